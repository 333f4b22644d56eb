"""The organisations of one file and the ids by which its other rows mean them."""

from dataclasses import dataclass, field

from graphmap.identifiers import fold, slug
from graphmap.model import Where

BY_NAME = "name:"
"""Begins the local id of a row without an id. No organisation of the graph has such an id, so that a name alone never makes
a row a known organisation: only an id of the graph that stands in the file, or a checked identifier, does."""


def name_key(name: str) -> str:
    """What names are compared by: their slug, or the folded name where no Latin letter is in it."""
    key = slug(name)
    return fold(name) if key == "item" else key


def local_id(id: str, name: str) -> str:
    """The id of an organisation within its file: its own, else one made from its name; empty if it has neither."""
    return id or (BY_NAME + name_key(name) if name else "")


@dataclass(frozen=True, slots=True)
class Organisations:
    """The rows of the organisations sheet, refused ones too: a relation means its own file's organisation first."""

    rows: dict[str, Where] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    names: dict[str, dict[str, Where]] = field(default_factory=dict)

    def add(self, local: str, name: str, where: Where) -> None:
        """Remember a row by its local id and its name; the first of two with one id counts."""
        if local and self.rows.setdefault(local, where) is where and name:
            self.names.setdefault(name_key(name), {})[local] = where

    def find(self, text: str) -> dict[str, Where]:
        """The local ids that ``text`` can mean: the one that it is, else those of the rows of that name, else itself."""
        if text in self.rows:
            return {text: self.rows[text]}
        return self.names.get(name_key(text)) or {text: Where("")}
