"""Papers somebody else brought to the page: "in a message sent by her nephew", "a certificate, a copy of which was
supplied to us by the county", "emails disclosed by the sponsor and described by a member", "the letter, which the
grocer has made public", "a patient, quoted in the report": each who handed the words on is a step.

Works on the surface behind the paper's noun, not on the parse, which hangs such participles on any noun near.
"""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying, Via
from reportedly.attributing.steps.spoken_for import RECORDINGS
from reportedly.attributing.subjects import agent, noun_phrase
from reportedly.attributing.tree import Tree

HANDED_ON = "handed on by somebody"
_PAPERS = (
    nouns.DOCUMENTS
    | RECORDINGS
    | words("telegram cable chat sheet newsletter extract page entry copy appendix affidavit remark reply")
)
_PASSING = words(
    """forward pass supply provide share show read leak release circulate repost disclose describe copy photograph
    give relay play upload hand quote cite translate dictate"""
)
_OF_ITS_OWN = words("send publish post issue")
"""Who sends or publishes a paper wrote it, as a rule; where somebody else speaks in it, they handed it on."""
_QUOTED = words("quote cite reproduce")
_TAKING = words("take print carry record")
_WORDS = words("word account claim story evidence comment")
_IN = words("in on via")
_OURS = words("us me we i you reporters journalists you who which that it")
_FAR = 26
"""Words behind a paper within which who handed it on is told."""
_STOPS = frozenset(("“", "”", '"', "''", "``", ";", ":"))
_FIGURES = nouns.DATA - RECORDINGS


def add_hands(tree: Tree, sayings: list[Saying], outlet: str | None) -> None:
    """Put who handed on the paper a saying stands in, or the paper its speaker is quoted in, behind the speaker
    (`via`); take out of `sayings` what was made of these participles alone."""
    used: set[int] = set()
    by_sentence: dict[int, list[Saying]] = {}
    for saying in sayings:
        if saying.cue and saying.source and saying.head is not None:
            by_sentence.setdefault(tree.sentence[saying.verb], []).append(saying)
    for here in by_sentence.values():
        for saying in here:
            _quoted_in(tree, saying)
        for saying, paper in _papers(tree, here):
            hands, verbs = _hands(tree, paper, saying)
            new = [
                v
                for v in hands
                if v.head != saying.head and not any(_same(v, w) for w in saying.via) and not _ours(tree, v, outlet)
            ]
            itself = next((i + 1 for i, w in enumerate(saying.via) if w.head == paper), 0)
            saying.via[itself:itself] = new
            used |= verbs if new or any(_same(v, w) for v in hands for w in saying.via) else set()
    sayings[:] = [s for s in sayings if s.verb not in used or s.rule != "participle with by"]


def _same(a: Via, b: Via) -> bool:
    return a.mention[0] < b.mention[1] and b.mention[0] < a.mention[1]


def _ours(tree: Tree, via: Via, outlet: str | None) -> bool:
    """ "seen by us", "obtained by this newspaper", "shown to us by our reporter"."""
    low, high = via.mention
    own = set(outlet.lower().split()) - {"the"} if outlet else set()
    said = set(tree.low[low:high])
    return bool(said & {"this", "our", "us", "my"}) or (bool(own) and said - {"the"} <= own)


def _papers(tree: Tree, sayings: list[Saying]) -> list[tuple[Saying, int]]:
    """Each paper of a sentence that holds somebody's words, with the saying whose words they are."""
    found: list[tuple[Saying, int]] = []
    verbs = {s.verb: s for s in sayings if s.parent is None}
    for saying in sayings:
        head = saying.head
        if head is not None and tree.nominal[head] and _is_paper(tree, head):
            found.append((saying, head))
    if not verbs:
        return found
    first, last = tree.bounds(next(iter(verbs)))
    for at in range(first, last - 2):
        if tree.low[at] not in _IN or tree.tag[at] != "IN":
            continue
        paper = next((n for n in tree.kids(at, "pobj") if at < n < at + 6), None)
        if paper is None or not _is_paper(tree, paper):
            continue
        if any(low <= at < high for s in sayings for low, high in s.content if tree.word[at - 1] != ","):
            continue
        own = next((verbs[a] for a in tree.above(at) if a in verbs), None)
        if own is None and at == first:
            own = min(verbs.values(), key=lambda s: s.verb)
        if own is not None and own.head != paper:
            found.append((own, paper))
    return found


def _is_paper(tree: Tree, at: int) -> bool:
    return tree.lemma[at] in _PAPERS or tree.low[at] in _PAPERS or tree.low[at] in nouns.DATA


