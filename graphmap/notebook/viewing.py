"""The view that a figure shows, from the words that Python gives for it."""

from collections.abc import Mapping, Sequence
from typing import cast

from graphmap.errors import UsageError
from graphmap.views.state import CHOICES, State
from graphmap.views.style import PALETTES, Theme
from graphmap.workspace.figure_command import OPTIONS
from graphmap.workspace.figure_words import KINDS, query_view, view
from graphmap.workspace.written import for_query, for_statement


def viewed(kind: str, about: Sequence[str], theme: str, language: str, options: Mapping[str, object]) -> tuple[State, Theme]:
    """The view, and the theme; UsageError for what there is not.

    Parameters
    ----------
    about
        The ids or names that the figure is about, or the name of a query.
    options
        Those of the kind of figure, plain values; of a query the values of its parameters.
    """
    if kind not in KINDS:
        raise UsageError(f"There is no figure {kind!r}. Choose {', '.join(KINDS)}.")
    _one_of("theme", theme, tuple(PALETTES))
    _one_of("language", language, CHOICES["language"])
    if kind == "query":
        return _query(about, language, options), cast(Theme, theme)
    for name, value in options.items():
        if name not in OPTIONS[kind]:
            raise UsageError(f"{name} is no option of figure {kind}. It takes {', '.join(OPTIONS[kind]) or 'none'}.")
        if name in CHOICES:
            _one_of(name, value, CHOICES[name])
    given = {name: text for name, value in options.items() if (text := _text(name, value))}
    return view([kind, *about], {}, {**given, "lang": language}), cast(Theme, theme)


def _query(names: Sequence[str], language: str, options: Mapping[str, object]) -> State:
    values = {name: value for name, value in options.items() if name != "cypher"}
    cypher = options.get("cypher")
    if (cypher is None) != (len(names) == 1):
        raise UsageError("Give the name of one query, or a statement with cypher= (one of the two).")
    return query_view(names, None if cypher is None else str(cypher), dict((for_statement if cypher else for_query)(values)), language)


def _one_of(what: str, value: object, known: Sequence[object]) -> None:
    if value not in known:
        raise UsageError(f"There is no {what} {value!r}. Choose {', '.join(repr(one) for one in known)}.")


def _text(name: str, value: object) -> str:
    """An option as the address of a page has it: several words joined by commas, one inside a word written as %2C."""
    if isinstance(value, list):
        joined = ",".join(str(word).replace("%", "%25").replace(",", "%2C") for word in value)
        return joined or ("none" if name == "layers" else "")
    return "1" if value is True else "" if value in (None, False) else str(value)
