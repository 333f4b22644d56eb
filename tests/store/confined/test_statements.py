"""The statements of the conformance suite, answered by a process apart: the same answers and the same refusals."""

from collections.abc import Iterator

import pytest

from graphmap.errors import QueryError
from graphmap.model import Table
from graphmap.store.confined import ConfinedStore
from graphmap.store.embedded import EmbeddedStore
from tests.conformance.small_graph import NODES, RELATIONSHIPS
from tests.conformance.snapshots import write_snapshot
from tests.conformance.test_gaps import GAPS
from tests.conformance.test_statements import CASES

Stores = tuple[EmbeddedStore, ConfinedStore]


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    """The engine in this process, and in one apart."""
    folder = write_snapshot(tmp_path_factory.mktemp("snapshot"), NODES, RELATIONSHIPS)
    here, apart = EmbeddedStore(folder), ConfinedStore(folder)
    yield here, apart
    here.close()
    apart.close()


def _types(table: Table) -> list[type]:
    return [type(cell) for row in table.rows for cell in row]


@pytest.mark.parametrize("name", CASES)
def test_an_everyday_statement(name: str, stores: Stores) -> None:
    case = CASES[name]
    here, apart = (store.table(case.cypher, case.parameters) for store in stores)
    assert apart == here
    assert _types(apart) == _types(here)


@pytest.mark.parametrize("name", GAPS)
def test_a_gap(name: str, stores: Stores) -> None:
    told = []
    for store in stores:
        with pytest.raises(QueryError) as error:
            store.table(GAPS[name].cypher)
        told.append((type(error.value), str(error.value)))
    assert told[0] == told[1]
