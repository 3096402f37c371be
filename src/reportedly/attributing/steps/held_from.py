"""Whom somebody has it from, told in the sentence after: "She has this from the foreman.", "The paper cites two
welders.", "The claim comes from a rival.", "“My brother told me that.”": they stand behind what was just said."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import HELD, TOLD, Saying, Via, minus
from reportedly.attributing.sayings.turns import TURN
from reportedly.attributing.sources.kinds import Votes, kind_of
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.tree import Tree
from reportedly.attributing.verb_group import cue_range

_HOLD = words("have hold get hear learn know take obtain receive gather understand")
_LEAN = words("cite quote name credit")
_ATTRIBUTE = words("attribute ascribe credit trace")
_COME = words("come stem originate derive emanate date go")
_REST = words("base")
_TELL = words("tell inform assure")
_TRIGGERS = _HOLD | _LEAN | _ATTRIBUTE | _COME | _REST | _TELL
_THIS = words("this that it these those so them")
_MATTERS = words(
    """claim account information news report figure number assertion version story allegation word detail tip rumour
    rumor accusation estimate count toll tale quotation quote"""
)
_MEANT = words("she he it they who i we")
_HERE = words("the this that its their our same")
_NOBODY = words("anybody anyone nobody somebody someone everybody everyone no none us me it this that source them")
_SPEAKING = words("say add explain write tell admit concede acknowledge insist")
_FAR = 15
"""Words between who is told and "so", at most."""
_SIGNS = words(". , ; ” \" '' ’ ! ? — – ) :")
_CLOSING = words("from in on at himself herself and when by")
_PLACES = ("GPE", "LOC", "FAC", "DATE", "TIME")
_ABSTRACT = ("ion", "ions", "ment", "ness", "ity", "ence", "ance", "ing", "ism", "ship", "hood", "ure", "place", "time")
_FROM = {"come": "from", "stem": "from", "originate": "with", "derive": "from", "emanate": "from", "go": "to"}


def find_held(tree: Tree, sayings: list[Saying], votes: Votes, outlet: str | None) -> list[Saying]:
    """New sayings of those whom the sentence after a saying names as its source, inside it and over its words in the
    sentence before."""
    found: list[Saying] = []
    base: dict[int, Saying] = {}
    inner: dict[int, Saying] = {}
    for saying in sayings:
        if saying.parent is not None:
            if saying.belief or (saying.head is None and saying.rule != "passive"):
                continue  # no saying of its own there
            inner.update((tree.sentence[r[0]], saying) for r in saying.content)
        elif saying.source and saying.cue and not saying.belief and saying.force != "denied":
            for low, high in saying.content:
                base.update(dict.fromkeys(range(tree.sentence[low], tree.sentence[high - 1] + 1), saying))
    done: set[int] = set()
    for at in tree.with_lemma(_TRIGGERS):
        if not tree.verbal[at]:
            continue
        lemma = tree.lemma[at]
        before = tree.sentence[at] - 1
        outer = base.get(before)
        if outer is None or before in done or tree.dep[at] in ("aux", "auxpass"):
            continue
        untold = inner.get(before)  # "I was told that P. A steward told me that."
        if untold is not None and untold.head is not None:
            continue
        if tree.sentences[before].part != tree.sentences[before + 1].part:
            continue
        within = any(low <= at < high for low, high in outer.content)
        who = _whom(tree, at, lemma, outer, within)
        if who is None or who == outer.head or not _can_say(tree, who, votes, outlet):
            continue
        new = untold
        if new is None:
            first, last = tree.sentences[before].first, tree.sentences[before].last
            pieces = [(max(low, first), min(high, last)) for low, high in outer.content if low < last and first < high]
            new = Saying(at, [cue_range(tree, at)], pieces, [], None, HELD, quoted=outer.quoted, parent=outer)
            found.append(new)
        new.head, new.source = who, [noun_phrase(tree, who)]
        new.content = minus(new.content, [*new.cue, *new.source])
        hearer = _hearer(tree, at) if lemma in _TELL else None
        if hearer is not None and not _speaker(tree, hearer, outer, within):
            heard = noun_phrase(tree, hearer)
            new.via.append(Via(heard, heard, None, TOLD, hearer))
        while (behind := _from_whom(tree, new.head)) is not None:  # "the commander, who has it from the watch"
            new = Saying(at, list(new.cue), list(new.content), [noun_phrase(tree, behind)], behind, HELD, parent=new)
            new.quoted = outer.quoted
            found.append(new)
        done.add(before)
    telling = {s.verb for s in found}
    sayings[:] = [s for s in sayings if s.verb not in telling]
    return [s for s in found if s.content]


def _can_say(tree: Tree, who: int, votes: Votes, outlet: str | None) -> bool:
    """Whether a noun is somebody, or something written."""
    if tree.tokens[who].entity in _PLACES:
        return False
    somebody = tree.tag[who] in ("NN", "NNS") and not tree.low[who].endswith(_ABSTRACT)
    return somebody or _speaks(tree, who) or kind_of(tree, who, noun_phrase(tree, who), votes, outlet) != "unnamed"


def _from_whom(tree: Tree, head: int | None) -> int | None:
    """ "…, who has it from the watch": the watch."""
    for verb in tree.kids(head, "relcl") if head is not None else ():
        if tree.lemma[verb] in _HOLD and any(_means_it(tree, c) for c in tree.kids(verb, "dobj")):
            behind = _after(tree, verb, ("from", "off"))
            return behind if behind is not None and behind > verb else None
    return None


def _whom(tree: Tree, at: int, lemma: str, outer: Saying, within: bool) -> int | None:
    """Head of the source that the verb at `at` names for the saying `outer` before it; None where it names none."""
    if tree.kids(at, "neg") or not _asserted(tree, at):
        return None
    if lemma in _TELL:
        hearer = _hearer(tree, at)
        who = next(iter(reversed(tree.kids(at, "nsubj"))), None)
        if who is None or hearer is None or not who < at or not _told_that(tree, at, hearer):
            return None
        return None if _speaker(tree, who, outer, within) else who
    if tree.kids(at, "auxpass") or (tree.tag[at] == "VBN" and lemma in _REST):
        about = next(iter(tree.kids(at, "nsubjpass")), None)
        if about is None or not _means_it(tree, about):
            return None
        preps = {"base": ("on", "upon")}.get(lemma, ("to",) if lemma in _ATTRIBUTE else ("from",))
        return _after(tree, at, preps)
    who = subject(tree, at)
    if who is None:
        return None
    if lemma in _COME or lemma == "date":
        return _after(tree, at, (_FROM.get(lemma, "from"), "from")) if _means_it(tree, who) else None
    if not _speaker(tree, who, outer, within):
        return None
    objects = [c for c in tree.kids(at, "dobj") if c > at]
    if lemma in _ATTRIBUTE and objects and _means_it(tree, objects[0]):
        return _after(tree, at, ("to", "with"))
    if lemma in _LEAN:
        if any(tree.low[i] == "as" for i in range(at, min(at + 20, tree.bounds(at)[1] - 1)) if tree.is_verb(i + 1)):
            return None
        alone = objects and not tree.kids(at, "ccomp", "oprd", "xcomp")
        return objects[0] if alone and tree.low[objects[0]] not in _NOBODY else None
    if lemma in _HOLD and objects and _means_it(tree, objects[0]):
        return _after(tree, at, ("from", "off")) or next(
            (who for o in objects for who in [_after(tree, o, ("from", "off"))] if who is not None), None
        )
    return None


def _asserted(tree: Tree, at: int) -> bool:
    """Whether the verb is its sentence's main one, or what its speaker says ("He said he had it from a welder")."""
    node = at
    for _ in range(6):
        above = tree.head[node]
        if above == node:
            return tree.tag[at] != "VB" or bool(tree.kids(at, "aux"))
        if tree.dep[node] == "ccomp" and tree.lemma[above] not in _SPEAKING:
            return False
        if tree.dep[node] not in ("ccomp", "conj", "parataxis"):
            return False
        node = above
    return False


