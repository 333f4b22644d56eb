"""Which records are live, computed when they are read: so loads can be undone in any order."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import merge
from itertools import islice
from operator import attrgetter
from sqlite3 import Connection

from graphmap.ledger.rows import RECORD, SOURCE, Row, compact, record_of
from graphmap.model import Load, Record, Source

ELEMENTS = 5_000
"""Ids that one question asks for."""

SOURCES = 50_000
"""Sources that are kept while records are read."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One load whose records are live unless a ``newer`` load of the same dataset has their key."""

    load: int
    dataset: str
    newer: tuple[int, ...] = ()

    @property
    def condition(self) -> str:
        """SQL that is true for the live records of this load."""
        newest = f"record.load = {self.load}"
        if not self.newer:
            return newest
        loads = ", ".join(map(str, self.newer))
        return f"{newest} AND NOT EXISTS (SELECT 1 FROM record AS other WHERE other.load IN ({loads}) AND other.key = record.key)"


def layers(loads: Iterable[Load]) -> list[Layer]:
    """The loads that may have live records, given those that count, oldest first: of each dataset the newest, back to one that replaces."""
    found: dict[str, list[Layer]] = {}
    closed: set[str] = set()
    for load in reversed(list(loads)):
        if load.dataset not in closed:
            above = found.setdefault(load.dataset, [])
            above.append(Layer(load.id, load.dataset, tuple(layer.load for layer in above)))
            if load.replace:
                closed.add(load.dataset)
    return [layer for above in found.values() for layer in above]


def records(connection: Connection, layers: Sequence[Layer], ids: Collection[str] | None = None) -> Iterator[Record]:
    """Live records (of the elements ``ids``), streamed: nodes before relationships, each sorted by id, dataset and key."""

    @lru_cache(SOURCES)
    def source(load: int, number: int) -> Source:
        return Source(*connection.execute(f"SELECT {SOURCE} FROM source WHERE load = ? AND number = ?", (load, number)).fetchone())

    def stream(layer: Layer, link: bool, wanted: str | None) -> Iterator[Record]:
        for row in _rows(connection, layer, link, wanted):
            yield record_of(row, layer.dataset, source(layer.load, row[-2]))

    for link in (False, True):
        for wanted in _batches(ids):
            streams = [stream(layer, link, wanted) for layer in layers]
            yield from streams[0] if len(streams) == 1 else merge(*streams, key=attrgetter("id", "dataset", "key"))


def nodes(connection: Connection, layers: Sequence[Layer], label: str | None = None) -> Iterator[tuple[str, str]]:
    """Id and properties (JSON text) of each live node record, in no particular order."""
    for layer in layers:
        sql = f"SELECT id, properties FROM record WHERE {layer.condition} AND link = 0"
        yield from connection.execute(sql + (" AND label = ?" if label else ""), (label,) if label else ())


def sources(connection: Connection, layers: Sequence[Layer]) -> Iterator[Source]:
    """The sources that live records cite; one source more than once where loads say different things of it."""
    for layer in layers:
        cited = f"SELECT source FROM record WHERE {layer.condition}"
        for row in connection.execute(f"SELECT {SOURCE} FROM source WHERE load = {layer.load} AND number IN ({cited})"):
            yield Source(*row)


def any_of(connection: Connection, layer: Layer) -> bool:
    """Whether a load has live records."""
    return connection.execute(f"SELECT 1 FROM record WHERE {layer.condition} LIMIT 1").fetchone() is not None


def _rows(connection: Connection, layer: Layer, link: bool, wanted: str | None) -> Iterator[Row]:
    some = "" if wanted is None else " AND id IN (SELECT value FROM json_each(?))"
    sql = f"SELECT {RECORD} FROM record WHERE {layer.condition} AND link = ?{some} ORDER BY id, key"
    yield from connection.execute(sql, (link,) if wanted is None else (link, wanted))


def _batches(ids: Collection[str] | None) -> Iterator[str | None]:
    """The ids in order, in batches as JSON; None = all there are."""
    if ids is None:
        yield None
        return
    ordered = iter(sorted(set(ids)))
    while batch := list(islice(ordered, ELEMENTS)):
        yield compact(batch)
