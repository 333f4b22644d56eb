"""What the driver of Neo4j returns, as the project's values: its own classes and numbers never leave."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timezone
from typing import Any, cast
from zoneinfo import ZoneInfo

from neo4j import graph, spatial, time

from graphmap.errors import QueryError
from graphmap.model import Cell, Node, Path, Relationship
from graphmap.schema import load_schema

BILLION = 1_000_000_000


@dataclass(slots=True)
class Neo4jDecoder:
    """Turns rows of the driver into cells.

    Parameters
    ----------
    look_up
        Gives the graph's ids of nodes by Neo4j's own, for relationships whose ends are not in the answer themselves.
    ids
        What is known of that already; it grows.
    """

    look_up: Callable[[Sequence[str]], Mapping[str, str]]
    ids: dict[str, str] = field(default_factory=dict)

    def rows(self, rows: Sequence[Sequence[Any]]) -> list[tuple[Cell, ...]]:
        """All rows of an answer."""
        ends = {end.element_id for row in rows for link in _links(row) for end in link.nodes if end is not None}
        if unknown := sorted(ends - self.ids.keys()):
            self.ids.update(self.look_up(unknown))
        return [tuple([self.cell(value) for value in row]) for row in rows]

    def cell(self, value: Any) -> Cell:
        """One value."""
        match value:
            case list():
                return [self.cell(v) for v in value]
            case dict():
                return {key: self.cell(v) for key, v in value.items()}
            case graph.Node():
                return node(value)
            case graph.Relationship():
                return self.relationship(value)
            case graph.Path():
                return Path(tuple(map(node, value.nodes)), tuple(map(self.relationship, value.relationships)))
            case time.Duration():
                return cast(Cell, duration(value))
            case time.DateTime():
                return cast(Cell, moment(value))
            case time.Date() | time.Time():
                return cast(Cell, value.to_native())
            case spatial.Point():
                raise QueryError("The answer holds a point, which is no value here. Return its x and y, or lat and lon.")
            case _:
                return cast(Cell, value)

    def relationship(self, value: graph.Relationship) -> Relationship:
        """A relationship with the graph's ids at its ends."""
        start, end = (self.ids[end.element_id] for end in value.nodes if end is not None)
        return Relationship(str(value["id"]), value.type, start, end, dict(value))


def node(value: graph.Node) -> Node:
    """A node with its labels in the order of the schema, primary ones first."""
    return Node(str(value["id"]), ordered(value.labels), dict(value))


def ordered(labels: Iterable[str]) -> tuple[str, ...]:
    """Labels in the order of the schema, primary ones first, those that it does not know last."""
    known = load_schema().labels
    places = {name: (bool(label.of), place) for place, (name, label) in enumerate(known.items())}
    return tuple(sorted(labels, key=lambda name: (*places.get(name, (True, len(places))), name)))


def duration(value: time.Duration) -> dict[str, int]:
    """A duration by its parts; seconds are whole and rounded down, and nanoseconds are there only if it has any."""
    seconds, nanoseconds = divmod(value.seconds * BILLION + value.nanoseconds, BILLION)
    parts = {"months": value.months, "days": value.days, "seconds": seconds}
    return {**parts, "nanoseconds": nanoseconds} if nanoseconds else parts


def moment(value: time.DateTime) -> datetime:
    """A date with a time, to the microsecond, its zone by name or by its distance from UTC."""
    found: datetime = value.to_native()
    offset = found.utcoffset()
    if offset is None:
        return found
    name = getattr(found.tzinfo, "zone", None)
    if name and name != "UTC":
        return found.replace(tzinfo=ZoneInfo(name))
    return found.replace(tzinfo=timezone(offset) if offset else UTC)


def _links(values: Iterable[Any]) -> Iterator[graph.Relationship]:
    """All relationships within values, however deep."""
    for value in values:
        if isinstance(value, graph.Relationship):
            yield value
        elif isinstance(value, graph.Path):
            yield from value.relationships
        elif isinstance(value, list):
            yield from _links(value)
        elif isinstance(value, dict):
            yield from _links(value.values())
