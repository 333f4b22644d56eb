"""Neo4j: a snapshot published to a server, and the server asked."""

from graphmap.store.neo4j.publish import publish
from graphmap.store.neo4j.server import Server
from graphmap.store.neo4j.store import Neo4jStore

__all__ = ["Neo4jStore", "Server", "publish"]
