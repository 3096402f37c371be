"""What an editor should look at. Each rule is one function; none of them changes a count or a status."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Attribution, Finding, Flag, Passage, Report, Severity, Span, digest

from .case import Case, content_passage, source_passage
from .origins import Traced
from .roots import is_own_voice, is_sourceless
from .spelling import spellings
from .wording import GIVEN_TO, INTERVIEW, LOADED, MEASURED, RUNGS

ABOUT_THE_SAME = 2
"""Content words that a headline and a sentence share, rungs aside, to be about the same thing."""

Found = tuple[str, Severity, Passage, str, str | None]  # kind, severity, where, because, claim


@dataclass(frozen=True, slots=True)
class Look:
    """What a rule looks at."""

    case: Case
    traced: Traced
    findings: Sequence[Finding]


Rule = Callable[[Look], Iterator[Found]]


def flags(case: Case, traced: Traced, findings: Sequence[Finding]) -> tuple[Flag, ...]:
    """All flags of one event, sorted by report, place and kind; one per kind and place."""
    look = Look(case, traced, findings)
    out: dict[tuple[str, Passage], Flag] = {}
    for rule in RULES:
        for kind, severity, where, because, claim in rule(look):
            text = case.reports[where.report].text[where.start : where.end]
            name = digest("f", kind, where.report, str(where.start), str(where.end))
            out.setdefault((kind, where), Flag(name, kind, severity, where, text, because, claim))
    return tuple(sorted(out.values(), key=lambda f: (f.passage, f.kind)))


def _kind(case: Case, a: Attribution) -> str:
    part = case.part(a)
    return part.kind if part else "body"


def _terms(a: Attribution) -> set[str]:
    """Terms with their commonest endings cut too: a headline's participles are not always lemmatised."""
    out = set(a.terms)
    for term in a.terms:
        if term.endswith("ed") and len(term) > 4:
            out |= {term[:-1], term[:-2]}
    return out


def headline_stronger(look: Look) -> Iterator[Found]:
    """A headline on a higher rung than everything its own report says of the same thing."""
    body: dict[str, list[Attribution]] = defaultdict(list)
    for a in look.case.attributions:
        if _kind(look.case, a) in {"body", "post"}:
            body[a.report].append(a)
    for a in look.case.attributions:
        if _kind(look.case, a) != "headline":
            continue
        terms = _terms(a)
        plain = {t for t in terms if t not in RUNGS}
        for term in sorted(terms & RUNGS.keys()):
            ladder, height = RUNGS[term]
            below: list[tuple[int, int, Attribution]] = []
            for said in body[a.report]:
                shared = len(plain & _terms(said))
                rungs = [RUNGS[t][1] for t in sorted(_terms(said) & RUNGS.keys()) if RUNGS[t][0] == ladder]
                if shared >= ABOUT_THE_SAME and rungs:
                    below.append((max(rungs), shared, said))
            # What a named person is printed saying outweighs the outlet's own summing-up of it.
            spoken = [x for x in below if x[2].chain and x[2].chain[0].kind == "person"]
            below = spoken or below
            if below and max(top for top, _, _ in below) < height:
                shown = max(below, key=lambda x: (x[1], x[0]))[2]
                because = f"“{term}” is stronger than what the report says below: “{look.case.words(shown)[:120]}”"
                yield "headline-stronger-than-words", "warning", content_passage(a), because, a.claim


def hedge_lost(look: Look) -> Iterator[Found]:
    """A saying without the doubt that its source, or the text it stands on, put into it."""
    by_claim: dict[str, list[Attribution]] = defaultdict(list)
    for a in look.traced.attributions:
        if a.claim and a.stance not in {"unverified", "declined", "denied"}:
            by_claim[a.claim].append(a)
    for claim, members in sorted(by_claim.items()):
        doubtful = [a for a in members if _doubtful(a)]
        if not doubtful:
            continue
        for a in members:
            if _doubtful(a):
                continue
            same = [
                h
                for h in doubtful
                if (a.origin is not None and h.origin == a.origin and not _later(look.case, h, a))
                or (is_own_voice(a) and h.report == a.report)
                or (is_own_voice(a) and any(c.of == h.report for c in look.case.original.get(a.report, ())))
            ]
            if same:
                because = f"said without the doubt of: “{look.case.words(same[0])[:160]}”"
                yield "hedge-lost", "warning", content_passage(a), because, claim
            elif is_own_voice(a) and a.about_event and all(_doubtful(b) or is_sourceless(b) for b in members):
                because = f"said flatly what others have only as: “{look.case.words(doubtful[0])[:160]}”"
                yield "hedge-lost", "warning", content_passage(a), because, claim


