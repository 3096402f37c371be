"""Sayings told with a set phrase: "let it be known that P", "laid the blame on Y", "word came from the front that P",
"posted it with the words “Q”", "if X is to be believed, P".

The phrases are closed: light verbs with "it" and an adjective of knowing, or with "the blame"; "word" and "news" with a
verb of arriving; clauses with "believe", "tell" and "hear" that stand beside what is told (Quirk et al. 1985, §15.53).
"""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying, Via, minus
from reportedly.attributing.sayings.phrases import around
from reportedly.attributing.sayings.speaking import says_things
from reportedly.attributing.sayings.trimming import trimmed
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.tree import Range, Tree

_KNOWN = words("known clear plain understood public explicit slip")
_MAKING = words("let make leave")
_IT_BE = words("it be abundantly perfectly quite very crystal absolutely privately quietly publicly been")
_LAYING = words("put lay place pin heap point")
_BLAME = words("blame finger responsibility guilt")
_ON = words("on upon at squarely firmly")
_NEWS = words("word news")
_ARRIVING = words("come arrive reach emerge spread get filter trickle leak")
_WORDS = words(
    """word words comment instruction question inscription order caption message note remark phrase hashtag warning
    slogan line"""
)
_TRIGGERS = words("have get quote cite be") | _MAKING | _LAYING | _NEWS | words("believe tell hear with")
_QUOTES = words("quote cite")
_THAT_WITHIN = 14
"""Tokens from a phrase to its "that"."""
_SOMEBODY = words("he she they person people")
_SPEAKERS = nouns.ROLES | nouns.BODIES | nouns.FIRMS | nouns.DOCUMENTS | nouns.OUTLET_NOUNS
_ANYBODY = words("i we you it who which that nobody one this")


def find_idioms(tree: Tree) -> list[Saying]:
    """All such sayings, in order of position."""
    found: list[Saying] = []
    for at in tree.with_lemma(_TRIGGERS):
        lemma, saying = tree.lemma[at], None
        if lemma == "with":
            saying = _with_the_words(tree, at)
        elif lemma in _NEWS:
            saying = _word_came(tree, at) if tree.is_noun(at) else None
        elif not tree.verbal[at]:
            continue
        elif lemma in ("have", "get"):
            saying = _has_it(tree, at) or _got_word(tree, at)
        elif lemma in ("quote", "cite", "be"):
            saying = _as_doing(tree, at) or _in_no_doubt(tree, at)
        elif lemma in _MAKING:
            saying = _made_known(tree, at)
        elif lemma in _LAYING:
            saying = _laid_the_blame(tree, at)
        else:
            saying = _to_be_believed(tree, at)
        if saying is not None and saying.content:
            found.append(saying)
    return found


def without_idioms(sayings: list[Saying], idioms: list[Saying]) -> list[Saying]:
    """`sayings` without those whose cue stands in the cue of an idiom: "let it be [known]"."""
    taken = {i for idiom in idioms for low, high in idiom.cue for i in range(low, high)}
    return [s for s in sayings if s.verb not in taken]


def _that(tree: Tree, low: int) -> int | None:
    """Where the that-clause behind a phrase begins, behind its "that"; None without one."""
    last = tree.bounds(low - 1)[1]
    for at in range(low, min(low + _THAT_WITHIN, last - 2)):
        if tree.low[at] == "that" and tree.tag[at] in ("IN", "WDT", "DT") and not tree.is_verb(at + 1):
            return at + 1
        if tree.is_verb(at) or tree.word[at] in (";", ":", "“", '"'):
            return None
    return None


def _clause(tree: Tree, verb: int, low: int) -> Range:
    """From `low` to the end of the sentence, without its last sign and the reporter's own tail."""
    high = next((i for i in range(low, tree.bounds(verb)[1]) if tree.word[i] == ";"), tree.bounds(verb)[1])
    while high > low and tree.word[high - 1] in (".", "!", ";"):
        high -= 1
    return trimmed(tree, verb, (low, high))


def _who(tree: Tree, verb: int) -> tuple[int, Range] | None:
    """Who does it, where that is somebody, or something written."""
    head = subject(tree, verb)
    if head is None or tree.low[head] in _ANYBODY or tree.kids(verb, "neg"):
        return None
    somebody = (
        tree.proper[head]
        or tree.low[head] in _SOMEBODY
        or tree.low[head] in nouns.CROWDS
        or tree.lemma[head] in _SPEAKERS
        or says_things(tree, head)
    )
    return (head, noun_phrase(tree, head)) if somebody else None


def _made_known(tree: Tree, verb: int) -> Saying | None:
    """ "let it be known that P", "made it quite clear that P", "made clear on Monday that P", "let slip that P"."""
    at = verb + 1
    while at < len(tree.low) and at - verb < 6 and tree.low[at] in _IT_BE:
        at += 1
    if at >= len(tree.low) or tree.low[at] not in _KNOWN or tree.kids(verb, "auxpass"):
        return None
    who, low = _who(tree, verb), _that(tree, at + 1)
    if who is None or low is None or tree.lemma[who[0]] in nouns.DATA:
        return None
    return Saying(verb, [(verb, at + 1)], [_clause(tree, verb, low)], [who[1]], who[0], "made known")


