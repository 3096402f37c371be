"""Lines that are titles: the headline, the paper's name over it, the headings and time stamps within."""
# ruff: noqa: E501 - patterns stay whole

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.cleaning.bylines import has_media_word
from reportedly.cleaning.words import FUNCTION_WORDS, bare, capitalised, is_capitals, words_in

_TIME = re.compile(
    r"(?:(?:updated|posted|at)\s)?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|[A-Z]{2,4}T|local time))?"
    r"|\d{1,2}\s?[ap]\.?m\.?(?:\s?[A-Z]{2,4})?",
    re.IGNORECASE,
)
_STAMPED = re.compile(
    r"(?P<time>(?:(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s)?\d{1,2}[:.h]\d{2}(?:\s?[aApP]\.?[mM]\.?)?(?:\s(?:GMT|UTC|[A-Z]{2,3}T)\b)?)\s(?:[-–—|·:]\s)?(?=[A-Z\"“‘'])"
)
_UPDATE = re.compile(
    r"(?:UPDATED?|PREVIOUS(?:LY| STORY| REPORT| UPDATE)|ORIGINAL (?:STORY|POST|REPORT)|EARLIER(?: STORY)?)"
    r"(?P<time>[,:]?\s(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|[A-Z][A-Za-z]{2,8}\.? \d{1,2}))?"
    r"(?P<clock>,?:?\s(?:at\s)?\d{1,2}(?::\d{2})?\s?[aApP]\.?[mM]\.?)?\s?:\s+(?=\S)"
    r"|(?:Buy Photo|CLOSE|Hide Caption \d+ of \d+)\s+(?=[A-Z])"
)
_RELEASE = re.compile(
    r"(?:for immediate release|(?:press|media|news) (?:release|statement|note|notice)|joint statement|communiqué)(?:\s[\w./:-]{1,14}){0,3}",
    re.IGNORECASE,
)
_LABEL_STARTS = frozenset(
    [
        "what",
        "how",
        "why",
        "who",
        "where",
        "when",
        "about",
        "from",
        "in",
        "on",
        "at",
        "background",
        "timeline",
        "analysis",
        "key",
        "more",
        "the",
        "our",
        "your",
        "a",
        "an",
    ]
)


def is_time(text: str) -> bool:
    """Whether the line is a time of day and nothing else, as over the entries of a live page."""
    return len(text) <= 30 and _TIME.fullmatch(text.strip(" []()·•|-–—*")) is not None


def update_end(text: str) -> tuple[int, bool] | None:
    """Where the label ends by which a page marks what it has added ("UPDATE 3:20 p.m.: Two are hurt", "ORIGINAL STORY:
    A fire …") or offers ("Buy Photo"), and whether it tells the hour; None where a paragraph opens otherwise."""
    match = _UPDATE.match(text)
    return (match.end(), match["clock"] is not None) if match is not None else None


def stamp_end(text: str) -> int | None:
    """Where the time of day ends with which a line opens ("17:22 Talks to go on"); None for any other line."""
    match = _STAMPED.match(text)
    return match.end("time") if match is not None else None


def is_heading_stamped(text: str) -> bool:
    """Whether a line that opens with a time of day is short and has no full stop, as a heading."""
    return len(text) <= 120 and text.rstrip()[-1] not in ".,;:" and words_in(text) <= 16


def is_release(text: str) -> bool:
    """Whether the line only calls what follows a release ("PRESS STATEMENT 118/2024")."""
    return len(text) <= 60 and _RELEASE.fullmatch(text.strip()) is not None


def is_masthead(text: str) -> bool:
    """Whether a short line can be a name: capitalised words, none of those that only sentences hold."""
    words = text.split()
    if not words or len(words) > 6 or text.rstrip()[-1] in "?!.\"”:'’":
        return False
    if any(w.lower() in FUNCTION_WORDS for w in words):
        return False
    return all(
        capitalised(w) or w.lower() in {"of", "the", "and", "&", "for", "de", "la", "le"} for w in words
    ) and not any(c.isdigit() for c in text)


def is_label(text: str, follows_time: bool) -> bool:
    """Whether a heading inside the body only names what follows ("What we know") and asserts nothing."""
    words = bare(text).split()
    if not words or text.rstrip()[-1:] in {"?", ":"}:
        return True
    if text.lstrip()[0] in "\"'“‘":
        return False
    return len(words) <= 2 or words[0] in _LABEL_STARTS or (is_capitals(text) and len(words) <= 3 and not follows_time)


def pick_headlines(lines: Sequence[str], title: str | None, marked: bool, leans: Sequence[bool]) -> list[bool]:
    """For each undecided line over the body whether it is a headline (or the lines under one).

    `title` is the told headline, `marked` says that markup has given one already, `leans` which lines it makes likely.
    """
    told = bare(title) if title else None
    if told is not None and any(bare(line) == told for line in lines):
        first = next(i for i, line in enumerate(lines) if bare(line) == told)
        return [i >= first and (i == first or not is_masthead(line)) and i <= first + 2 for i, line in enumerate(lines)]
    chosen = [lean or (not is_masthead(line) and words_in(line) >= 3) for line, lean in zip(lines, leans, strict=True)]
    if not any(chosen) and not marked:
        # Only name-like lines: the one nearest to the body that is not a paper's name is a short headline.
        for at in range(len(lines) - 1, -1, -1):
            if words_in(lines[at]) >= 3 and not has_media_word(lines[at]):
                chosen[at] = True
                break
    picked = 0
    for at, yes in enumerate(chosen):
        if yes:
            picked += 1
            if picked > 3 and words_in(lines[at]) < 5:
                chosen[at] = False
    return chosen
