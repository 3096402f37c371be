"""A post found: its stretch of text, and which of the characters are the post's own words."""
# ruff: noqa: E501 - patterns stay whole

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.cleaning.dates import Dated
from reportedly.cleaning.platforms import platform_of
from reportedly.cleaning.post_heads import MORE
from reportedly.vocabulary import Post, Span

ADDRESS = re.compile(
    r"(?:https?://|www\.|pic\.)[^\s<>\"]{3,200}|\b(?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10}/[^\s<>\"]{1,150}", re.IGNORECASE
)
METRICS = re.compile(
    r"(?:[\d.,]{1,8}\s?[KkMm]?\s(?:reposts?|retweets?|likes?|quotes?|replies|reply|views?|bookmarks?|comments?|shares?|reactions?)\b[\s·•|,]{0,6}){1,6}",
    re.IGNORECASE,
)
_TRANSLATE = re.compile(r"\b(?:translate (?:post|tweet)|see translation)$", re.IGNORECASE)
LEAD = re.compile(
    r"(?:View this post on Instagram|Embedded (?:post|tweet)|(?:Twitter|X|Telegram|Facebook|Instagram) ?/ ?)\s{0,3}",
    re.IGNORECASE,
)
_CUT = ("…", "...", "[...]", "[…]")


@dataclass(frozen=True, slots=True)
class Found:
    """A post, the whole stretch it stands in, and the lines [first, last] that the stretch touches."""

    span: Span
    post: Post
    first: int
    last: int


def post_of(
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
    lead = LEAD.match(text, start, end)
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
        tail = MORE.search(words[-40:])
        if tail is not None:
            cut = True
            end -= len(words[-40:]) - tail.start()
            if text[start:end].rstrip().endswith(_CUT):
                continue
            end += 1 if text[end : end + 1] == "…" else 3 if text[end : end + 3] == "..." else 0
            continue
        metrics = next((m for m in METRICS.finditer(words, max(0, len(words) - 120)) if m.end() == len(words)), None)
        if metrics is not None:
            end = start + metrics.start()
            continue
        link = _last_address(words)
        if link is None:
            break
        shown = shown or words[link:].rstrip(".,)")
        end = start + link
    words = text[start:end]
    found = None if shown else ADDRESS.search(words[-400:])
    shown = shown or (found.group() if found else None)
    if lead is not None and "instagram" in lead.group().lower():
        platform = platform or "Instagram"
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
    match = ADDRESS.match(words, blank + 1)
    return blank + 1 if match is not None and match.end() >= len(words) - 1 and match.end() > match.start() else None
