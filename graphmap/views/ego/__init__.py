"""The ego network as a Scene: rings by distance, sectors by kind, the centre's links coloured, the rest grey."""

from collections.abc import Collection

import networkx as nx

from graphmap.model import Credits
from graphmap.schema import Schema
from graphmap.views.ego.canvas import on_canvas
from graphmap.views.ego.page import on_page
from graphmap.views.ego.subject import Subject
from graphmap.views.faces import Faces
from graphmap.views.filtering import NO_FILTER, Filter
from graphmap.views.neighbourhood import MOST, neighbourhood
from graphmap.views.presets import Sheet
from graphmap.views.scene import Scene
from graphmap.views.style import Theme

__all__ = ["ego"]


def ego(
    graph: "nx.MultiDiGraph[str]",
    centre: str,
    schema: Schema,
    *,
    group: Collection[str] = (),
    depth: int = 2,
    language: str = "en",
    theme: Theme = "light",
    most: int = MOST,
    second_total: int | None = None,
    sheet: Sheet | None = None,
    credits: Credits | None = None,
    gone: bool = False,
    opened: Collection[str] = (),
    filter: Filter = NO_FILTER,
) -> Scene:
    """The surroundings of a node as a Scene: the same subgraph gives the same Scene.

    Parameters
    ----------
    graph
        As ``GraphStore.subgraph`` returns it; it must hold the centre.
    group
        Ids of the centre's own group, drawn as one block with it.
    depth
        1 draws the inner ring only.
    most
        Nodes to draw at most, the centre among them; the Scene says how many it hides.
    second_total
        How many there are at two steps, where ``graph`` holds only the most tied of them.
    sheet
        The page that it is laid out for; None: the interactive canvas.
    credits
        Whose data it is, as of when: for the foot of a sheet.
    gone
        Whether ended and planned links are among those of ``graph``; else the foot of a sheet says that they are left out.
    opened
        Nodes whose neighbours are drawn before all others further out.
    filter
        What was left out of ``graph``: title, subtitle and foot say it.
    """
    faces = Faces(graph, schema, language, theme)
    names = {id: faces.label(id) for id in opened}
    found = neighbourhood(graph, centre, group=group, depth=depth, most=most, second_total=second_total, opened=names)
    subject = Subject(found, faces, depth, filter)
    return on_page(subject, sheet, credits, gone) if sheet else on_canvas(subject)
