"""The graph, opened for questions in Python: what ``graphmap.open()`` gives."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from graphmap import workspace as work
from graphmap.catalogue import catalogue
from graphmap.errors import UsageError
from graphmap.model import Credits, Table, Value
from graphmap.notebook.answer import Answer
from graphmap.notebook.drawing import Drawing
from graphmap.settings import Settings
from graphmap.workspace import saved as keeping
from graphmap.workspace.card_rows import card_table
from graphmap.workspace.written import for_query, for_statement, plain

if TYPE_CHECKING:
    from networkx import MultiDiGraph

NAME = re.compile(r"\s*([A-Za-z_]\w*)\s*")
"""One word: the name of a query; no statement is one word."""


class Graph:
    """One revision of the graph, open for questions; a context manager.

    Parameters
    ----------
    home
        An open workspace; it is closed with the graph.
    revision
        The full id of the revision that all answers are of.
    """

    def __init__(self, home: work.Workspace, revision: str) -> None:
        self.home = home
        self.revision = revision

    @classmethod
    def open(cls, workspace: "str | os.PathLike[str] | None" = None, revision: str | None = None, *, store: str | None = None) -> "Graph":
        """See ``graphmap.open``."""
        home = work.open_or_fill(Settings.from_environment(os.environ, None if workspace is None else Path(workspace), store))
        try:
            return cls(home, work.snapshot(home, revision).revision)
        except BaseException:
            home.close()
            raise

    def __enter__(self) -> "Graph":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the workspace; it answers nothing afterwards."""
        self.home.close()

    def __repr__(self) -> str:
        manifest = work.snapshot(self.home, self.revision).manifest
        counted = f"{manifest.nodes:,} nodes, {manifest.relationships:,} relationships"
        return f"<graphmap: {counted}; revision {self.revision[:12]}, {manifest.credits.date}>"

    def table(self, asked: str, parameters: Mapping[str, object] | None = None, /, *, rows: int | None = None, **values: object) -> Answer:
        """The rows of a named query or of a Cypher statement.

        Parameters
        ----------
        asked
            The name of a query (``queries()`` lists them), or one reading statement, which is answered in a process of its own that can
            do nothing but read.
        parameters, values
            Values of its parameters, by name; ``parameters`` is for names that Python does not take, such as ``from``.
            Columns of pandas and arrays of NumPy will do for lists.
        rows
            Rows at most; without it 10,000. ``Answer.cut`` tells whether there were more.

        Raises
        ------
        UsageError
            No query or parameter has that name, or a value is not of its kind.
        NotFoundError
            A named query is about a node that is not in the graph.
        QueryError, and its children QueryRefusedError and QueryTimeoutError
            The statement cannot be answered, is refused, or takes too long.
        """
        return self._answer(self._asked(asked, {**(parameters or {}), **values}, rows))

    def subgraph(
        self, asked: str, parameters: Mapping[str, object] | None = None, /, *, rows: int | None = None, **values: object
    ) -> "MultiDiGraph[str]":
        """The nodes and relationships of an answer as a graph of NetworkX, with the nodes at both ends of each relationship.

        Nodes are keyed by id and carry ``labels`` and their properties; relationships are keyed by id and carry ``type`` and theirs.
        The graph's own attributes are ``revision``, ``date`` and ``cut``. Takes what ``table`` takes.

        Raises
        ------
        UsageError
            The answer holds rows but neither nodes nor relationships, or it was cut and ``rows`` was not given: a part would look whole.
        """
        from graphmap.workspace.pictures.answer import graph_of

        table = self._asked(asked, {**(parameters or {}), **values}, rows)
        if table.cut and rows is None:
            raise UsageError(f"The answer has more than {table.limit:,} rows: a graph of them would look whole. Narrow it, or give rows=.")
        graph = graph_of(table, work.store(self.home, self.revision))
        if table.rows and not graph:
            raise UsageError("The answer holds no nodes or relationships. Return them themselves (RETURN a, r, b), not their properties.")
        graph.graph.update(revision=self.revision, date=self._credits().date)
        return graph

    def figure(self, kind: str, *about: str, sheet: str = "a4", theme: str = "light", language: str = "en", **options: object) -> Drawing:
        """A picture for a report, with title, legend, sources, date and counts.

        Parameters
        ----------
        kind, about
            ``ego`` and an id or name, ``path`` and two of them, ``corridor``, ``chain`` and a chain, ``query`` and the name of a query,
            or ``query`` alone with ``cypher=`` a statement that returns nodes, relationships or paths.
        sheet, theme, language
            ``a4``, ``a3``, ``16:9`` or ``column``; ``light`` or ``dark``; ``en`` or ``nl``.
        options
            As ``graphmap figure`` has them: ``depth``, ``layers``, ``kinds``, ``sectors``, ``places``, ``confidence``, ``gone``,
            ``expanded``, ``hidden``, ``show``; several words as a list. For a query the values of its parameters.

        Raises
        ------
        UsageError
            There is no such kind, option or value, or the answer holds nothing to draw or was cut.
        NotFoundError
            No node has that name or id, or the answer has no rows.
        """
        from graphmap.notebook.viewing import viewed
        from graphmap.workspace.figure import drawn

        state, theme_of = viewed(kind, about, theme, language, {name: plain(value) for name, value in options.items()})
        asked = work.Figure(work.named(self.home, state, self.revision), "svg", sheet, theme_of)
        content, told = drawn(self.home, asked, self.revision)
        return Drawing(self.home, self.revision, asked, content.decode(), told)

    def queries(self, language: str = "en") -> Answer:
        """The named queries: name, title, description, and the parameters with their defaults."""
        rows = [
            (
                query.name,
                query.title(language),
                query.description(language),
                [p.name if p.default is None else f"{p.name} = {p.default!r}" for p in query.parameters],
            )
            for query in catalogue().values()
        ]
        return self._answer(Table(("query", "title", "description", "parameters"), rows))  # type: ignore[arg-type]

    def search(self, text: str, limit: int = 20) -> Answer:
        """Nodes whose name, Dutch name, alias or id resembles the text, best first; typing errors are forgiven."""
        rows = [
            (hit.node.id, hit.node.name_in("en"), hit.node.labels[-1], hit.node.place, hit.matched, hit.score)
            for hit in work.search(self.home, text, limit, self.revision)
        ]
        return self._answer(Table(("id", "name", "kind", "place", "matched", "score"), rows))  # type: ignore[arg-type]

    def show(self, id: str) -> Answer:
        """All that is known of a node, by id or name: every value and relationship, with how it is known, since when and from whom."""
        return self._answer(card_table(work.show(self.home, id, self.revision), self.home.schema))

    def saved(self) -> Answer:
        """The questions that people keep in the ledger: name, owner, day, what each asks, and what it is for."""
        rows = [(kept.name, kept.owner, kept.created[:10], kept.brief, kept.note) for kept in keeping.saved(self.home)]
        return self._answer(Table(("name", "owner", "saved", "asks", "note"), rows))  # type: ignore[arg-type]

    def run(self, name: str, /, *, rows: int | None = None, **values: object) -> Answer:
        """The rows of a saved question (``owner/name`` for that of another), perhaps with other values.

        NotFoundError where nobody keeps one of that name; the errors of ``table``.
        """
        state = keeping.saved_as(self.home, name).state
        write = for_statement if state.cypher else for_query
        given = {key: plain(value) for key, value in values.items()}
        state = keeping.with_values(state, dict(write(given)))
        return self._answer(keeping.ask(self.home, state, limit=rows, revision=self.revision))

    def sources(self, answer: Answer) -> Answer:
        """The sources that an answer cites: those of the nodes, relationships and paths in it, and those whose ids stand in it."""
        rows = [(s.id, s.name, s.address, s.dataset, s.licence) for s in self._cited(answer.table).sources]
        notes = () if rows else ("The answer cites no source. Return nodes, relationships or paths, or their property sources.",)
        return self._answer(Table(("id", "name", "address", "dataset", "licence"), rows, notes=notes))  # type: ignore[arg-type]

    def _asked(self, asked: str, values: Mapping[str, object], rows: int | None) -> Table:
        given = {name: plain(value) for name, value in values.items()}
        if name := NAME.fullmatch(asked):
            typed: Mapping[str, str | Value] = given  # type: ignore[assignment] # the query looks at them itself
            return work.query(self.home, name[1], typed, limit=rows, revision=self.revision)
        return work.adhoc(self.home, asked, given, limit=rows, revision=self.revision)

    def _answer(self, table: Table) -> Answer:
        return Answer(table, self._credits(), self._cited)

    def _credits(self) -> Credits:
        return work.snapshot(self.home, self.revision).manifest.credits

    def _cited(self, table: Table) -> Credits:
        return work.credits_of(self.home, table, self.revision)
