"""Errors that reports share: what is wrong, and not likely twice by chance, shows that one has it from the other.

This is the common-error principle of textual criticism (Lachmann; Maas, "Textkritik", 1957: agreement in errors, never
in what is right, shows kinship) and the sharing of false values of Dong, Berti-Équille and Srivastava ("Integrating
conflicting data: the role of source dependence", VLDB 2009). Whether the later has it from the earlier, or both from a
third, an error does not tell; either way they are one trail.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.vocabulary import Attribution, Passage
from reportedly.weighing.case import Case

from .ages import ages
from .bylines import same_hand
from .calendar_days import misdated
from .conversions import misturned
from .corrections import corrected
from .counted import miscounted
from .spelling import Spelling, spellings
from .told import Matter, Told, Wrong, own_reports

UNLIKELY = 0.2
"""Chance of printing one error twice from which on it shows nothing."""


@dataclass(frozen=True, slots=True)
class Shared:
    """One error in two reports of two publishers."""

    wrong: Wrong
    earlier: Told
    later: Told


@dataclass(frozen=True, slots=True)
class Lineage:
    """What shows that reports of one event are not apart: errors they share, and reporters."""

    matters: tuple[Matter, ...]  # the table of details
    wrong: tuple[Wrong, ...]  # of them what is wrong, and the misspellings
    spellings: tuple[Spelling, ...]
    at: Mapping[str, tuple[tuple[Passage, int], ...]]  # report -> places of errors that are telling, by number
    hands: Mapping[tuple[str, str], tuple[Passage, Passage]]  # reports of two publishers by one reporter: the bylines

    @classmethod
    def of(cls, case: Case) -> Lineage:
        """Draw up the table of details and find what is wrong in it."""
        matters: list[Matter] = []
        wrong: list[Wrong] = []
        own = own_reports(case)
        for matter, found in ages(case, own):
            matters.append(matter)
            wrong += found
        wrong += [*corrected(case), *misdated(case), *misturned(case), *miscounted(case, own)]
        spelt = spellings(case)
        wrong += [s.wrong() for s in spelt]
        at: dict[str, list[tuple[Passage, int]]] = defaultdict(list)
        for number, one in enumerate(wrong):
            if one.chance <= UNLIKELY and len({case.voices.of(t.report) for t in one.told}) > 1:
                for told in one.told:
                    at[told.report].append((told.where, number))
        places = {r: tuple(sorted(found)) for r, found in sorted(at.items())}
        return cls(tuple(matters), tuple(wrong), spelt, places, same_hand(case))

    def carried(self, case: Case) -> Iterator[Shared]:
        """Each error at each report of a publisher who was not the first to print it, with the first; one that two may
        well print by chance only in copies."""
        for wrong in self.wrong:
            first = wrong.told[0]
            done = {first.report}
            for told in wrong.told[1:]:
                copied = any(c.of in done for c in case.original.get(told.report, ()))
                apart = case.voices.of(told.report) != case.voices.of(first.report)
                if told.report not in done and apart and (copied or wrong.chance <= UNLIKELY):
                    yield Shared(wrong, first, told)
                done.add(told.report)

    def in_both(self, a: Attribution, b: Attribution) -> Shared | None:
        """An error that stands in what both sayings say; None where there is none."""
        ours, theirs = self.errors_in(a), self.errors_in(b)
        for number in sorted(ours.keys() & theirs.keys()):
            wrong = self.wrong[number]
            here, there = (Told(x.report, wrong.value, p) for x, p in ((a, ours[number]), (b, theirs[number])))
            return Shared(wrong, there, here)
        return None

    def errors_in(self, a: Attribution) -> dict[int, Passage]:
        """The telling errors in what a saying says, by number, and where."""
        return {
            number: where
            for where, number in self.at.get(a.report, ())
            if any(s.start < where.end and where.start < s.end for s in a.content)
        }
