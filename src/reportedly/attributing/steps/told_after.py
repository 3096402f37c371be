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
