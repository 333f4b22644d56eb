"""A Scene as SVG with real text: the same scene gives the same bytes. Text is text, and what an element's names hold never runs."""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from graphmap.views.drawing import drawing
from graphmap.views.fonts import FAMILY, Cut, cut_of, subset
from graphmap.views.furniture import size
from graphmap.views.geometry import as_circle, d, figure
from graphmap.views.scene import Item, Label, LegendEntry, Scene, Shape
from graphmap.views.text import plain

MARGIN = 12.0
"""Px round a scene that has no sheet."""


def svg(scene: Scene, *, fonts: bool = True, ids: bool = False) -> str:
    """The picture.

    Parameters
    ----------
    fonts
        Embed the characters that it uses, so that it looks the same everywhere; without, the page that shows it must have Source Sans 3.
    ids
        Name the element that each shape and text selects, as ``data-of``.
    """
    items = [*drawing(scene)]
    left, top, width, height = _page(scene)
    scale = f'width="{scene.sheet.mm:g}mm" height="{scene.sheet.mm * height / width:.2f}mm" ' if scene.sheet else ""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {scale}viewBox="{figure(left)} {figure(top)} {figure(width)} {figure(height)}"'
        f' font-family="\'{FAMILY}\', sans-serif" font-size="13">',
        f"<title>{_text(scene.caption.title)}</title>",
    ]
    if fonts:
        parts.append(f"<style>{_faces(items)}</style>")
    parts.append(
        f'<rect x="{figure(left)}" y="{figure(top)}" width="{figure(width)}" height="{figure(height)}" fill="{scene.palette.paper}"/>'
    )
    parts += _grouped(items, scene.palette.paper, ids)
    return "\n".join([*parts, "</svg>\n"])


def icon(entry: LegendEntry, paper: str) -> str:
    """The sample of a legend's entry as a small picture of its own; empty where it has none."""
    if not entry.icon:
        return ""
    items = "".join(_grouped(entry.icon, paper, False))
    width = figure(entry.room)
    return f'<svg width="{width}" height="16" viewBox="0 -8 {width} 16" font-size="13" aria-hidden="true">{items}</svg>'


def _page(scene: Scene) -> tuple[float, float, float, float]:
    if scene.sheet:
        return (0.0, 0.0, *size(scene))
    left, top, right, bottom = scene.bounds
    return (left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN)


def _grouped(items: Iterable[Item], paper: str, ids: bool) -> Iterator[str]:
    """Items in their order; what looks the same and follows each other is one group."""
    for look, run in groupby(items, lambda item: _look(item, paper)):
        same = [*run]
        if len(same) == 1:
            yield _brief(same[0], ids, look)
        else:
            yield f"<g{look}>"
            yield from (_brief(item, ids) for item in same)
            yield "</g>"


def _brief(item: Item, ids: bool, look: str = "") -> str:
    """An item by its shortest name."""
    of = f" data-of={quoteattr(''.join(c for c in item.of if c.isprintable()))}" if item.of and ids else ""
    if isinstance(item, Label):
        return f'<text x="{figure(item.x)}" y="{figure(item.y)}"{look}{of}>{_text(item.text)}</text>'
    if round := as_circle(item.path):
        x, y, radius = map(figure, round)
        return f'<circle cx="{x}" cy="{y}" r="{radius}"{look}{of}/>'
    return f'<path d="{d(item.path)}"{look}{of}/>'


def _look(item: Item, paper: str) -> str:
    """The attributes of an item's look."""
    return _drawn(item) if isinstance(item, Shape) else _lettered(item, paper)


def _drawn(shape: Shape) -> str:
    parts = [f' fill="{shape.fill or "none"}"']
    if stroke := shape.stroke:
        parts.append(f' stroke="{stroke.colour}" stroke-width="{stroke.width:g}"')
        if stroke.dash:
            parts.append(f' stroke-dasharray="{" ".join(f"{part:g}" for part in stroke.dash)}"')
        if stroke.round:
            parts.append(' stroke-linecap="round" stroke-linejoin="round"')
    return "".join(parts)


def _lettered(label: Label, paper: str) -> str:
    parts = [f' fill="{label.colour}"']
    if label.size != 13:
        parts.append(f' font-size="{label.size:g}"')
    if label.weight != 400:
        parts.append(f' font-weight="{label.weight}"')
    if label.italic:
        parts.append(' font-style="italic"')
    if label.anchor != "start":
        parts.append(f' text-anchor="{label.anchor}"')
    if label.halo:
        parts.append(f' stroke="{paper}" stroke-width="{label.halo:g}" stroke-linejoin="round" paint-order="stroke"')
    return "".join(parts)


def _text(text: str) -> str:
    """Text as XML takes it: one line without control characters; no-break spaces stay."""
    return escape("\u00a0".join(plain(part) if part.strip() else part for part in text.split("\u00a0")))


def _faces(items: Iterable[Item]) -> str:
    used: dict[Cut, set[str]] = defaultdict(set)
    for item in items:
        if isinstance(item, Label):
            used[cut_of(item.weight, item.italic)] |= {*item.text}
    return "".join(_face(cut, "".join(sorted(characters))) for cut, characters in sorted(used.items()))


@lru_cache(maxsize=64)
def _face(cut: Cut, characters: str) -> str:
    weight, italic = cut
    data = b64encode(subset(cut, characters)).decode()
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};font-style:{'italic' if italic else 'normal'};"
        f"src:url(data:font/woff2;base64,{data})}}"
    )
