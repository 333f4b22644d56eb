"""The lying chain: columns from left to right in bands that are read like lines of text, the gap list where there is room."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphmap.views.chain.arrow import Route, arrow, figure
from graphmap.views.chain.box import box, height
from graphmap.views.chain.gaps import gaps
from graphmap.views.chain.seats import Seats, seats
from graphmap.views.chain.subject import Subject
from graphmap.views.chain.tracks import count, tracks
from graphmap.views.chain.ways import Channel, Place, Ports, Way, places, ports, ways
from graphmap.views.geometry import Box, Point
from graphmap.views.scene import Item, Label
from graphmap.views.text import fit

GUTTER = 54.0
NARROWEST = 180.0
"""Px of a box at least; what does not fit in one band goes to the next."""

TRACK, STUB = 7.0, 36.0
"""Px between two lines in a gutter, and what the arrowhead and the number need before the box."""

MOST_TRACKS = 9
"""Lines side by side in a gutter; more would lie on each other."""

LANE = 20.0
"""Px between two lines in a channel, each with its number above it."""

ROW, BAND, KIND = 40.0, 30.0, 22.0
"""Px between two rows, between two bands, and of the words above the first row."""

BELOW = 36.0
"""Px between the picture and the gap list."""

BESIDE, LIST = 480.0, 400.0
"""Px that a gap list beside the boxes needs, and of one of its columns."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns and where everything stands in them.

    Parameters
    ----------
    left, pitch, width
        Px of the first column's left edge, from column to column, and of a box.
    gutter
        Px between two columns.
    """

    per: int
    room: tuple[float, float]
    left: float
    pitch: float
    width: float
    gutter: float
    at: Mapping[str, Place]
    found: Sequence[Way]
    ports: Ports

    def x(self, column: int) -> float:
        """Left edge of a column's boxes."""
        return self.left + column * self.pitch

    def track(self, gutter: int, track: int) -> float:
        """Where a line runs up or down in a gutter."""
        start = self.room[0] - 4 if gutter == 0 else self.x(gutter - 1) + self.width
        return start + 10 + TRACK * min(track, MOST_TRACKS - 1)


@dataclass(frozen=True, slots=True)
class Levels:
    """Heights: upper edge and height of each box, lines of each channel, and the upper edge of each row of each band."""

    top: Mapping[str, float]
    high: Mapping[str, float]
    lane: Mapping[str, float]
    rows: Mapping[Channel, float]
    bottom: float


def landscape(subject: Subject, room: Box) -> tuple[list[Item], list[Item]]:
    """What lies beneath (arrows, boxes, the list) and what stands on top (numbers)."""
    left, top, right, _ = room
    order = [stage.id for stage in subject.coverage.stages]
    seated = seats(order, subject.links)
    grid = _grid(subject, seated, (left, right), GUTTER, 0, 0)
    levels = _levels(subject, grid, top)
    for _ in range(3):
        used = _tracks(grid, levels)
        inner = max((count(taken) for gutter, taken in used.items() if 0 < gutter < grid.per), default=0)
        gutter = max(GUTTER, 10 + TRACK * (min(inner, MOST_TRACKS) - 1) + STUB)
        grid = _grid(subject, seated, (left, right), gutter, count(used.get(0, {})), count(used.get(grid.per, {})))
        levels = _levels(subject, grid, top)
    routes = _routes(grid, levels, _tracks(grid, levels))
    known = {passage.id: len(passage.links) for passage in subject.coverage.passages}
    ground = [item for id in sorted(routes, key=lambda id: (known[id], id)) for item in arrow(subject, routes[id], known[id], id)]
    for stage in subject.coverage.stages:
        x = grid.x(grid.at[stage.id].column)
        ground += box(subject, stage, x, levels.top[stage.id], grid.width, levels.high[stage.id])
    front = [item for id in sorted(routes) for item in figure(subject, routes[id], known[id], id)]
    return [*ground, *_kinds(subject, grid, levels), *_list(subject, grid, levels, routes)], front


