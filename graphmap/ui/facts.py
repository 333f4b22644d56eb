"""All that is known of one node as HTML: values with their sources, links by type. Every text is escaped."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from graphmap.model import Node, Relationship, Value
from graphmap.schema import Schema
from graphmap.ui.amounts import amount, measured, unit_of
from graphmap.ui.citing import hyperlink, provenance, spoken
from graphmap.ui.words import word
from graphmap.views.cards import kind_of, name_of, status_of, type_word
from graphmap.views.style import KINDS, Theme, look_group
from graphmap.views.text import plain
from graphmap.views.words.dates import date
from graphmap.workspace import Card

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "does": (
        "description", "description_nl", "definition", "theme", "theme_nl", "sector_groups", "sectors", "technologies", "products",
        "technology_group", "key_technology", "level",
    ),
    "figures": (
        "employees", "value", "value_text", "year", "baseline_value", "baseline_year", "target_value", "target_year", "subject",
        "indicator",
    ),
}  # fmt: skip
"""Properties by section, in the order in which people ask for them; what no section names stands under *facts*."""

QUIET = frozenset({
    "id", "name", "name_nl", "kind", "municipality", "in_region", "status", "lat", "lon", "coordinate_precision", "corridor_rule",
    "employees_year", "employees_note", "unit", "unit_nl", "qualifier",
})  # fmt: skip
"""Properties that the head of the details or another value says already, or that only a map needs."""

PROSE = frozenset({"description", "definition", "value_text", "employees_note", "indicator", "subject"})
"""Properties that hold sentences, or parts of them, in whatever language their source is written."""

FIGURES = 8
"""Published figures about a node that are listed."""


@dataclass(frozen=True, slots=True)
class Group:
    """The links of one type and direction; each with the node at its other end."""

    title: str
    links: tuple[tuple[Relationship, Node], ...]


def head(card: Card, schema: Schema, language: str, theme: Theme = "light") -> str:
    """Name, kind and place as HTML."""
    node = card.node
    kind = KINDS[look_group(node.labels, schema)]
    region = schema.words["in_region"].get(str(node.properties.get("in_region", "")))
    parts = [
        kind_of(node.labels, node.properties, schema, language),
        str(node.properties.get("municipality", "")),
        region[language] if region else "",
        status_of(node.properties, schema, language),
    ]
    said = " · ".join(escape(plain(part)) for part in parts if part)
    return (
        f'<h2 class="gm-name">{escape(name_of(node.properties, language))}</h2>'
        f'<p class="gm-kind" style="border-color: {kind.colour(theme)}">{said}</p>'
    )


def values(card: Card, schema: Schema, language: str) -> str:
    """What it does, figures and facts as HTML, under every value its source."""
    properties = card.node.properties
    names = [name for name in schema.properties_of(card.node.label) if name in properties and _told(name, properties, language)]
    names = [name for name in names if name not in schema.provenance and name not in QUIET]
    parts = []
    placed: set[str] = set()
    for section, members in {**SECTIONS, "facts": tuple(names)}.items():
        rows = [_row(card, name, schema, language) for name in members if name in names and name not in placed]
        placed |= {*members}
        if section == "figures":
            rows += _figures(card, schema, language)
        if rows:
            parts.append(f'<h3 class="gm-section">{escape(word(section, language))}</h3>{"".join(rows)}')
    return "".join(parts)


def groups(card: Card, schema: Schema, language: str) -> list[Group]:
    """Links by type and direction, the most numerous first; figures stand among the values."""
    found: dict[str, list[tuple[Relationship, Node]]] = {}
    for link, other in card.links:
        if other.label == "Figure":
            continue
        outward = link.start == card.node.id
        found.setdefault(type_word(link.type, schema, language, passive=not outward), []).append((link, other))
    ordered = sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    return [Group(title, tuple(links)) for title, links in ordered]


def link_line(card: Card, link: Relationship, schema: Schema, language: str) -> str:
    """What a link is about, since when, in what state, and how it is known, as HTML."""
    properties = link.properties
    state = schema.words["status"].get(str(properties.get("status", "")))
    told = [str(properties.get("what", "")), date(str(properties.get("since", "")), language) if properties.get("since") else ""]
    if state and properties.get("status") != "unknown":
        told.append(state[language])
    text = " · ".join(escape(plain(part)) for part in told if part)
    return f'<p class="gm-about">{text}{"<br>" if text else ""}{provenance(card.sources, properties, schema, language)}</p>'


def _told(name: str, properties: Mapping[str, Value], language: str) -> bool:
    """Whether a property is in the reader's language, or there is no other."""
    if language == "nl" and f"{name}_nl" in properties:
        return False
    return not (language == "en" and name.endswith("_nl") and name.removesuffix("_nl") in properties)


