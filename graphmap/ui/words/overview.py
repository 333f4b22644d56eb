"""Words of the page *overview*."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {}
