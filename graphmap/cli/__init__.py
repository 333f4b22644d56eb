"""The command line: a thin skin on graphmap.workspace. Standard output carries the answer, standard error all else."""

import sys


def main() -> None:
    """Run a command; what went wrong is one message on standard error and an exit code of 1 or 2."""
    from graphmap.cli.commands import app
    from graphmap.errors import GraphMapError

    try:
        app()
    except GraphMapError as error:
        print(f"graphmap: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except OSError as error:
        print(f"graphmap: {error.filename or 'a file'}: {error.strerror}. Check the path, its rights and the space left.", file=sys.stderr)
        sys.exit(1)