def bounds_lost(look: Look) -> Iterator[Found]:
    """A copy that prints as a plain figure what its original gives as "at least" or "about"."""
    for report, copies in sorted(look.case.original.items()):
        for copy in copies:
            bounded = {
                (a.claim, q.value, q.unit): q
                for a in look.case.attributions
                if a.report == copy.of and a.claim
                for q in a.quantities
                if q.comparator != "="
            }
            for a in look.case.attributions if copy.directed else ():
                for q in a.quantities if a.report == report and _kind(look.case, a) != "headline" else ():
                    there = bounded.get((a.claim or "", q.value, q.unit))
                    if there is not None and q.comparator == "=":
                        words = there.span.of(look.case.reports[copy.of].text)
                        where = _at(look.case.reports[report], q.span)
                        yield "hedge-lost", "warning", where, f"the text it is copied from says “{words}”", a.claim


def _later(case: Case, a: Attribution, b: Attribution) -> bool:
    """Whether the one is surely published after the other: a doubt added later was not lost before."""
    one, other = case.reports[a.report].published, case.reports[b.report].published
    size = min(len(one or ""), len(other or ""))
    return bool(one and other) and (one or "")[:size] > (other or "")[:size]


def _doubtful(a: Attribution) -> bool:
    """ "claimed" is the outlet keeping its distance, not a doubt in the words: it cannot get lost."""
    return a.hedged or a.stance == "hedged"


def distancing(look: Look) -> Iterator[Found]:
    """A verb by which the outlet keeps away from what it prints."""
    for a in look.case.attributions:
        if a.stance == "claimed" and a.stance_words:
            before = look.case.reports[a.report].text[: a.stance_words[0].start].rsplit(None, 1)[-1:]
            # "her claim that": the noun names what was said; it is the verb that keeps away from it.
            if before and before[0].casefold() in _DETERMINERS:
                continue
            where = Passage(a.report, a.stance_words[0].start, a.stance_words[-1].end)
            yield "distancing-verb", "info", where, "the outlet keeps its distance from what is said", a.claim


_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "this", "that", "our", "such", "any", "no"})


def disclaimers(look: Look) -> Iterator[Found]:
    """An outlet that could not verify; the claims it names are the flag's."""
    covers: dict[str, list[Attribution]] = defaultdict(list)
    for a in look.case.attributions:
        for name in a.disclaimed_by:
            covers[name].append(a)
    for a in look.case.attributions:
        if a.stance == "unverified":
            covered = covers.get(a.id, [])
            told = f": “{look.case.words(covered[0])[:120]}”" if covered else ""
            claim = covered[0].claim if covered else a.claim
            spans = sorted((*a.content, *a.cue, *a.source))
            where = Passage(a.report, spans[0].start, max(s.end for s in spans)) if spans else content_passage(a)
            yield "disclaimer", "note", where, f"the outlet could not verify this{told}", claim


def unnamed_only(look: Look) -> Iterator[Found]:
    """A source nobody names, in each report, behind a claim that no named source stands behind anywhere."""
    members: dict[str, list[Attribution]] = defaultdict(list)
    for a in look.traced.attributions:
        if a.claim:
            members[a.claim].append(a)
    seen: set[tuple[str, str]] = set()
    for finding in look.findings:
        if finding.origins or not any(a.about_event for a in members.get(finding.claim, [])):
            continue
        for a in members.get(finding.claim, []):
            if is_own_voice(a) or not is_sourceless(a) or (a.report, a.chain[0].key) in seen:
                continue
            if a.chain[0].name.casefold() in _NO_SOURCE or _owned(a):
                continue
            seen.add((a.report, a.chain[0].key))
            because = "no source with a name is behind this anywhere in the event"
            yield "unnamed-sources-only", "note", source_passage(a), because, finding.claim


