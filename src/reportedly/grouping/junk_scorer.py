"""How likely a page holds no report, by what such pages lack and reports have: a weighed sum through a logistic curve.

A report has sentences in which something happened, to somebody, on a day; its lines are of one matter, the one in its
headline. A list, a form, a player, a table has lines without an end, of as many matters, or words to the reader. Which
words such pages use, and reports do, is weighed as well (`junk_words`).
"""
# ruff: noqa: E501 - a row of words stays whole

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from reportedly.sieve import words

from .common import weight
from .junk_phrases import CORNERS, DEPARTMENTS, WALL
from .junk_sentences import Sentence, sentence_of
from .junk_words import lean

WEIGHTS: dict[str, float] = {
    "nothing told": 1.6,
    "running": -2.8,
    "anchored": -2.0,
    "matter told": -1.9,
    "to the reader": 2.0,
    "of the house": 0.4,
    "talk": 1.8,
    "unended": 1.4,
    "short lines": 1.5,
    "bare lines": 1.0,
    "apart and missed": 1.2,
    "department": 1.7,
    "corner": 1.8,
    "wall": 1.7,
    "words": 1.0,
}
"""Feature -> weight. A logistic fit on invented pages, rounded: `python -m benchmarks.fit_junk` makes it anew, with the
table of `junk_words`, whose own weights "words" adds up."""

BIAS = 0.1

_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?…]+[\"”'’)]*|$)")
_ENDS = (".", "!", "?", "…", ":")

_PAST = re.compile(
    r"\b(?:was|were|had|did|has|have|been|went|came|became|began|left|met|fell|rose|took|gave|made|got|put|set|cut|hit|shot|shut|led|fled|held"
    r"|found|lost|won|paid|kept|sent|spent|built|brought|bought|caught|fought|taught|thought|said|told|saw|ran|swam|sank|sang|drove|rode|wrote"
    r"|broke|spoke|stole|chose|froze|woke|grew|flew|knew|threw|drew|blew|tore|wore|bore|swore|stood|understood|struck|stuck|hung|dug|slid|bled|fed"
    r"|read|spread|burst|hurt|cost|beat|bit|hid|lay|sat|shook|forgot|sold|sought|slept|swept|agreed|freed|(?!hundred)\w+[^\We]ed)\b"
)

_ANCHOR = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tonight|last (?:night|week|month|year)|a\.m\.|p\.m\.|noon|midnight|in (?:19|20)\d\d|aged? \d"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)\.) \d"
    r"|said|told|police|according to|officials?|court|jailed|killed|died|arrested)\b|, \d\d,|^\W*\d{1,2}[:.]\d\d\b",
)
"""What ties a happening to a day, an age, or somebody who tells it, in lower case."""

_READER = words("you your yours please click here")
_HOUSE = words("we our")
_US = re.compile(r"\bus\b")
"""Not in lower case: "US" is a country."""

_COMMAND = re.compile(
    r"\W*(?:return|go|check|try|click|enter|choose|select|read|view|see|subscribe|sign|log|register|create|download|follow|send|share|submit|turn"
    r"|enable|update|reload|refresh|link|get|join|support|become|start|accept|allow|reject|manage|cancel|vote|unlock|like|tell|watch|stay|close|skip"
    r"|answer|buy|contact|donate|win|request|add|search|play|please|print|listen|open|show|load|upload|type|reach|plant|leave|light|book|save|order"
    r"|place|call|use|give|resend|continue|agree|post|hide|scan|write)\b",
)
"""How a sentence begins that bids the reader do something, in lower case."""

_WAS = re.compile(r"\b(?:was|were|had)\b")
_FINITE = re.compile(r"\b(?:was|were|is|are|has|have|had|will|could|would|says?|said)\b")

_JOINS = words(
    """a an the of in on at for to from by with after over as and or is are was were has have had be not no he she it they
    his her its their"""
)
"""What no line is without that says something: names, labels, figures and buttons are."""

