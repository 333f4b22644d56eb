"""What may follow what was typed: names of the graph where a name stands, else keywords, functions and the statement's own names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphmap.cli.prompt.inputs import COMMAND, is_open, lexemes
from graphmap.store.cypher.gate import FUNCTIONS
from graphmap.store.cypher.tokens import words
from graphmap.store.protocol import GraphSchema

KEYWORDS = words(
    "MATCH OPTIONAL WHERE RETURN WITH UNWIND CALL UNION ORDER BY LIMIT SKIP DISTINCT AS AND OR XOR NOT IN IS NULL STARTS ENDS CONTAINS"
    " EXISTS COUNT COLLECT CASE WHEN THEN ELSE END ASC DESC TRUE FALSE"
)
WORD = re.compile(r"(?:[^\W\d]\w*)?$")
LAST = re.compile(r"[\w.:/-]*$")
OPEN, CLOSED = "([{", ")]}"


@dataclass(frozen=True, slots=True)
class Known:
    """What can be named: the graph's schema, the named queries with their parameters, the commands, and the names of saved questions."""

    schema: GraphSchema
    queries: Mapping[str, Sequence[str]]
    commands: Sequence[str]
    saved: Sequence[str] = ()
    formats: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word in place of the last ``replaces`` characters, and what it is."""

    text: str
    kind: str
    replaces: int


def suggestions(before: str, known: Known) -> list[Suggestion]:
    """What may stand in place of the word that ``before`` ends with, in order."""
    if before.lstrip().startswith(COMMAND):
        return _of_command(before.lstrip(), known)
    if is_open(before):
        return []
    word = WORD.search(before)[0]  # type: ignore[index] # it matches the empty text too
    rest = before[: len(before) - len(word)]
    return _fitting(word, _candidates(rest, word, known))


def _candidates(rest: str, word: str, known: Known) -> Iterable[tuple[str, str]]:
    """Words with their kinds that may follow a text, ``word`` being begun."""
    schema, bare, bracket = known.schema, rest.rstrip(), _open_bracket(rest)
    if variable := re.search(r"([^\W\d]\w*)\.$", rest):
        return ((name, "property") for name in _properties(variable[1], rest, schema))
    if bracket != "{" and bare.endswith((":", "|", "&", "!")):
        labels = [] if bracket == "[" else [(name, "label") for name in schema.labels]
        return [*labels, *([] if bracket == "(" else [(name, "type") for name in schema.types])]
    if bracket == "{" and bare.endswith(("{", ",")):
        return ((name, "property") for name in _in_map(rest, schema))
    if not word:
        return []
    own = {text for kind, text, _ in lexemes(rest) if kind == "word" and text.upper() not in KEYWORDS}
    named = own - {*schema.labels, *schema.types, *FUNCTIONS} - {name for names in schema.properties.values() for name in names}
    return [
        *((name, "name") for name in named),
        *((name, "keyword") for name in KEYWORDS),
        *((f"{name}(", "function") for name in FUNCTIONS),
    ]


def _fitting(word: str, candidates: Iterable[tuple[str, str]]) -> list[Suggestion]:
    """Those that begin like the word, in either case, and are not just it."""
    found = {(text, kind) for text, kind in candidates if text.casefold().startswith(word.casefold()) and text != word}
    kinds = ("name", "keyword", "function")
    order = {kind: place for place, kind in enumerate(kinds)}
    return [Suggestion(text, kind, len(word)) for text, kind in sorted(found, key=lambda one: (order.get(one[1], 0), one[0]))]


def _open_bracket(text: str) -> str:
    """The last bracket that is still open; empty if none is."""
    held: list[str] = []
    for kind, lexeme, _ in lexemes(text):
        if kind == "symbol" and lexeme in OPEN:
            held.append(lexeme)
        elif kind == "symbol" and lexeme in CLOSED and held:
            held.pop()
    return held[-1] if held else ""


def _properties(variable: str, text: str, schema: GraphSchema) -> list[str]:
    """The properties of what a variable stands for by its pattern; of everything where that is not said."""
    said = re.findall(rf"[(\[]\s*{re.escape(variable)}\s*:\s*(\w+)", text)
    return _of([name for name in said if name in schema.properties] or [*schema.properties], schema)


def _in_map(text: str, schema: GraphSchema) -> list[str]:
    """The properties of the label or type before the map that is open at the end of a text."""
    said = re.search(r":\s*(\w+)\s*\{[^{}]*$", text)
    return _of([said[1]] if said and said[1] in schema.properties else [*schema.properties], schema)


def _of(names: Sequence[str], schema: GraphSchema) -> list[str]:
    return sorted({property for name in names for property in schema.properties[name]})


def _of_command(before: str, known: Known) -> list[Suggestion]:
    """What may follow within a command."""
    word = LAST.search(before)[0]  # type: ignore[index] # it matches the empty text too
    said = before[: len(before) - len(word)].split()
    if not said:
        return _fitting(word, ((name, "command") for name in known.commands))
    command, *more = said
    if command in (":query", ":queries") and not more:
        return _fitting(word, ((name, "query") for name in known.queries))
    if command == ":query":
        return _fitting(word, ((f"{name}=", "parameter") for name in known.queries.get(more[0], ())))
    if command in (":run", ":save") and not more:
        return _fitting(word, ((name, "saved") for name in known.saved))
    if command == ":format":
        return _fitting(word, ((name, "format") for name in known.formats))
    if command == ":schema":
        return _fitting(word, [*((name, "label") for name in known.schema.labels), *((name, "type") for name in known.schema.types)])
    return []
