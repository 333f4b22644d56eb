"""The page *Value chains*: the stages of a chain, how strong each is in our data, and who is able, with the evidence."""

from dataclasses import replace

import streamlit as st

from graphmap.ui.citing import markdown
from graphmap.ui.components.picture import picture
from graphmap.ui.counted_chains import counted_chain
from graphmap.ui.frame import Page, foot, go
from graphmap.ui.gap_list import gap_list
from graphmap.ui.newer import newer
from graphmap.ui.pictures import drawn
from graphmap.ui.stage_details import passage_details, stage_details
from graphmap.ui.tabs import tabs
from graphmap.ui.words import word
from graphmap.views.chain.subject import Subject
from graphmap.views.faces import Faces
from graphmap.workspace.pictures import settled
from graphmap.workspace.pictures.chains import PUBLISHED, names_of_chains


def draw(page: Page) -> None:
    """Draw the page."""
    names = {name: id for id, name in names_of_chains(page.home, page.language, page.revision)}
    if not names:
        st.info(word("chains_none", page.language))
        return
    newer(page)
    with st.container():
        page = _known(page, names)
    _choice(page, names)
    found, language = drawn(page), page.language
    subject = Subject(counted_chain(page), Faces(found.graph, page.home.schema, language, page.theme))
    left, right = st.columns([5, 2], gap="medium")
    with left:
        picture(
            found.scene,
            key="chain",
            selected=page.state.select,
            on_select=lambda id: go(replace(page.state, select=(id,) if id else ())),
        )
    with right, st.container(key="aside"):
        _details(page, subject)
    tabs(page, found)
    foot(page, word("chain_foot", language, shown=found.scene.shown, total=found.scene.total))


def _known(page: Page, names: dict[str, str]) -> Page:
    """The page at the chain that the address names; where there is none of that id, it says so and shows the first one."""
    first = settled(page.home, replace(page.state, id=""), page.revision)
    if not page.state.id or page.state.id in names.values():
        return replace(page, state=replace(page.state, id=page.state.id or first.id))
    name = next(name for name, id in names.items() if id == first.id)
    st.warning(markdown(word("unknown_id", page.language, id=page.state.id, name=name)))
    return replace(page, state=replace(first, select=()))


def _choice(page: Page, names: dict[str, str]) -> None:
    """Which chain, offered as plain text, and whether only what is published counts."""
    state, language = page.state, page.language
    st.session_state["chain-choice"] = next(name for name, id in names.items() if id == state.id)
    st.session_state["chain-published"] = state.show == PUBLISHED

    def change() -> None:
        show = PUBLISHED if st.session_state["chain-published"] else ""
        id = names[st.session_state["chain-choice"]]
        go(replace(state, id=id, show=show, select=state.select if id == state.id else ()))

    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.selectbox(
            word("chain_choice", language), list(names), key="chain-choice", on_change=change, label_visibility="collapsed", width=560
        )
        st.toggle(word("chain_published", language), key="chain-published", on_change=change, help=word("chain_published_help", language))


def _details(page: Page, subject: Subject) -> None:
    """The right side: what is selected, else what is thin or missing in the chain."""
    chosen = next(iter(page.state.select), "")
    passage = next((passage for passage in subject.coverage.passages if passage.id == chosen), None)
    back = st.container(key="back-row", gap=None)
    if passage:
        passage_details(page, subject, passage)
    else:
        with st.container(key="details", gap="xsmall"):
            if not (chosen and stage_details(page, subject, chosen)):
                gap_list(page, subject)
                return
    label = word("chain_back", page.language)
    back.button(label, key="back", icon=":material/arrow_back:", type="tertiary", on_click=go, args=(replace(page.state, select=()),))
