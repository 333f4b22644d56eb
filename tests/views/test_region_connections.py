"""Connections of the region's own data, as the pages and the command line ask for them."""

import pytest

from graphmap.errors import UsageError
from graphmap.views.state import State
from graphmap.workspace import Workspace, store
from graphmap.workspace.pictures.connection import connection


def test_connections_that_are_too_many_for_an_answer_are_refused(region_home: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    view = State(page="explore", id="royal-ihc", to="tu-delft")
    total = int(connection(region_home, view).scene.caption.count.split()[2])
    assert total > 1
    monkeypatch.setattr(store(region_home), "row_limit", total)
    assert connection(region_home, view).scene.shown
    monkeypatch.setattr(store(region_home), "row_limit", total - 1)
    with pytest.raises(UsageError, match="shortest connections join royal-ihc and tu-delft: which of them are the surest cannot be said"):
        connection(region_home, view)
