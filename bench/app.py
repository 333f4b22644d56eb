"""Speed and memory of the app and of its pictures: a real server, a real Chromium; each figure beside its limit.

    uv run python -m bench.app                         the region's data, then 31,000 organisations and 150,000 links beside it
    uv run python -m bench.app --data region
    uv run python -m bench.app --only start,figures
    uv run python -m bench.app --folder DIR            keep the workspaces that are made, and use them again

What is measured:

* *seen*: in the browser, from the press of the mouse to what was wanted being on screen, as Playwright sees it.
* *server*: in the server, at its websocket (``bench.timed``): from the browser's request for a run coming in to the last message of the
  last run that it led to having gone out; so all that the server does, Streamlit's part too, and whatever it waits for on a busy machine.
  *cpu* is the processor time of the whole server process meanwhile, which other work on the machine changes little.
* *figures*: the command ``graphmap figure`` from its start to its end; and the same picture in a process that runs, as the app's download
  button makes it.
* *memory*: resident memory of the server over 400 interactions of one visitor, each time after a garbage collection. The first 200 fill
  the store of 64 pictures that the server keeps; from there on it should not grow.

Every process finds Python's bytecode made, as on a machine where graphmap was used once, except where it says "very first".

Prints a table: what, measured, limit, and their ratio (below 1 is better than the limit). Run it on a machine that does nothing else:
its load average before each part stands above it.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench import walk
from bench.driving import ROUND, Done, Visitor, chromium, serving, timed_app
from bench.measure import Row
from bench.region import region

SERVER, CLICK, START = 200.0, 1.0, 6.0
"""Limits: ms of the server for an interaction (median), seconds from a click to what it shows, from starting the demo to its first page."""

LIMITS = {"svg": 1.0, "png": 3.0, "pdf": 3.0}
"""Seconds for a figure."""

INTERACTIONS = 400
HUB = "MATCH (o:Organisation)-[r]-() RETURN o.id AS id, count(r) AS links ORDER BY links DESC, id LIMIT 1"
FIGURES = {
    "ego": ["ego", "tu-delft"],
    "path": ["path", "dutch-optics-centre", "damen-shipyards-group"],
    "strip": ["corridor"],
    "map": ["corridor", "--show", "map"],
    "chain": ["chain", "value-chain:quantum-photonics-instruments"],
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", choices=("region", "large", "both"), default="both")
    parser.add_argument("--only", default=",".join(STEPS))
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="graphmap-bench-") as folder:
        home = arguments.folder or Path(folder)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
        for data in ("region", "large") if arguments.data == "both" else (arguments.data,):
            workspace = _workspace(home, data)
            print(f"\n{data}: {_size(workspace)}")
            for step in [name for name in STEPS if name in arguments.only.split(",")]:
                load = f"{step}; load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
                print(f"{load:62}{'measured':>10}     {'limit':>6}   {'ratio':>6}")
                with tempfile.TemporaryDirectory(prefix="graphmap-bench-") as scratch:
                    for row in STEPS[step](workspace, Path(scratch)):
                        _print(row)


def _print(row: Row) -> None:
    what, measured, unit, limit, against = row
    ratio = f"{measured / limit:6.2f}" if limit else "      "
    print(f"{what:62}{measured:10,.2f} {unit:4} {limit or '':>6}   {ratio}  {against}", flush=True)


def _workspace(home: Path, data: str) -> Path:
    """The workspace with the region's data, alone or with the synthetic region beside it; made where it is not there."""
    from graphmap import workspace as work
    from graphmap.settings import Settings

    folder = home / data
    if work.Workspace.exists(Settings(folder)):
        return folder
    with work.Workspace.create(Settings(folder)) as opened:
        work.fill(opened)
        if data == "large":
            work.load(opened, region(home / "synthetic"))
    return folder


def _ask(workspace: Path, statement: str) -> Sequence[object]:
    from graphmap import workspace as work
    from graphmap.settings import Settings

    with work.Workspace.open(Settings(workspace)) as opened:
        return work.cypher(opened, statement).rows[0]


def _size(workspace: Path) -> str:
    organisations, links = _ask(
        workspace,
        "MATCH (o:Organisation) WITH count(o) AS n OPTIONAL MATCH (:Organisation)-[r]->(:Organisation) RETURN n, count(r) AS links",
    )
    return f"{organisations:,} organisations, {links:,} links between them"


def start(workspace: Path, scratch: Path) -> Iterator[Row]:
    """``graphmap demo`` from its start to the first page in a browser that is open."""

    def first(folder: Path, **environment: str) -> float:
        with chromium() as browser:
            page = browser.new_page()
            page.set_default_timeout(180_000)
            begun = time.perf_counter()
            command = [str(Path(sys.executable).with_name("graphmap")), "demo", "--workspace", str(folder)]
            with serving(command, scratch / "log", **environment) as server:
                page.goto(f"{server.address}/?lang=en")
                page.locator(walk.PAGES["overview"]).first.wait_for()
                return time.perf_counter() - begun

    if workspace.name == "region":
        new = {"PYTHONPYCACHEPREFIX": str(scratch / "bytecode"), "XDG_CACHE_HOME": str(scratch / "cache")}
        yield "graphmap demo, the very first time after install, to its page", first(scratch / "new", **new), "s", START, "limit"
    first(workspace)  # makes the bytecode
    if workspace.name == "region":
        yield "graphmap demo with a new workspace, to its first page", first(scratch / "other"), "s", START, "limit"
    yield "graphmap demo with a workspace that is there, to its page", first(workspace), "s", START, "limit"


