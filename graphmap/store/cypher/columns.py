"""The columns of an answer, and how many of its rows the engine needs to make."""

from collections.abc import Iterator

from graphmap.store.cypher.edits import Edit, after
from graphmap.store.cypher.grouping import expression
from graphmap.store.cypher.statement import Statement
from graphmap.store.cypher.tokens import quote


def columns(statement: Statement) -> tuple[str, ...] | None:
    """The names of the answer's columns: as given by AS, else the expression as it was written."""
    found = next((c for c in statement.clauses(-1) if c.keyword == "RETURN"), None)
    items = statement.items(found) if found else []
    if not items or any(statement.sign(first) == "*" for first, _ in items):
        return None
    return tuple(
        statement.name(last) if expression(statement, first, last)[1] != last else statement.slice(first, last) for first, last in items
    )


def names(statement: Statement) -> Iterator[Edit]:
    """Names for calculated columns: the engine calls several of them the same, and then refuses them."""
    clauses = statement.clauses(-1)
    for clause, following in zip(clauses, [*clauses[1:], None], strict=True):
        ordered = statement.slice(following.first, following.end - 1) if following and following.keyword == "ORDER" else ""
        for first, last in statement.items(clause) if clause.keyword == "RETURN" else []:
            text = statement.slice(first, last)
            if _is_calculated(statement, first, last) and text not in ordered:
                yield after(statement, last, f" AS {quote(text)}")


def _is_calculated(statement: Statement, first: int, last: int) -> bool:
    """Whether it is more than a name, a property, a call or a literal, and has no name yet."""
    if statement.keyword(last - 1) == "AS" or statement.sign(first) == "*":
        return False
    end = first
    while statement.sign(end + 1) == "." and statement.name(end + 2):
        end += 2
    if statement.sign(end + 1) == "(":
        end = statement.partner[end + 1]
    return end != last


def bound(statement: Statement, limit: int) -> str:
    """A LIMIT, so that the engine stops early, where it changes nothing else."""
    keywords = [clause.keyword for clause in statement.clauses(-1)]
    after_return = keywords[keywords.index("RETURN") :] if "RETURN" in keywords else ["LIMIT"]
    return "" if "LIMIT" in after_return or "UNION" in keywords else f"\nLIMIT {limit}"
