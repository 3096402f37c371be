"""From mouth to mouth in one sentence: "A told B, and B told C, that P", "A told B, who passed it on", "P, said B, who
has it from A", "A told B P; she repeated it to reporters": A stands behind B for P.

Who was told and who tells are one where the words say so: a relative clause on who was told, the same noun again, or a
pronoun for the only one told.
"""

from __future__ import annotations

from reportedly.attributing.cues import ADDRESSEE, words
from reportedly.attributing.saying import HELD, TOLD_ON, Saying, Via, covers
from reportedly.attributing.subjects import agent, is_relative, noun_phrase, subject
from reportedly.attributing.tree import Tree
from reportedly.attributing.verb_group import cue_range

_TELLING = ADDRESSEE & words("tell inform brief assure notify warn") | words("confide whisper")
_HOLDING = words("have get hear learn know receive obtain take")
_PASSING = words("pass forward repeat relay share transmit report inform tell")
_IT = words("it this that so them")
_HE = words("he she it they who which")
_HEARERS = ("dobj", "dative")
_ITS_SOURCE = words("source informant authority")
_PRONOUN = {"he": "him", "she": "her", "they": "them"}
_FAR = 40
"""Words from what was said to whom it came from, at most."""


def find_mouth_to_mouth(tree: Tree, sayings: list[Saying]) -> list[Saying]:
    """Put who told them behind those who tell (new sayings inside theirs), and who was told and tells it on behind who
    told them (`via`); sayings that only tell such a step are taken out of `sayings`."""
    found: list[Saying] = []
    gone: set[int] = set()
    by_sentence: dict[int, list[Saying]] = {}
    for saying in sayings:
        if saying.cue and saying.content and saying.head is not None and not saying.belief:
            by_sentence.setdefault(tree.sentence[saying.verb], []).append(saying)
    for here in by_sentence.values():
        for saying in here:
            gone |= _told_by_turns(tree, saying)
            _passed_on(tree, saying)
        outer = [s for s in here if s.parent is None and s.force != "denied"]
        if outer:
            found += _held(tree, max(outer, key=lambda s: s.verb), here)
    sayings[:] = [s for s in sayings if s.verb not in gone]
    return found


def _told_by_turns(tree: Tree, saying: Saying) -> set[int]:
    """ "The lady told his aide, and his aide told him, that P", "a nurse told a neighbour, who told the landlord, that
    P", "was told by officials, who had been told by the mill, that P"; gives the verbs of the other steps."""
    done: set[int] = set()
    for _ in range(3):
        verb, head = saying.verb, saying.head
        if head is None:
            break
        behind = _told_them(tree, head)
        if behind is not None and behind != verb and tree.low[head] not in _HE:
            done.add(behind)
            _step_back(tree, saying, agent(tree, behind), behind)
            continue
        first = _tells_before(tree, verb, head)
        if first is None:
            break
        who = subject(tree, first)
        if who is None or who == head or is_relative(tree, who):
            break
        done.add(first)
        _step_back(tree, saying, who, first)
        if tree.dep[first] != "conj":
            break
    return done - {saying.verb}


def _step_back(tree: Tree, saying: Saying, who: int | None, verb: int) -> None:
    if who is None or saying.head is None:
        return
    before = saying.source[0]
    if not any(v.head == saying.head for v in saying.via):
        saying.via.insert(0, Via(before, before, None, TOLD_ON, saying.head))
    saying.head, saying.source = who, [noun_phrase(tree, who)]
    saying.cue = [cue_range(tree, verb)]


def _told_them(tree: Tree, head: int) -> int | None:
    """The verb of "officials, who had been told by the mill": a relative clause without what was told."""
    for verb in tree.kids(head, "relcl"):
        told = tree.lemma[verb] in _TELLING and tree.kids(verb, "auxpass") and agent(tree, verb) is not None
        if told and tree.word[tree.left[verb] - 1] == "," and not tree.kids(verb, "xcomp", "dobj"):
            return verb
    return None


def _tells_before(tree: Tree, verb: int, head: int) -> int | None:
    """The verb of telling, before `verb` in its sentence, whose hearer is who tells at `verb`."""
    if tree.lemma[verb] not in _TELLING:
        return None
    above = tree.head[verb]
    if tree.dep[verb] == "relcl" and above == head:
        first = tree.head[above]
        return first if tree.dep[above] in _HEARERS and tree.lemma[first] in _TELLING else None
    if tree.dep[verb] != "conj" and tree.dep[verb] != "ROOT":
        near = [c for c in tree.kids(above, "ccomp", "parataxis") if c < verb]
    else:
        near = [above] if above != verb else tree.kids(verb, "ccomp", "parataxis")
    for first in near:
        if not first < verb or tree.lemma[first] not in _TELLING or tree.tag[first] not in ("VBD", "VBN", "VBZ"):
            continue
        for heard in tree.kids(first, *_HEARERS):
            same = tree.lemma[heard] == tree.lemma[head] and tree.nominal[heard]
            if first < heard < head and (same or _PRONOUN.get(tree.low[head]) == tree.low[heard]):
                return first
    return None


