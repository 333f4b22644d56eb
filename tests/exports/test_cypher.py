"""The embedded engine builds the same graph from the script."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy
from kglite import KnowledgeGraph

from graphmap.exports.cypher import BATCH, comment, literal, statements, write
from graphmap.model import Credits, Dataset, GraphRows, Node, Relationship
from graphmap.schema import Schema

VIRTUAL = {"title", "type", "label"}
"""What the engine adds to the properties."""


def run(path: Path) -> Any:
    engine = KnowledgeGraph()
    for statement in statements(path):
        engine.cypher(statement)
    return engine


def stored(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if name not in VIRTUAL}


def check(graph: GraphRows, path: Path, schema: Schema) -> None:
    write(graph, path, schema)
    engine = run(path)
    rows = engine.cypher("MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS p").to_dicts()
    assert {row["id"]: (row["labels"], stored(row["p"])) for row in rows} == {
        n.id: (list(n.labels), dict(n.properties)) for n in graph.nodes
    }
    rows = engine.cypher("MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS a, b.id AS b, properties(r) AS p").to_dicts()
    assert {row["id"]: (row["type"], row["a"], row["b"], stored(row["p"])) for row in rows} == {
        r.id: (r.type, r.start, r.end, stored(dict(r.properties))) for r in graph.relationships
    }
    assert len(rows) == len(list(graph.relationships))


def test_the_engine_builds_the_same_graph(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    check(graph, tmp_path / "out.cypher", schema)


@settings(deadline=None)
@given(data=st.data())
def test_any_graph_survives(data: DataObject, graphs: SearchStrategy[GraphRows], schema: Schema, folder: Path) -> None:
    check(data.draw(graphs), folder / "any.cypher", schema)


@pytest.mark.parametrize("count", [BATCH - 1, BATCH, BATCH + 1, 2 * BATCH])
def test_batches_lose_nothing(count: int, graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    nodes = [Node(f"n{i}", ("Organisation",), {"id": f"n{i}", "name": "N"}) for i in range(count)]
    links = [Relationship(f"r{i}", "SUPPLIES", "n0", f"n{i}", {"id": f"r{i}"}) for i in range(count)]
    check(GraphRows(nodes, links, graph.credits), tmp_path / "out.cypher", schema)


def test_every_property_name_of_the_schema_may_be_written(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    node = Node("a", ("Organisation",), dict.fromkeys(schema.properties, "a"))
    check(GraphRows([node], [], graph.credits), tmp_path / "out.cypher", schema)


def test_the_credits_stand_in_comments_from_which_nothing_breaks_out(graph: GraphRows, schema: Schema, tmp_path: Path) -> None:
    path = write(graph, tmp_path / "out.cypher", schema)[0]
    head = [line for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("//")]
    assert any("CC BY 4.0" in line for line in head)
    assert any(graph.credits.revision in line for line in head)
    assert not any("\\" in line for line in head)
    assert {statement.split()[0] for statement in statements(path)} == {"CREATE", "UNWIND"}


def test_a_comment_is_one_line_without_backslashes() -> None:
    assert comment("a\nb\u2028c\r\\u000aMATCH (n)") == "// a b c /u000aMATCH (n)\n"


def test_a_hostile_name_cannot_end_its_quotes(schema: Schema, tmp_path: Path) -> None:
    node = Node("x", ("Bad` {id: 1}) DETACH DELETE (n:`",), {"id": "x", "name": "X", "`}) //": "v", "\\u0060": "w"})
    path = write(GraphRows([node], [], Credits("r", "2026", (Dataset("d", "t", "p", "l"),))), tmp_path / "out.cypher", schema)[0]
    assert run(path).cypher("MATCH (n) RETURN labels(n) AS labels").to_dicts() == [{"labels": list(node.labels)}]
    assert "\\u0060" not in path.read_text(encoding="utf-8")


def test_literals() -> None:
    assert [literal(v) for v in ("it's", "\\u0027", "a\nb", ["x", ""], [], True, -3, 1e-7, {"a": 1})] == [
        r"'it\'s'",
        r"'\\u0027'",
        r"'a\nb'",
        "['x', '']",
        "[]",
        "true",
        "-3",
        "1e-07",
        "'{\"a\": 1}'",
    ]
