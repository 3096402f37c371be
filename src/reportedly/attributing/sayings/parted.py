"""What one was told, parted by who says so: "He had been assured by his lawyer, he said, that P".

The parse gives P to the cue in the middle; it is what the passive before it tells.
"""

from __future__ import annotations

from reportedly.attributing.cues import ADDRESSEE
from reportedly.attributing.saying import Saying, hull
from reportedly.attributing.subjects import agent, noun_phrase
from reportedly.attributing.tree import Tree
from reportedly.attributing.verb_group import cue_range

PARTED = "told, parted by a cue"
_REACH = 25
"""Tokens before a cue within which the passive stands."""


def find_parted(tree: Tree, sayings: list[Saying]) -> list[Saying]:
    """New sayings of those who told it, over what follows the cues of `sayings`; each of these then says the whole
    sentence, as its content around the new one."""
    known = {s.verb: s for s in sayings}
    found: list[Saying] = []
    for saying in sayings:
        if not saying.content or not saying.cue or not saying.source or saying.quoted:
            continue
        start, stop = saying.content[-1]
        low = min(hull(saying.cue)[0], hull(saying.source)[0])
        first = tree.bounds(saying.verb)[0]
        set_off = (
            low > first and tree.word[low - 1] == "," and tree.low[start] == "that" and tree.word[start - 1] == ","
        )
        if not set_off or saying.verb > start:
            continue
        stop = next((i for i in range(start, stop) if tree.word[i] == ";"), stop)
        for verb in range(low - 2, max(first, low - _REACH) - 1, -1):
            if not tree.is_verb(verb) or tree.lemma[verb] not in ADDRESSEE:
                continue
            by = agent(tree, verb)
            if by is not None and verb < by < low:
                told = known.get(verb) or Saying(verb, [cue_range(tree, verb)], [], [noun_phrase(tree, by)], by, PARTED)
                told.content, told.rule = [(start, stop)], PARTED
                saying.content = [(first, low - 1), saying.content[-1]]
                if verb not in known:
                    found.append(told)
            break
    return found
