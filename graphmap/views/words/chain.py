"""Words of the value chain."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

TEXTS: Mapping[str, Entry] = {
    "chain_title": {
        "en": "{name}: {covered}\u00a0of\u00a0{n}\u00a0stages covered in our data{rest}",
        "nl": "{name}: {covered}\u00a0van\u00a0{n}\u00a0schakels met drie of meer bekenden in onze gegevens{rest}",
    },
    "chain_title_empty": {"en": "{name}: no stages in our data", "nl": "{name}: geen schakels in onze gegevens"},
    "chain_title_thin": {"en": ", {n}\u00a0thin", "nl": ", {n}\u00a0met\u00a0twee"},
    "chain_title_single": {"en": ", {n}\u00a0single", "nl": ", {n}\u00a0met\u00a0één"},
    "chain_title_outside": {
        "en": ", {n}\u00a0with none known in South Holland, some outside",
        "nl": ", {n}\u00a0met alleen bekenden buiten Zuid-Holland",
    },
    "chain_title_missing": {"en": ", {n}\u00a0with none known", "nl": ", {n}\u00a0met niemand bekend"},
    "chain_title_market": {"en": ", {n}\u00a0end market", "nl": ", {n}\u00a0eindmarkt"},
    "chain_subtitle": {
        "en": "Stages in order, what each needs (italic) and who is known to be able to do it in South Holland; a stage is as strong as its"
        " weakest essential need",
        "nl": "Schakels op volgorde, wat elke nodig heeft (cursief) en wie dat in Zuid-Holland voor zover bekend kan; een schakel is zo sterk"
        " als het zwakste vermogen dat ze niet kan missen",
    },
    "chain_published_only": {
        "en": " · only published capabilities count",
        "nl": " · alleen gepubliceerde vermogens tellen mee",
    },
    "state_covered": {"en": "covered", "nl": "drie of meer bekend"},
    "state_thin": {"en": "thin", "nl": "twee bekend"},
    "state_single": {"en": "single", "nl": "één bekend"},
    "state_outside": {"en": "known outside only", "nl": "alleen elders bekend"},
    "state_outside_long": {"en": "known outside only", "nl": "alleen buiten Zuid-Holland bekend"},
    "state_missing": {"en": "none known", "nl": "niemand bekend"},
    "state_market": {"en": "end market", "nl": "eindmarkt"},
    "legend_covered": {"en": "covered: three or more known", "nl": "drie of meer bekend"},
    "legend_thin": {"en": "thin: two known", "nl": "twee bekend"},
    "legend_single": {"en": "single: one known", "nl": "één bekend"},
    "legend_outside": {"en": "none known in South Holland, some outside", "nl": "alleen buiten Zuid-Holland bekend"},
    "legend_missing": {"en": "none known in our data", "nl": "niemand bekend in onze gegevens"},
    "legend_market": {"en": "end market: nothing essential required", "nl": "eindmarkt: niets onmisbaars nodig"},
    "legend_known": {
        "en": "n = known supply, research or digital links between the able ones of two stages",
        "nl": "n = bekende leverings-, onderzoeks- of digitale relaties tussen wie de twee schakels kunnen uitvoeren",
    },
    "legend_unknown": {"en": "none known", "nl": "niets bekend"},
    "shares_all": {"en": "{n} (all {how})", "nl": "{n} (alle {how})"},
    "shares": {"en": "{n} ({how})", "nl": "{n} ({how})"},
    "share": {"en": "{n} {how}", "nl": "{n} {how}"},
    "how_published": {"en": "published", "nl": "gepubliceerd"},
    "how_inferred": {"en": "inferred", "nl": "afgeleid"},
    "how_expert": {"en": "by expert judgement", "nl": "volgens deskundigen"},
    "apart": {"en": "+ {how}", "nl": "+ {how}"},
    "apart_unknown": {"en": "+ {n} place unknown", "nl": "+ {n} plaats onbekend"},
    "outside_some": {"en": "0 known here, {n} outside", "nl": "0 hier bekend, {n} elders"},
    "nobody": {"en": "none known", "nl": "niemand bekend"},
    "names_more": {"en": "+ {n}", "nl": "+ {n}"},
    "gaps_title": {"en": "Where fewer than three are known", "nl": "Waar er minder dan drie bekend zijn"},
    "gaps_none": {
        "en": "Three or more are known for every essential need",
        "nl": "Voor elk onmisbaar vermogen zijn er drie of meer bekend",
    },
    "gap_head": {"en": "{stage}: {state}", "nl": "{stage}: {state}"},
    "gap_two": {"en": "{need}: two known: {one} and {other}", "nl": "{need}: twee bekend: {one} en {other}"},
    "gap_one": {"en": "{need}: one known: {one}", "nl": "{need}: één bekend: {one}"},
    "gap_nobody": {"en": "{need}: none known in South Holland", "nl": "{need}: niemand bekend in Zuid-Holland"},
    "gap_apart": {"en": "{n} more by expert judgement: {names}", "nl": "nog {n} volgens deskundigen: {names}"},
    "gap_apart_published": {"en": "{n} more, not published: {names}", "nl": "nog {n}, niet gepubliceerd: {names}"},
    "gap_unknown": {"en": "place unknown: {names}", "nl": "plaats onbekend: {names}"},
    "nearest": {
        "en": "nearest known outside: {name}, {place}, {km} km from the line",
        "nl": "dichtstbijzijnde bekende daarbuiten: {name}, {place}, {km} km van de lijn",
    },
    "nearest_bare": {
        "en": "nearest known outside: {name}, {km} km from the line",
        "nl": "dichtstbijzijnde bekende daarbuiten: {name}, {km} km van de lijn",
    },
    "nearest_unknown": {
        "en": "known outside, place unknown: {name}",
        "nl": "daarbuiten bekend, plaats onbekend: {name}",
    },
    "nearest_none": {"en": "none known outside either", "nl": "ook daarbuiten niemand bekend"},
    "chain_sources": {
        "en": "Source: capabilities published, or inferred from public pages{data}; stages and needs are expert judgement{after}. None known"
        " means none in our data, not none in the region.{left_out} As of {date}.",
        "nl": "Bron: vermogens gepubliceerd, of afgeleid uit openbare pagina’s{data}; schakels en behoeften zijn een oordeel van"
        " deskundigen{after}. Niemand bekend betekent niemand in onze gegevens, niet niemand in de regio.{left_out} Peildatum {date}.",
    },
    "chain_after": {"en": " after {host}", "nl": " naar {host}"},
    "chain_left_out": {"en": " Left out: {what}.", "nl": " Weggelaten: {what}."},
    "left_ended": {"en": "{n} ended organisations", "nl": "{n} beëindigde organisaties"},
    "left_ended_one": {"en": "1 ended organisation", "nl": "1 beëindigde organisatie"},
    "left_gone": {"en": "{n} ended or planned links", "nl": "{n} beëindigde of geplande relaties"},
    "left_gone_one": {"en": "1 ended or planned link", "nl": "1 beëindigde of geplande relatie"},
    "chain_count": {
        "en": "{n} of {total} organisations in our data · {firms}",
        "nl": "{n} van {total} organisaties in onze gegevens · {firms}",
    },
    "card_weakest": {"en": "{state}: {n} known for {need}", "nl": "{state}: {n} bekend voor {need}"},
    "card_need": {"en": "needed for {stage}", "nl": "nodig voor {stage}"},
    "card_links": {"en": "{n} known links between the able ones", "nl": "{n} bekende relaties tussen wie dit kunnen"},
    "card_link": {"en": "1 known link between the able ones", "nl": "1 bekende relatie tussen wie dit kunnen"},
    "card_no_links": {"en": "no link between the able ones in our data", "nl": "geen relatie tussen wie dit kunnen in onze gegevens"},
}
