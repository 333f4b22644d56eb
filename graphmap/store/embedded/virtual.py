"""Names and numbers that the embedded engine makes up: they must not be mistaken for the graph's."""

from graphmap.errors import QueryRefusedError
from graphmap.store.cypher.statement import Statement, place
from graphmap.store.cypher.tokens import words

VIRTUAL = {
    "title": "n.name",
    "type": "labels(n) or type(r)",
    "label": "labels(n)",
    "labels": "labels(n)",
    "node_type": "labels(n)",
    "connection_type": "type(r)",
    "start": "startNode(r).id",
    "start_id": "startNode(r).id",
    "end": "endNode(r).id",
    "end_id": "endNode(r).id",
}
"""Properties that the engine answers for every node or relationship although the graph has none of that name; what to write instead."""

TEXT_FUNCTIONS = words("tostring tolower toupper trim ltrim rtrim left right substring replace split reverse")


def check_virtual(statement: Statement) -> None:
    """Refuse virtual properties, and ways to make text out of a whole node or relationship (which would show the engine's numbers)."""
    for i in range(len(statement.tokens)):
        name = statement.tokens[i].text
        if name in VIRTUAL and ((statement.is_property(i) and _of_element(statement, i)) or _in_brackets(statement, i)):
            raise QueryRefusedError(
                f"{place(statement, i)}: {name} is no property of the graph. Write {VIRTUAL[name]}; in a map use another key."
            )
        if name == "+" and (_is_bare(statement, i - 1) or _is_bare(statement, i + 1)):
            raise QueryRefusedError(f"{place(statement, i)}: + joins lists and texts. Write + [n] to add a node to a list, or + n.name.")
        if statement.function(i) in TEXT_FUNCTIONS and _is_bare(statement, i + 1):
            raise QueryRefusedError(
                f"{place(statement, i)}: {statement.name(i + 1)} is no text. Name one of its properties, such as .name."
            )


def check_maps(statement: Statement) -> None:
    """Refuse keys(x) and properties(x) of anything but a variable that a pattern binds: the engine would add its own."""
    for i in range(len(statement.tokens)):
        if statement.function(i) in ("keys", "properties") and not _is_sound(statement, i):
            raise QueryRefusedError(
                f"{place(statement, i)}: {statement.function(i)}() works only on a variable that MATCH binds. For the elements of a"
                " list write UNWIND list AS x MATCH (n {id: x.id})."
            )


def _is_sound(statement: Statement, i: int) -> bool:
    inside = statement.name(i + 1)
    if statement.partner[i] == i + 2 and inside:
        return inside in statement.pattern_names and inside not in statement.alias_names
    return statement.sign(i + 1) == "{" or statement.tokens[i + 1].kind == "parameter" or statement.function(i + 2) == "properties"


def _of_element(statement: Statement, i: int) -> bool:
    """Whether the property at ``i`` is asked of a node or relationship, not of a map."""
    base = i - 2
    if statement.sign(base) in (")", "]", "{", ","):
        return True
    if not statement.name(base) or statement.is_property(base):
        return False
    name = statement.name(base)
    return name in statement.pattern_names or (name in statement.alias_names and not _is_map(statement, statement.alias_names[name]))


def _is_map(statement: Statement, alias: int) -> bool:
    """Whether an alias is given to a map or to the rows of a parameter."""
    return statement.keyword(alias - 1) == "AS" and (statement.sign(alias - 2) == "}" or statement.tokens[alias - 2].kind == "parameter")


def _in_brackets(statement: Statement, i: int) -> bool:
    """Whether it is a key in a pattern's map, or the text of ``n['title']``."""
    opening = statement.parent[i]
    if statement.tokens[i].kind == "string":
        return statement.sign(i - 1) == "[" and statement.sign(i + 1) == "]" and bool(statement.name(opening - 1))
    return statement.is_key(i) and statement.parent[opening] in statement.pattern_brackets


def _is_bare(statement: Statement, i: int) -> bool:
    """Whether a whole node or relationship stands at ``i``."""
    if statement.name(i) not in statement.pattern_names or statement.is_property(i) or not statement.name(i):
        return False
    return statement.sign(i + 1) not in (".", "(", "[", "{", ":")
