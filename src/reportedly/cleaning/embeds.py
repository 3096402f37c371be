"""Posts that stand on lines of their own: under a head that names author, platform or time, or over a line that does."""
# ruff: noqa: E501 - patterns stay whole

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.cleaning.dates import Dated, find_dates
from reportedly.cleaning.lines import Line
from reportedly.cleaning.platforms import NAMES
from reportedly.cleaning.post_heads import (
    HANDLE,
    Foot,
    Head,
    is_author,
    is_more,
    is_status,
    offers_more,
    platform_in,
    platform_named,
    read_foot,
    read_head,
)
from reportedly.cleaning.post_words import Found, post_of
from reportedly.cleaning.words import is_prose, words_in
from reportedly.vocabulary import Span

_PLATFORMS = "|".join(sorted((re.escape(n) for n in NAMES), key=len, reverse=True))
_CLOSING = re.compile(
    rf"(?:[—–-]\s?)?(?P<author>[^@\n/]{{0,80}}?)\s?\(?(?P<handle>{HANDLE})?\)?\s?(?:/|\bon|\bvia)\s?(?P<name>{_PLATFORMS})(?P<rest>,?\s.{{4,50}})?",
    re.IGNORECASE,
)
# Without any of these there is neither time, account nor platform among a few lines.
_EVIDENCE = re.compile(r"[@\d/·]|just now|yesterday|from:? |\bby ", re.IGNORECASE)
_SOUND = re.compile(rf"(?P<handle>{HANDLE})\s(?P<words>.{{8,900}}?)\s?♬.{{0,80}}")
_BUTTONS = {
    "like",
    "comment",
    "share",
    "reply",
    "send",
    "save",
    "quote",
    "copy",
    "link",
    "follow",
    "·",
    "translate",
    "post",
}
# A post on lines of its own is no longer than this many of them.
_MOST_LINES = 9
_POSTED = re.compile(r"post(?:ed)? by\s", re.IGNORECASE)
_TOP = 2
"""Lines under the first among which a page's own byline stands."""
_LONGEST = 2500


def under_head(text: str, lines: Sequence[Line], index: int, after_prose: bool) -> list[Found]:
    """The post whose head begins on line `index`; `after_prose` says that a paragraph of the report stands before it."""
    line = lines[index].span
    if line.end - line.start > 140:
        return []
    after = lines[min(index + 6, len(lines) - 1)].span.end
    if _EVIDENCE.search(text, line.start, min(after, line.start + 900)) is None:
        return []
    head = read_head(text, lines, index)
    if head is None or head.last + 1 >= len(lines):
        return []
    if head.author is None and not head.told and head.handle is None:
        return []
    if not (head.handle or head.platform or head.moment or head.told) and not any(
        "t.me/" in line.span.of(text) for line in lines[index + 1 : index + 7] if line.span.end - line.span.start <= 80
    ):
        return []
    if not after_prose and head.platform is None and head.handle is None and not head.forwarded:
        return []
    if index <= _TOP and not (head.handle or head.platform or head.forwarded) and _POSTED.match(line.of(text)):
        return []  # "Posted by Ann Roe, 2 May" under a headline is who wrote the page
    if head.platform is not None and lines[index].span.of(text).casefold() in NAMES and not after_prose:
        return []  # the buttons of a share bar, and a byline under them
    return _body(text, lines, head, after_prose)


def _body(text: str, lines: Sequence[Line], head: Head, after_prose: bool) -> list[Found]:
    """The words under a head and the lines that close them, where head and foot together make a post of them."""
    first = head.last + 1
    here = lines[first].span
    if lines[first].hint is not None or here.end - here.start > _LONGEST or read_foot(here.of(text))[0] is not None:
        return []
    loose = lines[first].gap or any(line.gap for line in lines[head.first + 1 : first])
    last_word, last, dated, firm, more, status = _foot(text, lines, head, first, loose)
    known = platform_in(status) if status else None
    firm = firm or offers_more(text[max(here.start, lines[last_word].span.end - 60) : lines[last_word].span.end])
    # A name and a time may as well be a byline: then only what stands under a post tells.
    quoting = head.handle is not None and last + 1 < len(lines) and _begins_other(text, lines, last + 1)
    if (
        not head.sure
        and not quoting
        and not (firm and (head.handle is not None or head.moment or known or head.platform))
    ):
        return []
    if not head.sure and not after_prose and not (head.handle or known):
        return []
    if head.sure and not after_prose and not (head.told or head.handle or head.platform):
        return []
    if last_word > first and lines[last_word].span.of(text).casefold() in {"quote", "quoted"}:
        last_word -= 1
    body = Span(here.start, lines[last_word].span.end)
    when = (
        head.dated
        if head.dated is not None and head.dated.edtf
        else dated
        if dated is not None and dated.edtf
        else None
    )
    post = post_of(text, body, head.author, head.handle, when, status, head.platform, more)
    post = replace(post, platform=post.platform or head.platform)
    return [Found(Span(lines[head.first].span.start, lines[last].span.end), post, head.first, last)]


