"""Who stands behind what is printed: verbs that keep their distance, disclaimers, sources without a name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from reportedly.vocabulary import Attribution, Passage, Span
from reportedly.weighing.case import Case, content_passage, source_passage
from reportedly.weighing.evidence import reporter_was_there
from reportedly.weighing.voice import is_own_voice, is_sourceless

from .look import Found, Look, at, part_kind
from .nameless import IMPERSONAL, keeps_name_back

_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "this", "that", "our", "such", "any", "no"})
_CLAUSE = r"(?:that|to have|to be|only|it|he|she|they|we|there|[a-z]{2,8} (?:website|page|channel|account)\b)"
_NO_NOUN = r"(?<=\w )" + "".join(
    rf"(?<!{word} )" for word in ("of", "on", "to", "by", "any", "ed", "ies", "out", "ith", "rom", "ese", "ose")
)
"""What stands before a verb: after "denied", "with", "these" … "claims" is a noun."""
_SHOWN = r"(?:offer|give|provide|present|produce|cite|show)"
_DISTANCE = re.compile(
    rf"(?:\b(?:claimed|alleges|alleged|purports|purported|brags|bragged) (?=(?:on |in )?{_CLAUSE}\b)"
    rf"|{_NO_NOUN}claims (?=(?:on |in )?{_CLAUSE}\b)"
    rf"|(?<=\bthey )(?:claim|allege) (?={_CLAUSE}\b)|\b[a-z]{{3,15}}s (?:claim|allege) (?={_CLAUSE}\b)"
    r"|\b[a-z]{3,15}s allege$"
    r"|\balleged (?=(?!that\b)[a-z]{3,20} )(?<=(?:an|he|of) alleged )"
    r"|\binsist(?:s|ed|ing)? (?=(?:that|the|no|it|he|she|they|there|its|his|her|their|nothing|nobody)\b)"
    r"|\bmaintain(?:s|ed)? (?=that\b)"
    r"|\b(?:so-called|self-styled) (?=\w)"
    r"|\bwithout (?:any |(?:offer|giv|provid|present|cit|show)ing )?(?:evidence|proof|saying (?:how|why|on what))\b"
    r"|\b(?:offered|gave|provided|presented|produced|cited|showed) no (?:evidence|proof)\b"
    rf"|\b(?:did|has|have) not {_SHOWN}(?:ed|n|d)? (?:any )?(?:evidence|proof)\b)",
    re.IGNORECASE,
)
"""Words by which a reporter keeps away from what is printed, told by what follows them."""


def distancing(look: Look) -> Iterator[Found]:
    """Words by which the outlet keeps away from what it prints: its verb of saying, or others; one flag a sentence."""
    case = look.case
    because = "the outlet keeps its distance from what is said"
    verbs: dict[str, list[tuple[Span, str | None]]] = defaultdict(list)
    for a in case.attributions:
        if a.stance == "claimed" and a.stance_words:
            before = case.reports[a.report].text[: a.stance_words[0].start].rsplit(None, 1)[-1:]
            # "her claim that": the noun names what was said; it is the verb that keeps away from it.
            if not before or before[0].casefold() not in _DETERMINERS:
                verbs[a.report].append((Span(a.stance_words[0].start, a.stance_words[-1].end), a.claim))
    for report_id, found in sorted(verbs.items()):
        for span, claim in found:
            yield "distancing-verb", "info", at(case.reports[report_id], span), because, claim
    for report, own in look.own("headline", "body"):
        for sentence in own.sentences:
            if any(sentence.overlaps(s) for s, _ in verbs.get(report.id, ())):
                continue
            for match in _DISTANCE.finditer(report.text, sentence.start, sentence.end):
                if not own.quotes(*match.span()):
                    words = Span(match.start(), match.start() + len(match.group().rstrip()))
                    yield "distancing-verb", "info", at(report, words), because, None
                    break


_CANNOT = re.compile(
    r"\b(?:not|nor|neither|unable|cannot|can['’]t|couldn['’]t|n['’]t)\b(?: \w{1,14}){0,5}? ?"
    r"(?:verif\w+|confirm\w*|corroborat\w+|authenticat\w+|ascertain\w*|establish\w*|seen?|reach\w*|identif\w+|check\w*"
    r"|vouch|determin\w+|substantiat\w+)\b|\bunverified\b|\bunconfirmed\b",
    re.IGNORECASE,
)
_IGNORANT = r"\bwe (?:do not|don['’]t|cannot|can['’]t) (?:know|say|tell) (?:who|whether|if|how|where|when|what)\b"
_ALONE = re.compile(
    rf"{_IGNORANT}|\b(?:could|can) ?(?:not|n['’]t) (?:be )?(?:\w{{4,14}}ly )?(?:verif|confirm)(?:y|ied|ed)?\b"
    r"|\b(?:was|were|has been|have been) (?:not able|unable) to (?:\w{4,14}ly )?(?:verify|confirm)\b",
    re.IGNORECASE,
)
"""A disclaimer that stands alone, whatever else its sentence is read as."""


def disclaimers(look: Look) -> Iterator[Found]:
    """An outlet that could not verify; the claims it names are the flag's. Mere ignorance ("is not known") is none."""
    case = look.case
    covers: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        for name in a.disclaimed_by:
            covers[name].append(a)
    told_at: dict[str, list[Span]] = defaultdict(list)
    for a in case.attributions:
        if a.stance != "unverified":
            continue
        covered = covers.get(a.id, [])
        spans = sorted((*a.content, *a.cue, *a.source))
        where = Passage(a.report, spans[0].start, max(s.end for s in spans)) if spans else content_passage(a)
        words = case.reports[a.report].text[where.start : where.end]
        if not (_CANNOT.search(words) or _ALONE.search(words)):
            continue
        told_at[a.report].append(Span(where.start, where.end))
        told = f": “{case.words(covered[0])[:120]}”" if covered else ""
        claim = covered[0].claim if covered else a.claim
        yield "disclaimer", "note", where, f"the outlet could not verify this{told}", claim
    for report, own in look.own("body"):
        for sentence in own.sentences:
            match = _ALONE.search(report.text, sentence.start, sentence.end)
            known = any(sentence.overlaps(s) for s in told_at.get(report.id, ()))
            if match and not known and not own.quotes(*match.span()):
                yield "disclaimer", "note", at(report, sentence), "the outlet could not verify this", None


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
