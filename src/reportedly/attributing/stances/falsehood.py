"""Denials by what is said, not by the verb: "that is simply not true", "no such call took place", "branded the claims
fiction".

Only what denies a saying: the subject is a saying ("the claims were false"), points back to one ("it isn't", "that
never happened"), or the words take one up ("no such thing", "nothing of the sort").
"""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.saying import Saying, hull
from reportedly.attributing.terms import negation, predicate
from reportedly.attributing.tree import Range, Tree

_BACK = cues.words("it this that them those these")
_SURELY = (cues.FALSE | cues.words("invented")) - cues.words("wrong evidence tale tales fairy absurd ludicrous")
_CLAIMING = cues.words(
    """claim claims allegation allegations report reports rumour rumours rumor rumors accusation accusations
    suggestion suggestions story stories tale tales account accounts version versions assertion assertions insinuation
    insinuations narrative article articles figure figures number toll"""
)
_TOLD = cues.words(
    """claims allegations accusations rumours rumors tale tales story stories accounts suggestions assertions account
    allegation accusation claim rumour rumor suggestion version"""
)
_DEFINITE = cues.words("the these those such this that his her their its our my your")
_GRAVE = cues.words(
    """tragedy call bombshell disgrace scandal warning surprise shock concern matter revelation shame disaster
    outrage truth fact evidence proof wake-up alarm abuse crime blow reminder problem development issue nightmare
    indictment question step success triumph"""
)
_TRUE = cues.words("true right correct accurate so genuine real case")
_TRUE_THAT = cues.words("true correct accurate right case so fact")
_FALSE_THAT = cues.FALSE - cues.words("wrong absurd slander smear smears libel slanderous ludicrous preposterous")
"""What it may be called that P, where P is thereby denied: "it is absurd that P" takes P for a fact."""
_CLAIMS = cues.words("say suggest claim assert allege state pretend imply report write")
_UNTRUE = {
    "without": (("foundation",), ("substance",), ("merit",), ("basis",)),
    "no": (("truth",), ("basis",), ("foundation",), ("substance",)),
    "far": (("from", "the", "truth"), ("from", "true")),
    "further": (("from", "the", "truth"),),
    "out": (("of", "context"),),
    "word": (("of", "truth"),),
    "made": (("up",), ("-", "up")),
    "not": (("so",), ("the", "case"), ("what", "happened")),
}
"""How what somebody said is called untrue without a word for a lie, by the first word."""
_ANSWERING = cues.FALSE | cues.words("true correct accurate such sort truth foundation substance merit happened")
"""A page's own sentence without one of these calls nothing false."""
_MARKS = frozenset(_UNTRUE) | {"nothing"}
"""Words without which none of that is said."""
_MISREAD = cues.words("misquote misrepresent misreport distort fabricate misconstrue misinterpret")
_WORDS = cues.words("word words phrase expression")
_NO = cues.words("no not never nobody nothing none n't n’t")
_NOBODY = cues.words("nobody none")
_HAPPEN = cues.words("happen occur exist")
_JUDGING = _HAPPEN | {"take", "be"}
_SPEAKING = cues.words("say tell speak promise ask order")
_AGAIN = cues.words("do be have can will")
_REACH = 12
"""Tokens behind a verb within which it calls a saying something."""
_FIRMLY = cues.words("simply absolutely just quite utter complete total that is it")
_BARE_NO = frozenset(
    (
        "not so",
        "not true",
        "untrue",
        "nonsense",
        "rubbish",
        "false",
        "not at all",
        "otherwise",
        "lies",
        "a lie",
        "wrong",
    )
)
"""A no to what was said just before, with nothing else in it."""
_SHORT = 6
_CALLING = cues.ASCRIBING | cues.SLAMMING


def slammed(tree: Tree, saying: Saying) -> list[Range]:
    """The words by which a saying of the form "called / branded / slammed O (as) F" calls a saying false, or none."""
    if not saying.cue or not saying.content or tree.lemma[saying.verb] not in _CALLING:
        return []
    low, high = hull(saying.content)
    if tree.low[high : high + 1] == ["as"]:  # the parse may have left it behind: "described reports of P | as invented"
        high = min(high + 3, tree.bounds(high)[1])
    found = _false_of_a_saying(tree, low, min(high, low + _REACH + 8)) or _likened(tree, low, high)
    return [found] if found else []


