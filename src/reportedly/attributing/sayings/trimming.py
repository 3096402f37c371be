"""Where a content to the right of its cue ends: before the reporter's own clauses."""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.tree import Range, Tree

_MARKS = cues.words("“ \" '' `` ‘")
_HANGING = cues.words("which who while though although")
_THEN_SAYS = cues.words("suggest remark conclude acknowledge admit concede observe insist imply hint indicate complain")
_BESIDE = cues.words("while though although whereas")
_TURNS = _BESIDE | cues.words(", — – -- ” \" '' ; when as while after even and but without according")
"""Where the reporter's own words may begin."""
_SPANS = cues.words("minute hour day week month year decade moment")
_REMARKED = cues.words(
    """detail phrase figure claim remark comment charge accusation allegation reference description word term point
    assertion suggestion view position version account information request demand line promise argument story number
    criticism message answer reply statement idea proposal"""
)
_TELLING = cues.words("say tell")


def trimmed(tree: Tree, verb: int, span: Range) -> Range:
    """Cut the reporter's own tail from a content to the right of its verb: ", adding …", ", when asked …",
    "without …"."""
    low, high = span
    if low <= verb < high:
        low, high = (verb + 1, high) if high - verb > verb - low else (low, verb)
    if low < verb:
        return low, high
    for at in range(low + 1, high - 1):
        if tree.low[at] not in _TURNS:
            continue
        if tree.word[at] in (",", "—", "–", "--"):
            nxt = at + 1
            if _adds(tree, nxt):
                return low, at
            if tree.low[nxt] == "i" and tree.tag[nxt + 1].startswith(("VB", "MD")):
                return low, at  # a writer's comma splice: "people said P, I did not see it"
            if (tree.low[nxt] == "according" and at > low + 1) or (
                tree.low[nxt] == "as" and _as_relay(tree, nxt, high)
            ):
                return low, at
            if tree.low[nxt] in ("when", "after") and _asked(tree, nxt, high):
                return low, at
            if tree.word[at] == "," and at >= low + 3 and (_reporters_tail(tree, at, high) or _dates(tree, nxt, high)):
                return low, at
            if at >= low + 3 and _comments(tree, nxt, high):
                return low, at
        if tree.word[at] in ("”", '"', "''") and tree.word[at - 1] == "," and _adds(tree, at + 1):
            return low, at + 1
        if tree.low[at] in ("when", "as", "while", "after") and _tells(tree, at + 1, min(at + 6, high)):
            return low, at
        if tree.low[at] in _BESIDE and _another_speaks(tree, at, high):
            return low, at
        if tree.low[at] == "even" and tree.low[at + 1] == "as" and tree.word[at - 1] == ",":
            return low, at - 1
        if tree.low[at] in ("and", "but") and _says_on(tree, verb, low, at):
            return low, at
        if tree.word[at] == ";" and _tells(tree, at, high, cues.CLAUSE_VERBS):
            return low, at
        if tree.low[at] == "but" and _not_known(tree, at + 1, high):
            return low, at
        if tree.word[at] == ";" and tree.tag[at + 1] == "VBG" and tree.head[verb] != verb and verb < tree.head[verb]:
            return low, at  # "Roe said P; passing sentence, the judge told her Q"
        if tree.low[at] == "without" and tree.lemma[at + 1] in (
            "claim",
            "elaborate",
            "give",
            "provide",
            "offer",
            "say",
            "specify",
        ):
            return low, at
        if tree.low[at] == "when" and _asked(tree, at, high):
            return low, at
        if tree.low[at] == "according" and tree.low[at + 1] == "to" and at > low + 2:  # not "that, according to Y, P"
            return low, at
    return low, high


def _adds(tree: Tree, at: int) -> bool:
    """ ", adding …", ", suggesting that …": the reporter's own clause, or the next saying."""
    return tree.tag[at] == "VBG" and (
        tree.lemma[at] in cues.ADDING or (tree.lemma[at] in _THEN_SAYS and tree.low[at + 1] == "that")
    )


def _reporters_tail(tree: Tree, comma: int, high: int) -> bool:
    """ ", which …", ", while …", ", though …" to the end of a content: background the reporter hangs on, more often
    than not (64 to 70 of 100 in PolNeAR, more in our corpus). Not where a quotation is open."""
    opener = tree.low[comma + 1]
    if opener not in _HANGING or any(tree.word[i] in _MARKS for i in range(comma + 1, high)):
        return False
    if opener in ("which", "who") and not any(tree.dep[i] == "relcl" for i in range(comma + 2, min(comma + 12, high))):
        return False
    return not any(tree.word[i] == "," and tree.low[i + 1] not in _HANGING for i in range(comma + 2, high - 1))


