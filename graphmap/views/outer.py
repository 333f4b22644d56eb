"""What stands on the outer ring of an ego network and how many of how many are drawn, in words."""

from graphmap.views.neighbourhood import Neighbourhood
from graphmap.views.words import TEXTS, say

NAMED = 3
"""Opened nodes that are named; of more, the number is said."""


def outer(found: Neighbourhood, depth: int, language: str) -> str:
    """Who stands there: those tied most to the inner ring, and the neighbours of the nodes that were opened."""
    if not found.openers:
        return TEXTS["outer"][language]
    apart = len(found.further.intersection(found.second))
    key = "outer_opened" if depth == 1 else "outer_both" if apart else "outer_all_tied"
    return say(key, language, names=_names(found, language), n=apart)


def shown_of(found: Neighbourhood, shown: int, language: str) -> str:
    """How many of ``shown`` are linked in one or two steps, of how many; and apart how many neighbours of opened nodes there are."""
    apart, firms = len(found.further.intersection(found.second)), TEXTS["firms"][language]
    key = "foot" if found.second_total else "foot_direct"
    if not apart:
        return say(key, language, shown=shown, total=found.total, firms=firms)
    also = say("foot_further", language, shown=apart, total=len(found.further), names=_names(found, language))
    return say(f"{key}_and", language, shown=shown - apart, total=found.total, also=also, firms=firms)


def _names(found: Neighbourhood, language: str) -> str:
    names, more = ", ".join(found.openers[:NAMED]), len(found.openers) - NAMED
    return names + (say("outer_more", language, n=more) if more > 0 else "")
