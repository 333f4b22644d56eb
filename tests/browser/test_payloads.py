"""No text of the data runs as HTML or script, whichever field it stands in and wherever it is shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect

from graphmap.settings import Settings
from graphmap.views.html import html
from graphmap.views.scene import Scene
from graphmap.views.svg import svg
from graphmap.workspace import Workspace, load
from tests.browser.apps.payloads import PAYLOADS, RUN, drawing, network
from tests.browser.pages import Opened, Part, Serve

pytestmark = pytest.mark.browser
Make = Callable[[str], Scene]
FOREIGN = "img, iframe, a, details, link, object, embed, form, math, meta[http-equiv=refresh], [onload], [onerror], [ontoggle]"
"""What no picture of ours holds."""

each = pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
both = pytest.mark.parametrize("make", [network, drawing])


@each
@both
def test_the_page_of_a_picture_runs_no_payload(opened: Opened, tmp_path: Path, payload: str, make: Make) -> None:
    file = tmp_path / "page.html"
    file.write_text(html(make(payload)), encoding="utf-8")
    page = opened(file.as_uri())
    page.locator("#picture[data-ready]").wait_for()
    assert page.evaluate("window.pwned") is None
    assert page.locator("script").count() == (3 if make is network else 2)
    assert page.locator(FOREIGN).count() == 0
    assert page.locator("h1").count() == (1 if make is network else 0)


@both
def test_a_drawn_file_runs_no_payload(opened: Opened, tmp_path: Path, make: Make) -> None:
    page = opened("about:blank")
    for i, payload in enumerate(PAYLOADS):
        file = tmp_path / f"{i}.svg"
        file.write_text(svg(make(payload), ids=True), encoding="utf-8")
        page.goto(file.as_uri())
        assert page.locator("svg").count() == 1
        assert page.locator(f"script, {FOREIGN}").count() == 0
        assert page.evaluate("window.pwned") is None
        assert page.evaluate("document.querySelector('title').children.length") == 0


def test_a_card_of_the_page_shows_a_payload_as_text(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(html(network("centre")), encoding="utf-8")
    page = opened(file.as_uri())
    page.locator("#picture[data-ready]").wait_for()
    canvas = page.locator(".gm-ground canvas")
    gm = "document.getElementById('picture').gm"
    for id in page.evaluate(f"{gm}.model.nodes.slice(1).map(node => node.id)"):
        at = page.evaluate(f"id => {gm}.network.canvasToDOM({gm}.network.getPositions([id])[id])", id)
        canvas.hover(position={"x": 5, "y": 5})
        canvas.hover(position=at)
        expect(page.locator(".gm-card div").first).to_have_text(page.evaluate(f"id => {gm}.cardOf(id)[0]", id))
    assert page.evaluate("window.pwned") is None
    assert page.locator(FOREIGN).count() == 0


@pytest.mark.parametrize("n", range(len(PAYLOADS)))
def test_the_components_run_no_payload(part: Part, n: int) -> None:
    page = part("hostile", n=n)
    page.locator(".gm-target").first.wait_for(state="attached")
    assert page.evaluate("window.pwned") is None
    assert page.locator(".gm-frame").locator(FOREIGN).count() == 0
    assert page.locator(".gm-sheet").locator(f"script, {FOREIGN}").count() == 0


def test_what_one_does_with_the_components_runs_no_payload(part: Part) -> None:
    page = part("hostile")
    main = page.locator(".gm-frame main")
    id = main.evaluate("main => main.gm.model.nodes[1].id")
    at = main.evaluate("(main, id) => main.gm.network.canvasToDOM(main.gm.network.getPositions([id])[id])", id)
    page.locator(".gm-ground canvas").dblclick(position=at)
    expect(page.locator(".gm-menu p")).to_contain_text(PAYLOADS[0])
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.get_by_text("selected:")).to_have_text("selected: 0")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".gm-said")).not_to_be_empty()
    expect(page.get_by_text("selected:")).to_have_text("selected: 1")
    for target in page.locator(".gm-target").all()[:4]:
        target.focus()
        page.keyboard.press("Enter")
        expect(target).to_have_attribute("aria-pressed", "true")
        page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
    assert page.evaluate("window.pwned") is None
    assert page.locator(".gm-frame").locator(FOREIGN).count() == 0
    assert page.locator(".gm-sheet").locator(FOREIGN).count() == 0


def test_the_app_runs_no_payload(opened: Opened, tmp_path: Path, serve: Serve) -> None:
    folder = tmp_path / "hostile"
    _workbook(tmp_path / "hostile.xlsx")
    with Workspace.create(Settings(folder)) as home:
        report = load(home, tmp_path / "hostile.xlsx")
    assert not report.problems
    address = serve(folder)
    page = opened(address)
    for i in range(len(PAYLOADS)):
        id = f"hostile-{i}" if i else f"%3Cimg%20src%3Dx%20onerror%3D{RUN}%3E"
        page.goto(f"{address}/explore?lang=en&id={id}")
        page.locator(".gm-frame main[data-ready][data-named]").wait_for()
        page.locator(".gm-foot").wait_for()
        assert page.evaluate("window.pwned") is None
        assert page.locator(".gm-frame").locator(FOREIGN).count() == 0
    _links(page)
    page.get_by_role("searchbox").first.press_sequentially("script")
    page.get_by_role("radio", name="window").first.wait_for()
    page.get_by_role("tab", name="Cypher").click()
    assert page.evaluate("window.pwned") is None
    assert page.locator("img[src*='evil'], a[href^='javascript'], [onerror], [onload]").count() == 0


def _links(page: Page) -> None:
    """Select each line of the picture: its evidence is then shown."""
    main = page.locator(".gm-frame main")
    for i in range(int(main.evaluate("main => main.gm.model.edges.length"))):
        main.evaluate("(main, i) => main.gm.pick([main.gm.model.edges[i].id])", i)
        page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for()
        expect(main).to_have_attribute("data-lit", "2")
        assert page.evaluate("window.pwned") is None


def _workbook(path: Path) -> None:
    """Organisations and what they supply each other, with payloads in every free field."""
    texts = [payload.replace("\u2028", "") for payload in PAYLOADS]
    book = Workbook()
    organisations = book.active
    assert organisations is not None
    organisations.title = "organisations"
    organisations.append(["id", "name", "kind", "municipality", "aliases", "products", "note", "source"])
    relations = book.create_sheet("relations")
    relations.append(["from", "type", "to", "what", "evidence", "source"])
    for i, text in enumerate(texts):
        organisations.append([f"hostile-{i}", text, "company", "Delft", text, text, text, text])
        relations.append([f"hostile-{i}", "SUPPLIES", f"hostile-{(i + 1) % len(texts)}", text, text, text])
    book.save(path)
