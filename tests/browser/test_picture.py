"""The component that shows a sheet, on a page of its own."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from graphmap.views.words import TEXTS
from tests.browser.pages import Part

pytestmark = pytest.mark.browser


@pytest.fixture
def page(part: Part) -> Page:
    return part("picture")


def _part(page: Page, id: str) -> Locator:
    """The first shape of an element."""
    return page.locator(f".gm-drawing > [data-of='{id}']").first


def _near(page: Page) -> float:
    return float(str(page.locator(".gm-sheet").get_attribute("data-near")))


def _seen(page: Page) -> str:
    return str(page.locator(".gm-drawing").get_attribute("viewBox"))


def _chosen(page: Page, text: str) -> None:
    expect(page.get_by_text("chosen:")).to_have_text(f"chosen: {text}")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_sheet_is_as_wide_as_its_box_and_keeps_its_shape(part: Part, artifacts: Path, theme: str) -> None:
    page = part("picture", theme=theme)
    box = page.locator(".gm-sheet").bounding_box()
    assert box
    left, top, width, height = map(float, _seen(page).split())
    assert (left, top) == pytest.approx((0, 0), abs=1)
    assert box["height"] / box["width"] == pytest.approx(height / width, rel=0.01)
    page.screenshot(path=artifacts / f"picture_{theme}.png")


def test_a_click_chooses_and_a_click_on_the_paper_clears(page: Page) -> None:
    _part(page, "box:11").click()
    _chosen(page, "box:11, 1 times")
    expect(page.locator(".gm-ring")).to_have_count(1)
    expect(page.locator(".gm-target[aria-pressed='true']")).to_have_attribute("data-of", "box:11")
    page.locator(".gm-drawing").click(position={"x": 20, "y": 20})
    _chosen(page, "nothing, 2 times")
    expect(page.locator(".gm-ring")).to_have_count(0)


def test_a_thin_line_feels_a_click_beside_it(page: Page) -> None:
    line = _part(page, "arrow").bounding_box()
    assert line
    page.mouse.click(line["x"] + line["width"] / 2, line["y"] + line["height"] / 2 + 3)
    _chosen(page, "arrow, 1 times")


def test_a_chosen_line_is_cased_under_the_marks_and_a_small_mark_is_ringed(page: Page) -> None:
    page.locator(".gm-target[data-of='arc']").focus()
    page.keyboard.press("Enter")
    _chosen(page, "arc, 1 times")
    assert _part(page, "arc").get_attribute("d") == page.locator(".gm-ring .gm-contour").get_attribute("d")
    assert page.locator(".gm-ring .gm-contour + [data-of='arc']").count() == 1
    order = page.locator(".gm-drawing > :is(.gm-ring, [data-of])").evaluate_all("all => all.map(part => part.dataset.of ?? 'ring')")
    assert order.index("arc") < order.index("ring") < order.index("dot")
    _part(page, "dot").click()
    _chosen(page, "dot, 2 times")
    expect(page.locator("circle.gm-contour")).to_have_count(1)
    expect(page.locator(".gm-ring")).to_have_count(1)


def test_choosing_keeps_what_is_drawn_and_where_one_looks(page: Page) -> None:
    page.evaluate("document.querySelector('[data-testid=stBidiComponentIsolated]').shadowRoot.querySelector('.gm-drawing').mark = 'same'")
    page.get_by_role("button", name="Zoom in").click()
    before = _seen(page)
    _part(page, "box:01").click()
    _chosen(page, "box:01, 1 times")
    page.get_by_role("button", name="again").click()
    _chosen(page, "box:01, 1 times")
    assert page.locator(".gm-drawing").evaluate("drawing => drawing.mark") == "same"
    assert _seen(page) == before
    page.get_by_role("button", name="other").click()
    expect(page.get_by_text("turn 1")).to_be_visible()
    assert _seen(page) == before


def test_zoom_and_drag_stay_on_the_sheet_and_the_whole_comes_back(page: Page) -> None:
    whole = _seen(page)
    box = page.locator(".gm-sheet").bounding_box()
    assert box
    page.get_by_role("button", name="Zoom out").click()
    assert _seen(page) == whole
    page.mouse.move(box["x"] + 300, box["y"] + 200)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    expect(page.locator(".gm-sheet")).not_to_have_attribute("data-near", "1.000")
    assert _near(page) > 2
    for _ in range(4):
        _drag(page, box, 400, 200)
    assert [float(part) for part in _seen(page).split()[:2]] == pytest.approx([0, 0], abs=1)
    _drag(page, box, -100, -80)
    left, top, *_ = map(float, _seen(page).split())
    assert left > 20
    assert top > 20
    _chosen(page, "box:00, 0 times")
    page.get_by_role("button", name="Whole picture").click()
    assert _seen(page) == whole


def _drag(page: Page, box: Any, dx: float, dy: float) -> None:
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + dx / 2, y + dy / 2)
    page.mouse.move(x + dx, y + dy)
    page.mouse.up()


def test_a_wheel_without_a_key_scrolls_the_page(page: Page) -> None:
    page.locator(".gm-drawing").hover()
    page.mouse.wheel(0, 200)
    assert _near(page) == 1


def test_two_fingers_enlarge(page: Page) -> None:
    page.locator(".gm-drawing").evaluate("""drawing => {
      drawing.setPointerCapture = () => undefined;
      const box = drawing.getBoundingClientRect();
      const finger = (name, id, x) => drawing.dispatchEvent(new PointerEvent(name, {
        pointerId: id, pointerType: 'touch', clientX: box.left + x, clientY: box.top + 200, bubbles: true }));
      finger('pointerdown', 1, 300); finger('pointerdown', 2, 400);
      finger('pointermove', 1, 250); finger('pointermove', 2, 450);
      finger('pointerup', 1, 250); finger('pointerup', 2, 450);
    }""")
    assert _near(page) == pytest.approx(2, rel=0.05)


def test_hovering_shows_a_card_whose_text_is_text(page: Page) -> None:
    _part(page, "box:02").hover()
    card = page.locator(".gm-card")
    expect(card).to_be_visible()
    assert card.locator("div").all_inner_texts() == ["Stage 2", "<b>two</b> known"]
    assert card.locator("b").count() == 0
    page.locator(".gm-drawing").hover(position={"x": 15, "y": 15})
    expect(card).to_be_hidden()


def test_everything_is_reached_by_keyboard_in_reading_order(page: Page) -> None:
    order = page.locator(".gm-target").evaluate_all("all => all.map(target => target.dataset.of)")
    assert order[:5] == ["box:00", "box:01", "box:02", "box:03", "arrow"]
    assert set(order[5:]) == {"box:10", "box:11", "box:12", "box:13", "arc", "dot"}
    page.locator(".gm-drawing").focus()
    for _ in range(2):
        page.keyboard.press("Tab")
    focused = page.locator(".gm-target:focus")
    expect(focused).to_have_attribute("aria-label", "Stage 1")
    expect(focused).to_have_attribute("role", "button")
    assert focused.locator("rect").evaluate("rect => getComputedStyle(rect).stroke") != "none"
    page.keyboard.press("Enter")
    _chosen(page, "box:01, 1 times")
    expect(focused).to_have_attribute("aria-label", "Stage 1")
    page.keyboard.press("Escape")
    _chosen(page, "nothing, 2 times")


def test_keys_zoom_pan_and_bring_the_whole_back(page: Page) -> None:
    whole = _seen(page)
    page.locator(".gm-drawing").focus()
    page.keyboard.press("+")
    near = _seen(page)
    assert _near(page) > 1
    page.keyboard.press("ArrowRight")
    assert float(_seen(page).split()[0]) > float(near.split()[0])
    page.keyboard.press("-")
    page.keyboard.press("-")
    assert _seen(page) == whole
    page.keyboard.press("+")
    page.keyboard.press("0")
    assert _seen(page) == whole


def test_a_part_that_is_reached_by_keyboard_comes_into_sight(page: Page) -> None:
    page.locator(".gm-drawing").focus()
    for _ in range(4):
        page.keyboard.press("+")
    for _ in range(4):
        page.keyboard.press("Tab")
    inside = """target => {
      const [box, seen] = [target.getBoundingClientRect(), target.ownerSVGElement.getBoundingClientRect()];
      return box.right <= seen.right + 1 && box.left >= seen.left - 1 && box.top >= seen.top - 1 && box.bottom <= seen.bottom + 1;
    }"""
    assert page.locator(".gm-target:focus").get_attribute("data-of") == "box:03"
    assert page.locator(".gm-target:focus").evaluate(inside)


def test_the_letters_are_those_of_the_page_and_the_words_its_language(part: Part) -> None:
    page = part("picture", lang="nl")
    expect(page.get_by_role("button", name=TEXTS["zoom_in"]["nl"])).to_be_visible()
    font = page.locator(".gm-drawing text").first.evaluate("text => getComputedStyle(text).fontFamily")
    assert font.startswith('"Source Sans"')
    assert page.evaluate("[...document.fonts].some(face => face.family.replaceAll('\"', '') === 'Source Sans' && face.status === 'loaded')")
