"""Words of the corridor map."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

TEXTS: Mapping[str, Entry] = {}
