"""Neo4j builds the same graph from the script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy
from neo4j import Driver, GraphDatabase

from graphmap.exports.cypher import statements, write
from graphmap.model import GraphRows
from graphmap.schema import Schema
from tests.neo4j.server import Process


@pytest.fixture
def driver(neo4j_process: Process) -> Iterator[Driver]:
    """A driver of a server whose database is empty, before and after."""
    server = neo4j_process.server
    with GraphDatabase.driver(server.address, auth=(server.user, server.password)) as opened:
        _empty(opened)
        yield opened
        _empty(opened)


def _empty(driver: Driver) -> None:
    driver.execute_query("MATCH (n) DETACH DELETE n")
    for sort, condition in (("CONSTRAINT", "true"), ("INDEX", "type <> 'LOOKUP'")):
        for record in driver.execute_query(f"SHOW {sort} YIELD * WHERE {condition} RETURN name").records:
            driver.execute_query(f"DROP {sort} `{record['name']}`")


def check(graph: GraphRows, path: Path, schema: Schema, driver: Driver) -> None:
    driver.execute_query("MATCH (n) DETACH DELETE n")
    write(graph, path, schema)
    with driver.session() as session:
        for statement in statements(path):
            session.run(statement).consume()
        nodes = list(session.run("MATCH (n) RETURN n"))
        links = list(session.run("MATCH (a)-[r]->(b) RETURN a.id, r, b.id"))
    assert {n["id"]: (n.labels, dict(n)) for (n,) in nodes} == {n.id: (set(n.labels), dict(n.properties)) for n in graph.nodes}
    assert {r["id"]: (r.type, a, b, dict(r)) for a, r, b in links} == {
        r.id: (r.type, r.start, r.end, dict(r.properties)) for r in graph.relationships
    }
    assert (len(nodes), len(links)) == (len(list(graph.nodes)), len(list(graph.relationships)))


def test_hostile_texts_come_back_as_they_were(graph: GraphRows, schema: Schema, tmp_path: Path, driver: Driver) -> None:
    check(graph, tmp_path / "out.cypher", schema, driver)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_graph_survives(data: DataObject, graphs: SearchStrategy[GraphRows], schema: Schema, folder: Path, driver: Driver) -> None:
    check(data.draw(graphs), folder / "neo4j.cypher", schema, driver)
