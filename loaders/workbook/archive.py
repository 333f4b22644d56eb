"""The zip archive that an XLSX workbook is: how large it would become and what its parts hold, before anything parses them."""

import re
from html import unescape
from pathlib import Path
from zipfile import ZipFile

from graphmap.errors import InputError

MAX_BYTES = 100_000_000
"""Bytes that a workbook may unpack to: twice the whole region with every column filled."""

MAX_RATIO = 100
"""How many times its packed size a workbook of more than ``SMALL`` bytes may unpack to; rows of text pack 5 to 20 times."""

SMALL = 10_000_000
CHUNK = 1_000_000

SHEET_NAME = re.compile(rb'<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"')
FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
DOCTYPE = re.compile(rb"<!DOCTYPE|<\0!\0D\0O\0C\0T")
"""A document type, also in UTF-16: no workbook has one, and it can hold entities that blow up or point at files."""


def sheet_names(path: Path) -> list[str]:
    """Names of the sheets, from the list of contents alone; empty if ``path`` is not a workbook."""
    try:
        with ZipFile(path) as archive, archive.open("xl/workbook.xml") as part:
            return [unescape(name.decode()) for name in SHEET_NAME.findall(part.read(CHUNK))]
    except Exception:  # whatever a file that is something else makes the reader of archives raise
        return []


def check(path: Path) -> bool:
    """Whether a workbook that may be parsed holds formulas.

    Raises
    ------
    InputError
        It is no XLSX workbook, is damaged, or would become larger than a workbook of people's rows does.
    """
    try:
        with ZipFile(path) as archive:
            _check_size(path, archive)
            names = [name for name in archive.namelist() if name.endswith((".xml", ".rels", ".vml"))]
            if any(_holds(archive, name, DOCTYPE) for name in names):
                raise InputError(f"{path.name} holds a document type, which no workbook has. Copy its rows into a new workbook.")
            return any(_holds(archive, name, FORMULA) for name in names if name.startswith("xl/worksheets/"))
    except (InputError, OSError):
        raise
    except Exception as error:
        raise InputError(f"{path.name} is not an XLSX workbook, or is damaged. Save it as XLSX (not XLS) without a password.") from error


def _check_size(path: Path, archive: ZipFile) -> None:
    unpacked = sum(part.file_size for part in archive.infolist())
    packed = max(sum(part.compress_size for part in archive.infolist()), 1)
    if unpacked > MAX_BYTES:
        raise InputError(
            f"{path.name} would unpack to {unpacked / 1e6:,.0f} MB, and at most {MAX_BYTES / 1e6:,.0f} MB is read. "
            "Delete other sheets and empty rows, split it, or save its sheets as CSV."
        )
    if unpacked > SMALL and unpacked > MAX_RATIO * packed:
        raise InputError(
            f"{path.name} would unpack to {unpacked / packed:,.0f} times its size, and at most {MAX_RATIO} times is read. "
            "Copy its rows into a new workbook."
        )


def _holds(archive: ZipFile, name: str, pattern: re.Pattern[bytes]) -> bool:
    tail = b""
    with archive.open(name) as part:
        while chunk := part.read(CHUNK):
            if pattern.search(tail + chunk):
                return True
            tail = chunk[-40:]
    return False
