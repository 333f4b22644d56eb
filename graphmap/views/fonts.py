"""Source Sans 3 in the four cuts that pictures use, made once from the variable font and kept in the user's cache.

The same files measure, draw and are embedded, so what is measured is what is drawn. The font is under the SIL Open Font License.
"""

import os
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FAMILY = "Source Sans 3"
Cut = tuple[int, bool]
"""Weight, and whether it is italic."""

CUTS: Mapping[Cut, str] = {(400, False): "Regular", (600, False): "SemiBold", (700, False): "Bold", (400, True): "Italic"}
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"]
RANGES = ((0x20, 0x7E), (0xA0, 0x24F), (0x2010, 0x203E), (0x2070, 0x2089), (0x20A0, 0x20BF))
OTHERS = (0x3A9, 0x3B1, 0x3B2, 0x3B3, 0x3B4, 0x3BB, 0x3BC, 0x3C0, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2264, 0x2265)
"""Characters that a cut keeps: Latin with all its accents, the Greek letters of units, signs and arrows."""


def cut_of(weight: int, italic: bool) -> Cut:
    """The cut that draws a weight."""
    return (400, True) if italic else (700 if weight >= 700 else 600 if weight >= 600 else 400, False)


@cache
def cuts() -> Mapping[Cut, Path]:
    """The files of the cuts; made if the cache has none (about 4 s)."""
    for folder in (user_cache_path("graphmap", appauthor=False) / "fonts" / tag(), Path(tempfile.gettempdir()) / f"graphmap-{os.getpid()}"):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return {cut: _made(folder, cut) for cut in CUTS}
        except OSError:
            continue
    raise OSError("No folder for the fonts can be written: neither the user's cache nor the folder for temporary files.")


def tag() -> str:
    """What the cuts depend on: the versions of the font and of the cutter, and what is kept of the font."""
    kept = sha256(repr((FEATURES, RANGES, OTHERS)).encode()).hexdigest()[:12]
    return f"{version('fontpkg-source-sans-3')}-{version('fonttools')}-{kept}"


def subset(cut: Cut, text: Iterable[str]) -> bytes:
    """A cut with the characters of some text only, as WOFF2."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(cuts()[cut].read_bytes()), recalcTimestamp=False)
    options = Options(layout_features=FEATURES, hinting=False, name_IDs=[1, 2], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted({ord(c) for c in text} | {0x20}))
    subsetter.subset(font)
    font.flavor = "woff2"
    return _bytes(font)


@cache
def covered(cut: Cut) -> frozenset[int]:
    """The characters that a cut can draw."""
    from fontTools.ttLib import TTFont

    return frozenset(TTFont(BytesIO(cuts()[cut].read_bytes())).getBestCmap())


def _made(folder: Path, cut: Cut) -> Path:
    path = folder / f"SourceSans3-{CUTS[cut]}.ttf"
    if not path.exists():
        whole = folder / f".{path.name}.{os.getpid()}"
        whole.write_bytes(_bytes(_instance(cut)))
        whole.replace(path)
    return path


def _instance(cut: Cut) -> "TTFont":
    """The static font of a cut: fewer characters first, which makes the rest fast."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    weight, italic = cut
    name = f"SourceSans3{'-Italic' if italic else ''}[wght].ttf"
    with files("fontpkg_source_sans_3").joinpath("files", name).open("rb") as handle:
        font = TTFont(BytesIO(handle.read()), recalcTimestamp=False)
    subsetter = Subsetter(Options(layout_features=FEATURES, hinting=False, name_IDs=["*"], notdef_outline=True))
    subsetter.populate(unicodes=[*(c for low, high in RANGES for c in range(low, high + 1)), *OTHERS])
    subsetter.subset(font)
    return instantiateVariableFont(font, {"wght": weight}, updateFontNames=True)


def _bytes(font: "TTFont") -> bytes:
    written = BytesIO()
    font.save(written, reorderTables=True)
    return written.getvalue()
