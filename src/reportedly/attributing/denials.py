"""Denials: which sayings of the same report a denial means.

In this order: the words point back ("that account"); a bare denial of guilt ("any wrongdoing") meets the accuser
before it; else the contents are compared: they share words, or say the same kind of thing of the same thing ("any
missiles had been destroyed" -- "six missiles had burned"). Nobody denies himself, and "no gas escaped" is no saying
that "gas escaped".
"""

from __future__ import annotations

from collections.abc import Collection

from reportedly.attributing.cues import words
from reportedly.attributing.disclaimers import NAMING
from reportedly.attributing.drafts import Draft
from reportedly.attributing.terms import negation, predicate, terms
from reportedly.attributing.tree import Tree

_GENERIC = NAMING | words(
    """verify confirm corroborate authenticate independently immediately able unable official newsroom independent"""
)
_GUILT = words(
    """fault wrongdoing blame responsibility negligence involvement part guilt liability error failure role misconduct
    knowledge link connection"""
)
_KINDS = (
    words("destroy burn hit damage wreck sink strike ruin lose blast explode shatter demolish down"),
    words("leave escape leak drift spread release reach spill cross flow flood pour vent enter seep"),
    words("kill die injure hurt wound harm suffer treat hospitalise hospitalize"),
    words("pay bribe give offer receive take accept hand"),
    words("warn alert ignore overlook dismiss neglect"),
    words("attack fire shell bomb launch shoot raid strike invade"),
    words("call alarm alert raise delay wait"),
)
_BACK = words("it this that those these the them they")
_REACH = 6
"""Paragraphs back in which the accuser of a bare denial is looked for."""


def denied(tree: Tree, denial: Draft, others: list[Draft]) -> list[int]:
    """Indices of the sayings in the same report that a denial's content repeats."""
    back = _that_saying(tree, denial, others)
    if back is not None:
        return [back]
    spoken = terms(tree, denial.content)
    if spoken and set(spoken) <= _GUILT:
        beyond = any(tree.dep[i] == "prep" for low, high in denial.content for i in range(low, high))
        return [] if beyond else _accusations(tree, denial, others)  # "any part in it": in what happened
    mine = {t[:6] for t in spoken} - {t[:6] for t in _GENERIC}
    naming = any(tree.lemma[i] in NAMING for low, high in denial.content for i in range(low, high))
    found: list[int] = []
    for index, other in enumerate(others):
        if not _deniable(denial, other) or _is_negative(tree, other) != _is_negative(tree, denial):
            continue
        theirs = {t[:6] for t in terms(tree, other.content)}
        shared = len(mine & theirs)
        speaker = {w[:6] for w in other.chain[0].key.split()} if other.saying is not None else set()
        names_them = bool(mine & speaker) and bool(shared or naming)  # "that Mr Roe had been ignored"
        if names_them or (shared >= 2 and shared * 2 >= min(len(mine), len(theirs))) or _alike(tree, denial, other):
            found.append(index)
    return found


def _deniable(denial: Draft, other: Draft) -> bool:
    """Whether another draft is somebody else's assertion."""
    if other is denial or other.stance in ("denied", "declined", "unverified"):
        return False
    if other.saying is None or denial.saying is None:
        return True
    return other.saying is not denial.saying and other.chain[0].key != denial.chain[0].key


def _is_negative(tree: Tree, draft: Draft) -> bool:
    """ "No gas escaped", "no sign that gas escaped"."""
    seeming = any(
        tree.low[i] == "no" and tree.low[i + 1 : i + 2] and tree.lemma[i + 1] in ("indication", "sign", "evidence")
        for low, high in draft.content
        for i in range(low, high)
    )
    return seeming or negation(tree, draft.content)


def _alike(tree: Tree, denial: Draft, other: Draft) -> bool:
    """Whether two contents say one kind of thing of one subject, or of anything where they stand side by side."""
    one, two = predicate(tree, denial.content), predicate(tree, other.content)
    if one is None or two is None or other.saying is None:
        return False
    if not any(tree.lemma[one] in kind and tree.lemma[two] in kind for kind in _KINDS):
        return False
    subjects = [
        {tree.lemma[c] for c in tree.kids(verb, "nsubj", "nsubjpass", "dobj")} - {"it", "they", "that", "who"}
        for verb in (one, two)
    ]
    return bool(subjects[0] & subjects[1]) or 0 <= denial.part - other.part <= 1


def _accusations(tree: Tree, denial: Draft, others: list[Draft]) -> list[int]:
    """ "denied any fault": what the nearest other speaker before it was first to say, in headline and text."""
    start = denial.content[0][0]
    parts = tree.annotated.report.parts
    before = [
        (i, o)
        for i, o in enumerate(others)
        if o.saying is not None and _deniable(denial, o) and o.content[0][0] < start and denial.part - o.part <= _REACH
    ]
    if not before:
        return []
    accuser = before[-1][1].chain[0].key
    heads = [i for i, o in enumerate(others) if o.chain[0].key == accuser and parts[o.part].kind == "headline"]
    told = [i for i, o in before if o.chain[0].key == accuser and parts[o.part].kind != "headline"]
    return sorted({*heads, *told[:1]})


def _that_saying(tree: Tree, denial: Draft, others: list[Draft]) -> int | None:
    """ "disputed that account", "dismissed those calls": the nearest saying before it by somebody else."""
    low, high = denial.content[0]
    low += low + 1 < high and not tree.word[low][:1].isalnum()
    noun = next((i for i in range(low, high) if tree.is_noun(i)), None)
    shown = denial.stance_words[0][0] if denial.stance_words else high
    if low < shown < high and shown - low <= 4:  # "the claim was false", "it is a lie", "those reports nonsense"
        return _nearest(tree, denial, others) if tree.low[low] in _BACK else None
    if high - low > 3 or tree.low[low] not in ("that", "this", "those", "these", "the", "it"):
        return None
    if noun is None:
        return _nearest(tree, denial, others) if high - low == 1 else None
    verbs = {tree.lemma[noun]} | ({"say", "tell", "claim"} if tree.lemma[noun] in NAMING else set())
    if tree.lemma[noun] not in NAMING and not any(o.saying and tree.lemma[o.saying.verb] in verbs for o in others):
        return None
    return _nearest(tree, denial, others, () if tree.lemma[noun] in NAMING else verbs)


def _nearest(tree: Tree, denial: Draft, others: list[Draft], verbs: Collection[str] = ()) -> int | None:
    """The nearest saying before a denial, by somebody else, in this paragraph or the two before; by one of `verbs`."""
    start = denial.saying.verb if denial.saying else denial.content[0][0]
    before = [
        i
        for i, o in enumerate(others)
        if o.saying is not None
        and o.content[0][0] < start
        and 0 <= tree.part(start) - o.part <= 2
        and o.chain[0].key != denial.chain[0].key
        and o.stance not in ("declined", "unverified", "denied")
        and (not verbs or tree.lemma[o.saying.verb] in verbs)
    ]
    return before[-1] if before else None
