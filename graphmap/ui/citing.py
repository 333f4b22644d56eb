"""Where a value comes from, as HTML: source, date, method, confidence. Every text is escaped."""

from collections.abc import Mapping
from html import escape
from urllib.parse import urlsplit

from graphmap.model import Node, Value, confidence_word
from graphmap.schema import Schema
from graphmap.ui.words import word
from graphmap.views.language import language_of
from graphmap.views.text import plain
from graphmap.views.words.dates import date

OWN = "source:graphmap-region"
"""The source of what the project itself compiled."""

SOURCES = 2
"""Sources that stand under a value; the table has all."""


def provenance(sources: Mapping[str, Node], properties: Mapping[str, Value], schema: Schema, language: str) -> str:
    """Source, date, method and confidence in small type."""
    ids = properties.get("sources")
    cited = [_source(sources, id, language) for id in (ids if isinstance(ids, list) else [])[:SOURCES]]
    if isinstance(ids, list) and len(ids) > SOURCES:
        cited.append(f"+ {len(ids) - SOURCES} {word('more_sources', language)}")
    parts = [", ".join(cited) or escape(word("no_source", language))]
    if given := properties.get("source_date"):
        parts.append(escape(date(str(given), language)))
    if method := schema.words["method"].get(str(properties.get("method", ""))):
        parts.append(escape(method[language]))
    confidence = properties.get("confidence")
    if isinstance(confidence, int | float):
        parts.append(escape(f"{word('confidence', language)} {word(confidence_word(float(confidence)), language)}"))
    return f'<span class="gm-source">{" · ".join(parts)}</span>'


def _source(sources: Mapping[str, Node], id: str, language: str) -> str:
    if id == OWN:
        return escape(word("no_source", language))
    source = sources.get(id)
    address = str(source.properties.get("address", "")) if source else ""
    host = host_of(address)
    return hyperlink(address, host) if host else escape(plain(source.name if source else id))


def host_of(address: str) -> str:
    """Who publishes at an address, as it stands there where it is malformed; empty where the text is no address."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = address.split("/")[2]
    return host.removeprefix("www.").rstrip(".")


def in_short(text: str, language: str) -> str:
    """What a source says of a link, as the data puts it: no quotation, so without its marks."""
    return f'<p class="gm-evidence">{spoken(text, language)}</p>'


def spoken(text: str, language: str, usual: str = "") -> str:
    """A text of the data as HTML; where it is in another language than the page, that is said.

    Parameters
    ----------
    usual
        The language of a text that does not tell its own; empty: it bears no mark.
    """
    found = language_of(text) or usual
    mark = f' <span class="gm-source">({found})</span>' if found and found != language else ""
    lang = f' lang="{found}"' if found else ""
    return f"<span{lang}>{escape(plain(text))}</span>{mark}"


def hyperlink(address: str, text: str) -> str:
    """A link that opens a page of its own; anything that is not a web address stays text."""
    if not address.startswith(("https://", "http://")):
        return escape(plain(text))
    shown = plain(text).removeprefix("https://").removeprefix("http://").rstrip("/")
    return f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{escape(shown)}</a>'


def markdown(text: str) -> str:
    """A text as Markdown that reads as exactly that text."""
    return "".join(f"\\{c}" if c.isascii() and not c.isalnum() and c != " " else c for c in plain(text))
