"""The nodes and relationships of an answer as a graph."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graphmap.model import Cell, Node, Path, Relationship, Table

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def as_subgraph(table: Table) -> "MultiDiGraph[str]":
    """All nodes and relationships of an answer; see ``GraphStore.subgraph``."""
    from networkx import MultiDiGraph

    graph: MultiDiGraph[str] = MultiDiGraph(cut=table.cut)
    for element in elements(cell for row in table.rows for cell in row):
        if isinstance(element, Node):
            graph.add_node(element.id, **{**element.properties, "labels": element.labels})
        else:
            graph.add_edge(element.start, element.end, key=element.id, **{**element.properties, "type": element.type})
    return graph


def elements(cells: Iterable[Cell]) -> Iterator[Node | Relationship]:
    """All nodes and relationships within cells, however deep."""
    for cell in cells:
        if isinstance(cell, Node | Relationship):
            yield cell
        elif isinstance(cell, Path):
            yield from cell.nodes
            yield from cell.relationships
        elif isinstance(cell, list):
            yield from elements(cell)
        elif isinstance(cell, dict):
            yield from elements(cell.values())
