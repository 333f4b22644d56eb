"""The sections as a numbered list in columns, for sheets on which their texts find no room on the map."""

from collections.abc import Sequence

from graphmap.views.corridor_map.blocks import NAME, badge
from graphmap.views.corridor_map.crowd import Group
from graphmap.views.corridor_names import station_name
from graphmap.views.geometry import Box
from graphmap.views.scene import Item, Label
from graphmap.views.style import Palette
from graphmap.views.text import text_width, wrap
from graphmap.views.words import TEXTS, number

INDENT, BETWEEN = 30.0, 30.0
LEAD = 16.3


def listing(groups: Sequence[Group], box: Box, columns: int, language: str, palette: Palette) -> tuple[tuple[Item, ...], float]:
    """Number, name, count and clusters of each group, in columns of about equal height; and where they end."""
    left, top, right, _ = box
    items: list[Item] = [Label(TEXTS["map_sections"][language], left, top + 13, "start", 16, 600, palette.ink)]
    top += 32
    wide = (right - left - BETWEEN * (columns - 1)) / columns
    lines = [_lines(group, wide - INDENT, language) for group in groups]
    heights = [26 + LEAD * len(found) + 6 for found in lines]
    x, y, low, share = left, top, top, sum(heights) / columns
    for group, found, high in zip(groups, lines, heights, strict=True):
        if y + high / 2 - top > share and x + wide < right - 1:
            x, y = x + wide + BETWEEN, top
        items += badge(group, x + 10, y + 9, palette)
        items.append(Label(group.name, x + INDENT, y + 14, "start", NAME, 600, palette.ink, of=group.id))
        figure = x + INDENT + text_width(group.name, NAME, 600) + 7
        items.append(Label(number(group.count, language), figure, y + 14, "start", NAME, 400, palette.soft, of=group.id))
        items += [Label(line, x + INDENT, y + 32 + LEAD * i, colour=palette.ink, of=group.id) for i, line in enumerate(found)]
        y += high
        low = max(low, y)
    return tuple(items), low


def _lines(group: Group, wide: float, language: str) -> list[str]:
    """Its clusters as running text; names are not broken where they can stay whole."""
    names = ", ".join(station_name(member, language).replace(" ", "\u00a0") for member in group.stations)
    return wrap(names, wide, 13) if names else []
