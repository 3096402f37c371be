"""Who brings a paper forward: "she read from a letter: “P”", "he quoted from a note in which the clerk wrote that P",
"the daily published a memo saying P", "the report quotes a guard, who says P": what it says comes through them."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying, Via
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.tree import Tree

READ_OUT = "read out by somebody"
_READING = words("read quote recite cite")
_BRINGING = _READING | words(
    """show produce publish reveal share repost retweet leak release play circulate brandish unveil disclose exhibit
    obtain forward present reproduce print post include contain attach"""
)
_NAMING = words("quote cite")
_PAPERS = nouns.DOCUMENTS | nouns.DATA | words("message text caption leaflet placard banner poster passage sentence")
_OWN = words("from of by")
_NOBODY = words("i we you it this that which who they")
_REACH = 6


def find_read_out(tree: Tree, sayings: list[Saying]) -> list[Saying]:
    """Put who reads it out behind what a paper says (`via`); and new sayings of the papers read out, inside those of
    their readers and over the words they quote."""
    found: list[Saying] = []
    for saying in sayings:
        if not saying.content or not saying.cue:
            continue
        own = _read_by_itself(tree, saying)
        if own is not None:
            source = noun_phrase(tree, own)
            inner = Saying(saying.verb, list(saying.cue), list(saying.content), [source], own, READ_OUT)
            inner.quoted, inner.parent = saying.quoted, saying
            found.append(inner)
            continue
        paper = _paper(tree, saying)
        verb = _brought_by(tree, paper) if paper is not None else _quoted_by(tree, saying)
        who = subject(tree, verb) if verb is not None else None
        if verb is None or who is None or who == saying.head or tree.low[who] in _NOBODY:
            continue
        if tree.sentence[who] != tree.sentence[saying.verb] or any(a <= who < b for a, b in saying.content):
            continue
        phrase = noun_phrase(tree, who)
        if not any(v.mention == phrase for v in saying.via):
            evidence = (min(verb, phrase[0]), max(verb + 1, phrase[1]))
            saying.via.insert(0, Via(phrase, evidence if evidence[1] - evidence[0] < 12 else (verb, verb + 1), None,
                                     READ_OUT, who))  # fmt: skip
    return found


def _read_by_itself(tree: Tree, saying: Saying) -> int | None:
    """ "He read out a letter from the club: “P”": the letter, or whose it is, behind the reader's saying."""
    verb = saying.verb
    if tree.lemma[verb] not in _READING or not saying.quoted or saying.head is None or tree.kids(verb, "auxpass"):
        return None
    objects = [c for c in tree.kids(verb, "dobj") if c > verb]
    objects += [
        n for p in tree.kids(verb, "prep", "prt") if tree.low[p] in ("from", "out") for n in tree.kids(p, "pobj")
    ]
    paper = next((c for c in objects if tree.lemma[c] in _PAPERS or tree.low[c] in _PAPERS), None)
    if paper is None or any(a <= paper < b for a, b in saying.content):
        return None
    aloud = any(tree.low[c] in ("out", "aloud", "from") for c in tree.children[verb])
    led_in = tree.word[saying.content[0][0] - 1 : saying.content[0][0]] in ([":"], [","])
    return _whose(tree, paper) if aloud or led_in else None


def _whose(tree: Tree, paper: int) -> int:
    """Who wrote a paper, where that is said ("a letter from the club"); else the paper."""
    for prep in tree.kids(paper, "prep"):
        if tree.low[prep] == "from":
            for noun in tree.kids(prep, "pobj"):
                if tree.nominal[noun]:
                    return noun
    return paper


def _paper(tree: Tree, saying: Saying) -> int | None:
    """The paper that says it: its source, what its source belongs to, or the noun its relative clause hangs on."""
    nodes = [saying.head] if saying.head is not None else []
    verb = saying.verb
    for _ in range(_REACH):
        if tree.dep[verb] in ("relcl", "acl"):
            nodes.append(tree.head[verb])
            break
        if tree.dep[verb] not in ("conj", "ccomp", "xcomp") or tree.head[verb] == verb:
            break
        verb = tree.head[verb]
    for node in nodes:
        above = tree.head[node]
        if tree.dep[node] == "pobj" and tree.low[above] in _OWN:
            above = tree.head[above]
        for noun in (node, above):
            if tree.nominal[noun] and (tree.lemma[noun] in _PAPERS or tree.low[noun] in _PAPERS):
                return noun
    return None


def _quoted_by(tree: Tree, saying: Saying) -> int | None:
    """ "The report quotes a guard, who says P": the quoting verb, where he who is quoted speaks in a clause."""
    head = saying.head
    if head is None or head > saying.verb or tree.dep[head] != "dobj" or tree.lemma[tree.head[head]] not in _NAMING:
        return None
    clauses = tree.kids(head, "relcl", "acl")
    above = tree.head[head]
    own = saying.verb in clauses or tree.head[saying.verb] in clauses
    return above if own and above < head and not tree.kids(above, "auxpass", "neg") else None


def _brought_by(tree: Tree, paper: int) -> int | None:
    """The active verb by which somebody brings a paper forward: "shared a post", "quoted from a letter"."""
    above = tree.head[paper]
    if tree.dep[paper] == "pobj" and tree.low[above] == "from" and tree.lemma[tree.head[above]] in _READING:
        above = tree.head[above]
    elif tree.dep[paper] != "dobj" or paper < above:
        return None
    if tree.dep[above] == "conj" and tree.lemma[above] not in _BRINGING:
        above = tree.head[above]  # "shared, and then unshared, a post"
    fits = tree.verbal[above] and tree.lemma[above] in _BRINGING and not tree.kids(above, "auxpass", "neg")
    return above if fits else None
