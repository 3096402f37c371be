"""Disclaimers and denials: what the outlet says it could not verify, and which sayings of the report that touches.

A disclaimer is bound to what it names and no more: "X's claim about Y" to X's sayings that share words with Y, "these
claims" to the nearest saying before it, "the video" to what the video shows.
"""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.drafts import Draft
from reportedly.attributing.terms import terms
from reportedly.attributing.tree import Range, Tree

_VERIFYING = cues.words("verify confirm corroborate authenticate ascertain substantiate check establish determine")
_UNABLE = cues.words("unable not n't n’t cannot impossible yet never")
_UNKNOWN = cues.words("unclear unknown uncertain unverified unconfirmed")
_SIGNS = _VERIFYING | {"clear", "know"}
NAMING = cues.words(
    """claim report statement allegation assertion account figure number detail remark comment information toll
    version accusation"""
)
_GENERIC = NAMING | cues.words(
    """verify confirm corroborate authenticate independently immediately able unable official newsroom independent"""
)


def disclaimer_at(tree: Tree, sentence: Range) -> int | None:
    """The verb of a disclaimer in a sentence: "could not independently verify", "have not been confirmed"; or None."""
    if _SIGNS.isdisjoint(tree.lemma[sentence[0] : sentence[1]]) and _UNKNOWN.isdisjoint(tree.low[slice(*sentence)]):
        return None
    for at in range(*sentence):
        if tree.lemma[at] in _VERIFYING and tree.is_verb(at):
            near = [c for c in tree.children[at] if tree.dep[c] in ("neg", "aux", "advmod")]
            if any(tree.low[c] in _UNABLE for c in near):
                return at
            above = tree.head[at]
            if tree.low[above] in ("unable", "impossible", "able", "possible") and (
                tree.low[above] in ("unable", "impossible")
                or any(tree.low[c] in _UNABLE for c in [*tree.children[above], *tree.children[tree.head[above]]])
            ):
                return at
        elif (
            (
                tree.low[at] == "clear"
                and tree.dep[at] == "acomp"
                and any(tree.low[c] in _UNABLE for c in tree.children[tree.head[at]])
            )
            or (tree.low[at] in _UNKNOWN and tree.dep[at] in ("acomp", "ROOT", "oprd", "attr"))
            or (
                tree.low[at] == "known"
                and any(tree.low[c] in _UNABLE for c in tree.children[at])
                and tree.kids(at, "ccomp", "nsubjpass")
            )
        ):
            return at
    return None


def bind(
    tree: Tree, disclaimer: Draft, verb: int, earlier: list[Draft], speaker: str | None, spoken: list[list[str]]
) -> list[int]:
    """Indices into `earlier` of the drafts the disclaimer covers.

    `speaker` is the key of whose claim it names, if anybody's; `spoken[i]` holds the keys of those who say earlier[i].
    """
    matter = set(terms(tree, [named(tree, verb)])) - _GENERIC
    candidates = [
        i for i, d in enumerate(earlier) if d.stance not in ("unverified", "declined") and d.saying is not None
    ]
    if speaker is not None:
        candidates = [i for i in candidates if speaker in spoken[i]]
        matter -= set(speaker.split())
    if not candidates:
        return []
    if matter:
        shares = {
            i: len({t[:5] for t in terms(tree, earlier[i].content)} & {t[:5] for t in matter}) for i in candidates
        }
        best = max(shares.values())
        if best > 0:
            ties = [i for i in candidates if shares[i] == best]
            return ties if _plural(tree, verb) else ties[-1:]
        if speaker is None and not _points_back(tree, verb):
            return []
    last = candidates[-1]
    if tree.part(disclaimer.content[0][0]) - earlier[last].part > 1:
        return []
    if _plural(tree, verb):
        home = earlier[last].saying
        return [
            i
            for i in candidates
            if earlier[i].saying is home
            or tree.sentence[earlier[i].content[0][0]] == tree.sentence[earlier[last].content[0][0]]
            or earlier[i].part == earlier[last].part
        ]
    return [last]


def named(tree: Tree, verb: int) -> Range:
    """What could not be verified: objects and clauses right of the verb, or a passive's subject."""
    ranges = [
        tree.subtree(c)
        for c in tree.children[verb]
        if c > verb and tree.dep[c] in ("dobj", "ccomp", "xcomp", "prep", "advcl", "nsubj", "nsubjpass")
    ]
    ranges += [
        tree.subtree(c)
        for c in tree.kids(verb, "nsubjpass", "nsubj")
        if tree.kids(verb, "auxpass") or tree.low[verb] in _UNKNOWN
    ]
    if not ranges:
        return verb, verb + 1
    return min(r[0] for r in ranges), max(r[1] for r in ranges)


def _points_back(tree: Tree, verb: int) -> bool:
    low, high = named(tree, verb)
    return any(
        tree.low[i] in ("this", "these", "those", "that", "the", "it", "they", "either", "his", "her", "their", "its")
        for i in range(low, min(high, low + 3))
    )


def _plural(tree: Tree, verb: int) -> bool:
    low, high = named(tree, verb)
    return any(
        (tree.tag[i] == "NNS" and tree.lemma[i] in NAMING) or tree.low[i] in ("they", "them") for i in range(low, high)
    )


def owner_of_claim(tree: Tree, verb: int) -> tuple[int, Range] | None:
    """ "X's claim", "the claim by X": head and phrase of X, whose claim the disclaimer names."""
    low, high = named(tree, verb)
    for at in range(low, high):
        if tree.lemma[at] in NAMING or tree.low[at] in nouns.DATA:
            for child in tree.children[at]:
                if child in tree.owners(at):
                    end = tree.right[child] + 1
                    end = end - 1 if tree.low[end - 1] in ("'s", "’s", "'", "’") else end
                    return child, (tree.left[child], max(end, child + 1))
                if (
                    tree.low[child] in ("by", "from", "of")
                    and (inner := tree.kids(child, "pobj"))
                    and tree.tag[inner[0]].startswith("NNP")
                ):
                    return inner[0], tree.subtree(inner[0])
    return None
