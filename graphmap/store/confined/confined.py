"""A store for the statements of people: each is answered by a confined process, so many at once and no more."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import BoundedSemaphore, Lock
from typing import TYPE_CHECKING

from graphmap.errors import QueryError
from graphmap.model import Table
from graphmap.store.confined.process import Process
from graphmap.store.cypher.gate import admit
from graphmap.store.limits import Limits

if TYPE_CHECKING:
    pass

DEFAULT = Limits()


class ConfinedStore:
    """Answers statements over one snapshot that nobody has looked at: the gate before, the limits around, a process apart.

    Processes are started when they are needed and kept for the next statement.

    Parameters
    ----------
    folder
        A sealed snapshot.
    """

    def __init__(self, folder: Path, limits: Limits = DEFAULT) -> None:
        self.folder = folder
        self.limits = limits
        self._places = BoundedSemaphore(limits.at_once)
        self._idle: list[Process] = []
        self._lock = Lock()
        self._closed = False

    def table(self, cypher: str, parameters: Mapping[str, object] | None = None, *, limit: int | None = None) -> Table:
        """The rows of one statement; the errors of ``GraphStore.table``, and QueryError where it needs too much or too many are at work."""
        admit(cypher)
        rows = self.limits.rows if limit is None else min(limit, self.limits.rows)
        with self._process() as process:
            return process.ask(cypher, parameters or {}, rows)

    def explain(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Table:
        """How a statement would be answered; see ``GraphStore.explain``."""
        admit(cypher)
        with self._process() as process:
            return process.ask(cypher, parameters or {}, self.limits.rows, explain=True)

    def close(self) -> None:
        """End the processes; those at work end when they have answered."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for process in idle:
            process.kill()

    def confinement(self) -> tuple[bool, bool]:
        """Whether this system keeps the process from files and network, and caps its memory."""
        with self._process() as process:
            return process.files, process.memory

    @contextmanager
    def _process(self) -> Iterator[Process]:
        """A process for one statement; it is kept if it lives on."""
        if not self._places.acquire(timeout=self.limits.patience):
            raise QueryError(self.limits.busy)
        try:
            process = self._taken() or Process(self.folder, self.limits)
            try:
                yield process
            finally:
                self._kept(process)
        finally:
            self._places.release()

    def _kept(self, process: Process) -> None:
        """Keep a process for the next statement, if it lives and there will be one."""
        with self._lock:
            if process.alive and not self._closed:
                self._idle.append(process)
                return
        process.kill()

    def _taken(self) -> Process | None:
        with self._lock:
            while self._idle:
                process = self._idle.pop()
                if process.alive:
                    return process
        return None
