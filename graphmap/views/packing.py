"""Groups of linked nodes side by side on a page, the largest first, and marks that do not touch."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from graphmap.views.geometry import Box
from graphmap.views.stress import Floats

LENGTHS = (230.0, 8.0)
"""Px between linked nodes at most and at least."""

MARGIN = (74.0, 17.0)
"""Px that a group takes beyond its nodes on either side: room for half a name."""

TRIES = 14
TURNS = 60
"""How often marks that touch are pushed apart."""

SLACK = 0.5
"""Px that marks may be nearer than asked."""

FRESH, REACH = 8, 3.0
"""Turns after which it is looked up anew who is near, and how far that is, in distances that marks must keep."""

GOLDEN = 2.399963229728653


@dataclass(frozen=True, slots=True)
class Group:
    """Positions of linked nodes about (0, 0), linked ones about 1 apart."""

    places: Floats

    def size(self, length: float) -> tuple[float, float]:
        """Width and height in px with its margins."""
        wide, high = self.places.max(axis=0) - self.places.min(axis=0)
        return float(wide) * length + 2 * MARGIN[0], float(high) * length + 2 * MARGIN[1]


def pack(groups: Sequence[Group], box: Box, apart: float) -> Floats:
    """The middles of all nodes in the order of the groups, as far apart as ``box`` lets them be, none nearer than ``apart`` px.

    A box without a bottom is filled downwards.
    """
    longest, shortest = LENGTHS
    length = longest if _fits(groups, longest, box) else shortest
    for _ in range(TRIES if length == shortest else 0):
        middle = (longest + shortest) / 2
        longest, shortest = (longest, middle) if _fits(groups, middle, box) else (middle, shortest)
        length = shortest
    corners, (width, height) = _shelves(groups, length, box[2] - box[0])
    shift = (box[2] - box[0] - width) / 2, max(0.0, (box[3] - box[1] - height) / 2) if isfinite(box[3]) else 0.0
    parts = []
    for group, (left, top) in zip(groups, corners, strict=True):
        origin = np.array([box[0] + left + MARGIN[0] + shift[0], box[1] + top + MARGIN[1] + shift[1]])
        parts.append((group.places - group.places.min(axis=0)) * length + origin)
    return np.round(_apart(np.concatenate(parts), apart, box), 1)


def _fits(groups: Sequence[Group], length: float, box: Box) -> bool:
    width, height = _shelves(groups, length, box[2] - box[0])[1]
    tall = box[3] - box[1] if isfinite(box[3]) else 1.1 * (box[2] - box[0])
    return width <= box[2] - box[0] and height <= tall


def _shelves(groups: Sequence[Group], length: float, room: float) -> tuple[list[tuple[float, float]], tuple[float, float]]:
    """The upper left corner of each group, in rows from the top, and the size of all together.

    Beside a group that is higher than the others of its row these stand in columns.
    """
    corners: list[tuple[float, float]] = []
    left = top = low = widest = column = below = 0.0
    for group in groups:
        wide, high = group.size(length)
        if corners and below > top and below + high <= low and wide <= column:
            corners.append((left - column, below))
            below += high
            continue
        if left and left + wide > room:
            left, top = 0.0, low
        corners.append((left, top))
        left, column, below = left + wide, wide, top + high
        low, widest = max(low, below), max(widest, left)
    return corners, (widest, low)


def _apart(places: Floats, apart: float, box: Box) -> Floats:
    """Push marks that are too near from each other, each half of the way; all stay in the box."""
    low, high = np.array([box[0] + apart, box[1] + apart]), np.array([box[2] - apart, max(box[3] - apart, box[1] + apart)])
    wide = _near(places, apart * REACH)
    for turn in range(TURNS):
        if turn % FRESH == 0:
            wide = _near(places, apart * REACH)
        way = places[wide[:, 0]] - places[wide[:, 1]]
        pairs = wide[np.hypot(way[:, 0], way[:, 1]) < apart - SLACK]
        if not len(pairs):
            break
        one, other = pairs[:, 0], pairs[:, 1]
        way = places[one] - places[other]
        far = np.hypot(way[:, 0], way[:, 1])
        away = one * GOLDEN
        way = np.where(far[:, None] < 1e-6, np.stack([np.cos(away), np.sin(away)], axis=1), way / np.maximum(far, 1e-6)[:, None])
        push = way * ((apart - far) / 2)[:, None]
        places = places.copy()
        np.add.at(places, one, push)
        np.add.at(places, other, -push)
        places = np.clip(places, low, high)
    return places


def _near(places: Floats, apart: float) -> NDArray[np.int64]:
    """Pairs of marks that are nearer than ``apart``, each once."""
    across, down = (places[:, None, axis] - places[None, :, axis] for axis in (0, 1))
    return np.argwhere(np.triu(across**2 + down**2 < apart**2, 1))
