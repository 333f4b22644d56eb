"""Words of the frame and of what several pages show."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {
    "page_overview": {"en": "Overview", "nl": "Overzicht"},
    "page_explore": {"en": "Explore", "nl": "Verkennen"},
    "page_corridor": {"en": "Corridor", "nl": "Corridor"},
    "page_chains": {"en": "Value chains", "nl": "Waardeketens"},
    "page_query": {"en": "Query", "nl": "Vragen"},
    "page_data": {"en": "Data", "nl": "Gegevens"},
    "page_about": {"en": "About", "nl": "Over"},
    "question_overview": {
        "en": "What is known of South Holland’s manufacturing region, along its four action lines, and what is not?",
        "nl": "Wat is er bekend van de maakregio Zuid-Holland, langs haar vier actielijnen, en wat niet?",
    },
    "question_explore": {
        "en": "Who is linked to whom in South Holland’s manufacturing region, in what way, and how do we know?",
        "nl": "Wie is met wie verbonden in de maakregio Zuid-Holland, op welke manier, en hoe weten we dat?",
    },
    "question_corridor": {
        "en": "Which clusters stand along the line from Noordwijk to Dordrecht, and what is known to join them?",
        "nl": "Welke clusters liggen langs de lijn van Noordwijk tot Dordrecht, en wat verbindt ze voor zover bekend?",
    },
    "question_chains": {
        "en": "Who is known to be able to do each stage of a value chain, and where is nobody known?",
        "nl": "Wie kan voor zover bekend elke schakel van een waardeketen uitvoeren, en waar is niemand bekend?",
    },
    "question_query": {
        "en": "What do you want to know? Choose a question and fill in the blanks, or write Cypher.",
        "nl": "Wat wilt u weten? Kies een vraag en vul de velden in, of schrijf Cypher.",
    },
    "question_data": {
        "en": "Where does everything come from, how old is it, and how does your own file get in?",
        "nl": "Waar komt alles vandaan, hoe oud is het, en hoe komt uw eigen bestand erbij?",
    },
    "question_about": {
        "en": "What does the region’s plan say, and which page explores it?",
        "nl": "Wat staat er in het plan van de regio, en welke pagina verkent het?",
    },
    "failed": {
        "en": "This page could not be drawn: a mistake in graphmap, not in what you did. Go back, or reload it; what happened stands in"
        " the log of the server.",
        "nl": "Deze pagina kon niet worden getekend: een fout in graphmap, niet in wat u deed. Ga terug of laad de pagina opnieuw; wat er"
        " gebeurde staat in het logboek van de server.",
    },
    "reported": {"en": "{text}", "nl": "graphmap meldt in het Engels: “{text}”"},
    "undo": {"en": "Back to the former view", "nl": "Terug naar het vorige beeld"},
    "redo": {"en": "Forward to the next view", "nl": "Vooruit naar het volgende beeld"},
    "search": {
        "en": "Find an organisation, technology, capability, place …",
        "nl": "Zoek een organisatie, technologie, bekwaamheid, plaats …",
    },
    "found": {"en": "Found in our data", "nl": "Gevonden in onze gegevens"},
    "nothing": {
        "en": "Nothing in our data resembles “{text}”. Try a part of the name, the abbreviation, or the Dutch or English name.",
        "nl": "Niets in onze gegevens lijkt op “{text}”. Probeer een deel van de naam, de afkorting, of de Nederlandse of Engelse naam.",
    },
    "depth": {"en": "Steps", "nl": "Stappen"},
    "depth_1": {"en": "direct", "nl": "direct"},
    "depth_2": {"en": "two steps", "nl": "twee stappen"},
    "layers": {"en": "Layers", "nl": "Lagen"},
    "supply": {"en": "supply", "nl": "toelevering"},
    "digital": {"en": "digital", "nl": "digitaal"},
    "research": {"en": "research", "nl": "onderzoek"},
    "money": {"en": "money", "nl": "geld"},
    "people": {"en": "people", "nl": "mensen"},
    "material": {"en": "material", "nl": "materiaal"},
    "place": {"en": "membership", "nl": "lidmaatschap"},
    "knowledge": {"en": "knowledge", "nl": "kennis"},
    "gone": {"en": "ended, planned too", "nl": "ook beëindigd, gepland"},
    "no_layers": {
        "en": "No layer is on. Switch one on above to see links.",
        "nl": "Er staat geen laag aan. Zet er hierboven een aan om relaties te zien.",
    },
    "no_links": {
        "en": "No links of {name} in our data with these layers. Switch more layers on, or pick another name above. That none is known does"
        " not mean that there is none.",
        "nl": "Geen relaties van {name} in onze gegevens met deze lagen. Zet meer lagen aan, of kies hierboven een andere naam. Dat er geen"
        " bekend is betekent niet dat er geen is.",
    },
    "table": {"en": "Table", "nl": "Tabel"},
    "cypher": {"en": "Cypher", "nl": "Cypher"},
    "table_help": {
        "en": "All {n} links of this answer, also those that the picture leaves out. Tick a row to see its evidence.",
        "nl": "Alle {n} relaties, ook die niet in het beeld staan. Kies een rij om te zien hoe we het weten.",
    },
    "cypher_help": {
        "en": "What was asked to fill this page. Ask it yourself: graphmap query --cypher, the statement, then its parameters.",
        "nl": "Wat er is gevraagd om deze pagina te vullen. Vraag het zelf: graphmap query --cypher, de opdracht, dan de parameters.",
    },
    "cypher_direct": {"en": "The direct links", "nl": "De directe relaties"},
    "cypher_beyond": {"en": "Who is tied most to the inner ring", "nl": "Wie het meest met de binnenste ring verbonden is"},
    "cypher_among": {"en": "The links among all who are drawn", "nl": "De relaties tussen allen die getekend zijn"},
    "cypher_group": {"en": "The own group, drawn as one with the centre", "nl": "De eigen groep, één getekend met het midden"},
    "cypher_sources": {"en": "The sources of the table", "nl": "De bronnen van de tabel"},
    "parameters": {"en": "with the parameters", "nl": "met de parameters"},
    "from": {"en": "from", "nl": "van"},
    "type": {"en": "relation", "nl": "relatie"},
    "to": {"en": "to", "nl": "naar"},
    "what": {"en": "about", "nl": "waarover"},
    "since": {"en": "since", "nl": "sinds"},
    "status": {"en": "status", "nl": "status"},
    "method": {"en": "known by", "nl": "hoe bekend"},
    "confidence": {"en": "confidence", "nl": "zekerheid"},
    "source": {"en": "source", "nl": "bron"},
    "address": {"en": "address", "nl": "adres"},
    "more_sources": {"en": "sources", "nl": "bronnen"},
    "does": {"en": "What it does", "nl": "Wat het doet"},
    "figures": {"en": "Figures", "nl": "Cijfers"},
    "facts": {"en": "Facts", "nl": "Feiten"},
    "names": {"en": "Other names", "nl": "Andere namen"},
    "links": {"en": "Links in our data: {n}", "nl": "Relaties in onze gegevens: {n}"},
    "no_links_at_all": {"en": "No links in our data.", "nl": "Geen relaties in onze gegevens."},
    "other_value": {"en": "another source says: {value}", "nl": "een andere bron zegt: {value}"},
    "no_source": {"en": "compiled by graphmap", "nl": "samengesteld door graphmap"},
    "more": {"en": "{n} more: see the table", "nl": "nog {n}: zie de tabel"},
    "more_figures": {"en": "{n} more figures in our data", "nl": "nog {n} cijfers in onze gegevens"},
    "high": {"en": "high", "nl": "hoog"},
    "medium": {"en": "medium", "nl": "gemiddeld"},
    "low": {"en": "low", "nl": "laag"},
    "language": {"en": "Language", "nl": "Taal"},
    "en": {"en": "English", "nl": "English"},
    "nl": {"en": "Nederlands", "nl": "Nederlands"},
    "foot_shown": {"en": "{shown} of {total} shown", "nl": "{shown} van {total} getoond"},
    "foot_sample": {
        "en": "organisations in our data: {organisations}, a sample; about 31,000 companies in the region",
        "nl": "organisaties in onze gegevens: {organisations}, een steekproef; ongeveer 31.000 bedrijven in de regio",
    },
    "foot_sources": {"en": "{n} sources", "nl": "{n} bronnen"},
    "foot_revision": {"en": "revision {revision}", "nl": "revisie {revision}"},
    "foot_date": {"en": "as of {date}", "nl": "peildatum {date}"},
    "newer": {
        "en": "The data has changed since this page was opened.",
        "nl": "De gegevens zijn veranderd sinds deze pagina is geopend.",
    },
    "newer_go": {"en": "Show the newer data", "nl": "Toon de nieuwere gegevens"},
    "unknown_id": {
        "en": "There is no “{id}” in our data; shown is {name}. Look for it by name.",
        "nl": "Er is geen “{id}” in onze gegevens; getoond wordt {name}. Zoek het op naam.",
    },
    "empty": {
        "en": "This workspace holds no organisation yet. Fill it with graphmap load region, or with your own file: graphmap template"
        " my.xlsx, then graphmap load my.xlsx.",
        "nl": "Deze werkruimte bevat nog geen organisatie. Vul die met graphmap load region, of met uw eigen bestand: graphmap template"
        " mijn.xlsx, daarna graphmap load mijn.xlsx.",
    },
    "opening": {"en": "Opening the workspace …", "nl": "Werkruimte openen …"},
    "login_needed": {
        "en": "Log in to see this page: its owner shows it only to people who are known.",
        "nl": "Log in om deze pagina te zien: de beheerder toont haar alleen aan bekenden.",
    },
    "login": {"en": "Log in", "nl": "Inloggen"},
    "login_with": {"en": "Log in with {provider}", "nl": "Inloggen met {provider}"},
    "login_refused": {
        "en": "{who} is logged in, but is not on the list of people who are let in. Ask who runs this app, or log in as somebody else.",
        "nl": "{who} is ingelogd, maar staat niet op de lijst van wie er in mag. Vraag het de beheerder, of log in als iemand anders.",
    },
    "logout": {"en": "Log out", "nl": "Uitloggen"},
    "export": {"en": "Export", "nl": "Opslaan"},
    "export_picture": {"en": "The picture, for a report", "nl": "Het beeld, voor een rapport"},
    "export_graph": {"en": "The graph behind it", "nl": "De graaf erachter"},
    "export_graph_help": {
        "en": "{nodes} nodes and {links} links, with their sources.",
        "nl": "{nodes} knopen en {links} relaties, met hun bronnen.",
    },
    "export_format": {"en": "Format", "nl": "Formaat"},
    "export_sheet": {"en": "Page", "nl": "Pagina"},
    "export_take": {"en": "Download", "nl": "Downloaden"},
    "export_sidecar": {"en": "Sidecar (JSON)", "nl": "Recept (JSON)"},
    "export_sidecar_help": {
        "en": "What the picture was made of, as JSON: graphmap figure --from makes the same picture of it again.",
        "nl": "Waarvan het beeld is gemaakt, als JSON: graphmap figure --from maakt er hetzelfde beeld van.",
    },
    "export_command": {"en": "The same on the command line", "nl": "Hetzelfde op de opdrachtregel"},
    "sheet_a4": {"en": "A4", "nl": "A4"},
    "sheet_a3": {"en": "A3", "nl": "A3"},
    "sheet_16:9": {"en": "16:9", "nl": "16:9"},
    "sheet_column": {"en": "text column", "nl": "tekstkolom"},
    "rows_help": {"en": "{n} rows, all that the picture counts.", "nl": "{n} rijen, alles wat het beeld telt."},
}
