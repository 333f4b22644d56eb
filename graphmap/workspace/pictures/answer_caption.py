"""What was asked, in the words of a picture's title and subtitle."""

from collections.abc import Mapping

from graphmap.catalogue import Parameter, catalogue
from graphmap.schema import Schema
from graphmap.store import GraphStore
from graphmap.views.cards import name_of, type_word
from graphmap.views.text import plain
from graphmap.views.words import number
from graphmap.views.words.common import Entry
from graphmap.workspace.asking import BY_ID, nodes

LONGEST = 220
"""Characters of a statement, and of a value, that a subtitle shows; the sidecar and the page show them whole."""

FIRST_ROWS: Entry = {"en": "Of the first {n} rows", "nl": "Van de eerste {n} rijen"}


def title_of(name: str, language: str) -> str:
    """The title of a named query."""
    return catalogue()[name].title(language)


def subtitle_of(name: str, values: Mapping[str, object], opened: GraphStore, schema: Schema, language: str) -> str:
    """What a named query was asked about: the names of its nodes, then what else narrows it."""
    parameters = [parameter for parameter in catalogue()[name].parameters if parameter.name in values]
    texts = [str(values[p.name]) for p in parameters if p.kind in ("id", "string")]
    found = {node.id: name_of(node.properties, language) for node in nodes(opened, BY_ID, texts)} if texts else {}
    about = [found.get(str(values[p.name]), "") for p in parameters if p.kind == "id"]
    others = [_narrowed(p, values[p.name], found, schema, language) for p in parameters if p.kind != "id"]
    return "\u00a0· ".join(part for part in (" – ".join(filter(None, about)), *others) if part)


def statement_in_words(cypher: str, values: Mapping[str, object]) -> str:
    """A statement of one's own in one line, with the values of its parameters."""
    given = ", ".join(f"{name} = {_cut(str(value))}" for name, value in sorted(values.items()))
    return "\u00a0· ".join(part for part in (_cut(cypher), given) if part)


def first_rows(limit: int, language: str) -> str:
    """Of which rows a picture is, where the answer has more of them than are given."""
    return FIRST_ROWS[language].format(n=number(limit, language))


def _narrowed(parameter: Parameter, value: object, found: Mapping[str, str], schema: Schema, language: str) -> str:
    """The value of a parameter that is no id; empty where it leaves nothing out."""
    text = str(value)
    if parameter.kind == "types":
        return "" if value == parameter.default else ", ".join(type_word(type, schema, language) for type in text.split("|"))
    if parameter.kind in ("integer", "float"):
        clause = parameter.help(language).partition(",")[0]
        return f"{clause}: {text}"
    if parameter.kind == "string":
        word = schema.words.get(parameter.name, {}).get(text)
        return word[language] if word else found.get(text, _cut(text))
    return ""


def _cut(text: str) -> str:
    whole = plain(text)
    return whole if len(whole) <= LONGEST else whole[: LONGEST - 1].rstrip() + "…"
