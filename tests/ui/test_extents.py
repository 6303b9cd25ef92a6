"""Where features lie, and when a view need not move for them."""

from nkgis.ui.extents import feature_bounds, is_seen_well, layer_bounds

VIEW = (120.0, 30.0, 140.0, 50.0)


def test_that_a_feature_and_a_layer_have_bounds(workspace):
    assert feature_bounds(workspace, ("railways", "khasan-rajin")) == (130.30, 42.25, 130.64, 42.43)
    west, south, east, north = layer_bounds(workspace, "railways")
    assert west <= 130.30
    assert east >= 131.5
    assert south <= 42.25
    assert north >= 43.5


def test_that_what_is_not_there_has_none(workspace):
    assert feature_bounds(workspace, ("railways", "nowhere")) is None
    assert feature_bounds(workspace, ("nowhere", "x")) is None
    assert feature_bounds(None, ("railways", "khasan-rajin")) is None
    assert layer_bounds(workspace, "nowhere") is None


def test_that_only_what_is_inside_and_large_enough_is_seen_well():
    assert is_seen_well((125.0, 35.0, 135.0, 45.0), VIEW)
    assert not is_seen_well((130.3, 42.2, 130.6, 42.4), VIEW)
    assert not is_seen_well((115.0, 35.0, 135.0, 45.0), VIEW)
