"""How a sheet is used: where the map stands on it and at what scale, and where the bars beside or below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphmap.analysis.corridor import Corridor
from graphmap.views.corridor_map.style import NARROW, WIDE, Sizes
from graphmap.views.geometry import Box, Point
from graphmap.views.presets import Sheet
from graphmap.views.projection import Extent, Projection, extent, fitted

MARGIN = 3.0
"""Km round the corridor."""

TAIL = 0.01
"""Share of the organisations at each side that the extent of the map leaves out: one wrong point must not shrink all others."""

SIDE = 280.0
"""Px of the bars beside the map."""

ROOMY = 1200.0
"""Px of a sheet's width from which the bars stand beside the map; else below it."""

SPARE = 160.0
"""Px of a screen's width that the corridor leaves free, for texts."""

ABOVE = 5.0
"""Px between the map and the lower edge of its box, so that the sheet need not grow."""

INSET = 8.0
"""Px that marks keep from the edge of the map."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The map's frame, its projection, the box of the bars and whether it lies beside the map, and how large marks are."""

    frame: Box
    projection: Projection
    side: Box
    beside: bool
    sizes: Sizes

    @property
    def inner(self) -> Box:
        """Where marks may stand."""
        left, top, right, low = self.frame
        return (left + INSET, top + INSET, right - INSET, low - INSET)

    def at(self, lat: float, lon: float) -> Point:
        """Where a point is drawn."""
        return self.projection.at(lat, lon)


def plan(corridor: Corridor, box: Box, sheet: Sheet) -> Plan:
    """The use of a box: as large as it is, or as high as the map needs to be where it has no lower edge."""
    stretch = _stretch(corridor)
    left, top, right, low = box[0], box[1], box[2], box[3] - ABOVE
    if not sheet.height:
        scale = (right - left - (0.0 if sheet.narrow else SPARE)) / stretch.km[0]
        low = top + stretch.km[1] * scale
    frame = (left, top, right, low)
    beside = sheet.width >= ROOMY
    side = (right - SIDE, top + 40, right, low) if beside else (left, low + 24, right, float("inf"))
    return Plan(frame, fitted(stretch, frame), side, beside, NARROW if sheet.narrow else WIDE)


def _stretch(corridor: Corridor) -> Extent:
    """What the map shows at least: the sections, and who is at one."""
    points = [(section.lat, section.lon) for section in corridor.sections]
    at = [(m.lat, m.lon) for m in corridor.members if m.section and m.lat is not None and m.lon is not None]
    if at:
        lats, lons = (_core(sorted(values)) for values in zip(*at, strict=True))
        points += [(lats[0], lons[0]), (lats[1], lons[1])]
    return extent(points or [(52.0, 4.5)], MARGIN)


def _core(values: Sequence[float]) -> tuple[float, float]:
    """The least and the greatest without the tails."""
    cut = int(len(values) * TAIL)
    return values[cut], values[-1 - cut]
