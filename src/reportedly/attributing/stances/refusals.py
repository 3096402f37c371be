"""Refusals: sayings about not saying ("declined to comment", "did not respond", "has said nothing about P")."""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.saying import Saying
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.terms import predicate
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range

REFUSAL = "refusal"

_REFUSED = cues.words(
    """comment respond reply answer say claim confirm specify disclose elaborate name identify give provide return
    acknowledge accept take discuss clarify reveal release share interview speak talk address draw explain publish
    deny quote"""
)
"""What one declines to do with words."""
_NOT_DONE = cues.words(
    """respond reply comment answer return say specify disclose elaborate confirm discuss address clarify"""
)
"""Verbs whose bare negation refuses: "did not respond"."""
_NOT_WILLED = _NOT_DONE | cues.words("talk speak name identify reveal give provide share release speculate go")
"""… and those that do so behind "would", "will", "can": "would not talk to us"."""
_REFUSING = (
    _NOT_WILLED
    | cues.words(
        "confirm deny decline refuse fail say claim accept take acknowledge want wish like ring call phone get"
    )
    | cues.words("write follow go")
)
"""Verbs worth a look."""
_TELLING = cues.words("say disclose specify clarify reveal")
_WILL = cues.words("would will wo ca can could wouldn won")
_ABLE = cues.words("can ca could")
_OURSELVES = cues.words("i we you one nobody none no-one")
_IMPROPER = cues.words("improper inappropriate unable premature unwilling")
_HINDERING = cues.words("prevent bar prohibit forbid stop preclude")
_COMMENTING = cues.words("comment discuss speak talk speculate say")
_BEING_HEARD = cues.words("name identify quote interview draw record photograph question film")
_UNSPOKEN = cues.words(
    """treatment drug medicine medication therapy antibiotic vaccine surgery stimulus attack fire shelling provocation
    pressure touch light pain brake command control"""
)
"""What one responds to without words."""
_ADJUNCTS = cues.words("by before until at on after")


def _marked_off(tree: Tree, low: int, verb: int) -> bool:
    """ "“Absolutely not,” she said": a quotation mark stands between the two."""
    return any(tree.word[i] in ("”", '"', "’", "''", "»") for i in range(low, verb))


def is_refusal(tree: Tree, verb: int) -> bool:
    """Whether the verb group refuses to speak: "declined to comment", "did not respond", "failed to claim"."""
    lemma = tree.lemma[verb]
    if lemma not in _REFUSING:
        return False
    if lemma in ("confirm", "deny") and any(tree.low[c] == "neither" for c in tree.children[verb]):
        return True
    if lemma in ("decline", "refuse", "fail") and _not_of_words(tree, verb, lemma):
        return False
    if lemma in ("decline", "refuse", "fail"):
        return any(tree.lemma[c] in _REFUSED for c in tree.kids(verb, "xcomp")) or (
            lemma == "decline" and _alone(tree, verb)
        )
    if lemma == "say" and any(tree.low[c] == "nothing" for c in tree.kids(verb, "dobj")):
        phrases = [p for at in (verb, *tree.kids(verb, "dobj")) for p in tree.kids(at, "prep")]
        return any(tree.low[p] in ("about", "on") for p in phrases)
    if lemma in _NOT_DONE and _yet_to(tree, verb):
        return True
    negation = next(
        (c for c in tree.kids(verb, "neg") if tree.low[c] in cues.NEGATED and not _marked_off(tree, c, verb)), None
    )
    if tree.dep[verb] == "pcomp" and tree.low[tree.head[verb]] == "without":
        negation = tree.head[verb]
    if negation is None and tree.kids(verb, "nsubj"):
        negation = _neither(tree, tree.kids(verb, "nsubj")[0])
    if negation is None or (tree.low[verb - 1] == "to" and verb > 0 and tree.dep[verb - 1] == "aux"):
        return False  # "was told not to say": nobody refuses
    if lemma in ("claim", "accept", "take", "acknowledge"):
        return any(tree.lemma[c] in ("responsibility", "blame", "credit") for c in tree.kids(verb, "dobj"))
    if lemma in ("want", "wish", "like"):
        return any(tree.lemma[c] in _REFUSED for c in tree.kids(verb, "xcomp"))
    if lemma in ("ring", "call", "phone", "get", "write", "follow"):
        return any(tree.low[c] == ("up" if lemma == "follow" else "back") for c in tree.children[verb])
    if lemma == "say" and not _leaves_open(tree, verb, negation):
        return False
    if lemma == "confirm" and any(tree.low[c] in _ABLE for c in tree.kids(verb, "aux")):
        return False  # who cannot confirm a thing does not refuse to
    willed = any(tree.low[c] in _WILL for c in tree.kids(verb, "aux"))
    if lemma in ("respond", "reply", "answer") and any(
        tree.lemma[n] in _UNSPOKEN for p in tree.kids(verb, "prep") if tree.low[p] == "to" for n in tree.kids(p, "pobj")
    ):
        return False  # "did not respond to treatment"
    if lemma == "return" and not tree.kids(verb, "dobj"):
        return False  # "did not return to work"
    if lemma == "identify" and any(tree.low[c] in _ABLE or tree.low[c] == "could" for c in tree.kids(verb, "aux")):
        return False  # "the victims could not identify him"
    if lemma == "go":
        return willed and any(tree.low[c] in ("further", "beyond") for c in tree.children[verb])
    if lemma == "give" and not any(
        tree.lemma[c] in ("name", "detail", "reason", "figure") for c in tree.kids(verb, "dobj")
    ):
        return False
    return lemma in (_NOT_WILLED if willed else _NOT_DONE)


