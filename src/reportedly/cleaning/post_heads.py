"""The lines over and under an embedded post: who posted it, on what platform, when; and how often it was liked.

A head is a run of short lines made of cells ("Author (@handle) · Oct 3", "Facebook · 3 October at 09:17", "Follow"), each
of which is known by its own form. A foot is a line of which nothing is left once dates, counts and buttons are gone.
"""
# ruff: noqa: E501 - patterns stay whole

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.cleaning.dates import TIME_ALONE, Dated, find_dates
from reportedly.cleaning.furniture_phrases import WHOLE
from reportedly.cleaning.lines import Line
from reportedly.cleaning.platforms import NAMES, platform_of
from reportedly.cleaning.words import bare, capitalised, ends_sentence, is_name, words_in

HANDLE = r"@[\w][\w.-]{1,39}(?:@[\w.-]{3,60})?"
_PLATFORMS = "|".join(sorted((re.escape(n) for n in NAMES), key=len, reverse=True))
_PLATFORM = re.compile(
    rf"(?:(?:posted |shared |published )?(?:via|on|from) )?(?P<name>{_PLATFORMS})(?: (?:post|video|channel|reel|message))?",
    re.IGNORECASE,
)
_ON_PLATFORM = re.compile(
    rf"(?P<author>[^\n(]{{2,80}}?)\s(?:(?:on|via)\s(?P<name>{_PLATFORMS})|\((?P<name2>{_PLATFORMS})\))(?P<rest>,?\s.{{4,50}})?",
    re.IGNORECASE,
)
_TWEET_BY = re.compile(rf"(?:tweet|post) (?:by|from) (?P<handle>{HANDLE})", re.IGNORECASE)
_REPOSTED = re.compile(r".{2,60}\s(?:reposted|retweeted)", re.IGNORECASE)
_HANDLE_CELL = re.compile(rf"\(?(?P<handle>{HANDLE})\)?")
_AUTHOR_HANDLE = re.compile(rf"(?P<author>[^@\n]{{1,90}}?)\s?\(?(?P<handle>(?<![\w.]){HANDLE})\)?")
_AGO = re.compile(
    r"(?:\d{1,2}\s?(?:h|m|d|w|hrs?|mins?|hours?|minutes?|days?|weeks?)|an? (?:hour|minute|day))(?: ago)?|just now|yesterday(?: at .{4,8})?",
    re.IGNORECASE,
)
_POST_BY = re.compile(
    rf"(?:(?P<name>{_PLATFORMS}) (?:post|video|message|statement|story) (?:by|from|of)|posted by|post by)\s(?P<author>.{{2,80}})",
    re.IGNORECASE,
)
_FORWARDED = re.compile(r"(?:Forwarded|Reposted|Shared) (?:message )?from:?\s(?P<author>[^\n]{1,80})")
_SLASHED = re.compile(rf"(?P<author>[^/\n]{{2,60}}?)\s?/\s?(?P<name>{_PLATFORMS})", re.IGNORECASE)
_SLASHED_AFTER = re.compile(rf"(?P<name>{_PLATFORMS})\s?/\s?(?P<author>[^/\n]{{2,60}})", re.IGNORECASE)
_IS_AT = re.compile(r"(?P<author>.{2,70}?)\s(?:is (?:in|at|with|feeling)|was (?:in|at|live)|updated their)\s.{2,60}")
_REPLYING = re.compile(rf"(?:replying to|in reply to)\s{HANDLE}.{{0,120}}", re.IGNORECASE)
_CHANNEL_DATE = re.compile(r"(?P<author>[^\[\]\n]{1,80}?),?\s?\[(?P<when>[^\]\n]{6,24})\]:?")
_CELLS = re.compile(r"\s*[·•|]\s*|\s{3,}|(?<=\)),\s")
_NOISE = re.compile(
    r"(?:follow(?:ing)?|subscribe|join|public|verified(?: account)?|official|quote|pinned(?: post)?|[^\w@]{1,4})",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"[\d.,]{1,8}\s?[KkMm]?\s?(?:people )?(?:reposts?|retweets?|likes?|quotes?|replies|reply|views?|bookmarks?|comments?|shares?|reactions?|subscribers|followers|upvotes?|points)\b"
    r"|(?:👁|❤️?|👍|🔁|💬|🔥|😢|😱)\s?[\d.,]{1,8}\s?[KkMm]?",
    re.IGNORECASE,
)
_BARE_COUNT = re.compile(r"[\d.,]{1,8}\s?[KkMm]?")
_BUTTONS = re.compile(
    r"translated from \w{3,20}(?: by \w{2,20})?|explore what'?s happening on \w{1,12}|read [\d.,]{1,8}[KkMm]? repl(?:y|ies)|(?:view|open|see|watch|read(?: it| more)?|reply) (?:post )?(?:on|in) (?:x|twitter|facebook|instagram|telegram|tiktok|youtube|vk|bluesky|mastodon|threads)"
    r"|twitter (?:for \w{4,8}|web app)|copy link(?: to post)?|(?:see|show|view|read) (?:more|translation|original|insights)|translate (?:post|tweet)|all reactions:?|add a comment(?: on \w{1,12})?"
    r"|\b(?:reposts?|retweets?|likes?|quotes?|replies|reply|views?|bookmarks?|comments?|share|shares|react|save|read|send|edited|web|via|and|others|follow|more|on|at|x|posted)\b",
    re.IGNORECASE,
)
MORE = re.compile(
    r"(?:…|\.\.\.)?\s{0,2}\b(?:see|show|read) more(?: on \w{1,12})?\.?$|(?:…|\.\.\.)\s{0,2}more\.?$", re.IGNORECASE
)
_STATUS = re.compile(
    r"(?:https?://)?(?:www\.)?(?:t\.me/\w{3,40}/\d|(?:x|twitter)\.com/\w{1,30}/status/\d|facebook\.com/\S{1,80}/posts/|instagram\.com/p/|bsky\.app/profile/|vk\.com/wall)\S{0,120}"
)
_TRANSLATED = re.compile(r"translated from ", re.IGNORECASE)
_LONGEST = 140
_MOST_LINES = 8


