"""Where questions end, whatever stands in their strings and comments."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.cli.prompt.inputs import has_ended, inputs, is_open, lexemes, pieces, statements


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("RETURN 1 AS n;\nRETURN 2 AS n;", ["RETURN 1 AS n", "RETURN 2 AS n"]),
        ("RETURN 1 AS n; RETURN\n2 AS n", ["RETURN 1 AS n", "RETURN\n2 AS n"]),
        ("MATCH (n)\nRETURN n\n\n:help\nRETURN 1 AS n", ["MATCH (n)\nRETURN n", ":help", "RETURN 1 AS n"]),
        ("RETURN ';' AS a, \"x;\" AS b, `;` AS c; // ; not here\n/* ; */", ["RETURN ';' AS a, \"x;\" AS b, `;` AS c"]),
        ("RETURN 'a\n\nb' AS text;", ["RETURN 'a\n\nb' AS text"]),
        ("RETURN 'a\n:b' AS text\n", ["RETURN 'a\n:b' AS text"]),
        ("// only a comment\n\n;;\n", []),
        ("  :query suppliers_of  \n", [":query suppliers_of"]),
        ("RETURN 'never ends", ["RETURN 'never ends"]),
        ("RETURN ? AS n;", ["RETURN ? AS n"]),
        ("", []),
    ],
)
def test_lines_are_cut_into_questions(typed: str, expected: list[str]) -> None:
    assert list(inputs(typed.splitlines(keepends=True))) == expected


def test_a_question_is_given_as_soon_as_it_has_ended() -> None:
    read: list[str] = []

    def lines() -> object:
        for line in ("RETURN 1 AS n;\n", "RETURN 2 AS n;\n"):
            read.append(line)
            yield line

    assert next(inputs(lines())) == "RETURN 1 AS n"  # type: ignore[arg-type]
    assert len(read) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", True),
        (":help", True),
        ("RETURN 1 AS n;", True),
        ("RETURN 1 AS n; // done", True),
        ("RETURN 1 AS n", False),
        ("RETURN 1 AS n\n", True),
        ("RETURN ';", False),
        ("RETURN 'a\n", False),
        ("RETURN 1 AS n; RETURN", False),
    ],
)
def test_enter_asks_when_a_statement_has_ended(text: str, expected: bool) -> None:
    assert has_ended(text) is expected


TEXTS = st.text("a1 ;:'\"`/*\\\n(){}?$", max_size=40)


@given(TEXTS)
def test_nothing_that_was_typed_is_lost(text: str) -> None:
    assert "".join(lexeme for _, lexeme, _ in lexemes(text)) == text
    assert ";".join(pieces(text)) == text


@given(TEXTS)
def test_statements_hold_no_end_of_another(text: str) -> None:
    assert all(statements(found) == [found] for found in statements(text) if not is_open(text))
