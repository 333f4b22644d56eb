"""The tutorial notebook: every cell runs in its order on the region's data, and its prose promises no number."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial.ipynb"
NOTEBOOK: dict[str, Any] = json.loads(TUTORIAL.read_text(encoding="utf-8"))
CODE = re.compile(r"`[^`]*`")
MACHINE = re.compile(r"(^|[\s\"'(=])(/(home|root|tmp|work|Users|mnt|opt|usr|var)\b|~/|[A-Za-z]:\\)", re.MULTILINE)


def sources(kind: str) -> Iterator[str]:
    """The text of the cells of a kind."""
    return ("".join(cell["source"]) for cell in NOTEBOOK["cells"] if cell["cell_type"] == kind)


def run(cell: str, names: dict[str, Any]) -> Any:
    """Run a cell as a notebook does: the value of its last line, if that is an expression."""
    tree = ast.parse(cell)
    last = ast.Expression(tree.body.pop().value) if isinstance(tree.body[-1], ast.Expr) else None  # type: ignore[attr-defined]
    exec(compile(tree, str(TUTORIAL), "exec"), names)  # noqa: S102 # our own
    return eval(compile(last, str(TUTORIAL), "eval"), names) if last else None  # noqa: S307


def shown(value: Any) -> str:
    """What a notebook shows of a value."""
    for form in ("_repr_svg_", "_repr_html_"):
        if made := getattr(value, form, None):
            return str(made())
    return repr(value)


def test_every_cell_runs_and_what_it_shows_holds_something(
    region_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(region_folder))
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    for cell in sources("code"):
        value = run(cell, names)
        printed = capsys.readouterr().out
        assert printed.strip() or value is not None or "g.close()" in cell, cell
        assert "No rows in our data" not in shown(value), cell
        assert not hasattr(value, "empty") or not value.empty, cell
    assert {path.name for path in tmp_path.iterdir()} == {"royal-ihc.pdf", "royal-ihc.pdf.json", "suppliers-of-royal-ihc.xlsx"}


def test_no_number_stands_in_its_prose() -> None:
    prose = [CODE.sub("", text) for text in sources("markdown")]
    assert len(prose) >= 8
    assert not [text for text in prose if re.search(r"\d", text)]


def test_it_has_no_outputs_and_names_no_machine() -> None:
    code = [cell for cell in NOTEBOOK["cells"] if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
    assert not MACHINE.search("\n".join([*sources("markdown"), *sources("code")]))


def test_it_is_a_notebook_that_jupyter_reads() -> None:
    assert (NOTEBOOK["nbformat"], NOTEBOOK["nbformat_minor"]) == (4, 5)
    ids = [cell["id"] for cell in NOTEBOOK["cells"]]
    assert len(ids) == len(set(ids))
    assert {cell["cell_type"] for cell in NOTEBOOK["cells"]} == {"markdown", "code"}
    assert {"cell_type", "id", "metadata", "source"} <= set.intersection(*(set(cell) for cell in NOTEBOOK["cells"]))
