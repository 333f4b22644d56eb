"""What the page asks of the workspace: one network with all that belongs to it, at one revision."""

from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
import streamlit as st

from graphmap.errors import NotFoundError
from graphmap.views.ego import ego
from graphmap.views.html import html
from graphmap.views.neighbourhood import nearest
from graphmap.views.scene import Scene
from graphmap.views.state import State
from graphmap.workspace import Workspace, cypher, store
from graphmap.workspace.pictures.picture import Statement
from graphmap.workspace.pictures.statements import BUSIEST, addresses, among, beyond, direct, left_out, own_group, types_on

ROWS = 100_000
"""Rows that the network's answer may have: the picture needs all of them to choose from."""

PREFERRED = "tu-delft"
"""What the page opens with where it is in the data."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A network, its picture as a Scene and as a page, and what was asked for them by the key of its heading.

    ``left_out`` is the number of ended and planned links that are not in it.
    """

    graph: "nx.MultiDiGraph[str]"
    scene: Scene
    page: str
    left_out: int
    asked: tuple[tuple[str, Statement], ...]


def ask(home: Workspace, revision: str, statement: Statement) -> list[tuple[object, ...]]:
    """The rows of a statement."""
    return [*cypher(home, statement.cypher, statement.parameters, limit=ROWS, revision=revision).rows]


@st.cache_data(show_spinner=False, max_entries=64)
def starting_id(_home: Workspace, revision: str) -> str:
    """The id that the page opens with; empty where there is no organisation."""
    preferred = Statement("MATCH (n {id: $id}) RETURN n.id AS id", {"id": PREFERRED})
    for statement in (preferred, BUSIEST):
        for row in ask(_home, revision, statement):
            return str(row[0])
    return ""


@st.cache_resource(show_spinner=False, max_entries=64)
def answer(_home: Workspace, revision: str, state: State, layers: tuple[str, ...], label: str, font: str) -> Answer:
    """The network round a node; NotFoundError where the graph has none of that id."""
    types = types_on(layers, label, _home.schema)
    grouped = own_group(state.id)
    group = [str(row[0]) for row in ask(_home, revision, grouped)] if label == "Organisation" else []
    found = _network(_home, revision, state, [state.id, *group], types)
    scene = ego(
        found.graph, state.id, _home.schema, group=group, depth=state.depth, language=state.language, second_total=found.second_total
    )
    asked = [*found.asked, *([("cypher_group", grouped)] if group else [])]
    hidden = 0
    if not state.gone:
        counted = left_out([state.id, *group], types)
        asked.append(("cypher_left_out", counted))
        hidden = int(str(ask(_home, revision, counted)[0][0]))
    return Answer(found.graph, scene, html(scene, font), hidden, tuple(asked))


@dataclass(frozen=True, slots=True)
class Network:
    """All direct links of a node, and of those a step further as many as can be drawn; ``second_total`` is how many there are."""

    graph: "nx.MultiDiGraph[str]"
    second_total: int
    asked: tuple[tuple[str, Statement], ...]


def _network(home: Workspace, revision: str, state: State, ids: list[str], types: list[str]) -> Network:
    """Ask for the direct links, then for who is most tied to those neighbours that can be drawn, then for the links among all drawn."""
    opened = store(home, revision)
    first = direct(ids, types, state.gone)
    graph = opened.subgraph(first.cypher, first.parameters, limit=ROWS)
    if state.id not in graph:
        raise NotFoundError(f"There is no {state.id!r} in this graph. Look for it by name.")
    near, room = nearest(graph, ids)
    asked, outer = [("cypher_direct", first)], []
    if state.depth > 1 and room and near:
        second = beyond(_stepping_stones(graph, near, state.id), ids, types, state.gone)
        outer = [str(row[0]) for row in ask(home, revision, second) if str(row[0]) not in near]
        asked.append(("cypher_beyond", second))
    if near:
        third = among(near, [*near, *outer[:room]], types, state.gone)
        _add(graph, opened.subgraph(third.cypher, third.parameters, limit=ROWS))
        asked.append(("cypher_among", third))
    return Network(graph, len(outer), tuple(asked))


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


def source_addresses(home: Workspace, revision: str, ids: Sequence[str]) -> tuple[dict[str, str], Statement]:
    """Address, or else name, by source; and how it was asked."""
    statement = addresses(sorted(set(ids)))
    return {str(row[0]): str(row[2] or row[1]) for row in ask(home, revision, statement)}, statement
