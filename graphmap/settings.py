"""One frozen Settings, made at the rim and passed in; there are no globals."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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
    store
        Address of the Neo4j server that answers; empty where the workspace does so itself.
    user, password
        Who logs in there.
    """

    workspace: Path
    row_limit: int = 10_000
    time_limit: float = 10.0
    memory_limit: int = 1024**3
    at_once: int = 4
    keep_revisions: int = 5
    keep_days: float = 7.0
    store: str = ""
    user: str = "neo4j"
    password: str = field(default="", repr=False)

    @classmethod
    def from_environment(
        cls, environment: Mapping[str, str], workspace: Path | None = None, store: str | None = None, password_file: Path | None = None
    ) -> "Settings":
        """The settings of a command: what is given, else what the environment says.

        Parameters
        ----------
        environment
            ``GRAPHMAP_WORKSPACE`` (else the user's data folder), ``GRAPHMAP_STORE``, ``NEO4J_USERNAME`` (else neo4j), and
            ``NEO4J_PASSWORD_FILE`` or ``NEO4J_PASSWORD``.
        password_file
            A file whose first line is the password.
        """
        folder = workspace or Path(environment.get("GRAPHMAP_WORKSPACE") or user_data_path("graphmap", appauthor=False))
        file = password_file or environment.get("NEO4J_PASSWORD_FILE")
        password = Path(file).read_text(encoding="utf-8").split("\n")[0].rstrip("\r") if file else environment.get("NEO4J_PASSWORD", "")
        return cls(
            workspace=folder.expanduser().resolve(),
            store=store or environment.get("GRAPHMAP_STORE", ""),
            user=environment.get("NEO4J_USERNAME") or "neo4j",
            password=password,
        )
