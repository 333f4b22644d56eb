"""JSON in the node-link form of NetworkX: ``networkx.node_link_graph(data, edges="edges")``; lists are lists."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from graphmap.exports.about import about_data
from graphmap.exports.cells import RENAMED, present
from graphmap.exports.columns import free
from graphmap.exports.files import write_lines
from graphmap.model import GraphRows, Node, Relationship
from graphmap.schema import Schema

OF_NODE = ("id", "labels")
OF_RELATIONSHIP = ("source", "target", "key", "id", "type")


def write(graph: GraphRows, path: Path, schema: Schema) -> list[Path]:
    """Write the graph to ``path``."""
    return write_lines(path, lines(graph))


def lines(graph: GraphRows) -> Iterator[str]:
    """The file, a piece at a time; the graph is read once."""
    head = {"directed": True, "multigraph": True, "graph": about_data(graph.credits, RENAMED)}
    yield dumps(head)[:-1] + ',\n"nodes": ['
    yield from members(_node(node) for node in graph.nodes)
    yield '],\n"edges": ['
    yield from members(_edge(relationship) for relationship in graph.relationships)
    yield "]}\n"


def dumps(value: object) -> str:
    """A value as JSON on one line, letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def members(values: Iterable[object]) -> Iterator[str]:
    """The members of a JSON array, each on a line."""
    separator = "\n"
    for value in values:
        yield separator + dumps(value)
        separator = ",\n"
    yield "\n"


def properties_of(element: Node | Relationship, taken: Collection[str]) -> dict[str, object]:
    """The properties that are present, without ``id``."""
    return {free(name, taken): value for name, value in present(element.properties) if name != "id"}


def _node(node: Node) -> Mapping[str, object]:
    return {"id": node.id, "labels": list(node.labels), **properties_of(node, OF_NODE)}


def _edge(r: Relationship) -> Mapping[str, object]:
    ends = {"source": r.start, "target": r.end, "key": r.id, "id": r.id, "type": r.type}
    return ends | properties_of(r, OF_RELATIONSHIP)
