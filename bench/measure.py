"""Speed and memory at the size of the region's whole industry, against limits and peers; each step in a process of its own.

    uv run python -m bench.measure                     31,000 organisations, 150,000 links
    uv run python -m bench.measure --scale 10          310,000 and 1.5 million
    uv run python -m bench.measure --only load,export

Prints a table: what, measured, limit or peer, and their ratio (below 1 is better than the limit, or than the peer).
"""

import argparse
import gc
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphmap.workspace import Workspace

Row = tuple[str, float, str, float, str]
"""What, measured, unit, limit or peer, and what that is."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--only", default=",".join(STEPS))
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.step:
        rows = list(STEPS[arguments.step](arguments.folder))
        peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps([rows, peak]))
        return
    with tempfile.TemporaryDirectory(prefix="graphmap-bench-") as folder:
        home = Path(folder)
        _files(home, arguments.scale)
        print(f"{'what':58}{'measured':>12}      {'limit':>10}   {'ratio':>6}")
        for step in [name for name in STEPS if name in arguments.only.split(",") or name == "load"]:
            for what, measured, unit, limit, against in _run(step, home, arguments.scale):
                ratio = f"{measured / limit:6.2f}" if limit else "      "
                print(f"{what:58}{measured:12,.2f} {unit:4} {limit or '':>10}   {ratio}  {against}", flush=True)


def _files(home: Path, scale: float) -> None:
    from bench.region import region

    region(home / "synthetic", round(31_000 * scale), round(150_000 * scale))


def _run(step: str, home: Path, scale: float) -> list[Row]:
    command = [sys.executable, "-m", "bench.measure", "--step", step, "--folder", str(home), "--scale", str(scale)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return [(f"{step} failed: {done.stderr.strip().splitlines()[-1]}", float("nan"), "", 0, "")]
    rows, peak = json.loads(done.stdout.splitlines()[-1])
    memory = MEMORY.get(step)
    return [*map(tuple, rows), *([(f"  memory of {step}", peak, "MB", memory if scale == 1 else 4096, "limit")] if memory else [])]


MEMORY = {"load": 1024.0, "export": 300.0}


def _seconds(action: Callable[[], object], times: int = 1) -> float:
    """Median of the seconds that an action takes."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def _workspace(home: Path) -> "Workspace":
    from graphmap import workspace as work
    from graphmap.settings import Settings

    return work.Workspace.open(Settings(home / "workspace", keep_revisions=2, keep_days=0))


def load(home: Path) -> Iterator[Row]:
    """A person's files of that size, from CSV to the first answer; then the same taken back."""
    from graphmap import workspace as work
    from graphmap.settings import Settings

    with work.Workspace.create(Settings(home / "workspace")) as opened:
        work.fill(opened)

        def until_queryable() -> None:
            work.load(opened, home / "synthetic")
            work.cypher(opened, "MATCH (o:Organisation) RETURN count(o) AS n")

        yield "load to queryable", _seconds(until_queryable), "s", 30, "limit"
        held = work.snapshot(opened).manifest
        yield "  nodes in the graph", held.nodes, "", 0, ""
        yield "  relationships in the graph", held.relationships, "", 0, ""


def undo(home: Path) -> Iterator[Row]:
    """A small load taken back, so that the whole graph is built again."""
    from graphmap import workspace as work

    with _workspace(home) as opened:
        small = home / "small" / "organisations.csv"
        small.parent.mkdir(exist_ok=True)
        small.write_text("id,name,kind\nx,Extra,company\n", encoding="utf-8")
        done = work.load(opened, small, dataset="small").load
        revision = opened.ledger.revisions()[-2].id
        shutil.rmtree(opened.snapshots.path(revision))
        yield "undo and new snapshot", _seconds(lambda: work.undo(opened, done.id if done else 0)), "s", 20, "limit"


def reopen(home: Path) -> Iterator[Row]:
    """From a closed workspace to the first answer."""
    from graphmap import workspace as work

    started = time.perf_counter()
    with _workspace(home) as opened:
        work.cypher(opened, "MATCH (o:Organisation {id: 'tu-delft'}) RETURN o.name AS name")
        yield "reopen, checked, to the first answer", time.perf_counter() - started, "s", 1, "limit"


def queries(home: Path) -> Iterator[Row]:
    """All named queries with their defaults; show and search."""
    from graphmap import workspace as work
    from graphmap.catalogue import catalogue

    with _workspace(home) as opened:
        work.store(opened)
        taken = {name: 1000 * _seconds(lambda name=name: work.query(opened, name), 5) for name in catalogue()}  # type: ignore[misc]
        yield f"median of {len(taken)} named queries", statistics.median(taken.values()), "ms", 50, "limit"
        for name, milliseconds in sorted(taken.items(), key=lambda item: -item[1]):
            if milliseconds > 50:
                yield f"  slower than 50 ms: {name}", milliseconds, "ms", 50, "limit"
        yield "show tu-delft", 1000 * _seconds(lambda: work.show(opened, "tu-delft"), 5), "ms", 100, "limit"
        yield "search index, made once a revision", 1000 * _seconds(lambda: work.names(opened)), "ms", 0, ""
        for text in ("photon machining", "technishe universiteit", "damen shipyrads"):
            yield f"search {text!r}", 1000 * _seconds(lambda text=text: work.search(opened, text), 5), "ms", 100, "limit"  # type: ignore[misc]


