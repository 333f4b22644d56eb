"""The line with its branches and its stations, lying or standing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphmap.analysis.corridor import Section
from graphmap.views.geometry import Box, Point, line, polyline, rectangle
from graphmap.views.scene import Item, Label, Shape, Stroke
from graphmap.views.style import Palette
from graphmap.views.text import text_width
from graphmap.views.words import number

DROP = 42.0
"""Px that a branch lies beside the line, away from the arcs."""

HALF = 12.0
"""Half the thickness of a lying pill."""

SHORTEST = 34.0
"""Px of a pill's length at least."""

RUN = 24.0
"""Px that a branch runs beside the line at most before its station."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Where the line lies: ``level`` is its y, or its x if it stands (``down``); arcs are above it, or right of it."""

    level: float
    down: bool = False

    def at(self, along: float, off: float) -> Point:
        """The point that lies so far along the line and so far off it, on the side of the arcs."""
        return (self.level + off, along) if self.down else (along, self.level - off)


@dataclass(frozen=True, slots=True)
class Stop:
    """A station on the line: its pill begins at ``start`` and has a ``length``, in px along the line."""

    section: Section
    count: int
    start: float
    length: float

    @property
    def drop(self) -> float:
        """Px that it lies off the line."""
        return DROP if self.section.branch_of else 0.0

    @property
    def end(self) -> float:
        """Where its pill ends."""
        return self.start + self.length


def beyond(section: Section) -> bool:
    """Whether the data says in its name that it lies beyond the corridor."""
    return "(beyond" in section.name


def pill_length(reach: float, count: int, language: str) -> float:
    """Px of a pill that holds its number and the feet of its arcs."""
    return max(reach + 14, SHORTEST, text_width(number(count, language), 13, 700) + 18)


def pill_box(axis: Axis, stop: Stop, half: float = HALF) -> Box:
    """What a pill covers."""
    (ax, ay), (bx, by) = axis.at(stop.start, -stop.drop), axis.at(stop.end, -stop.drop)
    return (ax - half, ay, bx + half, by) if axis.down else (ax, ay - half, bx, by + half)


def track(axis: Axis, stops: Sequence[Stop], palette: Palette) -> Iterator[Shape]:
    """The line over the arcs, and its branches; dotted where it goes beyond the corridor."""
    trunk = [stop for stop in stops if not stop.section.branch_of]
    for before, after in pairwise(trunk):
        if beyond(after.section):
            way = line(*axis.at(before.end + 8, 0), *axis.at(after.start, 0))
            yield Shape(way, "", Stroke(palette.ink, 5, (0.1, 10), round=True))
        else:
            way = line(*axis.at(before.start + 14, 0), *axis.at(after.start + 14, 0))
            yield Shape(way, "", Stroke(palette.paper, 13))
            yield Shape(way, "", Stroke(palette.ink, 8))
    place = {stop.section.id: stop for stop in stops}
    for stop in stops:
        if stop.section.branch_of in place:
            root = place[stop.section.branch_of]
            start = max(root.end - 6, stop.start - DROP - RUN) if root.start < stop.start else root.start + 6
            corner = start + min(DROP, max(stop.start + 12 - start, 0.0))
            points = [axis.at(start, 0), axis.at(corner, -DROP), axis.at(stop.start + 12, -DROP)]
            yield Shape(polyline(points), "", Stroke(palette.ink, 5, round=True))


def pills(axis: Axis, stops: Sequence[Stop], palette: Palette, language: str, half: float = HALF) -> Iterator[Item]:
    """The stations, each with its number of organisations."""
    for stop in stops:
        left, top, right, bottom = pill_box(axis, stop, half)
        inner = rectangle(left + 1.3, top + 1.3, right - left - 2.6, bottom - top - 2.6, HALF - 1.3)
        yield Shape(inner, palette.paper, Stroke(palette.ink, 2.6), stop.section.id)
        middle = ((left + right) / 2, (top + bottom) / 2 + 4.7)
        yield Label(number(stop.count, language), *middle, "middle", weight=700, colour=palette.ink, of=stop.section.id)
