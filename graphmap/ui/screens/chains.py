"""The page *Value chains*: the stages of a chain, how strong each is in our data, and who is able, with the evidence."""

from collections.abc import Mapping
from dataclasses import replace
from html import escape

import streamlit as st

from graphmap.analysis.value_chains import Able, Coverage, Need, Stage
from graphmap.model import Node, Value
from graphmap.ui.citing import markdown, provenance, quoted
from graphmap.ui.components.picture import picture
from graphmap.ui.frame import Page, foot, go
from graphmap.ui.newer import newer
from graphmap.ui.pictures import coverage_of, drawn
from graphmap.ui.tabs import tabs
from graphmap.ui.words import word
from graphmap.views.cards import name_of
from graphmap.views.words import say
from graphmap.workspace.evidence import sources_of
from graphmap.workspace.pictures import Picture, settled
from graphmap.workspace.pictures.chains import names_of_chains

WEAK = ("missing", "outside", "single", "thin")
"""States with fewer than three known, the weakest first."""

LISTED = 20
"""Able organisations of one need that are listed."""


def draw(page: Page) -> None:
    """Draw the page."""
    language, state = page.language, settled(page.home, page.state, page.revision)
    if not state.id:
        st.info(word("chains_none", language))
        return
    newer(page)
    _choice(page, state.id)
    page = replace(page, state=state)
    found, coverage = drawn(page), coverage_of(page)
    left, right = st.columns([2.2, 1], gap="medium")
    with left:
        picture(
            found.scene,
            key="chain",
            selected=state.select,
            on_select=lambda id: go(replace(state, select=(id,) if id else ())),
        )
    with right, st.container(key="details", gap="xsmall"):
        _chosen(page, found, coverage)
    tabs(page, found)
    foot(page, word("chain_foot", language, shown=found.scene.shown, total=found.scene.total))


def _choice(page: Page, id: str) -> None:
    """Which chain; names are offered as plain text."""
    names = {name: chain for chain, name in names_of_chains(page.home, page.language, page.revision)}
    st.session_state["chain-choice"] = next((name for name, chain in names.items() if chain == id), None)

    def change() -> None:
        go(page.state.on("chains", id=names[st.session_state["chain-choice"]]))

    st.selectbox(
        word("chain_choice", page.language), list(names), key="chain-choice", on_change=change, label_visibility="collapsed", width=560
    )


def _chosen(page: Page, found: Picture, coverage: Coverage) -> None:
    """The right side: the selected stage, else what is thin or missing in the chain."""
    stages = {stage.id: stage for stage in coverage.stages}
    id = next(iter(page.state.select), "")
    if id in stages:
        _stage(page, found, stages[id])
        return
    organisation = found.graph.nodes[id] if id in found.graph and "Organisation" in found.graph.nodes[id]["labels"] else None
    if organisation:
        st.html(f'<h2 class="gm-name">{escape(name_of(organisation, page.language))}</h2>')
        for stage in coverage.stages:
            for need in stage.needs:
                for able in (*need.able, *need.apart):
                    if able.id == id:
                        _needed(page, found, stage, need)
                        _able(page, found, able, need)
        return
    _gaps(page, found, coverage)


def _gaps(page: Page, found: Picture, coverage: Coverage) -> None:
    language = page.language
    weak = sorted((stage for stage in coverage.stages if stage.state in WEAK), key=lambda s: (WEAK.index(s.state), s.position, s.id))
    st.html(f'<h3 class="gm-section">{escape(word("chain_weak", language))}</h3>')
    if not weak:
        st.html(f'<p class="gm-value">{escape(word("chain_strong", language))}</p>')
    for stage in weak:
        st.button(
            f"{markdown(_name(found, stage.id, language))} · {markdown(say(f'state_{stage.state}', language))}",
            key=f"stage-{stage.id}",
            type="tertiary",
            on_click=go,
            args=(replace(page.state, select=(stage.id,)),),
        )
    st.html(f'<p class="gm-source">{escape(word("chain_how", language))}</p>')


def _stage(page: Page, found: Picture, stage: Stage) -> None:
    language = page.language
    st.html(
        f'<h2 class="gm-name">{escape(_name(found, stage.id, language))}</h2>'
        f'<p class="gm-kind">{escape(say(f"state_{stage.state}", language))}</p>'
    )
    for need in stage.needs:
        _needed(page, found, stage, need)
        if not (need.able or need.apart):
            st.html(f'<p class="gm-value">{escape(word("able_nobody", language))}</p>')
        for able in (*need.able, *need.apart)[:LISTED]:
            _able(page, found, able, need)
        if (more := len(need.able) + len(need.apart) - LISTED) > 0:
            st.caption(word("more", language, n=more))
    st.button(word("unselect", language), key="unselect", type="tertiary", on_click=go, args=(replace(page.state, select=()),))


def _needed(page: Page, found: Picture, stage: Stage, need: Need) -> None:
    language = page.language
    how = word("need_essential" if need.essential else "need_other", language)
    title = f"{_name(found, stage.id, language)}: {_name(found, need.capability, language)} ({how})"
    st.html(f'<h3 class="gm-section">{escape(title)}</h3>')


def _able(page: Page, found: Picture, able: Able, need: Need) -> None:
    """An organisation that is able, with the words and the source that say so."""
    language = page.language
    st.button(
        markdown(_name(found, able.id, language)),
        key=f"able-{need.link}-{able.id}",
        type="tertiary",
        on_click=go,
        args=(page.state.on("explore", id=able.id),),
    )
    place = "" if able.where == "inside" else escape(word(f"able_{able.where}", language))
    links = {str(key): data for _, _, key, data in found.graph.out_edges(able.id, keys=True, data=True)}
    evidence: list[Mapping[str, Value]] = [links[id] for id in able.evidence if id in links]
    sources: Mapping[str, Node] = sources_of(page.home, evidence, page.revision)
    for given in evidence:
        words = quoted(str(given["evidence"]), language) if given.get("evidence") else ""
        st.html(f'<p class="gm-about">{place}</p>{words}{provenance(sources, given, page.home.schema, language)}')


def _name(found: Picture, id: str, language: str) -> str:
    return name_of(found.graph.nodes[id], language)