@dataclass(slots=True)
class Head:
    """What the lines [first, last] say of the post under them; `sure` needs no other sign that there is one."""

    first: int
    last: int
    author: str | None = None
    handle: str | None = None
    platform: str | None = None
    dated: Dated | None = None
    moment: bool = False  # a time of posting is told, be it only "3h"
    told: bool = False  # "Facebook post by", "Forwarded from", "Replying to": words that only posts have
    forwarded: bool = False

    @property
    def sure(self) -> bool:
        named = self.author is not None or self.handle is not None
        return named and (
            (self.told and (self.moment or self.platform is not None or self.handle is not None))
            or (self.platform is not None and (self.moment or self.handle is not None))
            or (self.handle is not None and self.moment)
        )


Foot = Literal["firm", "faint"]


def read_head(text: str, lines: Sequence[Line], index: int) -> Head | None:
    """The head that begins on line `index`, None where that line cannot be part of one."""
    head = Head(index, index - 1)
    for at in range(index, min(index + _MOST_LINES, len(lines))):
        words = lines[at].span.of(text) if lines[at].span.end - lines[at].span.start <= _LONGEST else ""
        if not words or lines[at].hint is not None or not _line(head, words):
            break
        head.last = at
    if head.last < index or (head.author is None and head.handle is None and not head.told):
        return None
    return head


