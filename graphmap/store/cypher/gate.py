"""What may pass to a store: one reading statement of portable Cypher. Pure; every store is behind it."""

from collections.abc import Callable

from graphmap.errors import QueryRefusedError
from graphmap.store.cypher.statement import Statement, place
from graphmap.store.cypher.tokens import words

BEGINNINGS = frozenset({"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"})

FORBIDDEN = words(
    "CREATE MERGE SET DELETE DETACH NODETACH REMOVE INSERT FOREACH DROP LOAD ALTER RENAME GRANT DENY REVOKE SHOW TERMINATE USE COPY"
    " ATTACH EXPORT IMPORT INSTALL CHECKPOINT BEGIN COMMIT ROLLBACK EXPLAIN PROFILE"
)
"""Words that are never let through as they stand; between back-quotes, behind a dot or a colon they are names like any other."""

FOREIGN = {
    "HAVING": "Write WITH … WHERE.",
    "FILTER": "Write WITH * WHERE.",
    "LET": "Write WITH *, … AS name.",
    "OFFSET": "Write SKIP.",
    "FINISH": "End with RETURN.",
    "INTERSECT": "Write WHERE EXISTS { … }.",
    "EXCEPT": "Write WHERE NOT EXISTS { … }.",
    "FORMAT": "Choose the format where the answer is written.",
    "USING": "Leave the hint out.",
    "NEXT": "Write WITH.",
}
"""Clauses that only some engines know, with the portable way."""

PROCEDURES = frozenset({"db.labels", "db.relationshiptypes", "db.propertykeys"})

FUNCTIONS = words(
    "abs acos all allshortestpaths any asin atan atan2 avg btrim ceil char_length character_length coalesce collect cos cot count date"
    " date.realtime date.statement date.transaction date.truncate datetime datetime.fromepoch datetime.fromepochmillis datetime.realtime"
    " datetime.statement datetime.transaction datetime.truncate degrees duration duration.between duration.indays duration.inmonths"
    " duration.inseconds e elementid endnode exists exp floor haversin head id isempty isnan keys labels last left length localdatetime"
    " localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate localtime localtime.realtime"
    " localtime.statement localtime.transaction localtime.truncate log log10 lower ltrim max min nodes none normalize nullif"
    " percentilecont percentiledisc pi point point.distance point.withinbbox properties radians rand randomuuid range reduce"
    " relationships replace reverse right round rtrim shortestpath sign sin single size split sqrt startnode stdev stdevp substring sum"
    " tail tan time time.realtime time.statement time.transaction time.truncate timestamp toboolean tobooleanlist tobooleanornull tofloat"
    " tofloatlist tofloatornull tointeger tointegerlist tointegerornull tolower tostring tostringlist tostringornull toupper trim type"
    " upper valuetype"
)
"""The functions of Neo4j 5 that read nothing but the graph."""


def admit(cypher: str) -> Statement:
    """The statement, if it only reads.

    Raises
    ------
    QueryRefusedError
        It writes, reads files, changes the session, calls what is not on the list, or is more than one statement;
        the message names the line and what to write instead.
    QueryError
        It is empty, or a string, comment or bracket does not end.
    """
    statement = Statement(cypher)
    for check in CHECKS:
        check(statement)
    return statement


def may_fuse(statement: Statement) -> bool:
    """Whether the embedded engine may take its short cuts.

    Its passes that fuse a pattern with what is made of it are wrong for some patterns. They stay on only where the whole statement has
    one MATCH of one pattern with at most one relationship, none of variable length and no node twice; in doubt they are off.
    """
    steps = [step for chain in statement.chains for step in chain.steps]
    looks_like_one = sum(
        statement.sign(i) == ")" and statement.sign(i + 1) in ("-", "<") and statement.sign(i + 2) in ("-", "[")
        for i in range(len(statement.tokens))
    )
    if len(steps) != looks_like_one or len(steps) > 1 or any(statement.star(step) for step in steps):
        return False
    return _is_one_pattern(statement)


def _is_one_pattern(statement: Statement) -> bool:
    """Whether outside of EXISTS and COUNT there is one MATCH, of one pattern, in which no node occurs twice."""
    blocks = [block for block in statement.blocks if block < 0 or statement.subquery(block) == "CALL"]
    matches = [clause for block in blocks for clause in statement.clauses(block) if clause.keyword in ("MATCH", "OPTIONAL")]
    if not matches:
        return True
    if len(matches) > 1 or matches[0].keyword == "OPTIONAL" or len(statement.items(matches[0])) > 1:
        return False
    names = [statement.name(i + 1) for i in range(matches[0].first, matches[0].end) if i in statement.pattern_brackets]
    return len([name for name in names if name]) == len({name for name in names if name})


