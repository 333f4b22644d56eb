"""A page with a network and a sheet that carry the payloads; ``?n=`` says which one is in the middle."""

import streamlit as st

from graphmap.ui.components.graph import GraphEvent, graph
from graphmap.ui.components.picture import picture
from tests.browser.apps.payloads import PAYLOADS, drawing, network

middle = PAYLOADS[int(st.query_params.get("n", "0"))]
STATE = st.session_state
STATE.setdefault("selected", ())
STATE.setdefault("asked", "")


def happened(event: GraphEvent) -> None:
    """Keep what was selected and asked for."""
    if event.kind == "ask":
        STATE["asked"] = event.ids[0]
    else:
        STATE["selected"] = event.ids


def chosen(id: str) -> None:
    """Keep what was selected."""
    STATE["selected"] = (id,)


counts = {STATE["asked"]: dict.fromkeys(PAYLOADS, 1)} if STATE["asked"] else {}
graph(network(middle), key="network", height=600, selected=STATE["selected"], counts=counts, on_event=happened)
picture(drawing(middle), key="sheet", selected=STATE["selected"], on_select=chosen)
st.text(f"selected: {len(STATE['selected'])}")
