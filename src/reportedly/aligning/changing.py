"""Counts of which the words say that they went on: "has risen to 63", "now stands at nineteen", "a fifteenth man".

Two figures of one thing exclude each other, but not where one of them is told as one of several that followed one
another. Then the other is an earlier or a later one, whatever the pages' dates are, and in whatever nouns it stands:
bodies, dead and lives lost are one count.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Quantity

from .claim_pairs import claims_of, few, look_back
from .facing import Facing
from .lexicon import concept
from .matters import TELLING, of_two_occasions
from .measures import spelt
from .sayings import Saying
from .slots import Slot

LOOKED_AT = 16
"""Values looked back at under one key."""

TIMES = 6
"""How many times the earlier figure the later may be."""

NEXT = 0.8
"""Share of a number told by an ordinal that the figure before it has at least."""

SCORE = 0.7
"""How surely a figure told as one of several is a later, or an earlier, one of a count of the same thing."""

BEFORE, AFTER = 64, 48
"""Characters before and after a figure in which the words of change stand."""

_ROSE = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|grow(?:s|n|ing)?|grew|(?:gone|goes|went|going) up|jump(?:s|ed)?|"
    r"increas(?:es?|ed|ing)|swell(?:s|ed)?|swollen|soar(?:s|ed)?|raised|upped|brought|bring(?:s|ing)?|"
    r"tak(?:es|en|ing)|took|mount(?:s|ed|ing)?)\b[^.;:]{0,32}?\b(?:to|past|above|over|beyond)\s+(?:more than |"
    r"at least |about |nearly |almost |around )?$|\b(?:toll|number|count|tally|total|figure)\b[^.;:,]{0,40} up to\s+$|"
    r"\b(?:reach(?:es|ed)?|passe[sd]|passes|top(?:s|ped)|exceed(?:s|ed)|now numbers?|climbs? (?:above|past))\s+"
    r"(?:more than |at least |about )?$|\bwhich makes\s+$",
    re.IGNORECASE,
)
"""What stands before a figure higher than those before it."""

_FELL = re.compile(
    r"\b(?:fall(?:s|en|ing)?|fell|drop(?:s|ped)?|slip(?:s|ped)?|sank|sunk|declin(?:es|ed)|shr[aiu]nk(?:s|en)?|lowered|"
    r"(?:gone|goes|went|came|come) down|cut|reduced|revised down(?:wards?)?|down)\s(?:[a-z]+ )?to\s+(?:just |only |"
    r"about )?$",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\b(?:stands? at|stood at|(?:been|now|is|was) put at|(?:number|total|toll|count|figure)\b[^.;:,]{0,32} put at|"
    r"comes? to|came to|(?:revised|corrected|updated|gone) (?:up |upwards? |down )?(?:to|by|at)|now (?:at|is|are|have|"
    r"know of|has)|(?:is|are|has|have|we(?:[’']ve| have)|stands?) now|by now|final(?: count)?:?|count(?:ed)? is|"
    r"by (?:noon|midnight|midday|nightfall|evening|morning|daylight|\d[\d:.]*(?: ?[ap]\.?m\.?)?))\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"\b(?:so far|until now|up to now|to date|thus far)\b", re.IGNORECASE)
_AFTER = re.compile(
    r"^[^.;:]{0,40}?\b(?:by now|as of|by (?:noon|midnight|midday|nightfall|"
    r"evening|morning|daylight|dawn|dusk))\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:recount|second count|later count|latest (?:figures?|count|toll)|after a (?:re)?count|after a survey|"
    r"present knowledge|(?:revised|updated|corrected|provisional|preliminary|initial) (?:figures?|count|toll|number)|"
    r"first figure)\b",
    re.IGNORECASE,
)
_OUTCOMES = """
dead: kill martyr body fatality toll victim perish corpse
injured: injure treated
infected: infect sick ill
arrested: arrest
rescued: rescue
missing: miss
"""
_CLASS = {
    concept(word): outcome
    for line in _OUTCOMES.strip().splitlines()
    for outcome, _, words in [line.partition(":")]
    for word in words.split()
}
"""Counted nouns and verbs, whatever the noun, by what befell those counted."""
_AGE = re.compile(r"\b(?:man|woman|boy|girl|child|baby)(?:,| of| aged|, aged) ?$", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\b(?:number|toll|count|tally|total|figure)s?\b", re.IGNORECASE)
_NO_NOUN = frozenset({"", "person", "people", "number", "total", "count", "figure", "1"})


@dataclass(frozen=True, slots=True)
class _Held:
    node: int
    slot: Slot
    value: float
    told: str  # how its words place it among the figures of one count, see `change`
    number_of: bool  # "the number of", "the toll"


def change(words: str, at: tuple[int, int]) -> str:
    """How the words place the figure at `at` among several of one count: "" where they do not.

    "rose", "fell": it is above, or below, what it was; "again": it was counted again; "now": it is that of an hour;
    "so far": it is the least.
    """
    before = words[max(0, at[0] - BEFORE) : at[0]]
    after = words[at[1] : at[1] + AFTER]
    if _ROSE.search(before):
        return "rose"
    if _FELL.search(before):
        return "fell"
    if _COUNTED.search(words):
        return "again"
    if _STANDS.search(before) or _AFTER.search(after):
        return "now"
    return "so far" if _SO_FAR.search(before + after) else ""


def by_change(
    nodes: Sequence[Saying],
    slots: Sequence[Sequence[Slot]],
    of_node: Mapping[int, int],
    told: Sequence[Facing],
    weight: Mapping[str, float],
) -> list[Facing]:
    """`told`, and pairs of counts of which the one followed the other; such as `told` has in conflict are no more.

    `slots`: of each node; `of_node`: the claim of each.
    """
    taken = {claims_of(of_node, f.left, f.right): f.kind for f in told}
    held: dict[str, list[_Held]] = defaultdict(list)
    best: dict[tuple[int, int], Facing] = {}
    for i, node in enumerate(nodes):
        if node.family != "event" or node.negative:
            continue
        for slot in slots[i]:
            mine = _hold(i, node, slot)
            if mine is None:
                continue
            keys = _keys(mine, weight)
            for key, other in look_back(held, keys, mine, LOOKED_AT):
                pair = claims_of(of_node, i, other.node)
                if pair[0] == pair[1] or pair in best or not _follows(other, mine, key, weight):
                    continue
                if taken.get(pair, "conflict") not in {"conflict", "category"}:
                    continue
                low, high = sorted((other.value, mine.value))
                because = f"{spelt(low)} and {spelt(high)}: one is told as a later figure of the count"
                best[pair] = Facing(other.node, i, "updates", because, SCORE)
    kept = [f for f in told if not (claims_of(of_node, f.left, f.right) in best and f.kind in {"conflict", "category"})]
    return kept + few(sorted(best.items()))


def _hold(i: int, node: Saying, slot: Slot) -> _Held | None:
    value = slot.value
    if not isinstance(value, Quantity) or slot.money or value.of == "age" or slot.doubtful:
        return None
    if slot.realm not in {"people", "count"}:
        return None
    at = node.words.find(slot.words)
    if at < 0 or _AGE.search(node.words[max(0, at - 24) : at]):
        return None
    told = "rose" if slot.nth else change(node.words, (at, at + len(slot.words)))
    if not slot.whole and not told:
        return None
    return _Held(i, slot, value.value, told, slot.nth or _NUMBER_OF.search(node.words[:at]) is not None)


def _outcome(slot: Slot) -> str:
    found = slot.outcome or _CLASS.get(slot.noun, "")
    if found or slot.noun not in _NO_NOUN:
        return found  # pages of a note found on a body, families of the dead
    return next((_CLASS[c] for c in sorted(slot.near) if c in _CLASS), "")


def _keys(held: _Held, weight: Mapping[str, float]) -> list[str]:
    outcome = _outcome(held.slot)
    if outcome:
        return [f"={outcome}"]
    keys = sorted(c for c in held.slot.near if weight.get(c, 0.0) >= TELLING)
    return keys + ([held.slot.noun] if held.slot.noun not in _NO_NOUN else [])


def _follows(a: _Held, b: _Held, key: str, weight: Mapping[str, float]) -> bool:
    """Whether the one is a later figure of the count that the other is of."""
    low, high = sorted((a, b), key=lambda h: h.value)
    if a.slot.money or (low.slot.some and not low.told) or of_two_occasions(a.slot, b.slot):
        return False
    if not (a.told or b.told) or low.value == high.value or high.value > TIMES * max(low.value, 1):
        return False
    if high.slot.nth and low.value < min(high.value - 1, NEXT * high.value):
        return False  # "a seventh victim" comes after six
    if low.told == "rose" or high.told == "fell":
        return False
    if high.told == "so far" and not low.told and not (low.number_of or high.number_of):
        return False  # "nine so far" and another's three: neither says that it is of one count
    if key.startswith("="):
        return True
    one_noun = a.slot.noun == b.slot.noun and a.slot.noun not in _NO_NOUN
    if one_noun and (a.told in _MOVED or b.told in _MOVED):
        return True
    near = any(weight.get(c, 0.0) >= TELLING for c in (a.slot.near & b.slot.near) - {a.slot.noun})
    return near and (one_noun or bool({a.slot.noun, b.slot.noun} & _NO_NOUN))


_MOVED = frozenset({"rose", "fell", "again"})
