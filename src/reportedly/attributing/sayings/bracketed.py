"""Sources in brackets behind what they say: "P (source: Roads Office).", "P (says the army).", "P (Met Service).", "P
(her doctor)." – as bulletins, live pages and round-ups print them.

A bare name in brackets is more often another name, a party or a place of what stands before it; it is a source only
behind a clause, at its end, where no name stands before the bracket, and where it is that of a body or whose it is.
"""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying
from reportedly.attributing.sayings.speaking import says_things
from reportedly.attributing.tree import FINITE, Range, Tree

BRACKETED = "source in brackets"
_SAYS = words("says say said according reports reported")
_OFFICIAL = words(
    """ministry department agency office bureau service directorate institute commission council police authority board
    observatory brigade coastguard centre center statistics registry inspectorate court hospital operator survey
    laboratory secretariat prefecture municipality customs"""
)
"""Bodies that give figures out; a party, a club or a firm in brackets is more often somebody's."""
_LONGEST = 16
_TOLD = FINITE | {"VBN"}
_OPENS = frozenset("(")
_NAMED = frozenset(("PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART"))
_KIN = words("wife husband mother father sister brother son daughter doctor lawyer agent coach widow aunt uncle boss")


def find_bracketed(tree: Tree) -> list[Saying]:
    """All such sayings, in order of position."""
    found: list[Saying] = []
    parts = tree.annotated.report.parts
    for opens in tree.with_low(_OPENS):
        first, last = tree.bounds(opens)
        closes = next((i for i in range(opens + 2, min(opens + _LONGEST, len(tree.word))) if tree.word[i] == ")"), None)
        if closes is None or opens - first < 3 or parts[tree.part(opens)].kind != "body":
            continue
        inside = _source(tree, opens, closes)
        if inside is None or not any(tree.tag[i] in _TOLD for i in range(first, opens)):
            continue
        source, head, cue = inside
        ends = closes + 1 >= last or tree.word[closes + 1] in (".", ",", ";")
        if not ends or (cue is None and _names(tree, opens - 1)):
            continue
        start = max([first, *(i + 1 for i in range(first, opens) if tree.word[i] == ";")])
        at = opens if cue is None else cue
        found.append(Saying(at, [(at, at + 1)], [(start, opens)], [source], head, BRACKETED))
    return found


def _names(tree: Tree, at: int) -> bool:
    """Whether the word before a bracket is a name, or for somebody or some body, that the bracket may name again."""
    named = tree.tokens[at].entity in _NAMED or tree.lemma[at] in nouns.BODIES | nouns.ROLES | nouns.FIRMS
    return named or (tree.proper[at] and tree.tokens[at].entity not in ("DATE", "TIME"))


def _source(tree: Tree, opens: int, closes: int) -> tuple[Range, int, int | None] | None:
    """Phrase, head and cue of who is told in brackets."""
    low = opens + 1
    cue: int | None = None
    if tree.low[low] in ("source", "sources") and tree.word[low + 1] in (":", "-", "–"):
        cue, low = low, low + 2
    elif tree.low[low] in _SAYS:
        cue, low = low, low + 1
        low += tree.low[low] == "to"
    high = next((i for i in range(low, closes) if tree.word[i] in (",", ";")), closes) if cue is not None else closes
    if high <= low or not all(_in_name(tree, i) for i in range(low, high)):
        return None
    stop = next((i for i in range(low + 1, high) if tree.low[i] in ("of", "for", "in", "on")), high)
    head = stop - 1
    if cue is None:
        bodily = tree.lemma[head] in _OFFICIAL and tree.capital[head] and high - low >= 2
        own = tree.tag[low] == "PRP$" and high == low + 2 and tree.lemma[head] in nouns.ROLES | _KIN
        return ((low, high), head, None) if bodily or own else None
    speaks = says_things(tree, head) or tree.capital[head]
    return ((low, high), head, cue) if speaks else None


def _in_name(tree: Tree, at: int) -> bool:
    return (
        tree.nominal[at]
        or tree.tag[at] in ("DT", "PRP$", "JJ", "POS", "CD", "HYPH", "CC")
        or tree.low[at] in ("of", "for", "in", "on", "'s", "’s", "&")
    )
