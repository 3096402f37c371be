"""Wrong details that go from report to report: a person's age, and whatever a later report corrects."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from anyascii import anyascii

from reportedly.letters import skeleton
from reportedly.vocabulary import Passage, Span
from reportedly.weighing.case import Case

from .look import Found, Look, at

_NAME = r"(?P<name>[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30}){0,3})"
_AGES = (
    re.compile(rf"{_NAME}, (?:aged )?(?P<age>\d{{1,3}})(?=[,.;:)])"),
    re.compile(rf"{_NAME} (?:is|was) (?:aged )?(?P<age>\d{{1,3}})(?: years old|(?=[,.;)]))"),
    re.compile(rf"{_NAME} \((?P<age>\d{{1,3}})\)"),
)
_NOT = re.compile(
    r"\b(?P<right>\d[\d,.]*\d|\d\d)\b(?:[^.;!?\d]{1,50}?)?,? (?:and |but )?(?:is |was "
    r"|were )?not (?P<wrong>\d[\d,.]*\d|\d\d)\b"
)
_AS_REPORTED = re.compile(
    r"\bas (?:\w+ ){0,4}(?:reported|said|written|stated|printed|given|announced|thought)\b", re.IGNORECASE
)
_NAME_NOT = re.compile(
    r"(?P<right>[A-Z][\w’'-]{2,30})\b[^.;!?]{0,30}?,? (?:and |but )?not (?:\w{2,7} ){0,2}(?P<wrong>[A-Z][\w’'-]{2,30})"
    r"(?=[^.!?]{0,50}\b(?:report|wrot|writ|said|stat|print|put it|given|claim|had it|suggest|thought|believ"
    r"|assum|name))"
)
"""A name put right: "from Lima, not from Lisbon as several outlets reported"."""
_CORRECTS = re.compile(
    r"\b(?:corrects?|corrected|correction|erratum|wrong(?:ly)?|mistaken(?:ly)?|incorrectly|misstated|in error"
    r"|earlier (?:version|article|report|edition)|previous (?:version|article|report)|in our last)\b",
    re.IGNORECASE,
)
_GAVE = re.compile(
    r"\b(?:gave|given|stated|said|put|printed|reported|named|read|had)\b[^.!?]{0,80}?\b(?P<wrong>\d[\d,.]*\d|\d\d)\b"
)
_NUMBER = re.compile(r"(?<![\d.,:])\d[\d,.]*\d(?![\d:])")
_NAMED = re.compile(r"\b[A-Z][\w’'-]{2,30}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LITTLE = """
the and was were that this has had have for with from not but its his her their our are which who one two year years
number earlier article version report said gave wrong correction corrects about between into over under after before
"""
_SMALL = frozenset(_LITTLE.split())


@dataclass(frozen=True, slots=True)
class _Told:
    report: str
    value: str
    where: Passage


def taken_over(look: Look) -> Iterator[Found]:
    """A detail that is put right in the event, in each report that has it after the first."""
    case = look.case
    done: set[tuple[str, str]] = set()
    for wrong, because in (*_ages(case), *_corrected(look)):
        ordered = sorted(wrong, key=lambda t: (case.reports[t.report].order, t.where))
        seen = {case.reports[ordered[0].report].outlet} if ordered else set()
        reports = {ordered[0].report} if ordered else set()
        for told in ordered:
            outlet = case.reports[told.report].outlet
            if told.report not in reports and outlet not in seen and (told.report, told.value) not in done:
                reports.add(told.report)
                done.add((told.report, told.value))
                yield "copied-error", "warning", told.where, because, None


def _ages(case: Case) -> Iterator[tuple[list[_Told], str]]:
    """Ages of one person that another puts right: by "34, not 43", or in the last report and two outlets at least."""
    by_name: dict[str, list[_Told]] = defaultdict(list)
    denied: set[tuple[str, str]] = set()
    for report_id, report in sorted(case.reports.items()):
        for part in report.parts:
            if part.kind not in {"body", "note"} or part.repeats is not None:
                continue
            for pattern in _AGES:
                for match in pattern.finditer(report.text, part.span.start, part.span.end):
                    if 0 < int(match["age"]) < 120:
                        surname = skeleton(anyascii(match["name"].split()[-1]).casefold())
                        by_name[surname].append(_Told(report_id, match["age"], at(report, Span(*match.span()))))
            denied |= {(m["right"], m["wrong"]) for m in _NOT.finditer(report.text, part.span.start, part.span.end)}
    for _, told in sorted(by_name.items()):
        values = sorted({t.value for t in told})
        last = max(told, key=lambda t: case.reports[t.report].order)
        for wrong in values:
            rights = [v for v in values if (v, wrong) in denied]
            outlets = {case.reports[t.report].outlet or t.report for t in told if t.value == last.value}
            if not rights and last.value != wrong and len(outlets) >= 2:
                rights = [last.value]
            if rights:
                yield [t for t in told if t.value == wrong], f"the age is given as {rights[0]} elsewhere, and put right"


def _corrected(look: Look) -> Iterator[tuple[list[_Told], str]]:
    """Numbers and names that a report says were given wrongly, where other reports have them of the same thing."""
    corrections = list(_corrections(look))
    printed = _printed(look, {c.value for c in corrections})
    for c in corrections:
        words = look.case.reports[c.report].text[c.where.start : c.where.end]
        about = _content(words)
        wrong = [t for t, content in printed.get(c.value, ()) if t.report != c.report and content & about]
        if wrong:
            yield wrong, f"given wrongly, as another report says: “{words[:120]}”"


def _corrections(look: Look) -> Iterator[_Told]:
    """The wrong number of each sentence that corrects one, and the sentence."""
    for report, own in look.own("body", "note"):
        told = _CORRECTS.search(report.text, own.span.start, own.span.end)
        for sentence in own.sentences if told is not None or "not" in own.starts else ():
            put_right = told is not None or _AS_REPORTED.search(report.text, *_ends(sentence)) is not None
            match = (_NOT.search(report.text, *_ends(sentence)) if put_right else None) or _NAME_NOT.search(
                report.text, *_ends(sentence)
            )
            if match is None and told is not None and told.start() < sentence.end:
                match = _GAVE.search(report.text, *_ends(sentence))
            if match is not None:
                yield _Told(report.id, match["wrong"], at(report, sentence))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _printed(look: Look, values: set[str]) -> dict[str, list[tuple[_Told, frozenset[str]]]]:
    """Where each of the numbers stands, with the content words of its sentence."""
    out: dict[str, list[tuple[_Told, frozenset[str]]]] = defaultdict(list)
    for report, own in look.own("body") if values else ():
        for sentence in own.sentences:
            for match in (
                *_NUMBER.finditer(report.text, *_ends(sentence)),
                *_NAMED.finditer(report.text, *_ends(sentence)),
            ):
                if match.group() in values:
                    told = _Told(report.id, match.group(), at(report, Span(*match.span())))
                    out[match.group()].append((told, _content(sentence.of(report.text))))
    return out


def _content(words: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(words.casefold()) if w not in _SMALL)
