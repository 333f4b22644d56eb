"""The two tables in the corners of a sheet: how many are linked on each layer, and of what kind they are on each ring."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from graphmap.views.ego.key import OUTER, layers_of
from graphmap.views.ego.subject import Subject
from graphmap.views.furniture import placed
from graphmap.views.geometry import Box
from graphmap.views.legend import kind_entry, layer_row
from graphmap.views.lines import layer_of
from graphmap.views.scene import Item, Label, LegendEntry
from graphmap.views.sorts import ORGANISATIONS, noun
from graphmap.views.style import KINDS
from graphmap.views.text import fit, text_width
from graphmap.views.words import TEXTS, number

WIDTH = 262.0
"""Px that a table is wide."""

LEAD = 21.0
"""Px from row to row."""

HEAD = 18.0
"""Px from the top of a table to the baseline of its heading."""

KINDS_WIDTH = 340.0
"""Px that the table of kinds is wide where it has two columns of numbers."""

APART = 16.0
"""Px between the headings of two columns of numbers."""

Table = tuple[tuple[Item, ...], Box]
"""What is drawn, and the box that it takes."""


def layers_table(subject: Subject, left: float, top: float) -> Table:
    """How many are linked directly on each layer."""
    faces = subject.faces
    entries = [*layer_row(layers_of(subject), faces.schema, faces.language, faces.theme)]
    several = _on_several(subject)
    if several:
        entries.append(LegendEntry(TEXTS["by_layers"][faces.language], number(several, faces.language), (), 34))
    if not entries:
        return (), (left, top, left, top)
    ink, y = faces.palette.ink, top + HEAD
    items: list[Item] = [Label(TEXTS["by_layer"][faces.language], left, y, size=16, weight=600, colour=ink)]
    for entry in entries:
        y += LEAD
        items += [*_row(entry, left, y, WIDTH - 45, ink), Label(entry.figure, left + WIDTH, y, "end", weight=600, colour=ink)]
    return tuple(items), (left, top, left + WIDTH, y + 6)


def _on_several(subject: Subject) -> int:
    """How many are linked on more than one layer."""
    found, schema = subject.found, subject.faces.schema
    return sum(len({layer_of(r.type, schema) for r in found.between(found.centre, id)}) > 1 for id in found.first)


def kinds_table(subject: Subject, rings: Sequence[tuple[str, int]], right: float, top: float) -> Table:
    """How many of each kind stand on each ring; organisations first, with their sum; ``rings`` gives each node with its ring."""
    if not rings:
        return (), (right, top, right, top)
    language, ink, both = subject.language, subject.palette.ink, any(ring == OUTER for _, ring in rings)
    first = text_width(TEXTS["ring_outer"][language], 13, 600) + APART
    y, left = top + HEAD, right - KINDS_WIDTH + (0 if both else first)
    heads = ("ring_inner", "ring_outer") if both else ("ring_direct",)
    edges = (right - first, right) if both else (right,)
    items: list[Item] = [Label(TEXTS[key][language], x, y, "end", weight=600, colour=ink) for key, x in zip(heads, edges, strict=True)]
    for entry, counts, weight in _lines(subject, rings):
        y += LEAD
        items += _row(entry, left, y, edges[0] - left - 30, ink, weight)
        figures = (counts[False], counts[True]) if both else (counts[False],)
        items += [
            Label(number(n, language), x, y, "end", weight=600 if i == 0 else weight, colour=ink)
            for i, (n, x) in enumerate(zip(figures, edges, strict=True))
        ]
    return tuple(items), (left, top, right, y + 6)


def _lines(subject: Subject, rings: Sequence[tuple[str, int]]) -> Iterator[tuple[LegendEntry, Counter[bool], int]]:
    """The rows of the kinds: what it says, how many are not and are on the outer ring, and its weight."""
    faces, language = subject.faces, subject.language
    counts: dict[tuple[str, str], Counter[bool]] = {}
    for id, ring in rings:
        counts.setdefault((faces.group(id), faces.sort(id)), Counter())[ring == OUTER] += 1
    order = sorted(counts, key=lambda key: ([*KINDS].index(key[0]), -sum(counts[key].values()), key[1]))
    own = [key for key in order if key[1] in ORGANISATIONS]
    for group, sort in own:
        yield _entry(subject, group, sort, counts[group, sort]), counts[group, sort], 400
    if own:
        acting = [(id, ring) for id, ring in rings if faces.sort(id) in ORGANISATIONS]
        yield LegendEntry(TEXTS["organisations_all"][language], "", (), 22), _sum(acting), 600
        inside = _sum((id, ring) for id, ring in acting if faces.region(id) == "inside")
        yield LegendEntry(TEXTS["of_which_inside"][language], "", (), 22), inside, 400
    rest = [key for key in order if key[1] not in ORGANISATIONS]
    for group, sort in rest:
        yield _entry(subject, group, sort, counts[group, sort]), counts[group, sort], 400
    if own and rest:
        yield LegendEntry(TEXTS["all"][language], "", (), 22), _sum(rings), 600


def _sum(rings: Iterable[tuple[str, int]]) -> Counter[bool]:
    return Counter(ring == OUTER for _, ring in rings)


def _entry(subject: Subject, group: str, sort: str, counts: Counter[bool]) -> LegendEntry:
    faces = subject.faces
    return kind_entry(noun(sort, sum(counts.values()), faces.schema, faces.language), group, faces.theme)


def _row(entry: LegendEntry, x: float, y: float, room: float, colour: str, weight: int = 400) -> Iterator[Item]:
    yield from placed(entry.icon, x, y - 4.5)
    yield Label(fit(entry.text, room - entry.room, 13, weight), x + entry.room, y, weight=weight, colour=colour)
