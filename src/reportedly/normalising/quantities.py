"""Quantities of a text: number, bound, unit, and what is counted or measured. Own grammar; no number is ever invented.

Years, clock times, dates, ordinals, scores, telephone numbers, and the numbers of names ("Flight 370", "F-16") are no
quantities. What is counted comes from the parse where tokens are given, else from the words that follow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.normalising.ages import age_by_decade, is_age, is_siblings_age
from reportedly.normalising.articles import a_length_of_time
from reportedly.normalising.bounds import bound_after, bound_before
from reportedly.normalising.calendar_words import DECADE_WORDS
from reportedly.normalising.degrees import degrees, frosty, unit_before
from reportedly.normalising.labels import label_end
from reportedly.normalising.lexing import Word, read_words
from reportedly.normalising.measured import Measured, Parse
from reportedly.normalising.numbers import OPENING, Number, number_at
from reportedly.normalising.ranges import doubted, negative, shared_unit, span_at
from reportedly.normalising.understood import understood
from reportedly.normalising.unit_words import Unit, unit_at
from reportedly.normalising.word_lists import words
from reportedly.units import CURRENCY_CODES, CURRENCY_SIGNS, same_kind, to_base
from reportedly.vocabulary import Comparator, Quantity, Span

_TIME_UNITS = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
_PER = {"second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "a", "night": "d",
        "annum": "a", "kilometre": "km", "kilometer": "km", "mile": "[mi_i]", "litre": "L", "liter": "L", "tonne": "t",
        "ton": "t", "barrel": "[bbl_us]", "kg": "kg", "kilogram": "kg", "kilo": "kg", "hectare": "har", "km": "km",
        "head": "{person}", "person": "{person}", "gallon": "[gal_us]", "ounce": "[oz_av]",
        "bushel": "[bu_us]", "share": "{share}"}  # fmt: skip
_SHORT_PER = {"s": "s", "sec": "s", "h": "h", "hr": "h", "min": "min", "l": "L", "ml": "mL"}
_BEGINNING = OPENING | frozenset(DECADE_WORDS)
"""Words, beside digits, that a quantity's number can begin with."""
_PEOPLE = frozenset(["people", "men", "women", "children", "persons"])


def find_quantities(
    text: str,
    start: int = 0,
    end: int | None = None,
    taken: Sequence[Span] = (),
    parse: Parse | None = None,
) -> tuple[Quantity, ...]:
    """The quantities of text[start:end], in order.

    `taken`: spans that are something else (time expressions). `parse`: the tokens, for what is counted or measured.
    """
    words = read_words(text, start, end)
    blocked = _blocked(words, taken)
    found: list[Quantity] = []
    i, floor = 0, 0
    counted = ""  # the last thing counted: what "all four", "two more" and "seven are missing" count
    former: Quantity | None = None  # the one before "to": "from 31 to 38"
    while i < len(words):
        if blocked[i] or not (words[i].digits or words[i].low in _BEGINNING):
            i += 1
            continue
        if (aged := age_by_decade(words, i)) is not None:
            found.append(aged)
            i = floor = i + 1
            continue
        hit = _quantity(text, words, i, floor, blocked, parse, counted, former, found[-1] if found else None)
        if hit is None:
            i += 1
            continue
        j, quantity = hit
        if quantity is not None:
            found.append(quantity)
            start = next((n for n in range(i, -1, -1) if words[n].start <= quantity.span.start), i)
            left = start and words[start - 1].low == "from" and j < len(words) and words[j].low in ("to", "last")
            former = quantity if left else None
            if quantity.unit[0] == "{" and quantity.unit[-1] == "}" and not quantity.unit[1:-1].isupper():
                counted = quantity.unit[1:-1]
        i = floor = max(j, i + 1)
    return tuple(found)


def _blocked(words: Sequence[Word], taken: Sequence[Span]) -> list[bool]:
    marks, spans, k = [False] * len(words), sorted(taken), 0
    for n, word in enumerate(words):
        while k < len(spans) and spans[k].end <= word.start:
            k += 1
        marks[n] = k < len(spans) and spans[k].start < word.end
    return marks


