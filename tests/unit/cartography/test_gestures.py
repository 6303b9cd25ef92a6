"""What the page reports is checked before it is used; what it reads of a draft is the geodesic."""

import json

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic

from nkgis.cartography.drafts import draft_json
from nkgis.cartography.gestures import Clicked, Dragged, Pointed, Removed, Spot, Vertex, gesture_of

SPOT = {"lon": 130.5, "lat": 42.5, "pixel": 12.5}


def test_that_gestures_are_read_as_values():
    spot = Spot(130.5, 42.5, 12.5)
    assert gesture_of(json.dumps({"type": "clicked", **SPOT, "shift": True})) == Clicked(spot, shift=True)
    assert gesture_of(json.dumps({"type": "pointed", **SPOT})) == Pointed(spot)
    dragged = {"type": "dragged", **SPOT, "part": 1, "index": 2, "inserted": True}
    assert gesture_of(json.dumps(dragged)) == Dragged(Vertex(1, 2), spot, inserted=True)
    assert gesture_of('{"type": "removed", "part": 0, "index": 3}') == Removed(Vertex(0, 3))


def test_that_a_place_in_another_turn_of_the_world_is_brought_back():
    assert gesture_of(json.dumps({"type": "clicked", **SPOT, "lon": 190})).spot.lon == -170


@pytest.mark.parametrize("text", [
    "[]", "{", '{"type": "eval"}', json.dumps({"type": "clicked", **SPOT, "lat": 91}),
    json.dumps({"type": "clicked", **SPOT, "lon": "130"}), json.dumps({"type": "clicked", **SPOT, "lon": True}),
    '{"type": "clicked", "lon": NaN, "lat": 1, "pixel": 1}', json.dumps({"type": "clicked", **SPOT, "pixel": 0}),
    '{"type": "removed", "part": -1, "index": 0}', '{"type": "removed", "part": 0, "index": 1.5}',
    json.dumps({"type": "clicked", **SPOT, "more": "x" * 3000}),
])  # fmt: skip
def test_that_what_is_no_gesture_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        gesture_of(text)


def test_that_a_long_leg_is_drawn_as_its_geodesic_across_the_antimeridian():
    draft = json.loads(draft_json("line", [np.array([(170.0, 52), (-170.0, 56), (-169.0, 56)])], handles=False))
    part = draft["parts"][0]
    assert [v[0] for v in part["vertices"]] == [170, 190, 191]
    line = np.array(part["line"])
    assert np.all(np.diff(line[:, 0]) > 0)
    assert set(part["edges"]) == {0, 1, 2}
    whole = Geodesic.WGS84.InverseLine(52, 170, 56, -170)
    count = part["edges"].count(0)
    middle = whole.Position(whole.s13 * (count // 2) / count)
    assert line[count // 2] == pytest.approx((middle["lon2"] % 360, middle["lat2"]), abs=1e-6)
