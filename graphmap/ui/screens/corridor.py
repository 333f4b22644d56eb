"""The page *Corridor*: the strip and the map of the innovation clusters, in step, and who is at what one chooses."""

from collections import Counter
from dataclasses import replace
from html import escape

import streamlit as st

from graphmap.analysis.corridor import Corridor, Member, Section
from graphmap.errors import NotFoundError
from graphmap.ui.citing import markdown
from graphmap.ui.components.picture import picture
from graphmap.ui.details import details
from graphmap.ui.frame import Page, foot, go
from graphmap.ui.newer import newer
from graphmap.ui.pictures import corridor_of, drawn
from graphmap.ui.tabs import tabs
from graphmap.ui.words import word
from graphmap.views.sorts import noun
from graphmap.workspace import show
from graphmap.workspace.pictures.corridor import LAYERS

SHOWN = ("strip", "map")
CHOICE = ("supply", "digital", "research", "money", "people", "material", "place")
"""Layers whose links can join two sections."""


def draw(page: Page) -> None:
    """Draw the page."""
    language = page.language
    newer(page)
    _choices(page)
    found, read = drawn(page), corridor_of(page)
    left, right = st.columns([2.6, 1], gap="medium")
    with left:
        picture(
            found.scene,
            key="corridor",
            selected=page.state.select,
            on_select=lambda id: go(replace(page.state, select=(id,) if id else ())),
        )
    with right, st.container(key="details", gap="xsmall"):
        _chosen(page, read)
    tabs(page, found)
    foot(page, word("corridor_count", language, shown=found.scene.shown, total=found.scene.total))


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
    """The right side: the section, the cluster or the pair of sections that is selected, else how to read the picture."""
    id = next(iter(page.state.select), "")
    sections = {section.id: section for section in corridor.sections}
    pair = [part for part in _pair(id) if part in sections]
    if id in sections:
        _section(page, corridor, sections[id])
    elif len(pair) == 2:
        _between(page, corridor, [sections[part] for part in pair])
    elif any(member.id == id for member in corridor.members):
        try:
            details(page, show(page.home, id, page.revision), page.state.on("explore", id=id))
        except NotFoundError:
            _help(page, corridor)
    else:
        _help(page, corridor)


def _pair(id: str) -> list[str]:
    """The two sections of an arc's or a line's id: ``layer:section:x:section:y``."""
    _, *rest = id.split(":section:")
    return [f"section:{part}" for part in rest]


def _help(page: Page, corridor: Corridor) -> None:
    """How to read it, and the sections as a list."""
    st.html(f'<p class="gm-value">{escape(word("corridor_how", page.language))}</p>')
    for section in corridor.sections:
        count = sum(member.section == section.id for member in corridor.members)
        st.button(
            f"{markdown(_name(section, page.language))} {count}",
            key=f"at-{section.id}",
            type="tertiary",
            on_click=go,
            args=(replace(page.state, select=(section.id,)),),
        )


def _section(page: Page, corridor: Corridor, section: Section) -> None:
    """Who is there by kind, and its links to other sections by layer."""
    language, schema = page.language, page.home.schema
    theme = section.theme_nl if language == "nl" else section.theme
    st.html(f'<h2 class="gm-name">{escape(_name(section, language))}</h2><p class="gm-kind">{escape(theme)}</p>')
    members = [member for member in corridor.members if member.section == section.id]
    st.html(f'<h3 class="gm-section">{escape(word("corridor_members", language, n=len(members)))}</h3>')
    for look, count in Counter(member.look for member in members).most_common():
        with st.expander(f"{markdown(noun(look, count, schema, language))} **{count}**", type="compact"):
            for member in sorted((m for m in members if m.look == look), key=lambda m: m.name.casefold()):
                _member(page, member)
    names = {other.id: _name(other, language) for other in corridor.sections}
    ties = [flow for flow in corridor.flows if section.id in (flow.start, flow.end)]
    st.html(f'<h3 class="gm-section">{escape(word("corridor_ties", language, n=sum(flow.count for flow in ties)))}</h3>')
    for flow in sorted(ties, key=lambda flow: (-flow.count, flow.layer, flow.start, flow.end)):
        other = flow.end if flow.start == section.id else flow.start
        st.html(f'<p class="gm-source">{flow.count} · {escape(schema.layers[flow.layer][language])} · {escape(names[other])}</p>')
    _close(page)


def _between(page: Page, corridor: Corridor, pair: list[Section]) -> None:
    """The links between two sections by layer."""
    language, ids = page.language, {section.id for section in pair}
    title = " – ".join(_name(section, language) for section in pair)
    flows = [flow for flow in corridor.flows if {flow.start, flow.end} == ids]
    st.html(f'<h2 class="gm-name">{escape(title)}</h2>')
    st.html(f'<h3 class="gm-section">{escape(word("corridor_pair", language, n=sum(flow.count for flow in flows)))}</h3>')
    for flow in flows:
        st.html(f'<p class="gm-value">{flow.count} · {escape(page.home.schema.layers[flow.layer][language])}</p>')
    for section in pair:
        st.button(
            markdown(_name(section, language)), key=f"end-{section.id}", type="tertiary", on_click=go,
            args=(replace(page.state, select=(section.id,)),),
        )  # fmt: skip
    _close(page)


def _member(page: Page, member: Member) -> None:
    name = member.name_nl if page.language == "nl" else member.name
    st.button(markdown(name), key=f"member-{member.id}", type="tertiary", on_click=go, args=(page.state.on("explore", id=member.id),))


def _close(page: Page) -> None:
    st.button(word("unselect", page.language), key="unselect", type="tertiary", on_click=go, args=(replace(page.state, select=()),))


def _name(section: Section, language: str) -> str:
    return section.name_nl if language == "nl" else section.name
