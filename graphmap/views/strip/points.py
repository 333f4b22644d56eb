"""Over every point of the main line: known links across it and how many would be expected; the weakest one large."""

from collections.abc import Iterator, Sequence

from graphmap.analysis.cuts import Cut
from graphmap.views.geometry import Box, line
from graphmap.views.scene import Item, Label, Shape, Stroke
from graphmap.views.strip.bundles import strength
from graphmap.views.strip.line import Axis, Stop
from graphmap.views.style import Palette
from graphmap.views.text import text_width
from graphmap.views.words import TEXTS, number, say

ROOM = 92.0
"""Px over the arcs that the row takes on a lying line."""

BESIDE = 84.0
"""Px that it takes beside the arcs of a standing line."""


def points(
    axis: Axis, stops: Sequence[Stop], cuts: Sequence[Cut], weak: Cut | None, room: Box, language: str, palette: Palette
) -> Iterator[Item]:
    """The row, its heading first."""
    starts = {stop.section.id: stop.start for stop in stops}
    if axis.down:
        yield from _beside(starts, cuts, weak, room, palette, language)
        return
    y, right = room[1] + 30, room[0] - 10
    yield Label(TEXTS["strip_points"][language], room[0], room[1] + 4, colour=palette.soft)
    for cut in cuts:
        x = starts[cut.after] - 10
        if cut == weak:
            yield from _large(axis, cut, x, y, room, language, palette)
            continue
        text = figures(cut, language)
        half = text_width(text, 13, 600) / 2
        row = y if x - half > right + 8 else y + 17  # the figures of two near points stand in two rows
        right = max(right, x + half) if row == y else right
        yield Label(text, x, row, "middle", weight=600, colour=palette.soft)
        yield Shape(line(x, row + 6, x, row + 13), "", Stroke(palette.faint, 1.4))


def figures(cut: Cut, language: str) -> str:
    """Known / expected."""
    return f"{number(cut.count, language)}\u00a0/\u00a0{number(round(cut.expected), language)}"


def _large(axis: Axis, cut: Cut, x: float, y: float, room: Box, language: str, palette: Palette) -> Iterator[Item]:
    """The weakest point: its links large, and of which layers they are."""
    parts = sorted((layer for layer, n in cut.known.items() if n), key=lambda layer: (-cut.known[layer], strength(layer)))
    said = " + ".join(f"{number(cut.known[layer], language)}\u00a0{TEXTS[f'strip_brief_{layer}'][language]}" for layer in parts)
    texts = (say("strip_cross", language, n=round(cut.expected)), said)
    half = max(text_width(text, 13) for text in texts) / 2
    middle = min(max(x, room[0] + half), room[2] - half)
    yield Shape(line(x, y + 62, x, axis.level - 22), "", Stroke(palette.faint, 1.4, (2, 5)))
    yield Label(number(cut.count, language), x, y + 6, "middle", size=28, weight=700, colour=palette.ink)
    for i, text in enumerate(texts):
        yield Label(text, middle, y + 40 + i * 16, "middle", colour=palette.soft, halo=4)


def _beside(starts: dict[str, float], cuts: Sequence[Cut], weak: Cut | None, room: Box, palette: Palette, language: str) -> Iterator[Item]:
    """The figures at the right edge, each between the two stations."""
    for cut in cuts:
        y, large = starts[cut.after] - 4, cut == weak
        colour = palette.ink if large else palette.soft
        yield Label(figures(cut, language), room[2], y, "end", size=16 if large else 13, weight=700 if large else 600, colour=colour)
