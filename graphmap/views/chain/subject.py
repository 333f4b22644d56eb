"""What a chain's picture is about: the coverage, and the names and looks of all that occurs in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf

from graphmap.analysis.counting import HOWS
from graphmap.analysis.coverage import Coverage, Need, Stage
from graphmap.views.faces import Faces
from graphmap.views.style import STATES, Palette, Strength
from graphmap.views.text import fit, text_width
from graphmap.views.words import TEXTS, number, say

MOST = 4
"""Names that a box shows, where the sheet has no room for more."""


@dataclass(frozen=True)
class Subject:
    """A value chain and how its parts look and are called; ``most`` is the number of names that a box shows at most."""

    coverage: Coverage
    faces: Faces
    most: int = MOST

    @property
    def language(self) -> str:
        """Language of all texts."""
        return self.faces.language

    @property
    def palette(self) -> Palette:
        """The greys of the theme."""
        return self.faces.palette

    def look(self, state: str) -> Strength:
        """How a state is drawn."""
        return STATES[state][self.faces.theme]

    def text(self, key: str) -> str:
        """A text that has no values."""
        return TEXTS[key][self.language]

    def say(self, key: str, **values: object) -> str:
        """A text with its values."""
        return say(key, self.language, **values)

    def number(self, value: int) -> str:
        """A whole number."""
        return number(value, self.language)

    def name(self, id: str) -> str:
        """The full name of anything in the chain."""
        return self.faces.name(id)

    def state(self, state: str, room: float = inf) -> str:
        """A state in words, in brief where the room is short."""
        long = f"state_{state}_long"
        if long in TEXTS and text_width(self.text(long), 13, 600) <= room:
            return self.text(long)
        word = self.text(self.exact(f"state_{state}"))
        return fit(word, room, 13, 600) if room < inf else word

    def exact(self, key: str) -> str:
        """The key of what is said where only the published counts, if that is something else."""
        published = f"{key}_published"
        return published if self.coverage.published_only and published in TEXTS else key

    def named(self, stage: Stage) -> Sequence[str]:
        """The performers that a box names: those inside; where nobody is known inside, all others."""
        return [id for id in stage.performers if id in stage.inside] or stage.performers

    @cached_property
    def drawn(self) -> frozenset[str]:
        """All performers that stand in some box."""
        return frozenset(id for stage in self.coverage.stages for id in self.named(stage)[: self.most])

    @cached_property
    def links(self) -> Sequence[tuple[str, str]]:
        """Which stage comes before which, by id."""
        return [(passage.start, passage.end) for passage in self.coverage.passages]

    def how_known(self, need: Need) -> Sequence[str]:
        """How many are known for a need and how: one line, and one for whatever does not count."""
        if need.count:
            shares: Mapping[str, int] = {str(how): n for how, n in need.shares.items()}
            parts = [self.say("share", n=shares[how], how=self.text(f"how_{how}")) for how in HOWS if shares.get(how)]
            if len(parts) > 1:
                lines = [self.say("shares", n=need.count, how=", ".join(parts))]
            else:
                key = "shares_all" if need.count > 1 else "shares"
                lines = [self.say(key, n=need.count, how=self.text(f"how_{next(iter(shares))}"))]
        else:
            outside = len(need.at("outside"))
            lines = [self.say("outside_some", n=outside) if outside else self.state("missing")]
        apart = [sum(able.how == how and able.where == "inside" for able in need.apart) for how in HOWS]
        told = [self.say("share", n=n, how=self.text(f"how_{how}")) for n, how in zip(apart, HOWS, strict=True) if n]
        lines += [self.say("apart", how=", ".join(told))] if told else []
        unknown = len(need.at("unknown"))
        return lines + ([self.say("apart_unknown", n=unknown)] if unknown else [])
