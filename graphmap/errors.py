"""Every error that graphmap raises on purpose; a message says what was wrong, where, and what to do."""


class GraphMapError(Exception):
    """The root. ``exit_code`` is what a command ends with: 1 = it could not be done, 2 = it was asked wrongly."""

    exit_code = 1


class UsageError(GraphMapError):
    """The request itself is wrong: an unknown name, a missing parameter, a value of the wrong type."""

    exit_code = 2


class InputError(GraphMapError):
    """A file cannot be read as what it claims to be."""


class NotFoundError(GraphMapError):
    """No element, load, query or revision has that name."""


class LedgerError(GraphMapError):
    """The ledger refuses: another writer is at work, or the file is not a ledger this release can use."""


class SnapshotError(GraphMapError):
    """A snapshot is missing or damaged; the message names the file."""


class QueryError(GraphMapError):
    """The store cannot answer the statement."""


class QueryRefusedError(QueryError):
    """The statement is not one that graphmap lets through: it writes, reads files, or is not portable."""


class QueryTimeoutError(QueryError):
    """The statement took longer than the time limit."""


class StoreError(GraphMapError):
    """A Neo4j server cannot be reached, lets nobody in, or holds no whole graph."""
