"""What an ego network shows, whatever it is laid out for: who is drawn, as what, with which lines between them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from graphmap.model import Relationship
from graphmap.views.cards import link_card
from graphmap.views.faces import Faces
from graphmap.views.filtering import NO_FILTER, Filter
from graphmap.views.lines import lines
from graphmap.views.neighbourhood import Neighbourhood
from graphmap.views.scene import Link
from graphmap.views.sorts import Census
from graphmap.views.style import Palette

STRONG = 4
"""Ties to the inner ring from which a name of the outer ring is dark."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The surroundings of a node, how its nodes look, the number of steps that were asked for, and what was filtered out."""

    found: Neighbourhood
    faces: Faces
    depth: int
    filter: Filter = NO_FILTER

    @property
    def palette(self) -> Palette:
        """The greys of the theme."""
        return self.faces.palette

    @property
    def language(self) -> str:
        """The language of all words."""
        return self.faces.language

    @property
    def census(self) -> Census:
        """How many of each sort and region are linked directly, drawn or not."""
        return Counter((self.faces.sort(id), self.faces.region(id)) for id in self.found.linked)

    def links(self) -> tuple[Link, ...]:
        """All lines, those on top last."""

        def card(ends: tuple[str, str], relationships: Sequence[Relationship]) -> tuple[str, ...]:
            names = (self.faces.name(ends[0]), self.faces.name(ends[1]))
            return link_card(ends, names, relationships, self.faces.schema, self.language)

        return lines(self.found, self.faces.schema, self.faces.theme, card)

    def number(self, id: str) -> int:
        """How many of the links of a node are drawn."""
        return sum(len(self.found.between(id, other)) for other in sorted(self.found.ties[id]))

    def weight(self, id: str) -> int:
        """Weight of its name: bold with more than one link to the centre."""
        return 600 if len(self.found.between(self.found.centre, id)) > 1 else 400

    def dark(self, id: str) -> bool:
        """Whether its name is dark: at one step, or tied to ``STRONG`` or more of those."""
        inner = {*self.found.first}
        return id in inner or len(self.found.ties[id] & inner) >= STRONG
