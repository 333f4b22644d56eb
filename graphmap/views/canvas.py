"""What the browser needs to show a network on its canvas: pyvis's model, what lies beneath and above it, colours, names of buttons."""

import json
from collections.abc import Mapping
from typing import Any

from graphmap.views.geometry import d
from graphmap.views.network import network, node_key
from graphmap.views.scene import Item, Label, Scene
from graphmap.views.shapes import OUTLINES
from graphmap.views.sheet import buttons, colours

Positions = Mapping[str, tuple[float, float]]
"""Where people have put nodes: x and y by element id, in px of the picture."""


def canvas(scene: Scene) -> dict[str, Any]:
    """The network as data for ``canvas.js``; it holds no element ids, only keys (``network.elements`` says what they stand for)."""
    nodes, edges, *_, options = network(scene).get_network_data()
    return {
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options) if isinstance(options, str) else options,
        "bounds": [round(edge, 1) for edge in scene.bounds],
        "ground": [_item(item) for item in scene.ground],
        "front": [_item(item) for item in scene.front],
        "outlines": OUTLINES,
        "colours": colours(scene.palette),
        "buttons": buttons(scene),
        "title": scene.caption.title,
        "hint": "",
        "frame": node_key(scene.centre.id) if scene.centre else "",
        "wheel": False,
    }


def placed(positions: Positions) -> dict[str, dict[str, float]]:
    """Where people have put nodes, by key."""
    return {node_key(id): {"x": x, "y": y} for id, (x, y) in sorted(positions.items())}


def _item(item: Item) -> dict[str, Any]:
    """A shape or line of text beside the marks, as the canvas draws it."""
    if isinstance(item, Label):
        texts = {"text": item.text, "x": round(item.x, 2), "y": round(item.y, 2), "anchor": item.anchor, "size": item.size}
        return texts | {"weight": item.weight, "colour": item.colour, "italic": item.italic}
    stroke = item.stroke
    drawn: dict[str, Any] = {"d": d(item.path), "fill": item.fill}
    return drawn | ({"stroke": stroke.colour, "width": stroke.width, "dash": list(stroke.dash)} if stroke else {"stroke": ""})
