"""Where text fits: a raster of what is taken, whose summed-area table answers for all spots at once whether a box is free.

The sum over any box is had from four cells of the table (Crow 1984, Summed-area tables for texture mapping, SIGGRAPH 84, 207).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, hypot

import numpy as np
from numpy.typing import NDArray

from graphmap.views.geometry import Box, Point

Floats = NDArray[np.float64]
Cells = NDArray[np.intp]
CELL = 4
"""Px of a cell's side."""

PAD = 5.0
"""Px that a text keeps from whatever is taken."""

FIRST, LAST, EACH = 300, 30_000, 20
"""Spots whose leader is looked at: the cheapest, and every so manyth of those after them up to the last."""

SAMPLES = 40
"""Points of a leader that are looked at."""

STRUCK, PASSED = 1000.0, 300.0
"""What a leader costs that crosses a text or another leader, and one that passes through marks of another owner."""

SLANTED = 0.7
"""What each px costs by which a leader strays from the level and the upright."""

STEPS = 16
"""Steps of cost in a px."""

BEND = 250.0
"""Px from which distance costs more than its length."""


@dataclass(frozen=True, slots=True)
class Found:
    """A free box, the point of it nearest the anchor, how far that is from the anchor in px, and what the place costs."""

    box: Box
    start: Point
    gap: float
    cost: float


