"""QGIS: QgsDistanceArea on WGS 84 over the features of a GeoPackage (Debian's python3-qgis)."""

import os
import sys
import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import QgsApplication, QgsCoordinateTransformContext, QgsDistanceArea, QgsVectorLayer

application = QgsApplication([], False)
application.initQgis()
start = time.perf_counter()
layer = QgsVectorLayer(f"{sys.argv[1]}/lines_{sys.argv[2]}.gpkg", "lines", "ogr")
measure = QgsDistanceArea()
measure.setSourceCrs(layer.crs(), QgsCoordinateTransformContext())
measure.setEllipsoid("WGS84")
total = sum(measure.measureLength(feature.geometry()) for feature in layer.getFeatures())
print(f"core {time.perf_counter() - start} check {total}", flush=True)
os._exit(0)  # QGIS's own clean-up may crash at the interpreter's end
