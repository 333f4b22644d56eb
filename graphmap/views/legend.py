"""The legend: what occurs in the picture, and nothing else."""

from collections import Counter
from collections.abc import Mapping, Sequence

from graphmap.schema import Schema
from graphmap.views.lines import layer_of
from graphmap.views.neighbourhood import Neighbourhood
from graphmap.views.samples import line_entry, mark_entry, word_entry
from graphmap.views.scene import LegendEntry, Link, Mark, Row
from graphmap.views.sorts import noun
from graphmap.views.style import CROWDED_SHARE, KINDS, LAYERS, PALETTES, SHARE, WIDTHS, Palette, Theme, certainty, tint
from graphmap.views.words import TEXTS, number, say


def legend(
    found: Neighbourhood,
    links: Sequence[Link],
    marks: Sequence[Mark],
    faces: Mapping[str, tuple[str, str]],
    schema: Schema,
    language: str,
    theme: Theme,
) -> tuple[Row, ...]:
    """Three rows: layers with how many are linked so; kinds with how many stand on each ring; what pale, dashed, hollow and bold say.

    ``faces`` gives the look group and the sort of each drawn node.
    """
    rows = (
        _layers(found, schema, language, theme),
        _kinds(found, faces, schema, language, theme),
        (*_lines(found, links, language, theme), *_marks(found, marks, language, theme), *_names(found, marks, language, theme)),
    )
    return tuple(row for row in rows if row)


def _layers(found: Neighbourhood, schema: Schema, language: str, theme: Theme) -> Row:
    count = Counter(layer for id in found.first for layer in {layer_of(r.type, schema) for r in found.between(found.centre, id)})
    entries = []
    for name, layer in LAYERS.items():
        if count[name]:
            word = schema.layers[name][language]
            text = say("to_customer", language, layer=word) if layer.arrow else word
            figure, colour = number(count[name], language), layer.colour(theme)
            width = 3.5 if layer.double else 3.0
            entries.append(line_entry(text, colour, width, PALETTES[theme], arrow=layer.arrow, double=layer.double, figure=figure))
    return tuple(entries)


def _kinds(found: Neighbourhood, faces: Mapping[str, tuple[str, str]], schema: Schema, language: str, theme: Theme) -> Row:
    inner = {*found.first}
    rings = Counter((faces[id][0], 1 if id in inner else 2) for id in found.drawn)
    sorts = Counter(faces[id] for id in found.drawn)
    entries = []
    for name, kind in KINDS.items():
        if rings[name, 1] + rings[name, 2]:
            figure = _figure(Counter({ring: rings[name, ring] for ring in (1, 2)}), found, language)
            fill = PALETTES[theme].paper if kind.hollow else kind.colour(theme)
            names = sorted((-n, sort) for (group, sort), n in sorts.items() if group == name)
            word = ", ".join(noun(sort, -n, schema, language) for n, sort in names)
            edge = kind.colour(theme) if kind.hollow else PALETTES[theme].paper
            entries.append(mark_entry(word, kind.shape, fill, edge, PALETTES[theme], figure=figure))
    head = LegendEntry(TEXTS["rings_both" if found.second else "rings"][language])
    return (head, *entries) if entries else ()


def _lines(found: Neighbourhood, links: Sequence[Link], language: str, theme: Theme) -> Row:
    """Line widths and certainties that occur."""
    palette = PALETTES[theme]
    own = [link for link in links if found.centre in (link.start, link.end)]
    entries = []
    used = {next(width for least, width in WIDTHS if link.count >= least) for link in own}
    if used - {WIDTHS[-1][1]}:
        bounds = {WIDTHS[i][1]: _span(i, language) for i in range(len(WIDTHS))}
        entries += [line_entry(bounds[width], palette.faint, width, palette) for _, width in reversed(WIDTHS) if width in used]
    sample = LAYERS["research"].colour(theme)
    sure = {certainty(r.properties) for id in found.first for r in found.between(found.centre, id)}
    dashes = {link.dash for link in own}
    if "medium" in sure:
        entries.append(line_entry(TEXTS["pale"][language], tint(sample, SHARE["medium"], palette.paper), 2, palette))
    if "dashed" in dashes:
        entries.append(line_entry(TEXTS["dashed"][language], palette.soft, 2, palette, dash="dashed"))
    elif "weak" in sure and any(_faded(link, theme, palette) for link in own):
        entries.append(line_entry(TEXTS["faded"][language], tint(sample, CROWDED_SHARE, palette.paper), 2, palette))
    if "dotted" in dashes:
        entries.append(line_entry(TEXTS["dotted"][language], palette.soft, 2, palette, dash="dotted"))
    if len(own) < len(links):
        entries.append(line_entry(TEXTS["behind"][language], palette.behind, 1.5, palette))
    return tuple(entries)


def _span(i: int, language: str) -> str:
    """The counts that a line width stands for."""
    least = WIDTHS[i][0]
    if i == 0:
        return say("width_most", language, n=least)
    return say("width_some", language, n=least, m=WIDTHS[i - 1][0] - 1)


def _faded(link: Link, theme: Theme, palette: Palette) -> bool:
    return link.colour in {tint(layer.colour(theme), CROWDED_SHARE, palette.paper) for layer in LAYERS.values()}


def _marks(found: Neighbourhood, marks: Sequence[Mark], language: str, theme: Theme) -> Row:
    """Hollow and rimmed marks, where they occur, with how many there are on each ring."""
    palette, colour = PALETTES[theme], KINDS["company"].colour(theme)
    hollow = Counter(mark.ring for mark in marks if mark.fill == palette.paper and mark.shape != "box")
    rimmed = Counter(mark.ring for mark in marks if mark.rim)
    entries = []
    if hollow:
        figure = _figure(hollow, found, language)
        entries.append(mark_entry(TEXTS["outside"][language], "dot", palette.paper, colour, palette, figure=figure))
    if rimmed:
        figure = _figure(rimmed, found, language)
        entries.append(mark_entry(TEXTS["unknown"][language], "dot", colour, palette.paper, palette, palette.faint, figure))
    return tuple(entries)


def _figure(rings: Counter[int], found: Neighbourhood, language: str) -> str:
    """How many on the inner ring, and on the outer one where there is one."""
    return number(rings[1], language) + (f" | {number(rings[2], language)}" if found.second else "")


def _names(found: Neighbourhood, marks: Sequence[Mark], language: str, theme: Theme) -> Row:
    """Bold and dark names, where they occur."""
    palette = PALETTES[theme]
    labels = [(mark.ring, mark.label) for mark in marks if mark.label]
    entries = []
    if any(label.weight >= 600 for _, label in labels):
        entries.append(word_entry(TEXTS["bold"][language], TEXTS["name"][language], 600, palette.ink))
    if found.second and any(ring == 2 and label.colour == palette.ink for ring, label in labels):
        entries.append(word_entry(TEXTS["dark"][language], TEXTS["name"][language], 400, palette.ink))
    return tuple(entries)