def _quantity(
    text: str,
    words: Sequence[Word],
    i: int,
    floor: int,
    blocked: Sequence[bool],
    parse: Parse | None,
    earlier: str,
    former: Quantity | None,
    last: Quantity | None,
) -> tuple[int, Quantity | None] | None:
    """A quantity whose number begins at `i`: (index after, quantity, or None where the figure is something else)."""
    sign = _currency_before(words, i)
    number = number_at(words, i, sign is not None) or a_length_of_time(words, i)
    if number is None:
        return None
    if any(blocked[i : number.end]):
        return number.end, None
    skip = label_end(words, i, number, sign)
    if skip:
        return skip, None
    first = sign[0] if sign else i
    unit = Unit("{" + sign[1] + "}", number.end) if sign else unit_at(words, number.end, number)
    if unit is None and number.spelt and number.end + 1 < len(words) and words[number.end].low == "of":
        if not number.fraction:
            unit = unit_at(words, number.end + 1, number)  # "tens of millions of dollars"
        elif words[number.end + 1].low in ("a", "an", "one") and number.end + 2 < len(words):
            unit = unit_at(words, number.end + 2, number)  # "a quarter of an hour"
    elif [w.low for w in words[number.end : number.end + 2]] in (["of", "a"], ["of", "an"]) and number.value < 1:
        at = number.end + 2
        unit = unit or (unit_at(words, at, number) if at < len(words) else None)  # "0.3 of a percentage point"
    high: float | None = None
    ranged = span_at(words, i, number, unit, sign)
    if ranged is not None:
        low, high, until, unit = ranged
        number = replace(number, end=until, value=low)
        number = replace(number, comparator="~") if doubted(words, i, until) else number
    elif unit is None and number.end + 1 < len(words) and words[number.end].low == "to":
        unit = shared_unit(words, number)
    value, comparator = number.value, number.comparator
    j = unit.end if unit else number.end
    if unit and value == 1.0 and high is None and [w.low for w in words[j : j + 2]] == ["or", "two"]:
        high, j = 2.0, j + 2  # "a day or two"
        unit = replace(unit, end=j)
    minus = negative(words, first, unit)
    if minus:
        first, value = minus, value if ranged is not None and value < 0 else -value
    after = bound_after(words, number.end) if not unit or unit.end == number.end else bound_after(words, unit.end)
    if after is not None:
        comparator, j = after[1], max(j, after[0])
        if unit is None:
            unit = unit_at(words, after[0], number)
            j = unit.end if unit else j
    before = bound_before(words, first, floor, bool(unit and unit.code in _TIME_UNITS))
    if before is not None and _lies(words, before[0], unit):
        before = None
    if before is not None and words[before[0]].low == "up" and before[0] and words[before[0] - 1].low in _MOVED:
        before = None  # "edged up to 4.2 %" is 4.2 %
    if before is not None:
        first = before[0]
        comparator = before[1] if comparator in ("=", "~") or number.spelt else comparator
    if ranged is not None and first > floor and words[first - 1].low in ("between", "from"):
        first -= 1
    if unit is not None and not unit.age:
        value, unit, j = _compound(words, value, unit, j)
        unit, j = _rate(words, unit, j)
    crossed = words[first].low.startswith("exceed") or words[first].low in ("above", "beyond")
    if before is not None and crossed and comparator == ">" and _denied(words, first):
        comparator = "<="
    if before is not None and words[first].low == "below" and comparator == "<" and _denied(words, first):
        comparator = ">="
    if unit is None and minus and words[minus].low == "minus" and frosty(words, minus, number.end):
        unit = Unit("deg", number.end)  # "it was minus 19 outside"
    if unit is not None and unit.code == "deg":
        unit = replace(unit, code=degrees(text, words, j))
    elif unit is None and first > 1 and words[first].low in ("above", "below", "over", "under"):
        unit = unit_before(text, words, first, number)
    return _finished(text, words, (first, i, j), value, high, comparator, unit, number, parse, earlier, former, last)


