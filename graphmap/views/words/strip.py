"""Words of the corridor strip."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

TEXTS: Mapping[str, Entry] = {
    "column_start": {"en": "section", "nl": "sectie"},
    "column_end": {"en": "other section", "nl": "andere sectie"},
    "column_layer": {"en": "layer", "nl": "laag"},
    "column_links": {"en": "known links", "nl": "bekende relaties"},
    "strip_plain": {
        "en": "Known links between places along the corridor, n\u00a0=\u00a0{n}",
        "nl": "Bekende relaties tussen plaatsen langs de keten van innovatieclusters, n\u00a0=\u00a0{n}",
    },
    "strip_finding": {
        "en": "Few known links cross between {before} and {after}: {n}, where {expected} would be expected",
        "nl": "Weinig bekende relaties over de lijn tussen {before} en {after}: {n}, waar er {expected} te verwachten zijn",
    },
    "strip_sub": {
        "en": "{sections} sections from {first} to {last}, with the {clusters} clusters, field labs and incubators in our data along the line",
        "nl": "{sections} secties van {first} tot {last}, met de {clusters} clusters, fieldlabs en incubators in onze gegevens langs de lijn",
    },
    "strip_sub_one": {
        "en": "One section, {first}, with its {clusters} clusters, field labs and incubators in our data",
        "nl": "Eén sectie, {first}, met haar {clusters} clusters, fieldlabs en incubators in onze gegevens",
    },
    "strip_source": {
        "en": "Public pages and registers, one for each link; where no end date is known a link may have ended.",
        "nl": "Openbare pagina’s en registers, één per relatie; waar geen einddatum bekend is kan een relatie zijn beëindigd.",
    },
    "strip_not_drawn": {
        "en": "Not drawn: {inside} links inside a section, {single} that are the sole one of their layer between two sections in our data.",
        "nl": "Niet getekend: {inside} relaties binnen een sectie, {single} die in onze gegevens de enige van hun laag tussen twee secties zijn.",
    },
    "strip_gone": {
        "en": "Not counted: {n} links that are ended or planned or of an organisation that has ended.",
        "nl": "Niet geteld: {n} relaties die beëindigd of gepland zijn, of van een beëindigde organisatie.",
    },
    "strip_expected": {
        "en": "Expected: every section keeps its number of links, their other ends fall by chance, near ones more often; all {n} points of the"
        " line were tried.",
        "nl": "Te verwachten: elke sectie houdt haar aantal relaties, de andere uiteinden vallen toevallig, dichtbij vaker; alle {n} punten van"
        " de lijn zijn beproefd.",
    },
    "strip_tried": {
        "en": "The title holds too with five more links at that point, and with those who are not placed at any section of their town.",
        "nl": "De titel geldt ook met vijf relaties meer op dat punt, en met de niet geplaatste organisaties in welke sectie van hun plaats ook.",
    },
    "strip_scale": {"en": "Distances not to scale.", "nl": "Afstanden niet op schaal."},
    "strip_count": {
        "en": "{on} of {total} organisations in our data · {drawn} of {links} known links drawn · {firms}",
        "nl": "{on} van {total} organisaties in onze gegevens · {drawn} van {links} bekende relaties getekend · {firms}",
    },
    "strip_points": {
        "en": "Known links across each point of the line / expected at these distances",
        "nl": "Bekende relaties over elk punt van de lijn / te verwachten bij deze afstanden",
    },
    "strip_cross": {"en": "known links cross here; {n} expected", "nl": "bekende relaties over dit punt; {n} te verwachten"},
    "strip_off": {
        "en": "Not on the strip: {n} of {total} organisations in our data",
        "nl": "Niet op de strook: {n} van {total} organisaties in onze gegevens",
    },
    "strip_off_corridor": {"en": "{n} off the corridor: {names}.", "nl": "{n} buiten de corridor: {names}."},
    "strip_and_more": {"en": " and {n} more", "nl": " en nog {n}"},
    "strip_lost": {"en": "{n} not placed: {reasons}.", "nl": "{n} niet geplaatst: {reasons}."},
    "strip_by_town": {
        "en": "{n} known by town only ({names}), which has several sections",
        "nl": "van {n} is alleen de plaats bekend ({names}), die meer secties heeft",
    },
    "strip_by_towns": {"en": "{n} known by town only ({names})", "nl": "van {n} is alleen de plaats bekend ({names})"},
    "strip_homeless": {"en": "{n} without a municipality", "nl": "{n} zonder gemeente"},
    "strip_nowhere": {"en": "{n} without a section in our data.", "nl": "{n} zonder sectie in onze gegevens."},
    "strip_ended": {
        "en": "Organisations that have ended are left out: {n}.",
        "nl": "Beëindigde organisaties zijn weggelaten: {n}.",
    },
    "strip_directory": {
        "en": "Clusters, field labs and incubators, numbered along the line",
        "nl": "Clusters, fieldlabs en incubators, genummerd langs de lijn",
    },
    "strip_width_first": {"en": "{n} links", "nl": "{n} relaties"},
    "strip_width_some": {"en": "{n}–{m}", "nl": "{n}–{m}"},
    "strip_width_most": {"en": "{n} or more links", "nl": "{n} of meer relaties"},
    "strip_pill": {"en": "organisations in our data", "nl": "organisaties in onze gegevens"},
    "strip_facility": {"en": "field lab, incubator", "nl": "fieldlab of incubator"},
    "strip_beyond": {"en": "beyond the corridor", "nl": "voorbij de corridor"},
    "strip_known": {"en": "{n} known links: {layer}", "nl": "{n} bekende relaties: {layer}"},
    "strip_ties": {
        "en": "{n} known links with other sections, in these layers",
        "nl": "{n} bekende relaties met andere secties, in deze lagen",
    },
    "strip_tie": {
        "en": "1 known link with another section, in these layers",
        "nl": "1 bekende relatie met een andere sectie, in deze lagen",
    },
    "strip_brief_supply": {"en": "supply", "nl": "toelevering"},
    "strip_brief_digital": {"en": "digital", "nl": "digitaal"},
    "strip_brief_research": {"en": "research", "nl": "onderzoek"},
    "strip_brief_money": {"en": "money", "nl": "geld"},
    "strip_brief_people": {"en": "people", "nl": "mensen"},
    "strip_brief_material": {"en": "material", "nl": "materiaal"},
    "strip_brief_place": {"en": "membership", "nl": "lidmaatschap"},
    "strip_brief_knowledge": {"en": "knowledge", "nl": "kennis"},
}

BREAKS = (("levens", "wetenschappen"), ("Scheepsreparatie", "cluster"), ("Scheeps", "reparatie"))
"""Long compounds of themes and names, in the two parts between which a line may break."""
