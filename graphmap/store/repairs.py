"""Repairs: the same meaning in words that the embedded engine reads rightly."""

from collections.abc import Iterator, Sequence

from graphmap.errors import QueryRefusedError
from graphmap.store.edits import Edit, after, before, replaced
from graphmap.store.statement import OPERATORS, Chain, Statement, place
from graphmap.store.tokens import string


def labels(statement: Statement) -> Iterator[Edit]:
    """``:A&B`` is ``:A:B``."""
    for i in range(len(statement.tokens)):
        if statement.sign(i) == "&":
            if "|" in (statement.sign(i - 2), statement.sign(i + 2)) or not statement.name(i + 1):
                raise QueryRefusedError(f"{place(statement, i)}: & and | together cannot be answered here. Write WHERE n:A AND (n:B OR n:C).")
            yield replaced(statement, i, i, ":")


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
            yield from _as_exists(statement, chain)


def _is_long(statement: Statement, chain: Chain) -> bool:
    return len(chain.steps) > 1 or statement.star(chain.steps[0]) is not None


def _as_exists(statement: Statement, chain: Chain) -> Iterator[Edit]:
    opening = statement.parent[chain.first]
    if statement.function(opening) == "exists":
        yield replaced(statement, opening - 1, opening - 1, "")
    elif statement.function(opening) == "size":
        raise QueryRefusedError(f"{place(statement, opening)}: size takes no pattern. Write COUNT {{ (a)-->(b) }}.")
    yield before(statement, chain.first, "EXISTS { MATCH ")
    yield after(statement, chain.last, " WHERE true }")


def lists_of_names(statement: Statement, known_labels: Sequence[str]) -> Iterator[Edit]:
    """``CALL db.labels()``, which the engine answers with primary labels only."""
    for i in range(len(statement.tokens)):
        if statement.function(i) == "db.labels" and (first := statement.called(i)) is not None:
            end = statement.partner[i]
            alias = "label"
            if statement.keyword(end + 1) == "YIELD":
                renamed = statement.keyword(end + 3) == "AS"
                end += 4 if renamed else 2
                alias = statement.slice(end, end) if renamed else "label"
            listed = ", ".join(string(label) for label in known_labels)
            rest = {len(statement.tokens): f" RETURN {alias}"}.get(end + 1, " WITH *" if statement.keyword(end + 1) == "WHERE" else "")
            yield replaced(statement, first - 1, end, f"CALL {{ UNWIND [{listed}] AS label RETURN label AS {alias} }}{rest}")


def projections(statement: Statement) -> Iterator[Edit]:
    """``x {.name, y: 1}`` of anything but a node that a pattern binds: the engine answers null, so it becomes a map."""
    for i in range(1, len(statement.tokens)):
        if statement.sign(i) == "{" and _is_projection(statement, i):
            name = statement.name(i - 1)
            if name not in statement.node_names or name in statement.alias_names:
                yield replaced(statement, i - 1, statement.partner[i], _as_map(statement, i))


def _is_projection(statement: Statement, i: int) -> bool:
    named = bool(statement.name(i - 1)) and statement.keyword(i - 1) not in OPERATORS
    in_pattern = statement.parent[i] in statement.pattern_brackets
    return named and not in_pattern and not statement.subquery(i) and not statement.is_label(i - 1) and not statement.is_property(i - 1)


def _as_map(statement: Statement, i: int) -> str:
    x = statement.slice(i - 1, i - 1)
    entries = []
    for first, last in statement.arguments(i):
        if statement.sign(first) == "." and statement.sign(last) == "*":
            raise QueryRefusedError(f"{place(statement, i)}: {x} {{.*}} works only on a node that MATCH binds. Name the properties: {x} {{.id, .name}}.")
        if statement.sign(first) == ".":
            key = statement.slice(last, last)
            entries.append(f"{key}: {x}.{key}")
        else:
            text = statement.slice(first, last)
            entries.append(text if first != last else f"{text}: {text}")
    return f"CASE WHEN {x} IS NULL THEN null ELSE {{{', '.join(entries)}}} END"
