"""The box in the middle: the name of the centre, and its own group, one by one."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphmap.views.cards import node_card
from graphmap.views.ego.subject import Subject
from graphmap.views.geometry import Point
from graphmap.views.scene import Centre, Label, Mark
from graphmap.views.style import KINDS
from graphmap.views.text import fit, text_width, wrap
from graphmap.views.words import TEXTS, say

NAMES = 8
"""Members of its own group that the centre names."""


@dataclass(frozen=True, slots=True)
class Type:
    """Font sizes of the name and of the rows under it, the px from row to row, and the px that a line may take."""

    name: float
    row: float
    lead: float
    widest: float


CANVAS = Type(15.0, 12.0, 16.0, 150.0)
SHEET = Type(16.0, 13.0, 17.0, 180.0)
NARROW = Type(16.0, 13.0, 17.0, 160.0)


def centre(subject: Subject, middle: Point, type: Type) -> Centre:
    """The box round the middle; its own group is listed in it."""
    found, faces = subject.found, subject.faces
    name = _name(faces.label(found.centre), type)
    below = _below(subject, type)
    height = 24 + (type.name + 3) * len(name) + type.lead * len(below)
    widths = [text_width(line, type.name, 700) for line in name] + [text_width(text, type.row) + 14 for _, text in below]
    width = max(widths) + 30
    top = middle[1] - height / 2 + 12
    labels = [
        Label(line, middle[0], top + type.name - 1 + (type.name + 3) * i, "middle", type.name, 700, subject.palette.ink)
        for i, line in enumerate(name)
    ]
    rows = [*_rows(subject, below, middle[0] - width / 2 + 14, top + (type.name + 3) * len(name) + type.lead / 2, type)]
    links = sum(len(found.between(found.centre, other)) for other in found.first)
    card = node_card(faces.labels(found.centre), faces.data(found.centre), links, faces.schema, faces.language)
    return Centre(
        found.centre,
        width,
        height,
        subject.palette.paper,
        subject.palette.ink,
        card,
        (*labels, *(row for row in rows if isinstance(row, Label))),
        tuple(row for row in rows if isinstance(row, Mark)),
        *middle,
    )


def _name(text: str, type: Type) -> list[str]:
    """The name in at most three lines, the last one cut where there is more."""
    lines = wrap(text, type.widest, type.name, 700)
    kept = [*lines[:2], " ".join(lines[2:])] if len(lines) > 3 else lines
    return [fit(line, type.widest, type.name, 700) for line in kept]


def _below(subject: Subject, type: Type) -> list[tuple[str, str]]:
    """The rows under the name: the member of the group, if it is one, and the text."""
    group = subject.found.group
    rows = [(member, fit(subject.faces.label(member), type.widest - 14, type.row)) for member in group[:NAMES]]
    head = [("", TEXTS["group"][subject.language])] if rows else []
    more = [("", say("group_more", subject.language, n=len(group) - NAMES))] if len(group) > NAMES else []
    return [*head, *rows, *more]


def _rows(subject: Subject, below: list[tuple[str, str]], left: float, y: float, type: Type) -> Iterator[Label | Mark]:
    faces = subject.faces
    for i, (member, text) in enumerate(below):
        middle = y + type.lead * i
        base = middle + type.row / 3
        if not member:
            yield Label(text, left, base, "start", type.row, 400, subject.palette.soft)
            continue
        own = Label(text, left + 13, base, "start", type.row, 400, subject.palette.ink)
        card = node_card(faces.labels(member), faces.data(member), 0, faces.schema, faces.language)[:2]
        yield Mark(member, left + 4, middle, 4.0, KINDS[faces.group(member)].shape, *faces.colours(member), card, 0, 0, own)
