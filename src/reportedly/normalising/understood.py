"""What a bare figure counts though no noun stands beside it: "Dead: 12", "a town of 18,000", "two more", "all four"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.normalising.lexing import Word
from reportedly.normalising.measured import Measured
from reportedly.normalising.word_lists import words

# Heads of headlines and lists that count people: "Death toll now 14", "Missing: 9".
_TOLLS = words(
    """
    toll dead injured missing killed wounded deaths fatalities casualties survivors rescued hurt arrested detained
    """
)
_TO_THE_FIGURE = words(
    """
    : now at to is stands stood rises rose climbs hits reaches reached up - – — revised
    """
)
# "a town of 18,000", "a crowd of 300": people, where no other noun follows.
_OF_PEOPLE = words(
    """
    town city village suburb community population crowd settlement island hamlet district municipality borough
    territory nation country crew staff workforce congregation audience
    """
)
_AGAIN = frozenset(("more", "others", "other", "further"))
_ALL = frozenset(("all", "these", "those", "both", "the"))
_HAPPENED = words(
    """
    was were is are had have has remain remained died survived remains be been would will could may might can did
    """
)


def understood(words: Sequence[Word], i: int, end: int, counted: Measured | None, earlier: str) -> Measured | None:
    """The counted thing of the figure words[i:end] by the words around, where the parse shows no noun.

    `earlier`: the thing the paragraph counted last ("" for none), taken up by "two more", "all four", and a bare
    figure that is the subject ("seven are missing").
    """
    of = counted.of if counted is not None else ""
    if _toll(words, i):
        return Measured("person", of or words[_toll(words, i) - 1].text)
    if i >= 2 and words[i - 1].low == "of" and words[i - 2].low in _OF_PEOPLE and _closed(words, end):
        return Measured("person", of or words[i - 2].text)
    following = words[end].low if end < len(words) else ""
    if _befell(words, end) and (counted is None or counted.noun in ("", "fall", "collapse", "fell")):
        return Measured("person", of or following)
    if following in _AGAIN and any(w.low in _TOLLS for w in words[end + 1 : end + 6]):
        return Measured("person", of or words[end].text)
    if not earlier:
        return counted
    if following in _AGAIN and (_closed(words, end + 1) or words[end + 1].low in _HAPPENED):
        return Measured(earlier, of or words[end].text)
    if following == "of" and end + 1 < len(words) and words[end + 1].low in ("them", "these", "those", "whom"):
        return Measured(earlier, of)
    if i and words[i - 1].low in _ALL and (_closed(words, end) or following in _HAPPENED):
        return Measured(earlier, of)
    if (
        (following in _HAPPENED or (following.endswith("ed") and len(following) > 4))
        and counted is not None
        and (i == 0 or words[i - 1].low in _OPENING)
    ):
        return replace(counted, noun=earlier)
    return counted


_OPENING = frozenset((".", ",", ";", ":", "and", "but", "while", "that", "–", "—", '"', "“"))


def _befell(words: Sequence[Word], end: int) -> bool:
    """Whether what follows befalls people only: "200 fall ill", "31 were admitted to hospital", "nine in hospital"."""
    after = [w.low for w in words[end : end + 8]]
    if after[:1] == ["of"] and after[1:2] in (["them"], ["these"], ["those"], ["whom"]):
        after = after[2:]
    while after and after[0] in _HAPPENED | {"still", "also", "now", "later"}:
        after = after[1:]
    if after[:1] in (["fall"], ["fell"], ["fallen"], ["taken"], ["left"], ["made"]):
        return after[1:2] in (["ill"], ["sick"], ["unconscious"])
    if after[:2] == ["in", "hospital"] or after[:1] in (
        ["hospitalised"],
        ["hospitalized"],
        ["collapse"],
        ["ill"],
        ["missing"],
        ["unaccounted"],
        ["dead"],
        ["injured"],
    ):
        return True
    return after[:1] in (["admitted"], ["taken"], ["rushed"], ["airlifted"]) and "hospital" in after[:4]


def _closed(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase ends at `at`."""
    return at >= len(words) or words[at].text in '.,;:!?)”"–—' or words[at].low in ("and", "but", "who", "in", "on")


def _toll(words: Sequence[Word], i: int) -> int:
    """One more than the index of the word of a toll right before the figure; 0 for none."""
    at = i - 1
    while at >= max(0, i - 4) and words[at].low in _TO_THE_FIGURE:
        at -= 1
    found = at >= 0 and at < i - 1 and words[at].low in _TOLLS
    return at + 1 if found else 0
