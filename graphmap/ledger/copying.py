"""The ledger's file as it lies: what it is, and a copy of it, made while others read and write."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from graphmap.errors import LedgerError
from graphmap.ledger.connection import connect, refusing
from graphmap.ledger.tables import APPLICATION, MIGRATIONS

NEWEST = "SELECT max(time) FROM (SELECT max(loaded_at) AS time FROM load UNION ALL SELECT max(published_at) FROM revision)"

PAGES = 4096
"""Pages that are copied at a time; writers wait for no more than these."""


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """What a file is.

    Parameters
    ----------
    version, newest
        Its version, and the newest that this release knows.
    damage
        What SQLite finds damaged in it; empty if nothing.
    newest_entry
        ISO time of its last load or publication; empty where there is none, or the version is a newer one.
    """

    version: int
    newest: int
    damage: str
    newest_entry: str


def look_at(path: Path) -> LedgerFile:
    """What a ledger's file is, changing nothing; LedgerError if it is none or cannot be read."""
    if not path.is_file():
        raise LedgerError(f"{path} is not there.")
    with refusing(path):
        opened = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            [application], [version] = (opened.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version"))
            if application != APPLICATION:
                raise LedgerError(f"{path} is not a ledger of graphmap. Choose another workspace, or move the file away.")
            found = [str(text) for (text,) in opened.execute("PRAGMA quick_check(3)")]
            known = found == ["ok"] and 0 < version <= len(MIGRATIONS)
            newest_entry = opened.execute(NEWEST).fetchone()[0] if known else None
        finally:
            opened.close()
    return LedgerFile(version, len(MIGRATIONS), "" if found == ["ok"] else "; ".join(found), newest_entry or "")


def copy(path: Path, target: Path) -> None:
    """Copy a ledger as it is at one moment; the copy is whole or not there.

    LedgerError if the ledger cannot be read, or ``target`` is there already.
    """
    if target.exists():
        raise LedgerError(f"{target} is there already. Give another name: a backup is never written over.")
    partial = target.with_name(f".{target.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        with refusing(path):
            look_at(path)
            source, copied = connect(path), sqlite3.connect(partial)
            try:
                source.backup(copied, pages=PAGES)
                copied.execute("PRAGMA journal_mode = DELETE")  # one file, no log beside it
            finally:
                source.close()
                copied.close()
        if damage := look_at(partial).damage:
            raise LedgerError(f"{path} is damaged ({damage}): the copy was thrown away. Put an older backup in its place.")
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
