"""Names beside marks wherever there is room: the most important first, none over another or over a mark, over lines where it must be."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from graphmap.views.geometry import Box
from graphmap.views.scene import Label, Mark
from graphmap.views.stress import Floats
from graphmap.views.text import fit

CELL = 48.0
"""Px of the raster in which neighbours are looked for."""

ROOMS = ((40, (240.0, 170.0, 100.0)), (120, (170.0, 100.0)))
"""Px that a name may take, then those to which it is cut where it has no room else, on pictures of up to so many marks."""

MANY = (170.0,)
"""The same on pictures of more."""

CLEAR = 1.5
"""Px between a name and whatever is next to it."""

BESIDE = 4.0
"""Px from a mark to its name."""

LEVEL = 0.34
"""How far a name's baseline lies under the middle of the mark beside it, in font sizes."""

NEARLY = 0.5
"""Px of line under a name that make no difference."""


class Taken:
    """Boxes, found again by where they are."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def add(self, box: Box) -> None:
        """Take a box."""
        for cell in _cells(box):
            self._cells[cell].append(box)

    def free(self, box: Box) -> bool:
        """Whether a box touches none of those taken."""
        near = (other for cell in _cells(box) for other in self._cells.get(cell, ()))
        return not any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in near)


def named(marks: Sequence[Mark], pairs: Sequence[tuple[str, str]], box: Box) -> tuple[Mark, ...]:
    """The marks, each with its name placed, or without one where there is no room in ``box``; lower ranks come first.

    ``pairs`` are the ends of lines: a name goes where the least of them lies under it.
    """
    taken = Taken()
    for mark in marks:
        taken.add(mark.box)
    spots = {mark.id: (mark.x, mark.y) for mark in marks}
    lines = np.array([[*spots[a], *spots[b]] for a, b in pairs if a in spots and b in spots]).reshape(-1, 4)
    rooms = next((rooms for most, rooms in ROOMS if len(marks) <= most), MANY)
    found = {}
    for mark in sorted(marks, key=lambda mark: mark.rank):
        tries = (_placed(mark, mark.label, room, taken, lines, box) for room in rooms if mark.label)
        found[mark.id] = replace(mark, label=next((label for label in tries if label), None))
    return tuple(found[mark.id] for mark in marks)


def beside(mark: Mark, label: Label, side: int, room: float) -> Label:
    """The name on the right (1) or the left (-1) of its mark, level with it."""
    whole = replace(label, text=fit(label.text, room, label.size, label.weight, label.italic))
    away = mark.box[2] - mark.x + BESIDE
    return replace(whole, x=mark.x + side * away, y=mark.y + label.size * LEVEL, anchor="start" if side > 0 else "end")


def _placed(mark: Mark, label: Label, room: float, taken: Taken, lines: Floats, box: Box) -> Label | None:
    choices = [choice for choice in _choices(mark, label, room) if _within(choice.box, box) and taken.free(_wide(choice.box))]
    if not choices:
        return None
    under = _under(np.array([choice.box for choice in choices]), lines)
    best = choices[int(np.argmax(under <= under.min() + NEARLY))]
    taken.add(best.box)
    return best


def _choices(mark: Mark, label: Label, room: float) -> Iterator[Label]:
    """The name on the right, the left, below, above, and at the corners."""
    right = beside(mark, label, 1, room)
    low, high = mark.box[3] + label.size * 0.9, mark.box[1] - label.size * 0.4
    yield right
    yield beside(mark, label, -1, room)
    yield replace(right, x=mark.x, y=low, anchor="middle")
    yield replace(right, x=mark.x, y=high, anchor="middle")
    for y in (low - 3, high + 3):
        yield replace(right, x=mark.x + mark.radius, y=y, anchor="start")
        yield replace(right, x=mark.x - mark.radius, y=y, anchor="end")


def _under(boxes: Floats, lines: Floats) -> Floats:
    """Px of lines within each box (Liang and Barsky 1984, a new concept and method for line clipping)."""
    start, way = lines[:, :2], lines[:, 2:] - lines[:, :2]
    safe = np.where(np.abs(way) < 1e-9, 1e-9, way)
    low, high = ((boxes[:, None, corner : corner + 2] - start[None]) / safe[None] for corner in (0, 2))
    enter = np.maximum(np.minimum(low, high).max(axis=2), 0.0)
    leave = np.minimum(np.maximum(low, high).min(axis=2), 1.0)
    inside: Floats = (np.maximum(leave - enter, 0.0) * np.hypot(way[:, 0], way[:, 1])[None]).sum(axis=1)
    return inside


def _within(box: Box, room: Box) -> bool:
    return room[0] <= box[0] and box[2] <= room[2] and room[1] <= box[1] and box[3] <= room[3]


def _wide(box: Box) -> Box:
    return (box[0] - CLEAR, box[1] - CLEAR, box[2] + CLEAR, box[3] + CLEAR)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box[0] // CELL), int(box[2] // CELL) + 1):
        for row in range(int(box[1] // CELL), int(box[3] // CELL) + 1):
            yield column, row
