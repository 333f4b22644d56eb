"""The strip in a column: the line goes down the page, arcs to its right, names and clusters to its left."""

from dataclasses import dataclass

from graphmap.analysis.corridor import Corridor, Member, members_at, stations_at
from graphmap.analysis.cuts import Cut
from graphmap.views.corridor_names import section_name, station_name
from graphmap.views.geometry import Box
from graphmap.views.scene import Item, Label
from graphmap.views.strip.arches import arches, counts, drawn_arches, heights
from graphmap.views.strip.bundles import Arc, Feet
from graphmap.views.strip.columns import theme_lines
from graphmap.views.strip.hanging import RADIUS, mark
from graphmap.views.strip.line import DROP, Axis, Stop, pills, track
from graphmap.views.strip.notes import outside
from graphmap.views.strip.points import BESIDE, points
from graphmap.views.style import PALETTES, Theme
from graphmap.views.text import balanced, fit, text_width
from graphmap.views.words import TEXTS, number

SHARE = 0.46
"""Share of the width that texts take."""

HALF = 19.0
"""Half the width of a standing pill at least."""

GAP = 20.0
"""Px between two stations."""

LINE = 17.0
"""Px between two lines of clusters."""

MOST = 900.0
"""Px that the longest arc goes to the right at most."""


@dataclass(frozen=True, slots=True)
class Row:
    """A station with its texts: name and theme in lines, and its clusters as (mark's left edge, line, name)."""

    stop: Stop
    name: tuple[str, ...]
    theme: tuple[str, ...]
    clusters: tuple[tuple[float, int, Member, str], ...]


def standing(
    corridor: Corridor, drawn: list[Arc], feet: Feet, room: Box, cuts: list[Cut], weak: Cut | None, language: str, theme: Theme
) -> list[Item]:
    """Everything but the caption."""
    palette, most = PALETTES[theme], max((len(found) for found in members_at(corridor).values()), default=0)
    half = max(HALF, text_width(number(most, language), 13, 700) / 2 + 8)
    width = SHARE * (room[2] - room[0]) - DROP
    axis = Axis(room[0] + width + 16 + DROP + half, down=True)
    rows = _rows(corridor, feet, room[1] + (24 if cuts else 6), width, language)
    stops = [row.stop for row in rows]
    arched = arches(drawn, feet, stops)
    free = min(room[2] - axis.level - 24 - (BESIDE if cuts else 0.0), MOST)
    high = heights(arched, free)
    items: list[Item] = [Label(TEXTS["strip_points"][language], room[2], room[1] + 6, "end", colour=palette.soft)] if cuts else []
    items += [*drawn_arches(axis, arched, high, palette, theme), *counts(axis, arched, high, stops, (palette, language), half)]
    items += [*track(axis, stops, palette), *pills(axis, stops, palette, language, half)]
    items += [item for row in rows for item in _texts(row, room[0], theme)]
    items += points(axis, stops, cuts, weak, room, language, palette)
    low = max((item.box[3] for item in items), default=room[1])
    return [*items, *outside(corridor, items, (room[0], low, room[2], room[3]), low, language, palette)]


def _rows(corridor: Corridor, feet: Feet, top: float, width: float, language: str) -> list[Row]:
    """Each station as high as its texts or its arcs ask."""
    stations, members, rows, y = stations_at(corridor), members_at(corridor), list[Row](), top
    for section in corridor.sections:
        count = len(members[section.id])
        stop = Stop(section, count, y, max(feet.reach[section.id] + 14, 24.0))
        name = tuple(fit(line, width, 16, 600) for line in balanced(section_name(section, language), width, 16, 600))
        theme = tuple(fit(line, width, 13) for line in theme_lines(stop, width, language))
        clusters = _flowed(stations[section.id], width, language)
        row = Row(stop, name, theme, clusters)
        rows.append(row)
        y += max(stop.length, _height(row)) + GAP
    return rows


def _flowed(members: list[Member], width: float, language: str) -> tuple[tuple[float, int, Member, str], ...]:
    """Clusters one after the other, broken into lines between them."""
    found, x, line = list[tuple[float, int, Member, str]](), 0.0, 0
    for member in members:
        name = fit(station_name(member, language), width - 18, 13)
        wide = 16 + text_width(name, 13)
        if x and x + wide > width:
            x, line = 0.0, line + 1
        found.append((x, line, member, name))
        x += wide + 14
    return tuple(found)


def _height(row: Row) -> float:
    lines = 1 + row.clusters[-1][1] if row.clusters else 0
    return len(row.name) * 19 + len(row.theme) * 16 + lines * LINE


def _texts(row: Row, left: float, theme: Theme) -> list[Item]:
    """Name, theme and clusters of a station, from the top of its pill on."""
    palette, of, items, y = PALETTES[theme], row.stop.section.id, list[Item](), row.stop.start + 15
    for text in row.name:
        items.append(Label(text, left, y, size=16, weight=600, colour=palette.ink, of=of))
        y += 19
    for text in row.theme:
        items.append(Label(text, left, y - 2, colour=palette.soft, of=of))
        y += 16
    for x, line, member, name in row.clusters:
        base = y + line * LINE
        items += [mark(member, left + x + RADIUS, base - 4.5, theme), Label(name, left + x + 16, base, colour=palette.ink, of=member.id)]
    return items
