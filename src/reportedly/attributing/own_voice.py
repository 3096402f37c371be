"""What the outlet itself asserts: sentences, and main clauses, that nobody is said to say."""

from __future__ import annotations

from reportedly.attributing.apart import asserted_apart
from reportedly.attributing.drafts import has_words
from reportedly.attributing.saying import Saying, minus, union
from reportedly.attributing.stances.disclaimers import disclaimer_at
from reportedly.attributing.terms import terms
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.unasserted import asserts_nothing


def own_sentences(tree: Tree, sayings: list[Saying], labels: set[int]) -> list[list[Range]]:
    """Contents in the outlet's own voice, in order; one per sentence at most.

    A sentence whose root stands outside all cues and contents asserts what is left when those are taken away. `labels`
    are tokens before a turn, which assert nothing.
    """
    taken: dict[int, list[Range]] = {}
    sourced: dict[int, list[Range]] = {}
    for saying in sayings:
        for span in [*saying.cue, *saying.content]:
            for index in range(tree.sentence[span[0]], tree.sentence[span[1] - 1] + 1):
                taken.setdefault(index, []).append(span)
        clause = _relative(tree, saying)
        if clause is not None:  # "the deal, which she called a farce, was signed": all of it is hers
            taken.setdefault(tree.sentence[clause[0]], []).append(clause)
        for span in saying.source:
            sourced.setdefault(tree.sentence[span[0]], []).append(span)
    found: list[list[Range]] = []
    parts = tree.annotated.report.parts
    for index, sentence in enumerate(tree.sentences):
        first = sentence.first
        while first < sentence.last and first in labels:
            first += 1
        whole = (first, sentence.last)
        if index not in taken:
            if has_words(tree, whole) and not asserts_nothing(tree, whole, parts[sentence.part].kind):
                pieces = asserted_apart(tree, whole, parts[sentence.part].kind)
                found += [[_trim(tree, piece) if len(pieces) > 1 else piece] for piece in pieces]
            continue
        rest = minus([whole], union(taken[index]))
        root = next((i for i in range(*whole) if tree.head[i] == i or not whole[0] <= tree.head[i] < whole[1]), None)
        if root is None or not any(a <= root < b for a, b in rest):
            doubt = [r for r in rest if disclaimer_at(tree, r) is not None]
            found += [[piece] for r in doubt[:1] if (piece := _trim(tree, r, leading=True))[1] > piece[0]]
            continue
        if any(a <= root < b for a, b in sourced.get(index, [])):
            continue  # the sentence's head is who speaks, and its cue hangs on that
        rest = [piece for span in rest if (piece := _trim(tree, span))[1] > piece[0]]
        bare = minus(rest, sourced.get(index, []))
        if rest and len(terms(tree, bare)) >= 2:
            found.append(rest)
    return found


def _relative(tree: Tree, saying: Saying) -> Range | None:
    """The relative clause, or the clause of time, whose verb is the cue."""
    verb = saying.verb
    beside = tree.kids(verb, "mark", "advmod") if tree.dep[verb] == "advcl" else []
    timed = any(tree.low[m] in ("as", "when", "while") for m in beside)
    if (
        not (tree.dep[verb] == "relcl" or timed)
        or not tree.head[verb] < tree.left[verb]
        or not tree.is_verb(verb)
        or not saying.content
    ):
        return None
    low, high = tree.subtree(verb)
    bare = min([low, *(a for a, _ in saying.content if a > tree.head[verb])])
    return (bare, high) if tree.sentence[bare] == tree.sentence[high - 1] else None


def _trim(tree: Tree, span: Range, *, leading: bool = False) -> Range:
    low, high = span
    while leading and low < high and tree.low[low] in (",", "but", "and", "though", "although"):
        low += 1
    while (
        low < high
        and not tree.word[low][:1].isalnum()
        and tree.word[low] not in ("“", '"', "(", "‘", "«", "$", "£", "€", "#", "@")
    ):
        low += 1
    while high > low and tree.low[high - 1] in (
        "and",
        "but",
        "that",
        "which",
        "who",
        "as",
        ",",
        ":",
        ";",
        "—",
        "–",
        "-",
    ):
        high -= 1
    return low, high
