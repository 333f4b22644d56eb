"""A Scene as PNG, drawn by resvg with our own font files and no others."""

import struct
import zlib

from graphmap.views.fonts import FAMILY, cuts
from graphmap.views.scene import Scene
from graphmap.views.svg import svg

DPI = 300
"""Dots per inch of a sheet."""

INCH = 25.4


def png(scene: Scene, dpi: int = DPI) -> bytes:
    """The picture; its size in print is written into the file."""
    import resvg_py  # it loads a library: only when a picture is drawn

    drawn = resvg_py.svg_to_bytes(
        svg_string=svg(scene, fonts=False),
        skip_system_fonts=True,
        font_files=[str(path) for path in cuts().values()],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
        dpi=dpi,
    )
    return _sized(bytes(drawn), dpi)


def _sized(image: bytes, dpi: int) -> bytes:
    """The image with its resolution in dots per metre, as the chunk pHYs after its header (PNG specification, third edition, 11.3.4.3)."""
    per_metre = round(dpi / INCH * 1000)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    header = 8 + 25  # the signature and the chunk IHDR
    return image[:header] + chunk + image[header:]
