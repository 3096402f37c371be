"""What of one report another is compared with: taken from this report alone, and bounded in size."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from reportedly.vocabulary import Analysis, Meaning, Report

from .ages import ages_in
from .common import telling, weight
from .counted import counted_in
from .crossing import Across, across, direction
from .names import Names, Token, names_in, tokens_of
from .stages import Stage, stage_of
from .stems import by_stem

_RECORD = re.compile(r"(.*\.(?:jsonl|ndjson|json))[#:]")
# "… | Outlet", "… - Outlet": what a site puts behind each of its headlines.
_OUTLET = re.compile(r"\s+(?:[|«»–—-]|::)\s+[^|«»–—-]{2,60}$")

LEAD = 600
"""Characters of the beginning, with the headline, that say what a report is about."""

HEADLINE = 25
"""Words of a headline that are looked at: some pages have their whole text for one."""

WORDS, NAMES, PHRASES, FEW = 300, 100, 200, 40
"""How many of each kind are kept, the most telling first: a long page costs no more to keep and compare."""

REGION = 300_000.0
"""Metres of radius up to which a place says where something happened."""


@dataclass(frozen=True, slots=True)
class Features:
    """One report as grouping sees it. Words are folded; weights are of `common` times 1 + log of how often, more in the
    lead, scaled to vectors of length 1."""

    words: dict[str, float]
    stems: dict[str, float]  # the same by stem
    lead: dict[str, float]  # of the headline and the first LEAD characters, however often; by stem
    title: dict[str, float]  # by stem
    headline: frozenset[str]  # its words as they are printed
    names: dict[str, float]  # words printed with a capital inside sentences, and never without
    phrases: frozenset[str]  # two telling words in a row
    people: frozenset[str]  # two capitalised words in a row, not official, not after a preposition
    officials: frozenset[str]  # the same after a title
    named: frozenset[str]  # the same, after a preposition or with a common word: places, bodies
    capitals: frozenset[str]  # single capitalised words inside sentences
    main: str | None  # the surname the report says most often
    who: dict[str, float]  # surnames by how often the report says them, to length 1
    counted: frozenset[str]  # things with their numbers, of the headline and the lead: "23 pirates"
    years: frozenset[int]  # named in figures
    streets: frozenset[str]
    ages: frozenset[int]  # years, of people; months are negative
    places: frozenset[str]  # gazetteer ids
    day: int | None  # proleptic ordinal of publication
    days: frozenset[int]  # ordinals named by the report's times about the event
    first_day: int | None  # the first of them in the text
    folder: str  # where the input stood
    records: str  # the file of records it is one of, "" for a file of its own
    across: Across  # what a report in another language is compared by
    stage: Stage | None  # what it tells of that comes after a happening
    meaning: bytes  # of the headline and opening: a direction in whole steps of 1/127, b"" unknown


@dataclass(slots=True)
class _Counts:
    """What is gathered on the way through the text."""

    all: Counter[str]
    capital: Counter[str]
    small: set[str]
    lead: dict[str, None]
    title: dict[str, None]
    phrases: dict[str, None]
    names: Names
    counted: set[str]
    years: set[int]


def features(analysis: Analysis, meaning: Meaning | None = None) -> Features:
    """The features of one report; works from the report alone where attributions are empty, and without `meaning`."""
    report = analysis.report
    found, texts = _read(report)
    words = {
        w: telling(w) * (1 + math.log(n)) * (2.0 if w in found.lead else 1.0) for w, n in sorted(found.all.items())
    }
    names = {
        w: telling(w) * (1 + math.log(n)) * (1.5 if w in found.lead else 1.0)
        for w, n in sorted(found.capital.items())
        if w not in found.small and weight(w) >= 0.3 and len(w) > 1
    }
    people = found.names.people - found.names.officials
    about = [a for a in analysis.attributions if a.about_event]
    places = [p for a in about for p in a.places if p.id is not None]
    days = [d for a in about for t in a.times if (d := ordinal(t.edtf)) is not None]
    return Features(
        words=_most(words, WORDS),
        stems=_most(by_stem(words), WORDS),
        lead=_most(by_stem({w: telling(w) for w in found.lead}), WORDS),
        title=_most(by_stem({w: telling(w) for w in found.title}), WORDS),
        headline=frozenset(found.title),
        names=_most(names, NAMES),
        phrases=frozenset(list(found.phrases)[:PHRASES]),
        people=_some(people),
        officials=_some(found.names.officials),
        named=_some(found.names.named - people - found.names.officials),
        capitals=frozenset(sorted(found.names.capitals, key=lambda w: (-weight(w), w))[:NAMES]),
        main=_main(people, found),
        who=_most(_said(people | found.names.officials, found), NAMES),
        counted=_some(found.counted),
        years=frozenset(sorted(found.years)[-FEW:]),
        streets=_some(found.names.streets),
        ages=frozenset(sorted(ages_in(texts))[:FEW]),
        places=_some({p.id for p in places if p.id and (p.radius_m or 0) < REGION}),
        day=ordinal(report.published),
        days=frozenset(days[:FEW]),
        first_day=days[0] if days else None,
        folder=report.file.rpartition("/")[0],
        records=m.group(1) if (m := _RECORD.match(report.file)) else "",
        across=across(report),
        stage=stage_of(report),
        meaning=direction(report, meaning) if meaning is not None else b"",
    )


def _read(report: Report) -> tuple[_Counts, list[str]]:
    """Counts of the words of the report's own parts, and the texts they were counted in."""
    found = _Counts(Counter(), Counter(), set(), {}, {}, {}, Names(), set(), set())
    texts: list[str] = []
    read = 0
    for part in report.parts:
        if part.kind not in {"headline", "body", "caption", "dateline"} or part.repeats is not None:
            continue
        text = part.span.of(report.text)
        headline = part.kind == "headline"
        if headline:
            text = _OUTLET.sub("", text)
        texts.append(text)
        tokens = tokens_of(text)
        _count(tokens, found, headline, read)
        found.counted |= counted_in([t for t in tokens if (headline and read == 0) or read + t.at < LEAD])
        if not headline or _as_sentence(tokens):
            names_in(tokens, found.names)
            found.capital.update(t.folded for t in tokens if t.inside and t.word[0].isupper())
        read += 0 if headline and len(tokens) <= HEADLINE else len(text)
    return found, texts


