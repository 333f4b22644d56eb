"""What is wrong with the Neo4j server that readers ask."""

from collections.abc import Iterator

from graphmap.snapshot import Snapshots
from graphmap.store.neo4j.serving import MEMORY, TIMEOUT, Serving, examine
from graphmap.workspace.doctor.finding import ASKEW, Deployment, Finding, Verdict
from graphmap.workspace.team import server_of

TRIED = "5."
"""The versions of Neo4j with which graphmap is tested."""


def server(deployment: Deployment) -> Iterator[Finding]:
    """The server of the settings, if they name one: reachable, published whole, and safe for readers."""
    if not deployment.settings.store:
        return
    asked = server_of(deployment.settings)
    found = examine(asked)
    known = found.version.startswith(TRIED)
    advice = "" if known else f"graphmap is tested with Neo4j {TRIED}x: run its conformance suite on yours."
    said = f"{asked} lets {asked.user} in: Neo4j {found.version} {found.edition}."
    yield Finding("server", Verdict.ok if known else Verdict.warning, said, advice)
    yield _published(deployment, found)
    yield from _safe(found)
    yield from _bounded(found)
    if abs(found.ahead) > ASKEW.total_seconds():
        said = f"The server's is {abs(found.ahead):,.0f} s {'ahead of' if found.ahead > 0 else 'behind'} ours."
        yield Finding("clock", Verdict.warning, said, "Set both, by NTP.")


def _published(deployment: Deployment, found: Serving) -> Finding:
    """The revision that the database has, against that of the workspace."""
    again = f"Publish: graphmap publish --to {deployment.settings.store}"
    if found.marker is None:
        return Finding("published", Verdict.wrong, "The database holds nothing that graphmap published.", again)
    if found.marker.manifest is None:
        said = f"Revision {found.marker.coming[:12]} is being published; readers get no answers meanwhile."
        return Finding("published", Verdict.warning, said, f"If nobody publishes any more: {again[0].lower()}{again[1:]}")
    revision = found.marker.manifest.revision
    here = Snapshots(deployment.settings.workspace / "graph").current()
    if here not in (None, revision):
        said = f"The database has revision {revision[:12]}, the workspace {str(here)[:12]}."
        return Finding("published", Verdict.warning, said, again)
    return Finding("published", Verdict.ok, f"Revision {revision[:12]}, whole.")


def _safe(found: Serving) -> Iterator[Finding]:
    """What it refuses, as tried."""
    if found.write:
        yield Finding("read only", Verdict.ok, "A write in a reading session is refused.")
    else:
        advice = "Use Neo4j 5, and do not offer statements of people on this server."
        yield Finding("read only", Verdict.wrong, "A write in a reading session is NOT refused (it was undone).", advice)
    if found.files:
        yield Finding("files", Verdict.ok, "LOAD CSV reads no files of the server.")
    else:
        yield Finding(
            "files",
            Verdict.wrong,
            "LOAD CSV reads files of the server's import folder.",
            "Set dbms.security.allow_csv_import_from_file_urls=false.",
        )
    if found.hosts:
        yield Finding("hosts", Verdict.ok, "LOAD CSV asks no other host.")
    else:
        advice = "Set internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0, or keep the server from going out."
        yield Finding("hosts", Verdict.warning, "LOAD CSV may ask other hosts, which who logs in to Neo4j itself could use.", advice)


def _bounded(found: Serving) -> Iterator[Finding]:
    """The limits of a statement."""
    for check, name, value in (("time limit", TIMEOUT, found.timeout), ("memory limit", MEMORY, found.memory)):
        if not value:
            yield Finding(check, Verdict.warning, f"The server does not tell {name} to this user.", "Ask who runs it.")
        elif value in ("0s", "0B"):
            said = f"{name} is not set: a statement that does not come from graphmap has no limit."
            yield Finding(check, Verdict.warning, said, "Set it; compose.yaml shows a value.")
        else:
            yield Finding(check, Verdict.ok, f"{name} is {value}.")
