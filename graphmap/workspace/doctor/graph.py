"""The ledger, the graph that is made from it, and what answers Cypher from that."""

from collections.abc import Iterator

from graphmap.ledger.copying import look_at
from graphmap.snapshot import Snapshot, Snapshots
from graphmap.store.confined import ConfinedStore
from graphmap.store.embedded import EmbeddedStore
from graphmap.workspace.doctor.finding import Deployment, Finding, Verdict
from graphmap.workspace.home import ledger_path


def ledger(deployment: Deployment) -> Iterator[Finding]:
    """The ledger is whole, and of a version that this release knows."""
    path = ledger_path(deployment.settings)
    if not path.is_file():
        verdict = Verdict.warning if deployment.settings.store else Verdict.wrong
        yield Finding("ledger", verdict, f"There is no {path}.", "Make it with graphmap init, or put a backup of it there.")
        return
    found = look_at(path)
    if found.damage:
        yield Finding("ledger", Verdict.wrong, f"{path} is damaged: {found.damage}.", "Put a backup of it in its place (docs/deploy.md).")
    elif found.version > found.newest:
        said = f"{path} is of version {found.version}; this release knows up to {found.newest}."
        yield Finding("ledger", Verdict.wrong, said, "Install the release that wrote it, or a newer one.")
    elif found.version < found.newest:
        said = f"{path} is of version {found.version}; the next command brings it to {found.newest}."
        yield Finding("ledger", Verdict.warning, said, "Back it up first: graphmap backup FILE.")
    else:
        yield Finding("ledger", Verdict.ok, f"Version {found.version}, whole.")


def snapshot(deployment: Deployment) -> Iterator[Finding]:
    """The graph's files are what was written, and Cypher is answered from them, also in a process apart."""
    shelf = Snapshots(deployment.settings.workspace / "graph")
    current = shelf.current()
    if current is None or not shelf.has(current):
        verdict = Verdict.warning if deployment.settings.store else Verdict.wrong
        yield Finding("snapshot", verdict, "There is no graph yet.", "Make it with graphmap status.")
        return
    opened = shelf.open(current)
    yield Finding("snapshot", Verdict.ok, f"Revision {current[:12]}: each file is what was written.")
    yield from _engine(opened)
    yield from _confined(opened)


def _engine(opened: Snapshot) -> Iterator[Finding]:
    store = EmbeddedStore(opened.folder)
    try:
        [(count,)] = store.table("MATCH (n) RETURN count(n)").rows
    finally:
        store.close()
    if count == opened.manifest.nodes:
        yield Finding("engine", Verdict.ok, f"Answers from {count:,} nodes.")
    else:
        said = f"Counts {count} nodes where the snapshot has {opened.manifest.nodes}."
        yield Finding("engine", Verdict.wrong, said, f"Delete {opened.folder} and run graphmap status: it is built again.")


def _confined(opened: Snapshot) -> Iterator[Finding]:
    store = ConfinedStore(opened.folder)
    try:
        files, memory = store.confinement()
    finally:
        store.close()
    lacking = [] if files else ["This system has no Landlock: a statement that breaks the engine could read files."]
    lacking += [] if memory else ["This system does not cap a process's memory."]
    said = f"Statements of people run apart; kept from files and network: {_yes(files)}; memory capped: {_yes(memory)}."
    advice = " ".join([*lacking, "Linux 5.13 or newer with Landlock, in a container with a memory limit, has both."]) if lacking else ""
    yield Finding("confinement", Verdict.warning if lacking else Verdict.ok, said, advice)


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"
