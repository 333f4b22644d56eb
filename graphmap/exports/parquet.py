"""Two Parquet files, nodes and relationships, typed, with lists as lists and the credits in the metadata of the schema."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphmap.exports.about import about_data
from graphmap.exports.cells import RENAMED, as_text, present
from graphmap.exports.columns import Columns, graph_columns
from graphmap.exports.files import beside, replacing
from graphmap.exports.node_link import dumps
from graphmap.model import Credits, GraphRows, Node, Relationship
from graphmap.schema import Schema

if TYPE_CHECKING:
    import pyarrow as pa

METADATA = "graphmap"
"""Key of the metadata under which the credits stand as JSON."""

WRITERS: Mapping[str, Callable[[Any], object]] = {
    "string": as_text,
    "integer": int,
    "float": float,
    "boolean": bool,
    "list": lambda value: [as_text(item) for item in value],
}


def write(graph: GraphRows, path: Path, schema: Schema) -> list[Path]:
    """Write ``<stem>-nodes.parquet`` and ``<stem>-relationships.parquet``; return their paths."""
    of_node, of_relationship = graph_columns(graph, schema, ("labels",), ("type", "start", "end"))
    paths = beside(path, ".parquet", "nodes.parquet", "relationships.parquet")
    with replacing(*paths) as (nodes, relationships):
        own = {"id": "string", "labels": "list"}
        _write(nodes, own, of_node, ((n, {"id": n.id, "labels": list(n.labels)}) for n in graph.nodes), graph.credits)
        own = dict.fromkeys(("id", "type", "start", "end"), "string")
        _write(relationships, own, of_relationship, ((r, _ends(r)) for r in graph.relationships), graph.credits)
    return list(paths)


def metadata(credits: Credits, *notes: str) -> dict[str, str]:
    """The metadata of a file's schema."""
    return {METADATA: dumps(about_data(credits, *notes))}


def _ends(r: Relationship) -> dict[str, object]:
    return {"id": r.id, "type": r.type, "start": r.start, "end": r.end}


def _write(
    path: Path,
    own: Mapping[str, str],
    columns: Columns,
    rows: Iterable[tuple[Node | Relationship, dict[str, object]]],
    credits: Credits,
) -> None:
    from graphmap.snapshot.tables import TableWriter

    names = {column.property: (column.name, WRITERS[column.type]) for column in columns.columns}
    with TableWriter(path, _schema(own, columns, credits)) as table:
        for element, row in rows:
            for name, value in present(element.properties):
                if name in names:
                    column, convert = names[name]
                    row[column] = convert(value)
            table.add(row)


def _schema(own: Mapping[str, str], columns: Columns, credits: Credits) -> "pa.Schema":
    import pyarrow as pa

    from graphmap.snapshot.tables import ARROW

    types = {**own, **{column.name: column.type for column in columns.columns}}
    return pa.schema([(name, ARROW[type]) for name, type in types.items()], metadata(credits, RENAMED))
