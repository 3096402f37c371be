"""Where a content to the left of its cue begins: behind what the reporter tells first in the same sentence.

"A foreman was blunter: no date had been given, he said", "The claim came from a channel: a platoon, it wrote, had
gone", "She pleaded for time; the matter, she stated, was before the courts".
"""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.sayings.speaking import is_personal
from reportedly.attributing.subjects import subject
from reportedly.attributing.tree import FINITE, Tree

BARE = words("is are was were be been am 's ’s has have had will would can could may might must shall should to not")
"""Words a clause cannot end with before a comma, unless it goes on behind it."""


def starts_at(tree: Tree, first: int, low: int, head: int | None, *, middle: bool) -> int:
    """Where what a cue beginning at `low` reports begins, in a sentence from `first`; `head`: who says it; `middle`:
    whether what is reported goes on behind the cue.

    Behind the last colon or semicolon, where only the subject of what is reported stands between it and the cue; and
    behind a colon where the words before it tell of the speaker, whom the cue takes up with a pronoun.
    """
    if ":" not in tree.word[first:low] and ";" not in tree.word[first:low]:
        return first
    at = next(i for i in range(low - 1, first - 1, -1) if tree.word[i] in (":", ";"))
    if (
        at <= first + 1
        or at + 2 >= low
        or tree.word[at + 1] in ("“", '"', "``", "‘")
        or not any(tree.tag[i] in FINITE for i in range(first, at))
    ):
        return first
    if not any(tree.tag[i] in FINITE for i in range(at + 1, low)):
        return at + 1 if middle else first
    if head is None or not is_personal(tree, head):
        return first
    return at + 1 if _tells_of_somebody(tree, first, at) else first


def breaks_off(tree: Tree, comma: int) -> bool:
    """Whether the clause before a comma cannot end there: "It would, …"."""
    return tree.low[comma - 1] in BARE and (tree.tag[comma - 1] == "MD" or not tree.capital[comma - 1])


def goes_on(tree: Tree, first: int, comma: int, after: int) -> bool:
    """Whether the clause before a parenthesis is not whole and goes on behind it: "It is, Roe said, late", "The roof,
    Roe said, had gone"."""
    if breaks_off(tree, comma):
        return True
    if any(tree.tag[i] in FINITE for i in range(first, comma)):
        return False
    at = after
    while at < len(tree.word) - 1 and tree.tag[at] == "RB":
        at += 1
    nominal = tree.nominal[comma - 1] or tree.tag[comma - 1] in ("PRP", "DT", "CD", "IN", "JJ")
    return tree.tag[at] in FINITE and nominal and tree.tag[first] not in ("IN", "VBG", "RB", "CC", "WRB", "TO")


def _tells_of_somebody(tree: Tree, first: int, colon: int) -> bool:
    """Whether the clause before a colon has a person, a body or a writing for its subject."""
    verb = next(
        (i for i in range(colon - 1, first, -1) if tree.is_verb(i) and tree.kids(i, "nsubj", "nsubjpass")), None
    )
    head = subject(tree, verb) if verb is not None else None
    if head is None or not first <= head < colon:
        return False
    return (
        tree.proper[head]
        or (is_personal(tree, head) and tree.low[head] != "it")
        or tree.lemma[head] in nouns.ROLES | nouns.BODIES | nouns.FIRMS
        or tree.low[head] in nouns.CROWDS
        or tree.low[head].endswith(("man", "woman", "er", "or", "ist"))
    )
