"""The size of the paper of a figure, in points, and what cannot be drawn."""

from math import isfinite, sqrt

from nkgis.cartography.scene import MapScene
from nkgis.errors import InputError
from nkgis.exporters.figure_canvas import MM_PT
from nkgis.exporters.figure_projection import aspect_of
from nkgis.exporters.sheets.templates import template_of

RASTERS = (".png", ".tiff", ".tif")
DEFAULT_PX, DEFAULT_DPI = (1600.0, 1000.0), 150
DEFAULT_MM = 240.0
_MOST_PX, _MOST_AREA_PX, _LEAST_PT, _MOST_MM = 30_000, 250e6, 60.0, 5000.0


def paper_size_pt(
    scene: MapScene, suffix: str, template: str, *, size: tuple[float, float] | None, dpi: int
) -> tuple[float, float]:
    """Returns the size of the paper in points; InputError when it cannot be drawn."""
    if size is None:
        size = _default_px(scene, template, dpi) if suffix in RASTERS else _default_mm(scene, template)
    return sized_pt(suffix, size, dpi)


def sized_pt(suffix: str, size: tuple[float, float], dpi: int) -> tuple[float, float]:
    """Returns a size (pixels for pictures, else millimetres) in points; InputError when it cannot be drawn."""
    if not 20 <= dpi <= 2400:
        raise InputError(f"--dpi {dpi}: use a number from 20 to 2400.")
    if not all(isfinite(side) and side > 0 for side in size):
        raise InputError(f"--size {size[0]:g}x{size[1]:g}: both sides must be more than zero.")
    if suffix in RASTERS:
        wide_px, high_px = size
        if max(wide_px, high_px) > _MOST_PX or wide_px * high_px > _MOST_AREA_PX:
            raise InputError(f"--size {wide_px:g}x{high_px:g}: a picture has at most {_MOST_PX} pixels a side and "
                             f"{_MOST_AREA_PX / 1e6:.0f} million in all.")
        wide, high = round(wide_px) * 72 / dpi, round(high_px) * 72 / dpi
    else:
        wide_mm, high_mm = size
        if max(wide_mm, high_mm) > _MOST_MM:
            raise InputError(f"--size {wide_mm:g}x{high_mm:g}: a sheet has at most {_MOST_MM:.0f} mm a side.")
        wide, high = wide_mm * MM_PT, high_mm * MM_PT
    if min(wide, high) < _LEAST_PT:
        raise InputError("--size is too small for a map: give at least 22 mm, or 130 pixels at 150 dpi, a side.")
    return wide, high


def _default_px(scene: MapScene, template: str, dpi: int) -> tuple[float, float]:
    """Returns the default size of a picture: a sheet as on paper, a map of 1600 x 1000 pixels at 150 dpi.

    The map is turned as the view is.
    """
    sheet = template_of(template)
    if sheet is not None:
        return sheet.size_mm[0] / 25.4 * dpi, sheet.size_mm[1] / 25.4 * dpi
    share = dpi / DEFAULT_DPI  # the same paper, with more or fewer dots
    area, aspect = DEFAULT_PX[0] * DEFAULT_PX[1] * share**2, min(1.9, max(0.62, aspect_of(scene.view)))
    return round(sqrt(area * aspect)), round(sqrt(area / aspect))


def _default_mm(scene: MapScene, template: str) -> tuple[float, float]:
    """Returns the default size of a sheet, or of a vector map, in millimetres."""
    sheet = template_of(template)
    if sheet is not None:
        return sheet.size_mm
    aspect = min(1.9, max(0.62, aspect_of(scene.view)))
    return (DEFAULT_MM, DEFAULT_MM / aspect) if aspect >= 1 else (DEFAULT_MM * aspect, DEFAULT_MM)
