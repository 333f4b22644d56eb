"""Samples for the legend: a mark, a line, a word, a bar, each as an entry with what it means."""

from graphmap.views.geometry import arrowhead, line, rectangle
from graphmap.views.scene import DASHES, Dash, Item, Label, LegendEntry, Shape, Stroke
from graphmap.views.shapes import outline
from graphmap.views.style import Outline, Palette
from graphmap.views.text import text_width

LENGTH = 26.0
"""Px of a sample of a line."""

GAP = 8.0
"""Px between a sample and its text."""


def mark_entry(text: str, shape: Outline, fill: str, edge: str, palette: Palette, rim: str = "", figure: str = "") -> LegendEntry:
    """A mark."""
    radius = 4.2 if rim else 5.2
    icon: list[Item] = [Shape(outline(shape, 7, 0, 6.6), "", Stroke(rim, 1.1))] if rim else []
    icon.append(Shape(outline(shape, 7, 0, radius), fill, Stroke(edge, 1.0 if edge == palette.paper else 1.5)))
    return LegendEntry(text, figure, tuple(icon), 14 + GAP)


def line_entry(
    text: str,
    colour: str,
    width: float,
    palette: Palette,
    *,
    dash: Dash = "solid",
    arrow: bool = False,
    double: bool = False,
    figure: str = "",
) -> LegendEntry:
    """A line."""
    icon: list[Item] = [Shape(line(0, 0, LENGTH - (6 if arrow else 0), 0), "", Stroke(colour, width, DASHES[dash]))]
    if double:
        icon.append(Shape(line(0, 0, LENGTH, 0), "", Stroke(palette.paper, 1.2)))
    if arrow:
        icon.append(Shape(arrowhead((LENGTH, 0), (0, 0), 9, 4.4), colour))
    return LegendEntry(text, figure, tuple(icon), LENGTH + GAP)


def bar_entry(text: str, colour: str) -> LegendEntry:
    """A bar of a colour."""
    return LegendEntry(text, "", (Shape(rectangle(0, -3.5, LENGTH, 7), colour),), LENGTH + GAP)


def word_entry(text: str, word: str, weight: int, colour: str) -> LegendEntry:
    """A word as it is set in the picture."""
    return LegendEntry(text, "", (Label(word, 0, 4.5, weight=weight, colour=colour),), text_width(word, 13, weight) + GAP)
