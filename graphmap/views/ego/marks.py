"""The marks on the rings with their names, level and outwards, and the rings themselves."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from graphmap.views.cards import node_card
from graphmap.views.ego.ovals import BESIDE, RADIUS, Ovals
from graphmap.views.ego.subject import Subject
from graphmap.views.rings import Seating
from graphmap.views.scene import Label, Mark, Shape, Stroke
from graphmap.views.style import KINDS, tint
from graphmap.views.text import fit

MIDDLE = 0.34
"""From the baseline up to the middle of the letters, in font sizes."""


@dataclass(frozen=True, slots=True)
class Rings:
    """Where everybody is seated, and how the names are set.

    Parameters
    ----------
    rooms
        Px that the name of each node may take.
    sizes
        Font size of the names of each ring.
    numbers
        What stands in place of the name, by node.
    """

    seating: Seating
    ovals: Ovals
    rooms: Mapping[str, float]
    sizes: Mapping[int, float]
    numbers: Mapping[str, str] = field(default_factory=dict)


def marks(subject: Subject, rings: Rings, ids: Collection[str]) -> tuple[Mark, ...]:
    """The marks of all who are seated, in the order of ``ids``."""
    inner = {*subject.found.first}
    return tuple(_seated(subject, rings, id, rank, 1 if id in inner else 2) for rank, id in enumerate(ids))


def mark(subject: Subject, id: str, rank: int, ring: int, at: tuple[float, float], name: Label) -> Mark:
    """A node at a place with its name."""
    faces = subject.faces
    card = node_card(faces.labels(id), faces.data(id), subject.number(id), faces.schema, faces.language)
    return Mark(id, *at, RADIUS[ring], KINDS[faces.group(id)].shape, *faces.colours(id), card, rank, ring, name)


def name_of(subject: Subject, id: str, size: float, room: float, at: tuple[float, float], side: int = 1) -> Label:
    """The name of a node beside its mark, whose middle is ``at``; cut to its room."""
    faces = subject.faces
    weight, italic = subject.weight(id), KINDS[faces.group(id)].hollow
    colour = faces.palette.ink if subject.dark(id) else faces.palette.soft
    text = fit(faces.label(id), room, size, weight, italic)
    x, y = at
    return Label(text, x, y + size * MIDDLE, "start" if side > 0 else "end", size, 400 if italic else weight, colour, italic)


def _seated(subject: Subject, rings: Rings, id: str, rank: int, ring: int) -> Mark:
    seat = rings.seating.seats[id]
    x, y = rings.ovals.at(seat, ring)
    beside = (x + seat.side * (RADIUS[ring] + BESIDE), y)
    if number := rings.numbers.get(id):
        size, colour = rings.sizes[ring], subject.palette.ink if subject.dark(id) else subject.palette.soft
        label = Label(number, beside[0], y + size * MIDDLE, "start" if seat.side > 0 else "end", size, 400, colour)
    else:
        label = name_of(subject, id, rings.sizes[ring], rings.rooms[id], beside, seat.side)
    return mark(subject, id, rank, ring, (x, y), label)


def ground(subject: Subject, rings: Rings, count: int) -> tuple[Shape, ...]:
    """The first ``count`` rings as hairlines, each sector as a coloured stretch of its ring."""
    ovals, palette = rings.ovals, subject.palette
    shapes = [Shape(ovals.stretch(ring, 0, 6.283185307179586), "", Stroke(palette.hair)) for ring in range(1, count + 1)]
    for sector in rings.seating.sectors:
        gap = 3 / ovals.high[sector.ring - 1]
        if sector.end - sector.start > 2 * gap:
            colour = tint(KINDS[sector.group].colour(subject.faces.theme), 0.4, palette.paper)
            shapes.append(Shape(ovals.stretch(sector.ring, sector.start + gap, sector.end - gap), "", Stroke(colour, 2.6)))
    return tuple(shapes)
