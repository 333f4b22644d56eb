"""The value chain as a Scene."""

import networkx as nx

from graphmap.analysis.coverage import Coverage
from graphmap.schema import Schema
from graphmap.views.chain.caption import caption
from graphmap.views.chain.column import column
from graphmap.views.chain.hover import cards
from graphmap.views.chain.landscape import landscape
from graphmap.views.chain.subject import MOST, Subject
from graphmap.views.faces import Faces
from graphmap.views.furniture import room
from graphmap.views.presets import Sheet
from graphmap.views.scene import Caption, Item, Scene
from graphmap.views.style import Theme

NAMES = (12, 10, 8, 6, MOST)
"""Numbers of names in a box that are tried."""


def chain(
    coverage: Coverage,
    graph: "nx.MultiDiGraph[str]",
    sheet: Sheet,
    schema: Schema,
    *,
    host: str = "",
    credit: str = "",
    language: str = "en",
    theme: Theme = "light",
) -> Scene:
    """A value chain on a sheet: the same coverage gives the same Scene.

    Parameters
    ----------
    graph
        What the coverage was counted from: it holds the names and kinds.
    host
        Who published the structure of the chain.
    credit
        Whose data it is, as of when.
    """
    subject, told, ground, front = _fitted(coverage, Faces(graph, schema, language, theme), sheet, host, credit)
    named = {id for stage in coverage.stages for id in subject.named(stage)}
    return Scene(
        caption=told,
        palette=subject.palette,
        language=language,
        ground=tuple(ground),
        front=tuple(front),
        cards=cards(subject),
        shown=len(subject.drawn),
        total=len(named),
        sheet=sheet,
    )


def _fitted(coverage: Coverage, faces: Faces, sheet: Sheet, host: str, credit: str) -> tuple[Subject, Caption, list[Item], list[Item]]:
    """As many names in each box as the height of the sheet has room for, four at least."""
    for most in NAMES if sheet.height else NAMES[-1:]:
        subject = Subject(coverage, faces, most)
        told = caption(subject, host, credit)
        area = room(told, sheet)
        ground, front = (column if sheet.narrow else landscape)(subject, area)
        if max((item.box[3] for item in ground), default=0.0) <= area[3]:
            break
    return subject, told, ground, front
