"""A view as it is shown: its Scene, the graph and rows behind it, and what was asked for them."""

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from graphmap.model import Table
from graphmap.views.filtering import NO_FILTER, Filter
from graphmap.views.scene import Scene


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with its parameters."""

    cypher: str
    parameters: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and all that belongs to it.

    Parameters
    ----------
    graph
        The nodes and relationships of the picture, as ``GraphStore.subgraph`` gives them: what is exported.
    table
        The same as rows, where the picture has a table of its own; None: the links of ``graph``.
    asked
        What was asked, by the key of its heading.
    left_out
        Number of ended and planned links that are not in it.
    hidden
        Number of links of the node in the middle that the filter hides, those left out among them.
    filter
        What the view asks to leave out, where the caption of a canvas does not say how many links that hides.
    """

    scene: Scene
    graph: "nx.MultiDiGraph[str]"
    asked: tuple[tuple[str, Statement], ...]
    table: Table | None = None
    left_out: int = 0
    hidden: int = 0
    filter: Filter = NO_FILTER
