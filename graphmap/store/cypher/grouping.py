"""Whether a projection with an aggregate names everything that it groups by; else the embedded engine takes some row's value."""

from collections.abc import Iterator

from graphmap.errors import QueryRefusedError
from graphmap.store.cypher.brackets import OPERATORS
from graphmap.store.cypher.statement import AGGREGATES, CONSTANTS, Clause, Statement, place
from graphmap.store.cypher.tokens import words

COLLECTING = words("reduce any all none single")


def check_grouping(statement: Statement) -> None:
    """Refuse a value beside an aggregate, in an item or in ORDER BY, that is not itself an item of the projection."""
    for block in statement.blocks:
        clauses = statement.clauses(block)
        for clause, following in zip(clauses, [*clauses[1:], None], strict=True):
            if clause.keyword in ("WITH", "RETURN"):
                _check(statement, clause, following)


def _check(statement: Statement, clause: Clause, following: Clause | None) -> None:
    items = statement.items(clause)
    sums = [item for item in items if any(True for _ in aggregates(statement, *item))]
    if not sums:
        return
    known = {_plain(statement, *expression(statement, *item)) for item in items if item not in sums}
    for first, last in sums:
        _refuse_loose(statement, first, last, known)
    if following and following.keyword == "ORDER":
        names = {statement.name(last) for first, last in items if statement.keyword(last - 1) == "AS"}
        _refuse_loose(statement, following.first + 1, following.end - 1, known | names)


def check_nesting(statement: Statement) -> None:
    """Refuse an aggregate within CASE, reduce, any, all, none or single, which the engine cannot compute there."""
    for i in range(len(statement.tokens)):
        if statement.sign(i) == "(" and statement.function(i).upper() in AGGREGATES and (around := _around(statement, i - 1)):
            raise QueryRefusedError(
                f"{place(statement, i)}: {statement.function(i)} within {around} cannot be answered here."
                f" Name it first: WITH {statement.slice(i - 1, statement.partner[i])} AS x …"
            )


def _around(statement: Statement, i: int) -> str:
    """The name of what the aggregate at ``i`` stands in, if that is one of those; else empty."""
    while i >= 0 and not (statement.sign(i) == "{" and statement.subquery(i)):
        opening = statement.parent[i]
        beside = [statement.keyword(k) for k in range(opening + 1, i) if statement.parent[k] == opening and not statement.is_property(k)]
        if beside.count("CASE") > beside.count("END"):
            return "CASE"
        if statement.sign(opening) == "(" and statement.function(opening) in COLLECTING:
            return statement.function(opening)
        i = opening
    return ""


def aggregates(statement: Statement, first: int, last: int) -> Iterator[int]:
    """The ``(`` of each aggregate between two tokens, those within EXISTS, COUNT … { } left out."""
    i = first
    while i <= last:
        if statement.sign(i) == "{" and statement.subquery(i):
            i = statement.partner[i]
        elif statement.sign(i) == "(" and statement.function(i).upper() in AGGREGATES:
            yield i
        i += 1


def expression(statement: Statement, first: int, last: int) -> tuple[int, int]:
    """The item without its ``AS name``."""
    return (first, last - 2) if last - 2 >= first and statement.keyword(last - 1) == "AS" else (first, last)


def _plain(statement: Statement, first: int, last: int) -> str:
    return " ".join(token.text for token in statement.tokens[first : last + 1])


def _refuse_loose(statement: Statement, first: int, last: int, known: set[str]) -> None:
    first, last = expression(statement, first, last)
    if _plain(statement, first, last) in known:
        return
    local = {statement.name(i) for i in range(first, last) if statement.keyword(i + 1) == "IN"}
    local |= {
        statement.name(i)
        for i in range(first, last)
        if statement.sign(i + 1) == "=" and statement.function(statement.parent[i]) == "reduce"
    }
    for i in _free(statement, first, last):
        name = statement.name(i)
        end = i
        while statement.sign(end + 1) == "." and statement.name(end + 2):
            end += 2
        if name not in local | known and _plain(statement, i, end) not in known:
            text = statement.slice(i, end)
            raise QueryRefusedError(
                f"{place(statement, i)}: {text} stands beside an aggregate but is no column of its own, so it has no one value per group."
                f" Make it a column: WITH {text} AS x, … before it."
            )


def _free(statement: Statement, first: int, last: int) -> Iterator[int]:
    """The variables that are read outside of aggregates and subqueries."""
    i = first
    while i <= last:
        skip = (statement.sign(i) == "(" and statement.function(i).upper() in AGGREGATES) or (
            statement.sign(i) == "{" and statement.subquery(i)
        )
        if skip:
            i = statement.partner[i]
        elif is_variable(statement, i):
            yield i
        i += 1


def is_variable(statement: Statement, i: int) -> bool:
    """Whether the name at ``i`` is a variable that is read."""
    if not statement.name(i) or statement.is_property(i) or statement.is_key(i) or statement.is_label(i):
        return False
    if statement.called(i + 1) is not None or (statement.sign(i + 1) == "{" and statement.subquery(i + 1)):
        return False
    return statement.keyword(i) not in OPERATORS | CONSTANTS
