"""Clock times: 6:40 a.m., 6pm, 21:40 local time, 0400 GMT, noon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.normalising.calendar_words import (
    COUNTS,
    DAY_PARTS,
    MONTHS,
    WEEKDAYS,
    ZONES_FIXED,
    ZONES_OTHER,
    ZONES_UTC,
)
from reportedly.normalising.dates import low
from reportedly.normalising.lexing import Word
from reportedly.normalising.word_lists import words

_BEFORE = words(
    """
    at around about by before after from since until till between to past approximately
    """
)


@dataclass(frozen=True, slots=True)
class Clock:
    """Hour and minute up to word index `end`; zone "Z" for UTC, "" for local, "+01:00" where both are told.

    `other` is the hour's second reading if a.m. or p.m. is open. `day_at`: the word that tells the day in UTC,
    "3 a.m. (2200 GMT on Tuesday)"; `days_on`: how many days the local date is ahead of it.
    """

    end: int
    hour: int
    minute: int
    zone: str
    other: int | None = None
    day_at: int | None = None
    days_on: int = 0


def _half_day(words: Sequence[Word], i: int) -> tuple[str, int] | None:
    """a.m., am, pm, p.m. at `i` and the index after (the closing point is left to the sentence if it ends it)."""
    if low(words, i) in ("am", "pm"):
        return words[i].low[0], i + 1
    if low(words, i) in ("a", "p") and low(words, i + 1) == "." and low(words, i + 2) == "m":
        closed = low(words, i + 3) == "." and words[i + 3].glued
        return words[i].low, i + 3 + closed
    return None


def _zone(words: Sequence[Word], i: int) -> tuple[str, int]:
    """What zone follows; ("", i) for none."""
    j = i + (low(words, i) == "(")
    word = low(words, j)
    if j == i and word == "local" and low(words, i + 1) == "time":
        return "", i + 2
    shouted = j < len(words) and words[j].text.isupper()
    if j == i and shouted and word in ZONES_UTC:
        return "Z", i + 1
    if j == i and shouted and word in ZONES_FIXED:
        return ZONES_FIXED[word], i + 1
    if j == i and shouted and word in ZONES_OTHER:
        return "", i + 1
    capital = j == i and j < len(words) and words[j].text[0].isupper() and words[j].text.isalpha()
    if capital and low(words, i + 1) == "time" and words[i + 1].text == "time":
        return "", i + 2  # "Kyiv time"
    return "", i


def clock_at(words: Sequence[Word], i: int) -> Clock | None:
    """A clock time that begins at word `i`, or None."""
    word = words[i].low
    if word in ("noon", "midday", "midnight"):
        if low(words, i + 1) == "sun" or (i and words[i].text[0].isupper() and _is_street(low(words, i + 1))):
            return None
        zone, end = _zone(words, i + 1)
        return Clock(end, 0 if word == "midnight" else 12, 0, zone)
    past = _past_the_hour(words, i)
    if past is not None:
        return past
    if not words[i].digits:
        value = COUNTS.get(word)
        if value is not None and word not in ("a", "an") and value <= 12 and low(words, i + 1) == "o'clock":
            return Clock(i + 2, value % 12, 0, "", value % 12 + 12)
        return _bare_hour(words, i)
    clock = _in_the_same_half(words, i) or _digits(words, i) or _bare_hour(words, i)
    return None if clock is None else _in_utc_too(words, clock)


def _is_street(word: str) -> bool:
    """Whether a word makes the one before it a street's name: "Noon Road"."""
    return word in ("road", "street", "avenue", "lane", "drive", "rd", "st", "ave", "hill", "creek", "bridge")


def _in_the_same_half(words: Sequence[Word], i: int) -> Clock | None:
    """between 2 and 4 p.m., from 11 to 2 p.m., 3-3.30 a.m.: the first hour lies in the second's half of the day."""
    if low(words, i + 1) not in ("and", "to", "until", "till", "-", "–") or _half_day(words, i + 3) is None:
        return None
    dashed = words[i + 1].text in "-–" and words[i + 1].glued
    if not dashed and low(words, i - 1) not in ("between", "from"):
        return None
    hour, _, minute = words[i].text.replace(".", ":").partition(":")
    right = _digits(words, i + 2) if words[i + 2].digits else None
    if right is None or hour not in _TWELVE or not (minute == "" or (len(minute) == 2 and int(minute) < 60)):
        return None
    at = int(hour) % 12 + (12 if right.hour >= 12 else 0), int(minute or 0)
    if at > (right.hour, right.minute):
        at = ((at[0] + 12) % 24, at[1])
    return Clock(i + 1, at[0], at[1], right.zone)


