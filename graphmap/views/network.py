"""A Scene as pyvis's node, edge and option model: ids without meaning, positions from the layout, physics off.

The model has no ``title`` and no ``label``, which pyvis and vis-network may read as HTML: ``network.js`` draws the names on the
canvas and sets the cards as text.
"""

from typing import TYPE_CHECKING, Any

from graphmap.views.drawing import CORE
from graphmap.views.scene import DASHES, Centre, Label, Link, Mark, Scene

if TYPE_CHECKING:
    from pyvis.network import Network

OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 120,
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


def network(scene: Scene) -> "Network":
    """The scene as a pyvis network; node ``n0`` is the centre, where there is one."""
    from pyvis.network import Network  # it brings IPython along: only when a picture is drawn

    net = Network(height="100%", width="100%", cdn_resources="in_line", bgcolor=scene.palette.paper)
    ids = ({scene.centre.id: "n0"} if scene.centre else {}) | {mark.id: f"n{i}" for i, mark in enumerate(scene.marks, 1)}
    net.nodes = [*([_centre(scene.centre)] if scene.centre else []), *(_node(ids[mark.id], mark) for mark in scene.marks)]
    net.edges = [edge for i, link in enumerate(scene.links) for edge in _edges(f"e{i}", link, ids, scene.palette.paper)]
    net.options = OPTIONS
    return net


def _centre(centre: Centre) -> dict[str, Any]:
    look = {
        "shape": "panel",
        "width": centre.width,
        "height": centre.height,
        "fill": centre.fill,
        "edge": centre.edge,
        "labels": [_label(label) for label in centre.labels],
        "marks": [_look(mark) | {"x": mark.x, "y": mark.y} for mark in centre.marks],
    }
    size = min(centre.width, centre.height) / 2
    return {"id": "n0", "label": "", "x": centre.x, "y": centre.y, "size": size, "look": look, "card": list(centre.card), "rank": -1}


def _node(id: str, mark: Mark) -> dict[str, Any]:
    x, y = round(mark.x, 2), round(mark.y, 2)
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


def _edges(id: str, link: Link, ids: dict[str, str], paper: str) -> list[dict[str, Any]]:
    """A link as one edge; a double line as two, the second one in paper over the first."""
    edge: dict[str, Any] = {
        "id": id,
        "from": ids[link.start],
        "to": ids[link.end],
        "width": link.width,
        "color": {"color": link.colour, "highlight": link.colour, "hover": link.colour},
        "dashes": list(DASHES[link.dash]) or False,
        "arrow": link.arrow,
        "card": list(link.card),
    }
    if link.bend:
        edge["smooth"] = {"enabled": True, "type": "curvedCW" if link.bend > 0 else "curvedCCW", "roundness": abs(link.bend) * BEND}
    if not link.double:
        return [edge]
    wide = edge | {"width": max(link.width, 3.5)}
    return [wide, wide | {"id": f"{id}c", "width": wide["width"] * CORE, "color": {"color": paper, "highlight": paper, "hover": paper}}]
