"""Pages that hold no report."""

from __future__ import annotations

import re

from reportedly.vocabulary import Report

_WORD = re.compile(r"[^\W_]+")

# Words by which a page asks for an account or a payment instead of telling news. A page is junk where they make up
# what little it says.
_DOOR = (
    "sign in",
    "log in",
    "log on",
    "login",
    "sign up",
    "register",
    "subscribe",
    "subscriber",
    "subscription",
    "create an account",
    "forgot your password",
    "forgot password",
    "reset your password",
    "e-mail address",
    "email address",
    "already have an account",
    "already a member",
    "free articles",
    "article limit",
    "enable javascript",
    "enable cookies",
    "verify you",
    "terms of service",
    "privacy policy",
    "page not found",
    "access denied",
    "your browser",
    "digital access",
    "activate your",
    "screen name",
    "password",
)


def is_junk(report: Report) -> bool:
    """Whether the page holds a door (sign in, subscribe, not found) instead of a report.

    A report counts as one when it has body words at all and the door's phrases are not dense in them: more than one
    for every 40 words, in a page of fewer than 400 words, with two different ones at least.
    """
    if report.state == "failed":
        return True
    text = " ".join(
        report.text[p.span.start : p.span.end].casefold() for p in report.parts if p.kind in {"body", "headline"}
    )
    count = len(_WORD.findall(text))
    if count == 0:
        return True
    if count >= 400:
        return False
    hits = [text.count(phrase) for phrase in _DOOR]
    return sum(1 for h in hits if h) >= 2 and sum(hits) * 40 > count
