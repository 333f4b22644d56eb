"""The ego network on a sheet: rings as large as the sheet lets them be, tables in the corners, lists of what the rings cannot name."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import isfinite

from graphmap.model import Credits
from graphmap.views.credits import link_sources
from graphmap.views.ego.centre import NARROW, SHEET, centre
from graphmap.views.ego.key import legend, signs
from graphmap.views.ego.listing import COLUMN, LEAD, columns, heading, listed, numbered
from graphmap.views.ego.marks import Rings, ground, marks
from graphmap.views.ego.ovals import best_ovals, rooms
from graphmap.views.ego.plan import Plan, plan
from graphmap.views.ego.subject import Subject
from graphmap.views.ego.tables import WIDTH, Table, kinds_table, layers_table
from graphmap.views.furniture import room
from graphmap.views.geometry import Box
from graphmap.views.presets import Sheet
from graphmap.views.scene import Caption, Item, Mark, Scene
from graphmap.views.titles import foot, joined, subtitle, title

SIZES = {1: 13.0, 2: 13.0}
"""Font size of the names of each ring."""

TURNS = 3
"""How often the picture is laid out until its head is as high as was thought."""

TABLED = 1400.0
"""Width of a sheet in px from which there is room for tables beside the rings."""

TALL = {False: 0.4, True: 0.58}
"""Half height of the rings at most, as a share of the width, on a sheet as high as it needs to be, by whether it is narrow."""


def on_page(subject: Subject, sheet: Sheet, credits: Credits | None, gone: bool) -> Scene:
    """The picture in the room that its title, subtitle, legend and foot leave."""
    name, language = subject.faces.label(subject.found.centre), subject.language
    caption = Caption(title(name, subject.census, subject.faces.schema, language, subject.filter), "", (), "", "")
    sources = joined(subject.filter.foot(language), link_sources(credits, gone, language))
    scene = None
    for _ in range(TURNS):
        box = room(caption, sheet)
        scene = _page(subject, sheet, box, replace(caption, sources=sources))
        caption = scene.caption
        if room(caption, sheet) == box:
            break
    return scene or Scene(caption, subject.palette, subject.language)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside or under the rings: tables and lists, listed nodes, and the boxes that names keep clear of."""

    items: tuple[Item, ...]
    marks: tuple[Mark, ...]
    boxes: tuple[Box, ...]


def _page(subject: Subject, sheet: Sheet, box: Box, caption: Caption) -> Scene:
    tall = isfinite(box[3])
    half = (box[3] - box[1]) / 2 - 8 if tall else TALL[sheet.narrow] * (box[2] - box[0])
    drawn = plan(subject, half)
    subject = replace(subject, found=subject.found.without({*subject.found.second} - {*drawn.second}))
    found = subject.found
    tabled = sheet.width >= TABLED
    beside = _beside(subject, drawn, box) if tabled else Beside((), (), ())
    numbers = _numbers(drawn) if sheet.narrow else {}
    type = NARROW if sheet.narrow else SHEET
    block = centre(subject, (0.0, 0.0), type)
    ovals = best_ovals(subject, drawn, box, half, beside.boxes, block, sheet.narrow)
    rings = Rings(drawn.seating, ovals, rooms(drawn, ovals, box, beside.boxes), SIZES, numbers)
    if not tabled:
        low = ovals.y + ovals.high[1 if drawn.second else 0] + 26
        beside = _under(subject, drawn, numbers, (box[0], low, box[2], low))
    seated = marks(subject, rings, (*drawn.first, *drawn.second))
    everybody = (*seated, *beside.marks)
    apart = {*drawn.listed}
    links = tuple(link for link in subject.links() if not apart & {link.start, link.end})
    said = (signs(subject, links, everybody),) if tabled else legend(subject, links, everybody)
    return Scene(
        caption=replace(
            caption,
            subtitle=joined(
                subtitle(found, subject.census, subject.depth, subject.language, len(drawn.listed)),
                subject.filter.subtitle(subject.language),
            ),
            legend=tuple(row for row in said if row),
            count=foot(found, len(everybody), subject.language),
        ),
        palette=subject.palette,
        language=subject.language,
        marks=everybody,
        links=links,
        centre=centre(subject, (ovals.x, ovals.y), type),
        ground=ground(subject, rings, 2 if drawn.second else 1),
        front=beside.items,
        shown=sum(mark.id not in found.further for mark in everybody),
        total=found.total,
        sheet=sheet,
    )


def _numbers(drawn: Plan) -> dict[str, str]:
    """Numbers for those on the outer ring, clockwise from the top."""
    around = sorted(drawn.second, key=lambda id: (drawn.seating.seats[id].angle, id))
    return {id: str(i) for i, id in enumerate(around, 1)}


def _beside(subject: Subject, drawn: Plan, box: Box) -> Beside:
    """The tables in the upper corners, and under them in two columns those for which the ring has no room."""
    rings = [*((id, 1) for id in (*drawn.first, *drawn.listed)), *((id, 2) for id in drawn.second)]
    tables = (layers_table(subject, box[0], box[1]), kinds_table(subject, rings, box[2], box[1]))
    items, boxes = _all(tables)
    if not drawn.listed:
        return Beside(items, (), boxes)
    lower = round((tables[1][1][3] - tables[0][1][3]) / LEAD)  # the columns end at about the same height
    cut = min(max(-(-(len(drawn.listed) + lower) // 2), 0), len(drawn.listed))
    rank = len(drawn.first)
    sides = ((box[0], tables[0][1][3], drawn.listed[:cut], rank), (box[2] - WIDTH, tables[1][1][3], drawn.listed[cut:], rank + cut))
    found: list[Mark] = []
    blocks = []
    for left, above, ids, first in sides:
        block = (left, above + 28, left + WIDTH, above + 28)
        if ids:
            made = listed(subject, ids, columns(len(ids), block, 1), WIDTH, first)
            found += made
            blocks.append((left, above, left + WIDTH, made[-1].y + 9))
            items = (*items, heading(subject, "also_linked", block))
    return Beside(items, tuple(found), (*boxes, *blocks))


def _all(tables: Iterable[Table]) -> tuple[tuple[Item, ...], tuple[Box, ...]]:
    found = [table for table in tables if table[0]]
    return tuple(item for items, _ in found for item in items), tuple(box for _, box in found)


def _under(subject: Subject, drawn: Plan, numbers: dict[str, str], box: Box) -> Beside:
    """The names that belong to the numbers, or those for which the ring has no room, in columns under the rings."""
    across = max(1, int((box[2] - box[0]) // COLUMN))
    width = (box[2] - box[0]) / across
    if numbers:
        places = columns(len(numbers), box, across)
        return Beside((heading(subject, "outer_names", box), *numbered(subject, numbers, places, width)), (), ())
    if drawn.listed:
        places = columns(len(drawn.listed), box, across)
        return Beside((heading(subject, "also_linked", box),), tuple(listed(subject, drawn.listed, places, width, len(drawn.first))), ())
    return Beside((), (), ())
