"""The door of the tables: what is wrong with a row is one sentence with row, column and remedy."""

import csv

import pytest
import xlsxwriter

from nkgis.app.claims import imported
from nkgis.app.registers import register_faults
from nkgis.assets import asset
from nkgis.errors import InputError
from nkgis.io.claims import bundled_claims, claim_of, is_claims_table, read_claims
from nkgis.io.happenings import read_happenings
from nkgis.io.rules import read_rules, rule_book

GOOD = {"subject": "khasan-rajin", "quantity": "length", "low": "53", "unit": "km", "as_of": "2013-09",
        "source": "Railway Gazette, Sep 2013", "confidence": "A"}


def written(path, *rows, columns=None):
    names = columns or list(dict.fromkeys(name for row in rows for name in row))
    if path.suffix == ".xlsx":
        book = xlsxwriter.Workbook(path)
        sheet = book.add_worksheet()
        for column, name in enumerate(names):
            sheet.write_string(0, column, name)
            for line, row in enumerate(rows, start=1):
                sheet.write(line, column, row.get(name, ""))
        book.close()
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names)
            writer.writeheader()
            writer.writerows(rows)
    return path


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_claim_is_read_from_both_formats(tmp_path, suffix):
    [one] = read_claims(written(tmp_path / f"a{suffix}", GOOD)).values
    assert (one.low, one.high, one.unit, one.as_of, one.grade) == (53.0, 53.0, "km", "2013-09", "A")
    assert one.id == "khasan-rajin:length-1"
    assert one.said_on == "2013-09"


def test_numbers_and_dates_of_a_workbook_are_read_as_such(tmp_path):
    import datetime as dt

    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
    for column, (name, value) in enumerate({**GOOD, "low": 57.1, "as_of": 2013}.items()):
        sheet.write(0, column, name)
        sheet.write(1, column, value)
    sheet.write(0, len(GOOD), "source_date")
    sheet.write_datetime(1, len(GOOD), dt.datetime(2013, 9, 22), day)  # noqa: DTZ001 - a cell has no zone
    book.close()
    [one] = read_claims(path).values
    assert (one.low, one.as_of, one.source.date) == (57.1, "2013", "2013-09-22")


@pytest.mark.parametrize(("change", "words"), [
    ({"as_of": "22.9.2013"}, "column as_of: '22.9.2013' is no date; write 2013, 2013-09 or 2013-09-22"),
    ({"as_of": "2013-02-30"}, "is no date"),
    ({"as_of": "1013"}, "before 1800"),
    ({"source_date": "2999-01-01"}, "is in the future"),
    ({"known_from": "yesterday"}, "is no date"),
    ({"unit": "miles"}, "column unit: 'miles' is no unit of length; write km or m"),
    ({"unit": ""}, "column unit: is empty"),
    ({"unit": "million USD"}, "is no unit of length"),
    ({"source": ""}, "column source is empty"),
    ({"source": "unknown"}, "names no source"),
    ({"source": "???"}, "names no source"),
    ({"source": "memory"}, "the source is memory, so the confidence is C"),
    ({"host": "https://tass.com/world"}, "is no host"),
    ({"confidence": "D"}, "column confidence: 'D' is not known; write one of A, B, C"),
    ({"confidence": ""}, "column confidence: is empty"),
    ({"low": "54,5"}, "is no number"),
    ({"low": "nan"}, "is no number"),
    ({"low": ""}, "low and high are empty"),
    ({"low": "60", "high": "50"}, "is less than low"),
    ({"low": "-3"}, "is negative"),
    ({"quantity": "lenght"}, "column quantity: 'lenght' is not known; write one of length"),
    ({"quantity": "commercial-block"}, "is told in a word"),
    ({"quantity": "commercial-block", "low": "", "word": "maybe"}, "write one of yes, no"),
    ({"subject": ""}, "column subject is empty"),
    ({"preferred": "perhaps"}, "write one of yes, no"),
    ({"note": "x" * 5000}, "longer than 4000"),
])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_wrong_claim_is_refused_with_one_sentence(tmp_path, change, words, suffix):
    path = written(tmp_path / f"a{suffix}", GOOD, {**GOOD, "high": "", **change})
    with pytest.raises(InputError) as told:
        imported(path, {})
    text = str(told.value)
    assert words in text
    assert "row 3" in text
    assert text.endswith("Nothing was imported.")
    assert "\n" not in text


