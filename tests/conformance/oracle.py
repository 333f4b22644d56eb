"""A brute-force matcher: what a read query must answer, by the letter of openCypher and without any index or plan.

Patterns match trails: within one MATCH clause no relationship is used twice, over all its patterns. Conditions have three values; a row
stays where its condition is true. It is slow on purpose and shares no code with a store.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from graphmap.model import Node, Relationship, Value

Direction = Literal["out", "in", "both"]
Truth = bool | None


@dataclass(frozen=True, slots=True)
class Walk:
    """Nodes and the relationships between them: what a path variable holds."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]


Bound = Node | Relationship | Walk | list[Relationship] | Value | None
Row = Mapping[str, Bound]


@dataclass(frozen=True)
class Graph:
    """The graph to ask, with the relationships at each node: (relationship, other end, direction seen from the node)."""

    nodes: Mapping[str, Node]
    at: Mapping[str, Sequence[tuple[Relationship, str, Direction]]]

    @classmethod
    def of(cls, nodes: Sequence[Node], relationships: Sequence[Relationship]) -> "Graph":
        """Index the relationships by both ends; one that starts and ends at the same node is there once for both directions."""
        at: dict[str, list[tuple[Relationship, str, Direction]]] = {node.id: [] for node in nodes}
        for r in relationships:
            if r.start == r.end:
                at[r.start].append((r, r.end, "both"))
            else:
                at[r.start].append((r, r.end, "out"))
                at[r.end].append((r, r.start, "in"))
        return cls({node.id: node for node in nodes}, at)


class Condition(Protocol):
    """What a WHERE says of a row."""

    def holds(self, graph: Graph, row: Row) -> Truth:
        """True, false, or None for unknown."""
        ...


@dataclass(frozen=True, slots=True)
class NodePattern:
    """``(variable:labels {id: …})``; ``either`` = one label is enough; ``fixed`` = the id in the map."""

    variable: str = ""
    labels: tuple[str, ...] = ()
    either: bool = False
    fixed: str | None = None

    def fits(self, node: Node) -> bool:
        """Whether the node has the labels and the id."""
        has = [label in node.labels for label in self.labels]
        return (not has or (any(has) if self.either else all(has))) and self.fixed in (None, node.id)


@dataclass(frozen=True, slots=True)
class Step:
    """``-[variable:types*low..high {status: …}]-``; ``span`` is None for a single relationship."""

    variable: str = ""
    types: tuple[str, ...] = ()
    direction: Direction = "out"
    span: tuple[int, int] | None = None
    status: str | None = None

    def fits(self, relationship: Relationship, seen: Direction) -> bool:
        """Whether the relationship may be walked, seen in the direction ``seen``."""
        typed = not self.types or relationship.type in self.types
        turned = self.direction == "both" or seen in ("both", self.direction)
        return typed and turned and self.status in (None, relationship.properties.get("status"))


