"""Whose data it is, on what terms and how old: the datasets, and all sources with what cites them."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from graphmap.identifiers import fold
from graphmap.model import Dataset
from graphmap.ui.citing import hyperlink, markdown
from graphmap.ui.frame import Page, go
from graphmap.ui.ticking import ticking
from graphmap.ui.words import word
from graphmap.views.text import plain
from graphmap.views.words import number
from graphmap.views.words.dates import date
from graphmap.workspace import Workspace, snapshot
from graphmap.workspace.stock import Cited, cited

HEIGHT = 520
"""Px of the table."""

FIELDS = ("address", "dataset", "licence")
"""Properties of a source that are searched, besides its name."""

COLUMNS = ("data_source", "data_address", "data_dataset", "data_licence", "data_by_nodes", "data_by_links", "data_oldest", "data_newest")


def sources(page: Page) -> None:
    """The datasets, then a field to look for sources, and the table of those that it finds."""
    language = page.language
    found = _cited(page.home, page.revision)
    datasets = snapshot(page.home, page.revision).manifest.datasets
    st.html(_datasets(datasets, found, language))
    _field(page)
    listed = matching(found, page.state.id)
    if not listed:
        st.info(markdown(word("data_no_source", language, text=page.state.id)))
        return
    st.html(f'<p class="gm-lead">{escape(word("data_sources_shown", language, n=len(listed), total=len(found)))}</p>')
    _table(page, listed)
    _chosen(page, found)


def matching(found: Sequence[Cited], text: str) -> list[Cited]:
    """The sources of which name, address, dataset or licence hold a text, in any case and with any accents."""
    wanted = fold(text)
    return [entry for entry in found if wanted in fold(" ".join([entry.source.name, *(_text(entry, name) for name in FIELDS)]))]


@st.cache_resource(show_spinner=False, max_entries=8)
def _cited(_home: Workspace, revision: str) -> list[Cited]:
    return cited(_home, revision)


def _text(entry: Cited, name: str) -> str:
    return plain(str(entry.source.properties.get(name, "")))


def _field(page: Page) -> None:
    st.session_state["source-text"] = page.state.id

    def change() -> None:
        go(replace(page.state, id=st.session_state["source-text"].strip(), select=()))

    label = word("data_find_source", page.language)
    st.text_input(
        label, key="source-text", type="search", live=True, on_change=change, label_visibility="collapsed", placeholder=label,
    )  # fmt: skip


def _datasets(datasets: Sequence[Dataset], found: Sequence[Cited], language: str) -> str:
    """Each dataset with publisher, licence, attribution and age as HTML. Every text is escaped."""
    keys = ("data_dataset", "data_publisher", "data_licence", "data_attribution", "data_sources", "data_age")
    heads = "".join(f'<th scope="col">{escape(word(key, language))}</th>' for key in keys)
    rows = []
    for dataset in datasets:
        own = [entry for entry in found if _text(entry, "dataset") == dataset.id]
        dates = [given for entry in own for given in entry.dates]
        name = hyperlink(dataset.address, dataset.title) if dataset.address else escape(plain(dataset.title))
        cells = [plain(dataset.publisher), plain(dataset.licence), plain(dataset.attribution), number(len(own), language)]
        cells.append(_span(min(dates), max(dates), language) if dates else word("data_no_date", language))
        said = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        rows.append(f'<tr><th scope="row">{name}<span class="gm-source">{escape(dataset.id)}</span></th>{said}</tr>')
    title = word("data_datasets_title" if len(datasets) != 1 else "data_dataset_title", language, n=len(datasets))
    head = f"<caption>{escape(title)}</caption><thead><tr>{heads}</tr></thead>"
    return f'<table class="gm-datasets">{head}<tbody>{"".join(rows)}</tbody></table>'


def _span(oldest: str, newest: str, language: str) -> str:
    return date(oldest, language) if oldest == newest else f"{date(oldest, language)} – {date(newest, language)}"


def _table(page: Page, listed: Sequence[Cited]) -> None:
    language = page.language
    rows = [
        (
            plain(entry.source.name),
            address if (address := _text(entry, "address")).startswith(("https://", "http://")) else "",
            _text(entry, "dataset"),
            _text(entry, "licence"),
            entry.nodes,
            entry.links,
            entry.oldest,
            entry.newest,
        )
        for entry in listed
    ]
    names = {name: word(name, language) for name in COLUMNS}
    ticking(
        pd.DataFrame(rows, columns=[*names.values()]),
        [(entry.source.id,) for entry in listed],
        page.state,
        key="sources-table",
        height=HEIGHT,
        columns={
            names["data_source"]: st.column_config.Column(width=260),
            names["data_address"]: st.column_config.LinkColumn(width=420),
        },
    )


def _chosen(page: Page, found: Sequence[Cited]) -> None:
    """What a ticked source says is a question of the page *Query*."""
    chosen = next((entry for entry in found if (entry.source.id,) == page.state.select), None)
    if chosen is None:
        st.caption(word("data_tick_source", page.language))
        return
    asking = page.state.on("query", id="said_by", parameters=(("source", chosen.source.id),))
    name = markdown(plain(chosen.source.name))
    st.button(word("data_said_by", page.language, name=name), key="said-by", icon=":material/search:", on_click=go, args=(asking,))
