"""The marks of the states, drawn so that they depend on no font: a full, half, quarter and empty circle, a cross."""

from math import pi

from graphmap.views.geometry import circle, line, wedge
from graphmap.views.scene import Item, Shape, Stroke

SHARES = {"covered": 1.0, "thin": 0.5, "single": 0.25, "outside": 0.0}
"""How much of the circle is full."""

RADIUS = 7.0


def sign(state: str, x: float, y: float, colour: str, of: str = "") -> list[Item]:
    """The mark of a state round a point; an end market has none."""
    if state == "missing":
        reach = RADIUS * 0.72
        ends = ((x - reach, y - reach, x + reach, y + reach), (x - reach, y + reach, x + reach, y - reach))
        return [Shape(line(*end), "", Stroke(colour, 2.4, round=True), of) for end in ends]
    if state not in SHARES:
        return []
    share = SHARES[state]
    items: list[Item] = [Shape(circle(x, y, RADIUS), colour if share == 1 else "", Stroke(colour, 1.8), of)]
    if 0 < share < 1:
        items.append(Shape(wedge(x, y, RADIUS, 0.0, 2 * pi * share), colour, None, of))
    return items
