"""A page with one network: a hub with its surroundings, or, with ``?mode=path``, a path of three nodes without a middle."""

import networkx as nx
import streamlit as st

from graphmap.model import Value
from graphmap.schema import load_schema
from graphmap.ui.components.graph import GraphEvent, graph
from graphmap.views.ego import ego
from graphmap.views.scene import Caption, Label, LegendEntry, Link, Mark, Scene
from graphmap.views.style import PALETTES, Theme

st.set_page_config(layout="wide")
THEME: Theme = "dark" if st.query_params.get("theme") == "dark" else "light"
LANGUAGE = "nl" if st.query_params.get("lang") == "nl" else "en"
SIZE = int(st.query_params.get("n", "12"))
STATE = st.session_state


@st.cache_resource
def network(size: int) -> "nx.MultiDiGraph[str]":
    """A hub, a third of the nodes round it, the rest beyond."""
    schema = load_schema()
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    kinds = ("company", "knowledge_institution", "government", "cluster", "fieldlab", "investor", "association")
    inner = size // 3

    def node(id: str, name: str, kind: str) -> None:
        labels = schema.node_labels("Organisation", {"kind": kind})
        made.add_node(id, labels=labels, id=id, name=name, kind=kind, in_region="yes", municipality="Delft")

    def link(start: str, type: str, end: str, what: str) -> None:
        properties: dict[str, Value] = {"what": what, "confidence": 0.9, "method": "published"}
        id = schema.relationship_id(start, type, end, properties)
        made.add_edge(start, end, key=id, id=id, type=type, **properties)

    node("hub", "Hub of the network", "company")
    for i in range(size):
        node(f"node:{i}", f"Organisation {i}", kinds[i % len(kinds)])
        if i < inner:
            for what in ("pumps", "valves", "hulls")[: 1 + i % 3]:
                link(f"node:{i}", "SUPPLIES", "hub", what)
            if not i % 4:
                link("hub", "PARTNERS_WITH", f"node:{i}", "research")
        else:
            for step in (0, 1):
                link(f"node:{i}", "PARTNERS_WITH", f"node:{(i * 7 + step) % inner}", "research")
    return made


def path() -> Scene:
    """Three nodes and two links; nothing is in the middle."""
    palette = PALETTES[THEME]
    names = {"a": "First", "b": "Second", "c": "Third"}
    marks = tuple(
        Mark(
            id,
            300.0 * i,
            0,
            8,
            "dot",
            "#2563A8",
            palette.paper,
            "",
            (name,),
            i,
            1,
            Label(name, 300.0 * i, 28, "middle", colour=palette.ink),
        )
        for i, (id, name) in enumerate(names.items())
    )
    links = (
        Link("a", "b", "#1F4E79", 3.5, "solid", True, False, 0, 3, ("supplies",), ("ab1", "ab2", "ab3")),
        Link("b", "c", "#C2410C", 2, "dashed", False, False, 0, 1, ("partners",), ("bc",)),
    )
    caption = Caption("From First to Third", "two steps", ((LegendEntry("a step"),),), "", "3 shown of 3")
    return Scene(caption, palette, LANGUAGE, marks, links, shown=3, total=3)


def surroundings() -> Scene:
    """The hub's network, one ring until a node is expanded, without what is hidden."""
    whole = network(SIZE)
    seen = [id for id in whole if id not in STATE["hidden"]]
    return ego(whole.subgraph(seen), "hub", load_schema(), depth=2 if STATE["expanded"] or SIZE > 12 else 1, language=LANGUAGE, theme=THEME)


def happened(event: GraphEvent) -> None:
    """Do what was asked for."""
    STATE["events"].append(f"{event.kind}: {', '.join(event.ids)}")
    if event.kind in {"select", "clear"}:
        STATE["selected"] = event.ids
    elif event.kind == "ask":
        STATE["counts"] = {event.ids[0]: {"supplies": 12, "partners <b>with</b>": 4} if event.ids[0] != "node:1" else {}}
    elif event.kind == "hide":
        STATE["hidden"] = [*STATE["hidden"], *event.ids]
    elif event.kind == "expand":
        STATE["expanded"] = event.ids
    elif event.kind == "collapse":
        STATE["expanded"] = ()
    elif event.kind == "move":
        STATE["moved"] = dict(event.positions)


for name, value in (("events", []), ("selected", ()), ("counts", {}), ("hidden", []), ("expanded", ()), ("moved", {})):
    STATE.setdefault(name, value)
graph(
    path() if st.query_params.get("mode") == "path" else surroundings(),
    key="network",
    height=640,
    selected=STATE["selected"],
    counts=STATE["counts"],
    expanded=STATE["expanded"],
    on_event=happened,
)
st.text(f"events: {len(STATE['events'])}")
st.text(f"last: {STATE['events'][-1] if STATE['events'] else 'none'}")
st.text(f"moved: {', '.join(STATE['moved']) or 'none'}")
if st.button("again"):
    st.rerun()
