"""How tests speak of the app's pages: by the view that they show, by the keys of their widgets, and by the words of the tables."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from playwright.sync_api import Locator, Page, expect

from graphmap.ui.words import word
from graphmap.views.state import State, read

Opened = Callable[..., Page]
"""Opens an address; ``theme``, ``width`` and ``height`` can be given too."""

Open = Callable[..., Page]
"""Opens a view (a ``State``) of the app with the region's data; the same can be given."""

Part = Callable[..., Page]
"""Opens one of the small pages by its name; what else is given becomes its address."""

Serve = Callable[[Path], str]
"""Serves the workspace in a folder; gives its address."""

ERRORS = "[data-testid='stException'], [data-testid='stAlertContentError']"

SEEN = """piece => {
  const [root, of] = [piece.getRootNode(), piece.dataset.of];
  const points = (shape) => {
    const {x, y, width, height} = shape.getBoundingClientRect(), middle = new DOMPoint(x + width / 2, y + height / 2);
    if (!shape.getTotalLength) return [middle];
    const [length, onto] = [shape.getTotalLength(), shape.getScreenCTM()];
    return [middle, ...Array.from({length: 19}, (_, i) => shape.getPointAtLength(length * (i + 1) / 20).matrixTransform(onto))];
  };
  const all = [...root.querySelectorAll('.gm-drawing > [data-of]')].filter(other => other.dataset.of === of);
  const found = all.flatMap(points).find(({x, y}) => root.elementFromPoint(x, y)?.closest('[data-of]')?.dataset.of === of);
  return found ? {x: found.x, y: found.y} : null;
}"""
"""A point on screen where a click meets an element of a sheet."""


def address(state: State) -> str:
    """The address of a view, behind that of the app."""
    page = "" if state.page == "overview" else state.page
    return f"/{page}?{urlencode(state.query())}"


def shown(page: Page) -> State:
    """The view that the address of a page asks for."""
    return asked(page.url)


def asked(url: str) -> State:
    """The view that an address asks for."""
    parts = urlsplit(url)
    return read(dict(parse_qsl(parts.query)), parts.path.strip("/") or "overview")


def settled(page: Page) -> None:
    """Wait until a page is drawn to its foot and nothing runs any more; none shows an error."""
    expect(page.locator(".gm-question")).to_be_visible()
    expect(page.locator(".gm-foot")).to_be_visible()
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    assert page.locator(ERRORS).count() == 0


def moved(page: Page, by: Callable[[], object]) -> State:
    """Do what changes the address; gives the view that it asks for, once that is drawn."""
    before = page.url
    by()
    page.wait_for_function("before => location.href !== before", arg=before)
    settled(page)
    return shown(page)


def back(page: Page, to: State) -> None:
    """Press the browser's back button, which leads to a view; what it shows is for the test to expect."""
    page.go_back()
    page.wait_for_url(lambda url: asked(url) == to)


def press(page: Page, id: str) -> None:
    """Click an element of a sheet where it can be seen."""
    piece = page.locator(f".gm-drawing > [data-of='{id}']").first
    piece.scroll_into_view_if_needed()
    at = piece.evaluate(SEEN)
    assert at, f"{id} is nowhere to be clicked"
    page.mouse.click(at["x"], at["y"])


def ringed(page: Page, *ids: str) -> None:
    """The sheet shows that these elements, and no others, are selected."""
    chosen = page.locator(".gm-target[aria-pressed='true']")
    expect(chosen).to_have_count(len(ids))
    assert set(chosen.evaluate_all("all => all.map(one => one.dataset.of)")) == {*ids}


def network(page: Page) -> Locator:
    """The network on a page, once it is drawn and its names are placed."""
    main = page.locator(".gm-frame main[data-ready][data-named]")
    main.wait_for()
    return main


def aside(page: Page) -> Locator:
    """The right side of a page: what is known of what is selected."""
    return page.locator(".st-key-aside")


def name(page: Page) -> Locator:
    """The name of what is selected, as the right side gives it."""
    return aside(page).get_by_role("heading", level=2).first


def segment(page: Page, key: str, name: str) -> Locator:
    """One choice of a row of them."""
    return page.locator(f".st-key-{key}").get_by_role("radio", name=name, exact=True)


def chip(page: Page, key: str, name: str) -> Locator:
    """One of several choices that can be on together."""
    return page.locator(f".st-key-{key}").get_by_role("button", name=name, exact=True)


def choose(page: Page, key: str, name: str) -> None:
    """Choose an entry of a list, of which only a part is there until one types."""
    page.locator(f".st-key-{key} input").fill(name)
    page.get_by_role("option", name=name, exact=True).click()


def tab(page: Page, key: str, language: str = "en") -> None:
    """Open one of the tabs under a picture."""
    page.get_by_role("tab", name=word(key, language), exact=True).click()


def rows(within: Page | Locator) -> int:
    """How many rows the table has."""
    grid = within.locator("[data-testid='stDataFrame']:visible [role='grid']").first
    expect(grid).to_have_attribute("aria-rowcount", re.compile(r"\d+"))
    return int(str(grid.get_attribute("aria-rowcount"))) - 1


def downloaded(page: Page, button: Locator) -> tuple[str, bytes]:
    """Press a button that gives a file; its name and content."""
    with page.expect_download() as taken:
        button.click()
    return taken.value.suggested_filename, Path(taken.value.path()).read_bytes()


def tick(page: Page) -> None:
    """Tick the first row of the table on a page."""
    table = page.locator("[data-testid='stDataFrame']:visible").first
    table.scroll_into_view_if_needed()
    table.click(position={"x": 18, "y": 54})
