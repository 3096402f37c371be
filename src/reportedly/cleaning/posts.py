"""Embedded social posts flattened into text: whose, when, where, and which of the characters are the post's own words.

Two forms cover the platforms: the post *signs off* ("words — Author (@handle) March 20, 2023", "Posted by Author on …",
"A post shared by Author (@handle)"), or it *opens* with its author ("Author @handle · Mar 20, 2023" and then the words).
"""
# ruff: noqa: E501 - tables of phrases and patterns, one theme a line

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.cleaning.dates import Dated, find_dates
from reportedly.cleaning.embeds import in_prose, over_name, under_head, with_sound
from reportedly.cleaning.lines import Line, trimmed
from reportedly.cleaning.platforms import platform_of
from reportedly.cleaning.post_heads import HANDLE as _HANDLE
from reportedly.cleaning.post_heads import MORE as _MORE
from reportedly.cleaning.post_words import ADDRESS, LEAD, METRICS, Found, post_of
from reportedly.cleaning.threads import find_thread
from reportedly.cleaning.words import ends_sentence, is_name, words_in
from reportedly.vocabulary import Post, Span

_SIGNED = re.compile(rf"\(({_HANDLE})\)")
_SHARED = re.compile(
    rf"\b(?:A (?:post|photo|video) (?:shared|posted) by|Posted by|Post by)\s(?P<author>[^()\n]{{1,80}}?)"
    rf"(?:\s\((?P<handle>{_HANDLE})\))?(?=\son\s|\s\(|$)",
    re.MULTILINE,
)
_DASHES = ("—", "–", "--", "- ", "―")
_OPENED = re.compile(rf"(?P<author>[^@\n]{{1,90}}?)\s[(·•|]?\s?(?P<handle>(?<![\w.]){_HANDLE})\)?(?=[\s·•|,:]|$)")
_ALONE = re.compile(rf"(?P<handle>{_HANDLE})(?P<rest>$|\s?[·•|,-]\s.{{0,40}}$)")
_STATUS = re.compile(
    r"(?:https?://)?(?:www\.|mobile\.)?(?:twitter\.com/\w{1,30}/status/\d|x\.com/\w{1,30}/status/\d|t\.me/(?P<channel>[A-Za-z]\w{3,40})/\d"
    r"|facebook\.com/[^\s/]{1,60}/posts/|instagram\.com/p/|bsky\.app/profile/|truthsocial\.com/@)[^\s]{1,120}"
)
_AGO = re.compile(r"\)?\s?[·•|]?\s?\d{1,2}\s?(?:h|m|d|w|hrs?|mins?|hours?|minutes?|days?)(?: ago)?\b(?=\s|$)")
_DOT = re.compile(r"[·•|]|[\d.,]{1,8}\s?[KkMm]?|[Vv]iews?|[Ll]ikes?|[Rr]eposts?|[Rr]eplies|[Qq]uotes?|[Bb]ookmarks?")
_NOISE = re.compile(r"(?:translate (?:post|tweet)|see translation|follow|·)", re.IGNORECASE)
# What a reporter writes before a post that goes on in the same line.
_CUE = re.compile(
    r"\b(?:tweeted|wrote on [A-Z]\w{1,20}|posted(?: on [A-Z]\w{1,20})?|(?:said|wrote) in a (?:tweet|post|message)(?: on [A-Z]\w{1,20})?|tweet|post)\s?:\s"
)


def find_posts(text: str, lines: Sequence[Line]) -> list[Found]:
    """Posts of a text, in order and apart from each other."""
    if thread := find_thread(text, lines):
        return thread
    found: list[Found] = []
    index, prose = 0, False
    while index < len(lines):
        line = lines[index]
        floor = found[-1].span.end if found else 0
        if line.hint == "post":
            found.append(Found(line.span, read_post(text, line.span, line.address), index, index))
        elif line.hint is None:
            got = (
                _signed(text, lines, index, floor, prose=prose)
                or under_head(text, lines, index, prose)
                or _opened(text, lines, index)
                or over_name(text, lines, index, floor)
                or with_sound(text, lines, index)
            )
            prose = prose or in_prose(text, line)
            found.extend(got)
            if got:
                index = max(index, got[-1].last)
        index += 1
    return found


