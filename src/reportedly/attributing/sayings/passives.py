"""Sayings whose cue is a passive or a participle with its agent: "it was reported that P", "X was told by Y that P",
"the plan announced by Y"."""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.saying import Saying, minus, union
from reportedly.attributing.sayings.trimming import trimmed
from reportedly.attributing.subjects import agent, noun_phrase
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range

ACCUSED = "passive accusation"
_PASSED_ON = cues.ADDRESSEE | cues.SAYING_PASSIVES | cues.words("believe think expect")
_ASKING = cues.words(
    "ask call ring phone telephone contact consult approach write complain email e-mail question speak"
)
_ESTABLISHED = cues.words("charge find show determine mean intend")
"""Passives of what was established, done or meant, not said."""
_OF_WHICH = cues.words("inform notify warn advise")
"""Passives with an agent behind which "of" leads in what is told: "was informed by the mill of a leak"."""
_ASKED_FOR = cues.words("what where why how whether")


def by_passive(tree: Tree, verb: int, lemma: str, head: int | None) -> Saying | None:
    """ "it was reported that P", "X is said to have done", "P was confirmed by Y", "X was told by Y that P"."""
    by = agent(tree, verb)
    if (lemma == "know" and tree.kids(verb, "neg")) or (by is None and lemma in _ESTABLISHED):
        return None  # a disclaimer, or what the page itself tells: "was charged with theft", "was found to be late"
    if by is None and lemma in cues.ADDRESSEE and any(tree.low[c] in cues.NEGATORS for c in tree.kids(verb, "neg")):
        return None  # "was not asked to plead": nobody said so
    clause = tree.kids(verb, "ccomp")
    infinitive = [c for c in tree.kids(verb, "xcomp") if tree.is_verb(c) or tree.tag[c] == "MD"]
    content: list[Range] = []
    rule = "passive"
    after = _after_agent(tree, verb, by) if by is not None and lemma in _PASSED_ON else None
    if clause and not (after is not None and after[0] < tree.left[clause[0]]):
        content = [trimmed(tree, verb, tree.subtree(c)) for c in clause]
        if head is not None and tree.low[head] != "it" and lemma not in cues.ADDRESSEE and by is None:
            return None
    elif after is not None and (tree.low[after[0]] != "to" or lemma in cues.ADDRESSEE):
        content = [after]
    elif after is not None and head is not None:
        content = [noun_phrase(tree, head), after]
        rule = "passive infinitive"
    elif infinitive and lemma in cues.ADDRESSEE:
        if by is None and any(tree.tag[c] in ("VBP", "VBZ") for c in tree.kids(verb, "aux", "auxpass")):
            return None  # "residents are asked to stay indoors": the page asks
        content = [trimmed(tree, verb, tree.subtree(infinitive[0]))]
        rule = "passive infinitive"
    elif infinitive and head is not None and (lemma in cues.CLAUSE_VERBS or lemma in cues.BELIEF_VERBS):
        low, high = tree.subtree(head)
        whole = (low, high) if high <= verb else noun_phrase(tree, head)
        content = [whole, *(tree.subtree(c) for c in infinitive)]
        rule = "passive infinitive"
    elif head is not None and lemma in ("accuse", "charge", "blame", "suspect") and (of := _charges(tree, verb, by)):
        low, high = tree.subtree(of[0])
        at = next((i for i in range(low, high - 1) if tree.low[i] == "by" and _accuser(tree, i)), None)
        if by is None and at is not None:
            by, high = _accuser(tree, at), at  # "was accused of sloth by Roe": by, on whatever word the parse has it
        content = [(low + (lemma == "accuse"), high)]
        if lemma != "accuse":
            content.insert(0, noun_phrase(tree, head))
        rule = ACCUSED
    elif (
        by is not None
        and head is not None
        and (lemma in cues.OBJECT_VERBS or (lemma in cues.ASCRIBING and tree.kids(verb, "oprd", "attr")))
        and lemma not in ("question", "support", "back", "ask")
    ):
        low, high = noun_phrase(tree, head)
        content = [(low, high)]
        content += [tree.subtree(c) for c in tree.kids(verb, "oprd", "prep") if c > verb and tree.low[c] != "by"]
    if not content:
        return None
    if by is None and rule == "passive":
        by = _in_which(tree, verb)
    if by is None and rule.startswith("passive") and lemma in cues.ADDRESSEE:
        by = _asked_before(tree, verb)
    source = noun_phrase(tree, by) if by is not None else None
    if source and rule == ACCUSED and (hole := content[-1])[0] > source[0]:
        source = (source[0], min(source[1], hole[0] - 1))
    if source and lemma in _OF_WHICH and source[0] < content[-1][0] < source[1]:
        source = (source[0], content[-1][0] - 1)
    if source:
        content = minus(content, [source])
    return Saying(
        verb=verb,
        cue=[cue_range(tree, verb)],
        content=union(content),
        source=[source] if source else [],
        head=by,
        rule=rule,
        force=cues.FORCE.get(lemma, "said") if by is not None or lemma in ("claim", "allege") else "hedged",
        belief=lemma in cues.BELIEF_VERBS,
    )


