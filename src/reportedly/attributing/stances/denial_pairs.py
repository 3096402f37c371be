"""Which earlier saying a denial means: every saying by somebody else compared with it by plain features.

What speaks for a saying (it stands right before, shares its rare words, names who denies, accuses …) is a sum, made a
chance by the logistic function; the likeliest is meant, and those nearly as likely. The weights are learnt by
`python -m benchmarks.denials` from the open parts of our own gold and stand beside this file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from reportedly.attributing import cues
from reportedly.attributing.cues import words
from reportedly.attributing.drafts import Draft
from reportedly.attributing.saying import hull
from reportedly.attributing.stances.disclaimers import NAMING
from reportedly.attributing.terms import negation, predicate, terms
from reportedly.attributing.tree import Tree
from reportedly.likelihood import chance, weights

Features = dict[str, float]

_GENERIC = NAMING | words(
    """verify confirm corroborate authenticate independently immediately able unable official newsroom independent"""
)
GUILT = words(
    """fault wrongdoing blame responsibility negligence involvement part guilt liability error failure role misconduct
    knowledge link connection"""
)
"""What one denies in general, without a saying in view."""
_POINTING = words("it this that those these them they")
_POLAR = words("any anyone anything anybody ever such so")
"""Words by which a denial answers something said: "denied taking any fuel"."""
_SPEECH = words("say tell speak call conversation exchange word remark talk mention instruction order kind sort quote")
"""Words by which one denies to have said what others tell."""
_ACCUSING = words("accuse blame charge suspect criticise criticize allege claim allegation accusation")
_EMPTY = words("be have do say")
_LETTERS = 6
"""Of a word that must agree: a stem, roughly."""
_SURE, _NEAR = 0.2, 0.7
"""The least chance of a saying that is meant, and its least share of the likeliest one's."""


def learnt() -> Mapping[str, float]:
    """The learnt weight of each feature."""
    return weights("reportedly.attributing.stances", "denials.tsv")


def meant(tree: Tree, denial: Draft, others: Sequence[Draft]) -> list[int]:
    """Indices of those of `others` that `denial` (one of them) means, in order."""
    return chosen(compare(tree, denial, others), learnt())


def chosen(compared: dict[int, Features], weight: Mapping[str, float]) -> list[int]:
    """The likeliest of the sayings compared and those nearly as likely; none where none is likely."""
    chances = {i: chance(f, weight) for i, f in compared.items()}
    most = max(chances.values(), default=0.0)
    return [i for i, p in chances.items() if p >= max(_SURE, _NEAR * most)]


def compare(tree: Tree, denial: Draft, others: Sequence[Draft]) -> dict[int, Features]:
    """The features of each saying among `others` that may be meant, by index."""
    start = min(denial.content[0][0], denial.saying.verb if denial.saying else denial.content[0][0])
    mine = _stems(tree, denial) - {t[:_LETTERS] for t in _GENERIC}
    inside = [i for low, high in denial.content for i in range(low, high)]
    kind = "points back" if points_back(tree, denial) else "guilt" if _guilt(tree, denial) else "tells"
    polar = kind == "tells" and any(tree.low[i] in _POLAR for i in inside)
    spoken = any(tree.lemma[i] in _SPEECH for i in inside)
    negative = is_negative(tree, denial)
    by_cue = denial.saying is not None and denial.saying.force == "denied"
    claims = kind == "points back" and any(tree.tag[i] == "NNS" and tree.lemma[i] in NAMING for i in inside)
    denier = {w[:_LETTERS] for w in denial.chain[0].key.split()}
    held = [i for i, o in enumerate(others) if _may_be_meant(tree, denial, o)]
    stems = {i: _stems(tree, others[i]) for i in held}
    frequent = Counter(t for i in held for t in stems[i])
    before = [i for i in held if others[i].content[0][0] < start]
    last = others[before[-1]] if before else None
    most = max((len(mine & stems[i]) for i in held), default=0)
    main = predicate(tree, denial.content)
    found: dict[int, Features] = {}
    for i in held:
        other = others[i]
        assert other.saying is not None
        features = {"any": 1.0, kind: 1.0, **_place(tree, start, denial, other, last)}
        shared = mine & stems[i]
        if shared:
            features["of its words"] = len(shared) / len(mine)
            features["of either's words"] = len(shared) / min(len(mine), len(stems[i]))
            features["rare words"] = min(1.0, sum(1 / frequent[t] for t in sorted(shared)))
            features["most words"] = float(len(shared) == most)
        theirs = predicate(tree, other.content)
        if main is not None and theirs is not None and tree.lemma[main] not in _EMPTY:
            features["same predicate"] = float(tree.lemma[main] == tree.lemma[theirs])
        speakers = {w[:_LETTERS] for link in other.chain[:-1] for w in link.key.split()}
        speakers |= {tree.lemma[t][:_LETTERS] for a, b in other.saying.source for t in range(a, b) if tree.nominal[t]}
        features["names who said it"] = float(bool(mine & speakers))
        features["names who denies"] = float(bool(denier & stems[i]))
        features["accuses"] = float(tree.lemma[other.saying.verb] in _ACCUSING or other.stance == "claimed")
        negated = is_negative(tree, other)
        if by_cue and negated != negative and len(shared) > 1:
            continue  # "no gas escaped" is no saying that "gas escaped"
        features["negative"] = float(negated)
        features["same sign"] = float(negated == negative)
        features["quoted"] = float(other.saying.quoted)
        features["no verb"] = float(
            not any(tree.verbal[t] or tree.tag[t] in ("CD", "MD") for a, b in other.content for t in range(a, b))
        )
        features["through more"] = float(len(other.chain) > len(denial.chain))
        own = other.chain[0].key == denial.chain[0].key
        features["told of who denies, of speech"] = float(own and spoken)
        features["told of who denies, pointing back"] = float(own and kind == "points back")
        for name in ("last", "a sentence back", "last paragraph", "accuses") if kind == "points back" else ():
            features[f"points back: {name}"] = features.get(name, 0.0)
        if claims and last is not None and 0 <= last.part - other.part <= 1:
            features["claims, whoever made them"] = 1.0
        for name in ("last", "a sentence back") if polar else ():
            features[f"any: {name}"] = features.get(name, 0.0)
        found[i] = {name: value for name, value in features.items() if value}
    return found


