"""Neo4j for the statements of people: asked only where the server is seen to refuse writing, so many at once and no more."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from graphmap.errors import QueryError, StoreError
from graphmap.model import Table
from graphmap.store.limits import Limits
from graphmap.store.neo4j.store import Neo4jStore


class GuardedStore:
    """Answers statements that nobody has looked at: the gate before, a reading transaction with a time limit, bounded rows.

    Parameters
    ----------
    store
        What asks the server; it is not closed with this.
    """

    def __init__(self, store: Neo4jStore, limits: Limits) -> None:
        self.store = store
        self.limits = limits
        self._places = BoundedSemaphore(limits.at_once)
        self._lock = Lock()
        self._safe = False

    def table(self, cypher: str, parameters: Mapping[str, object] | None = None, *, limit: int | None = None) -> Table:
        """The rows of one statement; the errors of ``GraphStore.table``, and QueryError where too many are at work.

        StoreError where the server lets a reading session write: no statement of a person is then asked.
        """
        rows = self.limits.rows if limit is None else min(limit, self.limits.rows)
        with self._place():
            return self.store.table(cypher, parameters, limit=rows)

    def explain(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Table:
        """How the server would answer a statement; see ``GraphStore.explain``."""
        with self._place():
            return self.store.explain(cypher, parameters)

    def close(self) -> None:
        """Nothing is kept open here."""

    @contextmanager
    def _place(self) -> Iterator[None]:
        """A place for one statement, on a server that refuses to write."""
        self._check()
        if not self._places.acquire(timeout=self.limits.patience):
            raise QueryError(self.limits.busy)
        try:
            yield
        finally:
            self._places.release()

    def _check(self) -> None:
        """Try once whether the server refuses to write."""
        with self._lock:
            if not self._safe and not self.store.refuses_writes():
                raise StoreError(
                    f"{self.store.server} lets a reading session write, so statements of people are not asked there. Use Neo4j 5, and give"
                    f" {self.store.server.user} a role that only reads."
                )
            self._safe = True
