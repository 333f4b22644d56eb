"""Names in columns: those for which the rings have no room, and those that stand on the outer ring as numbers."""

from collections.abc import Mapping, Sequence

from graphmap.views.ego.marks import mark, name_of
from graphmap.views.ego.ovals import BESIDE, RADIUS
from graphmap.views.ego.subject import Subject
from graphmap.views.furniture import placed
from graphmap.views.geometry import Box
from graphmap.views.legend import kind_entry
from graphmap.views.scene import Item, Label, Mark
from graphmap.views.text import fit
from graphmap.views.words import TEXTS

LEAD = 16.4
"""Px from name to name."""

HEAD = 22.0
"""Px from the baseline of a heading to the first name."""

COLUMN = 230.0
"""Px that a column under the rings takes at least."""

LISTED = 3
"""The ring of those in a list."""


def heading(subject: Subject, key: str, box: Box) -> Label:
    """What a list holds; ``box`` is where the list stands."""
    return Label(TEXTS[key][subject.language], box[0], box[1] + 14, size=16, weight=600, colour=subject.palette.ink)


def columns(count: int, box: Box, across: int) -> list[tuple[float, float]]:
    """The left edges and middles of ``count`` rows in ``across`` columns, filled from the left."""
    rows = -(-count // across)
    width = (box[2] - box[0]) / across
    return [(box[0] + width * (i // rows), box[1] + 14 + HEAD + LEAD * (i % rows)) for i in range(count)]


def listed(subject: Subject, ids: Sequence[str], places: Sequence[tuple[float, float]], room: float, rank: int) -> list[Mark]:
    """Nodes with their names in a list; ``room`` is the width of a column and ``rank`` that of the first."""
    found = []
    for i, (id, (left, y)) in enumerate(zip(ids, places, strict=True)):
        at, beside = (left + 7, y), left + 7 + RADIUS[LISTED] + BESIDE
        name = name_of(subject, id, 13, room - (beside - left) - 10, (beside, y))
        found.append(mark(subject, id, rank + i, LISTED, at, name))
    return found


def numbered(subject: Subject, numbers: Mapping[str, str], places: Sequence[tuple[float, float]], room: float) -> list[Item]:
    """The names to which the numbers on the outer ring belong."""
    items: list[Item] = []
    faces = subject.faces
    for (id, text), (left, y) in zip(numbers.items(), places, strict=True):
        base = y + 4.4
        items.append(Label(text, left + 20, base, "end", colour=subject.palette.soft, of=id))
        items += placed(kind_entry("", faces.group(id), faces.theme).icon, left + 24, y)
        name = name_of(subject, id, 13, room - 42 - 10, (left + 42, y))
        items.append(Label(fit(name.text, room - 52, 13), name.x, base, colour=name.colour, italic=name.italic, of=id))
    return items
