"""The corridor as read from the graph: its sections, who is at each, and the links between them, counted in Cypher."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from graphmap.analysis.corridor import Corridor, Flow, Member, Section, directed
from graphmap.model import Cell
from graphmap.schema import Schema
from graphmap.store import GraphStore
from graphmap.views.style import look_group
from graphmap.workspace.home import Workspace
from graphmap.workspace.pictures.picture import Statement
from graphmap.workspace.pictures.statements import RUNNING, STANDING
from graphmap.workspace.reading import store

LAYERS = ("supply", "digital", "research", "money")
"""The layers that the corridor shows where the view chooses none."""

ROWS = 1_000_000
"""Rows that an answer may have: every organisation counts."""

NOWHERE = "no section in our data"
"""The rule of an organisation that has no section and of which the data does not say why."""

PRECISE = frozenset({"site", "postcode"})
"""Precisions of a point that tell more than the town."""

ABOUT = (
    "o.id AS id, o.name AS name, o.name_nl AS name_nl, o.kind AS kind, labels(o) AS labels, o.status AS status, o.in_region AS in_region,\n"
    "  o.municipality AS municipality, o.lat AS lat, o.lon AS lon, o.coordinate_precision AS precision,\n"
    "  town.lat AS town_lat, town.lon AS town_lon"
)

TOWN = f"OPTIONAL MATCH (o)-[at:IN_PLACE]->(town:Place)\n  WHERE {RUNNING.format('at')}"
"""The town of an organisation, whose point stands for one that has none of its own."""

SECTIONS = Statement(
    "MATCH (s:CorridorSection)\nOPTIONAL MATCH (s)-[:BRANCH_OF]->(root:CorridorSection)\n"
    "RETURN s.id AS id, s.name AS name, s.name_nl AS name_nl, s.theme AS theme, s.theme_nl AS theme_nl, s.position AS position,\n"
    "  root.id AS branch_of, s.lat AS lat, s.lon AS lon\nORDER BY position, id, branch_of",
    {},
)
"""The sections by position, a branch with the section that it leaves."""

PLACED = Statement(
    f"MATCH (o:Organisation)-[i:IN_SECTION]->(s:CorridorSection)\nWHERE {STANDING.format('o')}\n{TOWN}\n"
    f"RETURN {ABOUT},\n  s.id AS section, i.rule AS rule, i.station AS station, i.km AS km\nORDER BY s.position, section, id, town.id",
    {},
)
"""Who is at a section, and by which rule."""

UNPLACED = Statement(
    f"MATCH (o:Organisation {{in_region: 'yes'}})\n"
    f"WHERE {STANDING.format('o')} AND NOT EXISTS {{ (o)-[:IN_SECTION]->(:CorridorSection) }}\n{TOWN}\n"
    f"RETURN {ABOUT},\n  '' AS section, coalesce(o.corridor_rule, '{NOWHERE}') AS rule\nORDER BY id, town.id",
    {},
)
"""Who is in the region, but at no section."""

ENDED = Statement(
    "MATCH (o:Organisation)\nWHERE o.status = 'ended' AND (o.in_region = 'yes' OR EXISTS { (o)-[:IN_SECTION]->(:CorridorSection) })\n"
    "RETURN count(o) AS organisations",
    {},
)
"""How many organisations of the corridor or the region have ended."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The sections of the corridor, who is at them or at none, and how many organisations have ended."""

    sections: list[Section]
    members: list[Member]
    ended: int


LOOSE = (
    "MATCH (s:CorridorSection)<-[:IN_SECTION]-(p:Place)<-[:IN_PLACE]-(a:Organisation {in_region: 'yes'})-[r]-(b:Organisation)"
    "-[:IN_SECTION]->(t:CorridorSection)\n"
    "WHERE type(r) IN $types AND NOT EXISTS { (a)-[:IN_SECTION]->(:CorridorSection) }\n"
    f"  AND {RUNNING.format('r')} AND {STANDING.format('a')} AND {STANDING.format('b')}\n"
    "RETURN s.id AS from_section, t.id AS to_section, type(r) AS type, count(DISTINCT r) AS links\n"
    "ORDER BY from_section, to_section, type"
)
"""How many links join those at no section, as if they were at each of the sections of their town, to those at a section."""

