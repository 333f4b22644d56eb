"""A network on a page, for looking around in: vis-network, with pyvis's model of the Scene.

The browser keeps the network over reruns: what stays in the scene stays where it is, so do the camera and what people moved.
It knows elements by keys only; what an event says is looked up here, so that nothing but elements of the scene comes back.

Three components do it together, so that the browser gets only what is new to it: vis-network, which never changes; the network with its
caption, which changes with the scene; and what changes with every click (``changes``).
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import isfinite
from typing import Any, Literal

import streamlit as st

from graphmap.ui.components.changes import changes, stamped
from graphmap.ui.components.parts import joined
from graphmap.ui.words.components import WORDS
from graphmap.views.canvas import Positions, canvas, placed
from graphmap.views.network import elements, node_key
from graphmap.views.scene import Caption, Scene
from graphmap.views.svg import icon

Kind = Literal["select", "expand", "collapse", "hide", "ask", "move", "clear"]
KINDS: tuple[Kind, ...] = ("select", "expand", "collapse", "hide", "ask", "move", "clear")
MENU: tuple[Kind, ...] = ("expand", "collapse", "hide")
VIS = "lib/vis-9.1.2/vis-network.min.js"
HTML = '<div class="gm-frame"><header></header><main></main><footer></footer></div>'
STYLES = ("views/controls.css", "views/canvas.css", "ui/components/graph.css")
SCRIPTS = (
    *(f"views/{name}.js" for name in ("controls", "paint", "canvas")),
    *(f"ui/components/{name}.js" for name in ("caption", "menu", "vis", "ending", "changes", "graph")),
)


@dataclass(frozen=True, slots=True)
class GraphEvent:
    """What somebody did in a network.

    Parameters
    ----------
    kind
        ``select``: ``ids`` are now selected, of a line all its relationships; ``clear``: nothing is. ``ask``: how many neighbours would
        node ``ids[0]`` add? ``expand``, ``collapse``, ``hide``: do it. ``move``: ``ids`` were put elsewhere.
    positions
        Where nodes are now, x and y in px of the picture, by id.
    """

    kind: Kind
    ids: tuple[str, ...] = ()
    positions: Mapping[str, tuple[float, float]] = field(default_factory=dict)


def graph(
    scene: Scene,
    *,
    key: str,
    height: int,
    selected: Collection[str] = (),
    menu: Collection[Kind] = MENU,
    counts: Mapping[str, Mapping[str, int]] | None = None,
    expanded: Collection[str] = (),
    positions: Positions | None = None,
    on_event: Callable[[GraphEvent], None] | None = None,
) -> None:
    """Show a network with its caption.

    Parameters
    ----------
    height
        Px, caption included.
    selected
        Ids of nodes, and of relationships, whose line is then selected.
    menu
        What the menu of a node, which a double click opens, offers.
    counts
        How many neighbours a node would add, by what ties them to it; asked for by the event ``ask``, and shown in the order given.
    expanded
        Nodes that can be collapsed.
    positions
        Where people put nodes, as events of the kind ``move`` told.
    on_event
        Called before the page is drawn again.
    """
    known = elements(scene)
    data = stamped(
        key,
        {
            "model": canvas(scene) | {"hint": WORDS["graph_hint"][scene.language]},
            "caption": _caption(scene.caption, scene.palette.paper),
            "menu": [kind for kind in MENU if kind in menu],
            "words": {name.removeprefix("graph_"): entry[scene.language] for name, entry in WORDS.items()},
            "height": height,
        },
    )
    with st.container(gap=None):
        _vis()(key=f"{key}_vis")
        _graph()(key=key, data=data, **{f"on_{kind}_change": _told(kind, key, known, on_event) for kind in KINDS})
        changes(
            data,
            {
                "selected": [name for name, ids in known.items() if not set(ids).isdisjoint(selected)],
                "counts": {node_key(id): list(map(list, counted.items())) for id, counted in (counts or {}).items()},
                "expanded": sorted(map(node_key, expanded)),
                "positions": placed(positions or {}),
            },
        )


def event(kind: Kind, value: object, known: Mapping[str, tuple[str, ...]]) -> GraphEvent | None:
    """What the browser sent as an event of the scene whose keys are ``known``; None where it is nothing that the scene has."""
    if not isinstance(value, Mapping):
        return None
    keys = value.get("ids")
    if not isinstance(keys, list) or not all(isinstance(name, str) and name in known for name in keys):
        return None
    if (kind == "clear") != (not keys):
        return None
    ids = tuple(dict.fromkeys(id for name in keys for id in known[name]))
    return GraphEvent(kind, ids, _positions(value.get("positions"), known))


def _positions(value: object, known: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[float, float]]:
    found = {}
    for name, at in value.items() if isinstance(value, Mapping) else ():
        if name in known and isinstance(at, Mapping):
            x, y = at.get("x"), at.get("y")
            if isinstance(x, int | float) and isinstance(y, int | float) and isfinite(x) and isfinite(y):
                found[known[name][0]] = (float(x), float(y))
    return found


def _told(kind: Kind, key: str, known: Mapping[str, tuple[str, ...]], on_event: Callable[[GraphEvent], None] | None) -> Callable[[], None]:
    def told() -> None:
        found = event(kind, st.session_state[key].get(kind), known)
        if found and on_event:
            on_event(found)

    return told


def _caption(caption: Caption, paper: str) -> dict[str, Any]:
    def drawn(svg: str) -> str:
        return svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)

    rows = [[{"icon": drawn(icon(entry, paper)), "text": entry.text, "figure": entry.figure} for entry in row] for row in caption.legend]
    return {"title": caption.title, "subtitle": caption.subtitle, "legend": rows, "sources": caption.sources, "count": caption.count}


def vis_script() -> str:
    """vis-network as pyvis ships it, which says when it is there."""
    script = files("pyvis").joinpath(VIS).read_text(encoding="utf-8")
    return "\n".join((script, joined("ui/components/vis.js", "ui/components/vis_ready.js")))


@cache
def _vis() -> Any:
    return st.components.v2.component("graphmap_vis", js=vis_script(), isolate_styles=False)


@cache
def _graph() -> Any:
    return st.components.v2.component("graphmap_graph", html=HTML, css=joined(*STYLES), js=joined(*SCRIPTS))