def _past_the_hour(words: Sequence[Word], i: int) -> Clock | None:
    """half past nine, a quarter to six, twenty past three in the afternoon, ten minutes past noon."""
    j = i + (words[i].low == "a" and low(words, i + 1) == "quarter")
    minutes = {"half": 30, "quarter": 15}.get(low(words, j), 0)
    if not minutes:
        counted = int(words[j].text) if words[j].digits and words[j].text.isdecimal() and len(words[j].text) < 3 else 0
        minutes = counted or COUNTS.get(words[j].low, 0)
        if words[j].low in ("a", "an") or minutes > 29:
            return None
        if low(words, j + 1) == "-" and minutes == 20 and 0 < COUNTS.get(low(words, j + 2), 99) < 10:
            minutes, j = minutes + COUNTS[words[j + 2].low], j + 2
    measured = low(words, j + 1) in ("minute", "minutes")
    j += 1 + measured
    way = low(words, j)
    backwards = way in ("to", "before") and minutes < 30
    if way not in ("past", "to") and not (measured and way in ("before", "after")):
        return None
    named = low(words, j + 1)
    hour = {"noon": 12, "midday": 12, "midnight": 0}.get(named)
    open_ = hour is None
    if hour is None and j + 1 < len(words):
        text = words[j + 1]
        hour = int(text.text) if text.text in _TWELVE else COUNTS.get(text.low) if text.low not in ("a", "an") else None
    if hour is None or hour > 12:
        return None
    if measured and open_ and (way in ("before", "after") or minutes < 1):
        return None  # "five minutes after six goals"
    # "three to five" is a range and "20 to 3" a vote: a quarter is a clock's, and so are fives placed by a preposition.
    plain = low(words, i) not in ("half", "quarter", "a") and not measured
    before = low(words, i - 2) if low(words, i - 1) in ('"', "“", "'", "‘") else low(words, i - 1)
    was = before in ("was", "is", "'s") and low(words, i - 2) == "it"
    if plain and (minutes % 5 or (way == "to" and not was and before not in _PLACED)):
        return None
    end = j + 2
    following = low(words, end)
    if (
        (plain or way == "to")
        and open_
        and not (end >= len(words) or words[end].text in _ENDINGS or following in _AFTER_HOUR)
    ):
        return None
    if open_:
        half = _half_day(words, end)
        part = _HALVES.get(low(words, end + 2)) if following == "in" and low(words, end + 1) == "the" else None
        part = _HALVES.get(low(words, end + 1)) if following in ("this", "that") else part
        if half is not None:
            hour, end, open_ = hour % 12 + (12 if half[0] == "p" else 0), half[1], False
        elif part is not None:
            hour, end, open_ = hour % 12 + part, end + (3 if following == "in" else 2), False
        end += low(words, end) == "o'clock"
    total = (hour * 60 + (-minutes if backwards else minutes)) % 1440
    # Half past twelve is after noon before it is after midnight.
    return Clock(end, total // 60, total % 60, "", (total // 60 + 12) % 24 if open_ else None)


_PLACED = frozenset(("at", "until", "since", "around", "about", "before", "after", "nearly", "almost"))
_AFTER_HOUR = words(
    """
    the a he she they we i it there his her on in this that when and but local yesterday
    today tonight tomorrow monday tuesday wednesday thursday friday
    saturday sunday as with after before
    """
)
_HALVES = {"morning": 0, "afternoon": 12, "evening": 12, "night": 12, "tonight": 12}
_ENDINGS = frozenset(".,;:!?)'’‘”\"–—")
# "the toll stands at six": a level, not an hour.
_LEVELS = words(
    """
    toll number rate total count price level score figure stand stands stood remain remains remained stay stays stayed
    put puts peak peaks peaked rank ranked value valued hold holds held start starts started begin aged age estimated
    capped tally dead injured missing magnitude
    """
)


def _bare_hour(words: Sequence[Word], i: int) -> Clock | None:
    """around 6 this morning; shortly before 6; at six: an hour that nothing but its surroundings tells."""
    word, before, following = words[i], low(words, i - 1), low(words, i + 1)
    hour = COUNTS.get(word.low) if not word.digits else int(word.text) if word.text in _TWELVE else None
    if hour is None or not 1 <= hour <= 12 or word.low in ("a", "an") or (word.glued and word.digits):
        return None
    placed = before in ("at", "around", "about", "before", "after", "by", "until", "since", "from")
    if placed and following == "tonight":
        return Clock(i + 1, hour % 12 + 12, 0, "")
    if not (placed or (before in ("was", "is", "till", "nearly", "almost") and following == "in")):
        return None
    told = low(words, i + 2) if following == "this" else low(words, i + 3) if following == "in" else ""
    half = _HALVES.get(told)
    if half is not None and (following != "in" or low(words, i + 2) == "the"):
        return Clock(i + 1 if following == "this" else i + 4, hour % 12 + half, 0, "")
    near = before in ("before", "after") and low(words, i - 2) in ("shortly", "just", "soon")
    if before != "at" and not near:
        return None
    last = i + 1 >= len(words) or (words[i + 1].text in _ENDINGS and not _decimal(words, i + 1))
    last = last or (near and following == "on")
    if not last or any(w.low in _LEVELS for w in words[max(0, i - 7) : i]):
        return None
    return Clock(i + 1, hour % 12, 0, "", hour % 12 + 12)


_TWELVE = frozenset(str(n) for n in range(1, 13))


def _decimal(words: Sequence[Word], i: int) -> bool:
    return i + 1 < len(words) and words[i].glued and words[i + 1].glued and words[i + 1].text.isalnum()


def _in_utc_too(words: Sequence[Word], clock: Clock) -> Clock:
    """05:52 local time (04:52 UTC): the second tells how far local time is from UTC."""
    j = clock.end
    if clock.zone or low(words, j) != "(" or j + 1 >= len(words) or not words[j + 1].digits:
        return clock
    other = _digits(words, j + 1)
    if other is None or other.zone != "Z":
        return clock
    named = other.end + (low(words, other.end) in ("on", ","))
    day_at = named if low(words, named) in WEEKDAYS and low(words, named + 1) == ")" else None
    if day_at is None and low(words, other.end) != ")":
        return clock
    end = other.end + 1 if day_at is None else day_at + 2
    minutes = (clock.hour - other.hour) * 60 + clock.minute - other.minute
    minutes = (minutes + 720) % 1440 - 720
    if minutes % 15:
        return replace(clock, end=end)
    sign, size = "-" if minutes < 0 else "+", abs(minutes)
    days_on = (other.hour * 60 + other.minute + minutes) // 1440
    return replace(clock, end=end, zone=f"{sign}{size // 60:02}:{size % 60:02}", day_at=day_at, days_on=days_on)


def _digits(words: Sequence[Word], i: int) -> Clock | None:
    text, before = words[i].text, low(words, i - 1)
    mark = ":" if ":" in text else "." if "." in text else ""
    pieces = text.split(mark) if mark else [text]
    if len(pieces) > 3 or not all(p.isdecimal() and len(p) <= 4 for p in pieces):
        return None
    half = _half_day(words, i + 1)
    told = _HALVES.get(low(words, i + 2)) if low(words, i + 1) == "this" else None
    if told is not None and mark and len(pieces) == 2 and 1 <= int(pieces[0]) <= 12 and int(pieces[1]) < 60:
        return Clock(i + 1, int(pieces[0]) % 12 + told, int(pieces[1]), "")  # "at 2:46 this afternoon"
    if mark and (len(pieces[1]) != 2 or int(pieces[1]) > 59 or len(pieces[0]) > 2):
        return None
    hour, minute = int(pieces[0]), int(pieces[1]) if mark else 0
    if half is not None:
        if not 1 <= hour <= 12 or len(pieces) > 2:
            return None
        zone, end = _zone(words, half[1])
        return Clock(end, hour % 12 + (12 if half[0] == "p" else 0), minute, zone)
    if not mark and low(words, i + 1) == "o'clock" and 1 <= hour <= 12:
        return Clock(i + 2, hour % 12, 0, "", hour % 12 + 12)
    zone, end = _zone(words, i + 1)
    marked = end > i + 1 or low(words, i + 1) in ("hours", "hrs")
    if not mark:
        if len(text) == 4 and marked and hour < 2400 and hour % 100 < 60:
            return Clock(end + (end == i + 1), hour // 100, hour % 100, zone)
        plain = low(words, i + 1) in ("", ",", ";", "on", "and", "but", "when", "today", "yesterday")
        plain = plain or (low(words, i + 1) == "." and not _decimal(words, i + 1))
        if len(text) == 4 and before == "at" and plain and hour < 2400 and hour % 100 < 60:
            return Clock(i + 1, hour // 100, hour % 100, "")  # "sailed at 1455"
        return None
    if hour > 23 or (mark == "." and len(pieces) > 2):
        return None
    # Without a leading nought a time before noon may be one after it.
    other = hour + 12 if len(pieces[0]) == 1 and 0 < hour < 12 else None
    following = low(words, i + 1)
    nought = text[0] == "0" and len(text) == 5 and mark == ":"  # no count and no score begins so
    placed = nought or before in _BEFORE or (before in ("just", "-", "–", "and") and mark == ":")
    unmeasured = following in ("on", "") or following in ".,;)" or following in DAY_PARTS
    placed = placed or (mark == ":" and _logged(words, i))
    if mark == ":" and len(pieces) == 2 and (placed or marked or following == "on" or before in ("(", "[", "")):
        hours = following in ("hours", "hrs")
        return Clock(end if end > i + 1 else i + 1 + hours, hour, minute, zone, None if hours or zone else other)
    if mark == ":" and len(pieces) == 3 and (before == "at" or marked or placed):
        return Clock(end, hour, minute, zone)
    if mark == "." and (marked or (before == "at" and unmeasured) or _dotted(words, i)):
        return Clock(end if end > i + 1 else i + 1, hour, minute, zone, None if marked else other)
    return None


def _logged(words: Sequence[Word], i: int) -> bool:
    """Whether 22:15 at `i`, its hour in two figures, is a log's: after a day, or opening a sentence or line that goes
    on, or after what was done ("closed 14:45"); no score, ratio or length of time stands so.
    """
    if words[i].text[2:3] != ":" or low(words, i + 1) in _TIMED_AFTER:
        return False
    before = low(words, i - 1)
    if before in (",", "-", "–", "—"):
        i, before = i - 1, low(words, i - 2)
    year = i >= 3 and len(before) == 4 and before.isdecimal()
    dated = before in WEEKDAYS or before in MONTHS or ((year or before.isdecimal()) and low(words, i - 2) in MONTHS)
    if dated or (year and low(words, i - 2) == ","):
        return True
    if before in ("", ".", ";"):
        after = words[i + 1] if i + 1 < len(words) else None
        return after is not None and (after.text[0].isalpha() or after.text in "-–—|:")
    return before in _DONE_AT or (before.endswith("ed") and before not in ("clocked", "timed", "needed", "scored"))


_TIMED_AFTER = frozenset(("minutes", "minute", "min", "mins", "seconds", "sec", "and", "win", "victory", "draw", "to"))
_DONE_AT = frozenset(("begun", "began", "shut", "reopens", "opens", "closes", "starts", "landing", "departure",
                      "arrival", "start", "end", "alarm", "kick-off"))  # fmt: skip


def _dotted(words: Sequence[Word], i: int) -> bool:
    """Whether 22.40 at `i` is an hour: placed as one, no unit after it, no price or score before it."""
    first, second = (i - 2, i) if _is_dotted(words, i - 2) and low(words, i - 1) in _JOINING else (i, i)
    if second == i and low(words, i + 1) in _JOINING and _is_dotted(words, i + 2):
        second = i + 2
    j = first - 1
    while low(words, j) in _ROUGHLY:
        j -= 1
    placed = low(words, j) in _DOTTED_AFTER or (low(words, j) == "between" and second != first)
    placed = placed or (low(words, j) == "of" and low(words, j - 1) in ("stamp", "timestamp"))
    if not placed or any(w.low in _PRICES for w in words[max(0, first - 8) : first]):
        return False
    return second + 1 >= len(words) or words[second + 1].low in _AFTER_DOTTED


def _is_dotted(words: Sequence[Word], i: int) -> bool:
    if not 0 <= i < len(words):
        return False
    hour, mark, minute = words[i].text.partition(".")
    digits = hour.isdecimal() and minute.isdecimal() and len(minute) == 2 and 0 < len(hour) < 3
    return bool(mark) and digits and int(hour) < 24 and int(minute) < 60


_JOINING = frozenset(("and", "to", "until", "till", "-", "–"))
_ROUGHLY = frozenset(("about", "around", "approximately", "roughly", "exactly", "precisely", "nearly", "almost"))
_DOTTED_AFTER = frozenset(("at", "until", "till", "since", "from", "before", "after"))
_PRICES = words(
    """
    index share shares stock stocks price prices priced trade traded trading rate rates yield yields bond bonds dollar
    euro pound sterling franc yen currency points average score scored odds magnitude measured weighed litre ratio
    seconds record ranked version chapter section article paragraph clause
    """
)
_AFTER_DOTTED = words(
    """
    . , ; : ! ? ) ( " ' ” ’ – — - the this that these those his her its their our my he she it they we i you who
    which when while where as and but or if so then than on in at to by for from with without after before until till
    since over under into near against local last yesterday today tonight tomorrow
    monday tuesday wednesday thursday friday
    saturday sunday nobody somebody someone everyone there no not only just two three four all both several some many
    """
)