def _likened(tree: Tree, low: int, high: int) -> Range | None:
    """ "called the claims “soup”", "described the accounts as “market talk”": what others told, in the plural or as
    one's tale, likened in quotation marks to a thing, is not granted; called an adjective, or a grave matter, it may
    be."""
    said = next((i for i in range(low, min(high, low + 4)) if tree.low[i] in _TOLD), None)
    if said is None or said > low + 2 or tree.lemma[low] not in _DEFINITE:
        return None
    at = said + 1 + (tree.low[said + 1 : said + 2] == ["as"])
    if at >= high or tree.word[at] not in ("“", '"', "‘", "'", "``"):
        return None
    closing = next((i for i in range(at + 1, min(high, at + 8)) if tree.word[i] in ("”", '"', "’", "'", "''")), None)
    if closing is None or closing == at + 1:
        return None
    head = next((i for i in range(at + 1, closing) if tree.low[i] in ("of", "from", "for", "by", "in")), closing) - 1
    thing = tree.tag[head] in ("NN", "NNS") and tree.lemma[head] not in _GRAVE
    return (at, closing + 1) if thing and all(tree.tag[i] != "CD" for i in range(at, closing)) else None


def called_false(tree: Tree, verb: int) -> list[Range]:
    """The content of "branded the claims “rubbish”" where the parse lost it; [] where nothing is called false."""
    low = verb + 1
    last = tree.bounds(verb)[1]
    found = _false_of_a_saying(tree, low, min(last, low + _REACH)) if low < last else None
    if found is None or any(tree.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(low, found[0])):
        return []
    high = found[1]
    if any(tree.word[i] in "“\"‘'" or tree.word[i] == "''" for i in range(low, found[0])):
        closing = next((i for i in range(high, min(high + 12, last)) if tree.word[i] in ("”", '"', "’", "''")), None)
        high = closing + 1 if closing is not None else high
    return [(low, high)]


def _false_of_a_saying(tree: Tree, low: int, high: int) -> Range | None:
    """A word for what is not so, behind a noun for something said or a pronoun for it."""
    said = next((i for i in range(low, high) if tree.low[i] in cues.SAID_THINGS or tree.low[i] in _BACK), None)
    if said is None or said - low > 8:
        return None
    at = next((i for i in range(said + 1, high) if tree.low[i] in _SURELY or tree.low[i] == "fairy"), None)
    return (at, at + 1) if at is not None else None


def calls_false(tree: Tree, content: list[Range]) -> list[Range]:
    """The words by which a content denies what somebody said, or none: "claims that P were “malicious gossip”",
    "that isn't true", "nobody did", "no such call took place"."""
    low, high = hull(content)
    if high - low <= _SHORT and is_bare_no(tree, low, high):
        return [(low, high)]
    main = predicate(tree, content)
    if main is None:
        return []
    return _judged(tree, main) or _taken_up(tree, content, main) or _elliptic(tree, content, main)


def is_bare_no(tree: Tree, low: int, high: int) -> bool:
    """Whether words are no more than a no to what was said: "Not so", "“Nonsense,”", "otherwise"."""
    words = [tree.low[i] for i in range(low, high) if tree.low[i][:1].isalnum() and tree.low[i] not in _FIRMLY]
    return " ".join(words) in _BARE_NO


def answers(tree: Tree, content: list[Range]) -> bool:
    """Whether the page itself calls false what somebody said: "This is not correct." """
    low, high = hull(content)
    return not _ANSWERING.isdisjoint(tree.low[low:high]) and bool(calls_false(tree, content))


def _judged(tree: Tree, main: int) -> list[Range]:
    """A saying, or a pronoun, that is called untrue."""
    if tree.lemma[main] not in _JUDGING and tree.low[main] not in _SURELY:
        return []
    subjects = tree.kids(main, "nsubj", "nsubjpass")
    if tree.low[main] in _SURELY and tree.dep[main] in ("oprd", "acomp", "attr", "ccomp", "xcomp"):
        return [(main, main + 1)] if any(tree.low[c] in _CLAIMING for c in subjects) else []
    negated = tree.kids(main, "neg")
    if tree.lemma[main] in _HAPPEN or (
        tree.lemma[main] == "take" and any(tree.low[c] == "place" for c in tree.kids(main, "dobj"))
    ):
        return [(negated[0], main + 1)] if negated and _definite(tree, subjects) else []
    if tree.lemma[main] != "be":
        return []
    about = [c for c in subjects if tree.low[c] in _CLAIMING and not _among(tree, c)]
    back = any(tree.low[c] in ("it", "this", "that") and tree.dep[c] == "nsubj" for c in subjects)
    told = [c for c in tree.kids(main, "attr", "acomp", "advmod") if c > main]
    if back and (words := _untrue_that(tree, main, told, negated)):
        return words
    for child in told if about or back else ():
        if negated and tree.low[child] in _TRUE and not tree.kids(child, "xcomp", "ccomp"):
            return [(negated[0], child + 1)]
        false = cues.FALSE if about or not tree.kids(child, "xcomp", "ccomp") else frozenset[str]()
        if (
            not negated
            and not _extraposed(tree, main)
            and (tree.low[child] in false or (about and any(tree.low[g] in _SURELY for g in tree.children[child])))
        ):
            return [tree.subtree(child)]
    return []