def _may_be_meant(tree: Tree, denial: Draft, other: Draft) -> bool:
    """Whether another draft is a saying of somebody else, or what somebody else tells that he who denies had said."""
    if other is denial or other.saying is None or other.saying is denial.saying:
        return False
    if other.stance in ("denied", "declined", "unverified") or tree.word[other.content[-1][1] - 1] == "?":
        return False
    return other.chain[0].key != denial.chain[0].key or len(other.chain) > 2


def _place(tree: Tree, start: int, denial: Draft, other: Draft, last: Draft | None) -> Features:
    """Where a saying stands, seen from a denial that begins at `start`; `last`: the saying right before it."""
    low, high = hull(other.content)
    if low > start:
        return {"after": 1.0}
    back = tree.sentence[start] - tree.sentence[high - 1]
    above = denial.part - other.part
    headline = tree.annotated.report.parts[other.part].kind == "headline" or tree.terse(low)
    found: Features = {"headline": 1.0}
    if not headline:
        found = {
            ("same sentence", "a sentence back", "two sentences back")[max(back, 0)]
            if back < 3
            else "four sentences back"
            if back < 5
            else "farther": 1.0,
            ("same paragraph", "a paragraph back", "three paragraphs back", "three paragraphs back")[above]
            if above < 4
            else "six paragraphs back"
            if above < 7
            else "many paragraphs back": 1.0,
        }
    if last is other:
        found["last"] = 1.0
    elif last is not None and last.part == other.part:
        found["last run" if last.chain[0].key == other.chain[0].key else "last paragraph"] = 1.0
    return found


def _stems(tree: Tree, draft: Draft) -> set[str]:
    return {t[:_LETTERS] for t in terms(tree, draft.content)}


def _guilt(tree: Tree, denial: Draft) -> bool:
    """ "Any wrongdoing": denied in general."""
    spoken = terms(tree, denial.content)
    return bool(spoken) and set(spoken) <= GUILT


def is_negative(tree: Tree, draft: Draft) -> bool:
    """ "No gas escaped", "no sign that gas escaped"."""
    seeming = any(
        tree.low[i] == "no" and tree.low[i + 1 : i + 2] and tree.lemma[i + 1] in ("indication", "sign", "evidence")
        for low, high in draft.content
        if "no" in tree.low[low:high]
        for i in range(low, high)
    )
    return seeming or negation(tree, draft.content)


def points_back(tree: Tree, denial: Draft) -> bool:
    """Whether a denial tells nothing of what it denies but that it was said: "it", "those reports", "that is a lie",
    "nobody did", "nothing of the sort", "the claims as “gossip”"."""
    low, high = hull(denial.content)
    low += low + 1 < high and not tree.word[low][:1].isalnum()
    low -= low > 0 and tree.low[low - 1] in ("that", "this")  # "that reading": cut off as if it were "that P"
    end = high
    shown = denial.stance_words[0] if denial.stance_words else (high, high)
    if low <= shown[0] < high:
        if tree.low[shown[0]] in ("no", "nothing", "never") or shown[0] - low <= 2:
            return shown[1] - shown[0] < 5  # "no such …", "it is a lie", "nobody did"
        end = shown[0]
    opening = [i for i in range(low, min(end, low + 6)) if tree.word[i][:1].isalnum()]
    if not opening:
        return False
    if any(tree.kids(i, "acl", "relcl", "ccomp") for i in opening if tree.nominal[i]):
        return False  # "the claim that P": it tells what
    pointing = tree.low[opening[0]] in _POINTING
    if tree.low[opening[0]] == "it" and tree.kids(tree.head[opening[0]], "ccomp", "csubj", "xcomp"):
        return False  # "it is untrue that P": it tells what
    if pointing and (len(opening) == 1 or tree.low[opening[1]] in ("as", "is", "was", "to", "in")):
        return True
    noun = next((i for i in opening if tree.nominal[i]), None)
    if noun is None or any(not _empty_phrase(tree, p) for p in tree.kids(noun, "prep")):
        return False
    said = tree.lemma[noun] in NAMING or tree.low[noun] in cues.SAID_THINGS or tree.lemma[noun] in ("call", "warning")
    whose = tree.tag[opening[0]] == "PRP$" or tree.low[opening[0]] in ("the", "both", "all", "such")
    return (pointing or whose) and (said or tree.lemma[noun] in ("reading", "interpretation"))


def _empty_phrase(tree: Tree, prep: int) -> bool:
    """ "her version of events", "the claim as gossip": tells nothing of what was claimed."""
    about = [tree.lemma[c] for c in tree.kids(prep, "pobj")]
    return tree.low[prep] == "as" or (tree.low[prep] == "of" and about in (["event"], ["matter"], ["fact"]))