def store(home: Path) -> Iterator[Row]:
    """The store layer against the bare engine on the same statements."""
    import kglite

    from graphmap import workspace as work

    statements = {
        "one node by id": "MATCH (o:Organisation {id: 'tu-delft'}) RETURN o.name AS name",
        "one hop": "MATCH (o:Organisation {id: 'damen-shipyards-group'})<-[r:SUPPLIES]-(s) RETURN s.id AS id, r.what AS what",
        "count by municipality": "MATCH (o:Organisation) RETURN o.municipality AS place, count(*) AS n ORDER BY n DESC, place",
        "two hops": "MATCH (a:Organisation {id: 'tu-delft'})--(b)--(c:Organisation) RETURN count(DISTINCT c.id) AS n",
    }
    with _workspace(home) as opened:
        layer = work.store(opened)
        bare = kglite.load(str(work.snapshot(opened).folder / "graph.kgl"))
        bare.read_only(True)
        for name, statement in statements.items():
            passes = ["fuse_match_return_aggregate"] if name == "two hops" else []
            raw = 1000 * _seconds(lambda s=statement, p=passes: list(bare.cypher(s, disabled_passes=p)), 31)  # type: ignore[misc]
            ours = 1000 * _seconds(lambda s=statement: layer.table(s), 31)  # type: ignore[misc]
            yield f"store layer, {name} (bare engine {raw:.2f} ms)", ours, "ms", round(1 + 1.3 * raw, 2), "1 ms + 30 %"


def export(home: Path) -> Iterator[Row]:
    """GraphML of the whole graph."""
    from graphmap import workspace as work

    with _workspace(home) as opened:
        file = home / "graph.graphml"
        yield "GraphML of the whole graph", _seconds(lambda: work.export(opened, file)), "s", 15, "limit; networkx 14.6 s, 890 MB"
        yield "  size", file.stat().st_size / 1e6, "MB", 0, ""


def tables(home: Path) -> Iterator[Row]:
    """The ledger against bare SQLite and the snapshot's tables against bare pyarrow, on the same content."""
    import sqlite3

    import pyarrow.parquet as pq

    from graphmap import workspace as work

    with _workspace(home) as opened:
        path = work.snapshot(opened).folder / "nodes.parquet"
        ours = _seconds(lambda: sum(1 for _ in work.snapshot(opened).nodes), 3)
        yield "read all nodes as values", ours, "s", round(_seconds(lambda: pq.read_table(path).to_pylist(), 3), 3), "pyarrow to_pylist"
        ours = _seconds(lambda: sum(1 for _ in opened.ledger.records()))
        with sqlite3.connect(home / "workspace" / "ledger.db") as bare:
            raw = _seconds(lambda: sum(1 for _ in bare.execute("SELECT * FROM record ORDER BY link, id")))
        yield "read all live records in order", ours, "s", round(raw, 3), "sqlite, the same rows"


def command(home: Path) -> Iterator[Row]:
    """``graphmap --help`` against an empty Typer app with as many commands."""
    from graphmap.cli.commands import app

    names = [info.name or info.callback.__name__ for info in app.registered_commands if info.callback]
    empty = home / "empty.py"
    commands = "\n".join(f"@app.command('{name}')\ndef c{i}():\n    '''Help.'''\n" for i, name in enumerate(names))
    empty.write_text(f"import typer\napp = typer.Typer(rich_markup_mode=None)\n{commands}\napp()\n", encoding="utf-8")

    def run(*arguments: str) -> None:
        subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)

    run(str(empty), "--help")
    ours, theirs = [], []
    for _ in range(11):
        theirs.append(_seconds(lambda: run(str(empty), "--help")))
        ours.append(_seconds(lambda: run("-c", "import sys; sys.argv = ['graphmap', '--help']; from graphmap.cli import main; main()")))
    yield (
        "graphmap --help",
        statistics.median(ours),
        "s",
        round(1.3 * statistics.median(theirs), 3),
        f"1.3 x empty Typer app ({len(names)} commands)",
    )


STEPS: dict[str, Callable[[Path], Iterator[Row]]] = {
    step.__name__: step for step in (load, undo, reopen, queries, store, export, tables, command)
}

if __name__ == "__main__":
    gc.freeze()
    main()
