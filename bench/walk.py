"""What a visitor does: opens each page, walks through networks, looks at the corridor and at value chains, asks questions.

Each interaction leads to a view that this server has not drawn before, except where its words say "again" or "back".
"""

from collections.abc import Callable
from functools import partial
from itertools import cycle

from bench.driving import Visitor

PAGES = {
    "overview": ".st-key-doors .gm-door",
    "explore": ".st-key-network main[data-ready][data-named]",
    "corridor": ".st-key-corridor svg.gm-drawing",
    "chains": ".st-key-chain svg.gm-drawing",
    "query": ".st-key-bar .gm-count",
    "data": ".gm-datasets",
    "about": ".st-key-plan",
}
"""The pages, with what shows that one is there."""

LINKS = {"overview": "Overview", "explore": "Explore", "corridor": "Corridor", "chains": "Value chains", "query": "Query", "data": "Data",
         "about": "About"}  # fmt: skip
CANVAS = ".st-key-network .gm-ground canvas"
DETAILS = ".st-key-details h2.gm-name"

STILL = 200
"""Milliseconds until a network that was just drawn stands still."""

NODES = """(main, most) => {
  const { gm } = main, { clientWidth: wide, clientHeight: high } = main.querySelector('canvas');
  const marks = gm.model.nodes.filter(({ look }) => look.shape !== 'panel').map(({ id }) => {
    const { x, y } = gm.network.canvasToDOM(gm.network.getPositions([id])[id]);
    return { x, y, name: gm.cardOf(id)[0], hit: gm.at({ x, y }) === id && x > 8 && y > 8 && x < wide - 60 && y < high - 8 };
  }).filter(({ hit }) => hit);
  const step = Math.max(1, Math.floor(marks.length / most));
  return marks.filter((_, i) => i % step === 0).slice(0, most);
}"""
"""Marks spread over the network: where they are on the canvas, and the name on their card."""

MARKED = {
    "network": ("main => { main.gm.model.seen = true; }", "main => !main.gm.model.seen"),
    "corridor": ("svg => { svg.dataset.seen = 1; }", ""),
    "chain": ("svg => { svg.dataset.seen = 1; }", ""),
}
"""How a picture is marked, and how one tells that another one took its place."""


def pages(visitor: Visitor) -> None:
    """Every page by its link, and once more."""
    visitor.go("about?lang=en", visitor.at(PAGES["about"]).wait_for)
    for again in ("", ", again"):
        for name, shown in PAGES.items():
            link = visitor.at(".st-key-head a", LINKS[name])
            visitor.do(f"open {name}{again}", link.click, visitor.at(shown).wait_for)


