"""What is in the map, as two tables with bars: organisations by kind and place, links by layer."""

from collections.abc import Sequence
from html import escape

from graphmap.schema import Schema
from graphmap.ui.bar import Part, bar
from graphmap.ui.words import word
from graphmap.views.style import KINDS, LAYERS, PALETTES, Theme, look_group
from graphmap.views.words import number
from graphmap.workspace.overview import Census, Overview


def kinds(found: Overview, schema: Schema, theme: Theme, language: str) -> str:
    """Organisations by kind: full for South Holland, hollow for outside, dotted where the place is unknown. Every text is escaped."""
    widest = max((_all(census) for census in found.kinds), default=0)
    heads = [word(key, language) for key in ("kind_title", "place_inside", "place_outside", "place_unknown")]
    rows = [_kind(census, heads, widest, schema, theme, language) for census in found.kinds if _all(census)]
    sums = [sum(values) for values in zip(*((c.inside, c.outside, c.unknown) for c in found.kinds), strict=True)]
    title = word("holds_kinds", language, n=sum(sums), inside=sums[0] if sums else 0, ended=sum(census.ended for census in found.kinds))
    ink = PALETTES[theme].soft
    marks = [_mark(ink, ink, "solid"), _mark("transparent", ink, "solid"), _mark("transparent", ink, "dotted")]
    told = [escape(heads[0]), "", *(f"{mark}{escape(head)}" for mark, head in zip(marks, heads[1:], strict=True))]
    return _table(title, told, [*rows, _sums(sums, language)])


def layers(found: Overview, schema: Schema, theme: Theme, language: str) -> str:
    """Links between organisations by layer. Every text is escaped."""
    widest = max(found.layers.values(), default=0)
    rows = []
    for layer, count in found.layers.items():
        name, colour = schema.layers[layer][language], LAYERS[layer].colour(theme)
        picture = bar([Part(count, name, colour, colour)], language, widest)
        rows.append(_row(name, picture, [count], language))
    total = sum(found.layers.values())
    title = word("holds_layers", language, n=total, gone=found.gone)
    heads = [escape(word("layer_title", language)), "", escape(word("links_counted", language))]
    return _table(title, heads, [*rows, _sums([total], language)])


def _kind(census: Census, heads: Sequence[str], widest: int, schema: Schema, theme: Theme, language: str) -> str:
    words = schema.words["organisation_kind"]
    name = words[census.kind][language] if census.kind in words else census.kind
    second = schema.labels["Organisation"].second.get(census.kind, "")
    colour = KINDS[look_group((second,), schema)].colour(theme)
    parts = [
        Part(census.inside, heads[1], colour, colour),
        Part(census.outside, heads[2], "transparent", colour),
        Part(census.unknown, heads[3], "transparent", PALETTES[theme].faint, dotted=True),
    ]
    return _row(name, bar(parts, language, widest), [census.inside, census.outside, census.unknown], language)


def _all(census: Census) -> int:
    return census.inside + census.outside + census.unknown


def _row(name: str, picture: str, counts: Sequence[int], language: str) -> str:
    cells = "".join(f"<td>{number(count, language)}</td>" for count in counts)
    return f'<tr><th scope="row">{escape(name)}</th><td class="gm-holds-bar">{picture}</td>{cells}</tr>'


def _sums(counts: Sequence[int], language: str) -> str:
    cells = "".join(f"<td>{number(count, language)}</td>" for count in counts)
    return f'<tr class="gm-holds-sum"><th scope="row">{escape(word("together", language))}</th><td></td>{cells}</tr>'


def _mark(fill: str, edge: str, line: str) -> str:
    """What the parts of the bars look like, beside their names."""
    return f'<span class="gm-holds-mark" style="background: {fill}; border: 1px {line} {edge}"></span>'


def _table(title: str, heads: Sequence[str], rows: Sequence[str]) -> str:
    """A table; its headings and rows are HTML already."""
    said = "".join(f'<th scope="col">{head}</th>' if head else "<td></td>" for head in heads)
    return f'<table class="gm-holds"><caption>{escape(title)}</caption><thead><tr>{said}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