_LABEL = re.compile(
    r"(?:(?:the|our|your|today['’]s|more|most|top|also|all|local|latest|other|recommended) )*(?:related|recommended|trending|popular|sponsored|read|viewed|watched|see|like|videos?|stories|headlines|news"
    r"|photos|galleries|sport|business|opinion|culture|world|nation|weather|now playing|up next|you (?:may|might) (?:also )?like|(?:for|from) (?:you|us|the \w+))(?: (?:stories|news|headlines|videos|articles|this week|today))?(?: more)?\W*"
    r"|(?:watch|video|gallery|photos?|listen|podcast|poll|quiz): .{1,90}|\W*\d{1,2}[:.]\d\d\b.{0,120}|.{0,60}\bmore ?>>|\d{1,3} ?(?:/|of) ?\d{1,3}|.{0,90}\b\d{1,2}:\d\d|(?:today|tonight|yesterday|\d+ (?:min(?:ute)?s?|hours?|days?) ago)\W*",
    re.IGNORECASE,
)
"""The label of a list, and an item with its length or its hour."""

_LENGTH = re.compile(r"\W*\d{1,2}:(?P<seconds>[0-5]\d)(?![:\d])(?!\s*[ap]\.?m\b)", re.IGNORECASE)

FEW = 6
"""Lines of the shortest page that is told by its lines alone: fewer may be the points a desk sums a story up in."""

LEAST = 5
"""Words of the shortest sentence."""

RARE = 0.9
"""How telling a word is by which lines are of one matter."""

ENOUGH = 3
"""Happenings tied to a day or a teller that are as good as more."""

STEM = 5
"""Letters of a word by which it is the same in another form."""

USUAL = 0.4
"""Share of lines that speak of nothing else on the page, on a page of one line."""

SHORT = 10
"""Words of the longest short line."""

TITLE, NAMED = 3, 2
"""Telling words of a headline that are enough to know that a text is about it, and fewest that name a matter."""


