"""What Neo4j reads otherwise than the embedded engine, or would show of itself: its numbers of elements, its lists, the marker."""

from collections.abc import Iterator, Sequence
from itertools import count

from graphmap.errors import QueryError, QueryRefusedError
from graphmap.schema import load_schema
from graphmap.store.cypher.edits import Edit, after, before, edited, replaced
from graphmap.store.cypher.functions import INSTEAD, element_id
from graphmap.store.cypher.grouping import is_variable
from graphmap.store.cypher.repairs import as_exists, lists_of_names
from graphmap.store.cypher.statement import Chain, Statement, place
from graphmap.store.cypher.tokens import quote
from graphmap.store.neo4j.marker import LABEL
from graphmap.store.protocol import GraphSchema


def adapt_for_neo4j(statement: Statement, graph: GraphSchema) -> str:
    """The statement as Neo4j should read it.

    Parameters
    ----------
    statement
        One that the gate admitted.
    graph
        What graphmap published to the database.

    Raises
    ------
    QueryRefusedError
        It asks for what only Neo4j has; the message says what to write.
    """
    primary = [label for label in load_schema().primary_labels if label in graph.labels] or load_schema().primary_labels
    edits = [
        *_functions(statement),
        *lists_of_names(statement, graph),
        *_patterns(statement),
        *_colons(statement),
        *_labels(statement, primary),
    ]
    return edited(statement, edits)


def _functions(statement: Statement) -> Iterator[Edit]:
    for i in range(len(statement.tokens)):
        name = statement.function(i)
        if name == "elementid":
            yield from element_id(statement, i)
        elif name == "id":
            raise QueryRefusedError(f"{place(statement, i)}: id gives a number of the database's own. {INSTEAD[name]}")
        elif name in ("any", "all") and _begins_pattern(statement, i):
            raise QueryRefusedError(f"{place(statement, i)}: {name.upper()} before a pattern is not portable. Leave it out.")


def _begins_pattern(statement: Statement, i: int) -> bool:
    """Whether the bracket at ``i`` stands where a node of a MATCH does, not the argument of a function."""
    block = statement.parent[i]
    clauses = statement.clauses(block) if block in statement.blocks else []
    return any(clause.keyword in ("MATCH", "OPTIONAL") and clause.first <= i < clause.end for clause in clauses)


# ---------------------------------------------------------------- labels


def _patterns(statement: Statement) -> Iterator[Edit]:
    """A pattern as a value, which Neo4j only reads as a condition."""
    for chain in statement.chains:
        if statement.is_predicate(chain) and _clause_of(statement, chain.first) in ("RETURN", "WITH", "ORDER", "UNWIND"):
            for i in statement.brackets_of(chain):
                if is_variable(statement, i + 1) and statement.name(i + 1) not in statement.pattern_names | statement.alias_names.keys():
                    raise QueryError(f"{place(statement, i)}: the variable {statement.name(i + 1)} is not defined. Bind it with MATCH.")
            yield from as_exists(statement, chain)


def _clause_of(statement: Statement, i: int) -> str:
    """The keyword of the clause that token ``i`` stands in."""
    block = i
    while block not in statement.blocks:
        block = statement.parent[block]
    return next((clause.keyword for clause in statement.clauses(block) if clause.first <= i < clause.end), "")


def _colons(statement: Statement) -> Iterator[Edit]:
    """``:A:B`` is ``:A&B``: Neo4j refuses the colon in a statement that also has a ``|``."""
    for i in range(1, len(statement.tokens)):
        if statement.sign(i) == ":" and statement.is_label(i - 1) and statement.name(i + 1):
            yield replaced(statement, i, i, "&")


def _labels(statement: Statement, primary: Sequence[str]) -> Iterator[Edit]:
    """Labels for nodes that have none in a pattern and may be without relationships, as the marker is, or are found by their id.

    Every node of the graph has one of the primary labels, so it finds the same; and with a label there is an index of ids.
    """
    every = "|".join(quote(label) for label in primary)
    alone, found = _alone(statement), _found_by_id(statement)
    for i in sorted(set(_nodes(statement))):
        name = statement.name(i + 1) if statement.sign(i + 2) != "(" else ""
        at = i + bool(name)
        if statement.sign(at + 1) == ":" or statement.keyword(at + 1) == "IS":
            yield from _kept_from_marker(statement, at + 1, every)
        elif i in alone or name in found or _has_id(statement, at + 1):
            yield after(statement, at, f":{every}")


def _kept_from_marker(statement: Statement, first: int, every: str) -> Iterator[Edit]:
    """``:!Company`` and ``:%`` would match the marker, and ``:Revision`` names it."""
    end = first + 1
    while statement.sign(end) not in ("{", ")") and statement.keyword(end) != "WHERE":
        end = statement.partner[end] + 1 if statement.sign(end) == "(" else end + 1
    inside = range(first + 1, end)
    if any(statement.sign(i) in ("!", "%") or statement.name(i) == LABEL for i in inside):
        yield before(statement, first + 1, "(")
        yield after(statement, end - 1, f")&({every})")


def _nodes(statement: Statement) -> Iterator[int]:
    """The opening brackets of the nodes of all patterns, also of one in brackets of its own."""
    for bracket in statement.pattern_brackets | statement.predicate_brackets:
        if statement.sign(bracket) == "(":
            yield next(i for i in count(bracket) if statement.sign(i + 1) != "(")


def _alone(statement: Statement) -> set[int]:
    """The opening brackets of nodes that a pattern does not tie to another one by at least one relationship."""
    tied = {i for chain in statement.chains if _is_tied(statement, chain) for i in statement.brackets_of(chain)}
    return set(_nodes(statement)) - tied


def _is_tied(statement: Statement, chain: Chain) -> bool:
    """Whether some step of it stands for one relationship or more."""
    return any(not _may_be_none(statement, star) for star in map(statement.star, chain.steps))


def _may_be_none(statement: Statement, star: int | None) -> bool:
    return star is not None and statement.tokens[star + 1].kind == "number" and int(statement.tokens[star + 1].text, 0) == 0


def _found_by_id(statement: Statement) -> set[str]:
    """Variables whose id is compared with a value or a list."""
    return {
        statement.name(i - 2)
        for i in range(2, len(statement.tokens))
        if statement.name(i) == "id" and statement.is_property(i) and (statement.sign(i + 1) == "=" or statement.keyword(i + 1) == "IN")
    }


def _has_id(statement: Statement, i: int) -> bool:
    """Whether the map that opens at ``i`` has the key ``id``."""
    if statement.sign(i) != "{":
        return False
    return any(statement.name(k) == "id" and statement.is_key(k) and statement.parent[k] == i for k in range(i, statement.partner[i]))
