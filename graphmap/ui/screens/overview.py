"""The page *overview*."""

from graphmap.ui.frame import Page


def draw(page: Page) -> None:
    """Draw the page."""
