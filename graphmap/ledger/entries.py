"""What the ledger keeps beside records: states, published revisions, saved views and the audit trail."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class State:
    """What a revision is computed from; equal states give the same revision.

    Parameters
    ----------
    loads
        Ids of the loads that are not undone, oldest first.
    decision
        Id of the last decision; 0 = none.
    rules, schema
        Versions of the rules and of the schema that make a graph of them.
    """

    loads: tuple[int, ...]
    decision: int
    rules: int
    schema: int

    def to_json(self) -> str:
        """As text; ``State.from_json`` reads it back."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "State":
        """A state from what ``to_json`` wrote."""
        data = json.loads(text)
        return cls(tuple(data["loads"]), data["decision"], data["rules"], data["schema"])


@dataclass(frozen=True, slots=True)
class Revision:
    """A graph that was published: its ``id`` and what it was made of."""

    id: str
    state: State
    published_at: str


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view of the graph that ``owner`` saved under a name; ``state`` is the JSON text of the page that shows it."""

    name: str
    note: str
    owner: str
    state: str
    created: str = ""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the audit trail: when, which action, and what it did."""

    time: str
    action: str
    detail: str
