"""The links between two sections as arcs, one for each layer, and where their feet stand at each section."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphmap.analysis.corridor import Corridor, arc_id
from graphmap.views.style import LAYERS, width_of

LEAST = 2
"""Links from which a pair of sections has an arc."""

PITCH = 2.5
"""Px between the feet of two arcs."""

WIDEST = 150.0
"""Px that the feet at one section take at most; of more, they stand closer."""


@dataclass(frozen=True, slots=True)
class Arc:
    """Known links of one layer between two sections, ``start`` the one that comes first along the line."""

    layer: str
    start: str
    end: str
    count: int

    @property
    def id(self) -> str:
        """What a click on it selects."""
        return arc_id(self.layer, self.start, self.end)

    @property
    def width(self) -> float:
        """Px."""
        return width_of(self.count, self.layer)


@dataclass(frozen=True, slots=True)
class Feet:
    """Where arcs stand: the offset of each arc's foot at each of its ends, and how much room the feet of a section take, in px."""

    offsets: Mapping[tuple[Arc, str], float]
    reach: Mapping[str, float]


def arcs(corridor: Corridor) -> list[Arc]:
    """All arcs, also those of a single link; a supply pair counts both directions."""
    order = [section.id for section in corridor.sections]
    counts: Counter[tuple[str, str, str]] = Counter()
    for flow in corridor.flows:
        if flow.start in order and flow.end in order and flow.start != flow.end:
            ends = sorted((flow.start, flow.end), key=order.index)
            counts[(flow.layer, ends[0], ends[1])] += flow.count
    ranked = sorted(counts, key=lambda key: (order.index(key[1]), order.index(key[2]), strength(key[0])))
    return [Arc(*key, counts[key]) for key in ranked]


def feet(drawn: Sequence[Arc], order: Sequence[str], pitch: float = PITCH) -> Feet:
    """The feet of the arcs: those that go back first, then those that go on, the nearest outermost, so that arcs nest."""
    ends: dict[str, list[tuple[Arc, int]]] = defaultdict(list)
    for arc in drawn:
        ends[arc.start].append((arc, order.index(arc.end)))
        ends[arc.end].append((arc, order.index(arc.start)))
    offsets: dict[tuple[Arc, str], float] = {}
    reach: dict[str, float] = dict.fromkeys(order, 0.0)
    for section, found in ends.items():
        here, x = order.index(section), 0.0
        back = sorted((end for end in found if end[1] < here), key=lambda end: (-end[1], strength(end[0].layer)))
        on = sorted((end for end in found if end[1] > here), key=lambda end: (-end[1], -strength(end[0].layer)))
        for arc, _ in back + on:
            offsets[arc, section] = x + arc.width / 2
            x += arc.width + pitch
        closer = min(1.0, WIDEST / (x - pitch))
        reach[section] = (x - pitch) * closer
        for arc, _ in found:
            offsets[arc, section] *= closer
    return Feet(offsets, reach)


def strength(layer: str) -> int:
    """The place of a layer, the strongest first."""
    return [*LAYERS].index(layer)
