"""The words of a network's filter that a user writes: kinds, sector groups, municipalities, and nodes by name or id."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from difflib import get_close_matches

from graphmap.errors import NotFoundError, UsageError
from graphmap.views.state import State
from graphmap.workspace.asking import find
from graphmap.workspace.home import Workspace
from graphmap.workspace.reading import store

MUNICIPALITIES = "MATCH (o:Organisation)\nWHERE o.municipality IS NOT NULL\nRETURN DISTINCT o.municipality AS place\nORDER BY place"
ROWS = 100_000
"""Municipalities that the data may have: each of them can be chosen."""

NEAR = 3
"""Names that a message suggests."""

FEW = 40
"""Names that a message can list."""


def filtered(workspace: Workspace, state: State, revision: str | None = None) -> State:
    """The view with ids for the nodes that its filter names.

    UsageError, with what comes near, for a kind, a sector group, a municipality or a node that there is not: it would hide all.
    """
    words = workspace.schema.words
    _known("kind of organisation", state.kinds, words["organisation_kind"])
    _known("sector group", state.sectors, words["sector_group"])
    if state.places:
        rows = store(workspace, revision).table(MUNICIPALITIES, limit=ROWS).rows
        _known("municipality of an organisation in our data", state.places, [str(place) for (place,) in rows])
    return replace(
        state,
        expanded=_ids(workspace, "expanded", state.expanded, revision),
        hidden=_ids(workspace, "hidden", state.hidden, revision),
    )


def _known(what: str, given: Sequence[str], known: Collection[str]) -> None:
    """UsageError for a word that is none of those known; suggested are those that differ little, else all where they are few."""
    for word in given:
        if word not in known:
            folded = {name.casefold(): name for name in sorted(known)}
            near = [folded[name] for name in get_close_matches(word.casefold(), folded, NEAR)]
            more = f" Near: {', '.join(near)}." if near else f" Known are {', '.join(sorted(known))}." if len(known) <= FEW else ""
            raise UsageError(f"There is no {what} {word!r}.{more}")


def _ids(workspace: Workspace, field: str, names: Sequence[str], revision: str | None) -> tuple[str, ...]:
    """The ids of the nodes with these names or ids."""
    try:
        return tuple(dict.fromkeys(find(workspace, name, revision).id for name in names))
    except NotFoundError as error:
        raise UsageError(f"--{field}: {error}") from error
