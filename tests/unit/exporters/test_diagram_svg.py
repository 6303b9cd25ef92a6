"""Diagrams as SVG, read back by the parser of the standard library."""

import math
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkgis.cartography.diagram import Diagram, Disc, Item, Path, Words
from nkgis.exporters.diagram_svg import diagram_svg

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '"><script>alert(1)</script><img src="https://evil.example/x" onerror=x> & \x00\x1b]\u202e'


def parsed(*items: Item, title: str = "Strip") -> ET.Element:
    return ET.fromstring(diagram_svg(Diagram(300.0, 120.5, items), title=title))  # noqa: S314 - our own text


def test_that_size_and_title_are_those_of_the_diagram():
    root = parsed(title="Khasan – Rajin")
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("300", "120.5", "0 0 300 120.5")
    assert root.get("aria-label") == "Khasan – Rajin"


def test_that_items_keep_their_order_paint_parts_and_tips():
    root = parsed(
        Path(((0, 0), (10, 0), (10, 5.126)), closed=True, fill="#112233", part="country:RU", tip="Russia"),
        Path(((1, 2), (3, 4)), stroke="#445566", stroke_px=1.5, dash=(8, 2.5), cap="round", opacity=0.5),
        Disc(5, 6, 2.25, fill="#ffffff", stroke="#000000", stroke_px=1),
        Words(7, 8, "Rajin", 12, "#1b1f23", weight=600, italic=True, anchor="middle", angle=40),
    )
    area, line, disc, words = root
    assert (area.tag, area.get("d"), area.get("fill")) == (f"{SVG}path", "M0 0L10 0L10 5.13Z", "#112233")
    assert (area.get("data-part"), area.findtext(f"{SVG}title")) == ("country:RU", "Russia")
    assert (line.get("d"), line.get("fill"), line.get("stroke-width")) == ("M1 2L3 4", "none", "1.5")
    assert (line.get("stroke-dasharray"), line.get("stroke-linecap"), line.get("opacity")) == ("8 2.5", "round", "0.5")
    assert (disc.tag, disc.get("cx"), disc.get("r")) == (f"{SVG}circle", "5", "2.25")
    assert (words.text, words.get("font-weight"), words.get("font-style")) == ("Rajin", "600", "italic")
    assert (words.get("text-anchor"), words.get("transform")) == ("middle", "rotate(-40 7 8)")


def test_that_hostile_text_stays_text_everywhere():
    root = parsed(
        Words(0, 0, HOSTILE, 12, "#000000", part=HOSTILE, tip=HOSTILE), Path((), part=HOSTILE), title=HOSTILE
    )
    assert [element.tag for element in root.iter()] == [f"{SVG}svg", f"{SVG}text", f"{SVG}title"]
    shown = HOSTILE.replace("\x00", "\ufffd").replace("\x1b", "\ufffd")
    assert root[0][0].text == shown
    assert root[0][0].tail == shown
    assert root[0].get("data-part") == shown
    assert root.get("aria-label") == shown


@given(st.text(st.characters(exclude_characters="\r\n\t"), max_size=60))
def test_that_any_text_is_read_back_by_an_xml_parser(text: str):
    root = parsed(Words(0, 0, text, 12, "#000000"))
    told = root[0].text or ""
    assert len(told) == len(text)
    assert all(a in (b, "\ufffd") for a, b in zip(told, text, strict=True))


def test_that_nothing_outside_is_named():
    text = diagram_svg(Diagram(10, 10, (Words(0, 0, "a", 12, "#000000"),)), title="t")
    assert text.count("http") == 1  # the name space
    assert "style=" not in text
    assert "url(" not in text


@pytest.mark.parametrize("value", [-0.001, 1e-9, 0.0])
def test_that_a_number_near_nothing_is_nothing(value: float):
    assert parsed(Disc(value, 0, 1))[0].get("cx") == "0"
    assert math.isfinite(float(parsed(Disc(value, 0, 1))[0].get("cy") or "nan"))
