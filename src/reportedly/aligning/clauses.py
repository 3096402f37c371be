"""Where in a saying its concepts stand, and the clause that a value stands in: what the value is told of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Attribution, Report, Span

from .lexicon import LIGHT, NUMBER_WORDS, UNITS, concept

AHEAD = 8
"""Words looked through for the one a lemma was made of; what is not found stands where the one before it does."""

SHORT = 3
"""Letters up to which a word is too short to be told by its first letter."""

IRREGULAR = 2
"""Letters by which an irregular form may be longer or shorter than its lemma."""

_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(
    r"[;:!?–—()]|\.(?=\s)|, (?=(?:and|but|while|which|who|whose|where|when|with|after|because|though|although|as|so|or|"
    r"including|[a-z]+ing)\b)|\b(?:while|but|because|although|though|whereas|after|before|when|where|which|who|if|until)"
    r"\b| and (?=that\b)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[,;]| and | but | or ")


@dataclass(frozen=True, slots=True)
class Placed:
    """A concept of a saying, where its word begins in the report, whether that is written as a name, and whether it has
    the form of a verb of which something is told: "called", "struck"."""

    concept: str
    start: int
    name: bool
    doing: bool = False


def placed(attribution: Attribution, report: Report) -> tuple[Placed, ...]:
    """The telling concepts of the content in order; numbers, units and words that tell little are left out.

    The lemmas are led back to the words by their first letters, in order, so that each is looked for once.
    """
    at: list[tuple[int, str, bool]] = []
    for span in attribution.content:
        first = True  # a capital there says nothing
        words = list(_WORD.finditer(report.text, span.start, span.end))
        capital = [report.text[word.start()].isupper() for word in words]
        for n, word in enumerate(words):
            start, end = word.span()
            # "Ponte da Barca", "Bank of Elsa": what joins two capitals is of the name
            inside = end - start <= 3 and 0 < n < len(words) - 1 and capital[n - 1] and capital[n + 1]
            at.append((start, word.group().casefold(), inside or (capital[n] and not first)))
            first = report.text[end : end + 2] in {". ", "! ", "? "}
    out: list[Placed] = []
    here = 0
    for term in attribution.terms:
        near = range(here, min(here + AHEAD, len(at)))
        cut = max(3, len(term) - 2)
        opening = term[:cut]
        found = next((n for n in near if at[n][1][:cut] == opening), None)
        if found is None and len(term) > SHORT:
            found = next((n for n in near if _irregular(at[n][1], term)), None)
        if found is not None:
            here = found + 1
        where = at[min(found if found is not None else max(here, 1) - 1, len(at) - 1)] if at else None
        if where is None or term in LIGHT or term[0].isdigit() or term in NUMBER_WORDS or term.rstrip("s") in UNITS:
            continue
        doing = found is not None and not where[2] and _is_verb(where[1], term)
        out.append(Placed(concept(term), where[0], found is not None and where[2], doing))
    return tuple(out)


def _is_verb(word: str, term: str) -> bool:
    """Whether a word is a verb's form of its lemma, and no plural: "called" of "call", "struck" of "strike"."""
    return word != term and not word.endswith("s") and not word.startswith(term + "er")


def _irregular(word: str, term: str) -> bool:
    """Whether a word may be a lemma's irregular form: "stolen" of "steal", "caught" of "catch"."""
    return len(word) > SHORT and word[0] == term[0] and abs(len(word) - len(term)) <= IRREGULAR


def clause_of(value: Span, others: Sequence[Span], content: Sequence[Span], text: str) -> Span:
    """The clause round a value, cut where another value's begins; the value itself where that is not in the content."""
    within = next((s for s in content if s.covers(value)), None)
    if within is None:
        return value
    low, high = within.start, within.end
    for cut in _BREAK.finditer(text, within.start, within.end):
        if cut.end() <= value.start:
            low = max(low, cut.end())
        elif cut.start() >= value.end:
            high = min(high, cut.start())
            break
    for other in others:
        if low <= other.start and other.end <= value.start:
            joints = [m.end() for m in _JOINT.finditer(text, other.end, value.start)]
            low = max(low, joints[-1] if joints else low)
        elif value.end <= other.start < high:
            joints = [m.start() for m in _JOINT.finditer(text, value.end, other.start)]
            high = min(high, joints[-1] if joints else high)
    return Span(low, max(high, value.end))
