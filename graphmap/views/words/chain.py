"""Words of the value chain."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

TEXTS: Mapping[str, Entry] = {}
