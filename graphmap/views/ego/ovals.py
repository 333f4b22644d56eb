"""Two rings round a point, each as wide and as high as the page lets it be."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, sqrt

from graphmap.views.ego.plan import TIGHT, Plan
from graphmap.views.ego.subject import Subject
from graphmap.views.geometry import Box, Path, Point, arc, moved
from graphmap.views.rings import Seat
from graphmap.views.scene import Centre
from graphmap.views.text import text_width

RADIUS = {1: 5.6, 2: 4.4, 3: 4.4}
"""Radius of the marks of each ring; 3 is the list of those for which the ring has no room."""

BESIDE = 5.0
"""Px from a mark to its name."""

CLEAR = 12.0
"""Px that a name of the inner ring keeps from marks of the outer one."""

BETWEEN = 214.0
"""Px from ring to ring at the side, where there is room: a name of the inner one fits between them."""

FORMS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4)
"""Widths of the rings to choose from, as shares of their height."""

ROUND = 12.0
"""Names that may be cut to spare rings that are twice as wide as high."""

LEGIBLE, UNREAD = 105.0, 20.0
"""Px of a name that say enough, and how much worse it is if there are fewer."""

INNER = 0.54
"""Height of the inner ring at least, as a share of that of the outer one."""

LONE = 175.0
"""Px for the names outside the last ring."""

NUMBER = 36.0
"""Px for the numbers outside the last ring of a narrow sheet."""


@dataclass(frozen=True, slots=True)
class Ovals:
    """The middle of the rings and the half widths and half heights of the inner and the outer one."""

    x: float
    y: float
    wide: tuple[float, float]
    high: tuple[float, float]

    def at(self, seat: Seat, ring: int) -> Point:
        """Where a seat is on ring 1 or 2."""
        across, down = seat.at(1.0)
        return (self.x + across * self.wide[ring - 1], self.y + down * self.high[ring - 1])

    def reach(self, y: float, ring: int) -> float:
        """How far a ring reaches to the side at the height ``y``; 0 above and below it."""
        height = (y - self.y) / self.high[ring - 1]
        return self.wide[ring - 1] * sqrt(max(0.0, 1 - height**2))

    def stretch(self, ring: int, start: float, end: float) -> Path:
        """A part of a ring, from angle to angle as seats have them."""
        wide, high = self.wide[ring - 1], self.high[ring - 1]
        unit = arc(0, 0, 1, start, end)
        scaled = tuple((kind, tuple(v * (high if i % 2 else wide) for i, v in enumerate(values))) for kind, values in unit)
        return moved(scaled, self.x, self.y)


def best_ovals(subject: Subject, drawn: Plan, box: Box, half: float, taken: Sequence[Box], block: Centre, narrow: bool) -> Ovals:
    """Rings at which few names must be cut and that are about round; at least as high as the seats need."""
    least = block.height / 2 + 40
    if drawn.second:
        outer = half if isfinite(box[3]) else min(max(drawn.needs[1], least / TIGHT, drawn.needs[0] / TIGHT, 0.75 * half), half)
        high = (min(max(drawn.needs[0], INNER * outer, least), TIGHT * outer), outer)
    else:
        lone = half if isfinite(box[3]) else max(drawn.needs[0], least, 0.5 * half)
        high = (lone, lone)
    x, y = (box[0] + box[2]) / 2, box[1] + high[1] + 8
    shapes = [Ovals(x, y, wide, high) for wide in _widths(drawn, box, high, block, narrow)]
    names = {id: text_width(subject.faces.label(id), 13, subject.weight(id)) for id in (*drawn.first, *drawn.second)}

    def cost(ovals: Ovals) -> float:
        room = rooms(drawn, ovals, box, taken)
        lost = [room[id] for id in names if names[id] > room[id] and not (narrow and id in drawn.second)]
        cut = sum(1.0 if left >= LEGIBLE else UNREAD for left in lost)
        return cut + ROUND * abs(ovals.wide[1] / ovals.high[1] - 1)

    return min(shapes, key=cost)


def _widths(drawn: Plan, box: Box, high: tuple[float, float], block: Centre, narrow: bool) -> list[tuple[float, float]]:
    """Half widths of both rings to choose from."""
    across, least = (box[2] - box[0]) / 2, block.width / 2 + 70
    if not drawn.second:
        widest = across - LONE
        return [(wide, wide) for wide in ([widest] if narrow else [max(least, min(f * high[1], widest)) for f in FORMS])]
    if narrow:
        wide = across - NUMBER
        return [(max(least, wide - BETWEEN), wide)]
    return [(max(least, wide - BETWEEN), wide) for wide in (max(least + BETWEEN * 0.75, min(f * high[1], across - LONE)) for f in FORMS)]


def rooms(drawn: Plan, ovals: Ovals, box: Box, taken: Sequence[Box]) -> dict[str, float]:
    """Px that each name may take: to the ring outside, else to what is taken beside it, or to the edge."""
    found = {}
    for ring, ids in ((1, drawn.first), (2, drawn.second)):
        for id in ids:
            seat = drawn.seating.seats[id]
            x, y = ovals.at(seat, ring)
            inner = ring == 1 and bool(drawn.second)
            edge = ovals.x + seat.side * _within(ovals, y) if inner else _edge(seat.side, y, box, taken)
            found[id] = abs(edge - x) - RADIUS[ring] - BESIDE - 3 if (edge - x) * seat.side > 0 else 0.0
    return found


def _within(ovals: Ovals, y: float) -> float:
    """How far a name of the inner ring may reach from the middle: marks of the outer one at nearly its height are kept clear of."""
    return min(ovals.reach(y + off, 2) for off in (-CLEAR, 0.0, CLEAR)) - CLEAR


def _edge(side: int, y: float, box: Box, taken: Sequence[Box]) -> float:
    """Where a name at the height ``y`` must end."""
    beside = [b for b in taken if b[1] - 9 < y < b[3] + 9 and ((b[0] + b[2]) / 2 > (box[0] + box[2]) / 2) == (side > 0)]
    if side > 0:
        return min([box[2], *(b[0] - 12 for b in beside)])
    return max([box[0], *(b[2] + 12 for b in beside)])
