"""Sources without a name, where none with a name stands behind what they say."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Set

from reportedly.vocabulary import Attribution, Passage
from reportedly.weighing.case import Case, content_passage, source_passage
from reportedly.weighing.evidence import reporter_was_there
from reportedly.weighing.prose import sentences
from reportedly.weighing.voice import is_own_voice, is_sourceless

from .learnt import own_learning
from .look import Found, Look, part_kind
from .nameless import IMPERSONAL, keeps_name_back


def unnamed_only(look: Look) -> Iterator[Found]:
    """A source nobody names, at its first saying of a claim that no named source stands behind in any report."""
    case = look.case
    reached = {f.claim: f.origins for f in look.findings}
    unsaid = {f.claim for f in look.findings if not f.origins}
    about = {a.claim for a in case.attributions if a.about_event}
    people: dict[str, set[str]] = defaultdict(set)
    for a in case.attributions:
        if a.chain and a.chain[0].kind == "person" and not _PRONOUN.fullmatch(a.chain[0].name):
            people[a.report].add(a.chain[0].key)
    named = {report for report, names in people.items() if len(names) > 1}
    first: dict[str, str] = {}  # claim -> the report that has it first
    seen: set[tuple[str, str]] = set()
    times: Counter[tuple[str, str]] = Counter()
    for a in case.attributions:
        anonymous = _anonymous(case, a) and reached.get(a.claim or "", ()) == (a.origin,)
        if a.claim not in about or not (a.claim in unsaid or anonymous) or is_own_voice(a):
            continue
        if not _asserts(case, a, named):
            continue
        if not (is_sourceless(a) or not a.source or own_learning(case, a) or anonymous):
            continue
        claim, source = a.claim or "", (a.report, a.chain[0].key)
        if len(set(a.terms)) < _TELLING or times[source] >= _MOST:
            continue
        if _borne_out(case, a) or _put_right(case, a):
            continue
        if first.setdefault(claim, a.report) == a.report and (claim, a.chain[0].key) not in seen:
            seen.add((claim, a.chain[0].key))
            where = content_passage(a) if times[source] else _printed(a)
            times[source] += 1
            because = "no source with a name is behind this anywhere in the event"
            yield "unnamed-sources-only", "note", where, because, claim


_NEAR = 200
"""Characters up to which source and content are flagged as one."""


def _printed(a: Attribution) -> Passage:
    """The saying as printed, with its source; the source alone where they stand far apart."""
    source, content = source_passage(a), content_passage(a)
    whole = Passage(a.report, min(source.start, content.start), max(source.end, content.end))
    apart = max(source.start, content.start) - min(source.end, content.end)
    return whole if apart <= _NEAR else source


_NAME = (
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Sgt|Capt|Cllr)\.? )?(?!The |A |An |He |She |They |It |We |In |On |But "
    r"|And )[A-Z][\w’'-]+"
)
_BORNE_OUT = re.compile(
    rf"\b(?:so|as) (?:did|does|had|have|has|do) (?:the \w+ )?{_NAME}"
    rf"|\bwhich {_NAME}(?: {_NAME})? (?:also|too|later)\b"
    rf"|{_NAME} (?:also|too|likewise) (?:said|says|told|saw|heard|mentioned|described|noticed|confirmed)"
    rf"|\bsame (?:[\w-]+ ){{1,5}}(?:that |which |as )?{_NAME} (?:had |has )?"
    r"(?:mentioned|described|reported|gave|given|saw|spoke)"
    rf"|\b(?:confirmed|echoed|backed|borne out|shared|repeated) by (?:the \w+ )?{_NAME}"
    rf"|{_NAME} (?:said|says|told [\w ]{{1,15}}|gave|gives) (?:much )?the same\b"
)


def _borne_out(case: Case, a: Attribution) -> bool:
    """Whether the sentence, or the next, tells that somebody with a name says it too: "so did Anders Holm"."""
    report, where = case.reports[a.report], _printed(a)
    part = case.part(a)
    if part is None:
        return False
    after = report.text[where.start : part.span.end]
    told = sentences(after, 0, len(after))[:2]
    return bool(told) and _BORNE_OUT.search(after, 0, told[-1].end) is not None


_UNTRUE = re.compile(
    r"\s*[“\"]?(?:That|This|It|They|These|Those|None of (?:it|this|that|them)|Not a word of (?:it|this))"
    r"(?: (?:reports?|rumours?|rumors?|claims?|stor(?:y|ies)|accounts?))?"
    r" (?:is|are|was|were) (?:simply |plainly |quite |all |wholly |completely )?"
    r"(?:not (?:so|true|correct|the case|right)|untrue|false|wrong|nonsense|baseless|incorrect|made up|invented"
    r"|rubbish|true[.!])"
    r"|\s*(?:Not so|Wrong|Untrue)[.!]"
)


def _put_right(case: Case, a: Attribution) -> bool:
    """Whether the next sentence says that it is not so: a page that brings up a rumour to deny it rests on none."""
    report, part, where = case.reports[a.report], case.part(a), _printed(a)
    if part is None:
        return False
    told = sentences(report.text, where.start, part.span.end)
    return len(told) > 1 and _UNTRUE.match(report.text, told[1].start, told[1].end) is not None


_PRONOUN = re.compile(r"he|she|they|i", re.IGNORECASE)
_MOST = 5
"""Flags for one nameless source in one report, after which the editor has understood."""
_TELLING = 2
"""Content words from which on a saying tells something."""
_NAMED_AFTER = re.compile(r"(?:, |\s)(?-i:[A-Z][\w'’-]{1,30} ){0,2}[A-Z][\w'’-]{1,30}")
"""A name right after the words: the source has one, though the parse cut it off."""


_ANONYMOUS = re.compile(r"\banonym\w*|\bunsigned\b", re.IGNORECASE)


def _anonymous(case: Case, a: Attribution) -> bool:
    """A letter, a call, a post that nobody signed."""
    return (
        bool(a.chain)
        and a.chain[0].kind in {"document", "post"}
        and _ANONYMOUS.search(case.reports[a.report].words(a.source)) is not None
    )


def _asserts(case: Case, a: Attribution, named: Set[str]) -> bool:
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
    if own_learning(case, a) or _anonymous(case, a):
        return True
    part = case.part(a)
    around = report.text[: part.span.end] if part else ""
    if _PRONOUN.fullmatch(report.words(a.source)) and _PRONOUN.fullmatch(a.chain[0].name):
        return a.report not in named  # an interview whose page tells of nobody by name
    return keeps_name_back(report.words(a.source), around) or keeps_name_back(a.chain[0].name, around)