def read_post(text: str, span: Span, address: str | None) -> Post:
    """The post that `span` is known to be (markup says so), whatever of it can be read."""
    lines = _inner_lines(text, span)
    got = _signed(text, lines, 0, 0, whole=span)
    for index in range(1, len(lines)):
        got = got or _signed(text, lines, index, 0, whole=span)
    got = got or _opened(text, lines, 0)
    if got:
        post = got[-1].post
        return Post(
            post.author,
            post.handle,
            post.posted,
            address or post.address,
            platform_of(address) or post.platform,
            post.cut_off,
            post.words,
        )
    return post_of(text, span, None, None, None, address, None)


def _inner_lines(text: str, span: Span) -> list[Line]:
    lines, position = [], span.start
    for raw in span.of(text).splitlines(keepends=True):
        inner = trimmed(text, Span(position, position + len(raw)))
        position += len(raw)
        if inner is not None:
            lines.append(Line(inner, False))
    return lines


def _signed(
    text: str, lines: Sequence[Line], index: int, floor: int, whole: Span | None = None, prose: bool = True
) -> list[Found]:
    """Posts that sign off in this line; each begins where the line, or the post before it in the line, begins or ends."""
    line = lines[index].span
    words = line.of(text)
    found: list[Found] = []
    position = max(0, floor - line.start)
    matches = list(_SIGNED.finditer(words)) if "(@" in words else []
    shared = list(_SHARED.finditer(words)) if " by " in words else []
    for match in sorted([*matches, *shared], key=lambda m: m.start()):
        if match.start() < position:
            continue
        if match.re is _SIGNED:
            dash = _dash_before(words, match.start(), position)
            if dash is None:
                continue
            sign_off, author_at = dash
            author, handle = words[author_at : match.start()].strip(), match.group(1)
        else:
            sign_off, author, handle = match.start(), match["author"].strip(" ,"), match["handle"]
        end, dated = _date_after(words, match.end())
        start = position
        cue = list(_CUE.finditer(words, position, sign_off))
        if cue:
            start = cue[0].end()
        first = index
        if not words[start:sign_off].strip() and not found:
            if match.re is _SHARED and whole is None and (not prose or _stands_over(lines, index)):
                continue
            first = _paragraph_before(lines, index, floor if whole is None else whole.start)
            if first == index or (whole is None and first == 0 and handle is None):
                continue  # "Posted by Ann Roe" under a page's first line is who wrote the page
        elif (
            dated is None and match.re is _SIGNED and not ADDRESS.search(words, start, sign_off) and words[end:].strip()
        ):
            # "— Name (@handle)" inside running text, without date or address, introduces somebody and embeds nothing.
            continue
        if first > 0 and floor <= lines[first - 1].span.start and LEAD.fullmatch(lines[first - 1].span.of(text)[:60]):
            first -= 1
        begins = line.start + start if first == index else lines[first].span.start
        span = trimmed(text, Span(max(begins, floor), line.start + end))
        if span is None:
            continue
        body = Span(span.start, line.start + sign_off)
        post = post_of(text, body, author, handle, dated, None, "Twitter" if match.re is _SIGNED and dated else None)
        found.append(Found(span, post, first, index))
        position = end
    return found


