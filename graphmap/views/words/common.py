"""The words of pictures, in both languages; names of kinds, layers, types and statuses come from the schema."""

from collections.abc import Mapping

Entry = Mapping[str, str]
"""Language → text."""

PLURALS: Mapping[str, Entry] = {
    "company": {"en": "companies", "nl": "bedrijven"},
    "facility": {"en": "field labs, incubators, plants", "nl": "fieldlabs, incubators, installaties"},
    "cluster": {"en": "clusters", "nl": "clusters"},
    "knowledge institution": {"en": "knowledge institutions", "nl": "kennisinstellingen"},
    "government": {"en": "governments", "nl": "overheden"},
    "association": {"en": "associations", "nl": "verenigingen"},
    "programme": {"en": "programmes, projects", "nl": "programma’s, projecten"},
    "investor": {"en": "investors", "nl": "investeerders"},
    "Organisation": {"en": "organisations", "nl": "organisaties"},
    "Product": {"en": "products", "nl": "producten"},
    "Capability": {"en": "capabilities", "nl": "bekwaamheden"},
    "Technology": {"en": "technologies", "nl": "technologieën"},
    "Skill": {"en": "skills", "nl": "vaardigheden"},
    "Course": {"en": "courses", "nl": "opleidingen"},
    "Standard": {"en": "standards", "nl": "standaarden"},
    "Stage": {"en": "stages", "nl": "schakels"},
    "GrowthMarket": {"en": "growth markets", "nl": "groeimarkten"},
    "ValueChain": {"en": "value chains", "nl": "waardeketens"},
    "Platform": {"en": "platforms", "nl": "platforms"},
    "Place": {"en": "places", "nl": "plaatsen"},
    "CorridorSection": {"en": "corridor sections", "nl": "secties van de corridor"},
    "Activity": {"en": "economic activities", "nl": "economische activiteiten"},
    "ActionLine": {"en": "action lines", "nl": "actielijnen"},
    "Goal": {"en": "goals", "nl": "doelen"},
    "Figure": {"en": "figures", "nl": "cijfers"},
    "Source": {"en": "sources", "nl": "bronnen"},
    "Claim": {"en": "claims", "nl": "beweringen"},
    "other": {"en": "others", "nl": "overige"},
}
"""Names of many: of a look group for what acts under a name, of a primary label for the things that are drawn as boxes."""

SINGULARS: Mapping[str, Entry] = {
    "company": {"en": "company", "nl": "bedrijf"},
    "facility": {"en": "field lab, incubator or plant", "nl": "fieldlab, incubator of installatie"},
    "cluster": {"en": "cluster", "nl": "cluster"},
    "knowledge institution": {"en": "knowledge institution", "nl": "kennisinstelling"},
    "government": {"en": "government", "nl": "overheid"},
    "association": {"en": "association", "nl": "vereniging"},
    "programme": {"en": "programme or project", "nl": "programma of project"},
    "investor": {"en": "investor", "nl": "investeerder"},
}
"""Names of one of a look group; that of a thing is its label in the schema."""

