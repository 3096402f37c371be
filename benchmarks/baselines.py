"""What others do, measured beside us: predictions in PolNeAR's form by three simpler methods, on the same pipeline.

`plain`: a reporting verb with its subject and clause, "according to", and the verb beside a quotation.
`floating`: that, and quotations with no verb of their own go to the speaker before them, after GenderGapTracker
(Asr et al. 2021), written anew. `textacy`: its `direct_quotations`, a paragraph at a time, where it is installed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from benchmarks.gold import Row
from reportedly.attributing.cues import words

Method = Callable[[Any], Iterator[Row]]

_VERBS = words(
    """say tell add state note report announce explain write argue suggest claim insist warn acknowledge admit confirm
    deny declare reply respond answer continue stress emphasize repeat assert allege contend concede conclude observe
    remark comment recall reveal disclose indicate inform promise pledge vow predict estimate complain joke tweet
    testify believe think call describe accuse urge"""
)
_QUOTATION = re.compile(r"[“\"]([^“”\"]{3,3000})[”\"]")


def _row(source: tuple[int, int] | None, cue: tuple[int, int], content: tuple[int, int]) -> Row:
    return {"source": [list(source)] if source else [], "cue": [list(cue)], "content": [list(content)]}


def _range(doc: Any, low: int, high: int) -> tuple[int, int]:
    return doc[low].idx, doc[high - 1].idx + len(doc[high - 1])


def _subtree(token: Any) -> tuple[int, int]:
    return token.left_edge.i, token.right_edge.i + 1


def _quotations(doc: Any) -> list[tuple[int, int]]:
    spans = (doc.char_span(*m.span(), alignment_mode="expand") for m in _QUOTATION.finditer(doc.text))
    return [(s.start, s.end) for s in spans if s is not None]


def plain(doc: Any) -> Iterator[Row]:
    """Sayings a reporting verb, "according to" or a quotation beside a verb shows."""
    yield from _found(doc, floating=False)


def floating(doc: Any) -> Iterator[Row]:
    """`plain`, and quotations without a verb go to the speaker of the quotation before them."""
    yield from _found(doc, floating=True)


def _found(doc: Any, *, floating: bool) -> Iterator[Row]:
    quotations = _quotations(doc)
    taken: set[tuple[int, int]] = set()
    for verb in doc:
        if verb.pos_ == "VERB" and verb.lemma_ in _VERBS:
            subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
            clauses = [c for c in verb.children if c.dep_ == "ccomp"]
            if not subjects or not clauses:
                continue
            low, high = _subtree(clauses[0])
            low, high = (verb.i + 1, high) if low <= verb.i < high else (low, high)
            near = [q for q in quotations if q[0] < high and low < q[1]]
            taken |= set(near)
            low, high = min([low, *(q[0] for q in near)]), max([high, *(q[1] for q in near)])
            source = _range(doc, *_subtree(subjects[0]))
            yield _row(source, (verb.idx, verb.idx + len(verb)), _range(doc, low, high))
        elif verb.lower_ == "according" and verb.i + 1 < len(doc) and doc[verb.i + 1].lower_ == "to":
            objects = [c for c in doc[verb.i + 1].children if c.dep_ == "pobj"]
            if objects:
                source = _range(doc, *_subtree(objects[0]))
                low, high = verb.sent.start, verb.i
                if low == high:
                    low, high = objects[0].right_edge.i + 1, verb.sent.end
                if low < high:
                    yield _row(source, _range(doc, verb.i, verb.i + 2), _range(doc, low, high))
    last: tuple[int, int] | None = None
    for low, high in quotations:
        if (low, high) in taken or high - low < 5:
            continue
        window = doc[max(doc[low].sent.start, low - 20) : min(doc[high - 1].sent.end, high + 20)]
        verbs = [t for t in window if t.lemma_ in _VERBS and t.pos_ == "VERB" and not low <= t.i < high]
        verbs.sort(key=lambda t: min(abs(t.i - low), abs(t.i - high)))
        subjects = [c for c in verbs[0].children if c.dep_ == "nsubj"] if verbs else []
        if subjects:
            last = _range(doc, *_subtree(subjects[0]))
            yield _row(last, (verbs[0].idx, verbs[0].idx + len(verbs[0])), _range(doc, low, high))
        elif floating and last is not None:
            yield _row(last, last, _range(doc, low, high))


def textacy(doc: Any) -> Iterator[Row]:
    """textacy's direct quotations, each paragraph alone: one odd mark makes it give up on a text."""
    direct_quotations = import_module("textacy.extract.triples").direct_quotations  # optional: a comparison only
    for paragraph in re.finditer(r"[^\n]+", doc.text):
        span = doc.char_span(*paragraph.span(), alignment_mode="expand")
        if span is None:
            continue
        start = span.start_char
        try:
            for found in direct_quotations(span.as_doc()):
                speaker, cue = (
                    (start + words[0].idx, start + words[-1].idx + len(words[-1]))
                    for words in (found.speaker, found.cue)
                )
                yield _row(speaker, cue, (start + found.content.start_char, start + found.content.end_char))
        except ValueError:  # an odd number of marks
            continue


def installed() -> dict[str, Method]:
    """Methods by name; those whose package is missing are left out."""
    methods: dict[str, Method] = {"plain rules": plain, "with floating quotations": floating}
    return methods | ({"textacy": textacy} if find_spec("textacy") else {})
