"""Value chains as counted for the pages, each once for each revision."""

from graphmap.analysis.coverage import Coverage
from graphmap.ui.frame import Page
from graphmap.workspace.pictures.chains import PUBLISHED, counted, names_of_chains


def counted_chain(page: Page) -> Coverage:
    """The value chain of a view, counted as its picture is."""
    return _counted(page, page.state.id)


def all_chains(page: Page) -> list[tuple[str, Coverage]]:
    """Name and coverage of every chain, by name."""
    named = names_of_chains(page.home, page.language, page.revision)
    return [(name, _counted(page, id)) for id, name in named]


def _counted(page: Page, id: str) -> Coverage:
    return counted(page.home, id, published_only=page.state.show == PUBLISHED, revision=page.revision)
