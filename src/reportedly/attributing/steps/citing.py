"""Whom an outlet leans on: "Y reported, citing X", "with reference to X", "Y, which quotes X": X stands behind what Y
says."""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.saying import Saying, minus
from reportedly.attributing.sources.kinds import Votes, kind_of
from reportedly.attributing.subjects import noun_phrase
from reportedly.attributing.tree import Range, Tree

CITED = "cited source"
_REFERRING = {"refer": "to", "appeal": "to", "rely": "on", "draw": "on"}
_OPENERS = cues.PARTICIPLE_RELAYS | set(_REFERRING) | cues.words("with in on")
_CITING = cues.words("citing quoting")
_PAPERS = cues.words(
    """call chronology book diary minutes file dossier draft leak excerpt excerpts correspondence protocol
    material returns readings information cable archive register contract list table chart presentation slides
    spreadsheet calculations schedule roster"""
)
_AGENTIVE = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women", "ant", "ants")
"""Endings of nouns for people by what they do: "two cleaners", "an unnamed technician"."""
_FEW = cues.words("a an one two three four five six several unnamed anonymous another its his her their")
_CARRIED = cues.words("call information word message tip intelligence reading")
_PIECES = cues.words("report article story piece dispatch column item")
_PASSAGES = cues.words("entry passage line paragraph section clause note figure")
_GROUNDS = cues.words("matter order number danger weather power error factor paper letter disorder")


def find_cited(tree: Tree, sayings: list[Saying], votes: Votes, outlet: str | None) -> list[Saying]:
    """Sayings of those whom another saying names as its source, over the same content."""
    found: list[Saying] = []
    by_sentence: dict[int, list[Saying]] = {}
    for saying in sayings:
        if saying.content and not saying.belief:
            by_sentence.setdefault(tree.sentence[saying.verb], []).append(saying)
    openers = set(tree.with_lemma(_OPENERS))
    for at in sorted(openers.union(tree.with_low(_CITING))):
        lemma, opening = tree.lemma[at], tree.low[at] in _CITING and at == tree.bounds(at)[0]
        if at not in openers and not opening:
            continue
        strict, head = _trigger(tree, at, lemma)
        if head is None and opening:
            head = _named_next(tree, at)
        if head is None:
            continue
        base = [s for s in by_sentence.get(tree.sentence[at], ()) if s.verb != at]
        outer = _outer(tree, at, base)
        if outer is None:
            continue
        carried = _is_outlet(tree, outer, votes, outlet)
        head = _behind(tree, head)
        phrase = noun_phrase(tree, head)
        phrase = (max(phrase[0], at + 1), phrase[1])
        nameless = kind_of(tree, head, phrase, votes, outlet) == "unnamed" and not _speaks(tree, head)
        nameless = nameless and tree.lemma[head] not in _PAPERS and tree.tag[at] != "IN"
        if (strict and not carried) or (nameless and not (carried and _person(tree, head))):
            continue
        before = [(a, b) for a, b in outer.content if a < at]
        content = before if sum(min(b, at) - a for a, b in before) > 3 else list(outer.content)
        content = minus(content, [(at, phrase[1])])
        if content:
            cue = (at, head) if strict and head - at <= 4 else (at, at + 1)
            cited = Saying(at, [(cue[0], min(cue[1], phrase[0]))], content, [phrase], head, CITED)
            cited.parent = outer
            found.append(cited)
            base_of = by_sentence.setdefault(tree.sentence[at], [])
            base_of.append(cited)  # whom a cited one cites in turn: "quoting Y, which cites X"
    return found


def _named_next(tree: Tree, at: int) -> int | None:
    """The name right after an opening "Citing", which the parse may take for a part of it: "Citing Ann Roe, …"."""
    end = at + 1
    while end < tree.bounds(at)[1] and tree.tag[end].startswith("NNP"):
        end += 1
    return end - 1 if end > at + 1 else None


