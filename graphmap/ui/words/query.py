"""Words of the page *query*."""

from collections.abc import Mapping

from graphmap.views.words.common import Entry

WORDS: Mapping[str, Entry] = {
    "subject_supply": {"en": "Supply", "nl": "Toelevering"},
    "subject_chains": {"en": "Value chains", "nl": "Waardeketens"},
    "subject_ability": {"en": "Capabilities", "nl": "Bekwaamheden"},
    "subject_research": {"en": "Research and technology", "nl": "Onderzoek en technologie"},
    "subject_digital": {"en": "Digital links", "nl": "Digitaal gekoppeld"},
    "subject_corridor": {"en": "Corridor and places", "nl": "Corridor en plaatsen"},
    "subject_people": {"en": "People and skills", "nl": "Mensen en vaardigheden"},
    "subject_network": {"en": "Networks and money", "nl": "Netwerken en geld"},
    "subject_figures": {"en": "Goals and figures", "nl": "Doelen en cijfers"},
    "subject_sources": {"en": "Data and sources", "nl": "Gegevens en bronnen"},
    "subject_other": {"en": "Other", "nl": "Overig"},
    "query_question": {"en": "Question", "nl": "Vraag"},
    "query_way": {"en": "How to ask", "nl": "Hoe u vraagt"},
    "query_library": {"en": "Questions", "nl": "Vragen"},
    "query_own": {"en": "Write Cypher", "nl": "Schrijf Cypher"},
    "query_own_help": {
        "en": "One statement that reads, such as MATCH … RETURN …; what writes is refused. Return nodes and relationships themselves"
        " (RETURN a, r, b) to see the answer as a graph too.",
        "nl": "Eén opdracht die leest, zoals MATCH … RETURN …; wat schrijft, wordt geweigerd. Geef de knopen en relaties zelf terug"
        " (RETURN a, r, b) om het antwoord ook als graaf te zien.",
    },
    "query_statement": {"en": "Cypher statement", "nl": "Cypher-opdracht"},
    "query_run": {"en": "Run", "nl": "Uitvoeren"},
    "query_asking": {"en": "Asking …", "nl": "Bezig met zoeken …"},
    "query_kind": {"en": "Kind of value", "nl": "Soort waarde"},
    "query_text": {"en": "text", "nl": "tekst"},
    "query_json": {"en": "number, list …", "nl": "getal, lijst …"},
    "query_nodes": {"en": "Labels of nodes", "nl": "Labels van knopen"},
    "query_links": {"en": "Types of relationships", "nl": "Typen relaties"},
    "query_in_cypher": {"en": "in Cypher", "nl": "in Cypher"},
    "query_in_words": {"en": "in words", "nl": "in woorden"},
    "query_number": {"en": "number", "nl": "aantal"},
    "query_properties": {"en": "properties", "nl": "eigenschappen"},
    "query_name": {"en": "Type a name", "nl": "Typ een naam"},
    "query_still": {"en": "Choose one; until then this is about {name}.", "nl": "Kies er een; tot dan gaat dit over {name}."},
    "query_list": {"en": "texts with ; between them", "nl": "teksten met ; ertussen"},
    "query_any": {"en": "empty", "nl": "leeg"},
    "query_all": {"en": "all", "nl": "alle"},
    "query_rows": {"en": "{n} rows in our data", "nl": "{n} rijen in onze gegevens"},
    "query_row": {"en": "1 row in our data", "nl": "1 rij in onze gegevens"},
    "query_cut": {
        "en": "The first {n} rows; there are more. Narrow the question, or count instead of listing.",
        "nl": "De eerste {n} rijen; er zijn er meer. Maak de vraag nauwer, of tel in plaats van op te sommen.",
    },
    "query_none": {
        "en": "No rows: none in our data. That none is known does not mean that there is none. Choose another name or value above, or another"
        " question.",
        "nl": "Geen rijen: geen in onze gegevens. Dat er geen bekend is, betekent niet dat er geen is. Kies hierboven een andere naam of"
        " waarde, of een andere vraag.",
    },
    "query_none_own": {
        "en": "No rows: none in our data. Check the labels, types and properties beside the statement, take a condition away, or compare"
        " names without regard to case: toLower(n.name) CONTAINS 'part'.",
        "nl": "Geen rijen: geen in onze gegevens. Kijk de labels, typen en eigenschappen naast de opdracht na, laat een voorwaarde weg, of"
        " vergelijk namen zonder op hoofdletters te letten: toLower(n.name) CONTAINS 'deel'.",
    },
    "query_mend": {
        "en": "Choose another name or value above, or another question.",
        "nl": "Kies hierboven een andere naam of waarde, of een andere vraag.",
    },
    "query_mend_own": {
        "en": "Mend the statement or its values above and run it again.",
        "nl": "Verbeter de opdracht of de waarden hierboven en voer de opdracht opnieuw uit.",
    },
    "query_show": {"en": "Show as", "nl": "Toon als"},
    "query_table": {"en": "Table", "nl": "Tabel"},
    "query_graph": {"en": "Graph", "nl": "Graaf"},
    "query_csv": {"en": "Text for Excel and other programs", "nl": "Tekst voor Excel en andere programma’s"},
    "query_xlsx": {"en": "Excel workbook, with the credits", "nl": "Excel-werkmap, met de bronvermelding"},
    "query_json_file": {"en": "For programs, with the credits", "nl": "Voor programma’s, met de bronvermelding"},
    "query_parquet": {"en": "Typed columns for pandas, DuckDB and the like", "nl": "Kolommen met typen, voor pandas, DuckDB en dergelijke"},
    "query_hint": {
        "en": "Tick a row, or click a node or link of the graph, to see here what is known of it, with the source of every value.",
        "nl": "Kies een rij, of klik op een knoop of relatie van de graaf, om hier te zien wat erover bekend is, met de bron van elke waarde.",
    },
    "query_how_known": {"en": "how we know", "nl": "hoe we het weten"},
    "query_which": {"en": "In this row", "nl": "In deze rij"},
    "query_explore": {"en": "Explore the network of {name}", "nl": "Verken het netwerk van {name}"},
    "query_plan": {"en": "How it is answered", "nl": "Hoe het wordt beantwoord"},
    "query_plan_help": {
        "en": "The steps in which the store answers this, with its guess of their rows (EXPLAIN); nothing is asked for it.",
        "nl": "De stappen waarin dit wordt beantwoord, met een schatting van hun rijen (EXPLAIN); er wordt niets voor opgevraagd.",
    },
    "query_plan_step": {"en": "step", "nl": "stap"},
    "query_plan_operation": {"en": "operation", "nl": "bewerking"},
    "query_plan_estimated_rows": {"en": "rows, estimated", "nl": "rijen, geschat"},
    "kept": {"en": "Saved ({n})", "nl": "Bewaard ({n})"},
    "kept_name": {"en": "Keep this question as", "nl": "Bewaar deze vraag als"},
    "kept_save": {"en": "Keep", "nl": "Bewaar"},
    "kept_none": {"en": "Nobody keeps a question here yet.", "nl": "Hier bewaart nog niemand een vraag."},
    "kept_by": {"en": "{owner}, {date}", "nl": "{owner}, {date}"},
    "kept_forget": {"en": "Forget {name}", "nl": "Vergeet {name}"},
    "query_python": {"en": "In Python", "nl": "In Python"},
    "query_python_help": {
        "en": "The same question to a Neo4j server that holds the graph (graphmap publish --to …). There, MATCH (n) also finds the one node"
        " (:Revision) that says which revision it is.",
        "nl": "Dezelfde vraag aan een Neo4j-server die de graaf bevat (graphmap publish --to …). Daar vindt MATCH (n) ook de ene knoop"
        " (:Revision) die zegt welke revisie het is.",
    },
    "query_command": {"en": "Command line", "nl": "Opdrachtregel"},
    "query_command_help": {
        "en": "The same question on the command line; --output answer.xlsx writes a file.",
        "nl": "Dezelfde vraag op de opdrachtregel; --output antwoord.xlsx schrijft een bestand.",
    },
    "query_export_none": {
        "en": "This answer holds values, no nodes or links, so there is no picture of it. Download its rows above. For a picture choose"
        " another question, or write Cypher that returns nodes, relationships or paths (RETURN a, r, b).",
        "nl": "Dit antwoord bevat waarden, geen knopen of relaties; er is dus geen beeld van. Download de rijen hierboven. Kies voor een beeld"
        " een andere vraag, of schrijf Cypher die knopen, relaties of paden teruggeeft (RETURN a, r, b).",
    },
    "query_export_cut": {
        "en": "The answer has more than {n} rows; a picture of the first {n} would look whole. Narrow the question. The rows themselves can be"
        " downloaded above.",
        "nl": "Het antwoord heeft meer dan {n} rijen; een beeld van de eerste {n} zou volledig lijken. Maak de vraag nauwer. De rijen zelf"
        " zijn hierboven te downloaden.",
    },
    "query_export_nothing": {
        "en": "No rows, so there is nothing to take away.",
        "nl": "Geen rijen, dus er is niets om op te slaan.",
    },
    "query_edit": {"en": "Change this Cypher", "nl": "Pas deze Cypher aan"},
    "yes": {"en": "yes", "nl": "ja"},
    "no": {"en": "no", "nl": "nee"},
}
