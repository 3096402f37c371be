"""Sources without a name, where none with a name stands behind what they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reportedly.vocabulary import Attribution
from reportedly.weighing.case import Case, content_passage, source_passage
from reportedly.weighing.evidence import reporter_was_there
from reportedly.weighing.voice import is_own_voice, is_sourceless

from .look import Found, Look, part_kind
from .nameless import IMPERSONAL, keeps_name_back


def unnamed_only(look: Look) -> Iterator[Found]:
    """A source nobody names, at its first saying of a claim that no named source stands behind in any report."""
    case = look.case
    unsaid = {f.claim for f in look.findings if not f.origins}
    about = {a.claim for a in case.attributions if a.about_event}
    first: dict[str, str] = {}  # claim -> the report that has it first
    seen: set[tuple[str, str]] = set()
    times: Counter[tuple[str, str]] = Counter()
    for a in case.attributions:
        if a.claim not in unsaid & about or is_own_voice(a) or not is_sourceless(a) or not _asserts(case, a):
            continue
        claim, source = a.claim or "", (a.report, a.chain[0].key)
        if len(set(a.terms)) < _TELLING or times[source] >= _MOST:
            continue
        if first.setdefault(claim, a.report) == a.report and (claim, a.chain[0].key) not in seen:
            seen.add((claim, a.chain[0].key))
            where = content_passage(a) if times[source] else source_passage(a)
            times[source] += 1
            because = "no source with a name is behind this anywhere in the event"
            yield "unnamed-sources-only", "note", where, because, claim


_PRONOUN = re.compile(r"he|she|they|i", re.IGNORECASE)
_MOST = 5
"""Flags for one nameless source in one report, after which the editor has understood."""
_TELLING = 2
"""Content words from which on a saying tells something."""
_NAMED_AFTER = re.compile(r"(?:, |\s)(?-i:[A-Z][\w'’-]{1,30} ){0,2}[A-Z][\w'’-]{1,30}")
"""A name right after the words: the source has one, though the parse cut it off."""


def _asserts(case: Case, a: Attribution) -> bool:
    """Whether the saying tells something, and its source is one whose name is kept back."""
    if a.stance in {"declined", "unverified"} or part_kind(case, a) == "headline" or reporter_was_there(case, a):
        return False
    if len(a.chain) > 1 and a.chain[1].kind in {"person", "post", "body"} and a.stance == "denied":
        return False  # the author of the page answers for it
    report = case.reports[a.report]
    if not a.source:
        return bool(a.cue) and IMPERSONAL.search(report.words(a.cue)) is not None
    if _NAMED_AFTER.match(report.text, a.source[-1].end):
        return False
    part = case.part(a)
    around = report.text[: part.span.end] if part else ""
    if _PRONOUN.fullmatch(report.words(a.source)) and _PRONOUN.fullmatch(a.chain[0].name):
        return True  # an interview whose page tells of nobody by name
    return keeps_name_back(report.words(a.source), around) or keeps_name_back(a.chain[0].name, around)
