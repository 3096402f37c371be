"""Pages that hold no report: sign-in, subscription, consent, error and robot pages, forms, teasers, lists.

A page is told by its sentences. One that speaks to the reader, or of the page, in the phrases of such pages is the
page's own talk, unless somebody says or does something in it; a page is no report where that is most of what it says.
What no phrase tells, its words and what it lacks may (`junk_scorer`); where that is less sure, and where the page shows
films, a headline of the news stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportedly.sieve import words
from reportedly.vocabulary import Part, Report

from . import junk_elsewhere
from .junk_frames import are_buttons, is_poll, is_unfilled, is_unloaded, lists_other_films, of_the_staff, of_the_web
from .junk_phrases import CERTAIN, CORRECTS, DEPARTMENTS, GOES_ON, NOTHING_LISTED, PATTERNS, SPEAKS, WALL
from .junk_scorer import (
    count_words,
    ends,
    features,
    is_about_else,
    is_anchored,
    is_corner,
    is_untitled,
    probability,
    shows_films,
    speaks_for_itself,
)
from .junk_sentences import Sentence, sentence_of

_WORD = re.compile(r"[^\W_]+")
_READER = words("you your yours our")
_HOUSE = _READER | words("we please")
_NUMBERED = re.compile(r"\D{0,12}\d+ (?:of|/) \d+\D{0,3}")
_SAID_SO = re.compile(r",[”\"’']?\s(?:\w[\w’'-]*\s){1,6}(?:said|says|told [^,.]{1,30})[.\s]*$")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")

OWN = "a page that speaks of itself"
STAFF = "a page about the paper or who writes for it"

MOST = 0.5
"""Part of a page's words that is its own talk, for it to be no report."""

ALL = 0.75
"""The same, where it only speaks to the reader, in no phrase that is known."""

LONGEST = 1500
"""Words of the longest such page: a consent text. What is longer holds something else too."""

TEASER = 50
"""Words of a story that stand before a wall: a lead or two. With more there is a report, if a cut one."""

SHORT = 120
"""Words of a page of a site's own, where nobody says or does a thing."""

ALONE = 5
"""Words of such talk around a headline with nothing under it."""

LISTED = 6
"""Lines of the shortest list of headlines."""

BARE, LINE, TITLED = 4, 10, 4
"""Lines of the shortest page of lines that are no sentences, words of the longest, and of a title that is no news."""

FEW = 60
"""Words of a page that may be all talk to the reader without one phrase that is known."""

LINKS = 3
"""Lines "Read more" of the shortest list of stories' beginnings."""

LACKING = 0.75
"""Likelihood, by its words and what it lacks, from which on a page is told without a phrase that is known."""

ASTRAY = 0.6
"""The likelihood from which on, under a headline of the news that the text is not about, it alone is read."""

LONG = 400
"""Words of the longest page that is so told: what is longer has sentences enough to be a report, or to be many."""

BRIEF = 12
"""Words of the longest text that may have none of a language's commonest words, and that is too short to be of
something else than its headline."""

_ENGLISH = re.compile(r"\b(?:the|and|of|to|is|was|with|you)\b", re.IGNORECASE)
_CODE = re.compile(r"[{}\[\]<>=|\\_;�]")

CODE = 0.1
"""Share of such characters in a text that a machine wrote for another: no language's."""

_MEMORY = 512
"""Sentences whose kind is remembered: those of a page are asked of twice."""

_TEXT = frozenset({"body", "note", "syndication"})
_LINES = _TEXT | {"furniture", "caption"}


@dataclass(frozen=True, slots=True)
class _Page:
    """A report, its headline and, without it, its lines that have words, and how many."""

    report: Report
    title: str
    lines: list[str]
    words: int

    @property
    def is_headed_news(self) -> bool:
        """Whether the headline is of a matter of the news, and the text is not about it."""
        return is_about_else(self.title, self.lines) and not _is_department(self.report)


def is_junk(report: Report) -> bool:
    """Whether the page holds no report."""
    return report.state == "failed" or why_no_report(report) is not None


def why_no_report(report: Report) -> str | None:
    """What kind of page it is, in words, where it holds no report; None where it holds one, if only in its headline."""
    page = _page_of(report)
    kind = _by_phrases(page)
    if kind is None and _is_stub(report):
        return "a headline over nothing but who wrote it and when"
    if kind is not None or _is_film(page):
        return kind
    return _by_lines(page, ASTRAY if _is_under_a_corner(page) else LACKING)


def headline_alone(report: Report) -> Report:
    """The report as it is, or, where only its headline is of the news, what stands under it marked as furniture.

    The headline of a page that shows a film is what is written of the report; a list of further films is none of it.
    """
    page = _page_of(report)
    kind = None if report.state == "failed" or not page.is_headed_news else _by_lines(page, ASTRAY)
    if kind is None or is_junk(report):
        return report
    first = next(i for i, p in enumerate(report.parts) if p.kind == "headline")
    parts = [
        Part("furniture", p.span) if p.kind in _LINES or (p.kind == "headline" and i > first) else p
        for i, p in enumerate(report.parts)
    ]
    reason = f"only its headline is read: what stands under it is {kind}"
    reason = "; ".join(r for r in (report.reason, reason) if r)
    return replace(report, parts=tuple(parts), state="partial", reason=reason)