def _lies(words: Sequence[Word], bound: int, unit: Unit | None) -> bool:
    """Whether "under" and "below" tell where, not how much: "buried under two metres of snow"."""
    if unit is None or unit.end >= len(words):
        return False
    if words[bound].low == "over" and (same_kind(unit.code, "m2") or same_kind(unit.code, "m")):
        return any(w.low.startswith(_SPREAD) for w in words[max(0, bound - 9) : bound])
    if words[bound].low not in ("under", "below", "beneath"):
        return False
    return words[unit.end].low == "of" and same_kind(unit.code, "m")


_SPREAD = ("spread", "leak", "spill", "scatter", "strew", "stretch", "spray", "extend", "sprawl")
"""Verbs after which "over" tells where: "spilled over two hectares of reeds"."""


def _people_after(words: Sequence[Word], i: int) -> int:
    return int(i < len(words) and words[i].low in ("people", "births", "residents", "inhabitants", "population"))


_MOVED = words(
    """
    edge edged edging inch inched creep crept tick ticked climb climbed move moved went gone go jump jumped shot shoot
    pick picked bump bumped nudge nudged rise rose risen bring brings bringing brought push pushed pushing take takes
    taking took came come
    """
)


def _denied(words: Sequence[Word], at: int) -> bool:
    """never exceeded, at no time exceeded, did not exceed."""
    return any(
        w.low in ("no", "not", "never", "nowhere", "neither", "nor", "none") or w.low.endswith("n't")
        for w in words[max(0, at - 4) : at]
    )


def _finished(
    text: str, words: Sequence[Word], at: tuple[int, int, int], value: float, high: float | None,
    comparator: Comparator, unit: Unit | None, number: Number, parse: Parse | None, earlier: str = "",
    former: Quantity | None = None, last: Quantity | None = None,
) -> tuple[int, Quantity | None]:  # fmt: skip
    first, i, j = at
    span = Span(words[first].start, words[j - 1].end)
    figure = Span(words[i].start, words[number.end - 1].end)
    if unit is not None and unit.age:
        return j, Quantity(span, value, high, comparator, "a", "age")
    if unit is not None:
        of = parse.measured(Span(figure.start, words[unit.end - 1].end)) if parse else _after_of(words, j)
        return j, Quantity(span, value, high, comparator, unit.code, of)
    age = is_age(words, i, number) or is_siblings_age(words, i, number, last)
    if age:
        return j, Quantity(Span(words[i].start, words[j - 1].end), value, high, comparator, "a", "age")
    measured = last is not None and last.unit != "1" and (last.unit[0] != "{" or last.unit[1:-1].isupper())
    alone = j >= len(words) or not words[j].text[0].isalnum()
    former_unit = measured and alone and words[i - 1].low == "from"
    if last is not None and former_unit and words[i - 2].end == last.span.end:
        return j, Quantity(span, value, high, comparator, last.unit, last.of)  # "to 12.40 francs from 13.10"
    if measured and last is not None and j == number.end and _parallel(words, i, j, last):
        return j, Quantity(span, value, high, comparator, last.unit, last.of)  # "41 per cent in May and 43 in June"
    counted = parse.counted(figure) if parse else _plural_after(text, words, j)
    if counted is None and j > number.end and words[j - 1].low in ("plus", "odd"):
        counted = _plural_after(text, words, j)  # "80-plus rockets"
    if counted is not None and "(" in text[figure.end : counted.end]:
        counted = None  # "Deaths: 1 (male, 61)"
    bounded = comparator != "=" and j == number.end and not (number.plain and 1000 <= number.value < 2200)
    if counted is None and earlier and bounded and (j >= len(words) or words[j].text in ",.;:)–—"):
        counted = Measured(earlier, "")  # "hundreds of villagers, perhaps as many as 600, spent"
    if not number.fraction and (counted is None or counted.noun in ("", "fall", "fell", "collapse", "shot")):
        counted = understood(words, i, number.end, counted, earlier)
    if former is not None and words[i - 1].low == "to" and (counted is None or not counted.noun):
        if former.unit != "1" and (former.unit[0] != "{" or former.unit[1:-1].isupper()) and number.end == j:
            return j, Quantity(span, value, high, comparator, former.unit, former.of)  # "from 12 years to eight"
        counted = Measured(former.unit.strip("{}") if former.unit[0] == "{" else "", former.of)
    great = number.fraction or number.scale >= 1e6 or (number.spelt and not number.fraction and number.value >= 13)
    if counted is None and (great or _grouped(words[i].text, value) or _alone(words, i, number.end)):
        counted = Measured("", "")
    if counted is None or (counted.noun == "" and _doubtful(words, i, number, high)):
        return j, None
    if number.spelt and value == 1.0 and counted.noun in ("", "one"):
        return j, None  # the pronoun
    if counted.noun == "time" and number.value == 1.0:
        return j, None  # "one more time"
    if counted.noun == "block" or _multiplied(words, number.end, value):
        return j, None  # "ten times the limit" counts nothing, "the 100 block of Elm Street" is an address
    if value != int(value) and number.scale == 1.0 and number.end < len(words) and words[number.end].low == "of":
        counted = replace(counted, noun="")  # "the official 44.1 of the mayor": a share, not a count of mayors
    if not counted.noun and parse is not None:
        counted = _shared_noun(words, number.end, parse, counted)
    code = "{" + counted.noun + "}" if counted.noun and not number.fraction else "1"
    base = _per_so_many(words, number.end)
    if base is None and counted.end:
        after = next((n for n in range(number.end, len(words)) if words[n].start >= counted.end), len(words))
        base = _per_so_many(words, after)  # "5.6 deaths per 1,000 births"
        base = (base[0], base[1] + _people_after(words, base[1])) if base else None
    if base is not None:
        code, j = base
        span = Span(span.start, words[j - 1].end)
    elif counted.rate:
        code += "/" + _PER[counted.rate]
    elif code[0] == "{" and number.end == j and (over := _a_time(words, j)):
        code, j = f"{code}/{over}", j + 2  # "admissions rose to 83 a day"
        span = Span(span.start, words[j - 1].end)
    span = Span(span.start, max(span.end, counted.end)) if counted.end and counted.end - span.end < 120 else span
    return j, Quantity(span, value, high, comparator, code, counted.of)