@pytest.mark.parametrize(("columns", "words"), [
    (["subject", "quantity", "low", "unit", "confidence"], "has no column source"),
    ([*GOOD, "colour"], "the column 'colour' is not known"),
])
def test_wrong_columns_are_told(tmp_path, columns, words):
    path = written(tmp_path / "a.csv", {name: GOOD.get(name, "") for name in columns}, columns=columns)
    with pytest.raises(InputError, match=words):
        imported(path, {})


@pytest.mark.parametrize(("name", "content", "words"), [
    ("a.csv", b"", "is empty"),
    ("a.csv", "subject,quantity,source,confidence\n".encode("utf-16"), "is not UTF-8"),
    ("a.csv", b"subject,quantity,source,confidence\n", "has no rows"),
    ("a.csv", b'subject,quantity,source,confidence\n"a,b', "is no CSV"),
    ("a.csv", b"subject,quantity,source,confidence\na,b,c,A,extra\n", "more cells than the heading"),
    ("a.xlsx", b"PK\x03\x04 no workbook", "is no workbook"),
    ("a.txt", b"x", "neither CSV nor XLSX"),
])
def test_files_that_are_no_tables(tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=words):
        imported(path, {})


def test_an_id_that_is_there_already_is_refused(tmp_path):
    there = {one.id: one for one in bundled_claims().claims}
    path = written(tmp_path / "a.csv", {**GOOD, "id": "khasan-rajin:length-1"})
    with pytest.raises(InputError, match="is there already and says something else"):
        imported(path, there)
    twice = written(tmp_path / "b.csv", {**GOOD, "id": "x"}, {**GOOD, "id": "x"})
    with pytest.raises(InputError, match="this id stands there twice"):
        imported(twice, {})
    [one] = imported(written(tmp_path / "c.csv", GOOD), there)
    assert one.id == "khasan-rajin:length-6"


def test_a_form_is_checked_by_the_same_door():
    assert claim_of(GOOD).low == 53.0
    with pytest.raises(InputError, match="The claim cannot be taken: column unit"):
        claim_of({**GOOD, "unit": "furlong"})


def test_a_table_of_claims_is_told_from_other_csv(tmp_path):
    assert is_claims_table(written(tmp_path / "a.csv", GOOD))
    other = tmp_path / "b.csv"
    other.write_text("id,lon,lat\n1,130,42\n", encoding="utf-8")
    assert not is_claims_table(other)


def test_nothing_is_wrong_with_the_bundled_tables():
    found = register_faults()
    assert [(name, problem.text) for name, _, problems in found for problem in problems] == []
    counts = {name: count for name, count, _ in found}
    assert counts["rules.csv"] >= 110
    assert counts["claims.csv"] >= 140


def changed(tmp_path, name, change):
    for table in asset("layers").glob("*.csv"):
        (tmp_path / table.name).write_bytes(table.read_bytes())
    text = (tmp_path / name).read_text(encoding="utf-8")
    (tmp_path / name).write_text(change(text), encoding="utf-8")
    return [problem.text for table, _, problems in register_faults(tmp_path) if table == name for problem in problems]


@pytest.mark.parametrize(("table", "old", "new", "words"), [
    ("claims.csv", "khasan-rajin:length-1,khasan-rajin,", "khasan-rajin:length-1,nowhere,", "there is no 'nowhere'"),
    ("events.csv", "tumen-bridge;tumen-road-bridge;", "bridge-of-sighs;", "there is no 'bridge-of-sighs'"),
    ("projects.csv", 'trans-korea-gas,"Russian gas', 'gas-line,"Russian gas', "there is no 'gas-line'"),
    ("rules.csv", ",coal;iron;iron-ore,", ",coals;iron;iron-ore,", "there is no 'coals'"),
    ("rules.csv", "UN-1718-arms,UN,", "UN-1718-arms,UNO,", "column regime: 'UNO' is not known"),
    ("rules.csv", "2017-08-05,,prohibited", "5.8.2017,,prohibited", "column from: '5.8.2017' is no date"),
    ("cargoes.csv", "anthracite,anthracite,goods,coal", "anthracite,anthracite,goods,coals", None),
])
def test_check_finds_what_is_wrong_in_and_between_the_tables(tmp_path, table, old, new, words):
    problems = changed(tmp_path, table, lambda text: text.replace(old, new, 1))
    if words is None:  # what is wrong between the tables of the screen stands with the rules
        problems = [problem.text for name, _, found in register_faults(tmp_path) if name == "rules.csv"
                    for problem in found]
        words = "there is no 'coals'"
    assert any(words in problem for problem in problems), problems


