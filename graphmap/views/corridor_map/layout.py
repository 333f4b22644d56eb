"""A map that is being laid out: what it shows, for which sheet, and who stands where."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphmap.analysis.corridor import Corridor
from graphmap.views.corridor_map.crowd import Crowd
from graphmap.views.corridor_map.plan import Plan
from graphmap.views.corridor_map.ties import Pair, drawn
from graphmap.views.corridor_names import brief_names
from graphmap.views.geometry import Point
from graphmap.views.presets import Sheet
from graphmap.views.style import PALETTES, Palette, Theme


@dataclass(frozen=True, slots=True)
class Layout:
    """All that the parts of a map ask for; ``links`` are all pairs of sections with known links, the most linked first."""

    corridor: Corridor
    links: tuple[Pair, ...]
    people: Crowd
    plan: Plan
    sheet: Sheet
    language: str
    theme: Theme

    @property
    def palette(self) -> Palette:
        """The greys of the theme."""
        return PALETTES[self.theme]

    @property
    def drawn(self) -> tuple[Pair, ...]:
        """Pairs that have a line."""
        return drawn(self.links)

    @property
    def anchors(self) -> Mapping[str, Point]:
        """Where lines to each section end."""
        return {group.id: group.anchor for group in self.people.groups}

    @property
    def names(self) -> Mapping[str, str]:
        """Each section in few words."""
        return brief_names(self.corridor.sections, self.language)