def _dates(tree: Tree, at: int, high: int) -> bool:
    """ ", seven months before the loss was made public", ", a day after the lake burst": when it was said."""
    noun = next((i for i in range(at, min(at + 5, high - 2)) if tree.lemma[i] in _SPANS), None)
    if noun is None or tree.low[noun + 1] not in ("before", "after"):
        return False
    return all(tree.tag[i] in ("DT", "CD", "RB", "JJ", "JJR", "IN") for i in range(at, noun)) and not any(
        tree.word[i] in _MARKS for i in range(noun, high)
    )


def _comments(tree: Tree, at: int, high: int) -> bool:
    """ ", a detail that also appears in the audit", ", a phrase his lawyers accept": the reporter on what was said."""
    if tree.low[at] not in ("a", "an") or at + 3 >= high:
        return False
    noun = next((i for i in range(at + 1, min(at + 4, high - 1)) if tree.lemma[i] in _REMARKED), None)
    noun = noun or next((i for i in range(at + 1, min(at + 4, high - 1)) if _called(tree, i)), None)
    if noun is None or any(tree.tag[i] not in ("JJ", "NN", "VBN", "JJR") for i in range(at + 1, noun)):
        return False
    return any(c < high for c in tree.kids(noun, "relcl"))


def _called(tree: Tree, noun: int) -> bool:
    """ ", a move that lawyers called reckless": somebody else's word on it."""
    return tree.nominal[noun] and any(
        tree.lemma[c] in cues.ASCRIBING | cues.SLAMMING | cues.CLAUSE_VERBS
        and any(tree.low[s] not in ("that", "which", "who") for s in tree.kids(c, "nsubj"))
        for c in tree.kids(noun, "relcl")
    )


def _another_speaks(tree: Tree, at: int, high: int) -> bool:
    """ "while doctors warned of …": another saying, with its own subject, beside this one."""
    return any(
        tree.is_verb(i)
        and tree.lemma[i] in cues.CLAUSE_VERBS
        and any(at < c < i and tree.low[c] not in ("who", "which", "that") for c in tree.kids(i, "nsubj"))
        and any(m == at for m in tree.kids(i, "mark", "advmod"))
        and (tree.low[at] == "while" or (tree.word[at - 1] == "," and tree.tag[i] in ("VBD", "VBZ", "VBP")))
        for i in range(at + 2, min(at + 14, high))
    )


def _says_on(tree: Tree, verb: int, low: int, at: int) -> bool:
    """ "said that P is so, and called it a farce": a second cue of the same speaker, which the parse took into the
    content. Told by the tense: the cue's own, not the content's; and by a clause or quotation that follows."""
    after = at + 1
    if (
        tree.tag[verb] != "VBD"
        or tree.tag[after] != "VBD"
        or not (tree.lemma[after] in cues.CLAUSE_VERBS or tree.lemma[after] in cues.ASCRIBING)
    ):
        return False
    if tree.kids(after, "nsubj", "nsubjpass"):
        return False
    above = tree.head[after]
    while tree.dep[above] == "conj" and above > low:
        above = tree.head[above]
    finite = next((c for c in tree.kids(above, "aux", "auxpass")), above)
    says = tree.lemma[after] in cues.CORE or any(
        tree.word[i] in _MARKS for i in range(after + 1, min(after + 6, len(tree.word)))
    )
    return says and tree.tag[finite] in ("VBZ", "VBP", "MD")


def _tells(tree: Tree, at: int, high: int, verbs: frozenset[str] = _TELLING) -> bool:
    """Whether a clause of telling begins here: "when he told …"."""
    return any(tree.lemma[i] in verbs and tree.is_verb(i) for i in range(at + 1, high))


def _not_known(tree: Tree, at: int, high: int) -> bool:
    """ "it is not known whether", "it was unclear if": the reporter's own doubt after what was said."""
    window = tree.low[at : min(at + 8, high)]
    return window[:1] == ["it"] and (
        ("known" in window and "not" in window) or bool({"unclear", "unknown", "uncertain"} & set(window))
    )


def _as_relay(tree: Tree, at: int, high: int) -> bool:
    return any(tree.lemma[i] in ("report", "cite", "quote", "note", "put") for i in range(at + 1, min(at + 4, high)))


def _asked(tree: Tree, at: int, high: int) -> bool:
    return any(tree.low[i] in ("asked", "pressed", "questioned", "contacted") for i in range(at + 1, min(at + 5, high)))