def _in_which(tree: Tree, verb: int) -> int | None:
    """ "a letter in which it was said that P": the letter."""
    if tree.dep[verb] != "relcl" or tree.head[verb] > verb:
        return None
    preps = [p for p in tree.kids(verb, "prep") if tree.low[p] in ("in", "on") and p < verb]
    return tree.head[verb] if any(tree.low[c] == "which" for p in preps for c in tree.kids(p, "pobj")) else None


def _asked_before(tree: Tree, verb: int) -> int | None:
    """ "She rang the clinic and was told that P": the clinic."""
    if tree.dep[verb] != "conj":
        return None
    first = tree.head[verb]
    replied = any(tree.low[i] in ("reply", "response", "turn") for i in range(verb, min(verb + 4, len(tree.low))))
    if tree.lemma[first] not in _ASKING and not (replied and tree.lemma[first] in cues.ADDRESSEE):
        return None
    asked = [c for c in tree.kids(first, "dobj", "dative") if first < c < verb]
    asked += [n for p in tree.kids(first, "prep") if tree.low[p] in ("to", "with") for n in tree.kids(p, "pobj")]
    return next((c for c in asked if tree.is_noun(c) and tree.tokens[c].entity not in ("DATE", "TIME")), None)


def _accuser(tree: Tree, by: int) -> int | None:
    """The head of what follows "by", where it can accuse: a name, a person, a body."""
    head = next(iter(tree.kids(by, "pobj")), None)
    if head is None or not (
        tree.tag[head].startswith("NNP")
        or tree.lemma[head] in nouns.ROLES | nouns.BODIES
        or tree.low[head] in nouns.CROWDS
    ):
        return None
    return head


def _charges(tree: Tree, verb: int, by: int | None) -> list[int]:
    """The preposition before what somebody is accused of, on the verb or, after "by Y", on Y."""
    own = [c for c in tree.kids(verb, "prep") if tree.low[c] in ("of", "with", "for")]
    return own or [c for c in (tree.kids(by, "prep") if by is not None else []) if tree.low[c] in ("of", "for")]


def _after_agent(tree: Tree, verb: int, by: int) -> Range | None:
    """ "was told by Y that P", "was asked by Y to R", "was told by Y who they were": from that, to or who to the end.

    By the words, not the parse: it takes the clause for one on Y, more often than not."""
    last = tree.subtree(verb)[1]
    for at in range(by + 1, min(by + 12, last - 1)):
        low, after = tree.low[at], at + 1
        if tree.word[at] in (";", ":", "—") or low in ("and", "but", "which") or tree.tag[at] in ("VBD", "VBZ", "MD"):
            return None
        finite = tree.is_verb(after) or tree.tag[after] == "MD"
        if (
            (low == "that" and not finite and tree.tag[at] != "DT")
            or (low in _ASKED_FOR and not finite)
            or (low == "who" and tree.dep[at] == "attr")
            or (low == "to" and tree.tag[after] == "VB")
            or (low == "of" and tree.lemma[verb] in _OF_WHICH and _leads_in(tree, at, last))
        ):
            return trimmed(tree, verb, (at + (low in ("that", "of")), last))
    return None


def _leads_in(tree: Tree, of: int, last: int) -> bool:
    """Whether "of" leads in what was told: the last one there is, and not within a name ("the Ministry of Health")."""
    named = tree.capital[of - 1] and tree.capital[of + 1]
    return not named and "of" not in tree.low[of + 1 : min(of + 6, last)]


def by_participle(tree: Tree, verb: int, lemma: str) -> Saying | None:
    """ "the plan announced by Y", "rumours spread by Y": content is the noun."""
    by = agent(tree, verb)
    infinitive = [c for c in tree.kids(verb, "xcomp") if tree.tag[tree.left[c]] == "TO"]
    if by is None and infinitive and lemma in cues.SAYING_PASSIVES and (tree.dep[verb] == "acl" or lemma == "say"):
        content = [trimmed(tree, verb, tree.subtree(infinitive[0]))]  # "an e-mail said to have been sent by Y"
        return Saying(verb, [(verb, verb + 1)], content, [], None, "passive infinitive", "hedged")
    if (
        by is None
        or lemma not in cues.OBJECT_VERBS
        or lemma in ("report", "publish", "post", "order")
        or tree.dep[verb] != "acl"
    ):
        return None
    noun = tree.head[verb]
    low = tree.left[noun]
    source = noun_phrase(tree, by)
    return Saying(
        verb, [(verb, verb + 1)], [(low, verb)], [source], by, "participle with by", cues.FORCE.get(lemma, "said")
    )
