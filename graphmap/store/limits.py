"""What a statement may use up."""

from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What a statement of a person may use up.

    Parameters
    ----------
    rows
        Rows of its answer; a longer one is cut and says so.
    soft, hard
        Seconds after which the engine gives up, and after which its process is killed.
    memory
        Bytes that the process may take beside what the open snapshot takes.
    answer
        Bytes of an answer on its way between the processes.
    at_once
        Statements that are answered at the same time; who comes later waits ``patience`` seconds for a place.
    """

    rows: int = 10_000
    soft: float = 10.0
    hard: float = 12.0
    memory: int = 1024 * MB
    answer: int = 256 * MB
    at_once: int = 4
    patience: float = 5.0

    @property
    def busy(self) -> str:
        """What is said to who finds no place."""
        return f"{self.at_once} statements are being answered already. Wait until one is done, then ask again."
