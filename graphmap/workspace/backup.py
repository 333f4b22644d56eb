"""A copy of what must not be lost: the ledger."""

from pathlib import Path

from graphmap.ledger.copying import copy, look_at
from graphmap.settings import Settings
from graphmap.workspace.home import ledger_path


def backup(settings: Settings, target: Path) -> int:
    """Copy the workspace's ledger into a file while it is in use; its size in bytes.

    LedgerError if there is no ledger, it is damaged, or the file is there already.
    """
    copy(ledger_path(settings), target)
    look_at(target)
    return target.stat().st_size