def _grid(subject: Subject, seated: Seats, room: tuple[float, float], gutter: float, before: int, behind: int) -> Grid:
    """Bands of equal numbers of columns, as wide as the room; lines left of the first column and right of the last take room from it."""
    first = 6 + TRACK * (min(before, MOST_TRACKS) - 1) + STUB if before else 0.0
    last = 10 + TRACK * min(behind, MOST_TRACKS) if behind else 0.0
    wide = room[1] - room[0] - first - last
    fits = max(1, int((wide + gutter) // (NARROWEST + gutter)))
    bands = max(1, -(-seated.columns // fits))
    per = max(1, -(-seated.columns // bands))
    at = places(seated, per)
    found = ways(subject.coverage.passages, at)
    pitch = (wide + gutter) / per
    return Grid(per, room, room[0] + first, pitch, pitch - gutter, gutter, at, found, ports(found, at))


def _levels(subject: Subject, grid: Grid, top: float) -> Levels:
    """From top to bottom: channel, row, channel, row …"""
    lanes = _lanes(grid)
    deep = {channel: count(taken) for channel, taken in lanes.items()}
    high = {stage.id: max(height(subject, stage, grid.width), grid.ports.least.get(stage.id, 0)) for stage in subject.coverage.stages}
    tall: dict[Channel, float] = defaultdict(float)
    for id, place in grid.at.items():
        tall[place.band, place.row] = max(tall[place.band, place.row], high[id])
    upper: dict[str, float] = {}
    lane: dict[str, float] = {}
    rows: dict[Channel, float] = {}
    y = top
    for band, row in sorted(tall):
        n = deep.get((band, row), 0)
        start = y + (BAND if band and not row else 0) - (8 if not row else 0)
        for id, track in lanes.get((band, row), {}).items():
            lane[id] = start + LANE + LANE * track
        plain = KIND + (BAND if band else 0) if not row else ROW
        y = y + plain if not n else start + LANE * n + (26 if not row else 22)
        rows[band, row] = y
        for id, place in grid.at.items():
            if (place.band, place.row) == (band, row):
                upper[id] = y
                high[id] = tall[band, row] if not row else high[id]
        y += tall[band, row]
    return Levels(upper, high, lane, rows, y)


def _lanes(grid: Grid) -> dict[Channel, dict[str, int]]:
    """The lane of each arrow that runs along a channel; those that touch the same gutter do not share one."""
    along: dict[Channel, dict[str, tuple[float, float]]] = defaultdict(dict)
    for way in grid.found:
        if way.channel and way.gutters[0] != way.gutters[1]:
            along[way.channel][way.id] = (float(min(way.gutters)), float(max(way.gutters)))
    return {channel: tracks(stretches) for channel, stretches in along.items()}


def _tracks(grid: Grid, levels: Levels) -> dict[int, dict[tuple[str, int], int]]:
    """The track of each stretch up or down in each gutter: (id, 0) after leaving, (id, 1) before entering."""
    upright: dict[int, dict[tuple[str, int], tuple[float, float]]] = defaultdict(dict)
    for way in grid.found:
        if way.leaves == "top" or not way.out:
            continue
        leaving = levels.top[way.start] + grid.ports.offset[way.id, 0]
        entering = levels.top[way.end] + grid.ports.offset[way.id, 1]
        lane = levels.lane.get(way.id)
        if lane is None:
            upright[way.gutters[0]][way.id, 0] = (leaving, entering)
        else:
            upright[way.gutters[0]][way.id, 0] = (leaving, lane)
            upright[way.gutters[1]][way.id, 1] = (lane, entering)
    return {gutter: tracks(stretches, 4.0) for gutter, stretches in sorted(upright.items())}


def _routes(grid: Grid, levels: Levels, used: Mapping[int, Mapping[tuple[str, int], int]]) -> dict[str, Route]:
    return {way.id: _route(way, grid, levels, used) for way in grid.found}


def _route(way: Way, grid: Grid, levels: Levels, used: Mapping[int, Mapping[tuple[str, int], int]]) -> Route:
    ax, bx = grid.x(grid.at[way.start].column), grid.x(grid.at[way.end].column)
    ay, by = levels.top[way.start], levels.top[way.end]
    if way.leaves == "top":
        x = ax + grid.width / 2
        return Route(((x, ay), (x, by + levels.high[way.end])), (x + 9, ay - 11))
    leaving, entering = ay + grid.ports.offset[way.id, 0], by + grid.ports.offset[way.id, 1]
    begin = (ax if way.leaves == "left" else ax + grid.width, leaving)
    if not way.out:
        number = (bx - 13, entering - 6) if used.get(way.gutters[0]) else (bx - grid.gutter / 2 - 4, entering - 7)
        return Route((begin, (bx, entering)), number, "end" if used.get(way.gutters[0]) else "middle")
    gutter = way.gutters[0]
    x = grid.track(gutter, used[gutter][way.id, 0])
    lane = levels.lane.get(way.id)
    if lane is None:
        return Route((begin, (x, leaving), (x, entering), (bx, entering)), (bx - 13, entering - 6), "end")
    x2 = grid.track(way.gutters[1], used[way.gutters[1]][way.id, 1])
    points = (begin, (x, leaving), (x, lane), (x2, lane), (x2, entering), (bx, entering))
    return Route(points, (grid.x(min(way.gutters)) + 8, lane - 6))


def _kinds(subject: Subject, grid: Grid, levels: Levels) -> Iterator[Item]:
    """What kind of step each stage of the first row is, above it."""
    words = subject.faces.schema.words["stage_kind"]
    for stage in subject.coverage.stages:
        place, kind = grid.at[stage.id], str(subject.faces.data(stage.id).get("kind", ""))
        if not place.row and kind in words:
            text = fit(words[kind][subject.language], grid.width, 13)
            yield Label(text, grid.x(place.column), levels.top[stage.id] - 9, colour=subject.palette.soft, of=stage.id)


def _list(subject: Subject, grid: Grid, levels: Levels, routes: Mapping[str, Route]) -> list[Item]:
    """The gap list beside the boxes of the last band where there is room and the sheet becomes no longer by that, else below."""
    left, right = grid.room
    below, lowest = gaps(subject, left, levels.bottom + BELOW, right - left, max(1, int((right - left) // LIST)))
    for x, y, wide in _free(grid, levels):
        beside, low = gaps(subject, x, y, wide, max(1, int(wide // LIST)))
        if low <= lowest and not any(_crosses(route.points, (x - 12, y - 8, x + wide + 8, low)) for route in routes.values()):
            return beside
    return below


def _free(grid: Grid, levels: Levels) -> Iterator[tuple[float, float, float]]:
    """Left, top and width of what the last band leaves free: columns that it does not need, then those without side inputs."""
    last = max(place.band for place in grid.at.values()) if grid.at else 0
    mine = [place for place in grid.at.values() if place.band == last]
    end = max((place.column for place in mine), default=-1) + 1
    if 0 < end < grid.per and (grid.per - end) * grid.pitch - grid.gutter >= LIST * 0.75:
        yield grid.x(end), levels.rows[last, 0], (grid.per - end) * grid.pitch - grid.gutter
    below = {place.column for place in mine if place.row}
    if not below:
        return
    runs: list[list[int]] = []
    for column in (column for column in range(grid.per) if column not in below):
        if runs and runs[-1][-1] == column - 1:
            runs[-1].append(column)
        else:
            runs.append([column])
    for run in sorted(runs, key=lambda run: (-len(run), -run[0])):
        wide = len(run) * grid.pitch - grid.gutter
        if wide >= BESIDE:
            yield grid.x(run[0]), levels.rows[last, 1], wide


def _crosses(points: Sequence[Point], area: Box) -> bool:
    """Whether a line of level and upright stretches touches an area."""
    left, top, right, bottom = area
    return any(
        min(ax, bx) < right and max(ax, bx) > left and min(ay, by) < bottom and max(ay, by) > top for (ax, ay), (bx, by) in pairwise(points)
    )
