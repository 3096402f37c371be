"""Cues ahead of what they report, read from the words where the parse took the verb for a noun or lost the clause:
"Researchers at Orsk report in Reef that P", "Local media report that P", "The Mirror understands P".
"""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.saying import Saying
from reportedly.attributing.sayings.closing_cues import (
    HEARERS,
    HEARING,
    MANY,
    OPENS_PHRASE,
    are_several,
    head_of,
    in_phrase,
)
from reportedly.attributing.sayings.speaking import is_personal, says_things
from reportedly.attributing.sayings.trimming import trimmed
from reportedly.attributing.tree import FINITE, Range, Tree

OPENING = "reporting-verb, opening"
_FORMS = MANY | HEARING
_LONGEST = 14
"""Words of who speaks, at most."""
_BETWEEN = 10
"""Words between the verb and "that", at most: where it was reported."""


def find_opening(tree: Tree, quoted: list[bool], found: list[Saying]) -> list[Saying]:
    """`found`, with those sayings added whose cue and source open their sentence, in place of those that lost them."""
    new: dict[int, Saying] = {}
    for verb in [i for i in tree.with_low(_FORMS) if not quoted[i]]:
        first, last = tree.bounds(verb)
        if not 0 < verb - first <= _LONGEST or not all(in_phrase(tree, i) for i in range(first, verb)):
            continue
        if tree.tag[first] not in OPENS_PHRASE or any(s.verb == verb and s.source and s.content for s in found):
            continue
        head = head_of(tree, first, verb)
        content = None if head is None else _reported(tree, verb, head, last)
        if head is not None and content is not None:
            force = cues.FORCE.get(tree.lemma[verb], "said")
            new[verb] = Saying(verb, [(verb, verb + 1)], [content], [(first, verb)], head, OPENING, force)
    return [s for s in found if s.verb not in new] + [new[verb] for verb in sorted(new)]


def _reported(tree: Tree, verb: int, head: int, last: int) -> Range | None:
    """What the verb reports; None where it is a noun, or of somebody who does not say things."""
    low = tree.low[verb]
    that = next((i for i in range(verb + 1, min(verb + _BETWEEN, last - 2)) if tree.low[i] == "that"), None)
    if low in MANY:
        sayers = are_several(tree, head) and (says_things(tree, head) or low != "claim")
        if not sayers or that is None or not (that == verb + 1 or tree.tag[verb + 1] == "IN"):
            return None
        return trimmed(tree, verb, (that, last))
    if tree.lemma[head] not in HEARERS and tree.tokens[head].entity != "ORG" and not tree.proper[head]:
        return None
    start = that if that == verb + 1 else verb + 1
    opens = tree.tag[start] in OPENS_PHRASE or is_personal(tree, start) or start == that
    if not opens or not any(tree.tag[i] in FINITE for i in range(start + 1, last)):
        return None
    return trimmed(tree, verb, (start, last))
