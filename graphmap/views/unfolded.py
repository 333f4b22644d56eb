"""Ways as lines of text, one under the other: marks with names and between them what links them; for pages too narrow for columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphmap.views.drawing import mark_shapes
from graphmap.views.furniture import placed
from graphmap.views.geometry import Box, line
from graphmap.views.routes import Route
from graphmap.views.samples import line_entry
from graphmap.views.scene import Item, Label, Mark, Shape, Stroke
from graphmap.views.strands import Strand
from graphmap.views.style import LAYERS, Palette
from graphmap.views.text import fit, text_width

LEAD, APART = 21.0, 16.0
"""Px from line to line, and between two ways."""

INDENT, GAP = 26.0, 8.0
"""Px that further lines of a way are set in, and px between two parts of a line."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Something that stands in a line whole: its width, and what is drawn with (0, 0) at its left edge in the middle of the letters."""

    width: float
    items: tuple[Item, ...]


def unfolded(ways: Sequence[Route], strands: Sequence[Strand], marks: Mapping[str, Mark], box: Box, palette: Palette) -> tuple[Item, ...]:
    """All ways; ``marks`` gives each node as a mark anywhere, its label being its whole name."""
    pairs: dict[tuple[str, str], list[Strand]] = {}
    for strand in strands:
        pairs.setdefault((strand.left, strand.right), []).append(strand)
    items: list[Item] = []
    y = box[1] + 10
    for number, way in enumerate(ways):
        if number:
            items.append(Shape(line(box[0], y, box[2], y), "", Stroke(palette.hair)))
            y += APART
        x = box[0]
        for part in _parts(way, pairs, marks, box[2] - box[0] - INDENT, palette):
            if x > box[0] and x + part.width > box[2]:
                x, y = box[0] + INDENT, y + LEAD
            items += placed(part.items, x, y)
            x += part.width + GAP
        y += LEAD
    return tuple(items)


def _parts(
    way: Route, pairs: Mapping[tuple[str, str], Sequence[Strand]], marks: Mapping[str, Mark], room: float, palette: Palette
) -> Iterator[_Part]:
    yield _node(marks[way[0]], room, palette)
    for left, right in pairwise(way):
        for strand in pairs[left, right]:
            yield _link(strand, room, palette)
        yield _node(marks[right], room, palette)


def _node(mark: Mark, room: float, palette: Palette) -> _Part:
    text = fit(mark.label.text if mark.label else mark.id, room - 18, 13, 600)
    at = Mark(mark.id, 6, 0, 5.5, mark.shape, mark.fill, mark.edge, mark.rim, mark.card, mark.rank, mark.ring)
    colour = mark.label.colour if mark.label else mark.edge
    name = Label(text, 17, 4.4, weight=600, colour=colour, of=mark.id)
    return _Part(17 + text_width(text, 13, 600), (*mark_shapes(at, palette), name))


def _link(strand: Strand, room: float, palette: Palette) -> _Part:
    link, look = strand.link, LAYERS[strand.layer]
    back = look.arrow and not strand.forward
    entry = line_entry("", link.colour, link.width, palette, dash=link.dash, arrow=look.arrow and not back, double=look.double)
    text = fit(strand.text, room - entry.room, 13)
    label = Label(text, entry.room, 4.4, colour=palette.ink, of=link.of[0])
    return _Part(entry.room + text_width(text, 13), (*entry.icon, label))
