"""Which people of a sentence an outcome is said of."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.normalising.casualties.cells import Cell
from reportedly.normalising.casualties.groups import Group
from reportedly.normalising.casualties.outcomes import Outcome
from reportedly.normalising.word_lists import words

_UNDER = words(
    """
    of to with at from near in on against behind for between into toward towards about inside outside including
    """
)
_CLAUSE = words("after when as while because since until if but although though")
_WITHIN = frozenset(("that", "which", "whose"))
_SAYS = words("said says told tells added according explained confirmed wrote")
_CLOSE = words("fatally accidentally also both all found critically")
_APART = frozenset((",", ".", "by", "in", "at", "on", "and"))
_REACH = 22  # cells between people and what befell them
_NAMED_REACH = 12  # the same for a name set off with its age; a bare name stands right before


class Sentence:
    """The cells of a sentence with its groups of people; remembers who were objects of what others did."""

    def __init__(self, cells: Sequence[Cell], groups: Sequence[Group]) -> None:
        self.cells, self.groups = cells, groups
        self.inside = self._inside()
        self.objects: set[int] = set()

    def linked(self, outcome: Outcome) -> list[int]:
        """Indices of the groups the outcome is said of: those after it at once, else its nearest subject."""
        if outcome.side in ("right", "either") and not outcome.passive:
            right = next((n for n, g in enumerate(self.groups) if g.first >= outcome.last), None)
            if right is not None and self._right_at_once(outcome, self.groups[right]):
                out = [right, *self._listed_after(right)]
                self.objects.update(out)
                return out
            if outcome.side == "right":
                return []
        subject = self._subject(outcome)
        if subject is None:
            return []
        first = self.groups[subject].first
        if first and self.cells[first - 1].low in ("neither", "nor"):
            return []
        if self.cells[outcome.first].low == "fatally":  # "five people were shot, one fatally"
            return [subject]
        return [*(n for n in self._listed_before(subject) if n not in self.objects), subject]

    def _between(self, left: int, right: int) -> Sequence[Cell]:
        return self.cells[self.groups[left].last : self.groups[right].first]

    def _inside(self) -> frozenset[int]:
        """Groups that are parts of one before: after "including", set off by a dash, or adding up to it."""
        found: set[int] = set()
        for n in range(1, len(self.groups)):
            whole = self.groups[n - 1]
            between = [c.low for c in self._between(n - 1, n)]
            named = whole.count != 1 and any(w in ("including", "among", "namely", "include") for w in between)
            listed = n - 1 in found and all(w in (",", "and") for w in between)
            if named or listed:
                found.add(n)
            elif n not in found and (last := self._adding_up(n)) is not None:
                found.update(range(n, last + 1))
            elif between in (["-"], ["–"], ["—"], [":"]) and (whole.count or 0) > 1 and whole.fresh:
                found.add(n)
        return frozenset(found)

    def _adding_up(self, n: int) -> int | None:
        """Where the groups from `n` on are listed and add up to the one before: "four people, two men and two boys"."""
        whole = self.groups[n - 1].count or 0
        if whole < 2 or any(
            c.kind != "sign" and c.low not in ("all", "both", "identified", "as") for c in self._between(n - 1, n)
        ):
            return None
        total, at = self.groups[n].count or 0, n
        while total < whole and at + 1 < len(self.groups) and self._joined(at, at + 1):
            at += 1
            total += self.groups[at].count or 0
        return at if total == whole and at > n else None

    def _right_at_once(self, outcome: Outcome, group: Group) -> bool:
        """Whether a group follows an outcome at once, as its object."""
        gap = [c.low for c in self.cells[outcome.last : group.first]]
        if group.pronoun and self.cells[group.first].low in ("he", "she", "they"):
            return False
        if not gap or (len(gap) == 1 and gap[0] in ("at", "another", "down", "dead", "nearly")):
            return True
        return outcome.side == "right" and len(gap) <= 2 and not _APART & set(gap)

    def _subject(self, outcome: Outcome) -> int | None:
        """The nearest group before an outcome that may be its subject; of those under a preposition the nearest."""
        lefts = [n for n, g in enumerate(self.groups) if g.last <= outcome.first]
        under: int | None = None
        for n in reversed(lefts):
            group = self.groups[n]
            gap = [c.low for c in self.cells[group.last : outcome.first]]
            if len(gap) > _REACH or ";" in gap or _WITHIN & set(gap[1:]):
                break
            if not self._may_be_subject(n, gap, outcome):
                continue
            relative = "who" in gap
            if n in self.inside and n - 1 in lefts and not relative and (gap or not group.bare):
                whole = next((m for m in range(n - 1, -1, -1) if m not in self.inside), None)
                if whole is not None:
                    return whole  # "four people, including a child, were killed"
            if under is not None and _CLAUSE & set(gap):
                break
            at_once = all(w in _CLOSE for w in gap) and not outcome.passive  # "the father of a girl killed Monday"
            before = self.cells[group.first - 1].low if group.first else ""
            if before in _UNDER and not at_once and not (relative and len(gap) < 5) and n != lefts[0]:
                under = n if under is None else under
                continue
            return n
        return under

    def _may_be_subject(self, n: int, gap: Sequence[str], outcome: Outcome) -> bool:
        group = self.groups[n]
        before = self.cells[group.first - 1].low if group.first else ""
        speaker = bool(gap) and gap[0] in _SAYS and "who" not in gap
        if before == "by" or speaker or (group.name and before in _SAYS):
            return False
        if outcome.reflexive:
            several = (group.count or 2) > 1 and self.cells[outcome.last - 1].low != "themselves"
            return n not in self.objects and not several
        if group.name and group.age is None:
            signs = any(c.kind == "sign" for c in self.cells[group.last : outcome.first])
            return len(gap) <= 3 and not signs
        return not group.name or len(gap) <= _NAMED_REACH

    def _joined(self, left: int, right: int) -> bool:
        """Whether two groups are listed: commas, "and", an age or a home between them."""
        gap = self._between(left, right)
        if len(gap) > 8 or not any(c.low in ("and", "&", ",") for c in gap):
            return False
        return all(
            c.low in (",", "&", "(", ")", "and", "of", "both", "from", "as", "well")
            or c.capital
            or c.kind in ("age", "number")
            for c in gap
        )

    def _tied(self, left: int, right: int) -> bool:
        return any(c.low in ("and", "&") for c in self._between(left, right))

    def _listed_after(self, start: int) -> list[int]:
        """The groups listed after one; a list has an "and" before its last."""
        n = start
        while n + 1 < len(self.groups) and self._joined(n, n + 1):
            n += 1
        while n > start and not self._tied(n - 1, n):
            n -= 1
        return list(range(start + 1, n + 1))

    def _listed_before(self, end: int) -> list[int]:
        """The groups listed before the last of a list."""
        n = end
        while n > 0 and self._joined(n - 1, n) and (n < end or self._tied(n - 1, n)):
            n -= 1
        return list(range(n, end))
