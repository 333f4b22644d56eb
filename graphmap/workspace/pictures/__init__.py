"""From a view to its picture: the Cypher that is asked, the graph that it gives, and the Scene made of that."""

from dataclasses import replace
from typing import Protocol

from graphmap.errors import UsageError
from graphmap.views.presets import Sheet
from graphmap.views.state import State
from graphmap.views.style import Theme
from graphmap.workspace.home import Workspace
from graphmap.workspace.pictures.network import network, starting_id
from graphmap.workspace.pictures.picture import Picture, Statement

__all__ = ["Picture", "Statement", "picture", "settled"]


class Maker(Protocol):
    """What makes a picture of a view."""

    def __call__(self, workspace: Workspace, state: State, *, sheet: Sheet | None, theme: Theme, revision: str | None) -> Picture:
        """The picture."""


def picture(
    workspace: Workspace, state: State, *, sheet: Sheet | None = None, theme: Theme = "light", revision: str | None = None
) -> Picture:
    """The picture of a view; UsageError for a page that has none.

    Parameters
    ----------
    sheet
        The page that it is laid out for; None: the interactive canvas, for those pictures that have one.
    """
    state = settled(workspace, state, revision)
    return _maker(state)(workspace, state, sheet=sheet, theme=theme, revision=revision)


def settled(workspace: Workspace, state: State, revision: str | None = None) -> State:
    """The view with what the page would choose filled in: the node in the middle where the address names none."""
    if state.page == "explore" and not state.id:
        return replace(state, id=starting_id(workspace, revision))
    if state.page == "chains" and not state.id:
        from graphmap.workspace.pictures.chains import starting_chain

        return replace(state, id=starting_chain(workspace, revision))
    return state


def _maker(state: State) -> Maker:
    """What makes the picture of a view; each is loaded when it is asked for."""
    if state.page == "explore" and state.to:
        from graphmap.workspace.pictures.connection import connection

        return connection
    if state.page == "explore":
        return network
    if state.page == "corridor":
        from graphmap.workspace.pictures.corridor import corridor

        return corridor
    if state.page == "chains":
        from graphmap.workspace.pictures.chains import chains

        return chains
    if state.page == "query":
        from graphmap.workspace.pictures.answer import answer

        return answer
    raise UsageError(f"The page {state.page!r} has no picture.")
