"""The right side of *Value chains* while nothing is selected: what is thin or missing in this chain, and all chains at a glance."""

from dataclasses import replace
from html import escape

import streamlit as st

from graphmap.analysis.coverage import Coverage
from graphmap.ui.citing import markdown
from graphmap.ui.counted_chains import all_chains
from graphmap.ui.frame import Page, go
from graphmap.ui.words import word
from graphmap.views.chain.gaps import heading, reasons
from graphmap.views.chain.subject import Subject
from graphmap.views.style import STATES


def gap_list(page: Page, subject: Subject) -> None:
    """Each weak stage as a button that selects it, with who is left and who is nearest; then every chain as a row of its stages."""
    language, weak = page.language, subject.coverage.gaps
    st.html(f'<h2 class="gm-section">{escape(subject.text(heading(subject)))}</h2>')
    for stage in weak:
        label = f"{markdown(subject.name(stage.id))} · {markdown(subject.state(stage.state))}"
        st.button(label, key=f"stage-{stage.id}", type="tertiary", on_click=go, args=(replace(page.state, select=(stage.id,)),))
        needs = [need for need in stage.essential if need.state == stage.state]
        told = "".join(f"<span>{escape(text)}</span>" for need in needs for text in reasons(subject, need))
        st.html(f'<p class="gm-row gm-other gm-gap">{told}</p>')
    st.html(f'<p class="gm-source">{escape(word("chain_how", language))}</p>')
    _all(page)


def _all(page: Page) -> None:
    """Every chain: its name, how many stages are covered, and a square for each stage in its order."""
    st.html(f'<h2 class="gm-section">{escape(word("chains_all", page.language))}</h2>')
    with st.container(key="all-chains", gap=None):
        for name, coverage in all_chains(page):
            st.button(
                markdown(name),
                key=f"chain-{coverage.id}",
                type="tertiary",
                disabled=coverage.id == page.state.id,
                on_click=go,
                args=(replace(page.state, id=coverage.id, select=()),),
            )
            st.html(_squares(page, coverage))


def _squares(page: Page, coverage: Coverage) -> str:
    """One square for each stage, and in words how many are covered."""
    looks = [STATES[stage.state][page.theme] for stage in coverage.stages]
    squares = "".join(f'<i style="background: {look.fill}; border-color: {look.edge}"></i>' for look in looks)
    said = word("chain_covered", page.language, n=coverage.states["covered"], total=len(coverage.stages))
    return f'<p class="gm-squares"><span aria-hidden="true">{squares}</span><b>{escape(said)}</b></p>'
