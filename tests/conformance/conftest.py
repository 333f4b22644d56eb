"""Every test here runs on every store: a further store is one entry more in ``STORES``."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from graphmap.model import Node, Relationship
from graphmap.store import GraphStore
from graphmap.store.embedded import EmbeddedStore
from tests.conformance.small_graph import NODES, RELATIONSHIPS
from tests.conformance.snapshots import write_snapshot

Opener = Callable[[Sequence[Node], Sequence[Relationship]], GraphStore]


def _embedded(folder: Path, nodes: Sequence[Node], relationships: Sequence[Relationship]) -> GraphStore:
    return EmbeddedStore(write_snapshot(folder, nodes, relationships), row_limit=1_000_000)


STORES = {"embedded": _embedded}


@pytest.fixture(scope="session", params=sorted(STORES))
def store_name(request: pytest.FixtureRequest) -> str:
    """Which store it is."""
    return str(request.param)


@pytest.fixture(scope="session")
def open_store(store_name: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opener]:
    """Opens a store over any graph."""
    opened: list[GraphStore] = []

    def open(nodes: Sequence[Node], relationships: Sequence[Relationship]) -> GraphStore:
        store = STORES[store_name](tmp_path_factory.mktemp("snapshot"), nodes, relationships)
        opened.append(store)
        return store

    yield open
    for store in opened:
        store.close()


@pytest.fixture(scope="session")
def store(open_store: Opener) -> GraphStore:
    """The store over the small graph."""
    return open_store(NODES, RELATIONSHIPS)
