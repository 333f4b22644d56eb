"""What is measured of a picture on its sheet."""

from collections.abc import Iterator
from itertools import combinations

from graphmap.views.drawing import drawing
from graphmap.views.furniture import size
from graphmap.views.geometry import Box, Point
from graphmap.views.scene import Item, Label, Scene, Shape

TOUCH = 0.5
"""Px that boxes may share: rounding, and the air over and under letters."""

SMALL = 17.0
"""Px up to which a shape is a mark."""


def overlap(one: Box, other: Box, touch: float = TOUCH) -> bool:
    """Whether two boxes share more than a rim."""
    return min(one[2], other[2]) - max(one[0], other[0]) > touch and min(one[3], other[3]) - max(one[1], other[1]) > touch


def labels(items: list[Item]) -> list[Label]:
    """The lines of text."""
    return [item for item in items if isinstance(item, Label) and item.text.strip()]


def marks(items: list[Item]) -> list[Shape]:
    """Kinds, states, arrowheads."""
    shapes = [item for item in items if isinstance(item, Shape)]
    return [s for s in shapes if s.box[2] - s.box[0] <= SMALL and s.box[3] - s.box[1] <= SMALL and (s.fill or _closed(s))]


def boxes(scene: Scene) -> dict[str, Box]:
    """The box of each stage: the largest shape of it."""
    found: dict[str, Box] = {}
    stages = {id for id in scene.cards if id.startswith("stage:")}
    for item in scene.ground:
        if isinstance(item, Shape) and item.of in stages and item.fill:
            known = found.get(item.of)
            if not known or item.box[3] - item.box[1] > known[3] - known[1]:
                found[item.of] = item.box
    return found


def lines(scene: Scene) -> list[tuple[str, Point, Point]]:
    """The straight stretches of all arrows."""
    stages = {id for id in scene.cards if id.startswith("stage:")}
    arrows = [item for item in scene.ground if isinstance(item, Shape) and item.of and item.stroke and not item.fill]
    found = []
    for item in arrows:
        card = scene.cards[item.of]
        if item.of in stages or " → " not in card[0]:
            continue
        at: Point = (0.0, 0.0)
        for kind, values in item.path:
            end = (values[-2], values[-1])
            if kind == "L":
                found.append((item.of, at, end))
            at = end
    return found


def complaints(scene: Scene) -> list[str]:
    """Texts that lie on each other, on marks or off the sheet; boxes that lie on each other; arrows that run through a box."""
    items = [*drawing(scene)]
    return [*_of_texts(items), *_of_places(items, scene), *_of_boxes(scene)]


def _of_texts(items: list[Item]) -> Iterator[str]:
    texts = sorted(((label.box, label) for label in labels(items)), key=lambda entry: entry[0][1])
    for i, (box, one) in enumerate(texts):
        for other_box, other in texts[i + 1 :]:
            if other_box[1] > box[3]:
                break
            if overlap(box, other_box):
                yield f"{one.text!r} on {other.text!r}"
        if one.size < 13:
            yield f"{one.text!r} is too small"


def _of_places(items: list[Item], scene: Scene) -> Iterator[str]:
    """Texts on marks, across the rim of a box, or off the sheet."""
    width, height = size(scene)
    drawn = [(mark.box, mark.of) for mark in marks(items)]
    stages = boxes(scene)
    for one in labels(items):
        box = one.box
        if not _within(box, (0, 0, width, height)):
            yield f"{one.text!r} leaves the sheet"
        yield from (f"{one.text!r} on a mark of {of}" for mark, of in drawn if overlap(box, mark, 1.0))
        yield from (
            f"{one.text!r} crosses the rim of {id}" for id, other in stages.items() if overlap(box, other) and not _within(box, other)
        )


def _of_boxes(scene: Scene) -> Iterator[str]:
    found = boxes(scene)
    for (a, one), (b, other) in combinations(sorted(found.items()), 2):
        if overlap(one, other):
            yield f"box {a} on box {b}"
    for of, (ax, ay), (bx, by) in lines(scene):
        stretch = (min(ax, bx), min(ay, by), max(ax, bx) + 1, max(ay, by) + 1)
        yield from (f"arrow {of} runs through {id}" for id, box in found.items() if _deep(stretch, box))


def _within(box: Box, other: Box) -> bool:
    return box[0] >= other[0] - 1 and box[1] >= other[1] - 1 and box[2] <= other[2] + 1 and box[3] <= other[3] + 1


def _deep(stretch: Box, box: Box) -> bool:
    """Whether a stretch lies inside a box by more than its rim."""
    inner = (box[0] + 3, box[1] + 3, box[2] - 3, box[3] - 3)
    return stretch[0] < inner[2] and stretch[2] > inner[0] and stretch[1] < inner[3] and stretch[3] > inner[1]


def _closed(shape: Shape) -> bool:
    return shape.stroke is not None and not shape.stroke.dash and len(shape.path) > 2
