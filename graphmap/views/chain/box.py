"""The box of a stage: a band with its state, its name, what it needs, how that is known, and who is able."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from graphmap.analysis.coverage import Stage
from graphmap.views.chain.breaking import lines_of
from graphmap.views.chain.sign import sign
from graphmap.views.chain.subject import Subject
from graphmap.views.geometry import line, polyline, rectangle
from graphmap.views.scene import Item, Label, Shape, Stroke
from graphmap.views.shapes import outline
from graphmap.views.style import KINDS
from graphmap.views.text import fit, text_width

HEAD, PAD = 30.0, 12.0
LEAD, NAME_LEAD = 17.0, 19.2
LYING = 300.0
"""Px of width from which a box lies: needs on its left, names on its right."""

HATCH, HATCHES = 9.0, "#5F5390"
"""Px between two lines of the hatching, and its colour in either theme."""

Sort = Literal["need", "how", "who", "more"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a box: what it says and of which element."""

    text: str
    sort: Sort
    of: str


def height(subject: Subject, stage: Stage, width: float) -> float:
    """Px that a box of this width needs."""
    if width < LYING:
        inner = width - 2 * PAD
        return _below_name(subject, stage, inner) + _depth([*_needs(subject, stage, inner), *_names(subject, stage)]) + PAD
    half = width / 2
    left = _below_name(subject, stage, half - 1.5 * PAD) + _depth(_needs(subject, stage, half - 1.5 * PAD))
    return max(left, HEAD + 5 + _depth(_names(subject, stage))) + PAD


def box(subject: Subject, stage: Stage, x: float, y: float, width: float, high: float) -> list[Item]:
    """The box with its upper left corner at a point."""
    items = frame(subject, stage, x, y, width, high)
    inner = width - 2 * PAD if width < LYING else width / 2 - 1.5 * PAD
    for i, text in enumerate(_name(subject, stage, inner)):
        items.append(Label(text, x + PAD, y + HEAD + 22 + i * NAME_LEAD, size=16, weight=600, colour=subject.palette.ink, of=stage.id))
    low = y + _below_name(subject, stage, inner)
    needs, names = _needs(subject, stage, inner), _names(subject, stage)
    if width < LYING:
        return items + _listing(subject, [*needs, *names], x + PAD, low, inner)
    items += _listing(subject, needs, x + PAD, low, inner)
    return items + _listing(subject, names, x + width / 2 + PAD / 2, y + HEAD + 5, inner)


def frame(subject: Subject, stage: Stage, x: float, y: float, width: float, high: float) -> list[Item]:
    """Rim and band: the mark, the state in words, and the count of the weakest need."""
    look, state, of = subject.look(stage.state), stage.state, stage.id
    rim = Stroke(look.edge, 1.6, (6, 4) if state == "missing" else ())
    items: list[Item] = [Shape(rectangle(x, y, width, high, 3), subject.palette.paper, None, of)]
    if state != "missing":
        items.append(Shape(rectangle(x, y, width, HEAD, 3), look.fill, None, of))
    if state == "outside":
        items += _hatching(x, y, width, HATCHES, of)
    items += [
        Shape(line(x, y + HEAD, x + width, y + HEAD), "", Stroke(look.edge, 1.0), of),
        Shape(rectangle(x, y, width, high, 3), "", rim, of),
    ]
    marked = sign(state, x + PAD + 7, y + HEAD / 2, look.ink, of)
    left = x + PAD + (22 if marked else 0)
    figure = subject.number(stage.count) if stage.essential else ""
    room = x + width - PAD - left - (text_width(figure, 16, 700) + 8 if figure else 0)
    word = Label(subject.state(state, room), left, y + 20, weight=600, colour=look.ink, of=of)
    count = Label(figure, x + width - PAD, y + 20.5, "end", 16, 700, look.ink, of=of)
    return [*items, *marked, word, *([count] if figure else [])]


def _hatching(x: float, y: float, width: float, colour: str, of: str) -> list[Item]:
    """Slanted lines over the band, all in one shape."""
    items: list[Item] = []
    at = HATCH
    while at < width + HEAD:
        left, right = max(at - HEAD, 0.0), min(at, width)
        items.append(Shape(polyline([(x + left, y + at - left), (x + right, y + at - right)]), "", Stroke(colour, 1.2), of))
        at += HATCH
    return items


def _name(subject: Subject, stage: Stage, inner: float) -> list[str]:
    return lines_of(subject.name(stage.id), inner, 16, 600)


def _below_name(subject: Subject, stage: Stage, inner: float) -> float:
    """From the upper edge of the box to the last baseline of its name, and a little more."""
    return HEAD + 26 + (len(_name(subject, stage, inner)) - 1) * NAME_LEAD


def _needs(subject: Subject, stage: Stage, inner: float) -> list[Line]:
    found = []
    for need in stage.essential:
        found += [Line(text, "need", need.capability) for text in lines_of(subject.name(need.capability), inner, 13, 400, True)]
        told = [text for line in subject.how_known(need) for text in lines_of(line, inner)]
        found += [Line(text, "how", need.capability) for text in told]
    return found


def _names(subject: Subject, stage: Stage) -> list[Line]:
    named = subject.named(stage)
    found = [Line(subject.faces.label(id), "who", id) for id in named[: subject.most]]
    rest = len(named) - subject.most
    return [*found, Line(subject.say("names_more", n=rest), "more", stage.id)] if rest > 0 else found


def _steps(lines: Sequence[Line]) -> list[float]:
    """From baseline to baseline: a little more before the names and between two needs."""
    steps, last = [], ""
    for entry in lines:
        extra = 6 if entry.sort == "who" and last in ("need", "how") else 3 if entry.sort == "need" and last == "how" else 0
        steps.append(LEAD + extra)
        last = entry.sort
    return steps


def _depth(lines: Sequence[Line]) -> float:
    return sum(_steps(lines)) + (4 if lines else 0)


def _listing(subject: Subject, lines: Sequence[Line], x: float, y: float, inner: float) -> list[Item]:
    items: list[Item] = []
    for entry, step in zip(lines, _steps(lines), strict=True):
        y += step
        if entry.sort == "who":
            items += name_mark(subject, entry.of, x + 4.5, y - 4.5)
            items.append(Label(fit(entry.text, inner - 16, 13), x + 16, y, colour=subject.palette.ink, of=entry.of))
        else:
            left = x + (16 if entry.sort == "more" else 0)
            items.append(Label(entry.text, left, y, colour=subject.palette.soft, italic=entry.sort == "need", of=entry.of))
    return items


def name_mark(subject: Subject, id: str, x: float, y: float) -> list[Item]:
    """The mark of an organisation before its name."""
    fill, edge, rim = subject.faces.colours(id)
    shape = KINDS[subject.faces.group(id)].shape
    items: list[Item] = [Shape(outline(shape, x, y, 5.4), "", Stroke(rim, 1.1), id)] if rim else []
    paper = edge == subject.palette.paper
    return [*items, Shape(outline(shape, x, y, 3.4 if rim else 4.0), fill, None if paper else Stroke(edge, 1.4), id)]
