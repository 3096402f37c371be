"""What the act of speech was that a claim comes from, where the pages tell: a post, a statement, an interview."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.vocabulary import Attribution

from .case import Case

_PLATFORM = re.compile(
    r"\b(?:on|to|via) (?:(?:his|her|its|their|the) )?(?:official )?"
    r"(Telegram|Twitter|X|Facebook|Instagram|TikTok|YouTube|Threads|Bluesky|Mastodon|WhatsApp|VK|VKontakte|Weibo|LinkedIn"
    r"|Truth Social|Viber|Signal)\b"
)
_ACTS = (
    (re.compile(r"\b(?:[Ii]n|by) (?:a|an|its|his|her|their) (?:\w+ )?statement\b"), "statement"),
    (re.compile(r"\b[Aa]t (?:a|the) (?:press|news) conference\b"), "press conference"),
    (re.compile(r"\b(?:[Ii]n|[Dd]uring) an interview\b"), "interview"),
    (re.compile(r"\b[Ii]n (?:a|an open) letter\b"), "letter"),
    (re.compile(r"\b(?:told|before) (?:the|a) court\b"), "court hearing"),
)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTHS_TEXT = """
January February March April May June July August September October November December
"""
_MONTHS = _MONTHS_TEXT.split()
AROUND = 60
"""Characters of the sentence on either side of cue and source in which the act is named."""


def act_of(case: Case, sayings: Sequence[Attribution]) -> str | None:
    """The one act that these sayings of one source go back to, in words without the source's name ("Telegram post of 20
    March 2025"); None where none of them tells it, or they tell of several."""
    acts = {act for a in sayings if (act := _act(case, a)) is not None}
    kinds = {kind for kind, _ in acts}
    dates = {date for _, date in acts if date}
    if len(kinds) != 1 or len(dates) > 1:
        return None
    return next(iter(kinds)) + "".join(f" of {d}" for d in dates)


def _act(case: Case, a: Attribution) -> tuple[str, str] | None:
    """Kind of the act, and its date in words, "" where none is printed."""
    part = case.part(a)
    if part is not None and part.post is not None and a.chain and a.chain[0].kind == "post":
        platform = f"{part.post.platform} post" if part.post.platform else "post"
        return platform, _spoken(part.post.posted)
    spans = sorted((*a.cue, *a.source))
    if not spans:
        return None
    text = case.reports[a.report].text
    first, last = max(spans[0].start - AROUND, 0), min(spans[-1].end + AROUND, len(text))
    low = max(text.rfind(mark, first, spans[0].start) for mark in ("\n", ". ", "! ", "? "))
    ends = [at for mark in ("\n", ". ", "! ", "? ") if (at := text.find(mark, spans[-1].end, last)) >= 0]
    low, high = max(low, first), min([*ends, last])
    around = text[low:high]
    for span in a.content:  # what is said is not about the act
        if low <= span.start and span.end <= high:
            around = around.replace(text[span.start : span.end], " ")
    if (found := _PLATFORM.search(around)) is not None:
        return f"{found.group(1)} post", ""
    return next(((name, "") for pattern, name in _ACTS if pattern.search(around)), None)


def _spoken(edtf: str | None) -> str:
    found = _DAY.match(edtf or "")
    if found is None:
        return ""
    year, month, day = (int(x) for x in found.groups())
    return f"{day} {_MONTHS[month - 1]} {year}" if 1 <= month <= 12 else ""  # months
