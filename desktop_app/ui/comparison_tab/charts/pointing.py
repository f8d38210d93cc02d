"""Finds what of a chart lies under the pointer: a mean before an answer."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF

from desktop_app.ui.comparison_tab.charts.drawing import Cloud, Drawing
from desktop_app.ui.comparison_tab.charts.marks import View

_NEAR, _NEAR_DOT = 14.0, 7.0
"""Px from a mean, and from an answer, within which the pointer reads it."""
_RANGE_AFTER = 4.0
"""So much nearer a range of repeats must be than a sign, as it is read all along its line."""


def nearest_spot(view: View, drawing: Drawing, at: QPointF) -> int | None:
    """The number of the mean, or of the range of repeats, that is near enough."""
    best, found = _NEAR, None
    for number, spot in enumerate(drawing.spots):
        x, y = view.x(spot.x), view.y(spot.y)
        extra = 0.0
        if spot.across is not None and not spot.signed:
            x, extra = min(max(at.x(), view.x(spot.across[0])), view.x(spot.across[1])), _RANGE_AFTER
        distance = math.hypot(x - at.x(), y - at.y()) + extra
        if distance < best:
            best, found = distance, number
    return found


def nearest_dot(view: View, drawing: Drawing, at: QPointF) -> tuple[Cloud, int] | None:
    """The answer that is near enough: its cloud, and which of its points."""
    import numpy

    best, found = _NEAR_DOT, None
    for cloud in drawing.clouds:
        if not cloud.trials:
            continue
        wide = numpy.array(cloud.xs) * (view.x(1.0) - view.x(0.0)) + view.x(0.0) - at.x()
        high = numpy.array(cloud.ys) * (view.y(1.0) - view.y(0.0)) + view.y(0.0) - at.y()
        distances = numpy.hypot(wide, high)
        nearest = int(distances.argmin())
        if distances[nearest] < best:
            best, found = float(distances[nearest]), (cloud, nearest)
    return found