_NO_SOURCE = frozenset({"reportedly", "is reported", "our"})
"""Words that pass on what is said without even an unnamed source."""


def _owned(a: Attribution) -> bool:
    """Whether the unnamed source stands inside a named one's page: its author answers for it."""
    return len(a.chain) > 1 and a.chain[1].kind in {"person", "post", "body"} and a.stance == "denied"


def captions(look: Look) -> Iterator[Found]:
    """A caption that tells of something else than the event."""
    for a in look.case.attributions:
        if _kind(look.case, a) == "caption" and not a.about_event:
            because = "the picture's caption is of another day or matter"
            yield "caption-not-of-event", "note", content_passage(a), because, a.claim


def cut_off(look: Look) -> Iterator[Found]:
    """A post or a quotation that stops before its end."""
    for _, report in sorted(look.case.reports.items()):
        for part in report.parts:
            if part.post is not None and part.post.cut_off:
                words = part.post.words
                yield (
                    "quote-cut-off",
                    "note",
                    _at(report, words),
                    "the embedded post is cut off where it was shown",
                    None,
                )
    for a in look.case.attributions:
        if a.quoted and a.content and _kind(look.case, a) != "post":
            text = a.content[-1].of(look.case.reports[a.report].text).rstrip("”\"'’» ")
            if text.endswith(("…", "...")):
                yield "quote-cut-off", "info", content_passage(a), "the quotation breaks off", a.claim


def bare_numbers(look: Look) -> Iterator[Found]:
    """A figure that does not say of what, or a measure without its unit: "a range of more than 900"."""
    for a in look.case.attributions:
        text = look.case.reports[a.report].text
        for q in a.quantities:
            if q.unit != "1":
                continue
            where = _at(look.case.reports[a.report], q.span)
            if not q.of.strip() and a.about_event:
                yield "number-without-unit", "note", where, "the words do not say what this number counts", a.claim
            elif (
                set(q.of.casefold().split()) & MEASURED and not text[q.span.end : q.span.end + 2].strip()[:1].isalpha()
            ):
                yield "number-without-unit", "note", where, "a measure is printed without its unit", a.claim


def inferred_dates(look: Look) -> Iterator[Found]:
    """A day told from the day of publication in a report that nothing dates: known at best from what it copies."""
    seen: set[str] = set()
    for a in look.case.attributions:
        report = look.case.reports[a.report]
        if report.published is not None or report.id in seen or not a.about_event:
            continue
        dated = [
            look.case.reports[c.of].published
            for c in look.case.original.get(report.id, ())
            if look.case.reports[c.of].published
        ]
        for t in a.times:
            if t.anchor in {"text", "post"} or (t.edtf is None and not dated):
                continue
            seen.add(report.id)
            told = f"it repeats a text of {dated[0]}" if dated else f"read as {t.edtf}"
            yield "date-inferred", "note", _at(report, t.span), f"nothing dates the report; {told}", a.claim
            break


def loaded(look: Look) -> Iterator[Found]:
    """Words of the reporter that lean; quotations are their speakers' own."""
    quoted: dict[str, list[Span]] = defaultdict(list)
    for a in look.case.attributions:
        if a.quoted or _kind(look.case, a) == "post":
            quoted[a.report].extend((*a.content, *a.utterance))
    for report_id, report in sorted(look.case.reports.items()):
        for part in report.parts:
            if part.kind not in {"headline", "body", "caption"} or part.repeats is not None:
                continue
            for pattern, because in LOADED:
                for match in pattern.finditer(report.text, part.span.start, part.span.end):
                    span = Span(match.start(), match.end())
                    if _between_quotes(report.text, span) or any(s.covers(span) for s in quoted[report_id]):
                        continue
                    yield "loaded-wording", "note", _at(report, span), because, None


