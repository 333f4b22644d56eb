"""What a search found, as a chip says it."""

from graphmap.analysis.names import Hit
from graphmap.schema import Schema
from graphmap.ui.citing import markdown
from graphmap.views.cards import kind_of


def hit_said(hit: Hit, schema: Schema, language: str) -> str:
    """Name, kind and place of a node as Markdown."""
    kind = kind_of(hit.node.labels, {}, schema, language)
    return f"**{markdown(hit.node.name_in(language))}** " + " · ".join(markdown(part) for part in (kind, hit.node.place) if part)
