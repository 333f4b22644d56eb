"""The links of one step of a way: one strand for each type and direction, with its words as read from left to right."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx

from graphmap.model import Relationship
from graphmap.views.cards import link_card, type_word
from graphmap.views.faces import Faces
from graphmap.views.lines import layer_of, styled
from graphmap.views.routes import Routes, between
from graphmap.views.scene import Link
from graphmap.views.style import LAYERS
from graphmap.views.words import number, say


@dataclass(frozen=True, slots=True)
class Strand:
    """All relationships of a type in one direction between two nodes; ``left`` and ``right`` are its ends as drawn."""

    left: str
    right: str
    layer: str
    text: str
    link: Link

    @property
    def forward(self) -> bool:
        """Whether it runs from left to right."""
        return self.link.start == self.left


def strands(graph: "nx.MultiDiGraph[str]", found: Routes, faces: Faces) -> list[Strand]:
    """The strands of all steps, those of a pair by layer, the strongest first."""
    return [strand for left, right in found.pairs() for strand in _pair(between(graph, left, right), left, right, faces)]


def _pair(relationships: Sequence[Relationship], left: str, right: str, faces: Faces) -> list[Strand]:
    schema = faces.schema
    groups: dict[tuple[int, str, bool], list[Relationship]] = defaultdict(list)
    for r in relationships:
        known = schema.types.get(r.type)
        either = known is not None and not known.passive  # reads the same from both ends
        groups[[*LAYERS].index(layer_of(r.type, schema)), r.type, r.start == left or either].append(r)

    def card(ends: tuple[str, str], members: Sequence[Relationship]) -> tuple[str, ...]:
        return link_card(ends, (faces.name(ends[0]), faces.name(ends[1])), members, schema, faces.language)

    made = []
    for (_, type, forward), members in sorted(groups.items(), key=lambda entry: (entry[0][0], entry[0][1], not entry[0][2])):
        layer, ends = layer_of(type, schema), (left, right) if forward else (right, left)
        link = styled(layer, *ends, members, faces.theme, False, card)
        made.append(Strand(left, right, layer, _text(type, forward, members, faces), link))
    return made


def _text(type: str, forward: bool, members: Sequence[Relationship], faces: Faces) -> str:
    """The type as read from the left end, how many there are, and since when."""
    word = type_word(type, faces.schema, faces.language, passive=not forward)
    years = sorted(str(r.properties["since"])[:4] for r in members if r.properties.get("since"))
    many = f" ({number(len(members), faces.language)})" if len(members) > 1 else ""
    return f"{word}{many}" + (say("since", faces.language, year=years[0]) if years else "")
