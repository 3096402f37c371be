"""Cues set off by commas, at the end or in the middle of a sentence: "P, said X", "P, X said, Q"."""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.sayings.findings import concludes
from reportedly.attributing.sayings.lost_clauses import TIMES
from reportedly.attributing.sayings.starting import goes_on, starts_at
from reportedly.attributing.subjects import is_relative
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range

_SETTING_OFF = cues.CLAUSE_VERBS | cues.BELIEF_VERBS | cues.SETTLING | {"go"}  # "he went on"
_BEHIND_A_QUOTATION = cues.words("see imagine offer protest object charge call order respond love want")
_ANSWERS = (
    ["not", "so", ","],
    ["not", "true", ","],
    ["nonsense", ","],
    ["rubbish", ","],
    ["untrue", ","],
    ["wrong", ","],
)
"""What answers a saying in a word or two: "Not so, says Roe"."""
_REPORTER_CLAUSES = cues.words("when after while as before since although though without despite by during upon")
_REPORTERS_OWN = _REPORTER_CLAUSES | {"according", "in", "who", "which", "whose", "and", "but"}


def set_off_content(tree: Tree, verb: int, lemma: str, source: Range | None, quoted: list[bool]) -> list[Range]:
    """Content of a cue set off by commas at the end or in the middle of its sentence; [] where it is not set off.

    Works on the surface, not on the parse: there the parser's attachments are least sure.
    """
    found = _set_off(tree, verb, lemma, source, quoted)
    if not found or source is None or found[0][0] != tree.bounds(verb)[0]:
        return found
    low = starts_at(
        tree, found[0][0], found[0][1], source[0] if source[1] == source[0] + 1 else None, middle=len(found) > 1
    )
    return [(low, found[0][1]), *found[1:]]


def _set_off(tree: Tree, verb: int, lemma: str, source: Range | None, quoted: list[bool]) -> list[Range]:
    if lemma not in _SETTING_OFF:
        return []
    cue = cue_range(tree, verb)
    if source is not None and not _may_close(tree, lemma, source, min(cue[0], source[0])):
        return []
    if source is None or (tree.tag[verb] == "VBG" and not tree.kids(verb, "aux") and cue[0] > verb - 2):
        return []
    first, last = tree.bounds(verb)
    if lemma in cues.NEEDS_THAT and tree.tag[source[1] - 1] == "PRP" and not _found_out(tree, verb, lemma, last):
        return []
    if not (source[0] >= first and source[1] <= last) or max(cue[1], source[1]) - min(cue[0], source[0]) > 70:
        return []
    low, high = min(cue[0], source[0]), max(cue[1], source[1])
    if (
        low - 1 <= first
        or tree.word[low - 1] not in cues.BEFORE_CUE
        or (quoted[verb] != quoted[first] and quoted[verb])
    ):
        return []
    if is_relative(tree, low) or tree.low[low] in ("as", "and", "but", "whose"):
        return []
    if source[0] < verb and cue[0] - source[1] > 1 and not _modified(tree, source[1], cue[0]):
        return []
    if quoted[verb] and lemma not in cues.CORE:
        return []
    if _takes_what_follows(tree, verb, high) and not _clausal(tree, verb, first, low):
        return []
    if (
        _hangs_on_it(tree, verb, first, low, high)
        or _asked_before(tree, first, low)
        or (lemma in cues.SETTLING and tree.word[high : high + 1] not in ([","], ["."]))
    ):
        return []
    if says_the_rest(tree, verb, high, low) or _fronted(tree, verb, high, low):
        return []
    past = _adjuncts(tree, high, last)
    closed = tree.word[low - 1] in '”"’»' or tree.word[low - 1] in ("''", "'", "?", "!")
    if any(tree.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(high, past)) and not closed:
        return []
    high = past
    middle = high < last and tree.word[high] in (",", "—", "–", "--") and high + 3 < last
    if middle and goes_on(tree, starts_at(tree, first, low, None, middle=True), low - 1, high + 1):
        return [(first, low), (high + 1, last)]
    fragment = lemma in cues.CORE and source[0] > verb and tree.word[low - 1] == "," and not middle
    if not middle and not fragment and (not _says_something(tree, first, low) or _adjunct(tree, first, low)):
        return []  # "A chest infection, says his secretary" is whole without a verb
    if high >= last or (tree.word[high] in ".?!;" and high + 2 >= last) or _only_closing(tree, high, last):
        return [(first, low)]
    if tree.word[high] == "," and tree.low[high + 1] == "if" and tree.low[high + 2 : high + 4] != ["that", "'s"]:
        return [(first, low), (high + 1, last)] if _says_something(tree, first, low) else []  # a condition of P
    if tree.word[high] in (",", "—", "–", "--") and tree.low[high + 1] == "because" and not _says(tree, high + 2):
        return [(first, low), (high + 1, last)] if _says_something(tree, first, low) else []  # why P is so
    if tree.word[high] in (",", "—", "–", "--", ":", ";"):
        reporter = (tree.tag[min(high + 1, last - 1)] == "VBG" and not _finite_between(tree, high + 1, last)) or (
            tree.low[min(high + 1, last - 1)] in _REPORTERS_OWN
        )
        if tree.word[high] == ":":
            return []
        if tree.word[high] == ";" and _speaks_again(tree, high + 1, last, quoted):
            return [(first, low)]
        clause_right = any(c > high for c in tree.kids(verb, "ccomp"))
        if clause_right and not any(tree.right[c] < low or tree.left[c] < low for c in tree.kids(verb, "ccomp")):
            return []
        if reporter or _belongs(tree, high + 1, verb, last):
            return [(first, low)] if _says_something(tree, first, low) else []
        if tree.head[verb] == verb and not any(tree.left[c] < low <= tree.right[c] for c in tree.kids(verb, "ccomp")):
            return [(first, low)] if any(c < low for c in tree.kids(verb, "ccomp")) else []
        return [(first, low), (high + 1, last)]
    return []


