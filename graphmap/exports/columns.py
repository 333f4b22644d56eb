"""Which properties occur in a graph and of which type they are: what a format declares or makes columns of."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from graphmap.model import GraphRows, Node, Relationship
from graphmap.schema import Schema

PYTHON: dict[str, set[type]] = {"string": {str}, "integer": {int}, "float": {float, int}, "boolean": {bool}, "list": {list, tuple}}


@dataclass(frozen=True, slots=True)
class Column:
    """One property: its name in the graph, its name in the file, and string, integer, float, boolean or list."""

    property: str
    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The properties of all nodes, or of all relationships, without ``id``; ``count`` is the number of elements."""

    columns: tuple[Column, ...]
    count: int


def columns_of(elements: Iterable[Node] | Iterable[Relationship], schema: Schema, taken: Collection[str] = ()) -> Columns:
    """Read a stream once to learn which properties occur; ``taken`` are the names that the format uses for itself.

    The type is the one of the schema; a property that it does not know, or whose values are not all of its type, is text.
    """
    found: dict[str, set[type]] = {}
    count = 0
    for element in elements:
        count += 1
        for name, value in element.properties.items():
            found.setdefault(name, set()).add(value.__class__)
    order = {name: i for i, name in enumerate(schema.properties)}
    names = sorted(found.keys() - {"id"}, key=lambda name: (order.get(name, len(order)), name))
    columns = [Column(name, free(name, taken), _type(name, found[name] - {type(None)}, schema)) for name in names]
    return Columns(tuple(columns), count)


def graph_columns(
    graph: GraphRows, schema: Schema, of_node: Collection[str] = (), of_relationship: Collection[str] = ()
) -> tuple[Columns, Columns]:
    """The columns of the nodes and of the relationships."""
    return columns_of(graph.nodes, schema, of_node), columns_of(graph.relationships, schema, of_relationship)


def free(name: str, taken: Collection[str]) -> str:
    """The name of a property in a format that uses the names ``taken`` for itself."""
    return name + "_" if name in taken else name


def _type(name: str, found: set[type], schema: Schema) -> str:
    type = schema.properties[name].type if name in schema.properties else "string"
    return type if found <= PYTHON[type] else "string"
