"""Whether two names may be one: folding, surnames, given names, transliterations, initials."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from reportedly.letters import skeleton, skeletons

_NOT_WORD = re.compile(r"[^a-z0-9@]+")
_POINTS = re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)|(?<=\b[a-z]\.[a-z])\.")  # "U.S.", never "J. Smith"
_DOUBLE = re.compile(r"\b[A-Z]\w+[-‑–][A-Z]\w+$")
"""A surname of two: "Bankole-Tiste"; "Jong-un" is none."""
_HONORIFICS = """
mr mrs ms miss mx sir dame lord lady dr prof professor rev sgt sergeant lt lieutenant capt captain col colonel gen
general maj major admiral cpl pte president minister
prime premier chancellor governor mayor
senator judge justice chief king queen prince princess pope sheikh imam deputy secretary spokesman
spokeswoman spokesperson commander
inspector superintendent
"""
HONORIFICS = frozenset(_HONORIFICS.split())
_FALSE_TITLES = """
politician lawmaker councillor councilman councilwoman alderman mp msp farmer fisherman driver actor actress singer
author activist campaigner lawyer solicitor barrister attorney coach striker goalkeeper midfielder defender analyst
economist historian engineer scientist researcher doctor nurse surgeon teacher headteacher headmaster shopkeeper
pensioner student grandmother grandfather mother father mum dad widow widower witness resident neighbour neighbor
skipper pilot rescuer volunteer microbiologist virologist epidemiologist meteorologist seismologist pathologist
businessman businesswoman billionaire tycoon journalist reporter photographer constable detective firefighter
paramedic assemblyman assemblywoman congressman congresswoman backbencher leader boss
"""
FALSE_TITLES = frozenset(_FALSE_TITLES.split())
"""Nouns that papers set before a full name as if they were titles: "Farmer Anna Held"."""
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PARTICLES = frozenset(
    {"de", "da", "di", "del", "della", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "ben", "dos"}
)

_GIVEN = """
volodymyr vladimir uladzimir | oleksandr alexander aleksandr aliaksandr alexandr alex | mykola nikolai nikolay
serhii serhiy sergei sergey siarhei | andrii andriy andrei andrey andrew
dmytro dmitry dmitri dmitriy | yevhen evgeny yevgeny evgeniy | mykhailo mikhail mykhaylo michael mike
pavlo pavel paul | oleksii oleksiy alexei alexey
ihor igor | petro pyotr petr peter | yurii yuriy yuri yury | vasyl vasily vasiliy | kostiantyn konstantin
iryna irina | olena elena yelena helen | natalia nataliya natalya nataliia | kateryna ekaterina yekaterina catherine
hanna anna | oleh oleg | hryhorii grigory | anatolii anatoly | valerii valery | maksym maxim maksim
mohammed muhammad mohamed mohammad mohamad | yousef yusuf youssef joseph joe | hussein hussain husain
william bill will | robert bob rob | james jim jimmy | thomas tom | anthony tony | daniel dan danny | edward ed eddie
richard rick dick | charles charlie chuck | stephen steven steve | christopher chris | matthew matt | nicholas nick
benjamin ben | samuel sam | elizabeth liz beth | katherine kate kathy | jennifer jen | margaret maggie | susan sue
patrick pat | gregory greg | jeffrey jeff geoffrey | kenneth ken | timothy tim | ronald ron | donald don | david dave
""".replace("\n", " | ")
_SAME_GIVEN = {name: number for number, group in enumerate(_GIVEN.split("|")) for name in group.split()}


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Lower ASCII words joined by blanks; possessives and a leading article are dropped, "@" is kept."""
    low = anyascii(name).casefold().replace("'s ", " ").removesuffix("'s").replace("'", "")
    low = _POINTS.sub("", low)
    return _NOT_WORD.sub(" ", low).strip().removeprefix("the ")


def person_tokens(name: str) -> tuple[str, ...]:
    """Folded tokens without honorifics and suffixes; particles join the surname ("van der berg")."""
    tokens = [t for t in fold(name).split() if t not in _SUFFIXES]
    if (double := _DOUBLE.search(name)) is not None and len(parts := fold(double.group()).split()) == 2:
        tokens = [*tokens[:-2], " ".join(parts)] if tokens[-2:] == parts else tokens
    while len(tokens) > 1 and tokens[0] in HONORIFICS:
        tokens = tokens[1:]
    while len(tokens) > 2 and tokens[0] in FALSE_TITLES:
        tokens = tokens[1:]
    at = len(tokens) - 1
    while at > 1 and tokens[at - 1] in _PARTICLES:
        at -= 1
    return (*tokens[:at], " ".join(tokens[at:])) if tokens else ()


def same_surname(left: str, right: str) -> str | None:
    """Why two surnames are one ("", or the words), None where they are not."""
    if left == right:
        return ""
    if min(len(left), len(right)) >= 4 and (_sounds(left, right) or ratio(left, right) >= 88):
        return f"{left} and {right} are writings of one surname"
    return None


def _sounds(left: str, right: str) -> bool:
    """Whether transliterations could differ so: French "j" for "zh", and a single vowel of two ("Tarlea", "Tirlea")."""
    if skeletons(left) & skeletons(right):
        return True
    if len(left) != len(right) or len(left) < 6:
        return False
    unlike = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(unlike) == 1 and set(unlike[0]) <= set("aeiouy") and left[0] == right[0] and left[-1] == right[-1]


def same_given(left: tuple[str, ...], right: tuple[str, ...]) -> str | None:
    """Why two lots of given names go together, None where they do not; an absent one goes with any."""
    if not left or not right:
        return "one is printed by surname alone"
    a, b = left[0], right[0]
    if a == b:
        return "same given name"
    if len(a) == 1 or len(b) == 1:
        return "an initial stands for the given name" if a[0] == b[0] else None
    if a in _SAME_GIVEN and _SAME_GIVEN[a] == _SAME_GIVEN.get(b):
        return f"{a} and {b} are forms of one given name"
    if a in _SAME_GIVEN and b in _SAME_GIVEN:
        return None
    if min(len(a), len(b)) >= 4 and (skeleton(a) == skeleton(b) or ratio(a, b) >= 85):
        return f"{a} and {b} are writings of one given name"
    return None


def initials(name: str) -> str:
    """The first letters of a body's words, small ones left out: "Ministry of Defence" -> "md" and not "mod"."""
    small = {"of", "the", "and", "for", "de", "la", "in", "on"}
    return "".join(w[0] for w in fold(name).split() if w not in small)


def all_initials(name: str) -> str:
    """The first letters of all words: "Ministry of Defence" -> "mod"."""
    return "".join(w[0] for w in fold(name).split())


def is_abbreviation(name: str) -> bool:
    """Whether the name is written as an abbreviation: 2 to 6 capitals, dots allowed."""
    bare = name.replace(".", "").strip()
    return 2 <= len(bare) <= 6 and bare.isalpha() and bare.isupper()
