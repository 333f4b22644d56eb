"""Pictures that were looked at and are kept as files; to keep what is drawn now: GOLDEN=1 pytest tests/views."""

import os
from pathlib import Path


def kept(file: Path, drawn: str) -> str:
    """The picture as it is kept."""
    if "GOLDEN" in os.environ:
        file.write_text(drawn, encoding="utf-8")
    return file.read_text(encoding="utf-8")