def _as_sentence(headline: list[Token]) -> bool:
    """Whether capitals tell names in a headline: not in one in capitals throughout, or With Each Word Like This."""
    small = sum(t.word[0].islower() for t in headline[1:HEADLINE])
    return small * 3 > min(len(headline), HEADLINE)


def _count(tokens: list[Token], found: _Counts, headline: bool, read: int) -> None:
    """Add one part's words; `read` characters of the report stand before it."""
    before = ""
    for number, token in enumerate(tokens):
        word = token.folded
        digit = word[0].isdigit()
        if digit:
            if len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"}:
                found.years.add(int(word))
        else:
            if token.word[0].islower():
                found.small.add(word)
            if not weight(word):
                before = ""
                continue
        found.all[word] += 1
        if headline and number < HEADLINE:
            found.title[word] = None
        if (headline and number < HEADLINE) or read + token.at < LEAD:
            found.lead[word] = None
        if before:
            found.phrases[f"{before} {word}"] = None
        before = word


def _main(people: Iterable[str], found: _Counts) -> str | None:
    """The surname among `people` that is printed most often; the headline and the lead count for more."""
    said = _said(people, found)
    return max(said, key=lambda s: (said[s], s)) if said else None


def _said(people: Iterable[str], found: _Counts) -> dict[str, int]:
    """Surname -> how often it is printed; the headline and the lead count for more."""
    return {
        surname: found.capital[surname] + 2 * (surname in found.title) + (surname in found.lead)
        for surname in sorted({p.split()[-1] for p in people})
        if found.capital[surname] and surname not in found.small
    }


def _most(weighed: Mapping[str, float], most: int) -> dict[str, float]:
    """The `most` heaviest, scaled to length 1."""
    kept = sorted(weighed.items(), key=lambda x: (-x[1], x[0]))[:most]
    length = math.sqrt(sum(v * v for _, v in kept))
    return {word: round(v / length, 6) for word, v in sorted(kept) if v}


def _some(words: Iterable[str]) -> frozenset[str]:
    return frozenset(sorted(words)[:FEW])


def ordinal(edtf: str | None) -> int | None:
    """The day of an EDTF date with a day, as a proleptic ordinal."""
    if not edtf:
        return None
    try:
        return date.fromisoformat(edtf[:10]).toordinal()
    except ValueError:
        return None
