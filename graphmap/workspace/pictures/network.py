"""The network round a node: what is asked for it, and its picture."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import networkx as nx

from graphmap.errors import NotFoundError
from graphmap.views.cards import name_of
from graphmap.views.ego import ego
from graphmap.views.filtering import NO_FILTER, Filter, conditions
from graphmap.views.neighbourhood import MOST, nearest
from graphmap.views.presets import Sheet
from graphmap.views.state import State
from graphmap.views.style import Theme
from graphmap.workspace.asking import BY_ID, cypher, nodes
from graphmap.workspace.home import Workspace
from graphmap.workspace.pictures.picture import Picture, Statement
from graphmap.workspace.pictures.statements import (
    BUSIEST,
    addresses,
    among,
    beyond,
    default_layers,
    direct,
    facets,
    own_group,
    standing,
    steps,
    types_on,
    unfiltered,
)
from graphmap.workspace.reading import snapshot, store

ROWS = 100_000
"""Rows that the network's answer may have: the picture needs all of them to choose from."""

PREFERRED = "tu-delft"
"""What the page opens with where it is in the data."""


def network(
    workspace: Workspace, state: State, *, sheet: Sheet | None = None, theme: Theme = "light", revision: str | None = None
) -> Picture:
    """The network round ``state.id``, filtered as the state says; NotFoundError where the graph has no node of that id."""
    label = label_of(workspace, state.id, revision)
    layers = layers_on(workspace, state, label)
    types = types_on(layers, label, workspace.schema)
    grouped = own_group(state.id)
    group = [str(row[0]) for row in rows(workspace, grouped, revision)] if label == "Organisation" else []
    found = _surroundings(workspace, state, [state.id, *group], types, revision)
    own = {state.id, *group}
    drawn = sum(1 for start, end in found.graph.edges() if (start in own) != (end in own))
    filter, more = _filter(workspace, state, label, [state.id, *group], drawn, revision)
    scene = ego(
        found.graph,
        state.id,
        workspace.schema,
        group=group,
        depth=state.depth,
        language=state.language,
        theme=theme,
        second_total=found.second_total,
        sheet=sheet,
        credits=snapshot(workspace, revision).manifest.credits,
        gone=state.gone,
        opened=state.expanded,
        filter=filter if sheet else replace(filter, hides=None),
    )
    counted = standing([state.id, *group], types_on(tuple(workspace.schema.layers), label, workspace.schema))
    all_links, gone = (int(str(cell)) for cell in rows(workspace, counted, revision)[0])
    asked = [*found.asked, *([("cypher_group", grouped)] if group else []), ("cypher_standing", counted), *more]
    hidden = max(all_links - drawn, 0)
    return Picture(scene, found.graph, tuple(asked), left_out=0 if state.gone else gone, hidden=hidden, filter=filter)


def _filter(
    workspace: Workspace, state: State, label: str, ids: list[str], drawn: int, revision: str | None
) -> tuple[Filter, list[tuple[str, Statement]]]:
    """What the view's filter hides, ``drawn`` links of the node not being hidden; and what was asked for that."""
    usual = default_layers(label, workspace.schema)
    names = {node.id: name_of(node.properties, state.language) for node in nodes(store(workspace, revision), BY_ID, [*state.hidden])}
    said = conditions(state, usual, names, workspace.schema)
    if not said:
        return NO_FILTER, []
    on = {*usual, *(state.layers or ())}
    types = types_on([layer for layer in workspace.schema.layers if layer in on], label, workspace.schema)
    asked = unfiltered(ids, types, state)
    return Filter(said, max(int(str(rows(workspace, asked, revision)[0][0])) - drawn, 0)), [("cypher_standing", asked)]


def layers_on(workspace: Workspace, state: State, label: str) -> tuple[str, ...]:
    """The layers that are on: those of the state, else those that suit the node."""
    return default_layers(label, workspace.schema) if state.layers is None else state.layers


def label_of(workspace: Workspace, id: str, revision: str | None = None) -> str:
    """The primary label of a node; NotFoundError where there is none of that id."""
    for row in rows(workspace, Statement("MATCH (n {id: $id}) RETURN labels(n)[0] AS label", {"id": id}), revision):
        return str(row[0])
    raise NotFoundError(f"There is no {id!r} in this graph. Look for it by name.")


def starting_id(workspace: Workspace, revision: str | None = None) -> str:
    """The id that a network opens with where none is asked for; empty where there is no organisation."""
    preferred = Statement("MATCH (n {id: $id}) RETURN n.id AS id", {"id": PREFERRED})
    for statement in (preferred, BUSIEST):
        for row in rows(workspace, statement, revision):
            return str(row[0])
    return ""


