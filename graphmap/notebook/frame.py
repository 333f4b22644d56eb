"""Rows as a data frame of pandas."""

from typing import Any

import pandas as pd

from graphmap.exports.tables import plain
from graphmap.model import Table


def frame(table: Table) -> pd.DataFrame:
    """The rows, a column as whole numbers, numbers, yes and no or text where all its values are, else as objects."""
    cells = [[plain(cell) for cell in row] for row in table.rows]
    made = pd.concat([_column([row[i] for row in cells]) for i in range(len(table.columns))], axis=1) if table.columns else pd.DataFrame()
    made.columns = pd.Index(table.columns)
    return made


def _column(values: list[object]) -> "pd.Series[Any]":
    kinds = {type(value) for value in values if value is not None}
    absent = any(value is None for value in values)
    if absent and kinds == {int}:
        return pd.Series(values, dtype="Int64")
    if absent and kinds == {bool}:
        return pd.Series(values, dtype="boolean")
    if kinds in ({int}, {bool}, {float}, {int, float}):
        return pd.Series(values)
    return pd.Series(values, dtype="str" if kinds == {str} else "object")
