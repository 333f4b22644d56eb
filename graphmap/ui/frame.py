"""What every page has: the row of pages, the question that it answers, undo and redo, the language, and the foot."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from html import escape
from importlib.resources import files

import streamlit as st

from graphmap.ui.login import leave
from graphmap.ui.words import word
from graphmap.views.sheet import colours
from graphmap.views.state import LANGUAGES, PAGES, State, read
from graphmap.views.style import PALETTES, Theme
from graphmap.views.words.dates import date
from graphmap.workspace import Workspace, snapshot


@dataclass(frozen=True, slots=True)
class Page:
    """What a page works with: the workspace at one revision, the view that the address asks for, and the theme on screen."""

    home: Workspace
    revision: str
    state: State
    theme: Theme

    @property
    def language(self) -> str:
        """Language of the interface."""
        return self.state.language


def go(state: State) -> None:
    """Show another view, of this page or another one; its address is a new step for the browser's back button. For callbacks.

    Each callback of a run speaks of the view that was drawn before it: of the second one only what it changes is taken over.
    """
    pending: State | None = st.session_state.get("going")
    seen: State | None = st.session_state.get("seen")
    if pending and seen:
        pairs = {field.name: (getattr(state, field.name), getattr(seen, field.name)) for field in fields(State)}
        state = replace(pending, **{name: new for name, (new, old) in pairs.items() if new != old})
    st.session_state["going"] = state


def arrive(pages: dict[str, object], key: str) -> None:
    """Take the step that ``go`` asked for before this run; called once, before anything is drawn."""
    state: State | None = st.session_state.pop("going", None)
    if state is None:
        return
    if state.page != key:
        st.switch_page(pages[state.page], query_params=state.query())  # type: ignore[arg-type]
    st.query_params.from_dict(state.query())


def browser_language() -> str:
    """The language of the browser where it is one of ours, else Dutch."""
    asked = str(st.context.locale or "").lower().partition("-")[0]
    return asked if asked in LANGUAGES else "nl"


def asked_view(key: str) -> State:
    """The view that the address asks for."""
    return read(st.query_params.to_dict(), key, browser_language())


def asked_language() -> str:
    """The language that the address asks for, else that of the browser."""
    asked = str(st.query_params.get("lang", ""))
    return asked if asked in LANGUAGES else browser_language()


def screen_theme() -> Theme:
    """The theme that the browser shows."""
    return "dark" if st.context.theme.type == "dark" else "light"


def styles() -> None:
    """The style sheets of the app, and the colours of paper, inks and hairlines of the theme, which Streamlit does not tell to a page."""
    sheets = sorted((file for file in files("graphmap.ui").iterdir() if file.name.endswith(".css")), key=lambda file: file.name)
    told = " ".join(f"--gm-{name}: {colour};" for name, colour in colours(PALETTES[screen_theme()]).items())
    st.html(f"<style>:root {{ {told} }}</style>")
    st.html("<style>" + "".join(sheet.read_text(encoding="utf-8") for sheet in sheets) + "</style>")


def head(page_of: dict[str, object], state: State) -> None:
    """The row of pages, undo and redo and the language; under it the question that the page answers."""
    language = state.language
    st.session_state["seen"] = state
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="head"):
        st.html('<p class="gm-brand">graphmap</p>', width="content")
        for key in PAGES:
            st.page_link(page_of[key], label=word(f"page_{key}", language), query_params={"lang": language}, disabled=key == state.page)  # type: ignore[arg-type]
        st.space("stretch")
        leave(language)
        _steps(state)
        _languages(state)
    st.html(f'<h1 class="gm-question">{escape(word(f"question_{state.page}", language))}</h1>')


def foot(page: Page, shown: str) -> None:
    """What is shown of how many, of which revision, as of when, from how many sources."""
    language, manifest = page.language, snapshot(page.home, page.revision).manifest
    parts = [
        shown,
        word("foot_sample", language, organisations=manifest.labels.get("Organisation", 0)),
        word("foot_sources", language, n=manifest.labels.get("Source", 0)),
        word("foot_date", language, date=date(manifest.credits.date, language)),
        word("foot_revision", language, revision=page.revision[:12]),
    ]
    st.html(f'<p class="gm-foot">{" · ".join(escape(part) for part in parts if part)}</p>')


def _steps(state: State) -> None:
    """Undo and redo: the views of this session in the order in which they were seen."""
    past: list[State] = st.session_state.setdefault("past", [])
    at: int = st.session_state.setdefault("at", -1)
    if not past or past[at] != state:
        del past[at + 1 :]
        past.append(state)
        del past[:-100]
        at = st.session_state["at"] = len(past) - 1

    def step(by: int) -> Callable[[], None]:
        def taken() -> None:
            st.session_state["at"] = at + by
            go(past[at + by])

        return taken

    language = state.language
    st.button(word("undo", language), icon=":material/undo:", on_click=step(-1), disabled=at == 0, type="tertiary", key="undo")
    last = at == len(past) - 1
    st.button(word("redo", language), icon=":material/redo:", on_click=step(1), disabled=last, type="tertiary", key="redo")


def _languages(state: State) -> None:
    """The switch of the language, which keeps the view."""
    names = {word(known, known): known for known in LANGUAGES}
    st.session_state["language"] = word(state.language, state.language)

    def change() -> None:
        go(replace(state, language=names[st.session_state["language"]]))

    st.segmented_control(
        word("language", state.language), list(names), key="language", required=True, on_change=change, label_visibility="collapsed"
    )
