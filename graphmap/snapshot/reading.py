"""A snapshot opened for reading; it stays what it was, whatever is written later."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from graphmap.model import GraphRows, Named, Node, Relationship
from graphmap.snapshot.manifest import Manifest, read, verify
from graphmap.snapshot.tables import NODES, RELATIONSHIPS, read_names, read_nodes, read_relationships

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stream(Generic[T]):
    """An iterable that reads its file anew each time it is iterated."""

    open: Callable[[], Iterator[T]]

    def __iter__(self) -> Iterator[T]:
        return self.open()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of one revision."""

    folder: Path
    manifest: Manifest

    @classmethod
    def open(cls, folder: Path) -> "Snapshot":
        """Open a snapshot after checking each of its files; SnapshotError names a missing or damaged one."""
        manifest = read(folder)
        verify(manifest, folder)
        return cls(folder, manifest)

    @property
    def revision(self) -> str:
        """The revision that the files hold."""
        return self.manifest.revision

    @property
    def nodes(self) -> Stream[Node]:
        """All nodes, streamed from disk on each iteration."""
        return Stream(lambda: read_nodes(self.folder / NODES))

    @property
    def relationships(self) -> Stream[Relationship]:
        """All relationships, streamed from disk on each iteration."""
        return Stream(lambda: read_relationships(self.folder / RELATIONSHIPS))

    def names(self) -> Iterator[Named]:
        """What every node but claims and sources is called."""
        return read_names(self.folder / NODES)

    @property
    def rows(self) -> GraphRows:
        """The whole graph, for exports."""
        return GraphRows(self.nodes, self.relationships, self.manifest.credits)
