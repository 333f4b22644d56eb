"""A picture before it is drawn: placed, styled, labelled. Every renderer takes a Scene and decides nothing.

Lengths are px; x grows to the right, y downwards. A Scene laid out for a sheet has (0, 0) at the sheet's upper left corner; one for the
interactive canvas has it in the middle of the picture and no sheet.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from graphmap.views.geometry import Box, Path, box_of
from graphmap.views.presets import Sheet
from graphmap.views.style import Outline, Palette
from graphmap.views.text import ASCENT, DESCENT, text_width

Anchor = Literal["start", "middle", "end"]
Dash = Literal["solid", "dashed", "dotted"]
DASHES: Mapping[Dash, tuple[float, ...]] = {"solid": (), "dashed": (5, 4), "dotted": (1.5, 3.5)}


@dataclass(frozen=True, slots=True)
class Stroke:
    """The line along an outline; ``dash`` gives lengths of line and gap in px, ``round`` rounds its ends."""

    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline with a fill (empty: none), a line along it, or both; ``of`` is the element that a click on it selects."""

    path: Path
    fill: str = ""
    stroke: Stroke | None = None
    of: str = ""

    @property
    def box(self) -> Box:
        """What it covers at most."""
        left, top, right, bottom = box_of(self.path)
        half = self.stroke.width / 2 if self.stroke else 0.0
        return (left - half, top - half, right + half, bottom + half)


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text.

    Parameters
    ----------
    x, y
        Its left edge, middle or right edge (``anchor``), and its baseline.
    size
        Font size; ``weight`` is 400, 600 or 700, and italic only with 400.
    halo
        Width of the paper-coloured rim that keeps it readable over lines; 0 for none.
    of
        The element that a click on it selects.
    """

    text: str
    x: float
    y: float
    anchor: Anchor = "start"
    size: float = 13.0
    weight: int = 400
    colour: str = "#16202C"
    italic: bool = False
    halo: float = 0.0
    of: str = ""

    @property
    def box(self) -> Box:
        """What it covers at most."""
        width = text_width(self.text, self.size, self.weight, self.italic)
        left = self.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]
        return (left, self.y - self.size * ASCENT, left + width, self.y + self.size * DESCENT)


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
    shape: Outline
    fill: str
    edge: str
    rim: str
    card: tuple[str, ...]
    rank: int
    ring: int
    label: Label | None = None

    @property
    def box(self) -> Box:
        """What it covers."""
        r = self.radius * 1.15 + (1.5 if self.rim else 0.5)
        return (self.x - r, self.y - r, self.x + r, self.y + r)


@dataclass(frozen=True, slots=True)
class Centre:
    """The node in the middle: a box with its name, and the members of its own group where it has some; ``x``, ``y`` is its middle."""

    id: str
    width: float
    height: float
    fill: str
    edge: str
    card: tuple[str, ...]
    labels: tuple[Label, ...]
    marks: tuple[Mark, ...] = ()
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two marks that stands for ``count`` relationships, whose ids are ``of``.

    ``bend`` is its sagitta in tenths of its length, 0 = straight.
    """

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
    of: tuple[str, ...] = ()


Item = Shape | Label


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One thing that occurs in the picture: how it looks and what it means.

    Parameters
    ----------
    figure
        How many there are of it, as text.
    icon
        How it looks, drawn with (0, 0) at its left edge and at the middle of the letters; ``room`` is its width in px.
    """

    text: str
    figure: str = ""
    icon: tuple[Item, ...] = ()
    room: float = 0.0


Row = tuple[LegendEntry, ...]


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands round a picture: title, subtitle, legend in rows, and at its foot the sources on the left and the count on the right."""

    title: str
    subtitle: str
    legend: tuple[Row, ...]
    sources: str
    count: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture.

    Parameters
    ----------
    marks, links, centre
        The nodes and the lines between them.
    ground, front
        What is drawn beneath them and above them; a picture without nodes consists of these.
    cards
        What hovering over a shape or label shows, by the element that it selects (``of``).
    shown, total
        How many nodes are drawn of how many; the centre and its group are not counted.
    sheet
        The page that it is laid out for; None: the interactive canvas.
    """

    caption: Caption
    palette: Palette
    language: str
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    centre: Centre | None = None
    ground: tuple[Item, ...] = ()
    front: tuple[Item, ...] = ()
    cards: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shown: int = 0
    total: int = 0
    sheet: Sheet | None = None

    @property
    def labels(self) -> tuple[Label, ...]:
        """All texts of the picture but its caption, those of the centre first."""
        centre = (*self.centre.labels, *(mark.label for mark in self.centre.marks if mark.label)) if self.centre else ()
        placed = tuple(item for item in (*self.ground, *self.front) if isinstance(item, Label))
        return (*centre, *(mark.label for mark in self.marks if mark.label), *placed)

    @property
    def bounds(self) -> Box:
        """What the picture covers, without its caption."""
        boxes = [*self._boxes()] or [(0.0, 0.0, 1.0, 1.0)]
        return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))

    def _boxes(self) -> Iterator[Box]:
        if self.centre:
            half, high = self.centre.width / 2, self.centre.height / 2
            yield (self.centre.x - half, self.centre.y - high, self.centre.x + half, self.centre.y + high)
        yield from (item.box for item in (*self.ground, *self.front))
        for mark in self.marks:
            yield mark.box
            if mark.label:
                yield mark.label.box
