"""Who may reach the app: what configures a login, and where the app may listen."""

from pathlib import Path

import pytest

from graphmap.errors import UsageError
from graphmap.workspace.access import Login, guard, is_own, login_of

SECRETS = """
[auth]
redirect_uri = "https://graph.example.org/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "graphmap"
client_secret = "hunter2"
server_metadata_url = "https://login.example.org/.well-known/openid-configuration"
"""

TWO = """
[auth]
redirect_uri = "https://graph.example.org/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
[auth.province]
client_id = "a"
client_secret = "b"
server_metadata_url = "https://a.example.org"
[auth.agency]
client_id = "c"
client_secret = "d"
server_metadata_url = "https://b.example.org"
"""


def configured(folder: Path, text: str) -> Login | None:
    file = folder / "secrets.toml"
    file.write_text(text, encoding="utf-8")
    return login_of({"GRAPHMAP_SECRETS": str(file)})


def test_without_secrets_there_is_no_login(tmp_path: Path) -> None:
    assert login_of({}, (tmp_path,)) is None
    assert login_of({"GRAPHMAP_SECRETS": ""}, (tmp_path,)) is None


def test_secrets_of_something_else_are_no_login(tmp_path: Path) -> None:
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "secrets.toml").write_text("[other]\nkey = 1\n", encoding="utf-8")
    assert login_of({}, (tmp_path,)) is None


def test_a_login_is_found_where_streamlit_looks_for_it(tmp_path: Path) -> None:
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "secrets.toml").write_text(SECRETS, encoding="utf-8")
    login = login_of({}, (tmp_path / "none", tmp_path))
    assert login
    assert (login.host, login.providers, login.people) == ("graph.example.org", ("",), ())


def test_several_providers_have_names(tmp_path: Path) -> None:
    login = configured(tmp_path, TWO)
    assert login
    assert login.providers == ("agency", "province")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "has no \\[auth\\] section"),
        ("[auth", "is not TOML, so nobody is let in"),
        ("[auth]\n", "lacks auth.redirect_uri, auth.cookie_secret, auth.client_id, auth.client_secret, auth.server_metadata_url"),
        (SECRETS.replace('client_secret = "hunter2"', 'client_secret = ""'), "lacks auth.client_secret"),
        (TWO.replace('client_secret = "d"', ""), "lacks auth.agency.client_secret"),
        (SECRETS.replace("/oauth2callback", ""), "followed by /oauth2callback"),
        (SECRETS.replace("0123456789abcdef", "x"), "cookie_secret is short"),
        (SECRETS + '[graphmap]\npeople = "all"\n', "must be a list"),
        (SECRETS + '[graphmap]\npeople = ["example.org"]\n', "must be a list"),
    ],
)
def test_a_login_that_is_configured_wrongly_lets_nobody_in_and_repeats_no_secret(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message) as told:
        configured(tmp_path, text)
    assert "hunter2" not in str(told.value)


def test_named_secrets_that_are_gone_let_nobody_in(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nobody is let in"):
        login_of({"GRAPHMAP_SECRETS": str(tmp_path / "gone.toml")})


@pytest.mark.parametrize(
    ("told", "admitted"),
    [
        ({"email": "Ann@Example.org"}, True),
        ({"email": "ann@example.org", "email_verified": False}, False),
        ({"email": "bob@partner.org", "email_verified": True}, True),
        ({"email": "eve@partner.org"}, False),
        ({"email": "eve@notexample.org"}, False),
        ({"email": "eve@example.org.evil.net"}, False),
        ({"name": "@example.org"}, False),
        ({}, False),
    ],
)
def test_only_who_is_on_the_list_is_let_in(tmp_path: Path, told: dict[str, object], admitted: bool) -> None:
    login = configured(tmp_path, SECRETS + '[graphmap]\npeople = ["@example.org", "Bob@partner.org"]\n')
    assert login
    assert login.admits(told) is admitted


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_the_app_may_always_listen_on_this_machine(address: str) -> None:
    guard(address, None, trusted=False)
    assert is_own(address)


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.5"])  # noqa: S104
def test_others_reach_it_behind_a_login_only_or_where_the_network_keeps_people_out(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageError, match="there is no login"):
        guard(address, None, trusted=False)
    guard(address, None, trusted=True)
    monkeypatch.setattr("graphmap.workspace.access.find_spec", lambda name: object())
    guard(address, configured(tmp_path, SECRETS), trusted=False)


@pytest.mark.parametrize("missing", ["authlib", "httpx"])
def test_a_login_that_cannot_work_is_refused_at_the_start(missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphmap.workspace.access.find_spec", lambda name: None if name == missing else object())
    with pytest.raises(UsageError, match=r"graphmap\[login\]"):
        guard("127.0.0.1", configured(tmp_path, SECRETS), trusted=True)


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(UsageError, match="is no address to listen at"):
        guard("example.org", None, trusted=False)
