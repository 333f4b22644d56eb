"""What a picture is filtered by, in words: for its subtitle and its foot."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphmap.schema import Schema, Words
from graphmap.views.state import State
from graphmap.views.words import TEXTS, say

MOST = 5
"""Values of one condition that are named."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What a view leaves out of the surroundings of a node.

    Parameters
    ----------
    said
        Its conditions in words; empty where there is none.
    hides
        How many direct links of the node it hides; None where that is told elsewhere.
    """

    said: str = ""
    hides: int | None = None

    def subtitle(self, language: str) -> str:
        """The conditions, and how many direct links they hide."""
        if not self.said:
            return ""
        return " ".join([say("filter_by", language, said=self.said), *([self._links("filter_hides", language)] if self.hides else [])])

    def foot(self, language: str) -> str:
        """How many direct links the conditions hide; empty where they hide none."""
        return self._links("filter_foot", language) if self.said and self.hides else ""

    def _links(self, key: str, language: str) -> str:
        return say(key + ("_one" if self.hides == 1 else ""), language, n=self.hides or 0, said=self.said)


NO_FILTER = Filter()


def conditions(state: State, usual: Sequence[str], names: Mapping[str, str], schema: Schema) -> str:
    """The conditions of a view's filter in words; empty where it has none.

    Parameters
    ----------
    usual
        The layers that are on where the view chooses none.
    names
        Names of the nodes that were taken out, by id.
    """
    language, words = state.language, schema.words
    layers = other_layers(state, usual, schema)
    values: Mapping[str, Iterable[str]] = {
        "layers": [] if layers is None else layers or [TEXTS["filter_none"][language]],
        "kinds": _named(state.kinds, words["organisation_kind"], language),
        "sectors": _named(state.sectors, words["sector_group"], language),
        "places": state.places,
        "confidence": [TEXTS[f"filter_{state.confidence}"][language]] if state.confidence else [],
        "hidden": [names.get(id, id) for id in state.hidden],
    }
    said = {name: [*found] for name, found in values.items()}
    return "; ".join(f"{TEXTS[f'filter_{name}'][language]} = {_listed(found, language)}" for name, found in said.items() if found)


def other_layers(state: State, usual: Sequence[str], schema: Schema) -> list[str] | None:
    """Names of the layers that are on where they are not the usual ones; None where they are."""
    if state.layers is None or {*state.layers} == {*usual}:
        return None
    return _named([layer for layer in schema.layers if layer in state.layers], schema.layers, state.language)


def layers_shown(names: Sequence[str] | None, language: str) -> str:
    """What layers are on; empty where they need no word (None)."""
    if names is None:
        return ""
    return say("layers_shown", language, layers=" / ".join(names) or TEXTS["filter_none"][language])


def _named(ids: Iterable[str], words: Words, language: str) -> list[str]:
    return [words[id][language] if id in words else id for id in ids]


def _listed(values: Sequence[str], language: str) -> str:
    more = say("filter_more", language, n=len(values) - MOST) if len(values) > MOST else ""
    return " / ".join(values[:MOST]) + more
