"""How long a component lives: Streamlit calls it once for each change, and ends a call that the next one overtook."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graphmap.ui.components import graph, picture
from graphmap.ui.components.parts import joined
from graphmap.views.canvas import canvas
from graphmap.views.sheet import sheet
from tests.browser.apps.payloads import drawing, network
from tests.browser.pages import Opened

pytestmark = pytest.mark.browser

CALLS = """async ({html, scripts, data}) => {
  const host = document.body.appendChild(document.createElement('div')), parentElement = host.attachShadow({mode: 'open'});
  parentElement.innerHTML = html;
  const urls = scripts.map(script => URL.createObjectURL(new Blob([script], {type: 'text/javascript'})));
  const modules = await Promise.all(urls.map(url => import(url)));
  const component = modules.at(-1).default, given = {data, parentElement, setTriggerValue: () => undefined};
  const calls = [component(given), component({...given, data: structuredClone(data)})];
  if (modules.length > 1) modules[0].default();
  const ends = await Promise.all(calls);
  ends[0]();
  const drawn = () => parentElement.querySelectorAll('svg.gm-drawing, .gm-ground canvas').length;
  const later = () => new Promise(done => setTimeout(done, 1000));
  const alive = [drawn()];
  host.remove(); // moved: off the page for a moment
  ends[1]();
  document.body.append(host);
  await later();
  alive.push(drawn());
  host.remove();
  ends[1]();
  await later();
  return [...alive, drawn()];
}"""


def _picture() -> dict[str, Any]:
    return {"html": picture.HTML, "scripts": [joined(*picture.SCRIPTS)], "data": {"model": sheet(drawing("x")), "selected": []}}


def _graph() -> dict[str, Any]:
    data = {"model": canvas(network("x")), "selected": [], "menu": [], "counts": {}, "expanded": [], "words": {}, "height": 400}
    caption = {"title": "x", "subtitle": "", "legend": [], "sources": "", "count": ""}
    return {"html": graph.HTML, "scripts": [graph.vis_script(), joined(*graph.SCRIPTS)], "data": data | {"caption": caption}}


@pytest.mark.parametrize("made", [_picture, _graph])
def test_a_call_that_was_overtaken_ends_without_a_trace_and_what_stays_away_tidies_up(
    opened: Opened, tmp_path: Path, made: Callable[[], dict[str, Any]]
) -> None:
    (tmp_path / "page.html").write_text("<!DOCTYPE html><title>empty</title>", encoding="utf-8")
    page = opened((tmp_path / "page.html").as_uri())
    assert page.evaluate(CALLS, made()) == [1, 1, 0]
