"""Repairs: the same meaning in words that the embedded engine reads rightly."""

from collections.abc import Iterator

from graphmap.errors import QueryRefusedError
from graphmap.store.cypher.brackets import OPERATORS
from graphmap.store.cypher.edits import Edit, after, before, replaced
from graphmap.store.cypher.grouping import is_variable
from graphmap.store.cypher.statement import Chain, Statement, place
from graphmap.store.cypher.tokens import string
from graphmap.store.protocol import GraphSchema


def labels(statement: Statement) -> Iterator[Edit]:
    """``:A&B`` is ``:A:B``; as a condition ``n:A|B`` is read by no other word, and ``n:A`` is false for a null that OPTIONAL MATCH left."""
    optional = any(clause.keyword == "OPTIONAL" for block in statement.blocks for clause in statement.clauses(block))
    for i in range(len(statement.tokens)):
        if statement.sign(i) == "&":
            if "|" in (statement.sign(i - 2), statement.sign(i + 2)) or not statement.name(i + 1):
                raise QueryRefusedError(
                    f"{place(statement, i)}: & and | together cannot be answered here. Write WHERE n:A AND (n:B OR n:C)."
                )
            yield replaced(statement, i, i, ":")
        elif _is_condition(statement, i):
            yield from _label_condition(statement, i, optional)


def _is_condition(statement: Statement, i: int) -> bool:
    """Whether ``n:Label`` as a condition begins at ``i``."""
    if statement.sign(i + 1) != ":" or not statement.name(i + 2) or not is_variable(statement, i):
        return False
    return statement.parent[i] not in statement.pattern_brackets | statement.predicate_brackets


def _label_condition(statement: Statement, i: int, optional: bool) -> Iterator[Edit]:
    last = i + 2
    signs = (":", "&") if statement.sign(statement.parent[i]) == "[" else (":", "&", "|")
    while statement.sign(last + 1) in signs and statement.name(last + 2):
        last += 2
    either = {statement.sign(k) for k in range(i + 1, last)} >= {"|"}
    if either or optional:
        x = statement.slice(i, i)
        tests = [f"{string(statement.name(k))} IN labels({x})" for k in range(i + 2, last + 1, 2)]
        yield replaced(statement, i, last, f"({(' OR ' if either else ' AND ').join(tests)})")


def subqueries(statement: Statement) -> Iterator[Edit]:
    """EXISTS and patterns as conditions: the engine's short cut for several steps is wrong, and off where there is a WHERE.

    ``(COUNT {`` would be read as a node, so a number goes before it.
    """
    for block in statement.blocks[1:]:
        clauses = [clause.keyword for clause in statement.clauses(block)]
        if statement.subquery(block) == "EXISTS" and clauses == ["MATCH"]:
            keyword = "" if statement.keyword(block + 1) in ("MATCH", "OPTIONAL") else " MATCH "
            yield after(statement, block, keyword)
            yield before(statement, statement.partner[block], " WHERE true ")
        if statement.subquery(block) == "COUNT" and statement.sign(block - 2) == "(":
            yield before(statement, block - 1, "0 + ")
    for chain in statement.chains:
        if statement.is_predicate(chain) and _is_long(statement, chain):
            yield from as_exists(statement, chain)


def _is_long(statement: Statement, chain: Chain) -> bool:
    return len(chain.steps) > 1 or statement.star(chain.steps[0]) is not None


def as_exists(statement: Statement, chain: Chain) -> Iterator[Edit]:
    """A pattern that is a condition, as EXISTS { }."""
    opening = statement.parent[chain.first]
    if statement.function(opening) == "exists":
        yield replaced(statement, opening - 1, opening - 1, "")
    elif statement.function(opening) == "size":
        raise QueryRefusedError(f"{place(statement, opening)}: size takes no pattern. Write COUNT {{ (a)-->(b) }}.")
    yield before(statement, chain.first, "EXISTS { MATCH ")
    yield after(statement, chain.last, " WHERE true }")


LISTS = {"db.labels": "label", "db.relationshiptypes": "relationshipType", "db.propertykeys": "propertyKey"}
"""The procedures that list names, with the column that they yield."""


def lists_of_names(statement: Statement, graph: GraphSchema) -> Iterator[Edit]:
    """``CALL db.labels()`` and its like: engines leave out second labels, or list what has been used once and is no longer there."""
    for i in range(len(statement.tokens)):
        if statement.function(i) in LISTS and (first := statement.called(i)) is not None:
            end, column = statement.partner[i], LISTS[statement.function(i)]
            alias = column
            if statement.keyword(end + 1) == "YIELD":
                renamed = statement.keyword(end + 3) == "AS"
                end += 4 if renamed else 2
                alias = statement.slice(end, end) if renamed else column
            listed = ", ".join(string(name) for name in _listed(graph, column))
            rest = {len(statement.tokens): f" RETURN {alias}"}.get(end + 1, " WITH *" if statement.keyword(end + 1) == "WHERE" else "")
            yield replaced(statement, first - 1, end, f"CALL {{ UNWIND [{listed}] AS {column} RETURN {column} AS {alias} }}{rest}")


def _listed(graph: GraphSchema, column: str) -> list[str]:
    if column == "propertyKey":
        return sorted({name for names in graph.properties.values() for name in names})
    return [*(graph.labels if column == "label" else graph.types)]


def projections(statement: Statement) -> Iterator[Edit]:
    """``x {.name, y: 1}`` of anything but a node that a pattern binds: the engine answers null, so it becomes a map."""
    for i in range(1, len(statement.tokens)):
        if statement.sign(i) == "{" and _is_projection(statement, i):
            name = statement.name(i - 1)
            if name not in statement.node_names or name in statement.alias_names:
                yield from _as_map(statement, i)


def _is_projection(statement: Statement, i: int) -> bool:
    named = bool(statement.name(i - 1)) and statement.keyword(i - 1) not in OPERATORS
    in_pattern = statement.parent[i] in statement.pattern_brackets
    return named and not in_pattern and not statement.subquery(i) and not statement.is_label(i - 1) and not statement.is_property(i - 1)


def _as_map(statement: Statement, i: int) -> Iterator[Edit]:
    x = statement.slice(i - 1, i - 1)
    yield before(statement, i - 1, f"CASE WHEN {x} IS NULL THEN null ELSE ")
    yield replaced(statement, i - 1, i - 1, "")
    for first, last in statement.arguments(i):
        if statement.sign(first) == "." and statement.sign(last) == "*":
            raise QueryRefusedError(
                f"{place(statement, i)}: {x} {{.*}} works only on a node that MATCH binds. Name the properties: {x} {{.id, .name}}."
            )
        if statement.sign(first) == ".":
            yield before(statement, first, f"{statement.slice(last, last)}: {x}")
        elif first == last:
            yield before(statement, first, f"{statement.slice(first, first)}: ")
    yield after(statement, statement.partner[i], " END")
