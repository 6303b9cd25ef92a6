"""The sanctions screen against worked answers: verdicts, deciding rules, days on which rules begin, other regimes."""

import pytest

from nkgis.app.operations import bundled_workspace
from nkgis.app.screening import screened, screened_routes, way_named, ways
from nkgis.errors import InputError


@pytest.fixture(scope="module")
def workspace():
    return bundled_workspace()


@pytest.fixture(scope="module")
def screen(workspace):
    def run(cargo, origin, destination, route, date, actors=()):
        way = way_named(route, workspace) if route else None
        return screened(cargo, origin, destination, way, date=date, actors=actors)
    return run


def said(found, regime="UN"):
    one = found.of(regime)
    return one.verdict.value, one.legal_review


def deciding(found, regime="UN"):
    one = found.of(regime)
    return {finding.rule.id for finding in one.findings if finding.says is one.verdict}


UN_ORACLES = [
    ("coal", "RU", "CN", "khasan-rajin", "2018", "exempt", "UN-2371-rajin"),
    ("coal", "RU", "KR", "khasan-rajin", "2018-06-01", "exempt", "UN-2375-rajin"),
    ("coal", "RU", "KP", "khasan-rajin", "2018", "exempt", "UN-2371-rajin"),
    ("coal", "KP", "CN", "nampo-china", "2018", "prohibited", "UN-2371-coal"),
    ("coal", "KP", "CN", "nampo-china", "2015", "not-covered", None),
    ("coal", "KP", "CN", "nampo-china", "2017-03", "capped", "UN-2321-coalcap"),
    ("crude", "CN", "KP", "friendship-oil", "2019", "capped", "UN-2397-crude"),
    ("textiles", "KP", "CN", "sinuiju-dandong", "2018", "prohibited", "UN-2375-textile"),
    ("natural gas", "RU", "KR", "trans-korea-gas", "2019", "unknown", "UN-gas"),
    ("gas", "RU", "KR", "russia-korea-gas", "2026", "unknown", "UN-gas"),
    ("coal", "RU", "KR", "vostochny-busan", "2018", "not-covered", None),
    ("coal", "RU", "KR", "sea", "2024", "not-covered", None),
    ("coal", "RU", "KR", "uglovaya-nakhodka", "2024", "not-covered", None),
    ("coal", "RU", "CN", "khasan-rajin", "2024-05", "exempt", "UN-2371-rajin"),
    ("coal", "RU", "KR", "rajin-pohang", "2016-04-15", "exempt", "UN-2270-rajin"),
    ("rails", "KR", "KP", "dorasan-panmun", "2019-03", "prohibited", "UN-2397-to-goods"),
    ("locomotives", "KR", "KP", "dorasan-panmun", "2019-03", "prohibited", "UN-2397-to-goods"),
    ("survey train", "KR", "KP", "dorasan-panmun", "2018-11-30", "exempt", "UN-survey18"),
    ("survey train", "KR", "KP", "dorasan-panmun", "2019-01-01", "prohibited", "UN-2397-to-goods"),
    ("diesel", "RU", "KP", "khasan-rajin", "2025", "capped", "UN-2397-refined"),
    ("magnesite", "KP", "CN", "sinuiju-dandong", "2018-06", "prohibited", "UN-2397-from-earth"),
    ("rail company", "KR", "KP", None, "2019", "prohibited", "UN-2375-jv"),
    # beyond the worked ones
    ("seafood", "KP", "CN", "sinuiju-dandong", "2016-06", "not-covered", None),
    ("seafood", "KP", "CN", "sinuiju-dandong", "2018", "prohibited", "UN-2371-seafood"),
    ("iron ore", "KP", "CN", "crossing-nanping-musan", "2017-03", "prohibited", "UN-2321-iron"),
    ("oil products", "RU", "KP", "khasan-rajin", "2018", "capped", "UN-2397-refined"),
    ("gasoline", "CN", "KP", "sinuiju-dandong", "2017-11", "capped", "UN-2375-refined"),
    ("workers", "KP", "RU", None, "2016", "not-covered", None),
    ("workers", "KP", "RU", None, "2017-08-20", "capped", "UN-2371-labour"),
    ("workers", "KP", "RU", None, "2018", "prohibited", "UN-2397-labour"),
    ("joint venture", "CN", "KP", None, "2016", "not-covered", None),
    ("joint venture", "CN", "KP", None, "2018", "prohibited", "UN-2375-jv"),
    ("joint venture", "RU", "KP", "khasan-rajin", "2018", "exempt", "UN-2375-rajin"),
    ("hydropower project", "CN", "KP", None, "2018", "exempt", "UN-2375-hydro"),
    ("luxury goods", "CN", "KP", None, "2010", "prohibited", "UN-1718-arms"),
    ("luxury goods", "KP", "CN", None, "2010", "not-covered", None),
    ("weapons", "KP", "SY", None, "2018", "prohibited", "UN-1718-arms-from"),
    ("machinery", "CN", "KP", "sinuiju-dandong", "2017-12-21", "not-covered", None),
    ("machinery", "CN", "KP", "sinuiju-dandong", "2017-12-22", "prohibited", "UN-2397-to-goods"),
    ("machinery", "KP", "CN", "sinuiju-dandong", "2018", "prohibited", "UN-2397-from-mach"),
    ("ngl", "RU", "KP", None, "2018", "prohibited", "UN-2375-ngl"),
    ("condensate", "RU", "KP", None, "2017-09-11", "prohibited", "UN-2375-ngl"),
    ("statues", "KP", "CN", None, "2017", "prohibited", "UN-2321-statues"),
    ("helicopters", "RU", "KP", None, "2017", "prohibited", "UN-2321-helo"),
    ("new vessels", "RU", "KP", None, "2017-01", "prohibited", "UN-2321-helo"),
    ("used vessels", "RU", "KP", None, "2017-01", "not-covered", None),
    ("used vessels", "RU", "KP", None, "2018", "prohibited", "UN-2397-ships"),
    ("jet fuel", "RU", "KP", None, "2018", "prohibited", "UN-2270-avfuel"),
    ("gold", "KP", "CN", None, "2016-05", "prohibited", "UN-2270-metals"),
    ("copper", "KP", "CN", None, "2017-05", "prohibited", "UN-2321-metals"),
    ("fishing rights", "KP", "CN", None, "2018", "prohibited", "UN-2397-from-fishing"),
    ("aircraft parts", "RU", "KP", None, "2018", "not-covered", None),
    ("humanitarian aid", "KR", "KP", None, "2019", "exempt", "UN-2397-human"),
    ("food", "RU", "KP", "khasan-rajin", "2018", "not-covered", None),
    ("pipes", "RU", "KP", "trans-korea-gas", "2019", "prohibited", "UN-2397-to-goods"),
    ("coal", "CN", "CN", "hunchun-rajin-road", "2017-05", "exempt", "UN-2321-rajin"),
    ("insurance", "GB", "KP", None, "2018", "prohibited", "UN-2321-tradefin"),
    ("electricity", "CN", "KP", "supung-pyongyang-220kv", "2010", "not-covered", "UN-elec"),
]


