"""The ledger's file: new, older, newer, foreign, damaged."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from graphmap.errors import LedgerError
from graphmap.ledger import Ledger
from graphmap.ledger.tables import MIGRATIONS, prepare
from graphmap.model import Dataset, Record, Source

DATASET = Dataset("d", "Data", "publisher", "CC0 1.0")
RECORD = Record(
    "d", "k", "acme", "Organisation", {"name": "Acme"}, Source("source:1", "s", "https://s.example", "d", "CC0"), "published", 0.9
)


def pragma(path: Path, name: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def migrate(path: Path, *migrations: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        prepare(connection, path, migrations)


def test_a_new_file_becomes_a_ledger_of_the_newest_version_in_wal_mode(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger:
        assert ledger.loads() == []
    assert pragma(path, "user_version") == len(MIGRATIONS)
    assert pragma(path, "journal_mode") == "wal"


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.touch()
    Ledger.open(path).close()
    assert pragma(path, "user_version") == len(MIGRATIONS)


def test_an_older_ledger_is_brought_forward_and_keeps_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger, ledger.writing("load") as writer:
        writer.load(DATASET, "f.csv", [RECORD])
    migrate(path, *MIGRATIONS, "ALTER TABLE view ADD COLUMN a TEXT", "ALTER TABLE view ADD COLUMN b TEXT; CREATE TABLE later (x TEXT);")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 2
        assert [row[1] for row in connection.execute("PRAGMA table_info(view)")][-2:] == ["a", "b"]
        assert connection.execute("SELECT id FROM record").fetchall() == [("acme",)]
        assert connection.execute("SELECT count(*) FROM later").fetchone() == (0,)


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    Ledger.open(path).close()
    with pytest.raises(sqlite3.OperationalError):
        migrate(path, *MIGRATIONS, "CREATE TABLE later (x TEXT)", "CREATE TABLE other (x TEXT); ALTER TABLE nowhere ADD COLUMN a")
    assert pragma(path, "user_version") == len(MIGRATIONS)
    with closing(sqlite3.connect(path)) as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name IN ('later', 'other')").fetchall()


def test_a_newer_ledger_is_refused_with_its_name_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    migrate(path, *MIGRATIONS, "CREATE TABLE later (x TEXT)")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match=r"ledger\.db was written by a newer graphmap .* Install that release"):
        Ledger.open(path)
    assert path.read_bytes() == before


def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE record (x TEXT)")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match=r"ledger\.db is not a ledger of graphmap\. Choose another workspace"):
        Ledger.open(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.write_text("id;name\n1;Acme\n" * 100, encoding="utf-8")
    with pytest.raises(LedgerError, match=r"ledger\.db is not a ledger of graphmap\. Choose another workspace"):
        Ledger.open(path)


@pytest.mark.parametrize("name", ["missing/ledger.db", "."])
def test_a_path_that_cannot_be_a_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(LedgerError, match=r"cannot be opened\. See that its folder is there"):
        Ledger.open(tmp_path / name)


def test_a_damaged_ledger_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger, ledger.writing("load") as writer:
        writer.load(DATASET, "f.csv", [RECORD])
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=r"ledger\.db cannot be used .* put a backup"), Ledger.open(path) as ledger:
        ledger.loads()


def test_several_may_open_a_new_ledger_at_once(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with ThreadPoolExecutor(8) as threads:
        ledgers = list(threads.map(lambda _: Ledger.open(path), range(8)))
    for ledger in ledgers:
        assert ledger.loads() == []
        ledger.close()