def _by_phrases(page: _Page) -> str | None:
    """The kind of page by phrases that are known and by plain lists."""
    report, lines = page.report, page.lines
    body = [p.span.of(report.text) for p in report.parts if p.kind in _TEXT]
    words = count_words(body)
    if words > LONGEST or any(_is_held(p, report) for p in report.parts):
        return None
    around = [p.span.of(report.text) for p in report.parts if p.kind == "furniture" or _is_empty(p, report)]
    if not words:  # a headline of the news over nothing is still one; that of an error page is not
        around += [p.span.of(report.text) for p in report.parts if p.kind == "headline"]
    sentences = _sentences(body)
    silent = not any(s.tells() for s in sentences)
    kinds, furniture = _talk(sentences), _talk(_sentences(around))
    talk, apart = kinds.total(), furniture.total()
    if silent and (talk or words <= FEW):
        talk += _addressed(sentences, _HOUSE if words <= FEW else _READER)
    known = kinds or furniture
    kind = max(sorted(kinds + furniture), key=lambda k: (kinds + furniture)[k], default=OWN)
    most = MOST if known else ALL
    if words and talk >= most * words:
        return kind
    if silent and talk + apart >= most * (words + apart) and (talk or apart >= max(ALONE, MOST * count_words(around))):
        return kind
    if words and words - talk <= TEASER and _walled(report, body):
        return "the first lines of a story behind a subscription"
    if _is_index(body, around) or (silent and (_is_list(report, body, words) or _is_bare(report))):
        return "a list of other pages"
    if silent and words <= SHORT and _is_department(report):
        return OWN
    if words and of_the_staff(sentences) >= MOST * words:
        return STAFF
    if is_unfilled(lines):
        return "a page that was not filled in"
    if _is_error(page):
        return "an error page"
    return "a form of the site" if is_poll(lines) and page.is_headed_news else None


def lines_of(report: Report) -> tuple[str, list[str]]:
    """The page's headline and, without it, its lines that have words."""
    titles = [p for p in report.parts if p.kind == "headline"]
    others = [p for p in report.parts if p.kind in _LINES or p in titles[1:] or _is_empty(p, report)]
    lines = [line.strip() for p in others for line in p.span.of(report.text).split("\n")]
    return titles[0].span.of(report.text) if titles else "", [line for line in lines if _WORD.search(line)]


def _page_of(report: Report) -> _Page:
    title, lines = lines_of(report)
    return _Page(report, title, lines, count_words(lines))


def weighed(report: Report) -> dict[str, float] | None:
    """What is weighed of a page (see `junk_scorer`); None where there is nothing to tell by, where it holds a post, or
    is in another language than English, whose words are all that are known."""
    return _weighed(_page_of(report))


def _weighed(page: _Page) -> dict[str, float] | None:
    report, lines = page.report, page.lines
    held = any(p.kind == "post" and not _is_empty(p, report) for p in report.parts)
    if held or not lines or not _is_english(report, lines):
        return None
    return features(page.title, lines, lambda s: _kind(s) is not None, _is_department(report))


def _likelihood_by_lines(page: _Page) -> float:
    """That the page's text is no report's, by its words and what it lacks; 0 where there is too much of it to tell, or
    too little."""
    title, lines = page.title, page.lines
    found = _weighed(page) if page.words <= LONG else None
    if found is None:
        return 0.0
    astray = page.words >= BRIEF and (is_untitled(title) or is_about_else(title, lines))
    return probability(found) if astray or speaks_for_itself(found, lines) else 0.0


def _is_english(report: Report, lines: Sequence[str]) -> bool:
    """Whether the page is in English as far as is known, or in no language; where nobody told, by its common words."""
    if report.language:
        return report.language.split("-")[0].lower() == "en"
    return count_words(lines) < BRIEF or _ENGLISH.search(report.text) is not None or _is_code(lines)


def _is_code(lines: Sequence[str]) -> bool:
    """Whether a machine wrote the lines for another."""
    return sum(len(_CODE.findall(line)) for line in lines) >= CODE * sum(map(len, lines))


def _is_stub(report: Report) -> bool:
    """Whether nothing stands under the headline but who wrote it, where and when, or took its picture, and buttons."""
    kinds = {p.kind for p in report.parts}
    told = kinds - {"headline", "furniture"}
    if "headline" not in kinds or not told or not told <= {"byline", "dateline", "credit"}:
        return False
    return are_buttons([p.span.of(report.text) for p in report.parts if p.kind == "furniture"])


