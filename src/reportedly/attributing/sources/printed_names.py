"""How a source is called that its own words name or describe: the words of its phrase that are the name."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.subjects import noun_phrase
from reportedly.attributing.tree import Range, Tree

_ARTICLES = words("the a an this that these those his its her their our what which")
_LESS = words("the a an what which whose whatever this that these those")
"""Before a nameless source: "a nurse" is called "nurse", "two nurses" and "his nurse" stay."""
_CLOSING = frozenset(("”", '"', "''", "’"))
_OPENING = frozenset(("“", '"', "``", "‘"))
_BREAKS = words(", ( — – ; --")
_AFTERWARDS = words("in on at since after before with from")
_HOURS = words("a.m. p.m. am pm")
"""Before a body they end when it was said: "around 1 a.m. police"."""
_MEMBER = 8
"""Tokens from a comma to the head of what it joins, at most."""
_FOR = words("for of at from with")
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight noon midday midnight")
_SELF = words("itself himself herself themselves")
"""Behind a name they only stress it: "the council itself"."""
_PRESS_OFFICES = words("officer office team service secretary")
_PRESS = (["press"], ["media"], ["communications"], ["pr"])
_PLACES = words("channel account page feed")
_NO_NAME = _AFTERWARDS | _SELF


def body_range(tree: Tree, at: int, phrase: Range) -> Range:
    """A body's name: to the head, with an of-phrase, without article, apposition and what follows."""
    low, high = phrase
    states = tree.tokens[at].entity == "GPE"  # of other lists the first speaks on: "police, the guard and the sheriff"
    commas = [i for i in range(at + 1, high) if tree.word[i] in _BREAKS]
    commas = [i for i in commas if not (states and _joins(tree, i, (low, high)))]
    high = commas[0] if commas else high
    high = next(
        (
            i
            for i in range(at + 1, high)
            if (tree.tag[i].startswith(("VB", "W")) and tree.word[i - 1] != "-")
            or (tree.low[i] in _NO_NAME and not (tree.low[i] == "from" and tree.low[at] in nouns.DATA))
        ),
        high,
    )
    before = [i for i in range(low, at) if tree.word[i] in (",", "—", "–") or tree.low[i] in _HOURS]
    low = before[-1] + 1 if before else low
    low, high = _untimed(tree, at, (low, high))
    while low < at and tree.low[low] in _ARTICLES:
        low += 1
    if tree.low[at] in _PLACES and high == at + 1 and at - low >= 2:
        return low, at  # "the Harbour Office channel": the office speaks
    high = max(high, at + 1)
    if (
        high - 1 > at
        and tree.word[high - 1] in _CLOSING
        and not any(tree.word[i] in _OPENING for i in range(low, high - 1))
    ):
        high -= 1  # a mark that closes what stands before: "known as “Lemon”"
    return _after_description(tree, low, at), high


def _joins(tree: Tree, comma: int, span: Range) -> bool:
    """Whether a comma stands between several who speak together: "the port, the pilots and the tug's owner"."""
    if tree.word[comma] != ",":
        return False
    behind = range(comma + 1, min(span[1], comma + _MEMBER))
    return any(
        tree.dep[c] == "conj" and tree.nominal[c] and span[0] <= tree.head[c] < comma and tree.nominal[tree.head[c]]
        for c in behind
        if comma < tree.left[c] <= comma + 2
    )


def _untimed(tree: Tree, head: int, span: Range) -> Range:
    """A phrase without the time that the parse ran together with it: "just before NOON police", "a statement MONDAY",
    "early TUESDAY officials"."""
    low, high = span
    cut = next((i + 1 for i in range(head - 1, low - 1, -1) if tree.low[i] in _DAYS), low)
    if cut == low or tree.tag[cut].startswith(("NN", "JJ", "DT", "PRP", "CD")):
        low = cut
    end = next((i for i in range(head + 1, high) if tree.low[i] in _DAYS), high)
    return low, end if tree.proper[head] is False and end == head + 1 else high


def _after_description(tree: Tree, low: int, at: int) -> int:
    """Where the name begins in "independent outlet Meduza", "retailer Promax", "the river group Clean Stream"."""
    for i in range(at - 1, low - 1, -1):
        if tree.low[i] == "based" and tree.word[i - 1] == "-" and tree.word[i + 1][:1].isupper():
            return i + 1  # "Harwick-based Plavi Lines"
        described = i == tree.bounds(at)[0] and (tree.tag[i] == "NN" or tree.low[i] in nouns.FIRMS)
        if not tree.word[i][:1].isupper() or described:
            common = (tree.tag[i] in ("NN", "NNS") or described) and tree.word[i].isalpha()
            return i + 1 if common and tree.tag[at].startswith("NNP") and tree.word[at][:1].isupper() else low
    return low


def unnamed_range(tree: Tree, head: int, phrase: Range) -> Range:
    """A nameless source as described: without article, and without what a comma or a relative clause adds."""
    low, high = _untimed(tree, head, phrase)
    while low < head and tree.low[low] in _LESS:
        low += 1
    together = {tree.left[c] for c in tree.kids(head, "conj")}
    for i in range(head + 1, high):
        ends = tree.word[i] in _BREAKS and not any(i < c < high for c in together)
        ends = ends and not _joins(tree, i, (low, high))
        if ends or tree.low[i] in _SELF or (tree.tag[i] in ("WP", "WDT", "WP$", "WRB") and tree.tag[i - 1] != "IN"):
            return low, i
    return low, high


def speaks_for(tree: Tree, head: int) -> bool:
    """Whether a noun is somebody whose office is to speak for a body: a spokeswoman, a press officer."""
    if tree.lemma[head].startswith("spokes"):
        return True
    return tree.lemma[head] in _PRESS_OFFICES and tree.low[head - 1 : head] in _PRESS


def behind_spokesperson(tree: Tree, head: int, low: int) -> Range | None:
    """The body a nameless spokesperson speaks for: "a Port Authority spokesman", "a spokesman for the ministry"; None
    where the phrase names none."""
    if (noun := client_of_spokesperson(tree, head)) is not None:
        return body_range(tree, noun, noun_phrase(tree, noun))
    head -= not tree.lemma[head].startswith("spokes")
    names = [i for i in range(low, head) if tree.tag[i].startswith("NNP") or tree.lemma[i] in nouns.BODIES]
    if not names:
        return None
    return low, head - 1 if tree.low[head - 1] in ("'s", "’s", "'", "’", "press") and head - 1 > low else head


def client_of_spokesperson(tree: Tree, head: int) -> int | None:
    """The head of whom or what a spokesperson speaks for, told behind the noun: "a spokesman for Ann Roe"."""
    preps = (p for p in tree.kids(head, "prep") if tree.low[p] in _FOR)
    return next((noun for prep in preps for noun in tree.kids(prep, "pobj")), None)
