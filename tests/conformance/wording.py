"""The Cypher text of the oracle's queries."""

from collections.abc import Sequence

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
    Projection,
    Query,
    Smaller,
    Step,
)


def cypher_of(query: Query) -> tuple[str, dict[str, object]]:
    """The statement and its parameters."""
    wording = Wording()
    return wording.query(query), wording.parameters


class Wording:
    """Writes clauses; what is compared with becomes a parameter every second time."""

    def __init__(self) -> None:
        self.parameters: dict[str, object] = {}
        self.written = 0

    def value(self, value: object) -> str:
        """A literal or a parameter."""
        self.written += 1
        if self.written % 2:
            self.parameters[f"p{self.written}"] = value
            return f"$p{self.written}"
        return f"'{value}'" if isinstance(value, str) else str(value)

    def query(self, query: Query) -> str:
        """The whole statement, or one part of a UNION."""
        parts = [self.clause(clause) for clause in query.clauses]
        if query.between:
            parts += [self.projection("WITH", query.between), *(self.clause(clause) for clause in query.further)]
        parts.append(self.projection("RETURN", query.answer))
        if query.other:
            parts += ["UNION ALL" if query.keeps_twins else "UNION", self.query(query.other)]
        return "\n".join(parts)

    def clause(self, clause: Match | Call) -> str:
        """A clause before a projection."""
        if isinstance(clause, Match):
            return self.match(clause)
        return f"CALL ({clause.variable}) {{ {self.match(clause.clause)} {self.projection('RETURN', Projection((clause.column,)))} }}"

    def match(self, clause: Match) -> str:
        """A MATCH clause with its WHERE."""
        text = ("OPTIONAL MATCH " if clause.optional else "MATCH ") + ", ".join(self.pattern(p) for p in clause.patterns)
        return f"{text} WHERE {self.condition(clause.where)}" if clause.where else text

    def pattern(self, pattern: Pattern) -> str:
        """A path pattern."""
        text = f"{pattern.path} = " if pattern.path else ""
        text += self.node(pattern.nodes[0])
        for step, node in zip(pattern.steps, pattern.nodes[1:], strict=True):
            text += self.step(step) + self.node(node)
        return text

    def node(self, node: NodePattern) -> str:
        """A node pattern."""
        labels = ":" + ("|" if node.either else ":").join(node.labels) if node.labels else ""
        return f"({node.variable}{labels}{f' {{id: {self.value(node.fixed)}}}' if node.fixed else ''})"

    def step(self, step: Step) -> str:
        """A relationship pattern."""
        inside = step.variable + (":" + "|".join(step.types) if step.types else "")
        if step.span:
            low, high = step.span
            inside += f"*{low}" if low == high else f"*{low}..{high}"
        if step.status:
            inside += f" {{status: {self.value(step.status)}}}"
        line = f"-[{inside}]-" if inside else "--"
        return {"out": f"{line}>", "in": f"<{line}", "both": line}[step.direction]

    def condition(self, condition: Condition) -> str:
        """What stands after WHERE."""
        match condition:
            case Compare(variable, key, operator, value):
                return f"{variable}.{key} {operator} {self.value(value)}"
            case IsNull(variable, key):
                return f"{variable}.{key} IS NULL"
            case HasLabel(variable, label):
                return f"{variable}:{label}"
            case Differ(one, other):
                return f"{one} <> {other}"
            case Smaller(one, other, key):
                return f"{one}.{key} < {other}.{key}"
            case Not(inner):
                return f"NOT ({self.condition(inner)})"
            case Both(one, other, word):
                return f"({self.condition(one)}) {word} ({self.condition(other)})"
            case Exists():
                return self.exists(condition)
        raise TypeError(condition)

    def exists(self, condition: Exists) -> str:
        """A pattern as a condition."""
        if condition.bare:
            return self.pattern(condition.pattern)
        inside = self.match(Match((condition.pattern,), condition.where))
        if condition.least == 1:
            return f"EXISTS {{ {inside} }}"
        return f"COUNT {{ {inside} }} >= {condition.least}"

    def projection(self, word: str, projection: Projection) -> str:
        """WITH or RETURN."""
        items = [*projection.carried, *(f"{self.column(c)} AS {c.name}" for c in projection.columns)]
        text = f"{word} {'DISTINCT ' if projection.distinct else ''}{', '.join(items)}"
        if projection.more_than:
            text += f" WHERE {projection.more_than[0]} > {projection.more_than[1]}"
        if projection.limit is not None:
            ordered = names(projection.columns) or ", ".join(f"{v}.id" for v in projection.carried)
            text += f" ORDER BY {ordered} LIMIT {self.value(projection.limit)}"
        return text

    def column(self, column: Column) -> str:
        """The expression of a column."""
        expression = f"{column.variable}.{column.key}" if column.key else column.variable
        match column.kind:
            case "property" | "value":
                return expression
            case "hops":
                return f"{'size' if column.key == 'list' else 'length'}({column.variable})"
            case "walk":
                return f"[x IN nodes({column.variable}) | x.id]"
            case "exists" | "matches" | "ends":
                return self.matched(column)
            case "count(*)":
                return "count(*)"
            case "distinct":
                return f"count(DISTINCT {expression})"
            case _:
                return f"{column.kind}({expression})"

    def matched(self, column: Column) -> str:
        """A pattern as a value."""
        assert column.exists
        if column.kind == "exists":
            return self.exists(column.exists)
        pattern, where = column.exists.pattern, column.exists.where
        if column.kind == "matches":
            return f"COUNT {{ {self.match(Match((pattern,), where))} }}"
        condition = f" WHERE {self.condition(where)}" if where else ""
        return f"[{self.pattern(pattern)}{condition} | {pattern.nodes[-1].variable}.id]"


def names(columns: Sequence[Column]) -> str:
    """The names of columns, with commas."""
    return ", ".join(c.name for c in columns)
