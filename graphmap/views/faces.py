"""The nodes of a subgraph as people see them: name, look, place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from graphmap.schema import Schema
from graphmap.views.cards import name_of, status_of
from graphmap.views.sorts import sort_of
from graphmap.views.style import KINDS, PALETTES, Palette, Region, Theme, look_group, region_of
from graphmap.views.text import short


@dataclass(frozen=True, slots=True)
class Faces:
    """The nodes of a subgraph as people see them: name, look group, region and status of each."""

    graph: "nx.MultiDiGraph[str]"
    schema: Schema
    language: str
    theme: Theme

    @property
    def palette(self) -> Palette:
        """The greys of the theme."""
        return PALETTES[self.theme]

    def data(self, id: str) -> Mapping[str, Any]:
        """All properties of a node, with its ``labels``; of one that is not there only its id."""
        return self.graph.nodes[id] if id in self.graph else {"id": id}

    def labels(self, id: str) -> tuple[str, ...]:
        """Its labels, the primary one first."""
        return tuple(self.data(id).get("labels", ()))

    def group(self, id: str) -> str:
        """Its look group."""
        return look_group(self.labels(id), self.schema)

    def sort(self, id: str) -> str:
        """What it counts as."""
        return sort_of(self.labels(id), self.schema)

    def region(self, id: str) -> Region:
        """Where it lies."""
        return region_of(self.labels(id), self.data(id))

    def name(self, id: str) -> str:
        """Its name in the language."""
        return name_of(self.data(id), self.language)

    def label(self, id: str) -> str:
        """Its short name; an ended or planned one says so."""
        gone = status_of(self.data(id), self.schema, self.language)
        return short(self.name(id)) + (f" ({gone})" if gone else "")

    def colours(self, id: str) -> tuple[str, str, str]:
        """Fill, edge and rim: hollow outside the region and for things, a grey rim where the place is unknown."""
        kind = KINDS[self.group(id)]
        colour, paper, region = kind.colour(self.theme), self.palette.paper, self.region(id)
        if kind.hollow or region == "outside":
            return paper, colour, ""
        return colour, paper, self.palette.faint if region == "unknown" else ""