BETWEEN = (
    "MATCH (s:CorridorSection)<-[:IN_SECTION]-(a:Organisation)-[r]->(b:Organisation)-[:IN_SECTION]->(t:CorridorSection)\n"
    "WHERE s.id IN $ends AND t.id IN $ends AND s.id <> t.id AND a.id <> b.id AND type(r) IN $types\n"
    f"  AND {RUNNING.format('r')} AND {STANDING.format('a')} AND {STANDING.format('b')}\n"
    "RETURN DISTINCT r.id AS id, a.id AS start, type(r) AS type\nORDER BY type, id"
)
"""The counted links between two sections."""


def read_corridor(
    workspace: Workspace, layers: Collection[str] | None, revision: str | None = None
) -> tuple[Corridor, tuple[tuple[str, Statement], ...]]:
    """The corridor with the links of some layers (None: those that it opens with), and what was asked for it by the key of its heading.

    Counted are organisations that have not ended, and links that are neither ended nor planned and of which neither end has ended.
    """
    opened, schema = store(workspace, revision), workspace.schema
    links = flows(types_of(LAYERS if layers is None else layers, schema))
    standing = _standing(workspace, opened)
    found, inside, gone = _flows(opened, links, schema, [section.id for section in standing.sections])
    asked = (
        ("cypher_sections", SECTIONS),
        ("cypher_placed", PLACED),
        ("cypher_flows", links),
        ("cypher_unplaced", UNPLACED),
        ("cypher_ended", ENDED),
    )
    return Corridor(standing.sections, standing.members, found, inside, {"ended": standing.ended, "gone": gone}), asked


def _standing(workspace: Workspace, opened: GraphStore) -> Standing:
    """What the layers make no difference to, read once for each revision."""
    revision, schema = opened.revision(), workspace.schema
    if revision not in workspace.standing:
        members = [*_members(opened, PLACED, schema), *_members(opened, UNPLACED, schema)]
        ended = int(str(opened.table(ENDED.cypher, ENDED.parameters).rows[0][0]))
        workspace.standing[revision] = Standing(_sections(opened), members, ended)
    return workspace.standing[revision]


def read_loose(workspace: Workspace, layers: Collection[str] | None, revision: str | None = None) -> tuple[list[Flow], Statement]:
    """The links of those at no section, as if they were at each of the sections of their town: what a finding is tried with."""
    opened, schema = store(workspace, revision), workspace.schema
    types = types_of(LAYERS if layers is None else layers, schema)
    statement = Statement(LOOSE, {"types": types})
    counts: Counter[tuple[str, str, str]] = Counter()
    for start, end, type, links in opened.table(statement.cypher, statement.parameters, limit=ROWS).rows:
        counts[(schema.types[str(type)].layer, str(start), str(end))] += int(str(links))
    return [Flow(*key, count) for key, count in sorted(counts.items())], statement


def links_between(
    workspace: Workspace, ends: Collection[str], layers: Collection[str] | None, revision: str | None = None
) -> dict[str, list[tuple[str, str]]]:
    """The counted links between two sections: id and start of each by layer, in the order of the layers."""
    schema = workspace.schema
    types = types_of(LAYERS if layers is None else layers, schema)
    found: dict[str, list[tuple[str, str]]] = {layer: [] for layer in schema.layers}
    for id, start, type in store(workspace, revision).table(BETWEEN, {"ends": sorted(ends), "types": types}, limit=ROWS).rows:
        found[schema.types[str(type)].layer].append((str(id), str(start)))
    return {layer: links for layer, links in found.items() if links}


