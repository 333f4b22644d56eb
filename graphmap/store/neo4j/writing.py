"""Batches on their way into a Neo4j database: one is being sent while the server works on another."""

from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING

from graphmap.errors import StoreError
from graphmap.store.neo4j.batches import Batch
from graphmap.store.neo4j.marker import HELD, owned

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction

AT_ONCE = 2
"""Batches on their way: the server takes them one after the other (they wait for the marker), so no two can block each other."""


def write(driver: "Driver", database: str | None, stamp: str, batches: Iterable[Batch], written: Callable[[int], None]) -> None:
    """Write every batch in a transaction of its own, tried again where the server says that this helps.

    Parameters
    ----------
    stamp
        Of the publishing that does it; StoreError once another one has taken over.
    written
        Called with the number of rows of each batch when it is in.
    """

    def put(batch: Batch) -> int:
        with driver.session(database=database, bookmark_manager=driver.execute_query_bookmark_manager) as session:
            session.execute_write(_put, batch, stamp)
        return len(batch.rows)

    waiting: set[Future[int]] = set()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for batch in batches:
            if len(waiting) == AT_ONCE:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    written(future.result())
            waiting.add(pool.submit(put, batch))
        for future in waiting:
            written(future.result())


def _put(transaction: "ManagedTransaction", batch: Batch, stamp: str) -> None:
    text = f"{HELD} {batch.statement} RETURN count(*)"
    found = transaction.run(text, rows=batch.rows, stamp=stamp).single(strict=True)[0]
    if found != len(batch.rows):
        owned(transaction, stamp)
        raise StoreError("Something else writes to the database: what a relationship joins is gone. Stop that and publish again.")
