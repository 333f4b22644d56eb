"""The right side of *Corridor* while a link between sections or a town is selected: the links with their sources, or who is there."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from graphmap.analysis.corridor import Corridor, Member, arc_id
from graphmap.ui.citing import markdown
from graphmap.ui.evidence import link_details
from graphmap.ui.frame import Page, go
from graphmap.ui.words import word
from graphmap.views.corridor_map.crowd import crowded, town_members
from graphmap.views.corridor_names import member_name, section_name, town_name
from graphmap.views.sorts import noun
from graphmap.views.words import say
from graphmap.workspace.corridor import links_between
from graphmap.workspace.evidence import evidence

LISTED = 25
"""Links of one layer that are listed; the table has all."""


def pair_details(page: Page, corridor: Corridor, layer: str, ends: tuple[str, str]) -> None:
    """Two sections: how many links join them by layer, as chips, and those of one layer (empty: of the most linked) with their sources."""
    language = page.language
    sections = {section.id: section for section in corridor.sections}
    found = links_between(page.home, ends, page.state.layers, page.revision)
    title = " – ".join(section_name(sections[end], language) for end in ends)
    count = sum(len(links) for links in found.values())
    st.html(f'<h2 class="gm-name">{escape(title)}</h2><p class="gm-kind">{escape(word("corridor_pair", language, n=count))}</p>')
    with st.container(horizontal=True, gap="small", key="moves"):
        for end in ends:
            to = replace(page.state, select=(end,))
            st.button(markdown(section_name(sections[end], language)), key=f"end-{end}", on_click=go, args=(to,))
    if not found:
        return
    first = layer if layer in found else max(found, key=lambda name: len(found[name]))
    _layers(page, {name: len(links) for name, links in found.items()}, first, ends)
    links = found[first][:LISTED]
    link_details(page, evidence(page.home, [id for id, _ in links], sorted({start for _, start in links}), page.revision))
    if (more := len(found[first]) - LISTED) > 0:
        st.caption(word("more", language, n=more))


def _layers(page: Page, counts: dict[str, int], first: str, ends: tuple[str, str]) -> None:
    """The layers with their numbers; choosing one selects its arc."""
    names = {name: f"{page.home.schema.layers[name][page.language]} {count}" for name, count in counts.items()}
    st.session_state["between"] = first

    def change() -> None:
        go(replace(page.state, select=(arc_id(st.session_state["between"], *ends),)))

    st.pills(
        word("layers", page.language), [*names], format_func=names.__getitem__, key="between", required=True, on_change=change,
        label_visibility="collapsed",
    )  # fmt: skip


def town_details(page: Page, corridor: Corridor, town: str) -> None:
    """Those of a town who are drawn together on the map, by kind."""
    language, members = page.language, town_members(corridor, town)
    name = town_name(town, language)
    title = name if crowded(corridor) else say("map_city_only", language, name=name)
    with st.container(key="details", gap="xsmall"):
        st.html(
            f'<h2 class="gm-name">{escape(title)}</h2><p class="gm-kind">{escape(word("corridor_members", language, n=len(members)))}</p>'
        )
        member_list(page, members)
        st.button(word("unselect", language), key="unselect", type="tertiary", on_click=go, args=(replace(page.state, select=()),))


def member_list(page: Page, members: Sequence[Member]) -> None:
    """Organisations by kind, each a click away."""
    language, schema = page.language, page.home.schema
    for look, count in Counter(member.look for member in members).most_common():
        with st.expander(f"{markdown(noun(look, count, schema, language))} **{count}**", type="compact"):
            for member in sorted((m for m in members if m.look == look), key=lambda m: (member_name(m, language).casefold(), m.id)):
                around = page.state.on("explore", id=member.id)
                st.button(markdown(member_name(member, language)), key=f"member-{member.id}", type="tertiary", on_click=go, args=(around,))
