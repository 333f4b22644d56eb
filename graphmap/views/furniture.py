"""What stands round a picture on a sheet: title, subtitle, legend and foot; and how much room they leave for the picture."""

from collections.abc import Iterable, Iterator

from graphmap.views.geometry import Box, line, moved
from graphmap.views.presets import Sheet
from graphmap.views.scene import Caption, Item, Label, LegendEntry, Row, Scene, Shape, Stroke
from graphmap.views.style import Palette
from graphmap.views.text import balanced, text_width, wrap

SMALL, MIDDLE, LARGE = 13.0, 16.0, 28.0
TITLE = 18.0
"""Px from the margin to the baseline of the first line of the title."""

LEAD, LEGEND_LEAD, FOOT_LEAD = 1.25, 22.0, 15.6
GAP = 22.0
"""Px between two entries of the legend."""

FOOT = 50.0
"""Px of the foot below its rule, with two lines."""

BETWEEN = 24.0
"""Px between the caption and the picture."""

ABOVE_FOOT = 12.0
"""Px between the picture and the rule over the foot."""


def room(caption: Caption, sheet: Sheet) -> Box:
    """Where a sheet has room for the picture: left, top, right, bottom; without a height of its own it has no bottom (infinity)."""
    top = _below(caption, sheet) + BETWEEN
    bottom = sheet.height - foot_height(caption, sheet) - ABOVE_FOOT if sheet.height else float("inf")
    return (sheet.margin, top, sheet.width - sheet.margin, bottom)


def size(scene: Scene) -> tuple[float, float]:
    """Width and height of the scene's sheet in px: longer than planned where the picture needs it."""
    if not scene.sheet:
        raise ValueError("A scene for the canvas has no sheet.")
    low = scene.bounds[3] + ABOVE_FOOT + foot_height(scene.caption, scene.sheet)
    return (scene.sheet.width, max(scene.sheet.height or 0.0, float(round(low))))


def foot_height(caption: Caption, sheet: Sheet) -> float:
    """Px from the rule over the foot to the lower edge of the sheet."""
    lines = len(_sources(caption, sheet)) + (1 if sheet.narrow else 0)
    return FOOT + max(lines - 2, 0) * FOOT_LEAD


def furniture(scene: Scene) -> Iterator[Item]:
    """Title, subtitle, legend and foot of a scene on its sheet."""
    sheet, caption, palette = scene.sheet, scene.caption, scene.palette
    if not sheet:
        return
    y = sheet.margin + TITLE - LARGE * 1.12
    for text in _title(caption, sheet):
        y += _large(sheet) * 1.12
        yield Label(text, sheet.margin, y, size=_large(sheet), weight=700, colour=palette.ink)
    y += 29 - MIDDLE * LEAD
    for text in _subtitle(caption, sheet):
        y += MIDDLE * LEAD
        yield Label(text, sheet.margin, y, size=MIDDLE, colour=palette.soft)
    y += 30 - LEGEND_LEAD
    for row in _flowed(caption.legend, sheet):
        y += LEGEND_LEAD
        yield from _row(row, sheet.margin, y, palette)
    yield from _foot(caption, sheet, size(scene)[1], palette)


def _large(sheet: Sheet) -> float:
    return 22.0 if sheet.narrow else LARGE


def _title(caption: Caption, sheet: Sheet) -> list[str]:
    return balanced(caption.title, sheet.width - 2 * sheet.margin, _large(sheet), 700)


def _subtitle(caption: Caption, sheet: Sheet) -> list[str]:
    return balanced(caption.subtitle, sheet.width - 2 * sheet.margin, MIDDLE) if caption.subtitle else []


def _below(caption: Caption, sheet: Sheet) -> float:
    """The baseline of the last line of the caption's head."""
    y = sheet.margin + TITLE + (len(_title(caption, sheet)) - 1) * _large(sheet) * 1.12 - (LARGE - _large(sheet)) * 1.12
    y += 29 - MIDDLE * LEAD + len(_subtitle(caption, sheet)) * MIDDLE * LEAD
    rows = len(_flowed(caption.legend, sheet))
    return y + (30 + (rows - 1) * LEGEND_LEAD if rows else 0)


def _flowed(legend: Iterable[Row], sheet: Sheet) -> list[Row]:
    """The rows of the legend, broken where they are wider than the sheet."""
    rows: list[Row] = []
    for row in legend:
        line: Row = ()
        x = 0.0
        for entry in row:
            if line and x + _width(entry) > sheet.width - 2 * sheet.margin:
                rows.append(line)
                line, x = (), 0.0
            line, x = (*line, entry), x + _width(entry) + GAP
        rows += [line] if line else []
    return rows


def _width(entry: LegendEntry) -> float:
    figure = text_width(f" {entry.figure}", SMALL, 600) if entry.figure else 0.0
    return entry.room + text_width(entry.text, SMALL) + figure


def _row(row: Row, x: float, y: float, palette: Palette) -> Iterator[Item]:
    for entry in row:
        yield from placed(entry.icon, x, y - 4.5)
        yield Label(entry.text, x + entry.room, y, colour=palette.ink)
        if entry.figure:
            yield Label(entry.figure, x + entry.room + text_width(f"{entry.text} ", SMALL), y, weight=600, colour=palette.ink)
        x += _width(entry) + GAP


def placed(items: Iterable[Item], dx: float, dy: float) -> Iterator[Item]:
    """Shapes and labels at another place."""
    for item in items:
        if isinstance(item, Shape):
            yield Shape(moved(item.path, dx, dy), item.fill, item.stroke, item.of)
        else:
            yield Label(
                item.text, item.x + dx, item.y + dy, item.anchor, item.size, item.weight, item.colour, item.italic, item.halo, item.of
            )


def _sources(caption: Caption, sheet: Sheet) -> list[str]:
    beside = 0.0 if sheet.narrow else text_width(caption.count, SMALL, 600) + 40
    return wrap(caption.sources, sheet.width - 2 * sheet.margin - beside, SMALL) if caption.sources else []


def _foot(caption: Caption, sheet: Sheet, height: float, palette: Palette) -> Iterator[Item]:
    """A rule, the sources on the left and the count on the right; in a column the count stands over the sources."""
    top = height - foot_height(caption, sheet)
    yield Shape(line(sheet.margin, top, sheet.width - sheet.margin, top), "", Stroke(palette.hair))
    y = top + 19
    if sheet.narrow:
        yield Label(caption.count, sheet.margin, y, weight=600, colour=palette.ink)
        y += FOOT_LEAD
    else:
        yield Label(caption.count, sheet.width - sheet.margin, y, "end", weight=600, colour=palette.ink)
    for i, text in enumerate(_sources(caption, sheet)):
        yield Label(text, sheet.margin, y + i * FOOT_LEAD, colour=palette.soft)
