"""The answer of a named query as people read it: what they look for first, ids last, and the words of the model in their language."""

from collections.abc import Mapping
from dataclasses import replace

from graphmap.model import Table
from graphmap.schema import Schema
from graphmap.ui.results import Result
from graphmap.ui.words.columns import heading
from graphmap.views.cards import type_word
from graphmap.workspace.pictures.answer import key_columns

LAST = "sources"
"""A column of ids that is not called one."""


def readable(found: Result, table: Table, schema: Schema, language: str) -> Result:
    """The answer ``found`` of a named query with the headings of its language."""
    keys = key_columns(table)
    names = [*found.frame.columns]
    last = [i for i, name in enumerate(table.columns) if i in keys or name == LAST]
    order = [*(i for i in range(len(names)) if i not in last), *last]
    titles = {names[i]: heading(table.columns[i], language) for i in order}
    frame = found.frame[[names[i] for i in order]].copy()
    for i in order:
        words = _words(schema, table.columns[i], language)
        frame[names[i]] = [words.get(cell, cell) if isinstance(cell, str) else cell for cell in frame[names[i]]]
    return replace(found, frame=frame.rename(columns=titles), addresses=tuple(titles[name] for name in found.addresses))


def _words(schema: Schema, column: str, language: str) -> Mapping[str, str]:
    """What the model's words in a column are called; those that mean two things are left as they are."""
    if column in ("link", "how", "together"):
        return {type: type_word(type, schema, language) for type in schema.types}
    if column not in schema.properties:
        return {}
    found: dict[str, set[str]] = {}
    for name in (*schema.labels, *schema.types):
        for word, entry in schema.words_of(name, column).items():
            found.setdefault(word, set()).add(entry[language])
    return {word: texts.pop() for word, texts in found.items() if len(texts) == 1}
