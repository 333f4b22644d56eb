"""What only the map has: land, pale lines, the sizes of marks and lines."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphmap.views.style import Theme


@dataclass(frozen=True, slots=True)
class Sizes:
    """Radii in px of a cluster, a facility of the line, and all others."""

    cluster: float
    facility: float
    other: float


WIDE, NARROW = Sizes(6.8, 5.8, 3.2), Sizes(5.0, 4.4, 2.5)

LAND: Mapping[Theme, str] = {"light": "#F1F2EF", "dark": "#1E262E"}
TIE: Mapping[Theme, str] = {"light": "#AEBBCB", "dark": "#4C5A6B"}
"""The one colour of links on the map."""

STEPS = ((20, 11.0), (10, 7.0), (5, 4.2), (3, 2.0))
"""From how many known links a line is how wide, in px."""

LEAST = 3
"""Known links from which a pair has a line."""

MOST = 1500
"""Organisations that the map can show one by one; of more, all but those along the line become one circle per municipality."""

PALE: Mapping[Theme, float] = {"light": 0.3, "dark": 0.45}
"""Share of its colour that a mark keeps of which only the town is known; on dark paper less of it would look like a hole."""
