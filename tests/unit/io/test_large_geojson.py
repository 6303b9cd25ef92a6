"""Large GeoJSON, read feature by feature, is what the same file is when it is read whole: good, bad or broken."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkgis.__main__ import main
from nkgis.app import batch, operations
from nkgis.app.checking import checked_file
from nkgis.errors import Cancelled, InputError
from nkgis.io import geojson_stream, json_stream, layers
from nkgis.progress import Progress

LINE = '{"type": "LineString", "coordinates": [[130, 42], [130.5, 42.4]]}'
HIGH = '{"type": "LineString", "coordinates": [[130, 42, 7], [130.5, 42.4, 8]]}'
MULTI = '{"type": "MultiLineString", "coordinates": [[[130, 42], [131, 42]], [[131, 42], [131, 43]]]}'
NAMED_CRS = '{"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}'
METRES = '{"type": "LineString", "coordinates": [[14471534, 5160979], [14527194, 5221000]]}'


def feature(geometry=LINE, more='"properties": {"name": "Чагва 화물 \U0001f686"}'):
    return f'{{"type": "Feature", {more}, "geometry": {geometry}}}'


FEATURES = [
    feature(), feature(HIGH), feature(MULTI), feature("null"), feature('{"type": "Point", "coordinates": [1, 2]}'),
    feature(f'{{"type": "GeometryCollection", "geometries": [{LINE}, {LINE}, null]}}'),
    feature(LINE, '"id": "a", "properties": null'), feature(LINE, '"id": "a", "properties": {}'),
    feature(LINE, '"id": 7.0, "properties": {"id": "b", "name": ""}'), feature(LINE, '"id": [], "properties": [1]'),
    feature(LINE, '"properties": {"name": "quote \\" brace } bracket ] \\\\", "id": "x\\\\"}'),
    feature(LINE, r'"properties": {"name": "\ud83d\ude86 \ud800 \\ud800 \udc00\ud83d", "\udfff": 1}'),
    feature(LINE, '"id": "first", "id": "last", "properties": {"name": 1, "name": "twice"}'),
    feature(LINE, f'"properties": {{"id": {"9" * 60}}}'),
    feature('{"type": "LineString", "coordinates": [[NaN, 42], [130, 42]]}'),
    feature('{"type": "LineString", "coordinates": [[1e999, 42], [-Infinity, 42]]}'),
    feature('{"type": "LineString", "coordinates": [[130, 42]]}'),
    feature('{"type": "LineString", "coordinates": [[42, 130], [42, 131]]}'), feature(METRES),
    feature('{"type": ["LineString"]}'), "12", '"text"', "null", "[[1], 2]", "{}", "-1.5e+3", "true",
]
ROWS = st.lists(st.sampled_from(FEATURES), max_size=12)
SPACE = st.sampled_from(["", " ", "\n", "\r\n\t ", " " * 50])


@st.composite
def collections(draw):
    """Draws the text of a collection with its members in any order, some of them twice."""
    rows = (draw(SPACE) + ",").join(draw(ROWS))
    members = ['"type": "FeatureCollection"', f'"features": [{rows}{draw(SPACE)}]']
    members += draw(st.lists(st.sampled_from([
        f'"crs": {NAMED_CRS}', '"crs": null', '"crs": {"type": "name"}', '"type": "Feature"', '"features": 3',
        f'"features": [{feature()}, {feature(MULTI)}]', f'"geometry": {LINE}', '"name": "\\ud800"', '"bbox": [1, [2]]',
    ]), max_size=2))
    return "{" + (draw(SPACE) + "," + draw(SPACE)).join(draw(st.permutations(members))) + draw(SPACE) + "}"


@pytest.fixture(scope="module")
def compare(tmp_path_factory):
    """Reads the same bytes whole and as a large file, in windows of few bytes, and returns both results."""
    folder = tmp_path_factory.mktemp("large")
    count = iter(range(10**9))

    def both(content, *, chunk=64, id_field=None):
        path = folder / f"{next(count)}.geojson"
        path.write_bytes(content)
        with pytest.MonkeyPatch.context() as patch:
            results = []
            for least in (10**9, 0):
                patch.setattr(geojson_stream, "LARGE_BYTES", least)
                patch.setattr(json_stream, "CHUNK_BYTES", chunk)
                results.append((lines(path, id_field), checked(path), batches(path, id_field)))
        path.unlink()
        return results

    return both


def lines(path, id_field):
    try:
        rows = layers.read_lines(path, id_field=id_field)
    except InputError as fault:
        return str(fault).replace(path.name, "F")
    frame = rows.frame.to_wkt()
    return (frame.to_dict("list"), rows.rejected, [note.replace(path.name, "F") for note in rows.notes])


def checked(path):
    try:
        found = checked_file(path)
    except InputError as fault:
        return str(fault).replace(path.name, "F")
    return found.features, found.rejected, [note.replace(path.name, "F") for note in found.notes]


def batches(path, id_field):
    """Returns what is measured of a file, by batches of three rows where it is large, by the exact engine."""
    options = operations.MeasureOptions(id_field=id_field)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("nkgis.io.streams.BATCH_ROWS", 3)
        patch.setattr("nkgis.app.batch.MANY_LINES", 2)
        patch.setattr("nkgis.app.operations.MANY_LINES", 2)
        try:
            measured, rejected, notes = batch.measured_whole(path, BORDERS, METHOD, options)
        except InputError as fault:
            return str(fault).replace(path.name, "F")
    return measured, rejected, [note.replace(path.name, "F") for note in notes]


BORDERS = operations.border_set_of(operations.MeasureOptions())
METHOD = operations.method_for(BORDERS, operations.MeasureOptions())


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=collections(), mark=st.booleans(), chunk=st.sampled_from([1, 7, 64, 4096]),
       id_field=st.sampled_from([None, "name", "none"]))
def test_that_a_large_collection_gives_what_the_whole_file_gives(compare, text, mark, chunk, id_field):
    content = ("\ufeff" if mark else "").encode() + text.encode()
    whole, large = compare(content, chunk=chunk, id_field=id_field)
    assert large == whole


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=collections(), data=st.data())
def test_that_a_large_file_that_is_damaged_anywhere_is_the_same_sentence(compare, text, data):
    content = text.encode()
    at = data.draw(st.integers(0, len(content)))
    put = data.draw(st.sampled_from([b"", b"\xff", b",", b"}", b"]", b'"', b"\\", b"\x00", b"{", b"1", b":", b"tru"]))
    rest = data.draw(st.sampled_from([b"", content[at:], content[at + 1:]]))
    whole, large = compare(content[:at] + put + rest, chunk=data.draw(st.sampled_from([5, 300])))
    assert large == whole


@pytest.mark.parametrize("content", [
    b"", b" \n\t ", "\u00a0\u2003".encode(), b"not json at all", b"[1, 2, [3]]", b'"text"', b"12", b"-", b"[1, 2",
    b"[1,]", b'{"type": "FeatureCollection",}', b'{"type" "x"}', b'{"type": []}', b'{"hello": 1}', b"{}", b"{", b"[]]",
    LINE.encode(), feature().encode(), feature().encode() + b"\n" + feature().encode(), b"\x1e" + feature().encode(),
    b"\xef\xbb\xbf\xef\xbb\xbf{}", b"\xef\xbb\xbf{}\xff", b"\xef\xbb", b"\xef\xbb\xbf", b"[" * 20_000 + b"]" * 20_000,
    b'{"type": "FeatureCollection", "features": []}',
    b'{"type": "FeatureCollection", "features": [' + b"9" * 5000 + b"]}",
    b'{"features": [' + b'{"a":' * 20_000 + b"1" + b"}" * 20_000 + b'], "type": "FeatureCollection"}',
    b'{"features": [1 2], "type": "FeatureCollection", "\xff": 1}', b'{"features": ["\\ud8',
    b'{"features": ["\\ud83d\\ude86", "\\q"]}', b'{"type": "FeatureCollection", "features": ["\n"]}',
    b'{"type": "FeatureCollection", "features": [' + b"9" * 5000 + b".5]}",
], ids=range(34))
@pytest.mark.parametrize("chunk", [1, 16, 1 << 20])
def test_that_whatever_is_no_collection_is_read_as_before(compare, content, chunk):
    whole, large = compare(content, chunk=chunk)
    assert large == whole


@pytest.fixture(scope="module")
def roads():
    """Returns a collection of 1,300 lines, every tenth of them bad, with its `type` and `crs` behind the features."""
    rows = []
    for k in range(1300):
        lon, lat = 124 + k % 80 / 10, 36 + k // 80 / 2
        turns = [[lon + 0.01 * n, round(lat + 0.003 * (n * k % 7), 6)] for n in range(2 + k % 5)]
        rows.append(feature("null" if k % 10 == 0 else json.dumps({"type": "LineString", "coordinates": turns}),
                            f'"properties": {{"id": "r{k % 1250}", "name": "Road {k}"}}'))
    return '{"features": [' + ",\n".join(rows) + '], "type": "FeatureCollection", "crs": null}'


@pytest.mark.parametrize("form", ["csv", "ndjson", "parquet", "json", "table"])
def test_that_a_large_file_is_measured_to_the_same_bytes_by_any_number_of_threads(
    tmp_path, monkeypatch, roads, form, capsys
):
    path = tmp_path / "roads.geojson"
    path.write_text(roads, "utf-8")
    results = []
    for least, threads in ((10**9, 1), (0, 1), (0, 2)):
        monkeypatch.setattr(geojson_stream, "LARGE_BYTES", least)
        monkeypatch.setattr("nkgis.io.streams.BATCH_ROWS", 200)
        out = tmp_path / f"{least}-{threads}.{form}"
        code = main(["measure", str(path), "--format", form, "--out", str(out), "--threads", str(threads)])
        told = capsys.readouterr().err
        results.append((code, told, out.read_bytes() if form != "parquet" else parquet(out)))
    assert results[0] == results[1] == results[2]
    assert results[0][0] == 3


def parquet(path):
    import pyarrow.parquet as pq

    return pq.read_table(path).to_pydict()


@pytest.mark.parametrize("form", ["csv", "ndjson", "parquet"])
def test_that_a_large_file_cut_in_the_middle_is_one_sentence_and_leaves_nothing(
    tmp_path, monkeypatch, roads, form, capsys
):
    monkeypatch.setattr(geojson_stream, "LARGE_BYTES", 0)
    (tmp_path / "cut.geojson").write_text(roads[:150_000], "utf-8")
    out = tmp_path / f"o.{form}"
    assert main(["measure", str(tmp_path / "cut.geojson"), "--format", form, "--out", str(out)]) == 2
    error = capsys.readouterr().err
    assert error.startswith("nkgis: error: cut.geojson is not JSON: ")
    assert f"at line {roads[:150_000].count(chr(10)) + 1} column" in error
    assert [one.name for one in tmp_path.iterdir()] == ["cut.geojson"]


def test_that_a_large_projected_file_streams_and_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(geojson_stream, "LARGE_BYTES", 0)
    monkeypatch.setattr(batch, "MANY_LINES", 2)
    rows = ",".join([feature(METRES)] * 3)
    path = tmp_path / "metres.geojson"
    path.write_text(f'{{"features": [{rows}], "crs": {NAMED_CRS}, "type": "FeatureCollection"}}', "utf-8")
    assert main(["measure", str(path), "--format", "csv"]) == 0
    told = capsys.readouterr()
    assert "reprojected from EPSG:3857" in told.err
    assert len(told.out.splitlines()) == 4


def test_that_the_progress_of_a_large_file_counts_its_bytes_and_can_be_stopped(tmp_path, monkeypatch, roads):
    monkeypatch.setattr(geojson_stream, "LARGE_BYTES", 0)
    monkeypatch.setattr(json_stream, "CHUNK_BYTES", 1000)
    monkeypatch.setattr(json_stream, "MEGABYTE", 1000)
    path = tmp_path / "roads.geojson"
    path.write_text(roads, "utf-8")
    steps = []
    geojson_stream.read(path, progress=Progress(lambda *step: steps.append(step)))
    size = path.stat().st_size // 1000
    assert {step[1] for step in steps} == {size}
    assert {step[2] for step in steps} == {"Reading roads.geojson (MB)"}
    assert set(range(50, size, 50)) <= {step[0] for step in steps}
    with pytest.raises(Cancelled):
        geojson_stream.read(path, progress=Progress(is_cancelled=lambda: True))


def test_that_a_large_file_that_changes_between_its_readings_is_refused(tmp_path, monkeypatch, roads):
    monkeypatch.setattr(geojson_stream, "LARGE_BYTES", 0)
    path = tmp_path / "roads.geojson"
    path.write_text(roads, "utf-8")
    found = geojson_stream.outline(path)
    path.write_text('{"type": "FeatureCollection", "features": []}', "utf-8")
    with pytest.raises(InputError, match="changed while it was read"):
        list(geojson_stream.features(path, found))