@pytest.mark.parametrize(("cargo", "origin", "destination", "route", "date", "verdict", "rule"), UN_ORACLES)
def test_un_verdicts(screen, cargo, origin, destination, route, date, verdict, rule):
    found = screen(cargo, origin, destination, route, date)
    assert said(found) == (verdict, verdict == "unknown")
    if rule is None:
        assert not deciding(found)
    else:
        assert rule in deciding(found)


@pytest.mark.parametrize(("cargo", "origin", "destination", "route", "date"), [
    *((cargo, "RU", "CN", "khasan-rajin", "2018") for cargo in (
        "containers", "timber", "grain", "fertilisers", "machinery", "steel", "crude", "iron ore", "general cargo",
        "coke", "seafood", "plastics")),
    ("containers", "RU", "KR", "khasan-rajin", "2016-06"),
    ("containers", "CN", "CN", "hunchun-rajin-road", "2018"),
    ("coal", "MN", "CN", "khasan-rajin", "2018"),
    ("coal", "CN", "CN", "hunchun-rajin-road", "2018"),
    ("coal", "RU", "KR", "trans-korean-rail", "2018"),
    ("foreign wagons", "RU", "KP", "khasan-rajin", "2018"),
    ("track material", "RU", "KP", "khasan-rajin", "2018"),
    ("electricity", "RU", "KP", "vladivostok-chongjin-500kv", "2026"),
    ("hydro equipment", "CN", "KP", "sinuiju-dandong", "2018"),
    ("natural gas", "RU", "KP", "trans-korea-gas", "2026"),
    # kindred goods, and cargoes wider than a rule
    ("lng", "RU", "KP", None, "2018"),
    ("zinc concentrate", "KP", "CN", None, "2018"),
    ("steel", "KP", "CN", None, "2018"),
    ("metals", "KP", "CN", None, "2018"),
    ("coke", "KP", "CN", None, "2018"),
    ("construction works", "RU", "KP", None, "2018"),
    ("bunkering", "RU", "KP", None, "2018"),
])
def test_what_no_text_decides_is_unknown_and_for_legal_review(screen, cargo, origin, destination, route, date):
    assert said(screen(cargo, origin, destination, route, date)) == ("unknown", True)