def _hands(tree: Tree, paper: int, saying: Saying) -> tuple[list[Via], set[int]]:
    """Who handed `paper` on, the nearest to its writer first; and the verbs that tell it."""
    found: list[Via] = []
    verbs: set[int] = set()
    itself = paper == saying.head
    figures = tree.low[paper] in _FIGURES  # who supplies figures is whose they are
    passing = (_QUOTED if figures else _PASSING) if itself else _PASSING | _OF_ITS_OWN
    last = min(tree.bounds(paper)[1], paper + _FAR)
    started = {low for low, _ in saying.content}
    partly = False  # "a copy of which was published by": not its publisher
    for at in range(paper + 1, last):
        if tree.word[at] in _STOPS or at in started or (at == saying.verb and paper < saying.verb):
            break
        partly = partly or tree.low[at] == "which"
        if not tree.verbal[at]:
            continue
        if tree.tag[at] in ("VBN", "VBD") and not tree.kids(at, "nsubj"):
            if tree.lemma[at] not in (passing | _OF_ITS_OWN if partly else passing):
                continue
            by = _by(tree, at, last)
            if tree.lemma[at] == "read" and tree.low[at + 1] not in ("to", "out"):
                continue  # who reads out her words is her voice
            if by is not None and tree.low[by] not in _OURS:
                phrase = noun_phrase(tree, by)
                found.append(Via(phrase, (at, max(phrase[1], at + 1)), None, HANDED_ON, by))
                verbs.add(at)
        elif tree.dep[at] not in ("aux", "auxpass"):
            public = tree.lemma[at] == "make" and "public" in tree.low[at + 1 : at + 4]
            who = next((c for c in tree.kids(at, "nsubj") if paper < c < at and tree.low[c] not in _OURS), None)
            relative = tree.dep[at] == "relcl" and (public or tree.lemma[at] in passing | _OF_ITS_OWN)
            if who is None or not relative:
                break
            phrase = noun_phrase(tree, who)
            found.append(Via(phrase, (phrase[0], at + 1), None, HANDED_ON, who))
            verbs.add(at)
    return found, verbs


def _by(tree: Tree, verb: int, last: int) -> int | None:
    """By whom it was done: the noun behind a "by" that hangs on the verb, or stands within a few words of it."""
    if (who := agent(tree, verb)) is not None:
        return who
    for at in range(verb + 1, min(verb + 8, last)):
        if tree.low[at] == "by":
            return next((n for n in tree.kids(at, "pobj") if n > at), None)
        if tree.verbal[at] or tree.word[at] in (",", ";", "and"):
            return None
    return None


def _quoted_in(tree: Tree, saying: Saying) -> None:
    """ "A patient, quoted in the inquiry's report, recalls P": the report; "quoted by her son": the son; "whose
    statements were taken by the league", "whose letter the paper prints": the league, the paper."""
    assert saying.head is not None
    for verb in tree.kids(saying.head, "acl", "relcl"):
        if verb < saying.head:
            continue
        who: list[int] = []
        if tree.tag[verb] == "VBN" and tree.dep[verb] == "acl" and tree.lemma[verb] in _QUOTED:
            by = agent(tree, verb)
            who = (
                [by]
                if by is not None
                else [
                    n
                    for p in tree.kids(verb, "prep")
                    if tree.low[p] in ("in", "on")
                    for n in tree.kids(p, "pobj")
                    if _is_paper(tree, n)
                ]
            )
        elif tree.lemma[verb] in _PASSING | _OF_ITS_OWN | _TAKING and _whose_paper(tree, verb):
            by = agent(tree, verb)
            who = [by] if by is not None else [c for c in tree.kids(verb, "nsubj") if c < verb]
        for noun in who:
            phrase = noun_phrase(tree, noun)
            via = Via(phrase, (min(verb, phrase[0]), max(verb + 1, phrase[1])), None, HANDED_ON, noun)
            if tree.low[noun] not in _OURS and not any(_same(via, w) for w in saying.via):
                behind = [i for i, w in enumerate(saying.via) if w.head > noun]  # "in a memo obtained by Y"
                saying.via.insert(behind[0] if behind and _is_paper(tree, noun) else len(saying.via), via)


def _whose_paper(tree: Tree, verb: int) -> bool:
    """Whether what is handed on is a paper "whose" writer is who speaks."""
    return any(
        tree.lemma[n] in _PAPERS | _WORDS and any(tree.low[c] == "whose" for c in tree.children[n])
        for n in tree.kids(verb, "nsubjpass", "dobj", "nsubj")
    )
