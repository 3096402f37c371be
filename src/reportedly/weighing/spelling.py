"""One person, body or place printed in two spellings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from reportedly.letters import skeleton
from reportedly.vocabulary import Passage

from .case import Case

ALIKE = 70.0
"""RapidFuzz ratio at which two different words are spellings of one rather than two names of one thing."""


def two_spellings(case: Case) -> Iterator[tuple[Passage, str]]:
    """The first place in each report of each rarer spelling, with the commoner one in words."""
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
    for _, forms in sorted(groups.items()):
        yield from _within(forms)


_WORD = re.compile(r"[^\W\d_]{5,40}")


def copied_spellings(case: Case) -> Iterator[tuple[Passage, str]]:
    """A rarer spelling of an event's name that stands in a text and in its copy: the first place in the copy."""
    counts: Counter[str] = Counter()
    at: dict[str, dict[str, Passage]] = defaultdict(dict)
    for report_id, report in sorted(case.reports.items()):
        for part in report.parts:
            if part.kind not in {"headline", "body", "caption"}:
                continue
            for match in _WORD.finditer(report.text, part.span.start, part.span.end):
                word = match.group()
                if word[0].isupper() and not word.isupper():
                    counts[word] += 1
                    at[word].setdefault(report_id, Passage(report_id, match.start(), match.end()))
    shapes: dict[str, list[str]] = defaultdict(list)
    for word in sorted(counts):
        shapes[skeleton(anyascii(word).casefold())].append(word)
    for _, words in sorted(shapes.items()):
        common = min(words, key=lambda w: (-counts[w], w))
        for rare in words:
            if counts[rare] * 2 > counts[common] or not _variants(common, rare):
                continue
            for report_id, copies in sorted(case.original.items()):
                if report_id in at[rare] and any(c.of in at[rare] for c in copies):
                    yield at[rare][report_id], f"“{rare}” for “{common}”, as in the text it is copied from"


def _within(forms: dict[str, list[Passage]]) -> Iterator[tuple[Passage, str]]:
    counts: Counter[str] = Counter()
    at: dict[str, dict[str, Passage]] = defaultdict(dict)  # word -> report -> first form with it
    for text, passages in sorted(forms.items()):
        for word in _words(text):
            counts[word] += len(passages)
            for passage in passages:
                held = at[word].get(passage.report)
                at[word][passage.report] = passage if held is None else min(held, passage)
    ranked = sorted(counts, key=lambda w: (-counts[w], w))
    for place, rare in enumerate(ranked):
        for common in ranked[:place]:
            if _variants(common, rare):
                for _, passage in sorted(at[rare].items()):
                    yield passage, f"also printed “{common}” in the reports of this event"
                break


def _words(text: str) -> list[str]:
    out = []
    for word in text.replace("#", " ").replace("-", " ").split():
        bare = word.strip(".,;:!?()[]“”\"'’‘").removesuffix("'s").removesuffix("’s")
        if len(bare) >= 4 and bare[0].isupper() and not bare.isupper():
            out.append(bare)
    return out


def _variants(left: str, right: str) -> bool:
    """Different letters of one word: not a plural, an adjective or a cut form of it."""
    a, b = anyascii(left).casefold(), anyascii(right).casefold()
    if a == b:
        return left.casefold() != right.casefold()
    if a.startswith(b) or b.startswith(a) or a[0] != b[0]:
        return False
    return bool(ratio(a, b) >= ALIKE)