@pytest.mark.parametrize(("day", "verdict"), [
    ("2016-03-01", "not-covered"), ("2016-03-02", "prohibited"), ("2016-11-29", "prohibited"),
    ("2016-11-30", "capped"), ("2016-12-31", "capped"), ("2017-01-01", "capped"), ("2017-08-04", "capped"),
    ("2017-08-05", "prohibited"),
])
def test_dprk_coal_on_the_days_on_which_rules_change(screen, day, verdict):
    assert said(screen("coal", "KP", "CN", "nampo-china", day))[0] == verdict


@pytest.mark.parametrize(("day", "verdict", "rule"), [
    ("2016-03-01", "not-covered", None), ("2016-03-02", "exempt", "UN-2270-rajin"),
    ("2016-11-30", "exempt", "UN-2321-rajin"), ("2017-08-04", "exempt", "UN-2321-rajin"),
    ("2017-08-05", "exempt", "UN-2371-rajin"), ("2017-12-22", "exempt", "UN-2397-rajin"),
])
def test_russian_coal_through_rajin_is_exempt_without_a_gap(screen, day, verdict, rule):
    found = screen("coal", "RU", "CN", "khasan-rajin", day)
    assert said(found)[0] == verdict
    assert rule is None or rule in deciding(found)


def test_a_year_with_a_change_tells_the_worst_and_when_it_changes(screen):
    found = screen("coal", "KP", "CN", "nampo-china", "2017").of("UN")
    assert found.verdict.value == "prohibited"
    assert any("capped from 2017-01-01" in note and "prohibited from 2017-08-05" in note for note in found.notes)


def test_other_regimes(screen):
    coal = screen("coal", "RU", "CN", "khasan-rajin", "2024-05")
    assert said(coal, "CN") == ("exempt", False)
    assert said(coal, "US") == ("unknown", True)
    assert said(coal, "EU")[0] == "not-covered"
    pohang = screen("coal", "RU", "KR", "rajin-pohang", "2016-04-15")
    assert said(pohang, "KR")[0] == "prohibited"
    assert "ROK-0308-180" in deciding(pohang, "KR")
    assert said(screen("coal", "RU", "KR", "rajin-pohang", "2014-11-27"), "KR")[0] == "exempt"
    assert "CN-2017-halt" in deciding(screen("coal", "KP", "CN", "nampo-china", "2017-03"), "CN")
    assert said(screen("coal", "RU", "JP", "rajin-niigata", "2018"), "JP")[0] == "prohibited"
    assert said(screen("seafood", "KP", "DE", None, "2018"), "EU")[0] == "prohibited"
    assert said(screen("rails", "KR", "KP", None, "2012"), "KR") == ("prohibited", False)
    assert said(screen("rails", "KR", "KP", None, "2026-01"), "KR") == ("prohibited", True), "it may have been lifted"


def test_a_gap_in_a_national_table_is_never_green(screen):
    found = screen("statues", "KP", "JP", None, "2028").of("JP")
    assert (found.verdict.value, found.legal_review) == ("unknown", True)


