"""Embedded social posts flattened into text: whose, when, where, and which of the characters are the post's own words.

Two forms cover the platforms: the post *signs off* ("words — Author (@handle) March 20, 2023", "Posted by Author on …",
"A post shared by Author (@handle)"), or it *opens* with its author ("Author @handle · Mar 20, 2023" and then the words).
"""
# ruff: noqa: E501 - tables of phrases and patterns, one theme a line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.cleaning.dates import Dated, find_dates
from reportedly.cleaning.lines import Line, trimmed
from reportedly.cleaning.platforms import platform_of
from reportedly.cleaning.words import ends_sentence, is_name, words_in
from reportedly.vocabulary import Post, Span

_HANDLE = r"@[\w][\w.]{1,39}(?:@[\w.-]{3,60})?"
_SIGNED = re.compile(rf"\(({_HANDLE})\)")
_SHARED = re.compile(
    rf"\b(?:A (?:post|photo|video) (?:shared|posted) by|Posted by|Post by)\s(?P<author>[^()\n]{{1,80}}?)"
    rf"(?:\s\((?P<handle>{_HANDLE})\))?(?=\son\s|\s\(|$)",
    re.MULTILINE,
)
_DASHES = ("—", "–", "--", "- ", "―")
_OPENED = re.compile(rf"(?P<author>[^@\n]{{1,90}}?)\s[(·•|]?\s?(?P<handle>(?<![\w.]){_HANDLE})\)?(?=[\s·•|,:]|$)")
_ALONE = re.compile(rf"(?P<handle>{_HANDLE})(?P<rest>$|\s?[·•|,-]\s.{{0,40}}$)")
_ADDRESS = re.compile(
    r"(?:https?://|www\.|pic\.)[^\s<>\"]{3,200}|\b(?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10}/[^\s<>\"]{1,150}", re.IGNORECASE
)
_STATUS = re.compile(
    r"(?:https?://)?(?:www\.|mobile\.)?(?:twitter\.com/\w{1,30}/status/\d|x\.com/\w{1,30}/status/\d|t\.me/(?P<channel>[A-Za-z]\w{3,40})/\d"
    r"|facebook\.com/[^\s/]{1,60}/posts/|instagram\.com/p/|bsky\.app/profile/|truthsocial\.com/@)[^\s]{1,120}"
)
_METRICS = re.compile(
    r"(?:[\d.,]{1,8}\s?[KkMm]?\s(?:reposts?|retweets?|likes?|quotes?|replies|reply|views?|bookmarks?|comments?|shares?|reactions?)\b[\s·•|,]{0,6}){1,6}",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?:…|\.\.\.)?\s{0,2}\b(?:see|show|read) more\b\.?$", re.IGNORECASE)
_AGO = re.compile(r"\)?\s?[·•|]?\s?\d{1,2}\s?(?:h|m|d|w|hrs?|mins?|hours?|minutes?|days?)(?: ago)?\b(?=\s|$)")
_FORWARDED = re.compile(r"(?:Forwarded|Reposted|Shared) (?:message )?from:?\s(?P<author>[^\n]{1,80})")
_NAMED = re.compile(
    r"(?P<author>[^\n/]{2,60}?)\s?/\s?(?P<platform>Telegram|Twitter|Facebook|Instagram|TikTok|Truth Social|VK|X)"
)
_DOT = re.compile(r"[·•|]|[\d.,]{1,8}\s?[KkMm]?|[Vv]iews?|[Ll]ikes?|[Rr]eposts?|[Rr]eplies|[Qq]uotes?|[Bb]ookmarks?")
_NOISE = re.compile(r"(?:translate (?:post|tweet)|see translation|follow|·)", re.IGNORECASE)
_TRANSLATE = re.compile(r"\b(?:translate (?:post|tweet)|see translation)$", re.IGNORECASE)
_SEEN = re.compile(r"(?:👁|👀)|(?:edited\s)?\d{1,2}:\d{2}$")
_LEAD = re.compile(
    r"(?:View this post on Instagram|Embedded (?:post|tweet)|(?:Twitter|X|Telegram|Facebook|Instagram) ?/ ?)\s{0,3}",
    re.IGNORECASE,
)
# What a reporter writes before a post that goes on in the same line.
_CUE = re.compile(
    r"\b(?:tweeted|wrote on [A-Z]\w{1,20}|posted(?: on [A-Z]\w{1,20})?|(?:said|wrote) in a (?:tweet|post|message)(?: on [A-Z]\w{1,20})?|tweet|post)\s?:\s"
)
_CUT = ("…", "...", "[...]", "[…]")


