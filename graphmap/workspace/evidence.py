"""What is known of links: what they say, who says so, and every value of every source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphmap.model import Node, Relationship, Value
from graphmap.workspace.asking import CLAIMS, SOURCES, list_of, nodes
from graphmap.workspace.home import Workspace
from graphmap.workspace.reading import store

LINKS = "MATCH (a)-[r]->(b) WHERE r.id IN $ids AND a.id IN $ends RETURN a, r, b ORDER BY r.id"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Links with the nodes at both ends, the claims about each by its id, and the nodes of the sources that are cited by id."""

    links: list[tuple[Node, Relationship, Node]]
    claims: Mapping[str, list[Node]]
    sources: Mapping[str, Node]


def evidence(workspace: Workspace, ids: Sequence[str], ends: Sequence[str], revision: str | None = None) -> Evidence:
    """What is known of the links of these ids that begin at one of ``ends``; an id of no link is left out."""
    opened = store(workspace, revision)
    table = opened.table(LINKS, {"ids": [*ids], "ends": [*ends]})
    links = [(a, r, b) for a, r, b in table.rows if isinstance(a, Node) and isinstance(r, Relationship) and isinstance(b, Node)]
    claims: dict[str, list[Node]] = {}
    for claim in nodes(opened, CLAIMS, [r.id for _, r, _ in links]):
        claims.setdefault(str(claim.properties["about"]), []).append(claim)
    speaking: list[Node | Relationship] = [*(r for _, r, _ in links), *(claim for found in claims.values() for claim in found)]
    cited = {source for element in speaking for source in list_of(element.properties.get("sources"))}
    cited |= {str(claim.properties["source"]) for found in claims.values() for claim in found if claim.properties.get("source")}
    return Evidence(links, claims, {source.id: source for source in nodes(opened, SOURCES, sorted(cited))})


def sources_of(workspace: Workspace, elements: Sequence[Mapping[str, Value]], revision: str | None = None) -> dict[str, Node]:
    """The nodes of the sources that some properties cite, by id."""
    cited = sorted({source for given in elements for source in list_of(given.get("sources"))})
    return {source.id: source for source in nodes(store(workspace, revision), SOURCES, cited)} if cited else {}
