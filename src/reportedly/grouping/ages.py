"""Ages of people: as telling as a name where reports do not name the victim yet."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.caseless import caseless

_SMALL = "one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: number for number, word in enumerate(_SMALL.split(), 1)}
_OLD = caseless(rf"\b(\d{{1,3}}|{_SMALL.replace(' ', '|')})[- ](year|month)s?[- ]old")
_BESIDE = re.compile(r"\b[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,3},? \(?(\d{1,3})(?=[,;.)]| of | was| and)")
"""“Ann Smith, 24, …”, “Ann Smith (24)”."""

OLDEST = 120


def ages_in(texts: Iterable[str]) -> set[int]:
    """Ages in years; months are negative."""
    found: set[int] = set()
    for text in texts:
        for number, unit in _OLD.findall(text):
            age = _NUMBERS.get(number.casefold()) or int(number)
            found.add(-age if unit.casefold() == "month" else age)
        found.update(int(number) for number in _BESIDE.findall(text))
    return {age for age in found if 0 < abs(age) <= OLDEST}
