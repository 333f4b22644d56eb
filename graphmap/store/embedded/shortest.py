"""Shortest paths: the embedded engine searches first and looks at conditions on the path afterwards, so most of them cannot be used."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from graphmap.errors import QueryRefusedError
from graphmap.store.cypher.edits import Edit, after, replaced
from graphmap.store.cypher.statement import SHORTEST, Clause, Statement, place
from graphmap.store.cypher.tokens import quote

ADVICE = (
    "Name the types in the pattern, or in WHERE all(r IN relationships(p) WHERE type(r) IN $types); filter what was found after WITH p."
)


def shortest_paths(statement: Statement, parameters: Mapping[str, object]) -> Iterator[Edit]:
    """Check every shortestPath and allShortestPaths; a choice of types in its WHERE becomes part of the pattern."""
    for i in range(len(statement.tokens)):
        if statement.function(i) in SHORTEST:
            step = _step(statement, i)
            if statement.sign(i - 2) == "=":
                yield from _conditions(statement, i, statement.name(i - 3), step, parameters)


def _step(statement: Statement, i: int) -> tuple[int, int]:
    """The one relationship of a shortest path, which may have types and a length but nothing else."""
    chain = next((c for c in statement.chains if c.first == i + 1 and len(c.steps) == 1), None)
    if chain is None:
        raise QueryRefusedError(f"{place(statement, i)}: a shortest path has one relationship: shortestPath((a)-[:SUPPLIES*..6]-(b)).")
    bracket = statement.bracket(chain.steps[0])
    if bracket and statement.name(bracket[0] + 1):
        raise QueryRefusedError(f"{place(statement, i)}: the relationship of a shortest path takes no variable. Write relationships(p).")
    if bracket and any(statement.sign(k) == "{" for k in range(*bracket)):
        raise QueryRefusedError(f"{place(statement, i)}: the relationship of a shortest path takes no properties. {ADVICE}")
    return chain.steps[0]


def _conditions(statement: Statement, i: int, path: str, step: tuple[int, int], parameters: Mapping[str, object]) -> Iterator[Edit]:
    where = _where(statement, i)
    if where is None:
        return
    chosen = [k for k in range(where.first, where.end) if _is_choice(statement, k, path)]
    for k in chosen:
        yield from _choose(statement, where, k, step, parameters)
    used = [k for k in range(where.first, where.end) if statement.name(k) == path and not statement.is_property(k)]
    if len(used) != len(chosen):
        raise QueryRefusedError(f"{place(statement, used[0])}: a condition on the shortest path {path} cannot steer the search. {ADVICE}")


def _where(statement: Statement, i: int) -> Clause | None:
    """The WHERE of the clause that token ``i`` stands in."""
    for block in statement.blocks:
        clauses = statement.clauses(block)
        for clause, following in pairwise(clauses):
            if clause.first <= i < clause.end and statement.parent[clause.at] == statement.parent[i - 3] and following.keyword == "WHERE":
                return following
    return None


def _is_choice(statement: Statement, k: int, path: str) -> bool:
    """Whether ``all(r IN relationships(path) WHERE type(r) IN …)`` begins at ``k``."""
    words = [token.text.casefold() for token in statement.tokens[k : k + 15]]
    if len(words) < 15 or statement.tokens[k + 6].text != path:
        return False
    r = words[2]
    return words[:14] == ["all", "(", r, "in", "relationships", "(", words[6], ")", "where", "type", "(", r, ")", "in"]


def _choose(statement: Statement, where: Clause, k: int, step: tuple[int, int], parameters: Mapping[str, object]) -> Iterator[Edit]:
    end = statement.partner[k + 1]
    bracket = statement.bracket(step)
    if bracket is None or statement.sign(bracket[0] + 1) != "*":
        raise QueryRefusedError(f"{place(statement, k)}: name the types in the pattern or in WHERE, not in both, and give the pattern a *.")
    types = _types(statement, k + 14, end, parameters)
    guarded = _is_guarded(statement, k, end)
    loose = [w for w in range(where.first, where.end) if statement.keyword(w) in ("OR", "XOR", "NOT") and not (guarded and w == k - 1)]
    if loose:
        raise QueryRefusedError(f"{place(statement, k)}: a choice of types can only be joined to other conditions by AND.")
    yield replaced(statement, k, end, "true")
    if types or not guarded:
        yield after(statement, bracket[0], ":" + "|".join(quote(t) for t in types or ["no such type"]))


def _types(statement: Statement, first: int, end: int, parameters: Mapping[str, object]) -> list[str]:
    """The list of types: a parameter's value, or strings."""
    if first == end - 1 and statement.tokens[first].kind == "parameter":
        value = parameters.get(statement.tokens[first].text)
        if isinstance(value, list | tuple) and all(isinstance(t, str) for t in value):
            return list(value)
    elif statement.sign(first) == "[" and statement.partner[first] == end - 1:
        kinds = [t for t in statement.tokens[first + 1 : end - 1] if t.text != "," or t.kind == "string"]
        if all(t.kind == "string" for t in kinds):
            return [t.text for t in kinds]
    raise QueryRefusedError(f"{place(statement, first)}: the types of a path are a list of texts, such as ['SUPPLIES', 'OWNS'].")


def _is_guarded(statement: Statement, k: int, end: int) -> bool:
    """Whether it reads ``size($types) = 0 OR all(…)``: no types given means any."""
    before = [token.text.casefold() for token in statement.tokens[max(k - 7, 0) : k]]
    parameter = statement.tokens[k + 14]
    return parameter.kind == "parameter" and end == k + 15 and before == ["size", "(", parameter.text.casefold(), ")", "=", "0", "or"]
