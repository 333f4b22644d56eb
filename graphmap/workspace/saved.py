"""Questions that people keep under a name in the ledger, for themselves and for all who share the workspace."""

import getpass
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from graphmap.catalogue import catalogue
from graphmap.errors import NotFoundError, UsageError
from graphmap.ledger import SavedView
from graphmap.model import Table
from graphmap.store.cypher.gate import admit
from graphmap.views.state import State, from_plain
from graphmap.views.text import plain
from graphmap.workspace.asking import adhoc, bound, query, typed
from graphmap.workspace.home import Workspace
from graphmap.workspace.written import JSON_MARK

PAGE = "query"
LONGEST = 80
"""Characters of a name."""

BRIEF = 60
"""Characters of a statement that a list shows."""

OF = "/"
"""Stands between the owner and the name where several people have a question of one name."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A question that ``owner`` keeps under a name.

    Parameters
    ----------
    state
        The view of the page *Query* that asks it: the name of a query or a statement, and values of its parameters.
    created
        When it was saved: ISO, UTC.
    """

    name: str
    owner: str
    note: str
    state: State
    created: str = ""

    @property
    def brief(self) -> str:
        """What it asks, in few words."""
        state = self.state
        said = " ".join(state.cypher.split()) or " ".join([state.id, *(f"--{name}={value}" for name, value in state.parameters)])
        return said if len(said) <= BRIEF else f"{said[:BRIEF]}…"


def person() -> str:
    """Who is at work here, by the name of the account; ``unknown`` where the system tells none."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return "unknown"


def save(workspace: Workspace, name: str, state: State, *, note: str = "", owner: str = "") -> Saved:
    """Keep a question under a name, in place of the one that its owner has under it; without ``owner`` that of who is at work here.

    Raises
    ------
    UsageError
        The name cannot be one, or there is no such query, parameter or value.
    QueryRefusedError, QueryError
        The statement is not one that graphmap lets through.
    """
    said = " ".join(name.split())
    if not said or len(said) > LONGEST or OF in said or not said.isprintable():
        raise UsageError(f"{name!r} cannot be the name of a question: it needs 1 to {LONGEST} letters, and no {OF}.")
    if state.cypher:
        admit(state.cypher)
        typed(dict(state.parameters))
    else:
        bound(state.id, dict(state.parameters))
    owner = owner or person()
    asked = State(PAGE, state.id, parameters=state.parameters, cypher=state.cypher, language=state.language)
    text = json.dumps(asked.plain(), ensure_ascii=False, sort_keys=True)
    with workspace.ledger.writing(f"save {said}") as writer:
        view = writer.save_view(SavedView(said, plain(note), owner, text))
    return Saved(view.name, view.owner, view.note, asked, view.created)


def forget(workspace: Workspace, name: str, *, owner: str = "") -> None:
    """No longer keep a question of one's own; NotFoundError where its owner has none of that name."""
    said, owner = " ".join(name.split()), owner or person()
    with workspace.ledger.writing(f"forget {said}") as writer:
        writer.remove_view(owner, said)


def saved(workspace: Workspace) -> list[Saved]:
    """All questions that people keep, by name and owner; those that this release cannot read are left out."""
    found = [Saved(view.name, view.owner, view.note, state, view.created) for view in workspace.ledger.views() if (state := _state(view))]
    return sorted(found, key=lambda kept: (kept.name.casefold(), kept.owner))


def saved_as(workspace: Workspace, name: str, *, owner: str = "") -> Saved:
    """The question of a name, or of ``owner/name``: one's own first.

    NotFoundError where nobody has one of that name, UsageError where several others have.
    """
    of, _, said = name.rpartition(OF)
    said, everything = " ".join(said.split()), saved(workspace)
    found = [kept for kept in everything if kept.name == said and of in ("", kept.owner)]
    own = [kept for kept in found if kept.owner == (owner or person())]
    if not found:
        names = ", ".join(dict.fromkeys(kept.name for kept in everything))
        raise NotFoundError(f"Nobody keeps a question {name!r}." + (f" Kept are {names}." if names else " None is kept yet."))
    if len(found) > 1 and not own:
        raise UsageError(
            f"Several people keep a question {said!r}: {', '.join(f'{kept.owner}{OF}{kept.name}' for kept in found)}. Choose one."
        )
    return (own or found)[0]


def with_values(state: State, values: Mapping[str, str]) -> State:
    """The question with other values, as the command line gives them: ``name:`` is JSON for the parameter ``name`` of a statement."""
    bare = {name.removesuffix(JSON_MARK) for name in values}
    kept = {name: value for name, value in state.parameters if name.removesuffix(JSON_MARK) not in bare}
    return replace(state, parameters=tuple(sorted({**kept, **values}.items())))


def ask(workspace: Workspace, state: State, *, limit: int | None = None, revision: str | None = None) -> Table:
    """The rows of a question; the errors of ``workspace.query`` and ``workspace.adhoc``."""
    values = dict(state.parameters)
    if state.cypher:
        return adhoc(workspace, state.cypher, typed(values), limit=limit, revision=revision)
    return query(workspace, state.id, {**values}, limit=limit, revision=revision)


def statement(state: State) -> str:
    """The Cypher of a question; of a named query that which ships with this release, empty where there is none of its name."""
    named = catalogue().get(state.id)
    return state.cypher or (named.cypher if named else "")


def _state(view: SavedView) -> State | None:
    try:
        state = from_plain(json.loads(view.state))
    except (ValueError, UsageError):
        return None
    return state if state.page == PAGE else None
