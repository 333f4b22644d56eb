"""The ego network as a Scene: rings by distance, sectors by kind, the centre's links coloured, the rest grey."""

from collections import Counter
from collections.abc import Collection, Sequence

import networkx as nx

from graphmap.model import Relationship
from graphmap.schema import Schema
from graphmap.views.cards import link_card, node_card
from graphmap.views.faces import Faces
from graphmap.views.geometry import arc, circle
from graphmap.views.legend import legend
from graphmap.views.lines import lines
from graphmap.views.neighbourhood import MOST, Neighbourhood, neighbourhood
from graphmap.views.rings import Member, Seat, Seating, seat
from graphmap.views.scene import Caption, Centre, Label, Mark, Scene, Shape, Stroke
from graphmap.views.style import KINDS, Theme, tint
from graphmap.views.text import fit, text_width, wrap
from graphmap.views.titles import foot, subtitle, title
from graphmap.views.words import TEXTS, say

RADII = {1: (250.0, 0.0), 2: (168.0, 312.0)}
"""Least radii in px by number of rings that are drawn."""

SIZES = {1: 12.5, 2: 11.5}
"""Font size of the labels of each ring."""

RADIUS = {1: 6.0, 2: 4.4}
"""Radius of the marks of each ring."""

ROOM = 150.0
"""Px that a label outside the last ring may take."""

STRONG = 4
"""Ties to the inner ring from which a name of the outer ring is dark."""

MIDDLE = 0.34
"""From the baseline up to the middle of the letters, in font sizes."""

GROUP_NAMES = 8
"""Members of its own group that the centre names."""


def ego(
    graph: "nx.MultiDiGraph[str]",
    centre: str,
    schema: Schema,
    *,
    group: Collection[str] = (),
    depth: int = 2,
    language: str = "en",
    theme: Theme = "light",
    most: int = MOST,
    second_total: int | None = None,
) -> Scene:
    """The surroundings of a node as a Scene: the same subgraph gives the same Scene.

    Parameters
    ----------
    graph
        As ``GraphStore.subgraph`` returns it; it must hold the centre.
    group
        Ids of the centre's own group, drawn as one block with it.
    depth
        1 draws the inner ring only.
    most
        Nodes to draw at most; the Scene says how many it hides.
    second_total
        How many there are at two steps, where ``graph`` holds only the most tied of them.
    """
    faces = Faces(graph, schema, language, theme)
    found = neighbourhood(graph, centre, group=group, depth=depth, most=most, second_total=second_total)
    radii = RADII[2 if found.second else 1]
    members = [Member(id, ring, faces.group(id)) for ring, ids in ((1, found.first), (2, found.second)) for id in ids]
    seating = seat(members, KINDS, found.ties, radii)

    def card(ends: tuple[str, str], relationships: Sequence[Relationship]) -> tuple[str, ...]:
        return link_card((faces.name(ends[0]), faces.name(ends[1])), relationships, schema, language)

    links = lines(found, schema, theme, card)
    marks = _marks(found, seating, faces)
    census = Counter((faces.sort(id), faces.region(id)) for id in found.linked)
    return Scene(
        caption=Caption(
            title(faces.label(centre), census, schema, language),
            subtitle(found, depth, language),
            legend(found, links, marks, {id: (faces.group(id), faces.sort(id)) for id in found.drawn}, schema, language, theme),
            "",
            foot(found, language),
        ),
        palette=faces.palette,
        language=language,
        marks=marks,
        links=links,
        centre=_centre(found, faces),
        ground=_rings(seating, bool(found.second), faces),
        shown=len(found.drawn),
        total=found.total,
    )


