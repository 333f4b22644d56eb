"""Writing Cypher oneself: the statement, the values of its parameters, and what the graph holds to ask for."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
import streamlit as st

from graphmap.ui.asked import used
from graphmap.ui.citing import markdown
from graphmap.ui.frame import Page, go
from graphmap.ui.words import word
from graphmap.views.cards import type_word
from graphmap.views.state import LONGEST_STATEMENT, State
from graphmap.workspace import store
from graphmap.workspace.written import JSON_MARK

HEIGHT = 250
"""Px of the field for the statement, and of the lists beside it."""


def cypher_form(page: Page) -> None:
    """The field for the statement with a button that asks it; beside it what can be asked for."""
    left, right = st.columns([2, 1], gap="medium")
    with left:
        _statement(page.state)
    with right:
        _holdings(page)


def _statement(state: State) -> None:
    """The draft stays in its field until it is asked; then it is the view's."""
    language = state.language
    names = used(state.cypher)
    if st.session_state.get("statement-of") != (state.cypher, state.parameters) or "statement" not in st.session_state:
        st.session_state["statement-of"] = (state.cypher, state.parameters)
        st.session_state["statement"] = state.cypher
        _fill(names, dict(state.parameters))
    with st.form("cypher-form", border=False):
        st.text_area(
            word("query_statement", language), key="statement", height=HEIGHT, max_chars=LONGEST_STATEMENT, label_visibility="collapsed"
        )
        for name in names:
            _parameter(name, language)

        def ask() -> None:
            statement = st.session_state["statement"].strip()
            pairs = tuple(sorted(pair for name in names if name in used(statement) and (pair := _given(name))))
            go(replace(state, cypher=statement, parameters=pairs, select=()))

        st.form_submit_button(word("query_run", language), type="primary", on_click=ask)


def _fill(names: list[str], given: Mapping[str, str]) -> None:
    for name in names:
        st.session_state[f"given-{name}"] = given.get(name, given.get(name + JSON_MARK, ""))
        st.session_state[f"kind-{name}"] = JSON_MARK if name + JSON_MARK in given else ""


def _parameter(name: str, language: str) -> None:
    """A field for a value, and whether it is text or JSON."""
    kinds = {"": word("query_text", language), JSON_MARK: word("query_json", language)}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(f"${markdown(name)}", key=f"given-{name}")
        st.segmented_control(
            word("query_kind", language), list(kinds), format_func=kinds.__getitem__, key=f"kind-{name}", required=True,
            label_visibility="collapsed",
        )  # fmt: skip


def _given(name: str) -> tuple[str, str] | None:
    """Name and value of a parameter as the view keeps them; None where nothing is given."""
    text = str(st.session_state.get(f"given-{name}", ""))
    mark = str(st.session_state.get(f"kind-{name}") or "")
    return (name + mark, text) if text or not mark else None


def _holdings(page: Page) -> None:
    """Labels and types with their number and properties."""
    language, schema, held = page.language, page.home.schema, store(page.home, page.revision).schema()
    nodes, links = st.tabs([word("query_nodes", language), word("query_links", language)])
    said = {name: {"en": label.en, "nl": label.nl}[language] for name, label in schema.labels.items()}
    with nodes:
        _listing(held.labels, said, held.properties, language)
    with links:
        _listing(held.types, {type: type_word(type, schema, language) for type in held.types}, held.properties, language)


def _listing(counts: Mapping[str, int], said: Mapping[str, str], properties: Mapping[str, tuple[str, ...]], language: str) -> None:
    rows = [(name, said.get(name, ""), n, ", ".join(properties.get(name, ()))) for name, n in sorted(counts.items())]
    columns = [word(key, language) for key in ("query_in_cypher", "query_in_words", "query_number", "query_properties")]
    st.dataframe(pd.DataFrame(rows, columns=columns), hide_index=True, height=HEIGHT + 30)
