"""The one database of a server, for tests that read one graph after the other."""

from graphmap.snapshot import Snapshot
from graphmap.store.neo4j import Neo4jStore, Server, publish

ROWS = 1_000_000
"""Rows that an answer may have."""


class Database:
    """The one database of a server, which holds one graph after the other."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.store: Neo4jStore | None = None

    def holding(self, snapshot: Snapshot) -> Neo4jStore:
        """A store over a snapshot, published if another one was asked before."""
        if self.store is None or self.store.revision() != snapshot.revision:
            self.close()
            publish(snapshot, self.server)
            self.store = Neo4jStore(self.server, row_limit=ROWS)
        return self.store

    def close(self) -> None:
        """Close the connections."""
        if self.store:
            self.store.close()
            self.store = None
