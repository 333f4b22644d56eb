"""The page *Query*: a question of the library filled in, or Cypher of one's own; its answer as table and as graph, and to take away."""

from dataclasses import replace
from html import escape
from shlex import quote

import pandas as pd
import streamlit as st

from graphmap.catalogue import Query
from graphmap.errors import GraphMapError
from graphmap.model import Table
from graphmap.ui.answer_graph import answer_graph, pictured
from graphmap.ui.answer_table import answer_table
from graphmap.ui.asked import Asked, answered, asked, command, own_statement
from graphmap.ui.cypher_form import cypher_form
from graphmap.ui.downloads import downloads
from graphmap.ui.export import export
from graphmap.ui.frame import Page, foot, go
from graphmap.ui.headings import readable
from graphmap.ui.kept import kept
from graphmap.ui.newer import newer
from graphmap.ui.problem import problem, warning
from graphmap.ui.python_code import python_code
from graphmap.ui.query_form import fields, question
from graphmap.ui.results import Result, result
from graphmap.ui.selected import selected
from graphmap.ui.words import word
from graphmap.views.state import State
from graphmap.workspace import credits_of
from graphmap.workspace.explaining import explain
from graphmap.workspace.pictures.answer import PREFERRED
from graphmap.workspace.written import for_statement

GRAPH = "graph"
"""``State.show`` where the answer is drawn; else its rows are shown."""


def draw(page: Page) -> None:
    """Draw the page."""
    newer(page)
    query = _question(page)
    table = _answer(page, query)
    if table is None:
        foot(page, "")
        return
    found = result(table, page.home.schema, page.language)
    if query:
        found = readable(found, table, page.home.schema, page.language)
    what = asked(page.state)
    _bar(page, table, found, what)
    if table.rows:
        _shown(page, table, found)
    else:
        st.info(word("query_none" if query else "query_none_own", page.language))
    _under(page, what, table, found)
    foot(page, _said(table, page.language))


def _question(page: Page) -> Query | None:
    """The form of a named query, or the field for a statement of one's own (None)."""
    state, language = page.state, page.language
    left, right = st.columns([5, 2], gap="medium", vertical_alignment="center")
    with right, st.container(horizontal=True, gap="small", vertical_alignment="center", key="ways"):
        _way(state)
        kept(page)
    if state.cypher:
        left.html(f'<p class="gm-describe">{escape(word("query_own_help", language))}</p>')
        cypher_form(page)
        return None
    with left:
        query = question(state, language)
    st.html(f'<p class="gm-describe">{escape(query.description(language))}</p>')
    fields(page, query)
    return query


def _way(state: State) -> None:
    """The switch between the library and Cypher of one's own, which begins with the statement of the query on screen."""
    language = state.language
    ways = {"library": word("query_library", language), "own": word("query_own", language)}
    st.session_state["way"] = "own" if state.cypher else "library"

    def change() -> None:
        own = st.session_state["way"] == "own"
        go(own_statement(state) if own else replace(state, cypher="", parameters=(), select=()))

    st.segmented_control(
        word("query_way", language), [*ways], format_func=ways.__getitem__, key="way", required=True, on_change=change,
        label_visibility="collapsed",
    )  # fmt: skip


def _answer(page: Page, query: Query | None) -> Table | None:
    """The rows; what cannot be asked is said with what to do, and what is odd about the question beside its answer."""
    state, language = page.state, page.language
    try:
        with st.spinner(word("query_asking", language)):
            table = answered(page.home, page.revision, state.id, state.parameters, state.cypher)
    except GraphMapError as error:
        problem(error, language)
        st.info(word("query_mend" if query else "query_mend_own", language))
        return None
    for note in table.notes:
        warning(note, language)
    return table


def _said(table: Table, language: str) -> str:
    """How many rows there are."""
    if table.cut:
        return word("query_cut", language, n=table.limit)
    return word("query_row" if len(table.rows) == 1 else "query_rows", language, n=len(table.rows))


def _bar(page: Page, table: Table, found: Result, what: Asked) -> None:
    """How many rows, table or graph, and the downloads, in one row."""
    language = page.language
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="bar"):
        st.html(f'<p class="gm-count">{escape(_said(table, language))}</p>', width="content")
        if found.drawable:
            _switch(page.state)
        st.space("stretch")
        if table.rows:
            downloads(table, lambda: credits_of(page.home, table, page.revision), f"graphmap-{what.name or 'query'}", language)


def _switch(state: State) -> None:
    """Table or graph."""
    language = state.language
    shows = {"table": word("query_table", language), GRAPH: word("query_graph", language)}
    st.session_state["show"] = GRAPH if state.show == GRAPH else "table"

    def change() -> None:
        go(replace(state, show=GRAPH if st.session_state["show"] == GRAPH else ""))

    st.segmented_control(
        word("query_show", language), [*shows], format_func=shows.__getitem__, key="show", required=True, on_change=change,
        label_visibility="collapsed",
    )  # fmt: skip


def _shown(page: Page, table: Table, found: Result) -> None:
    """The answer, and beside it what is known of what is selected."""
    left, right = st.columns([2, 1], gap="medium")
    with left:
        if page.state.show == GRAPH and found.drawable:
            answer_graph(page, table)
        else:
            answer_table(found, page.state, page.revision)
    with right, st.container(key="aside"):
        selected(page)


def _under(page: Page, what: Asked, table: Table, found: Result) -> None:
    """The statement that was asked, the same question elsewhere, and the answer to take away; that is drawn when it is opened."""
    language = page.language
    labels = [word(key, language) for key in ("cypher", "query_plan", "query_command", "query_python", "export")]
    cypher, plan, line, python, out = st.tabs(labels, key=f"under-{language}", on_change="rerun")
    with cypher:
        st.code(what.cypher, language="cypher", wrap_lines=True)
        if what.parameters:
            st.caption(word("parameters", language))
            st.code(" ".join(quote(f"--{name}={value}") for name, value in for_statement(what.parameters)), language=None, wrap_lines=True)
        if what.name:
            st.button(word("query_edit", language), key="edit", icon=":material/edit:", on_click=go, args=(own_statement(page.state),))
    with plan:
        if plan.open:
            _plan(page)
    with line:
        st.caption(word("query_command_help", language))
        st.code(command(page.state), language="shell", wrap_lines=True)
    with python:
        st.caption(word("query_python_help", language))
        st.code(python_code(what), language="python", wrap_lines=True)
    with out:
        if out.open:
            _taken_away(page, table, found)


def _plan(page: Page) -> None:
    """The steps in which the store would answer; what it cannot tell is said."""
    language = page.language
    st.caption(word("query_plan_help", language))
    try:
        found = explain(page.home, replace(page.state, id=page.state.id or PREFERRED), revision=page.revision)
    except GraphMapError as error:
        problem(error, language)
        return
    columns = [word(f"query_plan_{name}", language) for name in found.columns]
    st.dataframe(pd.DataFrame(found.rows, columns=columns), hide_index=True, key="plan")


def _taken_away(page: Page, table: Table, found: Result) -> None:
    """The picture and the graph of the answer as files, as on every page; where there are none, why, and what to do."""
    language, drawn = page.language, pictured(page, table) if found.drawable and not table.cut else None
    if drawn:
        export(page, drawn[0], drawn[1])
    elif not table.rows:
        st.info(word("query_export_nothing", language))
    elif table.cut:
        st.info(word("query_export_cut", language, n=table.limit))
    else:
        st.info(word("query_export_none", language))
