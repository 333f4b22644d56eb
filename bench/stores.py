"""Publishing, and every named query on both stores over the same data, in one run.

    uv run python -m bench.stores                      31,000 organisations, 150,000 links
    uv run python -m bench.stores --scale 10           310,000 and 1.5 million

Starts a Neo4j of its own as the tests do (JDK 17 and Maven), or asks the one that NEO4J_URI names.

What is measured:

* *publish*: ``graphmap publish`` into an empty database against a plain loop of the driver that writes the same batches in one session
  after the other, with the same constraints; and publishing again, when nothing has to be written.
* each named query with its defaults: first answer (*cold*), then the median of ten (*warm*), by 1 thread and by 16 that ask the same, each
  in milliseconds, on the embedded engine in this process and on Neo4j over Bolt.
* *memory*: resident memory of this process with the embedded store open, and of the server.

Prints a line for each; the ratio is embedded to Neo4j (below 1: the embedded store is ahead).
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graphmap import workspace as work
from graphmap.catalogue import catalogue
from graphmap.schema import load_schema
from graphmap.settings import Settings
from graphmap.snapshot import Snapshot
from graphmap.store import GraphStore
from graphmap.store.embedded import EmbeddedStore
from graphmap.store.neo4j import Neo4jStore, publish
from graphmap.store.neo4j.batches import node_batches, relationship_batches
from graphmap.store.neo4j.indexes import constrain
from graphmap.store.neo4j.server import Server, driver
from tests.neo4j.server import serving

TIMES, THREADS = 10, 16


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=float, default=1.0)
    arguments = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="graphmap-bench-") as folder,
        _filled(Path(folder), arguments.scale) as home,
        serving() as server,
    ):
        snapshot = work.snapshot(home)
        print(f"{snapshot.manifest.nodes:,} nodes, {snapshot.manifest.relationships:,} relationships", flush=True)
        _publishing(snapshot, server)
        _asking(home, snapshot, server)


def _filled(folder: Path, scale: float) -> work.Workspace:
    """A workspace with the region's data and a synthetic region."""
    from bench.region import region

    region(folder / "synthetic", round(31_000 * scale), round(150_000 * scale))
    home = work.Workspace.create(Settings(folder / "workspace", row_limit=1_000_000, time_limit=600))
    work.fill(home)
    work.load(home, folder / "synthetic")
    return home


def _publishing(snapshot: Snapshot, server: Server) -> None:
    elements = snapshot.manifest.nodes + snapshot.manifest.relationships
    _emptied(server)
    plain = _seconds(lambda: _plain_loop(snapshot, server))
    _emptied(server)
    whole = _seconds(lambda: publish(snapshot, server))
    again = _seconds(lambda: publish(snapshot, server))
    print(f"publish {whole:8.1f} s, {elements / whole:8,.0f} elements/s; plain loop {plain:8.1f} s; ratio {whole / plain:5.2f} (goal 0.7)")
    print(f"publish again, nothing to write {again:8.2f} s", flush=True)


def _plain_loop(snapshot: Snapshot, server: Server) -> None:
    """What a script would do: the same constraints and batches, one after the other."""
    schema = load_schema()
    with driver(server) as opened, opened.session(database=server.database) as session:
        constrain(session, schema)
        for batches in (node_batches(snapshot.nodes, schema), relationship_batches(snapshot.relationships, schema)):
            for batch in batches:
                session.run(batch.statement, rows=batch.rows).consume()


def _emptied(server: Server) -> None:
    with driver(server) as opened, opened.session(database=server.database) as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


def _asking(home: work.Workspace, snapshot: Snapshot, server: Server) -> None:
    stores: dict[str, GraphStore] = {
        "embedded": EmbeddedStore(snapshot.folder, row_limit=1_000_000, time_limit=600),
        "neo4j": Neo4jStore(server, row_limit=1_000_000, time_limit=600),
    }
    print(f"{'ms':28}{'embedded: cold':>15}{'warm':>9}{'16 thr.':>9}{'Neo4j: cold':>14}{'warm':>9}{'16 thr.':>9}{'ratio':>8}{'16 thr.':>9}")
    behind = []
    for name in catalogue():
        asked = work.settled(home, name)
        taken = {key: _taken(store, *asked) for key, store in stores.items()}
        ratios = [ours / theirs for ours, theirs in zip(taken["embedded"], taken["neo4j"], strict=True)][1:]
        cells = "".join(
            f"{value:>{width}.1f}"
            for key in stores
            for value, width in zip(taken[key], (15 if key == "embedded" else 14, 9, 9), strict=True)
        )
        print(f"{name:28}{cells}{ratios[0]:>8.2f}{ratios[1]:>9.2f}", flush=True)
        behind += [name] if ratios[0] > 1 else []
    print(f"embedded ahead on {len(catalogue()) - len(behind)} of {len(catalogue())}; behind on: {', '.join(behind) or 'none'}")
    print(f"memory of this process {_memory('self'):,.0f} MB")
    for store in stores.values():
        store.close()


def _taken(store: GraphStore, cypher: str, parameters: Mapping[str, object]) -> tuple[float, float, float]:
    """Milliseconds: the first time, the median after, and the median by many threads at once."""

    def once(_: int = 0) -> float:
        return _seconds(lambda: store.table(cypher, parameters)) * 1000

    cold = once()
    times = 3 if cold > 500 else TIMES
    warm = statistics.median(once() for _ in range(times))
    with ThreadPoolExecutor(THREADS) as threads:
        many = statistics.median(threads.map(once, range(THREADS)))
    return cold, warm, many


def _seconds(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def _memory(process: str) -> float:
    """Resident memory in MB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


if __name__ == "__main__":
    main()
