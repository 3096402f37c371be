"""Who was told: "his wife had been told by a guard that P", "she heard one of them shout P", "he heard from a cousin
that P".

What somebody is told reaches the page through who was told, where that is not who publishes, or all the world
("reporters", "the court"). So the hearer is a step between who speaks and the saying around.
"""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import ADDRESSEE, words
from reportedly.attributing.saying import TOLD, TOLD_ON, Saying, Via
from reportedly.attributing.steps.reading_out import READ_OUT
from reportedly.attributing.subjects import agent, noun_phrase, subject
from reportedly.attributing.tree import Tree

_PUBLIC = words(
    """i we you us me one it this that everyone everybody anyone anybody nobody people world public nation country
    reporter journalist media press court jury judge inquest hearing trial tribunal parliament assembly congress
    senate house conference audience crowd meeting rally viewer listener reader market investor lawmaker mourner"""
)
"""Who is told passes nothing on: all hear it at once."""
_GATHERERS = words("charity ngo watchdog nonprofit non-profit collective helpline")
_CAUSES = words("rights aid campaign advocacy monitoring relief support pressure watchdog humanitarian environmental")
_PERFECT = words("had 'd ’d has have 've ’ve")
_HEARING = words("hear overhear")
_RECALLING = words("remember recall recollect")
_FROM = words("hear learn understand gather")
_TOGETHER = words(
    """family company firm group staff team crew club union charity office department board party household member
    employee"""
)
_PAPERS = nouns.DOCUMENTS | nouns.DATA | words("prosecution papers defence")
_TO = words("confess admit confide boast complain whisper explain mention brag remark")
_CLOSE = words(
    """friend colleague neighbour neighbor wife husband mother father sister brother son daughter uncle aunt cousin
    nephew niece grandson granddaughter grandmother grandfather mum dad parent partner girlfriend boyfriend flatmate
    roommate classmate acquaintance relative supervisor foreman agent cellmate inmate priest
    therapist"""
)
"""Singular nouns for who hears something in private."""


def find_hearers(tree: Tree, sayings: list[Saying]) -> None:
    """Put the hearer before the other steps (`via`) of each saying that has one; turn "heard from Y" into Y's
    saying."""
    for saying in sayings:
        if not saying.cue or not tree.verbal[saying.verb]:
            continue
        _heard_from(tree, saying)
        hearer = _told(tree, saying) or _heard(tree, saying) or _had_told(tree, saying) or _confided(tree, saying)
        if hearer is not None and hearer != saying.head:
            _add(tree, saying, hearer)


def _add(tree: Tree, saying: Saying, hearer: int) -> None:
    phrase = noun_phrase(tree, hearer)
    known = any(v.mention == phrase for v in saying.via)
    if _one_with_speaker(tree, hearer, saying):
        return
    if not known and not any(low <= hearer < high for low, high in saying.source):
        nearer = sum(v.rule == TOLD_ON for v in saying.via)
        saying.via.insert(nearer, Via(phrase, phrase, None, TOLD, hearer))


def _passes_on(tree: Tree, heard: int, above: Saying) -> bool:
    """ "Roe says a guard told his agents that P", "prosecutors say she told police that P": who was told then told who
    says so; a paper that records it was told by nobody."""
    if above.head is None or tree.lemma[above.head] in _PAPERS or tree.low[above.head] in _PAPERS:
        return False
    if tree.lemma[above.head] == "prosecutor":
        return tree.lemma[heard] in ("police", "detective")
    if tree.lemma[heard] in _PUBLIC or not tree.nominal[heard]:
        return False
    somebody = tree.lemma[heard] in nouns.ROLES | _CLOSE or tree.lemma[heard] in ("expert", "agent")
    return somebody and any(tree.low[o] not in ("its", "this") for o in tree.owners(heard))


def _one_with_speaker(tree: Tree, hearer: int, saying: Saying) -> bool:
    """ "She says the family were told by a nurse that P", "the firm said its staff had been told": who speaks is one of
    those who were told, or speaks for them."""
    if saying.parent is None or tree.lemma[hearer] not in _TOGETHER:
        return False
    return any(tree.low[c] in ("the", "its", "their", "our") for c in tree.children[hearer])


def _may_hear(tree: Tree, head: int | None) -> bool:
    """Whether a noun or pronoun is somebody in particular."""
    if head is None or tree.low[head] in _PUBLIC or tree.lemma[head] in _PUBLIC:
        return False
    return tree.is_noun(head) or tree.tag[head] in ("PRP", "CD", "DT", "JJ")


def _told(tree: Tree, saying: Saying) -> int | None:
    """ "X was told by Y that P": X."""
    verb = saying.verb
    if tree.lemma[verb] not in ADDRESSEE or saying.head is None or agent(tree, verb) != saying.head:
        return None
    if not tree.kids(verb, "auxpass") and tree.dep[verb] not in ("acl", "conj", "pcomp"):
        return None  # "as told to the court by Y, P"
    head = subject(tree, verb)
    return head if _may_hear(tree, head) else None


