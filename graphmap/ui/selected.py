"""What is known of the elements that are selected in an answer: of one of them all, the others a click away."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from graphmap.model import Node
from graphmap.ui.citing import markdown
from graphmap.ui.details import details
from graphmap.ui.evidence import link_details
from graphmap.ui.frame import Page, go
from graphmap.ui.words import word
from graphmap.views.cards import name_of
from graphmap.workspace import cypher, show
from graphmap.workspace.evidence import evidence
from graphmap.workspace.pictures.answer import LINK

NODES = "MATCH (n) WHERE n.id IN $ids RETURN n"
ENDS = "MATCH (a)-[r]->() WHERE r.id IN $ids RETURN DISTINCT a.id AS id ORDER BY id"
LINKS_AS_CHIP = "links"
"""Stands for the links of a row among its nodes."""


def selected(page: Page) -> None:
    """Of what is selected the first, and all of it as chips; without a selection how to make one."""
    nodes, links = _nodes(page), [id for id in page.state.select if LINK.fullmatch(id)]
    if not nodes and not links:
        st.html(f'<p class="gm-hint">{escape(word("query_hint", page.language))}</p>')
        return
    first = _first(page, nodes, links)
    if first == LINKS_AS_CHIP:
        ends = [str(row[0]) for row in cypher(page.home, ENDS, {"ids": links}, revision=page.revision).rows]
        link_details(page, evidence(page.home, links, ends, page.revision))
        return
    node = next(node for node in nodes if node.id == first)
    name = markdown(name_of(node.properties, page.language))
    around = page.state.on("explore", id=node.id)
    st.button(word("query_explore", page.language, name=name), key="explore", icon=":material/hub:", on_click=go, args=(around,))
    details(page, show(page.home, node.id, page.revision), around)


def _first(page: Page, nodes: Sequence[Node], links: Sequence[str]) -> str:
    """What is shown: what the selection names first; the chips put another one first."""
    names = {node.id: markdown(name_of(node.properties, page.language)) for node in nodes}
    if links:
        names[LINKS_AS_CHIP] = word("query_how_known", page.language)
    head = page.state.select[0]
    first = head if head in names else LINKS_AS_CHIP if head in links else next(iter(names))
    if len(names) > 1:
        st.session_state["which"] = first
        st.pills(
            word("query_which", page.language), [*names], format_func=names.__getitem__, key="which", required=True,
            on_change=_put_first, args=(page, links), label_visibility="collapsed",
        )  # fmt: skip
    return first


def _put_first(page: Page, links: Sequence[str]) -> None:
    chosen = st.session_state["which"]
    front = [*links] if chosen == LINKS_AS_CHIP else [chosen]
    go(replace(page.state, select=tuple(dict.fromkeys((*front, *page.state.select)))))


def _nodes(page: Page) -> list[Node]:
    """The nodes that are selected, in the order of the selection."""
    wanted = [id for id in page.state.select if not LINK.fullmatch(id)]
    rows = cypher(page.home, NODES, {"ids": wanted}, revision=page.revision).rows if wanted else []
    found = {row[0].id: row[0] for row in rows if isinstance(row[0], Node)}
    return [found[id] for id in wanted if id in found]
