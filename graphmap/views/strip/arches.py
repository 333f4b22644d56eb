"""Arcs as drawn: long ones first and supply last, each with a rim of paper, and the counts of the large ones at their apex."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphmap.views.geometry import Box, Path, Point, Segment, rectangle
from graphmap.views.scene import Item, Label, Shape, Stroke
from graphmap.views.strip.bundles import Arc, Feet
from graphmap.views.strip.line import Axis, Stop, pill_box
from graphmap.views.style import LAYERS, Palette, Theme
from graphmap.views.text import text_width
from graphmap.views.words import number

LOWEST = 24.0
"""Px that the arc between two neighbours rises at least, feet at the same place."""

FLATTER = 0.8
"""Power of its span with which an arc rises."""

ROUNDEST = 0.28
"""Share of its width that an arc rises at least, as far as there is room."""

COUNTED = 8
"""Links from which an arc has its count on it."""

RIM = 2.4
"""Px of paper on both sides of an arc together."""

CORE = 0.4
"""Share of a double line's width that is paper."""

TRIES = (0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72)
"""Where on its arc a count may stand, the best place first."""


@dataclass(frozen=True, slots=True)
class Heights:
    """How high arcs rise: by ``scale`` px for the whole length of the line, none more than ``most`` px."""

    scale: float
    most: float


@dataclass(frozen=True, slots=True)
class Arch:
    """An arc in its place: its feet along the line, and its height: ``base`` and ``share`` of what the longest may rise."""

    arc: Arc
    start: float
    end: float
    drops: tuple[float, float]
    base: float
    share: float

    def rise(self, heights: Heights) -> float:
        """Px that it rises over the line."""
        return min(max(self.base + heights.scale * self.share, ROUNDEST * (self.end - self.start), 16.0), heights.most)


def arches(drawn: Sequence[Arc], feet: Feet, stops: Sequence[Stop]) -> list[Arch]:
    """Each arc between its feet, the longest first and supply last."""
    place = {stop.section.id: stop for stop in stops}
    order = [stop.section.id for stop in stops]
    whole = max(stops[-1].start - stops[0].start, 1.0) if stops else 1.0
    found = []
    for arc in sorted(drawn, key=lambda a: (order.index(a.start) - order.index(a.end), a.layer == "supply")):
        a, b = place[arc.start], place[arc.end]
        start, end = _foot(arc, a, feet), _foot(arc, b, feet)
        span = b.start - a.start
        found.append(Arch(arc, start, end, (a.drop, b.drop), LOWEST + (end - start - span) / 2, (span / whole) ** FLATTER))
    return found


def heights(found: Sequence[Arch], room: float) -> Heights:
    """Heights at which the highest arc fills ``room`` px, at most."""
    scale = min(((room - arch.base) / arch.share for arch in found if arch.share > 0), default=room)
    return Heights(min(max(scale, 0.0), room), room)


def drawn_arches(axis: Axis, found: Sequence[Arch], high: Heights, palette: Palette, theme: Theme) -> Iterator[Shape]:
    """The arcs."""
    for arch in found:
        look, path, width = LAYERS[arch.arc.layer], _path(axis, arch, high), arch.arc.width
        yield Shape(path, "", Stroke(palette.paper, width + RIM), arch.arc.id)
        yield Shape(path, "", Stroke(look.colour(theme), width), arch.arc.id)
        if look.double:
            yield Shape(path, "", Stroke(palette.paper, round(width * CORE, 2)), arch.arc.id)


def counts(
    axis: Axis, found: Sequence[Arch], high: Heights, stops: Sequence[Stop], look: tuple[Palette, str], half: float
) -> Iterator[Item]:
    """The number of links on each large arc, largest first; one that finds no free place on its arc is left to the hover card."""
    palette, language = look
    taken = [pill_box(axis, stop, half) for stop in stops]
    for arch in sorted(found, key=lambda a: (-a.arc.count, a.arc.layer, a.start, a.end)):
        if arch.arc.count < COUNTED:
            continue
        text = number(arch.arc.count, language)
        wide = text_width(text, 13, 700) / 2 + 4
        for share in TRIES:
            x, y = _point(axis, arch, high, share)
            box = (x - wide, y - 9, x + wide, y + 9)
            if _free(box, taken):
                taken.append(box)
                yield Shape(rectangle(box[0], box[1], 2 * wide, 18, 9), palette.paper, None, arch.arc.id)
                yield Label(text, x, y + 4.6, "middle", weight=700, colour=palette.ink, of=arch.arc.id)
                break


def _foot(arc: Arc, stop: Stop, feet: Feet) -> float:
    return stop.start + (stop.length - feet.reach[stop.section.id]) / 2 + feet.offsets[arc, stop.section.id]


def _path(axis: Axis, arch: Arch, high: Heights) -> Path:
    """One cubic curve whose feet stand at right angles to the line; its handles reach 4/3 of its height."""
    reach = arch.rise(high) * 4 / 3
    handles = (*axis.at(arch.start, reach), *axis.at(arch.end, reach), *axis.at(arch.end, 0))
    path: list[Segment] = [("M", axis.at(arch.start, -arch.drops[0]))]
    if arch.drops[0]:
        path.append(("L", axis.at(arch.start, 0)))
    path.append(("C", handles))
    if arch.drops[1]:
        path.append(("L", axis.at(arch.end, -arch.drops[1])))
    return tuple(path)


def _point(axis: Axis, arch: Arch, high: Heights, share: float) -> Point:
    """A point of the curve."""
    along = arch.start + (arch.end - arch.start) * (3 * share**2 - 2 * share**3)
    return axis.at(along, 4 * share * (1 - share) * arch.rise(high))


def _free(box: Box, taken: Sequence[Box], pad: float = 2.0) -> bool:
    return all(box[2] + pad <= b[0] or b[2] + pad <= box[0] or box[3] + pad <= b[1] or b[3] + pad <= box[1] for b in taken)