def _heard(tree: Tree, saying: Saying) -> int | None:
    """ "X heard Y say P", "X remembers Y saying P": X."""
    verb = saying.verb
    above = tree.head[verb]
    recalled = tree.lemma[above] in _RECALLING and tree.tag[verb] == "VBG"
    if (
        not (tree.lemma[above] in _HEARING or recalled)
        or tree.dep[verb] not in ("ccomp", "xcomp", "acl", "advcl")
        or tree.tag[verb] not in ("VB", "VBP", "VBG")
        or not above < verb
    ):
        return None
    head = subject(tree, above)
    return head if _may_hear(tree, head) else None


def _had_told(tree: Tree, saying: Saying) -> int | None:
    """ "X has had mothers tell her that P": X."""
    verb = saying.verb
    above = tree.head[verb]
    if tree.lemma[verb] != "tell" or tree.tag[verb] != "VB" or tree.lemma[above] != "have":
        return None
    if not any(c > verb and tree.tag[c] == "PRP" for c in tree.kids(verb, "dobj", "dative")):
        return None
    head = subject(tree, above) if tree.dep[verb] in ("ccomp", "xcomp") and above < verb else None
    return head if head != saying.head and _may_hear(tree, head) else None


def _gathers(tree: Tree, heard: int) -> bool:
    """ "told the charity", "told the rights group Watchtower": who takes down what people tell, to make it known."""
    here = {tree.lemma[heard], *(tree.lemma[c] for c in tree.kids(heard, "compound", "appos", "nmod"))}
    if here & _GATHERERS:
        return True
    kinds = {tree.low[c] for c in tree.kids(heard, "compound", "amod")}
    kinds |= {tree.low[g] for c in tree.kids(heard, "compound", "appos") for g in tree.kids(c, "compound", "amod")}
    return bool(here & {"group", "organisation", "organization"} and kinds & _CAUSES)


def _met_them(tree: Tree, saying: Saying, heard: int) -> int | None:
    """ "The butcher's boy was stopped by pickets who told him that P, she says": the boy, whom "him" means."""
    if tree.dep[saying.verb] != "relcl" or saying.head is None or tree.head[saying.verb] != saying.head:
        return None
    met = next((a for a in tree.above(saying.head) if tree.verbal[a]), None)
    who = subject(tree, met) if met is not None else None
    if who is None or saying.parent is None or who in (saying.head, saying.parent.head) or not tree.nominal[who]:
        return None
    single = tree.tag[who] in ("NN", "NNP")
    return who if single == (tree.low[heard] in ("him", "her")) and _may_hear(tree, who) else None


def _heard_from(tree: Tree, saying: Saying) -> None:
    """ "X heard from Y that P": Y says it, X heard it."""
    verb = saying.verb
    if tree.lemma[verb] in ("read", "see") and saying.head is not None and saying.parent is not None:
        carried = next((v for v in saying.via if v.kind == "outlet" and v.head > verb), None)
        if carried is not None:  # "she had read in the daily that P": the daily says so
            saying.via.remove(carried)
            saying.head, saying.source, saying.force = carried.head, [carried.mention], "said"
        return
    if tree.lemma[verb] not in _FROM or not saying.content or saying.head is None:
        return
    for prep in tree.kids(verb, "prep"):
        named = tree.kids(prep, "pobj")
        if tree.low[prep] == "from" and named and verb < prep < saying.content[0][0]:
            hearer = saying.head
            saying.head, saying.source = named[0], [noun_phrase(tree, named[0])]
            saying.force, saying.belief = "said", False
            if _may_hear(tree, hearer):
                _add(tree, saying, hearer)
            return


def _confided(tree: Tree, saying: Saying) -> int | None:
    """ "a clerk told a friend that P", inside another's saying or as hearsay; "staff had told him P" outside."""
    verb = saying.verb
    if tree.lemma[verb] in _TO:
        to = [c for p in tree.kids(verb, "prep", "dative") if tree.low[p] == "to" for c in tree.kids(p, "pobj")]
        heard = next((c for c in to if c > verb and tree.tag[c] == "NN"), None)
    elif tree.lemma[verb] in ADDRESSEE:
        heard = next((c for c in tree.kids(verb, "dobj", "dative") if c > verb), None)
    else:
        return None
    if heard is None or any(low <= heard < high for low, high in saying.content):
        return None
    if tree.lemma[verb] == "tell" and tree.nominal[heard] and saying.parent is None and _gathers(tree, heard):
        return heard
    if tree.tag[heard] == "PRP" and (whom := _met_them(tree, saying, heard)) is not None:
        return whom
    if tree.tag[heard] == "PRP":
        had = any(tree.low[c] in _PERFECT for c in tree.kids(verb, "aux"))
        return heard if _may_hear(tree, heard) and saying.parent is None and had else None
    if saying.parent is not None and saying.parent.rule == "passive infinitive":
        return None  # "is said to have told a friend": whoever says so may know it from anybody
    if saying.head is None or tree.tag[saying.head] == "PRP":
        return None  # "she told her husband": who says so may know it from her
    if saying.parent is not None and _passes_on(tree, heard, saying.parent):
        return heard
    if any(v.rule == READ_OUT for v in saying.via):
        return None  # "a message in which she told her husband P": the message tells it
    private = tree.tag[heard] == "NN" and tree.lemma[heard] in _CLOSE
    return heard if private else None
