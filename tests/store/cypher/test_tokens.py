import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.errors import QueryError, QueryRefusedError
from graphmap.store.cypher.tokens import line_of, read


def texts(source: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in read(source)[1]]


def test_words_names_values_and_signs_are_told_apart() -> None:
    assert texts("MATCH (`my node` {x: 'a', y: $p, z: 1.5e3})-[:T*1..3]->() RETURN n.x<=2") == [
        ("word", "MATCH"),
        ("symbol", "("),
        ("quoted", "my node"),
        ("symbol", "{"),
        ("word", "x"),
        ("symbol", ":"),
        ("string", "a"),
        ("symbol", ","),
        ("word", "y"),
        ("symbol", ":"),
        ("parameter", "p"),
        ("symbol", ","),
        ("word", "z"),
        ("symbol", ":"),
        ("number", "1.5e3"),
        ("symbol", "}"),
        ("symbol", ")"),
        ("symbol", "-"),
        ("symbol", "["),
        ("symbol", ":"),
        ("word", "T"),
        ("symbol", "*"),
        ("number", "1"),
        ("symbol", ".."),
        ("number", "3"),
        ("symbol", "]"),
        ("symbol", "-"),
        ("symbol", ">"),
        ("symbol", "("),
        ("symbol", ")"),
        ("word", "RETURN"),
        ("word", "n"),
        ("symbol", "."),
        ("word", "x"),
        ("symbol", "<="),
        ("number", "2"),
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"'it\'s'", "it's"),
        ('"it\'s"', "it's"),
        (r"'a\\'", "a\\"),
        (r"'a\nb\tc'", "a\nb\tc"),
        ("'// no comment /* */'", "// no comment /* */"),
        ("'`'", "`"),
    ],
)
def test_a_string_is_read_with_its_escapes(source: str, text: str) -> None:
    assert texts(source) == [("string", text)]


def test_a_quote_in_a_quoted_name_is_doubled() -> None:
    assert texts("`a``b`") == [("quoted", "a`b")]


def test_comments_vanish_and_lines_keep_their_numbers() -> None:
    text, tokens = read("RETURN /* two\nlines */ 1 // the end\n, 'a\nb'\n, 3")
    assert [token.text for token in tokens] == ["RETURN", "1", ",", "a\nb", ",", "3"]
    assert text.count("\n", 0, tokens[-1].start) == 4


def test_strange_blanks_become_plain_ones() -> None:
    assert read("RETURN\u00a01\u2003AS\u2028x")[0].split() == ["RETURN", "1", "AS", "x"]


def test_a_word_with_accents_is_quoted() -> None:
    assert read("RETURN 1 AS één")[0] == "RETURN 1 AS `één`"


@pytest.mark.parametrize("source", ["RETURN 'a", 'RETURN "a', "RETURN `a", "RETURN 1 /* a", "RETURN 'a\\'"])
def test_what_does_not_end_is_an_error_with_its_line(source: str) -> None:
    with pytest.raises(QueryError, match=r"Line 2: .* does not end"):
        read("MATCH (n)\n" + source)


@pytest.mark.parametrize(
    "source",
    ["RETURN '\\u0027'", "M\\u0041TCH (n)", "RETURN 1 // \\U0001F600", "RETURN \0 1", "RETURN\u200b1", "RETURN 1 # 2", "RETURN a@b"],
)
def test_escapes_and_characters_without_a_place_are_refused(source: str) -> None:
    with pytest.raises(QueryRefusedError, match="Line 1"):
        read(source)


def test_an_unknown_escape_is_an_error() -> None:
    with pytest.raises(QueryError, match=r"unknown escape \\d"):
        read(r"RETURN 'a' =~ '\d'")


def test_a_number_with_letters_is_an_error() -> None:
    with pytest.raises(QueryError, match="not a number"):
        read("RETURN 12abc")


@pytest.mark.parametrize("source", ["`a`ß", "ß`a`", "'a''b'", "'a'\"b\""])
def test_neighbours_do_not_grow_together(source: str) -> None:
    text, tokens = read(source)
    assert [t.text for t in read(text)[1]] == [t.text for t in tokens]
    assert len(tokens) == 2


@given(st.text(alphabet=st.sampled_from("aé 'Aß\"`\\/*-$1.5()[]{}<>=|&!:;,\n\tn\u00a0"), max_size=40))
def test_what_was_read_reads_the_same_again(source: str) -> None:
    try:
        text, tokens = read(source)
    except QueryError:
        return
    again, twice = read(text)
    assert [(t.text, line_of(again, t.start)) for t in twice] == [(t.text, line_of(text, t.start)) for t in tokens]
    assert [again[t.start : t.end] for t in twice] == [text[t.start : t.end] for t in tokens]


@given(st.text(max_size=30).filter(lambda text: "\\u" not in text.lower() and "\0" not in text))
def test_any_text_survives_as_a_string(text: str) -> None:
    source = "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
    if "\\u" in source.lower():
        return
    assert texts(source) == [("string", text)]
