"""What is taken on the map: a raster, whose summed-area table answers for all spots at once whether a box is free.

The sum over any box is had from four cells of the table (Crow 1984, Summed-area tables for texture mapping, SIGGRAPH 84, 207).
"""

from math import ceil, hypot

import numpy as np
from numpy.typing import NDArray

from graphmap.views.geometry import Box, Point

Floats = NDArray[np.float64]
Cells = NDArray[np.intp]
Counts = NDArray[np.int16]
Sums = NDArray[np.int32] | Floats
CELL = 4
"""Px of a cell's side."""


class Raster:
    """What is taken in an area.

    ``hard`` is how often a cell is taken; ``price`` is what it costs a text to lie on lines; ``shut`` are texts and leaders, which leaders
    avoid as they avoid marks of others (``owner``, 0 for nobody). Who took a cell once more may give that back (``by`` -1).
    """

    def __init__(self, area: Box) -> None:
        self.left, self.top = area[0], area[1]
        shape = (max(int((area[3] - area[1]) // CELL), 1), max(int((area[2] - area[0]) // CELL), 1))
        self.hard: Counts = np.zeros(shape, np.int16)
        self.shut: Counts = np.zeros(shape, np.int16)
        self.owner: NDArray[np.int16] = np.zeros(shape, np.int16)
        self.price: NDArray[np.float32] = np.zeros(shape, np.float32)
        self.prices: Sums | None = None

    def copy(self) -> "Raster":
        """A raster of its own in which the same is taken, among the same marks and lines."""
        made = Raster((self.left, self.top, self.left, self.top))
        made.hard, made.shut = self.hard.copy(), self.shut.copy()
        made.owner, made.price, made.prices = self.owner, self.price, self.prices
        return made

    def block(self, box: Box, by: int = 1) -> None:
        """Neither text nor leaders here."""
        cells = self._cells(box)
        self.hard[cells] += by
        self.shut[cells] += by

    def stand(self, box: Box, owner: int) -> None:
        """A mark stands here: no text, and no leader but its owner's."""
        cells = self._cells(box)
        self.hard[cells] += 1
        self.owner[cells] = owner

    def line(self, start: Point, end: Point, half: float, *, shut: bool = False, by: int = 1) -> None:
        """No text over this line; ``shut``: no leader across it either."""
        cells = self._along(start, end, half)
        self.hard[cells] += by
        if shut:
            self.shut[cells] += by

    def dear(self, start: Point, end: Point, half: float, price: float) -> None:
        """Each cell of this line costs a text that lies on it."""
        self.prices = None
        self.price[self._along(start, end, half)] = price

    def free(self, box: Box) -> bool:
        """Whether a box lies in the area and nothing in it is taken."""
        high, wide = self.hard.shape
        inside = box[0] >= self.left and box[1] >= self.top and box[2] <= self.left + wide * CELL and box[3] <= self.top + high * CELL
        return inside and not self.hard[self._cells(box)].any()

    def depth(self, box: Box) -> float:
        """How far down from its upper edge nothing of a box is taken."""
        taken = self.hard[self._cells(box)].any(axis=1)
        return min(box[1] + CELL * int(np.argmax(taken)), box[3]) if taken.any() else box[3]

    def inside(self, point: Point) -> Point:
        """The point of the area nearest to one."""
        high, wide = self.hard.shape
        return (min(max(point[0], self.left), self.left + wide * CELL - 1), min(max(point[1], self.top), self.top + high * CELL - 1))

    def numbers(self, x: Floats, y: Floats) -> Cells:
        """The numbers, row by row, of the cells in which points of the area lie."""
        rows, columns = (((at - begin) / CELL).astype(np.intp) for at, begin in ((y, self.top), (x, self.left)))
        found: Cells = rows * self.hard.shape[1] + columns
        return found

    def taken(self, seen: tuple[slice, slice]) -> Sums:
        """The table of what is taken in a part."""
        return _table(self.hard[seen], np.int32)

    def priced(self) -> Sums:
        """The table of prices, made once for all texts."""
        if self.prices is None:
            self.prices = _table(self.price, np.float64)
        return self.prices

    def _cells(self, box: Box) -> tuple[slice, slice]:
        left, top = int((box[0] - self.left) // CELL), int((box[1] - self.top) // CELL)
        right, low = ceil((box[2] - self.left) / CELL), ceil((box[3] - self.top) / CELL)
        return slice(max(top, 0), max(low, 0)), slice(max(left, 0), max(right, 0))

    def _along(self, start: Point, end: Point, half: float) -> tuple[Cells, Cells]:
        """The cells of a line: those of a square at each of its points, some more than once."""
        steps = int(hypot(end[0] - start[0], end[1] - start[1]) // (CELL / 2)) + 1
        begin, count = np.array([[self.top], [self.left]]), np.array(self.hard.shape)[:, None, None]
        a, b = (np.array(point[::-1])[:, None] for point in (start, end))
        points = a + (b - a) * np.arange(steps + 1) / steps
        first, last = np.floor((points - half - begin) / CELL).astype(np.intp), np.ceil((points + half - begin) / CELL).astype(np.intp)
        rows, columns = cells = first[:, :, None] + np.arange(int((last - first).max()))
        in_rows, in_columns = (cells < last[:, :, None]) & (cells >= 0) & (cells < count)
        point, i, j = np.nonzero(in_rows[:, :, None] & in_columns[:, None, :])
        return rows[point, i], columns[point, j]


def _table(grid: Counts | NDArray[np.float32], kind: type[np.int32] | type[np.float64]) -> Sums:
    """The sum of a grid over all cells above and left of each corner."""
    table = np.zeros((grid.shape[0] + 1, grid.shape[1] + 1), kind)
    np.cumsum(grid, axis=1, dtype=kind, out=table[1:, 1:])
    np.cumsum(table[1:, 1:], axis=0, out=table[1:, 1:])
    return table
