"""Figures that are no quantities: parts of names, scores, telephone numbers, ordinals, the pronoun "one"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.normalising.lexing import Word
from reportedly.normalising.numbers import Number, number_at
from reportedly.normalising.unit_words import unit_at
from reportedly.normalising.word_lists import words
from reportedly.units import UNIT_WORDS

DASHES = frozenset(("-", "–", "—", "‑"))


_LABELS = words(
    """
    flight route highway boeing airbus article section chapter room gate level phase formula resolution no nos
    number numbers interstate channel area unit grade type page pages line platform terminal runway act part
    volume episode season version class group district precinct ward zone sector block building apartment flat
    suite bus tram train pier dock berth figure table paragraph clause rule title proposition measure amendment
    division lane exit junction rank ranked tier stage category cat magnitude windows iphone galaxy xbox
    playstation apollo soyuz falcon boxing union pier lot square psalm verse game match heat lap hole set round
    week matchday day
    """
)


_LOWER_LABELS = _LABELS - words(
    """
    boeing airbus windows iphone galaxy xbox apollo soyuz falcon union square act area train bus boxing measure
    set group groups building match game season day week class ranked line part lot title rule figure unit
    """
)


_SCORE_WORDS = words(
    """
    win won victory defeat loss lost beat beating draw drew lead leading led aggregate score vote ruling decision
    majority deficit thrashing rout upset triumph ahead behind tie penalties shootout
    """
)


# After these in capitals a number in words is a name too.
_NUMBERED = words(
    """
    track platform room gate chapter article section phase terminal runway act part volume episode season district
    ward zone sector block unit channel route highway lane exit junction stage category pier dock tank reactor
    """
)


def _ends_name(words: Sequence[Word], at: int) -> bool:
    """Whether no noun may follow at `at`: "Track six is cut", not "Unit two workers"."""
    return at >= len(words) or not words[at].text[0].isalpha() or words[at].low in _AFTER_NAME


_AFTER_NAME = words(
    """
    is was are were has had will would in on at of and to for from with after before by
    """
)
_EMERGENCY = frozenset(("911", "999", "112", "000", "111"))


def label_end(words: Sequence[Word], i: int, number: Number, sign: tuple[int, str] | None) -> int:
    """The index after a figure that is part of a name, score, telephone number or ordinal; 0 where it is none."""
    word, end = words[i], number.end
    before = words[i - 1] if i else None
    if word.low == "one" and _pronoun(words, i):
        return end
    if word.low == "zero" and end < len(words) and words[end].text == "-":
        return end
    following = words[end] if end < len(words) else None
    if not word.digits:
        hyphened = following is not None and following.text == "-" and following.glued
        loose = (
            hyphened
            and end + 1 < len(words)
            and words[end + 1].low in ("time", "off", "sided", "way", "star", "third", "on", "fold")
        )
        if before is not None and before.text[0].isupper() and before.low in _NUMBERED and _ends_name(words, end):
            return end  # "Track six is cut"
        if before is not None and before.text == "-" and before.glued and before.start != word.start:
            return end if i >= 2 and words[i - 2].text[0].isalpha() else 0
        return end + 2 if loose else 0
    if sign is not None:
        return 0
    if before is not None and before.text == "." and word.glued and number.plain and _calibre(words, end):
        return end  # a calibre: "a .44 revolver", "a .40-calibre handgun"
    if following is not None and following.text in "'’" and following.glued and _is_s(words, end + 1):
        return end + 2  # "in her 20's"
    if following is not None and following.glued and following.low in ("st", "nd", "rd", "th"):
        return end + 1
    if before is not None and word.glued and (before.text[-1].isalpha() or before.text in "@#_/&=§"):
        return end
    if before is not None and before.text in DASHES and word.glued and before.glued and i >= 2:
        if words[i - 2].low == "magnitude":
            return 0
        if words[i - 2].text[-1].isalpha():
            return end  # "F-16", "COVID-19"
        if words[i - 2].digits and number.plain:
            return end
    if before is not None and before.text == "+" and word.glued:
        return _chain(words, i)
    if before is not None and before.text in ("#", "№"):
        return end
    if number.plain and len(word.text) > 1 and word.text[0] == "0":
        return _chain(words, i)
    if number.plain and len(word.text) > 12:
        return end
    if word.text in _EMERGENCY and (
        (before is not None and before.low in ("call", "called", "calling", "dial", "dialled"))
        or (following is not None and following.low in ("call", "calls", "caller", "dispatchers"))
    ):
        return end
    if (
        following is not None
        and following.text in ("N", "S", "E", "W")
        and end + 1 < len(words)
        and words[end + 1].low == "."
    ):
        return end + 1  # "37 N. Elm Street"
    low = before.low if before is not None else ""
    if number.plain and (low in ("©", "copyright") or (low == ")" and i >= 2 and words[i - 2].low == "c")):
        return end  # "© 2017"
    if low == "." and i >= 2 and words[i - 2].low in ("no", "nos", "vol", "art", "sec", "fig", "ch"):
        return end
    if low == "[" and following is not None and following.text == "]":
        return end  # a footnote's mark
    if low in DASHES and i >= 2 and words[i - 2].text in _MODELS and number.plain:
        return end  # "AK - 47"
    if before is not None and before.text in _MODELS and number.plain:
        return end  # "AK 47"
    if following is not None and following.text in _ROADS and number.plain and low[:1].isalpha():
        return end  # "the 55 Freeway"
    if low in _SERIES and number.plain and following is not None and following.low == "of":
        last = number_at(words, end + 1)
        if last is not None:
            return last.end  # "Image 25 of 111"
    if before is not None and number.plain:
        capital = before.text[0].isupper() and low in _LABELS
        if capital or (low in _LOWER_LABELS and unit_at(words, end, number) is None and low != "category"):
            if low in ("magnitude",):
                return 0
            return end
    if number.plain and _address(words, end):
        return end
    if number.plain and _numbered_list(words, i):
        return end
    if following is not None and following.text in DASHES and following.glued and number.plain:
        return _score(words, i, end)
    if (
        following is not None
        and following.glued
        and following.text[0].isalpha()
        and unit_at(words, end, number) is None
    ):
        return end + 1  # "737MAX", "5G"
    return 0


_MODELS = frozenset(
    ("AK", "BM", "BMP", "BTR", "MiG", "MIG", "Su", "SU", "Tu", "TU", "Mi", "FH", "MQ", "RQ", "UH", "CH")
)
_ROADS = frozenset(("Freeway", "Highway", "Motorway", "Expressway", "Turnpike", "Interstate"))
_SERIES = words("image photo photograph picture slide page part step chapter episode item video graphic")
_STREETS = words(
    """
    street road avenue lane square drive close way boulevard terrace crescent row court gardens alley quay parade
    """
)


def _is_s(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].low == "s" and words[at].glued


def _calibre(words: Sequence[Word], end: int) -> bool:
    """Whether what follows a figure after a point makes it a calibre and no count."""
    at = end + (end < len(words) and words[end].text in DASHES)
    return at < len(words) and words[at].low in _GUNS


_GUNS = frozenset(
    ("caliber", "calibre", "cal", "gauge", "revolver", "handgun", "pistol", "rifle", "magnum", "ammunition", "bullets")
)


def _address(words: Sequence[Word], end: int) -> bool:
    """Whether the figure numbers a house: "14 Mill Street", "221 West Orchard Road"."""
    for at in range(end, min(end + 4, len(words))):
        if not words[at].text[0].isupper():
            return False
        if at > end and words[at].low in _STREETS:
            return True
    return False


def _numbered_list(words: Sequence[Word], i: int) -> bool:
    """Whether the figure stands in a list of numbers after a plural: "gates 1, 2 and 4", "pages 12 and 13"."""
    at = i
    while at > i - 12 and at >= 2 and (words[at - 1].text == "," or words[at - 1].low in ("and", "or", "to", "&")):
        if not words[at - 2].digits:
            return False
        at -= 2
    label = words[at - 1].low if at else ""
    if not label.endswith("s") or label[:-1] not in _LOWER_LABELS | {"unit", "reactor", "track", "bed", "item"}:
        return False
    if at < i:
        return True
    listed = i + 2 < len(words) and (words[i + 1].text == "," or words[i + 1].low in ("and", "or", "to", "&"))
    return listed and words[i + 2].digits


_SET_OFF = frozenset((",", "–", "—", "(", "and", "with", "but"))


def _pronoun(words: Sequence[Word], i: int) -> bool:
    before = words[i - 1].low if i else ""
    after = words[i + 1].low if i + 1 < len(words) else ""
    if before == "at" and after in ("point", "stage"):
        return True
    if after == "of" and before in _SET_OFF and i + 2 < len(words) and words[i + 2].low in ("them", "whom"):
        return False  # "eight were hurt, one of them seriously"
    if after == "of" and i + 3 < len(words) and before not in ("no", "any", "every", "this", "that", "the", "only"):
        at = i + 2 + (words[i + 2].low in ("the", "its", "their", "his", "her", "our"))
        if number_at(words, at) is not None:
            return False  # "one of the three vans" is a share of a number told
    if before in (
        "no",
        "any",
        "every",
        "some",
        "this",
        "that",
        "the",
        "which",
        "each",
        "another",
        "number",
        "only",
        "day",
    ):
        if before == "only":
            return i >= 2 and words[i - 2].low in ("the", "not")
        return not (before == "the" and after in ("hundred", "million"))
    if after in (
        "of",
        "another",
        "-",
        "day",
        "by",
        "time",
        "such",
        "'s",
        "can",
        "would",
        "could",
        "might",
        "should",
        "may",
    ):
        return not (after == "-" and i + 2 < len(words) and words[i + 2].low in _HYPHENED_UNITS)
    return False


_HYPHENED_UNITS = frozenset(u[0] for u in UNIT_WORDS if len(u) == 1 and len(u[0]) > 2)


def _chain(words: Sequence[Word], i: int) -> int:
    """The index after a run of digit groups: a telephone or account number."""
    j = i + 1
    while j < len(words) and (words[j].digits or (words[j].text in ("-", "(", ")", "–") and words[j].glued)):
        j += 1
    return j


def _score(words: Sequence[Word], i: int, end: int) -> int:
    """3-1, 555-0123, 2-3 defeat: figures joined by a dash that are no range. 0 where they may be one."""
    if end + 1 >= len(words) or not words[end + 1].digits or not words[end + 1].glued:
        return 0
    left, right = number_at(words, i), number_at(words, end + 1)
    if left is None or right is None:
        return _chain(words, i)
    after = words[right.end] if right.end < len(words) else None
    chained = (
        after is not None
        and after.text in DASHES
        and after.glued
        and right.end + 1 < len(words)
        and words[right.end + 1].digits
    )
    if chained or words[end + 1].text[0] == "0":
        return _chain(words, i)
    near = {w.low for w in words[max(0, i - 2) : i]} | {w.low for w in words[right.end : right.end + 2]}
    if left.value >= right.value * (right.scale if right.scale > left.scale else 1.0) or near & _SCORE_WORDS:
        return right.end
    return 0
