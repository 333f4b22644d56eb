"""Which way each arrow of a lying chain takes: straight to the next column, up to the box above, or round by gutters and channels.

Gutters are the gaps between columns, gutter c left of column c; channels are the gaps between rows, channel (band, k) above row k.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from graphmap.analysis.coverage import Passage
from graphmap.views.chain.seats import Seats

Side = Literal["left", "right", "top", "bottom"]
Turn = Literal[-1, 0, 1]
"""Up, straight on, down."""

Channel = tuple[int, int]
FIRST, PITCH, MAIN = 44.0, 20.0, 84.0
"""Px from the upper edge of a box to its first port, between ports, and to the port of a straight arrow where there is room."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stage stands: bands are read like lines of text."""

    band: int
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Way:
    """The way of one arrow: where it leaves and enters, in which gutters it runs up or down, and in which channel along."""

    id: str
    start: str
    end: str
    leaves: Side
    enters: Side
    out: Turn
    into: Turn
    gutters: tuple[int, int]
    channel: Channel | None = None


def places(found: Seats, per: int) -> dict[str, Place]:
    """The seats in bands of so many columns; rows that are empty in a band are closed."""
    rows: dict[int, set[int]] = defaultdict(lambda: {0})
    for column, row in found.at.values():
        rows[column // per].add(row)
    closed = {band: {row: i for i, row in enumerate(sorted(used))} for band, used in rows.items()}
    return {id: Place(column // per, column % per, closed[column // per][row]) for id, (column, row) in found.at.items()}


def ways(passages: Sequence[Passage], at: Mapping[str, Place]) -> list[Way]:
    """The way of each arrow."""
    return [_way(passage, at[passage.start], at[passage.end]) for passage in passages]


def _way(passage: Passage, a: Place, b: Place) -> Way:
    ends = (passage.id, passage.start, passage.end)
    if a.band == b.band and a.column == b.column:
        if a.row == b.row + 1:
            return Way(*ends, "top", "bottom", 0, 0, (a.column, a.column))
        up = a.row > b.row
        return Way(*ends, "left", "left", -1 if up else 1, 1 if up else -1, (a.column, a.column))
    if a.band == b.band and b.column == a.column + 1:
        turn: Turn = 0 if a.row == b.row else -1 if b.row < a.row else 1
        back: Turn = 0 if a.row == b.row else 1 if b.row < a.row else -1
        return Way(*ends, "right", "left", turn, back, (b.column, b.column))
    if a.band == b.band:
        k = 0 if a.row == b.row == 0 else max(1, a.row, b.row)
        return Way(*ends, "right", "left", -1 if k <= a.row else 1, -1 if k <= b.row else 1, (a.column + 1, b.column), (a.band, k))
    return Way(*ends, "right", "left", 1, -1, (a.column + 1, b.column), (b.band, 0))


@dataclass(frozen=True, slots=True)
class Ports:
    """Px from the upper edge of its box to where each arrow leaves (id, 0) and enters (id, 1); ``least`` height of each box."""

    offset: Mapping[tuple[str, int], float]
    least: Mapping[str, float]


def ports(found: Sequence[Way], at: Mapping[str, Place]) -> Ports:
    """Ports one above the other: what goes up first, then the straight arrow, level along a row, then what goes down."""
    using: dict[tuple[str, Side], list[tuple[Turn, str, int]]] = defaultdict(list)
    for way in found:
        if way.leaves != "top":
            using[way.start, way.leaves].append((way.out, way.id, 0))
            using[way.end, way.enters].append((way.into, way.id, 1))
    main: dict[tuple[int, int], float] = defaultdict(lambda: MAIN)
    for (stage, _), ends in using.items():
        row = (at[stage].band, at[stage].row)
        main[row] = max(main[row], FIRST + PITCH * sum(turn < 0 for turn, _, _ in ends))
    offset: dict[tuple[str, int], float] = {}
    least: dict[str, float] = defaultdict(float)
    for (stage, _), ends in sorted(using.items()):
        level = main[at[stage].band, at[stage].row]
        up, down = FIRST, level + PITCH
        for turn, id, end in sorted(ends):
            if turn < 0:
                offset[id, end], up = up, up + PITCH
            elif turn == 0:
                offset[id, end] = level
            else:
                offset[id, end], down = down, down + PITCH
            least[stage] = max(least[stage], offset[id, end] + 16)
    return Ports(offset, least)
