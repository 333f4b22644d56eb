"""What overlaps on a strip, measured: texts, pills, marks and the edges of the sheet."""

from collections.abc import Iterator
from itertools import pairwise

from graphmap.views.furniture import foot_height, furniture, size
from graphmap.views.geometry import Box
from graphmap.views.scene import Label, Scene, Shape

SLACK = 0.6
"""Px that two boxes may share: letters have air around them."""


def problems(scene: Scene) -> list[str]:
    """Every overlap, in words."""
    texts = [(label.text, label.box, label.of) for label in _labels(scene)]
    solid = [*_solid(scene)]
    found = [f"{a[0]} / {b[0]}" for i, a in enumerate(texts) for b in texts[i + 1 :] if _meet(a[1], b[1])]
    numbers = {label.of for label in scene.labels if label.anchor == "middle"}
    for text, box, of in texts:
        for id, shape in solid:
            inside = id == of and id in numbers and _within(box, shape)
            if not inside and _meet(box, shape):
                found.append(f"{text} / {id}")
    line = [*_line(scene)]
    for text, box, of in texts:
        if any(_meet(box, piece) for piece in line) and not (of in numbers and text.replace(",", "").isdigit()):
            found.append(f"{text} / the line")
    return [*found, *_off(scene, texts)]


def _labels(scene: Scene) -> Iterator[Label]:
    yield from scene.labels
    yield from (item for item in furniture(scene) if isinstance(item, Label) and len(item.text) > 1)


def _solid(scene: Scene) -> Iterator[tuple[str, Box]]:
    """Pills and marks: filled shapes that select a section or an organisation."""
    for item in scene.ground:
        if isinstance(item, Shape) and item.of and item.fill and item.stroke:
            yield item.of, item.box


def _line(scene: Scene) -> Iterator[Box]:
    """The line and its branches in small pieces."""
    for item in scene.ground:
        if isinstance(item, Shape) and not item.of and item.stroke and item.stroke.colour == scene.palette.ink:
            half, points = item.stroke.width / 2, [values for _, values in item.path]
            for (ax, ay), (bx, by) in pairwise(points):
                for i in range(61):
                    x, y = ax + (bx - ax) * i / 60, ay + (by - ay) * i / 60
                    yield (x - half, y - half, x + half, y + half)


def _off(scene: Scene, texts: list[tuple[str, Box, str]]) -> Iterator[str]:
    (width, height), edge = size(scene), scene.sheet.margin / 2 if scene.sheet else 0.0
    for text, box, _ in texts:
        if box[0] < edge or box[1] < 0 or box[2] > width - edge or box[3] > height - 1:
            yield f"{text} / edge of the sheet"
    low = height - (foot_height(scene.caption, scene.sheet) if scene.sheet else 0)
    yield from (f"{label.text} / foot" for label in scene.labels if label.box[3] > low)
    for item in scene.ground:
        if isinstance(item, Shape) and not item.of and item.box[2] > width:
            yield "a line / edge of the sheet"


def _within(a: Box, b: Box) -> bool:
    return b[0] <= a[0] and a[2] <= b[2] and b[1] <= a[1] + 2 and a[3] - 2 <= b[3]


def _meet(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > SLACK and min(a[3], b[3]) - max(a[1], b[1]) > SLACK
