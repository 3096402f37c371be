"""What a verb of saying takes as content, by its own frames: clauses, infinitives, gerunds, objects, prepositions."""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.sayings.figures import GIVING, given
from reportedly.attributing.sayings.findings import FINDING, concludes, found
from reportedly.attributing.sayings.lost_clauses import TIMES, behind_a_day, how_clause, later_that, on_a_noun
from reportedly.attributing.sayings.objects import past_object
from reportedly.attributing.sayings.set_off import says_the_rest
from reportedly.attributing.sayings.trimming import trimmed
from reportedly.attributing.stances.falsehood import called_false
from reportedly.attributing.subjects import subject
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range

_ATTACKED = cues.words(
    """claim allegation accusation report decision plan move proposal remark comment suggestion statement idea move
    response handling policy account story rumour rumor letter offer deal ruling verdict finding it them him her"""
)
"""What "slam" and "blast" take in speech; buildings are blasted otherwise."""
_WITH_REASON = cues.words(
    """criticize criticise slam blast condemn praise thank blame attack mock denounce rebuke fault ridicule"""
)
_RECORDS = cues.words(
    """log logbook scorebook register ledger timetable diary transcript roster rota manifest inventory receipt
    scoresheet admission-book daybook chronology logs notebook docket timesheet"""
)
"""What is kept as things happen."""
_PARTS = cues.words("page entry column chapter section line gap cover volume")
_COPIES = cues.words("copy draft part version page section extract passage summary series set translation photograph")
_TAKEN = cues.words(
    """asylum benefit pension refuge refund
    life victim casualty job title gold silver bronze medal crown trophy cup wicket scalp pole point spot place lead
    championship podium"""
)
"""What a flood, a runner or a club "claims" without a word."""
_LIKENING = cues.words("compare liken")
_DISMISSING = cues.words("dismiss reject decry denounce condemn ridicule mock disown dispute")
_ATTACKING = cues.SLAMMING | _DISMISSING
_STATING = cues.CLAUSE_VERBS | cues.SETTLING
_HOLDING = _STATING | cues.BELIEF_VERBS
_OF_SPEECH = cues.CLAUSE_VERBS | cues.OBJECT_VERBS
_ACTING = cues.words("refuse decline decide choose")
_TELLING = cues.words("indicate rule determine signal")
"""Verbs that report a statement with a subject and a tense of its own also without "that"."""
_REFLEXIVE = cues.words("itself himself herself themselves")
_SAYING = cues.words("say reply answer shout text yell")
_ASKING_FOR = cues.words("ask call plead appeal push press beg lobby argue campaign")
_CALLING = cues.ASCRIBING | cues.SLAMMING


