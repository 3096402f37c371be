"""Sentences by which a report tells a fact: who speaks, through whom, and whether the page says so."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .stock import Person


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report, and what is true of it."""

    text: str
    fact: int | None = None  # which fact it tells; None for background
    root: str | None = None  # who in truth stands behind it; None for nobody
    named: bool = False  # whether the page names that root
    against: bool = False  # said against the fact


@dataclass(frozen=True, slots=True)
class Knower:
    """Somebody who knows a fact: a witness, or a body with the people who speak for it. `key` is the truth's.

    Only one of those who know a fact is `quoted` in its very words: two people do not speak alike.
    """

    key: str
    person: Person | None = None
    body: str | None = None
    quoted: bool = False


_BY_PERSON = (
    "{P}, {role}, said {c}.",
    "{P}, {role}, said that {c}.",
    "{C}, said {P}, {role}.",
    "According to {P}, {role}, {c}.",
    "{P}, {role}, told reporters that {c}.",
    "“{C},” said {P}, {role}.",
    "“{C},” {P}, {role}, said on {day}.",
    "{P}, {role}, recalled that {c}.",
)
_AGAIN = ("{S} said {c}.", "{C}, {S} said.", "{S} added that {c}.", "“{C},” {S} said.")
_BY_POST = (
    "“{C},” {P}, {role}, wrote on Telegram on {day}.",
    "{P}, {role}, wrote on Facebook that {c}.",
    "In a post on X on {day}, {P}, {role}, said {c}.",
)
_BY_BODY = (
    "The {B} said {c}.",
    "The {B} said in a statement that {c}.",
    "{C}, according to the {B}.",
    "{C}, the {B} said on {day}.",
    "According to the {B}, {c}.",
    "In a statement on {day}, the {B} said {c}.",
    "The {B} confirmed that {c}.",
)
_BY_SPOKESPERSON = (
    "{P}, a spokes{man} for the {B}, said {c}.",
    "{C}, {B} spokes{man} {P} said.",
    "“{C},” said {P}, the {B}'s spokes{man}.",
    "The {B}'s spokes{man}, {P}, told reporters that {c}.",
)
_RELAYED = (
    "{P}, {role}, told the {O} that {c}.",
    "{P}, {role}, said {c}, the {O} reported.",
    "The {O} quoted {P}, {role}, as saying that {c}.",
    "Citing {P}, {role}, the {O} reported that {c}.",
    "{C}, {P}, {role}, told the {O}.",
)
_RELAYED_BODY = (
    "The {B} told the {O} that {c}.",
    "The {B} said {c}, the {O} reported.",
    "The {O} quoted the {B} as saying that {c}.",
    "Citing the {B}, the {O} reported that {c}.",
)
_OUTLET = (
    "The {O} reported that {c}.",
    "{C}, the {O} reported.",
    "According to the {O}, {c}.",
    "{C}, according to the {O}.",
)
_UNNAMED = (
    "A resident who asked not to be named said {c}.",
    "A source close to the inquiry said that {c}.",
    "Witnesses said {c}.",
    "{C}, according to people at the scene.",
    "Officials said {c}.",
    "An official, who spoke on condition of anonymity, said {c}.",
    "Unconfirmed reports said {c}.",
    "Local residents told reporters that {c}.",
)
_OWN = ("{C}.", "It has emerged that {c}.", "On {day}, {c}.")
_SAW = ("Our reporter saw that {c}.", "A {O} reporter saw that {c}.", "Our correspondent at the scene saw that {c}.")
_DENIED = ("The {B} denied that {c}.", "{P}, a spokes{man} for the {B}, denied that {c}.")
_HEARSAY = (
    "The {B} said, citing {P}, {role}, that {c}.",
    "Citing {P}, {role}, the {B} said {c}.",
    "{P}, {role}, told the {B} that {c}.",
)
_QUOTED = (
    "“{A},” {P}, {role}, said.",
    "“{A},” said {P}, {role}.",
    "{P}, {role}, told reporters: “{A}.”",
)


def capital(clause: str) -> str:
    """With a capital."""
    return clause[:1].upper() + clause[1:]


