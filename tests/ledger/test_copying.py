"""A copy of a ledger, made while it is in use, and what a file is."""

import sqlite3
from pathlib import Path

import pytest

from graphmap.errors import LedgerError
from graphmap.ledger import Ledger
from graphmap.ledger.copying import copy, look_at
from graphmap.settings import Settings
from graphmap.workspace import Workspace, publish


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with an entry; its log is not yet in the file."""
    with Workspace.create(Settings(tmp_path)) as home:
        publish(home)
    return tmp_path / "ledger.db"


def damaged(path: Path) -> None:
    """Overwrite every page but the first."""
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)


def test_a_copy_holds_what_the_ledger_holds_and_nothing_lies_beside_it(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "ledger.db"
    target.parent.mkdir()
    copy(path, target)
    with Ledger.open(path) as ledger, Ledger.open(target) as copied:
        assert copied.revisions() == ledger.revisions() != []
    assert look_at(target) == look_at(path)


def test_it_is_copied_as_it_was_before_what_is_being_written(path: Path, tmp_path: Path) -> None:
    with Ledger.open(path) as ledger:
        state = ledger.revisions()[-1].state
        with ledger.writing("test") as writer:
            writer.publish("f" * 64, state)
            copy(path, tmp_path / "copy.db")
        assert len(ledger.revisions()) == 2
    with Ledger.open(tmp_path / "copy.db") as copied:
        assert len(copied.revisions()) == 1


def test_a_backup_is_never_written_over(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("precious", encoding="utf-8")
    with pytest.raises(LedgerError, match="is there already"):
        copy(path, target)
    assert target.read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize("content", [b"", b"text", b"x" * 10_000])
def test_what_is_no_ledger_is_not_copied(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="is not a ledger"):
        copy(path, tmp_path / "copy.db")
    assert [file.name for file in tmp_path.iterdir()] == ["ledger.db"]


def test_a_ledger_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="is not there"):
        copy(tmp_path / "ledger.db", tmp_path / "copy.db")
    assert [*tmp_path.iterdir()] == []


def test_damage_is_seen_and_not_copied(path: Path, tmp_path: Path) -> None:
    damaged(path)
    assert look_at(path).damage
    with pytest.raises(LedgerError, match="damaged"):
        copy(path, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_the_version_of_a_newer_release_is_told(path: Path) -> None:
    opened = sqlite3.connect(path)
    opened.execute("PRAGMA user_version = 99")
    opened.close()
    found = look_at(path)
    assert (found.version, found.damage, found.newest_entry) == (99, "", "")
