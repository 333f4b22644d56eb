"""What the page *Query* asks: a named query with its values, or a statement of one's own; and its answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from shlex import quote

import streamlit as st

from graphmap.catalogue import STRINGS, USED, catalogue
from graphmap.errors import UsageError
from graphmap.model import Table
from graphmap.views.state import State
from graphmap.workspace import Workspace, adhoc, bound, query, typed
from graphmap.workspace.pictures.answer import PREFERRED
from graphmap.workspace.written import for_statement


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement with its parameters; ``name`` is that of the named query, empty for a statement of one's own."""

    name: str
    cypher: str
    parameters: Mapping[str, object]


def asked(state: State) -> Asked:
    """What a view asks; UsageError for an unknown query or parameter, or a value that is not of its kind."""
    if state.cypher:
        return Asked("", state.cypher, typed(dict(state.parameters)))
    name = state.id or PREFERRED
    statement, parameters = bound(name, dict(state.parameters))
    return Asked(name, statement, parameters)


@st.cache_resource(show_spinner=False, max_entries=32)
def answered(_home: Workspace, revision: str, name: str, parameters: tuple[tuple[str, str], ...], statement: str) -> Table:
    """The rows of a statement, or else of the named query; the errors of ``workspace.query`` and ``workspace.adhoc``."""
    if statement:
        return adhoc(_home, statement, typed(dict(parameters)), revision=revision)
    return query(_home, name or PREFERRED, dict(parameters), revision=revision)


def used(statement: str) -> list[str]:
    """The names of the parameters of a statement, in its order."""
    return list(dict.fromkeys(USED.findall(STRINGS.sub("", statement))))


def own_statement(state: State) -> State:
    """The view with the statement of its query as one's own; where its values cannot be asked, with the query's own values."""
    try:
        what = asked(state)
    except UsageError:
        what = asked(State(id=state.id if state.id in catalogue() else PREFERRED))
    return replace(state, cypher=what.cypher, parameters=for_statement(what.parameters), select=())


def command(state: State) -> str:
    """The same question on the command line; whom a named query is about is told there even where the page shows its default."""
    name = state.id or PREFERRED
    query = None if state.cypher else catalogue().get(name)
    about = {p.name: str(p.default) for p in query.parameters if p.kind == "id" and p.default is not None} if query else {}
    parts = ["graphmap", "query", *(["--cypher", quote(state.cypher)] if state.cypher else [quote(name)])]
    return " ".join([*parts, *(quote(f"--{name}={value}") for name, value in (about | dict(state.parameters)).items())])
