"""From records to elements: which value is shown, which claims stand beside it. Pure."""

from graphmap.resolve.elements import RULES, resolve, shown

__all__ = ["RULES", "resolve", "shown"]
