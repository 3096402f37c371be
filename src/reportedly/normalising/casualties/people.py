"""Single people told of one by one: which mentions are of the same person, and what befell each in the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.normalising.casualties.mentions import RANK, Mention
from reportedly.normalising.casualties.outcomes import Fate
from reportedly.vocabulary import Span


@dataclass(slots=True)
class Person:
    """Somebody as the mentions so far tell of them; `spans` are the words of the worst fate."""

    fate: Fate
    sex: str = ""
    age: float | None = None
    name: frozenset[str] = frozenset()
    spans: list[Span] = field(default_factory=list)

    def may_be(self, m: Mention) -> bool:
        """Whether nothing told of both sets the mention's person apart."""
        if m.sex and self.sex and m.sex != self.sex:
            return False
        if m.age is not None and self.age is not None and abs(m.age - self.age) > 1:
            return False
        return not (m.name and self.name) or bool(self.name & set(m.name))

    def take(self, m: Mention) -> None:
        """Add what the mention tells."""
        if RANK[m.fate] > RANK[self.fate]:
            self.fate, self.spans = m.fate, []
        if m.fate == self.fate:
            self.spans.append(m.span)
        self.sex = self.sex or m.sex
        self.age = m.age if self.age is None else self.age
        self.name |= frozenset(m.name)


def people_of(sentences: Iterable[Iterable[Mention]]) -> list[Person]:
    """The people that mentions of one person each are of, in the order they come in.

    A mention is of the one told of last whom nothing sets apart: neither sex nor age nor name. "Another man" is a new
    one, and so is a second newly told of in one sentence.
    """
    recent: list[Person] = []  # the one told of last at the end
    found: list[Person] = []
    for mentions in sentences:
        here: list[Person] = []
        for m in mentions:
            if m.count != 1 or m.direct or m.inside or m.part:
                continue
            known = (p for p in reversed(recent) if p.may_be(m) and not (m.fresh and p in here))
            person = None if m.others else next(known, None)
            if person is None:
                person = Person(m.fate)
                found.append(person)
            else:
                recent.remove(person)
            person.take(m)
            recent.append(person)
            here.append(person)
    return found
