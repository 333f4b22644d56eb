"""Words of the parts of pages that run in the browser."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {
    "graph_expand": {"en": "Expand", "nl": "Uitklappen"},
    "graph_collapse": {"en": "Collapse", "nl": "Inklappen"},
    "graph_hide": {"en": "Hide", "nl": "Verbergen"},
    "graph_adds": {"en": "Adds, in our data:", "nl": "Voegt toe, in onze gegevens:"},
    "graph_counting": {"en": "Counting…", "nl": "Tellen…"},
    "graph_nothing": {"en": "No further links in our data", "nl": "Geen verdere relaties in onze gegevens"},
    "graph_hint": {
        "en": "Arrow keys go from node to node, Enter opens the menu of a node, Escape clears the choice, plus and minus zoom, 0 shows all.",
        "nl": "Pijltoetsen gaan van knoop naar knoop, Enter opent het menu van een knoop, Escape wist de keuze, plus en min zoomen, 0 toont alles.",
    },
}
