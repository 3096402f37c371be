"""The frame of a page, which is left where its report is not: buttons of a poll, a list of further films, the place of
a post that was not loaded, a byline with its buttons, who writes for the paper.

Each is told by its form: closed sets of labels and whole lines, over the headline or beside nothing else.
"""
# ruff: noqa: E501 - a row of words stays whole

from __future__ import annotations

import re
from collections.abc import Sequence

from .junk_scorer import count_words, ends
from .junk_sentences import Sentence

_WORD = re.compile(r"[^\W_]+")

BUTTON, NOTICE = 4, 14
"""Words of the longest button, and of the longest sentence of an error page."""

_FILMS = re.compile(
    r"(?:up|playing|watch) next(?: in \d+)?|now playing|next (?:up|video|clip)|(?:more|other|related|recommended|suggested|top|latest|featured|trending|popular) (?:videos?|clips?|films?)"
    r"|(?:videos? )?(?:you (?:may|might) (?:also )?like|recommended for you)|most (?:watched|viewed|popular)(?: videos?)?|(?:all|see all|view all) (?:videos|clips)|(?:video )?playlist"
    r"|.{0,20}\bauto-?play(?: (?:is )?(?:on|off))?",
    re.IGNORECASE,
)
"""The label over or under films that are not the page's own."""

_VOTES = re.compile(r"(?:cast (?:my|your) )?vote(?: now)?|submit (?:my |your )?vote", re.IGNORECASE)
_RESULTS = re.compile(
    r"(?:(?:view|see|show) (?:the )?|(?:poll|current) )results|total votes\W*[\d,.]*|[\d,.]+ votes", re.IGNORECASE
)

_EMBED = re.compile(
    r"\b(?:(?:third[- ]part(?:y|ies)|outside|external) (?:content|provider|site|platform|service)s?|(?:embed(?:ded)?|social media) (?:content|post)s?\b.{0,30}\b(?:blocked|disabled|unavailable|loaded|shown)"
    r"|embed (?:blocked|disabled|unavailable)|(?:load|show|display|view) (?:the |this |external )?(?:content|embed|post|tweet|map|video)\b"
    r"|always (?:load|allow|show|display)\b|(?:click|tap|press)(?:ing)? (?:to |on )?(?:play|load|view|show)\b|your (?:cookie |privacy |consent )?(?:settings|preferences|choices)|loading (?:tweet|post|content|embed))",
    re.IGNORECASE,
)
"""What stands in the place of a post or a map until the reader lets it load."""

_MACHINE = re.compile(
    r"(?:undefined|null|none|nan|true|false|loading|\[object object\]|lorem ipsum.*|#[\w-]+|(?:https?://|www\.)\S+|(?:/[\w.-]+){2,}|\b[\w-]{1,60}\.(?:jpe?g|png|gif|webp|svg|mp[34]|pdf|docx?|html?|php|aspx?|js|css|xml|json|indd)"
    r"|\{\{[^}]*\}\}|\{%[^%]*%\}|\$\{[^}]*\}|<%[^%]*%>|\[\[?[a-z_ /:.]+\]\]?|%[a-z_]+%|<[^>]*>|[^\w\s]+)",
    re.IGNORECASE,
)
"""What a page is filled with where a machine wrote nothing into its form."""

_WEB = r"(?:page|site|web ?site|server|gateway|host|origin|request|connection|browser|javascript|scripts?|account|password|user ?name|link|url|address|file|document|pdf|certificate|session|stream|story|article|item|image|log-?in|app|proxy|cache|domain|feed|player|viewer|rate limit|access|token|cookies?|time-?out|licen[cs]e)"
_OF_THE_WEB = re.compile(
    rf"\W*(?:(?:the|this|that|your|an?|our|no) )?(?:(?:requested|upstream|remote|bad|invalid|secure|internal|external|live|video|error|web|database|network|gift|shared|old|new|full|linked|https?|ssl|tls|dns|user|reader) ){{0,2}}{_WEB}\b(?!['’]s\b)",
    re.IGNORECASE,
)
"""How a sentence begins that is of the web's own things, which are what an error page speaks of."""

_ONLINE = re.compile(
    rf"\b(?:{_WEB}s?|online|internet|web|cyber\w*|hack\w*|outage|malware|virus|captcha|bots?|scam\w*|phish\w*|data|software|computers?|digital|tech\w*|networks?|systems?|phones?|e-?mails?)\b",
    re.IGNORECASE,
)
"""What a headline has whose report may speak of such things."""

