"""Which clauses of an event's sayings tell the same matter: the same telling words and figures, weighed by rarity.

Whole sentences tell several things at once, and a doubt is of one of them; so clauses are what is compared. A word
weighs by how few clauses of the event have it (Spärck Jones 1972); one that all have, the event's own nouns, weighs
little.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import fsum, log

from reportedly.caseless import caseless
from reportedly.vocabulary import Attribution, Quantity, Span
from reportedly.weighing.case import Case

from .care import Care, care_in, without_care
from .doubt import FRINGE
from .stems import DIGITS, figure, stems, weekdays

ALIKE = 0.5
"""Share of the weight of the poorer clause's words that the other has too, from which on both may tell one matter."""
LEAST = 1.0
"""Weight they have in common at the least: a word that one clause of the event has weighs 1."""
MUCH, MOST = 0.4, 0.6
"""Shares of the richer clause's weight and of the poorer one's, where nothing but words shows where it comes from."""
ALL, SAME = 0.75, 5
"""Share of the weight, and telling words, from which on two desks do not hit on the same clause by chance."""
_HELD = 60
"""Clauses with a word beyond which that word alone leads to none of them: an event's own nouns."""
_NEAREST = 24
"""Clauses that one is compared with, the likeliest first."""

_BREAK = caseless(
    r"[;:—–]\s|\s-\s|,\s(?:and|but|so|who|which|where|while|when|as|with)\b|,\s(?=\w+ing\b)"
    r"|(?<!such)(?<!known)(?<!far)(?<!soon)(?<!long)(?<!well)\sas (?!\d|many|much|few|well|far|soon|long|of|an?\b)"
    r"|\b(?:because|after|before|when|while|although|though|but|since|until|where)\b"
    r"|\band (?=(?:has|have|had|is|are|was|were|will|would|did|does)\b)"
)
_NOT = re.compile(r"\b(?:not|no|never|nobody|none|nothing|neither|nor|without|cannot)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True)
class Clause:
    """A stretch of a saying that asserts one thing, as far as commas and conjunctions show it."""

    saying: Attribution
    span: Span
    words: str

    @cached_property
    def stems(self) -> frozenset[str]:
        """Its telling words, cut short, and its figures in digits, in whatever words they stand; the words that keep
        it open tell nothing."""
        figures = {f"={v:g}" for q in self.figures for v in (q.value, q.high or q.value)}
        bare = {figure(d) for d in DIGITS.findall(self.words)}
        told = stems(without_care(self.words)) or stems(self.words)
        return told | weekdays(self.words) | figures | (bare if not figures else {d for d in bare if ":" in d})

    @cached_property
    def figures(self) -> tuple[Quantity, ...]:
        """What it counts and measures."""
        return tuple(q for q in self.saying.quantities if self.span.covers(q.span))

    @cached_property
    def care(self) -> tuple[Care, ...]:
        """What keeps it open."""
        return care_in(FRINGE.sub(lambda m: " " * len(m.group()), self.words))

    @cached_property
    def negative(self) -> bool:
        """Whether it says that something was not so."""
        return _NOT.search(self.words) is not None


class Matters:
    """An event's clauses, and which of them tell the same."""

    def __init__(self, case: Case) -> None:
        self.by_saying = {a.id: tuple(_clauses(case, a)) for a in case.attributions}
        every = [c for a in case.attributions for c in self.by_saying[a.id]]
        among = Counter(s for c in every for s in c.stems)
        n = max(len(every), 1)
        self._weight = {s: log(1 + n / k) / log(1 + n) for s, k in among.items()}
        self._with: dict[str, list[Clause]] = defaultdict(list)
        self._like: dict[int, list[Clause]] = {}  # clauses asked for so far: four rules ask for the same
        for c in every:
            for s in sorted(c.stems):
                self._with[s].append(c)

    def weigh(self, words: frozenset[str]) -> float:
        """How much words tell."""
        return fsum(self._weight.get(w, 1.0) for w in words)  # exact: in whatever order

    def much(self, one: Clause, other: Clause) -> bool:
        """Whether each has much of the other: nothing else shows that the one comes from the other."""
        common = self.weigh(one.stems & other.stems)
        left, right = common / (self.weigh(one.stems) or 1.0), common / (self.weigh(other.stems) or 1.0)
        return min(left, right) >= MUCH and max(left, right) >= MOST

    def nearly_all(self, one: Clause, other: Clause) -> bool:
        """Whether they are one in nearly all their words, and those tell something: one is made from the other."""
        shared = one.stems & other.stems
        common = self.weigh(shared)
        return len(shared) >= SAME and common >= ALL * max(self.weigh(one.stems), self.weigh(other.stems))

    def covers(self, other: Clause, one: Clause, told: Clause) -> bool:
        """Whether `other` has most of what `one` has in common with `told`."""
        common = one.stems & told.stems
        return 2 * self.weigh(common & other.stems) >= self.weigh(common)

    def leads(self, clause: Clause) -> bool:
        """Whether it is the first of its saying that tells something: what a cue is said of."""
        first = next((c for c in self.by_saying[clause.saying.id] if len(c.stems) >= _WHOLE), None)
        return first is None or clause.span.start <= first.span.start

    def like(self, clause: Clause) -> list[Clause]:
        """Clauses of other reports that may tell the same; the likeliest first."""
        if id(clause) in self._like:
            return self._like[id(clause)]
        near: dict[int, Clause] = {}
        for s in sorted(clause.stems):
            held = self._with[s]
            if len(held) <= _HELD:
                near |= {id(c): c for c in held if c.saying.report != clause.saying.report}
        found = self._like[id(clause)] = self.among(clause, near.values())[:_NEAREST]
        return found

    def among(self, clause: Clause, others: Iterable[Clause]) -> list[Clause]:
        """Those of `others` that may tell the same; the likeliest first."""
        out = [(common, c) for c in others if (common := self._common(clause, c))]
        out.sort(key=lambda x: (-x[0], x[1].saying.id, x[1].span))
        return [c for _, c in out]

    def _common(self, one: Clause, other: Clause) -> float:
        """The weight they have in common; 0 where they do not tell the same."""
        shared = one.stems & other.stems
        common = self.weigh(shared) if len(shared) >= 2 else 0.0
        if common < LEAST or common < ALIKE * min(self.weigh(one.stems), self.weigh(other.stems)):
            return 0.0
        return 0.0 if _other_figures(one, other) else common


def _other_figures(one: Clause, other: Clause) -> bool:
    """Whether both count, and nothing the same."""
    mine, theirs = ({q.value for q in c.figures} | {q.high for q in c.figures if q.high} for c in (one, other))
    return bool(mine and theirs and not mine & theirs)


def _clauses(case: Case, a: Attribution) -> Iterator[Clause]:
    text = case.reports[a.report].text
    if len(a.content) > 1 and _INFINITIVE.match(text, a.content[-1].start, a.content[-1].end):
        whole = Span(a.content[0].start, a.content[-1].end)  # "Rook | is said | to have taken the palace"
        yield Clause(a, whole, " ".join(s.of(text) for s in a.content))
        return
    for span in a.content:
        begin = span.start
        ends = [m.start() for m in _BREAK.finditer(text, span.start, span.end)]
        for end in (*ends, span.end):
            if end > begin and (end == span.end or len(stems(text[begin:end])) >= _WHOLE):
                yield Clause(a, Span(begin, end), text[begin:end])
                begin = end


_INFINITIVE = re.compile(r"\W*(?:not )?to (?:be|have)\b", re.IGNORECASE)
_WHOLE = 2
"""Telling words from which on a stretch is a clause of its own."""
