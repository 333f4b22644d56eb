"""What a machine needs for the tests on Neo4j."""

import os

import pytest

from tests.neo4j.server import lacks


def need_java() -> None:
    """Where no server can be started the test is skipped, but in CI it fails."""
    if reason := lacks():
        if os.environ.get("CI"):
            pytest.fail(f"{reason} In CI the tests on Neo4j must run.")
        pytest.skip(reason)
