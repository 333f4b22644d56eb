"""Ways from left to right: a column of names for each step, and between two columns a lane for each strand, with its words on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import isfinite

from graphmap.views.drawing import arrow, stroke
from graphmap.views.geometry import Box, Path, Point
from graphmap.views.scene import Item, Label, Mark, Shape
from graphmap.views.strands import Strand
from graphmap.views.style import Palette
from graphmap.views.text import balanced, fit, text_width, wrap

NAMES = range(190, 119, -10)
"""Px that a column of names may take, the widest first."""

TURN = 30.0
"""Px from a column to the straight part of a lane."""

NARROWEST = 88.0
"""Px that the straight part of a lane must have for its words."""

ROW, LINE = 20.0, 15.6
"""Px between two names of a column, and from line to line of a text."""

LANE = 13.0
"""Px from the line of a lane to the words of the next one."""

RADIUS, BESIDE = 6.5, 6.0
LINES = 3
"""Lines that a name takes at most."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Left edges of the columns and the width of their names, the width of a lane's straight part, and the height from ``top``."""

    lefts: tuple[float, ...]
    names: float
    straight: float
    top: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Lanes:
    """What is placed: marks with the first line of their names, lines under them, words over them."""

    marks: tuple[Mark, ...]
    ground: tuple[Item, ...]
    front: tuple[Item, ...]


def grid(box: Box, steps: int) -> Grid | None:
    """The columns that share the width of ``box``; None where the lanes would be too narrow for words."""
    width = box[2] - box[0]
    for names in NAMES:
        gap = (width - (steps + 1) * names) / max(steps, 1)
        if gap - 2 * TURN >= NARROWEST:
            return Grid(tuple(box[0] + i * (names + gap) for i in range(steps + 1)), float(names), gap - 2 * TURN)
    return None


def lanes(
    columns: Sequence[Sequence[str]], strands: Sequence[Strand], marks: Mapping[str, Mark], box: Box, form: Grid, palette: Palette
) -> Lanes:
    """All of it; ``marks`` gives each node as a mark anywhere, its label being its whole name: it is moved to its place."""
    names = {id: _name(marks[id], form.names - 2 * RADIUS - BESIDE) for column in columns for id in column}
    gaps = [[(strand, wrap(strand.text, form.straight, 13)) for strand in strands if strand.left in column] for column in columns[:-1]]
    tall = max([_high(names[id] for id in column) for column in columns] + [sum(map(_slot, gap)) for gap in gaps])
    free = box[3] - box[1] if isfinite(box[3]) else 1.2 * tall
    height = max(tall, min(free, max(0.55 * free, 1.4 * tall)))
    form = replace(form, top=box[1] + max(0.0, free - height) / 3, height=height)
    placed = {id: mark for i, column in enumerate(columns) for id, mark in _column(column, names, marks, form, i)}
    ground: list[Item] = []
    front: list[Item] = [label for id, mark in placed.items() for label in _further(names[id], mark)]
    for i, gap in enumerate(gaps):
        for (strand, words), y in zip(gap, _levels(gap, placed, form), strict=True):
            line = _Line(strand, placed[strand.left], placed[strand.right], form.lefts[i] + form.names, form.lefts[i + 1], y, palette)
            ground += line.shapes()
            front += line.words(words, form.straight)
    return Lanes(tuple(placed.values()), tuple(ground), tuple(front))


def _name(mark: Mark, room: float) -> list[str]:
    """A name in at most ``LINES`` lines."""
    label = mark.label
    if not label:
        return [mark.id]
    lines = balanced(label.text, room, label.size, label.weight)
    kept = [*lines[: LINES - 1], " ".join(lines[LINES - 1 :])] if len(lines) > LINES else lines
    return [fit(line, room, label.size, label.weight) for line in kept]


def _high(names: Iterable[list[str]]) -> float:
    return sum(len(lines) * LINE + ROW for lines in names)


def _slot(entry: tuple[Strand, list[str]]) -> float:
    """Px of height that a lane needs with its words."""
    return len(entry[1]) * LINE + LANE


