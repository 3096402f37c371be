"""Capitalised stretches of a text: what may be a name, whatever the recogniser made of it."""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.tree import Range, Tree

CALENDAR = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december easter christmas ramadan eid diwali hanukkah passover whitsun michaelmas
    thanksgiving nowruz"""
)
LONGEST = 6
"""Words of a name."""
_PARTICLES = words("de del della di da du des van von der la las los el")
_NUMBERED = words("radio channel tv television bbc itv sky fm")
"""Words of stations that go by a number: "BBC Radio 4"."""
_ARTICLES = words("the le la les el los las il lo der die das het de o os")


def name_runs(tree: Tree) -> list[Range]:
    """Capitalised stretches that may name something, without a leading article; not from headlines."""
    found: list[Range] = []
    parts = tree.annotated.report.parts
    at, count = 0, len(tree.word)
    while at < count:
        if not tree.capital[at] or not _capital(tree, at):
            at += 1
            continue
        last = tree.bounds(at)[1]
        end = at + 1
        while end < last and end - at < LONGEST:
            if _capital(tree, end) or (
                tree.word[end].isdigit() and tree.tag[end] == "CD" and (end == at + 1 or tree.low[end - 1] in _NUMBERED)
            ):
                end += 1
            elif tree.word[end] == "-" and end + 1 < last and _touching(tree, end):
                end += 2
            elif tree.low[end] in _PARTICLES and (past := _past_particles(tree, end, last)):
                end = past
            else:
                break
        low = at
        while low < end - 1 and tree.low[low] in ("the", "a", "an", "in", "according", "but", "and", "yet"):
            low += 1
        if parts[tree.part(at)].kind != "headline":
            found.append((low, end))
        at = end
    return found


def _past_particles(tree: Tree, at: int, last: int) -> int:
    """Past one or two particles and the capitalised word they lead to; 0 where there is none."""
    for end in (at + 1, at + 2):
        if end < last and _capital(tree, end):
            return end + 1
        if end >= last or tree.low[end] not in _PARTICLES:
            break
    return 0


def _capital(tree: Tree, at: int) -> bool:
    if not tree.capital[at]:
        return False
    if tree.low[at] in CALENDAR:  # "the Sunday Beacon"
        capital = any(w[:1].isupper() for w in tree.word[at + 1 : at + 2])
        return tree.low[at] == "sunday" and tree.low[at - 1] == "the" and capital
    if at != tree.bounds(at)[0]:
        return tree.tag[at] not in ("PRP", "PRP$") or len(tree.word[at]) > 3
    return tree.proper[at] or tree.low[at] in _ARTICLES


def _touching(tree: Tree, hyphen: int) -> bool:
    tokens = tree.tokens
    return tokens[hyphen - 1].end == tokens[hyphen].start and tokens[hyphen].end == tokens[hyphen + 1].start
