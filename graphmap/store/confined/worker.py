"""The confined process: ``python -m graphmap.store.confined.worker FOLDER SCRATCH SOFT MEMORY MOST`` answers statements over a snapshot.

It reads questions from its standard input and writes answers to its standard output until its input ends.
"""

import os
import sys
from pathlib import Path
from typing import IO

from graphmap.errors import QueryError, SnapshotError
from graphmap.store.confined.confine import cap, shut
from graphmap.store.confined.wire import ERRORS, Message, cell_in, receive, send, table_out
from graphmap.store.embedded import EmbeddedStore


def main(folder: Path, scratch: Path, soft: float, memory: int, most: int) -> None:
    """Open the snapshot, which the engine unpacks into ``scratch``; give up all else, say so, and answer."""
    questions, answers = _pipes()
    try:
        store = EmbeddedStore(folder, time_limit=soft)
        store.table("MATCH (n) RETURN n LIMIT 1")  # what is loaded late is loaded now
    except (QueryError, SnapshotError) as error:
        send(answers, _told(error))
        return
    capped = cap(memory)
    send(answers, {"files": shut([folder, scratch]), "memory": capped})
    while True:
        try:
            question = receive(questions, most)
        except EOFError:
            return
        send(answers, _answer(store, question))


def _answer(store: EmbeddedStore, question: Message) -> Message:
    given = {name: cell_in(value) for name, value in question["parameters"].items()}
    try:
        if question["explain"]:
            return {"table": table_out(store.explain(question["cypher"], given))}
        return {"table": table_out(store.table(question["cypher"], given, limit=question["limit"]))}
    except QueryError as error:
        return _told(error)
    except MemoryError:
        return {"error": "MemoryError", "message": ""}


def _told(error: Exception) -> Message:
    return {"error": next((name for name, known in ERRORS.items() if type(error) is known), "QueryError"), "message": str(error)}


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Standard input and output for us alone; whatever the engine prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, answers


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