def probability(features: dict[str, float]) -> float:
    """Of the page's holding no report, in (0, 1)."""
    odds = BIAS + sum(WEIGHTS[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def features(title: str, lines: Sequence[str], talks: Callable[[Sentence], bool], department: bool) -> dict[str, float]:
    """What is weighed of a page with a headline, or "", and at least one line with a word: each in [0, 1], but "words".

    `talks` tells of a sentence whether it is a page's talk; `department` whether the headline is that of
    a regular corner.
    """
    whole = [sentence_of(line) for line in lines]
    total = sum(line.count for line in whole)
    matter = _telling(sentence_of(title), 0.5)
    talk = bidding = house = running = happened = anchored = told = 0
    for line in lines:
        for text in _SENTENCE.findall(line):
            sentence = sentence_of(text)
            count = sentence.count
            talking, to_reader = talks(sentence), _is_to_reader(sentence)
            of_house = not to_reader and _is_of_house(sentence)
            talk += count * talking
            bidding += count * to_reader
            house += count * of_house
            if talking or to_reader or of_house or count < LEAST:
                continue
            running += count * ends(text)
            if _happens(sentence, matter):
                happened += 1
                told += bool(matter & _telling(sentence, 0.5))
                anchored += _ANCHOR.search(sentence.lower) is not None
    return {
        "nothing told": float(not happened),
        "running": running / total,
        "anchored": min(anchored, ENOUGH) / ENOUGH,
        "matter told": float(told > 0),
        "to the reader": bidding / total,
        "of the house": house / total,
        "talk": talk / total,
        "unended": sum(not ends(line) for line in lines) / len(lines),
        "short lines": sum(line.count <= SHORT for line in whole) / len(lines),
        "bare lines": sum(not line.has(_JOINS) for line in whole) / len(lines),
        "apart and missed": _apart(whole, matter) * _missed(matter, lines),
        "department": float(department),
        "corner": float(is_corner(lines[0])),
        "wall": float(any(WALL.search(line.lower) for line in whole)),
        "words": lean(lines),
    }


def speaks_for_itself(found: dict[str, float], lines: Sequence[str]) -> bool:
    """Whether there is enough to tell by: many lines, or one of the page's own."""
    own = any(found[name] > 0 for name in ("to the reader", "of the house", "talk", "department", "corner"))
    return (
        own
        or len(lines) >= FEW
        or any(_LABEL.fullmatch(line) or _LABEL.fullmatch(line.partition(":")[0]) for line in lines)
    )


def is_anchored(line: str) -> bool:
    """Whether something in it is tied to a day, an age, or somebody who tells it."""
    return _ANCHOR.search(line.lower()) is not None


def is_corner(line: str) -> bool:
    """Whether a line is the title of a regular corner, or of one of a site's own pages."""
    bare = line.strip(" .…!|-–—:>»›")
    return DEPARTMENTS.fullmatch(bare) is not None or CORNERS.fullmatch(bare) is not None


def is_untitled(title: str) -> bool:
    """Whether a headline names no matter that a text could be about."""
    return len(_telling(sentence_of(title), 0.5)) < NAMED


def is_about_else(title: str, lines: Sequence[str]) -> bool:
    """Whether a headline has telling words enough to name a matter, and hardly one of them stands in the text."""
    matter = _telling(sentence_of(title), 0.5)
    return len(matter) >= TITLE and _missed(matter, lines) > 0.5


def shows_films(lines: Sequence[str]) -> bool:
    """Whether lines begin with a film's length, or are one; most programmes begin on the minutes of five."""
    lengths = [int(m["seconds"]) for line in lines if (m := _LENGTH.match(line)) is not None]
    return 2 * sum(seconds % 5 > 0 for seconds in lengths) > len(lengths)


def _missed(matter: frozenset[str], lines: Sequence[str]) -> float:
    """How far the text is not about its headline: of up to three telling words of it, the share that the text lacks."""
    if len(matter) < NAMED:
        return 0.0
    said = {w[:STEM] for line in lines for w in sentence_of(line).pieces}
    return 1 - min(1.0, len(matter & said) / min(len(matter), TITLE))


def _apart(lines: Sequence[Sentence], matter: frozenset[str]) -> float:
    """Share of the lines that have no rare word in common with another or with the headline; where
    there are not two to compare, what is usual."""
    held = [words for line in lines if (words := _telling(line, RARE))]
    seen = Counter(w for words in (*held, matter) for w in words)
    return sum(all(seen[w] == 1 for w in words) for words in held) / len(held) if len(held) > 1 else USUAL


def _happens(sentence: Sentence, matter: frozenset[str]) -> bool:
    """Whether something happened in it: a past verb, not as its first word, in a sentence with an end, or one that has a
    helping verb, which headlines leave out, and speaks of the page's matter."""
    text = sentence.text
    if _PAST.search(text.strip(), 1) is None:
        return False
    return ends(text) or (_FINITE.search(text) is not None and bool(matter & _telling(sentence, 0.5)))


def _telling(sentence: Sentence, least: float) -> frozenset[str]:
    """The stems of its words that are as telling as that."""
    return frozenset(w[:STEM] for w in sentence.pieces if weight(w) >= least and not w.isdigit())


def count_words(lines: Iterable[str]) -> int:
    """How many words stand in all the lines together."""
    return sum(len(_WORD.findall(line)) for line in lines)


def ends(line: str) -> bool:
    """Whether the line ends as a sentence does."""
    return line.rstrip("\"”'’) ").endswith(_ENDS)


def _is_to_reader(sentence: Sentence) -> bool:
    """Whether the sentence bids or addresses the reader, and nobody says or does anything in it."""
    if sentence.tells():
        return False
    # "Show jumping was called off" bids nobody
    bids = _COMMAND.match(sentence.lower) is not None and _WAS.search(sentence.text) is None
    return bids or (sentence.has(_READER) and sentence.unquoted().has(_READER))


def _is_of_house(sentence: Sentence) -> bool:
    """Whether the sentence speaks of "us", and nobody says or does anything in it: the page, or a party by its own word."""
    if sentence.tells() or not (sentence.has(_HOUSE) or "us" in sentence.words):
        return False
    own = sentence.unquoted()
    return own.has(_HOUSE) or _US.search(own.text) is not None
