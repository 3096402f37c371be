"""Refusals to speak and disclaimers, by the language's patterns over the printed words of each sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.attributing.folding import fold
from reportedly.attributing.languages.parsed import Chunk, Parsed
from reportedly.attributing.languages.subjects import subject_before
from reportedly.attributing.steps.chains import tail
from reportedly.attributing.tree import Range


@dataclass(frozen=True, slots=True)
class Silence:
    """A refusal, or a disclaimer if `disclaims`; `source` is None where the outlet or nobody is its subject."""

    cue: Range
    content: Range
    source: Range | None
    head: int | None
    disclaims: bool
    whole: bool  # the content is the whole sentence, cue and all


def find_silences(parsed: Parsed) -> list[Silence]:
    """Every refusal and disclaimer outside quotations, in order; one of each kind per sentence."""
    found: list[Silence] = []
    for sentence in parsed.tree.sentences:
        whole = (sentence.first, sentence.last)
        span = parsed.tree.span(whole)
        for patterns, disclaims in ((parsed.lex.disclaimers, True), (parsed.lex.refusals, False)):
            for pattern in patterns:
                match = pattern.search(parsed.text, span.start, span.end)
                if match is not None and (one := _silence(parsed, match, whole, disclaims)) is not None:
                    found.append(one)
                    break
    return sorted(found, key=lambda s: s.cue)


def _silence(parsed: Parsed, match: re.Match[str], whole: Range, disclaims: bool) -> Silence | None:
    cue = parsed.tokens_of(*match.span("cue"))
    if cue[0] >= cue[1] or parsed.quoted[cue[0]] is not None:
        return None
    subject = _subject(parsed, cue, whole[0])
    ours = subject is None or _is_us(parsed, subject)
    source = (subject.low, subject.high) if subject is not None else None
    content = parsed.tokens_of(*match.span("content")) if _told(match) else cue
    if not _told(match):
        if not disclaims:
            return Silence(cue, cue, source, subject.head if subject else None, False, False)
        return Silence(cue, whole, None, None, True, True)
    content = (content[0], _short(parsed, content))
    if not disclaims and ours:
        return None
    return Silence(cue, content, source, subject.head if subject and not ours else None, disclaims, False)


def _told(match: re.Match[str]) -> bool:
    """Whether a pattern caught what is refused or could not be verified."""
    return "content" in match.re.groupindex and bool((match.group("content") or "").strip())


def _short(parsed: Parsed, content: Range) -> int:
    """The content's end: before a comma, a coordinated clause, or the sentence's sign."""
    for at in range(content[0] + 1, content[1]):
        if parsed.low[at] in (",", ".", ";", ":") or parsed.lex.is_("coordinators", parsed.low[at]):
            return at
    return content[1]


def _subject(parsed: Parsed, cue: Range, first: int) -> Chunk | None:
    """Who does not speak: the subject of the pattern's verb; behind a coordinator, the sentence's first noun phrase
    without a preposition."""
    if cue[0] > first and parsed.lex.is_("coordinators", parsed.low[cue[0] - 1]):
        free = (c for i in range(first, cue[0]) if (c := parsed.chunk_at[i]) is not None and not c.governed)
        return next(free, None)
    verb = next((i for i in range(*cue) if parsed.pos(i) == "VERB"), cue[0])
    return subject_before(parsed, verb, cue[0])


def _is_us(parsed: Parsed, subject: Chunk) -> bool:
    """Whether a subject is the page itself: "nous", its name or its initials."""
    if parsed.lex.is_("firsts", parsed.low[subject.head]):
        return True
    printed = {fold(parsed.tree.word[i]) for i in range(subject.low, subject.high)} - {""}
    for link in tail(parsed.tree.annotated.report):
        name = fold(link.name).split()
        if name and ("".join(w[0] for w in name) in printed or set(name) <= printed):
            return True
    return False
