"""Words of the page *data*."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {}
