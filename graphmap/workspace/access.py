"""Who may reach the app: the login that its secrets configure, and the addresses at which it may listen."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from graphmap.errors import UsageError

SHARED = ("redirect_uri", "cookie_secret")
OWN = ("client_id", "client_secret", "server_metadata_url")
"""What Streamlit's login needs: of all providers together, and of each."""

NEEDED = ("authlib", "httpx")
"""The packages that Streamlit's login uses."""

COOKIE = 32
"""Characters of the secret that signs the cookie, at least."""


@dataclass(frozen=True, slots=True)
class Login:
    """A configured login with OpenID Connect.

    Parameters
    ----------
    file
        The secrets that configure it.
    redirect
        The address of the app to which the provider sends people back.
    providers
        Names of the providers; an empty name for one that has none.
    people
        Who is let in: addresses, and domains as ``@example.org``; empty for everybody whom the provider lets in.
    """

    file: Path
    redirect: str
    providers: tuple[str, ...]
    people: tuple[str, ...]

    @property
    def host(self) -> str:
        """The name under which people reach the app."""
        return urlsplit(self.redirect).hostname or ""

    def admits(self, told: Mapping[str, object]) -> bool:
        """Whether the person of whom the provider tells this is let in."""
        email = str(told.get("email") or "").casefold()
        if not self.people:
            return True
        verified = told.get("email_verified", True) is not False
        return verified and any(email == known or (known.startswith("@") and email.endswith(known)) for known in self.people)


def login_of(environment: Mapping[str, str], folders: tuple[Path, ...] | None = None) -> Login | None:
    """The login that is configured; None where there is none.

    Parameters
    ----------
    environment
        ``GRAPHMAP_SECRETS``: the file that configures it, which then must.
    folders
        Where else ``.streamlit/secrets.toml`` may lie; by default here and at home, as with Streamlit.

    Raises
    ------
    UsageError
        A file that should configure it cannot be read, or lacks something; values are not repeated.
    """
    if named := environment.get("GRAPHMAP_SECRETS"):
        file = Path(named).expanduser().resolve()
        found = _read(file)
        if "auth" not in found:
            raise UsageError(f"{file} has no [auth] section, but GRAPHMAP_SECRETS names it as what configures the login.")
        return _login(file, found)
    for folder in folders or (Path.cwd(), Path.home()):
        file = folder / ".streamlit" / "secrets.toml"
        if file.is_file() and "auth" in (found := _read(file)):
            return _login(file, found)
    return None


def guard(address: str, login: Login | None, trusted: bool) -> None:
    """UsageError unless the app may listen at an address: others reach it behind a login, or where the network keeps people out."""
    if login and not all(map(find_spec, NEEDED)):
        raise UsageError(f"{login.file} configures a login, which needs Authlib and httpx. Install them: pip install 'graphmap[login]'")
    if login or trusted or is_own(address):
        return
    raise UsageError(
        f"At {address} others could reach the app, and there is no login. Configure one (docs/deploy.md), or leave --address out:"
        " the app then listens on 127.0.0.1. Where the network itself lets in nobody else, say so with --trusted-network."
    )


def is_own(address: str) -> bool:
    """Whether only this machine can reach an address."""
    if address.casefold() == "localhost":
        return True
    try:
        return ip_address(address).is_loopback
    except ValueError:
        raise UsageError(f"{address!r} is no address to listen at. Give 127.0.0.1, 0.0.0.0 or one of this machine.") from None


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(
            f"{file} cannot be read ({error.strerror}), so nobody is let in. See GRAPHMAP_SECRETS and the file's rights."
        ) from None
    except ValueError:
        raise UsageError(f"{file} is not TOML, so nobody is let in. Mend it; docs/deploy.md has an example.") from None


def _login(file: Path, found: Mapping[str, Any]) -> Login:
    auth, people = found["auth"], found.get("graphmap", {}).get("people", [])
    named = tuple(sorted(name for name, value in auth.items() if isinstance(value, Mapping) and "client_id" in value))
    lacking = [f"auth.{key}" for key in SHARED if not auth.get(key)]
    for name in named or ("",):
        section = auth[name] if name else auth
        lacking += [f"auth.{name}.{key}" if name else f"auth.{key}" for key in OWN if not section.get(key)]
    if lacking:
        raise UsageError(f"{file} configures a login that lacks {', '.join(lacking)}. docs/deploy.md has an example.")
    if not str(auth["redirect_uri"]).endswith("/oauth2callback"):
        raise UsageError(f"{file}: auth.redirect_uri must be the address of the app followed by /oauth2callback.")
    if len(str(auth["cookie_secret"])) < COOKIE:
        raise UsageError(f"{file}: auth.cookie_secret is short and can be guessed. Give {COOKIE} random characters or more.")
    if not isinstance(people, list) or not all(isinstance(known, str) and "@" in known for known in people):
        raise UsageError(f'{file}: graphmap.people must be a list of addresses and domains: ["name@example.org", "@example.org"].')
    return Login(file, str(auth["redirect_uri"]), named or ("",), tuple(known.strip().casefold() for known in people))
