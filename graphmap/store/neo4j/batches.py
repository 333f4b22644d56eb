"""Nodes and relationships as parameterised statements of Neo4j, some thousand rows each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from graphmap.model import Node, Relationship
from graphmap.schema import Schema
from graphmap.store.cypher.tokens import quote

SIZE = 5_000
"""Rows of a batch: fewer take longer, more need the server's memory."""

T = TypeVar("T")
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Batch:
    """A statement that takes ``$rows``."""

    statement: str
    rows: list[Mapping[str, Any]]


def node_batches(nodes: Iterable[Node], schema: Schema) -> Iterator[Batch]:
    """Nodes, each found by its primary label and id or made; afterwards it has the labels and properties of the graph and no others."""
    for labels, batch in _batches(nodes, lambda node: node.labels):
        further = [name for name, label in schema.labels.items() if label.of == labels[0]]
        wrong = [name for name in further if name not in labels]
        statement = f"UNWIND $rows AS row MERGE (n{_names(labels[:1])} {{id: row.id}}) SET n = row"
        statement += f" SET n{_names(labels[1:])}" if labels[1:] else ""
        statement += f" REMOVE n{_names(wrong)}" if wrong else ""
        yield Batch(statement, [node.properties for node in batch])


def relationship_batches(relationships: Iterable[Relationship], schema: Schema) -> Iterator[Batch]:
    """Relationships, each found by its ends, type and id or made; afterwards it has the properties of the graph and no others."""

    def ends(link: Relationship) -> tuple[str, str, str]:
        return link.type, schema.label_of(link.start), schema.label_of(link.end)

    for (type, start, end), batch in _batches(relationships, ends):
        statement = (
            f"UNWIND $rows AS row MATCH (a:{quote(start)} {{id: row.start}}) MATCH (b:{quote(end)} {{id: row.end}})"
            f" MERGE (a)-[r:{quote(type)} {{id: row.properties.id}}]->(b) SET r = row.properties"
        )
        yield Batch(statement, [{"start": link.start, "end": link.end, "properties": link.properties} for link in batch])


def _batches(elements: Iterable[T], key: Callable[[T], K]) -> Iterator[tuple[K, list[T]]]:
    """Elements of one key together, at most ``SIZE``."""
    waiting: defaultdict[K, list[T]] = defaultdict(list)
    for element in elements:
        batch = waiting[key(element)]
        batch.append(element)
        if len(batch) == SIZE:
            yield key(element), waiting.pop(key(element))
    yield from waiting.items()


def _names(labels: Iterable[str]) -> str:
    return "".join(f":{quote(label)}" for label in labels)
