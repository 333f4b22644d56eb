"""Questions to the graph: a named query, a Cypher statement, one node with all that is known of it, a search, a connection."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphmap.analysis.names import Hit
from graphmap.catalogue import catalogue
from graphmap.errors import NotFoundError, UsageError
from graphmap.model import Node, Path, Relationship, Table, Value
from graphmap.workspace.home import Workspace
from graphmap.workspace.reading import names, store


@dataclass(frozen=True, slots=True)
class Card:
    """One node with all that is known of it.

    Parameters
    ----------
    links
        Its relationships, each with the node at the other end.
    claims
        Every value that every source gives, where two or more records speak of it.
    sources
        The nodes of all sources cited, by id.
    """

    node: Node
    links: list[tuple[Relationship, Node]]
    claims: list[Node]
    sources: Mapping[str, Node]


def cypher(
    workspace: Workspace,
    statement: str,
    parameters: Mapping[str, object] | None = None,
    *,
    limit: int | None = None,
    revision: str | None = None,
) -> Table:
    """The rows of one Cypher statement; QueryError and its children if it is refused or fails."""
    return store(workspace, revision).table(statement, parameters, limit=limit)


def query(
    workspace: Workspace,
    name: str,
    values: Mapping[str, str | Value] | None = None,
    *,
    limit: int | None = None,
    revision: str | None = None,
) -> Table:
    """The rows of a named query; UsageError for an unknown name or parameter."""
    statement, parameters = bound(name, values)
    return cypher(workspace, statement, parameters, limit=limit, revision=revision)


def bound(name: str, values: Mapping[str, str | Value] | None = None) -> tuple[str, dict[str, Value]]:
    """The Cypher of a named query with these values, and the parameters to run it with; UsageError for an unknown name or parameter."""
    queries = catalogue()
    if name not in queries:
        raise UsageError(f"There is no query {name!r}. graphmap queries lists them: {', '.join(queries)}.")
    return queries[name].bind(values or {})


def search(workspace: Workspace, text: str, limit: int = 20, revision: str | None = None) -> list[Hit]:
    """Nodes whose name, Dutch name, alias or id resembles the text, best first."""
    return names(workspace, revision).search(text, limit)


def find(workspace: Workspace, id: str, revision: str | None = None) -> Node:
    """The node with an id; NotFoundError names what comes near."""
    for row in store(workspace, revision).table("MATCH (n {id: $id}) RETURN n", {"id": id}).rows:
        if isinstance(row[0], Node):
            return row[0]
    near = ", ".join(hit.node.id for hit in search(workspace, id.replace("-", " "), 3, revision))
    raise NotFoundError(f"No node has the id {id!r}." + (f" Near: {near}." if near else " Look for it with graphmap search."))


def show(workspace: Workspace, id: str, revision: str | None = None) -> Card:
    """A node with its neighbours, its claims and its sources; NotFoundError names what comes near."""
    node, opened = find(workspace, id, revision), store(workspace, revision)
    links = opened.table(
        "MATCH (n {id: $id})-[r]-(other) RETURN DISTINCT r, other ORDER BY type(r), other.name, r.id", {"id": id}, limit=100_000
    )
    claims = opened.table(
        "MATCH (c:Claim) WHERE c.about = $id RETURN c ORDER BY c.property, c.shown DESC, c.source", {"id": id}, limit=100_000
    )
    card = Card(node, [(r, other) for r, other in links.rows], [row[0] for row in claims.rows], {})  # type: ignore[misc]
    cited = sorted({source for properties in _cited(card) for source in _list(properties.get("sources"))})
    sources = opened.table("MATCH (s:Source) WHERE s.id IN $ids RETURN s", {"ids": cited}, limit=100_000)
    return Card(card.node, card.links, card.claims, {row[0].id: row[0] for row in sources.rows if isinstance(row[0], Node)})


def connection(workspace: Workspace, start: str, end: str, types: Sequence[str] = (), revision: str | None = None) -> list[Path]:
    """The shortest connections of two nodes, of at most six steps, by relationships of the chosen types in either direction.

    Without types those of the query's default. NotFoundError for an unknown node; an empty list if nothing connects them.
    """
    if start == end:
        raise UsageError(f"{start} is both ends. Give two nodes.")
    for id in (start, end):
        find(workspace, id, revision)
    chosen = {"types": "|".join(types)} if types else {}
    table = query(workspace, "shortest_connection", {"from": start, "to": end, **chosen}, revision=revision)
    return [cell for row in table.rows for cell in row if isinstance(cell, Path)]


def _cited(card: Card) -> list[Mapping[str, Value]]:
    return [card.node.properties, *(r.properties for r, _ in card.links), *(claim.properties for claim in card.claims)]


def _list(value: Value | None) -> list[str]:
    return value if isinstance(value, list) else []