def _stands_over(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is set apart from the one before and not from the one after."""
    return lines[index].gap and index + 1 < len(lines) and not lines[index + 1].gap


def _dash_before(words: str, at: int, floor: int) -> tuple[int, int] | None:
    """Where the sign-off's dash and its author begin, looking back from the handle over at most an author's name."""
    window = words[max(floor, at - 90) : at]
    best = max((window.rfind(d), len(d)) for d in _DASHES)
    if best[0] < 0:
        return None
    dash = max(floor, at - 90) + best[0]
    return (dash, dash + best[1]) if words[dash + best[1] : at].strip() else None


def _date_after(words: str, at: int) -> tuple[int, Dated | None]:
    dated = next(iter(find_dates(words, at, min(len(words), at + 80))), None)
    if dated is None or words[at : dated.span.start].strip(" ,·•|-–—\n") not in {"", "on", "at"}:
        return at, None
    end = dated.span.end
    metrics = METRICS.match(words, end + len(words[end : end + 3]) - len(words[end : end + 3].lstrip()))
    return (metrics.end() if metrics else end), dated


def _paragraph_before(lines: Sequence[Line], index: int, floor: int) -> int:
    """First line of the paragraph that ends right before line `index`; over one gap where there is nothing adjacent."""
    first = index
    while first > 0 and lines[first - 1].span.start >= floor and lines[first - 1].hint is None:
        if lines[first].gap and first != index:
            break
        first -= 1
        if index - first > 12:
            break
    return first


def _opened(text: str, lines: Sequence[Line], index: int) -> list[Found]:
    """A post that begins with its author's name and handle on this line (the name may stand alone on the line before)."""
    words = lines[index].span.of(text)
    if "@" not in words[:140]:
        return []
    first = index
    alone = _ALONE.match(words)
    match = _OPENED.match(words)
    if alone is not None and index > 0 and not lines[index].gap and words_in(lines[index - 1].span.of(text)) <= 8:
        author, handle, after = lines[index - 1].span.of(text), alone["handle"], alone.end("handle")
        first = index - 1
    elif match is not None:
        author, handle, after = match["author"].strip(" (·•|-–—"), match["handle"], match.end()
    else:
        return []
    if words_in(author) > 7 or ends_sentence(author) or not any(c.isalpha() for c in author):
        return []
    here = lines[index].span
    head_date = next(iter(find_dates(words, after, min(len(words), after + 60))), None)
    if head_date is not None and len(words[after : head_date.span.start].strip(" ·•|,-–—()")) > 2:
        head_date = None
    ago = _AGO.match(words, after)
    if ago is not None and head_date is None:
        after = ago.end()
    body_from = here.start + (head_date.span.end if head_date is not None else after)
    while alone is not None and index + 1 < len(lines) and not lines[index + 1].gap:
        # Name, handle, a dot and the day may each have a line of their own.
        below = lines[index + 1].span.of(text)
        day = next(iter(find_dates(below)), None) if len(below) <= 24 else None
        if not (_NOISE.fullmatch(below) or (day is not None and len(below) - (day.span.end - day.span.start) <= 2)):
            break
        head_date, index = head_date or day, index + 1
        body_from = lines[index].span.end
        here = lines[index].span
    last, tail_date, body_to, more = _opened_end(text, lines, index, body_from)
    dated = head_date if head_date is not None and head_date.edtf else tail_date or head_date
    same_line = bool(text[body_from : here.end].strip(" ·•|"))
    witnesses = (
        (dated is not None or ago is not None)
        + bool(ADDRESS.search(text, body_from, lines[last].span.end))
        + more
        + (alone is not None)
    )
    if same_line and not is_name(author.replace(" - ", " "), 8):
        return []
    if not witnesses or not text[body_from:body_to].strip(" ·•|"):
        return []
    span = Span(lines[first].span.start, lines[last].span.end)
    post = post_of(text, Span(body_from, body_to), author.split(" - ")[0].strip(), handle, dated, None, None, more)
    return [Found(span, post, first, last)]


def _opened_end(text: str, lines: Sequence[Line], index: int, body_from: int) -> tuple[int, Dated | None, int, bool]:
    """Last line, closing date, end of the words, and whether more was to be had by a click."""
    line = lines[index].span
    rest = line.of(text)[body_from - line.start :]
    in_line = bool(rest.strip(" ·•|"))
    last, body_to, dated, more = index, line.end, None, False
    if in_line:
        closing = [d for d in find_dates(rest, max(0, len(rest) - 90)) if not rest[d.span.end :].strip(" .·•|")]
        if closing:
            dated = closing[-1]
            body_to = body_from + closing[-1].span.start
    for offset in range(1, 9):
        at = index + offset
        if at >= len(lines) or lines[at].hint is not None:
            break
        words = lines[at].span.of(text)
        if _NOISE.fullmatch(words) and not lines[at].gap:
            continue
        found = next(iter(find_dates(words)), None)
        if found is not None and not words[: found.span.start].strip(" ·•|—–-") and len(words) - found.span.end < 30:
            dated, last = dated or found, at
            if body_to == line.end or not in_line:
                body_to = lines[at].span.start
            if at + 1 < len(lines) and METRICS.fullmatch(lines[at + 1].span.of(text)):
                last = at + 1
            while last + 1 < len(lines) and not lines[last + 1].gap and _DOT.fullmatch(lines[last + 1].span.of(text)):
                last += 1
            more = last + 1 < len(lines) and bool(_MORE.fullmatch(lines[last + 1].span.of(text)))
            break
        if _MORE.fullmatch(words):
            more = True
            break
        if lines[at].gap or in_line or "@" in words[:60]:
            break
        last, body_to = at, lines[at].span.end
    return last, dated, body_to, more
