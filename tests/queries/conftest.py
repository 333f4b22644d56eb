"""Named queries asked of the region, and the region's files to check them against."""

from collections.abc import Callable

import pytest

from graphmap.model import Cell, Value
from graphmap.workspace import Workspace, query
from tests.queries.facts import Facts

Ask = Callable[..., list[dict[str, Cell]]]
"""Name of a query and values of its parameters -> rows by column."""


@pytest.fixture
def ask(region_home: Workspace) -> Ask:
    def asked(name: str, **values: str | Value) -> list[dict[str, Cell]]:
        table = query(region_home, name, values)
        assert not table.cut
        return [dict(zip(table.columns, row, strict=True)) for row in table.rows]

    return asked


@pytest.fixture(scope="session")
def facts() -> Facts:
    return Facts()
