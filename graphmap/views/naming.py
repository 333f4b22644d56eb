"""Names beside marks wherever there is room: the most important first, none over another or over a mark."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphmap.views.geometry import Box
from graphmap.views.scene import Label, Mark
from graphmap.views.text import fit

CELL = 48.0
"""Px of the raster in which neighbours are looked for."""

WIDEST = 170.0
"""Px that a name may take."""

CLEAR = 1.5
"""Px between a name and whatever is next to it."""

BESIDE = 4.0
"""Px from a mark to its name."""


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


def named(marks: Sequence[Mark], box: Box) -> tuple[Mark, ...]:
    """The marks, each with its name placed, or without one where there is no room in ``box``; lower ranks come first."""
    taken = Taken()
    for mark in marks:
        taken.add(mark.box)
    found = {}
    for mark in sorted(marks, key=lambda mark: mark.rank):
        found[mark.id] = mark if mark.label is None else replace(mark, label=_placed(mark, mark.label, taken, box))
    return tuple(found[mark.id] for mark in marks)


def _placed(mark: Mark, label: Label, taken: Taken, box: Box) -> Label | None:
    whole = replace(label, text=fit(label.text, WIDEST, label.size, label.weight, label.italic))
    for choice in _choices(mark, whole):
        left, top, right, bottom = choice.box
        wide = (left - CLEAR, top - CLEAR, right + CLEAR, bottom + CLEAR)
        if box[0] <= left and right <= box[2] and box[1] <= top and bottom <= box[3] and taken.free(wide):
            taken.add(choice.box)
            return choice
    return None


def _choices(mark: Mark, label: Label) -> Iterator[Label]:
    """The name on the right, the left, below, above, and at the corners."""
    away, level = mark.box[2] - mark.x + BESIDE, label.size * 0.34
    low, high = mark.box[3] + label.size * 0.9, mark.box[1] - label.size * 0.4
    yield replace(label, x=mark.x + away, y=mark.y + level, anchor="start")
    yield replace(label, x=mark.x - away, y=mark.y + level, anchor="end")
    yield replace(label, x=mark.x, y=low, anchor="middle")
    yield replace(label, x=mark.x, y=high, anchor="middle")
    for y in (low - 3, high + 3):
        yield replace(label, x=mark.x + mark.radius, y=y, anchor="start")
        yield replace(label, x=mark.x - mark.radius, y=y, anchor="end")


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box[0] // CELL), int(box[2] // CELL) + 1):
        for row in range(int(box[1] // CELL), int(box[3] // CELL) + 1):
            yield column, row
