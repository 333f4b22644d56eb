"""A figure on the command line: of which kind it is, how it is asked for, whom its words name, and how its file is called."""

import json
import re
import shlex
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from graphmap.catalogue import catalogue
from graphmap.errors import NotFoundError
from graphmap.views.state import State
from graphmap.workspace.asking import bound, find
from graphmap.workspace.filtering import filtered
from graphmap.workspace.home import Workspace
from graphmap.workspace.pictures.answer import PREFERRED

if TYPE_CHECKING:
    from graphmap.workspace.figure import Figure

OPTIONS: Mapping[str, tuple[str, ...]] = {
    "ego": ("depth", "layers", "kinds", "sectors", "places", "confidence", "gone", "expanded", "hidden"),
    "path": ("layers",),
    "corridor": ("show", "layers"),
    "chain": ("show",),
    "query": ("cypher",),
}
"""What each kind of figure can be told on the command line, besides what it is about and how it comes out."""

COMMON = ("output", "from", "redraw", "sheet", "lang", "theme", "revision", "workspace", "help")
"""What every figure can be told."""


def command(asked: "Figure", name: str) -> str:
    """The command line that draws the same figure to a file of this name, from the current revision."""
    state, kind = asked.state, kind_of(asked.state)
    about = {"path": [state.id, state.to], "corridor": [], "query": [] if state.cypher else [state.id or PREFERRED]}
    options = state.query()  # as the command line is read: a comma inside a name is not one between two
    given = [part for name in OPTIONS[kind] if name != "gone" and name in options for part in (f"--{name}", options[name])]
    own = [_parameter(*pair, named=not state.cypher) for pair in state.parameters] if kind == "query" else []
    sheet = ["--sheet", asked.sheet] if asked.sheet != "a4" else []
    theme = ["--theme", asked.theme] if asked.theme != "light" else []
    gone = ["--gone"] if state.gone and "gone" in OPTIONS[kind] else []
    words = ["graphmap", "figure", kind, *(word for word in about.get(kind, [state.id]) if word)]
    return shlex.join([*words, *given, *own, *sheet, *theme, "--lang", state.language, *gone, "--output", name])


def kind_of(state: State) -> str:
    """The kind of figure that draws a view, one of ``OPTIONS``."""
    kinds = {"explore": "path" if state.to else "ego", "chains": "chain"}
    return kinds.get(state.page, state.page)


def _parameter(name: str, value: str, *, named: bool) -> str:
    """A parameter of a query on the command line; one of a statement that is called like an option is given as JSON."""
    if not named and name in {*COMMON, *(option for options in OPTIONS.values() for option in options)}:
        return f"--{name}:={json.dumps(value, ensure_ascii=False)}"
    return f"--{name}={value}"


def named(workspace: Workspace, state: State, revision: str | None = None) -> State:
    """The view with the ids of the nodes that it names; NotFoundError for one that is in no graph.

    UsageError for a query or a parameter that there is not, and for a word of the filter that is none.
    """
    if state.page == "query":
        return state if state.cypher else _filled(workspace, state, revision)
    found = {field: _find(workspace, state.page, value, revision) for field in ("id", "to") if (value := getattr(state, field))}
    return replace(filtered(workspace, state, revision), id=found.get("id", ""), to=found.get("to", ""))


def _filled(workspace: Workspace, state: State, revision: str | None) -> State:
    """The view of a named query with ids for the nodes that its parameters name."""
    given, name = dict(state.parameters), state.id or PREFERRED
    bound(name, given)
    kinds = {parameter.name: parameter.kind for parameter in catalogue()[name].parameters}
    values = {key: find(workspace, value, revision).id if kinds[key] == "id" else value for key, value in given.items()}
    return replace(state, id=name, parameters=tuple(sorted(values.items())))


def _find(workspace: Workspace, page: str, text: str, revision: str | None) -> str:
    """The id of a node that is named by its id or name; a chain also by its id without the label."""
    try:
        return find(workspace, text, revision).id
    except NotFoundError:
        if page != "chains":
            raise
        return find(workspace, f"value-chain:{text}", revision).id


def stem(state: State) -> str:
    """A file name, without its ending, that says what a picture of a view shows."""
    parts = ["network" if state.page == "explore" else state.page, state.id, state.show]
    if state.to:
        parts = ["connection", state.id, state.to]
    if state.page == "query":
        parts = ["query", "cypher" if state.cypher else state.id or PREFERRED, *(value for _, value in state.parameters)]
    return "-".join(re.sub(r"[^A-Za-z0-9]+", "-", part).strip("-") for part in parts if part)[:80]