_SWITCH = re.compile(r"[^|·•/]{1,30}(?:[|·•/][^|·•/.]{1,25}){2,}")
"""Buttons on one line."""

_HANDLE = re.compile(r"(?:a|view this) (?:post|photo|video) (?:shared by|on)\b[^.]{0,40}", re.IGNORECASE)

_OFFICE = r"(?:reporter|correspondent|editor|editor-in-chief|producer|columnist|staff writer|writer|journalist|anchor|presenter|news ?reader|photographer|photojournalist|critic|intern|contributor)"
_STAFF = re.compile(
    rf"\bis (?:an?|the|our) (?:[\w'’&-]+ ){{0,4}}{_OFFICE}\b(?! (?:who|whose)\b)|\bwrites (?:about|on|for)\b"
    r"|\bis (?:an?|the) (?:[\w'’-]+ ){0,4}(?:newspaper|newsletter|magazine|news (?:agency|site|website|service)|broadcaster|broadcasting company|radio station|television station|publication)"
    r" (?:founded|based|established|serving|published|covering|owned|operated|run|that (?:covers|serves|publishes)|for|of)\b",
    re.IGNORECASE,
)
"""A sentence that presents somebody who writes for the paper, or the paper."""

_PRESENTING = frozenset(["is", "writes"])

_NEWS = re.compile(
    r"\b(?:said|told|police|court|arrested|detained|jailed|killed|died|dead|charged|accused|shot|missing|yesterday|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
"""What happens to one who writes for a paper, too."""

_STAFF_GOES_ON = re.compile(
    r"\W*(?:(?:s?he|they|it) (?:(?:also|now|previously|currently|mainly) )?(?:writes?|covers?|reports?|edits?|hosts?|joined|lives?|studied|graduated|holds?|can be (?:reached|contacted|found)|ha(?:s|ve) (?:been|covered|reported|written|worked|won|edited|offices|bureaus)"
    r"|(?:has|employs|reaches) (?:about |some |over |more than )?[\d,]+)\b|(?:before|prior to) (?:that|joining|this|the)\b|(?:reach|contact|email|e-mail|follow|write to|call|send) (?:her|him|them|the)\b|(?:you can )?(?:reach|contact|follow|email|e-mail) \w+)",
    re.IGNORECASE,
)
"""How what is said of such a one goes on."""


def lists_other_films(lines: Sequence[str]) -> bool:
    """Whether a label says of the films in a list that they are others than the page's own."""
    return any(_FILMS.fullmatch(line.strip(" .:>»›▶")) is not None for line in lines)


def is_unfilled(lines: Sequence[str]) -> bool:
    """Whether the lines are only what a machine leaves: the form's own fields, names of files, addresses, tags."""
    return bool(lines) and all(not _MACHINE.sub("", line).strip() for line in lines)


def is_poll(lines: Sequence[str]) -> bool:
    """Whether lines are the two buttons of a poll: to vote, and to see how others did."""
    bare = [line.strip(" .:>»›") for line in lines]
    return any(_VOTES.fullmatch(line) for line in bare) and any(_RESULTS.fullmatch(line) for line in bare)


def is_unloaded(post: str) -> bool:
    """Whether what was taken for a post is what stands in its place: most of its words."""
    lines = [line for line in post.split("\n") if _WORD.search(line)]
    placed = [line for line in lines if _EMBED.search(line) or _HANDLE.fullmatch(line.strip())]
    return any(_EMBED.search(line) for line in placed) and 2 * count_words(placed) > count_words(lines)


def are_buttons(lines: Sequence[str]) -> bool:
    """Whether each line is short enough for a button, and none ends as a sentence does."""
    return all(_SWITCH.fullmatch(line.strip()) or (count_words([line]) <= BUTTON and not ends(line)) for line in lines)


def of_the_web(title: str, sentences: Sequence[Sentence]) -> int:
    """Words of the sentences about the web's own things, under a headline that is not of such."""
    if _ONLINE.search(title):
        return 0
    return sum(s.count for s in sentences if s.count <= NOTICE and _OF_THE_WEB.match(s.text))


def of_the_staff(sentences: Sequence[Sentence]) -> int:
    """Words of the sentences that present the paper or who writes for it, with those that go on from there."""
    words, presented = 0, False
    for sentence in sentences:
        text = sentence.text
        presents = sentence.has(_PRESENTING) and _STAFF.search(text) is not None and _NEWS.search(text) is None
        if presents or (presented and _STAFF_GOES_ON.match(text) is not None):
            words, presented = words + sentence.count, True
    return words
