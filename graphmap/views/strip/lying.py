"""The strip on a wide sheet: the line from left to right, arcs above it, clusters below."""

from graphmap.analysis.corridor import Corridor
from graphmap.analysis.cuts import Cut
from graphmap.views.geometry import Box
from graphmap.views.scene import Item
from graphmap.views.strip.arches import Arch, arches, counts, drawn_arches, scale_for
from graphmap.views.strip.bundles import Arc, Feet
from graphmap.views.strip.columns import Column, Fitting, numbered
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

OVER = 14.0
"""Px over the highest arc."""


def lying(
    corridor: Corridor, drawn: list[Arc], feet: Feet, placed: tuple[list[Column], Fitting], room: Box, cuts: list[Cut], weak: Cut | None,
    language: str, theme: Theme,
) -> list[Item]:  # fmt: skip
    """Everything but the caption."""
    found, fitting = placed
    palette, stops = PALETTES[theme], [column.stop for column in found]
    hung, low = _hung(found, 0.0, fitting, len(numbered(corridor)), theme)
    arched = arches(drawn, feet, stops)
    top = room[1] + (ROOM if cuts else 0.0) + OVER
    level, scale = _level(arched, room, top, low)
    axis = Axis(level)
    hung, low = _hung(found, level, fitting, len(numbered(corridor)), theme)
    items: list[Item] = [*points(axis, stops, cuts, weak, room, language, palette)] if cuts else []
    items += [*drawn_arches(axis, arched, scale, palette, theme), *counts(axis, arched, scale, stops, (palette, theme, language), HALF)]
    items += [*track(axis, stops, palette), *pills(axis, stops, palette, language), *hung]
    if not fitting.listed:
        listed, low = directory(numbered(corridor), (room[0], low + 42, room[2], room[3]), language, theme)
        items += listed
    return [*items, *outside(corridor, items, (room[0], low, room[2], room[3]), level, language, palette)]


def _level(arched: list[Arch], room: Box, top: float, below: float) -> tuple[float, float]:
    """The y of the line, and how far the longest arc rises; ``below`` is how much hangs under it."""
    length = room[2] - room[0]
    fitting = min(max(room[3] - below - 12 - top, SHALLOW * length), STEEP * length)
    most = USUAL * length if room[3] == float("inf") else fitting
    scale = min(scale_for(arched, most), most)
    highest = max((arch.rise(scale) for arch in arched), default=40.0)
    return top + highest, scale


def _hung(found: list[Column], level: float, fitting: Fitting, total: int, theme: Theme) -> tuple[list[Item], float]:
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
