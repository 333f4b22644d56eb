"""The legend of the strip: what occurs."""

from collections.abc import Sequence

from graphmap.analysis.corridor import Corridor, stations_at
from graphmap.schema import load_schema
from graphmap.views.geometry import line, rectangle
from graphmap.views.samples import GAP, LENGTH, line_entry, mark_entry
from graphmap.views.scene import Label, LegendEntry, Row, Shape, Stroke
from graphmap.views.strip.bundles import LEAST, Arc
from graphmap.views.strip.line import beyond
from graphmap.views.style import KINDS, LAYERS, PALETTES, WIDTHS, Palette, Theme
from graphmap.views.words import SINGULARS, TEXTS, say


def key(corridor: Corridor, drawn: Sequence[Arc], language: str, theme: Theme) -> tuple[Row, ...]:
    """One row: layers, widths, the pill, marks, the dotted line."""
    palette = PALETTES[theme]
    row = [*_layers(drawn, language, theme), *_widths(drawn, language, palette)]
    if corridor.sections:
        row.append(_pill(language, palette))
    looks = {member.look for members in stations_at(corridor).values() for member in members}
    for look, kind in KINDS.items():
        if look in looks:
            fill, edge = (palette.paper, kind.colour(theme)) if kind.hollow else (kind.colour(theme), palette.paper)
            word = TEXTS["strip_facility"] if look == "facility" else SINGULARS.get(look, {"en": look, "nl": look})
            row.append(mark_entry(word[language], kind.shape, fill, edge, palette))
    if any(beyond(section) for section in corridor.sections[1:]):
        dots = Shape(line(2, 0, LENGTH, 0), "", Stroke(palette.ink, 5, (0.1, 10), round=True))
        row.append(LegendEntry(TEXTS["strip_beyond"][language], "", (dots,), LENGTH + GAP))
    return (tuple(row),) if row else ()


def _layers(drawn: Sequence[Arc], language: str, theme: Theme) -> list[LegendEntry]:
    found, words = {arc.layer for arc in drawn}, load_schema().layers
    return [
        line_entry(words[name][language], layer.colour(theme), 6, PALETTES[theme], double=layer.double)
        for name, layer in LAYERS.items()
        if name in found
    ]


def _widths(drawn: Sequence[Arc], language: str, palette: Palette) -> list[LegendEntry]:
    """The widths that occur, with how many links each stands for."""
    entries = []
    for i in reversed(range(len(WIDTHS))):
        least, width = WIDTHS[i]
        most = WIDTHS[i - 1][0] - 1 if i else None
        if not any(arc.count >= least and (most is None or arc.count <= most) for arc in drawn):
            continue
        least = max(least, LEAST)
        if most is None:
            text = say("strip_width_most", language, n=least)
        else:
            text = say("strip_width_first", language, n=least) if least == most else say("strip_width_some", language, n=least, m=most)
        entries.append(line_entry(text, palette.faint, width, palette))
    return entries


def _pill(language: str, palette: Palette) -> LegendEntry:
    outline = Shape(rectangle(0, -9, 30, 18, 9), palette.paper, Stroke(palette.ink, 2.2))
    return LegendEntry(
        TEXTS["strip_pill"][language], "", (outline, Label("n", 15, 4.3, "middle", weight=700, colour=palette.ink)), 30 + GAP
    )
