"""Words of the page *about*, and of docs/regional-plan.md."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {
    "plan_title": {"en": "The region’s plan and where to look into it", "nl": "Het plan van de regio en waar u het bekijkt"},
    "plan_says": {"en": "The plan says", "nl": "Het plan zegt"},
    "plan_way": {"en": "Look into it", "nl": "Bekijk het"},
    "plan_has": {"en": "What our data has", "nl": "Wat onze gegevens hebben"},
    "plan_turnover": {
        "en": "Double the turnover of the manufacturing industry in ten years.",
        "nl": "De omzet van de maakindustrie in tien jaar verdubbelen.",
    },
    "has_turnover": {
        "en": "The published aim: from {base} to {target} billion euro. Figures of it: {figures}, of which {comparable} may be set against the aim.",
        "nl": "Het gepubliceerde doel: van {base} naar {target} miljard euro. Cijfers daarover: {figures}, waarvan {comparable} met het doel te vergelijken.",
    },
    "plan_jobs": {"en": "30,000 more jobs.", "nl": "30.000 banen erbij."},
    "has_jobs": {
        "en": "The published aim: {target} more. Figures of jobs: {figures}, of which {comparable} may be set against the aim.",
        "nl": "Het gepubliceerde doel: {target} erbij. Cijfers over banen: {figures}, waarvan {comparable} met het doel te vergelijken.",
    },
    "plan_companies": {
        "en": "31,000 companies with 110,000 people at work.",
        "nl": "31.000 bedrijven met 110.000 werkenden.",
    },
    "has_companies": {
        "en": "A sample: {companies} companies known in South Holland; {figures} published numbers of companies, each with its own definition.",
        "nl": "Een steekproef: {companies} bedrijven bekend in Zuid-Holland; {figures} gepubliceerde aantallen bedrijven, elk met een eigen"
        " definitie.",
    },
    "plan_line_1": {
        "en": "Action line 1: new value chains in growth markets.",
        "nl": "Actielijn 1: nieuwe waardeketens in groeimarkten.",
    },
    "has_line_1": {
        "en": "{chains} value chains with {stages} stages, and who is known for each.",
        "nl": "{chains} waardeketens met {stages} schakels, en wie voor elke schakel bekend is.",
    },
    "plan_line_2": {
        "en": "Action line 2: digital supply chains: share orders and data, 3D printing.",
        "nl": "Actielijn 2: digitale toeleverketens: orders en gegevens delen, 3D-printen.",
    },
    "has_line_2": {
        "en": "{digital} known digital links (not counting planned ones) beside {supply} known supply links.",
        "nl": "{digital} bekende digitale koppelingen (geplande niet meegeteld), naast {supply} bekende toeleverrelaties.",
    },
    "plan_line_3": {
        "en": "Action line 3: skilled people for new jobs.",
        "nl": "Actielijn 3: vakmensen voor nieuwe banen.",
    },
    "has_line_3": {
        "en": "{skills} skills and {courses} courses. How many people have a skill is not in the data.",
        "nl": "{skills} vaardigheden en {courses} opleidingen. Hoeveel mensen een vaardigheid hebben, staat niet in de gegevens.",
    },
    "plan_line_4": {
        "en": "Action line 4: a chain of innovation clusters from Noordwijk to Dordrecht.",
        "nl": "Actielijn 4: een keten van innovatieclusters van Noordwijk tot Dordrecht.",
    },
    "has_line_4": {
        "en": "{clusters} clusters, field labs and incubators in {sections} sections, and the known links between them.",
        "nl": "{clusters} clusters, fieldlabs en incubators in {sections} secties, en de bekende relaties daartussen.",
    },
    "plan_places": {
        "en": "Physical places where innovation and production meet.",
        "nl": "Fysieke plekken waar innovatie en productie samenkomen.",
    },
    "has_places": {
        "en": "{placed} organisations in South Holland with a section of the corridor.",
        "nl": "{placed} organisaties in Zuid-Holland met een sectie van de corridor.",
    },
    "plan_technologies": {"en": "Key technologies.", "nl": "Sleuteltechnologieën."},
    "has_technologies": {
        "en": "{technologies} key technologies; {users} organisations that work with one, inferred from their own words.",
        "nl": "{technologies} sleuteltechnologieën; {users} organisaties die ermee werken, afgeleid uit hun eigen woorden.",
    },
    "plan_markets": {"en": "Growth markets of the future.", "nl": "Groeimarkten van de toekomst."},
    "has_markets": {
        "en": "{markets} growth markets, which {chains} value chains aim at. Their size is not in the data.",
        "nl": "{markets} groeimarkten, waarop {chains} waardeketens mikken. Hoe groot ze zijn, staat niet in de gegevens.",
    },
    "plan_circular": {"en": "A circular manufacturing industry.", "nl": "Een circulaire maakindustrie."},
    "has_circular": {
        "en": "{flows} known flows of material between organisations: by-products, heat, CO2, reuse, repair.",
        "nl": "{flows} bekende materiaalstromen tussen organisaties: bijproducten, warmte, CO2, hergebruik, reparatie.",
    },
    "plan_cooperation": {
        "en": "Companies, knowledge institutions and governments work together.",
        "nl": "Bedrijven, kennisinstellingen en overheden werken samen.",
    },
    "has_cooperation": {
        "en": "{links} known links of partners and of participants in projects and programmes.",
        "nl": "{links} bekende relaties van partners en van deelnemers aan projecten en programma’s.",
    },
    "plan_smitzh": {
        "en": "SMITZH helps manufacturers to apply new technology.",
        "nl": "SMITZH helpt maakbedrijven om nieuwe technologie toe te passen.",
    },
    "has_smitzh": {
        "en": "{links} known links of SMITZH with {others} organisations.",
        "nl": "{links} bekende relaties van SMITZH met {others} organisaties.",
    },
    "plan_added_value": {"en": "More added value in the region.", "nl": "Meer toegevoegde waarde in de regio."},
    "plan_climate": {"en": "A good climate for business.", "nl": "Een goed vestigingsklimaat."},
    "has_not": {"en": "not in the data", "nl": "niet in de gegevens"},
    "way_goals": {"en": "Goals and figures", "nl": "Doelen en cijfers"},
    "way_figures": {"en": "Figures side by side", "nl": "Cijfers naast elkaar"},
    "way_chains": {"en": "Value chains", "nl": "Waardeketens"},
    "way_digital": {"en": "Digital coverage", "nl": "Digitale dekking"},
    "way_skills": {"en": "Skills without a course", "nl": "Vaardigheden zonder opleiding"},
    "way_strip": {"en": "The corridor", "nl": "De corridor"},
    "way_map": {"en": "The map", "nl": "De kaart"},
    "way_technologies": {"en": "Field labs by technology", "nl": "Fieldlabs per technologie"},
    "way_markets": {"en": "Maritime and offshore", "nl": "Maritiem en offshore"},
    "way_flows": {"en": "Material flows", "nl": "Materiaalstromen"},
    "way_cooperation": {"en": "Who works with TNO", "nl": "Wie met TNO samenwerkt"},
    "way_smitzh": {"en": "The network of SMITZH", "nl": "Het netwerk van SMITZH"},
    "about_title": {"en": "What graphmap is", "nl": "Wat graphmap is"},
    "about_said": {
        "en": "A map of the supply chains and the innovation network of South Holland’s manufacturing region: who makes what for whom, who"
        " works together, where. Every organisation, link and figure shows its source. Browse it, ask it in Cypher, take pictures and files"
        " out of it.",
        "nl": "Een kaart van de toeleverketens en het innovatienetwerk van de maakregio Zuid-Holland: wie maakt wat voor wie, wie werkt"
        " samen, en waar. Elke organisatie, elke relatie en elk cijfer toont de bron. Blader erin, bevraag de kaart in Cypher, haal er"
        " afbeeldingen en bestanden uit.",
    },
    "about_sample": {
        "en": "It is a sample read from public pages, not a census: {inside} organisations known in South Holland; the region’s technological"
        " industry alone has about 31,000 companies (2021). What is missing here is not known to us, which is not the same as absent.",
        "nl": "Het is een steekproef uit openbare pagina’s, geen telling: {inside} organisaties bekend in Zuid-Holland; alleen al de"
        " technologische industrie van de regio telt ongeveer 31.000 bedrijven (2021). Wat hier ontbreekt, is ons niet bekend; dat is iets"
        " anders dan dat het er niet is.",
    },
    "rules_title": {"en": "How we count", "nl": "Hoe wij tellen"},
    "rule_inside": {
        "en": "In South Holland counts what is known to lie there; an unknown place is a count of its own.",
        "nl": "In Zuid-Holland telt wie daar voor zover bekend zit; wie een onbekende plaats heeft, is apart geteld.",
    },
    "rule_gone": {
        "en": "Ended organisations, and links that ended or are planned, are left out, and how many is said. Planned organisations count; their"
        " name says so.",
        "nl": "Beëindigde organisaties, en beëindigde of geplande relaties, tellen niet mee; hoeveel dat er zijn, staat erbij. Geplande"
        " organisaties tellen mee; hun naam zegt het.",
    },
    "rule_stage": {
        "en": "A stage is as strong as its weakest essential need; one without such a need is an end market, never a gap.",
        "nl": "Een schakel is zo sterk als het zwakste van wat onmisbaar is; zonder iets onmisbaars is het een eindmarkt, nooit een gat.",
    },
    "rule_how": {
        "en": "Published and inferred links count, and the shares are said; what is an expert’s judgement alone stands apart.",
        "nl": "Gepubliceerde en afgeleide relaties tellen mee, met hun aandeel erbij; wat alleen op een deskundig oordeel berust, staat apart.",
    },
    "rule_digital": {
        "en": "A supply link without a known digital link is “not known”, never “on paper”.",
        "nl": "Een toeleverrelatie zonder bekende digitale koppeling is “niets over bekend”, nooit “op papier”.",
    },
    "rule_shown": {
        "en": "Where sources differ, one value is shown (a register before a publication before an inference) and all are kept.",
        "nl": "Waar bronnen verschillen, staat één waarde vooraan (register voor publicatie voor afleiding) en blijven alle bewaard.",
    },
    "cite_title": {"en": "Licence and citation", "nl": "Licentie en bronvermelding"},
    "cite_licence": {
        "en": "The data is CC BY 4.0, rows from ROR are CC0 1.0; boundaries: CBS and Kadaster (CC BY 4.0); points of towns: GeoNames"
        " (CC BY 4.0) and 4pp (MIT). The code is MIT. Your own data keeps its licence.",
        "nl": "De gegevens vallen onder CC BY 4.0, rijen uit ROR onder CC0 1.0; grenzen: CBS en Kadaster (CC BY 4.0); punten van plaatsen:"
        " GeoNames (CC BY 4.0) en 4pp (MIT). De code is MIT. Uw eigen gegevens houden hun licentie.",
    },
    "cite_how": {"en": "Cite it as:", "nl": "Verwijs ernaar als:"},
    "cite_line": {
        "en": "graphmap, Manufacturing region of South Holland, revision {revision}, as of {date}, CC BY 4.0.",
        "nl": "graphmap, Maakregio Zuid-Holland, revisie {revision}, peildatum {date}, CC BY 4.0.",
    },
    "foot_plan": {"en": "{n} items of the plan", "nl": "{n} punten uit het plan"},
    "terms_title": {"en": "Words", "nl": "Woorden"},
    "term_organisation": {"en": "organisation", "nl": "organisatie"},
    "term_organisation_said": {
        "en": "A company, knowledge institution, government, association or investor: that is what the titles of networks count. Totals of the"
        " region and of the corridor also count clusters, field labs, incubators, programmes and projects.",
        "nl": "Een bedrijf, kennisinstelling, overheid, vereniging of investeerder: die tellen de titels van netwerken. In totalen van de regio"
        " en de corridor tellen ook clusters, fieldlabs, incubators, programma’s en projecten mee.",
    },
    "term_field_lab": {"en": "field lab", "nl": "fieldlab"},
    "term_field_lab_said": {
        "en": "A place where companies and knowledge institutions try new technology together.",
        "nl": "Een plek waar bedrijven en kennisinstellingen samen nieuwe technologie beproeven.",
    },
    "term_incubator": {"en": "incubator", "nl": "incubator"},
    "term_incubator_said": {
        "en": "A place that helps young companies to start.",
        "nl": "Een plek die jonge bedrijven op weg helpt.",
    },
    "term_network": {"en": "network of X", "nl": "netwerk van X"},
    "term_network_said": {
        "en": "X, those directly linked to it, and a second ring round them.",
        "nl": "X, wie er direct mee verbonden zijn, en een tweede ring daaromheen.",
    },
    "term_supplier": {"en": "supplier, customer", "nl": "leverancier, afnemer"},
    "term_supplier_said": {
        "en": "The two ends of a supply link; its arrow runs to the customer.",
        "nl": "De twee kanten van een toeleverrelatie; de pijl wijst naar de afnemer.",
    },
    "term_confidence": {"en": "confidence", "nl": "zekerheid"},
    "term_confidence_said": {
        "en": "How sure something is: high where its source says it plainly, medium where it is read from the source’s words, low where it"
        " is judged.",
        "nl": "Hoe zeker iets is: hoog waar de bron het met zoveel woorden zegt, gemiddeld waar het uit de woorden van de bron is afgeleid,"
        " laag waar het is ingeschat.",
    },
    "term_inferred": {"en": "inferred", "nl": "afgeleid"},
    "term_inferred_said": {
        "en": "Concluded from what a source says, not said by it in so many words.",
        "nl": "Afgeleid uit wat een bron zegt; de bron zegt het niet met zoveel woorden.",
    },
    "term_date": {"en": "as of", "nl": "peildatum"},
    "term_date_said": {
        "en": "The day on which the newest data in the map was compiled; what a source said is as old as the date beside it.",
        "nl": "De dag waarop de nieuwste gegevens op de kaart zijn samengesteld; wat een bron zei, is zo oud als de datum die erbij staat.",
    },
    "term_revision": {"en": "revision", "nl": "revisie"},
    "term_revision_said": {
        "en": "The version of the data; the same data has the same revision everywhere.",
        "nl": "De versie van de gegevens; dezelfde gegevens hebben overal dezelfde revisie.",
    },
}