def _neither(tree: Tree, who: int) -> int | None:
    """ "Neither the firm nor its lawyers replied": the word that negates."""
    return next((c for c in tree.kids(who, "preconj", "det", "cc") if tree.low[c] == "neither"), None)


def _not_of_words(tree: Tree, verb: int, lemma: str) -> bool:
    """ "declined to be taken to hospital", "failed to identify their attackers": nothing is kept unsaid."""
    for inner in tree.kids(verb, "xcomp"):
        if tree.kids(inner, "auxpass") and tree.lemma[inner] not in _BEING_HEARD:
            return True
        if lemma == "fail" and tree.lemma[inner] == "identify":
            return True
    return False


def _alone(tree: Tree, verb: int) -> bool:
    """ "He declined." """
    first, last = tree.bounds(verb)
    return tree.head[verb] == verb and last - first <= 6 and not tree.kids(verb, "dobj", "prep", "npadvmod")


def _yet_to(tree: Tree, verb: int) -> bool:
    """ "has yet to comment"."""
    return verb > 2 and tree.low[verb - 1] == "to" and tree.low[verb - 2] == "yet"


def _leaves_open(tree: Tree, verb: int, negation: int) -> bool:
    """Whether "did not say" leaves a question open: before a clause, "by whom", or nothing; "never said it" denies."""
    if tree.low[negation] == "never" or tree.kids(verb, "dobj"):
        return False
    if tree.kids(verb, "ccomp") or any(tree.tag[c].startswith("W") for c in tree.children[verb]):
        return True
    phrases = tree.kids(verb, "prep")
    if any(tree.lemma[c] == "have" for c in tree.kids(verb, "aux")):
        return False
    return not phrases or any(tree.tag[c].startswith("W") for p in phrases for c in tree.children[p])


def refuses(tree: Tree, content: list[Range]) -> list[Range]:
    """The words by which what somebody says refuses to say more: "it does not comment", "it would be improper to
    comment", "rules prevented it from commenting"; none where it does not."""
    main = predicate(tree, content)
    if main is None or not tree.verbal[main]:
        return []
    if is_refusal(tree, main) and all(tree.tag[c] == "PRP" for c in tree.kids(main, "nsubj")):
        return [cue_range(tree, main)]
    about = [c for c in tree.kids(main, "acomp") if tree.low[c] in _IMPROPER]
    negated = any(tree.low[c] in cues.NEGATED for c in tree.kids(main, "neg"))
    if negated and tree.lemma[main] == "go":
        about = tree.kids(main, "xcomp")
    elif negated and tree.lemma[main] == "be":
        about = [n for p in tree.kids(main, "prep") for n in tree.kids(p, "pobj") if tree.lemma[n] == "position"]
    elif tree.lemma[main] in _HINDERING:
        about = [c for p in tree.kids(main, "prep") for c in tree.kids(p, "pcomp")]
    for head in about:
        low, high = tree.subtree(head)
        verbs = [i for i in range(low, min(high, low + 12)) if tree.lemma[i] in _COMMENTING and tree.is_verb(i)]
        verbs += [c for c in tree.kids(main, "xcomp", "advcl", "ccomp") if tree.lemma[c] in _COMMENTING and c > main]
        if verbs:
            return [(min(cue_range(tree, main)[0], head), verbs[0] + 1)]
    return []


def find_refusals(tree: Tree, disclaiming: set[int]) -> list[Saying]:
    """ "declined to comment", "did not respond", "without claiming responsibility": content is what is refused."""
    found: list[Saying] = []
    for verb in tree.with_lemma(_REFUSING):
        if verb in disclaiming or not tree.verbal[verb] or not is_refusal(tree, verb):
            continue
        head = subject(tree, verb)
        if (
            head is None
            or tree.low[head] in _OURSELVES
            or (tree.kids(verb, "auxpass") and tree.lemma[verb] != "draw")
            or _told_by_another(tree, verb, head)
        ):
            continue
        if _unnamed(tree, verb):
            continue
        cue, content = _refused(tree, verb)
        who = noun_phrase(tree, head)
        if (neither := _neither(tree, head)) is not None and tree.kids(head, "conj") and neither < head:
            who = neither + 1, head + 1  # "neither [the firm] nor its lawyers"
        found.append(Saying(verb, [cue], [content], [who], head, REFUSAL))
    return found


