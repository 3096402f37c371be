"""How firmly a saying is put: the cue's force, its negation, and doubt inside what is said; always with the words."""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.saying import Saying
from reportedly.attributing.stances.falsehood import calls_false, slammed
from reportedly.attributing.stances.refusals import refuses
from reportedly.attributing.terms import hedges
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import Stance

_SENT_AWAY = cues.words("jury juror jurors panel staff case appeal lawsuit suit petition motion complaint cabinet")
_TURNED_DOWN = cues.words(
    """offer bid approach proposal deal request application appeal motion petition plea bail entry access admission
    permission permit visa asylum advance overture invitation amendment bill nomination candidate candidacy settlement
    takeover merger treatment funding benefit leave injunction parole clemency compensation loan extension call"""
)
"""What is turned down and not said to be untrue: "rejected the offer", "denied bail"."""
_FALSELY = cues.words("falsely wrongly incorrectly baselessly erroneously misleadingly untruthfully")
_PROOF = cues.words("evidence proof substantiation basis")
_PLAIN_PASSIVES = cues.words("tell warn ask inform advise refuse instruct order assess describe quote assure promise")


def stance_of(tree: Tree, saying: Saying, content: list[Range]) -> tuple[Stance, list[Range]]:
    """The stance of one content of a saying and the words that show it."""
    stance: Stance = saying.force
    shown = list(saying.cue)
    lemma = tree.lemma[saying.verb] if saying.cue else ""
    if stance == "claimed" and lemma in cues.NEUTRAL_DISTANCE:
        stance = "said"
    if stance == "hedged" and saying.rule.startswith("passive") and lemma in _PLAIN_PASSIVES:
        stance = "said"  # "she was told that P": somebody told her
    if stance == "said" and saying.cue and (outer := _put_at_a_distance(tree, saying)):
        return outer
    if stance == "said" and saying.cue and (words := _without_proof(tree, saying)):
        return "claimed", words
    adverbs = [c for c in tree.kids(saying.verb, "advmod") if tree.low[c] in cues.HEARSAY_ADVERBS] if saying.cue else []
    if adverbs and stance == "said":
        return ("hedged" if tree.low[adverbs[0]] in ("reportedly", "apparently") else "claimed"), [
            (adverbs[0], adverbs[0] + 1)
        ]
    negated = (
        bool(saying.cue)
        and tree.verbal[saying.verb]
        and any(tree.low[c] in cues.NEGATED for c in tree.kids(saying.verb, "neg"))
    )
    if negated and stance in ("confirmed", "admitted"):
        return "hedged", shown
    if negated and stance == "said" and (lemma == "exclude" or (lemma == "rule" and tree.kids(saying.verb, "prt"))):
        return "hedged", shown  # "has not ruled out arson"
    if negated and stance == "denied":
        return "said", shown
    if stance == "denied" and lemma in ("reject", "dismiss", "deny", "contest") and _turned_down(tree, saying):
        return "said", shown
    if stance == "denied" and lemma == "dismiss" and _sent_away(tree, saying):
        return "said", shown
    if lemma == "plead" and any(tree.low[c] == "guilty" for c in tree.kids(saying.verb, "acomp")):
        low, high = content[0][0], content[-1][1]
        return ("denied" if tree.low[low] in cues.NEGATED else "admitted"), [(low, high)]
    if stance == "said" and (words := slammed(tree, saying)):  # "called the reports nonsense"
        return "denied", words
    if stance == "said" and (words := refuses(tree, content)):
        return "declined", words
    if stance in ("said", "claimed") and (words := calls_false(tree, content)):
        return "denied", words
    if stance in ("said", "claimed") and (doubt := hedges(tree, content)):
        distancing = any(tree.low[a] in ("allegedly", "alleged", "purportedly", "supposedly") for a, _ in doubt)
        return ("claimed" if distancing or stance == "claimed" else "hedged"), doubt
    return stance, shown


def _put_at_a_distance(tree: Tree, saying: Saying) -> tuple[Stance, list[Range]] | None:
    """ "is alleged to have told her that P", "purports to show P", "claimed that an aide had said P": stance and words
    of the doubt around a cue."""
    above = tree.head[saying.verb]
    if above < saying.verb and tree.dep[saying.verb] == "xcomp" and tree.is_verb(above):
        if tree.lemma[above] in ("purport", "allege", "claim") and (
            tree.lemma[above] == "purport" or tree.kids(above, "auxpass")
        ):
            return "claimed", [(above, above + 1)]
        if tree.lemma[above] in ("appear", "seem") or (
            tree.lemma[above] in ("report", "say", "suppose", "believe", "understand") and tree.kids(above, "auxpass")
        ):
            return "hedged", [(above, above + 1)]
    outer = saying.parent
    if outer is not None and outer.cue and outer.force == "claimed" and tree.lemma[outer.verb] in ("claim", "allege"):
        return "claimed", list(outer.cue)
    return None


def _without_proof(tree: Tree, saying: Saying) -> list[Range]:
    """ "said, without providing evidence, that P", "falsely told voters that P": the page keeps its distance."""
    for child in tree.children[saying.verb]:
        if tree.low[child] in _FALSELY:
            return [(child, child + 1)]
        if tree.low[child] == "without" and not any(a <= child < b for a, b in saying.content):
            high = tree.right[child] + 1
            proof = next((i for i in range(child, min(high, child + 5)) if tree.low[i] in _PROOF), None)
            if proof is not None:
                return [(child, proof + 1)]
    return []


def _turned_down(tree: Tree, saying: Saying) -> bool:
    """ "rejected the offers", "was denied bail": an act, not an answer; "rejected the idea that P" is one."""
    objects = [c for c in tree.kids(saying.verb, "dobj", "nsubjpass") if tree.is_noun(c)]
    return any(tree.lemma[c] in _TURNED_DOWN and not tree.kids(c, "acl", "ccomp") for c in objects)


def _sent_away(tree: Tree, saying: Saying) -> bool:
    """ "dismissed the jury", "dismissed the appeal": an act, not an answer; "dismissed her as a novelist" is one."""
    objects = [c for c in tree.kids(saying.verb, "dobj") if tree.is_noun(c)]
    if any(tree.low[c] == "as" for c in tree.kids(saying.verb, "prep")):
        return False
    return any(tree.lemma[c] in _SENT_AWAY or tree.low[c] in nouns.ROLES | nouns.CROWDS for c in objects) and not any(
        tree.low[c] in cues.SAID_THINGS for c in objects
    )
