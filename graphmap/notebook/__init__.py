"""The graph in Python: questions, subgraphs and figures for a notebook. Begin with ``graphmap.open()``."""

from graphmap.notebook.answer import Answer
from graphmap.notebook.drawing import Drawing
from graphmap.notebook.graph import Graph

__all__ = ["Answer", "Drawing", "Graph"]
