"""Hostile statements through the command line and the app: none passes, nothing changes, nothing leaks, and no harmless one is refused."""

import sys
from hashlib import sha256
from pathlib import Path

import pytest

from graphmap.cli import main
from graphmap.errors import QueryError
from graphmap.settings import Settings
from graphmap.workspace import Workspace, adhoc, cypher
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


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A file that no statement may read or write."""
    path = tmp_path / "canary.csv"
    path.write_text(CANARY, encoding="utf-8")
    return path


def _state(folder: Path) -> dict[str, str]:
    """The digest of every file of a workspace, but for what SQLite keeps beside an open ledger."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix not in (".db-wal", ".db-shm"))
    return {str(path): sha256(path.read_bytes()).hexdigest() for path in files}


def _statements(canary: Path) -> list[str]:
    return [*HOSTILE, *(text.format(canary=canary) for text in READING)]


def test_the_command_line_refuses_them_all(
    region_folder: Path, canary: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(region_folder))
    before = _state(region_folder)
    for statement in _statements(canary):
        monkeypatch.setattr(sys, "argv", ["graphmap", "query", "--cypher", statement])
        with pytest.raises(SystemExit) as end:
            main()
        told = capsys.readouterr()
        assert end.value.code in (1, 2), statement
        assert told.out == ""
        assert told.err.startswith("graphmap: "), statement
        assert CANARY not in told.err
    assert _state(region_folder) == before
    assert canary.read_text(encoding="utf-8") == CANARY


def test_the_page_refuses_them_all(region_folder: Path, canary: Path, open_page: Opened) -> None:
    before = _state(region_folder)
    page = open_page(region_folder, "query")
    for statement in _statements(canary):
        page.query_params["cypher"] = statement
        page.run()
        assert not page.exception, statement
        assert page.error, statement
        assert not page.get("arrow_data_frame"), statement
        assert CANARY not in page.error[0].value
    assert _state(region_folder) == before
    assert canary.read_text(encoding="utf-8") == CANARY


def test_the_graph_is_what_it_was_and_the_harmless_are_answered(region_folder: Path) -> None:
    with Workspace.open(Settings(region_folder)) as home:
        before = cypher(home, CHECKSUM).rows
        for statement in HARMLESS:
            if statement == RESERVED:
                with pytest.raises(QueryError, match="backtick it"):
                    adhoc(home, statement, VALUES)
            else:
                adhoc(home, statement, VALUES)
        assert cypher(home, CHECKSUM).rows == before
