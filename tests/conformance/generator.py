"""Random small graphs and random read queries over them, as text for a store and as data for the oracle; the same seed gives the same."""

from dataclasses import dataclass, field, replace
from random import Random

from graphmap.model import Node, Relationship, Value
from tests.conformance.oracle import (
    Both,
    Call,
    Column,
    Compare,
    Condition,
    Differ,
    Exists,
    HasLabel,
    IsNull,
    Match,
    NodePattern,
    Not,
    Pattern,
    Plain,
    Projection,
    Query,
    Smaller,
    Step,
    variables_of,
)

KINDS = {"company": "Company", "cluster": "Cluster", "knowledge_institution": "KnowledgeInstitution"}
TOWNS = ["Delft", "Leiden", "Dordrecht"]
TYPES = ["SUPPLIES", "PARTNERS_WITH", "MEMBER_OF", "MAKES", "IN_PLACE"]
STATUS = ["running", "ended"]


def seeded(seed: int) -> Random:
    """Random numbers that are the same every time."""
    return Random(seed)  # noqa: S311


def random_graph(random: Random, organisations: int = 16, relationships: int = 45) -> tuple[list[Node], list[Relationship]]:
    """A graph with parallel relationships, some from a node to itself, and absent properties."""
    nodes = [_organisation(random, f"org-{i}") for i in range(organisations)]
    nodes += [Node(f"product:p-{i}", ("Product",), {"id": f"product:p-{i}", "name": f"Product {i}"}) for i in range(4)]
    nodes += [Node(f"place:t-{i}", ("Place",), {"id": f"place:t-{i}", "name": TOWNS[i], "lat": 52.0 + i}) for i in range(3)]
    orgs = [n.id for n in nodes if n.label == "Organisation"]
    ends = {"MAKES": [n.id for n in nodes if n.label == "Product"], "IN_PLACE": [n.id for n in nodes if n.label == "Place"]}
    made = []
    for i in range(relationships):
        type = random.choice(["SUPPLIES", *TYPES])
        start, end = random.choice(orgs), random.choice(ends.get(type, orgs))
        properties: dict[str, Value] = {"id": f"r-{i}", "what": random.choice(["gears", "pumps"]), "confidence": random.choice([0.3, 0.9])}
        made.append(Relationship(f"r-{i}", type, start, end, properties | _maybe(random, "status", random.choice(STATUS))))
    twins = [replace(r, id=f"{r.id}-twin", properties={**r.properties, "id": f"{r.id}-twin"}) for r in made if random.random() < 0.1]
    loops = [Relationship(f"loop-{i}", "SUPPLIES", orgs[i], orgs[i], {"id": f"loop-{i}", "confidence": 0.6}) for i in range(2)]
    return nodes, made + twins + loops


def _organisation(random: Random, id: str) -> Node:
    kind = random.choice(list(KINDS))
    properties: dict[str, Value] = {"id": id, "name": f"{random.choice('ABC')}-works {id[4:]}", "kind": kind}
    properties |= _maybe(random, "founded", random.randint(1990, 1999)) | _maybe(random, "municipality", random.choice(TOWNS))
    return Node(id, ("Organisation", KINDS[kind]), properties | _maybe(random, "lat", random.choice([51.5, 52.0, 52.25])))


def _maybe(random: Random, name: str, value: Value) -> dict[str, Value]:
    return {name: value} if random.random() < 0.75 else {}


