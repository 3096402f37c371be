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
monday tuesday wednesday thursday friday saturday sunday can may might could must should some
"""
_LITTLE = frozenset(_LITTLE_WORDS.split())


@lru_cache(maxsize=8192)
def stems(words: str) -> frozenset[str]:
    """Its telling words, cut to their first letters, small."""
    return frozenset(in_order(words))


def in_order(words: str) -> tuple[str, ...]:
    """The same, as they follow one another."""
    return tuple(stem(w) for w in _WORD.findall(words.casefold()) if w not in _LITTLE)


def stem(word: str) -> str:
    """A small word without the commonest endings, and no longer than tells words apart."""
    return _ENDING.sub("", word)[:_LETTERS]
