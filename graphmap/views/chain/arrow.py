"""The arrow from one stage to the next, with the number of known links; dotted where none is known."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphmap.views.chain.subject import Subject
from graphmap.views.geometry import Point, arrowhead, elbow, line
from graphmap.views.scene import Anchor, Item, Label, LegendEntry, Shape, Stroke
from graphmap.views.style import LAYERS

HEAD = 10.0
"""Length of the arrowhead in px."""

SAMPLE = 34.0


@dataclass(frozen=True, slots=True)
class Route:
    """Where an arrow runs and where its number stands (baseline)."""

    points: tuple[Point, ...]
    number: Point
    anchor: Anchor = "start"


def arrow(subject: Subject, route: Route, count: int, of: str) -> list[Item]:
    """The arrow along its route."""
    colour = LAYERS["supply"].colour(subject.faces.theme)
    points = _plain(route.points)
    (px, py), (x, y) = points[-2:]
    length = max(abs(x - px) + abs(y - py), 0.1)
    back = min(HEAD - 2, length)
    points = (*points[:-1], (x - (x - px) / length * back, y - (y - py) / length * back))
    path = elbow(points) if len(points) > 2 else line(*points[0], *points[1])
    rim = Shape(path, "", Stroke(subject.palette.paper, 4.8 if count else 4.0), of)
    drawn = Shape(path, "", _stroke(count, colour), of)
    return [rim, drawn, Shape(arrowhead((x, y), (px, py), HEAD, 5.0), colour, None, of)]


def figure(subject: Subject, route: Route, count: int, of: str) -> list[Item]:
    """The number on an arrow; nothing where no link is known."""
    if not count:
        return []
    colour = LAYERS["supply"].colour(subject.faces.theme)
    return [Label(subject.number(count), *route.number, route.anchor, 13, 600, colour, halo=4, of=of)]


def samples(subject: Subject) -> list[LegendEntry]:
    """Both kinds of arrow that occur, for the legend."""
    counts = [len(passage.links) for passage in subject.coverage.passages]
    colour = LAYERS["supply"].colour(subject.faces.theme)
    entries = []
    for key, known in (("legend_known", 1), ("legend_unknown", 0)):
        if any(bool(count) == bool(known) for count in counts):
            head = Shape(arrowhead((SAMPLE, 0), (0, 0), HEAD, 5.0), colour)
            icon = (Shape(line(0, 0, SAMPLE - HEAD + 2, 0), "", _stroke(known, colour)), head)
            entries.append(LegendEntry(subject.text(key), "", icon, SAMPLE + 8))
    return entries


def _stroke(count: int, colour: str) -> Stroke:
    return Stroke(colour, 2.4) if count else Stroke(colour, 1.6, (3, 4))


def _plain(points: Sequence[Point]) -> tuple[Point, ...]:
    """Without points that lie on the one before, or on the straight way between their neighbours."""
    kept: list[Point] = []
    for x, y in points:
        if kept and abs(kept[-1][0] - x) < 0.05 and abs(kept[-1][1] - y) < 0.05:
            continue
        if len(kept) > 1 and (_same(kept[-2][0], kept[-1][0], x) or _same(kept[-2][1], kept[-1][1], y)):
            kept.pop()
        kept.append((x, y))
    return tuple(kept)


def _same(*values: float) -> bool:
    return max(values) - min(values) < 0.05
