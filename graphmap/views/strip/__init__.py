"""The corridor as a line from Noordwijk to Gorinchem: stations, clusters, and the known links between sections as arcs."""

from graphmap.views.strip.picture import strip

__all__ = ["strip"]