def _passed_on(tree: Tree, saying: Saying) -> None:
    """ "reported to their headquarters, which passed the list to us", "told his wife P; she repeated this to
    reporters": who was told, and told it on."""
    verb = saying.verb
    told = [c for c in tree.kids(verb, *_HEARERS) if c > verb]
    told += [n for p in tree.kids(verb, "prep", "dative") if tree.low[p] == "to" for n in tree.kids(p, "pobj")]
    for heard in told:
        if not tree.nominal[heard] or covers(saying.content, (heard, heard + 1)) or heard == saying.head:
            continue
        if not (_in_a_relative(tree, heard) or _in_a_clause(tree, saying, heard)):
            continue
        phrase = noun_phrase(tree, heard)
        if not any(v.head == heard for v in saying.via):
            saying.via.insert(0, Via(phrase, phrase, None, TOLD_ON, heard))


def _in_a_relative(tree: Tree, heard: int) -> bool:
    return any(
        tree.lemma[v] in _PASSING
        and not tree.kids(v, "auxpass", "neg")
        and any(is_relative(tree, c) for c in tree.kids(v, "nsubj"))
        and (tree.kids(v, "dobj", "dative", "prep"))
        for v in tree.kids(heard, "relcl")
    )


def _in_a_clause(tree: Tree, saying: Saying, heard: int) -> bool:
    """Whether behind what was said "she", who was told, repeats it."""
    end = saying.content[-1][1]
    last = tree.bounds(saying.verb)[1]
    if end >= last or tree.word[end] not in (";", ",", "—", "–") or tree.tag[heard] != "NN":
        return False
    for at in range(end + 1, min(end + 6, last)):
        if tree.lemma[at] in ("repeat", "relay", "pass") and tree.verbal[at]:
            who = tree.kids(at, "nsubj")
            it = any(tree.low[c] in _IT for c in tree.kids(at, "dobj"))
            return bool(it and who and tree.low[who[0]] in ("he", "she", "who", "which"))
    return False


def _held(tree: Tree, outer: Saying, here: list[Saying]) -> list[Saying]:
    """ "P, says Roe, who has it from a referee", "P, Roe said; he had it from a typist", "whose source is a
    referee"."""
    first, last = tree.bounds(outer.verb)
    end = outer.content[-1][1]
    begin = max(outer.verb, outer.source[0][1] - 1, end - 1 if outer.content[0][0] > outer.verb else first) + 1
    for at in range(begin, min(last, begin + _FAR)):
        if covers(outer.content, (at, at + 1)):
            continue
        who = None
        if tree.lemma[at] in _HOLDING and tree.verbal[at]:
            who = _from(tree, at)
            if who is not None and not _speaks_there(tree, at, here):
                who = None
        elif tree.lemma[at] in _ITS_SOURCE and any(tree.tag[c] == "WP$" for c in tree.children[at]):
            be = tree.head[at]
            who = next((c for c in tree.kids(be, "attr") if c > be), None) if tree.lemma[be] == "be" else None
        if who is None or covers(outer.content, (who, who + 1)):
            continue
        inner = next((s for s in here if s.parent is outer and s.head is not None and s.content), None)
        new = Saying(at, [cue_range(tree, at)], list(outer.content), [noun_phrase(tree, who)], who, HELD, parent=outer)
        new.quoted = outer.quoted
        if inner is not None:  # "the boy had complained of P, said Roe, who had it from his mother"
            inner.parent = new
        return [new]
    return []


def _from(tree: Tree, at: int) -> int | None:
    """ "has it from a referee": the referee."""
    objects = [c for c in tree.kids(at, "dobj") if tree.low[c] in _IT]
    if not objects or tree.kids(at, "neg"):
        return None
    for node in (at, *objects):
        for prep in tree.kids(node, "prep"):
            if tree.low[prep] in ("from", "off") and prep > at:
                return next((n for n in tree.kids(prep, "pobj") if tree.nominal[n] or tree.tag[n] == "CD"), None)
    return None


def _speaks_there(tree: Tree, at: int, here: list[Saying]) -> bool:
    """Whether "who" or "she" in a clause may be one of those who speak in the sentence."""
    who = next(iter(tree.kids(at, "nsubj")), None)
    if who is None:
        who = subject(tree, at)
    if who is None:
        return False
    if is_relative(tree, who):
        return tree.head[at] in {s.head for s in here} or any(
            tree.head[at] in range(*r) for s in here for r in s.source
        )
    return tree.low[who] in _HE or any(who == s.head for s in here)
