"""Verbs of saying that report nothing said: who keeps a name back, what is not mentioned, whom a club dismissed, what a
council approved.

"The nurse, who asked not to be named", "the union did not mention the letter", "the judge dismissed the jury". The page
tells these in its own voice; the words after the verb are no content that anybody could confirm or deny.
"""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.saying import Saying, covers, hull
from reportedly.attributing.subjects import subject
from reportedly.attributing.tree import Tree

_KEEPING = cues.words("ask request decline refuse wish want prefer insist demand choose elect give speak")
"""Verbs by which somebody keeps their name back."""
_NAMELESS = cues.words("anonymity anonymous anonymously nameless unnamed unidentified")
_NAMING = cues.words("name identify quote")
_NAME = cues.words("name surname identity")
_OWN = cues.words("his her their its my our")
_ONE = cues.words("his her its")
_USING = cues.words("use print publish withhold keep give disclose reveal leave change omit mention make appear run")
_ASSERTING = cues.words("mention accuse assert attribute claim allege blame cite")
"""Verbs that say nothing when they are negated: "it did not mention the cost", "does not accuse anyone"."""
_LETTING_GO = cues.words("dismiss question")
"""Verbs of speech with what is said for object, of another kind with people: "dismissed its coach"."""
_STAFF = cues.words("jury crew staff team cabinet board panel government parliament")
_PEOPLE = cues.words(
    """juror man woman boy girl person teenager suspect witness passenger resident owner neighbour neighbor relative
    colleague friend player pilot"""
)
_OF_HAPPENINGS = cues.words("highlight underline underscore threaten welcome promise signal reflect illustrate")
_HAPPENING = cues.words(
    """attack death incident case clash storm rain fire announcement season rise fall delay shortage failure move
    tension weather drought fighting row growth loss result map flood heat wind wave crash shooting strike war
    decision tower river road season trend crisis outbreak absence change"""
)
_RULED = cues.words(
    """country nation land empire island territory province kingdom city himself herself itself themselves"""
)
_RUNG = cues.words("hotline line number police ambulance station department office helpline brigade 911 999 112")
_SPOKEN_OF = cues.words("critics sources reports analysts experts")
_HANDED_ON = cues.words("cite quote")


def is_unsaid(tree: Tree, saying: Saying) -> bool:
    """Whether a saying found by its verb reports nothing that was said."""
    verb = saying.verb
    if saying.quoted or not tree.verbal[verb] or not saying.content:
        return False
    return (
        _keeps_a_name_back(tree, saying)
        or _leaves_unsaid(tree, saying)
        or _lets_go(tree, saying)
        or _votes(tree, saying)
        or _is_no_speech(tree, saying)
        or _carries_a_speaker(tree, saying)
    )


def _keeps_a_name_back(tree: Tree, saying: Saying) -> bool:
    """ "asked not to be named", "asked that her name not be used", "declined to give his name", "insisted on
    anonymity": a note on the source. A court that keeps another's name back says something."""
    verb = saying.verb
    if tree.lemma[verb] not in _KEEPING:
        return False
    doer = subject(tree, verb)
    several = doer is not None and tree.tag[doer] in ("NNS", "NNPS")
    low, high = tree.subtree(verb)
    for at in range(max(low, verb + 1), min(high, verb + 14)):
        if tree.low[at] in _NAMELESS and covers(saying.content, (at, at + 1)):
            return tree.low[at - 2 : at] != ["condition", "of"] or hull(saying.content)[0] >= at - 4
        if tree.lemma[at] in _NAMING and tree.tag[at] == "VBN" and tree.kids(at, "auxpass"):
            return not tree.kids(at, "nsubj", "nsubjpass")
        if tree.lemma[at] in _NAME and (owners := [o for o in tree.owners(at) if tree.low[o] in _OWN]):
            another = several and tree.low[owners[0]] in _ONE
            return not another and any(tree.lemma[i] in _USING for i in range(verb, min(high, at + 8)))
    return False


def _leaves_unsaid(tree: Tree, saying: Saying) -> bool:
    """ "did not mention the bridge", "accuses nobody", "do not claim this"."""
    verb = saying.verb
    if tree.lemma[verb] not in _ASSERTING or saying.rule != "reporting-verb":
        return False
    if tree.lemma[verb] == "mention" and saying.head is not None and tree.lemma[saying.head] in nouns.DOCUMENTS:
        return False  # "the record does not mention a closure" tells what stands in it
    low, high = hull(saying.content)
    negated = any(tree.low[c] in cues.NEGATORS for c in tree.kids(verb, "neg"))
    nobody = high - low <= 2 and tree.low[low] in ("nobody", "none", "no")
    return (negated or nobody) and "responsibility" not in tree.low[low:high]


def _lets_go(tree: Tree, saying: Saying) -> bool:
    """ "The club dismissed its coach", "police have questioned a man": what was done to people."""
    if tree.lemma[saying.verb] not in _LETTING_GO:
        return False
    if any(tree.low[c] == "as" for c in tree.kids(saying.verb, "prep")):
        return False  # "dismissed the witness as a novelist"
    objects = [c for c in tree.kids(saying.verb, "dobj") if c > saying.verb]
    if tree.kids(saying.verb, "auxpass"):
        objects = tree.kids(saying.verb, "nsubjpass")
    crowds = nouns.CROWDS - _SPOKEN_OF
    return any(tree.lemma[c] in nouns.ROLES | _STAFF | _PEOPLE or tree.low[c] in crowds for c in objects)


def _votes(tree: Tree, saying: Saying) -> bool:
    """ "The council approved the budget": what it did; "approved of" and a clause are what it says."""
    verb = saying.verb
    return tree.lemma[verb] == "approve" and bool(tree.kids(verb, "dobj", "nsubjpass")) and not tree.kids(verb, "ccomp")


def _is_no_speech(tree: Tree, saying: Saying) -> bool:
    """Verbs of speech in a sense without words: "the attack highlights the risk", "the council
    that ruled the country", "pointed a gun at him", "call the police"."""
    verb = saying.verb
    lemma = tree.lemma[verb]
    if lemma in _OF_HAPPENINGS:
        return saying.head is not None and tree.lemma[saying.head] in _HAPPENING
    if lemma not in ("rule", "point", "call"):
        return False
    objects = [c for c in tree.kids(verb, "dobj") if c > verb]
    if lemma == "rule":
        return any(tree.tokens[c].entity in ("GPE", "LOC") or tree.lemma[c] in _RULED for c in objects)
    if lemma == "point":
        aimed = any(tree.low[p] in ("at", "toward", "towards") for p in tree.kids(verb, "prep"))
        return aimed and not any(tree.low[c] == "out" for c in tree.children[verb])
    if lemma == "call":
        return any(tree.lemma[c] in _RUNG or tree.tag[c] == "CD" for c in objects) and not tree.kids(verb, "oprd")
    return False


def _carries_a_speaker(tree: Tree, saying: Saying) -> bool:
    """ "a minister cited by the agency said P", "a spokesman quoted by the daily": who is cited is no content."""
    if saying.rule != "participle with by" or tree.lemma[saying.verb] not in _HANDED_ON:
        return False
    noun = tree.head[saying.verb]
    return (
        tree.lemma[noun] in nouns.ROLES | nouns.BODIES
        or tree.low[noun] in nouns.CROWDS
        or tree.tokens[noun].entity in ("PERSON", "ORG", "NORP")
        or tree.tag[noun] in ("NNP", "NNPS")
    )