@dataclass(frozen=True, slots=True)
class Found:
    """A post, the whole stretch it stands in, and the lines [first, last] that the stretch touches."""

    span: Span
    post: Post
    first: int
    last: int


def find_posts(text: str, lines: Sequence[Line]) -> list[Found]:
    """Posts of a text, in order and apart from each other."""
    found: list[Found] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        floor = found[-1].span.end if found else 0
        if line.hint == "post":
            found.append(Found(line.span, read_post(text, line.span, line.address), index, index))
        elif line.hint is None:
            got = (
                _signed(text, lines, index, floor)
                or _opened(text, lines, index)
                or _forwarded(text, lines, index)
                or _named(text, lines, index)
                or _under_name(text, lines, index)
            )
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
    return _post(text, span, None, None, None, address, None)


def _inner_lines(text: str, span: Span) -> list[Line]:
    lines, position = [], span.start
    for raw in span.of(text).splitlines(keepends=True):
        inner = trimmed(text, Span(position, position + len(raw)))
        position += len(raw)
        if inner is not None:
            lines.append(Line(inner, False))
    return lines


def _signed(text: str, lines: Sequence[Line], index: int, floor: int, whole: Span | None = None) -> list[Found]:
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
            first = _paragraph_before(lines, index, floor if whole is None else whole.start)
            if first == index:
                continue
        elif (
            dated is None
            and match.re is _SIGNED
            and not _ADDRESS.search(words, start, sign_off)
            and words[end:].strip()
        ):
            # "— Name (@handle)" inside running text, without date or address, introduces somebody and embeds nothing.
            continue
        begins = line.start + start if first == index else lines[first].span.start
        span = trimmed(text, Span(max(begins, floor), line.start + end))
        if span is None:
            continue
        body = Span(span.start, line.start + sign_off)
        post = _post(text, body, author, handle, dated, None, "Twitter" if match.re is _SIGNED and dated else None)
        found.append(Found(span, post, first, index))
        position = end
    return found


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
    metrics = _METRICS.match(words, end + len(words[end : end + 3]) - len(words[end : end + 3].lstrip()))
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
        + bool(_ADDRESS.search(text, body_from, lines[last].span.end))
        + more
        + (alone is not None)
    )
    if same_line and not is_name(author.replace(" - ", " "), 8):
        return []
    if not witnesses or not text[body_from:body_to].strip(" ·•|"):
        return []
    span = Span(lines[first].span.start, lines[last].span.end)
    post = _post(text, Span(body_from, body_to), author.split(" - ")[0].strip(), handle, dated, None, None, more)
    return [Found(span, post, first, last)]


def _forwarded(text: str, lines: Sequence[Line], index: int) -> list[Found]:
    """A message that one channel took over from another: "Forwarded from X", its paragraphs, how often it was seen."""
    match = _FORWARDED.fullmatch(lines[index].span.of(text))
    if match is None or index + 1 >= len(lines):
        return []
    last, to = index + 1, lines[index + 1].span.end
    for at in range(index + 2, min(index + 7, len(lines))):
        words = lines[at].span.of(text)
        if len(words) <= 60 and (_SEEN.search(words) or _METRICS.fullmatch(words)):
            last, to = at, lines[at - 1].span.end
            break
    post = _post(text, Span(lines[index + 1].span.start, to), match["author"].strip(), None, None, None, "Telegram")
    return [Found(Span(lines[index].span.start, lines[last].span.end), post, index, last)]


