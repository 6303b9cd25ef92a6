"""The power lines of the bundled project, all schematic: layers/grids.geojson."""

from __future__ import annotations

from schematic import write_layer

if __name__ == "__main__":
    write_layer("grids")
