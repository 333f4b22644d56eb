"""GraphML, as NetworkX, Gephi, yEd, Cytoscape and igraph read it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from graphmap.exports.about import about_lines
from graphmap.exports.cells import LISTS, RENAMED, join_list
from graphmap.exports.columns import Columns, graph_columns
from graphmap.exports.files import write_lines
from graphmap.exports.looks import Looks, channels
from graphmap.exports.xml import DECLARATION, Starts, escape, values
from graphmap.model import GraphRows, Node, Relationship
from graphmap.schema import Schema

HEAD = (
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)
LABELS = "labels holds all labels of a node, the primary one first; label is what to show; type is the type of a relationship."
TYPES = {"string": "string", "integer": "long", "float": "double", "boolean": "boolean", "list": "string"}
OWN = {"node": ("labels", "label"), "edge": ("type", "label")}
VIEW: Mapping[str, Mapping[str, str]] = {
    "node": {"x": "double", "y": "double", "size": "double", "color": "string", "shape": "string", "r": "int", "g": "int", "b": "int"},
    "edge": {"width": "double", "color": "string", "r": "int", "g": "int", "b": "int"},
}
"""What the looks of a view are called and their types: Gephi reads x, y, size, r, g and b; y grows upwards, as there."""


def write(graph: GraphRows, path: Path, schema: Schema, looks: Looks | None = None) -> list[Path]:
    """Write the graph to ``path``, with the colours, sizes and positions of a view where there are any."""
    return write_lines(path, lines(graph, schema, looks))


def lines(graph: GraphRows, schema: Schema, looks: Looks | None = None) -> Iterator[str]:
    """The file, a piece at a time; the graph is read twice."""
    taken = {kind: (*OWN[kind], *(VIEW[kind] if looks else ())) for kind in OWN}
    of_node, of_relationship = graph_columns(graph, schema, taken["node"], taken["edge"])
    yield f"{DECLARATION}{HEAD}<desc>{escape(chr(10).join(about_lines(graph.credits, LABELS, LISTS, RENAMED)))}</desc>\n"
    yield from _declarations("node", of_node, looks is not None)
    yield from _declarations("edge", of_relationship, looks is not None)
    yield '<graph id="graphmap" edgedefault="directed">\n'
    starts = _starts("node", of_node)
    for node in graph.nodes:
        yield _node(node, starts, looks)
    starts = _starts("edge", of_relationship)
    for relationship in graph.relationships:
        yield _edge(relationship, starts, looks)
    yield "</graph>\n</graphml>\n"


def _declarations(kind: str, columns: Columns, view: bool) -> Iterator[str]:
    for name in OWN[kind]:
        yield f'<key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type="string"/>\n'
    for name, type in VIEW[kind].items() if view else ():
        yield f'<key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type="{type}"/>\n'
    for i, column in enumerate(columns.columns):
        yield f'<key id="{kind[0]}{i}" for="{kind}" attr.name="{escape(column.name)}" attr.type="{TYPES[column.type]}"/>\n'


def _starts(kind: str, columns: Columns) -> Starts:
    return {column.property: (column.type, f'<data key="{kind[0]}{i}">') for i, column in enumerate(columns.columns)}


def _node(node: Node, starts: Starts, looks: Looks | None) -> str:
    labels, name = escape(join_list(node.labels)), escape(node.name)
    own = f'<data key="node-labels">{labels}</data><data key="node-label">{name}</data>'
    return f'<node id="{escape(node.id)}">{own}{_node_look(node.id, looks)}{values(node.properties, starts, "</data>")}</node>\n'


def _edge(relationship: Relationship, starts: Starts, looks: Looks | None) -> str:
    ends = f'source="{escape(relationship.start)}" target="{escape(relationship.end)}"'
    type = escape(relationship.type)
    own = f'<data key="edge-type">{type}</data><data key="edge-label">{type}</data>'
    look = _edge_look(relationship.id, looks)
    return f'<edge id="{escape(relationship.id)}" {ends}>{own}{look}{values(relationship.properties, starts, "</data>")}</edge>\n'


def _node_look(id: str, looks: Looks | None) -> str:
    look = looks.nodes.get(id) if looks else None
    if not look:
        return ""
    place = {"x": look.x, "y": 0.0 - look.y, "size": look.size}
    return _data("node", {**place, **_colour(look.colour), "shape": look.shape})


def _edge_look(id: str, looks: Looks | None) -> str:
    look = looks.links.get(id) if looks else None
    return _data("edge", {"width": look.width, **_colour(look.colour)}) if look else ""


def _colour(colour: str) -> dict[str, object]:
    red, green, blue = channels(colour)
    return {"color": colour, "r": red, "g": green, "b": blue}


def _data(kind: str, given: Mapping[str, object]) -> str:
    return "".join(f'<data key="{kind}-{name}">{value}</data>' for name, value in given.items())
