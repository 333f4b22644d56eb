"""The strip on a wide sheet: the line from left to right, arcs above it, clusters below."""

from collections.abc import Sequence

from graphmap.analysis.corridor import Corridor
from graphmap.analysis.cuts import Cut
from graphmap.views.geometry import Box
from graphmap.views.scene import Item, Label
from graphmap.views.strip.arches import Arch, Heights, arches, counts, drawn_arches, heights
from graphmap.views.strip.bundles import Arc
from graphmap.views.strip.columns import Column, Columns, Fitting, numbered
from graphmap.views.strip.hanging import clusters, head
from graphmap.views.strip.line import HALF, Axis, pills, track
from graphmap.views.strip.notes import directory, outside
from graphmap.views.strip.points import ROOM, points
from graphmap.views.style import PALETTES, Theme

STEEP = 0.36
"""Share of the line's length that the longest arc rises at most."""

SHALLOW = 0.16
"""Share that it rises at least; a sheet that has no room for it grows."""

USUAL = 0.29
"""Share that it rises where the sheet is as high as needed."""

TRIES = 8
"""How often the height of the arcs is set anew."""

OVER = 14.0
"""Px over the highest arc."""


def lying(
    corridor: Corridor, drawn: list[Arc], placed: Columns, room: Box, cuts: list[Cut], weak: Cut | None, language: str, theme: Theme
) -> list[Item]:
    """Everything but the caption; arcs are flatter where what stands under the line would else make the sheet longer."""
    look, spare = (cuts, weak, language, theme), 0.0
    for _ in range(TRIES):
        items = _drawn(corridor, drawn, placed, room, spare, *look)
        over = max((item.box[3] for item in items if isinstance(item, Label)), default=0.0) - room[3]
        if over <= 0 or room[3] == float("inf"):
            break
        spare += over
    return items


def _drawn(
    corridor: Corridor, drawn: list[Arc], placed: Columns, room: Box, spare: float, cuts: list[Cut], weak: Cut | None, language: str,
    theme: Theme,
) -> list[Item]:  # fmt: skip
    """All items, with ``spare`` px of height left unused by the arcs."""
    found, fitting = placed.columns, placed.fitting
    palette, stops = PALETTES[theme], [column.stop for column in found]
    total = len(numbered(corridor))
    _, low = _hung(found, 0.0, fitting, total, theme)
    arched = arches(drawn, placed.feet, stops)
    level, high = _level(arched, room, room[1] + (ROOM if cuts else 0.0) + OVER, low + spare)
    axis = Axis(level)
    hung, low = _hung(found, level, fitting, total, theme)
    items: list[Item] = [*points(axis, stops, cuts, weak, room, language, palette)] if cuts else []
    items += [*drawn_arches(axis, arched, high, palette, theme), *counts(axis, arched, high, stops, (palette, language), HALF)]
    items += [*track(axis, stops, palette), *pills(axis, stops, palette, language), *hung]
    if not fitting.listed:
        listed, low = directory(numbered(corridor), (room[0], low + 42, room[2], room[3]), language, theme)
        items += listed
    return [*items, *outside(corridor, items, (room[0], low, room[2], room[3]), level, language, palette)]


def _level(arched: list[Arch], room: Box, top: float, below: float) -> tuple[float, Heights]:
    """The y of the line, and how high arcs rise; ``below`` is how much hangs under it."""
    length = room[2] - room[0]
    fitting = min(max(room[3] - below - 12 - top, SHALLOW * length), STEEP * length)
    most = USUAL * length if room[3] == float("inf") else fitting
    high = heights(arched, most)
    return top + max((arch.rise(high) for arch in arched), default=40.0), high


def _hung(found: Sequence[Column], level: float, fitting: Fitting, total: int, theme: Theme) -> tuple[list[Item], float]:
    """Names, themes and clusters, and the lowest baseline."""
    heads = [head(column, level, fitting.size, PALETTES[theme]) for column in found]
    items, lowest = list[Item](), level + HALF
    for i, column in enumerate(found):
        texts, y = heads[i]
        start = max(y, heads[i + 1][1]) if column.next_free else y
        hanging, low = clusters(column, start + 25, total, theme)
        items += [*texts, *hanging]
        lowest = max(lowest, low, y)
    return items, lowest
