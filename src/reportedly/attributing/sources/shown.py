"""What the words around a name show it to be, over the whole report: he, she, or a thing.

A recogniser guesses each name by itself; a report that says "Roe … she", "Mr Roe", "in Port Ferran", "Harwick … its"
shows it. Counted by the folded last word of the name.
"""

from __future__ import annotations

from collections import Counter

from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.tree import Tree

_SORT = {
    **dict.fromkeys(words("he him his himself"), "m"),
    **dict.fromkeys(words("she her hers herself"), "f"),
    **dict.fromkeys(words("its itself"), "n"),
}
"""What a pronoun shows its name to be."""
_MALE = words("mr mr. sir lord monsieur herr don señor signor fr fr. king prince monsignor msgr sheikh")
_FEMALE = words("mrs mrs. ms ms. miss dame lady madame mme mme. mlle frau doña señora signora queen princess")
_WHERE = words("in near across outside throughout inside")
_STATE = words(
    """government ministry army navy military embassy parliament capital president king police forces troops authorities
    border foreign defence defense interior prime"""
)
"""What a country has and a person has not."""
_BUSINESS = words(
    """shareholder shareholders shares plant factory factories subsidiary subsidiaries workforce refinery shipyard
    smelter brewery depot depots branches payroll investors creditors ceo turnover"""
)
"""What a business has and a person has not."""
_BEHIND_A_BUSINESS = _BUSINESS | {",", "'s", "’s"}
_TOLD_BY = ("PRP", "NNP")
_SETTLED = words("village town city camp suburb hamlet island port neighbourhood neighborhood borough municipality")
_WORDS = 4
_TITLE = 10
"""A title is worth so many pronouns."""
_TRADED = 3
"""What shows a business is worth so many."""


def shown(tree: Tree, quoted: list[bool]) -> dict[str, Counter[str]]:
    """Folded last word of each name -> counts of "m", "f" (a person) and "n" (a body or place, "place" among them).

    A pronoun counts for the one subject its sentence has named before it, both inside or both outside quotation marks.
    """
    votes: dict[str, Counter[str]] = {}
    telling = {tag for tag in set(tree.tag) if tag[:3] in _TOLD_BY}
    for sentence in tree.sentences:
        named: set[tuple[str, bool]] = set()
        for at, tag in enumerate(tree.tag[sentence.first : sentence.last], sentence.first):
            if tag not in telling:
                continue
            low = tree.low[at]
            if sort := _SORT.get(low):
                if len(named) == 1:
                    (name, inside), *_ = named
                    if name and inside == quoted[at]:
                        _vote(votes, name, sort, 1)
            elif tree.proper[at] and tree.capital[at] and tree.dep[at] != "compound":
                name = fold(low)
                named.add((name if tree.dep[at] in ("nsubj", "nsubjpass", "poss") else "", quoted[at]))
                if name and (sort := _title(tree, at, sentence.first)):
                    _vote(votes, name, sort, _TITLE)
                elif name and _placed(tree, at, sentence.last):
                    _vote(votes, name, "n", 1)
                    _vote(votes, name, "place", 1)
                elif name and _traded(tree, at, sentence.last):
                    _vote(votes, name, "n", _TRADED)
            elif tree.proper[at] and tree.capital[at] and _traded(tree, at, sentence.last):
                _vote(votes, fold(low), "n", _TRADED)
    return votes


def _vote(votes: dict[str, Counter[str]], name: str, sort: str, weight: int) -> None:
    if name not in votes:
        votes[name] = Counter()
    votes[name][sort] += weight


def gender(votes: Counter[str]) -> str:
    """The gender that most of the evidence is for, or ""."""
    male, female = votes["m"], votes["f"]
    return "m" if male > 2 * female else "f" if female > 2 * male else ""


def _title(tree: Tree, at: int, first: int) -> str:
    """The gender told by a title up to three words before a surname."""
    for i in range(at - 1, max(first, at - 5) - 1, -1):
        if tree.low[i] in _MALE:
            return "m"
        if tree.low[i] in _FEMALE:
            return "f"
        if not (tree.tag[i].startswith("NNP") or tree.word[i] == "-"):
            return ""
    return ""


def _placed(tree: Tree, at: int, last: int) -> bool:
    """Whether a one-word name is where something happens ("in Port"), or has what states have ("'s army"); of any
    length, whether it is called a place ("the village of Port Ferran")."""
    if at and tree.low[at - 1] in _WHERE and tree.tokens[at].entity not in ("DATE", "TIME"):
        return True
    low = at
    while low > 1 and tree.proper[low - 1] and at - low < _WORDS:
        low -= 1
    if low > 1 and tree.low[low - 1] == "of" and tree.low[low - 2] in _SETTLED:
        return True
    return at + 2 < last and tree.low[at + 1] in ("'s", "’s") and tree.low[at + 2] in _STATE


def _traded(tree: Tree, at: int, last: int) -> bool:
    """Whether a one-word name has what a business has ("'s shareholders", " shares"), or is told of by "which"."""
    if at and tree.proper[at - 1]:
        return False
    if at + 1 >= last or tree.low[at + 1] not in _BEHIND_A_BUSINESS:
        return False
    after = tree.low[at + 1 : min(at + 3, last)]
    if after == [",", "which"]:
        return True
    owned = after[1:] if after[:1] in (["'s"], ["’s"]) else after[:1]
    return bool(owned) and owned[0] in _BUSINESS
