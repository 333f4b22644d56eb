"""graphmap app: where it listens, without starting it."""

import sys
from collections.abc import Callable
from pathlib import Path
from socket import socket

import pytest

from graphmap.cli import main
from tests.workspace.test_access import SECRETS

Options = dict[str, str]


@pytest.fixture
def options(monkeypatch: pytest.MonkeyPatch, region_folder: Path, tmp_path: Path) -> Callable[..., tuple[int, Options]]:
    """The exit code of ``graphmap app`` and the options with which it would run Streamlit."""
    monkeypatch.setenv("GRAPHMAP_WORKSPACE", str(region_folder))
    monkeypatch.setenv("GRAPHMAP_SECRETS", "")
    monkeypatch.chdir(tmp_path)
    given: list[str] = []
    monkeypatch.setattr("streamlit.web.cli.main", lambda arguments, prog_name: given.extend(arguments))

    def app(*arguments: str) -> tuple[int, Options]:
        given.clear()
        monkeypatch.setattr(sys, "argv", ["graphmap", "app", *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        pairs = (argument.removeprefix("--").split("=", 1) for argument in given if argument.startswith("--"))
        return int(end.value.code or 0), dict(pairs)

    return app


def test_without_a_login_it_listens_on_this_machine_only(options: Callable[..., tuple[int, Options]]) -> None:
    code, given = options()
    assert code == 0
    assert given["server.address"] == "127.0.0.1"


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "10.1.2.3"])  # noqa: S104
def test_without_a_login_any_other_address_is_refused(
    address: str, options: Callable[..., tuple[int, Options]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert options("--address", address) == (2, {})
    assert "there is no login" in capsys.readouterr().err


def test_a_network_that_keeps_people_out_is_said_to(options: Callable[..., tuple[int, Options]]) -> None:
    assert options("--address", "0.0.0.0", "--trusted-network")[1]["server.address"] == "0.0.0.0"  # noqa: S104


def test_behind_a_login_it_may_listen_everywhere(
    options: Callable[..., tuple[int, Options]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("graphmap.workspace.access.find_spec", lambda name: object())
    file = tmp_path / "login.toml"
    file.write_text(SECRETS, encoding="utf-8")
    monkeypatch.setenv("GRAPHMAP_SECRETS", str(file))
    code, given = options("--address", "0.0.0.0")  # noqa: S104
    assert code == 0
    assert given["secrets.files"] == str(file)
    assert (given["server.address"], given["browser.serverAddress"]) == ("0.0.0.0", "graph.example.org")  # noqa: S104


def test_a_port_that_others_know_the_app_by_is_not_exchanged_for_another(
    options: Callable[..., tuple[int, Options]], capsys: pytest.CaptureFixture[str]
) -> None:
    with socket() as taken:
        taken.bind(("0.0.0.0", 0))  # noqa: S104
        taken.listen()
        port = str(taken.getsockname()[1])
        assert options("--address", "0.0.0.0", "--trusted-network", "--port", port) == (1, {})  # noqa: S104
        assert f"Port {port} of 0.0.0.0 is in use" in capsys.readouterr().err
        assert options("--port", port)[1]["server.port"] != port