def pages(workspace: Path, scratch: Path) -> Iterator[Row]:
    """What a visitor does, in the browser and in the server."""
    log, before = scratch / "runs", scratch / "before"
    with chromium() as browser, serving(timed_app(workspace, before), before) as server:
        walk.pages(Visitor(browser, server))  # makes the bytecode
    with chromium() as browser, serving(timed_app(workspace, log), log) as server:
        visitor = Visitor(browser, server)
        walk.pages(visitor)
        walk.network(visitor, "tu-delft")
        hub, links = _ask(workspace, HUB)
        if workspace.name == "large":
            walk.network(visitor, str(hub), f" (of {links} links)")
        for steps in (walk.search, walk.corridor, walk.chains, walk.questions, walk.language):
            steps(visitor)
    yield from _summed(visitor.done)


def _summed(done: Sequence[Done]) -> Iterator[Row]:
    """The interactions by what they are, then all together."""
    kinds = defaultdict[str, list[Done]](list)
    for one in done:
        kinds[one.what].append(one)
    for what, found in kinds.items():
        yield f"{what}, seen ({len(found)} times)", statistics.median(one.seen for one in found), "s", CLICK, "median"
        yield from _server(found)
    yield f"all {len(done)} interactions, seen", statistics.median(one.seen for one in done), "s", CLICK, "median"
    yield from _server(done)
    yield "  server, 95th of 100", 1000 * statistics.quantiles([one.server for one in done], n=20)[-1], "ms", 0, ""
    over = sum(1000 * one.server > SERVER for one in done)
    yield "  server, interactions over 200 ms", over, "", 0, f"of {len(done)}"


def _server(found: Sequence[Done]) -> Iterator[Row]:
    most, sent = max(one.server for one in found), statistics.median(one.bytes for one in found) / 1000
    cpu = 1000 * statistics.median(one.cpu for one in found)
    yield (
        "  server",
        1000 * statistics.median(one.server for one in found),
        "ms",
        SERVER,
        f"median; at most {1000 * most:.0f}, cpu {cpu:.0f}, {sent:.0f} kB sent",
    )


def figures(workspace: Path, scratch: Path) -> Iterator[Row]:
    """Figures by command; and in a process that runs."""
    for format, limit in LIMITS.items():
        _command(["figure", "corridor", "--workspace", str(workspace), "--output", str(scratch / f"bytecode.{format}")])
        for name, words in FIGURES.items():
            command = ["figure", *words, "--workspace", str(workspace), "--output", str(scratch / f"{name}.{format}")]
            yield f"{format} of {name}, command", statistics.median(_command(command) for _ in range(3)), "s", limit, "median of 3"
    yield from _drawn(workspace)


def _command(words: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run([str(Path(sys.executable).with_name("graphmap")), *words], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def _drawn(workspace: Path) -> Iterator[Row]:
    """As the app's download button does: the picture made anew each time."""
    from graphmap import workspace as work
    from graphmap.settings import Settings
    from graphmap.views.state import State
    from graphmap.workspace.figure import drawn

    states = {
        "ego": State("explore", id=FIGURES["ego"][1]),
        "path": State("explore", id=FIGURES["path"][1], to=FIGURES["path"][2]),
        "strip": State("corridor"),
        "map": State("corridor", show="map"),
        "chain": State("chains", id=FIGURES["chain"][1]),
    }
    with work.Workspace.open(Settings(workspace)) as opened:
        for format, limit in LIMITS.items():
            for name, state in states.items():
                asked = work.Figure(state, format)
                taken = [_seconds(lambda asked=asked: drawn(opened, asked)) for _ in range(3)]  # type: ignore[misc]
                yield f"{format} of {name}, in the app", statistics.median(taken), "s", limit, f"median of 3; the first {taken[0]:.2f}"


def _seconds(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def memory(workspace: Path, scratch: Path) -> Iterator[Row]:
    """Resident memory of the server over the interactions of one visitor."""
    log = scratch / "runs"
    with chromium() as browser, serving(timed_app(workspace, log), log) as server:
        visitor = Visitor(browser, server)
        walk.pages(visitor)
        visitor.done.clear()
        visitor.memory = [server.settled()]
        walk.wander(visitor, INTERACTIONS)
    first, *rest = visitor.memory
    yield "memory when each page has been opened", first, "MB", 0, ""
    for i, (former, now) in enumerate(zip(visitor.memory, rest, strict=False), 1):
        yield f"  after {i * ROUND} interactions", now, "MB", 0, f"{now - former:+.1f} MB"


STEPS: dict[str, Callable[[Path, Path], Iterator[Row]]] = {step.__name__: step for step in (start, pages, figures, memory)}

if __name__ == "__main__":
    if not shutil.which("chromium"):
        sys.exit("There is no Chromium on this machine: install the package chromium.")
    main()
