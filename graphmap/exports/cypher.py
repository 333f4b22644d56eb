"""A script of Cypher statements that builds the graph in an empty database: Neo4j 5 or the embedded engine."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from graphmap.exports.about import about_lines
from graphmap.exports.cells import as_text, present
from graphmap.exports.files import write_lines
from graphmap.model import GraphRows, Node, Relationship
from graphmap.schema import Schema

BATCH = 50
"""Rows of a statement: with more Neo4j takes longer per row to read it."""

SPECIAL = re.compile(r"[\\'\n\r\t]")
ESCAPES = {"\\": r"\\", "'": r"\'", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
WORD = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
USE = "Run it in an empty database, statement after statement. Every statement ends with ; at the end of a line."
"""No text below holds a raw line end, so that rule cannot be broken by data."""


def write(graph: GraphRows, path: Path, schema: Schema) -> list[Path]:
    """Write the graph to ``path``."""
    return write_lines(path, lines(graph, schema))


def statements(path: Path) -> Iterator[str]:
    """The statements of a script, one by one, without comments and ``;``."""
    with path.open(encoding="utf-8", newline="\n") as file:
        statement: list[str] = []
        for line in file:
            if not statement and line.startswith("//"):
                continue
            statement.append(line)
            if line.endswith(";\n"):
                yield "".join(statement)[:-2]
                statement = []


def lines(graph: GraphRows, schema: Schema) -> Iterator[str]:
    """The file, a piece at a time; the graph is read once."""
    names = _Names(schema)
    for line in about_lines(graph.credits, USE):
        yield comment(line)
    yield from _nodes(graph.nodes, names)
    yield from _relationships(graph.relationships, names)


def comment(text: str) -> str:
    r"""A line of comment; without a backslash, since Neo4j reads ``\u000a`` as a line end even in a comment."""
    return "// " + " ".join(text.replace("\\", "/").split()) + "\n"


def literal(value: object) -> str:
    """A value as Cypher; what is nested becomes a text."""
    match value:
        case str():
            return "'" + (SPECIAL.sub(lambda found: ESCAPES[found[0]], value) if SPECIAL.search(value) else value) + "'"
        case list() | tuple() if all(isinstance(item, str | int | float) for item in value):
            return "[" + ", ".join([literal(item) for item in value]) + "]"
        case _:
            text = as_text(value)
            return text if isinstance(value, int | float) else literal(text)


class _Names:
    """Labels, types and property names as Cypher: those of the schema are plain words, others are quoted.

    It also remembers the primary labels that do not follow from the id, which only nodes of foreign data have.
    """

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.words = {name for name in {*schema.properties, *schema.labels, *schema.types} if WORD.fullmatch(name)}
        self.unusual: dict[str, str] = {}

    def name(self, text: str) -> str:
        if text in self.words:
            return text
        return "`" + text.replace("\\", "/").replace("`", "``") + "`"

    def labels(self, labels: Iterable[str]) -> str:
        return "".join([f":{self.name(label)}" for label in labels])

    def map(self, properties: Mapping[str, object]) -> str:
        return "{" + ", ".join([f"{self.name(name)}: {literal(value)}" for name, value in present(properties)]) + "}"

    def remember(self, node: Node) -> None:
        label = node.labels[0] if node.labels else ""
        if label != self.schema.label_of(node.id):
            self.unusual[node.id] = label

    def label_of(self, id: str) -> str:
        label = self.unusual.get(id, self.schema.label_of(id))
        return self.labels([label] if label else [])


def _nodes(nodes: Iterable[Node], names: _Names) -> Iterator[str]:
    batches: dict[tuple[str, ...], list[str]] = defaultdict(list)
    indexed: set[str] = set()
    for node in nodes:
        names.remember(node)
        if node.labels and node.labels[0] not in indexed:
            indexed.add(node.labels[0])
            yield f"CREATE INDEX IF NOT EXISTS FOR (n{names.labels(node.labels[:1])}) ON (n.id);\n"
        batch = batches[node.labels]
        batch.append(names.map({**node.properties, "id": node.id}))
        if len(batch) == BATCH:
            yield _create_nodes(names.labels(node.labels), batch)
            batch.clear()
    for labels, batch in batches.items():
        if batch:
            yield _create_nodes(names.labels(labels), batch)


def _relationships(relationships: Iterable[Relationship], names: _Names) -> Iterator[str]:
    batches: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for r in relationships:
        key = (r.type, names.label_of(r.start), names.label_of(r.end))
        batch = batches[key]
        batch.append(f"{{start_id: {literal(r.start)}, end_id: {literal(r.end)}, properties: {names.map({**r.properties, 'id': r.id})}}}")
        if len(batch) == BATCH:
            yield _create_relationships(names.name(r.type), key[1], key[2], batch)
            batch.clear()
    for (type, start, end), batch in batches.items():
        if batch:
            yield _create_relationships(names.name(type), start, end, batch)


def _create_nodes(labels: str, rows: Sequence[str]) -> str:
    return _unwind(rows) + f"CREATE (n{labels}) SET n = row;\n"


def _create_relationships(type: str, start: str, end: str, rows: Sequence[str]) -> str:
    match = f"MATCH (a{start} {{id: row.start_id}}) MATCH (b{end} {{id: row.end_id}})"
    return _unwind(rows) + f"{match} CREATE (a)-[r:{type}]->(b) SET r = row.properties;\n"


def _unwind(rows: Sequence[str]) -> str:
    return "UNWIND [\n" + ",\n".join(rows) + "\n] AS row\n"