def _parallel(words: Sequence[Word], i: int, j: int, last: Quantity) -> bool:
    """Whether the bare figure words[i:j] stands as the value before it does: joined by "and", the same preposition
    after both."""
    following = words[j].low if j < len(words) else ""
    if following not in ("in", "to", "for", "at", "on", "after", "before", "by") or words[i - 1].low not in (
        "and",
        ",",
    ):
        return False
    for n in range(i - 2, max(-1, i - 10), -1):
        if words[n].end <= last.span.end:
            return following in {w.low for w in words[n + 1 : n + 3]}
        if words[n].text in ".;:!?":
            return False
    return False


def _a_time(words: Sequence[Word], j: int) -> str:
    """The unit of "a day", "per hour" at `j`, where no other day is told by it ("a year ago"); "" for none."""
    if j + 1 >= len(words) or words[j].low not in ("a", "an", "per", "each", "every"):
        return ""
    over = _PER.get(words[j + 1].low, "")
    later = j + 2 < len(words) and words[j + 2].low in ("earlier", "later", "ago", "before", "after", "on", "-")
    return over if over in _TIME_UNITS and not later else ""


def _grouped(text: str, value: float) -> bool:
    """Whether a figure is one of thousands written as such, "74,000", "thirty thousand": no label, year or hour is."""
    return value >= 1000 and ("," in text or text.isalpha())


def _alone(words: Sequence[Word], i: int, end: int) -> bool:
    """Whether a number is a whole sentence: "Two hundred thousand!"; a single digit may be a list's."""
    begins = i == 0 or words[i - 1].text in '.!?"“:'
    ends = end < len(words) and words[end].text in ".!?" and (words[i].text.isalpha() or len(words[i].text) > 2)
    return begins and ends and not (words[i].digits and len(words[i].text) == 4)


