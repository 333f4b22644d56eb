"""The sheet of the small pages, whose width no page of the app changes."""

from graphmap.views.presets import Sheet

SHEET = Sheet("trial", 328.0, 1240.0)