def network(visitor: Visitor, id: str, words: str = "", most: int = 10) -> None:
    """The network of a node: select, ask what a node would add, expand, filter, search, move on."""
    visitor.go(f"explore?lang=en&id={id}", visitor.at(PAGES["explore"]).wait_for)
    for node in _nodes(visitor, most):
        visitor.do(f"click on a node, its details{words}", _click(visitor, node), visitor.at(DETAILS, str(node["name"])).wait_for)
    for node in _nodes(visitor, most // 3):
        _expand(visitor, node, words)
    for layer in ("membership", "research", "supply"):
        chip = visitor.at(".st-key-layers button", layer)
        visitor.do(f"a filter chip of a network{words}", chip.click, _redrawn(visitor, "network"))


def _expand(visitor: Visitor, node: dict[str, object], words: str) -> None:
    """A double click: what a node would add, then its neighbours in the network, then back."""
    menu = visitor.at(".gm-menu")
    told = menu.locator("p", has_text="our data")
    visitor.do(f"double click, what a node would add{words}", _click(visitor, node, twice=True), told.wait_for)
    expand = menu.locator("[data-kind=expand]")
    if expand.is_disabled():
        visitor.page.keyboard.press("Escape")
        return
    visitor.do(f"expand a node{words}", expand.click, _redrawn(visitor, "network"))
    visitor.do(f"back by undo{words}", visitor.at(".st-key-undo button").click, _redrawn(visitor, "network"))


def search(visitor: Visitor) -> None:
    """Names with typing errors."""
    visitor.go("explore?lang=en", visitor.at(PAGES["explore"]).wait_for)
    field, hits = visitor.at(".st-key-text input"), visitor.page.locator(".st-key-text-hit button")
    for text, name in (("technishe universiteit", "TU Delft"), ("damen shipyrads", "Damen"), ("airborn", "Airborne")):
        visitor.do("search while one types, with hits", partial(field.fill, text), hits.filter(has_text=name).first.wait_for)


def corridor(visitor: Visitor) -> None:
    """Sections, layers, the map."""
    visitor.go("corridor?lang=en", visitor.at(PAGES["corridor"]).wait_for)
    names = [text.rsplit(" ", 1)[0] for text in visitor.page.locator("[class*='st-key-at-section'] button").all_inner_texts()]
    for name in names[:6]:
        section = visitor.at("[class*='st-key-at-section'] button", name)
        visitor.do("click on a section, who is there", section.click, visitor.at(DETAILS, name).wait_for)
        visitor.do("back by undo", visitor.at(".st-key-undo button").click, section.wait_for)
    for layer in ("people", "material", "digital"):
        visitor.do(
            "a filter chip of the corridor", visitor.at(".st-key-corridor-layers button", layer).click, _redrawn(visitor, "corridor")
        )
    visitor.do("the map instead of the strip", visitor.at(".st-key-show button", "Map").click, _redrawn(visitor, "corridor"))
    for layer in ("money", "supply"):
        visitor.do("a filter chip of the map", visitor.at(".st-key-corridor-layers button", layer).click, _redrawn(visitor, "corridor"))


def chains(visitor: Visitor) -> None:
    """Stages of a chain, then other chains."""
    visitor.go("chains?lang=en", visitor.at(PAGES["chains"]).wait_for)
    stages = visitor.page.locator(".st-key-chain svg.gm-drawing text[data-of*='stage:']")
    ids = list(dict.fromkeys(stages.evaluate_all("texts => texts.map(text => text.dataset.of)")))
    for id in ids[:6]:
        stage = visitor.at(f".st-key-chain svg.gm-drawing path[data-of='{id}']")
        stage.scroll_into_view_if_needed()
        box = stage.bounding_box()
        assert box
        corner = partial(visitor.page.mouse.click, box["x"] + 30, box["y"] + 5)  # what is written in it lies over the rest of it
        visitor.do("click on a stage, who can do it", corner, visitor.at(DETAILS).wait_for)
        visitor.do("back by undo", visitor.at(".st-key-undo button").click, visitor.at("[class*='st-key-all-chains']").wait_for)
    others = visitor.page.locator("[class*='st-key-chain-value-chain'] button:not([disabled])").all_inner_texts()
    for name in others[:5]:
        button = visitor.at("[class*='st-key-chain-value-chain'] button", name)
        visitor.do("another value chain", button.click, _redrawn(visitor, "chain"))


def questions(visitor: Visitor) -> None:
    """Named queries, the first one's answer as a graph, and a row of it."""
    visitor.go("query?lang=en", visitor.at(PAGES["query"]).wait_for)
    visitor.do(
        "the answer as a graph", visitor.at(".st-key-show button", "Graph").click, visitor.at(".st-key-answer main[data-ready]").wait_for
    )
    for text in (
        "Customers of a company",
        "Who can do something",
        "Clusters along the corridor",
        "Where sources differ",
        "How much of the known supply",
    ):
        field, rows = visitor.at(".st-key-question input"), visitor.at(".gm-describe")
        before = rows.inner_text()
        field.fill(text)
        visitor.do("another question", partial(field.press, "Enter"), partial(_other, visitor, ".gm-describe", before))


def language(visitor: Visitor) -> None:
    """The language of a page, there and back."""
    for name in ("explore", "corridor", "chains"):
        visitor.go(f"{name}?lang=en", visitor.at(PAGES[name]).wait_for)
        visitor.do(
            "the language", visitor.at(".st-key-language button", "Nederlands").click, visitor.at(".st-key-head a", "Waardeketens").wait_for
        )


def wander(visitor: Visitor, interactions: int) -> None:
    """Go from network to network, each with a layer off and on, and every third time to another page and back, for so many interactions."""
    visitor.go("explore?lang=en", visitor.at(PAGES["explore"]).wait_for)
    for page in cycle(("corridor", "chains", "overview", "query")):
        for step in range(3):
            nodes = _nodes(visitor, 9)
            node = nodes[(2 * step + 1) % len(nodes)]
            visitor.do("select", _click(visitor, node), visitor.at(DETAILS, str(node["name"])).wait_for)
            visitor.do("to the middle", visitor.at(".st-key-to-middle button").click)
            for _ in range(2):
                visitor.do("chip", visitor.at(".st-key-layers button", "research").click)
        visitor.do("page", visitor.at(".st-key-head a", LINKS[page]).click, visitor.at(PAGES[page]).wait_for)
        visitor.do("back", visitor.page.go_back, visitor.at(PAGES["explore"]).wait_for)
        if len(visitor.done) >= interactions:
            return


def _nodes(visitor: Visitor, most: int) -> list[dict[str, object]]:
    visitor.page.wait_for_timeout(STILL)
    found: list[dict[str, object]] = visitor.at(".st-key-network main").evaluate(NODES, most)
    return found


def _click(visitor: Visitor, node: dict[str, object], *, twice: bool = False) -> Callable[[], None]:
    """A click, or a double one, on a mark."""
    ground = visitor.at(CANVAS)
    position: dict[str, object] = {"x": node["x"], "y": node["y"]}
    return partial(ground.dblclick if twice else ground.click, position=position)  # type: ignore[arg-type]


def _redrawn(visitor: Visitor, key: str) -> Callable[[], object]:
    """What waits until another picture stands where one stands now, or until the page is at rest with the same one."""
    if key != "network":
        drawing = f".st-key-{key} svg.gm-drawing"
        visitor.at(drawing).evaluate("svg => { svg.dataset.seen = 'true'; }")
        return visitor.at(f"{drawing}:not([data-seen])").wait_for
    main, before = visitor.at(".st-key-network main"), len(visitor.server.runs())
    main.evaluate("main => { main.gm.model.seen = true; }")

    def wait() -> None:
        while main.evaluate("main => main.gm.model.seen === true"):
            if len(visitor.server.runs()) > before:
                visitor.rest()
                return
            visitor.page.wait_for_timeout(10)

    return wait


def _other(visitor: Visitor, selector: str, text: str) -> None:
    """Wait until something reads otherwise."""
    visitor.page.locator(selector).filter(has_not_text=text).first.wait_for()
