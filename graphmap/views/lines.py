"""Relationships as lines: parallel ones become one line per layer, styled by layer, number and certainty."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from graphmap.model import Relationship
from graphmap.schema import Schema
from graphmap.views.neighbourhood import Neighbourhood
from graphmap.views.scene import Dash, Link
from graphmap.views.style import CROWDED, CROWDED_SHARE, GONE, LAYERS, PALETTES, SHARE, Certainty, Theme, certainty, tint, width_of

BEHIND = 0.9
"""Width in px of the grey lines among the others."""

CERTAINTIES: tuple[Certainty, ...] = ("sure", "medium", "weak")
Card = Callable[[tuple[str, str], Sequence[Relationship]], tuple[str, ...]]
"""Makes what hovering over a line shows, from its ends and what it stands for."""


def layer_of(type: str, schema: Schema) -> str:
    """The layer that a type is on."""
    known = schema.types.get(type)
    return known.layer if known and known.layer in LAYERS else "knowledge"


def lines(found: Neighbourhood, schema: Schema, theme: Theme, card: Card) -> tuple[Link, ...]:
    """All lines: the grey ones among the others first, then those of the centre and of opened nodes, the strongest layer last, on top."""
    crowded = len(found.pairs) > CROWDED
    inner = {*found.first}
    behind = [
        _grey(relationships, theme, card)
        for ends, relationships in found.pairs.items()
        if found.centre not in ends and inner.intersection(ends) and found.opened.isdisjoint(ends)
    ]
    beyond = [found.pairs[ends] for ends in found.pairs if found.centre not in ends and not found.opened.isdisjoint(ends)]
    own = [entry for id in found.first for entry in bundle(found.between(found.centre, id), schema, theme, crowded, card)]
    own += [entry for relationships in beyond for entry in bundle(relationships, schema, theme, crowded, card)]
    return (*behind, *on_top(own))


def on_top(entries: Iterable[tuple[str, Link]]) -> tuple[Link, ...]:
    """Lines with their layers, ordered so that the strongest layer is drawn last."""
    strength = {name: i for i, name in enumerate(LAYERS)}
    return tuple(link for _, link in sorted(entries, key=lambda entry: -strength[entry[0]]))


def _grey(relationships: Sequence[Relationship], theme: Theme, card: Card) -> Link:
    first = relationships[0]
    ends = (first.start, first.end)
    return Link(
        *ends,
        PALETTES[theme].behind,
        BEHIND,
        "solid",
        False,
        False,
        0.0,
        len(relationships),
        card(ends, relationships),
        _ids(relationships),
    )


def bundle(relationships: Sequence[Relationship], schema: Schema, theme: Theme, crowded: bool, card: Card) -> list[tuple[str, Link]]:
    """The lines of one pair with their layers, one per layer (and direction where it matters), bent apart where there are several."""
    strands: dict[tuple[str, str, str], list[Relationship]] = defaultdict(list)
    for r in relationships:
        layer = layer_of(r.type, schema)
        ends = (r.start, r.end) if LAYERS[layer].arrow else (min(r.start, r.end), max(r.start, r.end))
        strands[(layer, *ends)].append(r)
    made = []
    for (layer, start, end), members in sorted(strands.items(), key=lambda entry: ([*LAYERS].index(entry[0][0]), entry[0])):
        made.append((layer, styled(layer, start, end, members, theme, crowded, card)))
    return [(layer, replace(link, bend=_bend(i, len(made), link))) for i, (layer, link) in enumerate(made)]


def _bend(number: int, count: int, link: Link) -> float:
    """Straight if alone or the middle one of an odd number, else to both sides in turn; seen from the end with the smaller id."""
    offset = number - (count - 1) / 2
    return offset if link.start < link.end else -offset


def styled(layer: str, start: str, end: str, members: Sequence[Relationship], theme: Theme, crowded: bool, card: Card) -> Link:
    look, paper = LAYERS[layer], PALETTES[theme].paper
    best = min((certainty(r.properties) for r in members), key=CERTAINTIES.index)
    gone = all(r.properties.get("status") in GONE for r in members)
    share = CROWDED_SHARE if best == "weak" and crowded else SHARE[best]
    dash: Dash = "dotted" if gone else "dashed" if best == "weak" and not crowded else "solid"
    colour = tint(look.colour(theme), share, paper)
    width = width_of(len(members), layer)
    return Link(start, end, colour, width, dash, look.arrow, look.double, 0.0, len(members), card((start, end), members), _ids(members))


def _ids(relationships: Sequence[Relationship]) -> tuple[str, ...]:
    return tuple(r.id for r in relationships)
