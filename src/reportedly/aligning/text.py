"""The words that stand for a claim: the clearest content among its sayings, exact words of a report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportedly.vocabulary import Attribution, Passage, Report, Span

_WORD = re.compile(r"[^\W_]+")
_PRONOUNS = frozenset(
    "he she it they this that these those we i you his her its their there here which who".replace(" ", "\n").split()
)
_KIND = {"body": 0.0, "post": -0.5, "headline": -1.0, "caption": -1.5}


def representative(members: Sequence[Attribution], reports: Mapping[str, Report]) -> tuple[str, Passage]:
    """Text and passage of the clearest content; `members` in reading order, at least one; ties go to the earliest."""
    best: tuple[float, int] | None = None
    for at, member in enumerate(members):
        score = _clear(member, reports[member.report])
        if best is None or score > best[0]:
            best = (score, at)
    chosen = members[best[1] if best else 0]
    report = reports[chosen.report]
    span = max(chosen.content, key=lambda s: (s.end - s.start, -s.start), default=Span(0, 0))
    return span.of(report.text), Passage(report.id, span.start, span.end)


def _clear(member: Attribution, report: Report) -> float:
    """Higher is clearer: a whole clause in one piece, by a named source, that does not lean on the sentence before."""
    words = [w.casefold() for w in _WORD.findall(report.words(member.content))]
    score = 2.0 if len(member.content) == 1 else 0.0
    if not words:
        return -10.0
    if words[0] in _PRONOUNS:
        score -= 1.5
    score -= 0.3 * sum(1 for w in words[1:8] if w in _PRONOUNS)
    score -= abs(min(max(len(words), 6), 28) - len(words)) * 0.12
    root = member.chain[0].kind if member.chain else "unnamed"
    score += {"person": 1.0, "body": 1.0, "document": 0.8, "data": 0.8, "post": 0.4}.get(root, 0.0)
    if member.stance == "own-voice":
        score += 0.3
    kind = report.parts[member.part].kind if 0 <= member.part < len(report.parts) else "body"
    score += _KIND.get(kind, -0.5)
    score += 0.4 * bool(member.quantities) + 0.2 * bool(member.places) + 0.2 * bool(member.times)
    text = report.words(member.content).rstrip("”\"' ")
    if text.endswith(("…", "...")):
        score -= 1.0
    return score