def complement(tree: Tree, verb: int, lemma: str) -> list[Range]:
    """What the verb takes as content, by its own frames."""
    clauses = [c for c in tree.kids(verb, "ccomp") if _is_clause(tree, c)] or on_a_noun(tree, verb)
    if not clauses and lemma in _STATING:  # "had been complaining since autumn that P"
        clauses = [
            c
            for c in tree.kids(verb, "advcl")
            if c > verb and any(tree.low[m] == "that" and _opens(tree, m, c) for m in tree.kids(c, "mark"))
        ][:1]
    if lemma in cues.NEEDS_THAT and not any(_introduced(tree, c) or _of_a_person(tree, c) for c in clauses):
        telling = lemma in _TELLING or (lemma == "find" and concludes(tree, subject(tree, verb)))
        clauses = [c for c in clauses if telling and _stated(tree, c)]
    if lemma in ("find", "show", "discover"):
        clauses = [c for c in clauses if c > verb]  # "'It's a miracle': boy found at sea"
    ranges: list[Range] = []
    if lemma == "claim" and any(_is_taken(tree, c) for c in tree.kids(verb, "dobj")):
        return []  # "the flood claimed three lives", "she claimed the title"
    denies = cues.FORCE.get(lemma) == "denied"
    says = lemma in _HOLDING or denies
    if clauses and says:
        ranges = [clause_range(tree, verb, c) for c in clauses]
        after = [r for r in ranges if r[0] > verb]
        if not after and any(tree.word[i] == ";" for i in range(min(a for a, _ in ranges), verb)):
            ranges = []  # "X said P; Y denied this": another sentence, in truth
        low, high = cue_range(tree, verb)
        if not after and ranges and says_the_rest(tree, verb, high, min([low, *tree.kids(verb, "nsubj")])):
            ranges = []
        ranges = after or ranges
        if ranges and after and tree.kids(verb, "dative") and not tree.kids(clauses[0], "nsubj", "nsubjpass", "expl"):
            ranges += [
                tree.subtree(c) for c in tree.kids(verb, "dobj") if verb < c < ranges[0][0]
            ]  # "told X | Y had P"
        if ranges and lemma not in cues.ADDRESSEE:
            ranges += [tree.subtree(c) for c in tree.kids(verb, "dobj") if c > verb and c < ranges[0][0] and not after]
            ranges += [
                (tree.left[c], ranges[0][0])  # "said the days when … are gone": a subject the parse took for a time
                for c in tree.kids(verb, "npadvmod")
                if verb < c < ranges[0][0] and tree.kids(c, "relcl") and tree.low[tree.left[c]] == "the"
            ]
    if lemma in _ATTACKING:
        ranges = ranges or _as_what(tree, verb)
    infinitive = [c for c in tree.kids(verb, "xcomp") if c > verb]
    if lemma in _ACTING and infinitive and tree.lemma[infinitive[0]] not in _OF_SPEECH:
        return []  # "refused to enter their cells", "decided to land": what they did, not what they said
    if not ranges and infinitive and lemma in cues.GERUND_VERBS and _gerund(tree, infinitive[0]):
        ranges = [clause_range(tree, verb, infinitive[0])]
    if (
        not ranges
        and infinitive
        and (lemma in cues.COMMIT_VERBS or lemma in cues.WANT_VERBS or lemma in cues.ASCRIBING)
    ):
        ranges = [clause_range(tree, verb, infinitive[0])]
        ranges += [
            tree.subtree(c) for c in tree.kids(verb, "dobj") if verb < c < infinitive[0] and lemma not in cues.ADDRESSEE
        ]
    if not ranges and lemma in _SAYING and infinitive[:1] == [verb + 1] and tree.tag[verb + 1] == "VB":
        ranges = [clause_range(tree, verb, verb + 1)]  # "The steward said leave it"
    if not ranges and (lemma in cues.OBJECT_VERBS or lemma in cues.ASCRIBING):
        objects = [c for c in tree.kids(verb, "dobj", "oprd") if c > verb and tree.low[c] not in TIMES]
        if lemma in cues.ASCRIBING and lemma not in cues.OBJECT_VERBS and not _ascribes(tree, verb):
            objects = []
        if lemma == "call" and any(tree.low[c] in _REFLEXIVE for c in objects):
            objects = []  # a name: "a group calling itself the Boatmen"
        if lemma == "cite" and any(_can_speak(tree, c) for c in objects):
            objects = []  # a source, not what is said: "the filing cites the juror's husband"
        ranges = [trimmed(tree, verb, tree.subtree(c)) for c in objects] or behind_a_day(tree, verb)
        if objects and lemma in _WITH_REASON:
            ranges += [tree.subtree(c) for c in tree.kids(verb, "prep") if c > objects[0] and tree.low[c] == "for"]
        if ranges:
            ranges.append((ranges[-1][1], past_object(tree, verb, ranges[-1])))
        if objects:
            allowed = cues.PREPOSITIONS.get(lemma, cues.words("to with" if lemma in _LIKENING else "as"))
            ranges += [
                tree.subtree(c) for c in tree.kids(verb, "prep") if c > objects[0] and tree.low[c] in allowed | {"as"}
            ]
            ranges += [tree.subtree(c) for c in tree.kids(verb, "xcomp") if c > objects[0]]
    if not ranges and lemma in ("slam", "blast"):
        objects = [c for c in tree.kids(verb, "dobj") if tree.lemma[c] in _ATTACKED]
        marked = [c for c in tree.kids(verb, "prep") if tree.low[c] in ("as", "for")]
        ranges = [(tree.left[objects[0]], tree.right[max([objects[0], *marked])] + 1)] if objects else []
    if not ranges and lemma in cues.PREPOSITIONS:
        for child in tree.kids(verb, "prep", "prt"):
            if child > verb and tree.low[child] in cues.PREPOSITIONS[lemma]:
                low, high = tree.subtree(child)
                if high - low > 1:
                    high = past_object(tree, verb, (child + 1, high), tree.low[child])
                    ranges.append(trimmed(tree, verb, (child + 1 if low == child else low, high)))
    if not ranges and lemma in _ASKING_FOR:  # "asked for the inquiry to be dropped"
        ranges = [
            tree.subtree(c)
            for c in tree.kids(verb, "advcl", "ccomp", "xcomp")
            if c > verb and any(tree.low[m] == "for" and m > verb for m in tree.kids(c, "mark"))
        ][:1]
    if not ranges and lemma in GIVING:
        ranges = given(tree, verb, lemma)
    if not ranges and lemma in FINDING:
        ranges = found(tree, verb, lemma, subject(tree, verb))
    if not ranges and lemma in cues.CLAUSE_VERBS:
        ranges = later_that(tree, verb) or how_clause(tree, verb)
    if not ranges and lemma in cues.CORE:
        ranges = [
            (c, c + 1)
            for c in (verb + 1,)
            if c < tree.bounds(verb)[1] and tree.low[c] in ("no", "yes", "so", "otherwise")
        ]
    if lemma in cues.ASCRIBING and (ascribed := _of_a_relative(tree, verb)):
        ranges = [*ascribed, *(r for r in ranges if r[0] > verb)]
    if lemma == "plead":  # "pleaded not guilty"
        ranges = [(min([c, *tree.kids(c, "neg")]), c + 1) for c in tree.kids(verb, "acomp") if tree.low[c] == "guilty"]
    if not ranges and lemma in _CALLING:
        ranges = called_false(tree, verb)
    return [trimmed(tree, verb, r) if r[0] > verb else r for r in ranges if r[1] > r[0]]


