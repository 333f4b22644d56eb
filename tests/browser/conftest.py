"""A real Chromium, the app served as people serve it, and a watch on every page that a test opens."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from graphmap.views.state import State
from tests.browser.pages import Open, Opened, Part, Serve, address, settled
from tests.browser.serving import APP, PARTS, ROOT, served
from tests.browser.watching import Watch

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

READY = {"graph": "main[data-ready][data-named]", "picture": ".gm-target", "hostile": "main[data-ready][data-named]"}
"""What the component on a small page shows once it is drawn."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserContext]:
    """Chromium, with one cache for all tests; where there is none the test is skipped, but in CI it fails."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        path = path or playwright.chromium.executable_path
        if not Path(path).exists():
            if os.environ.get("CI"):
                pytest.fail("There is no Chromium, and in CI the browser tests must run. Install the package chromium.")
            pytest.skip("There is no Chromium on this machine: install the package chromium to run the browser tests.")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        context = browser.new_context()
        context.set_default_timeout(PATIENCE)
        yield context
        browser.close()


@pytest.fixture
def opened(chromium: BrowserContext) -> Iterator[Opened]:
    """Open a page of its own at an address. Whatever the test does with it: no error, no dialog, no request to another host."""
    pages: list[tuple[Page, Watch]] = []

    def at(address: str, *, theme: Any = "light", width: int = 1440, height: int = 900) -> Page:
        page, watch = chromium.new_page(), Watch(urlsplit(address).netloc)
        pages.append((page, watch))
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=theme)
        watch.on(page)
        page.goto(address)
        return page

    yield at
    for page, _ in pages:
        page.close()
    for _, watch in pages:
        watch.check()


@pytest.fixture(scope="session")
def region_app(chromium: BrowserContext, region_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app with the region's data (Chromium first: without it nothing need be served)."""
    with served(APP, tmp_path_factory.mktemp("app") / "log", GRAPHMAP_WORKSPACE=str(region_folder)) as found:
        yield found


@pytest.fixture
def region(region_app: str, opened: Opened) -> Open:
    """Open a view of the app with the region's data."""

    def at(state: State, **look: Any) -> Page:
        page = opened(region_app + address(state), **look)
        settled(page)
        return page

    return at


@pytest.fixture
def serve(chromium: BrowserContext, tmp_path: Path) -> Iterator[Serve]:
    """Serve another workspace."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(served(APP, tmp_path / "log", GRAPHMAP_WORKSPACE=str(folder)))


@pytest.fixture(scope="session")
def parts_app(chromium: BrowserContext, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small pages with one component each."""
    with served(PARTS, tmp_path_factory.mktemp("parts") / "log") as found:
        yield found


@pytest.fixture
def part(parts_app: str, opened: Opened) -> Part:
    """Open one of the small pages."""

    def at(name: str, **query: object) -> Page:
        page = opened(f"{parts_app}?{urlencode({'part': name, **query})}")
        page.locator(READY[name]).first.wait_for(state="attached")
        return page

    return at


@pytest.fixture(scope="session")
def artifacts() -> Path:
    """The folder of what CI keeps."""
    folder = ROOT / "artifacts"
    folder.mkdir(exist_ok=True)
    return folder
