"""Findings printed as a list: "The panel found:", "In short:", and then paragraphs that open with a dash.

Whoever finds, says or publishes in the words before the colon says each point: the subject of the cue there, the owner
of the findings ("the court's main points:"), or, where the lead-in is a mere phrase, who published the paper that the
paragraph before tells of.
"""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.saying import Saying
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.tree import Range, Tree

LISTED = "point of a list"
_DASHES = frozenset("—–―-•*")
_FINDINGS = cues.words("finding conclusion recommendation point demand complaint result reason condition")
_ISSUING = cues.words("publish release issue present unveil submit deliver adopt hand post")
_SHORT = 5
"""Words of a lead-in that only points at the paper of the paragraph before."""
_PAPERS = nouns.DOCUMENTS | _FINDINGS
_SAYING = cues.CLAUSE_VERBS | cues.NEEDS_THAT


def find_listed(tree: Tree) -> list[Saying]:
    """One saying for each point of a list that somebody's words lead in, in order of position."""
    bounds: list[Range] = []
    parts = tree.annotated.report.parts
    for sentence in tree.sentences:
        if parts[sentence.part].kind != "body":
            continue
        if bounds and tree.part(bounds[-1][0]) == sentence.part:
            bounds[-1] = (bounds[-1][0], sentence.last)
        else:
            bounds.append((sentence.first, sentence.last))
    found: list[Saying] = []
    told: tuple[int, Range] | None = None
    for at, (low, high) in enumerate(bounds):
        if tree.word[low] in _DASHES and high - low > 2:
            if told is not None:
                head, cue = told
                found.append(Saying(low, [cue], [(low + 1, high)], [_named(tree, head)], head, LISTED))
            continue
        told = _lead_in(tree, bounds, at) if tree.word[high - 1] == ":" else None
    return found


def _named(tree: Tree, head: int) -> Range:
    low, high = noun_phrase(tree, head)
    return low, high - (high - 1 > head and tree.low[high - 1] in ("'s", "’s", "'", "’"))


def _lead_in(tree: Tree, bounds: list[Range], at: int) -> tuple[int, Range] | None:
    """Who speaks in a list that a paragraph ending with a colon leads in, and the cue."""
    low, high = bounds[at]
    first = tree.bounds(high - 1)[0]
    for verb in range(high - 2, first - 1, -1):
        if tree.is_verb(verb) and tree.lemma[verb] in _SAYING:
            head = subject(tree, verb)
            return (head, (verb, high)) if head is not None and first <= head < verb else None
    finding = next((i for i in range(first, high) if tree.lemma[i] in _FINDINGS), None)
    owners = tree.owners(finding) if finding is not None else []
    owners = [o for o in owners if tree.tag[o] != "PRP$"]
    if owners:
        return owners[0], (first, high)
    if sum(tree.word[i][:1].isalnum() for i in range(low, high)) > _SHORT or at == 0:
        return None
    for verb in range(*bounds[at - 1]):
        issued = tree.kids(verb, "dobj") if tree.lemma[verb] in _ISSUING and tree.is_verb(verb) else []
        if any(tree.lemma[o] in _PAPERS for o in issued):
            head = subject(tree, verb)
            if head is not None:
                return head, (low, high)
    return None
