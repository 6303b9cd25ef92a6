"""The edges of outlines: taken from rings, paired between neighbours, found by place."""

import numpy as np
import pytest
import shapely

from nkgis.analysis.borders import border_set
from nkgis.analysis.edges import only_closing, ring_edges
from nkgis.analysis.kernels.grid import SINGLE

SQUARES = [shapely.box(k, 0, k + 1, 1) for k in range(3)]


def test_edges_come_from_shells_and_holes_of_every_part_and_know_their_polygon():
    holed = shapely.Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], [[(2, 2), (3, 2), (3, 3), (2, 2)]])
    pair = shapely.MultiPolygon([shapely.box(20, 0, 21, 1), shapely.box(30, 0, 31, 1)])
    edges, owner = ring_edges([holed, shapely.Polygon(), pair])
    assert [int((owner == k).sum()) for k in range(3)] == [4 + 3, 0, 8]
    lines = shapely.linestrings(edges.reshape(-1, 2, 2))
    lengths = [float(shapely.length(lines[owner == k]).sum()) for k in range(3)]
    assert lengths == pytest.approx([holed.length, 0.0, pair.length])


def test_an_edge_without_length_is_none():
    polygon = shapely.Polygon([(0, 0), (1, 0), (1, 0), (1, 1), (0, 0)])
    assert len(ring_edges([polygon])[0]) == 3


def test_neighbours_share_an_edge_whichever_way_each_runs():
    borders = border_set("b", ["A", "B", "C"], [SQUARES[0], SQUARES[1].reverse(), SQUARES[2]])
    grid = borders.grid(1.0)
    at = (grid.edges[:, 0] == 1) & (grid.edges[:, 2] == 1)
    assert at.sum() == 1
    assert {int(grid.first[at][0]), int(grid.second[at][0])} == {0, 1}
    assert (grid.second != SINGLE).sum() == 2
    assert len(grid.edges) == 10


def test_a_third_copy_of_an_edge_stands_alone_and_negative_zero_is_zero():
    same = [shapely.Polygon([(-0.0, 0.0), (1, 0), (1, 1), (0, 1)]) for _ in range(3)]
    grid = border_set("b", ["A", "B", "C"], same).grid(1.0)
    assert len(grid.edges) == 8
    assert sorted(grid.second.tolist()) == [SINGLE] * 4 + [1] * 4


@pytest.mark.parametrize("extent", [None, (0.0, 0.0, 10.0, 10.0)])
def test_the_grid_finds_every_edge_in_a_box_that_the_tree_finds(extent):
    rng = np.random.default_rng(3)
    areas = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(rng.uniform(0, 10, (40, 2)))))
    areas = [shapely.segmentize(shapely.intersection(area, shapely.box(0, 0, 10, 10)), 0.05) for area in areas]
    names = [f"C{k:02d}" for k in range(len(areas))]
    by_tree = border_set("b", names, areas, extent=extent)
    by_grid = border_set("b", names, areas, extent=extent)
    by_grid.grid(100.0)
    size = 10.0 ** rng.uniform(-4, 0.5, 300)
    west, south = rng.uniform(-1, 10, (2, 300))
    boxes = west, south, west + size, south + size
    shapes = shapely.box(*boxes)

    def entering(borders):
        box, edge = borders.edges_meeting(*boxes)
        lines = shapely.linestrings(borders.edges[edge].reshape(-1, 2, 2))
        assert np.all(shapely.intersects(shapely.envelope(lines), shapes[box]))
        assert not np.any(only_closing(borders.edges[edge], extent))
        inside = shapely.intersects(lines, shapes[box])
        pairs = list(zip(box[inside].tolist(), edge[inside].tolist(), strict=True))
        assert len(pairs) == len(set(pairs))
        return set(pairs)

    found = entering(by_grid)
    assert len(found) > 500
    assert found == entering(by_tree)


def test_a_polygon_stored_across_the_antimeridian_without_a_cut_is_told_and_a_hemisphere_is_not():
    uncut = shapely.Polygon([(170, 50), (-170, 50), (-170, 60), (170, 60)])
    note, = border_set("b", ["A", "B"], [uncut, shapely.box(0, 0, 1, 1)]).notes
    assert "A has an edge over more than 180° of longitude" in note
    assert border_set("b", ["N"], [shapely.box(-180, 0, 180, 90)]).notes == ()
