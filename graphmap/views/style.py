"""What things look like, as data: kinds, layers, certainty, light and dark. Everything drawn asks here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from graphmap.model import Value
from graphmap.schema import Schema

Outline = Literal["dot", "square", "triangle", "triangle_down", "diamond", "pentagon", "hexagon", "star", "box"]
Theme = Literal["light", "dark"]
Certainty = Literal["sure", "medium", "weak"]
Region = Literal["inside", "outside", "unknown"]


@dataclass(frozen=True, slots=True)
class Palette:
    """The paper and the four greys of a theme: text, softer text, lines behind the subject, hairlines."""

    paper: str
    ink: str
    soft: str
    faint: str
    hair: str
    behind: str


PALETTES: Mapping[Theme, Palette] = {
    "light": Palette(paper="#FFFFFF", ink="#16202C", soft="#55606E", faint="#8A929C", hair="#D5DAE0", behind="#D3DAE2"),
    "dark": Palette(paper="#12181F", ink="#E8ECF1", soft="#A9B3BF", faint="#7C8692", hair="#38424D", behind="#3B4550"),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """How nodes of one look group are drawn; ``hollow`` ones are filled with paper and have an italic label."""

    shape: Outline
    light: str
    dark: str
    hollow: bool = False

    def colour(self, theme: Theme) -> str:
        """Its colour on the paper of a theme."""
        return self.dark if theme == "dark" else self.light


KINDS: Mapping[str, Kind] = {
    "company": Kind("dot", "#2563A8", "#69A0DE"),
    "facility": Kind("triangle", "#2E8FC7", "#A0D1EE"),
    "cluster": Kind("hexagon", "#00805E", "#70E0C2"),
    "knowledge institution": Kind("square", "#C2410C", "#DA744A"),
    "government": Kind("triangle_down", "#3F4754", "#777F8B"),
    "association": Kind("diamond", "#A0457E", "#D68DBB"),
    "programme": Kind("star", "#B87800", "#E4C893"),
    "investor": Kind("pentagon", "#7B3FD1", "#9563DC"),
    "thing": Kind("box", "#475569", "#94A3B8", hollow=True),
    "stage": Kind("box", "#475569", "#94A3B8", hollow=True),
    "other": Kind("box", "#475569", "#94A3B8", hollow=True),
}
"""Look groups in the order in which they stand round a centre, clockwise from the top."""


@dataclass(frozen=True, slots=True)
class Layer:
    """How links of one layer are drawn."""

    light: str
    dark: str
    arrow: bool = False
    double: bool = False
    thin: bool = False

    def colour(self, theme: Theme) -> str:
        """Its colour on the paper of a theme."""
        return self.dark if theme == "dark" else self.light


LAYERS: Mapping[str, Layer] = {
    "supply": Layer("#1F4E79", "#6CAAE3", arrow=True),
    "digital": Layer("#00857C", "#A0EEE8", double=True),
    "research": Layer("#C2410C", "#C4663F"),
    "money": Layer("#B8860B", "#D5A839"),
    "people": Layer("#8A3FA0", "#AF39D2"),
    "material": Layer("#4D7C0F", "#C0EA89", arrow=True),
    "place": Layer("#8A929C", "#9FA3A9", thin=True),
    "knowledge": Layer("#475569", "#637B9D", thin=True),
}
"""Layers, the strongest first."""

SHARE: Mapping[Certainty, float] = {"sure": 1.0, "medium": 0.6, "weak": 1.0}
"""How much of the layer's colour a link keeps; the rest is paper. A weak link is dashed instead."""

CROWDED = 200
"""Links on screen above which weak ones are tinted to ``CROWDED_SHARE`` instead of dashed."""

CROWDED_SHARE = 0.35
WIDTHS = ((10, 9.0), (5, 6.0), (3, 3.5), (1, 2.0))
WEAK_METHODS = frozenset({"inferred", "expert", "matched", "illustrative"})
GONE = frozenset({"ended", "planned"})
"""What a status says of links and organisations that pictures leave out unless asked for."""


def width_of(count: int, layer: str) -> float:
    """Width in px of a line that stands for ``count`` links."""
    width = next(width for least, width in WIDTHS if count >= least)
    return width / 2 if LAYERS[layer].thin else width


def look_group(labels: tuple[str, ...], schema: Schema) -> str:
    """The look group of a node: that of its second label where the first one says so."""
    for label in labels:
        known = schema.labels.get(label)
        if known and known.look in KINDS:
            return known.look
    return "other"


def certainty(properties: Mapping[str, Value]) -> Certainty:
    """How sure a link is: weak if inferred, matched, expert or low; medium if medium; else sure."""
    confidence = properties.get("confidence")
    degree = float(confidence) if isinstance(confidence, int | float) else 0.0
    if properties.get("method") in WEAK_METHODS or degree < 0.5:
        return "weak"
    return "sure" if degree >= 0.8 else "medium"


def region_of(labels: tuple[str, ...], properties: Mapping[str, Value]) -> Region:
    """Where an organisation lies; whatever is no organisation counts as inside, since it lies nowhere."""
    if "Organisation" not in labels or properties.get("in_region") == "yes":
        return "inside"
    return "outside" if properties.get("in_region") == "no" else "unknown"


def tint(colour: str, share: float, paper: str = "#FFFFFF") -> str:
    """A colour mixed with paper: ``share`` 1 is the colour itself, 0 the paper."""
    parts = zip(_channels(colour), _channels(paper), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in parts)


def contrast(colour: str, paper: str = "#FFFFFF") -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(colour), _luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (part / 255 for part in _channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@dataclass(frozen=True, slots=True)
class Strength:
    """How a stage in one state is drawn: the fill of its band, the text on it, and the outline, in which its mark is drawn on paper too."""

    fill: str
    ink: str
    edge: str


STATES: Mapping[str, Mapping[Theme, Strength]] = {
    "covered": {"light": Strength("#1B7837", "#FFFFFF", "#1B7837"), "dark": Strength("#1B7837", "#FFFFFF", "#54B374")},
    "thin": {"light": Strength("#7FBF7B", "#16202C", "#4A8F46"), "dark": Strength("#7FBF7B", "#12181F", "#7FBF7B")},
    "single": {"light": Strength("#E3A21A", "#16202C", "#A8740C"), "dark": Strength("#E3A21A", "#12181F", "#E3A21A")},
    "outside": {"light": Strength("#7A6DA7", "#FFFFFF", "#6A5D98"), "dark": Strength("#7A6DA7", "#FFFFFF", "#A99FD0")},
    "missing": {"light": Strength("#FFFFFF", "#B2182B", "#B2182B"), "dark": Strength("#12181F", "#F4949C", "#F4949C")},
    "market": {"light": Strength("#E6E9ED", "#16202C", "#8A929C"), "dark": Strength("#2A333D", "#E8ECF1", "#7C8692")},
}
"""The states of a stage of a value chain, the strongest first; a market has no essential need."""
