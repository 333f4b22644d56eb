"""Texts that would run if they were read as HTML or script, and pictures that hold them in every field."""

import networkx as nx

from graphmap.schema import load_schema
from graphmap.views.ego import ego
from graphmap.views.geometry import rectangle
from graphmap.views.scene import Caption, Item, Label, LegendEntry, Scene, Shape, Stroke
from graphmap.views.style import PALETTES
from tests.browser.apps.trial import SHEET

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


def network(middle: str) -> Scene:
    """A node called ``middle`` whose neighbours and links carry all payloads in every field, their ids too."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("c", labels=("Organisation", "Company"), id="c", name=middle, name_nl=middle, kind="company", municipality=middle)
    for text in PAYLOADS:
        graph.add_node(
            text, labels=("Organisation", "Company"), id=text, name=text, aliases=[text], kind=text, municipality=text, status=text
        )
        given = {"what": text, "since": text, "method": text, "evidence": text, "note": text}
        graph.add_edge("c", text, key=text, id=text, type="SUPPLIES", **given)
        graph.add_edge(text, "c", key=text + "2", id=text + "2", type=text, **given)
    return ego(graph, "c", load_schema(), group=PAYLOADS[:2])


def drawing(middle: str) -> Scene:
    """A sheet without nodes that carries all payloads: as text, as ids, on cards, in its caption and legend."""
    palette = PALETTES["light"]
    items: list[Item] = []
    for i, text in enumerate(PAYLOADS):
        x, y = 60.0 + 280 * (i % 4), 260.0 + 60 * (i // 4)
        items += [Shape(rectangle(x, y, 260, 44), palette.paper, Stroke(palette.soft), text), Label(text[:30], x + 8, y + 26, of=text)]
    caption = Caption(middle, middle, ((LegendEntry(middle, middle, (Label(middle, 0, 0),), 20),),), middle, middle)
    return Scene(caption, palette, "en", ground=tuple(items), cards={text: (text, text) for text in PAYLOADS}, sheet=SHEET)
