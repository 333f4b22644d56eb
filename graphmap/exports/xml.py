"""Text and values for the two XML formats."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from graphmap.exports.cells import as_text, join_list, present

SPECIAL = re.compile('[&<>"\t\n\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')
NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def escape(text: str) -> str:
    """A text for an element or an attribute in double quotes, without the characters that XML 1.0 cannot hold."""
    return SPECIAL.sub(lambda found: NAMED.get(found[0], ""), text) if SPECIAL.search(text) else text


def boolean(value: bool) -> str:
    """``true`` or ``false``."""
    return "true" if value else "false"


def number(value: float) -> str:
    """A floating-point number that reads back as the same one."""
    return repr(float(value))


WRITERS: Mapping[str, Callable[[Any], str]] = {
    "string": lambda value: escape(value if value.__class__ is str else as_text(value)),
    "integer": str,
    "float": number,
    "boolean": boolean,
    "list": lambda value: escape(join_list([as_text(item) for item in value])),
}
"""Type of a column -> its value as XML text."""

Starts = Mapping[str, tuple[str, str]]
"""Property -> the type of its column and what is written before a value."""


def values(properties: Mapping[str, object], starts: Starts, end: str, writers: Mapping[str, Callable[[Any], str]] = WRITERS) -> str:
    """The properties of one element that are present, each between its start and ``end``."""
    parts = []
    for name, value in present(properties):
        if name in starts:
            type, start = starts[name]
            parts.append(f"{start}{writers[type](value)}{end}")
    return "".join(parts)
