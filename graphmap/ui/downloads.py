"""An answer as a file: CSV, Excel, JSON or Parquet, with formulas neutralised and, where the format holds them, the credits."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from graphmap.exports import table_text, write_table
from graphmap.model import Credits, Table
from graphmap.ui.words import word

FORMATS = {
    "csv": ("text/csv", "query_csv"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "query_xlsx"),
    "json": ("application/json", "query_json_file"),
    "parquet": ("application/vnd.apache.parquet", "query_parquet"),
}
"""Media type, and the key of what is said of it, by format."""


def downloads(table: Table, credits: Callable[[], Credits], stem: str, language: str) -> None:
    """A button for each format; a file is made, and its credits are asked for, when its button is pressed."""
    for format, (mime, about) in FORMATS.items():
        st.download_button(
            format.upper(),
            data=_writing(table, credits, format),
            file_name=f"{stem}.{format}",
            mime=mime,
            key=f"download-{format}",
            help=word(about, language),
            on_click="ignore",
            icon=":material/download:",
        )


def content(table: Table, credits: Credits, format: str) -> bytes:
    """The file; CSV begins with the mark by which Excel knows UTF-8."""
    if format == "csv":
        return "".join(table_text(table, "csv")).encode("utf-8-sig")
    if format == "json":
        return "".join(table_text(table, "json", credits)).encode()
    with TemporaryDirectory() as folder:
        [path] = write_table(table, Path(folder) / f"answer.{format}", format, credits)
        return path.read_bytes()


def _writing(table: Table, credits: Callable[[], Credits], format: str) -> Callable[[], bytes]:
    return lambda: content(table, credits(), format)
