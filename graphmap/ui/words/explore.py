"""Words of the page *explore*."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {
    "connect_field": {"en": "Connect {name} with …", "nl": "Verbind {name} met …"},
    "connect": {"en": "Connect", "nl": "Verbind"},
    "to_middle": {"en": "Put in the middle", "nl": "Zet in het midden"},
    "hide": {"en": "Hide", "nl": "Verberg"},
    "unselect": {"en": "Close", "nl": "Sluit"},
    "connection_off": {"en": "Back to the network of {name}", "nl": "Terug naar het netwerk van {name}"},
    "facet_kinds": {"en": "Kind", "nl": "Soort"},
    "facet_sectors": {"en": "Sector", "nl": "Sector"},
    "facet_places": {"en": "Municipality", "nl": "Gemeente"},
    "facet_confidence": {"en": "Confidence", "nl": "Zekerheid"},
    "facet_known": {
        "en": "Known for {known} of the {total} directly linked (clusters, programmes and the like too).",
        "nl": "Bekend van {known} van de {total} direct verbonden (ook clusters, programma’s en dergelijke).",
    },
    "facet_scarce": {
        "en": "Known for {known} of the {total} directly linked only (clusters, programmes and the like too): a choice here hides all the others.",
        "nl": "Slechts van {known} van de {total} direct verbonden bekend (ook clusters, programma’s en dergelijke): een keuze hier verbergt alle andere.",
    },
    "least_any": {"en": "all", "nl": "alle"},
    "least_medium": {"en": "medium and high", "nl": "gemiddeld en hoog"},
    "least_high": {"en": "high only", "nl": "alleen hoog"},
    "confidence_help": {
        "en": "How sure a link is: high where its source says it plainly, medium where it is read from the source’s words,"
        " low where it is judged.",
        "nl": "Hoe zeker een relatie is: hoog waar de bron het met zoveel woorden zegt, gemiddeld waar het uit de woorden van de bron is"
        " afgeleid, laag waar het is ingeschat.",
    },
    "reset": {"en": "Clear filters", "nl": "Filters wissen"},
    "hidden_links": {
        "en": "{n} links of {name} hidden by the filter, {gone} of them ended or planned",
        "nl": "{n} relaties van {name} verborgen door het filter, waarvan {gone} beëindigd of gepland",
    },
    "hidden_nodes": {"en": "{n} taken out by hand", "nl": "{n} met de hand weggenomen"},
    "link_one": {"en": "One link in our data", "nl": "Eén relatie in onze gegevens"},
    "since_when": {"en": "since {date}", "nl": "sinds {date}"},
    "until_when": {"en": "until {date}", "nl": "tot {date}"},
    "cypher_expanded": {"en": "The neighbours of the nodes that were opened", "nl": "De buren van de uitgeklapte knopen"},
    "cypher_standing": {"en": "How many links there are without the filter", "nl": "Hoeveel relaties er zijn zonder het filter"},
    "cypher_connection": {"en": "The shortest connections", "nl": "De kortste verbindingen"},
}
