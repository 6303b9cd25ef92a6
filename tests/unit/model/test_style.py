import pytest

from nkgis.errors import InputError
from nkgis.io.plain_values import as_plain, from_plain
from nkgis.io.style_file import LARGEST, read_style, style_of, style_text
from nkgis.model.style import (
    LabelColor,
    Labels,
    LayerStyle,
    Method,
    Pattern,
    PointShape,
    StyleClass,
    StyleKind,
    Symbol,
)

FULL = LayerStyle(
    StyleKind.GRADUATED, "kv",
    (StyleClass(Symbol("#112233", 2.5, Pattern.DOTS, 0.5, PointShape.SQUARE, 9.0, "#445566", 0.3), "low", upper=110.0),
     StyleClass(Symbol("rail"), shown=False, upper=None)),
    other=None, method=Method.NATURAL, ramp="red",
    labels=Labels(field="name_ru", size_px=14, color=LabelColor.WATER, min_zoom=8),
)  # fmt: skip


def test_that_a_style_survives_the_way_through_its_file(tmp_path) -> None:
    assert from_plain(LayerStyle, as_plain(FULL), "style") == FULL
    path = tmp_path / "style.json"
    path.write_text(style_text(FULL), encoding="utf-8")
    assert read_style(path) == FULL
    assert hash(read_style(path)) == hash(FULL)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ('"color": "red; } body { x"', "no colour"),
        ('"color": "#12345"', "no colour"),
        ('"width_px": 4000', "between"),
        ('"opacity": -1', "between"),
        ('"pattern": "spiral"', "not known"),
        ('"shape": 7', "not known"),
        ('"size_px": "big"', "size_px"),
    ],
)  # fmt: skip
def test_that_a_hostile_symbol_is_one_clear_sentence(change: str, words: str) -> None:
    text = '{"format": "nkgis-layer-style", "version": 1, "style": {"other": {"symbol": {CHANGE}}}}'
    text = text.replace("CHANGE", change)
    with pytest.raises(InputError) as fault:
        style_of(text, "x.json")
    assert words in str(fault.value)
    assert str(fault.value).startswith("x.json")
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize(
    "text",
    [
        "", "[", "[]", "{}", '{"format": "nkgis-layer-style"}', '{"format": "nkgis-layer-style", "version": true}',
        '{"format": "nkgis-layer-style", "version": 1}', '{"format": "nkgis-layer-style", "version": 99, "style": {}}',
        '{"format": "nkgis-layer-style", "version": 1, "style": {"classes": [{"upper": 1e999}], "kind": "graduated"}}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_that_what_is_no_style_is_refused_with_its_name(text: str) -> None:
    with pytest.raises(InputError, match=r"x\.json"):
        style_of(text, "x.json")


def test_that_the_ends_of_classes_rise() -> None:
    with pytest.raises(ValueError, match="rise"):
        LayerStyle(StyleKind.GRADUATED, "a", (StyleClass(upper=2), StyleClass(upper=1)))
    with pytest.raises(ValueError, match="rise"):
        LayerStyle(StyleKind.GRADUATED, "a", (StyleClass(upper=None), StyleClass(upper=1)))


def test_that_too_many_classes_and_too_long_texts_are_refused() -> None:
    for make in (
        lambda: LayerStyle(classes=(StyleClass(),) * 201),
        lambda: StyleClass(caption="x" * 201),
        lambda: StyleClass(filter="x" * 4001),
        lambda: Labels(field="x" * 201),
        lambda: Labels(size_px=200),
    ):
        with pytest.raises(ValueError, match=r"than|between"):
            make()


def test_that_a_file_that_cannot_be_read_is_one_sentence(tmp_path) -> None:
    binary, large = tmp_path / "b.json", tmp_path / "large.json"
    binary.write_bytes(b"\xff\xfe\x00")
    large.write_text(" " * (LARGEST + 1))
    for path in (binary, large, tmp_path / "none.json", tmp_path):
        with pytest.raises(InputError):
            read_style(path)
