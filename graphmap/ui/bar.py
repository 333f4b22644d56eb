"""A bar of parts as HTML: what is known of a whole, and what is not."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from graphmap.views.words import number


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: how many, what they are, fill and outline as CSS colours; a dotted one is what nothing is known of."""

    count: int
    name: str
    fill: str
    edge: str
    dotted: bool = False


def bar(parts: Sequence[Part], language: str, whole: int = 0) -> str:
    """The parts side by side, each as wide as its count; ``whole`` leaves room on the right where they are fewer."""
    told = [part for part in parts if part.count]
    said = [f"{number(part.count, language)} {part.name}" for part in told]
    rest = max(whole - sum(part.count for part in told), 0)
    spans = [_span(part, text) for part, text in zip(told, said, strict=True)]
    if rest:
        spans.append(f'<span style="flex: {rest} 0 0"></span>')
    return f'<div class="gm-bar" role="img" aria-label="{escape(", ".join(said))}">{"".join(spans)}</div>'


def _span(part: Part, said: str) -> str:
    style = f"flex: {part.count} 0 2px; background: {part.fill}; border: 1px {'dotted' if part.dotted else 'solid'} {part.edge}"
    return f'<span title="{escape(said)}" style="{style}"></span>'
