"""One field of an answer as a person reads it."""

from unicodedata import category

from graphmap.model import Cell, Node, Path, Relationship


def text(cell: Cell) -> str:
    """A cell as a person reads it, on one line or several; what steers a terminal or turns the direction of text is left out."""
    said = _said(cell)
    return said if said.isascii() and said.isprintable() else "".join(c for c in said if c in "\n\t" or not category(c).startswith("C"))


def _said(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case Node():
            return f"{cell.name} ({cell.id})"
        case Relationship():
            what = cell.properties.get("what")
            return f"{cell.start} {cell.type} {cell.end}" + (f": {what}" if what else "")
        case Path():
            return " · ".join(node.name for node in cell.nodes)
        case bool():
            return "yes" if cell else "no"
        case list():
            return "; ".join(_said(item) for item in cell)
        case dict():
            return ", ".join(f"{key}: {_said(value)}" for key, value in cell.items())
        case float():
            return f"{cell:.10g}"
        case _:
            return str(cell)
