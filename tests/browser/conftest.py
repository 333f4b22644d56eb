"""A real Chromium, and the app served as people serve it."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 60_000
"""Milliseconds that a busy machine may need before something counts as missing."""

OWN_SCHEMES = {"data", "blob", "about", "file"}


@dataclass
class Watch:
    """What a page did that it should not: errors, dialogs, and requests to other hosts."""

    host: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def on(self, page: Page) -> None:
        """Listen to all that the page does from now on."""
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._request(request.url))
        page.on("websocket", lambda socket: self._request(socket.url))
        page.on("dialog", self._dialog)

    def _dialog(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _request(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in OWN_SCHEMES and parts.netloc != self.host:
            self.foreign.append(address)

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to complain about."""
        assert not self.errors
        assert not self.foreign
        assert not self.dialogs
        return True


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium; where there is none the test is skipped, but in CI it fails."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        path = path or playwright.chromium.executable_path
        if not Path(path).exists():
            if os.environ.get("CI"):
                pytest.fail("There is no Chromium, and in CI the browser tests must run. Install the package chromium.")
            pytest.skip("There is no Chromium on this machine: install the package chromium to run the browser tests.")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def watched(chromium: Browser) -> Iterator[Callable[[str, int, int], tuple[Page, Watch]]]:
    """Open a page of a host, at a width and height, and watch what it does."""
    contexts = []

    def opened(host: str, width: int = 1440, height: int = 900) -> tuple[Page, Watch]:
        context = chromium.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        page, watch = context.new_page(), Watch(host)
        page.set_default_timeout(PATIENCE)
        watch.on(page)
        return page, watch

    yield opened
    for context in contexts:
        context.close()


Serve = Callable[[Path], str]


@contextmanager
def _served(folder: Path, log: Path) -> Iterator[str]:
    """``graphmap app`` on a free port, until the test is over; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-c", "from graphmap.cli import main; main()", "app", "--no-browser", "--port", str(port)]
    environment = os.environ | {"GRAPHMAP_WORKSPACE": str(folder), "PYTHONUNBUFFERED": "1"}
    with log.open("w", encoding="utf-8") as errors:
        server = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=errors, text=True)
        assert server.stdout
        try:
            ready = next((line for line in server.stdout if "URL:" in line), None)
            assert ready, f"graphmap app did not start: {log.read_text(encoding='utf-8')}"
            yield ready.split("URL:")[1].strip()
        finally:
            server.terminate()
            server.wait(30)
            server.stdout.close()


@pytest.fixture(scope="session")
def region_app(chromium: Browser, region_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app with the region's data (Chromium first: without it nothing need be served)."""
    with _served(region_folder, tmp_path_factory.mktemp("app") / "log") as address:
        yield address


@pytest.fixture
def serve(chromium: Browser, tmp_path: Path) -> Iterator[Serve]:
    """Serve another workspace."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(_served(folder, tmp_path / "log"))
