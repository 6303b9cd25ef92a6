"""A stretch of line in the colour of a change, for tables and legends."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from nkgis.cartography.above import change_color
from nkgis.model.scenario_difference import Change
from nkgis.ui.theme import Theme


def change_swatch(change: Change, colors: Theme) -> QPixmap:
    """Returns a stretch of line in the colour of a change with its sign."""
    from nkgis.cartography.style import style

    token, color = style().raw["diff"][change.value], QColor(change_color(change)[colors.name])
    picture = QPixmap(34, 16)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(color)
    pen.setWidthF(1.5 if change is Change.SAME else 4.0)
    dash = token["dash"]
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if dash and dash[0] < 1 else Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([max(part / 4.0, 0.1) for part in dash])
    painter.setPen(pen)
    painter.drawLine(1, 8, 33, 8)
    if token["mark"]:
        painter.setPen(QColor(colors.map["casing"]))
        painter.setBrush(QColor(colors.map["casing"]))
        painter.drawEllipse(11, 2, 12, 12)
        painter.setPen(color)
        painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, str(token["mark"]))
    painter.end()
    return picture
