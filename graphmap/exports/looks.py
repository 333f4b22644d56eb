"""Where the nodes of a view stand and how its nodes and links look, as formats for graph drawing programs take it."""

from collections.abc import Mapping
from typing import Protocol


class NodeLook(Protocol):
    """A node: middle and size (diameter) in px, y downwards; colour as ``#RRGGBB``; the name of its shape."""

    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def size(self) -> float: ...
    @property
    def colour(self) -> str: ...
    @property
    def shape(self) -> str: ...


class LinkLook(Protocol):
    """A link: colour as ``#RRGGBB`` and width in px."""

    @property
    def colour(self) -> str: ...
    @property
    def width(self) -> float: ...


class Looks(Protocol):
    """The looks of nodes and of relationships by their ids; what is not in the view has none."""

    @property
    def nodes(self) -> Mapping[str, NodeLook]: ...
    @property
    def links(self) -> Mapping[str, LinkLook]: ...


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of ``#RRGGBB``, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
