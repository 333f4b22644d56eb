"""Every test here runs on every store: a further store is one entry more in ``STORES``."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graphmap.model import Node, Relationship, Table
from graphmap.snapshot import Snapshot
from graphmap.store import GraphSchema, GraphStore
from graphmap.store.embedded import EmbeddedStore
from tests.conformance.small_graph import NODES, RELATIONSHIPS
from tests.conformance.snapshots import write_snapshot
from tests.neo4j.database import ROWS, Database

if TYPE_CHECKING:
    from networkx import MultiDiGraph

Opener = Callable[[Sequence[Node], Sequence[Relationship]], GraphStore]


class Published:
    """One graph in the database, each time that it is asked."""

    def __init__(self, database: Database, snapshot: Snapshot) -> None:
        self.database = database
        self.snapshot = snapshot

    def table(self, cypher: str, parameters: Mapping[str, object] | None = None, *, limit: int | None = None) -> Table:
        return self.database.holding(self.snapshot).table(cypher, parameters, limit=limit)

    def subgraph(self, cypher: str, parameters: Mapping[str, object] | None = None, *, limit: int | None = None) -> "MultiDiGraph[str]":
        return self.database.holding(self.snapshot).subgraph(cypher, parameters, limit=limit)

    def explain(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Table:
        return self.database.holding(self.snapshot).explain(cypher, parameters)

    def schema(self) -> GraphSchema:
        return self.database.holding(self.snapshot).schema()

    def revision(self) -> str:
        return self.database.holding(self.snapshot).revision()

    def close(self) -> None:
        self.database.close()


def _embedded(request: pytest.FixtureRequest, folder: Path) -> GraphStore:
    return EmbeddedStore(folder, row_limit=ROWS)


def _neo4j(request: pytest.FixtureRequest, folder: Path) -> GraphStore:
    return Published(request.getfixturevalue("database"), Snapshot.open(folder))


STORES = {"embedded": _embedded, "neo4j": _neo4j}


@pytest.fixture(scope="session", params=sorted(STORES))
def store_name(request: pytest.FixtureRequest) -> str:
    """Which store it is."""
    return str(request.param)


@pytest.fixture(scope="session")
def open_store(request: pytest.FixtureRequest, store_name: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opener]:
    """Opens a store over any graph."""
    opened: list[GraphStore] = []

    def open(nodes: Sequence[Node], relationships: Sequence[Relationship]) -> GraphStore:
        store = STORES[store_name](request, write_snapshot(tmp_path_factory.mktemp("snapshot"), nodes, relationships))
        opened.append(store)
        return store

    yield open
    for store in opened:
        store.close()


@pytest.fixture(scope="session")
def store(open_store: Opener) -> GraphStore:
    """The store over the small graph."""
    return open_store(NODES, RELATIONSHIPS)
