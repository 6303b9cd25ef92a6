from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkgis.app.operations import bundled_workspace, workspace_with_files
from nkgis.app.projects import open_project
from nkgis.errors import InputError
from nkgis.io.csv_reading import CsvReading, guessed_reading, number_of, reading_from, row_problems, table_of
from nkgis.io.features import display_name
from nkgis.io.layers import read_lines
from nkgis.io.vector import Wanted, read_features

RUSSIAN = "имя;долгота;широта\nХасан;130,64;42,43\nТуманган;130,60;42,41\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("name,lon,lat\nKhasan,130.64,42.43\n", "utf-8-sig"),
        (RUSSIAN, "cp1251"),
        ("이름,경도,위도\n하산역에서 라진역까지,130.64,42.43\n", "cp949"),
        ("名称,经度,纬度\n从哈桑站到罗津站的铁路,130.64,42.43\n", "gb18030"),
        ("name,lon,lat\nХасан,130.64,42.43\n", "utf-16"),
        ("name,lon,lat\nХасан 라진 罗津,130.64,42.43\n", "utf-8-sig"),
    ],
)
def test_that_the_encoding_is_told_from_the_letters(text: str, encoding: str) -> None:
    assert guessed_reading(text.encode(encoding)).encoding == encoding


def test_that_semicolons_and_decimal_commas_are_told() -> None:
    reading = guessed_reading(b"id;x;y\na;130,64;42,43\na;130,60;42,41\n")
    assert (reading.delimiter, reading.decimal, reading.lon, reading.lat, reading.id) == (";", ",", "x", "y", "id")
    assert guessed_reading(b"id\tlon\tlat\na\t130.64\t42.43\n").delimiter == "\t"


def test_that_a_letter_cut_at_the_end_of_the_beginning_of_a_large_file_does_no_harm() -> None:
    head = ("name,lon,lat\n" + "하산 – 라진,130.64,42.43\n" * 5000).encode()[:65_536]
    assert guessed_reading(head).encoding == "utf-8-sig"


def test_that_a_reading_goes_through_its_text_and_nonsense_is_refused() -> None:
    reading = CsvReading("cp1251", ";", ",", "долгота", "широта", "", "имя")
    assert reading_from(reading.text()) == reading
    for text in (
        "{",
        "{}x",
        '{"delimiter": ""}',
        '{"encoding": "rot13"}',
        '{"decimal": "x"}',
        "[]",
        '{"encoding": "no"}',
    ):
        with pytest.raises(InputError, match="cannot be understood"):
            reading_from(text)


@given(st.floats(-1e6, 1e6))
def test_that_a_number_is_read_with_either_decimal_sign(value: float) -> None:
    text = f"{value:.6f}"
    assert number_of(text, ".") == number_of(text.replace(".", ","), ",") == float(text)


def test_that_thousands_and_true_minus_are_understood_and_words_are_not() -> None:
    assert number_of("1.234,5", ",") == 1234.5
    assert number_of("−130,5", ",") == -130.5
    assert [number_of(text, ".") for text in ("130,5", "", "east", "inf", "nan")] == [None] * 5
    assert number_of(None, ",") is None


def test_that_every_bad_row_is_told_with_its_number_and_reason(tmp_path: Path) -> None:
    path = tmp_path / "points.csv"
    path.write_text("id,lon,lat\na,130.6,42.4\na,,42.4\na,east,42.4\na,130.6,42.4,7\na,130.7\n", "utf-8")
    reading = guessed_reading(path.read_bytes())
    found = dict(row_problems(table_of(path, reading), reading))
    assert sorted(found) == [2, 3, 4, 5]
    assert found[2] == "lon is empty"
    assert "“east”" in found[3]
    assert "4 values" in found[4]
    assert found[5] == "lat is empty"


def test_that_a_table_read_as_said_gives_the_same_line_as_a_plain_one(tmp_path: Path) -> None:
    plain, odd = tmp_path / "plain.csv", tmp_path / "odd.csv"
    plain.write_text("id,lon,lat\nХасан,130.64,42.43\nХасан,130.60,42.41\n", "utf-8")
    odd.write_bytes("путь;долгота;широта\nХасан;130,64;42,43\nХасан;130,60;42,41\n".encode("cp1251"))
    reading = CsvReading("cp1251", ";", ",", "долгота", "широта", "", "путь")
    one, other = read_lines(plain), read_lines(odd, layer=reading.text())
    assert one.column("geometry")[0].equals(other.column("geometry")[0])
    assert other.column("id") == ["Хасан"]


