"""The marks of organisations: pale with an outline of their colour where only the town is known."""

from collections.abc import Iterator

from graphmap.views.corridor_map.crowd import Crowd
from graphmap.views.corridor_map.style import LAND, PALE, Sizes
from graphmap.views.corridor_names import many, member_card, town_id, town_name
from graphmap.views.geometry import circle
from graphmap.views.scene import Mark, Shape, Stroke
from graphmap.views.style import KINDS, PALETTES, Theme, tint


def marks(crowd: Crowd, sizes: Sizes, language: str, theme: Theme) -> tuple[Mark, ...]:
    """The marks, those of the line last, so that they lie on top; the others, none of which covers another, by their look."""
    made = []
    for rank, member in enumerate(crowd.members):
        kind = KINDS[member.look] if member.look in KINDS else KINDS["other"]
        radius = (sizes.cluster if member.look == "cluster" else sizes.facility) if member.station else sizes.other
        spot, card = crowd.spots[member.id], member_card(member, language)
        made.append(Mark(member.id, spot.x, spot.y, radius, kind.shape, *colours(member.look, member.precise, theme), "", card, rank, 0))
    line = sum(member.station for member in crowd.members)
    others = sorted(made[line:], key=lambda mark: (mark.shape, mark.edge, mark.fill, mark.id))
    return (*others, *reversed(made[:line]))


def colours(look: str, precise: bool, theme: Theme) -> tuple[str, str]:
    """Fill and edge."""
    kind, paper = KINDS[look] if look in KINDS else KINDS["other"], PALETTES[theme].paper
    colour = kind.colour(theme)
    if kind.hollow:
        return paper, colour
    return (colour, paper) if precise else (tint(colour, PALE[theme], paper), colour)


def circles(crowd: Crowd, theme: Theme) -> Iterator[Shape]:
    """The circles that stand for all others of a municipality."""
    colour = KINDS["company"].colour(theme)
    for found in crowd.circles:
        path = circle(found.spot.x, found.spot.y, found.spot.radius)
        yield Shape(path, tint(colour, PALE[theme], LAND[theme]), Stroke(colour), town_id(found.town))


def circle_cards(crowd: Crowd, language: str) -> dict[str, tuple[str, ...]]:
    """Town and number of each circle."""
    return {town_id(found.town): (town_name(found.town, language), many(found.count, language)) for found in crowd.circles}
