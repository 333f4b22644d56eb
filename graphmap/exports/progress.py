"""Counting the elements that an export reads, for a progress bar."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Generic, TypeVar

from graphmap.model import GraphRows

T = TypeVar("T")
STEP = 1000

Progress = Callable[[int], None]
"""Called with the number of elements read so far, every thousand."""


@dataclass(frozen=True, slots=True)
class _Watched(Generic[T]):
    """A stream that counts what is read of it; ``numbers`` is shared by all streams of an export."""

    elements: Iterable[T]
    numbers: Iterator[int]
    progress: Progress

    def __iter__(self) -> Iterator[T]:
        for element, number in zip(self.elements, self.numbers, strict=False):
            if number % STEP == 0:
                self.progress(number)
            yield element


def watched(graph: GraphRows, progress: Progress) -> GraphRows:
    """The same graph, whose streams report how many of its elements were read."""
    numbers = count(1)
    return GraphRows(_Watched(graph.nodes, numbers, progress), _Watched(graph.relationships, numbers, progress), graph.credits)
