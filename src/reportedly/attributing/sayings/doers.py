"""Who says what a participle, an infinitive or a writing says: the words beside it tell, where the parse hangs it on a
noun or on another's clause."""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.subjects import before_an_aside, subject
from reportedly.attributing.tree import FINITE, Tree
from reportedly.attributing.verb_group import cue_range

_SHOWING = cues.words("show film record catch broadcast air feature depict capture recall remember overhear")
_MAKING = cues.words("lead force prompt compel cause drive spur push oblige inspire pressure move")
"""What makes somebody do a thing: "led the mayor to say"."""
_CARRYING = _SHOWING | cues.words("have quote cite hear see include")
"""Verbs whose object is who speaks, not who does them: "the minutes have Roe, observing that P"."""
_PRINTING = cues.words("publish run air circulate")
_ISSUING = _PRINTING | cues.words(
    "issue release post send write put launch file sign e-mail email tweet distribute place"
)
_WRITTEN_HERE = cues.words(
    "report story article piece editorial column study analysis statement ad advertisement petition survey poll review"
)
"""What an outlet prints of its own: a letter it publishes is another's."""
_ISSUED = _WRITTEN_HERE | nouns.DOCUMENTS | cues.words("video film clip press-release poster leaflet")
_US = cues.words("i we you")
_QUICK = cues.words("quick keen eager careful happy proud swift fast fond slow")


def goes_on(tree: Tree, verb: int) -> int | None:
    """ "rejected the suggestion that it had gained from the delay, calling it obscene": the verb of saying around a
    participle set off by a comma, where the parse hung it on what was said."""
    if tree.word[verb - 1] not in (",", "”", '"', "''") or tree.dep[verb] not in ("advcl", "acl", "conj", "xcomp"):
        return None
    node = verb
    for above in tree.above(verb):
        if not tree.is_verb(above) or above > verb:
            continue
        if tree.lemma[above] in cues.CLAUSE_VERBS | cues.OBJECT_VERBS:
            return above if node != verb else None
        node = above
    return None


def set_off(tree: Tree, verb: int) -> int | None:
    """ "The mayor praised the pilot, saying P": whoever does the main verb says it, where the parse hung the participle
    on the noun beside it."""
    if tree.tag[verb] != "VBG" or tree.dep[verb] != "acl" or tree.low[cue_range(tree, verb)[0] - 1] not in (",", "—"):
        return None
    noun = tree.head[verb]
    if tree.dep[noun] in ("nsubj", "nsubjpass", "ROOT"):
        return None
    over = next((a for a in tree.above(noun) if tree.is_verb(a)), None)
    if over is None or over > noun or tree.lemma[over] in _CARRYING:
        return None
    return subject(tree, over)


def issuer(tree: Tree, verb: int, head: int) -> int:
    """ "The mayor issued a statement saying P", "the club released a film that says P": whoever gives a writing to the
    public says what it says."""
    over = tree.head[head]
    given = tree.dep[verb] in ("acl", "relcl") and tree.head[verb] == head and tree.dep[head] == "dobj"
    issued = _WRITTEN_HERE if tree.lemma[over] in _PRINTING else _ISSUED
    if not given or tree.lemma[over] not in _ISSUING or tree.lemma[head] not in issued or tree.lemma[verb] == "show":
        return head
    by = subject(tree, over)
    if tree.dep[over] == "advcl" and tree.tag[over] in FINITE and not tree.kids(over, "nsubj"):
        aside = before_an_aside(tree, over)  # "after Reef, a short-seller, published"
        by = aside[0] if aside is not None else None
    return head if by is None or tree.kids(over, "auxpass") or tree.low[by] in _US else by


def made_to(tree: Tree, verb: int) -> int | None:
    """ "The leak led the mayor to say P", "forced her to admit P": who is made to say it says it."""
    over = tree.head[verb]
    if tree.tag[verb] != "VB" or tree.dep[verb] != "xcomp" or tree.lemma[over] not in _MAKING:
        return None
    return next((c for c in reversed(tree.kids(over, "dobj")) if over < c < verb), None)


def shown(tree: Tree, verb: int) -> int | None:
    """ "Footage showed the minister telling troops that P", "television aired a guard saying P": whom it shows."""
    above = tree.head[verb]
    if tree.tag[verb] != "VBG" or tree.lemma[above] not in _SHOWING or not above < verb:
        return None
    if tree.dep[verb] not in ("advcl", "acl", "xcomp", "ccomp", "conj") or tree.kids(above, "auxpass"):
        return None
    people = [c for c in tree.kids(above, "dobj") if above < c < verb]
    return people[0] if people and tree.word[above + 1] not in (",", ";") else None


def quick_to(tree: Tree, verb: int) -> int | None:
    """ "Fans were quick to point out that P": who did it."""
    adjective = tree.head[verb]
    if tree.tag[verb] != "VB" or tree.dep[verb] != "xcomp" or tree.low[adjective] not in _QUICK:
        return None
    return subject(tree, tree.head[adjective])


def set_beside(tree: Tree, participle: int, verb: int) -> int | None:
    """ "Speaking on Channel Nine, the minister, Ann Roe, said": whom the parse took for an apposition in what was
    taken for the subject."""
    if tree.tag[participle] not in ("VBG", "VBN"):
        return None
    for at in range(participle + 1, verb):
        if tree.dep[at] == "appos" and tree.word[tree.left[at] - 1] == "," and tree.is_noun(at):
            return at
    return None
