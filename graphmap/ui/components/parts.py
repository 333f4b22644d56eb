"""The files that a component consists of: given to the browser as text, so that they work from a checkout and from a wheel."""

from importlib.resources import files


def joined(*paths: str) -> str:
    """Files of the package, one after the other."""
    return "\n".join(files("graphmap").joinpath(path).read_text(encoding="utf-8") for path in paths)
