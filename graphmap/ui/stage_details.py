"""The right side of *Value chains* while something is selected: a stage, a capability, an organisation, or an arrow."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from graphmap.analysis.counting import HOWS
from graphmap.analysis.coverage import STATES, Able, Need, Passage, Stage
from graphmap.model import Node, Value
from graphmap.ui.citing import in_short, markdown, provenance, spoken
from graphmap.ui.evidence import link_details
from graphmap.ui.frame import Page, go
from graphmap.ui.words import word
from graphmap.views.cards import kind_of
from graphmap.views.chain.gaps import nearest
from graphmap.views.chain.subject import Subject
from graphmap.views.text import plain
from graphmap.workspace.evidence import evidence, sources_of

LISTED = 12
"""Able organisations of one need that are listed; the table has all."""

PLACES = ("inside", "unknown", "outside")


def stage_details(page: Page, subject: Subject, id: str) -> bool:
    """What is known of the stage, capability or organisation of this id; False where it is none of the chain's."""
    coverage, data = subject.coverage, subject.faces.data(id)
    if id in coverage.by_id:
        _stage(page, subject, coverage.by_id[id])
    elif found := [(stage, need) for stage in coverage.stages for need in stage.needs if need.capability == id]:
        _capability(page, subject, found)
    elif "Organisation" in data.get("labels", ()):
        _organisation(page, subject, id)
    else:
        return False
    return True


def _head(subject: Subject, id: str, told: str, colour: str = "") -> None:
    """Name, what it is, and its description."""
    data = subject.faces.data(id)
    about = plain(str(data.get("description") or data.get("definition") or ""))
    edge = f' style="border-color: {colour}"' if colour else ""
    st.html(
        f'<h2 class="gm-name">{escape(subject.name(id))}</h2><p class="gm-kind"{edge}>{escape(told)}</p>'
        + (f'<p class="gm-value">{spoken(about, subject.language)}</p>' if about else "")
    )


def _stage(page: Page, subject: Subject, stage: Stage) -> None:
    """What it needs and who is able, the weakest essential need first."""
    weakest, told = stage.weakest, subject.state(stage.state)
    if weakest:
        told = subject.say("card_weakest", state=told, n=stage.count, need=subject.name(weakest.capability))
    _head(subject, stage.id, told, subject.look(stage.state).edge)
    cited = _sources(page, subject, stage.needs)
    for need in sorted(stage.needs, key=lambda need: (not need.essential, STATES.index(need.state), need.count)):
        _need(page, subject, need, cited, f"{subject.name(need.capability)} ({_weight(page, need)})")


def _capability(page: Page, subject: Subject, found: Sequence[tuple[Stage, Need]]) -> None:
    """Which stages need it, and who is able."""
    need = found[0][1]
    stages = ", ".join(f"{subject.name(stage.id)} ({_weight(page, needed)})" for stage, needed in found)
    _head(subject, need.capability, subject.say("card_need", stage=stages))
    _need(page, subject, need, _sources(page, subject, [need]), word("able_head", page.language))


def _organisation(page: Page, subject: Subject, id: str) -> None:
    """Which needs of the chain it is known for."""
    faces, language = subject.faces, page.language
    data = faces.data(id)
    kind = kind_of(faces.labels(id), data, faces.schema, language)
    st.html(
        f'<h2 class="gm-name">{escape(subject.name(id))}</h2>'
        f'<p class="gm-kind">{escape(" · ".join(part for part in (kind, plain(str(data.get("municipality", "")))) if part))}</p>'
    )
    st.button(word("chain_explore", language), key="explore", icon=":material/hub:", on_click=go, args=(page.state.on("explore", id=id),))
    known = [
        (stage, need, able)
        for stage in subject.coverage.stages
        for need in stage.needs
        for able in (*need.able, *need.apart)
        if able.id == id
    ]
    cited = _sources(page, subject, [need for _, need, _ in known])
    for stage, need, able in known:
        title = f"{subject.name(stage.id)}: {subject.name(need.capability)} ({_weight(page, need)})"
        st.html(f'<h3 class="gm-section">{escape(title)}</h3>{_evidence(page, subject, need, able, cited)}')


def passage_details(page: Page, subject: Subject, passage: Passage) -> None:
    """The known links between those who are able to do two stages that follow each other."""
    st.html(f'<h2 class="gm-section">{escape(" → ".join((subject.name(passage.start), subject.name(passage.end))))}</h2>')
    if not passage.links:
        st.html(f'<p class="gm-value">{escape(subject.text("card_no_links"))}</p>')
        return
    starts = {start for start, _, key in subject.faces.graph.edges(keys=True) if key in passage.links}
    link_details(page, evidence(page.home, list(passage.links), sorted(starts), page.revision))


def _weight(page: Page, need: Need) -> str:
    return word("need_essential" if need.essential else "need_other", page.language)


def _need(page: Page, subject: Subject, need: Need, cited: Mapping[str, Node], title: str) -> None:
    """How many are known and how, the nearest one outside where they are few, and each with the words and the source that say so."""
    told = [*subject.how_known(need), *([nearest(subject, need)] if need.state != "covered" else [])]
    lines = "".join(f"<span>{escape(text)}</span>" for text in told)
    st.html(f'<h3 class="gm-section">{escape(title)}</h3><p class="gm-row gm-other">{lines}</p>')
    ranked = sorted(
        (*need.able, *need.apart),
        key=lambda able: (able not in need.able, PLACES.index(able.where), HOWS.index(able.how), subject.name(able.id).casefold(), able.id),
    )
    for able in ranked[:LISTED]:
        st.button(
            markdown(subject.name(able.id)),
            key=f"able-{need.link}-{able.id}",
            type="tertiary",
            help=word("chain_explore", page.language),
            on_click=go,
            args=(page.state.on("explore", id=able.id),),
        )
        st.html(_evidence(page, subject, need, able, cited))
    if (more := len(ranked) - LISTED) > 0:
        st.caption(word("more", page.language, n=more))


def _evidence(page: Page, subject: Subject, need: Need, able: Able, cited: Mapping[str, Node]) -> str:
    """Where it lies unless in the region, whether it counts, then what each source says."""
    language = page.language
    told = [word(f"able_{able.where}", language)] if able.where != "inside" else []
    told += [word("able_apart", language)] if able in need.apart else []
    parts = [f'<p class="gm-about">{escape(" · ".join(told))}</p>'] if told else []
    for given in _links(subject, able):
        words = in_short(str(given["evidence"]), language) if given.get("evidence") else ""
        parts.append(f"{words}{provenance(cited, given, page.home.schema, language)}")
    return "".join(parts)


def _links(subject: Subject, able: Able) -> list[Mapping[str, Value]]:
    """The links that say that an organisation is able, the best first."""
    links = {str(key): data for _, _, key, data in subject.faces.graph.out_edges(able.id, keys=True, data=True)}
    return [links[id] for id in able.evidence if id in links]


def _sources(page: Page, subject: Subject, needs: Sequence[Need]) -> dict[str, Node]:
    """The sources of all that is shown, asked for at once."""
    given = [link for need in needs for able in (*need.able, *need.apart) for link in _links(subject, able)]
    return sources_of(page.home, given, page.revision)
