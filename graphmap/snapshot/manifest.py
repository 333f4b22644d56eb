"""manifest.json: what a snapshot holds and the sha256 of each of its files."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path

from graphmap.errors import SnapshotError
from graphmap.model import Credits, Dataset

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in a snapshot.

    Parameters
    ----------
    revision
        sha256 of the graph's content, 64 hex digits.
    labels, types
        Number of nodes with each label (a node with two labels counts under both) and of relationships of each type.
    dangling
        Relationships that sources state but that are left out since an end is not in the graph.
    created
        ISO time of writing; not a part of the revision.
    files
        sha256 of each file by its name.
    """

    revision: str
    schema_version: int
    rules: int
    created: str
    nodes: int
    relationships: int
    claims: int
    dangling: int
    labels: Mapping[str, int]
    types: Mapping[str, int]
    datasets: tuple[Dataset, ...]
    files: Mapping[str, str]

    @property
    def things(self) -> int:
        """Number of nodes that stand for something, not for a source or a claim."""
        return self.nodes - self.labels.get("Source", 0) - self.labels.get("Claim", 0)

    @property
    def credits(self) -> Credits:
        """What goes along with whatever is taken out of this snapshot."""
        return Credits(self.revision, max((dataset.date for dataset in self.datasets), default="") or self.created[:10], self.datasets)


def as_text(manifest: Manifest) -> str:
    """The manifest as JSON."""
    return json.dumps(asdict(manifest), indent=1, ensure_ascii=False)


def from_text(text: str) -> Manifest:
    """The manifest that a JSON text holds; ValueError, TypeError or KeyError if it is none."""
    data = json.loads(text)
    return Manifest(**{**data, "datasets": tuple(Dataset(**d) for d in data["datasets"])})


def save(manifest: Manifest, folder: Path) -> None:
    """Write the manifest into a snapshot's folder."""
    (folder / MANIFEST).write_text(as_text(manifest), encoding="utf-8")


def read(folder: Path) -> Manifest:
    """The manifest of a snapshot's folder; SnapshotError if there is none or it is damaged."""
    path = folder / MANIFEST
    try:
        return from_text(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SnapshotError(f"{path} is missing. Run graphmap status: it rebuilds the graph from the ledger.") from None
    except (ValueError, TypeError, KeyError) as error:
        raise SnapshotError(f"{path} is damaged ({error}). Delete the folder {folder} and run graphmap status.") from error


def digest(path: Path) -> str:
    """sha256 of a file, 64 hex digits."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def verify(manifest: Manifest, folder: Path) -> None:
    """SnapshotError, naming the file, unless every file is there and is what was written."""
    for name, expected in manifest.files.items():
        path = folder / name
        if not path.is_file():
            raise SnapshotError(f"{path} is missing. Delete the folder {folder} and run graphmap status: it rebuilds the graph.")
        if digest(path) != expected:
            raise SnapshotError(
                f"{path} is damaged: its content is not what was written. Delete the folder {folder} and run graphmap status."
            )
