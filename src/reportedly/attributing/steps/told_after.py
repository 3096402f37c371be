"""A relay told in the next sentence: "She said this in an interview with Y.", "The words were carried by Y.",
"That's from Y." – of what the sentence before says."""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying
from reportedly.attributing.tree import Tree

_THIS = words("this that these those")
_WORDS = words("word remark comment statement declaration quotation quote sentence line interview")
_MATTERS = words("claim account information news report figure content assertion version story allegation")
"""What a demonstrative must stand before to mean the words before: "that account", not "the account"."""
_CARRIED = words("carry report broadcast air publish relay quote cite release print")
_FOLLOWING = 3
"""Sentences behind one that tells who carries somebody's words."""
_DEFINITE = words("the his her their its") | _THIS


def find_told_after(tree: Tree, sayings: list[Saying], among: set[int]) -> dict[int, list[Saying]]:
    """Sentence (one of `among`) that tells how the words before it came -> the outermost sayings of the one before."""
    by_sentence: dict[int, list[Saying]] = {}
    for saying in sayings:
        if saying.parent is None and saying.cue and saying.content:
            by_sentence.setdefault(tree.sentence[saying.verb], []).append(saying)
    found: dict[int, list[Saying]] = {}
    for index, before in by_sentence.items():
        after = index + 1
        if after not in among or tree.sentences[after].part != tree.sentences[index].part:
            continue
        if _looks_back(tree, after) and not any(s.quoted for s in by_sentence.get(after, ())):
            found[after] = before
    return found


def find_announced(tree: Tree, sayings: list[Saying], among: set[int]) -> dict[int, list[Saying]]:
    """Sentence (one of `among`) that tells who carries somebody's words ("The premier's remarks were carried by Y.") ->
    the quotations of theirs that follow it in the paragraph."""
    found: dict[int, list[Saying]] = {}
    owners: dict[int, int] = {}
    for index in sorted(among):
        first, last = tree.sentences[index].first, tree.sentences[index].last
        if _WORDS.isdisjoint(tree.lemma[first:last]):
            continue
        root = next((i for i in range(first, last) if tree.head[i] == i), None)
        if root is None or not tree.kids(root, "auxpass") or tree.lemma[root] not in _CARRIED:
            continue
        for noun in tree.kids(root, "nsubjpass"):
            whose = [*tree.owners(noun), *(n for p in tree.kids(noun, "prep") for n in tree.kids(p, "pobj"))]
            if tree.lemma[noun] in _WORDS and whose:
                owners[index] = whose[0]
    for saying in sayings if owners else ():
        if saying.parent is not None or not saying.quoted or not saying.cue or saying.head is None or saying.via:
            continue
        here = tree.sentence[saying.verb]
        for back in range(1, _FOLLOWING + 1):
            owner = owners.get(here - back)
            if owner is None or tree.sentences[here - back].part != tree.sentences[here].part:
                continue
            same = tree.tag[saying.head] == "PRP" or tree.lemma[saying.head] == tree.lemma[owner]
            if same:
                found.setdefault(here - back, []).append(saying)
            break
    return found


def _looks_back(tree: Tree, sentence: int) -> bool:
    """Whether a sentence is about the words before it: its subject, or what its speaker is said to have said."""
    first, last = tree.sentences[sentence].first, tree.sentences[sentence].last
    root = next((i for i in range(first, last) if tree.head[i] == i), None)
    if root is None or last - first > 45:
        return False
    about = tree.kids(root, "nsubjpass", "dobj") + [
        n for p in tree.kids(root, "prep") if tree.low[p] in ("about", "of") for n in tree.kids(p, "pobj")
    ]
    if tree.lemma[root] == "be":
        about += [n for n in tree.kids(root, "nsubj") if tree.low[n] in _THIS]
    for clause in tree.kids(root, "ccomp"):  # "She told of this in an interview, Y reports"
        about += tree.kids(clause, "dobj") + [
            n for p in tree.kids(clause, "prep") if tree.low[p] in ("about", "of") for n in tree.kids(p, "pobj")
        ]
    return any(
        tree.low[n] in _THIS
        or (tree.lemma[n] in _WORDS and any(tree.low[c] in _DEFINITE for c in tree.children[n]))
        or (tree.lemma[n] in _MATTERS and any(tree.low[c] in _THIS for c in tree.children[n]))
        for n in about
    )