def flows(types: Sequence[str]) -> Statement:
    """How many links of each type run from each section to each other one, or stay inside it; those that are not counted apart."""
    gone = f"NOT ({RUNNING.format('r')} AND {STANDING.format('a')} AND {STANDING.format('b')})"
    return Statement(
        "MATCH (s:CorridorSection)<-[:IN_SECTION]-(a:Organisation)-[r]->(b:Organisation)-[:IN_SECTION]->(t:CorridorSection)\n"
        "WHERE type(r) IN $types AND a.id <> b.id\n"
        f"RETURN s.id AS from_section, t.id AS to_section, type(r) AS type, {gone} AS gone, count(DISTINCT r) AS links\n"
        "ORDER BY from_section, to_section, type, gone",
        {"types": list(types)},
    )


def types_of(layers: Collection[str], schema: Schema) -> list[str]:
    """The types of the layers that can join two organisations."""
    both = ["Organisation", "Organisation"]
    return [name for name, type in schema.types.items() if type.layer in layers and both in [[*ends] for ends in type.ends]]


def _sections(opened: GraphStore) -> list[Section]:
    found: dict[str, Section] = {}
    for row in opened.table(SECTIONS.cypher, SECTIONS.parameters, limit=ROWS).rows:
        id, name, name_nl, theme, theme_nl, position, branch_of, lat, lon = row
        if str(id) not in found:
            place = (int(_number(position) or 0), _text(branch_of), _number(lat) or 0.0, _number(lon) or 0.0)
            found[str(id)] = Section(str(id), _text(name), _text(name_nl or name), _text(theme), _text(theme_nl or theme), *place)
    return [*found.values()]


def _members(opened: GraphStore, statement: Statement, schema: Schema) -> list[Member]:
    """The organisations of an answer; one that is at two sections counts at the first of them, and one in two towns in the first."""
    table = opened.table(statement.cypher, statement.parameters, limit=ROWS)
    found: dict[str, Member] = {}
    for row in table.rows:
        member = _member(dict(zip(table.columns, row, strict=True)), schema)
        found.setdefault(member.id, member)
    return [*found.values()]


def _member(row: dict[str, Cell], schema: Schema) -> Member:
    labels = row["labels"]
    look = look_group(tuple(str(label) for label in labels), schema) if isinstance(labels, list) else "other"
    own = _point(row["lat"], row["lon"])
    lat, lon = own or _point(row["town_lat"], row["town_lon"]) or (None, None)
    return Member(
        id=_text(row["id"]),
        name=_text(row["name"]),
        name_nl=_text(row["name_nl"] or row["name"]),
        kind=_text(row["kind"]),
        look=look,
        status=_text(row["status"]),
        in_region=_text(row["in_region"]),
        municipality=_text(row["municipality"]),
        section=_text(row["section"]),
        rule=_text(row["rule"]),
        station=row.get("station") is True,
        km=_number(row.get("km")),
        lat=lat,
        lon=lon,
        precise=own is not None and row["precision"] in PRECISE,
    )


def _flows(opened: GraphStore, statement: Statement, schema: Schema, order: list[str]) -> tuple[list[Flow], int, int]:
    """The flows between sections, the number of links inside one, and that of links that are not counted."""
    counts: Counter[tuple[str, str, str]] = Counter()
    inside = gone = 0
    for start, end, type, left_out, links in opened.table(statement.cypher, statement.parameters, limit=ROWS).rows:
        count = int(str(links))
        if left_out:
            gone += count
        elif start == end:
            inside += count
        else:
            layer = schema.types[str(type)].layer
            counts[(layer, *directed(layer, str(start), str(end), order))] += count
    ranked = sorted(counts.items(), key=lambda entry: (entry[0][0], order.index(entry[0][1]), order.index(entry[0][2])))
    return [Flow(*key, count) for key, count in ranked], inside, gone


def _text(value: Cell) -> str:
    return "" if value is None else str(value)


def _point(lat: Cell, lon: Cell) -> tuple[float, float] | None:
    """A point; None where a part of it is unknown."""
    north, east = _number(lat), _number(lon)
    return None if north is None or east is None else (north, east)


def _number(value: Cell) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
