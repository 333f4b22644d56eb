"""Where the nodes of a Scene stand and how its nodes and links look, by id: what GEXF and GraphML of a view carry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphmap.views.scene import Mark, Scene


@dataclass(frozen=True, slots=True)
class Look:
    """A node: middle and size (diameter) in px, y downwards; colour as ``#RRGGBB``; the name of its shape."""

    x: float
    y: float
    size: float
    colour: str
    shape: str


@dataclass(frozen=True, slots=True)
class Line:
    """A link: colour as ``#RRGGBB`` and width in px."""

    colour: str
    width: float


@dataclass(frozen=True, slots=True)
class Looks:
    """The looks of nodes and of relationships by their ids."""

    nodes: Mapping[str, Look]
    links: Mapping[str, Line]


def looks(scene: Scene) -> Looks:
    """Of all nodes and links of a scene; lengths to a tenth of a px, so that they are the same on every machine."""
    nodes = {mark.id: _look(mark, scene.palette.paper) for mark in _marks(scene)}
    if centre := scene.centre:
        nodes[centre.id] = Look(_tenth(centre.x), _tenth(centre.y), _tenth(min(centre.width, centre.height)), centre.edge, "box")
    links = {id: Line(link.colour, link.width) for link in scene.links for id in link.of}
    return Looks(nodes, links)


def _marks(scene: Scene) -> Iterator[Mark]:
    yield from scene.centre.marks if scene.centre else ()
    yield from scene.marks


def _look(mark: Mark, paper: str) -> Look:
    """A hollow mark has the colour of its outline: programs for graphs fill their nodes."""
    colour = mark.edge if mark.fill == paper else mark.fill
    return Look(_tenth(mark.x), _tenth(mark.y), _tenth(2 * mark.radius), colour, mark.shape)


def _tenth(length: float) -> float:
    return round(length, 1) + 0.0  # no minus zero
