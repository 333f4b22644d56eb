"""The filter of a network as one row of chips over the whole width; every choice becomes the page's address."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace

import streamlit as st

from graphmap.ui.frame import Page, go
from graphmap.ui.words import word
from graphmap.views.state import CONFIDENCES, DEPTHS, State
from graphmap.views.words import number
from graphmap.workspace.pictures.network import Facets, layers_on

SCARCE = 0.25
"""Share of the nodes below which a facet says for how many it is known."""


def filters(page: Page, state: State, label: str, facets: Facets) -> None:
    """Steps, layers, kinds, sectors, municipalities, confidence and ended links."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="filters"):
        if not state.to:
            _depth(state)
        _layers(page, state, label)
        if not state.to:
            schema, language = page.home.schema, page.language
            kinds = {kind: entry[language] for kind, entry in schema.words["organisation_kind"].items()}
            groups = {group: entry[language] for group, entry in schema.words["sector_group"].items()}
            _facet(page, state, "kinds", kinds, facets.kinds, facets)
            _facet(page, state, "sectors", groups, facets.sectors, facets)
            _facet(page, state, "places", {place: place for place in facets.places}, facets.places, facets)
            _confidence(state)
            _gone(state)
        _reset(page, state)


def _depth(state: State) -> None:
    language = state.language
    names = {word(f"depth_{depth}", language): depth for depth in DEPTHS}
    st.session_state["depth"] = word(f"depth_{state.depth}", language)

    def change() -> None:
        go(replace(state, depth=names[st.session_state["depth"]]))

    st.segmented_control(word("depth", language), list(names), key="depth", required=True, on_change=change, label_visibility="collapsed")


def _layers(page: Page, state: State, label: str) -> None:
    language, usual = state.language, layers_on(page.home, replace(state, layers=None), label)
    on = usual if state.layers is None else state.layers
    names = {word(layer, language): layer for layer in page.home.schema.layers}
    st.session_state["layers"] = [name for name, layer in names.items() if layer in on]

    def change() -> None:
        chosen = tuple(names[name] for name in st.session_state["layers"])
        go(replace(state, layers=None if set(chosen) == set(usual) else chosen))

    st.pills(word("layers", language), list(names), selection_mode="multi", key="layers", on_change=change, label_visibility="collapsed")


def _facet(page: Page, state: State, name: str, words: Mapping[str, str], counts: Mapping[str, int], facets: Facets) -> None:
    """A list of values with how many have each; what is chosen stands on the button."""
    language, chosen = page.language, getattr(state, name)
    offered = sorted({*counts, *chosen}, key=lambda value: (-counts.get(value, 0), words.get(value, value)))
    said = {value: f"{words.get(value, value)} {number(counts.get(value, 0), language)}" for value in offered}
    key = f"facet-{name}"
    st.session_state[key] = [said[value] for value in chosen]
    back = {text: value for value, text in said.items()}

    def change() -> None:
        picked = tuple(back[text] for text in st.session_state[key])
        go(State(**{field.name: getattr(state, field.name) for field in fields(state)} | {name: picked}))

    label = word(f"facet_{name}", language)
    if chosen:
        label += f": {words.get(chosen[0], chosen[0])}" + (f" + {len(chosen) - 1}" if len(chosen) > 1 else "")
    with st.popover(label, type="primary" if chosen else "secondary", disabled=not offered, key=f"open-{name}"):
        known = facets.known[name]
        if known < SCARCE * facets.total:
            st.caption(word("facet_scarce", language, known=known, total=facets.total))
        else:
            st.caption(word("facet_known", language, known=known, total=facets.total))
        st.pills(label, list(back), selection_mode="multi", key=key, on_change=change, label_visibility="collapsed")


def _confidence(state: State) -> None:
    language = state.language
    names = {word(f"least_{least or 'any'}", language): least for least in CONFIDENCES}
    st.session_state["confidence"] = word(f"least_{state.confidence or 'any'}", language)

    def change() -> None:
        go(replace(state, confidence=names[st.session_state["confidence"]]))

    label = word("facet_confidence", language)
    if state.confidence:
        label += f": {word(f'least_{state.confidence}', language)}"
    with st.popover(label, type="primary" if state.confidence else "secondary", key="open-confidence"):
        st.caption(word("confidence_help", language))
        st.pills(label, list(names), key="confidence", required=True, on_change=change, label_visibility="collapsed")


def _gone(state: State) -> None:
    gone = word("gone", state.language)
    st.session_state["gone"] = [gone] if state.gone else []
    st.pills(gone, [gone], selection_mode="multi", key="gone", on_change=_change_gone(state), label_visibility="collapsed")


def _change_gone(state: State) -> Callable[[], None]:
    def change() -> None:
        go(replace(state, gone=bool(st.session_state["gone"])))

    return change


def _reset(page: Page, state: State) -> None:
    """A way back to everything, where something is filtered."""
    plain = page.state.on("explore", id=state.id, to=state.to, select=state.select)
    if plain != state:
        st.button(word("reset", page.language), type="tertiary", key="reset", on_click=go, args=(plain,))
