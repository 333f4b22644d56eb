"""Every named query on the region's data: each store gives the rows of the embedded one, in the same order."""

import pytest

from graphmap.catalogue import catalogue
from graphmap.store import GraphStore
from graphmap.workspace import Workspace, settled, snapshot
from graphmap.workspace import store as embedded
from tests.conformance.conftest import Published
from tests.neo4j.database import Database
from tests.queries.test_queries import VALUES


@pytest.fixture(scope="module")
def neo4j(region_home: Workspace, database: Database) -> GraphStore:
    """The region's data in Neo4j."""
    return Published(database, snapshot(region_home))


@pytest.mark.parametrize("values", [{}, VALUES], ids=["defaults", "other values"])
@pytest.mark.parametrize("name", catalogue())
def test_a_named_query_has_the_same_rows_in_the_same_order(
    name: str, values: dict[str, str], region_home: Workspace, neo4j: GraphStore
) -> None:
    own = {parameter.name: values[parameter.name] for parameter in catalogue()[name].parameters if parameter.name in values}
    asked = settled(region_home, name, own)
    expected, found = embedded(region_home).table(*asked), neo4j.table(*asked)
    assert found.columns == expected.columns
    assert found.rows == expected.rows


def test_the_whole_graph_is_the_same(region_home: Workspace, neo4j: GraphStore) -> None:
    for cypher in ("MATCH (n) RETURN n ORDER BY n.id", "MATCH ()-[r]->() RETURN r ORDER BY r.id"):
        expected = embedded(region_home).table(cypher, limit=1_000_000)
        assert len(expected.rows) > 5_000
        assert neo4j.table(cypher, limit=1_000_000).rows == expected.rows
    assert neo4j.schema() == embedded(region_home).schema()
