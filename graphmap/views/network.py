"""A Scene as pyvis's node, edge and option model: keys without meaning, positions from the layout, physics off.

The model has no ``title`` and no ``label``, which pyvis and vis-network may read as HTML: ``canvas.js`` draws the names on the
canvas and sets the cards as text. A key depends on the element alone, so that a changed scene keeps what stays.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from graphmap.views.drawing import CORE, arrow_at, line_width
from graphmap.views.scene import DASHES, Centre, Label, Link, Mark, Scene

if TYPE_CHECKING:
    from pyvis.network import Network

OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {
        "hover": False,
        "selectable": False,
        "selectConnectedEdges": False,
        "multiselect": False,
        "keyboard": False,
        "navigationButtons": False,
    },
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {"smooth": False, "chosen": False},
}

BEND = 0.09
"""Roundness of a curve with bend 1."""

TOUCH = 1.1
"""How far from its middle, in radii, a mark feels the pointer: less than half the step from mark to mark."""

COUNTED = 2
"""Relationships from which a line says how many it stands for, unless it is one of the grey ones behind the others."""


def network(scene: Scene) -> "Network":
    """The scene as a pyvis network; the centre, where there is one, is its first node."""
    from pyvis.network import Network  # it brings IPython along: only when a picture is drawn

    net = Network(height="100%", width="100%", cdn_resources="in_line", bgcolor=scene.palette.paper)
    net.nodes = [*([_centre(scene.centre)] if scene.centre else []), *(_node(mark) for mark in scene.marks)]
    net.edges = [edge for key, link in _keyed(scene).items() for edge in _edges(key, link, scene)]
    net.options = OPTIONS
    return net


def node_key(id: str) -> str:
    """What a node is called in the browser."""
    return _key("n", id)


def _key(first: str, *parts: str) -> str:
    """A letter and 16 hexadecimal digits."""
    return first + sha256("\0".join(parts).encode()).hexdigest()[:16]


def elements(scene: Scene) -> Mapping[str, tuple[str, ...]]:
    """The ids of the elements that each key stands for: one node, or all relationships of a line."""
    nodes = [*((scene.centre.id, *(mark.id for mark in scene.centre.marks)) if scene.centre else ()), *(mark.id for mark in scene.marks)]
    return {node_key(id): (id,) for id in nodes} | {key: link.of for key, link in _keyed(scene).items()}


def _keyed(scene: Scene) -> dict[str, Link]:
    """The lines by key; lines of the same pair that stand for the same relationships are told apart by their number."""
    found: dict[str, Link] = {}
    for link in scene.links:
        number = 0
        while (key := _key("e", link.start, link.end, *link.of, str(number))) in found:
            number += 1
        found[key] = link
    return found


def _centre(centre: Centre) -> dict[str, Any]:
    look = {
        "shape": "panel",
        "width": centre.width,
        "height": centre.height,
        "fill": centre.fill,
        "edge": centre.edge,
        "labels": [_label(label) for label in centre.labels],
        "marks": [_look(mark) | {"id": node_key(mark.id), "x": mark.x, "y": mark.y, "card": list(mark.card)} for mark in centre.marks],
    }
    size = min(centre.width, centre.height) / 2
    id, x, y = node_key(centre.id), round(centre.x, 2), round(centre.y, 2)
    return {"id": id, "label": "", "x": x, "y": y, "size": size, "look": look, "card": list(centre.card), "rank": -1}


def _node(mark: Mark) -> dict[str, Any]:
    id, x, y = node_key(mark.id), round(mark.x, 2), round(mark.y, 2)
    size = mark.radius * TOUCH
    return {"id": id, "label": "", "x": x, "y": y, "size": size, "look": _look(mark), "card": list(mark.card), "rank": mark.rank}


def _look(mark: Mark) -> dict[str, Any]:
    label = mark.label
    text = _label(label) | {"dx": round(label.x - mark.x, 2), "dy": round(label.y - mark.y, 2)} if label else None
    return {"shape": mark.shape, "radius": mark.radius, "fill": mark.fill, "edge": mark.edge, "rim": mark.rim, "label": text}


def _label(label: Label) -> dict[str, Any]:
    return {
        "text": label.text,
        "x": round(label.x, 2),
        "y": round(label.y, 2),
        "anchor": label.anchor,
        "size": label.size,
        "weight": label.weight,
        "colour": label.colour,
        "italic": label.italic,
    }


def _edges(key: str, link: Link, scene: Scene) -> list[dict[str, Any]]:
    """A link as one edge; a double line as two, the second one in paper over the first."""
    paper = scene.palette.paper
    edge: dict[str, Any] = {
        "id": key,
        "from": node_key(link.start),
        "to": node_key(link.end),
        "width": link.width,
        "color": {"color": link.colour, "highlight": link.colour, "hover": link.colour},
        "dashes": list(DASHES[link.dash]) or False,
        "arrow": arrow_at(link, scene) if link.arrow else 0,
        "card": list(link.card),
        "count": link.count if link.count >= COUNTED and link.colour != scene.palette.behind else 0,
    }
    if link.bend:
        edge["smooth"] = {"enabled": True, "type": "curvedCW" if link.bend > 0 else "curvedCCW", "roundness": abs(link.bend) * BEND}
    if not link.double:
        return [edge]
    wide = edge | {"width": line_width(link)}
    core = {
        "id": f"{key}c",
        "width": wide["width"] * CORE,
        "color": {"color": paper, "highlight": paper, "hover": paper},
        "count": 0,
        "arrow": 0,
    }
    return [wide, wide | core]