def _means_it(tree: Tree, at: int) -> bool:
    """ "this", "the claim", "the number": what was said before."""
    if tree.low[at] in _THIS:
        return True
    pointed = any(tree.low[c] in _HERE for c in tree.children[at]) or bool(tree.owners(at))
    return tree.lemma[at] in _MATTERS and pointed


def _after(tree: Tree, at: int, preps: tuple[str, ...]) -> int | None:
    for prep in tree.children[at]:
        if prep > at and tree.low[prep] in preps:
            for noun in tree.kids(prep, "pobj"):
                if tree.low[noun] not in _NOBODY and (tree.is_noun(noun) or tree.tag[noun] in ("CD", "PRP")):
                    return noun
    return None


def _hearer(tree: Tree, at: int) -> int | None:
    return next((c for c in tree.kids(at, "dobj", "dative") if c > at and tree.low[c] not in _THIS), None)


def _told_that(tree: Tree, at: int, hearer: int) -> bool:
    """ "told him so", "told me that": nothing else follows but when and where."""
    following = hearer + 1
    last = min(tree.bounds(at)[1], hearer + _FAR)
    while following < last and tree.head[following] in (hearer, following - 1) and tree.low[following] not in _THIS:
        following += 1
    if following >= last or tree.low[following] not in ("so", "this", "that", "it"):
        return False
    after = tree.low[following + 1] if following + 1 < last else "."
    if after in _SIGNS:
        return True
    return after in _CLOSING and not tree.kids(at, "ccomp")


def _speaker(tree: Tree, who: int, outer: Saying, within: bool) -> bool:
    """Whether `who` means the one who says `outer`: a pronoun, "the paper" of an outlet, the same noun."""
    low = tree.low[who]
    if within and (outer.quoted or outer.rule == TURN):
        return low in ("i", "we", "me", "us")
    if tree.tag[who] in ("PRP", "WP"):
        if any(tree.dep[i] == "nsubj" and _speaks(tree, i) for i in range(tree.bounds(who)[0], who)):
            return False  # "The postmistress says she got it from the curate": not who spoke before
        return low in _MEANT | {"him", "her", "them"}
    if outer.head is None:
        return False
    if tree.lemma[who] == tree.lemma[outer.head]:
        return True
    return tree.lemma[who] in nouns.OUTLET_NOUNS | {"agency", "report"} and any(
        tree.low[c] in _HERE for c in tree.children[who]
    )


def _speaks(tree: Tree, at: int) -> bool:
    lemma, low = tree.lemma[at], tree.low[at]
    written = lemma in nouns.DOCUMENTS or low in nouns.DATA
    return written or lemma in nouns.ROLES | nouns.BODIES or low in nouns.CROWDS or tree.tag[at].startswith("NNP")
