"""The page *About*: the region's plan with the page that explores each item, what graphmap is, how it counts, licences and words."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from graphmap.schema import Schema
from graphmap.ui.frame import Page, foot
from graphmap.ui.leading import lead
from graphmap.ui.plan import Row, rows
from graphmap.ui.words import word
from graphmap.views.words import number
from graphmap.views.words.dates import date
from graphmap.workspace import Workspace, cypher, snapshot

INSIDE = "MATCH (o:Organisation {in_region: 'yes'})\nWHERE coalesce(o.status, '') <> 'ended'\nRETURN count(o) AS organisations"

RULES = ("rule_inside", "rule_gone", "rule_stage", "rule_how", "rule_digital", "rule_shown")

TERMS = (
    ("term_organisation", "term_organisation_said"),
    ("term_field_lab", "term_field_lab_said"),
    ("term_incubator", "term_incubator_said"),
    ("term_network", "term_network_said"),
    ("term_supplier", "term_supplier_said"),
    ("term_confidence", "term_confidence_said"),
    ("term_inferred", "term_inferred_said"),
    ("term_date", "term_date_said"),
    ("term_revision", "term_revision_said"),
)
"""Words of the glossary that are no labels, each with what it means."""

LABELS = ("ActionLine", "ValueChain", "Stage", "Capability", "Skill", "Cluster", "Technology", "GrowthMarket", "CorridorSection", "Claim")
"""Labels whose names and meanings the glossary takes from the schema."""

WIDTHS = (5, 3, 6)
"""Shares of the columns of the plan."""


def draw(page: Page) -> None:
    """Draw the page."""
    plan, inside = _counted(page.home, page.revision, page.language)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _plan(plan, page.language)
    with right:
        _about(page, inside)
        _terms(page.home.schema, page.language)
    foot(page, word("foot_plan", page.language, n=len(plan)))


@st.cache_data(show_spinner=False, max_entries=8)
def _counted(_home: Workspace, revision: str, language: str) -> tuple[list[Row], int]:
    inside = cypher(_home, INSIDE, revision=revision).rows[0][0]
    return rows(_home, language, revision), int(str(inside))


def _plan(plan: Sequence[Row], language: str) -> None:
    """The table of the plan: its links are the app's own, so it is made of rows of columns."""
    st.html(_heading(word("plan_title", language)))
    with st.container(key="plan", gap=None):
        heads = (word("plan_says", language), word("plan_way", language), word("plan_has", language))
        for column, head in zip(st.columns(WIDTHS, gap="small"), heads, strict=True):
            column.html(f'<p class="gm-plan-head">{escape(head)}</p>')
        for number_of, row in enumerate(plan):
            with st.container(key=f"plan-{number_of}", gap=None):
                says, way, has = st.columns(WIDTHS, gap="small", vertical_alignment="top")
                says.html(f'<p class="gm-plan-says">{escape(row.says)}</p>')
                with way:
                    if row.view:
                        lead(row.view, row.way)
                    else:
                        st.html('<p class="gm-plan-has">–</p>')
                has.html(f'<p class="gm-plan-has">{escape(row.has)}</p>')


def _about(page: Page, inside: int) -> None:
    """What it is, how it counts, under which licence."""
    language, manifest = page.language, snapshot(page.home, page.revision).manifest
    cited = word("cite_line", language, revision=page.revision[:12], date=date(manifest.credits.date, language))
    rules = "".join(f"<li>{escape(word(rule, language))}</li>" for rule in RULES)
    st.html(
        f"{_heading(word('about_title', language))}"
        f"{_paragraph(word('about_said', language))}{_paragraph(word('about_sample', language, inside=number(inside, language)))}"
        f'{_heading(word("rules_title", language))}<ul class="gm-rules">{rules}</ul>'
        f"{_heading(word('cite_title', language))}{_paragraph(word('cite_licence', language))}"
        f'<p class="gm-text">{escape(word("cite_how", language))} <span class="gm-cite">{escape(cited)}</span></p>'
    )


def _terms(schema: Schema, language: str) -> None:
    """The words used, in both languages, with what they mean."""
    known = [schema.labels[name] for name in LABELS]
    told = [(label.en, label.nl, label.meaning_nl if language == "nl" else label.meaning_en) for label in known if label.meaning_en]
    told += [(word(term, "en"), word(term, "nl"), word(said, language)) for term, said in TERMS]
    own, other = (1, 0) if language == "nl" else (0, 1)
    entries = sorted(((entry[own], entry[other], entry[2]) for entry in told), key=lambda entry: entry[0].casefold())
    lines = "".join(
        f'<dt>{escape(name)} <span lang="{"en" if language == "nl" else "nl"}">{escape(foreign)}</span></dt><dd>{escape(said)}</dd>'
        for name, foreign, said in entries
    )
    st.html(f'{_heading(word("terms_title", language))}<dl class="gm-terms">{lines}</dl>')


def _heading(text: str) -> str:
    return f'<h2 class="gm-heading">{escape(text)}</h2>'


def _paragraph(text: str) -> str:
    return f'<p class="gm-text">{escape(text)}</p>'
