"""Pages that hold no report: sign-in, subscription, consent, error and robot pages, forms, teasers, empty lists.

A page is told by its sentences. One that speaks to the reader, or of the page, in the phrases of such pages is the
page's own talk, unless somebody says or does something in it; a page is no report where that is most of what it says.
"""

from __future__ import annotations

import re
from collections import Counter

from reportedly.vocabulary import Report

from . import junk_elsewhere
from .common import weight
from .junk_phrases import CERTAIN, DEPARTMENTS, GOES_ON, NOTHING_LISTED, PATTERNS, SPEAKS, TELLS, WALL

_WORD = re.compile(r"[^\W_]+")
_READER = re.compile(r"\b(?:you(?:r|rs)?|our)\b", re.IGNORECASE)
_HOUSE = re.compile(r"\b(?:you(?:r|rs)?|our|we|please)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\D{0,12}\d+ (?:of|/) \d+\D{0,3}")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")

OWN = "a page that speaks of itself"

MOST = 0.5
"""Part of a page's words that is its own talk, for it to be no report."""

ALL = 0.75
"""The same, where it only speaks to the reader, in no phrase that is known."""

LONGEST = 1500
"""Words of the longest such page: a consent text. What is longer holds something else too."""

TEASER = 70
"""Words of a story that stand before a wall: a lead or two. With more there is a report, if a cut one."""

SHORT = 120
"""Words of a page that a headline must have a word in common with, where the page talks of itself at all."""

ALONE = 6
"""Words of such talk around a headline with nothing under it."""

TITLE = 3
"""Telling words of a headline that can be missed."""

LISTED = 6
"""Lines of the shortest list of headlines."""

BARE, LINE, TITLED = 4, 10, 4
"""Lines of the shortest page of lines that are no sentences, words of the longest, and of a title that is no news."""

FEW = 60
"""Words of a page that may be all talk to the reader without one phrase that is known."""

LINKS = 3
"""Lines "Read more" of the shortest list of stories' beginnings."""


def is_junk(report: Report) -> bool:
    """Whether the page holds no report."""
    return report.state == "failed" or why_no_report(report) is not None


def why_no_report(report: Report) -> str | None:
    """What kind of page it is, in words, where it holds no report; None where it holds one."""
    body = [p.span.of(report.text) for p in report.parts if p.kind in {"body", "note", "syndication"}]
    around = [p.span.of(report.text) for p in report.parts if p.kind == "furniture"]
    words, more = _count(body), _count(around)
    if words > LONGEST or any(_is_held(p.kind, p.span.of(report.text)) for p in report.parts):
        return None
    if not words:  # a headline of the news over nothing is still one; that of an error page is not
        around += [p.span.of(report.text) for p in report.parts if p.kind == "headline"]
        more = _count(around)
    silent = not any(TELLS.search(part) for part in body)
    kinds, furniture = _talk(body), _talk(around)
    talk, apart = kinds.total(), furniture.total()
    if silent and (talk or words <= FEW):
        talk += _addressed(body, _HOUSE if words <= FEW else _READER)
    known = kinds or furniture
    kind = max(sorted(kinds + furniture), key=lambda k: (kinds + furniture)[k], default=OWN)
    most = MOST if known else ALL
    if words and talk >= most * words:
        return kind
    if silent and talk + apart >= most * (words + apart) and (talk or apart >= max(ALONE, MOST * more)):
        return kind
    if words and words - talk <= TEASER and _walled(report, body):
        return "the first lines of a story behind a subscription"
    if known and silent and words <= SHORT and _misses_title(report, body):
        return kind
    if _is_index(body, around) or (silent and (_is_list(report, body, words) or _is_bare(report))):
        return "a list of other pages"
    if silent and words <= SHORT and _is_department(report):
        return OWN
    return None


def _is_held(kind: str, words: str) -> bool:
    """Whether a part is what a report holds and such a page does not: a post, or the words under a picture."""
    return kind == "post" or (kind == "caption" and _NUMBERED.fullmatch(words) is None)


