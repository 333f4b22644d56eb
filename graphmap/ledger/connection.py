"""Connections to the ledger's file, who is writing to it, and what its refusals mean."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from graphmap.errors import LedgerError

CACHE = -64 * 1024
"""Page cache of a connection, in KiB (negative: KiB, not pages)."""

PATIENCE = 10.0
"""Seconds that a reader waits for a lock: not for a writer, only for the moments in which a file is opened, closed or recovered."""

LOG_LIMIT = 64 * 1024 * 1024
"""Bytes to which the write-ahead log is cut after a large load."""


def connect(path: Path) -> sqlite3.Connection:
    """A connection whose transactions are begun by hand."""
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = {CACHE}")
    connection.execute(f"PRAGMA journal_size_limit = {LOG_LIMIT}")
    return connection


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of its own that sees one state of the file; whatever is not committed is rolled back."""
    connection = connect(path)
    try:
        connection.execute("BEGIN")
        yield connection
    finally:
        connection.close()


@contextmanager
def writing(path: Path, wait: float, action: str) -> Iterator[sqlite3.Connection]:
    """The one write transaction, committed at the end, rolled back after an error. Others are told ``action`` and since when.

    ``wait``: seconds to wait for another writer.
    """
    connection = connect(path)
    try:
        connection.execute(f"PRAGMA busy_timeout = {wait * 1000:.0f}")
        connection.execute("BEGIN IMMEDIATE")
        note = _note(path)
        note.write_text(json.dumps({"action": action, "since": now()}), encoding="utf-8")
        try:
            yield connection
        finally:
            # While the lock is still held: afterwards the note may be the next writer's.
            note.unlink(missing_ok=True)
        connection.execute("COMMIT")
    finally:
        connection.close()


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into a LedgerError that names the file and says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise LedgerError(_refusal(path, error)) from error


def now() -> str:
    """The time as the ledger writes it: ISO, UTC, seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _refusal(path: Path, error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return f"Another graphmap process is writing to {path}{_holder(path)}. Wait until it is done, or end it, then try again."
    if code == sqlite3.SQLITE_NOTADB:
        return f"{path} is not a ledger of graphmap. Choose another workspace, or move the file away."
    if code == sqlite3.SQLITE_CANTOPEN:
        return f"{path} cannot be opened. See that its folder is there and that you may write to it, or choose another workspace."
    if code == sqlite3.SQLITE_FULL:
        return f"The disk of {path} is full: nothing was written. Make room, then try again."
    return f"{path} cannot be used ({error}). If it is damaged, put a backup of it in its place."


def _holder(path: Path) -> str:
    try:
        note = json.loads(_note(path).read_text(encoding="utf-8"))
        return f" (since {note['since']}: {note['action']})"
    except (OSError, ValueError, KeyError):
        return ""


def _note(path: Path) -> Path:
    return path.with_name(f"{path.name}-writer")