def _line(head: Head, words: str) -> bool:
    """Adds what one line says to the head; False, and nothing added, where the line is no part of one."""
    words = "".join(c for c in words if c not in "\u202a\u202c\u2068\u2069\u200e").strip()
    whole = words.rstrip(":")
    if (head.author is None or head.forwarded is False) and (
        (match := _FORWARDED.fullmatch(words)) is not None
        and words_in(match["author"]) <= 8
        and not ends_sentence(words)
    ):
        head.author, head.forwarded, head.told = match["author"].strip(), True, True
        head.platform = head.platform or "Telegram"
        return True
    if _REPLYING.fullmatch(words) and (head.author or head.handle):
        head.told = True
        return True
    if head.author is None and head.handle is None:
        if (match := _POST_BY.fullmatch(whole)) is not None:
            author, dated = _before_date(match["author"])
            if not is_author(author, True):
                return False
            head.author, head.told = author, True
            head.platform = _platform(match["name"]) if match["name"] else None
            _date(head, dated)
            return True
        if (match := _SLASHED.fullmatch(words)) is not None or (match := _SLASHED_AFTER.fullmatch(words)) is not None:
            author = match["author"].strip()
            if _HANDLE_CELL.fullmatch(author):
                head.handle = author
            elif is_author(author, False):
                head.author = author
            else:
                return False
            head.platform = _platform(match["name"])
            return True
        if (match := _CHANNEL_DATE.fullmatch(words)) is not None and is_author(match["author"], True):
            dated = next(iter(find_dates(match["when"])), None)
            if dated is not None and dated.edtf:
                head.author, head.platform, head.told = match["author"].strip(" ,"), "Telegram", True
                _date(head, dated)
                return True
        if (match := _ON_PLATFORM.fullmatch(whole)) is not None:
            author = match["author"].strip(" ,")
            _, dated = _before_date(match["rest"] or "")
            if (match["rest"] and dated is None) or not (_HANDLE_CELL.fullmatch(author) or is_author(author, False)):
                return False
            if author[0] == "@":
                head.handle = author
            else:
                head.author = author
            head.platform = _platform(match["name"] or match["name2"])
            _date(head, dated)
            return True
        if (match := _TWEET_BY.fullmatch(whole)) is not None:
            head.handle, head.platform, head.told = match["handle"], "Twitter", True
            return True
        if (match := _REPOSTED.fullmatch(words)) is not None and head.last < head.first and not ends_sentence(words):
            head.told = True
            return True
    if words[0] == "[" and words[-1] == "]" and head.author:
        dated = next(iter(find_dates(words)), None)
        if dated is not None and dated.edtf and len(words) - (dated.span.end - dated.span.start) <= 4:
            head.platform, head.told = head.platform or "Telegram", True
            _date(head, dated)
            return True
    cells = [c for c in _CELLS.split(words) if c]
    if not cells:
        return head.author is not None or head.handle is not None
    if len(cells) > 5:
        return False
    before = (head.author, head.handle, head.platform, head.dated, head.moment, head.told)
    for cell in cells:
        if not _cell(head, cell, len(cells) > 1):
            head.author, head.handle, head.platform, head.dated, head.moment, head.told = before
            return False
    return True


def _cell(head: Head, cell: str, beside: bool) -> bool:
    """Adds one cell to the head; False where it is none of the things a head is made of, or one that it has already."""
    if _NOISE.fullmatch(cell) and (head.author or head.handle):
        return True
    if cell.casefold().endswith((" verified", " subscribers", " followers")) and not beside:
        head.told = True
        if _COUNTS.fullmatch(cell):
            return head.author is not None
        cell = cell[: -len(" verified")].strip()
    if (match := _PLATFORM.fullmatch(cell)) is not None:
        if head.platform is not None:
            return False
        head.platform = _platform(match["name"])
        return True
    if _AGO.fullmatch(cell):
        if head.moment or not (head.author or head.handle):
            return False
        head.moment = True
        return True
    dated = next(iter(find_dates(cell)), None)
    if dated is not None:
        rest = cell[: dated.span.start] + cell[dated.span.end :]
        if head.moment or any(c.isalnum() for c in rest.replace("at", "").replace("on", "")):
            return False
        _date(head, dated)
        return True
    if (head.author or head.handle) and (TIME_ALONE.fullmatch(cell) or _COUNTS.fullmatch(cell)):
        return True
    if head.handle is None and (match := _HANDLE_CELL.fullmatch(cell)) is not None:
        head.handle = match["handle"]
        _by_handle(head)
        return True
    if head.author is not None or head.handle is not None:
        return False
    if "@" in cell:
        pair = _AUTHOR_HANDLE.fullmatch(cell)
        if pair is None or not is_author(pair["author"], True):
            return False
        head.author, head.handle = pair["author"].strip(" (·•|-–—"), pair["handle"]
        _by_handle(head)
        return True
    place = _IS_AT.fullmatch(cell)
    name = place["author"] if place is not None else cell
    head.told = head.told or place is not None
    if not is_author(name, beside or head.platform is not None or place is not None):
        single = len(name.split()) == 1 and name[0].isalpha() and not ends_sentence(name) and bare(name) not in WHOLE
        if not single:
            return False
    head.author = name.split(" - ")[0].strip()
    return True


