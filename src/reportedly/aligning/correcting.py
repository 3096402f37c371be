"""Figures and times of day that a saying gives in place of another's: "He was 22, not 27", "at 23:31, not 23:25"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.vocabulary import Quantity

from .facing import Facing
from .lexicon import OUTCOMES, concept
from .matters import TELLING
from .measures import spelt
from .sayings import Saying, one_root
from .values import things

LOOKED_AT = 60
"""Sayings looked at that give one figure."""

SCORE = 0.9
"""How surely a figure said to be wrong is meant where another gives it of the same thing."""

_NOT = re.compile(
    r"(?:,|–|—|\band)\s*(?:and )?not(?: at| on| the| in)?\s+(?P<late>[\d][\d.,:]*|[a-z]+)|"  # "22, not 27"
    r"\bnot\s+(?P<early>[\d][\d.,:]*|[a-z]+)[^.;:,]{0,24}?,?\s+but\b",  # "not four but nine"
    re.IGNORECASE,
)
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)$")
_NUMERALS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty
"""
_SPELT = {word: float(value) for value, word in enumerate(_NUMERALS.split())}


def corrected(nodes: Sequence[Saying], weight: Mapping[str, float]) -> list[Facing]:
    """Pairs of sayings of which the one says of the other's figure that it is wrong, in their order.

    The figure must be of the same thing: of an age, of one outcome, of one counted noun, or in clauses that share a
    telling word; a time of day needs such a word.
    """
    told: dict[float | str, list[tuple[int, Quantity | None]]] = defaultdict(list)
    for i, node in enumerate(nodes):
        for mine in node.quantities:
            told[mine.value].append((i, mine))
        for t in node.attribution.times:
            if t.edtf is not None and (clock := t.edtf.partition("T")[2][:5]):
                told[clock].append((i, None))
    out: dict[tuple[int, int], Facing] = {}
    for i, node in enumerate(nodes):
        for wrong, instead in _replaced(node):
            for j, q in told.get(wrong, ())[:LOOKED_AT]:
                other = nodes[j]
                if j == i or other.family != node.family or one_root(node.attribution, other.attribution):
                    continue
                shared = any(weight.get(c, 0.0) >= TELLING for c in node.concepts & other.concepts)
                if shared or (instead is not None and q is not None and _of_one_thing(instead, q)):
                    shown = wrong if isinstance(wrong, str) else spelt(wrong)
                    because = f"the one says that it was not {shown}, which the other gives"
                    pair = min(i, j), max(i, j)
                    # A toll goes on: "Twelve dead, not eleven" is told after the eleven.
                    later = instead is not None and bool(things(instead) & OUTCOMES)
                    out.setdefault(pair, Facing(*pair, "updates" if later else "conflict", because, SCORE))
    return [out[pair] for pair in sorted(out)]


def _replaced(node: Saying) -> Iterator[tuple[float | str, Quantity | None]]:
    """What a saying says is wrong, and the figure it gives instead where it gives one."""
    if not node.quantities and not node.attribution.times:
        return
    for match in _NOT.finditer(node.words):
        words = (match.group("late") or match.group("early")).casefold().rstrip(".,:")
        clock = _CLOCK.match(words)
        if clock and ":" in words:
            yield f"{int(clock.group(1)):02}:{clock.group(2)}", None
            continue
        value = _SPELT.get(words)
        if value is None and words[0].isdigit():
            value = float(re.sub(r",(?=\d{3}\b)", "", words)) if re.fullmatch(r"[\d,]+(?:\.\d+)?", words) else None
        instead = [q for q in node.quantities if q.value != value]
        if value is not None:
            yield value, instead[0] if instead else None


def _of_one_thing(one: Quantity, other: Quantity) -> bool:
    if "age" in {one.of, other.of}:
        return one.of == other.of
    if things(one) & things(other) & OUTCOMES:
        return True
    nouns = {concept(q.unit.strip("{}")) for q in (one, other)}
    return len(nouns) == 1 and nouns.isdisjoint({"1", "person", "people"})
