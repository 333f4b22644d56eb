"""Taking away what is on the screen: the picture for a report, and the graph behind it as a file."""

from dataclasses import replace

import streamlit as st

from graphmap.ui.frame import Page
from graphmap.ui.words import word
from graphmap.views.presets import SHEETS
from graphmap.views.state import LANGUAGES, State
from graphmap.workspace.figure import FORMATS, Figure, command, drawn, stem
from graphmap.workspace.pictures import Picture
from graphmap.workspace.taking import export_part

MIMES = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf", "html": "text/html"}
FILES = {
    "xlsx": ".xlsx",
    "csv": ".zip",
    "graphml": ".graphml",
    "gexf": ".gexf",
    "json": ".json",
    "geojson": ".geojson",
    "cypher": ".cypher",
}
"""Formats of the graph behind a picture, with the ending of the file; two CSV files come in one archive."""


def export(page: Page, found: Picture, state: State) -> None:
    """The two halves side by side."""
    left, right = st.columns(2, gap="large")
    with left:
        _figure(page, found, state)
    with right:
        _graph(page, found, state)


def _figure(page: Page, found: Picture, state: State) -> None:
    language = page.language
    st.markdown(f"**{word('export_picture', language)}**")
    with st.container(horizontal=True, gap="small"):
        format = st.segmented_control(
            word("export_format", language), [name.upper() for name in FORMATS], default="SVG", required=True, key="figure-format"
        )
        sheet = st.segmented_control(
            word("export_sheet", language), [word(f"sheet_{name}", language) for name in SHEETS], default=word("sheet_a4", language),
            required=True, key=f"figure-sheet-{language}",
        )  # fmt: skip
        spoken = st.segmented_control(
            word("language", language), [word(known, known) for known in LANGUAGES], default=word(language, language), required=True,
            key=f"figure-language-{language}",
        )  # fmt: skip
    names = {word(f"sheet_{name}", language): name for name in SHEETS}
    tongue = next(known for known in LANGUAGES if word(known, known) == spoken)
    asked = Figure(replace(state, language=tongue, select=()), str(format).lower(), names[str(sheet)])
    name = f"{stem(state)}-{asked.sheet.replace(':', 'x')}-{tongue}"
    home, revision = page.home, page.revision
    with st.container(horizontal=True, gap="small"):
        st.download_button(
            word("export_take", language),
            lambda: drawn(home, asked, revision)[0],
            f"{name}.{asked.format}",
            MIMES[asked.format],
            key=f"take-figure-{name}-{asked.format}",
            on_click="ignore",
            type="primary",
        )
        st.download_button(
            word("export_sidecar", language),
            lambda: drawn(home, asked, revision)[1],
            f"{name}.{asked.format}.json",
            "application/json",
            key=f"take-sidecar-{name}-{asked.format}",
            on_click="ignore",
            help=word("export_sidecar_help", language),
        )
    st.caption(word("export_command", language))
    st.code(command(asked, f"{name}.{asked.format}"), language="bash", wrap_lines=True)


def _graph(page: Page, found: Picture, state: State) -> None:
    language = page.language
    st.markdown(f"**{word('export_graph', language)}**")
    st.caption(word("export_graph_help", language, nodes=found.graph.number_of_nodes(), links=found.graph.number_of_edges()))
    format = st.segmented_control(
        word("export_format", language), [name.upper() for name in FILES], default="XLSX", required=True, key="graph-format"
    )
    name = str(format).lower()
    home, revision = page.home, page.revision
    st.download_button(
        word("export_take", language),
        lambda: export_part(home, found, name, revision),
        f"{stem(state)}{FILES[name]}",
        key=f"take-graph-{name}",
        on_click="ignore",
    )
