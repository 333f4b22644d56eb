"""The published figures of the region, each with its own definition and source: never two of them on one line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graphmap.model import Node
from graphmap.workspace.asking import cypher
from graphmap.workspace.home import Workspace

Subject = Literal["goals", "companies", "people"]

GOALS = ("goal:turnover-2030", "goal:jobs-2030")
"""The goals of the region's plan for the whole of its manufacturing industry."""

TARGETS = "MATCH (g:Goal)\nWHERE g.id IN $goals\nRETURN g\nORDER BY g.id DESC"
COMPANIES = (
    "MATCH (f:Figure {unit: 'companies'})\n"
    "WHERE f.subject STARTS WITH 'Zuid-Holland' AND f.subject CONTAINS 'industry' AND f.value IS NOT NULL\n"
    "RETURN f\nORDER BY f.value DESC, f.id"
)
PEOPLE = "MATCH (:Goal {id: 'goal:jobs-2030'})-[:MEASURED_BY]->(f:Figure {unit: 'jobs'})\nRETURN f\nORDER BY f.value DESC, f.year, f.id"
SOURCES = "MATCH (s:Source)\nWHERE s.id IN $ids\nRETURN s.id AS id, s.name AS name, s.address AS address"


@dataclass(frozen=True, slots=True)
class Headline:
    """One published figure or goal.

    Parameters
    ----------
    figure
        The node: a Goal or a Figure.
    source, address
        Name of the source, and where it was published; empty without a source in the data.
    """

    subject: Subject
    figure: Node
    source: str
    address: str


def headlines(workspace: Workspace, revision: str | None = None) -> tuple[Headline, ...]:
    """The figures about the whole region: its goals, its companies, its people at work; the greatest first."""
    found = _once([*_asked(workspace, revision)])
    ids = sorted({id for _, node in found for id in _sources(node)})
    known = {
        str(id): (str(name), str(address or "")) for id, name, address in cypher(workspace, SOURCES, {"ids": ids}, revision=revision).rows
    }
    return tuple(Headline(subject, node, *known.get(next(iter(_sources(node)), ""), ("", ""))) for subject, node in found)


def _asked(workspace: Workspace, revision: str | None) -> Iterator[tuple[Subject, Node]]:
    statements: tuple[tuple[Subject, str], ...] = (("goals", TARGETS), ("companies", COMPANIES), ("people", PEOPLE))
    for subject, statement in statements:
        parameters = {"goals": list(GOALS)} if subject == "goals" else {}
        for row in cypher(workspace, statement, parameters, revision=revision).rows:
            if isinstance(row[0], Node):
                yield subject, row[0]


def _once(found: list[tuple[Subject, Node]]) -> list[tuple[Subject, Node]]:
    """One source may say a figure twice: the one with a definition stays."""
    kept: dict[tuple[object, ...], tuple[Subject, Node]] = {}
    for subject, node in found:
        given = node.properties
        same = (subject, given.get("value"), given.get("year"), tuple(_sources(node))) if node.label == "Figure" else (node.id,)
        if same not in kept or ("definition" in given and "definition" not in kept[same][1].properties):
            kept[same] = (subject, node)
    return [*kept.values()]


def _sources(node: Node) -> list[str]:
    """The ids of its sources, without that of the units (graphmap itself)."""
    given = node.properties.get("sources")
    return [id for id in given if id != "source:graphmap-region"] if isinstance(given, list) else []
