"""What the sources said and people decided: one SQLite file, the only thing that must be backed up."""

from graphmap.ledger.entries import AuditEntry, Revision, SavedView, State
from graphmap.ledger.ledger import Ledger
from graphmap.ledger.writer import Writer

__all__ = ["AuditEntry", "Ledger", "Revision", "SavedView", "State", "Writer"]
