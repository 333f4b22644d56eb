"""A person's own file: the empty workbook, a dry run that says what would happen, and the load itself."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

import pandas as pd
import streamlit as st

from graphmap.errors import GraphMapError
from graphmap.ui.citing import markdown
from graphmap.ui.frame import Page, go
from graphmap.ui.problem import problem, warning
from graphmap.ui.told import Told, tell
from graphmap.ui.words import word
from graphmap.views.text import plain
from graphmap.workspace import Preview, Workspace, load, preview, template

ENDINGS = ["xlsx", "csv"]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def upload(page: Page) -> None:
    """The workbook to fill in, and the place for a filled one; nothing is loaded before a button says so."""
    language, home = page.language, page.home
    st.markdown(markdown(word("data_own_help", language)))
    st.download_button(word("data_template", language), lambda: _workbook(home), "graphmap.xlsx", XLSX, key="template", on_click="ignore")
    given = st.file_uploader(word("data_file", language), type=ENDINGS, key="own-file")
    if given is None:
        return
    content, name = given.getvalue(), safe(given.name)
    try:
        with st.spinner(word("data_reading", language)):
            found = _previewed(home, home.state().to_json(), sha256(content).hexdigest(), name, content)
    except GraphMapError as error:
        problem(error, language)
        return
    _said(found, language)
    if (found.new or found.changed) and st.button(word("data_load_it", language, file=markdown(name)), key="load-it", type="primary"):
        _load(page, name, content)


def safe(name: str) -> str:
    """The last part of a file's name, without anything that a path could be made of."""
    last = PurePath(name.replace("\\", "/")).name
    return "".join(c if c.isalnum() or c in "-_. " else "-" for c in last).strip(". ") or "file.csv"


def _workbook(home: Workspace) -> bytes:
    with TemporaryDirectory() as folder:
        return template(home, Path(folder) / "graphmap.xlsx").read_bytes()


@st.cache_data(show_spinner=False, max_entries=8)
def _previewed(_home: Workspace, state: str, digest: str, name: str, _content: bytes) -> Preview:
    """What a file would do to a workspace in a state; one that was loaded in between is news no more."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(_content)
        return preview(_home, path)


def _said(found: Preview, language: str) -> None:
    """What would happen, what is refused and why, and what a person should look at."""
    counts = {"new": len(found.new), "changed": len(found.changed), "known": len(found.known), "refused": found.refused}
    if found.new or found.changed or found.refused:
        st.info(word("data_would", language, **counts))
    else:
        st.info(word("data_would_nothing", language))
    if found.problems:
        st.markdown(f"**{word('data_refused_title', language)}**")
        names = [word(f"data_{name}", language) for name in ("where", "column", "value", "message", "advice")]
        rows = [(str(p.where), p.column, plain(p.value), plain(p.message), plain(p.advice)) for p in found.problems]
        st.dataframe(pd.DataFrame(rows, columns=names), hide_index=True, key="problems")
    for hint in found.hints:
        warning(hint, language)


def _load(page: Page, name: str, content: bytes) -> None:
    language = page.language
    try:
        with st.spinner(word("data_loading", language)), TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(content)
            report = load(page.home, path)
    except GraphMapError as error:
        problem(error, language)
        return
    if report.load:
        manifest = report.manifest
        counts = {"id": report.load.id, "taken": report.taken, "nodes": manifest.things, "links": manifest.relationships}
        tell(Told("success", "data_was_loaded", {"file": name, **counts}))
        del st.session_state["revision"]
    go(replace(page.state, show="loads"))
    st.rerun()
