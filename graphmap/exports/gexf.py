"""GEXF 1.3, Gephi's own format; relationship types are edge kinds, so that parallel ones stay apart."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from graphmap.exports.about import about_lines
from graphmap.exports.cells import RENAMED, as_text
from graphmap.exports.columns import Columns, graph_columns
from graphmap.exports.files import write_lines
from graphmap.exports.looks import Looks, channels
from graphmap.exports.xml import DECLARATION, WRITERS, Starts, escape, values
from graphmap.model import GraphRows, Node, Relationship
from graphmap.schema import Schema

HEAD = (
    '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n'
)
LABELS = "labels holds all labels of a node, the primary one (also in primary_label) first; kind and label of an edge are its type."
LISTS = r'A list is written ["one", "two"], where a " or \ of an item has a \ before it.'
TYPES = {"string": "string", "integer": "long", "float": "double", "boolean": "boolean", "list": "liststring"}
OF_NODE = {"labels": "liststring", "primary_label": "string"}
TAKEN_BY_NODES = ("id", "label", "pid", "start", "end", *OF_NODE)
TAKEN_BY_EDGES = ("id", "label", "key", "weight", "start", "end")
END = '"/>'
VIZ = 'xmlns:viz="http://gexf.net/1.3/viz" '
SHAPES = {"dot": "disc", "square": "square", "triangle": "triangle", "triangle_down": "triangle", "diamond": "diamond"}
"""Our shapes as GEXF names them; the others are discs."""


def bracketed(items: Sequence[object]) -> str:
    """A list as Gephi writes and reads it (its array format); the one that also JSON reads where no item has a line end."""
    texts = [as_text(item).replace("\\", r"\\").replace('"', r"\"") for item in items]
    return "[" + ", ".join([f'"{text}"' for text in texts]) + "]"


GEXF_WRITERS: Mapping[str, Callable[..., str]] = {**WRITERS, "list": lambda value: escape(bracketed(value))}


def write(graph: GraphRows, path: Path, schema: Schema, looks: Looks | None = None) -> list[Path]:
    """Write the graph to ``path``, with the colours, sizes and positions of a view where there are any."""
    return write_lines(path, lines(graph, schema, looks))


def lines(graph: GraphRows, schema: Schema, looks: Looks | None = None) -> Iterator[str]:
    """The file, a piece at a time; the graph is read twice."""
    of_node, of_relationship = graph_columns(graph, schema, TAKEN_BY_NODES, TAKEN_BY_EDGES)
    description = escape("\n".join(about_lines(graph.credits, LABELS, LISTS, RENAMED)))
    head = HEAD.replace("xmlns:xsi", f"{VIZ}xmlns:xsi", 1) if looks else HEAD
    yield f'{DECLARATION}{head}<meta lastmodifieddate="{escape(graph.credits.date)}">\n'
    yield f"<creator>graphmap</creator>\n<description>{description}</description>\n</meta>\n"
    yield '<graph defaultedgetype="directed" mode="static" idtype="string">\n'
    yield from _declarations("node", of_node, OF_NODE)
    yield from _declarations("edge", of_relationship, {})
    yield "<nodes>\n"
    starts = _starts(of_node)
    for node in graph.nodes:
        yield _node(node, starts, looks)
    yield "</nodes>\n<edges>\n"
    starts = _starts(of_relationship)
    for relationship in graph.relationships:
        yield _edge(relationship, starts, looks)
    yield "</edges>\n</graph>\n</gexf>\n"


def _declarations(kind: str, columns: Columns, own: Mapping[str, str]) -> Iterator[str]:
    yield f'<attributes class="{kind}">\n'
    for name, type in own.items():
        yield f'<attribute id="{name}" title="{name}" type="{type}"/>\n'
    for i, column in enumerate(columns.columns):
        yield f'<attribute id="{i}" title="{escape(column.name)}" type="{TYPES[column.type]}"/>\n'
    yield "</attributes>\n"


def _starts(columns: Columns) -> Starts:
    return {column.property: (column.type, f'<attvalue for="{i}" value="') for i, column in enumerate(columns.columns)}


def _node(node: Node, starts: Starts, looks: Looks | None) -> str:
    primary = escape(node.labels[0]) if node.labels else ""
    own = f'<attvalue for="labels" value="{escape(bracketed(node.labels))}"/><attvalue for="primary_label" value="{primary}"/>'
    attributes = f"<attvalues>{own}{values(node.properties, starts, END, GEXF_WRITERS)}</attvalues>"
    return f'<node id="{escape(node.id)}" label="{escape(node.name)}">{attributes}{_viz_node(node.id, looks)}</node>\n'


def _edge(relationship: Relationship, starts: Starts, looks: Looks | None) -> str:
    type = escape(relationship.type)
    ends = f'source="{escape(relationship.start)}" target="{escape(relationship.end)}" kind="{type}" label="{type}"'
    attributes = f"<attvalues>{values(relationship.properties, starts, END, GEXF_WRITERS)}</attvalues>"
    return f'<edge id="{escape(relationship.id)}" {ends}>{attributes}{_viz_edge(relationship.id, looks)}</edge>\n'


def _viz_node(id: str, looks: Looks | None) -> str:
    """Colour, position, size and shape; y grows upwards in Gephi."""
    look = looks.nodes.get(id) if looks else None
    if not look:
        return ""
    shape = f'<viz:shape value="{SHAPES.get(look.shape, "disc")}"/>'
    place = f'<viz:position x="{look.x!r}" y="{0.0 - look.y!r}" z="0.0"/>'
    return f'{_colour(look.colour)}{place}<viz:size value="{look.size!r}"/>{shape}'


def _viz_edge(id: str, looks: Looks | None) -> str:
    look = looks.links.get(id) if looks else None
    return f'{_colour(look.colour)}<viz:thickness value="{look.width!r}"/>' if look else ""


def _colour(colour: str) -> str:
    red, green, blue = channels(colour)
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
