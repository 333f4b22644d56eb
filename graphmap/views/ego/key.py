"""The legend of an ego network: what occurs in it, with how many stand on each ring."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from graphmap.views.ego.subject import Subject
from graphmap.views.faces import Faces
from graphmap.views.legend import behind_entry, hollow, kind_row, layer_row, line_row, name_entry, region_row
from graphmap.views.lines import layer_of
from graphmap.views.scene import LegendEntry, Link, Mark, Row
from graphmap.views.words import TEXTS, number

OUTER = 2
"""The ring of those who are not linked directly."""


def legend(subject: Subject, links: Sequence[Link], marks: Sequence[Mark]) -> tuple[Row, ...]:
    """Three rows: layers with how many are linked so; kinds with how many stand on each ring; what pale, hollow and bold say."""
    faces = subject.faces
    layers = layer_row(layers_of(subject), faces.schema, faces.language, faces.theme)
    return tuple(row for row in (layers, _kinds(subject, marks), signs(subject, links, marks, _figures(subject, marks))) if row)


def signs(subject: Subject, links: Sequence[Link], marks: Sequence[Mark], figures: tuple[str, str] = ("", "")) -> Row:
    """What widths, tints, dashes, hollow and rimmed marks, bold and dark names say."""
    faces, palette = subject.faces, subject.palette
    own = [link for link in links if link.colour != palette.behind]
    language, theme = faces.language, faces.theme
    labels = [(mark.ring, mark.label) for mark in marks if mark.label]
    names = []
    if any(label.weight >= 600 for _, label in labels):
        names.append(name_entry("bold", 600, language, theme))
    if any(ring == OUTER and label.colour == palette.ink for ring, label in labels):
        names.append(name_entry("dark", 400, language, theme))
    behind = [behind_entry(language, theme)] if len(own) < len(links) else []
    return (*line_row(own, language, theme), *behind, *region_row(marks, figures, language, theme), *names)


def layers_of(subject: Subject) -> Counter[str]:
    """How many are linked to the centre on each layer; who is linked on two is counted on both."""
    found, schema = subject.found, subject.faces.schema
    return Counter(layer for id in found.first for layer in {layer_of(r.type, schema) for r in found.between(found.centre, id)})


def _is(faces: Faces, group: str, mark: Mark) -> bool:
    return faces.group(mark.id) == group


def _kinds(subject: Subject, marks: Iterable[Mark]) -> Row:
    faces, marks = subject.faces, tuple(marks)
    sorts = Counter((faces.group(mark.id), faces.sort(mark.id)) for mark in marks)
    figures = {group: _figure(subject, marks, partial(_is, faces, group)) for group, _ in sorts}
    head = LegendEntry(TEXTS["rings_both" if subject.found.second else "rings"][faces.language])
    entries = kind_row(sorts, figures, faces.schema, faces.language, faces.theme)
    return (head, *entries) if entries else ()


def _figures(subject: Subject, marks: Sequence[Mark]) -> tuple[str, str]:
    return _figure(subject, marks, lambda mark: hollow(mark, subject.palette)), _figure(subject, marks, lambda mark: bool(mark.rim))


def _figure(subject: Subject, marks: Iterable[Mark], such: Callable[[Mark], bool]) -> str:
    """How many of such marks are linked directly, and how many are not, where those are drawn."""
    rings = Counter(mark.ring == OUTER for mark in marks if such(mark))
    language = subject.language
    return number(rings[False], language) + (f" | {number(rings[True], language)}" if subject.found.second else "")
