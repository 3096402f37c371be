"""Hidden copying that only a wrong detail shows: one paper errs, others have the error from it in words of their own.

Papers apart from these print the detail right. The truth is which papers carry the error; nothing else is alike.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Dossier

from .histories import DAYS, History, Made, Scene
from .telling import Sentence

_AGE = (
    "The guard on duty, {N}, {v}, was unhurt.",
    "On duty was {N} ({v}), a guard.",
    "The guard, {v}-year-old {N}, was unhurt.",
    "{N}, a {v}-year-old guard, was on duty and escaped unhurt.",
    "The guard on duty was {N}, aged {v}.",
)
_NAME = (
    "The guard on duty was {v}.",
    "The alarm was raised by the guard, {v}.",
    "A guard called {v} had been on duty since noon.",
    "The guard, {v}, was unhurt.",
    "On duty that evening was {v}, a guard.",
)
_WEEKDAY = (
    "The site was last inspected on {v} {d} March 2025.",
    "Inspectors were last there on {v}, March {d}, 2025.",
    "The last inspection was on {v}, {d} March 2025.",
    "It had been inspected on {v}, the {d}th of March 2025.",
)
_MEASURE = (
    "The cordon reached {k} km ({v} miles) from the site.",
    "People up to {k} kilometres ({v} miles) away were told to stay indoors.",
    "Police closed the roads for {k} km ({v} miles) around it.",
    "Smoke was seen {k} kilometres ({v} miles) away.",
)
_YEAR = (
    "The building was put up in {v}.",
    "The building dates from {v}.",
    "The building, opened in {v}, is to be inspected.",
    "The building is {y} years old.",
)
_COUNT = (
    "{n} {v} were told to leave.",
    "The order to leave went to {n} {v}.",
    "In all {n} {v} had to leave.",
    "{n} {v} around the site were told to go.",
)
_PUT_RIGHT = "A correction: in an earlier article we gave {w} as the year of the building. It was {r}."
_VOWELS = {"a": "u", "e": "o", "i": "a", "o": "a", "u": "e"}


@dataclass(frozen=True, slots=True)
class Misprint:
    """A history, and which papers have the error from the one that made it."""

    history: History
    carriers: frozenset[str]  # outlets


@dataclass(frozen=True, slots=True)
class _Detail:
    """How a detail is printed, right and wrong, in several wordings; and what a paper prints to put it right."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    correction: str = ""


def misprints(count: int, seed: int) -> list[Misprint]:
    """`count` of them, every kind of detail as often; each has a seed of its own, so more changes none."""
    return [_misprint(KINDS[i % len(KINDS)], random.Random(f"{seed} misprint {i}")) for i in range(count)]


def judged(made: Misprint, dossier: Dossier) -> tuple[int, int]:
    """(papers that carry the error and are flagged for it, papers flagged that do not)."""
    outlets = {r.id: r.outlet for r in dossier.reports}
    flagged = {outlets[f.passage.report] for f in dossier.flags if f.kind == "copied-error"}
    return len(flagged & made.carriers), len(flagged - made.carriers)


KINDS = ("age", "name", "weekday", "measure", "year", "count")


def _misprint(kind: str, rng: random.Random) -> Misprint:
    scene = Scene(rng)
    detail = _detail(kind, rng, scene)
    copying = rng.randrange(1, 3)
    later = [True] * copying + [False] * (copying + 2)
    rng.shuffle(later)
    later.append(False)  # what is right is printed by more papers, and last
    reports: list[Made] = []
    for at, wrong in enumerate([True, *later]):
        wordings = detail.wrong if wrong else detail.right
        told = [Sentence(wordings[at % len(wordings)])]
        if at == len(later) and detail.correction:
            told = [Sentence(detail.correction)]
        reports.append(scene.report(at, told, at))
    last = len(later) if detail.correction else len(reports)  # who corrects a detail does not carry it
    carriers = frozenset(r.outlet for at, r in enumerate(reports[:last]) if at and later[at - 1])
    return Misprint(History(f"misprint, {kind}", tuple(reports)), carriers)


def _detail(kind: str, rng: random.Random, scene: Scene) -> _Detail:
    name = scene.stock.person().name
    if kind == "age":
        age = rng.randrange(24, 60)
        return _both(_AGE, rng, str(age), str(age + rng.choice((-5, -3, 3, 9, 10))), N=name)
    if kind == "name":
        return _both(_NAME, rng, name, _misspelt(name, rng))
    if kind == "weekday":
        day = rng.randrange(1, 20)
        at = (day + 4) % 7  # 1 March 2025 was a Saturday
        return _both(_WEEKDAY, rng, DAYS[at], DAYS[(at + rng.choice((1, 6))) % 7], d=str(day))
    if kind == "measure":
        km = rng.randrange(20, 200)
        return _both(_MEASURE, rng, str(round(km / 1.609)), str(round(km / rng.choice((1.2, 2.2, 2.8)))), k=str(km))
    if kind == "year":
        year = rng.randrange(1951, 1990)
        wrong = year + rng.choice((-20, -9, 9, 18))
        made = _both(_YEAR, rng, str(year), str(wrong), y="{y}")
        right, slips = (
            tuple(t.replace("{y}", str(2025 - y)) for t in x) for x, y in ((made.right, year), (made.wrong, wrong))
        )
        return _Detail(right, slips, _PUT_RIGHT.format(w=wrong, r=year))
    things, people = rng.choice((("households", "people"), ("homes", "residents"), ("families", "people")))
    return _both(_COUNT, rng, things, people, n=str(rng.randrange(110, 990)))


def _both(templates: Sequence[str], rng: random.Random, right: str, wrong: str, **slots: str) -> _Detail:
    drawn = rng.sample(templates, len(templates))
    return _Detail(tuple(t.format(v=right, **slots) for t in drawn), tuple(t.format(v=wrong, **slots) for t in drawn))


def _misspelt(name: str, rng: random.Random) -> str:
    """The surname with one vowel inside it for another: no transliteration."""
    given, surname = name.split(" ", 1)
    at = rng.choice([i for i, c in enumerate(surname[1:-1], 1) if c in _VOWELS])
    return f"{given} {surname[:at]}{_VOWELS[surname[at]]}{surname[at + 1 :]}"
