"""Invented people, papers, bodies and places, the same for one seed; nothing here is anybody's."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

_GIVEN = """
Ana Boris Carla Daniel Elena Farid Greta Hugo Ines Jonas Karim Lena Marta Nadia Oscar Petra Ravi Samira Tomas Ursula
Victor Wanda Yusuf Zoe Agnes Bruno Clara Dmitri Esther Felix Gloria Hassan Irene Julia Kofi Laura Miguel Nora Olga
Pablo Rosa Simon Teresa Vera Walter Amina Bianca Cedric Diana Emil Fatima Gabriel Helena Ivan Joyce Leon Monica Pieter
"""
_WOMEN = """
Ana Carla Elena Greta Ines Lena Marta Nadia Petra Samira Ursula Wanda Zoe Agnes Clara Esther Gloria Irene Julia Laura
Nora Olga Rosa Teresa Vera Amina Bianca Diana Fatima Helena Joyce Monica
"""
_ONSET = "Bar Bel Cal Cor Dar Del Fal Gar Hal Kal Kor Lam Lor Mal Mar Mel Nor Orl Pav Ral Sal Ser Tal Tor Val Vol Zel"
_REST = "dini cher man vek sky ro ton ellis mund ovan etti ner dova gren hart lin mos nik pell rick stad tova wick"
_TOWN_ONSET = "Alder Brin Carro Dun Esker Fenn Glas Hol Ister Kessel Lang Mor Nether Oster Pell Quar Rother Sunder Ul"
_TOWN_REST = "mouth ford wick stead haven dale burg ney holm bridge minster vale port gate"
_PAPERS = "Courier Gazette Ledger Post Tribune Mercury Herald Observer Chronicle Echo Dispatch Star Examiner Journal"
_STREETS = "Mill Lane|Canal Street|Church Road|Harbour Street|Orchard Road|Tanner Street|Market Row|Castle Hill"
_WITNESS = (
    "a lorry driver who was passing",
    "who lives opposite",
    "a resident of {street}",
    "who runs a kiosk nearby",
    "a nurse who was on her way home",
    "a teacher who saw it from a window",
    "a retired postman who lives close by",
    "who was waiting for a bus",
    "a student who was there",
    "a taxi driver parked nearby",
)
_BODIES = (
    "Fire Service",
    "Harbour Authority",
    "Police Department",
    "Health Agency",
    "District Council",
    "Transport Commission",
    "Rescue Service",
    "Safety Inspectorate",
)


def split(words: str) -> tuple[str, ...]:
    """The entries of a table written with blanks or bars."""
    return tuple(" ".join(words.split()).split("|")) if "|" in words else tuple(words.split())


GIVEN, WOMEN, PAPERS, STREETS = split(_GIVEN), frozenset(split(_WOMEN)), split(_PAPERS), split(_STREETS)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name; `role` follows the name between commas."""

    given: str
    surname: str
    role: str

    @property
    def name(self) -> str:
        """Given name and surname."""
        return f"{self.given} {self.surname}"

    @property
    def man(self) -> str:
        """The end of "spokesman"."""
        return "woman" if self.given in WOMEN else "man"


class Stock:
    """Draws from the tables without giving a name twice in one history."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self._given: set[str] = set()
        self._used: set[str] = set()

    def _fresh(self, firsts: Sequence[str], rests: Sequence[str]) -> str:
        # Two surnames of one beginning are rare within one event, and no name is given twice.
        drawn = [self.rng.choice(firsts) + self.rng.choice(rests) for _ in range(40)]
        name = next((n for n in drawn if n[:3] not in self._used), None) or next(
            n for n in drawn if n not in self._used
        )
        self._used |= {name, name[:3]}
        return name

    def person(self, role: str | None = None) -> Person:
        """A person nobody in this history shares a name with; a witness where no role is given."""
        given = self.rng.choice([g for g in GIVEN if g not in self._given] or GIVEN)
        self._given.add(given)
        told = role or self.rng.choice(_WITNESS).format(street=self.rng.choice(STREETS))
        if given not in WOMEN:
            told = told.replace("on her way", "on his way")
        return Person(given, self._fresh(split(_ONSET), split(_REST)), told)

    def town(self) -> str:
        """A town."""
        return self._fresh(split(_TOWN_ONSET), split(_TOWN_REST))

    def outlets(self, count: int) -> list[str]:
        """Papers of `count` towns, no two of one name."""
        towns = [a + b for a in split(_TOWN_ONSET) for b in split(_TOWN_REST)]
        self.rng.shuffle(towns)
        return [f"{town} {self.rng.choice(PAPERS)}" for town in towns[:count]]

    def bodies(self, town: str, count: int) -> list[str]:
        """Public bodies of a town."""
        return [f"{town} {b}" for b in self.rng.sample(_BODIES, count)]
