"""The answer of a query as a picture: the nodes, relationships and paths in its rows, and the links whose ids stand in them."""

import re
from collections.abc import Iterator
from dataclasses import replace

import networkx as nx

from graphmap.errors import GraphMapError, NotFoundError, UsageError
from graphmap.model import Cell, Node, Path, Relationship, Table, Value
from graphmap.store import GraphStore
from graphmap.views.answers import answer as drawn
from graphmap.views.presets import Sheet
from graphmap.views.state import State
from graphmap.views.style import Theme
from graphmap.workspace.asking import settled, typed
from graphmap.workspace.home import Workspace
from graphmap.workspace.pictures.answer_caption import first_rows, statement_in_words, subtitle_of, title_of
from graphmap.workspace.pictures.picture import Picture, Statement
from graphmap.workspace.reading import confined, snapshot, store

PREFERRED = "suppliers_of"
"""The query that the page opens with."""

LINK = re.compile("[0-9a-f]{16}")
"""The form of a relationship's id."""

NODES = "MATCH (n)\nWHERE n.id IN $ids\nRETURN n"
LINKS = "MATCH (a)-[r]->(b)\nWHERE r.id IN $ids\nRETURN a, r, b"


class NothingToDrawError(UsageError):
    """The rows of an answer hold values only, no elements of the graph."""


def answer(
    workspace: Workspace,
    state: State,
    *,
    sheet: Sheet | None = None,
    theme: Theme = "light",
    revision: str | None = None,
    table: Table | None = None,
) -> Picture:
    """The picture of what ``state.cypher`` or else the named query ``state.id`` returns; without either the first query.

    NotFoundError where the answer has no rows, NothingToDrawError where these hold nothing to draw; the errors of ``workspace.query``
    and ``workspace.adhoc``.

    Parameters
    ----------
    table
        The answer, where it is there already; None: it is asked for.
    """
    asked = statement_of(workspace, state, revision)
    opened, taken = store(workspace, revision), snapshot(workspace, revision)
    if table is None:
        table = (confined(workspace, taken.revision) if state.cypher else opened).table(asked.cypher, asked.parameters)
    graph = graph_of(table, opened)
    if not graph:
        raise _nothing(table, "" if state.cypher else state.id or PREFERRED)
    graph.graph["notes"] = table.notes if state.cypher else ()  # nobody can mend a named query
    title, subtitle = _words(workspace, state, asked, opened)
    cut = first_rows(table.limit, state.language) if table.cut else ""
    scene = drawn(
        graph,
        workspace.schema,
        title=title,
        subtitle="\u00a0· ".join(part for part in (cut, subtitle) if part),
        language=state.language,
        theme=theme,
        sheet=sheet,
        credits=taken.manifest.credits,
    )
    if cut:
        scene = replace(scene, caption=replace(scene.caption, count=f"{cut}: {scene.caption.count}"))
    return Picture(scene, graph, (("cypher_answer", asked),))


def statement_of(workspace: Workspace, state: State, revision: str | None = None) -> Statement:
    """What a view of the page *Query* asks; UsageError for an unknown query or value, NotFoundError for an id that no node has."""
    given: dict[str, str] = dict(state.parameters)
    if state.cypher:
        return Statement(state.cypher, typed(given))
    values: dict[str, str | Value] = {**given}
    return Statement(*settled(workspace, state.id or PREFERRED, values, revision))


def graph_of(table: Table, opened: GraphStore) -> "nx.MultiDiGraph[str]":
    """The elements of an answer with the nodes at the ends of its relationships; ``cut`` is that of the table."""
    nodes, links = drawn_ids(table)
    limit = len(nodes) + len(links) + 1
    graph = opened.subgraph(LINKS, {"ids": links}, limit=limit)
    alone = [id for id in nodes if id not in graph]
    graph.add_nodes_from(opened.subgraph(NODES, {"ids": alone}, limit=limit).nodes(data=True))
    graph.graph["cut"] = table.cut
    return graph


def drawn_ids(table: Table) -> tuple[list[str], list[str]]:
    """The ids of the nodes and of the relationships that a picture of the answer shows, sorted."""
    nodes: set[str] = set()
    links: set[str] = set()
    keys = key_columns(table)
    for row in table.rows:
        for i, cell in enumerate(row):
            for element in elements(cell):
                (nodes if isinstance(element, Node) else links).add(element.id)
            if i in keys and isinstance(cell, str) and LINK.fullmatch(cell):
                links.add(cell)
    return sorted(nodes), sorted(links)


def key_columns(table: Table) -> set[int]:
    """The columns that hold ids, as the named queries call them."""
    return {i for i, name in enumerate(table.columns) if name == "id" or name.endswith("_id")}


def elements(cell: Cell) -> Iterator[Node | Relationship]:
    """All nodes and relationships in a cell, also within lists, maps and paths."""
    match cell:
        case Node() | Relationship():
            yield cell
        case Path():
            yield from cell.nodes
            yield from cell.relationships
        case list():
            for item in cell:
                yield from elements(item)
        case dict():
            for item in cell.values():
                yield from elements(item)


def _words(workspace: Workspace, state: State, asked: Statement, opened: GraphStore) -> tuple[str, str]:
    """Title and subtitle."""
    if state.cypher:
        return "", statement_in_words(asked.cypher, asked.parameters)
    name, types = state.id or PREFERRED, {key: value for key, value in state.parameters if key not in asked.parameters}
    return title_of(name, state.language), subtitle_of(name, {**types, **asked.parameters}, opened, workspace.schema, state.language)


def _nothing(table: Table, name: str) -> GraphMapError:
    """Why there is no picture: no rows, or rows that hold none of its kind; what to do."""
    said = f"The answer of {name}" if name else "The answer of the statement"
    if not table.rows:
        advice = "Ask with other values" if name else "Take a condition away, or look at its parts with graphmap query"
        return NotFoundError(" ".join((f"{said} has no rows in our data, so there is nothing to draw. {advice}.", *table.notes)))
    advice = f"take its rows with graphmap query {name}, or ask with --cypher and return" if name else "return"
    elements = "nodes, relationships or paths themselves (RETURN a, r, b), not their properties"
    columns = ", ".join(table.columns)
    return NothingToDrawError(f"{said} ({columns}) holds no nodes or links to draw: {advice} {elements}.")
