"""QGIS: native:intersection with the tiles, QgsDistanceArea on the pieces (Debian's python3-qgis, qgis-providers)."""

import os
import sys
import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.analysis import QgsNativeAlgorithms
from qgis.core import (
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

application = QgsApplication([], False)
application.initQgis()
QgsApplication.processingRegistry().addProvider(QgsNativeAlgorithms())
start = time.perf_counter()
lines = QgsVectorLayer(f"{sys.argv[1]}/lines_{sys.argv[2]}.gpkg", "lines", "ogr")
tiles = QgsVectorLayer(f"{sys.argv[1]}/tiles.gpkg", "tiles", "ogr")
QgsProject.instance().addMapLayers([lines, tiles], False)
context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
context.setProject(QgsProject.instance())
algorithm = QgsApplication.processingRegistry().createAlgorithmById("native:intersection")
result, good = algorithm.run({"INPUT": lines, "OVERLAY": tiles, "INPUT_FIELDS": ["id"], "OVERLAY_FIELDS": ["iso"],
                              "OUTPUT": "memory:"}, context, feedback)
if not good:
    raise SystemExit("native:intersection failed")
pieces = context.takeResultLayer(result["OUTPUT"]) or QgsProcessingUtils.mapLayerFromString(result["OUTPUT"], context)
measure = QgsDistanceArea()
measure.setSourceCrs(lines.crs(), QgsCoordinateTransformContext())
measure.setEllipsoid("WGS84")
by_country = {}
for feature in pieces.getFeatures():
    key = feature["id"], feature["iso"]
    by_country[key] = by_country.get(key, 0.0) + measure.measureLength(feature.geometry())
print(f"core {time.perf_counter() - start} check {sum(by_country.values())}", flush=True)
os._exit(0)  # QGIS's own clean-up may crash at the interpreter's end
