"""Quotations inside quotations: "And the foreman said, 'Leave it,'" -- the innermost words have their own speaker."""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.saying import Saying
from reportedly.attributing.sayings.quotations import Quotation, scan, tokens_between
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range
from reportedly.vocabulary import Span

INNER = "quotation in a quotation"
_REACH = 10
"""Words before an inner quotation within which its cue stands."""
_LONGEST = 120
"""Words of speech without marks, at most."""
_SAYS = cues.words("say go ask reply shout answer yell write tell")
_WHOM = cues.words("who which that it this what")
_OPENING = cues.words("and but so then well because now")
_LINKING = cues.words("and but or which who while when if as though although because so")
_MARKS = cues.words("” \" '' “ ``")
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
                    stop - at >= 3
                    and at > low
                    and tree.word[at - 1] in (":", ",")
                    and (new := _cued(tree, low, at, stop))
                ):
                    found.append(new)
    return found


def find_free(tree: Tree, ranges: list[Range]) -> list[Saying]:
    """Speech without marks of its own inside somebody's words: "He said, I can see the lights", "one of them used to
    say: you are a guest": from the comma or colon behind the cue to the end of the sentence."""
    found: list[Saying] = []
    seen: set[int] = set()  # a quotation inside a turn is looked at once
    for low, high in ranges:
        for verb in range(low, high - 3):
            if tree.lemma[verb] not in _SAYS or not tree.verbal[verb] or verb in seen:
                continue
            seen.add(verb)
            at = verb + 1
            at += tree.lemma[verb] != "go" and (tree.tag[at] == "PRP" or tree.low[at] in ("back", "out"))
            if tree.word[at] not in (",", ":") or at + 2 >= high or not tree.word[at + 1][:1].isalnum():
                continue
            first, last = tree.bounds(verb)
            end = min(last, high, at + _LONGEST)
            stop = next((i for i in range(at + 1, end) if tree.word[i] in _MARKS), end)
            while stop > at and not tree.word[stop - 1][:1].isalnum():
                stop -= 1
            head = subject(tree, verb)
            if head is None or not max(first, low) <= head < verb or tree.low[head] in _OURSELVES | _WHOM:
                continue
            start = tree.left[head] if tree.left[head] <= head else head
            opens = start <= max(first, low) + 1 or tree.low[start - 1] in _OPENING or tree.word[start - 1] in '“".;'
            if not opens or stop - at < 3 or tree.low[at + 1] in _LINKING or not _finite(tree, at + 1, stop):
                continue
            source = [noun_phrase(tree, head)]
            found.append(Saying(verb, [cue_range(tree, verb)], [(at + 1, stop)], source, head, INNER))
    return found


def _finite(tree: Tree, low: int, high: int) -> bool:
    """Whether words have a verb of their own: an imperative, or one in the present or past."""
    if tree.tag[low] in ("VBD", "VBN", "VBG"):
        return False
    return tree.tag[low] == "VB" or any(tree.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(low, high))


def _cued(tree: Tree, low: int, at: int, stop: int) -> Saying | None:
    for verb in range(at - 2, max(low, at - _REACH) - 1, -1):
        if tree.is_verb(verb) and tree.lemma[verb] in cues.CLAUSE_VERBS | {"go"}:
            head = subject(tree, verb)
            if head is None or not low <= head < verb or tree.low[head] in _OURSELVES:
                return None
            return Saying(
                verb, [cue_range(tree, verb)], [(at, stop)], [noun_phrase(tree, head)], head, INNER, quoted=True
            )
    return None
