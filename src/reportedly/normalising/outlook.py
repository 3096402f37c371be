"""Whether the words around a time look forward, or tell when somebody spoke."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.normalising.calendar_words import (
    AHEAD,
    AHEAD_BEFORE_TO,
    LASTING,
    PUT_OFF,
    SPOKEN,
    TIMETABLE,
    TOLD,
)
from reportedly.normalising.dates import low
from reportedly.normalising.lexing import Word


def is_speaking(words: Sequence[Word], first: int, floor: int) -> bool:
    """Whether the time is when somebody spoke: "said on Friday", "wrote in a post on Monday"."""
    at = first - 1
    at -= at >= floor and words[at].low in ("on", "in", "at", "late", "early")
    for j in range(at, max(floor, at - 6) - 1, -1):
        if words[j].low in SPOKEN:
            return True
        if words[j].text in ".,;:!?" or words[j].low in ("that", "had", "was", "were"):
            return False
    return False


def is_ahead(words: Sequence[Word], i: int, floor: int) -> bool:
    """Whether the words before look forward: "will" counts until a verb of telling stands between.

    At the beginning of a sentence the words after decide: "On Wednesday the deposits will be free".
    """
    if [low(words, i - 3), low(words, i - 2), low(words, i - 1)] == ["as", "early", "as"]:
        return True
    if i <= 1 or words[i - 2].text in '.!?"“' or words[i - 1].text in '.!?"“':
        for k, later in enumerate(words[i + 1 : i + 10], i + 1):
            if later.low in ("will", "shall") or later.low.endswith("'ll"):
                return True
            described = low(words, k + 1) in _FUTURE or low(words, k + 2) in _FUTURE  # "guaranteed deposits will"
            if later.text in ".!?;" or later.low in TOLD or (_participle(later.low) and not described):
                break
    for j in range(i - 1, max(floor - 1, i - 18), -1):
        word = words[j].low
        if word in ".!?;" and not (j + 1 < len(words) and words[j + 1].glued):
            return False
        if word in AHEAD or (word in _SET and low(words, j - 1) in AHEAD_BEFORE_TO) or word.endswith("'ll"):
            return True
        if word in AHEAD_BEFORE_TO and low(words, j - 1) in ("is", "are", "be", "'s", "'re"):
            return True  # "rain is expected between 9pm on Friday and …"
        if _still_to_come(words, j, i):
            return True
        past = word in TOLD or (_participle(word) and word not in AHEAD_BEFORE_TO)
        if past and low(words, j - 1) not in _STATES and word not in ("based", "united", "need"):
            return False
    return False


def _still_to_come(words: Sequence[Word], j: int, i: int) -> bool:
    """Whether the word at `j` makes the day at `i` one to come: "resumes on Monday", "stays shut until Friday"."""
    word = words[j].low
    if word not in _COMING:
        return False
    between = [w.low for w in words[j + 1 : i]]
    if word in TIMETABLE:
        return len(between) < 4 and all(w in ("on", "from", "again", "at", "the", "next") for w in between)
    if word in _BEING and 2 <= len(between) <= 3 and between[-1] == "on":
        return _participle(between[-2]) or between[-2] in _SHUT  # "all accounts are blocked on Monday"
    if word in LASTING:
        lasting = "until" in between or "till" in between or (word in ("take", "takes") and "by" in between)
        return lasting and not any(w in TOLD for w in between)
    if word in PUT_OFF:
        return len(between) < 4 and any(w in ("to", "until", "till") for w in between)
    return False


_BEING = frozenset(("is", "are", "stays", "stay"))
_COMING = frozenset((*TIMETABLE, *LASTING, *PUT_OFF, *_BEING))


def _participle(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4


_SET, _FUTURE = frozenset(("to", "for")), frozenset(("will", "shall"))
_SHUT = frozenset(("shut", "closed", "open", "off", "free"))
_STATES = frozenset(("be", "to", "being", "stay", "stays", "remain", "remains", "is", "are", "'s", "'re"))
