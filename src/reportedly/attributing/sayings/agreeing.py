"""Who says again what another said, told with a set phrase: "gave the same account", "acknowledged as much", "came to
the same conclusion", "backed his version", "her account was borne out by Y".

The phrases are closed: a verb of telling or of bearing out whose object only points back (`reportedly.deixis`).
"""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying
from reportedly.attributing.sayings.speaking import says_things
from reportedly.attributing.subjects import agent, noun_phrase, subject
from reportedly.attributing.tree import Range, Tree
from reportedly.deixis import points_back
from reportedly.vocabulary import Stance

AGREEING = "says the same"
_OWNING = words("acknowledge admit concede confirm")
_TELLING = words("tell give describe recall report repeat say")
_COMING = words("come reach arrive draw")
_BEARING = words("bear back support corroborate substantiate confirm")
_SURE = words("corroborate substantiate")
"""Verbs that also take a bare pronoun: one backs a plan, one corroborates what was said."""
_PARTICLES = words("out up")
_TRIGGERS = _OWNING | _TELLING | _COMING | _BEARING
_UNREAL = words("to would could may might will must should")
_SOMEBODY = words("he she they others another people")
_BARE = words("this that it")
_SAME = words("same identical")


def find_agreeing(tree: Tree) -> list[Saying]:
    """All such sayings, in order of position."""
    found: list[Saying] = []
    for at, lemma in enumerate(tree.lemma):
        if lemma not in _TRIGGERS or not tree.is_verb(at) or tree.kids(at, "neg"):
            continue
        saying = _borne_out(tree, at) if tree.kids(at, "auxpass") else _active(tree, at)
        if saying is not None:
            found.append(saying)
    return found


def _active(tree: Tree, verb: int) -> Saying | None:
    content = _pointer(tree, verb)
    head = subject(tree, verb) if content is not None else None
    if content is None or head is None or not _speaks(tree, head):
        return None
    if any(tree.low[i] in _UNREAL for i in range(max(0, verb - 3), verb) if tree.head[i] == verb):
        return None
    source = noun_phrase(tree, head)
    if source[0] <= verb < source[1]:
        return None
    lemma = tree.lemma[verb]
    force: Stance = "admitted" if lemma in _OWNING - {"confirm"} else "confirmed" if lemma in _BEARING else "said"
    cue = (verb, verb + 2) if tree.low[verb + 1 : verb + 2] and tree.low[verb + 1] in _PARTICLES else (verb, verb + 1)
    return Saying(verb, [cue], [content], [source], head, AGREEING, force)


def _pointer(tree: Tree, verb: int) -> Range | None:
    """The object that only points back."""
    lemma, last = tree.lemma[verb], tree.bounds(verb)[1]
    if lemma == "bear" and "out" not in tree.low[verb + 1 : verb + 6]:
        return None  # "bears that date"
    if lemma in _OWNING and tree.low[verb + 1 : verb + 3] == ["as", "much"]:
        return (verb + 1, verb + 3)
    for at in range(verb + 1, min(verb + 8, last)):
        if tree.is_verb(at) or tree.word[at] in (",", ";", ":", "“", '"', "."):
            return None
        if tree.low[at] in _SAME and tree.low[at - 1] in ("the", "an") and lemma in _TELLING | _COMING:
            high = at + 2 if at + 1 < last and tree.is_noun(at + 1) else at + 1
            if tree.low[high : high + 1] == ["of"]:
                return None
            return (at - 1, high) if points_back(tree.words((at - 1, high))) else None
        if (lemma in _BEARING and tree.is_noun(at)) or (lemma in _SURE and tree.low[at] in _BARE):
            low = next((i for i in range(verb + 1, at) if tree.low[i] not in _PARTICLES), at)
            pointing = points_back(tree.words((low, at + 1))) if at - low <= 2 else None
            return (low, at + 1) if pointing in ("statement", "figure") else None
    return None


def _borne_out(tree: Tree, verb: int) -> Saying | None:
    """ "Her account was borne out by Y"."""
    head, teller = subject(tree, verb), agent(tree, verb)
    if tree.lemma[verb] == "bear" and tree.low[verb + 1] != "out":
        return None
    if tree.lemma[verb] not in _BEARING or head is None or teller is None or not _speaks(tree, teller):
        return None
    content = noun_phrase(tree, head)
    if content[1] > verb or points_back(tree.words(content)) != "statement":
        return None
    high = verb + 2 if tree.low[verb + 1] in _PARTICLES else verb + 1
    return Saying(verb, [(verb, high)], [content], [noun_phrase(tree, teller)], teller, AGREEING, "confirmed")


def _speaks(tree: Tree, head: int) -> bool:
    """Whether it is somebody, or something written."""
    return (
        tree.proper[head]
        or tree.low[head] in _SOMEBODY
        or tree.low[head] in nouns.CROWDS
        or tree.lemma[head] in nouns.ROLES | nouns.BODIES | nouns.FIRMS | nouns.DOCUMENTS
        or says_things(tree, head)
    )
