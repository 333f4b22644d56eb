"""Words of the page *chains*."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {
    "chain_choice": {"en": "Value chain", "nl": "Waardeketen"},
    "chains_none": {
        "en": "This workspace holds no value chain. Fill it with graphmap load region.",
        "nl": "Deze werkruimte bevat geen waardeketen. Vul die met graphmap load region.",
    },
    "chain_published": {"en": "count only what is published", "nl": "alleen gepubliceerde bekwaamheden tellen"},
    "chain_published_help": {
        "en": "Else what is inferred from public pages counts too. What rests on expert judgement only never counts; it stands apart.",
        "nl": "Anders telt ook mee wat is afgeleid uit openbare pagina’s. Wat alleen op een oordeel van deskundigen berust, telt nooit mee en"
        " staat apart.",
    },
    "chains_all": {
        "en": "All value chains: stages covered in our data",
        "nl": "Alle waardeketens: schakels met drie of meer bekende organisaties",
    },
    "chain_covered": {"en": "{n} of {total}", "nl": "{n} van {total}"},
    "chain_back": {"en": "what is thin or missing in this chain", "nl": "wat in deze keten weinig of niet bekend is"},
    "chain_explore": {"en": "Open its network", "nl": "Open het netwerk"},
    "able_head": {"en": "Who is able, in our data", "nl": "Wie het kan, in onze gegevens"},
    "able_apart": {"en": "does not count here", "nl": "telt hier niet mee"},
    "chain_how": {
        "en": "Choose a stage to see what it needs and who is known to be able to do it, with the evidence. None known means none in our data.",
        "nl": "Kies een schakel om te zien wat ze nodig heeft en wie dat voor zover bekend kan, met het bewijs. Niemand bekend betekent"
        " niemand in onze gegevens.",
    },
    "need_essential": {"en": "essential", "nl": "onmisbaar"},
    "need_other": {"en": "useful", "nl": "nuttig"},
    "able_unknown": {"en": "place unknown", "nl": "plaats onbekend"},
    "able_outside": {"en": "outside South Holland", "nl": "buiten Zuid-Holland"},
    "chain_foot": {"en": "{shown} of {total} able organisations named", "nl": "{shown} van {total} organisaties genoemd"},
    "cypher_stages": {"en": "The chain and its stages", "nl": "De keten en haar schakels"},
    "cypher_order": {"en": "Which stage comes before which", "nl": "Welke schakel voor welke komt"},
    "cypher_needs": {"en": "What the stages need", "nl": "Wat de schakels nodig hebben"},
    "cypher_parts": {"en": "The capabilities that belong to those", "nl": "De bekwaamheden die daarbij horen"},
    "cypher_able": {"en": "Who has them", "nl": "Wie ze heeft"},
    "cypher_between": {"en": "The links between those who are able", "nl": "De relaties tussen wie het kan"},
    "cypher_line": {"en": "The corridor, from which distances are measured", "nl": "De corridor, vanwaar afstanden zijn gemeten"},
    "cypher_region": {
        "en": "How many organisations of the region are in the data",
        "nl": "Hoeveel organisaties van de regio in de gegevens staan",
    },
}