def _has_it(tree: Tree, verb: int) -> Saying | None:
    """ "Her sister has it that P", "local lore has it that P", "has it from a scout that P"."""
    if tree.low[verb + 1 : verb + 2] != ["it"] or tree.low[verb + 2 : verb + 3] not in (["that"], ["from"]):
        return None
    low = _that(tree, verb + 2)
    head = subject(tree, verb)
    if head is None and tree.word[verb - 1] == ",":
        head = subject(tree, tree.head[verb])
    if low is None or head is None or tree.low[head] in _ANYBODY or tree.kids(verb, "neg"):
        return None
    of = next((i for i in range(verb + 2, low - 1) if tree.low[i] == "from"), None)
    source = noun_phrase(tree, head)
    if of is not None and (teller := next(iter(tree.kids(of, "pobj")), None)) is not None:
        start, stop = noun_phrase(tree, teller)
        told = Saying(
            verb, [(verb, of + 1)], [_clause(tree, verb, low)], [(start, min(stop, low - 1))], teller, "has it"
        )
        told.via.append(Via(source, (verb, of + 1), None, "has it from", head))
        return told
    return Saying(verb, [(verb, verb + 2)], [_clause(tree, verb, low)], [source], head, "has it")


def _got_word(tree: Tree, verb: int) -> Saying | None:
    """ "A guard got word to her mother that P"."""
    noun = next((c for c in tree.kids(verb, "dobj") if tree.low[c] == "word" and c == verb + 1), None)
    who, low = (_who(tree, verb), _that(tree, noun + 1)) if noun is not None else (None, None)
    if noun is None or who is None or low is None or tree.low[noun + 1] not in ("to", "out", "through"):
        return None
    return Saying(verb, [(verb, noun + 1)], [_clause(tree, verb, low)], [who[1]], who[0], "gets word")


def _as_doing(tree: Tree, verb: int) -> Saying | None:
    """ "quotes the watchman as having seen it leave", "is on record as calling for P": what they tell of themselves;
    "quoted as saying" is a cue of its own."""
    last = tree.bounds(verb)[1]
    if tree.lemma[verb] == "be" and tree.low[verb + 1 : verb + 3] != ["on", "record"]:
        return None
    at = next(
        (i for i in range(verb + 1, min(verb + 22, last - 2)) if tree.low[i] == "as" and tree.tag[i + 1] == "VBG"), None
    )
    if at is None or any(tree.word[i] == ";" for i in range(verb, at)):
        return None
    doing = at + 1 + (tree.low[at + 1] == "having")
    doing += tree.low[doing] == "been" and tree.tag[doing + 1] == "VBN"
    if tree.lemma[doing] == "be" and any(tree.lemma[i] in cues.CLAUSE_VERBS for i in range(doing + 1, doing + 3)):
        return None
    if tree.lemma[doing] in cues.CLAUSE_VERBS | cues.OBJECT_VERBS or tree.tag[doing] not in (
        "VBG",
        "VBN",
    ):
        return None
    if tree.kids(verb, "auxpass") or tree.lemma[verb] == "be":
        head = subject(tree, verb)
    else:
        head = next((c for c in tree.kids(verb, "dobj") if verb < c < at), None)
    if head is None or tree.low[head] in _ANYBODY or not (says_things(tree, head) or tree.lemma[verb] in _QUOTES):
        return None
    low, high = noun_phrase(tree, head)
    return Saying(
        doing,
        [(verb, at + 1)],
        [_clause(tree, verb, at + 1)],
        [(low, min(high, at) if low < at else high)],
        head,
        "quoted as doing",
    )


def _in_no_doubt(tree: Tree, verb: int) -> Saying | None:
    """ "The vet is in no doubt that P"."""
    if (
        tree.lemma[verb] != "be"
        or tree.low[verb + 1 : verb + 2] != ["in"]
        or tree.low[verb + 2 : verb + 3] not in (["no"], ["little"])
    ):
        return None
    who, low = _who(tree, verb), _that(tree, verb + 4)
    if tree.low[verb + 3 : verb + 4] != ["doubt"] or who is None or low is None:
        return None
    return Saying(verb, [(verb, verb + 4)], [_clause(tree, verb, low)], [who[1]], who[0], "in no doubt")