def _told_by_another(tree: Tree, verb: int, head: int) -> bool:
    """Whether a refusal is what somebody says ("it replied that it does not comment"): the saying itself declines."""
    above = tree.head[verb]
    return (
        tree.dep[verb] == "ccomp"
        and above < verb
        and tree.tag[head] == "PRP"
        and tree.is_verb(above)
        and tree.lemma[above] in cues.CLAUSE_VERBS
    )


def _unnamed(tree: Tree, verb: int) -> bool:
    """ "two inspectors, who declined to be identified": a note on the source, no saying."""
    aside = tree.dep[verb] in ("relcl", "pcomp", "advcl", "acl") or tree.lemma[verb] in ("want", "wish", "like")
    naming = [c for c in tree.kids(verb, "xcomp") if tree.lemma[c] in ("name", "identify", "quote")]
    if aside and any(tree.kids(c, "auxpass") for c in naming):
        return True
    return tree.dep[verb] == "relcl" and any(tree.low[c] == "name" for c in tree.kids(verb, "dobj"))


def _refused(tree: Tree, verb: int) -> tuple[Range, Range]:
    """Cue and content: what is refused, as printed ("to comment", "to a request for comment")."""
    low, high = cue_range(tree, verb)
    inner = tree.kids(verb, "xcomp")
    neither = next((c for c in tree.kids(verb, "conj") if tree.lemma[c] in ("deny", "confirm")), None)
    if neither is not None:
        objects = [tree.subtree(c) for c in tree.kids(neither, "dobj", "ccomp") if c > neither]
        content = objects[0] if objects else (neither, neither + 1)
        high = content[0] if objects else neither
    elif inner:
        content = tree.subtree(inner[0])
        clauses = [c for c in tree.kids(inner[0], "dobj", "ccomp") if c > inner[0]]
        if clauses and tree.lemma[inner[0]] in _TELLING:  # "declined to say | what …"; "declined | to name suspects"
            content, high = (tree.left[clauses[0]], tree.right[clauses[-1]] + 1), inner[0] + 1
        content = _without_comment(tree, content)
    else:
        silent = [c for c in tree.kids(verb, "dobj") if tree.low[c] == "nothing" and tree.lemma[verb] == "say"]
        if silent and tree.kids(silent[0], "prep"):  # "has said nothing | about P"
            return (low, silent[0] + 1), (silent[0] + 1, tree.right[silent[0]] + 1)
        objects = [
            tree.subtree(c)
            for c in tree.kids(verb, "dobj", "prep", "ccomp")
            if c > verb and not (tree.dep[c] == "prep" and tree.low[c] in _ADJUNCTS and not _about(tree, verb, c))
        ]
        ends = [tree.right[c] + 1 for c in tree.kids(verb, "prep") if c > verb]
        if low > 0 and tree.low[low - 1] == "without":
            low -= 1
        if not objects and ends:  # "did not reply by noon": nothing is named but when
            return (low, verb + 1), (low, max(ends))
        if not objects:  # "would not | comment"
            return ((low, verb) if low < verb else (low, verb + 1)), (verb, max(high, verb + 1))
        content = (min(o[0] for o in objects), max(o[1] for o in objects))
        if content[1] - content[0] == 1 or tree.low[content[0]] == "by":  # "would not | discuss it", "| say by whom"
            return ((low, verb) if low < verb else (low, verb + 1)), (verb, content[1])
    if content[0] <= verb < content[1]:
        content, high = (low, max(high, verb + 1)), max(high, verb + 1)  # nothing but the refusal itself
    return (low, max(high, low + 1)), content


def _about(tree: Tree, verb: int, preposition: int) -> bool:
    """ "does not comment on leaked material" is about that; "did not reply on Monday" tells when."""
    on = tree.low[preposition] == "on" and tree.lemma[verb] in ("comment", "elaborate", "speculate")
    return on or any(tree.tag[c].startswith("W") for c in tree.children[preposition])


def _without_comment(tree: Tree, content: Range) -> Range:
    """Without what the reporter adds: "to comment | on what it called …", "to confirm it | , citing secrecy"."""
    low, high = content
    for at in range(low + 1, high - 2):
        if tree.word[at] == "," and (tree.tag[at + 1] == "VBG" or tree.low[at + 1] in ("which", "although", "though")):
            return low, at
        if tree.low[at] == "on" and tree.low[at + 1] == "what":
            calls = any(tree.lemma[i] in cues.ASCRIBING for i in range(at + 2, min(at + 5, high)))
            return (low, at) if calls else content
    return content
