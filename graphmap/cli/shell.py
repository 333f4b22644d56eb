"""The command that asks in Cypher at a prompt."""

import sys

from graphmap.cli.opening import open_workspace
from graphmap.cli.options import FormatOption, RevisionOption, RowFormat, StoreOption, WorkspaceOption


def shell(
    revision: RevisionOption = None,
    format: FormatOption = RowFormat.table,
    store: StoreOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Ask in Cypher at a prompt.

    It completes labels, types, properties and queries, and remembers what was typed; :help lists its commands.
    Statements that are piped into it are answered one after the other, until the first that fails.

    Example: graphmap shell
    """
    from graphmap import workspace as work
    from graphmap.cli.output import note
    from graphmap.cli.prompt.inputs import inputs
    from graphmap.cli.prompt.session import Session

    with open_workspace(workspace, store) as home:
        manifest = work.snapshot(home, revision).manifest
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            session = Session(home, manifest.revision, format.value)
            for text in inputs(sys.stdin):
                session.take(text)
                if session.ended:
                    return
            return
        from graphmap.cli.prompt.terminal import history_file, talk

        note(
            f"In our data: {manifest.nodes:,} nodes, {manifest.relationships:,} relationships, revision {manifest.revision[:12]}."
            " It is only read here; :help lists the commands."
        )
        talk(Session(home, manifest.revision, format.value, talks=True), history_file())
