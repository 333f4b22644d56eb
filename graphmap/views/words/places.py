"""Words of the corridor map."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

TEXTS: Mapping[str, Entry] = {
    "map_title": {
        "en": "Known organisations along the corridor, n\u00a0=\u00a0{n}",
        "nl": "Bekende organisaties langs de keten van innovatieclusters, n\u00a0=\u00a0{n}",
    },
    "map_marks": {
        "en": "One mark = one organisation; marks at one point fan out around it",
        "nl": "Eén teken = één organisatie; tekens op één punt waaieren daaromheen uit",
    },
    "map_circles": {
        "en": "Clusters and facilities of the line have a mark of their own; a circle stands for all others of a municipality",
        "nl": "Clusters en faciliteiten van de lijn hebben een eigen teken; een cirkel staat voor alle andere in een gemeente",
    },
    "map_figure": {
        "en": "the figure behind a section’s name counts its organisations in our data",
        "nl": "het getal achter de naam van een sectie telt haar organisaties in onze gegevens",
    },
    "map_lines": {"en": "Grey lines: known links between sections", "nl": "Grijze lijnen: bekende relaties tussen secties"},
    "map_numbers": {
        "en": "numbers on the map: the sections in the list below it",
        "nl": "nummers op de kaart: de secties in de lijst eronder",
    },
    "map_land": {"en": "land of South Holland only", "nl": "alleen land van Zuid-Holland"},
    "map_drawn": {
        "en": "Drawn are {shown} of {total} known links between sections (pairs with {least} or more); sections as on the strip.",
        "nl": "Getekend zijn {shown} van {total} bekende relaties tussen secties (paren met {least} of meer); secties als op de strook.",
    },
    "map_gone": {
        "en": "Left out: organisations that have ended, {ended}; ended or planned links, {gone}.",
        "nl": "Weggelaten: beëindigde organisaties, {ended}; beëindigde of geplande relaties, {gone}.",
    },
    "map_count": {
        "en": "{shown} of {total} organisations in our data drawn · {firms}",
        "nl": "{shown} van {total} organisaties in onze gegevens getekend · {firms}",
    },
    "map_boundaries": {
        "en": "Boundaries: CBS and Kadaster (Wijk- en buurtkaart 2023), CC BY 4.0, generalised",
        "nl": "Grenzen: CBS en Kadaster (Wijk- en buurtkaart 2023), CC BY 4.0, vereenvoudigd",
    },
    "map_station": {"en": "field lab, incubator, named at its section", "nl": "fieldlab of incubator, genoemd bij haar sectie"},
    "map_facility": {"en": "other facility, plant", "nl": "andere faciliteit, installatie"},
    "map_circle": {
        "en": "all others of a municipality; its area grows with their number",
        "nl": "alle andere in een gemeente; het vlak groeit met hun aantal",
    },
    "map_pale": {
        "en": "pale: placed by town only ({n} of {total})",
        "nl": "bleek: alleen plaats bekend ({n} van {total})",
    },
    "map_track": {"en": "corridor line, schematic, {n} sections", "nl": "lijn van de corridor, schematisch, {n} secties"},
    "map_width_some": {"en": "{n}–{m}", "nl": "{n}–{m}"},
    "map_width_first": {"en": "{n}–{m} known links between sections", "nl": "{n}–{m} bekende relaties tussen secties"},
    "map_width_most": {"en": "{n} or more", "nl": "{n} of meer"},
    "map_pairs": {"en": "Pairs with most known links, by kind", "nl": "Paren met de meeste bekende relaties, naar soort"},
    "map_pair": {"en": "known links: {n}", "nl": "bekende relaties: {n}"},
    "map_nowhere": {"en": "At no section: {n} of {total}", "nl": "Bij geen sectie: {n} van {total}"},
    "map_city": {"en": "{n} known by city of {name} only", "nl": "van {n} is alleen de stad {name} bekend"},
    "map_towns": {"en": "{n} known by town only", "nl": "van {n} is alleen de plaats bekend"},
    "map_off": {"en": "{n} off the corridor", "nl": "{n} buiten de corridor"},
    "map_homeless": {"en": "{n} without a municipality", "nl": "{n} zonder gemeente"},
    "map_unplaced": {"en": "{n} without a section in our data", "nl": "{n} zonder sectie in onze gegevens"},
    "map_undrawn": {"en": "Not drawn: {parts}.", "nl": "Niet getekend: {parts}."},
    "map_pointless": {"en": "{n} without a point in our data", "nl": "{n} zonder punt in onze gegevens"},
    "map_outside": {"en": "{n} outside the sheet", "nl": "{n} buiten het blad"},
    "map_city_only": {"en": "{name}, by city only", "nl": "{name}, alleen stad bekend"},
    "map_by_town": {"en": "placed by town only", "nl": "alleen op plaats geplaatst"},
    "map_many": {"en": "{n} organisations in our data", "nl": "{n} organisaties in onze gegevens"},
    "map_one": {"en": "1 organisation in our data", "nl": "1 organisatie in onze gegevens"},
    "map_sections": {"en": "Sections, with their organisations in our data", "nl": "Secties, met hun organisaties in onze gegevens"},
    "north_sea": {"en": "North Sea", "nl": "Noordzee"},
    "north_holland": {"en": "North Holland", "nl": "Noord-Holland"},
    "utrecht": {"en": "Utrecht", "nl": "Utrecht"},
    "gelderland": {"en": "Gelderland", "nl": "Gelderland"},
    "north_brabant": {"en": "North Brabant", "nl": "Noord-Brabant"},
    "zeeland": {"en": "Zeeland", "nl": "Zeeland"},
    "km": {"en": "{n} km", "nl": "{n} km"},
    "north": {"en": "N", "nl": "N"},
}

TOWNS: Mapping[str, Entry] = {"Den Haag": {"en": "The Hague", "nl": "Den Haag"}}
"""Municipalities that have another name in English."""
