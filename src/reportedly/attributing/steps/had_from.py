"""A saying that tells only whom its speaker had another one from, in the same sentence: "P, said Roe, who said she had
heard it from a porter", "P, the chief said he was assured by a warden", "P, said Roe, recalling what two truckers had
told him": the porter, the warden, the truckers stand behind P."""

from __future__ import annotations

from reportedly.attributing.cues import ADDRESSEE, words
from reportedly.attributing.saying import HELD, Saying, covers, hull
from reportedly.attributing.subjects import agent, noun_phrase
from reportedly.attributing.terms import predicate
from reportedly.attributing.tree import Range, Tree

_HOLDING = words("have get hear learn know receive obtain")
_TELLING = ADDRESSEE & words("tell inform brief assure warn notify advise")
_REPEATING = words("recall repeat relay echo quote recount report relate")
_ACCOUNTS = words("account story claim rumour rumor news information tale figure detail version")
_IT = words("it this that so")
_HE = words("he she they i we who")
_HIM = words("him her them me us")
_LONGEST = 16
"""Tokens of what tells no more than whom it is from."""


def find_had_from(tree: Tree, sayings: list[Saying]) -> list[Saying]:
    """New sayings of those whom a speaker says they had another saying from, inside it and over its words; takes what
    tells only that out of `sayings`, or gives it the words that stand before it."""
    found: list[Saying] = []
    gone: list[Saying] = []
    by_sentence: dict[int, list[Saying]] = {}
    for saying in sayings:
        if saying.cue and saying.content and saying.parent is None and saying.head is not None:
            by_sentence.setdefault(tree.sentence[saying.verb], []).append(saying)
    for here in by_sentence.values():
        for saying in here:
            low, high = hull(saying.content)
            told = predicate(tree, saying.content) if high - low <= _LONGEST and not saying.quoted else None
            who = _whom(tree, saying, told) if told is not None else None
            if who is None or told is None:
                continue
            base = _same_speaker(tree, saying, here)
            if base is not None:
                gone.append(saying)
            elif (before := _set_before(tree, saying)) is not None:
                saying.content, base = [before], saying
                for other in sayings:
                    if other is not saying and other.parent is None and covers([before], hull(other.content)):
                        other.parent = saying
            else:
                continue
            new = Saying(told, list(base.cue), list(base.content), [noun_phrase(tree, who)], who, HELD, parent=base)
            new.quoted = base.quoted
            for other in sayings:
                if other.parent is base:
                    other.parent = new
            found.append(new)
    away = {id(s) for s in gone}
    sayings[:] = [s for s in sayings if id(s) not in away]
    return found


def _whom(tree: Tree, saying: Saying, told: int) -> int | None:
    """Head of whom it is from: "he had heard it from a porter", "he was told so by a warden", "what a porter told
    him"."""
    if tree.kids(told, "neg"):
        return None
    if tree.lemma[told] in _HOLDING:
        own = all(tree.low[c] in _HE for c in tree.kids(told, "nsubj"))
        if not own or not any(_means_it(tree, c) for c in tree.kids(told, "dobj")):
            return None
        preps = [p for at in (told, *tree.kids(told, "dobj")) for p in tree.kids(at, "prep") if tree.low[p] == "from"]
        return next((n for p in preps for n in tree.kids(p, "pobj") if _somebody(tree, n)), None)
    if tree.lemma[told] not in _TELLING:
        return None
    if tree.kids(told, "auxpass"):
        own = all(tree.low[c] in _HE for c in tree.kids(told, "nsubjpass"))
        by = agent(tree, told)
        more = tree.kids(told, "ccomp", "xcomp", "prep") or [
            c for c in tree.kids(told, "dobj") if tree.low[c] not in _IT
        ]
        return by if own and by is not None and not more and _somebody(tree, by) else None
    what = [c for c in tree.kids(told, "dobj", "dative", "pobj") if tree.low[c] == "what" and c < told]
    heard = [c for c in tree.kids(told, "dobj", "dative") if tree.low[c] in _HIM and c > told]
    who = next(iter(tree.kids(told, "nsubj")), None)
    if what and heard and who is not None and tree.lemma[saying.verb] in _REPEATING and tree.tag[saying.verb] == "VBG":
        return who if _somebody(tree, who) else None
    return None


def _means_it(tree: Tree, at: int) -> bool:
    """ "it", "this", "the account": what is said besides."""
    named = tree.lemma[at] in _ACCOUNTS and any(tree.low[c] in ("the", "this", "that") for c in tree.children[at])
    return tree.low[at] in _IT or (named and not tree.kids(at, "relcl", "acl", "ccomp"))


def _somebody(tree: Tree, at: int) -> bool:
    return tree.nominal[at] or tree.tag[at] == "CD"


def _same_speaker(tree: Tree, saying: Saying, here: list[Saying]) -> Saying | None:
    """The saying beside it by the same speaker, on whom the relative clause or the participle hangs."""
    for other in reversed(here):
        if other is saying or other.head is None or other.force == "denied":
            continue
        if tree.dep[saying.verb] == "relcl" and tree.head[saying.verb] == other.head:
            return other  # "Roe, who said she had heard it from Y, said that P"
        if not other.cue[0][0] < saying.cue[0][0]:
            continue
        if other.head == saying.head or any(other.head in range(*r) for r in saying.source):
            return other
        if tree.dep[saying.verb] == "relcl" and tree.head[saying.verb] in range(*other.source[0]):
            return other
    return None


def _set_before(tree: Tree, saying: Saying) -> Range | None:
    """The clause before "the chief said he was told by a warden", with a comma between."""
    verb, low = saying.verb, min(tree.left[saying.head or 0], saying.source[0][0])
    for clause in tree.kids(verb, "ccomp"):
        first, past = tree.subtree(clause)
        whole = first == tree.bounds(verb)[0] or tree.word[first - 1] in ("“", '"', ";")
        if past <= low and tree.word[low - 1] == "," and whole and not tree.kids(clause, "mark"):
            return first, low - 1
    return None