def _of_a_relative(tree: Tree, verb: int) -> list[Range]:
    """ "which she called a disaster", "what it describes as a clash": the pronoun, and what it is said to be."""
    things = [
        c for c in tree.kids(verb, "dobj", "nsubj", "pobj") if c < verb and tree.low[c] in ("which", "what", "that")
    ]
    heads = [c for c in tree.kids(verb, "nsubj") if c < verb and tree.low[c] not in ("which", "what", "that")]
    if not things or not heads or tree.tag[things[0]] not in ("WDT", "WP") or not things[0] < heads[0]:
        return []
    said = [c for c in tree.kids(verb, "oprd", "xcomp", "dobj", "attr") if c > verb]
    said = said or [c for c in tree.kids(verb, "prep") if c > verb and tree.low[c] == "as"]
    if not said:
        return []
    return [(things[0], things[0] + 1), trimmed(tree, verb, tree.subtree(said[0]))]


def _opens(tree: Tree, that: int, clause: int) -> bool:
    """Whether a clause begins with its "that", or with a word like "only" before it."""
    low = tree.left[clause]
    return that == low or (that == low + 1 and tree.low[low] in ("only", "merely", "simply", "just", "also", "again"))


def _as_what(tree: Tree, verb: int) -> list[Range]:
    """ "dismissed as theatre the pictures of burning lorries": what it is called stands before a heavy object."""
    at = verb + 1
    if tree.low[at : at + 1] != ["as"] or tree.tag[verb] == "VBG":
        return []
    last = tree.bounds(verb)[1]
    low = next(
        (
            i
            for i in range(at + 2, min(at + 12, last))
            if tree.tag[i] in ("DT", "PRP$", "NNS", "NN") and tree.tag[i - 1] in ("NN", "NNS", "JJ", "''")
        ),
        None,
    )
    if low is None or tree.word[last - 1] not in (".", "!") or any(tree.word[i] in (",", ";") for i in range(at, low)):
        return []
    return [(at, last - 1)]


def _is_taken(tree: Tree, thing: int) -> bool:
    """ "three lives", "the title", "a 2-1 win"; "claimed victory" before the count is a saying."""
    return tree.lemma[thing] in _TAKEN or (
        tree.lemma[thing] in ("win", "victory") and any(tree.tag[c] == "CD" for c in tree.kids(thing, "nummod", "amod"))
    )


def _gerund(tree: Tree, clause: int) -> bool:
    """ "aiming at civilians", "ever having sent the note", "having been told"."""
    return tree.tag[clause] == "VBG" or any(tree.tag[c] == "VBG" for c in tree.kids(clause, "aux", "auxpass"))


