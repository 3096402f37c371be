"""Quotations that stop before their end: on the page, or before what another report prints of the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.vocabulary import Passage, Report, Span
from reportedly.weighing.case import Case, content_passage
from reportedly.weighing.prose import sentences

from .look import Found, Look, at, part_kind

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_RUN = 4
"""Words in a row by which the same words are looked for in another report; all of a sentence must then be found."""
_HELD = 8
"""Places of one run of words that are compared: a stock phrase costs no more than that."""
_MORE = 2
"""Words that the other report has beyond, within the sentence, from which on something was left out."""
_STOP = re.compile(r"[.!?…]")
_CUE = re.compile(
    r",?[”\"’']?,? (?:(?:the |an? )?(?:[\w.’'-]+ ){0,4}?)?(?:said|says|told|wrote|writes|added|adds|explained"
    r"|according to|in the words of)\b"
)
"""Who says it, printed behind a sentence that is given without its quotation marks."""
_TAKES_BACK = re.compile(
    r"(?:why|but|however|yet|perhaps|maybe|though|although|whether|if|unless|only|still|that said)\b"
    r"|[^.!?]{0,80}\b(?:not|n['’]t|cannot) (?:yet )?(?:know|sure|say|certain|clear|exclude|rule)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\[(?:ends?|cut|recording (?:ends|breaks off|stops)|inaudible)\]", re.IGNORECASE)


def cut_off(look: Look) -> Iterator[Found]:
    """A post or a quotation that stops before its end, by its dots."""
    for _, report in sorted(look.case.reports.items()):
        for part in report.parts:
            if part.post is not None and part.post.cut_off:
                because = "the embedded post is cut off where it was shown"
                yield "quote-cut-off", "note", at(report, part.post.words), because, None
    for a in look.case.attributions:
        if a.quoted and a.content and part_kind(look.case, a) != "post":
            text = a.content[-1].of(look.case.reports[a.report].text).rstrip("”\"'’» ")
            if text.endswith(("…", "...")):
                yield "quote-cut-off", "info", content_passage(a), "the quotation breaks off", a.claim


_DOTS = re.compile(r"…|\.\.\.|\. \. \.|\[\s?(?:…|\.\.\.)\s?\]")
_DASHED = re.compile(r"\w\s?[—–-]{1,2}[\"”’']?$")
_MOST = 3
"""Quotations with dots in one report, after which the editor has understood."""


def dotted(look: Look) -> Iterator[Found]:
    """A quotation with dots in it, at its end or right behind it, or that ends with a dash: something is left out."""
    for name, prose in look.case.prose.items():
        report, raised = look.case.reports[name], 0
        for own in prose:
            for span in own.quoted if own.kind in {"headline", "body"} else ():
                words = span.of(report.text)
                # A dash broken by its reporting clause goes on behind it: “We ran –” he said, “and ran”.
                goes_on = any(q.start > span.end and q.start - span.end < _GOES_ON for q in own.quoted)
                after = report.text[span.end : span.end + 3]
                cut = _DOTS.search(words) or _DOTS.match(after) or (_DASHED.search(words) and not goes_on)
                if cut and raised < _MOST and len(words.split()) <= _LONG:
                    raised += 1
                    yield "quote-cut-off", "info", at(report, span), "dots or a dash stand for words left out", None


_GOES_ON = 60
"""Characters within which the second half of a broken quotation opens."""
_LONG = 60
"""Words from which on a quotation with dots is a text given in extracts."""


def broken_off(look: Look) -> Iterator[Found]:
    """A paragraph that stops inside a quotation, or a recording that ends inside a sentence."""
    for _, report in sorted(look.case.reports.items()):
        for part in report.parts:
            words = part.span.of(report.text).rstrip()
            if part.kind != "body" or part.repeats is not None or not words[-1:].isalpha():
                continue
            opened = _opened(report.text, part.span.start, part.span.start + len(words))
            following = report.text[part.span.start + len(words) : part.span.end + 40]
            if opened is None and _ENDS.match(following.lstrip()):
                opened = sentences(report.text, part.span.start, part.span.end)[-1].start
            if opened is not None:
                where = Passage(report.id, opened, part.span.start + len(words))
                yield "quote-cut-off", "info", where, "the quotation breaks off with its paragraph", None


def _opened(text: str, start: int, end: int) -> int | None:
    """Where the last quotation of a paragraph opens, if nothing closes it."""
    words = text[start:end]
    if words.rfind("“") > words.rfind("”"):
        return start + words.rfind("“")
    if words.count('"') % 2:
        return start + words.rfind('"')
    single = [m.start() for m in re.finditer(r"(?<![\w’'])['‘](?=\w)", words)]
    if single and not re.search(r"(?<=[\w.,!?…])['’](?!\w)", words[single[-1] + 1 :]):
        return start + single[-1]
    return None


@dataclass(frozen=True, slots=True)
class Words:
    """A quotation, a sentence of one, or a sentence in a report's own words."""

    report: str
    span: Span
    words: tuple[str, ...]
    starts: tuple[int, ...]  # of each word, in the report