def _shared_noun(words: Sequence[Word], end: int, parse: Parse, counted: Measured) -> Measured:
    """112 of (the) 300 seats, from 62 to 43 seats: the first figure counts what the second does."""
    if end >= len(words) or words[end].low not in ("of", "to"):
        return counted
    at = end + 1 + (end + 1 < len(words) and words[end + 1].low in ("the", "its", "their", "all", "some"))
    second = number_at(words, at) if at < len(words) else None
    other = parse.counted(Span(words[at].start, words[second.end - 1].end)) if second else None
    return replace(counted, noun=other.noun) if other and other.noun else counted


def _multiplied(words: Sequence[Word], at: int, value: float) -> bool:
    """Whether "times" at `at` multiplies ("ten times the limit", "2.4 times sales") and counts no occasions."""
    if at >= len(words) or words[at].low != "times":
        return False
    return value != int(value) or (at + 1 < len(words) and words[at + 1].low in _COMPARED)


_COMPARED = frozenset(
    (
        "the", "as", "more", "higher", "larger", "bigger", "greater", "faster", "over", "its", "their", "his", "her",
        "what", "that", "better", "worse", "less", "lower", "stronger", "heavier", "likelier", "normal", "those",
    )
)  # fmt: skip


_SO_MANY = {1e2: "10*-2", 1e3: "10*-3", 1e4: "10*-4", 1e5: "10*-5", 1e6: "10*-6"}


def _per_so_many(words: Sequence[Word], end: int) -> tuple[str, int] | None:
    """per 100,000 people: (UCUM power of ten, index after)."""
    if end + 1 >= len(words) or words[end].low != "per":
        return None
    base = number_at(words, end + 1)
    return (_SO_MANY[base.value], base.end) if base and base.value in _SO_MANY else None


def _currency_before(words: Sequence[Word], i: int) -> tuple[int, str] | None:
    """A sign or code right before the number: (its first word, ISO 4217 code)."""
    if i == 0:
        return None
    sign = words[i - 1]
    if sign.text == "$" and i >= 2 and sign.glued:
        longer = CURRENCY_SIGNS.get(words[i - 2].low + "$")
        if longer is not None and words[i - 2].text.isupper():
            return i - 2, longer
    if sign.text in CURRENCY_SIGNS and not sign.text.isalpha():
        return i - 1, CURRENCY_SIGNS[sign.text]
    rupees = i - 1 - (sign.text == "." and sign.glued)
    if rupees >= 0 and words[rupees].text == "Rs":
        return rupees, "INR"
    if sign.text in CURRENCY_CODES:
        return i - 1, sign.text
    return None


def _compound(words: Sequence[Word], value: float, unit: Unit, j: int) -> tuple[float, Unit, int]:
    """a minute and a half, 5ft 11in, two hours and 15 minutes, 3 minutes 20 seconds: one value in the first unit."""
    if [w.low for w in words[j : j + 3]] == ["and", "a", "half"]:
        return value + 0.5, Unit(unit.code, j + 3), j + 3
    k = j + (j < len(words) and words[j].low in ("and", ","))
    base = to_base(1.0, unit.code)
    if (
        unit.code not in ("h", "min", "[ft_i]", "[lb_av]", "[stone_av]", "d", "a", "wk")
        or base is None
        or k >= len(words)
    ):
        return value, unit, j
    second = number_at(words, k)
    if second is None or value < 0:
        return value, unit, j
    smaller = unit_at(words, second.end, second)
    if unit.code == "h" and second.end < len(words) and words[second.end].low == "m" and words[second.end].glued:
        smaller = Unit("min", second.end + 1)  # "2h 14m"
    if smaller is None and unit.code == "[ft_i]" and second.end < len(words) and words[second.end].low == "in":
        smaller = Unit("[in_i]", second.end + 1)
    part = to_base(second.value, smaller.code) if smaller and not smaller.age else None
    if smaller is None or part is None or part[1] != base[1] or part[0] >= base[0]:
        return value, unit, j
    return value + part[0] / base[0], Unit(unit.code, smaller.end), smaller.end


