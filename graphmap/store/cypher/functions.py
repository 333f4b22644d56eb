"""Functions: those that the embedded engine answers like Neo4j, those it knows by another name, and those it gets wrong."""

from collections.abc import Callable, Iterator

from graphmap.errors import QueryRefusedError
from graphmap.store.cypher.edits import Edit, after, before, replaced
from graphmap.store.cypher.statement import Statement, place
from graphmap.store.cypher.tokens import words

GOOD = words(
    "abs acos all allshortestpaths any asin atan atan2 avg ceil coalesce collect cos cot count date date.truncate datetime degrees"
    " duration duration.indays duration.inmonths endnode exists exp floor haversin head labels keys last left length localdatetime log"
    " log10 ltrim max min nodes none pi properties radians rand randomuuid range reduce relationships replace reverse right rtrim"
    " shortestpath sign sin single size split sqrt startnode stdev substring sum tail tan toboolean tofloat tointeger tolower tostring"
    " toupper trim type valuetype db.labels db.relationshiptypes db.propertykeys"
)

RENAMED = {
    "lower": "toLower",
    "upper": "toUpper",
    "char_length": "size",
    "character_length": "size",
    "percentilecont": "percentile_cont",
}

INSTEAD = {
    "id": "Write n.id.",
    "duration.between": "Write duration.inDays or duration.inMonths.",
    "percentiledisc": "Write percentileCont.",
    "stdevp": "Write stDev.",
    "point.distance": "Compare lat and lon, or take the coordinates out and compute.",
    "point": "Return lat and lon.",
    "nullif": "Write CASE WHEN a = b THEN null ELSE a END.",
    "timestamp": "Write datetime().epochMillis.",
}


def functions(statement: Statement) -> Iterator[Edit]:
    """Check every function that is called; rename or rewrite where the engine differs."""
    for i in range(len(statement.tokens)):
        name = statement.function(i)
        if name in REWRITTEN:
            yield from REWRITTEN[name](statement, i)
        elif name in RENAMED:
            yield replaced(statement, i - 1, i - 1, RENAMED[name])
        elif name and name not in GOOD:
            advice = INSTEAD.get(name, "Compute it from what the statement returns.")
            raise QueryRefusedError(f"{place(statement, i)}: {name} cannot be answered here. {advice}")


def element_id(statement: Statement, i: int) -> Iterator[Edit]:
    """``elementId(n)`` is the graph's own id, on every store."""
    if not statement.name(i + 1) or statement.partner[i] != i + 2:
        raise QueryRefusedError(f"{place(statement, i)}: elementId takes a variable. Write n.id.")
    yield replaced(statement, i - 1, i + 2, f"{statement.slice(i + 1, i + 1)}.id")


def _round(statement: Statement, i: int) -> Iterator[Edit]:
    """Neo4j rounds ties up (−2.5 to −2), the engine away from zero."""
    arguments = statement.arguments(i)
    if len(arguments) > 2:
        raise QueryRefusedError(f"{place(statement, i)}: round takes no mode here. Write round(x) or round(x, 2).")
    if len(arguments) == 1:
        yield replaced(statement, i - 1, i - 1, "floor")
        yield after(statement, i, "0.5 + (")
        yield before(statement, statement.partner[i], ")")


def _is_empty(statement: Statement, i: int) -> Iterator[Edit]:
    yield replaced(statement, i - 1, i - 1, "(size")
    yield after(statement, statement.partner[i], " = 0)")


def _e(statement: Statement, i: int) -> Iterator[Edit]:
    yield replaced(statement, i - 1, statement.partner[i], "exp(1)")


REWRITTEN: dict[str, Callable[[Statement, int], Iterator[Edit]]] = {
    "elementid": element_id,
    "round": _round,
    "isempty": _is_empty,
    "e": _e,
}