def _says(tree: Tree, at: int) -> bool:
    """ "because he said P": a saying again."""
    return any(tree.lemma[i] in cues.CORE for i in range(at, min(at + 3, len(tree.lemma))))


def _may_close(tree: Tree, lemma: str, source: Range, low: int) -> bool:
    """Whether a verb can close a sentence that it reports; some do so only behind a quotation: "“Take mine,” she
    offered", where "When they left, a man offered" tells what happened; what is found, only of those who look."""
    if tree.word[low - 1][-1:] in "”\"’'»?!":
        return True
    if lemma in cues.SETTLING:
        return any(concludes(tree, i) or tree.lemma[i] in nouns.BODIES for i in range(*source))
    if lemma == "find":
        head = source[1] - 1
        named = any(tree.tag[i] in ("NNP", "NNPS", "PRP") for i in range(*source))
        return named or any(concludes(tree, i) or tree.lemma[i] in nouns.BODIES for i in range(source[0], head + 1))
    return lemma not in _BEHIND_A_QUOTATION


def _found_out(tree: Tree, verb: int, lemma: str, last: int) -> bool:
    """ "The fish had died of it, it found.": a sentence that closes with whose finding it is."""
    if lemma == "point":
        return tree.low[verb + 1 : verb + 2] == ["out"]
    return lemma in ("find", "rule", "determine", "establish", "hold") and tree.word[verb + 1 : last] == ["."]


def _finite_between(tree: Tree, low: int, high: int) -> bool:
    """Whether a finite verb stands outside dependent clauses: "wiping his face" has none."""
    for at in range(low, high):
        if tree.tag[at] in ("VBD", "VBZ", "VBP", "MD"):
            verb = tree.head[at] if tree.dep[at] in ("aux", "auxpass") else at
            if tree.dep[verb] not in ("relcl", "ccomp", "advcl"):
                return True
    return False


def _takes_what_follows(tree: Tree, verb: int, high: int) -> bool:
    """Whether the cue has a complement of its own to its right: "vows to act", "reported earning", "said no"."""
    if tree.low[high : high + 1] in (["no"], ["yes"]) and tree.tag[high] in ("UH", "DT", "RB"):
        return True
    if tree.word[high : high + 1] == [","]:
        return False  # "The hall is full, they said, to the joy of all"
    return any(c >= high and (tree.low[tree.left[c]] == "to" or tree.tag[c] == "VBG") for c in tree.kids(verb, "xcomp"))


def _hangs_on_it(tree: Tree, verb: int, first: int, low: int, high: int) -> bool:
    """ "As the crowd moved off, Roe railed at the delay": all that stands before the cue is a clause of time or reason
    on the cue itself, and what is said follows."""
    marked = tree.word[first][:1] in "“\"‘«'`"
    if marked or tree.word[low - 1] != "," or tree.word[high : high + 1] in ([","], ["."]):
        return False
    return any(
        tree.left[c] <= first + 1
        and tree.right[c] == low - 2
        and tree.kids(c, "mark")
        and tree.low[first] not in ("if", "because")
        for c in tree.kids(verb, "advcl")
        if c < low
    )


def _asked_before(tree: Tree, first: int, low: int) -> bool:
    """ "Asked whether the bridge was safe, most said yes": the occasion of what is said, not what is said."""
    opened = tree.low[first] in ("asked", "pressed", "questioned", "speaking") or (
        tree.low[first] == "when" and tree.low[first + 1] in ("asked", "pressed", "questioned")
    )
    closed = tree.word[low - 1] in ("”", '"', "''") and tree.word[low - 2] == ","
    return opened and (tree.word[low - 1] == "," or closed)