def _rate(words: Sequence[Word], unit: Unit, j: int) -> tuple[Unit, int]:
    """per hour, a day, an hour, a year: a rate."""
    if j + 1 >= len(words) or unit.code in _TIME_UNITS or unit.code == "deg":
        return unit, j
    base = number_at(words, j + 1) if words[j].low in ("per", "/") else None
    if base is not None and base.plain and base.value >= 1 and base.value == int(base.value):
        whole = unit_at(words, base.end, base)
        if whole is not None and not whole.age and whole.code.isalpha():
            return Unit(f"{unit.code}/({int(base.value)}.{whole.code})", whole.end), whole.end
    if words[j].low == "of" and j + 3 < len(words) and words[j + 1].low.isalpha() and words[j + 2].low in ("a", "per"):
        flow = _PER.get(words[j + 3].low)  # "40,000 cubic feet of water a second"
        if flow in ("s", "min", "h"):
            return Unit(f"{unit.code}/{flow}", j + 4), j + 4
    short = words[j].text == "/" and words[j].glued and words[j + 1].glued
    if j + 2 < len(words) and words[j].low in ("a", "an") and words[j + 2].low in ("earlier", "later", "ago", "before"):
        return unit, j  # "from $2m a year earlier"
    over = _PER.get(words[j + 1].low) or (_SHORT_PER.get(words[j + 1].low) if short else None)
    if over is not None and (
        words[j].low in ("per", "/", "each", "every")
        or (words[j].low in ("a", "an") and (over in _TIME_UNITS or unit.code[1:-1].isupper()))
    ):
        return Unit(f"{unit.code}/{over}", j + 2), j + 2
    if words[j].low in ("daily", "annually", "monthly", "weekly") and unit.code != "%":
        return Unit(
            f"{unit.code}/{ {'daily': 'd', 'annually': 'a', 'monthly': 'mo', 'weekly': 'wk'}[words[j].low] }", j + 1
        ), j + 1
    return unit, j


def _doubtful(words: Sequence[Word], i: int, number: Number, high: float | None) -> bool:
    """A bare figure that counts nothing: a year, a label after a capital, part of a list of figures."""
    if number.plain and len(words[i].text) == 4 and 1500 <= number.value <= 2099 and high is None:
        return True
    before = words[i - 1] if i else None
    if before is not None and number.plain and before.text[0].isupper() and i >= 2:
        return True
    if before is not None and before.low in ("of", "/") and i >= 2 and words[i - 2].digits:
        return True  # "3 of 59"
    if number.spelt and number.comparator != "=":
        return False
    return bool(before is not None and before.text in "/:" and words[i].glued)


def _after_of(words: Sequence[Word], j: int) -> str:
    """Without a parse: the words after "of" up to the next mark or small word."""
    if j >= len(words) or words[j].low != "of":
        return ""
    out: list[str] = []
    for word in words[j + 1 : j + 5]:
        if not word.text[0].isalpha() or word.low in ("in", "on", "at", "was", "were", "and", "to", "from", "for"):
            break
        if word.low not in ("the", "a", "an"):
            out.append(word.text)
    return " ".join(out)


def _plural_after(text: str, words: Sequence[Word], j: int) -> Measured | None:
    """Without a parse: the first plural among the words that follow."""
    for k in range(j, min(j + 5, len(words))):
        word = words[k]
        if not word.text[0].isalpha() and word.text != "-":
            break
        if word.low in ("of", "the", "-"):
            continue
        if word.low in ("killed", "injured", "wounded", "dead", "hurt", "missing", "arrested", "evacuated"):
            return Measured("person", word.text, word.end)
        if word.low in _PEOPLE or (
            word.low.endswith("s") and len(word.low) > 3 and not word.low.endswith(("ss", "us", "is"))
        ):
            phrase = text[words[j].start : word.end]
            return Measured(_singular(word.low), phrase.removeprefix("of ").removeprefix("the "), word.end)
        if word.low in ("in", "on", "at", "was", "were", "and", "to", "from", "for", "is", "are", "by"):
            break
    return None


def _singular(low: str) -> str:
    known = {"people": "person", "men": "man", "women": "woman", "children": "child", "persons": "person"}
    if low in known:
        return known[low]
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "sses", "xes")):
        return low[:-2]
    return low[:-1]