def _laid_the_blame(tree: Tree, verb: int) -> Saying | None:
    """ "put the blame for the delay on Y", "pointed the finger at Y": what is laid, and on whom."""
    noun = next((c for c in tree.kids(verb, "dobj") if tree.low[c] in _BLAME), None)
    if noun is None or noun < verb or not any(tree.low[c] in ("the", "all", "full") for c in tree.children[noun]):
        return None
    last = tree.bounds(verb)[1]
    if not any(tree.low[i] in _ON for i in range(noun + 1, min(noun + 12, last))):
        return None
    who = _who(tree, verb)
    if who is None:
        return None
    content = _clause(tree, verb, tree.left[noun])
    cut = next((i for i in range(noun + 3, content[1]) if tree.word[i] == ","), content[1])
    return Saying(verb, [(verb, verb + 1)], [(content[0], cut)], [who[1]], who[0], "lays the blame")


def _word_came(tree: Tree, noun: int) -> Saying | None:
    """ "Word came from the front that P", "news reached the town that P", "There was word from aid workers that P",
    "the news that P came from Y": those it comes from, else the word itself."""
    verb = tree.head[noun]
    there = tree.lemma[verb] == "be" and any(tree.low[c] == "there" for c in tree.children[verb]) and verb < noun
    arrives = tree.lemma[verb] in _ARRIVING and tree.dep[noun] in ("nsubj", "nsubjpass")
    if not (there or arrives) or tree.owners(noun) or tree.kids(verb, "neg"):
        return None
    since = noun + 1 if there else verb + 1
    own = tree.low[noun + 1 : noun + 2] == ["that"]
    low = noun + 2 if own else _that(tree, since)
    if low is None:
        return None
    content = (low, verb) if own and verb > low else _clause(tree, verb, low)
    head, source = noun, (tree.left[noun], noun + 1)
    for node in (noun, verb):
        for prep in tree.kids(node, "prep"):
            for who in tree.kids(prep, "pobj") if tree.low[prep] == "from" else ():
                if tree.is_noun(who) and tree.tokens[who].entity not in ("DATE", "TIME", "LOC"):
                    head, source = who, noun_phrase(tree, who)
    cue = (min(noun, verb), max(noun, verb) + 1) if abs(noun - verb) <= 2 else (noun, noun + 1)
    left = minus([content], [source])
    if head == noun and tree.low[noun] == "news":
        return None  # "news that P" of nobody: how it became known is not told
    return Saying(noun, [cue], left, [source], head, "word comes", "said") if left else None


def _with_the_words(tree: Tree, prep: int) -> Saying | None:
    """ "reposted the picture with the caption: “Q”", "replied with the words “Q”": who posts says it."""
    noun = next(iter(tree.kids(prep, "pobj")), None)
    if noun is None or noun - prep > 4 or tree.low[noun] not in _WORDS:
        return None
    at = noun + 1 + (tree.word[noun + 1 : noun + 2] == [":"])
    if tree.word[at : at + 1] not in (["“"], ['"'], ["``"], ["‘"]) or not tree.is_verb(tree.head[prep]):
        verb = next((a for a in tree.above(prep) if tree.is_verb(a)), None)
        if verb is None or tree.word[at : at + 1] not in (["“"], ['"'], ["``"], ["‘"]):
            return None
    else:
        verb = tree.head[prep]
    if verb > prep or tree.kids(verb, "auxpass"):
        return None
    who = _who(tree, verb)
    if who is None or who[0] > verb:
        return None
    content = (at, tree.bounds(at)[1])
    return Saying(verb, [(prep, noun + 1)], [content], [who[1]], who[0], "with the words", quoted=True)


def _to_be_believed(tree: Tree, verb: int) -> Saying | None:
    """ "If the ministry is to be believed, P", "To hear villagers tell it, P": the clause beside it."""
    first, last = tree.bounds(verb)
    lemma = tree.lemma[verb]
    if lemma == "believe" and tree.low[verb - 3 : verb] in (["is", "to", "be"], ["are", "to", "be"]):
        low = next((i for i in range(verb - 3, max(first - 1, verb - 16), -1) if tree.low[i] == "if"), None)
        heads = tree.kids(verb, "nsubj", "nsubjpass") or [
            c for a in list(tree.above(verb))[:2] for c in tree.kids(a, "nsubj", "nsubjpass")
        ]
        if low is None or not heads or not low < heads[0] < verb:
            return None
        high, head, force = verb + 1, heads[0], True
    elif lemma == "hear" and tree.low[verb - 1 : verb] == ["to"]:
        high = next(
            (i + 1 for i in range(verb + 2, min(verb + 8, last)) if tree.low[i - 1 : i + 1] == ["tell", "it"]), 0
        )
        named = [i for i in range(verb + 1, high - 2) if tree.is_noun(i) or tree.tag[i] == "PRP"]
        if not high or not named or tree.low[named[-1]] in _ANYBODY:
            return None
        low, head, force = verb - 1, named[-1], False
    else:
        return None
    content = minus([around(tree, low, high)], [(low, high)])
    source = (min(tree.left[head], head), head + 1)
    cue = [(low, source[0]), (source[1], high)]
    return Saying(verb, cue, content, [source], head, "set beside", "claimed" if force else "said")
