"""Source Sans 3 in the four cuts that pictures use, each made from the variable font when it is asked for (some milliseconds).

The same cuts measure, draw and are embedded, so what is measured is what is drawn. The font is under the SIL Open Font License.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO

FAMILY = "Source Sans 3"
Cut = tuple[int, bool]
"""Weight, and whether it is italic."""

CUTS: Mapping[Cut, str] = {(400, False): "Regular", (600, False): "SemiBold", (700, False): "Bold", (400, True): "Italic"}
FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "tnum")
RANGES = ((0x20, 0x7E), (0xA0, 0x24F), (0x2010, 0x203E), (0x2070, 0x2089), (0x20A0, 0x20BF))
OTHERS = (0x3A9, 0x3B1, 0x3B2, 0x3B3, 0x3B4, 0x3BB, 0x3BC, 0x3C0, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2264, 0x2265)
"""Characters that a cut keeps: Latin with all its accents, the Greek letters of units, signs and arrows."""

NAMES = {1: "{family} {style}", 2: "Regular", 4: "{family} {style}", 6: "SourceSans3-{style}", 16: "{family}", 17: "{style}"}
"""How a cut calls itself, by the numbers of OpenType's table of names: the pair of old programs, in full, for PostScript, by family."""


def cut_of(weight: int, italic: bool) -> Cut:
    """The cut that draws a weight."""
    return (400, True) if italic else (700 if weight >= 700 else 600 if weight >= 600 else 400, False)


@cache
def font(cut: Cut) -> bytes:
    """The TrueType file of a cut, with all characters of ``RANGES`` and ``OTHERS`` that the font has."""
    return _named(_made(cut, [*(c for low, high in RANGES for c in range(low, high + 1)), *OTHERS]), CUTS[cut])


def subset(cut: Cut, text: Iterable[str]) -> bytes:
    """A cut with the characters of some text only, as WOFF2."""
    from fontTools.ttLib import TTFont

    made = TTFont(BytesIO(_made(cut, {ord(c) for c in text} | {0x20})), recalcTimestamp=False)
    made.flavor = "woff2"
    written = BytesIO()
    made.save(written)
    return written.getvalue()


@cache
def covered(cut: Cut) -> frozenset[int]:
    """The characters that a cut can draw."""
    from fontTools.ttLib import TTFont

    return frozenset(TTFont(BytesIO(font(cut))).getBestCmap())


def tag() -> str:
    """What the cuts depend on: the versions of the font, of the cutter and of what writes them, and what is kept of the font."""
    kept = sha256(repr((FEATURES, RANGES, OTHERS)).encode()).hexdigest()[:12]
    return "-".join([*(version(package) for package in ("fontpkg-source-sans-3", "uharfbuzz", "fonttools")), kept])


@cache
def _variable(italic: bool) -> bytes:
    name = f"SourceSans3{'-Italic' if italic else ''}[wght].ttf"
    return files("fontpkg_source_sans_3").joinpath("files", name).read_bytes()


def _made(cut: Cut, characters: Collection[int]) -> bytes:
    """The static font of a cut with some characters, without hints, as HarfBuzz makes it."""
    import uharfbuzz as hb

    weight, italic = cut
    face = hb.Face(_variable(italic))
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.SET_OVERLAPS_FLAG
    wanted.unicode_set.update(characters)
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(int.from_bytes(feature.encode(), "big") for feature in FEATURES)
    wanted.pin_axis_location(face, "wght", weight)
    return bytes(hb.subset(face, wanted).blob.data)


def _named(made: bytes, style: str) -> bytes:
    """A cut under its own name instead of that of the variable font."""
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(made), recalcTimestamp=False)
    for number, text in NAMES.items():
        font["name"].setName(text.format(family=FAMILY, style=style), number, 3, 1, 0x409)
    written = BytesIO()
    font.save(written)
    return written.getvalue()
