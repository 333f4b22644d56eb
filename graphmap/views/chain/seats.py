"""Which column and row each stage of a value chain stands in (Sugiyama's layering; the longest path is the spine)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Ends = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Seats:
    """Column and row of each stage, counted over all bands; the spine is in row 0."""

    at: Mapping[str, tuple[int, int]]
    spine: tuple[str, ...]

    @property
    def columns(self) -> int:
        """Number of columns."""
        return max((column for column, _ in self.at.values()), default=-1) + 1


def seats(stages: Sequence[str], links: Sequence[Ends]) -> Seats:
    """A seat for each stage.

    The column is the longest path to it, then as late as possible. A side input sits under the stage that it feeds, else as near left
    of it as is free.

    Parameters
    ----------
    stages
        Each after all that precede it.
    """
    before, after = _neighbours(stages, links)
    column, spine = layers(stages, links)
    at = {stage: (column[stage], 0) for stage in spine}
    taken = {*at.values()}
    for stage in reversed(stages):
        if stage not in at:
            at[stage] = _seat(stage, at, taken, before, after, column)
            taken.add(at[stage])
    return Seats({stage: at[stage] for stage in stages}, spine)


def layers(stages: Sequence[str], links: Sequence[Ends]) -> tuple[dict[str, int], tuple[str, ...]]:
    """Column of each stage, and one longest path, the earliest stages first."""
    before, after = _neighbours(stages, links)
    column: dict[str, int] = {}
    for stage in stages:
        column[stage] = max((column[other] + 1 for other in before[stage]), default=0)
    if not stages:
        return {}, ()
    spine = [next(stage for stage in stages if column[stage] == max(column.values()))]
    while before[spine[0]]:
        spine.insert(0, next(stage for stage in stages if stage in before[spine[0]] and column[stage] == column[spine[0]] - 1))
    for stage in reversed(stages):
        if stage not in spine and after[stage]:
            column[stage] = min(column[other] for other in after[stage]) - 1
    return column, tuple(spine)


def _neighbours(stages: Sequence[str], links: Sequence[Ends]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """What precedes each stage and what follows it; links that run against the order of the stages are left out."""
    place = {stage: i for i, stage in enumerate(stages)}
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    for start, end in links:
        if place[start] < place[end]:
            before[end].add(start)
            after[start].add(end)
    return before, after


def _seat(
    stage: str,
    at: Mapping[str, tuple[int, int]],
    taken: set[tuple[int, int]],
    before: Mapping[str, set[str]],
    after: Mapping[str, set[str]],
    column: Mapping[str, int],
) -> tuple[int, int]:
    """The free seat nearest to what it feeds; never left of what feeds it."""
    feeds = sorted(at[other] for other in after.get(stage, ()))
    fed = [at[other][0] + 1 for other in before.get(stage, ()) if other in at]
    if not feeds:
        least: int = max([column[stage], *fed])
        return (least, next(row for row in range(1, len(taken) + 2) if (least, row) not in taken))
    most, row = feeds[0]
    least = min(max([*fed, 0]), most)
    best: list[tuple[int, int]] = [(most, 1), *([(most - 1, row)] if row else [])]
    for seat in best:
        if seat not in taken and seat[0] >= least and (seat[0] < most or row == 0):
            return seat
    near = [(left, low) for left in range(most, least - 1, -1) for low in range(1, len(taken) + 2) if (left, low) not in taken]
    target = (most - 1, max(row, 1))

    def far(seat: tuple[int, int]) -> tuple[float, int, int]:
        return (abs(seat[0] - target[0]) * 1.6 + abs(seat[1] - target[1]) + (seat[0] == most) * 0.5, seat[1], -seat[0])

    nearest: tuple[int, int] = min(near, key=far)
    return nearest