def _is_department(report: Report) -> bool:
    """Whether the page has the title of one of a site's own pages, or of a regular corner."""
    first = next((p.span.of(report.text) for p in report.parts), "")
    return DEPARTMENTS.fullmatch(first.strip(" .…!|-–—:")) is not None


def _is_bare(report: Report) -> bool:
    """Whether the page has short lines only, of which none is a sentence and none a headline of the news."""
    lines = [line.strip() for p in report.parts for line in p.span.of(report.text).split("\n") if line.strip()]
    ended = sum(line.rstrip("\"”’')")[-1:] in {".", "!", "?"} for line in lines)
    titles = [p.span.of(report.text).split() for p in report.parts if p.kind == "headline"]
    longest = max((len(line.split()) for line in lines), default=0)
    return len(lines) >= BARE and not ended and longest <= LINE and all(len(t) <= TITLED for t in titles[:1])


def _is_index(body: list[str], around: list[str]) -> bool:
    """Whether most paragraphs are the beginnings of stories that go on elsewhere."""
    links = sum(GOES_ON.fullmatch(line.strip()) is not None for line in around)
    return links >= LINKS and 2 * links > len(body)


def _count(parts: list[str]) -> int:
    return sum(len(_WORD.findall(part)) for part in parts)


def _talk(parts: list[str]) -> Counter[str]:
    """Words of the page's own talk, by kind of page."""
    kinds: Counter[str] = Counter()
    for part in parts:
        for sentence in _SENTENCE.findall(part):
            count = len(_WORD.findall(sentence))
            kind = _kind(sentence, count)
            if kind is not None:
                kinds[kind] += count
    return kinds


def _addressed(parts: list[str], reader: re.Pattern[str]) -> int:
    """Words of further sentences that address the reader: beside a page's talk and no news they are of it."""
    sentences = [(s, len(_WORD.findall(s))) for part in parts for s in _SENTENCE.findall(part)]
    return sum(count for s, count in sentences if reader.search(s) and _kind(s, count) is None)


def _kind(sentence: str, count: int) -> str | None:
    """Of which kind of page the sentence is talk, None where it may be a report's, of what such a page said, say."""
    sentence = _QUOTED.sub(" ", sentence)
    lower = sentence.lower()
    if CERTAIN.search(sentence) and not TELLS.search(sentence):
        return next((kind for kind, pattern in PATTERNS.items() if pattern.search(lower)), OWN)
    for kind, pattern in PATTERNS.items():
        if pattern.search(lower):
            if TELLS.search(sentence) and not SPEAKS.search(sentence):
                return None
            if count <= 6 or SPEAKS.search(sentence):
                return kind
            break
    for kind, pattern in junk_elsewhere.PATTERNS.items():
        if pattern.search(lower) and (count <= 6 or junk_elsewhere.SPEAKS.search(sentence)):
            return kind
    return None


def _walled(report: Report, body: list[str]) -> bool:
    """Whether a wall stands behind the first words of the story."""
    first = report.text.find(body[0]) if body else 0
    return any(m.start() > first for m in WALL.finditer(report.text))


def _misses_title(report: Report, body: list[str]) -> bool:
    """Whether a headline has telling words and none of them stands in the text."""
    title = {
        w.casefold()[:5]
        for p in report.parts
        if p.kind == "headline"
        for w in _WORD.findall(p.span.of(report.text))
        if weight(w.casefold()) >= 0.5
    }
    said = {w.casefold()[:5] for part in body for w in _WORD.findall(part)}
    return len(title) >= TITLE and not title & said


def _is_list(report: Report, body: list[str], words: int) -> bool:
    """Whether there are headlines only: many short lines, hardly a sentence, or a list that says it is empty."""
    if NOTHING_LISTED.search(report.text) and words <= SHORT // 4:
        return True
    titles = [p.span.of(report.text) for p in report.parts if p.kind == "headline"]
    lines = [line.strip() for part in (*titles, *body) for line in part.split("\n") if line.strip()]
    ended = sum(line.rstrip("\"”’')")[-1:] in {".", "!", "?"} for line in lines)
    longest = max((len(line.split()) for line in lines), default=0)
    return len(lines) >= LISTED and ended * 6 <= len(lines) and longest <= 20
