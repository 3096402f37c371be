"""Whose paper it is that a report goes on to quote: "Roe wrote in a letter that P. The letter also says Q", "the judge
published her ruling. The document says P".

Who speaks in a letter, statement or ruling is who wrote it, and a report says so once, where it first tells of the
paper.
"""

from __future__ import annotations

from bisect import bisect_left

from reportedly.attributing import cues
from reportedly.attributing.sources.called import author
from reportedly.attributing.subjects import agent, subject
from reportedly.attributing.tree import Tree

_PAPERS = cues.words(
    """letter statement release email e-mail note message post tweet memo affidavit reply response ruling judgment
    judgement verdict report filing submission complaint petition speech essay diary testimony text communique
    communiqué circular"""
)
_ANY = cues.words("document paper text message")
"""Nouns for whichever paper was told of last."""
_MAKING = cues.words(
    "tweet issue write send file sign publish release post submit pen deliver draft author circulate dictate"
)
_THE = cues.words("the that this")
_WRITING = cues.words("write")
_NEXT = 2
"""Sentences between "wrote to us" and "the letter", at most."""
_REACH = 12
"""Sentences from where a paper is told of to where it is quoted."""
_READ = _PAPERS | _ANY


class Papers:
    """The papers a report tells of, each with the head of who wrote it where that is said."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._at = [i for i in tree.with_lemma(_PAPERS) if tree.tag[i] == "NN"]
        self._by: dict[int, int | None] = {}
        self._written = [
            i
            for i in tree.with_lemma(_WRITING)
            if tree.verbal[i] and any(tree.low[p] == "to" for p in tree.kids(i, "prep", "dative"))
        ]

    def writer(self, head: int, low: int) -> int | None:
        """Who wrote "the letter" at `head`, a phrase from `low` on, by what stands before it; or None."""
        tree = self._tree
        lemma = tree.lemma[head]
        if lemma not in _READ or head - low != 1 or tree.low[low] not in _THE:
            return None
        if author(tree, head) is not None or tree.kids(head, "relcl", "acl", "prep"):
            return None
        for at in reversed(self._at[: bisect_left(self._at, head)]):
            if tree.sentence[head] - tree.sentence[at] > _REACH:
                return None
            if (tree.lemma[at] == lemma or lemma in _ANY) and not self._again(at):
                return self._written_by(at)
        if lemma in ("letter", "reply", "e-mail", "email"):  # "The firm wrote to us that P. The letter says Q"
            for at in reversed(self._written[: bisect_left(self._written, head)]):
                near = tree.sentence[head] - tree.sentence[at] <= _NEXT
                return _somebody(tree, subject(tree, at)) if near else None
        return None

    def _again(self, at: int) -> bool:
        """Whether a noun only comes back to a paper told of before: "the letter", nothing more."""
        tree = self._tree
        bare = not tree.owners(at) and not tree.kids(at, "prep", "acl", "relcl", "amod", "compound")
        return bare and any(tree.low[c] in _THE for c in tree.children[at]) and self._written_by(at) is None

    def _written_by(self, at: int) -> int | None:
        if at not in self._by:
            self._by[at] = _writer(self._tree, at)
        return self._by[at]


def _writer(tree: Tree, at: int) -> int | None:
    """The head of who wrote the paper at `at`: its owner, "from" or "by" whom it is, who says something in it, who
    issued it, who is told to have sent it; or None."""
    for prep in tree.kids(at, "prep"):
        if tree.low[prep] in ("from", "by"):
            return next(iter(tree.kids(prep, "pobj")), None)
    for clause in tree.kids(at, "acl", "relcl"):
        if tree.lemma[clause] in _MAKING:
            by = agent(tree, clause) if tree.tag[clause] == "VBN" else next(iter(tree.kids(clause, "nsubj")), None)
            return by if by is None or not tree.tag[by].startswith("W") else None
    above = tree.head[at]
    if tree.dep[at] == "pobj" and tree.low[above] == "in" and tree.is_verb(tree.head[above]):
        verb = tree.head[above]
        if tree.lemma[verb] in cues.CORE | cues.ADDRESSEE and not tree.kids(verb, "auxpass"):
            return _somebody(tree, subject(tree, verb))
    if tree.dep[at] == "dobj" and tree.lemma[above] in _MAKING and not tree.kids(above, "auxpass"):
        return _somebody(tree, subject(tree, above))
    return next((o for o in tree.owners(at) if tree.low[o] not in ("my", "our", "your")), None)


def _somebody(tree: Tree, head: int | None) -> int | None:
    return head if head is not None and tree.low[head] not in ("i", "we", "it", "you", "which", "that") else None