def neighbours_by_type(workspace: Workspace, state: State, id: str, revision: str | None = None) -> dict[str, int]:
    """How many neighbours each type of link would add if a node were expanded, with the filter of the state."""
    label = label_of(workspace, id, revision)
    asked = steps(id, types_on(layers_on(workspace, state, label), label, workspace.schema), state)
    return {str(type): int(str(count)) for type, count in rows(workspace, asked, revision)}


@dataclass(frozen=True, slots=True)
class Facets:
    """What the direct neighbours of a node can be filtered by: how many have each value, and how many of ``total`` have any."""

    total: int
    kinds: Mapping[str, int]
    sectors: Mapping[str, int]
    places: Mapping[str, int]
    known: Mapping[str, int]


def neighbours_by_value(workspace: Workspace, state: State, revision: str | None = None) -> Facets:
    """The facets of the network of a view, whatever its own facets are set to."""
    label = label_of(workspace, state.id, revision)
    asked = facets([state.id], types_on(layers_on(workspace, state, label), label, workspace.schema), state)
    found = rows(workspace, asked, revision)
    kinds, sectors, places = Counter[str](), Counter[str](), Counter[str]()
    for _, kind, groups, place in found:
        kinds.update([str(kind)] if kind else [])
        sectors.update(map(str, groups) if isinstance(groups, list) else [])
        places.update([str(place)] if place else [])
    known = {
        "kinds": sum(1 for row in found if row[1]),
        "sectors": sum(1 for row in found if row[2]),
        "places": sum(1 for row in found if row[3]),
    }
    return Facets(len(found), kinds, sectors, places, known)


def source_addresses(workspace: Workspace, ids: Sequence[str], revision: str | None = None) -> tuple[dict[str, str], Statement]:
    """Address, or else name, by source; and how it was asked."""
    statement = addresses(sorted(set(ids)))
    return {str(row[0]): str(row[2] or row[1]) for row in rows(workspace, statement, revision)}, statement


def rows(workspace: Workspace, statement: Statement, revision: str | None) -> list[tuple[object, ...]]:
    """The rows of a statement."""
    return [*cypher(workspace, statement.cypher, statement.parameters, limit=ROWS, revision=revision).rows]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All direct links of a node, and of those a step further as many as can be drawn; ``second_total`` is how many there are."""

    graph: "nx.MultiDiGraph[str]"
    second_total: int
    asked: tuple[tuple[str, Statement], ...]


def _surroundings(workspace: Workspace, state: State, ids: list[str], types: list[str], revision: str | None) -> Surroundings:
    """Ask for the direct links, then for who is most tied to those neighbours that can be drawn, then for the links among all drawn."""
    opened = store(workspace, revision)
    first = direct(ids, types, state)
    graph = opened.subgraph(first.cypher, first.parameters, limit=ROWS)
    if state.id not in graph:
        raise NotFoundError(f"There is no {state.id!r} in this graph. Look for it by name.")
    near, room = nearest(graph, ids)
    asked: list[tuple[str, Statement]] = [("cypher_direct", first)]
    outer: list[str] = []
    if state.depth > 1 and room and near:
        second = beyond(_stepping_stones(graph, near, state.id), ids, types, state)
        outer = [str(row[0]) for row in rows(workspace, second, revision) if str(row[0]) not in near]
        asked.append(("cypher_beyond", second))
    shown, second_total = outer[:room], len(outer)
    if state.expanded:
        added = direct(list(state.expanded), types, replace(state, expanded=()))
        wider = opened.subgraph(added.cypher, added.parameters, limit=ROWS)
        asked.append(("cypher_expanded", added))
        brought = sorted(id for id in wider if id not in {*near, *ids})
        shown = [*dict.fromkeys([*brought, *shown])][: max(room, MOST // 2, len(brought))]
        _add(graph, wider)
    if near:
        third = among(near, [*near, *shown], types, state)
        _add(graph, opened.subgraph(third.cypher, third.parameters, limit=ROWS))
        asked.append(("cypher_among", third))
    return Surroundings(graph, second_total, tuple(asked))


def _add(graph: "nx.MultiDiGraph[str]", other: "nx.MultiDiGraph[str]") -> None:
    """Take in the nodes and relationships of another answer."""
    graph.add_nodes_from(other.nodes(data=True))
    for start, end, key, data in other.edges(keys=True, data=True):
        graph.add_edge(start, end, key=key, **data)


def _stepping_stones(graph: "nx.MultiDiGraph[str]", near: list[str], centre: str) -> list[str]:
    """The neighbours from which a second step starts: round an organisation only organisations (a technology brings all who use it)."""
    if "Organisation" not in graph.nodes[centre]["labels"]:
        return near
    return [id for id in near if "Organisation" in graph.nodes[id]["labels"]]
