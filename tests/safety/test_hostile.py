"""Hostile statements through the command line and the app, on both stores: none passes, nothing changes, nothing leaks.

And no harmless one is refused.
"""

import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from graphmap.cli import main
from graphmap.errors import QueryError, StoreError
from graphmap.settings import Settings
from graphmap.store.limits import Limits
from graphmap.store.neo4j import Neo4jStore
from graphmap.store.neo4j.guarded import GuardedStore
from graphmap.ui.opened import workspace as served
from graphmap.workspace import Workspace, adhoc, cypher, open_or_fill, snapshot
from tests.neo4j.database import Database
from tests.safety.statements import HARMLESS, HOSTILE
from tests.ui.conftest import Opened, open_page

__all__ = ["open_page"]

CANARY = "canary-that-nobody-may-read"
READING = [
    "LOAD CSV FROM 'file://{canary}' AS line RETURN line",
    "LOAD CSV FROM '{canary}' AS line RETURN line",
    "CALL apoc.load.csv('{canary}') YIELD list RETURN list",
    "CALL {{ LOAD CSV FROM 'file:///{canary}' AS line RETURN line }} RETURN line",
    "COPY (MATCH (n) RETURN n.id) TO '{canary}'",
    "MATCH (n) RETURN file('{canary}')",
]
"""Statements that would read or overwrite a file."""

CHECKSUM = (
    "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS links, sum(size(keys(n))) AS properties,"
    " sum(size(keys(r))) AS link_properties"
)
RESERVED = "MATCH (o) WITH o, 1 AS having WHERE having = 1 RETURN o"
"""The embedded engine reserves this word, and says the portable way."""

VALUES = {"id": "tno", "a": "tno", "b": "tu-delft", "rows": [{"id": "tno"}], "ids": ["tno"]}


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def settings(request: pytest.FixtureRequest, region_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A workspace that answers itself, and one for which a server does."""
    if request.param == "embedded":
        return Settings(region_folder)
    server = request.getfixturevalue("database").server
    with Workspace.open(Settings(region_folder)) as home:
        request.getfixturevalue("database").holding(snapshot(home))
    return Settings(tmp_path_factory.mktemp("reader") / "workspace", store=server.address, user=server.user, password=server.password)


@pytest.fixture(scope="module")
def home(settings: Settings) -> Iterator[Workspace]:
    """That workspace, open."""
    with open_or_fill(settings) as opened:
        snapshot(opened)  # a server's graph is taken over once
        yield opened


@pytest.fixture
def surroundings(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of commands and pages."""
    monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(settings.workspace))
    for name, value in {"GRAPHMAP_STORE": settings.store, "NEO4J_USERNAME": settings.user, "NEO4J_PASSWORD": settings.password}.items():
        monkeypatch.setenv(name, value) if settings.store else monkeypatch.delenv(name, raising=False)


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A file that no statement may read or write."""
    path = tmp_path / "canary.csv"
    path.write_text(CANARY, encoding="utf-8")
    return path


def _state(home: Workspace) -> tuple[object, dict[str, str]]:
    """A sum over the graph, and the digest of every file of a workspace but for what SQLite keeps beside an open ledger."""
    folder = home.settings.workspace
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith("ledger.db"))
    return cypher(home, CHECKSUM).rows, {str(path): sha256(path.read_bytes()).hexdigest() for path in files}


def _statements(canary: Path) -> list[str]:
    return [*HOSTILE, *(text.format(canary=canary) for text in READING)]


@pytest.mark.usefixtures("surroundings")
def test_the_command_line_refuses_them_all(
    home: Workspace, canary: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _state(home)
    for statement in _statements(canary):
        monkeypatch.setattr(sys, "argv", ["graphmap", "query", "--cypher", statement])
        with pytest.raises(SystemExit) as end:
            main()
        told = capsys.readouterr()
        assert end.value.code in (1, 2), statement
        assert told.out == ""
        assert told.err.startswith("graphmap: "), statement
        assert CANARY not in told.err
    assert _state(home) == before
    assert canary.read_text(encoding="utf-8") == CANARY


@pytest.mark.usefixtures("surroundings")
def test_the_page_refuses_them_all(home: Workspace, canary: Path, open_page: Opened) -> None:
    before = _state(home)
    page = open_page(home.settings.workspace, "query")
    for statement in _statements(canary):
        page.query_params["cypher"] = statement
        page.run()
        assert not page.exception, statement
        assert page.error, statement
        assert not page.get("arrow_data_frame"), statement
        assert CANARY not in page.error[0].value
    served(Settings.from_environment(os.environ)).close()
    served.clear()
    assert _state(home) == before
    assert canary.read_text(encoding="utf-8") == CANARY


def test_the_harmless_are_answered_and_change_nothing(home: Workspace) -> None:
    before = _state(home)
    for statement in HARMLESS:
        if statement == RESERVED and not home.settings.store:
            with pytest.raises(QueryError, match="backtick it"):
                adhoc(home, statement, VALUES)
        else:
            adhoc(home, statement, VALUES)
    assert _state(home) == before


def test_a_server_that_would_write_is_not_asked(database: Database, region_home: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    store = database.holding(snapshot(region_home))
    assert store.refuses_writes()
    assert GuardedStore(store, Limits(rows=3)).table("MATCH (n) RETURN n.id ORDER BY n.id", limit=1000).cut
    monkeypatch.setattr(Neo4jStore, "refuses_writes", lambda self: False)
    with pytest.raises(StoreError, match="lets a reading session write"):
        GuardedStore(store, Limits()).table("RETURN 1 AS n")