def test_that_projected_coordinates_are_moved_by_the_crs_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "km.csv"
    path.write_text("x;y\n1110000;2100000\n1111000;2101000\n", "utf-8")
    rows = read_lines(path, layer=CsvReading(delimiter=";", lon="x", lat="y").text(), crs="EPSG:5179")
    lon, lat = rows.column("geometry")[0].coords[0]
    assert (round(lon), round(lat)) == (129, 39)


def test_that_a_column_that_is_gone_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("lon,lat\n1,2\n3,4\n", "utf-8")
    with pytest.raises(InputError, match="no column “x”"):
        read_lines(path, layer=CsvReading(lon="x", lat="lat").text())


def test_that_a_wrong_encoding_says_where(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(RUSSIAN.encode("cp1251"))
    with pytest.raises(InputError, match=r"not text in UTF-8-SIG \(byte 0\)"):
        table_of(path, CsvReading(delimiter=";"))


def test_that_a_project_remembers_how_its_table_is_read(tmp_path: Path) -> None:
    from nkgis.app.saving import save_project

    path = tmp_path / "odd.csv"
    path.write_bytes("путь;долгота;широта\nА;130,64;42,43\nА;130,60;42,41\n".encode("cp1251"))
    reading = CsvReading("cp1251", ";", ",", "долгота", "широта", "", "путь")
    workspace = workspace_with_files(bundled_workspace(), [path], layer=reading.text())
    place = tmp_path / "p.nkgis"
    save_project(workspace, place)
    again = open_project(place).workspace
    assert again.rows["odd"].frame.geometry.iloc[0].equals(workspace.rows["odd"].frame.geometry.iloc[0])


@pytest.mark.parametrize(
    ("encoding", "lon", "lat"),
    [("cp1251", "Долгота, °", "Широта, °"), ("utf-8", "경도", "위도"), ("gb18030", "经度", "纬度"),
     ("utf-8", "Longitude (deg)", "Latitude (deg)")],
)  # fmt: skip
def test_that_columns_of_coordinates_are_known_in_every_language(encoding: str, lon: str, lat: str) -> None:
    rows = "".join(f"пункт {n};13{n},5;4{n},25\n" for n in range(3)) if encoding == "cp1251" else "a;130,5;42,25\n"
    name = {"cp1251": "Название", "gb18030": "名称与说明的中文"}.get(encoding, "name")
    head = f'{name};"{lon}";"{lat}"\n{rows}'.encode(encoding)
    reading = guessed_reading(head)
    assert (reading.lon, reading.lat, reading.decimal) == (lon, lat, ",")


def test_that_the_decimal_sign_is_found_where_no_column_of_coordinates_is() -> None:
    assert guessed_reading(b"a;b;c\n1;130,5;42,1\n2;131,5;42,9\n").decimal == ","
    assert guessed_reading(b"a;b;c\n1;130.5;42.1\n").decimal == "."


def test_that_figures_with_decimal_commas_are_numbers_in_the_layer(tmp_path: Path) -> None:
    path = tmp_path / "точки.csv"
    path.write_text("Название;Долгота;Широта;МВт;дата;код\nА;130,5;42,5;1\u00a0118,4;23.11.2026;7\n"
                    "Б;131,5;43,5;;24.11.2026;1,2,3\n", encoding="cp1251")  # fmt: skip
    reading = guessed_reading(path.read_bytes())
    read = read_features(path, layer=reading.text(), wanted=Wanted.ANY)
    assert [one.properties["МВт"] for one in read.features] == [1118.4, None]
    assert [one.properties["дата"] for one in read.features] == ["23.11.2026", "24.11.2026"]
    assert [one.properties["код"] for one in read.features] == ["7", "1,2,3"]
    assert [display_name(one, "?") for one in read.features] == ["А", "Б"]
