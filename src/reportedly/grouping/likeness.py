"""Whether two texts are one text changed, or two: what stretches cover, and what differs inside them.

Two accounts of one happening share what somebody said, word for word, and names and figures. Two fillings of one form
(a forecast, a match, a police note) share the form and differ in names, days and figures. A copy shares its own
sentences, whatever was cut, moved, put in or reworded.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .body import Body
from .stretches import Run, Stretch, stretches

SHARE = 0.3
"""Part of the text with less of its own that stands in the other. Right in 392 of 402 pairs checked by hand where it
was measured as containment of five-word shingles, to which it comes down where nothing is reworded."""

WORDS = 30
"""Words shared, quotations left out: some two sentences."""

MANY_WORDS = 80
"""More than any tail has: so many count wherever they stand."""

FEW_WORDS, MOST_SHARE = 18, 0.8
"""A text that is little more than what it shares needs fewer of them."""

ALL_WORDS, ALL_SHARE = 40, 0.85
"""An interview is all quotation: as much as this, quotations included, is a copy too."""

VOUCHED = 2
"""So many equal names inside stretches vouch for one matter."""

LARGE_SHARE = 0.6
"""Where no names vouch, and where all that is shared begins in the second half of both texts (about-us, background,
an agency's tail), more must be shared than stock phrases and tails come to."""

NAMES, MOST_NAMES = 0.6, 0.75
"""Equal names of those inside stretches: below the first, a form was filled in anew; below the second, none vouches."""

SAME_NAMES, MOST_SAME_NAMES = 0.4, 0.6
"""Names of the text with fewer that stand in the other anywhere: the same two steps."""

MANY_NAMES = 8
"""Names in both texts that vouch for one matter wherever they stand, where they are most of what the one names."""

FIGURES, NUMBERS = 2, 0.5
"""Of so many figures inside stretches fewer are equal: either they were changed, or a form was filled in anew."""


ADDED = 0.75
"""Where no names vouch, a form was filled in anew unless so many of its figures are equal."""

SEVERAL = 4
"""Equal names that still vouch where no figure at all is equal."""

PART, SENTENCES = 0.2, 2
"""Of a text that took over less than `SHARE`: the part that counts where it has so many whole sentences of the other's,
and both name the same. Two who tell of one happening come to one such sentence, seldom to two."""

WHOLE, LEAST_OWN = 0.6, 6
"""Part of a sentence's words outside quotation marks that stands in the other text, and its fewest words."""

SENTENCE = 12
"""Words of a sentence: one at least stands where no tail does."""

SAME = 3
"""Names both texts have anywhere, where none inside what they share vouches."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts share. Words are counted without those in quotation marks, except where `any` is said."""

    stretches: tuple[Stretch, ...]
    words: int  # of the side that has more of them in stretches
    share: float  # of the text with less of its own, the part that stands in the other, in [0, 1]
    any_words: int
    any_share: float
    front_words: int  # the same as `words`, without stretches that begin in the second half of both texts
    front_share: float
    sentences: int  # that stand mostly in the other text: of the side that has more of them
    names: tuple[int, int]  # inside stretches: equal, not equal
    numbers: tuple[int, int]
    all_names: tuple[int, int]  # in both texts; in the one with fewer
    other_days: bool  # both name days or months, and none is the same

    @property
    def is_form(self) -> bool:
        """Whether the two are fillings of one form: names differ, or figures do and nothing vouches for one matter."""
        equal, other = self.names
        shared, fewer = self.all_names
        if equal < NAMES * (equal + other) and equal + other >= VOUCHED:
            return True
        if shared < SAME_NAMES * fewer and fewer >= VOUCHED:
            return True
        if self.is_vouched:
            return self.other_figures and (self.other_days or (not self.numbers[0] and shared < SEVERAL))
        figures, others = self.numbers
        return other > equal or self.other_figures or (others > 0 and figures < ADDED * (figures + others))

    @property
    def is_vouched(self) -> bool:
        """Whether names show that both tell of one matter."""
        equal, other = self.names
        shared, fewer = self.all_names
        if shared >= MANY_NAMES and shared >= MOST_NAMES * fewer:
            return True
        return equal >= max(VOUCHED, MOST_NAMES * (equal + other)) and shared >= MOST_SAME_NAMES * fewer

    @property
    def is_one_matter(self) -> bool:
        """Whether names show at least that nothing speaks for two matters."""
        return self.is_vouched or self.all_names[0] >= SAME

    @property
    def other_figures(self) -> bool:
        """Whether most figures differ, and there are several."""
        equal, other = self.numbers
        return equal + other >= FIGURES and equal < NUMBERS * (equal + other)

    @property
    def is_copy(self) -> bool:
        """Whether the one text is the other, changed."""
        if self.is_form:
            return False
        if self.is_vouched and self.front_words >= WORDS and self.front_share >= SHARE:
            return True
        if self.is_vouched and self.words >= MANY_WORDS and self.share >= SHARE:
            return True
        if self.words >= WORDS and self.share >= LARGE_SHARE:
            return True
        taken = self.words >= WORDS and self.share >= PART and self.sentences >= SENTENCES
        if taken and self.front_words >= SENTENCE and self.is_one_matter:
            return True
        if self.words >= FEW_WORDS and self.share >= MOST_SHARE:
            return True
        return self.any_words >= ALL_WORDS and self.any_share >= ALL_SHARE


def likeness(here: Body, there: Body) -> Likeness:
    """Compare two texts word by word."""
    found = stretches(here, there)
    front = [s for s in found if 2 * s.here[0] < len(here.words) or 2 * s.there[0] < len(there.words)]
    own, own_share = _shared(here, there, found)
    front_own, front_share = _shared(here, there, front)
    some = _ratio(len(_words(s.here for s in found)), len(here.words))
    its = _ratio(len(_words(s.there for s in found)), len(there.words))
    names, numbers = _facts(here, there, found)
    return Likeness(
        stretches=found,
        words=own,
        share=own_share,
        any_words=max(some[0], its[0]),
        any_share=max(some[1], its[1]),
        front_words=front_own,
        front_share=front_share,
        sentences=max(_whole(here, [s.here for s in found]), _whole(there, [s.there for s in found])),
        names=names,
        numbers=numbers,
        all_names=(len(here.names & there.names), min(len(here.names), len(there.names))),
        other_days=bool(here.days) and bool(there.days) and not here.days & there.days,
    )


def _shared(here: Body, there: Body, found: Sequence[Stretch]) -> tuple[int, float]:
    """Words outside quotation marks that stand in the stretches: of the side with more, and as a share of the side
    with the greater share."""
    mine = _ratio(sum(map(here.own.__getitem__, _words(s.here for s in found))), sum(here.own))
    its = _ratio(sum(map(there.own.__getitem__, _words(s.there for s in found))), sum(there.own))
    return max(mine[0], its[0]), max(mine[1], its[1])


def _whole(body: Body, ranges: Iterable[tuple[int, int]]) -> int:
    """Sentences whose words outside quotation marks stand mostly in the ranges."""
    inside = _words(ranges)
    count = 0
    for sentence in sorted({body.sentences[i] for i in inside}):
        first, last = bisect_left(body.sentences, sentence), bisect_right(body.sentences, sentence)
        own = [i for i in range(first, last) if body.own[i]]
        count += len(own) >= LEAST_OWN and sum(i in inside for i in own) >= WHOLE * len(own)
    return count


def _words(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {i for first, last in ranges for i in range(first, last)}


def _ratio(part: int, whole: int) -> tuple[int, float]:
    return part, part / whole if whole else 0.0


def _facts(here: Body, there: Body, found: tuple[Stretch, ...]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Names, and numbers, inside stretches and outside quotation marks: how many are equal, how many are not."""
    names = other_names = numbers = other_numbers = 0
    for stretch in found:
        at, to = stretch.runs[0].here, stretch.runs[0].there
        for run in stretch.runs:
            mine = _names(here, at, run.here)
            its = _names(there, to, run.there)
            names += len(mine & its)
            other_names += max(len(mine - its), len(its - mine))
            at, to = run.here + run.length, run.there + run.length
            for i in range(run.here, at):
                if here.own[i] and here.marks[i] == "d":
                    equal = here.words[i] == there.words[run.there + i - run.here]
                    numbers += equal
                    other_numbers += not equal
            for first, last in _chunks(here, run):
                if _is_cut(here, there, first, last, run.there - run.here):
                    other_names += 1
                else:
                    names += last - first
    return (names, other_names), (numbers, other_numbers)


def _chunks(body: Body, run: Run) -> Iterator[tuple[int, int]]:
    """Names that stand in a run outside quotation marks: words [first, last)."""
    first = run.here
    for i in range(run.here, run.here + run.length + 1):
        if i == run.here + run.length or body.marks[i] != "n" or not body.own[i]:
            if first < i:
                yield first, i
            first = i + 1


def _is_cut(here: Body, there: Body, first: int, last: int, shift: int) -> bool:
    """Whether the equal words are part of two different names: "Ada Lomul" and "Ada Fenger" are two people."""
    return any(
        0 <= i < len(here.words)
        and 0 <= i + shift < len(there.words)
        and here.marks[i] == there.marks[i + shift] == "n"
        and here.words[i] != there.words[i + shift]
        for i in (first - 1, last)
    )


def _names(body: Body, first: int, last: int) -> set[str]:
    return {body.words[i] for i in range(first, last) if body.marks[i] == "n" and body.own[i]}
