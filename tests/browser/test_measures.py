"""The measures of a page find what is wrong with it, and nothing where nothing is."""

from pathlib import Path

import pytest

from tests.browser.pages import Opened
from tests.browser.test_looks import FOCUS, MEASURES

pytestmark = pytest.mark.browser
GOOD = """<main data-testid="stMain" style="background: #fff; color: #16202c; width: 100%">
<p>Plain text</p><button>A button</button><svg width="200" height="40"><rect width="200" height="40" fill="#1b7837"/>
<text x="8" y="24" fill="#fff">On green</text></svg></main>"""
PAGE = "<!DOCTYPE html><title>page</title><style>body {{ margin: 0 }} {style}</style>{body}"
WRONG = {
    "faint": ("p { color: #999 }", "Plain text"),
    "cut": ("p { width: 40px; overflow: hidden; white-space: nowrap }", "cut off: Plain text"),
    "crossed": ("button { position: absolute; top: 16px; left: 0; border: 0; padding: 0 }", "Plain text / A button"),
    "wide": ("p { width: 3000px }", "3000 px"),
}


def _page(tmp_path: Path, style: str = "", body: str = GOOD) -> str:
    file = tmp_path / "page.html"
    file.write_text(PAGE.format(style=style, body=body), encoding="utf-8")
    return file.as_uri()


@pytest.mark.parametrize("measure", WRONG)
def test_what_is_wrong_is_found(opened: Opened, tmp_path: Path, measure: str) -> None:
    style, told = WRONG[measure]
    found = opened(_page(tmp_path, style)).evaluate(MEASURES)
    assert any(told in line for line in found[measure])


def test_the_ground_of_a_text_in_a_drawing_is_the_shape_under_it(opened: Opened, tmp_path: Path) -> None:
    found = opened(_page(tmp_path, body=GOOD.replace("#1b7837", "#7fbf7b"))).evaluate(MEASURES)
    assert any("On green" in line and "#7fbf7b" in line for line in found["faint"])


def test_nothing_is_found_where_nothing_is_wrong(opened: Opened, tmp_path: Path) -> None:
    found = opened(_page(tmp_path)).evaluate(MEASURES)
    assert found == {measure: [] for measure in found}


@pytest.mark.parametrize(("style", "silent"), [("", []), ("button:focus { outline: none }", ["button: A button"])])
def test_a_focus_that_is_not_shown_is_found(opened: Opened, tmp_path: Path, style: str, silent: list[str]) -> None:
    page = opened(_page(tmp_path, style))
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["silent"] == silent