def _foot(
    text: str, lines: Sequence[Line], head: Head, first: int, loose: bool
) -> tuple[int, int, Dated | None, bool, bool, str | None]:
    """Last line of the words, last line of all, closing date, whether the foot is firm, "see more", its address."""
    last_word = last = first
    firm, more, dated, status = False, False, None, None
    tight = first
    while (
        tight + 1 < len(lines)
        and tight - first < _MOST_LINES
        and not lines[tight + 1].gap
        and lines[tight + 1].hint is None
    ):
        tight += 1
    own = tight - first < _MOST_LINES  # the run ends with a blank line: it is the post's alone
    at, faint = first + 1, 0
    while at < len(lines) and at <= first + _MOST_LINES + 4 and lines[at].hint is None:
        words = lines[at].span.of(text) if lines[at].span.end - lines[at].span.start <= 160 else ""
        foot, when = _read(words)
        adjacent = at == last + 1
        if foot is not None and (
            foot == "firm" or firm or (adjacent and (not lines[at].gap or when is not None or loose))
        ):
            if foot == "faint" and lines[at].gap and when is None and not (loose or is_button(words)):
                break
            if last == last_word and at > last_word + 1:
                last_word = last = at - 1
            if is_more(words) and not platform_named(words):
                more = firm = True  # a button of the page, no line of the post
                break
            # One button may be the page's, three in a row are the post's.
            faint += is_button(words)
            last, firm = at, firm or foot == "firm" or faint >= 3
            dated = dated if dated is not None and dated.edtf else when or dated
            more = more or is_more(words)
            head.platform = head.platform or platform_named(words)
            status = status or (words if is_status(words) else None)
            at += 1
            continue
        if last > last_word or (words and foot is None and at > first and _begins_other(text, lines, at)):
            break
        if at > tight and not (loose and at <= first + 2):
            break
        at += 1
    if last == last_word and own and tight > first and not loose:
        last_word = last = _before_other(text, lines, first, tight)
    return last_word, last, dated, firm, more, status


def is_button(words: str) -> bool:
    """Whether a line is one of the buttons under a post and no other."""
    return set(words.casefold().split()) <= _BUTTONS


def _read(words: str) -> tuple[Foot | None, Dated | None]:
    return read_foot(words) if words else (None, None)


def _begins_other(text: str, lines: Sequence[Line], at: int) -> bool:
    other = read_head(text, lines, at)
    return other is not None and other.sure


def _before_other(text: str, lines: Sequence[Line], first: int, last: int) -> int:
    return next((at - 1 for at in range(first + 1, last + 1) if _begins_other(text, lines, at)), last)


def over_name(text: str, lines: Sequence[Line], index: int, floor: int) -> list[Found]:
    """The post whose last line says whose it is: "— @handle on X, 3 October 2025", "Author / Facebook, 3 October 2025"."""
    words = lines[index].span.of(text)
    signed = words[:1] in "—–-"
    if (
        len(words) > 160
        or index == 0
        or (lines[index].gap and not signed)
        or lines[index - 1].hint is not None
        or lines[index - 1].span.start < floor
    ):
        return []
    match = _CLOSING.fullmatch(words.strip())
    if match is None:
        return []
    author, handle = match["author"].strip(" (—–-"), match["handle"]
    dated = next(iter(find_dates(match["rest"] or "")), None)
    if (author and not is_author(author, False)) or not (author or handle):
        return []
    if dated is None and not (signed and handle):
        return []
    body = lines[index - 1].span
    if words_in(body.of(text)) < 4 or body.end - body.start > _LONGEST:
        return []
    platform = NAMES[match["name"].casefold()]
    post = post_of(text, body, author or None, handle, dated, None, platform)
    return [Found(Span(body.start, lines[index].span.end), post, index - 1, index)]


def with_sound(text: str, lines: Sequence[Line], index: int) -> list[Found]:
    """A TikTok flattened into one line: "@handle words ♬ original sound - Author"."""
    span = lines[index].span
    words = span.of(text) if span.end - span.start <= 1200 and text[span.start] == "@" else ""
    match = _SOUND.fullmatch(words) if "♬" in words else None
    if match is None:
        return []
    body = Span(span.start + match.start("words"), span.start + match.end("words"))
    return [Found(span, post_of(text, body, None, match["handle"], None, None, "TikTok"), index, index)]


def in_prose(text: str, line: Line) -> bool:
    """Whether a line is a paragraph of the report, under which posts are to be expected."""
    return (
        is_prose(text[line.span.start : min(line.span.end, line.span.start + 400)])
        and words_in(text[line.span.start : min(line.span.end, line.span.start + 400)]) >= 6
    )
