"""The sources that an answer cites, for the file that it is taken away in."""

from collections.abc import Iterator
from dataclasses import replace

from graphmap.model import Credits, Node, Path, Relationship, Source, Table
from graphmap.workspace.home import Workspace
from graphmap.workspace.reading import snapshot, store

SOURCE = "source:"
"""How the ids of sources begin."""

CITED = (
    "MATCH (s:Source)\nWHERE s.id IN $ids\n"
    "RETURN s.id AS id, s.name AS name, s.address AS address, s.dataset AS dataset, s.licence AS licence\nORDER BY id"
)


def credits_of(workspace: Workspace, table: Table, revision: str | None = None) -> Credits:
    """The credits of an answer, with the sources whose ids stand in it."""
    credits = snapshot(workspace, revision).manifest.credits
    cited = sorted({id for row in table.rows for cell in row for id in _sources(cell)})
    found = store(workspace, revision).table(CITED, {"ids": cited}, limit=len(cited)).rows if cited else []
    return replace(credits, sources=tuple(Source(*("" if cell is None else str(cell) for cell in row)) for row in found))


def _sources(cell: object) -> Iterator[str]:
    """The ids of sources in a cell."""
    match cell:
        case str():
            yield from [cell] if cell.startswith(SOURCE) else []
        case list():
            for item in cell:
                yield from _sources(item)
        case Node() | Relationship():
            cited = cell.properties.get("sources")
            yield from map(str, cited) if isinstance(cited, list) else ()
        case Path():
            for element in (*cell.nodes, *cell.relationships):
                yield from _sources(element)
