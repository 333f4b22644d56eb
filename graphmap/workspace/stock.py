"""What the graph holds and where it is from: elements by how they are known, sources with their age, and how much is known at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphmap.model import Node
from graphmap.workspace.asking import cypher
from graphmap.workspace.home import Workspace

NODES = (
    "MATCH (n)\nWHERE NOT n:Claim AND NOT n:Source\n"
    "RETURN labels(n) AS labels, n.method AS method, count(*) AS elements ORDER BY labels, method"
)
LINKS = "MATCH ()-[r]->()\nRETURN type(r) AS type, r.method AS method, count(*) AS elements ORDER BY type, method"
SOURCES = "MATCH (s:Source)\nRETURN s ORDER BY s.name, s.id"
CITED_BY_NODES = (
    "MATCH (n)\nWHERE NOT n:Claim AND NOT n:Source AND n.sources IS NOT NULL\nUNWIND n.sources AS source\n"
    "RETURN source, count(*) AS elements, min(n.source_date) AS oldest, max(n.source_date) AS newest"
)
CITED_BY_LINKS = (
    "MATCH ()-[r]->()\nWHERE r.sources IS NOT NULL\nUNWIND r.sources AS source\n"
    "RETURN source, count(*) AS elements, min(r.source_date) AS oldest, max(r.source_date) AS newest"
)
KNOWN = ("municipality", "lat", "website", "employees", "kvk")
"""Properties of an organisation of which the page tells how often they are known; ``lat`` stands for both coordinates."""

MOST = 1_000_000
"""Rows of these answers at most."""


@dataclass(frozen=True, slots=True)
class Holding:
    """Elements of one label (for an organisation its second label) or type, counted by the method of their record."""

    name: str
    methods: Mapping[str, int]

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(self.methods.values())


@dataclass(frozen=True, slots=True)
class Stock:
    """What the graph holds: nodes without sources and claims, and relationships; each the most numerous first."""

    nodes: tuple[Holding, ...]
    links: tuple[Holding, ...]


@dataclass
class Cited:
    """A source with what cites it: nodes, relationships, and the oldest and newest date that they give (reduced dates, or empty)."""

    source: Node
    nodes: int = 0
    links: int = 0
    dates: list[str] = field(default_factory=list)

    @property
    def oldest(self) -> str:
        """The oldest date; empty where none is given."""
        return min(self.dates, default="")

    @property
    def newest(self) -> str:
        """The newest date; empty where none is given."""
        return max(self.dates, default="")


def stock(workspace: Workspace, revision: str | None = None) -> Stock:
    """What the graph holds, by label and type and by method."""
    nodes: dict[str, dict[str, int]] = {}
    for labels, method, count in cypher(workspace, NODES, limit=MOST, revision=revision).rows:
        label = str(labels[-1]) if isinstance(labels, list) and labels else ""
        _add(nodes, label, method, count)
    links: dict[str, dict[str, int]] = {}
    for type, method, count in cypher(workspace, LINKS, limit=MOST, revision=revision).rows:
        _add(links, str(type), method, count)
    return Stock(_ranked(nodes), _ranked(links))


def cited(workspace: Workspace, revision: str | None = None) -> list[Cited]:
    """All sources, the most cited first."""
    rows = cypher(workspace, SOURCES, limit=MOST, revision=revision).rows
    found = {row[0].id: Cited(row[0]) for row in rows if isinstance(row[0], Node)}
    for statement, is_node in ((CITED_BY_NODES, True), (CITED_BY_LINKS, False)):
        for id, count, oldest, newest in cypher(workspace, statement, limit=MOST, revision=revision).rows:
            if entry := found.get(str(id)):
                entry.dates += [str(date) for date in (oldest, newest) if date]
                if is_node:
                    entry.nodes += int(str(count))
                else:
                    entry.links += int(str(count))
    return sorted(found.values(), key=lambda entry: (-entry.nodes - entry.links, entry.source.name, entry.source.id))


def known(workspace: Workspace, revision: str | None = None) -> tuple[int, dict[str, int]]:
    """How many organisations there are, and of how many each property of ``KNOWN`` is known."""
    counts = ", ".join(f"count(n.{name}) AS {name}" for name in KNOWN)
    [row] = cypher(workspace, f"MATCH (n:Organisation)\nRETURN count(n) AS organisations, {counts}", revision=revision).rows
    total, *found = (int(str(cell)) for cell in row)
    return total, dict(zip(KNOWN, found, strict=True))


def _add(found: dict[str, dict[str, int]], name: str, method: object, count: object) -> None:
    methods = found.setdefault(name, {})
    methods[str(method or "")] = methods.get(str(method or ""), 0) + int(str(count))


def _ranked(found: Mapping[str, Mapping[str, int]]) -> tuple[Holding, ...]:
    holdings = [Holding(name, methods) for name, methods in found.items()]
    return tuple(sorted(holdings, key=lambda holding: (-holding.count, holding.name)))