class Teller:
    """Draws sentences for one report: the second mention of a person is by surname, as papers have it."""

    def __init__(self, rng: random.Random, outlet: str, day: str) -> None:
        self.rng, self.outlet, self.day = rng, outlet, day
        self._met: set[str] = set()

    def _fill(self, templates: Sequence[str], clause: str, *, quoted: bool = False, **names: str) -> str:
        chosen = self.rng.choice([t for t in templates if quoted or "“{C}" not in t])
        return capital(chosen.format(c=clause, C=capital(clause), day=self.day, **names))

    def stated(self, fact: int, clause: str, who: Knower) -> Sentence:
        """The source itself, by name."""
        p, b = who.person, who.body
        if p is not None and p.name in self._met:
            text = self._fill(_AGAIN, clause, quoted=who.quoted, S=p.surname)
        elif p is not None and b is not None and self.rng.random() < 0.5:
            text = self._fill(_BY_SPOKESPERSON, clause, quoted=who.quoted, P=p.name, B=b, man=p.man)
            self._met.add(p.name)
        elif b is not None:
            text = self._fill(_BY_BODY, clause, B=b)
        elif p is not None:
            chosen = _BY_POST if self.rng.random() < 0.15 else _BY_PERSON
            text = self._fill(chosen, clause, quoted=who.quoted, P=p.name, role=p.role)
            self._met.add(p.name)
        else:
            text = self._fill(_SAW, clause, O=self.outlet)
        return Sentence(text, fact, who.key, True)

    def relayed(self, fact: int, clause: str, who: Knower, outlet: str) -> Sentence:
        """The source, through an outlet that is named."""
        if who.person is not None and who.body is None:
            self._met.add(who.person.name)
            text = self._fill(_RELAYED, clause, P=who.person.name, role=who.person.role, O=outlet)
        elif who.body is not None:
            text = self._fill(_RELAYED_BODY, clause, B=who.body, O=outlet)
        else:
            return self.of_outlet(fact, clause, who, outlet)
        return Sentence(text, fact, who.key, True)

    def of_outlet(self, fact: int, clause: str, who: Knower | None, outlet: str) -> Sentence:
        """An outlet's word and no more."""
        return Sentence(self._fill(_OUTLET, clause, O=outlet), fact, who.key if who else None)

    def unnamed(self, fact: int, clause: str, who: Knower | None) -> Sentence:
        """Somebody without a name."""
        return Sentence(self._fill(_UNNAMED, clause), fact, who.key if who else None)

    def own(self, fact: int, clause: str, who: Knower | None) -> Sentence:
        """The outlet's own words, whoever it has them from."""
        return Sentence(self._fill(_OWN, clause), fact, who.key if who else None)

    def denied(self, fact: int, clause: str, who: Knower) -> Sentence:
        """A body says that it is not so."""
        templates = _DENIED if who.person is not None else _DENIED[:1]
        text = self._fill(
            templates,
            clause,
            B=who.body or "",
            P=who.person.name if who.person else "",
            man=who.person.man if who.person else "",
        )
        return Sentence(text, fact, who.key, True, against=True)

    def hearsay(self, fact: int, clause: str, who: Knower, body: str) -> Sentence:
        """A body that passes on a witness, and says so."""
        person = who.person
        if person is None or who.body is not None:
            return self.stated(fact, clause, who)
        self._met.add(person.name)
        return Sentence(self._fill(_HEARSAY, clause, P=person.name, role=person.role, B=body), fact, who.key, True)

    def quoted(self, fact: int, account: str, who: Knower) -> Sentence:
        """A witness's own words."""
        assert who.person is not None  # an account is somebody's
        self._met.add(who.person.name)
        return Sentence(
            self._fill(_QUOTED, "", A=account, P=who.person.name, role=who.person.role), fact, who.key, True
        )


def renamed(sentence: Sentence, old: Person, new: Person) -> Sentence:
    """The same sentence in another's mouth; what is true of it does not change."""
    text = sentence.text.replace(old.name, new.name).replace(old.role, new.role).replace(old.surname, new.surname)
    return replace(sentence, text=text)