def finds_and_compares(statement: Statement) -> bool:
    """Whether a node is found by its id and a property is compared: together the embedded engine forgets the comparison.

    It does so where its passes move the comparison into the pattern; those passes are then off.
    """
    finds = compares = False
    for i in range(len(statement.tokens)):
        larger = statement.sign(i) in ("<", ">", "<=", ">=") and "-" not in (statement.sign(i - 1), statement.sign(i + 1))
        by_id = statement.name(i - 1) == "id" or statement.name(i + 3) == "id"
        beside = statement.is_property(i - 1) or statement.sign(i + 2) == "."
        finds = (
            finds
            or (statement.name(i) == "id" and statement.is_key(i))
            or (by_id and (statement.sign(i) == "=" or statement.keyword(i) == "IN"))
        )
        compares = compares or (beside and (larger or (statement.keyword(i) == "IN" and statement.name(i - 1) != "id")))
    return finds and compares


def _single(statement: Statement) -> None:
    for i in range(len(statement.tokens)):
        if statement.sign(i) == ";":
            raise QueryRefusedError(f"{place(statement, i)}: more than one statement. Ask them one by one.")


def _beginning(statement: Statement) -> None:
    if statement.keyword(0) not in BEGINNINGS:
        word = statement.tokens[0].text
        raise QueryRefusedError(f"{place(statement, 0)}: a statement cannot begin with {word}. Begin with {', '.join(sorted(BEGINNINGS))}.")


def _keywords(statement: Statement) -> None:
    for i in range(len(statement.tokens)):
        word = statement.keyword(i)
        if word in FORBIDDEN and not (statement.is_property(i) or statement.is_label(i) or statement.is_key(i)):
            raise QueryRefusedError(
                f"{place(statement, i)}: {word} is not let through: the graph is only read here."
                f" If it is a name, put it in back-quotes: `{statement.tokens[i].text}`."
            )
        if word in FOREIGN and statement.starts_clause(i) and i:
            raise QueryRefusedError(f"{place(statement, i)}: {word} is not portable. {FOREIGN[word]}")
        if word == "TRANSACTIONS" and statement.keyword(i - 1) in ("IN", "CONCURRENT"):
            raise QueryRefusedError(f"{place(statement, i)}: IN TRANSACTIONS is for writing. Leave it out.")


def _calls(statement: Statement) -> None:
    for i in range(len(statement.tokens)):
        if statement.keyword(i) == "CALL" and not (statement.is_property(i) or statement.is_label(i) or statement.is_key(i)):
            _call(statement, i)
        elif (first := statement.called(i)) is not None and statement.keyword(first - 1) != "CALL":
            _function(statement, i)


def _call(statement: Statement, i: int) -> None:
    at = i + 1
    if statement.sign(at) == "(":
        at = statement.partner[at] + 1
    if statement.sign(at) == "{":
        return
    words = []
    while statement.name(at) or statement.sign(at) == ".":
        words.append(statement.tokens[at].text)
        at += 1
    name = "".join(words)
    if name.casefold() not in PROCEDURES:
        raise QueryRefusedError(
            f"{place(statement, i)}: the procedure {name or 'named there'} is not let through. Only db.labels, db.relationshipTypes and"
            " db.propertyKeys are."
        )


def _function(statement: Statement, i: int) -> None:
    name = statement.function(i)
    if name not in FUNCTIONS:
        raise QueryRefusedError(f"{place(statement, i)}: {name} is not a portable function. Use the functions of Neo4j 5.")


def _dynamic(statement: Statement) -> None:
    for i in range(len(statement.tokens)):
        if statement.sign(i) == "$" or (
            statement.tokens[i].kind == "parameter" and statement.sign(i - 1) in (":", "|", "&") and _labels(statement, i)
        ):
            raise QueryRefusedError(
                f"{place(statement, i)}: a parameter cannot name a label or type. Write the name, or compare: WHERE $label IN labels(n),"
                " WHERE type(r) = $type."
            )


def _labels(statement: Statement, i: int) -> bool:
    """Whether the parameter at ``i`` stands where a label or type does: within the brackets of a pattern."""
    opening = statement.parent[i]
    return statement.sign(opening) in ("(", "[") and ":" in (statement.sign(opening + 1), statement.sign(opening + 2))


CHECKS: tuple[Callable[[Statement], None], ...] = (_single, _beginning, _keywords, _calls, _dynamic)
