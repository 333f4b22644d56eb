"""What is in the map as tables with bars: elements by how they are known, and what is not known of organisations."""

from collections.abc import Mapping, Sequence
from html import escape

from graphmap.schema import Schema
from graphmap.ui.bar import Part, bar
from graphmap.ui.words import word
from graphmap.views.cards import type_word
from graphmap.views.style import PALETTES, Theme
from graphmap.views.words import number
from graphmap.workspace.stock import Holding, Stock

GROUPS: Mapping[str, tuple[str, ...]] = {
    "data_published": ("register", "published", "self_declared", "survey"),
    "data_inferred": ("inferred", "matched"),
    "data_expert": ("expert", "decision", "illustrative"),
}
"""Methods by the group in which the page counts them."""

INKS: Mapping[Theme, tuple[str, str]] = {"light": ("#1F4E79", "#A9BFD6"), "dark": ("#8DB7E2", "#3A5A7D")}
"""Fill of what is published, and of what is inferred; what experts say is hollow."""

Rows = Sequence[tuple[str, str, Sequence[str]]]
"""Name, bar and cells; the bar is HTML."""


def nodes(found: Stock, schema: Schema, theme: Theme, language: str) -> str:
    """Nodes by label as HTML."""
    said = {name: {"en": label.en, "nl": label.nl}[language] for name, label in schema.labels.items()}
    title = word("data_nodes_title", language, n=sum(holding.count for holding in found.nodes))
    return _holdings(title, "data_node", [(said.get(holding.name, holding.name), holding) for holding in found.nodes], theme, language)


def links(found: Stock, schema: Schema, theme: Theme, language: str) -> str:
    """Relationships by type as HTML."""
    title = word("data_links_title", language, n=sum(holding.count for holding in found.links))
    entries = [(type_word(holding.name, schema, language), holding) for holding in found.links]
    return _holdings(title, "data_link", entries, theme, language)


def knowledge(total: int, found: Mapping[str, int], theme: Theme, language: str) -> str:
    """Of how many organisations a property is known, as HTML."""
    full, grey = INKS[theme][0], PALETTES[theme].faint
    rows = []
    for name, count in found.items():
        parts = [
            Part(count, word("data_is_known", language), full, full),
            Part(total - count, word("data_not_known", language), "transparent", grey, dotted=True),
        ]
        said = word("data_known_of", language, known=count, total=total)
        rows.append((word(f"data_has_{name}", language), bar(parts, language, total), [said, _share(count, total)]))
    heads = [word("data_property", language), "", word("data_known_for", language), ""]
    return _table(word("data_known_title", language, n=total), [escape(head) for head in heads], rows)


def _holdings(title: str, head: str, entries: Sequence[tuple[str, Holding]], theme: Theme, language: str) -> str:
    fills = _fills(theme)
    rows = []
    for name, holding in entries:
        counts = {group: sum(holding.methods.get(method, 0) for method in methods) for group, methods in GROUPS.items()}
        parts = [Part(counts[group], word(group, language), fill, edge) for group, (fill, edge) in fills.items()]
        cells = [number(holding.count, language), *(_share(counts[group], holding.count) for group in GROUPS)]
        rows.append((name, bar(parts, language), cells))
    marks = [f"{_mark(*fills[group])}{escape(word(group, language))}" for group in GROUPS]
    return _table(title, [escape(word(head, language)), "", escape(word("data_count", language)), *marks], rows)


def _fills(theme: Theme) -> dict[str, tuple[str, str]]:
    """Fill and outline by group."""
    full, pale = INKS[theme]
    return {"data_published": (full, full), "data_inferred": (pale, full), "data_expert": ("transparent", full)}


def _share(count: int, total: int) -> str:
    """A share in whole per cents; a small one is not said to be none, nor a large one all."""
    if not count or not total:
        return "–"
    share = 100 * count / total
    return "< 1 %" if share < 1 else "> 99 %" if 99 < share < 100 else f"{share:.0f} %"


def _mark(fill: str, edge: str) -> str:
    return f'<span class="gm-holds-mark" style="background: {fill}; border: 1px solid {edge}"></span>'


def _table(title: str, heads: Sequence[str], rows: Rows) -> str:
    """A table; its headings are HTML already."""
    said = "".join(f'<th scope="col">{head}</th>' if head else "<td></td>" for head in heads)
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td class="gm-holds-bar">{picture}</td>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        + "</tr>"
        for name, picture, cells in rows
    )
    return f'<table class="gm-holds gm-stock"><caption>{escape(title)}</caption><thead><tr>{said}</tr></thead><tbody>{body}</tbody></table>'
