"""Entries of legends: layers, kinds, widths, certainty, region; each only where it occurs in the picture."""

from collections.abc import Iterable, Mapping

from graphmap.schema import Schema
from graphmap.views.samples import line_entry, mark_entry, word_entry
from graphmap.views.scene import LegendEntry, Link, Mark, Row
from graphmap.views.sorts import noun
from graphmap.views.style import CROWDED_SHARE, KINDS, LAYERS, PALETTES, SHARE, WIDTHS, Palette, Theme, tint
from graphmap.views.words import TEXTS, number, say

Sorts = Mapping[tuple[str, str], int]
"""How many nodes there are of each look group and sort."""


def layer_row(count: Mapping[str, int], schema: Schema, language: str, theme: Theme) -> Row:
    """The layers, the strongest first, each with its number."""
    entries = []
    for name, layer in LAYERS.items():
        if count.get(name):
            word = schema.layers[name][language]
            text = say("to_customer", language, layer=word) if layer.arrow else word
            figure, colour = number(count[name], language), layer.colour(theme)
            width = 3.5 if layer.double else 1.5 if layer.thin else 3.0
            entries.append(line_entry(text, colour, width, PALETTES[theme], arrow=layer.arrow, double=layer.double, figure=figure))
    return tuple(entries)


def kind_row(sorts: Sorts, figures: Mapping[str, str], schema: Schema, language: str, theme: Theme) -> Row:
    """The look groups in their order, each with its sorts in words and its figure."""
    entries = []
    for name in KINDS:
        names = sorted((-n, sort) for (group, sort), n in sorts.items() if group == name and n)
        if names:
            word = ", ".join(noun(sort, -n, schema, language) for n, sort in names)
            entries.append(kind_entry(word, name, theme, figures[name]))
    return tuple(entries)


def kind_entry(text: str, group: str, theme: Theme, figure: str = "") -> LegendEntry:
    """The mark of a look group."""
    kind, palette = KINDS[group], PALETTES[theme]
    fill, edge = (palette.paper, kind.colour(theme)) if kind.hollow else (kind.colour(theme), palette.paper)
    return mark_entry(text, kind.shape, fill, edge, palette, figure=figure)


def line_row(links: Iterable[Link], language: str, theme: Theme, scale: float = 1.0) -> Row:
    """The widths (``scale`` of the usual ones), where there is more than the least, and the certainties of coloured lines."""
    palette, links = PALETTES[theme], tuple(links)
    used = {next(width for least, width in WIDTHS if link.count >= least) for link in links}
    bounds = {WIDTHS[i][1]: _span(i, language) for i in range(len(WIDTHS))}
    widths = [width for _, width in reversed(WIDTHS) if width in used] if used - {WIDTHS[-1][1]} else []
    entries = [line_entry(bounds[width], palette.faint, width * scale, palette) for width in widths]
    for key, share in (("pale", SHARE["medium"]), ("faded", CROWDED_SHARE)):
        tints = _tints(share, theme, palette)
        tinted = [link.colour for link in links if link.colour in tints]
        if tinted:
            entries.append(line_entry(TEXTS[key][language], tinted[-1], 2, palette))
    dashes = {link.dash for link in links}
    if "dashed" in dashes:
        entries.append(line_entry(TEXTS["dashed"][language], palette.soft, 2, palette, dash="dashed"))
    if "dotted" in dashes:
        entries.append(line_entry(TEXTS["dotted"][language], palette.soft, 2, palette, dash="dotted"))
    return tuple(entries)


def behind_entry(language: str, theme: Theme) -> LegendEntry:
    """The grey lines among the others."""
    return line_entry(TEXTS["behind"][language], PALETTES[theme].behind, 1.5, PALETTES[theme])


def region_row(marks: Iterable[Mark], figures: tuple[str, str], language: str, theme: Theme) -> Row:
    """Hollow and rimmed marks, where they occur; ``figures`` tell how many there are of each."""
    palette, colour, marks = PALETTES[theme], KINDS["company"].colour(theme), tuple(marks)
    entries = []
    if any(hollow(mark, palette) for mark in marks):
        entries.append(mark_entry(TEXTS["outside"][language], "dot", palette.paper, colour, palette, figure=figures[0]))
    if any(mark.rim for mark in marks):
        entries.append(mark_entry(TEXTS["unknown"][language], "dot", colour, palette.paper, palette, palette.faint, figures[1]))
    return tuple(entries)


def name_entry(key: str, weight: int, language: str, theme: Theme) -> LegendEntry:
    """A name as it is set in the picture."""
    return word_entry(TEXTS[key][language], TEXTS["name"][language], weight, PALETTES[theme].ink)


def hollow(mark: Mark, palette: Palette) -> bool:
    """Whether a mark says that its node lies outside the region."""
    return mark.fill == palette.paper and mark.shape != "box"


def _span(i: int, language: str) -> str:
    """The counts that a line width stands for."""
    least = WIDTHS[i][0]
    if i == 0:
        return say("width_most", language, n=least)
    return say("width_some", language, n=least, m=WIDTHS[i - 1][0] - 1)


def _tints(share: float, theme: Theme, palette: Palette) -> frozenset[str]:
    return frozenset(tint(layer.colour(theme), share, palette.paper) for layer in LAYERS.values())
