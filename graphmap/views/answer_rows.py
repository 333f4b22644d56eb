"""Nodes without links, and pairs that are linked to nobody else, as rows of a list: names outside, all arrows one way."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, isfinite, log

from graphmap.views.answer_names import BESIDE, beside
from graphmap.views.geometry import Box
from graphmap.views.scene import Label, Mark
from graphmap.views.text import fit, text_width

NAMES = (240.0, 170.0)
"""Px that a name in the list may take: where there is room, and else."""

LINE = 64.0
"""Px between the middles of two marks."""

GUTTER = 34.0
"""Px between two columns."""

PITCHES = (30.0, 25.0, 21.0)
"""Px from row to row; the first that lets the list be high enough."""

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rows:
    """A list that fits.

    Parameters
    ----------
    room
        Px that a name may take.
    sides
        Px of the widest name on the left of the marks and on the right of them.
    pairs
        Whether there are two marks in a row of the list.
    """

    count: int
    columns: int
    pitch: float
    room: float
    sides: tuple[float, float]
    pairs: bool

    @property
    def lines(self) -> int:
        """Rows of each column but perhaps the last."""
        return ceil(self.count / self.columns)

    @property
    def cell(self) -> float:
        """Width of a column."""
        return sum(self.sides) + (LINE if self.pairs else 0.0)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the list."""
        return self.columns * self.cell + (self.columns - 1) * GUTTER, self.lines * self.pitch


def rows(entries: Sequence[Sequence[Mark]], box: Box, *, flat: bool = False, tight: bool = False) -> Rows | None:
    """The list of these entries, each of one mark or all of two, in the shape of ``box``; None where it has no room.

    ``flat``: as low as it can be; ``tight``: with the least room for names and between rows.
    """
    width, height = box[2] - box[0], box[3] - box[1]
    aim = width / height if isfinite(height) else 1.0
    for room in NAMES[-1:] if tight else NAMES:
        sides = _sides(entries, room)
        for pitch in PITCHES[-1:] if tight else PITCHES:
            forms = [form for form in _forms(entries, width, pitch, room, sides) if form.size[1] <= height]
            if forms:
                return min(forms, key=lambda form: form.size[1] if flat else abs(log(form.size[0] / form.size[1] / aim)))
    return None


def placed(entries: Sequence[Sequence[Mark]], form: Rows, corner: Place) -> Iterator[Mark]:
    """The marks of a list with their names, its upper left corner at ``corner``; columns are filled downwards."""
    for number, entry in enumerate(entries):
        column, line = divmod(number, form.lines)
        x = corner[0] + column * (form.cell + GUTTER) + form.sides[0]
        y = corner[1] + (line + 0.5) * form.pitch
        for side, mark in zip((-1, 1) if form.pairs else (1,), entry, strict=True):
            at = replace(mark, x=round(x + (LINE if side > 0 and form.pairs else 0.0), 1), y=round(y, 1))
            yield replace(at, label=beside(at, at.label, side, form.room) if at.label else None)


def _forms(entries: Sequence[Sequence[Mark]], width: float, pitch: float, room: float, sides: tuple[float, float]) -> Iterator[Rows]:
    """The lists of one, two, … columns that are narrow enough."""
    for columns in range(1, len(entries) + 1):
        form = Rows(len(entries), columns, pitch, room, sides, len(entries[0]) > 1)
        if form.size[0] > width:
            return
        if form.lines * (columns - 1) < len(entries):  # no column is empty
            yield form


def _sides(entries: Sequence[Sequence[Mark]], room: float) -> tuple[float, float]:
    """Px left of the first mark and right of the last one for the widest names."""
    reach = max(mark.box[2] - mark.x for entry in entries for mark in entry) + BESIDE
    left = max((_width(entry[0].label, room) for entry in entries if len(entry) > 1), default=0.0)
    return reach + left, reach + max(_width(entry[-1].label, room) for entry in entries)


def _width(label: Label | None, room: float) -> float:
    if label is None:
        return 0.0
    return text_width(fit(label.text, room, label.size, label.weight, label.italic), label.size, label.weight, label.italic)


def entries_of(groups: Sequence[Sequence[str]], marks: Mapping[str, Mark], heads: Mapping[frozenset[str], str]) -> list[list[Mark]]:
    """Groups of one or two nodes as entries, in the order of their first names; where a pair has a beginning it stands on the left."""
    found = []
    for group in groups:
        head = heads.get(frozenset(group), group[0])
        found.append([marks[id] for id in sorted(group, key=lambda id: id != head)])
    return sorted(found, key=lambda entry: ((entry[0].label.text.casefold() if entry[0].label else ""), entry[0].id))
