"""Where one sentence of the page's own asserts two things: at a semicolon, in a headline at a colon or comma too.

"The hall is closed; the school has moved", "Four dead, dozens missing as dam fails", "Nine dead at Orle: driver had
warned". Each side is a statement of its own, so that each can be a claim; what only names a topic or hangs on the other
side stays with it.
"""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.tree import FINITE, Range, Tree

_STATES = words("dead missing hurt injured wounded safe alive free short open closed guilty unhurt trapped homeless")
"""What a headline says of somebody without a verb: "nine dead"."""


def asserted_apart(tree: Tree, span: Range, kind: str) -> list[Range]:
    """The stretches of `span` that are statements of their own, in order; `span` alone where it is one."""
    low, high = span
    found: list[Range] = []
    start = low
    signs = (";", ":", ",") if kind == "headline" else (";",)
    for at in range(low + 2, high - 2):
        if tree.word[at] in signs and not _inside(tree, at, low) and _splits(tree, at, start, high, kind):
            found.append((start, at))
            start = at + 1
    found.append((start, high))
    return found


def _splits(tree: Tree, at: int, low: int, high: int, kind: str) -> bool:
    """Whether what stands from `low` to the sign at `at` is one statement and what follows it another."""
    if kind != "headline":
        return _stated(tree, low, at) and _stated(tree, at + 1, high)
    if tree.word[at] == ",":
        high = next((i for i in range(at + 1, high) if tree.word[i] in (",", ";", ":")), high)
        if not tree.is_noun(at + 1) and tree.tag[at + 1] not in ("CD", "DT", "JJ"):
            return False  # ", killing two", ", police say"
    if tree.tag[at + 1].startswith("W"):
        return False  # "The hours nobody owns: how a lunch made 200 ill"
    return _stated_in_headline(tree, low, at) and _stated_in_headline(tree, at + 1, high)


def _stated(tree: Tree, low: int, high: int) -> bool:
    """Whether a stretch has a finite verb and who does it."""
    for i in range(low, high):
        if tree.tag[i] not in FINITE:
            continue
        verb = tree.head[i] if tree.dep[i] in ("aux", "auxpass") else i
        if low <= verb < high and any(low <= c < high for c in tree.kids(verb, "nsubj", "nsubjpass", "expl", "csubj")):
            return tree.dep[verb] not in ("relcl", "advcl", "acl")
    return False


def _stated_in_headline(tree: Tree, low: int, high: int) -> bool:
    """The same in the short words of a headline: a finite verb or participle behind a noun, or "nine dead"."""
    named = False
    for i in range(low, high):
        if named and (tree.tag[i] in FINITE or tree.tag[i] == "VBN" or tree.low[i] in _STATES):
            return True
        named = named or tree.is_noun(i) or tree.tag[i] == "CD" or tree.tag[i] == "PRP"
    return False


def _inside(tree: Tree, at: int, low: int) -> bool:
    """Whether a sign stands within quotation marks or brackets opened since `low`."""
    opened = sum((w in ("“", "(", "[", "``")) - (w in ("”", ")", "]", "''")) for w in tree.word[low:at])
    return opened > 0 or sum(w == '"' for w in tree.word[low:at]) % 2 == 1
