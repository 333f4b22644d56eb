"""GraphML, as NetworkX, Gephi, yEd, Cytoscape and igraph read it."""

from collections.abc import Iterator
from pathlib import Path

from graphmap.exports.about import about_lines
from graphmap.exports.cells import LISTS, RENAMED, join_list
from graphmap.exports.columns import Columns, graph_columns
from graphmap.exports.files import write_lines
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


def write(graph: GraphRows, path: Path, schema: Schema) -> list[Path]:
    """Write the graph to ``path``."""
    return write_lines(path, lines(graph, schema))


def lines(graph: GraphRows, schema: Schema) -> Iterator[str]:
    """The file, a piece at a time; the graph is read twice."""
    of_node, of_relationship = graph_columns(graph, schema, OWN["node"], OWN["edge"])
    yield f"{DECLARATION}{HEAD}<desc>{escape(chr(10).join(about_lines(graph.credits, LABELS, LISTS, RENAMED)))}</desc>\n"
    yield from _declarations("node", of_node)
    yield from _declarations("edge", of_relationship)
    yield '<graph id="graphmap" edgedefault="directed">\n'
    starts = _starts("node", of_node)
    for node in graph.nodes:
        yield _node(node, starts)
    starts = _starts("edge", of_relationship)
    for relationship in graph.relationships:
        yield _edge(relationship, starts)
    yield "</graph>\n</graphml>\n"


def _declarations(kind: str, columns: Columns) -> Iterator[str]:
    for name in OWN[kind]:
        yield f'<key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type="string"/>\n'
    for i, column in enumerate(columns.columns):
        yield f'<key id="{kind[0]}{i}" for="{kind}" attr.name="{escape(column.name)}" attr.type="{TYPES[column.type]}"/>\n'


def _starts(kind: str, columns: Columns) -> Starts:
    return {column.property: (column.type, f'<data key="{kind[0]}{i}">') for i, column in enumerate(columns.columns)}


def _node(node: Node, starts: Starts) -> str:
    labels, name = escape(join_list(node.labels)), escape(node.name)
    own = f'<data key="node-labels">{labels}</data><data key="node-label">{name}</data>'
    return f'<node id="{escape(node.id)}">{own}{values(node.properties, starts, "</data>")}</node>\n'


def _edge(relationship: Relationship, starts: Starts) -> str:
    ends = f'source="{escape(relationship.start)}" target="{escape(relationship.end)}"'
    type = escape(relationship.type)
    own = f'<data key="edge-type">{type}</data><data key="edge-label">{type}</data>'
    return f'<edge id="{escape(relationship.id)}" {ends}>{own}{values(relationship.properties, starts, "</data>")}</edge>\n'
