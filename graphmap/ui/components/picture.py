"""A sheet on a page: the Scene's SVG with pan, zoom, cards and selection by element id.

The browser keeps what it has drawn over reruns; a change of the selection moves a contour and nothing else.
"""

from collections.abc import Callable, Collection
from functools import cache
from typing import Any

import streamlit as st

from graphmap.ui.components.changes import changes, stamped
from graphmap.ui.components.parts import joined
from graphmap.views.scene import Scene
from graphmap.views.sheet import selectable, sheet

HTML = '<div class="gm-place"></div>'
STYLES = ("views/controls.css", "views/sheet.css")
SCRIPTS = ("views/controls.js", "views/sheet.js", "ui/components/ending.js", "ui/components/changes.js", "ui/components/picture.js")


def picture(
    scene: Scene,
    *,
    key: str,
    wider: Scene | None = None,
    selected: str | Collection[str] = (),
    height: int | None = None,
    on_select: Callable[[str], None] | None = None,
) -> None:
    """Show a sheet as wide as the room it has.

    Parameters
    ----------
    wider
        The same picture on a wider sheet, for screens that have the room.
    selected
        Id or ids of the elements that carry a contour.
    height
        Px; without, as high as the sheet is at that width.
    on_select
        Called with the id of an element that was chosen, before the page is drawn again; with "" where the choice was cleared.
    """

    def chosen() -> None:
        id = st.session_state[key].get("select")
        if on_select and isinstance(id, str) and (not id or id in selectable(scene)):
            on_select(id)

    ids = [selected] if isinstance(selected, str) else sorted(selected)
    data = stamped(key, {"model": sheet(scene, height, wider)})
    with st.container(gap=None):
        _picture()(key=key, data=data, on_select_change=chosen)
        changes(data, {"selected": [id for id in ids if id]})


@cache
def _picture() -> Any:
    return st.components.v2.component("graphmap_picture", html=HTML, css=joined(*STYLES), js=joined(*SCRIPTS))