def _fronted(tree: Tree, verb: int, high: int, low: int) -> bool:
    """ "As the water rose, she proposed a curfew", "In a memoir published last year, he describes how P": a clause or
    phrase on the cue stands first, and right behind the cue what it says."""
    first = tree.bounds(verb)[0]
    opens = first + (tree.low[first] in ("but", "and", "yet", "still", "then"))
    if tree.word[low - 1] != "," or not (
        tree.low[opens] in _REPORTER_CLAUSES
        or tree.low[opens] in ("if", "because", "once", "until")
        or tree.tag[opens] in ("IN", "VBG", "VBN", "WRB")
    ):
        return False
    lemma = tree.lemma[verb]
    if high == len(tree.low):
        return False
    if tree.low[high] in ("that", "how", "why", "whether", "what") and tree.tag[high][0] in "WI":
        return any(tree.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(high + 1, tree.bounds(verb)[1]))
    for child in tree.children[verb]:
        if child < high or tree.left[child] - high > 2:
            continue
        if tree.dep[child] in ("dobj", "xcomp"):
            given = lemma in cues.OBJECT_VERBS and lemma not in cues.ADDRESSEE and tree.left[child] == high
            told = tree.dep[child] == "dobj" and any(
                tree.left[c] > child and tree.low[tree.left[c]] in ("to", "not")
                for c in tree.kids(verb, "xcomp", "ccomp")
            )  # "As the water rose, she urged them to leave"
            if given or told:
                return told or (tree.low[child] not in ("so", "it") and tree.lemma[child] not in TIMES)
            return False
    return False


def says_the_rest(tree: Tree, verb: int, high: int, low: int) -> bool:
    """Whether the words before a cue are a clause of time on it, or another sentence, and what it says follows:
    "While she mourned, she has not called for a ban", "he left - he reported earning nothing"."""
    if tree.word[low - 1][-1:] in "”\"’'»?!":
        return False
    lemma = tree.lemma[verb]
    right = [c for c in tree.children[verb] if c >= high and tree.dep[c] in ("dobj", "oprd", "xcomp", "ccomp", "prep")]
    taken = [
        c
        for c in right
        if (tree.dep[c] == "prep" and tree.low[c] in cues.PREPOSITIONS.get(lemma, ()))
        or (tree.dep[c] == "oprd" and lemma in cues.ASCRIBING)
        or (tree.dep[c] == "xcomp" and tree.tag[c] == "VBG")
    ]
    if taken and not any(tree.right[c] < low for c in tree.kids(verb, "ccomp") if tree.low[tree.left[c]] != "while"):
        return True
    dash = tree.word[low - 1] in ("—", "–", "-", "--")
    return bool(taken) and (dash or tree.low[tree.bounds(verb)[0]] in _REPORTER_CLAUSES)


def _clausal(tree: Tree, verb: int, first: int, low: int) -> bool:
    """Whether the words before a cue are a sentence or a quotation it could close."""
    if tree.word[low - 1] in ("”", '"', "’", "''", "'", "»", "?", "!") or tree.word[low - 2] in ("”", '"', "’", "''"):
        return True
    return any(c < low and tree.right[c] < low and first <= tree.left[c] for c in tree.kids(verb, "ccomp"))


def _says_something(tree: Tree, low: int, high: int) -> bool:
    """Whether words before a cue can be its content: a finite verb, a quotation, or more than a connective."""
    return (
        high - low > 5
        or tree.low[low:high] in _ANSWERS
        or any(
            tree.is_verb(i) or tree.tag[i] == "MD" or tree.word[i][:1] in "“\"‘«'" or tree.word[i] in ("?", "!")
            for i in range(low, high)
        )
    )


def _adjunct(tree: Tree, low: int, high: int) -> bool:
    """ "According to a letter, Roe ordered a search", "In a sign of haste, she apologised": a phrase without a verb of
    its own only tells how or by whom."""
    if tree.tag[low] not in ("IN", "VBG", "VBN") or tree.word[high - 2 : high - 1] in (["”"], ['"'], ["''"], ["’"]):
        return False
    return not any(tree.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(low, high))


def _modified(tree: Tree, low: int, high: int) -> bool:
    """Whether only a participle of the source stands between it and its cue: "an e-mail | sent last month | says"."""
    return tree.tag[low] == "VBN" and high - low <= 12 and all(tree.word[i][:1].isalnum() for i in range(low, high))


def _speaks_again(tree: Tree, low: int, last: int, quoted: list[bool]) -> bool:
    """Whether another cue with its own subject stands from `low` on: "P, Roe said; Hale has spoken of Q"."""
    return any(
        tree.is_verb(i)
        and not quoted[i]
        and (tree.lemma[i] in cues.CLAUSE_VERBS or tree.lemma[i] in ("speak", "deny", "reject", "dismiss"))
        and any(c >= low for c in tree.kids(i, "nsubj"))
        for i in range(low, min(last, low + 60))
    )


def _only_closing(tree: Tree, at: int, last: int) -> bool:
    return all(not tree.word[i][:1].isalnum() for i in range(at, last))


def _belongs(tree: Tree, at: int, verb: int, last: int) -> bool:
    """Whether the words from `at` hang on the cue itself."""
    if at >= last:
        return True
    node = at
    for above in tree.above(at):
        if above == verb:
            return tree.dep[node] in ("advcl", "prep", "npadvmod", "advmod", "conj", "cc")
        node = above
    return False


def _adjuncts(tree: Tree, high: int, last: int) -> int:
    """Past the times, places and addressees that follow the cue without a comma."""
    at = high
    while at < last and tree.word[at][:1] not in ',.;:?!—–"”“' and tree.word[at] not in ("''", "--"):
        if tree.word[at] in ("that",) or at - high > 25:
            return high
        at += 1
    return at
