"""Pages that say that they hold several happenings: round-ups, news in brief, police logs, newsletters."""
# ruff: noqa: E501 - a row of phrases stays whole

from __future__ import annotations

import re

from reportedly.vocabulary import Report

from .names import tokens_of

_SAYS_SO = re.compile(
    r"\bround-?ups?\b|\b(?:news|county|city|state|world|local|nation(?:al)?|business|sports?|crime|court|police|town) (?:in )?briefs?\b|\bin brief\b"
    r"|^(?:\W*the )?(?:news |daily |weekly |morning |evening |weekend |overnight )?(?:briefs?|briefing|digest|bulletin|newsletter|blotter|wrap|wrap-up|catch-up)\b(?=\W|$)"
    r"|\b(?:news|daily|weekly|morning|evening|afternoon|lunchtime|weekend|overnight|regional|local|(?:mon|tues|wednes|thurs|fri|satur|sun)day|friday's|your) (?:[\w’'-]+ )?(?:briefing|digest|bulletin|newsletter|wrap|wrap-up|catch-up|headlines|dispatch|edition|mail)\b"
    r"|\b(?:police|sheriff(?:['’]s)?|crime|arrest|fire|dispatch|incident|emergency|public safety|911|law enforcement) (?:department )?(?:blotter|logs?|beat|diary|file|calls|notes|notebook|watch|register)\b|\bblotter\b"
    r"|\b(?:from|around|at|in|before) (?:the|our) (?:\w+ )?(?:courts?|magistrates|bench|dock)\b(?=\W|$)|\b(?:magistrates|courts?) (?:register|list|column|results|log|cases|files?|notes|digest)\b|\bcourt(?:s|room)? (?:this|last) week\b"
    r"|\b(?:the|this|last|your) week (?:in|that was|at a glance)\b|\bweek(?:end)? in review\b|\bthe week(?:end)?['’]s (?:\w+ )?(?:news|stories|headlines)\b"
    r"|\bwhat you (?:need to know|may have missed|might have missed|missed) (?:this|today|on|over|overnight|last|for)\b|\b(?:in case you missed it|icymi)\b|\bwhat happened (?:overnight|today|this week|over the weekend)\b"
    r"|\b(?:top|today['’]s|the day['’]s|day['’]s|other|more|main) (?:\w+ )?(?:stories|headlines)\b|\bnews (?:from|in|around) (?:around )?(?:the|your) (?:region|county|state|world|district|area|villages|parishes|island|islands)\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:things|stories|headlines|items)\b|\bat a glance\b|^\W*(?:the )?(?:news|headlines|stories) (?:at|of|for|on)\b|\bcommunity (?:news|notes)\b|\bvillage (?:news|notes)\b",
    re.IGNORECASE,
)

_DEPARTMENT = re.compile(
    r"(?:the |today['’]s |your |and |also )*(?:weather|forecast|markets?|quote|quiz|puzzles?|crossword|recipe|horoscopes?|and finally|finally|coming up|diary|what(?:['’]s| is) (?:on|next)"
    r"|on this day|corrections?|letters?|contact|sign up|subscribe|thanks for reading|from (?:the|our) (?:archives?|editor)|recommended|one more thing|further reading|best of the rest|listen|watch|events|sport fixtures)\b",
    re.IGNORECASE,
)

LABEL = 6
"""Words of the longest line that may be such a page's title without looking like one."""

_GREETS = re.compile(
    r"\b(?:good (?:morning|afternoon|evening)|hello|welcome|thanks for|dear readers?|here(?:['’]s| is| are|’re)|below|read on|(?:this|the) (?:is|are) (?:the|your|our)"
    r"|you(?:r|['’]ll|['’]ve)?|(?:main|top|other) (?:stories|news)|in (?:this|today['’]s) (?:edition|issue)|the following|compiled (?:by|from)|(?:taken|drawn|provided) (?:by|from))\b",
    re.IGNORECASE,
)

SHORT = 11
"""Words of the longest line over the items that cannot be one."""

MOST = 0.5
"""Share of a page's paragraphs that a word of its headline stands in where the page is all about that."""


def is_round_up(report: Report) -> bool:
    """Whether the page's headline says that it holds several happenings, and names none that runs through it."""
    first = next((i for i, p in enumerate(report.parts) if p.kind == "body"), len(report.parts))
    titles = [p.span.of(report.text) for p in report.parts[:first] if p.kind == "headline"]
    above = [p.span.of(report.text) for p in report.parts[:first]]
    # A title of two words may be taken for the site's own.
    titles += [t for n, t in enumerate(above) if len(t.split()) <= LABEL and (n == 0 or not titles)]
    told = next((t for t in titles if _SAYS_SO.search(t)), None)
    if told is None:
        return False
    bodies = [p.span.of(report.text) for p in report.parts if p.kind == "body"]
    if len(bodies) < 2:
        return False
    capital: set[str] = set()
    holding: list[set[str]] = []
    for text in bodies:
        tokens = tokens_of(text)
        capital |= {t.folded for t in tokens if t.inside and t.word[0].isupper()}
        holding.append({t.folded for t in tokens})
    rest = {t.folded for t in tokens_of(_SAYS_SO.sub(" ; ", told)) if t.telling} - capital
    return not any(sum(word in held for held in holding) > MOST * len(bodies) for word in rest)


def leads_in(words: str) -> bool:
    """Whether a paragraph before the first item only leads in to it."""
    named = any(t.inside and t.word[0].isupper() for t in tokens_of(words))
    told = named or any(c.isdigit() for c in words)
    return len(words.split()) <= SHORT or not told or _GREETS.search(words) is not None


def is_department(heading: str | None) -> bool:
    """Whether a heading is of a regular corner of the page (weather, quiz), and of no happening."""
    return heading is not None and _DEPARTMENT.match(heading.strip(" #*•-–—")) is not None
