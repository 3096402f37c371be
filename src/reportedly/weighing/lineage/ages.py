"""Ages of people: who gives which age for whom, and which of them is wrong."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anyascii import anyascii
from rapidfuzz.distance import OSA

from reportedly.letters import skeletons
from reportedly.vocabulary import Passage
from reportedly.weighing.case import Case

from .told import Matter, Told, Wrong, better, in_order
from .variants import NOUNS

CHANCE = 0.02
"""How likely two get one and the same wrong age by themselves: those near the right one are likelier than others."""

LONG = 5
"""Letters of a surname from which one letter more, less, other or swapped is a spelling of it."""

SEEN = 40
"""Surnames of one first letter that another is compared with: more people than one event has."""

_WORD = r"[A-Z][\w'’-]{1,30}"
_CAPITAL = re.compile(_WORD)
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:de|da|del|di|van|von|der|al|bin|el|la|of) ){{0,2}}{_WORD}){{0,3}})"
_AGE = r"(?P<age>\d{1,3})"
_AGES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NAME}(?:, (?:aged )?| \((?:aged )?){_AGE}(?=\)|[,.;:](?!\d)| years? (?:old|of age)| who )",
        rf"{_NAME},? (?:who )?(?:is|was|turned|has turned) (?:now )?(?:aged )?{_AGE}"
        r"(?= years? old|[,.;](?!\d)| when | at the time| and )",
        rf"\b{_AGE}[ -]years?[ -]old (?:[a-z][\w'’-]{{0,20}},? ){{0,6}}{_NAME}",
        rf"{_NAME}, (?:an?|the|his|her|their) (?:[a-z][\w-]{{0,20}} ){{0,2}}{_AGE}-year-old",
        rf"{_NAME}(?: [a-z]{{2,12}}){{1,5}},? (?:aged|at the age of|at age|at) {_AGE}(?=[,.;](?!\d))",
    )
)
_NOT = re.compile(
    rf"(?P<says>\b(?:is|was|aged?|am|turned) )?\b{_AGE}(?: years old)?,? (?:and |but )?not (?:aged )?"
    r"(?P<wrong>\d{1,3})\b"
)
_GAVE_WRONG = re.compile(
    r"\b(?:wrong|incorrect|mistaken|different)(?:ly)? (?:\w+ ){0,2}?age\b|\b(?:mis(?:stated|reported|gave)|got|had) "
    r"(?:\w+ ){0,4}age(?: of \w+)?(?: \w+){0,3} wrong\b|\bmis(?:stated|reported|printed) (?:[\w'’]+ ){0,4}ages?\b"
)
_WRONG = frozenset({"wron", "inco", "mist", "diff", "miss", "misr", "misp", "misg"})
_NO_NAME_WORDS = """
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday the a in on at and but chapter page article section line route flight platform room
gate unit class grade level version number group day week until since by from after before about aged
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())


@dataclass(frozen=True, slots=True)
class _Read:
    """What all reports say of ages."""

    found: tuple[tuple[str, str, Told], ...]  # given name and surname, folded, "" for no given name
    put_right: tuple[tuple[str, str, str, bool], ...]  # report, age, the age it is not, whether "was" comes first
    sorry: tuple[tuple[str, str], ...]  # report, sentence in which a paper says that an age was wrong


def ages(case: Case, own: frozenset[str]) -> Iterator[tuple[Matter, list[Wrong]]]:
    """The ages of each person, and those of them that are wrong; `own`: reports that are a body's or person's own page.

    Ages a year apart do not exclude each other: there was a birthday, or the year was all that was known.
    """
    read = _read(case)
    small = {w for r in case.reports.values() for w in _SMALL.findall(r.text)} if read.found else set()
    surnames = _one_spelling({surname for given, surname, _ in read.found if given})
    people: dict[str, list[tuple[str, Told]]] = defaultdict(list)
    for given, surname, told in read.found:
        if surname in surnames:  # "In London, 43 people" tells no age
            people[surnames[surname]].append(("" if given in small else given, told))  # "Colleague Orr"
    for surname, tellings in sorted(people.items()):
        givens = _one_spelling({given for given, _ in tellings if given})
        for first in sorted(set(givens.values())):
            alone = len(set(givens.values())) == 1
            found = in_order(case, (t for g, t in tellings if givens.get(g) == first or (not g and alone)))
            yield _person(case, read, surname, found, own)