def _by_handle(head: Head) -> None:
    handle = head.handle or ""
    if handle.endswith((".bsky.social", ".bsky.team")):
        head.platform = head.platform or "Bluesky"
    elif handle.count("@") == 2:
        head.platform = head.platform or "Mastodon"


def _date(head: Head, dated: Dated | None) -> None:
    if dated is not None:
        head.dated, head.moment = dated, True


def _before_date(words: str) -> tuple[str, Dated | None]:
    dated = next(iter(find_dates(words)), None)
    if dated is None:
        return words.strip(" ,:"), None
    return words[: dated.span.start].strip(" ,:·•|-–—").removesuffix(" on").strip(" ,"), dated


def _platform(name: str) -> str:
    return NAMES[name.casefold()]


def is_author(name: str, loose: bool) -> bool:
    """Whether words can be an account's name: capitalised ones, few, no sentence, no label of a page."""
    name = "".join(c for c in name if c.isalnum() or c in " .,'’&-_()/").strip(" ,.-()")
    words = name.split()
    if not words or len(words) > 8 or bare(name) in WHOLE or name.casefold().startswith(("by ", "share ")):
        return False
    if is_name(name.replace(" - ", " "), 8):
        return True
    return loose and capitalised(words[0]) and 2 * sum(capitalised(w) for w in words) >= len(words)


def read_foot(words: str) -> tuple[Foot | None, Dated | None]:
    """Whether a line stands under a post and says only when, how often seen, or offers buttons; and its date.

    "firm" where it could stand nowhere else (counts with a number, a date with a time of day, "See more").
    """
    if len(words) > 160:
        return None, None
    words = words.replace("’", "'")
    if _BARE_COUNT.fullmatch(words):
        return "faint", None
    if MORE.fullmatch(words) or _STATUS.fullmatch(words):
        return "firm", None
    dates = list(find_dates(words))
    rest = words
    for dated in reversed(dates):
        rest = rest[: dated.span.start] + " " + rest[dated.span.end :]
    counts = _COUNTS.search(rest) is not None
    rest = _COUNTS.sub(" ", rest)
    clock = TIME_ALONE.search(rest) is not None
    rest = _BUTTONS.sub(" ", TIME_ALONE.sub(" ", _AGO.sub(" ", rest) if dates or counts else rest))
    left = "".join(c for c in rest if c.isalpha())
    if left or not words.strip():
        return None, None
    first = dates[0] if dates else None
    if counts or (first is not None and (first.edtf is None or "T" in first.edtf)) or _TRANSLATED.match(words):
        return "firm", first
    if clock and "edited" in words.lower():
        return "firm", first
    if clock and first is None:
        return None, None  # the time stamp of a live page
    return "faint", first


def is_more(words: str) -> bool:
    """Whether a line offers the rest of a post that is cut off."""
    return MORE.fullmatch(words) is not None


def platform_named(words: str) -> str | None:
    """The platform on which the rest is to be read ("Read more on X")."""
    match = re.search(rf"\bon (?P<name>{_PLATFORMS})\.?$", words, re.IGNORECASE)
    return _platform(match["name"]) if match is not None else None


def is_status(words: str) -> bool:
    """Whether a line is the address of a post."""
    return _STATUS.fullmatch(words) is not None


def platform_in(words: str) -> str | None:
    """The platform that the address in a line belongs to."""
    match = _STATUS.search(words)
    return platform_of(match.group()) if match is not None else None


def offers_more(words: str) -> bool:
    """Whether words end with the offer to show the rest."""
    return MORE.search(words) is not None
