"""The words by which a figure is asked for, on the command line or in Python, as the view that it shows."""

from collections.abc import Mapping, Sequence

from graphmap.errors import UsageError
from graphmap.views.state import State, read
from graphmap.views.style import LAYERS

KINDS: Mapping[str, tuple[str, int]] = {
    "ego": ("explore", 1),
    "path": ("explore", 2),
    "corridor": ("corridor", 0),
    "chain": ("chains", 1),
    "query": ("query", 1),
}
"""Page and number of ids by kind of figure; a query has a name, or none beside a statement."""

SHOWN: Mapping[str, tuple[str, ...]] = {"corridor": ("strip", "expected", "map"), "chain": ("published",)}
"""What ``show`` can say by kind of figure."""


def view(words: Sequence[str], values: Mapping[str, str], given: Mapping[str, str]) -> State:
    """The view of a page that the words name; UsageError for what no kind, option, layer or picture is called.

    Parameters
    ----------
    words
        The kind of figure, then the ids that it is about.
    values
        What is no option of any figure; a view of a page takes none.
    given
        The options, as parameters of the page's address.
    """
    kind, *ids = words or [""]
    if kind not in KINDS:
        raise UsageError(f"There is no figure {kind!r}. Choose {', '.join(KINDS)}.")
    page, count = KINDS[kind]
    if len(ids) != count:
        raise UsageError(f"figure {kind} takes {count} id{'' if count == 1 else 's'}, not {len(ids)}. graphmap search finds ids by name.")
    if values:
        raise UsageError(f"--{next(iter(values))} is no option of figure. graphmap figure --help lists them.")
    for name in given.get("layers", "").split(","):
        if name and name not in ("none", *LAYERS):
            raise UsageError(f"There is no layer {name!r}. Layers are {', '.join(LAYERS)}.")
    shown = SHOWN.get(kind, ())
    if shown and given.get("show", "") not in ("", *shown):
        raise UsageError(f"There is no {given['show']!r} of figure {kind}. Choose {', '.join(shown)}.")
    return read({**given, **dict(zip(("id", "to"), ids, strict=False))}, page)


def query_view(names: Sequence[str], cypher: str | None, values: Mapping[str, str], language: str) -> State:
    """The view of a query's answer; its parameters are whatever no option is called."""
    if len(names) != (cypher is None):
        raise UsageError("Give the name of one query, or a statement with --cypher (one of the two).")
    statement = "" if cypher is None else cypher or " "  # an empty statement is refused by who reads it
    return State("query", "".join(names), parameters=tuple(sorted(values.items())), cypher=statement, language=language)
