"""Writes a small graph as a snapshot, for tests of stores."""

from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path

from graphmap.model import Element, Node, Relationship
from graphmap.schema import load_schema
from graphmap.snapshot import write
from graphmap.snapshot.manifest import save
from graphmap.store.embedded import build

BY_ID = attrgetter("id")


def write_snapshot(folder: Path, nodes: Sequence[Node], relationships: Sequence[Relationship]) -> Path:
    """Both tables, the engine's file and the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    elements: list[Element] = [*sorted(nodes, key=BY_ID), *sorted(relationships, key=BY_ID)]
    manifest = write(folder, elements, (), load_schema(), rules=1)
    build(folder)
    save(manifest, folder)
    return folder
