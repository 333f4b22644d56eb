"""A network as rows: each link with its ends, what it is about, and how it is known."""

from collections.abc import Mapping
from typing import Any

import networkx as nx
import pandas as pd
import streamlit as st

from graphmap.model import Table, confidence_word
from graphmap.schema import Schema
from graphmap.ui.words import word
from graphmap.views.cards import name_of, type_word
from graphmap.views.text import plain

COLUMNS = ("from", "type", "to", "what", "source", "since", "method", "confidence", "status", "more_sources")


def links_table(
    graph: "nx.MultiDiGraph[str]", centre: str, sources: Mapping[str, str], schema: Schema, language: str
) -> tuple[pd.DataFrame, list[str]]:
    """The table, and for each row the id of its relationship.

    The centre's links come first; types stand in the order of the schema.
    """
    order = {type: i for i, type in enumerate(schema.types)}
    entries = []
    for start, end, id, data in graph.edges(keys=True, data=True):
        other = start if end == centre else end
        key = (centre not in (start, end), order.get(data["type"], len(order)), _name(graph, other, language), str(data.get("id", "")))
        entries.append((key, str(id), _row(graph, start, end, data, sources, schema, language)))
    entries.sort(key=lambda entry: entry[0])
    table = pd.DataFrame([row for _, _, row in entries], columns=[word(name, language) for name in COLUMNS])
    return table, [id for _, id, _ in entries]


def rows_table(table: Table, language: str, key: str) -> None:
    """A picture's own table: addresses are links, texts are texts."""
    names = [str(name) for name in table.columns]
    frame = pd.DataFrame([[_cell(cell) for cell in row] for row in table.rows], columns=names)
    links = [name for name in names if frame[name].astype(str).str.startswith(("https://", "http://")).any()]
    st.caption(word("rows_help", language, n=len(frame)))
    st.dataframe(
        frame,
        key=key,
        hide_index=True,
        height=420,
        column_config={name: st.column_config.LinkColumn(display_text=r"https?://(?:www\.)?([^/]+)", width=150) for name in links},
    )


def _cell(cell: object) -> object:
    return plain(str(cell)) if isinstance(cell, str) else ", ".join(map(str, cell)) if isinstance(cell, list) else cell


def _row(
    graph: "nx.MultiDiGraph[str]",
    start: str,
    end: str,
    data: Mapping[str, Any],
    sources: Mapping[str, str],
    schema: Schema,
    language: str,
) -> tuple[object, ...]:
    cited = [sources.get(id, "") for id in data.get("sources") or []]
    confidence = data.get("confidence")
    status, method = (schema.words[name].get(str(data.get(name, "")), {}).get(language, "") for name in ("status", "method"))
    return (
        _name(graph, start, language),
        type_word(data["type"], schema, language),
        _name(graph, end, language),
        plain(str(data.get("what", ""))),
        cited[0] if cited else "",
        data.get("since", ""),
        method,
        word(confidence_word(float(confidence)), language) if isinstance(confidence, int | float) else "",
        status,
        max(len(cited) - 1, 0) or None,
    )


def _name(graph: "nx.MultiDiGraph[str]", id: str, language: str) -> str:
    return name_of(graph.nodes[id], language) or id
