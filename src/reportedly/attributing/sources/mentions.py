"""Who has been mentioned so far, and which of them a pronoun may mean."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from reportedly.attributing.sources.unheard import Unheard
from reportedly.attributing.tree import Tree
from reportedly.vocabulary import SourceKind

_FARTHEST = 12
"""Sentences over which a pronoun may reach back."""
_WEIGHT = 1.2
"""Sentences by which a subject is nearer than another name, and a source nearer than a subject."""
_QUOTED = 2.5
"""Sentences by which somebody mentioned in quoted words is farther from the reporter's pronoun."""


_DOUBT = 0.7
"""Sentences by which somebody who only may fit is farther than one who does."""


@dataclass(slots=True)
class Speaker:
    """One source of a report: its fullest name, and what later mentions are matched by."""

    name: str
    key: str
    kind: SourceKind
    gender: str = ""  # "m", "f" or "" unknown
    plural: bool = False
    roles: set[str] = field(default_factory=set)  # folded role and head nouns seen with it
    context: set[str] = field(default_factory=set)  # other folded words seen with it
    rule: str = "name"


@dataclass(slots=True)
class Mention:
    """A speaker at a token: `weight` 2 as source, 1 as subject, 0 elsewhere."""

    at: int
    speaker: Speaker
    weight: int


class Mentions:
    """The mentions of one report in order of position. `quoted` tells for each token whether it stands in
    quotation marks."""

    def __init__(self, tree: Tree, quoted: list[bool]) -> None:
        self._tree = tree
        self._quoted = quoted
        self._all: list[Mention] = []

    def add(self, at: int, speaker: Speaker, weight: int) -> None:
        """Note one more."""
        insort(self._all, Mention(at, speaker, weight), key=lambda m: m.at)

    def recent(self, most: int = 80) -> Iterator[Mention]:
        """The latest ones, last first."""
        return islice(reversed(self._all), most)

    def latest(
        self, head: int, fits: Callable[[Speaker], bool], doubtful: Callable[[Speaker], bool] | None, unheard: Unheard
    ) -> Speaker | None:
        """Who a pronoun at `head` means: the nearest earlier sentence first; in a sentence, sources before subjects
        before other names; for the reporter's own pronoun, whom somebody quoted speaks of comes late; whoever is
        `doubtful` a little later, nobody `unheard`."""
        here = self._tree.sentence[head]
        outside = not self._quoted[head]
        best: tuple[float, Speaker] | None = None
        for mention in reversed(self._all):
            distance = here - self._tree.sentence[mention.at]
            if distance > _FARTHEST:
                break
            if (
                mention.at < head
                and mention.speaker.name
                and fits(mention.speaker)
                and not unheard.covers(mention.at, mention.speaker.key)
            ):
                score = distance - _WEIGHT * mention.weight
                if distance == 0 and mention.weight == 0:
                    score += 1
                if outside and self._quoted[mention.at]:
                    score += _QUOTED
                if doubtful is not None and doubtful(mention.speaker):
                    score += _DOUBT
                if best is None or score < best[0]:
                    best = (score, mention.speaker)
        return best[1] if best else None
