"""What two reports are compared by: each feature is a number between 0 and 1 an editor can be told in words."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from reportedly.vocabulary import Analysis, Report

from .common import weight
from .crossing import Across, across
from .stages import Stage, stage_of

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,:]\d+)*")
_RECORD = re.compile(r"(.*\.(?:jsonl|ndjson|json))[#:]")
_ENDS = re.compile(r"[.!?:\n“”\"|]\s*$")

# A person named after one of these speaks on many events; the name of someone without one is likelier to be of this.
_TITLES = """
sgt sergeant lt lieutenant capt captain chief officer sheriff deputy det detective cpl corporal trooper inspector
constable commissioner superintendent coroner dr judge mayor gov governor sen senator rep president minister prime
secretary spokesman spokeswoman spokesperson general gen col colonel maj major admiral attorney prosecutor director
chairman chancellor king queen pope prince commander
"""
TITLES = frozenset(_TITLES.split())
_PLACED = frozenset({"in", "at", "near", "from", "outside", "around", "of", "off", "on", "to"})
LEAD = 600
"""Characters of the beginning, with the headline, that say what a report is about."""


@dataclass(frozen=True, slots=True)
class Features:
    """One report as grouping sees it; weights are of `common` times 1 + log of how often, doubled in the lead."""

    words: dict[str, float]
    length: float  # Euclidean, of `words`
    title: dict[str, float]
    people: frozenset[str]  # two capitalised words in a row, not official, not after a preposition
    officials: frozenset[str]  # the same after a title
    named: frozenset[str]  # the same, after a preposition or with a common word: places, bodies
    capitals: frozenset[str]  # single capitalised words inside sentences
    numbers: frozenset[str]
    places: frozenset[str]  # gazetteer ids
    day: int | None  # proleptic ordinal of publication
    days: frozenset[int]  # ordinals named by the report's times about the event
    folder: str  # where the input stood
    records: str  # the file of records it is one of, "" for a file of its own
    across: Across  # what a report in another language is compared by
    stage: Stage | None  # what it tells of that comes after a happening


def features(analysis: Analysis) -> Features:
    """The features of one report; works from the report alone where attributions are empty."""
    report = analysis.report
    counts: Counter[str] = Counter()
    lead: set[str] = set()
    title: dict[str, float] = {}
    groups: dict[str, set[str]] = {"people": set(), "officials": set(), "named": set(), "capitals": set()}
    numbers: set[str] = set()
    read = 0
    for part in report.parts:
        if part.kind not in {"headline", "body", "caption"} or part.repeats is not None:
            continue
        words = part.span.of(report.text)
        tokens = _tokens(words)
        for at, word, _, _ in tokens:
            folded = word.casefold().removesuffix("'s").removesuffix("’s")
            if not weight(folded) and not folded[0].isdigit():
                continue
            counts[folded] += 1
            if part.kind == "headline":
                title[folded] = weight(folded)
            if part.kind == "headline" or read + at < LEAD:
                lead.add(folded)
            if folded[0].isdigit():
                numbers.add(folded)
        if part.kind == "body":
            _names(tokens, groups)
            read += len(words)
        elif part.kind == "headline" and words.upper() != words:
            groups["capitals"].update(t[1].casefold() for t in tokens[1:] if t[1][0].isupper() and _telling(t[1]))
    weighed = {w: weight(w) * (1 + math.log(n)) * (2.0 if w in lead else 1.0) for w, n in sorted(counts.items())}
    return Features(
        words=weighed,
        length=math.sqrt(sum(v * v for v in weighed.values())),
        title=title,
        people=frozenset(groups["people"] - groups["officials"]),
        officials=frozenset(groups["officials"]),
        named=frozenset(groups["named"] - groups["people"] - groups["officials"]),
        capitals=frozenset(groups["capitals"]),
        numbers=frozenset(numbers),
        places=frozenset(
            p.id for a in analysis.attributions if a.about_event for p in a.places if p.id and (p.radius_m or 0) < 3e5
        ),
        day=_day(report),
        days=frozenset(
            d for a in analysis.attributions if a.about_event for t in a.times if (d := ordinal(t.edtf)) is not None
        ),
        folder=report.file.rpartition("/")[0],
        records=m.group(1) if (m := _RECORD.match(report.file)) else "",
        across=across(report),
        stage=stage_of(report),
    )


def _tokens(words: str) -> list[tuple[int, str, bool, bool]]:
    """(offset, word, stands inside a sentence, joined to the word before by one blank)."""
    out: list[tuple[int, str, bool, bool]] = []
    end = 0
    for match in _TOKEN.finditer(words):
        gap = words[end : match.start()][-4:]
        dot = gap.startswith(".") and bool(out) and (out[-1][1].casefold() in TITLES or len(out[-1][1]) == 1)
        inside = bool(out) and (dot or not _ENDS.search(gap))
        out.append((match.start(), match.group(), inside, gap in {" ", "-"} or dot))
        end = match.end()
    return out


def _telling(word: str) -> bool:
    return weight(word.casefold()) >= 1.0 and len(word) > 1


def _names(tokens: list[tuple[int, str, bool, bool]], groups: dict[str, set[str]]) -> None:
    """Sort runs of capitalised words into people, officials, other names and single capitals."""
    i = 0
    while i < len(tokens):
        if not tokens[i][1][0].isupper() or (not tokens[i][2] and not _telling(tokens[i][1])):
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and tokens[j][1][0].isupper() and tokens[j][2] and tokens[j][3]:
            j += 1
        run = [t[1].casefold().removesuffix("'s").removesuffix("’s") for t in tokens[i:j]]
        before = tokens[i - 1][1].casefold() if i and tokens[i][2] else ""
        official = before in TITLES or any(w in TITLES for w in run[:-1])
        core = [w for w in run if w not in TITLES]
        telling = [w for w in core if _telling(w)]
        if len(core) >= 2 and telling:
            pair = f"{core[0]} {core[-1]}"
            if official:
                groups["officials"].add(pair)
            elif before in _PLACED or len(telling) < len([w for w in core if len(w) > 1]):
                groups["named"].add(pair)
            else:
                groups["people"].add(pair)
        if tokens[i][2] or len(core) >= 2:
            groups["capitals"].update(telling)
        i = j


def ordinal(edtf: str | None) -> int | None:
    """The day of an EDTF date with a day, as a proleptic ordinal."""
    if not edtf:
        return None
    try:
        return date.fromisoformat(edtf[:10]).toordinal()
    except ValueError:
        return None


def _day(report: Report) -> int | None:
    return ordinal(report.published)


def cosine(left: Features, right: Features) -> float:
    """Cosine of the weighed words, in [0, 1]."""
    if not left.length or not right.length:
        return 0.0
    a, b = (left.words, right.words) if len(left.words) <= len(right.words) else (right.words, left.words)
    return sum(v * b[w] for w, v in a.items() if w in b) / (left.length * right.length)


def overlap(left: dict[str, float], right: dict[str, float]) -> float:
    """Weighed Jaccard-like share of the smaller side's words found in the other, in [0, 1]."""
    small = min(sum(left.values()), sum(right.values()))
    return sum(v for w, v in left.items() if w in right) / small if small else 0.0


