"""The other end of a confined process: started, asked one statement at a time, killed when it does not answer."""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer
from typing import IO

from graphmap.errors import GraphMapError, QueryError, QueryTimeoutError
from graphmap.model import Table
from graphmap.store.confined.wire import ERRORS, Message, TooLongError, cell_out, receive, send, table_in
from graphmap.store.limits import MB, Limits

STARTING = 30.0
"""Seconds that a process may take to open its snapshot, besides those of a statement."""


class Process:
    """A confined process over one snapshot; QueryError where it cannot be started.

    ``files`` and ``memory`` tell whether this system lets it be kept from files and network, and its memory be capped.
    """

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.limits = limits
        self._overdue = False
        self._scratch = TemporaryDirectory(prefix="graphmap-", ignore_cleanup_errors=True)  # the engine unpacks its file there
        given = (folder, self._scratch.name, limits.soft, limits.memory, limits.answer)
        self._running = subprocess.Popen(  # noqa: S603 # our own module, no words of others
            [sys.executable, "-P", "-m", "graphmap.store.confined.worker", *map(str, given)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=_environment(self._scratch.name),
        )
        self.ready = False
        hello = self._heard(STARTING + limits.hard)
        self.ready = True
        self.files, self.memory = bool(hello["files"]), bool(hello["memory"])

    def ask(self, cypher: str, parameters: Mapping[str, object], rows: int, *, explain: bool = False) -> Table:
        """The rows of a statement, or the steps in which it would be answered; the errors of ``GraphStore.table``.

        After any other than of the statement itself it is dead, so that nobody is told what another has asked.
        """
        given = {name: cell_out(value) for name, value in parameters.items()}
        try:
            send(self._pipe(self._running.stdin), {"cypher": cypher, "parameters": given, "limit": rows, "explain": explain})
            return table_in(self._heard(self.limits.hard)["table"])
        except OSError:
            raise self._gone() from None
        except GraphMapError:
            raise
        except BaseException:  # a person's Ctrl-C: its answer is still to come
            self.kill()
            raise

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._running.poll() is None

    def kill(self) -> None:
        """End it at once."""
        self._running.kill()
        self._running.wait()
        for pipe in (self._running.stdin, self._running.stdout):
            if pipe:
                with suppress(OSError):  # it may still hold what was never sent
                    pipe.close()
        self._scratch.cleanup()

    def _heard(self, seconds: float) -> Message:
        """Its next message; the error that it tells, or what it means that it tells nothing."""
        late = Timer(seconds, self._stop)
        late.start()
        try:
            message = receive(self._pipe(self._running.stdout), self.limits.answer)
        except EOFError:
            raise self._late() if self._overdue else self._gone() from None
        except TooLongError:
            self.kill()
            raise
        finally:
            late.cancel()
        if "error" not in message:
            return message
        raise ERRORS[message["error"]](message["message"]) if message["error"] in ERRORS else self._gone()

    def _stop(self) -> None:
        """It has not answered in time."""
        self._overdue = True
        self._running.kill()

    def _late(self) -> QueryError:
        self.kill()
        return QueryTimeoutError(
            f"The statement took longer than {self.limits.hard:g} s and was stopped. Narrow it: name labels, types, an id or fewer steps."
        )

    def _gone(self) -> GraphMapError:
        self.kill()
        if not self.ready:
            return QueryError("The process that answers statements could not be started. See that Python can start others and has memory.")
        return QueryError(
            f"The statement needed more than {self.limits.memory // MB:,} MB of memory, or broke the engine, and was stopped."
            " Narrow it: name labels, types, an id or fewer steps."
        )

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        if pipe is None or pipe.closed:
            raise OSError
        return pipe


def _environment(scratch: str) -> dict[str, str]:
    """What the process is told of its surroundings: where modules lie, a folder of its own, and nothing of passwords and paths."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    own = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), scratch)
    return {**kept, **own, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
