"""A Scene as PNG, drawn by resvg with our own font files and no others."""

import struct
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

from graphmap.views.fonts import CUTS, FAMILY, font
from graphmap.views.scene import Scene
from graphmap.views.svg import svg

DPI = 300
"""Dots per inch of a sheet."""

INCH = 25.4


def png(scene: Scene, dpi: int = DPI) -> bytes:
    """The picture; its size in print is written into the file."""
    import resvg_py  # it loads a library: only when a picture is drawn

    with TemporaryDirectory(prefix="graphmap-fonts-") as folder:  # resvg takes fonts as files only
        drawn = resvg_py.svg_to_bytes(
            svg_string=svg(scene, fonts=False),
            skip_system_fonts=True,
            font_files=font_files(Path(folder)),
            font_family=FAMILY,
            sans_serif_family=FAMILY,
            dpi=dpi,
        )
    return _sized(bytes(drawn), dpi)


def font_files(folder: Path) -> list[str]:
    """The paths of the cuts, written into a folder."""
    paths = {cut: folder / f"{name}.ttf" for cut, name in CUTS.items()}
    for cut, path in paths.items():
        path.write_bytes(font(cut))
    return [str(path) for path in paths.values()]


def _sized(image: bytes, dpi: int) -> bytes:
    """The image with its resolution in dots per metre, as the chunk pHYs after its header (PNG specification, third edition, 11.3.4.3)."""
    per_metre = round(dpi / INCH * 1000)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    header = 8 + 25  # the signature and the chunk IHDR
    return image[:header] + chunk + image[header:]