@dataclass
class Generator:
    """Makes one query after the other."""

    random: Random
    nodes: list[Node]
    serial: int = 0
    kinds: dict[str, str] = field(default_factory=dict)

    def query(self) -> Query:
        """One or two MATCH clauses, sometimes a WITH in between, one of many sorts of RETURN, and sometimes a UNION of two such."""
        query = self.single()
        names = [c.name for c in query.answer.columns]
        if len(names) > 1 or query.answer.limit is not None or self.chance(0.9):
            return query
        other = self.single()
        column = replace(other.answer.columns[0], name=names[0])
        if {column.kind, query.answer.columns[0].kind} & {"collect", "ends"}:
            return query
        return replace(query, other=replace(other, answer=Projection((column,))), keeps_twins=self.chance(0.5))

    def single(self) -> Query:
        """A query without UNION."""
        self.serial, self.kinds = 0, {}
        clauses: list[Match | Call] = [self.match(first=True)]
        if self.chance(0.35):
            clauses.append(self.match())
        if self.of_kind("node") and self.chance(0.1):
            clauses.append(self.call())
        between, further = None, []
        if self.chance(0.2):
            between = self.between()
            self.kinds = {v: self.kinds[v] for v in between.carried} | {c.name: "value" for c in between.columns}
            further = [self.match()] if self.chance(0.7) else []
        return Query(tuple(clauses), self.projection(), between, tuple(further))

    def call(self) -> Call:
        """A subquery that counts for each row."""
        node = self.random.choice(self.of_kind("node"))
        exists = self.exists(node)
        clause = Match((exists.pattern,), exists.where, self.chance(0.3))
        return Call(node, clause, Column("count(*)", self.name("s", "value")))

    def chance(self, share: float) -> bool:
        """True with the probability ``share``."""
        return self.random.random() < share

    def name(self, letter: str, kind: str) -> str:
        """A new variable."""
        self.serial += 1
        self.kinds[f"{letter}{self.serial}"] = kind
        return f"{letter}{self.serial}"

    def of_kind(self, *kinds: str) -> list[str]:
        """The variables that hold a node, a relationship …"""
        return [v for v, kind in self.kinds.items() if kind in kinds]

    # -------------------------------------------------------- patterns

    def match(self, first: bool = False) -> Match:
        """A MATCH or OPTIONAL MATCH with one pattern or two."""
        optional = not first and self.chance(0.5)
        long = self.chance(0.3)
        patterns = [self.pattern(3 if long else 2)]
        if self.chance(0.15):
            patterns.append(self.pattern(1))
        where = self.condition() if self.chance(0.5) else None
        if optional:
            self.kinds |= {v: f"maybe {self.kinds[v].removeprefix('maybe ')}" for v in variables_of(patterns) if v in self.kinds}
        return Match(tuple(patterns), where, optional)

    def pattern(self, longest: int) -> Pattern:
        """Up to ``longest`` steps; the longer ones begin at one node, so that they stay few."""
        n = self.random.choice([0, 1, 1, 1, 2, 2, 3][: 2 * longest + 1])
        nodes = [self.node_pattern(anchored=n == 3 or self.chance(0.2))]
        steps = []
        for _ in range(n):
            steps.append(self.step())
            nodes.append(self.node_pattern(anchored=self.chance(0.1)))
        return Pattern(tuple(nodes), tuple(steps), self.name("p", "walk") if n and self.chance(0.15) else "")

    def node_pattern(self, anchored: bool) -> NodePattern:
        """A new variable, a known one, or none."""
        known = self.of_kind("node")
        fixed = self.random.choice(self.nodes).id if anchored else None
        labels, either = self.random.choice(LABELS)
        if known and self.chance(0.3):
            return NodePattern(self.random.choice(known), labels if self.chance(0.2) else (), either, None)
        variable = self.name("n", "node") if self.chance(0.85) else ""
        return NodePattern(variable, labels, either, fixed)

    def step(self) -> Step:
        """A single relationship or a span of them."""
        types = tuple(self.random.sample(TYPES, self.random.choice([0, 1, 1, 1, 2])))
        span = self.random.choice([(1, 2), (2, 2), (1, 3), (2, 3), (0, 1), (0, 2), (3, 3)]) if self.chance(0.3) else None
        variable = self.name("r", "list" if span else "relationship") if self.chance(0.4) else ""
        status = self.random.choice(STATUS) if self.chance(0.1) else None
        return Step(variable, types, self.random.choice(["out", "in", "both"]), span, status)

    # -------------------------------------------------------- conditions

    def condition(self, depth: int = 1) -> Condition:
        """A condition on what is bound."""
        if depth and self.chance(0.3):
            return Both(self.condition(0), self.condition(0), self.random.choice(["AND", "OR"]))
        if depth and self.chance(0.15):
            return Not(self.condition(0))
        nodes = self.of_kind("node", "maybe node")
        relationships = self.of_kind("relationship", "maybe relationship")
        if relationships and self.chance(0.2):
            key, operator, value = self.random.choice(RELATIONSHIP_COMPARISONS)
            return Compare(self.random.choice(relationships), key, operator, value)
        return self.of_nodes(nodes) if nodes else Exists(Pattern((NodePattern("", ("Cluster",)),)))

    def of_nodes(self, nodes: list[str]) -> Condition:
        """A condition on nodes."""
        node, sort = self.random.choice(nodes), self.random.random()
        if sort < 0.15 and len(nodes) > 1:
            one, other = self.random.sample(nodes, 2)
            return Differ(one, other) if self.chance(0.6) else Smaller(one, other, self.random.choice(["founded", "id"]))
        if sort < 0.25:
            return HasLabel(node, self.random.choice(["Company", "Organisation", "Product"]))
        if sort < 0.35:
            return IsNull(node, self.random.choice(["founded", "municipality"]))
        if sort < 0.5 and self.kinds[node] == "node":
            return self.exists(node)
        if sort < 0.65:
            return self.by_id(node)
        return Compare(node, *self.random.choice(COMPARISONS))

    def by_id(self, node: str) -> Compare:
        """A comparison of the id."""
        ids = [n.id for n in self.random.sample(self.nodes, 4)]
        operator = self.random.choice(["=", "=", "IN", "<>"])
        return Compare(node, "id", operator, ids if operator == "IN" else ids[0])

    def exists(self, node: str) -> Exists:
        """A pattern from a bound node, as EXISTS, as COUNT or bare."""
        inner = Generator(self.random, self.nodes, self.serial + 100, {})
        steps = tuple(replace(inner.step(), variable="") for _ in range(self.random.choice([1, 1, 2])))
        steps = tuple(replace(s, span=s.span and self.random.choice([(1, 2), (0, 1), (2, 2)])) for s in steps)
        ends = [NodePattern("", *self.random.choice([((),), (("Organisation",),), (("Product",),)])) for _ in steps]
        sort = self.random.choice(["exists", "count", "bare"])
        if sort != "bare" and self.chance(0.4):
            ends[-1] = replace(ends[-1], variable="x")
            where: Condition | None = Compare("x", *self.random.choice(COMPARISONS))
        else:
            where = None
        least = self.random.choice([1, 2, 3]) if sort == "count" else 1
        return Exists(Pattern((NodePattern(node), *ends), steps), where, least, sort == "bare")

    # -------------------------------------------------------- answers

    def between(self) -> Projection:
        """A WITH that groups or only carries on."""
        nodes = self.of_kind("node", "maybe node")
        carried = tuple(self.random.sample(nodes, min(len(nodes), self.random.choice([1, 1, 2]))))
        if not carried or self.chance(0.3):
            limit = self.random.choice([None, 1, 4])
            return Projection((), distinct=True, carried=carried, limit=limit) if carried else Projection((Column("count(*)", "c0"),))
        name = self.name("c", "value")
        counted = self.aggregate(name)
        counts = counted.kind in ("count", "count(*)", "distinct")
        return Projection((counted,), carried=carried, more_than=(name, self.random.choice([0, 1, 2])) if counts else None)

    def aggregate(self, name: str) -> Column:
        """Some aggregate over what is bound."""
        nodes = self.of_kind("node", "maybe node")
        others = self.of_kind("relationship", "maybe relationship")
        if not nodes or self.chance(0.3):
            return Column("count(*)", name)
        node = self.random.choice(nodes)
        sort = self.random.choice(["count", "distinct", "sum", "min", "max", "avg", "collect", "property"])
        match sort:
            case "count" | "distinct":
                return Column(sort, name, self.random.choice(nodes + others))
            case "sum" | "min" | "max" | "avg":
                return Column(sort, name, node, self.random.choice(["founded", "lat"]))
            case "collect":
                return Column("collect", name, node, "id")
            case _:
                return Column(self.random.choice(["count", "distinct"]), name, node, self.random.choice(["municipality", "founded"]))

    def projection(self) -> Projection:
        """A RETURN."""
        columns = [c for i in range(self.random.choice([0, 1, 1, 2])) if (c := self.plain_column(f"k{i}"))]
        if any(c.kind == "ends" for c in columns):
            return Projection(tuple(columns))
        if not columns or self.chance(0.6):
            return Projection((*columns, *(self.aggregate(f"a{i}") for i in range(self.random.choice([1, 1, 2])))))
        ordered = all(c.kind == "property" and c.key in ("id", "founded", "municipality") for c in columns) and self.chance(0.5)
        return Projection(tuple(columns), distinct=self.chance(0.4), limit=self.random.choice([1, 3, 10]) if ordered else None)

    def plain_column(self, name: str) -> Column | None:
        """A column that is no aggregate."""
        sorts: dict[Plain, list[str]] = {
            "property": self.of_kind("node", "maybe node"),
            "hops": self.of_kind("walk", "list"),
            "walk": self.of_kind("walk"),
            "type": self.of_kind("relationship"),
            "value": self.of_kind("value"),
            "exists": self.of_kind("node"),
            "matches": self.of_kind("node"),
            "ends": self.of_kind("node"),
        }
        weights: dict[Plain, int] = {"property": 8, "hops": 2, "walk": 1, "type": 1, "value": 3, "exists": 1, "matches": 1, "ends": 1}
        possible = [sort for sort, variables in sorts.items() if variables for _ in range(weights[sort])]
        if not possible:
            return None
        sort = self.random.choice(possible)
        variable = self.random.choice(sorts[sort])
        match sort:
            case "property":
                return Column("property", name, variable, self.random.choice(["id", "id", "municipality", "founded", "name"]))
            case "hops":
                return Column("hops", name, variable, "list" if "list" in self.kinds[variable] else "")
            case "exists" | "matches" | "ends":
                exists = self.exists(variable)
                last = replace(exists.pattern.nodes[-1], variable="x")
                named = replace(exists.pattern, nodes=(*exists.pattern.nodes[:-1], last))
                return Column(sort, name, exists=exists if sort == "exists" else replace(exists, pattern=named, bare=False))
            case "walk" | "type" | "value":
                return Column(sort, name, variable)
            case _:
                return None


LABELS: list[tuple[tuple[str, ...], bool]] = [
    ((), False),
    ((), False),
    (("Organisation",), False),
    (("Organisation",), False),
    (("Company",), False),
    (("Organisation", "Company"), False),
    (("Company", "Cluster"), True),
    (("Product",), False),
]

COMPARISONS: list[tuple[str, str, Value | list[int]]] = [
    ("founded", ">=", 1995),
    ("founded", "<", 1993),
    ("founded", "IN", [1990, 1991, 1995]),
    ("founded", "=", 1996),
    ("municipality", "=", "Delft"),
    ("municipality", "<>", "Leiden"),
    ("name", "CONTAINS", "B-"),
    ("lat", "<", 52.1),
]

RELATIONSHIP_COMPARISONS: list[tuple[str, str, Value]] = [("status", "=", "running"), ("confidence", ">=", 0.6), ("status", "<>", "ended")]
