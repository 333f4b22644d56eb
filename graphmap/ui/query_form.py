"""The library of named queries as forms: the question, what it answers, and a field for each of its parameters."""

import re
from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from graphmap.catalogue import Parameter, Query, catalogue
from graphmap.errors import UsageError
from graphmap.model import Value
from graphmap.ui.citing import markdown
from graphmap.ui.frame import Page, go
from graphmap.ui.picking import choose, listed, pick
from graphmap.ui.subjects import ordered, titled
from graphmap.ui.words import word
from graphmap.views.cards import type_word
from graphmap.views.state import State
from graphmap.workspace import Workspace
from graphmap.workspace.pictures.answer import PREFERRED

IDS = re.compile(r"^(?:id of (?:the |an? )?|id van (?:de |het |een )?)")
"""How the help of a parameter that takes an id begins: the form shows names, so it is left out."""

EXAMPLE = re.compile(r"such as ([a-z-]+:[a-z0-9-]+)")
"""How the help of a parameter that takes an id or nothing names one."""

FIELDS = 3
"""Fields side by side."""

Put = Callable[[Value], None]
"""Moves the page to the view with this value."""


def question(state: State, language: str) -> Query:
    """The choice of a query, and what the chosen one answers; an unknown name is said by who asks it, and the first is shown."""
    queries = catalogue()
    chosen = queries.get(state.id) or queries[PREFERRED]
    st.session_state["question"] = chosen.name

    def change() -> None:
        go(asking(state, chosen, queries[st.session_state["question"]]))

    st.selectbox(
        word("query_question", language),
        ordered(queries),
        format_func=lambda name: titled(queries[name], language),
        key="question",
        on_change=change,
        label_visibility="collapsed",
    )
    return chosen


def asking(state: State, former: Query, query: Query) -> State:
    """The view of another query; values of parameters that both have are kept."""
    shared = {(p.name, p.kind) for p in former.parameters} & {(p.name, p.kind) for p in query.parameters}
    kept = {name for name, _ in shared}
    parameters = tuple((name, value) for name, value in state.parameters if name in kept)
    return replace(state, id=query.name, cypher="", parameters=parameters, select=())


def fields(page: Page, query: Query) -> None:
    """A field for each parameter."""
    if not query.parameters:
        return
    with st.container(key="parameters"):
        for start in range(0, len(query.parameters), FIELDS):
            row = query.parameters[start : start + FIELDS]
            widths = [3 if p.kind == "types" else 2 for p in row]
            spare = 2 * (FIELDS - len(row)) - sum(width - 2 for width in widths)
            for column, parameter in zip(st.columns([*widths, *([spare] if spare > 0 else [])], gap="medium"), row, strict=False):
                with column:
                    _field(page, query, parameter)


def with_value(state: State, query: Query, parameter: Parameter, value: Value) -> State:
    """The view with another value of a parameter; its default is left out of the address."""
    values = {name: text for name, text in state.parameters if name != parameter.name}
    if value != parameter.default:
        values[parameter.name] = text_of(value)
    return replace(state, id=query.name, parameters=tuple(sorted(values.items())), select=())


def text_of(value: Value) -> str:
    """A value as the text that ``Parameter.value`` reads."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "; ".join(value) if isinstance(value, list) else str(value)


def title(parameter: Parameter, language: str) -> str:
    """What a parameter is, as the heading of its field."""
    text = parameter.help(language)
    if EXAMPLE.search(parameter.help_en):
        text = text.split(",")[0]
    text = IDS.sub("", text) if parameter.kind == "id" or EXAMPLE.search(parameter.help_en) else text
    return text[:1].upper() + text[1:]


def _field(page: Page, query: Query, parameter: Parameter) -> None:
    value, key, language = _value(page.state, parameter), f"value-{query.name}-{parameter.name}", page.language

    def put(given: Value) -> None:
        go(with_value(page.state, query, parameter, given))

    label = markdown(title(parameter, language))
    match parameter.kind:
        case "id":
            fitting = page.home.schema.label_of(str(parameter.default or ""))
            pick(page.home, page.revision, label, str(value), fitting, key, language, put)
        case "integer" | "float":
            _number(label, parameter, value, key, put)
        case "boolean":
            st.session_state[key] = bool(value)
            st.toggle(label, key=key, on_change=lambda: put(bool(st.session_state[key])))
        case "types":
            _types(page.home, label, parameter, str(value), key, language, put)
        case "string" if (example := EXAMPLE.search(parameter.help_en)) and (
            names := listed(page.home, page.revision, page.home.schema.label_of(example[1]), language)
        ):
            choose(label, str(value), {"": word("query_all", language), **names}, key, put)
        case _:
            st.session_state[key] = text_of(value)
            hint = word("query_list" if parameter.kind == "list" else "query_any", language)
            st.text_input(label, key=key, placeholder=hint, on_change=lambda: put(parameter.value(st.session_state[key].strip())))


def _value(state: State, parameter: Parameter) -> Value:
    """The value that a view gives, else the default, else nothing; what is not of the kind counts as not given (the answer says it)."""
    given = dict(state.parameters).get(parameter.name)
    empty: dict[str, Value] = {"integer": 0, "float": 0.0, "boolean": False, "list": []}
    nothing = empty.get(parameter.kind, "")
    fallback = nothing if parameter.default is None else parameter.default
    if given is None:
        return fallback
    try:
        return parameter.value(given)
    except UsageError:
        return fallback


def _number(label: str, parameter: Parameter, value: Value, key: str, put: Put) -> None:
    whole = parameter.kind == "integer"
    st.session_state[key] = int(str(value)) if whole else float(str(value))

    def change() -> None:
        given = st.session_state[key]
        if given is not None:
            put(int(given) if whole else float(given))

    st.number_input(label, key=key, step=1 if whole else 0.1, on_change=change)


def _types(home: Workspace, label: str, parameter: Parameter, value: str, key: str, language: str, put: Put) -> None:
    st.session_state[key] = [type for type in value.split("|") if type in home.schema.types]
    usual = str(parameter.default or "")

    def change() -> None:
        if chosen := set(st.session_state[key]):
            put(usual if chosen == set(usual.split("|")) else "|".join(type for type in home.schema.types if type in chosen))

    st.multiselect(label, [*home.schema.types], format_func=lambda type: type_word(type, home.schema, language), key=key, on_change=change)
