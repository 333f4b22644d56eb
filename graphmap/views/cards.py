"""What hovering shows, line by line, in plain text: who a node is, what a line stands for."""

from collections.abc import Mapping, Sequence

from graphmap.model import Relationship, Value, confidence_word
from graphmap.schema import Schema
from graphmap.views.style import GONE
from graphmap.views.text import plain
from graphmap.views.words import TEXTS, say

MOST = 6
"""Relationships that a line's card names."""

LONGEST = 200
"""Characters of a line."""

CONFIDENCE: Mapping[str, Mapping[str, str]] = {
    "high": {"en": "high confidence", "nl": "hoge zekerheid"},
    "medium": {"en": "medium confidence", "nl": "gemiddelde zekerheid"},
    "low": {"en": "low confidence", "nl": "lage zekerheid"},
}


def name_of(properties: Mapping[str, Value], language: str) -> str:
    """The name that people read in a language; an ended or planned one says so."""
    own = properties.get("name_nl") if language == "nl" else None
    return plain(str(own or properties.get("name") or properties.get("id", "")))


def kind_of(labels: Sequence[str], properties: Mapping[str, Value], schema: Schema, language: str) -> str:
    """What it is, in words: its kind where it has one, else its label."""
    if not labels or labels[0] not in schema.labels:
        return ""
    words = schema.words_of(labels[0], "kind")
    kind = str(properties.get("kind", ""))
    label = schema.labels[labels[-1]]
    return words[kind][language] if kind in words else {"en": label.en, "nl": label.nl}[language]


def status_of(properties: Mapping[str, Value], schema: Schema, language: str) -> str:
    """``ended`` or ``planned`` in words; empty for all else."""
    status = str(properties.get("status", ""))
    return schema.words["status"][status][language] if status in GONE else ""


def node_card(labels: Sequence[str], properties: Mapping[str, Value], links: int, schema: Schema, language: str) -> tuple[str, ...]:
    """Full name; kind and place; how many links of it are drawn."""
    place = plain(str(properties.get("municipality", "")))
    if not place and "Organisation" in labels and "in_region" not in properties:
        place = TEXTS["unknown"][language]
    kind = kind_of(labels, properties, schema, language)
    lines = (
        name_of(properties, language),
        " · ".join(part for part in (kind, place, status_of(properties, schema, language)) if part),
        say("link", language) if links == 1 else say("links", language, n=links),
    )
    return tuple(_brief(line) for line in lines if line)


def link_card(
    ends: tuple[str, str], names: tuple[str, str], relationships: Sequence[Relationship], schema: Schema, language: str
) -> tuple[str, ...]:
    """The names of the two ends, then each relationship as read from the first end: type, what about, since when, how it is known."""
    lines = [_line(r, r.start != ends[0], schema, language) for r in relationships[:MOST]]
    rest = len(relationships) - MOST
    head = " — ".join(names)
    return (_brief(head), *map(_brief, lines), *([say("more", language, n=rest)] if rest > 0 else []))


def type_word(type: str, schema: Schema, language: str, passive: bool = False) -> str:
    """A relationship type in words, ``passive`` as read from its end; its name where the schema does not know it."""
    known = schema.types.get(type)
    if not known:
        return type
    return (passive and known.passive.get(language)) or {"en": known.en, "nl": known.nl}[language]


def _brief(line: str) -> str:
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _line(relationship: Relationship, passive: bool, schema: Schema, language: str) -> str:
    properties = relationship.properties
    about = plain(str(properties.get("what", "")))
    dated = " ".join(str(properties[name]) for name in ("since",) if properties.get(name))
    parts = [f"{type_word(relationship.type, schema, language, passive)}{': ' + about if about else ''}{f' ({dated})' if dated else ''}"]
    method = schema.words["method"].get(str(properties.get("method", "")))
    confidence = properties.get("confidence")
    if method:
        parts.append(method[language])
    if isinstance(confidence, int | float):
        parts.append(CONFIDENCE[confidence_word(float(confidence))][language])
    if gone := status_of(properties, schema, language):
        parts.append(gone)
    return " · ".join(parts)
