"""A picture before it is drawn: placed, styled, labelled. Every renderer takes a Scene and decides nothing.

Lengths are px at zoom 1; x grows to the right, y downwards; the middle of the picture is (0, 0).
"""

from dataclasses import dataclass
from typing import Literal

from graphmap.views.style import Palette, Shape
from graphmap.views.text import LINE, text_width

Anchor = Literal["start", "middle", "end"]
Dash = Literal["solid", "dashed", "dotted"]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; ``x`` is its left edge, middle or right edge (``anchor``), ``y`` its middle line."""

    text: str
    x: float
    y: float
    anchor: Anchor
    size: float
    weight: int
    colour: str
    italic: bool = False

    @property
    def box(self) -> Box:
        """What it covers at most."""
        width, half = text_width(self.text, self.size, self.weight), self.size * LINE / 2
        left = self.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]
        return (left, self.y - half, left + width, self.y + half)


@dataclass(frozen=True, slots=True)
class Mark:
    """A node as drawn.

    Parameters
    ----------
    fill, edge
        Colours; ``rim`` is a ring around the mark at some distance, empty for none.
    card
        What hovering shows, line by line.
    rank
        0 is the most important; where room is short, labels go from the end.
    """

    id: str
    x: float
    y: float
    radius: float
    shape: Shape
    fill: str
    edge: str
    rim: str
    card: tuple[str, ...]
    rank: int
    ring: int
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Centre:
    """The node in the middle: a box with its name, and the members of its own group where it has some."""

    id: str
    width: float
    height: float
    fill: str
    edge: str
    card: tuple[str, ...]
    labels: tuple[Label, ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two marks that stands for ``count`` relationships; ``bend`` is its sagitta in tenths of its length, 0 = straight."""

    start: str
    end: str
    colour: str
    width: float
    dash: Dash
    arrow: bool
    double: bool
    bend: float
    count: int
    card: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arc:
    """A stretch of a circle round the middle, angles in radians clockwise from the top."""

    radius: float
    start: float
    end: float
    colour: str
    width: float


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One thing that occurs in the picture: how it looks (a mark, a line or a word) and what it means; ``figure`` is its count."""

    text: str
    figure: str = ""
    shape: Shape | None = None
    fill: str = ""
    edge: str = ""
    rim: str = ""
    line: str = ""
    width: float = 0
    dash: Dash = "solid"
    arrow: bool = False
    double: bool = False
    word: str = ""
    weight: int = 400


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture; ``legend`` holds rows; ``shown`` of ``total`` nodes are drawn, the centre and its group not counted."""

    title: str
    subtitle: str
    legend: tuple[tuple[LegendEntry, ...], ...]
    foot: str
    centre: Centre
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    arcs: tuple[Arc, ...]
    shown: int
    total: int
    palette: Palette
    language: str

    @property
    def labels(self) -> tuple[Label, ...]:
        """All texts of the picture, those of the centre first."""
        inner = tuple(mark.label for mark in self.centre.marks if mark.label)
        return (*self.centre.labels, *inner, *(mark.label for mark in self.marks if mark.label))

    @property
    def bounds(self) -> Box:
        """What the picture covers."""
        half = max((arc.radius for arc in self.arcs), default=0.0) + 8
        w, h = max(self.centre.width / 2, half), max(self.centre.height / 2, half)
        boxes = [(-w, -h, w, h), *(label.box for label in self.labels)]
        return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
