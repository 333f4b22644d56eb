"""How every page looks at both widths and in both themes: pictures for the eye, and what can be measured of them."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graphmap.views.state import State
from tests.browser.pages import Open

pytestmark = pytest.mark.browser
HERE = Path(__file__).parent
MEASURES = (HERE / "measures.js").read_text(encoding="utf-8")
FOCUS = (HERE / "focus.js").read_text(encoding="utf-8")

VIEWS = {
    "overview": State(),
    "explore": State("explore", id="royal-ihc"),
    "corridor": State("corridor"),
    "corridor-map": State("corridor", show="map", select=("section:delft",)),
    "chains": State("chains", id="value-chain:industrial-am"),
    "query": State("query", id="suppliers_of"),
    "data": State("data"),
    "about": State("about"),
}
MORE = {
    "chains-stage": State("chains", id="value-chain:industrial-am", select=("stage:industrial-am/printing",)),
    "query-graph": State("query", id="suppliers_of", show="graph"),
}
"""What a click adds to a page: looked at where there is least room."""

NARROW = 1280
LOOKS = ((NARROW, "light", "nl"), (NARROW, "dark", "en"), (1920, "light", "en"), (1920, "dark", "nl"))
"""Width, theme and language: every two of them meet."""

CASES = [(name, *look) for name in VIEWS for look in LOOKS] + [(name, *look) for name in MORE for look in LOOKS[:2]]

DRAWN = ".gm-frame main[data-ready][data-named], .gm-target"
"""What a picture shows once it is drawn."""

TALLEST = 2600
"""Px of a window that holds every page, but for a long list in it."""


def _open(region: Open, view: State, width: int, theme: str) -> Page:
    """The page, drawn to its last table, in a window as high as it is."""
    page = region(view, width=width, height=TALLEST, theme=theme)
    if view.page in ("explore", "corridor", "chains") or view.show == "graph":
        page.locator(DRAWN).first.wait_for(state="attached")
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    foot = page.locator(".gm-foot").bounding_box()
    assert foot
    page.set_viewport_size({"width": width, "height": min(int(foot["y"] + foot["height"]) + 20, TALLEST)})
    return page


@pytest.mark.parametrize(("name", "width", "theme", "language"), CASES)
def test_a_page_is_legible_and_whole(region: Open, artifacts: Path, name: str, width: int, theme: str, language: str) -> None:
    page = _open(region, replace((VIEWS | MORE)[name], language=language), width, theme)
    page.screenshot(path=artifacts / f"{name}_{width}_{theme}_{language}.png")
    found = page.evaluate(MEASURES)
    assert found == {measure: [] for measure in found}


@pytest.mark.parametrize("name", VIEWS)
def test_all_that_the_tab_key_reaches_shows_its_focus(region: Open, name: str) -> None:
    page = _open(region, VIEWS[name], NARROW, "light")
    page.keyboard.press("Tab")
    found = page.evaluate(FOCUS)
    assert found["reached"] > 10
    assert found["silent"] == []
