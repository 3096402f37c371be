"""Denials: which sayings of the same report a denial means.

In this order: a denial that only points back ("denied it", "that account", "no such thing", "slammed the claims") means
the run of sayings right before it; a bare denial of guilt ("any wrongdoing") meets the accuser before it; else the
contents are compared: they share words, name who made the claim, or say the same kind of thing of the same thing ("any
missiles had been destroyed" -- "six missiles had burned"); else what was said in the sentence right before it. Nobody
denies himself, and "no gas escaped" is no saying that "gas escaped".
"""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.cues import words
from reportedly.attributing.drafts import Draft
from reportedly.attributing.saying import hull
from reportedly.attributing.stances.disclaimers import NAMING
from reportedly.attributing.terms import negation, predicate, terms
from reportedly.attributing.tree import Tree

_GENERIC = NAMING | words(
    """verify confirm corroborate authenticate independently immediately able unable official newsroom independent"""
)
_GUILT = words(
    """fault wrongdoing blame responsibility negligence involvement part guilt liability error failure role misconduct
    knowledge link connection"""
)
_BROAD = _GUILT | words("mislead deceive faith unlawful illegal act guilty hide murder charge crime offence offense")
"""What one denies in general, without a saying in view."""
_KINDS = (
    words("destroy burn hit damage wreck sink strike ruin lose blast explode shatter demolish down"),
    words("leave escape leak drift spread release reach spill cross flow flood pour vent enter seep"),
    words("kill die injure hurt wound harm suffer treat hospitalise hospitalize"),
    words("pay bribe give offer receive take accept hand"),
    words("warn alert ignore overlook dismiss neglect"),
    words("attack fire shell bomb launch shoot raid strike invade"),
    words("call alarm alert raise delay wait"),
)
_POINTING = words("it this that those these them they")
_POLAR = words("any anyone anything anybody ever such so")
"""Words by which a denial answers something said: "denied taking any fuel"."""
_SPEECH = words("say tell speak call conversation exchange word remark talk mention instruction order kind sort quote")
"""Words by which one denies to have said what others tell."""
_ACCUSING = words("accuse blame charge suspect criticise criticize")
_REACH = 6
"""Paragraphs back in which the accuser of a bare denial is looked for."""


def denied(tree: Tree, denial: Draft, others: list[Draft]) -> list[int]:
    """Indices of the sayings in the same report that a denial's content repeats."""
    inner = [i for i, o in enumerate(others) if o.saying is not None and _spelt_out(denial, o)]
    if inner:
        return inner
    if denial.saying is not None and tree.lemma[denial.saying.verb] == "plead":
        return []  # "pleaded not guilty": to a charge, not to a saying
    if denial.echoes is not None:  # it says again what the denial before it said
        return denied(tree, denial.echoes, others)
    back = _points_back(tree, denial)
    if own := _own_words(tree, denial, others, back):
        return own
    if back:
        return _run_before(tree, denial, others)
    spoken = terms(tree, denial.content)
    if spoken and set(spoken) <= _GUILT:
        beyond = any(tree.dep[i] == "prep" for low, high in denial.content for i in range(low, high))
        return [] if beyond else _accusations(tree, denial, others)  # "any part in it": in what happened
    mine = {t[:6] for t in spoken} - {t[:6] for t in _GENERIC}
    naming = any(tree.lemma[i] in NAMING for low, high in denial.content for i in range(low, high))
    negative = _is_negative(tree, denial)
    found: list[int] = []
    for index, other in enumerate(others):
        if not _deniable(denial, other) or _is_negative(tree, other) != negative:
            continue
        theirs = {t[:6] for t in terms(tree, other.content)}
        shared = len(mine & theirs)
        speaker = {w[:6] for w in other.chain[0].key.split()} if other.saying is not None else set()
        names_them = bool(mine & speaker) and bool(shared or naming)  # "that Mr Roe had been ignored"
        same = shared >= 2 and shared * 2 >= min(len(mine), len(theirs))
        same = same or 0 < shared == len(mine) == len(theirs)
        if names_them or same or _alike(tree, denial, other):
            found.append(index)
    return found or _sentence_before(tree, denial, others)


def _own_words(tree: Tree, denial: Draft, others: list[Draft], back: bool) -> list[int]:
    """ "Roe told her that P, she says. He denied saying so", "He remembers no such call": what others told that he who
    denies had said, in the nearest paragraph that has it."""
    start, here = denial.content[0][0], denial.part
    said = any(tree.lemma[i] in _SPEECH for low, high in denial.content for i in range(low, high))
    if not said and not back:
        return []
    way = [link.key for link in denial.chain]
    before = [
        i
        for i, o in enumerate(others)
        if o.saying is not None and o is not denial and o.content[0][0] < start and 0 <= here - o.part <= 3
    ]
    told = [
        i
        for i in before
        if others[i].chain[0].key == way[0]
        and [link.key for link in others[i].chain] != way
        and len(others[i].chain) > 2
        and others[i].stance not in ("denied", "declined", "unverified")
    ]
    if not told or (not said and others[told[-1]].part != others[before[-1]].part):
        return []
    return [i for i in told if others[i].part == others[told[-1]].part]


