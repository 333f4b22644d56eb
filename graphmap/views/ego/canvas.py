"""The ego network for the interactive canvas: round rings about (0, 0), as large as the names need."""

from collections.abc import Mapping

from graphmap.views.ego.centre import CANVAS, centre
from graphmap.views.ego.key import legend
from graphmap.views.ego.marks import Rings, ground, marks
from graphmap.views.ego.ovals import BESIDE, RADIUS, Ovals
from graphmap.views.ego.subject import Subject
from graphmap.views.rings import Member, Seating, Spacing, seat
from graphmap.views.scene import Caption, Scene
from graphmap.views.style import KINDS
from graphmap.views.titles import foot, joined, subtitle, title

RADII = {1: (250.0, 0.0), 2: (168.0, 312.0)}
"""Least radii in px by number of rings that are drawn."""

SIZES: Mapping[int, float] = {1: 12.5, 2: 11.5}
"""Font size of the names of each ring."""

ROOM = 150.0
"""Px that a name outside the last ring may take."""


def on_canvas(subject: Subject) -> Scene:
    """The picture without a sheet; its legend and foot are shown by the page round it."""
    found, faces = subject.found, subject.faces
    members = [Member(id, ring, faces.group(id)) for ring, ids in ((1, found.first), (2, found.second)) for id in ids]
    count = 2 if found.second else 1
    seating = seat(members, KINDS, found.ties, Spacing(RADII[count]))
    ovals = Ovals(0.0, 0.0, seating.radii, seating.radii)
    rings = Rings(seating, ovals, _rooms(subject, seating, ovals), SIZES)
    links, drawn = subject.links(), marks(subject, rings, found.drawn)
    return Scene(
        caption=Caption(
            title(faces.label(found.centre), subject.census, faces.schema, faces.language, subject.filter),
            joined(subtitle(found, subject.census, subject.depth, faces.language), subject.filter.subtitle(faces.language)),
            legend(subject, links, drawn),
            "",
            foot(found, len(found.drawn), faces.language),
        ),
        palette=faces.palette,
        language=faces.language,
        marks=drawn,
        links=links,
        centre=centre(subject, (0.0, 0.0), CANVAS),
        ground=ground(subject, rings, count),
        shown=len({*found.drawn} - found.further),
        total=found.total,
    )


def _rooms(subject: Subject, seating: Seating, ovals: Ovals) -> dict[str, float]:
    """Px that each name may take: to the ring outside, where there is one."""
    rooms = dict.fromkeys(subject.found.drawn, ROOM)
    for id in subject.found.first if subject.found.second else ():
        x, y = ovals.at(seating.seats[id], 1)
        rooms[id] = min(ovals.reach(y, 2) - abs(x) - RADIUS[1] - BESIDE - 15, ROOM)
    return rooms