def written(tree: Tree, verb: int, lemma: str, head: int | None) -> list[Range]:
    """ "the ledger records deliveries", "minutes show the vessel passing": the object of a document or of data."""
    if head is None or not (
        (lemma in cues.WRITTEN_VERBS and _is_document(tree, head))
        or (lemma in cues.RECORDING_VERBS and tree.tag[verb] != "VBN" and _is_record(tree, head))
    ):
        return []
    objects = [c for c in tree.kids(verb, "dobj", "ccomp") if c > verb]
    if not objects or (lemma == "have" and not _recorded(tree, objects[0])):
        return []
    return [trimmed(tree, verb, (tree.left[objects[0]], tree.subtree(verb)[1]))]


def _recorded(tree: Tree, noun: int) -> bool:
    """Whether what a record "has" is an entry of it, not a part: "the ferry leaving at six", "only two"; not "400
    pages", "a leather cover"."""
    inside = range(tree.left[noun], tree.right[noun] + 1)
    parts = tree.lemma[noun] in _PARTS
    return not parts and any(tree.tag[i] in ("CD", "VBG") or tree.dep[i] in ("nsubj", "nsubjpass") for i in inside)


def _can_speak(tree: Tree, head: int) -> bool:
    """Whether a noun is for a person, a body, a paper or a document."""
    return (
        tree.lemma[head] in nouns.ROLES | nouns.BODIES | nouns.DOCUMENTS | nouns.OUTLET_NOUNS
        or tree.low[head] in nouns.CROWDS | nouns.DATA
        or tree.tokens[head].entity in ("PERSON", "ORG")
    )


def _is_record(tree: Tree, head: int) -> bool:
    """Whether a subject is a book or file kept as things happen; "minutes" only of a meeting."""
    return tree.lemma[head] in _RECORDS or (tree.low[head] == "minutes" and tree.tag[head - 1 : head] != ["CD"])


def _is_document(tree: Tree, head: int) -> bool:
    """Whether a subject is something written or recorded, or a copy or part of such a thing."""
    if tree.lemma[head] in nouns.DOCUMENTS or tree.low[head] in nouns.DATA:
        return True
    of = [c for p in tree.kids(head, "prep") if tree.low[p] == "of" for c in tree.kids(p, "pobj")]
    return tree.lemma[head] in _COPIES and any(tree.lemma[c] in nouns.DOCUMENTS for c in of)


def _of_a_person(tree: Tree, clause: int) -> bool:
    """ "has indicated he may": a finite clause whose subject is a pronoun can be no object."""
    finite = tree.tag[clause] in ("VBD", "VBZ", "VBP") or any(
        tree.tag[c] in ("VBD", "VBZ", "VBP", "MD") for c in tree.kids(clause, "aux", "auxpass")
    )
    return finite and any(tree.low[c] in ("he", "she", "they", "it") for c in tree.kids(clause, "nsubj", "nsubjpass"))


def _stated(tree: Tree, clause: int) -> bool:
    """Whether a clause without "that" has a tense and a subject of its own, so that it can be no object: "found the
    lease was void"."""
    finite = tree.tag[clause] in ("VBD", "VBZ", "VBP") or any(
        tree.tag[c] in ("VBD", "VBZ", "VBP", "MD") for c in tree.kids(clause, "aux", "auxpass")
    )
    return finite and bool(tree.kids(clause, "nsubj", "nsubjpass"))


def _introduced(tree: Tree, clause: int) -> bool:
    """Whether a clause opens with that, whether, how, what …"""
    low = tree.left[clause]
    return tree.tag[low].startswith("W") or tree.low[low] in ("that", "whether", "if")


def _ascribes(tree: Tree, verb: int) -> bool:
    """ "regards it as settled", "deems it unsafe": there is what the thing is said to be."""
    return bool(tree.kids(verb, "oprd", "xcomp", "ccomp")) or any(tree.low[c] == "as" for c in tree.kids(verb, "prep"))


def _is_clause(tree: Tree, at: int) -> bool:
    return tree.is_verb(at) or tree.tag[at] in (
        "MD",
        "JJ",
        "NN",
        "NNS",
        "NNP",
        "IN",
        "RB",
        "CD",
        "PRP",
        "DT",
        "UH",
        "JJR",
    )


def clause_range(tree: Tree, verb: int, clause: int) -> Range:
    """The clause under `verb`, without what the reporter tells beside it."""
    low, high = tree.subtree(clause)
    that = [m for m in tree.kids(clause, "mark") if tree.low[m] == "that" and verb < m]
    low += tree.low[low] == "that" and tree.dep[low] == "dobj" and tree.dep[clause] == "relcl"
    return trimmed(tree, verb, (max(low, that[0]) if that else low, high))
