"""Words of the page *query*."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {}
