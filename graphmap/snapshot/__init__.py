"""The immutable graph on disk: one folder per revision, and a pointer to the current one."""

from graphmap.snapshot.folder import Snapshots
from graphmap.snapshot.manifest import Manifest
from graphmap.snapshot.reading import Snapshot
from graphmap.snapshot.writing import write

__all__ = ["Manifest", "Snapshot", "Snapshots", "write"]
