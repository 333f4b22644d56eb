"""The page *Corridor*: the strip and the map of the innovation clusters, in step, and who is at what one chooses."""

from collections import Counter
from dataclasses import replace
from html import escape

import streamlit as st

from graphmap.analysis.corridor import Corridor, Section, members_at
from graphmap.errors import NotFoundError
from graphmap.ui.citing import markdown
from graphmap.ui.components.picture import picture
from graphmap.ui.corridor_details import member_list, pair_details, town_details
from graphmap.ui.details import details
from graphmap.ui.frame import Page, foot, go
from graphmap.ui.in_step import between, in_step
from graphmap.ui.newer import newer
from graphmap.ui.pictures import corridor_of, drawn
from graphmap.ui.tabs import tabs
from graphmap.ui.words import word
from graphmap.views.corridor_map.crowd import town_members
from graphmap.views.corridor_names import section_name, town_of
from graphmap.views.presets import WIDE_SCREEN
from graphmap.workspace import show
from graphmap.workspace.corridor import LAYERS
from graphmap.workspace.pictures.corridor import EXPECTED

SHOWN = ("strip", EXPECTED, "map")
CHOICE = ("supply", "digital", "research", "money", "people", "material", "place")
"""Layers whose links can join two sections."""


def draw(page: Page) -> None:
    """Draw the page."""
    language = page.language
    newer(page)
    _choices(page)
    found, read = drawn(page), corridor_of(page)
    left, right = st.columns([3, 1], gap="medium")
    with left, st.container(key=f"sheet-{page.state.show or SHOWN[0]}"):
        picture(
            found.scene,
            key="corridor",
            wider=None if page.state.show == "map" else drawn(page, sheet=WIDE_SCREEN.name).scene,
            selected=in_step(page.state.select, read, page.state.show or SHOWN[0]),
            on_select=lambda id: go(replace(page.state, select=(id,) if id else ())),
        )
    with right, st.container(key="aside"):
        _chosen(page, read)
    tabs(page, found)
    at_one = sum(len(members) for members in members_at(read).values())
    foot(page, word("corridor_count", language, shown=at_one, total=len(read.members)))


def _choices(page: Page) -> None:
    """Strip or map, and the layers, as chips in one row."""
    state, language = page.state, page.language
    pictures = {word(f"show_{name}", language): name for name in SHOWN}
    names = {word(layer, language): layer for layer in CHOICE}
    on = LAYERS if state.layers is None else state.layers
    st.session_state["show"] = word(f"show_{state.show or SHOWN[0]}", language)
    st.session_state["corridor-layers"] = [name for name, layer in names.items() if layer in on]

    def change() -> None:
        chosen = tuple(names[name] for name in st.session_state["corridor-layers"])
        shown = pictures[st.session_state["show"]]
        go(replace(state, show="" if shown == SHOWN[0] else shown, layers=None if {*chosen} == {*LAYERS} else chosen))

    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="filters"):
        st.segmented_control(
            word("show", language), list(pictures), key="show", required=True, on_change=change, label_visibility="collapsed"
        )
        st.pills(
            word("layers", language), list(names), selection_mode="multi", key="corridor-layers", on_change=change,
            label_visibility="collapsed",
        )  # fmt: skip


def _chosen(page: Page, corridor: Corridor) -> None:
    """The right side: the section, the pair of sections, the town or the organisation that is selected, else how to read the picture."""
    id = next(iter(page.state.select), "")
    sections = {section.id: section for section in corridor.sections}
    if id in sections:
        with st.container(key="details", gap="xsmall"):
            _section(page, corridor, sections[id])
    elif pair := between(id, corridor):
        pair_details(page, corridor, pair[0], pair[1:])
    elif town_members(corridor, town_of(id)):
        town_details(page, corridor, town_of(id))
    elif any(member.id == id for member in corridor.members):
        try:
            card = show(page.home, id, page.revision)
        except NotFoundError:
            _help(page, corridor)
            return
        around = page.state.on("explore", id=id)
        with st.container(horizontal=True, gap="small", key="moves"):
            st.button(word("chain_explore", page.language), key="explore", icon=":material/hub:", on_click=go, args=(around,))
            _close(page)
        details(page, card, around)
    else:
        _help(page, corridor)


def _help(page: Page, corridor: Corridor) -> None:
    """How to read it, and the sections as a list."""
    with st.container(key="details", gap="xsmall"):
        st.html(f'<p class="gm-value">{escape(word(f"corridor_how_{page.state.show or SHOWN[0]}", page.language))}</p>')
        counts = Counter(member.section for member in corridor.members)
        for section in corridor.sections:
            st.button(
                f"{markdown(section_name(section, page.language))} {counts[section.id]}",
                key=f"at-{section.id}",
                type="tertiary",
                on_click=go,
                args=(replace(page.state, select=(section.id,)),),
            )


def _section(page: Page, corridor: Corridor, section: Section) -> None:
    """Who is there by kind, and its links to other sections by layer."""
    language, schema = page.language, page.home.schema
    theme = section.theme_nl if language == "nl" else section.theme
    st.html(f'<h2 class="gm-name">{escape(section_name(section, language))}</h2><p class="gm-kind">{escape(theme)}</p>')
    members = [member for member in corridor.members if member.section == section.id]
    st.html(f'<h3 class="gm-section">{escape(word("corridor_members", language, n=len(members)))}</h3>')
    member_list(page, members)
    names = {other.id: section_name(other, language) for other in corridor.sections}
    ties = Counter[tuple[str, str]]()
    for flow in corridor.flows:
        if section.id in (flow.start, flow.end):
            ties[flow.layer, flow.end if flow.start == section.id else flow.start] += flow.count
    st.html(f'<h3 class="gm-section">{escape(word("corridor_ties", language, n=ties.total()))}</h3>')
    ranked = sorted(ties.items(), key=lambda tie: (-tie[1], tie[0]))
    st.html("".join(_tie(count, schema.layers[layer][language], names[other]) for (layer, other), count in ranked))
    _close(page)


def _tie(count: int, layer: str, other: str) -> str:
    """A line that says how many links of a layer join a section with another one."""
    return f'<p class="gm-tie"><b>{count}</b> {escape(layer)} · {escape(other)}</p>'


def _close(page: Page) -> None:
    st.button(word("unselect", page.language), key="unselect", type="tertiary", on_click=go, args=(replace(page.state, select=()),))
