"""Positions of linked nodes whose distances on paper resemble their distances in steps; the same graph gives the same positions.

Stress majorisation (Gansner, Koren and North 2004, Graph drawing by stress majorization) with weights d⁻², from a start that whole
numbers give, so that rounding decides nothing.
"""

from collections.abc import Sequence
from functools import reduce
from operator import or_

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

TURNS = (90, 24)
"""Turns for graphs of up to ``LARGE`` nodes, and of more."""

LARGE = 300
NEAREST = 1e-6
"""Square of the distance under which two nodes stand in one place."""

LENGTHWISE = 0.1
"""Difference of the spreads along the two axes, as a share of their sum, from which the longer one is laid level."""


def spread(count: int, pairs: Sequence[tuple[int, int]]) -> Floats:
    """Positions of ``count`` connected nodes, one row each, about (0, 0); linked ones are about 1 apart."""
    if count < 3:
        return np.array([[0.0, 0.0], [1.0, 0.0]])[:count] - [0.5 * (count - 1), 0.0]
    far = _distances(count, pairs)
    places = _start(far)
    weights = np.zeros_like(far)
    np.divide(1.0, far**2, out=weights, where=far > 0)
    total = weights.sum(axis=1)
    for _ in range(TURNS[count > LARGE]):
        places = _turn(places, far, weights, total)
    settled: Floats = np.round(_level(places - places.mean(axis=0)), 4)
    return settled


def _distances(count: int, pairs: Sequence[tuple[int, int]]) -> Floats:
    """Steps between any two nodes; the nodes reached from each are the bits of a whole number."""
    near: list[list[int]] = [[] for _ in range(count)]
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    far = np.zeros((count, count))
    reached = [1 << i for i in range(count)]
    for step in range(1, count):
        wider = [reduce(or_, (reached[other] for other in near[i]), reached[i]) for i in range(count)]
        if wider == reached:
            break
        for i in range(count):
            if new := wider[i] & ~reached[i]:
                far[i, _bits(new, count)] = step
        reached = wider
    return far


def _bits(number: int, count: int) -> NDArray[np.bool_]:
    """The bits of a number, the lowest first."""
    held = np.frombuffer(number.to_bytes(-(-count // 8), "little"), dtype=np.uint8)
    return np.unpackbits(held, count=count, bitorder="little").astype(bool)


def _start(far: Floats) -> Floats:
    """Differences of the distances to two pairs of far nodes, a little apart from each other on a sunflower."""
    a = int(np.argmax(far[int(np.argmin(far.sum(axis=1)))]))
    b = int(np.argmax(far[a]))
    c = int(np.argmax(np.minimum(far[a], far[b])))
    d = int(np.argmax(far[c] * 2 - np.abs(far[a] - far[b])))
    numbers = np.arange(len(far))
    radius, angle = 0.5 * np.sqrt((numbers + 0.5) / len(far)), numbers * 2.399963229728653
    flower = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    places: Floats = np.stack([(far[a] - far[b]) / 2, (far[c] - far[d]) / 2], axis=1) + flower
    return places


def _turn(places: Floats, far: Floats, weights: Floats, total: Floats) -> Floats:
    """One step of majorisation: each node moves to the weighted mean of where the others would have it."""
    squares = (places**2).sum(axis=1)
    apart = np.sqrt(np.maximum(squares[:, None] + squares[None, :] - 2 * (places @ places.T), NEAREST))
    pull = weights * far / apart
    moved: Floats = (weights @ places + pull.sum(axis=1)[:, None] * places - pull @ places) / total[:, None]
    return moved


def _level(places: Floats) -> Floats:
    """Turned so that the longer way lies level, where one is clearly longer."""
    xx, yy, xy = (float((places[:, i] * places[:, j]).sum()) for i, j in ((0, 0), (1, 1), (0, 1)))
    if np.hypot(xx - yy, 2 * xy) < LENGTHWISE * (xx + yy):
        return places
    angle = 0.5 * np.arctan2(2 * xy, xx - yy)
    cos, sin = np.cos(angle), np.sin(angle)
    return np.stack([places[:, 0] * cos + places[:, 1] * sin, places[:, 1] * cos - places[:, 0] * sin], axis=1)