def _row(card: Card, name: str, schema: Schema, language: str) -> str:
    """A value with its name above and its sources below; other sources' values follow."""
    given = schema.properties[name]
    title = word("names", language) if name == "aliases" else re.split(r"[,;(]", {"en": given.en, "nl": given.nl}[language])[0].strip()
    claims = [claim for claim in card.claims if claim.properties.get("property") == name]
    shown = [_claimed(claim) for claim in claims if claim.properties.get("shown")] or [card.node.properties]
    text = _value(card.node, name, schema, language)
    below = "".join(provenance(card.sources, source, schema, language) for source in shown)
    for claim in claims:
        if not claim.properties.get("shown"):
            said = word("other_value", language, value=plain(str(claim.properties.get("value_text", ""))))
            below += f'<span class="gm-other">{escape(said)}</span>{provenance(card.sources, _claimed(claim), schema, language)}'
    return f'<div class="gm-row"><span class="gm-title">{escape(title)}</span><span class="gm-value">{text}</span>{below}</div>'


def _value(node: Node, name: str, schema: Schema, language: str) -> str:
    value = node.properties[name]
    words = schema.words_of(node.label, name)
    if isinstance(value, list):
        return escape(", ".join(words[v][language] if v in words else plain(v) for v in value))
    if schema.properties[name].format == "address":
        return hyperlink(str(value), str(value))
    text = words[str(value)][language] if str(value) in words else _number(value, schema.properties[name].unit, language)
    if name == "employees":
        more = [str(node.properties[part]) for part in ("employees_note", "employees_year") if part in node.properties]
        text += f" ({', '.join(more)})" if more else ""
    if name in ("value", "baseline_value", "target_value"):
        text += f" {unit_of(node.properties, language)}"
    return spoken(text, language) if name in PROSE else escape(plain(text))


def _number(value: Value, unit: str, language: str) -> str:
    if isinstance(value, bool):
        return word("yes" if value else "no", language)
    return str(value) if unit == "year" else amount(value, language) or str(value)


def _figures(card: Card, schema: Schema, language: str) -> list[str]:
    """Published figures about the node."""
    figures = [other for link, other in card.links if other.label == "Figure" and link.type == "ABOUT"]
    rows = []
    for figure in figures[:FIGURES]:
        given = figure.properties
        year = f" ({given['year']})" if "year" in given else ""
        own = language == "nl" and "name_nl" in given
        rows.append(
            f'<div class="gm-row"><span class="gm-title">{spoken(name_of(given, language), language, usual="" if own else "en")}</span>'
            f'<span class="gm-value">{spoken(measured(given, schema, language) + year, language)}</span>'
            f"{provenance(card.sources, figure.properties, schema, language)}</div>"
        )
    if rest := len(figures) - FIGURES:
        rows += [f'<p class="gm-source">{escape(word("more_figures", language, n=rest))}</p>'] if rest > 0 else []
    return rows


def _claimed(claim: Node) -> Mapping[str, Value]:
    """A claim's provenance in the form that elements have it."""
    source = claim.properties.get("source")
    return {**claim.properties, "sources": [str(source)] if source else []}
