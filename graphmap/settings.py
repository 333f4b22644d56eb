"""One frozen Settings, made at the rim and passed in; there are no globals."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a workspace works with.

    Parameters
    ----------
    workspace
        Folder of the ledger and the snapshots.
    row_limit
        Rows that an answer holds at most; a longer one is cut and says so.
    time_limit
        Seconds that a statement may take.
    memory_limit
        Bytes that a statement of a person may need.
    at_once
        Statements of people that are answered at the same time.
    keep_revisions, keep_days
        A snapshot is kept while it is the current one, one of the last ``keep_revisions``, or younger than ``keep_days``.
    """

    workspace: Path
    row_limit: int = 10_000
    time_limit: float = 10.0
    memory_limit: int = 1024**3
    at_once: int = 4
    keep_revisions: int = 5
    keep_days: float = 7.0

    @classmethod
    def from_environment(cls, environment: Mapping[str, str], workspace: Path | None = None) -> "Settings":
        """The settings of a command: the folder given, else ``GRAPHMAP_WORKSPACE``, else the user's data folder."""
        folder = workspace or Path(environment.get("GRAPHMAP_WORKSPACE") or user_data_path("graphmap", appauthor=False))
        return cls(workspace=folder.expanduser().resolve())
