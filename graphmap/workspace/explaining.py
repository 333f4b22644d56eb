"""How a question would be answered, without asking it."""

from graphmap.model import Table
from graphmap.views.state import State
from graphmap.workspace.asking import settled, typed
from graphmap.workspace.home import Workspace
from graphmap.workspace.reading import confined, store


def explain(workspace: Workspace, state: State, *, revision: str | None = None) -> Table:
    """The steps in which the question of a view of the page *Query* would be answered, with the store's guess of their rows.

    The errors of ``workspace.query`` and ``workspace.adhoc``.
    """
    values = dict(state.parameters)
    if state.cypher:
        return confined(workspace, revision).explain(state.cypher, typed(values))
    return store(workspace, revision).explain(*settled(workspace, state.id, {**values}, revision))
