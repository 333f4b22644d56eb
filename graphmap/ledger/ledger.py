"""The ledger: opening and reading it, and the way to its one writer."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, replace
from functools import partial
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import TypeVar

from graphmap.identifiers import external_ids, fold
from graphmap.ledger import connection, live
from graphmap.ledger.entries import AuditEntry, Revision, SavedView, State
from graphmap.ledger.rows import DATASET, DECISION, LOAD, Row, Rows, decision_of, load_of
from graphmap.ledger.tables import prepare
from graphmap.ledger.writer import Writer
from graphmap.model import Dataset, Decision, Load, Problem, Record, Source

T = TypeVar("T")


class Ledger:
    """An open ledger; a context manager. It may be read from several threads at once.

    Short answers go over one connection, one at a time; whatever is streamed has a connection of its own and shows the ledger as it was
    at its first row, however long the reader takes.
    """

    def __init__(self, path: Path, short: sqlite3.Connection, wait: float) -> None:
        self.path = path
        self._short = short
        self._lock = Lock()
        self._wait = wait

    @classmethod
    def open(cls, path: Path, wait: float = 2.0) -> "Ledger":
        """Open the ledger at ``path``; make it where there is none, bring it forward where it is older.

        Parameters
        ----------
        wait
            Seconds that ``writing`` waits for another writer before it refuses.

        Raises
        ------
        LedgerError
            The file is no ledger, of a newer release, damaged or out of reach.
        """
        with connection.refusing(path):
            short = connection.connect(path)
            try:
                prepare(short, path)
            except BaseException:
                short.close()
                raise
            return cls(path, short, wait)

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close it; streams that are being read stay open until they end."""
        with self._lock:
            self._short.close()

    @contextmanager
    def writing(self, action: str) -> Iterator[Writer]:
        """The one write transaction: committed at the end with one line of the audit trail, rolled back whole after any error.

        Readers go on and see nothing of it before the end. LedgerError if another writer does not end within the waiting time.
        """
        with connection.refusing(self.path), connection.writing(self.path, self._wait, action) as transaction:
            writer = Writer(transaction)
            yield writer
            if writer.done:
                line = (connection.now(), action, "; ".join(writer.done))
                transaction.execute("INSERT INTO audit (time, action, detail) VALUES (?, ?, ?)", line)

    # ---- loads and what they hold

    def loads(self) -> list[Load]:
        """All loads, newest last, undone ones included."""
        return [load_of(row) for row in self._rows(f"SELECT {LOAD} FROM load ORDER BY id")]

    def live_loads(self, state: State | None = None) -> list[Load]:
        """The loads that are not undone (or those of a past state), newest last."""
        return [load for load in self.loads() if (load.undone_at is None if state is None else load.id in state.loads)]

    def holds(self, load: Load, items: Iterable[Record | Problem]) -> bool:
        """Whether a load holds exactly these records, wherever they stand in a file."""
        rows = Rows(load.dataset)
        for _ in rows.of(item for item in items if isinstance(item, Record)):
            pass
        return (rows.count, rows.digest) == (load.records, load.digest)

    def datasets(self, state: State | None = None) -> list[Dataset]:
        """The datasets with live loads (or loads of a past state), by id, as the newest of those loads describes them.

        One that does not say when it was compiled has the day of that load.
        """
        newest = {load.dataset: load for load in self.live_loads(state)}
        rows = {row[0]: row[1:] for row in self._rows(f"SELECT id, {DATASET} FROM load")}
        found = [(Dataset(*rows[newest[dataset].id]), newest[dataset]) for dataset in sorted(newest)]
        return [replace(dataset, date=dataset.date or load.loaded_at[:10]) for dataset, load in found]

    def sources(self, ids: Collection[str] | None = None) -> dict[str, Source]:
        """The sources that live records cite, by id; where they say different things of one, the smallest."""
        found: dict[str, Source] = {}
        for source in self._stream(live.sources):
            if (ids is None or source.id in ids) and (source.id not in found or astuple(source) < astuple(found[source.id])):
                found[source.id] = source
        return found

    def records(self, state: State | None = None) -> Iterator[Record]:
        """Live records (or those of a past state), streamed: nodes before relationships, each sorted by id, dataset and key."""
        return self._stream(live.records, state)

    def records_of(self, ids: Collection[str]) -> Iterator[Record]:
        """Live records of these elements, in the same order."""
        return self._stream(partial(live.records, ids=ids))

    # ---- what identifies things when a file is loaded

    def node_ids(self) -> set[str]:
        """Ids of the live nodes."""
        return {id for id, _ in self._stream(live.nodes)}

    def identities(self, dataset: str) -> dict[str, str]:
        """Local id -> id of the graph, as recorded for a dataset."""
        return dict(self._rows("SELECT local, id FROM identity WHERE dataset = ?", (dataset,)))

    def assigned_ids(self) -> set[str]:
        """Every id that a node ever had, in undone loads too: none of them may be given out again."""
        return {id for (id,) in self._rows("SELECT id FROM identity UNION SELECT id FROM record WHERE link = 0")}

    def external_ids(self) -> dict[tuple[str, str], str]:
        """External identifier (``kvk``, value) -> id of the live node that has it; the smallest id where several have."""
        found: dict[tuple[str, str], str] = {}
        for id, properties in self._stream(live.nodes):
            for identifier in external_ids(json.loads(properties)):
                found[identifier] = min(id, found.get(identifier, id))
        return found

    def names(self, label: str) -> dict[str, str]:
        """Folded name, Dutch name or alias -> id of the live node of ``label``; a name goes before an alias, then the smallest id."""
        names: dict[str, str] = {}
        aliases: dict[str, str] = {}
        for id, text in self._stream(partial(live.nodes, label=label)):
            properties = json.loads(text)
            own = [properties[name] for name in ("name", "name_nl") if name in properties]
            for found, words in ((names, own), (aliases, properties.get("aliases", []))):
                for word in map(fold, words):
                    found[word] = min(id, found.get(word, id))
        return dict(sorted({**aliases, **names}.items()))

    # ---- revisions, decisions, views, audit

    def state(self, rules: int, schema: int) -> State:
        """What the graph is computed from now, by these versions of the rules and the schema."""
        live_loads = "SELECT json_group_array(id) FROM (SELECT id FROM load WHERE undone_at IS NULL ORDER BY id)"
        ((loads, decision),) = self._rows(f"SELECT ({live_loads}), (SELECT coalesce(max(id), 0) FROM decision)")
        return State(tuple(json.loads(loads)), decision, rules, schema)

    def revisions(self) -> list[Revision]:
        """Published revisions, newest last."""
        rows = self._rows("SELECT id, state, published_at FROM revision ORDER BY number")
        return [Revision(id, State.from_json(state), published_at) for id, state, published_at in rows]

    def decisions(self) -> list[Decision]:
        """What people decided, newest last."""
        return [decision_of(row) for row in self._rows(f"SELECT {DECISION} FROM decision ORDER BY id")]

    def views(self) -> list[SavedView]:
        """Saved views by owner and name."""
        return [SavedView(*row) for row in self._rows("SELECT name, note, owner, state, created FROM view ORDER BY owner, name")]

    def audit(self) -> list[AuditEntry]:
        """The audit trail, newest last."""
        return [AuditEntry(*row) for row in self._rows("SELECT time, action, detail FROM audit ORDER BY number")]

    # ---- connections

    def _rows(self, sql: str, parameters: tuple[object, ...] = ()) -> list[Row]:
        with self._lock, connection.refusing(self.path):
            return self._short.execute(sql, parameters).fetchall()

    def _stream(self, read: Callable[[sqlite3.Connection, Sequence[live.Layer]], Iterator[T]], state: State | None = None) -> Iterator[T]:
        with connection.refusing(self.path), connection.reading(self.path) as own:
            yield from read(own, live.layers(self.live_loads(state)))