def _named(text: str, lines: Sequence[Line], index: int) -> list[Found]:
    """ "Author / Telegram" over the lines of a message; over a gap it would be a picture's credit."""
    match = _NAMED.fullmatch(lines[index].span.of(text)) if "/" in lines[index].span.of(text)[:64] else None
    if match is None or index + 1 >= len(lines) or lines[index + 1].gap or not is_name(match["author"], 7):
        return []
    last = index + 1
    while last + 1 < len(lines) and last < index + 6 and not lines[last + 1].gap:
        last += 1
    if not _STATUS.search(lines[last].span.of(text)) and words_in(lines[index + 1].span.of(text)) < 6:
        return []
    platform = "Twitter" if match["platform"] == "X" else match["platform"]
    body = Span(lines[index + 1].span.start, lines[last].span.end)
    post = _post(text, body, match["author"].strip(), None, None, None, platform)
    return [Found(Span(lines[index].span.start, body.end), post, index, last)]


def _under_name(text: str, lines: Sequence[Line], index: int) -> list[Found]:
    """A name, under it only a date with a time of day, then words, and at last how many liked them."""
    if index + 3 >= len(lines):
        return []
    author, when = lines[index].span.of(text), lines[index + 1].span.of(text)
    if len(author) > 80 or len(when) > 60 or not is_name(author.replace(" - ", " "), 7):
        return []
    dated = next(iter(find_dates(when)), None)
    if dated is None or when[: dated.span.start].strip() or when[dated.span.end :].strip(" ·•|🌐🌍"):
        return []
    for at in range(index + 3, min(index + 8, len(lines))):
        words = lines[at].span.of(text)
        if len(words) <= 80 and _METRICS.fullmatch(words):
            body = Span(lines[index + 2].span.start, lines[at - 1].span.end)
            post = _post(text, body, author.split(" - ")[0], None, dated, None, None)
            return [Found(Span(lines[index].span.start, lines[at].span.end), post, index, at)]
    return []


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
            if at + 1 < len(lines) and _METRICS.fullmatch(lines[at + 1].span.of(text)):
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


def _post(
    text: str,
    span: Span,
    author: str | None,
    handle: str | None,
    dated: Dated | None,
    address: str | None,
    platform: str | None,
    more: bool = False,
) -> Post:
    """A Post from the stretch between author line and sign-off: addresses and "see more" at its end are not its words."""
    start, end = span.start, span.end
    lead = _LEAD.match(text, start, end)
    if lead is not None:
        start = lead.end()
    while start < end and (text[start].isspace() or text[start] in "·•|:"):
        start += 1
    cut, shown = more, address
    while True:
        words = text[start:end].rstrip(" \n\t\r\xa0—–-―·•|")
        end = start + len(words)
        noise = _TRANSLATE.search(words[-24:])
        if noise is not None:
            end -= len(words[-24:]) - noise.start()
            continue
        tail = _MORE.search(words[-40:])
        if tail is not None:
            cut = True
            end -= len(words[-40:]) - tail.start()
            if text[end : end + 1] == "…":
                end += 1
            elif text[end : end + 3] == "...":
                end += 3
            continue
        metrics = next((m for m in _METRICS.finditer(words, max(0, len(words) - 120)) if m.end() == len(words)), None)
        if metrics is not None:
            end = start + metrics.start()
            continue
        link = _last_address(words)
        if link is None:
            break
        shown = shown or words[link:].rstrip(".,)")
        end = start + link
    words = text[start:end]
    found = None if shown else _ADDRESS.search(words[-400:])
    shown = shown or (found.group() if found else None)
    known = platform_of(shown) or (platform if shown is None else None)
    posted = dated.edtf if dated is not None else None
    author = " ".join(author.split()).strip("*_") if author else None
    return Post(
        author or None,
        handle,
        posted or None,
        shown,
        known,
        cut or words.rstrip("\"”’' ").endswith(_CUT),
        Span(start, end),
    )


def _last_address(words: str) -> int | None:
    """Where an address begins that ends the words, None where none does."""
    blank = max(words.rfind(" "), words.rfind("\n"), words.rfind("…"), words.rfind("\xa0"))
    match = _ADDRESS.match(words, blank + 1)
    return blank + 1 if match is not None and match.end() >= len(words) - 1 and match.end() > match.start() else None
