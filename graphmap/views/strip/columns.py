"""How wide each station's column is on a lying line, and what stands in it: name, theme, and the list of clusters or their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphmap.analysis.corridor import Corridor, Member, stations_at
from graphmap.views.corridor_names import section_name, station_name
from graphmap.views.strip.bundles import PITCH, Arc, Feet, feet
from graphmap.views.strip.line import Stop, pill_length
from graphmap.views.text import balanced, fit, plain, text_width
from graphmap.views.words.strip import BREAKS

MARK = 18.0
"""Px from the left edge of a list to its names."""

BETWEEN = 14.0
"""Px between two lists of one station."""

LONG = 8
"""Clusters above which a station has two lists."""

LONGEST = 150.0
"""Px of a single word at most; a longer one is cut."""

LIMITS = range(132, 47, -4)
"""Widths in px to which names of clusters are wrapped, the widest that fits is taken."""

RUN_UP, PILL_RUN_UP = 36.0, 24.0
"""Px that texts, and the pill, leave to the branch that comes next, beside the gap."""

CELL = 10.0
"""Px beside number and mark where a cluster is shown by its number only."""

Entry = tuple[Member, tuple[str, ...]]
"""A cluster and its name in lines."""


@dataclass(frozen=True, slots=True)
class Column:
    """A station with what hangs from it.

    Parameters
    ----------
    lists
        Its clusters with their names in lines, in one list or two; empty where they are shown by number.
    numbers
        Its clusters with their numbers, where they are.
    inner
        Width of each list in px.
    next_free
        Whether its list may run on under the next station, which has none.
    """

    stop: Stop
    name: tuple[str, ...]
    theme: tuple[str, ...]
    lists: tuple[tuple[Entry, ...], ...]
    numbers: tuple[tuple[int, Member], ...]
    inner: float
    width: float
    next_free: bool = False


@dataclass(frozen=True, slots=True)
class Fitting:
    """How columns are made: size of the names of stations, whether clusters are listed, least gap and pitch of the feet in px."""

    size: float
    listed: bool
    gap: float
    pitch: float = PITCH


FITTINGS = (Fitting(16, True, 12), Fitting(16, False, 12), Fitting(13, False, 7.5, 1.5))
"""What is tried, the best first."""


@dataclass(frozen=True, slots=True)
class Columns:
    """All columns in their places, how they were made, and the feet of the arcs."""

    columns: tuple[Column, ...]
    fitting: Fitting
    feet: Feet


def columns(corridor: Corridor, drawn: Sequence[Arc], left: float, right: float, language: str) -> Columns | None:
    """The columns in their places; None where the line must stand since they do not fit."""
    for fitting in FITTINGS:
        stand = feet(drawn, [section.id for section in corridor.sections], fitting.pitch)
        for limit in LIMITS if fitting.listed else (0,):
            found = _shared(_plan(corridor, stand, limit, fitting, language), fitting.gap, left, right)
            if found:
                made = (_rewrapped(column, language, after) for column, after in zip(found, [*found[1:], None], strict=True))
                return Columns(tuple(made), fitting, stand)
    return None


def numbered(corridor: Corridor) -> list[tuple[int, Member]]:
    """All clusters with their number, along the line."""
    return [*enumerate((member for found in stations_at(corridor).values() for member in found), 1)]


def _plan(corridor: Corridor, stand: Feet, limit: float, fitting: Fitting, language: str) -> list[Column]:
    """Each column as wide as its content asks."""
    stations, numbers = stations_at(corridor), numbered(corridor)
    counts: dict[str, int] = {section.id: 0 for section in corridor.sections}
    for member in corridor.members:
        if member.section in counts:
            counts[member.section] += 1
    found = []
    for section, after in zip(corridor.sections, [*corridor.sections[1:], None], strict=True):
        pill = pill_length(stand.reach[section.id], counts[section.id], language)
        stop = Stop(section, counts[section.id], 0.0, pill)
        own = tuple((n, member) for n, member in numbers if member.section == section.id)
        lists = split(stations[section.id], limit, language) if fitting.listed else ()
        inner = max((_widest(line, 13) for part in lists for _, lines in part for line in lines), default=0.0) + MARK if lists else 0.0
        listed = len(lists) * inner + max(len(lists) - 1, 0) * BETWEEN
        name = _lines(section_name(section, language), max(listed, 84.0 if fitting.size > 14 else 60.0, pill), fitting.size, 600)
        words = theme_of(stop, language).split(" ")
        widest = max(*(text_width(line, fitting.size, 600) for line in name), *(text_width(fit(word, LONGEST, 13), 13) for word in words))
        cells = cell_width(len(numbers)) if own and not fitting.listed else 0.0
        branching = bool(after and after.branch_of)
        width = max(listed, cells, widest + RUN_UP * branching, pill + PILL_RUN_UP * branching)
        found.append(Column(stop, name, (), lists, () if fitting.listed else own, inner, width))
    return _overhanging(found, language)


def _overhanging(found: Sequence[Column], language: str) -> list[Column]:
    """A list of one column may run on under the next station if that has none."""
    made = []
    for column, after in zip(found, [*found[1:], None], strict=True):
        if after and len(column.lists) == 1 and not after.lists and not after.stop.section.branch_of:
            own = max(_widest(line, 16, 600) for line in column.name)
            themed = max(text_width(fit(word, LONGEST, 13), 13) for word in theme_of(column.stop, language).split(" "))
            least = max(own, themed, column.stop.length, 84.0)
            column = replace(column, width=max(least, column.width - after.width), next_free=True)
        made.append(column)
    return made


def _shared(found: list[Column], gap: float, left: float, right: float) -> list[Column] | None:
    """The columns from left to right, the slack shared equally; None where gaps would be too small."""
    slack = right - left - sum(column.width for column in found)
    room = slack / max(len(found) - 1, 1)
    if room < gap and not (len(found) == 1 and slack >= 0):
        return None
    x, placed = left, []
    for column in found:
        placed.append(replace(column, stop=replace(column.stop, start=x)))
        x += column.width + room
    return placed


def _rewrapped(column: Column, language: str, after: Column | None) -> Column:
    """Names and themes wrapped again to the width that they now have."""
    free = (after.stop.start - 12 if after else column.stop.start + column.width) - column.stop.start
    room = column.width - RUN_UP if after and after.stop.section.branch_of else max(column.width, min(free, 128.0))
    theme = theme_lines(column.stop, room, language)
    if not column.lists:
        return replace(column, theme=theme)
    parts = len(column.lists)
    inner = column.inner if column.next_free else (column.width - BETWEEN * (parts - 1)) / parts
    lists = tuple(tuple((member, tag_lines(member, inner - MARK, language)) for member, _ in part) for part in column.lists)
    return replace(column, theme=theme, lists=lists, inner=inner)


def split(members: Sequence[Member], limit: float, language: str) -> tuple[tuple[Entry, ...], ...]:
    """The clusters of a station in one list, or two where there are many."""
    entries = [(member, tag_lines(member, limit, language)) for member in members]
    half = (len(entries) + 1) // 2 if len(entries) > LONG else len(entries)
    return tuple(part for part in (tuple(entries[:half]), tuple(entries[half:])) if part)


def tag_lines(member: Member, limit: float, language: str) -> tuple[str, ...]:
    """The short name of a cluster in lines."""
    return _closed(_lines(_opened(station_name(member, language)), limit, 13, 400))


def theme_of(stop: Stop, language: str) -> str:
    """What a section is known for; long compounds are open where they may break."""
    return _opened(plain(stop.section.theme_nl if language == "nl" else stop.section.theme))


def theme_lines(stop: Stop, room: float, language: str) -> tuple[str, ...]:
    """That in lines."""
    return _closed(_lines(theme_of(stop, language), room, 13, 400))


def cell_width(count: int) -> float:
    """Px of a mark with its number, for as many as ``count`` of them."""
    return 14 + text_width("0" * len(str(count)), 13) + CELL


def _lines(text: str, room: float, size: float, weight: int) -> tuple[str, ...]:
    """Lines of even length; a word that is too long for any column is cut."""
    return tuple(fit(line, max(room, LONGEST), size, weight) for line in balanced(text, room, size, weight))


def _opened(text: str) -> str:
    """A text with its long compounds open where they may break."""
    for head, tail in BREAKS:
        text = text.replace(head + tail, f"{head}- {tail}")
    return text


def _closed(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines in which a compound that stands on one of them is closed again."""
    for head, tail in reversed(BREAKS):
        lines = tuple(line.replace(f"{head}- {tail}", head + tail) for line in lines)
    return lines


def _widest(line: str, size: float, weight: int = 400) -> float:
    return text_width(line, size, weight)