class Raster:
    """What is taken in an area.

    ``hard`` is taken; ``price`` is what it costs a text to lie on lines; ``shut`` are texts and leaders, which leaders avoid as they avoid
    marks of others (``owner``, 0 for nobody).
    """

    def __init__(self, area: Box) -> None:
        self.left, self.top = area[0], area[1]
        shape = (max(int((area[3] - area[1]) // CELL), 1), max(int((area[2] - area[0]) // CELL), 1))
        self.hard: NDArray[np.bool_] = np.zeros(shape, np.bool_)
        self.shut: NDArray[np.bool_] = np.zeros(shape, np.bool_)
        self.owner: NDArray[np.int16] = np.zeros(shape, np.int16)
        self.price: NDArray[np.float32] = np.zeros(shape, np.float32)
        self.prices: NDArray[np.int32] | Floats | None = None

    def copy(self) -> "Raster":
        """A raster of its own in which the same is taken."""
        made = Raster((self.left, self.top, self.left, self.top))
        made.hard, made.shut, made.owner, made.price = self.hard.copy(), self.shut.copy(), self.owner.copy(), self.price
        made.prices = self._prices()
        return made

    def block(self, box: Box) -> None:
        """Neither text nor leaders here."""
        cells = self._cells(box)
        self.hard[cells] = True
        self.shut[cells] = True

    def stand(self, box: Box, owner: int) -> None:
        """A mark stands here: no text, and no leader but its owner's."""
        cells = self._cells(box)
        self.hard[cells] = True
        self.owner[cells] = owner

    def line(self, start: Point, end: Point, half: float, shut: bool = False) -> None:
        """No text over this line; ``shut``: no leader across it either."""
        for cells in self._along(start, end, half):
            self.hard[cells] = True
            if shut:
                self.shut[cells] = True

    def dear(self, start: Point, end: Point, half: float, price: float) -> None:
        """Each cell of this line costs a text that lies on it."""
        self.prices = None
        for cells in self._along(start, end, half):
            self.price[cells] = price

    def free(self, box: Box) -> bool:
        """Whether a box lies in the area and nothing in it is taken."""
        high, wide = self.hard.shape
        inside = box[0] >= self.left and box[1] >= self.top and box[2] <= self.left + wide * CELL and box[3] <= self.top + high * CELL
        return inside and not self.hard[self._cells(box)].any()

    def depth(self, box: Box) -> float:
        """How far down from its upper edge nothing of a box is taken."""
        taken = self.hard[self._cells(box)].any(axis=1)
        return min(box[1] + CELL * int(np.argmax(taken)), box[3]) if taken.any() else box[3]

    def find(self, anchor: Point, size: tuple[float, float], owner: int, reach: float) -> Found | None:
        """The best free box of a size (width, height) at most ``reach`` px from the anchor; None where there is none.

        Near is better; so is a leader that crosses nothing.
        """
        high, wide = ceil((size[1] + 2 * PAD) / CELL), ceil((size[0] + 2 * PAD) / CELL)
        x, first, last = _reached(self.left, self.hard.shape[1] - wide + 1, anchor[0], size[0] + 3, reach)
        y, top, low = _reached(self.top, self.hard.shape[0] - high + 1, anchor[1], size[1] + 2, reach)
        if not len(x) or not len(y):
            return None
        seen = (slice(top, low + high), slice(first, last + wide))
        px, py = np.clip(anchor[0], x - 3, x + size[0] + 3), np.clip(anchor[1], y - 2, y + size[1] + 2)
        across, down = np.abs(px - anchor[0])[None, :], np.abs(py - anchor[1])[:, None]
        gap = np.hypot(across, down)
        rows, columns = np.nonzero((_sums(_table(self.hard[seen], np.int32), high, wide) == 0) & (gap <= reach))
        if not len(rows):
            return None
        prices = self._prices()[top : low + high + 1, first : last + wide + 1]
        cost = gap * (1 + gap / BEND) + SLANTED * np.minimum(across, down) + _sums(prices, high, wide)
        # in steps: sums end differently on other machines, the choice must not; and 16 bits are sorted fast
        steps = (cost[rows, columns] * STEPS).round().clip(0, 65535).astype(np.uint16)
        order = np.argsort(steps, kind="stable")
        best, total = self._cheapest(order[:FIRST], steps, (px[columns], py[rows]), anchor, owner)
        if len(order) > FIRST and total > steps[order[FIRST]]:
            later, sum_later = self._cheapest(order[FIRST:LAST:EACH], steps, (px[columns], py[rows]), anchor, owner)
            best, total = (later, sum_later) if sum_later < total else (best, total)
        at = (float(x[columns[best]]), float(y[rows[best]]))
        start = (float(px[columns[best]]), float(py[rows[best]]))
        return Found((*at, at[0] + size[0], at[1] + size[1]), start, float(gap[rows[best], columns[best]]), total / STEPS)

    def _cheapest(
        self, tried: NDArray[np.intp], steps: NDArray[np.uint16], starts: tuple[Floats, Floats], anchor: Point, owner: int
    ) -> tuple[int, float]:
        """Which of the spots costs least when its leader is counted, and how much, in steps."""
        total = steps[tried] + STEPS * self._crossed(starts[0][tried], starts[1][tried], anchor, owner)
        best = int(np.argmin(total))
        return int(tried[best]), float(total[best])

    def _crossed(self, px: Floats, py: Floats, anchor: Point, owner: int) -> Floats:
        """What the leaders from these points to the anchor cost."""
        way = np.linspace(0.0, 1.0, SAMPLES)
        columns = ((px[:, None] + (anchor[0] - px[:, None]) * way - self.left) // CELL).astype(int).clip(0, self.hard.shape[1] - 1)
        rows = ((py[:, None] + (anchor[1] - py[:, None]) * way - self.top) // CELL).astype(int).clip(0, self.hard.shape[0] - 1)
        who = self.owner[rows, columns]
        strangers = ((who != 0) & (who != owner)).any(axis=1)
        crossed: Floats = PASSED * strangers + STRUCK * self.shut[rows, columns].any(axis=1)
        return crossed

    def _prices(self) -> NDArray[np.int32] | Floats:
        """The table of prices, made once for all texts."""
        if self.prices is None:
            self.prices = _table(self.price, np.float64)
        return self.prices

    def _cells(self, box: Box) -> tuple[slice, slice]:
        left, top = int((box[0] - self.left) // CELL), int((box[1] - self.top) // CELL)
        right, low = ceil((box[2] - self.left) / CELL), ceil((box[3] - self.top) / CELL)
        return slice(max(top, 0), max(low, 0)), slice(max(left, 0), max(right, 0))

    def _along(self, start: Point, end: Point, half: float) -> Iterator[tuple[Cells, Cells]]:
        """The cells of a line: those of a square at each of its points, all squares at once, one of their cells after the other."""
        steps = int(hypot(end[0] - start[0], end[1] - start[1]) // (CELL / 2)) + 1
        x, y = (a + (b - a) * np.arange(steps + 1) / steps for a, b in zip(start, end, strict=True))
        left, right = np.floor((x - half - self.left) / CELL).astype(int), np.ceil((x + half - self.left) / CELL).astype(int)
        top, low = np.floor((y - half - self.top) / CELL).astype(int), np.ceil((y + half - self.top) / CELL).astype(int)
        for i in range(int((low - top).max())):
            for j in range(int((right - left).max())):
                row, column = top + i, left + j
                inside = (row < low) & (column < right) & (row >= 0) & (column >= 0)
                inside &= (row < self.hard.shape[0]) & (column < self.hard.shape[1])
                yield row[inside], column[inside]


def _reached(begin: float, count: int, anchor: float, far: float, reach: float) -> tuple[Floats, int, int]:
    """Along one axis the spots from which an anchor may be reached, and the numbers of the first and of the last of them.

    ``far`` is the distance from a spot to the other end of its box.
    """
    least, most = anchor - reach - far - begin - PAD, anchor + reach + 3 - begin - PAD
    first, last = max(int(least // CELL), 0), min(int(most // CELL) + 1, count - 1)
    spots: Floats = begin + PAD + CELL * np.arange(first, last + 1, dtype=np.float64)
    return spots, first, last


def _table(grid: NDArray[np.bool_] | NDArray[np.float32], kind: type[np.int32] | type[np.float64]) -> NDArray[np.int32] | Floats:
    """The sum of a grid over all cells above and left of each corner."""
    table = np.zeros((grid.shape[0] + 1, grid.shape[1] + 1), kind)
    np.cumsum(grid, axis=1, dtype=kind, out=table[1:, 1:])
    np.cumsum(table[1:, 1:], axis=0, out=table[1:, 1:])
    return table


def _sums(table: NDArray[np.int32] | Floats, high: int, wide: int) -> NDArray[np.int32] | Floats:
    """The sum over each box of so many cells, by the box's upper left cell."""
    return table[high:, wide:] - table[:-high, wide:] - table[high:, :-wide] + table[:-high, :-wide]
