"""A page with one sheet: whatever is chosen in it is said under it."""

import streamlit as st

from graphmap.ui.components.picture import picture
from graphmap.views.geometry import arc, line, rectangle
from graphmap.views.scene import Caption, Label, LegendEntry, Mark, Scene, Shape, Stroke
from graphmap.views.style import PALETTES
from tests.browser.apps.trial import SHEET

st.set_page_config(layout="wide")
DARK = st.query_params.get("theme") == "dark"
PALETTE = PALETTES["dark" if DARK else "light"]


def scene(turn: int) -> Scene:
    """Two rows of boxes, an arc and a mark."""
    items: list[Shape | Label] = []
    for row in range(2):
        for column in range(4):
            id, x, y = f"box:{row}{column}", 60.0 + 290 * column, 200.0 + 160 * row
            items += [
                Shape(rectangle(x, y, 240, 100, 6), PALETTE.paper, Stroke(PALETTE.soft, 1.5), id),
                Label(f"Stage {row * 4 + column}", x + 12, y + 30, size=16, weight=600, colour=PALETTE.ink, of=id),
                Label("two known", x + 12, y + 54, colour=PALETTE.soft, of=id),
            ]
    items += [
        Shape(line(300, 250, 350, 250), "", Stroke("#1F4E79", 2), "arrow"),
        Shape(arc(600, 700, 200, 3.6, 5.8), "", Stroke("#C2410C", 3.5), "arc"),
        Label(f"turn {turn}", 60, 620, colour=PALETTE.soft),
    ]
    mark = Mark("dot", 900, 620, 6, "dot", "#2563A8", PALETTE.paper, "", ("A company", "Delft"), 0, 1, Label("A company", 912, 624))
    legend = (LegendEntry("a legend"),)
    return Scene(
        Caption("Two rows of stages", "A sheet for trying", (legend,), "Sources: none", "9 shown of 9 in our data"),
        PALETTE,
        "nl" if st.query_params.get("lang") == "nl" else "en",
        marks=(mark,),
        ground=tuple(items),
        cards={f"box:{row}{column}": (f"Stage {row * 4 + column}", "<b>two</b> known") for row in range(2) for column in range(4)}
        | {"arc": ("An arc",), "arrow": ("An arrow", "3 links")},
        sheet=SHEET,
    )


def choose(id: str) -> None:
    """Keep what was chosen."""
    st.session_state["chosen"] = id
    st.session_state["times"] = st.session_state.get("times", 0) + 1


st.session_state.setdefault("chosen", "box:00")
turn = st.session_state.setdefault("turn", 0)
picture(scene(turn), key="sheet", selected=st.session_state["chosen"], on_select=choose)
st.text(f"chosen: {st.session_state['chosen'] or 'nothing'}, {st.session_state.get('times', 0)} times")
if st.button("again"):
    st.rerun()
if st.button("other"):
    st.session_state["turn"] += 1
    st.rerun()