@dataclass(frozen=True, slots=True)
class Pattern:
    """Nodes with one step between each two; ``path`` names the whole."""

    nodes: tuple[NodePattern, ...]
    steps: tuple[Step, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """One MATCH or OPTIONAL MATCH clause."""

    patterns: tuple[Pattern, ...]
    where: Condition | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """``CALL (variable) { MATCH … RETURN column }``: the column's value for each row."""

    variable: str
    clause: Match
    column: "Column"


@dataclass
class Matching:
    """The matches of the patterns of one clause, one after the other, for one row."""

    graph: Graph
    found: dict[str, Bound]
    used: frozenset[str] = field(default_factory=frozenset)

    def of(self, patterns: Sequence[Pattern]) -> Iterator[tuple[dict[str, Bound], frozenset[str]]]:
        """Every way to match all patterns."""
        if not patterns:
            yield self.found, self.used
            return
        pattern, rest = patterns[0], patterns[1:]
        for node in self.candidates(pattern.nodes[0]):
            start = Matching(self.graph, _bind(self.found, pattern.nodes[0].variable, node), self.used)
            for found, used in start.walk(pattern, 0, Walk((node,), ())):
                yield from Matching(self.graph, found, used).of(rest)

    def candidates(self, pattern: NodePattern) -> list[Node]:
        """The nodes that a node pattern may stand for, given what is bound."""
        if pattern.variable in self.found:
            bound = self.found[pattern.variable]
            return [bound] if isinstance(bound, Node) and pattern.fits(bound) else []
        return [node for node in self.graph.nodes.values() if pattern.fits(node)]

    def walk(self, pattern: Pattern, at: int, walk: Walk) -> Iterator[tuple[dict[str, Bound], frozenset[str]]]:
        """Every way to walk the steps of ``pattern`` from number ``at`` on."""
        if at == len(pattern.steps):
            yield _bind(self.found, pattern.path, walk), self.used
            return
        step, target = pattern.steps[at], pattern.nodes[at + 1]
        for hops in self.hops(step, walk.nodes[-1]):
            end = hops.nodes[-1]
            value: Bound = list(hops.relationships) if step.span else hops.relationships[0]
            if step.variable in self.found and self.found[step.variable] != value:
                continue
            found = _bind(self.found, step.variable, value)
            if target.fits(end) and (target.variable not in found or found[target.variable] == end):
                used = self.used | {r.id for r in hops.relationships}
                further = Matching(self.graph, _bind(found, target.variable, end), used)
                longer = Walk(walk.nodes + hops.nodes[1:], walk.relationships + hops.relationships)
                yield from further.walk(pattern, at + 1, longer)

    def hops(self, step: Step, start: Node) -> Iterator[Walk]:
        """Every trail of one step that uses no relationship of ``used``."""
        low, high = step.span or (1, 1)
        trails = [Walk((start,), ())]
        while trails:
            trail = trails.pop()
            if len(trail.relationships) >= low:
                yield trail
            if len(trail.relationships) < high:
                taken = self.used | {r.id for r in trail.relationships}
                for r, other, seen in self.graph.at[trail.nodes[-1].id]:
                    if r.id not in taken and step.fits(r, seen):
                        trails.append(Walk((*trail.nodes, self.graph.nodes[other]), (*trail.relationships, r)))


def _bind(found: Mapping[str, Bound], variable: str, value: Bound) -> dict[str, Bound]:
    return {**found, variable: value} if variable else dict(found)


def rows_of(graph: Graph, clauses: Sequence[Match | Call], rows: Sequence[Row] = ({},)) -> list[Row]:
    """The rows that a series of clauses makes out of ``rows``."""
    for clause in clauses:
        rows = [new for row in rows for new in _rows_of_clause(graph, clause, row)]
    return list(rows)


def _rows_of_clause(graph: Graph, clause: Match | Call, row: Row) -> Iterator[Row]:
    if isinstance(clause, Call):
        inner = rows_of(graph, [clause.clause], [{clause.variable: row[clause.variable]}])
        for found in project(graph, Projection((clause.column,)), inner):
            yield {**row, **found}
        return
    some = False
    for found, _ in Matching(graph, dict(row)).of(clause.patterns):
        if clause.where is None or clause.where.holds(graph, found):
            some = True
            yield found
    if clause.optional and not some:
        yield {**dict.fromkeys(variables_of(clause.patterns)), **row}


def variables_of(patterns: Sequence[Pattern]) -> list[str]:
    """The names that patterns bind."""
    names = [p.path for p in patterns] + [n.variable for p in patterns for n in p.nodes] + [s.variable for p in patterns for s in p.steps]
    return [name for name in dict.fromkeys(names) if name]


# ---------------------------------------------------------------- conditions


@dataclass(frozen=True, slots=True)
class Compare:
    """``variable.key operator value``; operator is =, <>, <, >=, IN or CONTAINS."""

    variable: str
    key: str
    operator: str
    value: Value | list[int] | list[str]

    def holds(self, graph: Graph, row: Row) -> Truth:
        """Unknown where the property is absent or the two cannot be compared."""
        left = property_of(row[self.variable], self.key)
        if left is None:
            return None
        right = self.value
        match self.operator:
            case "=":
                return left == right
            case "<>":
                return left != right
            case "IN":
                return isinstance(right, list) and left in right
            case "CONTAINS":
                return str(right) in str(left)
        assert isinstance(left, int | float)
        assert isinstance(right, int | float)
        return left < right if self.operator == "<" else left >= right


@dataclass(frozen=True, slots=True)
class IsNull:
    """``variable.key IS NULL``."""

    variable: str
    key: str

    def holds(self, graph: Graph, row: Row) -> Truth:
        """Never unknown."""
        return property_of(row[self.variable], self.key) is None


@dataclass(frozen=True, slots=True)
class HasLabel:
    """``variable:label``."""

    variable: str
    label: str

    def holds(self, graph: Graph, row: Row) -> Truth:
        """Unknown for a variable that holds nothing."""
        node = row[self.variable]
        return self.label in node.labels if isinstance(node, Node) else None


@dataclass(frozen=True, slots=True)
class Differ:
    """``one <> other`` of two nodes."""

    one: str
    other: str

    def holds(self, graph: Graph, row: Row) -> Truth:
        """Unknown where one of them holds nothing."""
        one, other = row[self.one], row[self.other]
        return None if one is None or other is None else one != other


@dataclass(frozen=True, slots=True)
class Smaller:
    """``one.key < other.key``."""

    one: str
    other: str
    key: str

    def holds(self, graph: Graph, row: Row) -> Truth:
        """Unknown where one of them has no value."""
        one, other = property_of(row[self.one], self.key), property_of(row[self.other], self.key)
        if one is None or other is None:
            return None
        return str(one) < str(other) if isinstance(one, str) else _number(one) < _number(other)


@dataclass(frozen=True, slots=True)
class Exists:
    """``EXISTS { pattern WHERE … }``, a pattern of its own as a condition (``bare``), or ``COUNT { pattern } >= least``."""

    pattern: Pattern
    where: Condition | None = None
    least: int = 1
    bare: bool = False

    def holds(self, graph: Graph, row: Row) -> Truth:
        """Never unknown; a relationship of the outer clause may be used again."""
        return len(rows_of(graph, [Match((self.pattern,), self.where)], [row])) >= self.least


@dataclass(frozen=True, slots=True)
class Not:
    """``NOT condition``."""

    condition: Condition

    def holds(self, graph: Graph, row: Row) -> Truth:
        """Unknown stays unknown."""
        truth = self.condition.holds(graph, row)
        return None if truth is None else not truth


@dataclass(frozen=True, slots=True)
class Both:
    """``one AND other`` (or ``OR``)."""

    one: Condition
    other: Condition
    word: Literal["AND", "OR"] = "AND"

    def holds(self, graph: Graph, row: Row) -> Truth:
        """Kleene's three-valued logic."""
        truths = [self.one.holds(graph, row), self.other.holds(graph, row)]
        decisive = self.word == "OR"
        if decisive in truths:
            return decisive
        return None if None in truths else not decisive


# ---------------------------------------------------------------- answers


Plain = Literal["property", "value", "hops", "walk", "type", "exists", "matches", "ends"]
Aggregate = Literal["count(*)", "count", "distinct", "sum", "min", "max", "avg", "collect"]
AGGREGATES = frozenset({"count(*)", "count", "distinct", "sum", "min", "max", "avg", "collect"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``kind`` says what is made of ``variable`` and ``key``, or of the matches of a pattern (``exists``)."""

    kind: Plain | Aggregate
    name: str
    variable: str = ""
    key: str = ""
    exists: "Exists | None" = None

    @property
    def aggregates(self) -> bool:
        """Whether it is made of all rows of a group."""
        return self.kind in AGGREGATES


@dataclass(frozen=True, slots=True)
class Projection:
    """WITH or RETURN: columns, DISTINCT, the variables that go on, a bound on a count, and a limit (then in order of all that it has)."""

    columns: tuple[Column, ...]
    distinct: bool = False
    carried: tuple[str, ...] = ()
    more_than: tuple[str, int] | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """MATCH and CALL clauses, perhaps a WITH and further clauses, a RETURN, and perhaps UNION with another query."""

    clauses: tuple[Match | Call, ...]
    answer: Projection
    between: Projection | None = None
    further: tuple[Match | Call, ...] = ()
    other: "Query | None" = None
    keeps_twins: bool = False


def answer(graph: Graph, query: Query) -> list[tuple[object, ...]]:
    """The rows of the answer; in order only where the projection has a limit."""
    rows = rows_of(graph, query.clauses)
    if query.between:
        rows = rows_of(graph, query.further, project(graph, query.between, rows))
    table = [tuple(plain(row[c.name]) for c in query.answer.columns) for row in project(graph, query.answer, rows)]
    if query.other:
        table += answer(graph, query.other)
        return table if query.keeps_twins else list({repr(cells): cells for cells in table}.values())
    if query.answer.limit is None:
        return table
    return sorted(table, key=lambda cells: [(cell is None, cell) for cell in cells])[: query.answer.limit]


def project(graph: Graph, projection: Projection, rows: Sequence[Row]) -> list[Row]:
    """The rows after WITH or RETURN."""
    keys = [c for c in projection.columns if not c.aggregates]
    sums = [c for c in projection.columns if c.aggregates]
    made: list[tuple[Row, Row]] = [
        ({c.name: cell(graph, c, row) for c in keys} | {v: row[v] for v in projection.carried}, row) for row in rows
    ]
    if not sums:
        new = [key for key, _ in made]
        new = list({repr(key): key for key in new}.values()) if projection.distinct else new
        return _first(projection, new) if projection.carried and projection.limit is not None else new
    groups: dict[str, tuple[Row, list[Row]]] = {}
    for key, row in made:
        groups.setdefault(repr(key), (key, []))[1].append(row)
    if not keys and not projection.carried and not groups:
        groups[""] = ({}, [])
    new = [{**key, **{c.name: total(c, members) for c in sums}} for key, members in groups.values()]
    if projection.more_than:
        name, least = projection.more_than
        new = [row for row in new if _number(row[name]) > least]
    return new


def _first(projection: Projection, rows: Sequence[Row]) -> list[Row]:
    """The first rows in the order of the ids of the variables that go on."""
    ids = [[property_of(row[v], "id") for v in projection.carried] for row in rows]
    order = sorted(range(len(rows)), key=lambda i: [(id is None, str(id)) for id in ids[i]])
    return [rows[i] for i in order[: projection.limit]]


def _number(value: Bound) -> float:
    assert isinstance(value, int | float)
    return value


def cell(graph: Graph, column: Column, row: Row) -> Bound:
    """The value of a column that is no aggregate."""
    if column.exists:
        return _matched(graph, column, column.exists, row)
    bound = row[column.variable]
    match column.kind:
        case "property":
            return property_of(bound, column.key)
        case "value":
            return bound
        case "hops":
            return len(bound.relationships) if isinstance(bound, Walk) else len(bound) if isinstance(bound, list) else None
        case "walk":
            return [node.id for node in bound.nodes] if isinstance(bound, Walk) else None
        case _:
            return bound.type if isinstance(bound, Relationship) else None


def _matched(graph: Graph, column: Column, exists: Exists, row: Row) -> Bound:
    """Whether a pattern matches, how often, or the ids of the last nodes."""
    found = rows_of(graph, [Match((exists.pattern,), exists.where)], [row])
    if column.kind == "exists":
        return len(found) >= exists.least
    last = exists.pattern.nodes[-1].variable
    return len(found) if column.kind == "matches" else sorted(str(plain(new[last])) for new in found)


def total(column: Column, rows: Sequence[Row]) -> Bound:
    """The value of an aggregate over the rows of one group; nulls do not count."""
    if column.kind == "count(*)":
        return len(rows)
    values = [row[column.variable] for row in rows]
    if column.key:
        values = [property_of(v, column.key) for v in values]
    values = [v for v in values if v is not None]
    match column.kind:
        case "count":
            return len(values)
        case "distinct":
            return len({repr(v) for v in values})
        case "collect":
            return sorted(str(plain(v)) for v in values)
    numbers = [_number(v) for v in values]
    match column.kind:
        case "sum":
            return sum(numbers)
        case "avg":
            return sum(numbers) / len(numbers) if numbers else None
        case "min":
            return min(numbers, default=None)
        case _:
            return max(numbers, default=None)


def property_of(bound: Bound, name: str) -> Value | None:
    """The property of what a variable holds; nothing has none."""
    return bound.properties.get(name) if isinstance(bound, Node | Relationship) else None


def plain(value: object) -> object:
    """A value that can be set against a store's: elements as their ids, floats rounded."""
    if isinstance(value, Node | Relationship):
        return value.id
    if isinstance(value, float):
        return round(value, 6)
    return [plain(v) for v in value] if isinstance(value, list) else value
