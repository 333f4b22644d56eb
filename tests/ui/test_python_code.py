"""Questions as Python."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmap.ui.asked import Asked
from graphmap.ui.python_code import python_code


def _read(code: str) -> tuple[str, object]:
    """The statement and the values that a script asks."""
    tree = ast.parse(code)
    [cypher] = [node.value for node in tree.body if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "CYPHER"]
    [asked] = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "execute_query"]
    return ast.literal_eval(cypher).strip("\n"), ast.literal_eval(asked.args[1])


@given(
    st.text(min_size=1).map(str.strip),
    st.dictionaries(st.text("abc", min_size=1), st.none() | st.integers() | st.text() | st.lists(st.text())),
)
def test_the_script_asks_the_very_statement_with_its_values(cypher: str, values: dict[str, object]) -> None:
    assert _read(python_code(Asked("", cypher, values))) == (cypher.strip("\n"), values)


@pytest.mark.parametrize("cypher", ['RETURN """ + 1', "RETURN '\\n' AS x", 'MATCH (n) RETURN "a"', '"""; import os; """'])
def test_nothing_in_a_statement_becomes_code(cypher: str) -> None:
    assert _read(python_code(Asked("", cypher, {})))[0] == cypher
