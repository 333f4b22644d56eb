"""Words of the page *overview*."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {
    "overview_lead": {
        "en": "A sample read from public pages: {n} organisations in our data (clusters, field labs, programmes and projects among them),"
        " {inside} of them known in South Holland, {companies} of which are companies. The region’s technological industry has about"
        " 31,000 companies (2021). What is missing here is not known to us.",
        "nl": "Een steekproef uit openbare pagina’s: {n} organisaties in onze gegevens (ook clusters, fieldlabs, programma’s en projecten),"
        " waarvan {inside} bekend in Zuid-Holland; {companies} daarvan zijn bedrijven. De technologische industrie van de regio telt ongeveer"
        " 31.000 bedrijven (2021). Wat hier ontbreekt, is ons niet bekend.",
    },
    "of_total": {"en": "of {total}", "nl": "van {total}"},
    "door_chains": {
        "en": "stages of {chains} value chains: three or more organisations in South Holland are known in our data for everything that the"
        " stage cannot do without.",
        "nl": "schakels van {chains} waardeketens: voor alles waar de schakel niet zonder kan, zijn in onze gegevens drie of meer"
        " organisaties in Zuid-Holland bekend.",
    },
    "door_chains_unknown": {
        "en": "The other {rest}: {states}. There may be more than we know.",
        "nl": "De andere {rest}: {states}. Er kunnen er meer zijn dan wij kennen.",
    },
    "door_chains_how": {
        "en": "A stage counts as strong as its weakest essential need. Organisations known in South Holland count that have not ended;"
        " planned ones too; published and inferred links count, an expert’s judgement does not.",
        "nl": "Een schakel telt zo sterk als wat er van het onmisbare het minst bekend is. Mee tellen organisaties die bekend in"
        " Zuid-Holland liggen en niet beëindigd zijn, ook geplande, met gepubliceerde en afgeleide relaties; een deskundig oordeel telt niet mee.",
    },
    "door_digital": {
        "en": "known supply links run digitally by our data; {ready}\u00a0are ready for it, {step}\u00a0one step away.",
        "nl": "bekende toeleverrelaties zijn volgens onze gegevens digitaal gekoppeld; {ready}\u00a0kunnen direct, {step}\u00a0zijn op één stap.",
    },
    "door_digital_unknown": {
        "en": "Nothing is known of the other {unknown}; that does not mean that they run on paper.",
        "nl": "Van de andere {unknown} is hierover niets bekend; dat betekent niet dat ze op papier gaan.",
    },
    "door_digital_how": {
        "en": "Digital: a digital link in use joins supplier and customer. Ready: both support the same standard or platform. One step"
        " away: one of them supports one. Ended and planned supply links do not count.",
        "nl": "Digitaal gekoppeld: een koppeling in gebruik verbindt leverancier en afnemer. Kan direct: beide ondersteunen dezelfde"
        " standaard of hetzelfde platform. Eén stap: een van beide ondersteunt er een. Beëindigde en geplande toeleverrelaties tellen niet mee.",
    },
    "door_skills": {
        "en": "skills that manufacturing needs have a course in our data.",
        "nl": "vaardigheden die de maakindustrie nodig heeft, hebben een opleiding in onze gegevens.",
    },
    "door_skills_unknown": {
        "en": "For the other {rest} no course is known to us. It is a gap of our data first: there may be courses that we do not know.",
        "nl": "Voor de andere {rest} kennen wij geen opleiding. Dat is eerst een gat in onze gegevens: er kunnen opleidingen zijn die wij"
        " niet kennen.",
    },
    "door_skills_how": {
        "en": "A skill has a course where a course in our data teaches it, at any level. Which capability needs which skill is an"
        " expert’s judgement.",
        "nl": "Een vaardigheid heeft een opleiding als een opleiding in onze gegevens haar onderwijst, op welk niveau ook. Welke"
        " vaardigheden nodig zijn, is een deskundig oordeel.",
    },
    "door_corridor": {
        "en": "clusters, field labs and incubators stand along the line in our data; {links} known links join organisations at different"
        " sections.",
        "nl": "clusters, fieldlabs en incubators staan in onze gegevens langs de lijn; {links} bekende relaties verbinden organisaties in"
        " verschillende secties.",
    },
    "door_corridor_unknown": {
        "en": "{placed} organisations have a section; of {unplaced} in South Holland too little is known to place them.",
        "nl": "{placed} organisaties hebben een sectie; van {unplaced} in Zuid-Holland is te weinig bekend om ze te plaatsen.",
    },
    "door_corridor_how": {
        "en": "Counted are links of supply, digital exchange, research and money between two different sections; not those that have"
        " ended or are planned, and {inside} within one section. Planned clusters are among the {stations}.",
        "nl": "Geteld zijn relaties van toelevering, digitale uitwisseling, onderzoek en geld tussen twee verschillende secties; niet die"
        " beëindigd of gepland zijn, en evenmin de {inside} binnen één sectie. Geplande clusters tellen mee in de {stations}.",
    },
    "door_nothing": {"en": "nothing of this is in our data yet.", "nl": "hiervan staat nog niets in onze gegevens."},
    "go_chains": {"en": "Value chains", "nl": "Naar de waardeketens"},
    "go_digital": {"en": "Digital coverage", "nl": "Naar de digitale dekking"},
    "go_skills": {"en": "The skills without a course", "nl": "Naar de vaardigheden zonder opleiding"},
    "go_corridor": {"en": "The corridor", "nl": "Naar de corridor"},
    "door_how": {"en": "How is this counted?", "nl": "Hoe is dit geteld?"},
    "bar_covered": {"en": "three or more known", "nl": "drie of meer bekend"},
    "bar_thin": {"en": "two known", "nl": "twee bekend"},
    "bar_single": {"en": "one known", "nl": "één bekend"},
    "bar_outside": {"en": "known only outside South Holland", "nl": "alleen buiten Zuid-Holland bekend"},
    "bar_missing": {"en": "nobody known in our data", "nl": "niemand bekend in onze gegevens"},
    "bar_market": {"en": "as end market", "nl": "als eindmarkt"},
    "bar_digital": {"en": "digital", "nl": "digitaal gekoppeld"},
    "bar_ready": {"en": "ready", "nl": "kan direct"},
    "bar_step": {"en": "one step away", "nl": "één stap"},
    "bar_unknown": {"en": "nothing known", "nl": "niets over bekend"},
    "bar_course": {"en": "with a course", "nl": "met opleiding"},
    "bar_no_course": {"en": "no course known", "nl": "geen opleiding bekend"},
    "bar_sections": {
        "en": "{sections} sections, from Noordwijk on; the larger the dot, the more clusters",
        "nl": "{sections} secties, vanaf Noordwijk; hoe groter de stip, hoe meer clusters",
    },
    "headlines": {"en": "Published figures of the region", "nl": "Gepubliceerde cijfers van de regio"},
    "headlines_help": {
        "en": "As their sources give them. They use different definitions: read each for itself, do not subtract one from another.",
        "nl": "Zoals hun bronnen ze geven. De definities verschillen: lees elk cijfer op zichzelf en trek ze niet van elkaar af.",
    },
    "aims": {"en": "Aims of the plan", "nl": "Doelen van het plan"},
    "companies_published": {"en": "Companies", "nl": "Bedrijven"},
    "people_at_work": {"en": "People at work", "nl": "Werkenden"},
    "goal_from": {"en": "{value} in {year}", "nl": "{value} in {year}"},
    "no_year": {"en": "no year given", "nl": "zonder jaar"},
    "find_anything": {"en": "Find someone or something", "nl": "Zoek iemand of iets"},
    "start_here": {"en": "Start here", "nl": "Begin hier"},
    "start_corridor": {"en": "The corridor from Noordwijk to Dordrecht", "nl": "De corridor van Noordwijk tot Dordrecht"},
    "start_corridor_said": {
        "en": "Which clusters stand where, and what is known to link them.",
        "nl": "Welke clusters waar staan, en wat ze voor zover bekend verbindt.",
    },
    "start_chain": {"en": "The value chain: {name}", "nl": "De waardeketen: {name}"},
    "start_chain_said": {
        "en": "Who is known for each stage, from first material to use.",
        "nl": "Wie voor elke schakel bekend is, van grondstof tot gebruik.",
    },
    "start_network": {"en": "The network of {name}", "nl": "Het netwerk van {name}"},
    "start_network_said": {
        "en": "Who it is linked to and how, each link with its source.",
        "nl": "Met wie en hoe het verbonden is, elke relatie met haar bron.",
    },
    "holds": {"en": "What is in the map", "nl": "Wat er op de kaart staat"},
    "holds_kinds": {
        "en": "{n} organisations by kind, {inside} known to lie in South Holland; {ended} ended ones are not counted",
        "nl": "{n} organisaties naar soort, waarvan {inside} bekend in Zuid-Holland; {ended} beëindigde zijn niet meegeteld",
    },
    "holds_layers": {
        "en": "{n} links between organisations by layer; {gone} that ended or are planned are not counted",
        "nl": "{n} relaties tussen organisaties per laag; {gone} beëindigde of geplande zijn niet meegeteld",
    },
    "kind_title": {"en": "kind", "nl": "soort"},
    "place_inside": {"en": "South Holland", "nl": "Zuid-Holland"},
    "place_outside": {"en": "elsewhere", "nl": "elders"},
    "place_unknown": {"en": "place unknown", "nl": "plaats onbekend"},
    "layer_title": {"en": "layer", "nl": "laag"},
    "links_counted": {"en": "links", "nl": "relaties"},
    "together": {"en": "total", "nl": "totaal"},
    "overview_shown": {
        "en": "{shown} of {total} organisations counted",
        "nl": "{shown} van {total} organisaties geteld",
    },
}
