"""What hangs from a station: its name and theme, and its clusters as a list or by number."""

from collections.abc import Iterator, Sequence

from graphmap.analysis.corridor import Member
from graphmap.views.geometry import Box, line
from graphmap.views.scene import Item, Label, Shape, Stroke
from graphmap.views.shapes import outline
from graphmap.views.strip.columns import BETWEEN, MARK, Column, Entry, cell_width
from graphmap.views.style import KINDS, PALETTES, Palette, Theme

RADIUS = 5.5
"""Px of a mark."""

ROW = 19.0
"""Px between two rows of marks with numbers."""

LEAD = 14.6
"""Px between two lines of a name."""

NEXT = 20.0
"""Px between two names."""


def head(column: Column, level: float, size: float, palette: Palette) -> tuple[list[Item], float]:
    """Name and theme under the pill, and the baseline of the last line."""
    x, y, of = column.stop.start, level + column.stop.drop + 36 - (16 - size) / 2, column.stop.section.id
    items: list[Item] = []
    for text in column.name:
        items.append(Label(text, x, y, size=size, weight=600, colour=palette.ink, of=of))
        y += size * 1.2
    y += 18 - size * 1.2
    for text in column.theme:
        items.append(Label(text, x, y, colour=palette.soft, of=of))
        y += 15.6
    return items, y - 15.6


def clusters(column: Column, top: float, total: int, theme: Theme) -> tuple[list[Item], float]:
    """Its clusters from the baseline ``top`` on, and the lowest baseline (``top`` less a line where there are none)."""
    x, low, items = column.stop.start, top - 25.0, list[Item]()
    for part in column.lists:
        found, y = _list(part, x, top, theme)
        items += found
        low, x = max(low, y), x + column.inner + BETWEEN
    cell = cell_width(total)
    across = max(int((column.width + 4) // cell), 1)
    for i, (number, member) in enumerate(column.numbers):
        left, y = column.stop.start + i % across * cell, top + i // across * ROW
        items += [mark(member, left + RADIUS, y - 4.5, theme), Label(str(number), left + 14, y, colour=PALETTES[theme].soft, of=member.id)]
        low = y
    return items, low


def mark(member: Member, x: float, y: float, theme: Theme) -> Shape:
    """The mark of a cluster, field lab or incubator."""
    kind = KINDS[member.look]
    colour, paper = kind.colour(theme), PALETTES[theme].paper
    fill, edge = (paper, Stroke(colour, 1.5)) if kind.hollow else (colour, Stroke(paper, 1.0))
    return Shape(outline(kind.shape, x, y, RADIUS), fill, edge, member.id)


def _list(part: Sequence[Entry], x: float, top: float, theme: Theme) -> tuple[list[Item], float]:
    """One list: a rail with marks, and the names beside it."""
    palette, y, marks, labels = PALETTES[theme], top, list[Item](), list[Item]()
    for member, lines in part:
        marks.append(mark(member, x + RADIUS, y - 4.5, theme))
        for text in lines:
            labels.append(Label(text, x + MARK, y, colour=palette.ink, of=member.id))
            y += LEAD
        y += NEXT - LEAD
    last = y - NEXT - LEAD * (len(part[-1][1]) - 1)
    rail = Shape(line(x + RADIUS, top - 15, x + RADIUS, last - 4.5), "", Stroke(palette.faint, 1))
    return [rail, *marks, *labels], y - NEXT


def boxes(items: Sequence[Item]) -> Iterator[Box]:
    """What texts cover."""
    for item in items:
        if isinstance(item, Label):
            yield item.box
