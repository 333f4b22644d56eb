"""Values of Python as a view keeps them, and as the command line takes them: as text."""

import json
from collections.abc import Mapping, Sequence

JSON_MARK = ":"
"""Ends the name of a parameter whose value is JSON, as ``graphmap query --cypher … --top:=5`` has it; without it a value is text."""


def for_statement(parameters: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """The values of a statement of one's own, by name: what is no text as JSON. ``workspace.typed`` undoes it."""
    pairs = [
        (name, value) if isinstance(value, str) else (name + JSON_MARK, json.dumps(value, ensure_ascii=False))
        for name, value in parameters.items()
    ]
    return tuple(sorted(pairs))


def for_query(parameters: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """The values of a named query, by name: a list with ; between its texts. ``workspace.bound`` undoes it."""
    return tuple(sorted((name, _text(value)) for name, value in parameters.items()))


def plain(value: object) -> object:
    """A value as plain Python has it: arrays, columns and numbers of NumPy and pandas too."""
    if isinstance(value, Mapping):
        return {str(name): plain(item) for name, item in value.items()}
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str | bytes):
        return [plain(item) for item in (sorted(value) if isinstance(value, set | frozenset) else value)]
    tolist = getattr(value, "tolist", None)
    return tolist() if callable(tolist) else value


def _text(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case list():
            return "; ".join(map(str, value))
    return str(value)