def _person(
    case: Case, read: _Read, surname: str, told: tuple[Told, ...], own: frozenset[str]
) -> tuple[Matter, list[Wrong]]:
    label = f"the age of {_label(case, told, surname)}"
    values = {t.value for t in told}
    put_right = {
        (right, wrong)
        for r, right, wrong, says in read.put_right
        if right in values or (says and _names(case.reports[r].text, surname))
    }
    taken_back = {
        r
        for report, words in read.sorry
        if _names(words, surname)
        for r in case.reports
        if r != report and case.voices.of(r) == case.voices.of(report)
    }
    wrong = []
    for value in sorted(values):
        because = _why(case, told, value, put_right, taken_back, own)
        if because is not None:
            wrong.append(Wrong(value, f"{label} is {because}", tuple(t for t in told if t.value == value), CHANCE))
    return Matter(label, told), wrong


def _why(
    case: Case,
    told: Sequence[Told],
    value: str,
    put_right: set[tuple[str, str]],
    taken_back: set[str],
    own: frozenset[str],
) -> str | None:
    right = next((r for r, wrong in sorted(put_right) if wrong == value), None)
    if right is not None:
        return f"{right}, not {value}, as another report puts it right"
    others = sorted({t.value for t in told if abs(int(t.value) - int(value)) > 1})
    if others and any(t.value == value and t.report in taken_back for t in told):
        return f"given as {others[0]} elsewhere, and a paper takes its own back"
    for other in others:
        found = better(case, told, other, value, own)
        if found is not None:
            return f"given as {other} {found}"
    return None


def _read(case: Case) -> _Read:
    found: list[tuple[str, str, Told]] = []
    put_right: list[tuple[str, str, str, bool]] = []
    sorry: list[tuple[str, str]] = []
    for name, parts in case.prose.items():
        text = case.reports[name].text
        for part in parts:
            start, end = part.span.start, part.span.end
            taken: set[int] = set()
            for pattern in _AGES:
                for match in pattern.finditer(text, start, end):
                    words = [w for w in match["name"].split() if w[0].isupper()]
                    at = match.start("age")
                    if at in taken or not 0 < int(match["age"]) < 115 or {w.casefold() for w in words} & _NO_NAME:
                        continue
                    taken.add(at)
                    where = Passage(name, min(match.start("name"), at), max(match.end("name"), match.end("age")))
                    given = words[-2] if len(words) > 1 and words[-2].casefold() not in NOUNS else ""
                    found.append((_plain(given), _plain(words[-1]), Told(name, str(int(match["age"])), where)))
            if "not" in part.starts:
                found_not = _NOT.finditer(text, start, end)
                put_right += [(name, m["age"], m["wrong"], m["says"] is not None) for m in found_not]
            if part.starts & _WRONG:
                sorry += [(name, s.of(text)) for s in part.sentences if _GAVE_WRONG.search(text, s.start, s.end)]
    return _Read(tuple(found), tuple(put_right), tuple(sorry))


def _names(text: str, surname: str) -> bool:
    """Whether a text prints a spelling of the surname."""
    return any(_spellings(_plain(w), surname) for w in set(_CAPITAL.findall(text)) if w[0].casefold() == surname[:1])


def _one_spelling(names: set[str]) -> dict[str, str]:
    """Name -> the first in the alphabet of those that are spellings of it."""
    out: dict[str, str] = {}
    held: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        near = (n for n in held[name[:1]][:SEEN] if _spellings(name, n))
        out[name] = out[first] if (first := next(near, None)) is not None else name
        held[name[:1]].append(name)
    return out


def _spellings(left: str, right: str) -> bool:
    if skeletons(left) & skeletons(right):
        return True
    return min(len(left), len(right)) >= LONG and OSA.distance(left, right) <= 1


def _plain(word: str) -> str:
    return anyascii(word).casefold().removesuffix("'s")


def _label(case: Case, told: Sequence[Told], surname: str) -> str:
    """The surname as the first report prints it."""
    words = case.reports[told[0].report].text[told[0].where.start : told[0].where.end]
    return next((w for w in _CAPITAL.findall(words) if _spellings(_plain(w), surname)), surname.title())
