"""What the help sheet of the template says, paragraph by paragraph in English and Dutch."""

from loaders.workbook.columns import EXAMPLE

PARAGRAPHS: tuple[tuple[str, str], ...] = (
    (
        "Fill in the sheets organisations, relations and capabilities: one row for each thing. Columns with a dark red heading are "
        "required; the others may stay empty. Do not rename the sheets or the columns. The list of columns is below.",
        "Vul de bladen organisations, relations en capabilities in: één rij per ding. Kolommen met een donkerrode kop zijn "
        "verplicht; de andere mogen leeg blijven. Hernoem de bladen en kolommen niet. De lijst van kolommen staat hieronder.",
    ),
    (
        "Id: give a row an id of your own (any text) and use it in the other sheets. A row without an id is known by its name. Your ids "
        "are private to this file.",
        "Id: geef een rij een eigen id (elke tekst) en gebruik dat op de andere bladen. Een rij zonder id wordt met haar naam "
        "aangeduid. Uw id's gelden alleen in dit bestand.",
    ),
    (
        "A row is taken for an organisation that the graph already has only if its id is the id of that organisation in the graph, or if "
        "a checked identifier (KvK number, LEI, ROR …) is the same. An equal name is not enough.",
        "Een rij geldt alleen als een organisatie die al in de graaf staat als haar id het id van die organisatie in de graaf is, of "
        "als een gecontroleerd nummer (KvK-nummer, LEI, ROR …) gelijk is. Dezelfde naam is niet genoeg.",
    ),
    (
        "Words from a list may be written as in the drop-down, or by their English or Dutch name (sheet lists). Several values in one "
        "cell: put ; between them.",
        "Woorden uit een lijst mag u schrijven zoals in de keuzelijst, of met hun Engelse of Nederlandse naam (blad lists). Meer "
        "waarden in één cel: zet er ; tussen.",
    ),
    (
        "Dates: 2024, 2024-05 or 2024-05-17; 17-05-2024 is understood too. Numbers: decimal point or comma, no thousands separators. "
        "The cells are text, so that leading zeros stay (KvK number 01234567).",
        "Datums: 2024, 2024-05 of 2024-05-17; 17-05-2024 mag ook. Getallen: decimale punt of komma, geen scheiding van duizendtallen. "
        "De cellen zijn tekst, zodat voorloopnullen blijven staan (KvK-nummer 01234567).",
    ),
    (
        "Source: the web address of the page or register entry, or in words where you know it from; empty = this file. Source_date: the "
        "date of the source. Method: how the source knows it; empty = self_declared. Confidence: high, medium, low or a number from 0 "
        "to 1; empty = medium.",
        "Source: het webadres van de pagina of registervermelding, of in woorden hoe u het weet; leeg = dit bestand. Source_date: de "
        "datum van de bron. Method: hoe de bron het weet; leeg = self_declared. Confidence: hoog, midden, laag of een getal van 0 tot "
        "1; leeg = midden.",
    ),
    (
        "Relations run from the supplier to the customer, from the member to the club, from the owner to what it owns. Via, mode, role, "
        "kind and material belong to some types only; leave them empty for the others.",
        "Relaties lopen van leverancier naar afnemer, van lid naar vereniging, van eigenaar naar eigendom. Via, mode, role, kind en "
        "material horen bij enkele typen; laat ze bij andere leeg.",
    ),
    (
        "Personal data stays out: no names, addresses, telephone numbers or mail addresses of persons, in no column. Mask sole traders "
        "whose business bears a person's name: for example 'sole trader 7', without street and postcode.",
        "Persoonsgegevens horen hier niet in: geen namen, adressen, telefoonnummers of mailadressen van personen, in geen enkele "
        "kolom. Maak eenmanszaken die naar een persoon heten onherkenbaar: bijvoorbeeld 'eenmanszaak 7', zonder straat en postcode.",
    ),
    (
        f"The first row of each sheet is an example ({EXAMPLE}) and is not loaded; overwrite or delete it. Empty rows do not matter.",
        f"De eerste rij van elk blad is een voorbeeld ({EXAMPLE}) en wordt niet geladen; overschrijf of verwijder het. Lege rijen zijn "
        "geen probleem.",
    ),
    (
        "See what would happen: graphmap load FILE --dry-run. Load: graphmap load FILE. Take it back: graphmap undo LOAD, with the "
        "number that load gave. Every row that is refused is named with what to do; the others are loaded. Correct the file and load it "
        "again: nothing is doubled.",
        "Zien wat er zou gebeuren: graphmap load BESTAND --dry-run. Laden: graphmap load BESTAND. Terugdraaien: graphmap undo NUMMER, "
        "met het nummer dat load gaf. Elke geweigerde rij wordt genoemd met wat u kunt doen; de andere worden geladen. Verbeter het "
        "bestand en laad het opnieuw: niets komt dubbel.",
    ),
    (
        "CSV works too: save each sheet as organisations.csv, relations.csv and capabilities.csv, in one folder or alone.",
        "CSV kan ook: bewaar elk blad als organisations.csv, relations.csv en capabilities.csv, in één map of los.",
    ),
)
