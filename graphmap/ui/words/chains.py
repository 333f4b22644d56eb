"""Words of the page *chains*."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {
    "chain_choice": {"en": "Value chain", "nl": "Waardeketen"},
    "chains_none": {
        "en": "This workspace holds no value chain. Fill it with graphmap load region.",
        "nl": "Deze werkruimte bevat geen waardeketen. Vul haar met graphmap load region.",
    },
    "chain_weak": {"en": "Where fewer than three are known", "nl": "Waar minder dan drie bekend zijn"},
    "chain_strong": {
        "en": "Every stage that needs something has three or more known in our data.",
        "nl": "Van elke schakel die iets nodig heeft zijn er drie of meer bekend in onze gegevens.",
    },
    "chain_how": {
        "en": "Choose a stage to see what it needs and who is known to be able to do it, with the evidence. None known means none in our data.",
        "nl": "Kies een schakel om te zien wat ze nodig heeft en wie dat voor zover bekend kan, met het bewijs. Niemand bekend betekent"
        " niemand in onze gegevens.",
    },
    "need_essential": {"en": "essential", "nl": "onmisbaar"},
    "need_other": {"en": "useful", "nl": "nuttig"},
    "able_unknown": {"en": "place unknown", "nl": "plaats onbekend"},
    "able_outside": {"en": "outside South Holland", "nl": "buiten Zuid-Holland"},
    "able_nobody": {"en": "Nobody known in our data.", "nl": "Niemand bekend in onze gegevens."},
    "chain_foot": {"en": "{shown} of {total} able organisations named", "nl": "{shown} van {total} organisaties genoemd"},
    "cypher_stages": {"en": "The chain and its stages", "nl": "De keten en haar schakels"},
    "cypher_order": {"en": "Which stage comes before which", "nl": "Welke schakel voor welke komt"},
    "cypher_needs": {"en": "What the stages need", "nl": "Wat de schakels nodig hebben"},
    "cypher_parts": {"en": "The capabilities that belong to those", "nl": "De vermogens die daarbij horen"},
    "cypher_able": {"en": "Who has them", "nl": "Wie ze heeft"},
    "cypher_between": {"en": "The links between those who are able", "nl": "De relaties tussen wie het kan"},
    "cypher_line": {"en": "The corridor, from which distances are measured", "nl": "De corridor, vanwaar afstanden zijn gemeten"},
    "cypher_region": {
        "en": "How many organisations of the region are in the data",
        "nl": "Hoeveel organisaties van de regio in de gegevens staan",
    },
}
