"""That-clauses of a cue that the parse lost: behind an aside, a date, a noun, or another that-clause."""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.sayings.trimming import trimmed
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range

OCCASIONS = cues.words(
    """statement interview post tweet letter email e-mail memo speech message briefing comment remark note report
    release correspondence writing affidavit testimony"""
)
TIMES = cues.words(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning afternoon evening
    night week month year earlier later time january february march april may june july august september october
    november december ago recently day hour"""
)
DAYS = cues.words("monday tuesday wednesday thursday friday saturday sunday")
_TOLD = cues.words("tell inform assure reassure warn remind notify advise")
_ORDINALS = cues.words("first second third fourth last only")
_TAKING_TO = cues.words("want hope try plan have need be intend like mean use expect go wish refuse agree decide begin")
"""Verbs that take an infinitive of their own."""
_RELAYED = cues.PARTICIPLE_RELAYS | {"publish", "post", "report"}
"""What an aside between a cue and its clause may tell: ", quoting police, that P"."""


def and_that(tree: Tree, verb: int, content: list[Range]) -> list[Range]:
    """ "insisted she had asked, and that on Monday a clerk told her P": the second clause, where the parse lost it."""
    if not content or content[-1][0] < verb or tree.lemma[verb] not in cues.CLAUSE_VERBS:
        return content
    if any(a < verb and tree.verbal[a] and tree.lemma[a] in cues.CLAUSE_VERBS for a in tree.above(verb)):
        return content  # in another's clause: "and that" goes on with whoever speaks around it
    low, at = content[-1]
    last = tree.bounds(verb)[1]
    at += at < last and tree.word[at] == ","
    if at + 5 >= last or tree.low[at] != "and" or tree.low[at + 1] != "that" or tree.tag[at + 1] not in ("IN", "WDT"):
        return content
    if tree.is_verb(at + 2) or tree.tag[at + 2] == "MD":
        return content
    return [*content[:-1], (low, trimmed(tree, verb, (at + 2, last))[1])]


def how_clause(tree: Tree, verb: int) -> list[Range]:
    """ "described how, growing up, she had changed her name": a question clause right behind a cue, which the parse
    broke at its aside."""
    low, last = cue_range(tree, verb)[1], tree.bounds(verb)[1]
    if low + 3 >= last or tree.low[low] not in ("how", "why", "what", "whether") or tree.tag[low][0] not in "WI":
        return []
    finite = any(tree.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(low + 1, last))
    return [trimmed(tree, verb, (low, last))] if finite and tree.word[low + 1] == "," else []


def later_that(tree: Tree, verb: int) -> list[Range]:
    """ "said on its channel, hours after the blast, that P": the that-clause the parse lost, to the sentence's end."""
    last = tree.bounds(verb)[1]
    for at in range(verb + 2, min(verb + 22, last - 3)):
        if tree.low[at] != "that" or tree.tag[at] not in ("IN", "WDT", "DT"):
            continue
        between = range(verb + 1, at)
        if tree.word[at - 1] != "," and not _behind_occasion(tree, verb, at):
            continue
        if _parenthesis(tree, verb, at):
            return [trimmed(tree, verb, (at, last))]
        if tree.lemma[verb] not in cues.CORE:
            return []
        if any(tree.is_verb(i) and tree.lemma[i] in cues.CLAUSE_VERBS - _RELAYED for i in between):
            return []
        return [trimmed(tree, verb, (at, last))]
    return []


def _parenthesis(tree: Tree, verb: int, at: int) -> bool:
    """ "had said, the report notes, that P": only who says so, between two commas."""
    comma = verb + 1 + (tree.tag[verb + 1] == "PRP")  # "had told her, …"
    if tree.word[comma] != "," or tree.word[at - 1] != ",":
        return False
    verbs = [i for i in range(comma + 1, at - 1) if tree.is_verb(i)]
    own = verbs and any(verb < c < verbs[0] for c in tree.kids(verbs[-1], "nsubj"))
    return bool(own) and tree.lemma[verbs[-1]] in cues.CLAUSE_VERBS and verbs[-1] == at - 2


def _behind_occasion(tree: Tree, verb: int, at: int) -> bool:
    """ "told the station in an interview aired on Monday that P": no noun before "that" that it could belong to."""
    if tree.tag[at] != "IN" or tree.is_verb(at + 1) or tree.tag[at + 1] == "MD":
        return False
    dated = tree.lemma[at - 1] in TIMES or tree.tag[at - 1] == "CD"
    return dated and any(tree.lemma[i] in OCCASIONS for i in range(verb + 1, at))


def on_a_noun(tree: Tree, verb: int) -> list[int]:
    """The clause the parse hung on a noun between: "claimed in an interview that P", "told reporters that P", "tells a
    judge he had nothing to do with it", "admitted for the first time that P"."""
    beside = tree.kids(verb, "dobj", "dative", "npadvmod")
    behind = [(p, n) for p in tree.kids(verb, "prep") for n in tree.kids(p, "pobj") if n > verb]
    if not beside and not behind:
        return []
    direct = [n for n in beside if tree.dep[n] != "npadvmod"]
    found = [
        c
        for n in [*beside, *(n for _, n in behind)]
        if n > verb and tree.lemma[n] not in cues.NOUN_FORCE
        for c in tree.kids(n, "acl", "ccomp", "relcl")
        if any(tree.low[m] == "that" for m in tree.kids(c, "mark"))
    ]
    if tree.lemma[verb] in cues.ADDRESSEE:
        found += [c for n in direct for c in tree.kids(n, "relcl") if tree.left[c] == n + 1 and _told(tree, verb, n, c)]
        found = found or [c for n in direct for c in tree.kids(n, "relcl") if _nothing_else(tree, verb, n, c)]
    if tree.lemma[verb] in cues.CORE and not found:  # "said in evidence he had", "said in court it was"
        found += [c for p, n in behind for c in tree.kids(n, "relcl") if p > verb and _nothing_else(tree, verb, n, c)]
        found += [c for p, n in behind for c in tree.kids(n, "relcl") if p > verb and _that_it(tree, n, c)]
    if tree.lemma[verb] in cues.CLAUSE_VERBS:
        found += [
            c
            for p, n in behind
            if p > verb and tree.low[p] == "for" and tree.lemma[n] == "time" and tree.low[n - 1] in _ORDINALS
            for c in tree.kids(n, "relcl")
            if tree.left[c] == n + 1 and tree.kids(c, "nsubj", "nsubjpass")
        ]
    return found


def _that_it(tree: Tree, paper: int, clause: int) -> bool:
    """ "said in a press release that two men ran", where the parse has the men run the release."""
    that = tree.left[clause]
    whole = that == paper + 1 and tree.low[that] == "that" and tree.dep[that] == "dobj"
    return whole and tree.lemma[paper] in OCCASIONS and bool(tree.kids(clause, "nsubj", "nsubjpass"))


def _nothing_else(tree: Tree, verb: int, noun: int, clause: int) -> bool:
    """ "told the tribunal he had been talking about golf", "said in evidence he had left": a clause with a pronoun for
    subject behind a noun can only be what is said where nothing else is; "told the man she had met to leave" has it."""
    first = noun + 1
    if tree.left[clause] != first or tree.tag[first] != "PRP" or tree.kids(clause, "nsubj", "nsubjpass") != [first]:
        return False
    finite = tree.tag[clause] in ("VBD", "VBZ", "VBP")
    finite = finite or any(tree.tag[c] in ("VBD", "VBZ", "VBP", "MD") for c in tree.kids(clause, "aux", "auxpass"))
    if tree.low[noun].endswith("thing") or tree.kids(verb, "neg") or tree.tag[verb] == "VB":
        return False
    if not finite or tree.word[tree.right[clause]] == "," or tree.kids(verb, "ccomp", "xcomp", "conj"):
        return False
    stranded = tree.tag[tree.right[clause]] == "IN"  # "the shop she worked at"
    within = range(clause + 1, tree.right[clause])
    if tree.lemma[clause] not in _TAKING_TO and any(tree.low[i] == "to" and tree.tag[i + 1] == "VB" for i in within):
        return False  # "told the man she had hired | to wait"
    start, last = tree.bounds(verb)
    closed = all(not tree.word[i][:1].isalnum() for i in range(tree.right[clause] + 1, last))
    subjects = tree.kids(verb, "nsubj")
    before = min([tree.left[s] for s in subjects], default=verb)
    return closed and not stranded and not any(tree.tag[i] in ("VBD", "VBZ", "VBP") for i in range(start, before))


def _told(tree: Tree, verb: int, noun: int, clause: int) -> bool:
    """Whether a clause right behind who is told is what they are told: after "that", which is nothing in it, or, after
    "tell" and the like, one with a pronoun for subject that lacks no object."""
    first = noun + 1
    subjects = tree.kids(clause, "nsubj", "nsubjpass")
    if tree.low[first] == "that":
        return (tree.tag[first] == "IN" or tree.dep[first] == "nsubj") and any(s > first for s in subjects)
    whole = tree.kids(clause, "dobj", "attr", "acomp", "ccomp", "auxpass")
    return tree.lemma[verb] in _TOLD and tree.tag[first] == "PRP" and subjects == [first] and bool(whole)


def behind_a_day(tree: Tree, verb: int) -> list[Range]:
    """ "acknowledged on Thursday | errors in the count": the object of a verb that the parse tied to the day before
    it."""
    for p in tree.kids(verb, "prep"):
        if p != cue_range(tree, verb)[1] or tree.low[p] != "on" or tree.low[p + 1] not in DAYS:
            continue
        for noun in tree.kids(p, "pobj"):
            if noun > p + 1 and tree.head[p + 1] == noun and tree.lemma[noun] not in TIMES and tree.is_noun(noun):
                return [(p + 2, tree.right[noun] + 1)]
    return []
