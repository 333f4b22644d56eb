"""Words of graphs of nodes and links beyond the ego network: connections, answers of queries, and the feet of all of them."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

TEXTS: Mapping[str, Entry] = {
    "sources": {
        "en": "Source: public pages and registers, one per link; where no end date is known a link may have ended.",
        "nl": "Bron: openbare pagina’s en registers, per relatie één; waar geen einddatum bekend is, kan een relatie beëindigd zijn.",
    },
    "sources_gone": {
        "en": "Ended and planned links and organisations left out.",
        "nl": "Beëindigde en geplande relaties en organisaties weggelaten.",
    },
    "data_of": {"en": "Data: {owners}.", "nl": "Gegevens: {owners}."},
    "as_of": {"en": "As of {date}.", "nl": "Peildatum {date}."},
    "by_layer": {"en": "Linked directly, by layer", "nl": "Direct verbonden, per laag"},
    "by_layers": {"en": "on two or more layers", "nl": "op twee of meer lagen"},
    "ring_direct": {"en": "Direct", "nl": "Direct"},
    "ring_inner": {"en": "Inner", "nl": "Binnenste"},
    "ring_outer": {"en": "Outer ring", "nl": "Buitenste ring"},
    "organisations_all": {"en": "organisations", "nl": "organisaties"},
    "of_which_inside": {"en": "of which in South Holland", "nl": "waarvan in Zuid-Holland"},
    "all": {"en": "all", "nl": "alle"},
    "also_linked": {"en": "Also linked directly", "nl": "Ook direct verbonden"},
    "outer_names": {"en": "Outer ring, clockwise", "nl": "Buitenste ring, met de klok mee"},
    "path_title": {
        "en": "Shortest known connection of {start} and {end}: {n} links",
        "nl": "Kortste bekende verbinding van {start} en {end}: {n} relaties",
    },
    "path_title_one": {
        "en": "{start} and {end} are linked directly in our data",
        "nl": "{start} en {end} zijn direct verbonden in onze gegevens",
    },
    "path_none": {
        "en": "No connection of at most six known links between {start} and {end} in our data",
        "nl": "Geen verbinding van hoogstens zes bekende relaties tussen {start} en {end} in onze gegevens",
    },
    "path_subtitle": {
        "en": "All connections of that length by the layers that are on; ended, planned and inferred links are among them",
        "nl": "Alle verbindingen van die lengte langs de lagen die aan staan; ook beëindigde, geplande en afgeleide relaties",
    },
    "path_foot": {
        "en": "{shown} of {total} organisations on the way shown · in our data · {firms}",
        "nl": "{shown} van {total} op de weg getoond · in onze gegevens · {firms}",
    },
}
