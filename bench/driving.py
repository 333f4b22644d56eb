"""A server of the app as a process of its own, and a visitor: Debian's Chromium, which uses its pages and is timed."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, sync_playwright

FLAGS = ["--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
SIZE = {"width": 1440, "height": 900}
PATIENCE = 180_000
"""Milliseconds until something counts as missing."""

ROUND = 50
"""Interactions between two looks at the memory."""

REST = "[data-testid='stApp'][data-test-script-state='notRunning']"


@dataclass(frozen=True, slots=True)
class Done:
    """One interaction.

    Parameters
    ----------
    what
        What was done, in words; interactions of the same words are counted together.
    seen
        Seconds from the press to what was wanted being on screen.
    server
        Seconds in the server: from the request of the first run that it led to, to the last message of its last run.
    cpu
        Seconds of processor time of the server's process meanwhile.
    bytes
        What the server sent meanwhile.
    """

    what: str
    seen: float
    server: float
    cpu: float
    bytes: int


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs.

    Parameters
    ----------
    log
        What ``bench.timed`` writes; of another command's server empty.
    """

    address: str
    log: Path

    def runs(self) -> list[dict[str, float]]:
        """The runs so far."""
        return [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()] if self.log.exists() else []

    def settled(self) -> float:
        """Its resident memory in MB, garbage collected."""
        connection = HTTPConnection(urlsplit(self.address).netloc)
        connection.request("GET", "/settled")
        return float(connection.getresponse().read())


@contextmanager
def serving(command: Sequence[str], log: Path, **environment: str) -> Iterator[Server]:
    """A server on a free port, until the block is left: ``command`` gets the port as its last argument."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    errors = log.with_suffix(".errors")
    with errors.open("w", encoding="utf-8") as told:
        process = subprocess.Popen(
            [*command, "--port", str(port)],
            env=os.environ | {"PYTHONUNBUFFERED": "1"} | environment,
            stdout=subprocess.PIPE,
            stderr=told,
            text=True,
        )
        assert process.stdout
        try:
            ready = next((line for line in process.stdout if "URL:" in line), None)
            if not ready:
                raise RuntimeError(f"The server did not start: {errors.read_text(encoding='utf-8')[-2000:]}")
            yield Server(ready.split("URL:")[1].strip(), log)
        finally:
            process.terminate()
            process.wait(60)
            process.stdout.close()


def timed_app(workspace: Path, log: Path) -> list[str]:
    """The command of an app with a clock."""
    return [sys.executable, "-m", "bench.timed", str(log), "app", "--workspace", str(workspace)]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; RuntimeError where there is none."""
    path = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
    if not path:
        raise RuntimeError("There is no Chromium on this machine: install the package chromium.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


class Visitor:
    """Someone at one page of the browser."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.server = server
        self.page: Page = browser.new_context(viewport={"width": SIZE["width"], "height": SIZE["height"]}).new_page()
        self.page.set_default_timeout(PATIENCE)
        self.done: list[Done] = []
        self.memory: list[float] = []

    def go(self, path: str, until: Callable[[], object]) -> None:
        """Open an address; not counted."""
        self.page.goto(f"{self.server.address}/{path}")
        until()
        self.rest()

    def do(self, what: str, press: Callable[[], object], until: Callable[[], object] | None = None) -> None:
        """One interaction: ``press`` starts it, ``until`` returns when what was wanted is on screen (None: when a run is over)."""
        before = len(self.server.runs())
        start = time.perf_counter()
        press()
        while until is None and len(self.server.runs()) == before:
            self.page.wait_for_timeout(10)
        if until:
            until()
        seen = time.perf_counter() - start
        self.rest()
        runs = self.server.runs()[before:]
        server = runs[-1]["done"] - runs[0]["asked"] if runs else 0.0
        self.done.append(Done(what, seen, server, sum(run["cpu"] for run in runs), int(sum(run["bytes"] for run in runs))))
        if not len(self.done) % ROUND:
            self.memory.append(self.server.settled())

    def rest(self) -> None:
        """Wait until the page has come to rest."""
        self.page.locator(REST).wait_for()

    def at(self, selector: str, text: str = "") -> Locator:
        """What a selector finds first, with some text in it."""
        return (self.page.locator(selector, has_text=text) if text else self.page.locator(selector)).first
