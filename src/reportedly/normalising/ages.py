"""Figures that are somebody's age: aged 54; "Maria Lopes, 54, said"; "the gunman, 41, fled"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.normalising.calendar_words import DECADE_WORDS
from reportedly.normalising.casualties.wordlists import ONE_PERSON
from reportedly.normalising.lexing import Word
from reportedly.normalising.numbers import Number
from reportedly.normalising.word_lists import words
from reportedly.vocabulary import Quantity, Span

_ONE_PERSON = frozenset(
    (
        "he", "she", "who", "victim", "man", "woman", "boy", "girl", "suspect", "driver", "mother", "father", "son",
        "daughter", "brother", "sister", "wife", "husband", "teenager", "child", "baby", "student",
    )
)  # fmt: skip


def is_age(words: Sequence[Word], i: int, number: Number) -> bool:
    """aged 54; a name with its age in commas: "Maria Lopes, 54, said"."""
    if number.value > 120 or number.value != int(number.value) or not (number.plain or number.spelt):
        return False
    before = words[i - 1] if i else None
    if before is not None and before.low in ("aged", "age", "ages") and number.value:
        return True
    after = words[number.end].low if number.end < len(words) else "."
    if before is not None and _of_age(words, i, number, after):
        return True
    if before is not None and before.text == "," and i >= 2 and number.plain and number.value >= 1:
        set_off = number.end < len(words) and words[number.end].text == ","
        if set_off and words[i - 2].low in ONE_PERSON:
            return True  # "the gunman, 41, killed himself"
    if (
        i >= 3
        and words[i - 1].low in ("and", ",", "to")
        and words[i - 2].digits
        and words[i - 3].low in ("aged", "ages")
    ):
        return True
    stands = after in ".,;)" or after in ("and", "but", "when")
    stands = stands or (words[i - 1].low == "turned" and after in ("on", "in", "last", "this", "next"))
    if i >= 2 and stands and words[i - 1].low in ("is", "was", "turned") and words[i - 2].low in _ONE_PERSON:
        return number.value >= 1
    closed = number.end >= len(words) or words[number.end].text in ",.;)("
    return bool(
        number.plain and before is not None and before.text in ",(" and i >= 2 and words[i - 2].text[0].isupper()
        and words[i - 2].text.isalpha() and closed and number.value >= 1
    )  # fmt: skip


_NO_PERSONS = words(
    """
    toll number total count score figure rate average tally level value price result vote year day date room page
    chapter magnitude majority record sum median maximum minimum temperature speed weight height distance depth length
    loss gain margin age order share index however minor junction platform gate seat route unit section article
    """
)
"""Nouns after which a figure between commas is no age."""
_PEOPLE = words(
    """
    women men people children adults voters patients drivers girls boys anyone those pupils residents everyone players
    workers citizens mothers males females persons
    """
)


def _of_age(words: Sequence[Word], i: int, number: Number, after: str) -> bool:
    """turned 30; aged between 18 and 60; at the age of 12; the driver, 43, had; the verger, now 72; women over 45."""
    lows = [w.low for w in words[max(0, i - 4) : i]]
    stands = not after[:1].isalpha() or after in _NO_NOUNS or (after.endswith("ed") and len(after) > 4)
    if after in ("%", "-", "$", "°") or not lows:
        return False
    if lows[-2:] in (["aged", "between"], ["aged", "from"], ["age", "of"], ["aged", "over"], ["aged", "under"]):
        return number.value >= 1
    if lows[-1] == "from" and lows[-3:-1] == ["in", "age"]:
        return True  # "ranging in age from two to 10"
    if lows[-3:] in (["the", "ages", "of"], ["aged", "up", "to"]):
        return True
    if lows[-1] in ("turned", "turns", "turning") and stands and number.plain:
        return number.value >= 1 and (len(lows) < 2 or lows[-2] not in ("it", "which", "figure", "index", "also"))
    if lows[-1] in ("over", "under", "above", "below") and len(lows) > 1:
        stands = stands or (after.isalpha() and not after.endswith("s"))
        people = lows[-2] in _PEOPLE or (
            lows[-2] in ("is", "are", "was", "were") and any(w.low in _PEOPLE for w in words[max(0, i - 9) : i - 2])
        )
        return people and stands and number.value >= 1
    if not number.plain or not 12 <= number.value <= 106 or after != ",":
        return False
    at = i - 2 if lows[-1] == "now" else i - 1
    if at < 2 or words[at].text != "," or not words[at - 1].text.isalpha():
        return False
    noun = words[at - 1]
    listed = number.end + 1 < len(words) and words[number.end + 1].digits
    named = any(w.low in _DETERMINERS for w in words[max(0, at - 5) : at - 1])
    single = noun.text.islower() and len(noun.low) > 2 and (not noun.low.endswith("s") or noun.low.endswith("ss"))
    return single and named and not listed and noun.low not in _NO_PERSONS


_DETERMINERS = frozenset(("a", "an", "the", "his", "her", "their", "its", "another", "one", "former", "retired"))
_NO_NOUNS = words(
    """
    on in last this next were was are is who and or but to have had has with will would can could may at should by when
    while as for from earlier yesterday today made died say said
    """
)


def age_by_decade(words: Sequence[Word], i: int) -> Quantity | None:
    """in his thirties, in their early fifties: an age between two, by the word of its decade at `i`."""
    decade = DECADE_WORDS.get(words[i].low)
    if decade is None or i < 2:
        return None
    first, low, high = i, float(decade - 1900), float(decade - 1891)
    before = i - 1 - (words[i - 1].text == "-")
    if words[before].low in _PARTS:
        first = before
        low, high = low + _PARTS[words[before].low][0], low + _PARTS[words[before].low][1]
    if first < 1 or words[first - 1].low not in ("his", "her", "their", "my"):
        return None
    return Quantity(Span(words[first - 1].start, words[i].end), low, high, "=", "a", "age")


_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (6, 9)}


def is_siblings_age(words: Sequence[Word], i: int, number: Number, last: Quantity | None) -> bool:
    """The ages of several: "her daughters, 9 and 11, survived"."""
    if not number.plain or not 1 <= number.value <= 120 or i < 2:
        return False
    if words[i - 1].low == "and" and last is not None and last.of == "age" and words[i - 2].end == last.span.end:
        return True
    people = words[i - 1].text == "," and words[i - 2].low.removesuffix("s") in ONE_PERSON
    second = number.end + 2 < len(words) and words[number.end].low == "and" and words[number.end + 1].digits
    return people and second and words[number.end + 2].text in ",.;"