def _behind(tree: Tree, head: int) -> int:
    """Who or what stands behind what is cited: "a call from the prefecture", "an entry in the log"."""
    for node in (head, *tree.kids(head, "acl")):
        for prep in tree.kids(node, "prep"):
            low = tree.low[prep]
            if (tree.lemma[head] in _CARRIED and low == "from") or (tree.lemma[head] in _PASSAGES and low == "in"):
                for noun in tree.kids(prep, "pobj"):
                    if tree.is_noun(noun):
                        return noun
    return head


def _trigger(tree: Tree, at: int, lemma: str) -> tuple[bool, int | None]:
    """Head of what is cited by the words at `at`, and whether only an outlet cites in these words."""
    if lemma in cues.PARTICIPLE_RELAYS and tree.tag[at] == "VBG" and not tree.kids(at, "aux"):
        return False, next((c for c in tree.kids(at, "dobj") if c > at), None)
    if lemma in cues.PARTICIPLE_RELAYS and tree.dep[at] == "relcl" and tree.tag[at] in ("VBZ", "VBD"):
        return True, next((c for c in tree.kids(at, "dobj") if c > at), None)
    if lemma in _REFERRING and (tree.tag[at] == "VBG" or (tree.dep[at] == "relcl" and tree.tag[at] in ("VBZ", "VBD"))):
        preps = [p for p in tree.kids(at, "prep") if p == at + 1 and tree.low[p] == _REFERRING[lemma]]
        return True, next((c for p in preps for c in tree.kids(p, "pobj")), None)
    if tree.low[at] in ("with", "in", "on") and tree.tag[at] == "IN":
        ahead = tree.low[at + 1 : at + 4]
        if ahead[:2] == ["reference", "to"]:
            return True, _object(tree, at + 2)
        if ahead in (["the", "faith", "of"], ["the", "authority", "of"], ["the", "word", "of"]):
            return True, _object(tree, at + 3)
    return False, None


def _object(tree: Tree, prep: int) -> int | None:
    inner = tree.kids(prep, "pobj")
    return inner[0] if inner else None


def _outer(tree: Tree, at: int, base: list[Saying]) -> Saying | None:
    """The saying that leans on what is cited: whose cue or source stands above it in the parse, else the nearest
    before it, else the last after it."""
    if not base:
        return None
    above = {at, *tree.above(at)}
    hanging = [s for s in base if s.verb in above or (s.head is not None and s.head in above)]
    if hanging:
        return max(hanging, key=lambda s: s.verb)
    before = [s for s in base if s.verb < at]
    return before[-1] if before else base[-1]


def _is_outlet(tree: Tree, saying: Saying, votes: Votes, outlet: str | None) -> bool:
    if saying.head is None or not saying.source:
        return False
    if tree.lemma[saying.head] in _PIECES and any(
        tree.low[p] in ("in", "by", "from") and kind_of(tree, n, noun_phrase(tree, n), votes, outlet) == "outlet"
        for p in tree.kids(saying.head, "prep")
        for n in tree.kids(p, "pobj")
    ):
        return True  # "a report in Y that cites X"
    return kind_of(tree, saying.head, saying.source[0], votes, outlet) == "outlet"


def _person(tree: Tree, head: int) -> bool:
    """ "two cleaners", "an unnamed technician": an indefinite noun for people by what they do."""
    beside: Range = (tree.left[head], head)
    few = {tree.low[i] for i in range(*beside)} & _FEW or tree.tag[head] == "NNS"
    return bool(few) and tree.low[head].endswith(_AGENTIVE) and tree.lemma[head] not in _GROUNDS


def _speaks(tree: Tree, head: int) -> bool:
    return (
        tree.lemma[head] in nouns.ROLES
        or tree.low[head] in nouns.CROWDS
        or tree.lemma[head] in nouns.DOCUMENTS
        or tree.low[head] in nouns.DATA
        or tree.tag[head].startswith("NNP")
    )
