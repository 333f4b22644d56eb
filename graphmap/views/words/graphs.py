"""Words of graphs of nodes and links beyond the ego network: connections, answers of queries."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

TEXTS: Mapping[str, Entry] = {}
