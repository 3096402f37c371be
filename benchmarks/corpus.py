"""Read the chain corpus (corpus/README.md): its words led to tokens of the report as `clean` gives it.

`Told` is one attribution as the scorer sees it, whether a person or a program told it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.gold import Row, Shadow
from benchmarks.measures import tokens, tokens_in
from reportedly.cleaning import clean
from reportedly.vocabulary import Attribution, Metadata, Page, Report, Span

PUBLISHER = "pub"
Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Node:
    """One link: every name that would be right, its kind, and the edge into the next link (None in the last)."""

    names: tuple[str, ...]
    kind: str
    edge: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """One attribution: token indices of its report, chain from the root to the publisher, ids it points at."""

    id: str
    content: frozenset[int]
    source: frozenset[int]
    cue: frozenset[int]
    chain: tuple[Node, ...]
    stance: str
    denies: tuple[str, ...]
    disclaimed_by: tuple[str, ...]
    words: str


def page_of(folder: Path, name: str) -> Page:
    """The page of a report: its text file, with the meta file beside it as what the user says."""
    data = (folder / f"{name}.txt").read_bytes()
    meta = json.loads((folder / f"{name}.meta.json").read_text(encoding="utf-8"))
    told = Metadata(**{k: meta.get(k) for k in ("outlet", "address", "published", "language", "title")})
    digest = hashlib.sha256(data).hexdigest()
    return Page(f"{name}.txt", data, digest, "text/plain", data.decode("utf-8"), "utf-8", told)


_AND_THAT = re.compile(r",?\s+(?:(?:and|but)\s+)?that\s+")


def names_in(gold: Path) -> list[str]:
    """Reports that have gold in a folder, by name."""
    return sorted(path.stem for path in gold.glob("*.json"))


def load_gold(gold: Path, name: str, report: Report) -> list[Told]:
    """The annotation of one report. Raises ValueError naming words that do not stand in the text."""
    row = json.loads((gold / f"{name}.json").read_text(encoding="utf-8"))
    shadow, units = Shadow.of(report.text), tokens(report.text)
    outlet = report.outlet or ""
    sources = {s["id"]: s for s in row["sources"]} | {PUBLISHER: {"name": outlet, "kind": "outlet"}}
    told = []
    for a in row["attributions"]:
        content, source, cue = (_spans(shadow, a, key, name) for key in ("content", "source", "cue"))
        told.append(
            Told(
                a["id"],
                tokens_in(content, units),
                tokens_in(source, units),
                tokens_in(cue, units),
                tuple(_node(sources[link[0]], link[1]) for link in a["chain"]),
                a["stance"],
                tuple(a.get("denies", ())),
                tuple(a.get("disclaimed_by", ())),
                " … ".join(report.text[s:e] for s, e in content),
            )
        )
    return told


def _node(source: Row, edge: str | None) -> Node:
    return Node((source["name"], *source.get("also", ())), source["kind"], edge)


def _spans(shadow: Shadow, attribution: Row, key: str, name: str) -> Spans:
    found = []
    for words in attribution.get(key) or ():
        span = place(shadow, words)
        if span is None:
            raise ValueError(f"{name} {attribution['id']}: {key} {words!r} does not stand in the text: mend the gold")
        found.append(span)
    return sorted(found)


def place(shadow: Shadow, words: str | list[Any] | Row) -> tuple[int, int] | None:
    """Offsets of "words", of the n-th ["words", n], or from the first to the last words of {"from", "to"}."""
    if not isinstance(words, dict):
        return shadow.find(words)
    begin = shadow.find(words["from"])
    if begin is None:
        return None
    folded = " ".join(words["to"].split())
    at = shadow.text.find(folded, shadow.offsets.index(begin[0]))
    return None if at < 0 else (begin[0], shadow.offsets[at + len(folded) - 1] + 1)


def load_predicted(report: Report, attributions: Sequence[Attribution]) -> list[Told]:
    """What the product found, the page's own voice left out: the corpus does not mark it, nor what a body confirms,
    admits or declines on its own page, nor the page's own doubts; of the publisher's own it has only disclaimers."""
    units = tokens(report.text)

    def at(spans: Sequence[Span]) -> frozenset[int]:
        return tokens_in([(s.start, s.end) for s in spans], units)

    return [
        Told(
            a.id,
            at(a.content),
            at(a.source),
            at(a.cue),
            tuple(Node((x.name,), x.kind, x.edge) for x in a.chain),
            a.stance,
            a.denies,
            a.disclaimed_by,
            report.words(a.content),
        )
        for a in _joined(report, attributions)
        if not _publishers_own(a)
    ]


def _joined(report: Report, attributions: Sequence[Attribution]) -> list[Attribution]:
    """ "said that P, and that Q" as one: so this corpus has it, where claims and the events corpus part the clauses."""
    found: list[Attribution] = []
    became: dict[str, str] = {}
    for a in attributions:
        before = found[-1] if found else None
        if before is not None and (before.cue, before.source, before.utterance) == (a.cue, a.source, a.utterance):
            between = report.text[before.content[-1].end : a.content[0].start]
            if a.cue and _AND_THAT.fullmatch(between):
                found[-1] = replace(
                    before,
                    content=before.content + a.content,
                    denies=before.denies + a.denies,
                    disclaimed_by=before.disclaimed_by + a.disclaimed_by,
                )
                became[a.id] = before.id
                continue
        found.append(a)
    return [
        replace(
            a,
            denies=tuple(dict.fromkeys(became.get(i, i) for i in a.denies)),
            disclaimed_by=tuple(dict.fromkeys(became.get(i, i) for i in a.disclaimed_by)),
        )
        for a in found
    ]


def _publishers_own(a: Attribution) -> bool:
    """Whether the page speaks for itself: without a cue, or a body in the words of a body ("the Board confirms P")."""
    alone = len(a.chain) == 1 and (a.chain[0].kind == "body" or not a.cue)
    return a.stance == "own-voice" or (alone and a.stance != "unverified")


def cleaned(folder: Path, gold: Path) -> Iterator[tuple[str, Report]]:
    """Each report that has gold, by name."""
    for name in names_in(gold):
        yield name, clean(page_of(folder, name))
