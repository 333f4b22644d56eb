"""The tables of the ledger and their migrations; ``PRAGMA user_version`` is the number of migrations that a file has seen."""

from collections.abc import Sequence
from pathlib import Path
from sqlite3 import Connection

from graphmap.errors import LedgerError

APPLICATION = 0x67726D70
"""``PRAGMA application_id`` of a ledger: the letters grmp."""

FIRST = """
CREATE TABLE load (
    id INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL, title TEXT NOT NULL, publisher TEXT NOT NULL, licence TEXT NOT NULL, attribution TEXT NOT NULL,
    address TEXT NOT NULL,
    file TEXT NOT NULL, loaded_at TEXT NOT NULL, records INTEGER NOT NULL, digest TEXT NOT NULL, replace INTEGER NOT NULL, undone_at TEXT
);
CREATE TABLE source (
    load INTEGER NOT NULL REFERENCES load, number INTEGER NOT NULL,
    id TEXT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL, dataset TEXT NOT NULL, licence TEXT NOT NULL,
    PRIMARY KEY (load, number)
) WITHOUT ROWID;
CREATE TABLE record (
    load INTEGER NOT NULL REFERENCES load, link INTEGER NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL,
    label TEXT NOT NULL, start_id TEXT NOT NULL, end_id TEXT NOT NULL,
    method TEXT NOT NULL, confidence REAL NOT NULL, source_date TEXT, visibility TEXT NOT NULL, properties TEXT NOT NULL,
    source INTEGER NOT NULL, places TEXT NOT NULL,
    PRIMARY KEY (load, link, id, key), FOREIGN KEY (load, source) REFERENCES source
) WITHOUT ROWID;
CREATE UNIQUE INDEX record_by_key ON record (load, key);
CREATE TABLE identity (dataset TEXT NOT NULL, local TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (dataset, local)) WITHOUT ROWID;
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL, about TEXT NOT NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL, other TEXT NOT NULL, property TEXT NOT NULL,
    value TEXT NOT NULL
);
CREATE TABLE revision (number INTEGER PRIMARY KEY, id TEXT NOT NULL, state TEXT NOT NULL, published_at TEXT NOT NULL);
CREATE TABLE view (
    owner TEXT NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL, state TEXT NOT NULL, created TEXT NOT NULL,
    PRIMARY KEY (owner, name)
);
CREATE TABLE audit (number INTEGER PRIMARY KEY, time TEXT NOT NULL, action TEXT NOT NULL, detail TEXT NOT NULL);
"""
# A load's records lie in the order in which they are read (nodes first, by id), so that reading one load is one walk through the file;
# record_by_key refuses a key twice in a load and finds the newer record of a key. Sources lie with their load: what a load says
# of a source goes when the load is undone.

SECOND = """
ALTER TABLE load ADD COLUMN date TEXT NOT NULL DEFAULT '';
"""
# The day on which the dataset of a load was compiled.

MIGRATIONS = (FIRST, SECOND)
"""SQL from each version to the next; no semicolon but at the end of a statement."""


def prepare(connection: Connection, path: Path, migrations: Sequence[str] = MIGRATIONS) -> None:
    """Make a new file a ledger, bring an older ledger forward; LedgerError, nothing changed, for any other file."""
    version = _version(connection, path, len(migrations))
    if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
        raise LedgerError(f"{path} lies on a disk that a ledger cannot work on (a network folder?). Choose a workspace on a local disk.")
    if version < len(migrations):
        _migrate(connection, path, migrations)


def _version(connection: Connection, path: Path, newest: int) -> int:
    # One statement, so one state of the file: another process may be making it just now.
    question = "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id, pragma_user_version"
    application, version, tables = connection.execute(question).fetchone()
    if application != APPLICATION and (application, version, tables) != (0, 0, 0):
        raise LedgerError(f"{path} is not a ledger of graphmap. Choose another workspace, or move the file away.")
    if version > newest:
        raise LedgerError(
            f"{path} was written by a newer graphmap (ledger version {version}; this release knows up to {newest})."
            " Install that release, or choose another workspace."
        )
    return int(version)


def _migrate(connection: Connection, path: Path, migrations: Sequence[str]) -> None:
    """All missing migrations in one transaction; another process may just have run them."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number in range(_version(connection, path, len(migrations)), len(migrations)):
            for statement in migrations[number].split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
