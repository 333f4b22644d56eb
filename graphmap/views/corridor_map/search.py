"""Where a text fits: all boxes round what it names, the cheapest first; of those that are free, the one with the best leader."""

from dataclasses import dataclass
from math import ceil

import numpy as np

from graphmap.views.corridor_map.raster import CELL, Cells, Floats, Raster, Sums
from graphmap.views.geometry import Box, Point

PAD = 5.0
"""Px that a text keeps from whatever is taken."""

LOOKED_AT = (slice(24), slice(24, 100), slice(100, 300), slice(300, 6300, 20), slice(6300, 30_000, 20))
"""Spots whose leader is looked at, by their rank: the cheapest, and every twentieth of those after them; until the next ones cost more."""

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

WAY = np.linspace(0.0, 1.0, SAMPLES)
NOWHERE = np.zeros(0, np.intp)


@dataclass(frozen=True, slots=True)
class Found:
    """A free box, the point of it nearest the anchor, how far that is from the anchor in px, and what the place costs."""

    box: Box
    start: Point
    gap: float
    cost: float


class Search:
    """All spots for a text that are free on a raster, the cheapest first; who stands there later is looked at each time.

    Parameters
    ----------
    anchor
        What the text names; near it is better.
    size
        Width and height of the text in px.
    owner
        Whose marks its leader may pass.
    reach
        Px that the text may stand off at most.
    """

    def __init__(self, raster: Raster, anchor: Point, size: tuple[float, float], owner: int, reach: float) -> None:
        self.anchor, self.size = anchor, size
        self.foreign = (raster.owner != 0) & (raster.owner != owner)
        self.high, self.wide = ceil((size[1] + 2 * PAD) / CELL), ceil((size[0] + 2 * PAD) / CELL)
        x, left = _reached(raster.left, raster.hard.shape[1] - self.wide + 1, anchor[0], size[0] + 3, reach)
        y, top = _reached(raster.top, raster.hard.shape[0] - self.high + 1, anchor[1], size[1] + 2, reach)
        self.seen = (slice(top, top + len(y) - 1 + self.high), slice(left, left + len(x) - 1 + self.wide))
        self.x, self.y = x, y
        self.px, self.py = np.clip(anchor[0], x - 3, x + size[0] + 3), np.clip(anchor[1], y - 2, y + size[1] + 2)
        rows, columns = _free(raster.taken(self.seen), self.high, self.wide) if len(x) and len(y) else (NOWHERE, NOWHERE)
        across, down = np.abs(self.px - anchor[0])[columns], np.abs(self.py - anchor[1])[rows]
        gap, prices = np.hypot(across, down), raster.priced()
        cost = gap * (1 + gap / BEND) + SLANTED * np.minimum(across, down)
        cost += _sums(prices, (rows + top) * prices.shape[1] + columns + left, self.high, self.wide)
        # in steps: sums end differently on other machines, the choice must not; and 16 bits are sorted fast
        steps = (cost * STEPS).round().clip(0, 65535).astype(np.uint16)
        order = np.argsort(steps, kind="stable")
        order = order[gap[order] <= reach]
        self.steps, self.rows, self.columns = steps[order], rows[order], columns[order]
        self.corners = self.rows * (self.seen[1].stop - left + 1) + self.columns

    def best(self, raster: Raster, most: float = np.inf) -> Found | None:
        """The spot that costs least with its leader and is still free; None where there is none, or none that costs ``most``."""
        corners = self.corners[: np.searchsorted(self.steps, most * STEPS, "right")]
        if not len(corners):
            return None
        free = np.flatnonzero(_sums(raster.taken(self.seen), corners, self.high, self.wide) == 0)
        best, least = -1, np.inf
        for some in LOOKED_AT:
            tried = free[some]
            if not len(tried) or least <= self.steps[tried[0]]:
                break
            total = self.steps[tried] + STEPS * self._crossed(tried, raster)
            first = int(np.argmin(total))
            if total[first] < least:
                best, least = int(tried[first]), float(total[first])
        return self._found(best, least / STEPS) if best >= 0 else None

    def _found(self, spot: int, cost: float) -> Found:
        row, column = self.rows[spot], self.columns[spot]
        x, y = float(self.x[column]), float(self.y[row])
        start = (float(self.px[column]), float(self.py[row]))
        gap = float(np.hypot(start[0] - self.anchor[0], start[1] - self.anchor[1]))
        return Found((x, y, x + self.size[0], y + self.size[1]), start, gap, cost)

    def _crossed(self, tried: Cells, raster: Raster) -> Floats:
        """What the leaders from these spots to the anchor cost."""
        px, py = self.px[self.columns[tried], None], self.py[self.rows[tried], None]
        x, y = raster.inside(self.anchor)
        cells = raster.numbers(px + (x - px) * WAY, py + (y - py) * WAY)
        crossed: Floats = PASSED * self.foreign.take(cells).any(axis=1) + STRUCK * raster.shut.take(cells).any(axis=1)
        return crossed


def nearest(raster: Raster, anchor: Point, size: tuple[float, float], owner: int, reach: float) -> Found | None:
    """The best free spot on a raster for one text, once."""
    return Search(raster, anchor, size, owner, reach).best(raster)


def _reached(begin: float, count: int, anchor: float, far: float, reach: float) -> tuple[Floats, int]:
    """Along one axis the spots from which an anchor may be reached, and the number of the first of them.

    ``far`` is the distance from a spot to the other end of its box.
    """
    least, most = anchor - reach - far - begin - PAD, anchor + reach + 3 - begin - PAD
    first, last = max(int(least // CELL), 0), min(int(most // CELL) + 1, count - 1)
    spots: Floats = begin + PAD + CELL * np.arange(first, last + 1, dtype=np.float64)
    return spots, first


def _free(taken: Sums, high: int, wide: int) -> tuple[Cells, Cells]:
    """Rows and columns of the upper left cells of all boxes of so many cells in which nothing is taken."""
    rows, columns = np.nonzero(taken[high:, wide:] - taken[:-high, wide:] - taken[high:, :-wide] + taken[:-high, :-wide] == 0)
    return rows, columns


def _sums(table: Sums, corners: Cells, high: int, wide: int) -> Sums:
    """The sum over the boxes of so many cells whose upper left corners have these numbers in the table."""
    flat, low = table.ravel(), high * table.shape[1]
    return flat[low + wide :].take(corners) - flat[wide:].take(corners) - flat[low:].take(corners) + flat.take(corners)
