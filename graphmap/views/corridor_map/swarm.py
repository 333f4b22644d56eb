"""Marks that would hide each other fan out: each takes the free spot nearest its true point on a sunflower spiral."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from math import cos, hypot, pi, sin, sqrt

from graphmap.views.geometry import Point

GOLDEN = pi * (3 - sqrt(5))
"""The golden angle, by which each seed of a sunflower is turned from the one before (Vogel 1979, Mathematical Biosciences 44, 179)."""

STEP = 1.84
"""Px from the middle to the first spot; spot i lies at STEP · √i, so that each has the same area."""

APART = 0.9
"""Px that marks stay apart."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A circle on the sheet: its middle and radius in px."""

    x: float
    y: float
    radius: float


def swarm(wishes: Iterable[tuple[str, Spot]], taken: Iterable[Spot] = ()) -> Mapping[str, Spot]:
    """The spots by id, in the order of the wishes: the first is served first. None of ``taken`` is covered."""
    crowd = _Crowd()
    for spot in taken:
        crowd.add(spot)
    begin: dict[tuple[float, float, float], int] = {}
    placed: dict[str, Spot] = {}
    for id, wish in wishes:
        key = (round(wish.x, 1), round(wish.y, 1), wish.radius)
        i, spot = next((i, spot) for i, spot in _spiral(wish, begin.get(key, 0)) if crowd.free(spot))
        begin[key] = i + 1  # what was taken for this point stays taken
        crowd.add(spot)
        placed[id] = spot
    return placed


def medoid(spots: Sequence[Spot]) -> Point:
    """The spot nearest the middle of them: an anchor that is never empty ground."""
    x, y = sum(spot.x for spot in spots) / len(spots), sum(spot.y for spot in spots) / len(spots)
    best = min(spots, key=lambda spot: round(hypot(spot.x - x, spot.y - y), 3))
    return (best.x, best.y)


def _spiral(wish: Spot, begin: int) -> Iterator[tuple[int, Spot]]:
    for i in count(begin):
        far, angle = STEP * sqrt(i), i * GOLDEN
        yield i, Spot(wish.x + far * cos(angle), wish.y + far * sin(angle), wish.radius)


class _Crowd:
    """Circles found by the squares that they touch."""

    SQUARE = 16.0

    def __init__(self) -> None:
        self.squares: defaultdict[tuple[int, int], list[Spot]] = defaultdict(list)

    def add(self, spot: Spot) -> None:
        for square in self._touched(spot):
            self.squares[square].append(spot)

    def free(self, spot: Spot) -> bool:
        """Whether no circle is nearer than ``APART``."""
        return not any(_near(spot, other) for square in self._touched(spot) for other in self.squares.get(square, ()))

    def _touched(self, spot: Spot) -> Iterator[tuple[int, int]]:
        reach = spot.radius + APART
        for i in range(int((spot.x - reach) // self.SQUARE), int((spot.x + reach) // self.SQUARE) + 1):
            for j in range(int((spot.y - reach) // self.SQUARE), int((spot.y + reach) // self.SQUARE) + 1):
                yield i, j


def _near(a: Spot, b: Spot) -> bool:
    return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < (a.radius + b.radius + APART) ** 2