def _spelt_out(denial: Draft, other: Draft) -> bool:
    """ "rejected the group's allegation that P": the saying whose cue stands in what is denied."""
    return (
        other.saying is not None
        and other is not denial
        and other.saying.parent is denial.saying
        and other.saying.rule == "noun with that-clause"
        and any(low <= other.saying.verb < high for low, high in denial.content)
    )


def _deniable(denial: Draft, other: Draft) -> bool:
    """Whether another draft is somebody else's assertion."""
    if other is denial or other.stance in ("denied", "declined", "unverified"):
        return False
    if other.saying is None or denial.saying is None:
        return True
    return other.saying is not denial.saying and other.chain[0].key != denial.chain[0].key


def _points_back(tree: Tree, denial: Draft) -> bool:
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
    if any(tree.kids(i, "acl", "relcl", "ccomp") for i in opening if tree.is_noun(i)):
        return False  # "the claim that P": it tells what
    pointing = tree.low[opening[0]] in _POINTING
    if pointing and (len(opening) == 1 or tree.low[opening[1]] in ("as", "is", "was", "to", "in")):
        return True
    noun = next((i for i in opening if tree.is_noun(i)), None)
    if noun is None or any(not _empty_phrase(tree, p) for p in tree.kids(noun, "prep")):
        return False
    said = tree.lemma[noun] in NAMING or tree.low[noun] in cues.SAID_THINGS or tree.lemma[noun] in ("call", "warning")
    whose = tree.tag[opening[0]] == "PRP$" or tree.low[opening[0]] in ("the", "both", "all", "such")
    return (pointing or whose) and (said or tree.lemma[noun] in ("reading", "interpretation"))


def _empty_phrase(tree: Tree, prep: int) -> bool:
    """ "her version of events", "the claim as gossip": tells nothing of what was claimed."""
    about = [tree.lemma[c] for c in tree.kids(prep, "pobj")]
    return tree.low[prep] == "as" or (tree.low[prep] == "of" and about in (["event"], ["matter"], ["fact"]))


def _is_negative(tree: Tree, draft: Draft) -> bool:
    """ "No gas escaped", "no sign that gas escaped"."""
    seeming = any(
        tree.low[i] == "no" and tree.low[i + 1 : i + 2] and tree.lemma[i + 1] in ("indication", "sign", "evidence")
        for low, high in draft.content
        if "no" in tree.low[low:high]
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


def _run_before(tree: Tree, denial: Draft, others: list[Draft]) -> list[int]:
    """The nearest saying before a denial, by somebody else, in this paragraph or the two before, with those of its
    paragraph that share a source with it."""
    start = denial.saying.verb if denial.saying else denial.content[0][0]
    here = tree.part(start)
    sides = {link.key for link in denial.chain[:-1]}  # who denies, and who passes the denial on
    before = [
        i
        for i, o in enumerate(others)
        if o.saying is not None
        and o.content[0][0] < start
        and 0 <= here - o.part <= 2
        and o is not denial
        and o.chain[0].key not in sides
        and tree.word[o.content[-1][1] - 1] != "?"
        and o.stance not in ("declined", "unverified", "denied")
        and (
            tree.lemma[o.saying.verb] in _ACCUSING
            or any(tree.is_verb(t) or tree.tag[t] in ("CD", "MD") for low, high in o.content for t in range(low, high))
        )
    ]
    if not before:
        return []
    last = others[before[-1]]
    keys = {link.key for link in last.chain[:-1]}
    run = [before[-1]]
    content = range(denial.content[0][0], denial.content[-1][1])
    if any(tree.tag[i] == "NNS" and tree.lemma[i] in NAMING for i in content):
        return [i for i in before if others[i].part >= last.part - 1]  # "called the claims gossip": whoever made them
    for i in reversed(before[:-1]):
        gap = tree.sentence[others[run[-1]].content[0][0]] - tree.sentence[others[i].content[-1][1] - 1]
        if others[i].part != last.part or gap > 1:
            break
        if keys & {k.key for k in others[i].chain[:-1]}:
            run.append(i)
    return sorted(run)


def _sentence_before(tree: Tree, denial: Draft, others: list[Draft]) -> list[int]:
    """ "The army denied taking any fuel": what somebody else was just said to say, in the sentence before it."""
    if denial.saying is None:
        return []
    content = [i for low, high in denial.content for i in range(low, high)]
    if set(terms(tree, denial.content)) & _BROAD:
        return []
    start = min(denial.saying.verb, content[0])
    here = tree.sentence[start]
    run = [i for i in _run_before(tree, denial, others) if _is_negative(tree, others[i]) == _is_negative(tree, denial)]
    if not run or here - tree.sentence[others[run[-1]].content[-1][1] - 1] > 1:
        return []
    beside = tree.part(start) == others[run[-1]].part
    answers = any(tree.low[i] in _POLAR or tree.tag[i] == "PRP" for i in content)
    mine = {t[:6] for t in terms(tree, denial.content)}
    shared = any(mine & {t[:6] for t in terms(tree, others[i].content)} for i in run)
    if not (beside or answers or shared):
        return []
    return [i for i in run if tree.sentence[others[i].content[0][0]] >= here - 1]
