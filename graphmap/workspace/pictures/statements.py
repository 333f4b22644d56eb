"""The Cypher that fills the page; the tab *Cypher* shows exactly what was asked."""

from collections.abc import Collection

from graphmap.schema import Schema
from graphmap.workspace.pictures.picture import Statement

HUBS = frozenset({"IN_PLACE", "IN_SECTION", "BRANCH_OF"})
"""Types that join hundreds of organisations in one place: drawn only round a place or a section."""

PLACES = frozenset({"Place", "CorridorSection"})
RUNNING = "NOT coalesce({0}.status, '') IN ['ended', 'planned']"
AND = "\n    AND "
STANDING = "coalesce({0}.status, '') <> 'ended'"


def default_layers(label: str, schema: Schema) -> tuple[str, ...]:
    """The layers that suit a node: round an organisation all but knowledge, round anything else all."""
    return tuple(layer for layer in schema.layers if layer != "knowledge" or label != "Organisation")


def types_on(layers: Collection[str], label: str, schema: Schema) -> list[str]:
    """The types of the layers, without those that join all of a place unless the node is a place itself."""
    return [name for name, type in schema.types.items() if type.layer in layers and (label in PLACES or name not in HUBS)]


def own_group(id: str) -> Statement:
    """What a node alone owns or operates and that is of its kind: its yards, sites and firms."""
    return Statement(
        "MATCH (c {id: $id})-[o:OWNS|OPERATES]->(own:Organisation)\n"
        f"WHERE own.kind = c.kind AND {RUNNING.format('o')} AND {STANDING.format('own')}\n"
        "  AND NOT EXISTS { MATCH (other)-[:OWNS|OPERATES]->(own) WHERE other.id <> $id }\n"
        "RETURN DISTINCT own.id AS id, own.name AS name\n"
        "ORDER BY name, id",
        {"id": id},
    )


def direct(ids: list[str], types: list[str], gone: bool) -> Statement:
    """A node (with its group) and its links, with the nodes at their other ends."""
    return Statement(
        "UNWIND $ids AS id\n"
        "MATCH (c {id: id})\n"
        f"OPTIONAL MATCH (c)-[r]-(a)\n  WHERE {AND.join(_shown('r', 'a', gone))}\n"
        "RETURN collect(DISTINCT c) AS centre, collect(DISTINCT r) AS links, collect(DISTINCT a) AS neighbours",
        {"ids": ids, "types": types},
    )


def beyond(near: list[str], ids: list[str], types: list[str], gone: bool) -> Statement:
    """Who is one step further, with the number of neighbours that each is tied to, the most tied first."""
    conditions = [*_shown("s", "b", gone), "NOT b.id IN $near", "NOT b.id IN $ids"]
    return Statement(
        f"UNWIND $near AS id\nMATCH (a {{id: id}})-[s]-(b)\nWHERE {AND.join(conditions)}\n"
        "RETURN b.id AS id, count(DISTINCT a) AS ties\nORDER BY ties DESC, id",
        {"near": near, "ids": ids, "types": types},
    )


def among(near: list[str], drawn: list[str], types: list[str], gone: bool) -> Statement:
    """The links of the neighbours with each other and with whoever else is drawn."""
    conditions = [*_shown("s", "b", gone), "b.id IN $drawn"]
    return Statement(
        f"UNWIND $near AS id\nMATCH (a {{id: id}})-[s]-(b)\nWHERE {AND.join(conditions)}\n"
        "RETURN collect(DISTINCT a) AS neighbours, collect(DISTINCT s) AS links, collect(DISTINCT b) AS others",
        {"near": near, "drawn": drawn, "types": types},
    )


def left_out(ids: list[str], types: list[str]) -> Statement:
    """How many links of the node are not shown since they, or the other end, have ended or are planned."""
    return Statement(
        "UNWIND $ids AS id\n"
        "MATCH (c {id: id})-[r]-(a)\n"
        f"WHERE type(r) IN $types AND NOT ({RUNNING.format('r')} AND {STANDING.format('a')})\n"
        "RETURN count(DISTINCT r) AS links",
        {"ids": ids, "types": types},
    )


def addresses(ids: list[str]) -> Statement:
    """The sources behind the links, with their addresses."""
    return Statement("MATCH (s:Source)\nWHERE s.id IN $ids\nRETURN s.id AS id, s.name AS name, s.address AS address", {"ids": ids})


BUSIEST = Statement(
    "MATCH (o:Organisation)\nOPTIONAL MATCH (o)-[r]-()\nRETURN o.id AS id, count(r) AS links\nORDER BY links DESC, id\nLIMIT 1", {}
)
"""The organisation with the most links: what the page opens with where nothing else is asked."""


def _shown(link: str, node: str, gone: bool) -> list[str]:
    return [f"type({link}) IN $types", *([] if gone else [RUNNING.format(link), STANDING.format(node)])]
