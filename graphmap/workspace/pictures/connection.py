"""The shortest connections of two nodes: what is asked, and their picture."""

from graphmap.catalogue import catalogue
from graphmap.errors import UsageError
from graphmap.views.filtering import other_layers
from graphmap.views.paths import path
from graphmap.views.presets import Sheet
from graphmap.views.state import State
from graphmap.views.style import Theme
from graphmap.workspace.asking import bound, find
from graphmap.workspace.home import Workspace
from graphmap.workspace.pictures.picture import Picture, Statement
from graphmap.workspace.reading import snapshot, store

QUERY = "shortest_connection"
"""The named query that finds them."""


def connection(
    workspace: Workspace, state: State, *, sheet: Sheet | None = None, theme: Theme = "light", revision: str | None = None
) -> Picture:
    """The shortest connections from ``state.id`` to ``state.to`` by links of the layers that are on.

    Ended, planned and inferred links take part, as in the named query; each carries its status and method. UsageError where there are
    more of them than an answer may have rows.
    """
    ends = {"from": find(workspace, state.id, revision).id, "to": find(workspace, state.to, revision).id}
    schema = workspace.schema
    default = str(next(parameter.default for parameter in catalogue()[QUERY].parameters if parameter.name == "types"))
    usual = default.split("|")
    types = usual if state.layers is None else [name for name, type in schema.types.items() if type.layer in state.layers]
    statement, parameters = bound(QUERY, {**ends, "types": "|".join(types)})
    opened = store(workspace, revision)
    graph = opened.subgraph(statement, parameters)
    if graph.graph["cut"]:
        raise UsageError(
            f"More than {workspace.settings.row_limit:,} shortest connections join {ends['from']} and {ends['to']}:"
            " which of them are the surest cannot be said. Choose fewer layers."
        )
    if not graph:  # nothing connects them: the picture names them all the same
        graph = opened.subgraph("MATCH (n) WHERE n.id IN $ids RETURN n", {"ids": [*ends.values()]})
    scene = path(
        graph,
        ends["from"],
        ends["to"],
        schema,
        language=state.language,
        theme=theme,
        sheet=sheet,
        credits=snapshot(workspace, revision).manifest.credits,
        layers=other_layers(state, [schema.types[type].layer for type in usual], schema),
    )
    return Picture(scene, graph, (("cypher_connection", Statement(statement, parameters)),))
