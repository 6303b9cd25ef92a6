"""Tiles of large layers: what is painted, what is found, what a restyle keeps."""

import io

import geopandas as gpd
import numpy as np
import pytest
import shapely
from PIL import Image
from shapely.geometry import LineString, MultiLineString, Point, Polygon

from nkgis.cartography.scene_values import SceneFeature
from nkgis.cartography.style import style
from nkgis.cartography.tiles.geometry import PIECE_VERTICES, tile_geometry, world_of
from nkgis.cartography.tiles.png import EMPTY_PNG
from nkgis.cartography.tiles.tile_set import TileSet, tile_set

ROAD = SceneFeature("", {}, mode="road", status="operating", quality="track")
GONE = SceneFeature("", {}, mode="road", status="proposed", quality="track")


def tiles_of(shapes, *, looks=(ROAD,), codes=None, role="lines") -> TileSet:
    frame = gpd.GeoDataFrame(geometry=list(shapes), crs=4326)
    ids = [f"f{n}" for n in range(len(frame))]
    numbers = np.zeros(len(frame), np.int64) if codes is None else np.array(codes, np.int64)
    return tile_set(
        role, tile_geometry(frame), looks, numbers, ids,
        describe=lambda row, *, ticks=False: looks[0], shape=lambda row: shapes[row],
    )  # fmt: skip


def place(lon, lat, zoom):
    """Tile and pixel of a place."""
    x, y = (float(v[0]) * 2**zoom for v in world_of(np.array([lon]), np.array([lat])))
    return int(x), int(y), int(x % 1 * 256), int(y % 1 * 256)


def pixels(tiles, zoom, x, y, **options):
    picture = Image.open(io.BytesIO(tiles.tile(zoom, x, y, theme="light", **options)))
    return np.asarray(picture.convert("RGBA")).astype(int)


def ink(color):
    return [int(color[k : k + 2], 16) for k in (1, 3, 5)]


def test_that_a_pixel_on_a_line_has_its_colour_and_one_beside_it_none():
    tiles = tiles_of([LineString([(127.0, 39.0), (127.4, 39.2)])])
    x, y, column, row = place(127.2, 39.1003, 10)
    picture = pixels(tiles, 10, x, y)
    assert np.abs(picture[row, column, :3] - ink(style().theme("light").mode["road"])).max() <= 2
    assert picture[row, column, 3] == 255
    assert picture[(row + 60) % 256, column, 3] == 0


def test_that_a_sharp_tile_shows_the_same_place_at_twice_the_pixels():
    tiles = tiles_of([LineString([(127.0, 39.0), (127.4, 39.2)])])
    x, y, column, row = place(127.2, 39.1003, 10)
    once, twice = pixels(tiles, 10, x, y), pixels(tiles, 10, x, y, ratio=2)
    assert twice.shape == (512, 512, 4)
    assert (twice[2 * row, 2 * column] == once[row, column]).all()


def test_that_dashes_run_on_from_tile_to_tile():
    line = LineString([(127.0, 39.0), (129.0, 39.0)])
    tiles = tiles_of([line], looks=(GONE,))
    x, y, _, row = place(128.0, 39.0, 9)
    west, east = pixels(tiles, 9, x, y), pixels(tiles, 9, x + 1, y)
    rows = slice(max(0, row - 1), row + 2)
    marked = np.concatenate([(part[rows, :, 0] > 150).any(axis=0) & (part[rows, :, 1] < 90).any(axis=0)
                             for part in (west, east)])  # fmt: skip
    changes = np.flatnonzero(np.diff(marked.astype(int)))
    turns = np.diff(changes)
    assert len(changes) > 30
    assert turns.max() - turns.min() < 12  # no dash is cut short or doubled where the tiles meet


def test_that_tiles_without_anything_share_one_small_picture():
    tiles = tiles_of([LineString([(127.0, 39.0), (127.4, 39.2)])])
    assert tiles.tile(10, 0, 0, theme="light") is EMPTY_PNG
    assert tiles.tile(3, 99, 0, theme="light") is EMPTY_PNG
    assert len(EMPTY_PNG) < 100


def test_that_a_line_over_the_antimeridian_goes_the_short_way_and_is_painted_on_both_sides():
    tiles = tiles_of([LineString([(179.0, 10.0), (-179.0, 10.0)])])
    painted = [x for x in range(32) if tiles.tile(5, x, place(0, 10.0, 5)[1], theme="light") is not EMPTY_PNG]
    assert painted == [0, 31]
    assert [hit.row for hit in tiles.found(179.99, 10.0, zoom=8, tolerance_px=6)] == [0]
    assert [hit.row for hit in tiles.found(-179.99, 10.0, zoom=8, tolerance_px=6)] == [0]
    assert tiles.found(0.0, 10.0, zoom=8, tolerance_px=6) == []


