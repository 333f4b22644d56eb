"""Two CSV files, nodes and relationships, that Excel opens as they are, and a text that says whose data it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from graphmap.exports.about import about_lines
from graphmap.exports.cells import EMPTY_CELLS, FORMULAS, LISTS, RENAMED, as_text, csv_line, csv_text, join_list
from graphmap.exports.columns import Column, Columns, columns_of
from graphmap.exports.files import beside, fill, replacing
from graphmap.model import GraphRows, Node, Relationship
from graphmap.schema import Schema

EXCEL = "utf-8-sig"
"""UTF-8 with the mark by which Excel knows it."""

ABOUT = "about.txt"
NOTES = (EMPTY_CELLS, LISTS, FORMULAS)
LABELS = "labels holds all labels of a node, the primary one first; start and end are the ids of the nodes that a relationship joins."

WRITERS: Mapping[str, Callable[[Any], str]] = {
    "string": lambda value: csv_text(as_text(value)),
    "integer": str,
    "float": lambda value: repr(float(value)) if value == value else "",
    "boolean": as_text,
    "list": lambda value: csv_text(join_list([as_text(item) for item in value])),
}
"""Type of a column -> its value as the text of a cell."""


def write(graph: GraphRows, path: Path, schema: Schema) -> list[Path]:
    """Write ``<stem>-nodes.csv``, ``<stem>-relationships.csv`` and ``<stem>-about.txt``; return their paths."""
    paths = beside(path, ".csv", "nodes.csv", "relationships.csv", ABOUT)
    with replacing(*paths) as (nodes, relationships, about):
        fill(nodes, node_lines(graph.nodes, columns_of(graph.nodes, schema, ("labels",))), EXCEL)
        fill(
            relationships,
            relationship_lines(graph.relationships, columns_of(graph.relationships, schema, ("type", "start", "end"))),
            EXCEL,
        )
        fill(about, [line + "\n" for line in about_lines(graph.credits, LABELS, *NOTES, RENAMED)])
    return list(paths)


def node_lines(nodes: Iterable[Node], columns: Columns) -> Iterator[str]:
    """Header and a line per node."""
    yield _header(("id", "labels"), columns)
    for node in nodes:
        yield csv_line([csv_text(node.id), csv_text(join_list(node.labels)), *_cells(node.properties, columns.columns)])


def relationship_lines(relationships: Iterable[Relationship], columns: Columns) -> Iterator[str]:
    """Header and a line per relationship."""
    yield _header(("id", "type", "start", "end"), columns)
    for r in relationships:
        yield csv_line([*map(csv_text, (r.id, r.type, r.start, r.end)), *_cells(r.properties, columns.columns)])


def _header(own: Iterable[str], columns: Columns) -> str:
    return csv_line([*own, *(csv_text(column.name) for column in columns.columns)])


def _cells(properties: Mapping[str, object], columns: Iterable[Column]) -> list[str]:
    return ["" if (value := properties.get(column.property)) is None else WRITERS[column.type](value) for column in columns]