def _column(
    column: Sequence[str], names: Mapping[str, list[str]], marks: Mapping[str, Mark], form: Grid, number: int
) -> Iterator[tuple[str, Mark]]:
    """The marks of a column, free height shared out."""
    slack = (form.height - _high(names[id] for id in column)) / len(column)
    y, x = form.top, form.lefts[number] + RADIUS
    for id in column:
        lines = names[id]
        high = len(lines) * LINE + ROW + slack
        middle = y + (high - (len(lines) - 1) * LINE) / 2
        label = marks[id].label
        name = replace(label, text=lines[0], x=x + RADIUS + BESIDE, y=middle + 4.4) if label else None
        yield id, replace(marks[id], x=x, y=middle, radius=RADIUS, label=name)
        y += high


def _further(lines: Sequence[str], mark: Mark) -> Iterator[Label]:
    """The lines of a name after the first."""
    for i, text in enumerate(lines[1:], 1):
        if mark.label:
            yield replace(mark.label, text=text, y=mark.label.y + i * LINE, of=mark.id, halo=3)


def _levels(gap: Sequence[tuple[Strand, list[str]]], placed: Mapping[str, Mark], form: Grid) -> list[float]:
    """The height of each lane: as near to the middle of its ends as their words allow (isotonic regression by pooling)."""
    wishes = [(placed[strand.left].y + placed[strand.right].y) / 2 for strand, _ in gap]
    order = sorted(range(len(gap)), key=lambda i: (wishes[i], placed[gap[i][0].left].y, placed[gap[i][0].right].y, i))
    below: list[float] = []
    total = 0.0
    for i in order:
        total += _slot(gap[i])
        below.append(total)
    pools: list[list[float]] = []
    for i, low in zip(order, below, strict=True):
        pools.append([wishes[i] - low])
        while len(pools) > 1 and _mean(pools[-2]) > _mean(pools[-1]):
            last = pools.pop()
            pools[-1] += last
    starts = [_mean(pool) for pool in pools for _ in pool]
    bounds = (form.top, form.top + form.height - total)
    levels = [0.0] * len(gap)
    for i, low, start in zip(order, below, starts, strict=True):
        levels[i] = min(max(start, bounds[0]), max(bounds)) + low
    return levels


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


@dataclass(frozen=True, slots=True)
class _Line:
    """A strand on its lane at the height ``y``, between the right edge of one column and the left edge of the next."""

    strand: Strand
    start: Mark
    end: Mark
    left: float
    right: float
    y: float
    palette: Palette

    @property
    def of(self) -> str:
        """The relationship that a click on it selects."""
        return self.strand.link.of[0]

    def shapes(self) -> Iterator[Shape]:
        """The line, its paper core where it is double, and its arrow."""
        link, path = self.strand.link, self._path()
        yield from stroke(link, path, self.palette)
        if link.arrow:
            ends = ((self.right - TURN, self.y), (self.left + TURN, self.y))
            yield arrow(link, *(ends if self.strand.forward else ends[::-1]))

    def words(self, words: Sequence[str], room: float) -> Iterator[Label]:
        """What the line says, over its straight part."""
        for i, text in enumerate(reversed(words)):
            x, y = (self.left + self.right) / 2, self.y - 6 - i * LINE
            yield Label(fit(text, room, 13), x, y, "middle", colour=self.palette.ink, halo=3, of=self.of)

    def _path(self) -> Path:
        first = self.start.label
        edge = first.x + text_width(first.text, first.size, first.weight) + 7 if first else self.start.x + RADIUS
        a: Point = (min(edge, self.left), self.start.y)
        b: Point = (self.end.x - RADIUS - 4, self.end.y)
        near, far, y = self.left + TURN, self.right - TURN, self.y
        into = (near - TURN * 0.4, a[1], near - TURN * 0.6, y, near, y)
        out = (far + TURN * 0.6, y, far + TURN * 0.4, b[1], self.right - 4, b[1])
        return (("M", a), ("L", (self.left, a[1])), ("C", into), ("L", (far, y)), ("C", out), ("L", b))
