"""How firmly a saying is put: the cue's force, its negation, and doubt inside what is said; always with the words."""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.falsehood import calls_false, slammed
from reportedly.attributing.refusals import refuses
from reportedly.attributing.saying import Saying
from reportedly.attributing.terms import hedges
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import Stance

_SENT_AWAY = cues.words("jury juror jurors panel staff case appeal lawsuit suit petition motion complaint cabinet")
_NOT = cues.words("not n't n’t never cannot without")


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
    if stance == "denied" and lemma == "dismiss" and _sent_away(tree, saying):
        return "said", shown
    if lemma == "plead" and any(tree.low[c] == "guilty" for c in tree.kids(saying.verb, "acomp")):
        low, high = content[0][0], content[-1][1]
        return ("denied" if tree.low[low] in _NOT else "admitted"), [(low, high)]
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


def _sent_away(tree: Tree, saying: Saying) -> bool:
    """ "dismissed the jury", "dismissed the appeal": an act, not an answer; "dismissed her as a novelist" is one."""
    objects = [c for c in tree.kids(saying.verb, "dobj") if tree.is_noun(c)]
    if any(tree.low[c] == "as" for c in tree.kids(saying.verb, "prep")):
        return False
    return any(tree.lemma[c] in _SENT_AWAY or tree.low[c] in nouns.ROLES | nouns.CROWDS for c in objects) and not any(
        tree.low[c] in cues.SAID_THINGS for c in objects
    )
