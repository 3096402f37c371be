"""What a page does not say of itself: when, by whom, for whom an interview was held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reportedly.caseless import caseless
from reportedly.vocabulary import Passage, Report, Span
from reportedly.weighing.prose import Own

from .look import Found, Look, at

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|today|tonight|(?:this|last"
    r"|yesterday) (?:morning|afternoon|evening|night)"
    r"|(?:last|this|next|past|previous|coming) (?:week|weekend|month|year|spring|summer|autumn|fall|winter|season)"
    r"|(?:an?|two|three|four|five|six|ten|a few|several|some|\d{1,2}) (?:nights?|days?|weeks?|months?"
    r"|years?) (?:ago|earlier this)"
    rf"|(?:in|until|since|by|last|this|early|late|mid-) ?(?-i:{_MONTH})"
    rf"|(?-i:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?)"
    r"|(?:on|of|by|until|since) the (?:night of the |morning of the )?\d{1,2}(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"\b(?:(?:on|in) the (?:night|day|morning|afternoon|evening|weekend) (?:in question|concerned|of the [a-z]+)"
    r"|(?:that|the same|the following|the next) (?:day|night|morning|afternoon|evening|weekend)"
    r"|(?:at|before|by|around|about|until|since|from) (?:noon|midnight|dawn|dusk|\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b\.?)?"
    r"|\d{1,2} ?[ap]\.?m\b\.?|(?:half past |(?:a )?quarter (?:to|past) )?(?:one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve)(?: o['’]clock)?(?: in the (?:morning|afternoon|evening)| at night)"
    r"|[a-z]+ o['’]clock)"
    r"|in the (?:early )?(?:morning|afternoon|evening)|overnight)",
    re.IGNORECASE,
)
"""A time of a day that is not told; what an undated report without any day leaves open."""
_HAPPENED = re.compile(
    r"\b(?:was|were|had|has|have|did|came|went|left|began|broke|fell|hit|struck|cut|took|ran|heard|saw|said|told|met|lost"
    r"|found|blew|shot|rang|shook|sank|drove|[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
"""That something happened, and is no custom: not "the court sits at noon"."""
_NEAR = 80
"""Characters on either side of an hour within which a word tells that something happened then."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WEEKDAY = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|last week|last weekend)\b", re.IGNORECASE)
_WEEK = re.compile(r"\b(?:last|this|next) week\b", re.IGNORECASE)
_LATE = range(8, 22)
"""Days after the event's first report within which a bare weekday, or "last week", may still mean the event's."""

_INTERVIEW = caseless(
    r"\b(?:in|during) an? (?P<medium>(?:[\w-]{1,20} ){0,2})interview\b|\bspeaking to an interviewer\b|\b(?:an"
    r"|the) interviewer\b"
    r"|\binterviewed by (?:the |an? )?(?:press|media|newspaper|reporter|journalist)s?\b"
)
_JOB = re.compile(r"\b(?:job|police|witness|exit|admission|phone-in|recorded) $", re.IGNORECASE)
_GIVEN_TO = re.compile(
    r"\s{0,3}(?:,\s{0,3})?(?:(?:published|broadcast|aired|given|recorded|shown) (?:[\w-]{1,12} ){0,3}?)?"
    r"(?:with|to|for|on|by|in) (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|the week|his|her|their|its"
    rf"|(?:early |late |mid-?)?(?:(?-i:{_MONTH})\b|(?:19|20)\d\d|(?:the )?(?:spring|summer|autumn|winter|morning"
    r"|evening"
    r"|afternoon|past|run-up|days|weeks|months))\b)",
    re.IGNORECASE,
)
_TOLD_WHOM = re.compile(
    r"\b(?:told|tells) (?:the |our |this )?(?-i:[A-Z][\w’'-]+|us\b|me\b|newspaper|paper|magazine|site)", re.IGNORECASE
)
_TOLD = re.compile(
    r"\b(?:told|spoke to|speaking to|speaks to) (?:"
    r"(?:the )?(?:foreign|western|international|overseas|local|other|some|several|state|visiting|independent|national)"
    r" (?:journalists|reporters|correspondents|media|press|news outlets|outlets|newspapers)"
    r"|an? (?:[a-z-]+ )?(?:newspaper|magazine|journalist|reporter|interviewer|broadcaster|tv station"
    r"|television station|radio station"
    r"|news agency|news site|website|podcast|channel))\b(?!,? (?-i:[A-Z]))(?! (?:of|called|from|in) )",
    re.IGNORECASE,
)
_TURN = re.compile(r"(?:[–—-]\s|Q\s?[.:]|A\s?[.:])")
_TURNS = 4
"""Paragraphs that open as turns of an interview, from which on a page is one."""

