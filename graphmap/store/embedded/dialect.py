"""What the embedded engine reads otherwise than Neo4j: repaired in the statement where that is exact, else refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graphmap.errors import QueryError, QueryRefusedError
from graphmap.store.cypher.columns import bound, columns, names
from graphmap.store.cypher.edits import edited
from graphmap.store.cypher.functions import functions
from graphmap.store.cypher.grouping import check_grouping, check_nesting, is_variable
from graphmap.store.cypher.repairs import labels, lists_of_names, projections, subqueries
from graphmap.store.cypher.statement import SHORTEST, Statement, place
from graphmap.store.embedded.shortest import shortest_paths
from graphmap.store.embedded.virtual import check_maps, check_virtual
from graphmap.store.protocol import GraphSchema

COMPARISONS = frozenset({"=", "<>", "<", ">", "<=", ">=", "=~", "!="})


@dataclass(frozen=True, slots=True)
class Adapted:
    """A statement as the engine reads it, and the names of its columns (None: as the engine names them)."""

    text: str
    columns: tuple[str, ...] | None


def adapt(statement: Statement, parameters: Mapping[str, object], graph: GraphSchema, limit: int) -> Adapted:
    """The statement in the engine's dialect.

    Parameters
    ----------
    statement
        One that the gate admitted.
    parameters
        Values given to it; a list of types for a shortest path is written into the pattern.
    graph
        What is in the graph: the engine itself lists primary labels only.
    limit
        Rows to stop at, where the statement has no LIMIT of its own.

    Raises
    ------
    QueryRefusedError
        It holds what the engine would answer wrongly or cannot read; the message says what to write.
    """
    for check in CHECKS:
        check(statement)
    edits = [
        *functions(statement),
        *labels(statement),
        *lists_of_names(statement, graph),
        *projections(statement),
        *subqueries(statement),
        *shortest_paths(statement, parameters),
        *names(statement),
    ]
    return Adapted(edited(statement, edits) + bound(statement, limit), columns(statement))


# ---------------------------------------------------------------- what cannot be repaired


def _subqueries(statement: Statement) -> None:
    for block in statement.blocks[1:]:
        word = statement.subquery(block)
        if word == "COLLECT":
            raise QueryRefusedError(
                f"{place(statement, block)}: COLLECT {{ }} cannot be answered here."
                " Write [(a)-->(b) | b.name], or CALL (a) { … RETURN collect(…) AS x }."
            )
        inner = [clause for clause in statement.clauses(block) if clause.keyword not in ("MATCH", "WHERE")]
        if word != "CALL" and inner:
            raise QueryRefusedError(
                f"{place(statement, block)}: {word} {{ }} takes patterns with WHERE only, no {inner[0].keyword} here."
                " Write CALL (n) { … }."
            )


def _patterns(statement: Statement) -> None:
    for i in range(len(statement.tokens)):
        quantified = statement.sign(i) == "{" and statement.sign(i - 1) in ("-", ">")
        repeated = statement.sign(i) in ("+", "*") and statement.sign(i - 1) in ("-", ">") and statement.sign(i + 1) == "("
        if quantified or (repeated and statement.sign(i - 2) in ("-", "]")):
            raise QueryRefusedError(f"{place(statement, i)}: quantified patterns cannot be answered here. Write -[:SUPPLIES*1..3]->.")
        if statement.keyword(i) == "SHORTEST":
            raise QueryRefusedError(f"{place(statement, i)}: SHORTEST cannot be answered here. Write shortestPath((a)-[*..6]-(b)).")
        if statement.keyword(i) == "WHERE" and statement.parent[i] in statement.pattern_brackets:
            raise QueryRefusedError(f"{place(statement, i)}: WHERE within a pattern cannot be answered here. Put it behind the pattern.")
    for block in statement.blocks:
        for clause in statement.clauses(block):
            grouped = range(clause.first, clause.end) if clause.keyword in ("MATCH", "OPTIONAL") else range(0)
            for i in grouped:
                if statement.sign(i) == "(" == statement.sign(i + 1) and statement.parent[i] == block and not statement.function(i):
                    raise QueryRefusedError(
                        f"{place(statement, i)}: a pattern in brackets cannot be answered here. Write *1..3 for repetition."
                    )


def _lengths(statement: Statement) -> None:
    for chain in statement.chains:
        shortest = statement.function(statement.parent[chain.first]) in SHORTEST
        for step in chain.steps:
            star = statement.star(step)
            if star is not None and not shortest and not _is_bounded(statement, star):
                raise QueryRefusedError(f"{place(statement, star)}: * without an upper bound. Give one, such as *1..6.")


def _is_bounded(statement: Statement, star: int) -> bool:
    kinds = [token.kind for token in statement.tokens[star + 1 : star + 4]]
    dots = [statement.sign(i) == ".." for i in range(star + 1, star + 4)]
    if kinds[:1] == ["number"] and not dots[1]:
        return True
    return (dots[0] and kinds[1:2] == ["number"]) or (dots[1] and kinds[2:3] == ["number"])


def _comparisons(statement: Statement) -> None:
    """Refuse ``1 < x < 3`` and ``a = b IN c``."""
    last: dict[int, int] = {}
    for i in range(len(statement.tokens)):
        parent = statement.parent[i]
        if _compares(statement, i):
            if parent in last:
                raise QueryRefusedError(
                    f"{place(statement, i)}: comparisons in a row cannot be read here. Write a < b AND b < c, or a = (b IN c)."
                )
            last[parent] = i
        elif _separates(statement, i):
            last.pop(parent, None)


def _compares(statement: Statement, i: int) -> bool:
    if statement.keyword(i) in ("IN", "CONTAINS", "STARTS", "ENDS"):
        listed = statement.sign(i - 2) in ("[", "(", ",") and statement.sign(statement.parent[i]) in ("[", "(")
        return not statement.is_property(i) and not statement.is_label(i) and not statement.is_key(i) and not listed
    if statement.sign(i) not in COMPARISONS:
        return False
    arrow = statement.sign(i) == "<" and statement.sign(i + 1) == "-" and statement.sign(i + 2) in ("-", "[")
    return not arrow and not (statement.sign(i) == ">" and statement.sign(i - 1) == "-")


def _separates(statement: Statement, i: int) -> bool:
    if statement.sign(i) in (",", "|", ";"):
        return True
    words = ("AND", "OR", "XOR", "NOT", "WHEN", "THEN", "ELSE", "END", "CASE", "AS")
    return statement.keyword(i) in words or statement.starts_clause(i)


def _cases(statement: Statement) -> None:
    """Refuse CASE x WHEN a, b THEN."""
    when: dict[int, bool] = {}
    for i in range(len(statement.tokens)):
        parent = statement.parent[i]
        if statement.keyword(i) in ("WHEN", "THEN"):
            when[parent] = statement.keyword(i) == "WHEN"
        elif statement.sign(i) == "," and when.get(parent):
            raise QueryRefusedError(f"{place(statement, i)}: WHEN takes one value here. Write WHEN a THEN … WHEN b THEN ….")


def _signs(statement: Statement) -> None:
    for i in range(len(statement.tokens)):
        if statement.sign(i) == "||":
            raise QueryRefusedError(f"{place(statement, i)}: || cannot be answered here. Write +.")
        if statement.sign(i) == "!":
            raise QueryRefusedError(f"{place(statement, i)}: ! in a label cannot be answered here. Write WHERE NOT n:Label.")
        if statement.sign(i) == "%" and statement.sign(i - 1) in (":", "|", "&"):
            raise QueryRefusedError(f"{place(statement, i)}: % as a label cannot be answered here. Leave it out: (n).")


def _undefined(statement: Statement) -> None:
    """Refuse what the engine would silently take for something new: names in the maps of patterns and in patterns that are conditions."""
    defined = statement.pattern_names | statement.alias_names.keys()
    inside = statement.predicate_brackets
    for i in range(len(statement.tokens)):
        opening = statement.parent[i]
        in_map = statement.sign(opening) == "{" and statement.parent[opening] in statement.pattern_brackets | inside
        if (in_map or opening in inside) and is_variable(statement, i) and statement.name(i) not in defined:
            raise QueryError(f"{place(statement, i)}: the variable {statement.name(i)} is not defined. Bind it with MATCH, WITH or UNWIND.")


CHECKS: tuple[Callable[[Statement], None], ...] = (
    _signs,
    _patterns,
    _lengths,
    _subqueries,
    _comparisons,
    _cases,
    check_nesting,
    check_grouping,
    check_virtual,
    check_maps,
    _undefined,
)
