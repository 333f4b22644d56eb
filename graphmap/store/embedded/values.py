"""What the embedded engine returns, as the project's values: its own numbers and made-up properties never leave."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from graphmap.model import Cell, Node, Path, Relationship

NODE = {"id", "labels", "properties"}
RELATIONSHIP = {"id", "start", "end", "type", "properties"}
PATH = {"nodes", "relationships"}
MADE_UP = ("title", "type")


@dataclass(slots=True)
class Decoder:
    """Turns the engine's rows into cells.

    Parameters
    ----------
    look_up
        Gives the graph's ids of nodes by the engine's numbers, for relationships whose ends are not in the answer themselves.
    ids
        What is known of that already; it grows.
    """

    look_up: Callable[[Sequence[int]], Mapping[int, str]]
    ids: dict[int, str] = field(default_factory=dict)

    def rows(self, rows: Sequence[Mapping[str, Any]]) -> list[tuple[Cell, ...]]:
        """All rows of an answer."""
        ends = {number for row in rows for value in row.values() if type(value) in (dict, list) for number in _ends(value)}
        if unknown := sorted(ends - self.ids.keys()):
            self.ids.update(self.look_up(unknown))
        return [tuple([self.cell(value) if type(value) in (dict, list) else value for value in row.values()]) for row in rows]

    def cell(self, value: Any) -> Cell:
        """One value."""
        if isinstance(value, list):
            return [self.cell(v) for v in value]
        if not isinstance(value, dict):
            return cast(Cell, value)
        if is_node(value):
            return node(value)
        if is_relationship(value):
            return self.relationship(value)
        if is_path(value):
            return Path(tuple(map(node, value["nodes"])), tuple(map(self.relationship, value["relationships"])))
        return {key: self.cell(v) for key, v in value.items()}

    def relationship(self, value: Mapping[str, Any]) -> Relationship:
        """A relationship with the graph's ids at its ends."""
        properties = value["properties"]
        return Relationship(properties["id"], value["type"], self.ids[value["start"]], self.ids[value["end"]], properties)


def node(value: Mapping[str, Any]) -> Node:
    """A node without what the engine makes up."""
    properties = dict(value["properties"])
    for name in MADE_UP:
        properties.pop(name, None)
    return Node(properties["id"], tuple(value["labels"]), properties)


def is_node(value: Mapping[str, Any]) -> bool:
    """Whether it is a node and not a map that a person wrote."""
    return "labels" in value and value.keys() == NODE and type(value["id"]) is int and "type" in value["properties"]


def is_relationship(value: Mapping[str, Any]) -> bool:
    """Whether it is a relationship and not a map that a person wrote."""
    return "start" in value and value.keys() == RELATIONSHIP and type(value["id"]) is int and "id" in value["properties"]


def is_path(value: Mapping[str, Any]) -> bool:
    """Whether it is a path and not a map that a person wrote."""
    return "nodes" in value and value.keys() == PATH and all(isinstance(n, dict) and is_node(n) for n in value["nodes"])


def _ends(value: Any) -> Iterator[int]:
    """The engine's numbers of the ends of all relationships within a value, however deep."""
    if isinstance(value, list):
        yield from _ends_of(value)
    elif isinstance(value, dict) and is_relationship(value):
        yield value["start"]
        yield value["end"]
    elif isinstance(value, dict) and not is_node(value):
        yield from _ends_of(value.values())


def _ends_of(values: Iterable[Any]) -> Iterator[int]:
    for value in values:
        if type(value) in (dict, list):
            yield from _ends(value)
