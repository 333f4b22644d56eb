"""Who says it, how they know it and how sure it is: the last four columns of every sheet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import cast

from graphmap.model import CONFIDENCE, Method, Problem, Source, source_id
from loaders.workbook.columns import Column
from loaders.workbook.read import Row
from loaders.workbook.values import date, number

ADDRESS = re.compile(r"https?://(?:www\.)?([^\s/?#]+)\S*", re.IGNORECASE)

METHOD: Method = "self_declared"
"""How a row knows what it says if it does not tell."""

SURE = CONFIDENCE["medium"]
"""How sure a row is if it does not tell."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the four columns of a row say; where one is wrong the default stands in and a problem tells."""

    source: Source
    source_date: str | None
    method: Method
    confidence: float
    problems: tuple[Problem, ...]


def provenance_of(row: Row, columns: Mapping[str, Column]) -> Provenance:
    """The provenance of a row; the form of its date is left to the schema's check."""
    source_date = row.values.get("source_date")
    method, wrong_method = _method(row, columns["method"])
    confidence, wrong_confidence = _confidence(row, columns["confidence"])
    return Provenance(
        source_of(row.values.get("source", "")),
        date(source_date) if source_date else None,
        method,
        confidence,
        (*wrong_method, *wrong_confidence),
    )


@lru_cache(maxsize=1_000)
def source_of(text: str) -> Source:
    """The source that a cell names: by its address, else by the text; an empty cell cites the file itself (id ``source:``)."""
    if not text:
        return Source("source:", "", "", "", "")
    if address := ADDRESS.fullmatch(text):
        return Source(source_id(text), address[1].lower(), text, "", "as stated by the source")
    return Source(f"source:{sha256(text.encode()).hexdigest()[:12]}", text, "", "", "")


def _method(row: Row, column: Column) -> tuple[Method, list[Problem]]:
    text = row.values.get("method")
    if not text:
        return METHOD, []
    if word := column.word(text):
        return cast(Method, word), []
    return METHOD, [row.problem("method", "not one of the words for it", f"Use one of {', '.join(column.words)}.")]


def _confidence(row: Row, column: Column) -> tuple[float, list[Problem]]:
    text = row.values.get("confidence")
    if not text:
        return SURE, []
    word = column.word(text)
    value = CONFIDENCE[word] if word else number(text)
    if value is not None and 0 <= value <= 1:
        return value, []
    return SURE, [row.problem("confidence", "not a confidence", "Use high, medium, low or a number from 0 to 1.")]