def _marks(found: Neighbourhood, seating: Seating, faces: Faces) -> tuple[Mark, ...]:
    marks = []
    inner = {*found.first}
    for rank, id in enumerate(found.drawn):
        ring = 1 if id in inner else 2
        place = seating.seats[id]
        x, y = place.at(seating.radii[ring - 1])
        links = sum(len(found.between(id, other)) for other in sorted(found.ties[id]))
        weight = 600 if ring == 1 and len(found.between(found.centre, id)) > 1 else 400
        dark = ring == 1 or len(found.ties[id] & inner) >= STRONG
        room = _room(place, ring, seating.radii, bool(found.second))
        name = Label(
            fit(faces.label(id), room, SIZES[ring], weight),
            x + place.side * (RADIUS[ring] + 5),
            y + SIZES[ring] * MIDDLE,
            "start" if place.side > 0 else "end",
            SIZES[ring],
            weight,
            faces.palette.ink if dark else faces.palette.soft,
            italic=KINDS[faces.group(id)].hollow,
        )
        marks.append(
            Mark(
                id,
                x,
                y,
                RADIUS[ring],
                KINDS[faces.group(id)].shape,
                *faces.colours(id),
                node_card(faces.labels(id), faces.data(id), links, faces.schema, faces.language),
                rank,
                ring,
                name,
            )
        )
    return tuple(marks)


def _room(place: Seat, ring: int, radii: tuple[float, float], both: bool) -> float:
    """Px that a label may take: to the ring outside, where there is one."""
    if ring == 2 or not both:
        return ROOM
    beyond = Seat(place.side, place.height * radii[0] / radii[1]).at(radii[1])[0]
    return min(abs(beyond - place.at(radii[0])[0]) - 26, ROOM)


def _centre(found: Neighbourhood, faces: Faces) -> Centre:
    """The box in the middle; its own group is listed in it."""
    palette, id = faces.palette, found.centre
    name = [fit(line, 150, 15, 700) for line in wrap(faces.label(id), 150, 15, 700)[:3]]
    members = found.group[:GROUP_NAMES]
    rows = [(member, fit(faces.label(member), 150, 12)) for member in members]
    below = ([TEXTS["group"][faces.language]] if rows else []) + [text for _, text in rows]
    if more := len(found.group) - len(members):
        below.append(say("group_more", faces.language, n=more))
    height = 24 + 18 * len(name) + 16 * len(below)
    width = max([text_width(line, 15, 700) for line in name] + [text_width(line, 12) + 14 for line in below]) + 30
    top = -height / 2 + 12
    labels = [Label(line, 0, top + 14 + 18 * i, "middle", 15, 700, palette.ink) for i, line in enumerate(name)]
    top += 18 * len(name)
    left = -width / 2 + 14
    marks = []
    for i, text in enumerate(below):
        y = top + 8 + 16 * i
        if not rows or i == 0 or i > len(rows):
            labels.append(Label(text, left, y + 4, "start", 12, 400, palette.soft))
            continue
        member = rows[i - 1][0]
        own = Label(text, left + 13, y + 4, "start", 12, 400, palette.ink)
        card = node_card(faces.labels(member), faces.data(member), 0, faces.schema, faces.language)[:2]
        marks.append(Mark(member, left + 4, y, 4.0, KINDS[faces.group(member)].shape, *faces.colours(member), card, 0, 0, own))
    links = sum(len(found.between(id, other)) for other in found.first)
    card = node_card(faces.labels(id), faces.data(id), links, faces.schema, faces.language)
    return Centre(id, width, height, palette.paper, palette.ink, card, tuple(labels), tuple(marks))


def _rings(seating: Seating, both: bool, faces: Faces) -> tuple[Shape, ...]:
    """Each ring as a hairline, each sector as a coloured stretch of it."""
    radii = seating.radii if both else seating.radii[:1]
    shapes = [Shape(circle(0, 0, radius), "", Stroke(faces.palette.hair)) for radius in radii]
    for sector in seating.sectors:
        radius = seating.radii[sector.ring - 1]
        gap = 3 / radius
        if sector.end - sector.start > 2 * gap:
            colour = tint(KINDS[sector.group].colour(faces.theme), 0.4, faces.palette.paper)
            shapes.append(Shape(arc(0, 0, radius, sector.start + gap, sector.end - gap), "", Stroke(colour, 2.6)))
    return tuple(shapes)
