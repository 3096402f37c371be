"""One name printed in two spellings, and misspellings that copies carry on."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Literal

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from reportedly.letters import skeletons
from reportedly.vocabulary import Passage

from .case import Case

ALIKE = 70.0
"""RapidFuzz ratio at which two words of names known to be one are spellings of one word, not two names."""

_WORD = re.compile(r"[^\W\d_]{5,40}")

Kind = Literal["two-spellings", "copied-error"]


def spellings(case: Case) -> Iterator[tuple[Kind, Passage, str]]:
    """The first place in each report of each rarer spelling, with the commoner one in words.

    Names are known to be one from entities and places; over plain words only transliterations and swapped letters
    count. A spelling that a copy has from its original is a copied error.
    """
    seen: set[tuple[str, str]] = set()
    for person, forms in _known(case):
        for rare, common, passage in _rarer(forms, person=person):
            seen.add((passage.report, rare))
            yield "two-spellings", passage, f"also printed “{common}” in the reports of this event"
    words = _words_of(case)
    shapes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for word in sorted(words):
        plain = anyascii(word).casefold()
        for sound in sorted(skeletons(plain)):
            shapes["sound", sound].append(word)
        shapes["letters", plain[0] + "".join(sorted(plain[1:]))].append(word)
    counts = {word: n for word, (n, _) in words.items()}
    for _, group in sorted(shapes.items()):
        common = min(group, key=lambda w: (-counts[w], w))
        for rare in group:
            if counts[rare] * 2 > counts[common] or not _variants(common, rare):
                continue
            at = words[rare][1]
            for report, passage in sorted(at.items()):
                if any(c.of in at for c in case.original.get(report, ())):
                    yield "copied-error", passage, f"“{rare}” for “{common}”, as in the text it is copied from"
                elif (report, rare) not in seen:
                    seen.add((report, rare))
                    yield "two-spellings", passage, f"also printed “{common}” in the reports of this event"


def _known(case: Case) -> Iterator[tuple[bool, dict[str, list[Passage]]]]:
    """Whether it is a person, and the writings of one entity or place by their text."""
    groups: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for key, entity in sorted(case.entities.items()):
        if entity.kind == "unnamed":
            continue
        for form in entity.forms:
            if form.passage.report in case.reports and form.text:
                groups[f"name:{key}"][form.text].append(form.passage)
    for a in case.attributions:
        report = case.reports[a.report]
        for place in a.places:
            if place.id:
                words = place.span.of(report.text)
                groups[f"place:{place.id}"][words].append(Passage(a.report, place.span.start, place.span.end))
    for name, forms in sorted(groups.items()):
        bearer = case.entities.get(name.removeprefix("name:"))
        yield bearer is not None and bearer.kind in {"person", "post"}, forms


def _rarer(forms: dict[str, list[Passage]], *, person: bool) -> Iterator[tuple[str, str, Passage]]:
    counts: Counter[str] = Counter()
    at: dict[str, dict[str, Passage]] = defaultdict(dict)  # word -> report -> first form with it
    for text, passages in sorted(forms.items()):
        for word in _words(text):
            counts[word] += len(passages)
            for passage in passages:
                held = at[word].get(passage.report)
                at[word][passage.report] = passage if held is None else min(held, passage)
    # Of two spellings the one with its accents is the name's own; else the one printed more often.
    ranked = sorted(counts, key=lambda w: (w.isascii() if person else False, -counts[w], w))
    for place, rare in enumerate(ranked):
        for common in ranked[:place]:
            # A place or an outlet has an English spelling without its accents.
            if _variants(common, rare) and (person or anyascii(common).casefold() != anyascii(rare).casefold()):
                for _, passage in sorted(at[rare].items()):
                    yield rare, common, passage
                break


def _words(text: str) -> list[str]:
    out = []
    for word in text.replace("#", " ").replace("-", " ").split():
        bare = word.strip(".,;:!?()[]“”\"'’‘").removesuffix("'s").removesuffix("’s")
        if len(bare) >= 4 and bare[0].isupper() and not bare.isupper():
            out.append(bare)
    return out


def _words_of(case: Case) -> dict[str, tuple[int, dict[str, Passage]]]:
    """Capitalised words of what the reports assert: how often, and the first place in each report."""
    counts: Counter[str] = Counter()
    at: dict[str, dict[str, Passage]] = defaultdict(dict)
    for report_id, report in sorted(case.reports.items()):
        for part in report.parts:
            if part.kind not in {"headline", "body", "caption", "post"} or part.repeats is not None:
                continue
            for match in _WORD.finditer(report.text, part.span.start, part.span.end):
                word = match.group()
                if word[0].isupper() and not word.isupper():
                    counts[word] += 1
                    at[word].setdefault(report_id, Passage(report_id, match.start(), match.end()))
    return {word: (n, at[word]) for word, n in counts.items()}


def _variants(left: str, right: str) -> bool:
    """Different letters of one word: not a plural, an adjective or a cut form of it."""
    a, b = anyascii(left).casefold(), anyascii(right).casefold()
    if a == b:
        return left.casefold() != right.casefold()
    if skeletons(a) & skeletons(b):
        return True
    if a.startswith(b) or b.startswith(a) or a[0] != b[0]:
        return False
    return bool(ratio(a, b) >= ALIKE)