def handed_together(left: Features, right: Features) -> bool:
    """Whether somebody put the two into one folder; records of one file say nothing, for a corpus is such a file."""
    return left.folder == right.folder and not (left.records and left.records == right.records)


def compare(left: Features, right: Features) -> dict[str, float]:
    """The features of a pair; names as in `scorer.WEIGHTS`."""
    gap = abs(left.day - right.day) if left.day is not None and right.day is not None else None
    capitals = left.capitals & right.capitals
    fewer = min(len(left.capitals), len(right.capitals))
    numbers = left.numbers & right.numbers
    fewest = min(len(left.numbers), len(right.numbers))
    return {
        "words": cosine(left, right),
        "title": overlap(left.title, right.title),
        "people": min(len(left.people & right.people), 4) / 4,
        "a_person": float(bool(left.people & right.people)),
        "officials": min(len(left.officials & right.officials), 3) / 3,
        "named": min(len(left.named & right.named), 4) / 4,
        "capitals": len(capitals) / fewer if fewer else 0.0,
        "many_capitals": min(len(capitals), 12) / 12,
        "numbers": len(numbers) / fewest if fewest else 0.0,
        "gap": min(math.log1p(gap) / math.log1p(1000), 1.0) if gap is not None else 0.3,
        "same_week": float(gap is not None and gap <= 7),
        "places": float(bool(left.places & right.places)),
        "days": float(bool(left.days & right.days)),
        "folder": float(handed_together(left, right)),
        "other_days": float(bool(left.days) and bool(right.days) and not left.days & right.days),
    }
