"""Loads as people see them: what taking one back would change, worked out from the ledger before anything is written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graphmap.errors import NotFoundError
from graphmap.ledger import State
from graphmap.model import Load, Record
from graphmap.resolve import shown
from graphmap.workspace.home import Workspace


@dataclass(frozen=True, slots=True)
class Undoing:
    """What taking a load back would change in the graph.

    Parameters
    ----------
    nodes
        Name by id of the nodes that would disappear.
    links
        Number of relationships that would disappear since no other load gives them.
    loose
        Number of relationships of other loads that would be left out, since an end of theirs would disappear.
    changed
        Number of elements that would be shown otherwise.
    returning
        Number of elements that would come back: a load that replaced them would be gone.
    """

    load: Load
    nodes: dict[str, str]
    links: int
    loose: int
    changed: int
    returning: int

    @property
    def nothing(self) -> bool:
        """Whether the graph would stay as it is: newer or other loads say the same."""
        return not (self.nodes or self.links or self.loose or self.changed or self.returning)


def undoing(workspace: Workspace, load_id: int) -> Undoing:
    """What ``undo`` of a load would change; NotFoundError where there is none of that number, or it is undone already."""
    load = next((load for load in workspace.ledger.live_loads() if load.id == load_id), None)
    if load is None:
        raise NotFoundError(f"There is no load {load_id} in the graph. It may have been taken back already.")
    now = workspace.state()
    then = replace(now, loads=tuple(id for id in now.loads if id != load_id))
    # Only the load's own dataset can change; of it the older loads may come back.
    ids = {record.id for record in _visible(workspace, _of_dataset(workspace, now, load.dataset))}
    ids |= {record.id for record in _visible(workspace, _of_dataset(workspace, then, load.dataset))}
    before, (after, loose) = _by_element(_visible(workspace, now), ids), _after(workspace, then, ids)
    gone = [id for id in before if id not in after]
    nodes = {id: str(before[id][0].properties.get("name", id)) for id in gone if before[id][0].is_node}
    changed = sum(shown(before[id], workspace.schema) != shown(after[id], workspace.schema) for id in before if id in after)
    lost = sum(bool({start, end} & nodes.keys()) for start, end in loose)
    return Undoing(load, nodes, len(gone) - len(nodes), lost, changed, len(after.keys() - before.keys()))


def _of_dataset(workspace: Workspace, state: State, dataset: str) -> State:
    """The same state with the loads of one dataset alone."""
    own = {load.id for load in workspace.ledger.loads() if load.dataset == dataset}
    return replace(state, loads=tuple(id for id in state.loads if id in own))


def _visible(workspace: Workspace, state: State) -> Iterable[Record]:
    return (record for record in workspace.ledger.records(state) if record.visibility == "public")


def _by_element(records: Iterable[Record], ids: set[str]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for record in records:
        if record.id in ids:
            found.setdefault(record.id, []).append(record)
    return found


def _after(workspace: Workspace, state: State, ids: set[str]) -> tuple[dict[str, list[Record]], list[tuple[str, str]]]:
    """Records of the elements after the undoing, and both ends of each link that then touches one of them."""
    found: dict[str, list[Record]] = {}
    ends: dict[str, tuple[str, str]] = {}
    for record in _visible(workspace, state):
        if record.id in ids:
            found.setdefault(record.id, []).append(record)
        if not record.is_node and not ids.isdisjoint((record.start, record.end)):
            ends[record.id] = (record.start, record.end)
    return found, [*ends.values()]
