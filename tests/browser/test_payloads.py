"""No text of the data runs as HTML or script, whichever field it stands in."""

from collections.abc import Callable
from csv import writer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import networkx as nx
import pytest
from playwright.sync_api import Page

from graphmap.schema import load_schema
from graphmap.settings import Settings
from graphmap.views.ego import ego
from graphmap.views.html import html
from graphmap.workspace import Workspace, load

pytestmark = pytest.mark.browser
Watched = Callable[..., tuple[Page, Any]]
RUN = "window.top.pwned=1"
PAYLOADS = [
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f'"><svg onload={RUN}>',
    f"'><svg/onload={RUN}>",
    f"<a href=\"javascript:{RUN}\" id=x>href</a><img src=x onerror='{RUN}'>",
    f"javascript:{RUN}",
    f"<iframe srcdoc='<script>parent.pwned=1;{RUN}</script>'></iframe>",
    f"<details open ontoggle={RUN}>",
    f"<body onload={RUN}>",
    f"</title><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"--></script><script>{RUN}</script><!--",
    f"]]><script>{RUN}</script>",
    f"{{{{constructor.constructor('{RUN}')()}}}}",
    "{% for x in [1] %}{{ x }}{% endfor %}",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    "<link rel=stylesheet href=//evil.example/x.css><img src=//evil.example/x.png>",
    "![x](https://evil.example/x.png) [y](javascript:window.top.pwned=1) <meta http-equiv=refresh content='0;url=//evil.example'>",
    f"\u2028<math><mtext><table><mglyph><style><img src=x onerror={RUN}>",
]


def _graph(middle: str) -> "nx.MultiDiGraph[str]":
    """A node called ``middle`` whose neighbours and links carry all payloads in every field, their ids too."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("c", labels=("Organisation", "Company"), id="c", name=middle, name_nl=middle, kind="company", municipality=middle)
    for payload in PAYLOADS:
        graph.add_node(
            payload, labels=("Organisation", "Company"), id=payload, name=payload, kind=payload, municipality=payload, status=payload
        )
        graph.add_edge("c", payload, key=payload, id=payload, type="SUPPLIES", what=payload, since=payload, method=payload)
        graph.add_edge(payload, "c", key=payload + "2", id=payload, type=payload, what=payload)
    return graph


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_the_page_of_a_picture_runs_no_payload(watched: Watched, tmp_path: Path, payload: str) -> None:
    page, watch = watched("")
    file = tmp_path / "page.html"
    file.write_text(html(ego(_graph(payload), "c", load_schema(), group=PAYLOADS[:2])), encoding="utf-8")
    page.goto(file.as_uri())
    page.locator("body[data-ready][data-named]").wait_for()
    assert page.evaluate("window.pwned") is None
    assert page.locator("script").count() == 4
    assert page.locator("img, iframe, a, details, link, object, embed, form, math").count() == 0
    assert page.locator("h1").count() == 1
    assert watch.nothing


def test_a_hover_card_shows_a_payload_as_text(watched: Watched, tmp_path: Path) -> None:
    page, watch = watched("")
    file = tmp_path / "page.html"
    file.write_text(html(ego(_graph("centre"), "c", load_schema())), encoding="utf-8")
    page.goto(file.as_uri())
    page.locator("body[data-ready][data-named]").wait_for()
    canvas = page.locator("#picture canvas")
    for id in page.evaluate("[...byId.keys()].slice(1)"):
        at = page.evaluate("id => network.canvasToDOM(network.getPositions([id])[id])", id)
        canvas.hover(position={"x": 5, "y": 5})
        canvas.hover(position=at)
        name = page.evaluate("id => byId.get(id).card[0]", id)
        page.locator(".vis-tooltip div div").first.filter(has_text=name).wait_for()
    assert page.evaluate("window.pwned") is None
    assert page.locator("img, iframe, a, details, link, svg[onload]").count() == 0
    assert watch.nothing


def test_the_app_runs_no_payload(watched: Watched, tmp_path: Path, serve: Callable[[Path], str]) -> None:
    folder = tmp_path / "hostile"
    _write(tmp_path / "organisations.csv", ["id", "name", "kind", "municipality", "products", "note"], _organisations())
    with Workspace.create(Settings(folder)) as home:
        report = load(home, tmp_path / "organisations.csv")
    assert not report.problems
    address = serve(folder)
    page, watch = watched(urlsplit(address).netloc)
    page.goto(address)
    for i in range(len(PAYLOADS)):
        page.goto(f"{address}/explore?lang=en&id=" + (f"hostile-{i}" if i else f"%3Cimg%20src%3Dx%20onerror%3D{RUN}%3E"))
        page.locator(".gm-frame main[data-ready]").wait_for()
        page.locator(".gm-foot").wait_for()
        assert page.evaluate("window.pwned") is None
    page.get_by_role("searchbox").first.press_sequentially("script")
    page.get_by_role("radio", name="window").first.wait_for()
    page.get_by_role("tab", name="Cypher").click()
    assert page.evaluate("window.pwned") is None
    assert page.locator("img[src*='evil'], a[href^='javascript'], [onerror], [onload]").count() == 0
    assert watch.nothing


def _organisations() -> list[list[str]]:
    return [[f"hostile-{i}", payload.replace("\u2028", ""), "company", "Delft", payload, payload] for i, payload in enumerate(PAYLOADS)]


def _write(path: Path, heading: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = writer(file)
        out.writerow(heading)
        out.writerows(rows)
