"""Marks that would hide each other fan out: each takes the free spot nearest its true point on a sunflower spiral."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, product
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
        i, x, y = next(seed for seed in _spiral(wish, begin.get(key, 0)) if crowd.free(seed[1], seed[2], wish.radius))
        begin[key] = i + 1  # what was taken for this point stays taken
        placed[id] = Spot(x, y, wish.radius)
        crowd.add(placed[id])
    return placed


def medoid(spots: Sequence[Spot]) -> Point:
    """The spot nearest the middle of them: an anchor that is never empty ground."""
    x, y = sum(spot.x for spot in spots) / len(spots), sum(spot.y for spot in spots) / len(spots)
    best = min(spots, key=lambda spot: round(hypot(spot.x - x, spot.y - y), 3))
    return (best.x, best.y)


def _spiral(wish: Spot, begin: int) -> Iterator[tuple[int, float, float]]:
    """The seeds from a number on: number and point."""
    for i in count(begin):
        far, angle = STEP * sqrt(i), i * GOLDEN
        yield i, wish.x + far * cos(angle), wish.y + far * sin(angle)


class _Crowd:
    """Circles found by the squares that they touch."""

    SQUARE = 16.0

    def __init__(self) -> None:
        self.squares: defaultdict[tuple[int, int], list[tuple[float, float, float]]] = defaultdict(list)

    def add(self, spot: Spot) -> None:
        for square in product(self._along(spot.x, spot.radius), self._along(spot.y, spot.radius)):
            self.squares[square].append((spot.x, spot.y, spot.radius))

    def free(self, x: float, y: float, radius: float) -> bool:
        """Whether no circle is nearer than ``APART``; asked so often that it makes no objects."""
        rows = self._along(y, radius + APART)
        for i in self._along(x, radius + APART):
            for j in rows:
                for other_x, other_y, other in self.squares.get((i, j), ()):
                    across, down, least = x - other_x, y - other_y, radius + other + APART
                    if across * across + down * down < least * least:
                        return False
        return True

    def _along(self, middle: float, reach: float) -> range:
        return range(int((middle - reach) // self.SQUARE), int((middle + reach) // self.SQUARE) + 1)