def shortened(look: Look) -> Iterator[Found]:
    """A sentence quoted as if whole, of which another report prints more: its beginning, its middle, or how it went on.

    What the other prints after the sentence counts only where it takes something back ("Why, we do not know yet").
    """
    case = look.case
    whole = [w for report in by_date(case) for w in _printed(look, report)]
    runs: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, printed in enumerate(whole):
        for i in range(len(printed.words) - _RUN + 1):
            held = runs[printed.words[i : i + _RUN]]
            if len(held) < _HELD:
                held.append((number, i))
    for report in by_date(case):
        for quoted, last in _quoted_sentences(look, report):
            for other, place in runs.get(quoted.words[:_RUN], ()):
                longer = whole[other]
                if longer.report != report.id and _left_out(case, quoted, longer, place, last=last):
                    told = " ".join(longer.span.of(case.reports[longer.report].text).split())[:160]
                    because = f"printed further in another report: “{told}”"
                    yield "quote-cut-off", "info", at(report, quoted.span), because, None
                    break


def by_date(case: Case) -> list[Report]:
    """The reports, first to last."""
    return sorted(case.reports.values(), key=lambda r: r.order)


def words_of(report: Report, span: Span) -> Words:
    """The words of a stretch, small, and where each begins."""
    matches = list(_WORD.finditer(report.text, span.start, span.end))
    words = tuple(m.group().casefold().replace("’", "'") for m in matches)
    return Words(report.id, span, words, tuple(m.start() for m in matches))


def _printed(look: Look, report: Report) -> Iterator[Words]:
    """What stands whole: quotations, posts, and sentences without a quotation."""
    for part in report.parts:
        if part.repeats is None and part.kind == "post":
            yield words_of(report, part.post.words if part.post is not None else part.span)
    for own in look.case.prose[report.id]:
        if own.kind == "body":
            for span in own.quoted:
                yield words_of(report, span)
            for sentence in own.sentences:
                if not any(sentence.overlaps(s) for s in own.quoted):
                    yield words_of(report, sentence)


def _quoted_sentences(look: Look, report: Report) -> Iterator[tuple[Words, bool]]:
    """Sentences of quotations that are printed as whole ones: five words or more; whether the last."""
    for own in look.case.prose[report.id]:
        for span in own.quoted if own.kind == "body" else ():
            within = sentences(report.text, span.start + 1, span.end)
            for sentence in within:
                found = words_of(report, sentence)
                if len(found.words) > _RUN and report.text[found.starts[0]].isupper() and not _title(report, found):
                    yield found, sentence == within[-1]


def _title(report: Report, found: Words) -> bool:
    """Whether it is a song's, a book's or a film's name: nearly every word with a capital."""
    capitals = sum(not report.text[start].islower() for start in found.starts)
    return capitals * 4 > len(found.starts) * 3


def _left_out(case: Case, quoted: Words, longer: Words, place: int, *, last: bool) -> bool:
    """Whether `longer`, whose words from `place` on are those of `quoted`, has more of the same sentence."""
    text = case.reports[longer.report].text
    end, same = place, 0
    while same < len(quoted.words) and end < len(longer.words) and quoted.words[same] == longer.words[end]:
        same, end = same + 1, end + 1
    if same < len(quoted.words):
        rest = quoted.words[same:]
        again = _find(longer.words, rest, end) if len(rest) >= _RUN - 1 else None
        return again is not None and again - end >= _MORE
    if place >= _MORE and not _STOP.search(text, longer.starts[place - 1], longer.starts[place]):
        return True
    if len(longer.words) - end < _MORE:
        return False
    if not _STOP.search(text, longer.starts[end - 1], longer.starts[end]):
        return _CUE.match(text, longer.starts[end - 1] + len(longer.words[end - 1]), longer.span.end) is None
    follows = sentences(text, longer.starts[end], longer.span.end)
    return last and bool(follows) and _TAKES_BACK.match(follows[0].of(text)) is not None


def _find(words: tuple[str, ...], run: tuple[str, ...], start: int) -> int | None:
    return next((i for i in range(start, len(words) - len(run) + 1) if words[i : i + len(run)] == run), None)