def test_that_a_long_edge_is_painted_as_the_geodesic_it_stands_for():
    tiles = tiles_of([LineString([(100.0, 50.0), (140.0, 50.0)])])
    north = [hit.row for hit in tiles.found(120.0, 51.76, zoom=7, tolerance_px=6)]
    assert (north, tiles.found(120.0, 50.0, zoom=7, tolerance_px=6)) == ([0], [])


def test_that_an_area_is_filled_without_its_hole():
    outer, hole = ([(128 - d, 39 - d), (128 + d, 39 - d), (128 + d, 39 + d), (128 - d, 39 + d)] for d in (1.0, 0.2))
    tiles = tiles_of([Polygon(outer, [hole])], looks=(SceneFeature("", {}),), role="areas")
    alphas = []
    for lon, lat in ((127.4, 39.0), (128.0, 39.0), (126.9, 39.0)):
        x, y, column, row = place(lon, lat, 8)
        alphas.append(int(pixels(tiles, 8, x, y)[row, column, 3]))
    assert alphas[0] > 0
    assert alphas[1:] == [0, 0]
    assert [hit.kind for hit in tiles.found(127.4, 39.0, zoom=8, tolerance_px=4)] == ["area"]
    assert tiles.found(128.0, 39.0, zoom=8, tolerance_px=4) == []


def test_that_a_tile_deep_inside_an_area_is_filled_though_no_edge_is_near():
    area = Polygon([(127, 38), (129, 38), (129, 40), (127, 40)])
    tiles = tiles_of([area], looks=(SceneFeature("", {}),), role="areas")
    x, y, _, _ = place(128.0, 39.0, 12)
    assert (pixels(tiles, 12, x, y)[..., 3] > 0).all()


def test_that_points_are_painted_with_their_sign_and_found():
    look = SceneFeature("", {}, place="city")
    tiles = tiles_of([Point(127.0, 39.0), Point(127.5, 39.0)], looks=(look,), role="places")
    x, y, column, row = place(127.0, 39.0, 11)
    assert pixels(tiles, 11, x, y)[row, column, 3] == 255
    found = tiles.found(127.0, 39.0, zoom=11, tolerance_px=6)
    assert [(hit.row, hit.kind) for hit in found] == [(0, "point")]


def test_that_every_hit_comes_the_nearest_first_and_the_later_of_equals_before():
    shapes = [LineString([(127, lat), (128, lat)]) for lat in (39.0, 39.0, 39.02)]
    tiles = tiles_of(shapes)
    assert [hit.row for hit in tiles.found(127.5, 39.0001, zoom=9, tolerance_px=20)] == [1, 0, 2]
    assert [hit.row for hit in tiles.found(127.5, 39.0001, zoom=9, tolerance_px=6)] == [1, 0]


def test_that_a_line_of_many_pieces_is_painted_and_found_as_one():
    lon = np.linspace(127.0, 128.0, 5 * PIECE_VERTICES + 7)
    line = LineString(np.column_stack((lon, 39.0 + 0.1 * np.sin(lon * 40))))
    tiles = tiles_of([MultiLineString([line])])
    assert tiles.geometry.lines.count > 4
    x, y, column, row = place(127.5, float(39.0 + 0.1 * np.sin(127.5 * 40)), 12)
    assert pixels(tiles, 12, x, y)[row, column, 3] == 255
    middle = line.interpolate(0.5, normalized=True)
    assert [hit.row for hit in tiles.found(middle.x, middle.y, zoom=14, tolerance_px=5)] == [0]


def test_that_thinning_leaves_out_nothing_that_can_be_seen():
    rng = np.random.default_rng(4)
    xy = np.cumsum(rng.normal(0, 0.0004, (4000, 2)), axis=0) + np.array([127.0, 39.0])
    pieces = tile_geometry(gpd.GeoDataFrame(geometry=[LineString(xy)], crs=4326)).lines
    level = pieces.at(8)
    assert len(level.xy) < len(pieces.level.xy) / 3
    whole, thin = (shapely.linestrings(k.xy) for k in (pieces.level, level))
    assert shapely.hausdorff_distance(whole, thin) * 256 * 2**8 < 1.0


@pytest.mark.parametrize("codes", [(0, 1), (1, 0)])
def test_that_other_looks_make_other_addresses_and_other_pictures(codes):
    shapes = [LineString([(127, 39), (128, 39)]), LineString([(127, 39.3), (128, 39.3)])]
    plain = tiles_of(shapes, looks=(ROAD, GONE), codes=(0, 0))
    other = tiles_of(shapes, looks=(ROAD, GONE), codes=codes)
    x, y, _, _ = place(127.5, 39.0, 8)
    assert plain.style_key("light") != other.style_key("light")
    assert plain.tile(8, x, y, theme="light") != other.tile(8, x, y, theme="light")
    assert plain.tile(8, x, y, theme="light") != plain.tile(8, x, y, theme="dark")
