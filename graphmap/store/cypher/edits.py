"""Changes to a statement's text, put in place all at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphmap.store.cypher.statement import Statement


@dataclass(frozen=True, slots=True)
class Edit:
    """The text between two positions becomes ``new``; where both are the same, it is inserted."""

    start: int
    end: int
    new: str


def replaced(statement: Statement, first: int, last: int, new: str) -> Edit:
    """Tokens ``first`` to ``last``, both included, become ``new``."""
    return Edit(statement.tokens[first].start, statement.tokens[last].end, new)


def before(statement: Statement, i: int, new: str) -> Edit:
    """``new`` stands before token ``i``."""
    return Edit(statement.tokens[i].start, statement.tokens[i].start, new)


def after(statement: Statement, i: int, new: str) -> Edit:
    """``new`` stands behind token ``i``."""
    return Edit(statement.tokens[i].end, statement.tokens[i].end, new)


def edited(statement: Statement, edits: Sequence[Edit]) -> str:
    """The statement's text with every edit made; an edit within a replaced part is dropped with it."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start >= at:
            parts += [statement.text[at : edit.start], edit.new]
            at = edit.end
    return "".join(parts) + statement.text[at:]
