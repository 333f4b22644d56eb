"""Questions that people keep: the list to open one from, and the field to keep the one on screen."""

from dataclasses import replace
from functools import partial

import streamlit as st

from graphmap.errors import GraphMapError
from graphmap.ui.citing import markdown
from graphmap.ui.frame import Page, go
from graphmap.ui.login import who
from graphmap.ui.problem import problem
from graphmap.ui.words import word
from graphmap.views.state import State
from graphmap.views.words.dates import date
from graphmap.workspace.pictures.answer import PREFERRED
from graphmap.workspace.saved import LONGEST, Saved, forget, person, save, saved

FAILED = "kept-failed"
"""Where the reason stands for which the last name was refused."""


def kept(page: Page) -> None:
    """A button that opens the list and the field."""
    found = saved(page.home)
    language, owner = page.language, who() or person()
    with st.popover(word("kept", language, n=len(found)), icon=":material/bookmark:"):
        _field(page, owner)
        for entry in found:
            _entry(page, entry, owner)
        if not found:
            st.caption(word("kept_none", language))


def _field(page: Page, owner: str) -> None:
    language, state = page.language, page.state

    def keep() -> None:
        name = st.session_state["kept-name"]
        try:
            save(page.home, name, replace(state, id=state.id or PREFERRED) if not state.cypher else state, owner=owner)
        except GraphMapError as error:
            st.session_state[FAILED] = error
        else:
            st.session_state["kept-name"] = ""

    with st.form("keep", border=False):
        st.text_input(word("kept_name", language), key="kept-name", max_chars=LONGEST)
        st.form_submit_button(word("kept_save", language), on_click=keep)
    if error := st.session_state.pop(FAILED, None):
        problem(error, language)


def _entry(page: Page, entry: Saved, owner: str) -> None:
    """A question with who keeps it; one's own can be let go."""
    language, state = page.language, page.state
    asked = State("query", entry.state.id, parameters=entry.state.parameters, cypher=entry.state.cypher, language=state.language)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            markdown(entry.name),
            key=f"kept-{entry.owner}-{entry.name}",
            type="tertiary",
            on_click=go,
            args=(asked,),
            help=markdown(entry.brief),
        )
        st.caption(markdown(word("kept_by", language, owner=entry.owner, date=date(entry.created[:10], language))))
        if entry.owner == owner:
            label = word("kept_forget", language, name=markdown(entry.name))
            st.button(label, key=f"forget-{entry.name}", type="tertiary", on_click=partial(forget, page.home, entry.name, owner=owner))
