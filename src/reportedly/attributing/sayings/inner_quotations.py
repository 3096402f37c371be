"""Quotations inside quotations: "And the foreman said, 'Leave it,'" -- the innermost words have their own speaker."""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.saying import Saying
from reportedly.attributing.sayings.quotations import Quotation, scan, tokens_between
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.tree import Tree
from reportedly.attributing.verb_group import cue_range
from reportedly.vocabulary import Span

INNER = "quotation in a quotation"
_REACH = 10
"""Words before an inner quotation within which its cue stands."""
_OURSELVES = cues.words("i we you")


def find_inner(tree: Tree, quotations: list[Quotation]) -> list[Saying]:
    """Sayings of third persons in single marks inside double ones, behind a cue and a colon or comma."""
    found: list[Saying] = []
    for quotation in quotations:
        for low, high in quotation.ranges if quotation.double else ():
            inside = Span(tree.tokens[low].end, tree.tokens[high - 1].end)
            for start, end, _, _ in scan(tree.text, inside) if inside.end > inside.start else ():
                at, stop = tokens_between(tree, low, high, start, end)
                if (
                    stop - at >= 4
                    and at > low
                    and tree.word[at - 1] in (":", ",")
                    and (new := _cued(tree, low, at, stop))
                ):
                    found.append(new)
    return found


def _cued(tree: Tree, low: int, at: int, stop: int) -> Saying | None:
    for verb in range(at - 2, max(low, at - _REACH) - 1, -1):
        if tree.is_verb(verb) and tree.lemma[verb] in cues.CLAUSE_VERBS:
            head = subject(tree, verb)
            if head is None or not low <= head < verb or tree.low[head] in _OURSELVES:
                return None
            return Saying(
                verb, [cue_range(tree, verb)], [(at, stop)], [noun_phrase(tree, head)], head, INNER, quoted=True
            )
    return None
