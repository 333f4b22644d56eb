"""A network as rows: each link with its ends, what it is about, and how it is known."""

from collections.abc import Mapping
from typing import Any

import networkx as nx
import pandas as pd

from graphmap.model import confidence_word
from graphmap.schema import Schema
from graphmap.ui.words import word
from graphmap.views.cards import name_of, type_word
from graphmap.views.text import plain

COLUMNS = ("from", "type", "to", "what", "source", "since", "method", "confidence", "status", "more_sources")


def rows(
    graph: "nx.MultiDiGraph[str]", centre: str, sources: Mapping[str, str], schema: Schema, language: str
) -> tuple[pd.DataFrame, list[str]]:
    """The table, and for each row the id of the end to move to: the one that is not the centre.

    The centre's links come first; types stand in the order of the schema.
    """
    order = {type: i for i, type in enumerate(schema.types)}
    entries = []
    for start, end, data in graph.edges(data=True):
        other = start if end == centre else end
        key = (centre not in (start, end), order.get(data["type"], len(order)), _name(graph, other, language), str(data.get("id", "")))
        entries.append((key, other, _row(graph, start, end, data, sources, schema, language)))
    entries.sort(key=lambda entry: entry[0])
    table = pd.DataFrame([row for _, _, row in entries], columns=[word(name, language) for name in COLUMNS])
    return table, [other for _, other, _ in entries]


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
