"""The server that the tests use is a real Neo4j of the version that we support."""

from neo4j import GraphDatabase

from graphmap.store.neo4j import Server


def test_the_server_is_neo4j_5(neo4j_server: Server) -> None:
    with GraphDatabase.driver(neo4j_server.address, auth=(neo4j_server.user, neo4j_server.password)) as driver:
        [[name, version]] = driver.execute_query("CALL dbms.components() YIELD name, versions RETURN name, versions[0]").records
    assert name == "Neo4j Kernel"
    assert version.startswith("5.")
