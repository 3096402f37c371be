"""Who has been mentioned so far, and which of them a description may mean (a pronoun: referents.py)."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from reportedly.attributing.sources.unheard import Unheard
from reportedly.attributing.tree import Tree
from reportedly.vocabulary import SourceKind

_FARTHEST = 12
"""Sentences over which a description may reach back."""
_WEIGHT = 1.2
"""Sentences by which a subject is nearer than another name, and a source nearer than a subject."""
_QUOTED = 2.5
"""Sentences by which somebody mentioned in quoted words is farther from the reporter's own words."""


BYSTANDER = -1
_SOURCE = 2


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
    guessed: str = ""  # the gender of the last pronoun taken for them
    certain: bool = False  # a person beyond doubt
    place: bool = False  # a state or town that stands for its government
    rule: str = "name"
    voice: str = ""  # "m", "f", "?": the gender of the nameless spokesperson by whom a body has spoken


@dataclass(slots=True)
class Mention:
    """A speaker at a token: `weight` 2 as source, 1 as subject, 0 elsewhere, `BYSTANDER` where only a pronoun asks."""

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
        mention = Mention(at, speaker, weight)
        if not self._all or self._all[-1].at <= at:  # most come in order
            self._all.append(mention)
        else:
            insort(self._all, mention, key=lambda m: m.at)

    def recent(self, most: int = 80) -> Iterator[Mention]:
        """The latest ones, last first."""
        return islice((m for m in reversed(self._all) if m.weight != BYSTANDER), most)

    def nameless(self, noun: str, rather: Speaker) -> Speaker | None:
        """The nameless source with that noun, where the person it may mean as well has said nothing: "a friend said
        … his friend Ann Roe … the friend said"."""
        if rather.kind != "person":
            return None
        spoke = [m.speaker for m in self.recent() if m.weight == _SOURCE]
        if any(s is rather for s in spoke):
            return None
        return next((s for s in spoke if s.kind == "unnamed" and noun in s.roles), None)

    def before(self, at: int) -> Iterator[Mention]:
        """All before a token, last first, bystanders among them."""
        return islice(reversed(self._all), len(self._all) - bisect_left(self._all, at, key=lambda m: m.at), None)

    def latest(self, head: int, fits: Callable[[Speaker], bool], unheard: Unheard) -> Speaker | None:
        """Whom a description at `head` ("the 54-year-old") means: the nearest earlier sentence first; in a sentence,
        sources before subjects before other names; for the reporter's own words, whom somebody quoted speaks of comes
        late; nobody `unheard`."""
        here = self._tree.sentence[head]
        outside = not self._quoted[head]
        best: tuple[float, Speaker] | None = None
        for mention in reversed(self._all):
            distance = here - self._tree.sentence[mention.at]
            if distance > _FARTHEST:
                break
            if (
                mention.at < head
                and mention.weight != BYSTANDER
                and mention.speaker.name
                and fits(mention.speaker)
                and not unheard.covers(mention.at, mention.speaker.key)
            ):
                score = distance - _WEIGHT * mention.weight
                if distance == 0 and mention.weight == 0:
                    score += 1
                if outside and self._quoted[mention.at]:
                    score += _QUOTED
                if best is None or score < best[0]:
                    best = (score, mention.speaker)
        return best[1] if best else None
