import csv
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from graphmap.errors import InputError
from graphmap.model import Problem, Record, Where, source_id
from graphmap.schema import load_schema
from loaders import workbook
from loaders.workbook.archive import MAX_BYTES
from loaders.workbook.columns import relation_types, sheets
from loaders.workbook.values import clean, typed, word_key, words_by_name

Rows = Sequence[Sequence[object]]
ORGANISATIONS = [["id", "name", "kind"], ["1", "Alfa", "company"], ["2", "Beta", "company"]]


def save(path: Path, **pages: Rows) -> Path:
    """A workbook with these sheets, the heading in row 1."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in pages.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
    book.save(path)
    return path


def write(path: Path, rows: Iterable[Sequence[str]], separator: str = ";", encoding: str = "utf-8", ending: str = "\r\n") -> Path:
    text = StringIO(newline="")
    csv.writer(
        text, delimiter=separator, lineterminator=ending, quoting=csv.QUOTE_MINIMAL if ending == "\r\n" else csv.QUOTE_ALL
    ).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def records(path: Path) -> list[Record]:
    """The records of a file without problems."""
    found = list(workbook.load(path))
    assert [str(problem) for problem in found if isinstance(problem, Problem)] == []
    return [record for record in found if isinstance(record, Record)]


def problems(path: Path) -> list[Problem]:
    return [problem for problem in workbook.load(path) if isinstance(problem, Problem)]


def only(path: Path) -> Problem:
    (problem,) = problems(path)
    return problem


def organisation(tmp_path: Path, **columns: object) -> Path:
    """A workbook with one good organisation, save for these columns."""
    row = {"name": "Alfa", "kind": "company", **columns}
    return save(tmp_path / "one.xlsx", organisations=[list(row), list(row.values())])


def relation(tmp_path: Path, **columns: object) -> Path:
    row = {"from": "1", "type": "SUPPLIES", "to": "2", **columns}
    return save(tmp_path / "one.xlsx", organisations=ORGANISATIONS, relations=[list(row), list(row.values())])


def rewrite(path: Path, part: str, content: bytes) -> Path:
    """Replace one part of a workbook."""
    with ZipFile(path) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in (parts | {part: content}).items():
            archive.writestr(name, data)
    return path


# ---------------------------------------------------------------- which files are one


def test_recognises_workbooks_csv_files_and_folders_of_them(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    write(folder / "Relations.csv", [["From", "Type", "To"]])
    assert workbook.recognises(folder)
    assert workbook.recognises(save(tmp_path / "a.XLSX", Capabilities=[["organisation"]]))
    assert workbook.recognises(write(tmp_path / "leden.csv", [["naam?", "kind", "name"]]))
    assert workbook.recognises(write(tmp_path / "b.csv", [["organisation", "capability"]], separator=",", encoding="utf-8-sig"))
    assert workbook.recognises(write(tmp_path / "organisations.csv", [["name", "town"]]))


def test_recognises_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "text.xlsx").write_text("no archive")
    (tmp_path / "notes.txt").write_text("name;kind")
    (tmp_path / "binary.csv").write_bytes(bytes(range(256)))
    (tmp_path / "empty.csv").touch()
    write(tmp_path / "other.csv", [["source_id", "type", "target_id"]])
    save(tmp_path / "other.xlsx", Sheet1=[["name", "kind"]])
    for file in [*tmp_path.iterdir(), tmp_path, tmp_path / "missing.csv", tmp_path / "missing.xlsx"]:
        assert not workbook.recognises(file), file.name


def test_neither_the_region_folder_nor_a_table_of_it_is_a_persons_file(tmp_path: Path) -> None:
    file = write(tmp_path / "organisations.csv", [["name", "kind"]])
    assert workbook.recognises(tmp_path)
    assert workbook.recognises(file)
    write(tmp_path / "corridor.csv", [["id", "name_en"]])
    assert not workbook.recognises(tmp_path)
    assert not workbook.recognises(file)


# ---------------------------------------------------------------- what a good row becomes


def test_an_organisation_becomes_a_record_with_its_provenance_and_place(tmp_path: Path) -> None:
    path = organisation(
        tmp_path,
        id="ORG 1",
        aliases="A; Alpha ;A",
        lat="52,0022",
        employees="25",
        source="https://www.example.org/about",
        source_date="17-5-2024",
        method="Enquête",
        confidence="hoog",
    )
    (record,) = records(path)
    assert record == Record(
        dataset="",
        key="organisations/ORG 1",
        id="?ORG 1",
        label="Organisation",
        properties={"name": "Alfa", "kind": "company", "aliases": ["A", "Alpha"], "lat": 52.0022, "employees": 25},
        source=record.source,
        method="survey",
        confidence=0.9,
        source_date="2024-05-17",
        where=(Where("one.xlsx", 2, "organisations"),),
    )
    assert record.source.id == source_id("https://www.example.org/about")
    assert (record.source.name, record.source.address) == ("example.org", "https://www.example.org/about")


def test_a_row_without_provenance_is_self_declared_of_medium_confidence_and_cites_the_file(tmp_path: Path) -> None:
    (record,) = records(organisation(tmp_path))
    assert (record.method, record.confidence, record.source_date) == ("self_declared", 0.6, None)
    assert (record.source.id, record.source.name, record.source.address) == ("source:", "", "")


def test_a_source_in_words_is_kept_as_a_source_of_that_name(tmp_path: Path) -> None:
    (first,) = records(organisation(tmp_path, source="own administration"))
    (second,) = records(organisation(tmp_path, source="site visit"))
    assert (first.source.name, first.source.address) == ("own administration", "")
    assert first.source.id != second.source.id
    assert len(first.source.id) == len("source:") + 12


@pytest.mark.parametrize("text", ["see https://example.org", "www.example.org", "ftp://example.org", "https://"])
def test_what_is_no_web_address_is_a_source_in_words(tmp_path: Path, text: str) -> None:
    (record,) = records(organisation(tmp_path, source=text))
    assert (record.source.name, record.source.address) == (text, "")


@pytest.mark.parametrize(("text", "confidence"), [("0,8", 0.8), (".5", None), ("Low", 0.3), ("midden", 0.6), (0.25, 0.25), ("1", 1.0)])
def test_confidence_is_a_word_in_two_languages_or_a_number(tmp_path: Path, text: object, confidence: float | None) -> None:
    path = organisation(tmp_path, confidence=text)
    if confidence is None:
        assert only(path).column == "confidence"
    else:
        assert records(path)[0].confidence == confidence


def test_a_name_alone_never_has_the_form_of_an_id_of_the_graph(tmp_path: Path) -> None:
    (record,) = records(organisation(tmp_path, name="TU Delft"))
    assert record.id == "?name:tu-delft"
    assert load_schema().label_of(record.id.removeprefix("?")) != "Organisation"


def test_ends_are_found_by_id_then_by_name_else_left_as_they_are(tmp_path: Path) -> None:
    organisations = [["id", "name", "kind"], ["1", "Alfa", "company"], ["", "Béta B.V.", "company"]]
    relations = [["from", "type", "to"], ["1", "owns", "béta  b.v."], ["Alfa", "levert aan", "tu-delft"]]
    path = save(tmp_path / "a.xlsx", organisations=organisations, relations=relations)
    ends = [(record.start, record.label, record.end) for record in records(path)[2:]]
    assert ends == [("?1", "OWNS", "?name:beta-b-v"), ("?1", "SUPPLIES", "?tu-delft")]


def test_a_relation_of_a_refused_row_says_so_and_means_no_other_organisation(tmp_path: Path) -> None:
    organisations = [["name", "kind"], ["TNO", "nonsense"], ["Beta", "company"]]
    path = save(tmp_path / "a.xlsx", organisations=organisations, relations=[["from", "type", "to"], ["tno", "SUPPLIES", "Beta"]])
    assert [record.label for record in workbook.load(path) if isinstance(record, Record)] == ["Organisation"]
    first, second = problems(path)
    assert (first.value, second.where.sheet, second.column) == ("nonsense", "relations", "from")
    assert "row 2, was refused" in second.message


def test_relations_take_the_properties_of_their_type(tmp_path: Path) -> None:
    path = relation(tmp_path, type="geeft materiaal door aan", kind="Warmte", material="steam", since="2020", status="in gebruik")
    record = records(path)[-1]
    assert record.label == "MATERIAL_FLOW"
    assert record.properties == {"kind": "heat", "material": "steam", "since": "2020", "status": "in_use"}
    assert record.key == "relations/1/MATERIAL_FLOW/2/heat/steam/"


def test_a_capability_is_named_by_id_or_in_words(tmp_path: Path) -> None:
    rows = [["organisation", "capability", "level"], ["1", "capability:welding", "Kern"], ["1", "Fijn frezen", ""]]
    path = save(tmp_path / "a.xlsx", organisations=ORGANISATIONS, capabilities=rows)
    found = records(path)[2:]
    assert [(r.start, r.end, dict(r.properties)) for r in found] == [
        ("?1", "?capability:welding", {"level": "core"}),
        ("?1", "?capability:Fijn frezen", {}),
    ]
    assert found[1].key == "capabilities/1/fijn-frezen"


def test_nodes_come_before_relationships_whatever_the_order_of_the_sheets(tmp_path: Path) -> None:
    rows = [["from", "type", "to"], ["1", "SUPPLIES", "2"]]
    path = save(tmp_path / "a.xlsx", relations=rows, organisations=ORGANISATIONS)
    assert [record.is_node for record in records(path)] == [True, True, False]


def test_every_word_is_understood_by_id_and_by_its_name_in_both_languages() -> None:
    for sheet in sheets().values():
        for column in sheet.columns.values():
            for word, names in column.words.items():
                for text in (word, word.upper(), names["en"], names["nl"].upper()):
                    assert column.word(text) == word, (sheet.name, column.name, text)


def test_no_two_words_of_a_list_are_written_alike() -> None:
    schema = load_schema()
    lists = [*schema.words.values(), {name: {"en": type.en, "nl": type.nl} for name, type in relation_types(schema).items()}]
    for words in lists:
        pairs = {(word_key(text), word) for word, names in words.items() for text in (word, *names.values())}
        assert len({key for key, _ in pairs}) == len(pairs), list(words)


@pytest.mark.parametrize("text", ["ja", "JA", "true", "waar", "yes", "in South Holland", True])
def test_yes_is_understood_in_its_usual_forms(tmp_path: Path, text: object) -> None:
    assert records(organisation(tmp_path, in_region=text))[0].properties["in_region"] == "yes"


def test_booleans_of_the_schema_are_read_in_two_languages() -> None:
    assert [typed("REQUIRES", "essential", text) for text in ("ja", "no", "Waar", "perhaps")] == [True, False, True, "perhaps"]
    assert set(words_by_name({"a": {"en": "x y", "nl": "z"}})) == {"a", "x y", "z"}


# ---------------------------------------------------------------- cells of a workbook


def test_numbers_and_dates_of_a_workbook_become_the_text_that_people_see(tmp_path: Path) -> None:
    path = organisation(
        tmp_path,
        name=747,
        founded=1987.0,
        lat=52.25,
        source_date=datetime.combine(date(2024, 5, 17), time()),
        source=date(2024, 5, 1),
        postcode="01",
    )
    (record,) = records(path)
    assert record.properties == {"name": "747", "kind": "company", "founded": 1987, "lat": 52.25, "postcode": "01"}
    assert (record.source_date, record.source.name) == ("2024-05-17", "2024-05-01")


def test_leading_zeros_stay_where_the_cell_is_text(tmp_path: Path) -> None:
    assert records(organisation(tmp_path, kvk="01234567"))[0].properties["kvk"] == "01234567"


def test_lost_leading_zeros_are_named_with_the_number_that_it_was(tmp_path: Path) -> None:
    problem = only(organisation(tmp_path, KvK=1234567))
    assert (problem.where, problem.column, problem.value) == (Where("one.xlsx", 2, "organisations"), "KvK", "1234567")
    assert "01234567" in problem.advice


def test_identifiers_that_are_shown_as_addresses_are_taken_from_them(tmp_path: Path) -> None:
    path = organisation(tmp_path, ror="https://ror.org/02e2c7k09", wikidata="https://www.wikidata.org/wiki/Q42/")
    assert {"ror": "02e2c7k09", "wikidata": "Q42"}.items() <= dict(records(path)[0].properties).items()


@pytest.mark.parametrize("text", ["  Al\u200bfa\u00a0 BV \r\n", "\ufeffAlfa\tBV", "Alfa\nBV", "Alfa_x000D_\nBV", "Al\u00adfa BV"])
def test_spaces_and_invisible_characters_are_trimmed(text: str) -> None:
    assert clean(text) == "Alfa BV"


def test_letters_are_composed() -> None:
    assert clean("Caf\u0065\u0301") == "Café"


def test_empty_rows_are_passed_over_and_rows_keep_the_number_of_the_spreadsheet(tmp_path: Path) -> None:
    rows = [["name", "kind"], [], [" ", "\u200b"], ["Alfa", "company"], [], ["Beta", "nonsense"]]
    found = list(workbook.load(save(tmp_path / "a.xlsx", organisations=rows)))
    assert [item.where[0].row if isinstance(item, Record) else item.where.row for item in found] == [4, 6]


def test_a_formula_without_a_value_is_a_problem(tmp_path: Path) -> None:
    problem = only(organisation(tmp_path, municipality="=A1"))
    assert (problem.where.row, problem.column) == (2, "municipality")
    assert "formula without a value" in problem.message


def test_a_formula_with_a_value_counts_as_that_value_and_one_that_gave_no_text_as_empty(tmp_path: Path) -> None:
    columns = ["name", "kind", "municipality", "street", "employees", "note"]
    path = save(tmp_path / "a.xlsx", organisations=[columns, ["Alfa", "company"]])
    with ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    formulas = (
        b'<c r="C2" t="str"><f>A9</f><v>Delft</v></c><c r="D2" t="str"><f>A9</f><v></v></c>'
        b'<c r="E2"><f>5*5</f><v>25</v></c><c r="F2" t="inlineStr"><is><t>=text</t></is></c></row></sheetData>'
    )
    rewrite(path, "xl/worksheets/sheet1.xml", sheet.replace(b"</row></sheetData>", formulas))
    assert records(path)[0].properties == {"name": "Alfa", "kind": "company", "municipality": "Delft", "employees": 25, "note": "=text"}


def test_the_error_of_a_formula_is_a_problem(tmp_path: Path) -> None:
    problem = only(organisation(tmp_path, municipality="#REF!"))
    assert (problem.column, problem.value) == ("municipality", "#REF!")


def test_a_faulty_cell_in_a_required_column_is_one_problem(tmp_path: Path) -> None:
    assert only(organisation(tmp_path, name="#N/B")).value == "#N/B"


# ---------------------------------------------------------------- CSV


def test_csv_of_a_dutch_spreadsheet(tmp_path: Path) -> None:
    rows = [["Name", "Kind", "KvK", "Lat", "products", "note"], ["Coöperatie Zuid", "bedrijf", "01234567", "52,5", "a;b", "one\r\ntwo"]]
    (record,) = records(write(tmp_path / "leden.csv", rows, encoding="cp1252"))
    assert record.properties == {
        "name": "Coöperatie Zuid",
        "kind": "company",
        "kvk": "01234567",
        "lat": 52.5,
        "products": ["a", "b"],
        "note": "one two",
    }
    assert record.where == (Where("leden.csv", 2),)


TEXT = st.text("abc ABC éëïöüç ,;\"'\t\n.-09", min_size=1, max_size=12).filter(lambda text: any(c.isalpha() for c in text))
ROW = st.fixed_dictionaries(
    {"name": TEXT, "products": TEXT, "note": TEXT, "employees": st.integers(0, 9999), "lat": st.floats(-90, 90, allow_nan=False)}
)


@given(
    rows=st.lists(ROW, min_size=1, max_size=4),
    separator=st.sampled_from(";,\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252"]),
    ending=st.sampled_from(["\r\n", "\n", "\r"]),
    comma=st.booleans(),
)
def test_rows_written_in_any_dialect_are_read_back(
    rows: list[dict[str, object]], separator: str, encoding: str, ending: str, comma: bool
) -> None:
    def text(value: object) -> str:
        return str(value).replace(".", ",") if comma and isinstance(value, float) else str(value)

    table = [["id", "kind", *rows[0]], *([str(i), "company", *(text(row[name]) for name in rows[0])] for i, row in enumerate(rows))]
    with TemporaryDirectory() as folder:
        found = records(write(Path(folder) / "a.csv", table, separator, encoding, ending))
    for i, (record, row) in enumerate(zip(found, rows, strict=True)):
        products = dict.fromkeys(part.strip() for part in clean(str(row["products"])).split(";"))
        assert record.id == f"?{i}"
        assert record.properties == {
            "kind": "company",
            "name": clean(str(row["name"])),
            "products": [part for part in products if part],
            "note": clean(str(row["note"])),
            "employees": row["employees"],
            "lat": row["lat"],
        }


def test_csv_and_workbook_of_the_same_rows_give_the_same_records(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    relations = [["from", "type", "to", "what"], ["1", "SUPPLIES", "2", "frames"]]
    book = records(save(tmp_path / "a.xlsx", organisations=ORGANISATIONS, relations=relations))
    write(tmp_path / "folder" / "organisations.csv", ORGANISATIONS)
    write(tmp_path / "folder" / "Relations.CSV", relations, separator=",")
    (tmp_path / "folder" / "readme.csv").write_text("something else")
    files = records(tmp_path / "folder")
    assert [replace(record, where=()) for record in files] == [replace(record, where=()) for record in book]
    assert files[-1].where == (Where("Relations.CSV", 2),)


def test_a_first_line_that_names_the_separator_is_not_a_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=|\r\nname|kind\r\nAlfa; Beta|company\r\n|company\r\n")
    found = list(workbook.load(path))
    assert isinstance(found[0], Record)
    assert found[0].properties["name"] == "Alfa; Beta"
    assert only(path).where.row == 3


def test_rows_of_a_csv_count_as_in_a_spreadsheet_with_line_ends_in_cells_and_empty_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('\nname;kind\n"Al\nfa";company\n\nBeta;nonsense\n')
    assert only(path).where == Where("a.csv", 5)


def test_text_in_no_known_encoding_is_refused_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"name;kind\nAlfa;company\nB\x81ta;company\n")
    with pytest.raises(InputError, match=r"a\.csv, row 3: neither UTF-8 nor Windows-1252"):
        list(workbook.load(path))
    path.write_bytes("name;kind\n".encode("utf-16"))
    with pytest.raises(InputError, match="row 1: neither"):
        list(workbook.load(path))


def test_a_quotation_mark_that_is_not_closed_is_refused_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('name;kind\nAlfa;company\n"Beta;company\nGamma;company\n')
    with pytest.raises(InputError, match=r"a\.csv, row 3: a quotation mark is not closed"):
        list(workbook.load(path))


def test_a_separator_in_text_without_quotes_does_not_shift_values_silently(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name;kind;note\nAlfa;company;one; two\nBeta;company\n")
    assert (only(path).where.row, only(path).value) == (2, "two")
    assert [record.id for record in workbook.load(path) if isinstance(record, Record)] == ["?name:beta"]


def test_a_csv_file_of_other_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="columns of no sheet"):
        list(workbook.load(write(tmp_path / "a.csv", [["naam", "soort"]])))
    with pytest.raises(InputError, match="does not exist"):
        list(workbook.load(tmp_path / "missing.csv"))


# ---------------------------------------------------------------- headings


def test_an_unknown_column_is_named_once_with_the_nearest_one_and_the_rows_are_read(tmp_path: Path) -> None:
    rows = [["name", "kind", "Munincipality", "zzz"], ["Alfa", "company", "Delft", "x"], ["Beta", "company", "Delft", "y"]]
    found = list(workbook.load(save(tmp_path / "a.xlsx", organisations=rows)))
    first, second = (item for item in found if isinstance(item, Problem))
    assert (first.where, first.column) == (Where("a.xlsx", 1, "organisations"), "Munincipality")
    assert "municipality" in first.advice
    assert second.column == "zzz"
    assert [item.properties for item in found if isinstance(item, Record)] == [{"name": n, "kind": "company"} for n in ("Alfa", "Beta")]


def test_a_missing_required_column_is_named_and_other_sheets_are_read(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.xlsx", organisations=[["name", "town"], ["Alfa", "Delft"]], relations=[["from", "type", "to"], ["a", "OWNS", "b"]]
    )
    assert [(p.where.row, p.where.sheet, p.column) for p in problems(path)] == [(1, "organisations", "town"), (1, "organisations", "kind")]
    assert [item.label for item in workbook.load(path) if isinstance(item, Record)] == ["OWNS"]


def test_a_column_that_stands_there_twice_is_a_problem(tmp_path: Path) -> None:
    path = save(tmp_path / "a.xlsx", organisations=[["name", "kind", "Name"], ["Alfa", "company", "Other"]])
    assert (only(path).where.row, only(path).column) == (1, "Name")
    (record,) = (item for item in workbook.load(path) if isinstance(item, Record))
    assert record.properties["name"] == "Alfa"


def test_a_value_below_no_heading_is_a_problem(tmp_path: Path) -> None:
    path = save(tmp_path / "a.xlsx", organisations=[["name", None, "kind"], ["Alfa", "lost", "company"]])
    assert (only(path).where.row, only(path).value) == (2, "lost")


def test_missing_and_empty_sheets_are_fine(tmp_path: Path) -> None:
    assert records(save(tmp_path / "a.xlsx", organisations=[], capabilities=[["organisation", "capability"]])) == []


def test_headings_are_understood_in_any_case_with_stars_and_spaces(tmp_path: Path) -> None:
    rows = [[" NAME *", "Kind*", "Sector Groups"], ["Alfa", "company", "high tech ; Energie en Waterstof;high-tech"]]
    (record,) = records(save(tmp_path / "a.xlsx", Organisations=rows))
    assert record.properties["sector_groups"] == ["high-tech", "energy-hydrogen"]


# ---------------------------------------------------------------- every problem of a file at once, each at its place


@pytest.mark.parametrize(
    ("column", "value", "advice"),
    [
        ("kind", "sole trader", "knowledge_institution"),
        ("kvk", "1234", "8 digits|00001234"),
        ("lei", "ABC", "20 characters"),
        ("website", "no site at all", "https://"),
        ("founded", "around 1990", "whole number"),
        ("founded", "99", "600"),
        ("employees", "1.200", "whole number"),
        ("lat", "52,1,2", "a number"),
        ("lat", "152", "-90"),
        ("in_region", "perhaps", "yes, no"),
        ("sector_groups", "high-tech; nonsense", "circular"),
        ("status", "sleeping", "active"),
        ("source_date", "5/17/2024", "2024-05-17"),
        ("source_date", "31-13-2024", "2024-05-17"),
        ("method", "gossip", "published"),
        ("method", "decision", "published"),
        ("confidence", "1,5", "0 to 1"),
        ("confidence", "sure", "high"),
    ],
)
def test_a_wrong_value_of_an_organisation_is_named_with_its_place_and_what_to_do(
    tmp_path: Path, column: str, value: str, advice: str
) -> None:
    problem = only(organisation(tmp_path, **{column: value}))
    assert (problem.where, problem.column, problem.value) == (Where("one.xlsx", 2, "organisations"), column, value)
    assert any(part in problem.advice for part in advice.split("|"))
    assert problem.message


@pytest.mark.parametrize(
    ("column", "value", "advice"),
    [
        ("type", "MAKES", "SUPPLIES"),
        ("type", "sells to", "SUPPLIES"),
        ("since", "long ago", "2024-05"),
        ("status", "sleeping", "in_use"),
        ("kind", "heat", "what"),
        ("confidence", "sure", "high"),
    ],
)
def test_a_wrong_value_of_a_relation_is_named_with_its_place_and_what_to_do(tmp_path: Path, column: str, value: str, advice: str) -> None:
    problem = only(relation(tmp_path, **{column: value}))
    assert (problem.where, problem.column, problem.value) == (Where("one.xlsx", 2, "relations"), column, value)
    assert advice in problem.advice


def test_all_problems_of_all_rows_and_sheets_come_at_once_and_hide_no_good_row(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.xlsx",
        organisations=[
            ["id", "name", "kind", "kvk", "founded"],
            ["1", "", "nonsense", "12", "x"],
            ["2", "Beta", "company", "", ""],
            ["", "", "company", "", ""],
        ],
        relations=[["from", "type", "to", "since"], ["2", "nonsense", "", "x"], ["2", "OWNS", "1", ""]],
        capabilities=[["organisation", "capability", "level"], ["2", "", "high"]],
    )
    assert [(p.where.sheet, p.where.row, p.column) for p in problems(path)] == [
        ("organisations", 2, "name"),
        ("organisations", 2, "kind"),
        ("organisations", 2, "kvk"),
        ("organisations", 2, "founded"),
        ("organisations", 4, "name"),
        ("relations", 2, "to"),
        ("relations", 2, "type"),
        ("relations", 2, "since"),
        ("relations", 3, "to"),
        ("capabilities", 2, "capability"),
        ("capabilities", 2, "level"),
    ]
    assert [item.key for item in workbook.load(path) if isinstance(item, Record)] == ["organisations/2"]


def test_the_second_of_two_rows_of_one_thing_names_the_first(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.xlsx",
        organisations=[
            ["id", "name", "kind"],
            ["1", "Alfa", "company"],
            ["1", "Beta", "company"],
            ["", "C-D", "company"],
            ["", "c d", "company"],
        ],
        relations=[
            ["from", "type", "to", "what"],
            ["1", "OWNS", "C-D", ""],
            ["1", "OWNS", "C-D", "x"],
            ["Alfa", "is eigenaar van", "c d", ""],
        ],
        capabilities=[["organisation", "capability"], ["1", "Welding"], ["1", "capability:welding"]],
    )
    assert [(p.where.sheet, p.where.row, p.message.rpartition(" ")[2]) for p in problems(path)] == [
        ("organisations", 3, "2"),
        ("organisations", 5, "4"),
        ("relations", 4, "2"),
        ("capabilities", 3, "2"),
    ]


def test_keys_of_different_things_differ_even_with_slashes_in_ids(tmp_path: Path) -> None:
    rows = [["organisation", "capability"], ["a/b", "c"], ["a", "b/c"], ["a%2Fb", "c"]]
    found = records(save(tmp_path / "a.xlsx", capabilities=rows))
    assert len({record.key for record in found}) == 3


def test_a_name_that_two_organisations_bear_must_be_told_apart_by_id(tmp_path: Path) -> None:
    organisations = [["id", "name", "kind"], ["1", "Alfa", "company"], ["2", "Alfa", "company"]]
    path = save(tmp_path / "a.xlsx", organisations=organisations, relations=[["from", "type", "to"], ["Alfa", "OWNS", "2"]])
    problem = only(path)
    assert (problem.where.sheet, problem.column) == ("relations", "from")
    assert "row 2 and row 3" in problem.message


def test_names_without_latin_letters_are_told_apart(tmp_path: Path) -> None:
    rows = [["name", "kind"], ["東京", "company"], ["大阪", "company"]]
    assert len({record.id for record in records(save(tmp_path / "a.xlsx", organisations=rows))}) == 2


# ---------------------------------------------------------------- files that are not what they seem


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = rewrite(organisation(tmp_path), "xl/worksheets/sheet2.xml", b" " * (MAX_BYTES + 1))
    assert path.stat().st_size < 1_000_000
    assert workbook.recognises(path)
    with pytest.raises(InputError, match="would unpack to 100 MB"):
        list(workbook.load(path))


def test_a_smaller_bomb_is_known_by_its_ratio(tmp_path: Path) -> None:
    path = rewrite(organisation(tmp_path), "xl/worksheets/sheet1.xml", b"<row><c><v>1</v></c></row>" * 500_000)
    with pytest.raises(InputError, match="times its size"):
        list(workbook.load(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_entities_are_refused(tmp_path: Path, encoding: str) -> None:
    part = '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst>&b;</sst>'
    path = rewrite(organisation(tmp_path), "xl/sharedStrings.xml", part.encode(encoding))
    with pytest.raises(InputError, match="document type"):
        list(workbook.load(path))


def test_a_damaged_workbook_is_an_input_error(tmp_path: Path) -> None:
    path = rewrite(organisation(tmp_path), "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row>")
    with pytest.raises(InputError, match=r"one\.xlsx is damaged"):
        list(workbook.load(path))
    path.write_bytes(b"an old or locked workbook is no archive")
    with pytest.raises(InputError, match="not an XLSX workbook"):
        list(workbook.load(path))


def test_a_workbook_without_the_sheets_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="none of the sheets"):
        list(workbook.load(save(tmp_path / "a.xlsx", Sheet1=[["name"]])))


def test_a_workbook_of_thousands_of_rows_is_read_whole(tmp_path: Path) -> None:
    names = [f"{i:05d} {'-'.join(str(i * k) for k in range(20, 60))}" for i in range(10_000)]
    path = save(tmp_path / "big.xlsx", organisations=[["id", "name", "kind"], *([n[:5], n, "company"] for n in names)])
    assert path.stat().st_size > 1_000_000
    assert [record.properties["name"] for record in records(path)] == names


def test_a_cell_far_below_and_far_right_does_not_matter(tmp_path: Path) -> None:
    path = organisation(tmp_path)
    with ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    far = b'<row r="90000"><c r="XFD90000"><v>1</v></c></row><row r="4000000000"><c r="A4000000000"><v>1</v></c></row></sheetData>'
    assert [r.id for r in records(rewrite(path, "xl/worksheets/sheet1.xml", sheet.replace(b"</sheetData>", far)))] == ["?name:alfa"]
