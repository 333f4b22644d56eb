"""A value chain as it is covered: its stages, what each needs, who is known to be able to do it, and the passages between them.

A stage is as strong as its weakest essential need; without an essential need it is an end market and never a gap.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from graphmap.analysis.counting import How, Where

StageState = Literal["covered", "thin", "single", "outside", "missing", "market"]
STATES: tuple[StageState, ...] = ("missing", "outside", "single", "thin", "covered")
"""The states of a need, the weakest first."""

THIN, COVERED = 2, 3
"""Organisations known inside from which a need is thin, and covered."""


@dataclass(frozen=True, slots=True)
class Able:
    """An organisation that is known to be able to fill a need: how that is known at best, and the HAS_CAPABILITY links that say so."""

    id: str
    how: How
    core: bool
    where: Where
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest able one outside the region; ``km`` from the nearest section of the corridor, None where its place is unknown."""

    id: str
    km: float | None


@dataclass(frozen=True)
class Need:
    """A capability that a stage requires.

    Parameters
    ----------
    link
        Id of the REQUIRES relationship.
    able
        Those that count, by id.
    apart
        Those known by an expert's judgement only, or inferred where only the published counts; they do not count.
    nearest
        The nearest of those that count outside the region; None where there is none.
    """

    capability: str
    essential: bool
    link: str
    able: tuple[Able, ...]
    apart: tuple[Able, ...]
    nearest: Nearest | None = None

    def at(self, place: Where) -> tuple[Able, ...]:
        """Those that count and lie there."""
        return tuple(able for able in self.able if able.where == place)

    @cached_property
    def inside(self) -> tuple[Able, ...]:
        """Those that count and lie in the region."""
        return self.at("inside")

    @property
    def count(self) -> int:
        """How many count and lie in the region."""
        return len(self.inside)

    @property
    def shares(self) -> Counter[How]:
        """How the ones inside are known."""
        return Counter(able.how for able in self.inside)

    @property
    def apart_inside(self) -> int:
        """How many in the region do not count, since an expert's judgement, or an inference, is all there is."""
        return sum(able.where == "inside" for able in self.apart)

    @property
    def state(self) -> StageState:
        """How strong it is; an unknown place counts for neither side."""
        if self.count:
            return "covered" if self.count >= COVERED else "thin" if self.count >= THIN else "single"
        return "outside" if self.at("outside") else "missing"


@dataclass(frozen=True)
class Stage:
    """A stage; ``performers`` are those that count for an essential need: inside first, then unknown, then outside, best known first."""

    id: str
    position: int
    needs: tuple[Need, ...]
    performers: tuple[str, ...]
    inside: frozenset[str]

    @cached_property
    def essential(self) -> tuple[Need, ...]:
        """What it cannot do without."""
        return tuple(need for need in self.needs if need.essential)

    @cached_property
    def weakest(self) -> Need | None:
        """The essential need that fewest are known for; None for an end market."""
        return min(self.essential, key=lambda need: (STATES.index(need.state), need.count, need.capability), default=None)

    @property
    def state(self) -> StageState:
        """As strong as its weakest essential need."""
        return self.weakest.state if self.weakest else "market"

    @property
    def count(self) -> int:
        """How many in the region are known for its weakest essential need."""
        return self.weakest.count if self.weakest else 0


@dataclass(frozen=True, slots=True)
class Passage:
    """From one stage to the next: ``id`` of the PRECEDES relationship, ``links`` of those between performers of the two, by id."""

    id: str
    start: str
    end: str
    links: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """A value chain.

    Parameters
    ----------
    stages
        Each after those that precede it, else by position.
    passages
        In the order of their stages.
    total
        Organisations of the region in the data, ended ones left out.
    left_out
        Numbers of what is not counted: ``ended`` organisations that have one of the needs, ``gone`` links between performers.
    published_only
        Whether what is inferred was left out too.
    """

    id: str
    stages: tuple[Stage, ...]
    passages: tuple[Passage, ...]
    total: int
    left_out: Mapping[str, int]
    published_only: bool = False

    @cached_property
    def by_id(self) -> Mapping[str, Stage]:
        """The stages by id."""
        return {stage.id: stage for stage in self.stages}

    @cached_property
    def states(self) -> Counter[str]:
        """How many stages are in each state."""
        return Counter[str](stage.state for stage in self.stages)

    @cached_property
    def gaps(self) -> tuple[Stage, ...]:
        """The stages for which fewer than three are known, the worst first."""
        weak = [stage for stage in self.stages if stage.state not in ("covered", "market")]
        return tuple(sorted(weak, key=lambda stage: (STATES.index(stage.state), stage.position, stage.id)))

    @cached_property
    def inside(self) -> frozenset[str]:
        """All performers in the region."""
        return frozenset(id for stage in self.stages for id in stage.inside)
