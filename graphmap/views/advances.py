"""Writes ``advances.json``, the widths of the characters that ``text`` measures with: ``python -m graphmap.views.advances``."""

import json
from io import BytesIO
from pathlib import Path

from graphmap.views.fonts import CUTS, font


def advances() -> str:
    """The table, as JSON: for each cut the advance width of each character in thousandths of the font size."""
    from fontTools.ttLib import TTFont

    found = []
    for weight, italic in CUTS:
        opened = TTFont(BytesIO(font((weight, italic))))
        units, widths = opened["head"].unitsPerEm, opened["hmtx"]
        table = {chr(code): round(widths[name][0] * 1000 / units) for code, name in sorted(opened.getBestCmap().items())}
        found.append({"weight": weight, "italic": italic, "advances": table})
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    Path(__file__).with_name("advances.json").write_text(advances(), encoding="utf-8")
