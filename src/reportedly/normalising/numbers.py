"""Numbers as news writes them: digits in both styles, words, scales, fractions, plurals that only bound."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.normalising.lexing import Word
from reportedly.normalising.shares import stands_alone
from reportedly.normalising.word_lists import words
from reportedly.vocabulary import Comparator

_SMALL = {
    w: n
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    w: n * 10
    for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7,
    "mln": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12, "mn": 1e6, "dozen": 12.0, "score": 20.0,
}  # fmt: skip
_GLUED_SCALES = {"k": 1e3, "bn": 1e9, "tn": 1e12, "mn": 1e6, "b": 1e9}
# The least that a plural without a number can mean; tens of thousands are at least two tens of them.
_PLURALS = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6, "billions": 2e9}
_TIMES = {"tens": 20.0, "dozens": 24.0, "scores": 40.0, "hundreds": 200.0}
_FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
OPENING = frozenset([*_SMALL, *_TENS, *_PLURALS, "tens", "half", "several", "a", "an"])
"""Words, beside digits, that a number can begin with."""
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")


@dataclass(frozen=True, slots=True)
class Number:
    """A number up to word index `end`; `comparator` is set by words that only bound it ("dozens")."""

    end: int
    value: float
    comparator: Comparator = "="
    plain: bool = False  # digits alone, without separator or scale: may be a year or a label
    spelt: bool = False
    mantissa: float = 0.0  # the value before its scale
    scale: float = 1.0
    fraction: bool = False


def read_digits(text: str) -> float | None:
    """The value of a figure in English ("2,500.5"), continental ("2.500.000") or Indian ("1,50,000") grouping."""
    if len(text) > 24 or ":" in text or "/" in text:
        return None
    if _ENGLISH.fullmatch(text) or _INDIAN.fullmatch(text):
        return float(text.replace(",", ""))
    if _CONTINENTAL.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    if text.count(",") + text.count(".") > 1:
        return None
    return float(text.replace(",", "."))


def number_at(words: Sequence[Word], i: int, money: bool = False) -> Number | None:
    """The number that begins at word `i`, or None. `money`: a currency sign stands before it ("£3m" is millions)."""
    word = words[i]
    if not word.digits and word.low not in OPENING:
        return None
    odds = _odds(words, i)
    if odds is not None:
        return odds
    if word.digits:
        return _figure(words, i, money)
    low, following = word.low, words[i + 1].low if i + 1 < len(words) else ""
    if low in _PLURALS or low == "tens":
        if following == "of" and i + 2 < len(words) and words[i + 2].low in _PLURALS and low in _TIMES:
            return Number(i + 3, _TIMES[low] * _PLURALS[words[i + 2].low] / 2, ">=", spelt=True)
        return Number(i + 1, _PLURALS[low], ">=", spelt=True) if low in _PLURALS else None
    if low == "half" and following in ("a", "an") and i + 2 < len(words) and words[i + 2].low in _SCALES:
        return Number(i + 3, 0.5 * _SCALES[words[i + 2].low], spelt=True)
    if low == "a" and following == "score" and i + 2 < len(words) and words[i + 2].low == "of":
        return Number(i + 2, 20.0, "~", spelt=True)
    few = _few(words, i)
    if few is not None:
        return few
    fraction = _fraction(words, i)
    if fraction is not None:
        return fraction
    if low in ("a", "an") and following in ("hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh"):
        return _spelt(words, i + 1, 1.0)
    if low in _SMALL or low in _TENS:
        return _spelt(words, i, None)
    return None


def _few(words: Sequence[Word], i: int) -> Number | None:
    """a couple, a couple of hundred; several thousand and a few dozen bound like the plural: "thousands", "dozens"."""
    low = words[i].low
    j = i + 1 if low == "several" else i + 2
    named = words[i + 1].low if i + 1 < len(words) else ""
    if low != "several" and not (low == "a" and named in ("couple", "few")):
        return None
    scale_at = j + (j < len(words) and words[j].low == "of")
    scale = _SCALES.get(words[scale_at].low) if scale_at < len(words) and words[scale_at].low != "score" else None
    if scale is not None:
        bound: Comparator = "~" if named == "couple" else ">="
        return Number(scale_at + 1, 2 * scale, bound, spelt=True, mantissa=2.0, scale=scale)
    if low == "several" and named in _LENGTHS:
        return Number(j, 2.0, ">=", spelt=True, mantissa=2.0)  # "several hours"
    return Number(j, 2.0, "~", spelt=True) if low == "a" and named == "couple" else None


_LENGTHS = words("minutes hours days weeks months years decades miles kilometres tonnes")


def _figure(words: Sequence[Word], i: int, money: bool) -> Number | None:
    text = words[i].text
    value = read_digits(text)
    if value is None:
        return None
    end, plain = i + 1, text.isdecimal()
    # "2 500": a group of three digits after a space belongs to the number where the first group is short.
    while (
        plain and len(text) <= 3 and end < len(words) and words[end].digits and len(words[end].text) == 3
        and words[end].text.isdecimal() and not words[end].glued and words[end].start - words[end - 1].end == 1
    ):  # fmt: skip
        value = value * 1000 + float(words[end].text)
        end += 1
    if end > i + 1:
        plain = False
    mantissa, scale = value, 1.0
    if end < len(words) and words[end].text == "½":
        mantissa, end = mantissa + 0.5, end + 1
    while end < len(words):
        step = _scale(words, end, money)
        if step is None:
            break
        scale, end, plain = scale * step, end + 1, False
    if end + 1 < len(words) and words[end].text == "-" and words[end].glued and words[end + 1].low in _SCALES:
        scale, end, plain = scale * _SCALES[words[end + 1].low], end + 2, False  # "a 20-million-euro deal"
    return Number(end, mantissa * scale, plain=plain, mantissa=mantissa, scale=scale)


def _scale(words: Sequence[Word], i: int, money: bool) -> float | None:
    low = words[i].low
    if words[i].glued and low in _GLUED_SCALES and (low != "b" or money):
        return _GLUED_SCALES[low]
    if low == "m" and money:
        return 1e6
    if low == "m" and words[i].glued and i + 1 < len(words) and words[i + 1].low in _MILLIONS_OF:
        return 1e6
    return _SCALES[low] if (low in _SCALES and low not in ("score", "dozen")) or low == "dozen" else None


# After "3m": what nobody measures by the metre.
_MILLIONS_OF = words(
    """
    people users customers doses barrels votes voters jobs homes households downloads followers viewers
    subscribers cases vehicles cars shares euros dollars pounds tonnes tons refugees children workers visitors
    passengers members hectares acres litres gallons copies patients students residents inhabitants tests vaccines
    units views animals
    """
)


def _odds(words: Sequence[Word], i: int) -> Number | None:
    """one in five, 3 in 10, one in every four, two out of every three: a share; and "one child in ten"."""
    if i + 3 >= len(words) or (i and words[i - 1].text in "-–/."):
        return None
    out = words[i + 1].low == "out" and words[i + 2].low == "of"
    each = out and words[i + 3].low == "every"
    tenths = out and not each and words[i + 3].low in ("ten", "10", "hundred", "100")
    among = words[i].low == "one" and words[i + 2].low == "in" and words[i + 1].text.isalpha()
    if not (words[i + 1].low == "in" or each or among or tenths):
        return None
    j = i + 4 if each else i + 3 if among or tenths else i + 2
    j += j < len(words) and words[j].low == "every"
    values = [
        int(w.text) if w.digits and w.text.isdecimal() and len(w.text) < 5 else _SMALL.get(w.low, _TENS.get(w.low, 0))
        for w in (words[i], words[min(j, len(words) - 1)])
    ]
    after = words[j + 1] if j + 1 < len(words) else None
    if 0 < values[0] < values[1] <= 1000 and _compared_share(words, i, j):
        return Number(j + 1, values[0] / values[1], spelt=True, fraction=True)
    if not 0 < values[0] < values[1] or values[0] > 9 or values[1] > 1000 or after is None:
        return None
    of_ten = values[1] in (5, 10, 20, 100) and values[0] < values[1]
    lasting = {w.low for w in words[j + 1 : j + 3]} & _DURATIONS
    if not among and of_ten and after.text.islower() and not lasting:
        return Number(j + 1, values[0] / values[1], spelt=True, fraction=True)
    if among and after.low in _SHARE_ENDS:
        return Number(j + 1, values[0] / values[1], spelt=True, fraction=True)
    if among or after.text in ",.;":
        return None
    plural = after.text.islower() and (after.low.endswith("s") or after.low in ("people", "women", "men", "children"))
    told = words[j + 2].low if j + 2 < len(words) else ""
    plural = plural or after.low == "of" or (after.text.islower() and told.endswith("s") and words[i].text != "in")
    if not plural or after.low in _DURATIONS or told in _DURATIONS or after.low in ("is", "was", "as", "this"):
        return None
    return Number(j + 1, values[0] / values[1], spelt=True, fraction=True)


def _compared_share(words: Sequence[Word], i: int, j: int) -> bool:
    """up from one in nine, to one in four: a share whose things were told with another."""
    before = words[i - 1].low if i else ""
    one = words[i].low in ("one", "1") and words[i + 1].low == "in"
    ends = j + 1 >= len(words) or words[j + 1].text in ".,;" or words[j + 1].low in ("in", "a", "last", "to", "and")
    return one and before in ("from", "to", "than", "just", "only") and ends


_SHARE_ENDS = frozenset((".", ",", "is", "was", "has", "had", "will", "now", "does", "did", "said", "would", "could"))
_DURATIONS = frozenset(
    ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "games", "matches")
)


def _fraction(words: Sequence[Word], i: int) -> Number | None:
    """half of, a third of, two-thirds of, three quarters of: before "of" or "the" only."""
    low = words[i].low
    over, j = (1, i) if low == "half" else (1, i + 1) if low in ("a", "one") else (_SMALL.get(low, 0), i + 1)
    if not 0 < over < 10:
        return None
    if j > i and j < len(words) and words[j].text == "-":
        j += 1
    name = words[j].low if j < len(words) else ""
    under = _FRACTIONS.get(name) or (_FRACTIONS.get(name.removesuffix("s")) if name.endswith("s") else None)
    if under is None or over >= under or (j == i and name != "half"):
        return None
    if j + 2 < len(words) and words[j + 1].text in '"”' and words[j + 2].low == "of":
        return Number(j + 1, over / under, spelt=True, fraction=True)
    if j + 1 >= len(words) or words[j + 1].low not in ("of", "the", "majority"):
        alone = stands_alone(words, i, j + 1, name.removesuffix("s"), over > 1)
        return Number(j + 1, over / under, spelt=True, fraction=True) if alone else None
    if name == "half" and words[j + 1].low == "the" and j + 2 < len(words) and words[j + 2].low == "time":
        return None
    scale = _SCALES.get(words[j + 3].low, 0.0) if j + 3 < len(words) and words[j + 2].low == "a" else 0.0
    if scale >= 1e3:
        return Number(j + 4, over / under * scale, spelt=True)  # "a quarter of a million"
    if name in ("quarter", "third", "half") and i and words[i - 1].low in ("the", "first", "second", "third", "fourth"):
        return None
    return Number(j + 1, over / under, spelt=True, fraction=True)


def _part(words: Sequence[Word], i: int) -> tuple[float, int] | None:
    """a quarter, three-quarters, four-fifths: a fraction told after "two and", and the index after it."""
    if i + 1 >= len(words):
        return None
    over = 1 if words[i].low == "a" else _SMALL.get(words[i].low, 0)
    j = i + 1 + (words[i + 1].text == "-")
    name = words[j].low if j < len(words) else ""
    under = _FRACTIONS.get(name if over == 1 else name.removesuffix("s"))
    if under is None or name == "half" or not 0 < over < under:
        return None
    return over / under, j + 1


def _spelt(words: Sequence[Word], i: int, first: float | None) -> Number | None:
    """Words to a value: two hundred and fifty-three thousand; `first` stands for an article before the scale."""
    total, current, j = 0.0, first or 0.0, i
    seen = first is not None
    last_small = False
    while j < len(words):
        low = words[j].low
        if low in _SMALL and (not last_small or current == 0) and (not seen or current % 10 == 0 or current == 0):
            if seen and current % 100 != 0 and current % 10 == 0 and _SMALL[low] > 9:
                break
            current, seen, last_small = current + _SMALL[low], True, True
        elif low in _TENS and (not seen or (current % 100 == 0 and current > 0) or (current == 0 and total)):
            current, seen, last_small = current + _TENS[low], True, False
        elif low in ("hundred", "dozen") and seen and current:
            current, last_small = current * _SCALES[low], False
        elif low in _SCALES and low != "score" and seen and current:
            total, current, last_small = total + current * _SCALES[low], 0.0, False
        elif (
            low == "-"
            and j + 1 < len(words)
            and current % 100 >= 20
            and not last_small
            and _SMALL.get(words[j + 1].low, 99) < 10
        ):
            pass
        elif low == "-" and j + 1 < len(words) and seen and words[j + 1].glued and words[j + 1].low in _HYPHENED:
            pass  # "a two-hundred-thousand loan"
        elif (
            low == "and"
            and seen
            and j + 1 < len(words)
            and j + 2 < len(words)
            and words[j + 1].low == "a"
            and words[j + 2].low == "half"
        ):
            scale_at = j + 3
            current += 0.5
            j = scale_at
            if j < len(words) and words[j].low in _SCALES:
                return Number(j + 1, current * _SCALES[words[j].low], spelt=True)
            break
        elif low == "and" and seen and (part := _part(words, j + 1)) is not None:
            return Number(part[1], total + current + part[0], spelt=True)  # "two and three-quarters"
        elif (
            low == "and"
            and seen
            and words[j - 1].low in ("hundred", "thousand", "million")
            and j + 1 < len(words)
            and (words[j + 1].low in _SMALL or words[j + 1].low in _TENS)
        ):
            last_small = False
        else:
            break
        j += 1
    if not seen or (j == i and first is None):
        return None
    value = total + current
    if low_at(words, j) == "point" and 0 <= _SMALL.get(low_at(words, j + 1), 99) < _TEN:
        return _decimals(words, j + 1, value)
    scale = next((s for s in (1e12, 1e9, 1e6, 1e3) if value >= s and value % s == 0), 1.0) if total else 1.0
    return Number(max(j, i + 1), value, spelt=True, mantissa=value / scale, scale=scale)


_HYPHENED = frozenset(("hundred", "thousand", "million", "billion"))
_TEN = 10


def low_at(words: Sequence[Word], i: int) -> str:
    """The word at `i` in lower case, "" past the end."""
    return words[i].low if i < len(words) else ""


def _decimals(words: Sequence[Word], i: int, value: float) -> Number:
    """six point two, three point one four million: `i` is the first digit after the point."""
    digits = ""
    while _SMALL.get(low_at(words, i), 99) < _TEN:
        digits += str(_SMALL[words[i].low])
        i += 1
    value = float(f"{value:.0f}.{digits}")
    scale = _SCALES.get(low_at(words, i), 0.0)
    if scale >= 1e3:
        return Number(i + 1, value * scale, spelt=True, mantissa=value, scale=scale)
    return Number(i, value, spelt=True, mantissa=value)