def test_the_worst_regime_comes_first(screen):
    for args in (("coal", "RU", "CN", "khasan-rajin", "2018"), ("textiles", "KP", "JP", None, "2018"),
                 ("coal", "RU", "KR", "rajin-pohang", "2016-04-15")):
        ranks = [["prohibited", "unknown", "capped", "exempt", "not-covered"].index(one.verdict.value)
                 for one in screen(*args).regimes]
        assert ranks == sorted(ranks)


def test_an_exemption_states_its_conditions_and_documents(screen):
    found = screen("coal", "RU", "CN", "khasan-rajin", "2018").of("UN")
    first = found.findings[0].rule
    assert "notified in advance" in first.conditions
    assert first.needs_document
    assert any("documents" in note for note in found.notes)


def test_actors(screen):
    assert "UN-1718-freeze" in deciding(screen("coal", "RU", "KR", "vostochny-busan", "2018", ["Listed entity"]))
    assert said(screen("coal", "RU", "KR", "vostochny-busan", "2018", ["KR"])) == ("not-covered", False)
    unlisted = screen("coal", "RU", "KR", "vostochny-busan", "2018", ["Acme Ltd"])
    assert said(unlisted) == ("not-covered", True), "no list was looked up"
    assert any("Acme Ltd" in note for note in unlisted.notes)
    assert said(screen("food", "RU", "KP", None, "2018", ["army"]))[0] == "not-covered"
    assert said(screen("timber", "RU", "KP", None, "2018", ["army"]))[0] == "prohibited"
    partner = screen("joint venture", "RU", "CN", None, "2018", ["dprk-partner"])
    assert "UN-2375-jv" in deciding(partner)


def test_the_commercial_block_is_a_flag_of_its_own_with_its_source(screen):
    coal = screen("coal", "RU", "CN", "khasan-rajin", "2018")
    assert [block.grade for block in coal.commercial] == ["A"]
    assert "secondary sanctions" in coal.commercial[0].text
    assert "Toloraya" in coal.commercial[0].source
    assert not screen("coal", "RU", "CN", "khasan-rajin", "2016-06").commercial
    assert not screen("coal", "KP", "CN", "khasan-rajin", "2018").commercial, "what is prohibited is not open"
    assert not screen("diesel", "RU", "KP", "khasan-rajin", "2019").commercial, "no transit"


def test_every_answer_says_what_it_is(screen):
    notes = screen("coal", "RU", "KR", "sea", "2024").notes
    assert "A screening aid, not legal advice." in notes
    assert any("sanctions on Russia" in note for note in notes)


def test_names_in_any_case_and_by_synonym(screen):
    assert said(screen("CrUdE oil", "cn", "kp", "friendship-oil", "2019")) == ("capped", False)
    assert said(screen("석탄", "KP", "CN", None, "2018"))[0] == "prohibited"
    assert said(screen("coal", "RU", "CN", "Khasan – Rajin", "2018"))[0] == "exempt"


@pytest.mark.parametrize(("args", "words"), [
    (("unobtanium", "RU", "KP", None, "2018"), "no such cargo"),
    (("textile goods", "RU", "KP", None, "2018"), "no such cargo"),
    (("coal", "XX", "KP", None, "2018"), "no country code"),
    (("coal", "RU", "KP", None, "2018-13"), "is no date"),
    (("coal", "RU", "KP", "khasan-rajn", "2018"), "did you mean khasan-rajin"),
])
def test_what_is_not_known_is_one_sentence(screen, args, words):
    with pytest.raises(InputError, match=words):
        screen(*args)


def test_every_way_is_screened(workspace):
    every = ways(workspace)
    assert {"khasan-rajin", "vostochny-busan", "trans-korean-rail", "crossing-friendship-bridge"} <= set(every)
    assert set(every["crossing-friendship-bridge"].countries) == {"KP", "RU"}
    shown = screened_routes(workspace, "coal", "RU", "CN", date="2018-06-01")
    assert len(shown) == len(workspace.routes)
    assert said(shown["khasan-rajin"])[0] == "exempt"
    assert said(shown["baranovsky-khasan"])[0] == "not-covered"
    assert said(shown["pyongra"]) == ("unknown", True)
