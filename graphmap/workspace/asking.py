"""Questions to the graph: a named query, a Cypher statement, one node with all that is known of it, a search, a connection."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphmap.analysis.names import EXACT, Hit
from graphmap.catalogue import catalogue
from graphmap.errors import NotFoundError, UsageError
from graphmap.model import Node, Path, Relationship, Table, Value
from graphmap.store import GraphStore
from graphmap.workspace.home import Workspace
from graphmap.workspace.reading import confined, names, store

BY_ID = "MATCH (n) WHERE n.id IN $ids RETURN n"
CLAIMS = "MATCH (c:Claim) WHERE c.about IN $ids RETURN c ORDER BY c.about, c.property, c.shown DESC, c.source, c.id"
SOURCES = "MATCH (s:Source) WHERE s.id IN $ids RETURN s"


@dataclass(frozen=True, slots=True)
class Card:
    """One node with all that is known of it.

    Parameters
    ----------
    links
        Its relationships, each with the node at the other end.
    claims, link_claims
        Every value that every source gives, where two or more records speak of the node, and of one of its relationships, by its id.
    sources
        The nodes of all sources cited, by id.
    """

    node: Node
    links: list[tuple[Relationship, Node]]
    claims: list[Node]
    link_claims: Mapping[str, list[Node]]
    sources: Mapping[str, Node]


def cypher(
    workspace: Workspace,
    statement: str,
    parameters: Mapping[str, object] | None = None,
    *,
    limit: int | None = None,
    revision: str | None = None,
) -> Table:
    """The rows of one of graphmap's own statements; QueryError and its children if it fails."""
    return store(workspace, revision).table(statement, parameters, limit=limit)


def adhoc(
    workspace: Workspace,
    statement: str,
    parameters: Mapping[str, object] | None = None,
    *,
    limit: int | None = None,
    revision: str | None = None,
) -> Table:
    """The rows of a person's statement, which can do nothing but read; QueryError and its children if it is refused, fails, is stopped."""
    return confined(workspace, revision).table(statement, parameters, limit=limit)


def query(
    workspace: Workspace,
    name: str,
    values: Mapping[str, str | Value] | None = None,
    *,
    limit: int | None = None,
    revision: str | None = None,
) -> Table:
    """The rows of a named query.

    UsageError for an unknown name or parameter; NotFoundError for an id that no node has, since "none known" would be a wrong answer.
    """
    return cypher(workspace, *settled(workspace, name, values, revision), limit=limit, revision=revision)


def settled(
    workspace: Workspace, name: str, values: Mapping[str, str | Value] | None = None, revision: str | None = None
) -> tuple[str, dict[str, Value]]:
    """The Cypher of a named query and its parameters, where names of nodes stand for ids the ids; NotFoundError for one of no node."""
    statement, parameters = bound(name, values)
    for parameter in catalogue()[name].parameters:
        if parameter.kind == "id":
            parameters[parameter.name] = find(workspace, str(parameters[parameter.name]), revision).id
    return statement, parameters


def typed(values: Mapping[str, str]) -> dict[str, object]:
    """Values of an ad-hoc statement: text, since a register number must stay one; ``name:`` gives JSON (``--top:=5``)."""
    found: dict[str, object] = {}
    for key, text in values.items():
        try:
            found[key.removesuffix(":")] = json.loads(text) if key.endswith(":") else text
        except ValueError:
            raise UsageError(f"--{key}={text} is not JSON. Write a number, true, false, null, a list or a quoted text.") from None
    return found


def bound(name: str, values: Mapping[str, str | Value] | None = None) -> tuple[str, dict[str, Value]]:
    """The Cypher of a named query with these values, and the parameters to run it with; UsageError for an unknown name or parameter."""
    queries = catalogue()
    if name not in queries:
        raise UsageError(f"There is no query {name!r}. graphmap queries lists them: {', '.join(queries)}.")
    return queries[name].bind(values or {})


def defaults(name: str, values: Mapping[str, str | Value]) -> dict[str, Value]:
    """The parameters of a named query that ``values`` leave to their defaults."""
    return {p.name: p.default for p in catalogue()[name].parameters if p.name not in values and p.default is not None}


def search(workspace: Workspace, text: str, limit: int = 20, revision: str | None = None) -> list[Hit]:
    """Nodes whose name, Dutch name, alias or id resembles the text, best first."""
    return names(workspace, revision).search(text, limit)


def find(workspace: Workspace, id: str, revision: str | None = None) -> Node:
    """The node with an id, or with a name that no other node bears; NotFoundError names what comes near."""
    opened = store(workspace, revision)
    if found := nodes(opened, BY_ID, [id]):
        return found[0]
    hits = search(workspace, id, 5, revision)
    exact = [hit.node.id for hit in hits if hit.score == EXACT]
    if len(exact) == 1:
        return nodes(opened, BY_ID, exact)[0]
    near = ", ".join(hit.node.id for hit in (hits or search(workspace, id.replace("-", " "), 3, revision))[:3])
    raise NotFoundError(f"No node has the id {id!r}." + (f" Near: {near}." if near else " Look for it with graphmap search."))


def show(workspace: Workspace, id: str, revision: str | None = None) -> Card:
    """A node with its neighbours, its claims and its sources; NotFoundError names what comes near."""
    node, opened = find(workspace, id, revision), store(workspace, revision)
    id = node.id
    links = opened.table(
        "MATCH (n {id: $id})-[r]-(other) RETURN DISTINCT r, other ORDER BY type(r), other.name, r.id", {"id": id}, limit=100_000
    )
    ends = [(r, other) for r, other in links.rows if isinstance(r, Relationship) and isinstance(other, Node)]
    claims: dict[str, list[Node]] = {}
    for claim in nodes(opened, CLAIMS, [id, *(r.id for r, _ in ends)]):
        claims.setdefault(str(claim.properties["about"]), []).append(claim)
    own = claims.pop(id, [])
    figures = [other for _, other in ends if other.label == "Figure"]
    speaking: list[Node | Relationship] = [
        node,
        *figures,
        *(r for r, _ in ends),
        *own,
        *(claim for found in claims.values() for claim in found),
    ]
    cited = sorted({source for element in speaking for source in list_of(element.properties.get("sources"))})
    return Card(node, ends, own, claims, {source.id: source for source in nodes(opened, SOURCES, cited)})


def connection(workspace: Workspace, start: str, end: str, types: Sequence[str] = (), revision: str | None = None) -> list[Path]:
    """The shortest connections of two nodes, of at most six steps, by relationships of the chosen types in either direction.

    Without types those of the query's default. NotFoundError for an unknown node; an empty list if nothing connects them.
    """
    if start == end:
        raise UsageError(f"{start} is both ends. Give two nodes.")
    start, end = (find(workspace, id, revision).id for id in (start, end))
    chosen = {"types": "|".join(types)} if types else {}
    table = query(workspace, "shortest_connection", {"from": start, "to": end, **chosen}, revision=revision)
    return [cell for row in table.rows for cell in row if isinstance(cell, Path)]


def nodes(opened: GraphStore, statement: str, ids: list[str]) -> list[Node]:
    """The nodes that a statement returns for some ids."""
    return [row[0] for row in opened.table(statement, {"ids": ids}, limit=1_000_000).rows if isinstance(row[0], Node)]


def list_of(value: Value | None) -> list[str]:
    """A value that is a list, else an empty one."""
    return value if isinstance(value, list) else []
