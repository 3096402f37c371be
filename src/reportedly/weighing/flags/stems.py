"""The telling words of a stretch, cut short so that their forms are one."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]{3,}")
_LETTERS = 5
"""Letters by which two words are taken for one: "poisoned", "poisoner"."""
_ENDING = re.compile(r"(?<=\w{3})(?:ing|ings|ed|es|s|e)$")
_LITTLE_WORDS = """
the and was were that this has had have for with from not but its his her their our are which who one two three four
five six seven eight nine ten after over into amid than more most about when what how why where says say said will
would been being out off all new old man men woman women people year years day days week first last next back near
under between before against during while they them then there these those only just also says told day night
monday tuesday wednesday thursday friday saturday sunday can may might could must should some eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
thousand million billion percent cent per she him
"""
_LITTLE = frozenset(_LITTLE_WORDS.split())


_ALIKE = """
dead die dies died dying death deaths kill kills killed killing fatal fatally fatality fatalities perished drowned

hurt injure injured injures injury injuries wound wounded wounds wounding

blast blasts explode explodes exploded explosion explosions detonate detonated detonation

fire fires blaze blazes flames

quake quakes earthquake earthquakes tremor tremors

crash crashes crashed collide collides collided collision

steal steals stole stolen stealing theft thefts thief thieves

buy buys bought buying purchase purchased acquire acquires acquired acquisition takeover

shoot shoots shot shots shooting gunfire gunshot gunshots

shut shuts closed closing closure closures

ill sick sickened illness sickness

rise rises rose risen rising climb climbs climbed increase increases increased grow grows grew growth expand expands
expanded expansion

fall falls fell fallen falling drop drops dropped decline declined declines decrease decreased

resign resigns resigned resignation quit quits

arrest arrests arrested detain detains detained

pupil pupils schoolchildren schoolchild student students

doctor doctors medic medics physician physicians

cop cops police policeman policemen policewoman

boat boats vessel vessels ship ships

sue sues sued suing lawsuit
"""
_SAME = {word: row.split()[0] + "=" for row in _ALIKE.strip().split("\n\n") for word in row.split()}
"""What two desks call one thing: a word -> one sign for all of its row."""


@lru_cache(maxsize=8192)
def stems(words: str) -> frozenset[str]:
    """Its telling words, cut to their first letters, small."""
    return frozenset(in_order(words))


def in_order(words: str) -> tuple[str, ...]:
    """The same, as they follow one another."""
    return tuple(stem(w) for w in _WORD.findall(words.casefold()) if w not in _LITTLE)


_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
DIGITS = re.compile(r"\d[\d:.,]*\d|\d")


def figure(printed: str) -> str:
    """The sign by which a figure in digits stands among stems."""
    return f"={printed.replace(',', '')}"


def weekdays(words: str) -> frozenset[str]:
    """The signs by which days of the week stand among stems."""
    return frozenset(f"@{m.group()}" for m in _WEEKDAY.finditer(words.casefold()))


def with_figures(words: str) -> tuple[str, ...]:
    """Telling words, days of the week and figures in digits, as they follow one another."""
    small = words.casefold()
    found = [(m.start(), stem(m.group())) for m in _WORD.finditer(small) if m.group() not in _LITTLE]
    found += [(m.start(), f"@{m.group()}") for m in _WEEKDAY.finditer(small)]
    found += [(m.start(), figure(m.group())) for m in DIGITS.finditer(words)]
    return tuple(sign for _, sign in sorted(found))


def stem(word: str) -> str:
    """A small word without the commonest endings, no longer than tells words apart; one sign for words of one thing."""
    return _SAME.get(word) or _ENDING.sub("", word)[:_LETTERS]