def test_rules_refuse_what_could_never_apply(tmp_path):
    head = asset("layers", "rules.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    row = {"id": "X", "regime": "UN", "instrument": "x", "from": "2017-01-01", "effect": "prohibited", "covers": "x",
           "direction": "both", "source": "x", "confidence": "A"}
    cases = [({}, "would never apply"), ({"goods": "coal", "to": "2016-01-01"}, "is before"),
             ({"goods": "coal", "lifts": "Y"}, "lifts nothing"), ({"goods": "coal", "nexus": "ROK"}, "no country code"),
             ({"goods": "coal", "key_words": "word " * 30}, "quotes more than")]
    for change, words in cases:
        path = written(tmp_path / "rules.csv", {**row, **change}, columns=head)
        assert words in read_rules(path).problems[0].text


def test_events_refuse_bad_states(tmp_path):
    row = {"id": "x", "date": "2020", "title": "x", "kind": "rail", "subjects": "musan", "source": "x",
           "confidence": "A"}
    for change, words in (({"status": "finished"}, "column status"), ({"until": "2019"}, "is before"),
                          ({"subjects": ";"}, "subjects is empty"), ({"source": "memory"}, "confidence is C")):
        read = read_happenings(written(tmp_path / "e.csv", {**row, **change}))
        assert words in read.problems[0].text


def test_what_is_from_memory_says_so():
    for one in bundled_claims().claims:
        assert not one.source.is_memory or one.grade == "C", one.id
    for rule in rule_book().rules:
        assert "memory" not in rule.source.split(";")[0].lower() or rule.grade == "C", rule.id
        assert len(rule.key_words.split()) <= 25


CONFLICTS = {
    ("khasan-rajin", "length", ""): {52, 54, 55, 60, 57.1},
    ("khasan-rajin", "cost", "line and terminal"): {140, 150, 9, 10.6, 161.6, 280, 300, 2000},
    ("khasan-rajin", "capacity", ""): {4, 5},
    ("baranovsky-khasan", "length", ""): {237, 238},
    ("pyongra", "length", ""): {781, 782.8, 819},
    ("hambuk", "kilometre-post", "Namyang"): {165.9, 169.0},
    ("tumen-road-bridge", "length", ""): {0.85, 1.005, 0.8},
    ("tumen-road-bridge-approaches", "length", ""): {4.7},
    ("tumen-road-bridge", "width", ""): {7, 10},
    ("tumen-road-bridge", "lanes", ""): {2, 4},
    ("friendship-bridge", "length", ""): {0.59, 0.491},
    ("russia-dprk-border", "length", ""): {15, 17},
    ("trans-korea-gas", "length", ""): {1100, 1122, 1200},
    ("trans-korea-gas", "length-in-country", "KP"): {700},
    ("trans-korea-gas", "transit-fee", ""): {100, 158, 140},
    ("trans-korea-gas", "transit-fee-rule", ""): {2},
    ("vladivostok-chongjin-500kv", "length", ""): {370},
    ("victory", "length", ""): {3500, 7000},
    ("victory", "cost", ""): {25},
    ("russia-dprk-trade", "turnover-peak", ""): {1000, 2230, 232},
}


@pytest.mark.parametrize(("topic", "values"), CONFLICTS.items())
def test_no_known_conflict_is_dropped(topic, values):
    assert {one.low for one in bundled_claims().claims if one.topic == topic} == values


def test_every_year_of_the_trade_is_a_claim():
    years = {one.part for one in bundled_claims().claims
             if (one.subject, one.quantity) == ("russia-dprk-trade", "turnover")}
    assert years == {str(year) for year in range(1990, 2024)}
