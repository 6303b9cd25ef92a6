"""Border sets from files: what is refused, and what is brought into place."""

import geopandas as gpd
import pytest
import shapely

from nkgis.errors import InputError
from nkgis.io.borders import read_border_set


def written(tmp_path, *areas):
    path = tmp_path / "borders.gpkg"
    gpd.GeoDataFrame({"cc": [chr(65 + n) for n in range(len(areas))]}, geometry=list(areas), crs=4326).to_file(path)
    return str(path)


def test_that_swapped_polygons_are_refused_with_the_hint(tmp_path):
    with pytest.raises(InputError, match="swapped"):
        read_border_set(written(tmp_path, shapely.box(37, 126, 38, 127)))


def test_that_polygons_not_in_degrees_are_refused(tmp_path):
    with pytest.raises(InputError, match="not in degrees"):
        read_border_set(written(tmp_path, shapely.box(500_000, 4_000_000, 600_000, 4_100_000)))


def test_that_polygons_beyond_the_antimeridian_are_brought_back(tmp_path):
    borders = read_border_set(written(tmp_path, shapely.box(170, -10, 190, 10), shapely.box(190, -10, 200, 10)))
    assert borders.polygons[0].contains(shapely.Point(-175, 0))
    assert borders.polygons[0].contains(shapely.Point(175, 0))
    assert borders.polygons[1].contains(shapely.Point(-165, 0))
    assert not borders.polygons[1].contains(shapely.Point(-175, 0))
