"""The numbers of the overview, read by Cypher: one for each action line, what is in the data, the links by layer."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from graphmap.analysis.corridor import members_at, stations_at, unplaced
from graphmap.analysis.counting import GONE
from graphmap.model import Node
from graphmap.workspace.asking import cypher, query
from graphmap.workspace.corridor import read_corridor
from graphmap.workspace.home import Workspace
from graphmap.workspace.pictures.chains import CHAINS, counted

WHOLE = "all in our data"
COVERAGE = ("known_supply_links", "digital", "digital_inferred", "ready", "one_step_away", "not_known")
"""The row and the columns of the query ``digital_coverage`` that the overview tells."""

LINES = "MATCH (l:ActionLine)\nRETURN l\nORDER BY l.number, l.id"
SKILLS = "MATCH (k:Skill)\nRETURN count(k) AS skills, count(CASE WHEN EXISTS { (k)<-[:TEACHES]-(:Course) } THEN 1 END) AS taught"
LINKS = (
    "MATCH (a:Organisation)-[r]->(b:Organisation)\n"
    "RETURN type(r) AS type, coalesce(r.status, '') AS status, a.status = 'ended' OR b.status = 'ended' AS left, count(r) AS links\n"
    "ORDER BY type, status, left"
)


@dataclass(frozen=True, slots=True)
class Digital:
    """Supply links by what is known of their digital counterpart (query ``digital_coverage``); ``links`` is how many there are."""

    links: int
    digital: int
    inferred: int
    ready: int
    one_step: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Line:
    """The corridor in numbers.

    Parameters
    ----------
    stations
        Clusters, field labs and incubators at each section, in the order of the sections.
    links
        Links between different sections of the layers that the corridor opens with; ``inside`` is the number of those within one section.
    placed, unplaced
        Organisations of the corridor or the region that are at a section, and that are at none since too little is known of them.
    """

    stations: tuple[int, ...]
    links: int
    inside: int
    placed: int
    unplaced: int


@dataclass(frozen=True, slots=True)
class Census:
    """Organisations of one kind that have not ended, by where they lie."""

    kind: str
    inside: int
    outside: int
    unknown: int
    ended: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What the overview shows.

    Parameters
    ----------
    lines
        The action lines in their order.
    chains, stages
        Number of value chains, and of their stages by state.
    skills, taught
        Number of skills, and of those that a course in the data teaches.
    kinds
        Organisations by kind, the most numerous inside first.
    layers
        Links between organisations by layer, in the order of the layers; ``gone`` is the number of links that are not counted.
    """

    lines: tuple[Node, ...]
    chains: int
    stages: Mapping[str, int]
    digital: Digital
    skills: int
    taught: int
    line: Line
    kinds: tuple[Census, ...]
    layers: Mapping[str, int]
    gone: int


def overview(workspace: Workspace, revision: str | None = None) -> Overview:
    """All numbers of a revision."""
    lines = [row[0] for row in cypher(workspace, LINES, revision=revision).rows]
    chains = [str(row[0]) for row in cypher(workspace, CHAINS.cypher, revision=revision).rows]
    states: Counter[str] = Counter()
    for chain in chains:
        states.update(counted(workspace, chain, revision=revision).states)
    skills, taught = (int(str(cell)) for cell in cypher(workspace, SKILLS, revision=revision).rows[0])
    layers, gone = _layers(workspace, revision)
    return Overview(
        lines=tuple(line for line in lines if isinstance(line, Node)),
        chains=len(chains),
        stages=states,
        digital=_digital(workspace, revision),
        skills=skills,
        taught=taught,
        line=_line(workspace, revision),
        kinds=_kinds(workspace, revision),
        layers=layers,
        gone=gone,
    )


def _digital(workspace: Workspace, revision: str | None) -> Digital:
    table = query(workspace, "digital_coverage", revision=revision)
    counted = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    whole = next((row for row in counted if row["scope"] == WHOLE), dict.fromkeys(COVERAGE, 0) if not counted else {})
    return Digital(*(int(str(whole[name])) for name in COVERAGE))


def _line(workspace: Workspace, revision: str | None) -> Line:
    corridor, _ = read_corridor(workspace, None, revision)
    stations = stations_at(corridor)
    placed = sum(len(found) for found in members_at(corridor).values())
    _, unknown = unplaced(corridor)
    links = sum(flow.count for flow in corridor.flows)
    return Line(tuple(len(stations[s.id]) for s in corridor.sections), links, corridor.inside, placed, len(unknown))


def _kinds(workspace: Workspace, revision: str | None) -> tuple[Census, ...]:
    rows = query(workspace, "in_region_by_kind", revision=revision).rows
    return tuple(Census(str(row[0]), *(int(str(cell)) for cell in row[1:5])) for row in rows)


def _layers(workspace: Workspace, revision: str | None) -> tuple[dict[str, int], int]:
    """Links between organisations by layer, and how many are left out since they or one of their ends have ended, or are planned."""
    types, counts, gone = workspace.schema.types, Counter[str](), 0
    for type, status, left, links in cypher(workspace, LINKS, revision=revision).rows:
        if status in GONE or left is True:
            gone += int(str(links))
        else:
            counts[types[str(type)].layer] += int(str(links))
    return {layer: counts[layer] for layer in workspace.schema.layers if counts[layer]}, gone