def likelihood(report: Report) -> float:
    """That the page's text is no report's, in [0, 1]: 1 where a phrase or a plain list tells, 0 where nothing does."""
    page = _page_of(report)
    if report.state == "failed" or _by_phrases(page) is not None or _is_stub(report):
        return 1.0
    return _likelihood_by_lines(page)


def _by_lines(page: _Page, least: float) -> str | None:
    """The kind of page by its lines, from this likelihood on."""
    if _likelihood_by_lines(page) < least:
        return None
    return "a list of other pages" if 2 * sum(not ends(line) for line in page.lines) >= len(page.lines) else OWN


def _is_film(page: _Page) -> bool:
    """Whether the page shows films under a headline of the news, which is what is written of the first."""
    return shows_films(page.lines) and not lists_other_films(page.lines) and page.is_headed_news


def _is_error(page: _Page) -> bool:
    """Whether a few words of the web's own things, and to the reader, stand under a headline of other matters."""
    if page.words > FEW or not page.is_headed_news:
        return False
    sentences = _sentences(page.lines)
    if any(map(is_anchored, page.lines)) or any(s.tells() for s in sentences):
        return False
    named = of_the_web(page.title, sentences)
    return named > 0 and named + _addressed(sentences, _HOUSE) >= MOST * page.words


def _is_under_a_corner(page: _Page) -> bool:
    """Whether the text begins with the title of a regular corner, which no report of what its headline names does."""
    return bool(page.lines) and is_corner(page.lines[0]) and page.is_headed_news


def _is_held(part: Part, report: Report) -> bool:
    """Whether a part is what a report holds and such a page does not: a post, or the words under a picture."""
    if part.kind == "caption":
        return _NUMBERED.fullmatch(part.span.of(report.text)) is None
    return part.kind == "post" and not _is_empty(part, report)


def _is_empty(part: Part, report: Report) -> bool:
    """Whether a part is where a post would be if the reader let it load."""
    return part.kind == "post" and is_unloaded(part.span.of(report.text))


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


def _sentences(parts: Iterable[str]) -> list[Sentence]:
    return [sentence_of(text) for part in parts for text in _SENTENCE.findall(part)]


def _talk(sentences: Sequence[Sentence]) -> Counter[str]:
    """Words of the page's own talk, by kind of page."""
    kinds: Counter[str] = Counter()
    for sentence in sentences:
        kind = _kind(sentence)
        if kind is not None:
            kinds[kind] += sentence.count
    return kinds


def _addressed(sentences: Sequence[Sentence], reader: frozenset[str]) -> int:
    """Words of further sentences that address the reader: beside a page's talk and no news they are of it."""
    return sum(s.count for s in sentences if s.has(reader) and _kind(s) is None)


@lru_cache(maxsize=_MEMORY)
def _kind(sentence: Sentence) -> str | None:
    """Of which kind of page the sentence is talk, None where it may be a report's, of what such a page said, say."""
    if _SAID_SO.search(sentence.text) or CORRECTS.search(sentence.lower, sentence.words):
        return None
    count, sentence = sentence.count, sentence.unquoted()
    lower, words = sentence.lower, sentence.words
    speaks = SPEAKS.search(lower, words) is not None
    abroad = bool(junk_elsewhere.SPEAKS.search(lower, words) or junk_elsewhere.SPEAKS_BY_STEM.search(lower))
    if CERTAIN.search(lower) and not sentence.tells():
        return next((kind for kind, pattern in PATTERNS.items() if pattern.search(lower)), OWN)
    if count > 6 and not speaks and not abroad:  # most sentences: the long lists need not be gone through
        return None
    for kind, pattern in PATTERNS.items():
        if pattern.search(lower):
            if sentence.tells() and not speaks:
                return None
            if count <= 6 or speaks:
                return kind
            break
    if count > 6 and not abroad:
        return None
    return next((kind for kind, pattern in junk_elsewhere.PATTERNS.items() if pattern.search(lower)), None)


def _walled(report: Report, body: list[str]) -> bool:
    """Whether a wall stands behind the first words of the story."""
    first = report.text.find(body[0]) if body else 0
    return any(m.start() > first for m in WALL.pattern.finditer(report.text.lower()))


def _is_list(report: Report, body: list[str], words: int) -> bool:
    """Whether there are headlines only: many short lines, hardly a sentence, or a list that says it is empty."""
    if NOTHING_LISTED.search(report.text) and words <= SHORT // 4:
        return True
    titles = [p.span.of(report.text) for p in report.parts if p.kind == "headline"]
    lines = [line.strip() for part in (*titles, *body) for line in part.split("\n") if line.strip()]
    ended = sum(line.rstrip("\"”’')")[-1:] in {".", "!", "?"} for line in lines)
    longest = max((len(line.split()) for line in lines), default=0)
    return len(lines) >= LISTED and ended * 6 <= len(lines) and longest <= 20
