"""The corridor on a map: land, line, every known organisation at its place, and the known links between sections."""

from graphmap.views.corridor_map.picture import corridor_map

__all__ = ["corridor_map"]
