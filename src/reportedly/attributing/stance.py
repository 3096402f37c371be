"""How firmly a saying is put: the cue's force, its negation, and doubt inside what is said; always with the words."""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.saying import Saying
from reportedly.attributing.terms import hedges, predicate
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import Stance

_REFUSED = cues.words(
    """comment respond reply answer say claim confirm specify disclose elaborate name identify give provide return
    acknowledge accept take discuss"""
)
_NOT = cues.words("not n't n’t never cannot without")
_FALSE = cues.words(
    """false untrue fake baseless unfounded groundless lie lies nonsense fabricated fabrication gossip fiction
    fantasy hoax propaganda wrong incorrect rubbish absurd"""
)
_BACK = cues.words("it this that them those these")
_CALLED_FALSE = cues.words("false untrue fake baseless unfounded groundless lie lies nonsense fabrication rubbish hoax")
_CLAIMING = cues.words(
    """claim claims allegation allegations report reports rumour rumours rumor rumors accusation accusations
    suggestion suggestions"""
)


def is_refusal(tree: Tree, verb: int) -> bool:
    """Whether the verb group refuses to speak: "declined to comment", "did not respond", "failed to claim"."""
    lemma = tree.lemma[verb]
    if lemma in ("confirm", "deny") and any(tree.low[c] == "neither" for c in tree.children[verb]):
        return True
    if lemma in ("decline", "refuse", "fail"):
        return any(tree.lemma[c] in _REFUSED for c in tree.kids(verb, "xcomp"))
    negated = any(tree.low[c] in _NOT for c in tree.kids(verb, "neg")) or (
        tree.dep[verb] == "pcomp" and tree.low[tree.head[verb]] == "without"
    )
    if not negated:
        return False
    if lemma in ("claim", "accept", "take", "acknowledge"):
        return any(tree.lemma[c] in ("responsibility", "blame", "credit") for c in tree.kids(verb, "dobj"))
    return lemma in (
        "respond",
        "reply",
        "comment",
        "answer",
        "return",
        "say",
        "specify",
        "disclose",
        "elaborate",
        "confirm",
    )


def stance_of(tree: Tree, saying: Saying, content: list[Range]) -> tuple[Stance, list[Range]]:
    """The stance of one content of a saying and the words that show it."""
    stance: Stance = saying.force
    shown = list(saying.cue)
    lemma = tree.lemma[saying.verb] if saying.cue else ""
    if stance == "claimed" and lemma in cues.NEUTRAL_DISTANCE:
        stance = "said"
    adverbs = [c for c in tree.kids(saying.verb, "advmod") if tree.low[c] in cues.HEARSAY_ADVERBS] if saying.cue else []
    if adverbs and stance == "said":
        return ("hedged" if tree.low[adverbs[0]] in ("reportedly", "apparently") else "claimed"), [
            (adverbs[0], adverbs[0] + 1)
        ]
    negated = (
        bool(saying.cue)
        and tree.is_verb(saying.verb)
        and any(tree.low[c] in _NOT for c in tree.kids(saying.verb, "neg"))
    )
    if negated and stance in ("confirmed", "admitted"):
        return "hedged", shown
    if negated and stance == "denied":
        return "said", shown
    if lemma in cues.ASCRIBING and stance == "said":  # "called the reports nonsense"
        low, high = saying.content[0][0], saying.content[-1][1]
        untrue = [i for i in range(low, high) if tree.low[i] in _CALLED_FALSE]
        if untrue and (high - low <= 8) and any(tree.low[i] in _CLAIMING | _BACK for i in range(low, untrue[0])):
            return "denied", [(untrue[0], untrue[0] + 1)]
    if stance in ("said", "claimed") and (words := calls_false(tree, content)):
        return "denied", words
    if stance in ("said", "claimed") and (doubt := hedges(tree, content)):
        distancing = any(tree.low[a] in ("allegedly", "alleged", "purportedly", "supposedly") for a, _ in doubt)
        return ("claimed" if distancing or stance == "claimed" else "hedged"), doubt
    return stance, shown


def calls_false(tree: Tree, content: list[Range]) -> list[Range]:
    """ "claims that P were “malicious gossip”": a content that calls somebody's saying untrue."""
    main = predicate(tree, content)
    if main is None:
        return []
    if tree.low[main] in _CALLED_FALSE and tree.dep[main] in ("oprd", "acomp", "attr", "ccomp", "xcomp"):
        return [(main, main + 1)] if any(tree.low[c] in _CLAIMING for c in tree.kids(main, "nsubj")) else []
    if tree.lemma[main] != "be":
        return []
    about = [c for c in tree.kids(main, "nsubj") if tree.low[c] in _CLAIMING]
    if not about and any(tree.low[c] in ("it", "this", "that") for c in tree.kids(main, "nsubj")):
        lies = [c for c in tree.kids(main, "attr", "acomp") if tree.low[c] in _CALLED_FALSE]
        return [tree.subtree(c) for c in lies if not tree.kids(main, "neg")]
    for child in tree.kids(main, "attr", "acomp"):
        if (
            about
            and (tree.low[child] in _FALSE or any(tree.low[g] in _FALSE for g in tree.children[child]))
            and not tree.kids(main, "neg")
        ):
            return [tree.subtree(child)]
    return []
