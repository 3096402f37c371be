"""A sentence cut into cells: words, compounds, numbers with their bounds, ages: what the grammar reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from reportedly.normalising.bounds import bound_before
from reportedly.normalising.lexing import Word, read_words
from reportedly.normalising.numbers import OPENING, Number, number_at
from reportedly.normalising.word_lists import words
from reportedly.vocabulary import Comparator, Span

_AGED = frozenset(("year", "years", "yr", "month", "months", "week", "weeks", "day", "days"))
_LONGEST = 120  # cells; what goes on longer is no sentence, and linking its people costs the square and more
_HYPHENS = frozenset("-‐‑")
_ABBREVIATED = words(
    """
    mr mrs ms dr st sgt lt capt cpl gen col maj det ofc rev gov sen rep pres prof hon jr sr no vs dept co inc ave blvd
    rd jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md
    mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo supt insp cmdr adm pvt pfc asst atty
    """
)


class Cell(NamedTuple):  # one for each word: a tuple costs a third of a frozen dataclass
    """One unit of a sentence; `value` is a number's, or an age in years."""

    start: int
    end: int
    text: str
    low: str
    kind: Literal["word", "number", "age", "sign"]
    value: float = 0.0
    comparator: Comparator = "="
    possessive: bool = False
    plural: bool = False  # "two 19-year-olds"

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def sentences(text: str, start: int, end: int) -> Iterator[tuple[Cell, ...]]:
    """The sentences of text[start:end] as cells; a line break ends one, and a closing sign before a capital."""
    cells = _cells(read_words(text, start, end))
    first = 0
    for at, cell in enumerate(cells):
        if at - first >= _LONGEST or (at > first and "\n" in text[cells[at - 1].end : cell.start]):
            yield tuple(cells[first:at])
            first = at
        if cell.text in ".!?" and _closes(text, cells, at):
            yield tuple(cells[first : at + 1])
            first = at + 1
    if first < len(cells):
        yield tuple(cells[first:])


def _closes(text: str, cells: list[Cell], at: int) -> bool:
    if at + 1 >= len(cells) or at == 0:
        return True
    after = cells[at + 1]
    if text[cells[at].end : after.start] == "" and after.text not in "\"'”’)":
        return False
    if not (after.text[0].isupper() or after.text[0].isdigit() or after.text[0] in "\"'“‘”’(—–-•*"):
        return False
    if cells[at].text != ".":
        return True
    before = cells[at - 1]
    return not (before.low in _ABBREVIATED or (len(before.text) == 1 and before.text.isupper()))


def _cells(read: tuple[Word, ...]) -> list[Cell]:
    out: list[Cell] = []
    i = floor = 0
    while i < len(read):
        word = read[i]
        numeral = word.digits or word.low in OPENING
        number = number_at(read, i) if numeral and not (i and read[i - 1].text == "$") else None
        couple = number is not None and read[i].low == "a" and (number.end == len(read) or read[number.end].low != "of")
        if number is not None and (number.fraction or (couple and number.comparator == "~")):
            number = None
        if number is not None:
            aged = _age(read, number)
            if aged:
                end, years = aged
                last = read[end - 1]
                out.append(
                    Cell(word.start, last.end, word.text, last.low, "age", years, plural=last.low == "olds",
                         possessive=last.possessive)
                )  # fmt: skip
                i = floor = end
                continue
            bound = bound_before(read, i, floor, duration=False)
            if bound is not None:
                cut = read[bound[0]].start
                while out and out[-1].start >= cut:
                    out.pop()
                word = read[bound[0]]
            comparator = bound[1] if bound and number.comparator in ("=", "~") else number.comparator
            last = read[number.end - 1]
            joined = " ".join(w.low for w in read[i : number.end])
            out.append(Cell(word.start, last.end, read[i].text, joined, "number", number.value, comparator))
            i = floor = number.end
            continue
        if word.text[0].isalpha():
            j = i + 1
            while j + 1 < len(read) and read[j].text in _HYPHENS and read[j].glued and read[j + 1].glued:
                j += 2
            last = read[j - 1]
            joined = "-".join(w.low for w in read[i:j:2]) if j > i + 1 else word.low
            out.append(Cell(word.start, last.end, word.text, joined, "word", possessive=last.possessive))
            i = j
            continue
        out.append(Cell(word.start, word.end, word.text, word.low, "sign"))
        i += 1
    return out


def _age(read: tuple[Word, ...], number: Number) -> tuple[int, float] | None:
    """19-year-old, 19 year old, nine-month-olds: (index after, years)."""
    j, seen = number.end, 0
    while j < len(read) and seen < 2:
        low = read[j].low
        if read[j].text in _HYPHENS:
            j += 1
        elif seen == 0 and low in _AGED:
            seen, unit, j = 1, low, j + 1
        elif seen == 1 and low in ("old", "olds"):
            return j + 1, number.value if unit.startswith("y") else 0.0
        else:
            return None
    return None
