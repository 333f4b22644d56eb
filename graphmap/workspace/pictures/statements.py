"""The Cypher that fills a network; the tab *Cypher* shows exactly what was asked."""

from collections.abc import Collection
from dataclasses import replace

from graphmap.model import CONFIDENCE_LEAST
from graphmap.schema import Schema
from graphmap.views.state import State
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


def direct(ids: list[str], types: list[str], state: State) -> Statement:
    """A node (with its group) and its links, with the nodes at their other ends."""
    conditions, values = _shown("r", "a", state)
    return Statement(
        "UNWIND $ids AS id\n"
        "MATCH (c {id: id})\n"
        f"OPTIONAL MATCH (c)-[r]-(a)\n  WHERE {AND.join(conditions)}\n"
        "RETURN collect(DISTINCT c) AS centre, collect(DISTINCT r) AS links, collect(DISTINCT a) AS neighbours",
        {"ids": ids, "types": types, **values},
    )


def beyond(near: list[str], ids: list[str], types: list[str], state: State) -> Statement:
    """Who is one step further, with the number of neighbours that each is tied to, the most tied first."""
    shown, values = _shown("s", "b", state)
    conditions = [*shown, "NOT b.id IN $near", "NOT b.id IN $ids"]
    return Statement(
        f"UNWIND $near AS id\nMATCH (a {{id: id}})-[s]-(b)\nWHERE {AND.join(conditions)}\n"
        "RETURN b.id AS id, count(DISTINCT a) AS ties\nORDER BY ties DESC, id",
        {"near": near, "ids": ids, "types": types, **values},
    )


def among(near: list[str], drawn: list[str], types: list[str], state: State) -> Statement:
    """The links of the neighbours with each other and with whoever else is drawn."""
    shown, values = _shown("s", "b", state)
    conditions = [*shown, "b.id IN $drawn"]
    return Statement(
        f"UNWIND $near AS id\nMATCH (a {{id: id}})-[s]-(b)\nWHERE {AND.join(conditions)}\n"
        "RETURN collect(DISTINCT a) AS neighbours, collect(DISTINCT s) AS links, collect(DISTINCT b) AS others",
        {"near": near, "drawn": drawn, "types": types, **values},
    )


def standing(ids: list[str], types: list[str]) -> Statement:
    """All links of the node on every layer, with how many of them, or of the other ends, have ended or are planned."""
    return Statement(
        "UNWIND $ids AS id\n"
        "MATCH (c {id: id})-[r]-(a)\n"
        "WHERE type(r) IN $types AND NOT a.id IN $ids\n"
        f"RETURN count(DISTINCT r) AS links,\n"
        f"  count(DISTINCT CASE WHEN NOT ({RUNNING.format('r')} AND {STANDING.format('a')}) THEN r END) AS gone",
        {"ids": ids, "types": types},
    )


def unfiltered(ids: list[str], types: list[str], state: State) -> Statement:
    """How many links of the node these types have that a filter could hide: its own is off, ended and planned ones are as it says."""
    conditions, values = _shown("r", "a", State(gone=state.gone))
    return Statement(
        "UNWIND $ids AS id\n"
        "MATCH (c {id: id})-[r]-(a)\n"
        f"WHERE {AND.join(conditions)} AND NOT a.id IN $ids\n"
        "RETURN count(DISTINCT r) AS links",
        {"ids": ids, "types": types, **values},
    )


def steps(id: str, types: list[str], state: State) -> Statement:
    """How many neighbours each type of link of a node leads to."""
    conditions, values = _shown("r", "a", state)
    return Statement(
        f"MATCH (c {{id: $id}})-[r]-(a)\nWHERE {AND.join(conditions)}\n"
        "RETURN type(r) AS type, count(DISTINCT a.id) AS neighbours\nORDER BY type",
        {"id": id, "types": types, **values},
    )


def addresses(ids: list[str]) -> Statement:
    """The sources behind the links, with their addresses."""
    return Statement("MATCH (s:Source)\nWHERE s.id IN $ids\nRETURN s.id AS id, s.name AS name, s.address AS address", {"ids": ids})


BUSIEST = Statement(
    "MATCH (o:Organisation)\nOPTIONAL MATCH (o)-[r]-()\nRETURN o.id AS id, count(r) AS links\nORDER BY links DESC, id\nLIMIT 1", {}
)
"""The organisation with the most links: what the page opens with where nothing else is asked."""


def facets(ids: list[str], types: list[str], state: State) -> Statement:
    """The direct neighbours that are organisations, with the values by which one can filter them."""
    conditions, values = _shown("r", "a", replace(state, kinds=(), sectors=(), places=()))
    return Statement(
        f"UNWIND $ids AS id\nMATCH (c {{id: id}})-[r]-(a:Organisation)\nWHERE {AND.join(conditions)} AND NOT a.id IN $ids\n"
        "RETURN DISTINCT a.id AS id, a.kind AS kind, a.sector_groups AS sectors, a.municipality AS place\nORDER BY id",
        {"ids": ids, "types": types, **values},
    )


def _shown(link: str, node: str, state: State) -> tuple[list[str], dict[str, object]]:
    """The conditions of the filter on a link and the node at its other end, with their parameters; what is no organisation passes."""
    conditions, values = [f"type({link}) IN $types"], dict[str, object]()
    if not state.gone:
        conditions += [RUNNING.format(link), STANDING.format(node)]
    if state.confidence:
        conditions.append(f"coalesce({link}.confidence, 0.0) >= $confidence")
        values["confidence"] = CONFIDENCE_LEAST[state.confidence]
    passes = {
        "kinds": (state.kinds, f"{node}.kind IN $kinds"),
        "sectors": (state.sectors, f"any(group IN coalesce({node}.sector_groups, []) WHERE group IN $sectors)"),
        "places": (state.places, f"{node}.municipality IN $places"),
    }
    for name, (chosen, condition) in passes.items():
        if chosen:
            conditions.append(f"(NOT 'Organisation' IN labels({node}) OR {condition})")
            values[name] = list(chosen)
    if state.hidden:
        conditions.append(f"NOT {node}.id IN $hidden")
        values["hidden"] = list(state.hidden)
    return conditions, values