_PASTE = re.compile(r"\b(?:paste\w*|\w*paste|\w*bin|telegra|rentry|controlc)\b\.", re.IGNORECASE)
"""Hosts where anybody leaves a text: the host has not published it."""


def unsigned(look: Look) -> Iterator[Found]:
    """A report without a date or a publisher."""
    for _, report in sorted(look.case.reports.items()):
        where = _head(report)
        if report.published is None:
            yield "no-date", "warning", where, "nothing dates this report: relative dates in it stand open", None
        if _unpublished(report):
            yield "no-publisher", "warning", where, "nothing says who published this", None


def _unpublished(report: Report) -> bool:
    return report.outlet is None or (report.outlet_claimed_by == "address" and bool(_PASTE.search(report.outlet)))


def inferred_dates(look: Look) -> Iterator[Found]:
    """The first day in a report that its words and its date leave open: one flag a report.

    Nothing dates the report, and a weekday, a month or "last week" stands without a year, or nothing but an hour of
    some day; a Sunday's "last week", which weeks from Sunday and weeks from Monday read differently; a weekday in a
    report of more than a week later.
    """
    first = min((d for r in look.case.reports.values() if (d := _day(r.published)) is not None), default=None)
    for _, report in sorted(look.case.reports.items()):
        day = _day(report.published)
        if report.published is None:
            dated = [
                look.case.reports[c.of].published
                for c in look.case.original.get(report.id, ())
                if look.case.reports[c.of].published
            ]
            told = f"; it repeats a text of {dated[0]}" if dated else ""
            pattern, because = _DAY, f"nothing dates the report{told}"
        elif day is not None and first is not None and (day - first).days in _LATE:
            pattern, because = _WEEKDAY, "more than a week after the event: which week is meant is not said"
        elif day is not None and day.isoweekday() == 7:
            pattern, because = (
                _WEEK,
                "printed on a Sunday: weeks from Sunday and weeks from Monday differ",
            )
        else:
            continue
        prose = look.case.prose[report.id]
        span = _open_day(report, prose, pattern)
        if span is None and pattern is _DAY and not _tells_a_day(report, prose):
            span = _open_day(report, prose, _HOUR)
        if span is not None:
            yield "date-inferred", "note", at(report, span), because, None


def _open_day(report: Report, prose: Sequence[Own], pattern: re.Pattern[str]) -> Span | None:
    for own in prose:
        for match in pattern.finditer(report.text, own.span.start, own.span.end) if own.kind == "body" else ():
            told = _YEAR.search(report.text, match.start(), min(own.span.end, match.end() + 20))
            near = report.text[max(own.span.start, match.start() - _NEAR) : min(own.span.end, match.end() + _NEAR)]
            if pattern is _HOUR and not _HAPPENED.search(near):
                continue
            if told is None and not own.quotes(*match.span()):
                return Span(*match.span())
    return None


def _tells_a_day(report: Report, prose: Sequence[Own]) -> bool:
    return any(_DAY.search(own.span.of(report.text)) for own in prose)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def interviews(look: Look) -> Iterator[Found]:
    """An interview without the outlet that held it, and a page of questions and answers without a publisher."""
    for _, report in sorted(look.case.reports.items()):
        turns = []
        for part in report.parts:
            if part.kind != "body":
                continue
            if _TURN.match(report.text, part.span.start, part.span.end):
                turns.append(part.span)
            for match in _INTERVIEW.finditer(report.text, part.span.start, part.span.end):
                before = report.text[max(part.span.start, match.start() - 80) : match.start()]
                medium = match["medium"] or ""
                if not (
                    _GIVEN_TO.match(report.text, match.end(), part.span.end)
                    or _TOLD_WHOM.search(before)
                    or _JOB.search(medium)
                    or re.search(r"(?-i:[A-Z])", medium)
                ):
                    because = "the report does not say who held the interview, or when"
                    yield "interview-without-outlet", "note", at(report, Span(*match.span())), because, None
            for match in _TOLD.finditer(report.text, part.span.start, part.span.end):
                because = "the report does not say which of them was told"
                yield "interview-without-outlet", "note", at(report, Span(*match.span())), because, None
        if len(turns) >= _TURNS and _unpublished(report):
            because = "questions and answers, and nothing says who asked"
            yield "interview-without-outlet", "note", at(report, turns[0]), because, None


def _head(report: Report) -> Passage:
    """The headline, else the first words."""
    parts = sorted(report.parts, key=lambda p: (p.kind != "headline", p.kind != "body", p.span))
    span = parts[0].span if parts else Span(0, min(len(report.text), 80))
    words = re.search(r"[.!?\n]", report.text[span.start : min(span.end, span.start + 200)])
    end = span.start + words.start() if words and words.start() > 0 else min(span.end, span.start + 200)
    return Passage(report.id, span.start, end)
