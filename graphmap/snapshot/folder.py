"""The folder of snapshots: build, seal, point to the current one, prune."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from graphmap.errors import NotFoundError, SnapshotError
from graphmap.snapshot.manifest import MANIFEST, Manifest, digest, read, save
from graphmap.snapshot.reading import Snapshot

CURRENT = "current"
BUILDING = ".building-"


class Snapshots:
    """``graph/``: a folder per revision and the pointer ``current``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current(self) -> str | None:
        """The current revision, or None while there is no graph."""
        try:
            return (self.folder / CURRENT).read_text(encoding="ascii").strip() or None
        except FileNotFoundError:
            return None

    def path(self, revision: str) -> Path:
        """The folder of a revision, whether it is there or not."""
        return self.folder / revision

    def has(self, revision: str) -> bool:
        """Whether the files of a revision are there."""
        return (self.path(revision) / MANIFEST).is_file()

    def open(self, revision: str) -> Snapshot:
        """The snapshot of a revision; NotFoundError if its files were pruned."""
        if not self.has(revision):
            raise NotFoundError(f"The files of revision {revision[:12]} are not in {self.folder}.")
        return Snapshot.open(self.path(revision))

    @contextmanager
    def building(self) -> Iterator[Path]:
        """A folder to build in; whatever is left in it after an error is removed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = Path(tempfile.mkdtemp(prefix=BUILDING, dir=self.folder))
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)

    def seal(self, building: Path, manifest: Manifest) -> Manifest:
        """Take a finished building folder in: note every file's sha256, write the manifest, rename. The pointer stays as it is."""
        names = sorted(path.name for path in building.iterdir() if path.name != MANIFEST)
        sealed = replace(manifest, files={name: digest(building / name) for name in names})
        save(sealed, building)
        target = self.path(sealed.revision)
        if self._is_sound(sealed.revision):
            return read(target)
        shutil.rmtree(target, ignore_errors=True)
        building.chmod(0o755)
        building.rename(target)
        return sealed

    def _is_sound(self, revision: str) -> bool:
        try:
            self.open(revision)
        except (NotFoundError, SnapshotError):
            return False
        return True

    def point(self, revision: str) -> None:
        """Make a sealed revision the current one, atomically."""
        temporary = self.folder / f".{CURRENT}-{os.getpid()}"
        temporary.write_text(revision + "\n", encoding="ascii")
        temporary.replace(self.folder / CURRENT)

    def prune(self, keep: int, days: float) -> list[str]:
        """Remove snapshots that are not current, not among the ``keep`` newest and older than ``days``; return their revisions.

        One that cannot be read is left where it is; another process may prune at the same time.
        """
        manifests = sorted(self._readable(), key=lambda m: (m.created, m.revision))
        limit = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="microseconds")
        old = [m.revision for m in manifests[: max(len(manifests) - keep, 0)] if m.created < limit and m.revision != self.current()]
        for revision in old:
            shutil.rmtree(self.path(revision), ignore_errors=True)
        self._remove_abandoned()
        return old

    def _readable(self) -> Iterator[Manifest]:
        for path in self.folder.glob(f"*/{MANIFEST}"):
            with suppress(SnapshotError):
                yield read(path.parent)

    def _remove_abandoned(self) -> None:
        """Building folders that a killed process left: a day old."""
        limit = datetime.now(UTC) - timedelta(days=1)
        for path in self.folder.glob(f"{BUILDING}*"):
            with suppress(FileNotFoundError):
                if datetime.fromtimestamp(path.stat().st_mtime, UTC) < limit:
                    shutil.rmtree(path, ignore_errors=True)
