"""The gas and oil pipelines of the bundled project: layers/pipelines.geojson.

All are schematic; the printed figures to hold them against are the geodesic lengths of Global Energy Monitor's
routes, which have no licence to be copied.
"""

from __future__ import annotations

from schematic import write_layer

if __name__ == "__main__":
    write_layer("pipelines")
