"""One field of an answer as a person reads it."""

from graphmap.model import Cell, Node, Path, Relationship


def text(cell: Cell) -> str:
    """A cell as a person reads it."""
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
            return "; ".join(text(item) for item in cell)
        case dict():
            return ", ".join(f"{key}: {text(value)}" for key, value in cell.items())
        case float():
            return f"{cell:.10g}"
        case _:
            return str(cell)
