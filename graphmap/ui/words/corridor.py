"""Words of the page *corridor*."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {
    "show_strip": {"en": "Strip", "nl": "Strook"},
    "show_expected": {"en": "Known and expected", "nl": "Bekend en verwacht"},
    "show_map": {"en": "Map", "nl": "Kaart"},
    "show": {"en": "Picture", "nl": "Beeld"},
    "corridor_how_strip": {
        "en": "Each station is a section of the corridor; its number counts the organisations that our data places there. An arc joins two"
        " sections between which links are known, its colour tells the layer, its width how many. Choose a station or a cluster.",
        "nl": "Elk station is een sectie van de corridor; het getal telt de organisaties die onze gegevens daar plaatsen. Een boog verbindt"
        " twee secties waartussen relaties bekend zijn, de kleur zegt welke laag, de dikte hoeveel. Kies een station of een cluster.",
    },
    "corridor_how_expected": {
        "en": "Over each point of the line: known links across it / how many could be expected if every section kept its number of links and"
        " the other ends fell by chance, near ones more often. A point is called the weakest where five added links could not change"
        " that. Choose a station or a cluster.",
        "nl": "Boven elk punt van de lijn: bekende relaties eroverheen / hoeveel er te verwachten zijn als elke sectie haar aantal relaties"
        " houdt en de andere kant toevallig valt, dichtbij vaker. Een punt heet het zwakste als vijf relaties erbij dat niet zouden"
        " veranderen. Kies een station of een cluster.",
    },
    "corridor_how_map": {
        "en": "Each mark is an organisation in our data; those at one point stand round it. Names and numbers are those of the sections of"
        " the corridor, a line joins two between which at least three links are known. Choose a mark, a name or a line.",
        "nl": "Elk teken is een organisatie in onze gegevens; wie op hetzelfde punt zit, staat eromheen. Namen en getallen zijn die van de"
        " secties van de corridor; een lijn verbindt er twee waartussen ten minste drie relaties bekend zijn. Kies een teken, een naam of"
        " een lijn.",
    },
    "corridor_count": {
        "en": "{shown} of {total} organisations of the region in our data are at a section",
        "nl": "{shown} van {total} organisaties van de regio in onze gegevens staan bij een sectie",
    },
    "corridor_members": {"en": "Organisations here in our data: {n}", "nl": "Organisaties hier in onze gegevens: {n}"},
    "corridor_ties": {"en": "Known links to other sections: {n}", "nl": "Bekende relaties met andere secties: {n}"},
    "corridor_pair": {"en": "Known links between the two sections: {n}", "nl": "Bekende relaties tussen de twee secties: {n}"},
    "cypher_sections": {"en": "The sections", "nl": "De secties"},
    "cypher_placed": {"en": "Who is at a section", "nl": "Wie bij een sectie staat"},
    "cypher_flows": {"en": "The links between sections", "nl": "De relaties tussen secties"},
    "cypher_unplaced": {"en": "Who is in the region but at no section", "nl": "Wie in de regio is, maar bij geen sectie"},
    "cypher_loose": {
        "en": "The links of those at no section, by their town",
        "nl": "De relaties van wie bij geen sectie staat, naar plaats",
    },
    "cypher_ended": {"en": "How many have ended", "nl": "Hoeveel er zijn beëindigd"},
    "cypher_members": {"en": "The graph that is exported", "nl": "De graaf die wordt opgeslagen"},
}
