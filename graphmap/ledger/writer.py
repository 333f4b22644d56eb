"""One write transaction of the ledger."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from sqlite3 import Connection, IntegrityError

from graphmap.errors import InputError, NotFoundError, UsageError
from graphmap.ledger.connection import now
from graphmap.ledger.entries import SavedView, State
from graphmap.ledger.live import any_of, layers
from graphmap.ledger.rows import DATASET, DECISION, LOAD, RECORD, SOURCE, Rows, compact, dataset_row, load_of, places_of, source_row
from graphmap.model import Dataset, Decision, Load, Record

MARKS = ", ".join("?" * len(RECORD.split(",")))


class Writer:
    """What may be written, inside ``with Ledger.writing(...)``; ``done`` gathers what changed, for the audit trail."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.done: list[str] = []

    def load(
        self,
        dataset: Dataset,
        file: str,
        items: Iterable[Record],
        replace: bool = False,
        identities: Mapping[str, str] | None = None,
    ) -> Load | None:
        """Take in all records of a file.

        Parameters
        ----------
        items
            Records of the dataset with ids of the graph, read once, a row at a time.
        replace
            Records of older loads of the dataset are not live while this load is.
        identities
            Local id of the file -> id of the graph; read after the last item, so it may be filled while they are read.

        Returns
        -------
        The load, or None, and nothing is written, if the ledger already holds just this.

        Raises
        ------
        InputError
            Two records have one key, or a record is of another dataset: the loader's mistake.
        """
        rows = Rows(dataset.id)
        with self._all_or_nothing():
            # First beside the ledger: a file that says nothing new leaves it untouched, and records go in sorted, which is much faster.
            self._connection.execute(f"CREATE TEMP TABLE incoming AS SELECT {RECORD} FROM record LIMIT 0")
            self._connection.executemany(f"INSERT INTO temp.incoming VALUES ({MARKS})", rows.of(items))
            known = self._identities(dataset.id)
            new = [(dataset.id, local, id) for local, id in (identities or {}).items() if local not in known]
            load = None
            if new or not self._is_held(dataset, rows, replace):
                load = self._insert_load(dataset, file, rows, replace)
                self._insert_records(load, rows)
                self._connection.executemany("INSERT INTO identity (dataset, local, id) VALUES (?, ?, ?)", new)
                self.done.append(f"load {load.id}: {load.records} records of {dataset.id} from {file}")
            self._connection.execute("DROP TABLE temp.incoming")
        return load

    def undo(self, load_id: int, reason: str = "") -> Load:
        """Mark a load as undone; NotFoundError if there is none with this id, UsageError if it is undone already."""
        row = self._connection.execute(f"SELECT {LOAD} FROM load WHERE id = ?", (load_id,)).fetchone()
        if row is None:
            raise NotFoundError(f"There is no load {load_id}. graphmap status lists the loads.")
        load = load_of(row)
        if load.undone_at:
            raise UsageError(f"Load {load_id} was already undone on {load.undone_at}. Load the file again if you want it back.")
        undone = replace(load, undone_at=now())
        self._connection.execute("UPDATE load SET undone_at = ? WHERE id = ?", (undone.undone_at, load_id))
        self.done.append(f"load {load_id} undone" + (f": {reason}" if reason else ""))
        return undone

    def publish(self, revision: str, state: State) -> None:
        """Note that a revision was made of a state; nothing is written if that is what the newest line says."""
        line = (revision, state.to_json())
        if self._connection.execute("SELECT id, state FROM revision ORDER BY number DESC LIMIT 1").fetchone() != line:
            self._connection.execute("INSERT INTO revision (id, state, published_at) VALUES (?, ?, ?)", (*line, now()))
            self.done.append(f"revision {revision} published")

    def decide(self, decision: Decision) -> Decision:
        """Keep what a person decided; returns it with its id."""
        values = (decision.kind, decision.about, decision.reason, decision.made_at, decision.other, decision.property)
        cursor = self._connection.execute(
            f"INSERT INTO decision ({DECISION}) VALUES (?, ?, ?, ?, ?, ?, ?, NULL)", (*values, compact(decision.value))
        )
        decided = replace(decision, id=cursor.lastrowid or 0)
        self.done.append(f"decision {decided.id}: {decided.kind}, {decided.about}: {decided.reason}")
        return decided

    def save_view(self, view: SavedView) -> SavedView:
        """Keep a view, in place of the one of this name and owner if there is one; returns it with the time it was saved."""
        saved = replace(view, created=view.created or now())
        self._connection.execute(
            "INSERT OR REPLACE INTO view (owner, name, note, state, created) VALUES (?, ?, ?, ?, ?)",
            (saved.owner, saved.name, saved.note, saved.state, saved.created),
        )
        self.done.append(f"view {saved.name} saved by {saved.owner}")
        return saved

    def remove_view(self, owner: str, name: str) -> None:
        """No longer keep a view; NotFoundError if its owner has none of that name."""
        if not self._connection.execute("DELETE FROM view WHERE owner = ? AND name = ?", (owner, name)).rowcount:
            raise NotFoundError(f"{owner} has no saved view {name!r}.")
        self.done.append(f"view {name} of {owner} removed")

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        self._connection.execute("SAVEPOINT load")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK TO load")
            raise
        finally:
            self._connection.execute("RELEASE load")

    def _identities(self, dataset: str) -> set[str]:
        return {local for (local,) in self._connection.execute("SELECT local FROM identity WHERE dataset = ?", (dataset,))}

    def _is_held(self, dataset: Dataset, rows: Rows, replaces: bool) -> bool:
        """Whether the newest live load of the dataset says just this, and replacing would take nothing out."""
        if rows.count == 0 and not replaces:
            return True
        sql = f"SELECT {LOAD} FROM load WHERE dataset = ? AND undone_at IS NULL ORDER BY id"
        live = [load_of(row) for row in self._connection.execute(sql, (dataset.id,))]
        if not live or live[-1].digest != rows.digest or live[-1].records != rows.count:
            return False
        if self._connection.execute(f"SELECT {DATASET} FROM load WHERE id = ?", (live[-1].id,)).fetchone() != dataset_row(dataset):
            return False
        return not replaces or not any(any_of(self._connection, layer) for layer in layers(live)[1:])

    def _insert_load(self, dataset: Dataset, file: str, rows: Rows, replaces: bool) -> Load:
        load = Load(0, dataset.id, file, now(), rows.count, rows.digest, replaces)
        values = (*dataset_row(dataset), file, load.loaded_at, load.records, load.digest, replaces)
        cursor = self._connection.execute(
            f"INSERT INTO load ({DATASET}, file, loaded_at, records, digest, replace) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values
        )
        return replace(load, id=cursor.lastrowid or 0)

    def _insert_records(self, load: Load, rows: Rows) -> None:
        sources = ((load.id, number, *source_row(source)) for source, number in rows.sources.items())
        self._connection.executemany(f"INSERT INTO source (load, number, {SOURCE}) VALUES (?, ?, ?, ?, ?, ?, ?)", sources)
        columns = f"INSERT INTO record (load, {RECORD})"
        try:
            self._connection.execute(f"{columns} SELECT ?, {RECORD} FROM temp.incoming ORDER BY link, id, key", (load.id,))
        except IntegrityError:
            raise self._refusal() from None

    def _refusal(self) -> InputError:
        """Of two records with one key: names the key and both places."""
        twice = "temp.incoming AS a JOIN temp.incoming AS b ON a.key = b.key AND a.rowid < b.rowid"
        key, first, second = self._connection.execute(f"SELECT a.key, a.places, b.places FROM {twice} LIMIT 1").fetchone()
        places = " and ".join("; ".join(map(str, places_of(text))) or "an unnamed place" for text in (first, second))
        return InputError(f"Two records have the key {key}: {places}. Every row needs a key of its own: mend the file, or its loader.")