def _among(tree: Tree, said: int) -> bool:
    """ "Both accounts cannot be right": not which of them is wrong."""
    return any(
        tree.low[d] in ("both", "all", "some", "many") for d in tree.kids(said, "det", "amod", "predet", "preconj")
    )


def _definite(tree: Tree, subjects: list[int]) -> bool:
    """ "it", "that", "the call": a thing already told of."""
    return any(
        tree.low[c] in _BACK or any(tree.low[d] in ("the", "this", "that", "any") for d in tree.kids(c, "det"))
        for c in subjects
    )


def _untrue_that(tree: Tree, main: int, told: list[int], negated: list[int]) -> list[Range]:
    """ "It is untrue that P", "it was not true that P", "it is wrong to suggest that P": what others said is put behind
    the word."""
    for child in told:
        clauses = [c for at in (main, child) for c in tree.kids(at, "ccomp", "xcomp", "csubj", "acl", "advcl")]
        for clause in clauses:
            if clause < child:
                continue
            that = any(tree.low[m] == "that" for m in tree.kids(clause, "mark"))
            said = tree.lemma[clause] in _CLAIMS and any(tree.low[a] == "to" for a in tree.kids(clause, "aux"))
            if negated and (that or said) and tree.low[child] in _TRUE_THAT:
                return [(negated[0], child + 1)]
            if not negated and ((that and tree.low[child] in _FALSE_THAT) or (said and tree.low[child] in cues.FALSE)):
                return [(child, child + 1)]
    return []


def _extraposed(tree: Tree, main: int) -> bool:
    """ "It is wrong to …": the pronoun points ahead."""
    return any(c > main for c in tree.kids(main, "xcomp", "ccomp", "advcl", "csubj"))


def _taken_up(tree: Tree, content: list[Range], main: int) -> list[Range]:
    """ "no such thing", "nothing of the sort", "he never said it"."""
    low, high = hull(content)
    marked = not _MARKS.isdisjoint(tree.low[low : min(high, low + 30)])
    for at in range(low, min(high, low + 30) - 1) if marked else ():
        if tree.low[at] == "no" and tree.low[at + 1] == "such":
            return [(at, at + 2)]
        if tree.low[at] == "nothing" and tree.low[at + 1 : at + 4] in (["of", "the", "sort"], ["of", "the", "kind"]):
            return [(at, at + 4)]
        rests = _UNTRUE.get(tree.low[at], ())
        if any(tree.low[at + 1 : at + 1 + len(r)] == [*r] for r in rests) and _of_a_saying(tree, main, at):
            return [(at, min(at + 4, high))]
    if tree.lemma[main] in _MISREAD and tree.kids(main, "auxpass"):
        return [(main, main + 1)]
    unsaid = [c for c in tree.kids(main, "neg") if tree.low[c] in cues.NEGATORS]
    if unsaid and any(tree.low[c] in _WORDS for c in tree.kids(main, "dobj")):
        return [(unsaid[0], main + 1)]  # "he did not use the words"
    if tree.lemma[main] not in _SPEAKING or not all(tree.tag[c] == "PRP" for c in tree.kids(main, "nsubj")):
        return []
    near = [*tree.children[main], *(g for c in tree.kids(main, "aux") for g in tree.children[c])]
    never = [c for c in near if tree.low[c] == "never"]
    return [(never[0], main + 1)] if never and not tree.kids(main, "ccomp") else []


def _of_a_saying(tree: Tree, main: int, at: int) -> bool:
    """Whether what is called untrue at `at` is a saying, or points back: "there is no truth in the claim", "it is far
    from the truth"."""
    about = [*tree.kids(main, "nsubj", "nsubjpass", "expl"), *range(at + 1, min(at + 8, tree.bounds(at)[1]))]
    return any(tree.low[c] in _CLAIMING or tree.low[c] in _BACK for c in about)


def says_no(tree: Tree, content: list[Range]) -> bool:
    """Whether words say no: "no", "never" or "not" among their first ones, or a negated main predicate."""
    low, high = hull(content)
    return any(tree.low[i] in _NO for i in range(low, min(high, low + 5))) or negation(tree, content)


def _elliptic(tree: Tree, content: list[Range], main: int) -> list[Range]:
    """ "it isn't", "nobody did", "he had not": a negated auxiliary and no more."""
    if tree.lemma[main] not in _AGAIN:
        return []
    low, high = hull(content)
    words = [i for i in range(low, high) if tree.word[i][:1].isalnum() or tree.low[i] in cues.NEGATORS]
    if any(tree.tag[c] == "TO" for c in tree.kids(main, "aux")):
        return []  # "told her not to be silly"
    if not 2 <= len(words) <= 4 or words[-1] not in (main, main + 1):
        return []
    negated = any(tree.low[i] in cues.NEGATORS or tree.low[i] in _NOBODY for i in words)
    return [(words[0] + (tree.tag[words[0]] == "PRP"), words[-1] + 1)] if negated else []
