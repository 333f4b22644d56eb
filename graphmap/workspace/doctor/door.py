"""Who reaches the app."""

import sys
from collections.abc import Iterator

from graphmap.workspace.access import Login, guard, is_own, login_of
from graphmap.workspace.doctor.finding import Deployment, Finding, Verdict


def login(deployment: Deployment) -> Iterator[Finding]:
    """Who reaches the app."""
    found = login_of(deployment.environment)
    guard(deployment.address, found, deployment.trusted)
    if found is None:
        alone = "Only this machine reaches the app." if is_own(deployment.address) else "Whoever reaches this machine reaches the app."
        verdict = Verdict.ok if is_own(deployment.address) else Verdict.warning
        advice = "" if verdict is Verdict.ok else "See that the network keeps others out (--trusted-network)."
        yield Finding("login", verdict, f"None; listening on {deployment.address}. {alone}", advice)
        return
    advice = " ".join(_flaws(found))
    yield Finding("login", Verdict.warning if advice else Verdict.ok, f"Configured by {found.file}, for {found.redirect}.", advice)


def _flaws(found: Login) -> Iterator[str]:
    if not found.people:
        yield "Everybody with an account at the provider is let in: list people or domains under [graphmap] people."
    if not found.redirect.startswith("https://") and found.host not in ("localhost", "127.0.0.1"):
        yield "auth.redirect_uri is not https: others on the way can read along."
    if sys.platform != "win32" and found.file.stat().st_mode & 0o007:
        yield "Every user of this machine can read the secrets: take that right away (chmod o-rwx)."
