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
    "path_many": {
        "en": "{start} and {end}: {n} known shortest connections, each of {steps} links",
        "nl": "{start} en {end}: {n} kortste bekende verbindingen, elk van {steps} relaties",
    },
    "path_one": {
        "en": "{start} and {end}: 1 known shortest connection, of {steps} links",
        "nl": "{start} en {end}: 1 kortste bekende verbinding, van {steps} relaties",
    },
    "path_direct": {
        "en": "{start} and {end} are linked directly in our data",
        "nl": "{start} en {end} zijn direct verbonden in onze gegevens",
    },
    "path_none": {
        "en": "No connection of at most six known links between {start} and {end} in our data",
        "nl": "Geen verbinding van hoogstens zes bekende relaties tussen {start} en {end} in onze gegevens",
    },
    "path_hint": {
        "en": "A link may exist without being in our data. More layers may give a connection.",
        "nl": "Een relatie kan bestaan zonder in onze gegevens te staan. Met meer lagen is er misschien een verbinding.",
    },
    "path_canvas": {
        "en": "Click a line for what it says and how it is known; ended, planned and inferred links are among them.",
        "nl": "Klik op een lijn om te zien wat die zegt en hoe het bekend is; ook beëindigde, geplande en afgeleide relaties tellen mee.",
    },
    "path_subtitle": {
        "en": "Words read from left to right; ended, planned and inferred links are among them.",
        "nl": "Lees de woorden van links naar rechts; ook beëindigde, geplande en afgeleide relaties tellen mee.",
    },
    "path_more": {
        "en": " {n} further connections of that length are not drawn; those with the surest links are.",
        "nl": " Nog {n} verbindingen van die lengte zijn niet getekend; die met de zekerste relaties wel.",
    },
    "path_foot": {
        "en": "{shown} of {total} shortest connections shown · in our data · {firms}",
        "nl": "{shown} van {total} kortste verbindingen getoond · in onze gegevens · {firms}",
    },
    "filter_title": {"en": "{name} with this filter", "nl": "{name} met dit filter"},
    "filter_title_none": {
        "en": "No direct links of {name} in our data with this filter",
        "nl": "Geen directe relaties van {name} in onze gegevens met dit filter",
    },
    "filter_by": {"en": "Filtered by {said}.", "nl": "Gefilterd op {said}."},
    "filter_hides": {"en": "It hides {n} direct links.", "nl": "Dat verbergt {n} directe relaties."},
    "filter_hides_one": {"en": "It hides 1 direct link.", "nl": "Dat verbergt 1 directe relatie."},
    "filter_foot": {"en": "{n} direct links hidden by: {said}.", "nl": "{n} directe relaties verborgen door: {said}."},
    "filter_foot_one": {"en": "1 direct link hidden by: {said}.", "nl": "1 directe relatie verborgen door: {said}."},
    "filter_layers": {"en": "layers", "nl": "lagen"},
    "filter_none": {"en": "none", "nl": "geen"},
    "filter_kinds": {"en": "kind", "nl": "soort"},
    "filter_sectors": {"en": "sector group", "nl": "sectorgroep"},
    "filter_places": {"en": "municipality", "nl": "gemeente"},
    "filter_confidence": {"en": "confidence", "nl": "zekerheid"},
    "filter_medium": {"en": "medium or high", "nl": "gemiddeld of hoog"},
    "filter_high": {"en": "high", "nl": "hoog"},
    "filter_hidden": {"en": "without", "nl": "zonder"},
    "filter_more": {"en": " and {n} more", "nl": " en nog {n}"},
    "layers_shown": {"en": "Layers shown: {layers}", "nl": "Getoonde lagen: {layers}"},
    "since": {"en": ", since {year}", "nl": ", sinds {year}"},
    "answer_title": {"en": "{said} in our data", "nl": "{said} in onze gegevens"},
    "answer_nodes": {"en": "{n} nodes", "nl": "{n} knopen"},
    "answer_nodes_one": {"en": "{n} node", "nl": "{n} knoop"},
    "answer_links": {"en": "{n} known links", "nl": "{n} bekende relaties"},
    "answer_links_one": {"en": "{n} known link", "nl": "{n} bekende relatie"},
    "answer_named": {
        "en": "Named are {n}, those with the most links first, where there is room.",
        "nl": "Bij {n} staat de naam: die met de meeste relaties eerst, waar plaats is.",
    },
    "answer_foot": {
        "en": "{shown} of {total} nodes of the answer shown · in our data · {firms}",
        "nl": "{shown} van {total} knopen van het antwoord getoond · in onze gegevens · {firms}",
    },
}
