"""A network as rows: each link with its ends, what it is about, and how it is known."""

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx
import pandas as pd
import streamlit as st

from graphmap.model import Table, confidence_word
from graphmap.schema import Schema
from graphmap.ui.citing import OWN, host_of
from graphmap.ui.words import word
from graphmap.views.cards import name_of, type_word
from graphmap.views.text import plain

COLUMNS = ("from", "type", "to", "what", "source", "address", "since", "method", "confidence", "status", "more_sources")

HEIGHT = 420
"""Px of a table."""

WEB = ("https://", "http://")
"""How the addresses begin that are links."""

BARE = r"https?://(?:www\.)?(.+)"
"""What is shown of an address beside the name of its source."""


def links_table(
    graph: "nx.MultiDiGraph[str]", centre: str, sources: Mapping[str, tuple[str, str]], schema: Schema, language: str
) -> tuple[pd.DataFrame, list[str]]:
    """The table, and for each row the id of its relationship.

    The centre's links come first; types stand in the order of the schema.

    Parameters
    ----------
    sources
        Name and address (empty: none) by id.
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


def rows_frame(table: Table) -> pd.DataFrame:
    """A picture's own table; of a column of addresses among texts the addresses stand in one behind it, and their hosts in their place."""
    columns: dict[str, list[object]] = {}
    for i, name in enumerate(map(str, table.columns)):
        cells = [_cell(row[i]) for row in table.rows]
        addresses = [address_of(cell) for cell in cells]
        columns[name] = cells
        if any(addresses) and not _are_addresses(cells):
            columns[name] = [host_of(address) if address else cell for address, cell in zip(addresses, cells, strict=True)]
            columns[f"{name} (web)"] = [address or None for address in addresses]
    return pd.DataFrame(columns)


def address_of(cell: object) -> str:
    """A cell that is a web address; of any other an empty text."""
    return cell if isinstance(cell, str) and cell.startswith(WEB) else ""


def _are_addresses(cells: Iterable[object]) -> bool:
    """Whether there are cells that are not empty, and all of them are addresses."""
    given = [cell for cell in cells if cell not in (None, "")]
    return bool(given) and all(map(address_of, given))


def rows_table(frame: pd.DataFrame, language: str, key: str) -> None:
    """Show a picture's own table: addresses are links, texts are texts."""
    links = [name for name in frame.columns if _are_addresses(frame[name].dropna())]
    st.caption(word("rows_help", language, n=len(frame)))
    st.dataframe(
        frame,
        key=key,
        hide_index=True,
        height=HEIGHT,
        column_config={name: st.column_config.LinkColumn(display_text=BARE, width=150) for name in links},
    )


def _cell(cell: object) -> object:
    return plain(str(cell)) if isinstance(cell, str) else ", ".join(map(str, cell)) if isinstance(cell, list) else cell


def _row(
    graph: "nx.MultiDiGraph[str]",
    start: str,
    end: str,
    data: Mapping[str, Any],
    sources: Mapping[str, tuple[str, str]],
    schema: Schema,
    language: str,
) -> tuple[object, ...]:
    cited = [str(id) for id in data.get("sources") or []]
    name, address = sources.get(cited[0], ("", "")) if cited else ("", "")
    confidence = data.get("confidence")
    status, method = (schema.words[name].get(str(data.get(name, "")), {}).get(language, "") for name in ("status", "method"))
    return (
        _name(graph, start, language),
        type_word(data["type"], schema, language),
        _name(graph, end, language),
        plain(str(data.get("what", ""))),
        word("no_source", language) if cited[:1] == [OWN] else plain(name),
        address_of(address) or None,
        data.get("since", ""),
        method,
        word(confidence_word(float(confidence)), language) if isinstance(confidence, int | float) else "",
        status,
        len(cited) or None,
    )


def _name(graph: "nx.MultiDiGraph[str]", id: str, language: str) -> str:
    return name_of(graph.nodes[id], language) or id
