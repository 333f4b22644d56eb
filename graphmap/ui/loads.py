"""The loads of the workspace, newest first, each of which can be taken back once it is said what would go."""

from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from graphmap.errors import GraphMapError
from graphmap.model import Load
from graphmap.ui.citing import markdown
from graphmap.ui.frame import Page, go
from graphmap.ui.problem import problem
from graphmap.ui.told import Told, tell
from graphmap.ui.words import word
from graphmap.views.text import plain
from graphmap.views.words.dates import date
from graphmap.workspace import undo
from graphmap.workspace.loads import Undoing, undoing

LISTED = 50
"""Loads that are listed."""

NAMED = 12
"""Nodes that would go and are named."""


def loads(page: Page) -> None:
    """Each load with when, file, dataset, records and state; the one that the view selects with what taking it back would change."""
    language, entries = page.language, page.home.ledger.loads()
    if not entries:
        st.info(word("data_no_loads", language))
        return
    chosen = page.state.select[0] if page.state.select else ""
    for load in reversed(entries[-LISTED:]):
        with st.container(key=f"load-{load.id}"):
            left, right = st.columns([5, 1], vertical_alignment="center")
            left.html(_line(load, language))
            if not load.undone_at and str(load.id) != chosen:
                asking = replace(page.state, select=(str(load.id),))
                right.button(word("data_undo", language), key=f"undo-{load.id}", on_click=go, args=(asking,), width="stretch")
            if str(load.id) == chosen and not load.undone_at:
                _confirm(page, load)
    if len(entries) > LISTED:
        st.caption(word("data_more_loads", language, n=len(entries) - LISTED))


def _line(load: Load, language: str) -> str:
    """A load in two lines of HTML; every text is escaped."""
    state = word("data_undone", language, when=moment(load.undone_at, language)) if load.undone_at else word("data_live", language)
    told = [
        moment(load.loaded_at, language),
        word("data_of_dataset", language, dataset=plain(load.dataset)),
        word("data_records" if load.records != 1 else "data_record", language, n=load.records),
        *([word("data_replaces", language)] if load.replace else []),
        state,
    ]
    name = word("data_load", language, n=load.id)
    return (
        f'<p class="gm-load{" gm-load-undone" if load.undone_at else ""}"><b>{escape(name)}</b> {escape(plain(load.file))}</p>'
        f'<p class="gm-load-said">{" · ".join(escape(part) for part in told)}</p>'
    )


def _confirm(page: Page, load: Load) -> None:
    """What would go, and the two ways on."""
    language = page.language
    try:
        found = undoing(page.home, load.id)
    except GraphMapError as error:
        problem(error, language)
        return
    with st.container(border=True, key="confirm"):
        st.markdown("  \n".join(markdown(line) for line in consequences(found, language)))
        with st.container(horizontal=True):
            sure = st.button(word("data_undo_sure", language, n=load.id), key="undo-sure", type="primary")
            st.button(word("data_keep", language), key="undo-keep", on_click=go, args=(replace(page.state, select=()),))
        if sure:
            _undo(page, load)


def consequences(found: Undoing, language: str) -> list[str]:
    """What taking a load back changes, line by line."""
    if found.nothing:
        return [word("data_undo_nothing", language)]
    lines = [word("data_undo_gone", language, nodes=len(found.nodes), links=found.links)]
    names = sorted(plain(name) for name in found.nodes.values())
    if names:
        more = word("data_and_more", language, n=len(names) - NAMED) if len(names) > NAMED else ""
        lines.append(", ".join(names[:NAMED]) + more)
    for key, count in (("data_undo_loose", found.loose), ("data_undo_changed", found.changed), ("data_undo_back", found.returning)):
        if count:
            lines.append(word(key, language, n=count))
    return [*lines, word("data_undo_kept", language)]


def _undo(page: Page, load: Load) -> None:
    language = page.language
    try:
        with st.spinner(word("data_undoing", language)):
            undone, manifest = undo(page.home, load.id, "taken back on the page Data")
    except GraphMapError as error:
        problem(error, language)
        return
    counts = {"id": undone.id, "file": plain(undone.file), "nodes": manifest.things, "links": manifest.relationships}
    tell(Told("success", "data_was_undone", counts))
    del st.session_state["revision"]
    go(replace(page.state, select=()))
    st.rerun()


def moment(text: str | None, language: str) -> str:
    """A point in time in the time zone of the browser: 25 November 2026, 14:05."""
    if not text:
        return ""
    try:
        zone = ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo("UTC")
    local = datetime.fromisoformat(text).replace(tzinfo=UTC).astimezone(zone)
    return f"{date(local.date().isoformat(), language)}, {local:%H:%M}"