TEXTS: Mapping[str, Entry] = {
    "title_some": {
        "en": "Known direct links of {name}: {organisations}, {inside} in South Holland",
        "nl": "Bekende directe relaties van {name}: {organisations}, waarvan {inside} in Zuid-Holland",
    },
    "title_others": {"en": "Known direct links of {name}: {others}", "nl": "Bekende directe relaties van {name}: {others}"},
    "title_none": {
        "en": "No direct links of {name} in our data with these layers",
        "nl": "Geen directe relaties van {name} in onze gegevens met deze lagen",
    },
    "organisation": {"en": "1 organisation", "nl": "1 organisatie"},
    "organisations": {"en": "{n} organisations", "nl": "{n} organisaties"},
    "inner": {
        "en": "Inner ring: {n} linked directly{group}{where}.",
        "nl": "Binnenste ring: {n} direct verbonden{group}{where}.",
    },
    "direct": {
        "en": "{n} linked directly{group}{where}.",
        "nl": "{n} direct verbonden{group}{where}.",
    },
    "where": {"en": ", of which {organisations} ({said})", "nl": ", waarvan {organisations} ({said})"},
    "where_in": {"en": "{n} in South Holland", "nl": "{n} in Zuid-Holland"},
    "where_out": {"en": "{n} outside", "nl": "{n} erbuiten"},
    "where_nowhere": {"en": "{n} place unknown", "nl": "{n} plaats onbekend"},
    "listed": {
        "en": "The {n} with the fewest links are listed, not drawn.",
        "nl": "De {n} met de minste relaties staan in een lijst en zijn niet getekend.",
    },
    "outer": {
        "en": "Outer ring: no direct link in our data, but the most links to the inner ring.",
        "nl": "Buitenste ring: geen directe relatie in onze gegevens, wel de meeste relaties met de binnenste ring.",
    },
    "outer_opened": {
        "en": "Outer ring: neighbours of {names}, opened; no direct link in our data.",
        "nl": "Buitenste ring: buren van {names}, uitgeklapt; geen directe relatie in onze gegevens.",
    },
    "outer_all_tied": {
        "en": "Outer ring: no direct link in our data; the neighbours of {names}, opened, and the most links to the inner ring.",
        "nl": "Buitenste ring: geen directe relatie in onze gegevens; de buren van {names}, uitgeklapt, en de meeste relaties met de"
        " binnenste ring.",
    },
    "outer_both": {
        "en": "Outer ring: no direct link in our data; the neighbours of {names}, opened ({n} of them without a link to the inner ring),"
        " and the most links to the inner ring.",
        "nl": "Buitenste ring: geen directe relatie in onze gegevens; de buren van {names}, uitgeklapt ({n} daarvan zonder relatie met de"
        " binnenste ring), en de meeste relaties met de binnenste ring.",
    },
    "outer_more": {"en": " and {n} more", "nl": " en nog {n}"},
    "with_group": {"en": " to it or to its own group of {n}", "nl": " met het midden of met de eigen groep van {n}"},
    "group": {"en": "own group in our data", "nl": "eigen groep in onze gegevens"},
    "group_more": {"en": "+ {n} more", "nl": "+ {n} andere"},
    "foot": {
        "en": "{shown} of {total} linked in one or two steps shown · in our data · {firms}",
        "nl": "{shown} van {total} in één of twee stappen verbonden getoond · in onze gegevens · {firms}",
    },
    "foot_direct": {
        "en": "{shown} of {total} linked directly shown · in our data · {firms}",
        "nl": "{shown} van {total} direct verbonden getoond · in onze gegevens · {firms}",
    },
    "foot_and": {
        "en": "{shown} of {total} linked in one or two steps shown, and {also} · in our data · {firms}",
        "nl": "{shown} van {total} in één of twee stappen verbonden getoond, en {also} · in onze gegevens · {firms}",
    },
    "foot_direct_and": {
        "en": "{shown} of {total} linked directly shown, and {also} · in our data · {firms}",
        "nl": "{shown} van {total} direct verbonden getoond, en {also} · in onze gegevens · {firms}",
    },
    "foot_further": {
        "en": "{shown} of {total} further neighbours of {names}, opened",
        "nl": "{shown} van {total} verdere buren van {names}, uitgeklapt",
    },
    "cut_full": {
        "en": "Drawn are the {shown} of {total} with the most links; they leave no room for an outer ring.",
        "nl": "Getekend zijn de {shown} van {total} met de meeste relaties; voor een buitenste ring is geen plaats.",
    },
    "cut": {
        "en": "Drawn are the {shown} of {total} with the most links.",
        "nl": "Getekend zijn de {shown} van {total} met de meeste relaties.",
    },
    "firms": {"en": "about 31,000 companies in the region", "nl": "ongeveer 31.000 bedrijven in de regio"},
    "width_some": {"en": "{n}–{m} links", "nl": "{n}–{m} relaties"},
    "width_most": {"en": "{n} or more links", "nl": "{n} of meer relaties"},
    "to_customer": {"en": "{layer} (arrow to the receiver)", "nl": "{layer} (pijl naar de ontvanger)"},
    "pale": {"en": "pale: medium confidence", "nl": "bleek: gemiddelde zekerheid"},
    "dashed": {"en": "dashed: inferred or low confidence", "nl": "gestreept: afgeleid of lage zekerheid"},
    "faded": {"en": "very pale: inferred or low confidence", "nl": "zeer bleek: afgeleid of lage zekerheid"},
    "dotted": {"en": "dotted: ended or planned", "nl": "gestippeld: beëindigd of gepland"},
    "outside": {"en": "outside South Holland", "nl": "buiten Zuid-Holland"},
    "unknown": {"en": "place unknown", "nl": "plaats onbekend"},
    "bold": {"en": "more than one link", "nl": "meer dan één relatie"},
    "dark": {"en": "outer ring, tied to 4 or more inside", "nl": "buitenste ring, met 4 of meer van de binnenste verbonden"},
    "behind": {"en": "links among the others", "nl": "relaties tussen de anderen"},
    "name": {"en": "Name", "nl": "Naam"},
    "rings": {"en": "inner ring:", "nl": "binnenste ring:"},
    "rings_both": {"en": "inner | outer ring:", "nl": "binnenste | buitenste ring:"},
    "links": {"en": "{n} links in this picture", "nl": "{n} relaties in dit beeld"},
    "link": {"en": "1 link in this picture", "nl": "1 relatie in dit beeld"},
    "more": {"en": "… and {n} more", "nl": "… en nog {n}"},
    "zoom_in": {"en": "Zoom in", "nl": "Inzoomen"},
    "zoom_out": {"en": "Zoom out", "nl": "Uitzoomen"},
    "whole": {"en": "Whole picture", "nl": "Hele beeld"},
}