def _between_quotes(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    return any(q in before for q in '“"‘«') and any(q in after for q in '”"’»')


def interviews(look: Look) -> Iterator[Found]:
    """An interview without the outlet that held it."""
    for _, report in sorted(look.case.reports.items()):
        for part in report.parts:
            if part.kind != "body":
                continue
            for match in INTERVIEW.finditer(report.text, part.span.start, part.span.end):
                if not GIVEN_TO.match(report.text, match.end(), part.span.end):
                    where = Passage(report.id, match.start(), match.end())
                    because = "the report does not say who held the interview, or when"
                    yield "interview-without-outlet", "note", where, because, None


def broken_off(look: Look) -> Iterator[Found]:
    """A paragraph that stops inside a quotation."""
    for _, report in sorted(look.case.reports.items()):
        for part in report.parts:
            words = part.span.of(report.text).rstrip()
            if part.kind != "body" or part.repeats is not None or not words[-1:].isalpha():
                continue
            opened = max(words.rfind("“") if words.rfind("“") > words.rfind("”") else -1, _odd(words))
            if opened >= 0:
                where = Passage(report.id, part.span.start + opened, part.span.start + len(words))
                yield "quote-cut-off", "info", where, "the quotation breaks off with its paragraph", None


def _odd(words: str) -> int:
    """Where the last straight quotation mark stands if it opens one that is not closed, else -1."""
    return words.rfind('"') if words.count('"') % 2 else -1


def unsigned(look: Look) -> Iterator[Found]:
    """A report without a date or a publisher."""
    for _, report in sorted(look.case.reports.items()):
        where = _head(report)
        if report.published is None:
            yield "no-date", "warning", where, "nothing dates this report: relative dates in it stand open", None
        if report.outlet is None:
            yield "no-publisher", "warning", where, "nothing says who published this", None


def _head(report: Report) -> Passage:
    """The headline, else the first words."""
    parts = sorted(report.parts, key=lambda p: (p.kind != "headline", p.kind != "body", p.span))
    span = parts[0].span if parts else Span(0, min(len(report.text), 80))
    words = re.search(r"[.!?\n]", report.text[span.start : min(span.end, span.start + 200)])
    end = span.start + words.start() if words and words.start() > 0 else min(span.end, span.start + 200)
    return Passage(report.id, span.start, end)


def copied_errors(look: Look) -> Iterator[Found]:
    """A value that others exclude, taken over with the text it stands in."""
    claims = {c.id: c for c in look.case.claims}
    members: dict[str, list[Attribution]] = defaultdict(list)
    for a in look.case.attributions:
        if a.claim:
            members[a.claim].append(a)
    for finding in look.findings:
        clash = [r for r in claims[finding.claim].relations if r.kind == "conflict" and r.to != finding.claim]
        if not clash:
            continue
        holding = {a.report for a in members[finding.claim]}
        weaker = any(len({a.report for a in members[r.to]} - holding) >= len(holding) for r in clash)
        for a in members[finding.claim]:
            if weaker and any(c.of in holding for c in look.case.original.get(a.report, ())):
                because = f"repeated from a text that others contradict: {clash[0].because}"
                yield "copied-error", "warning", content_passage(a), because, finding.claim


def names(look: Look) -> Iterator[Found]:
    """One name printed in two ways, or misspelt in a text and in its copy alike."""
    for kind, where, because in spellings(look.case):
        yield kind, "note" if kind == "copied-error" else "info", where, because, None


def _at(report: Report, span: Span) -> Passage:
    return Passage(report.id, span.start, span.end)


RULES: tuple[Rule, ...] = (
    headline_stronger,
    hedge_lost,
    bounds_lost,
    distancing,
    disclaimers,
    unnamed_only,
    captions,
    cut_off,
    broken_off,
    bare_numbers,
    inferred_dates,
    loaded,
    interviews,
    unsigned,
    copied_errors,
    names,
)
"""In this order; a flag of one kind and place is raised once."""
