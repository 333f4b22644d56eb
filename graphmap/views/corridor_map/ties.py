"""The known links between pairs of sections: one pale straight line per pair."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphmap.analysis.corridor import Corridor
from graphmap.schema import load_schema
from graphmap.views.corridor_map.style import LEAST, STEPS, TIE
from graphmap.views.corridor_names import pair_id
from graphmap.views.geometry import Point, line
from graphmap.views.scene import Shape, Stroke
from graphmap.views.style import LAYERS, PALETTES, Theme
from graphmap.views.words import number, say

CASING = 2.0
"""Px by which the rim is wider that parts crossing lines."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sections in the order of the line, and the number of known links between them by layer, the strongest layer first."""

    start: str
    end: str
    layers: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        """All known links between them."""
        return sum(count for _, count in self.layers)

    @property
    def id(self) -> str:
        """What a click on it selects."""
        return pair_id(self.start, self.end)

    @property
    def width(self) -> float:
        """Px of its line; 0 where it has none."""
        return next((width for least, width in STEPS if self.count >= least), 0.0)


def pairs(corridor: Corridor) -> tuple[Pair, ...]:
    """All pairs with known links, the most linked first."""
    place = {section.id: i for i, section in enumerate(corridor.sections)}
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for flow in corridor.flows:
        if flow.start != flow.end and flow.start in place and flow.end in place:
            start, end = sorted((flow.start, flow.end), key=place.__getitem__)
            counts[start, end][flow.layer] += flow.count
    made = [Pair(*ends, tuple((layer, found[layer]) for layer in LAYERS if found[layer])) for ends, found in counts.items()]
    return tuple(sorted((pair for pair in made if pair.count), key=lambda pair: (-pair.count, place[pair.start], place[pair.end])))


def drawn(found: Sequence[Pair]) -> tuple[Pair, ...]:
    """Those that have a line."""
    return tuple(pair for pair in found if pair.count >= LEAST)


def ties(found: Sequence[Pair], anchors: Mapping[str, Point], theme: Theme) -> Iterator[Shape]:
    """The lines, the widest beneath."""
    for pair in found:
        way = line(*anchors[pair.start], *anchors[pair.end])
        yield Shape(way, "", Stroke(PALETTES[theme].paper, pair.width + CASING), pair.id)
        yield Shape(way, "", Stroke(TIE[theme], pair.width), pair.id)


def pair_card(pair: Pair, names: Mapping[str, str], language: str) -> tuple[str, ...]:
    """Its ends, and how many known links of which layer."""
    words = load_schema().layers
    parts = [f"{words[layer][language]}: {number(count, language)}" for layer, count in pair.layers]
    return (f"{names[pair.start]} — {names[pair.end]}", say("map_pair", language, n=pair.count), *parts)
