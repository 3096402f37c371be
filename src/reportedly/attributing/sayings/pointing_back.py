"""Cues in the sentence behind what they report: "P. So, at least, says Roe.", "P. That was the bank's version.", "P.
The figure comes from the parish priest.", and "P, or so his aunt maintains".

What points back is closed: "so" before a verb of saying, a demonstrative that is somebody's account, a noun for a
statement with the definite article that comes from somebody (discourse deixis; Webber 1988, ACL 26). The sentence
pointed at must be one nobody else says already.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportedly.attributing import cues
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying
from reportedly.attributing.sayings.speaking import says_things
from reportedly.attributing.subjects import agent, noun_phrase, without_possessive
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import Stance

POINTING = "told in the sentence before"
_SO = words(
    """say think insist believe claim maintain promise argue swear assert report hear boast allege write hold go run
    protest declare contend vow reckon tell"""
)
_HEARD = words("tell inform hear assure")
_POINTERS = words("that this such those these")
_ACCOUNTS = words(
    """account accusation admission advice allegation analysis answer argument assessment assurance boast
    calculation charge claim comment complaint conclusion contention defence defense description diagnosis
    estimate excuse explanation finding forecast information interpretation judgment line message opinion phrase
    position prediction promise proposal reading recollection remark reply response retort ruling rumor rumour
    suggestion summary testimony theory verdict version view warning word words"""
)
_STATEMENTS = words(
    """claim figure warning advice account allegation estimate number information story admission rumour rumor
    assessment forecast charge finding tally count accusation assertion suggestion prediction revelation disclosure
    confirmation announcement tip description total toll words word phrase version confession"""
)
"""Nouns that, behind the definite article, can mean the sentence before."""
_COMING = words("come stem originate emanate derive")
_PUT = words("describe put tell remember recall explain see phrase say recount report choose summarise summarize")
_LATE = words("at least any rate anyway event all course indeed though however again also too then")
_ADVERBS = words("also just only simply still perhaps precisely exactly essentially roughly broadly now then")
_SHORT = 45
_BACK = _POINTERS | {"so"}
_DASHES_AND_COLONS = frozenset((":", "—", "–"))


def find_pointing(tree: Tree, found: Sequence[Saying], quotations: Sequence[Range]) -> list[Saying]:
    """Sayings whose cue points back, in order of position; `found`: the sayings known so far, whose sentences are
    theirs; `quotations`: quoted stretches."""
    new: list[Saying] = []
    said: set[int] | None = None
    told: set[int] = set()
    for index, sentence in enumerate(tree.sentences):
        first, last = sentence.first, sentence.last
        if last - first < 3 or last - first > _SHORT:
            continue
        rule = _RULES.get(tree.low[first])
        cue = rule(tree, first, last) if rule is not None else None
        if cue is None:
            new += _or_so(tree, first, last) or _behind_a_colon(tree, first, last)
            continue
        if said is None:
            said = _said_already(tree, found, quotations)
            told = {tree.sentence[s.verb] for s in found}
        content = _before(tree, index, said, quotations)
        plain = tree.low[first] in ("so", "such", "that", "this") and tree.lemma[cue[0]] not in _PUT
        if content is not None and not plain and tree.sentence[content[0][0]] in told:
            continue  # "Several complained P. That was what Roe said when she left": beside theirs
        if content is not None:
            verb, span, source, head, force = cue
            new.append(Saying(verb, [span], content, [source], head, POINTING, force))
    return new + [saying for span in quotations if (saying := _behind_a_quotation(tree, span)) is not None]


_Cue = tuple[int, Range, Range, int, Stance]


def _said_already(tree: Tree, found: Sequence[Saying], quotations: Sequence[Range]) -> set[int]:
    """The sentences whose cue stands behind or in the middle of them, or of which a few words are quoted; "The judge
    recommends a fine. So, at least, says her clerk" has the judge's saying inside the clerk's."""
    told = [s for s in found if s.content and (s.cue == [] or s.content[0][0] < s.verb)]
    said = {tree.sentence[s.verb] for s in told}
    said |= {tree.sentence[i] for s in told for low, high in s.content for i in (low, high - 1)}
    return said | {
        tree.sentence[low]
        for low, high in quotations
        if tree.sentence[low] == tree.sentence[high - 1] and high - low < 4
    }


def _before(tree: Tree, index: int, said: set[int], quotations: Sequence[Range]) -> list[Range] | None:
    """What a sentence points back at: the one before it in its paragraph, or the end of the paragraph before."""
    before = index - 1
    if before < 0 or before in said:
        return None
    part, here = tree.sentences[before].part, tree.sentences[index].part
    if part != here and not (part == here - 1 and tree.annotated.report.parts[part].kind == "body"):
        return None
    first, last = tree.sentences[before].first, tree.sentences[before].last
    marked = next(((a, b) for a, b in quotations if a <= first and last <= b), None)
    if marked is not None:
        return [marked]
    if last - first < 3 or tree.word[last - 1] in ("?", ":") or any(first < b and a < last for a, b in quotations):
        inside = [(a, b) for a, b in quotations if first < b and a < last]
        if tree.word[last - 1] in ("?", ":") or not inside or any(b - a > 8 for a, b in inside):
            return None
    return [(first, last)] if last - first >= 3 else None


def _so(tree: Tree, first: int, last: int) -> _Cue | None:
    """ "So says Roe.", "So, at least, believes the chaplain", "So she insists.", "So the widow was told by her
    husband"."""
    at = _past_asides(tree, first + 1, last)
    verb = next((i for i in range(at, min(at + 12, last)) if tree.is_verb(i) and tree.lemma[i] in _SO), None)
    if verb is None or any(tree.tag[i] in ("VB", "TO", "MD") for i in range(at, verb + 1)):
        return None
    if any(tree.tag[i] in ("VBD", "VBZ", "VBP") and tree.dep[i] not in ("aux", "auxpass") for i in range(at, verb)):
        return None  # "So it makes sense, Roe said": what she says begins with "so"
    if tree.kids(verb, "ccomp", "xcomp", "advcl") and tree.word[verb + 1 : verb + 2] != [","]:
        clauses = tree.kids(verb, "ccomp", "xcomp")
        if any(c > verb for c in clauses):
            return None
    if tree.kids(verb, "auxpass"):
        by = agent(tree, verb)
        return _cue(tree, verb, (first, first + 1), by, None) if by is not None and tree.lemma[verb] in _HEARD else None
    if tree.lemma[verb] == "tell":
        return None
    if verb == at or (verb == at + 1 and tree.low[at] in ("has", "had", "have")):  # "So promised Premier Ann Roe"
        head = _noun_at(tree, verb + 1, last)
        return _cue(tree, verb, (first, first + 1), head, verb + 1) if head is not None else None
    heads = [c for c in tree.kids(verb, "nsubj") if at <= c < verb]
    if not heads or tree.low[verb + 1] not in (".", ",", ";", "at", "on", "in", "to", "again", "still", "anyway", "!"):
        return None
    return _cue(tree, verb, (first, first + 1), heads[0], None)


def _that_is(tree: Tree, first: int, last: int) -> _Cue | None:
    """ "That was the trainer's account", "Such, at least, is the verdict of two judges", "This from the surveyor",
    "That is how Roe puts it"."""
    at = _past_asides(tree, first + 1, last)
    while at < last and (tree.low[at] in _LATE or tree.word[at] == ","):
        at += 1
    if tree.low[at] == "comes":
        at += 1
    if tree.low[at] == "from":
        return _from(tree, at, last, first) if tree.low[first] in ("that", "this") else None
    if not (tree.lemma[at] == "be" or tree.low[at] in ("'s", "’s")) or tree.low[first] == "it":
        return None
    be = at
    at += 1
    while at < last and tree.low[at] in _ADVERBS:
        at += 1
    if tree.low[at : at + 2] == ["according", "to"]:
        head = next((i for i in range(at + 2, last) if tree.dep[i] == "pobj" and tree.head[i] <= at + 1), None)
        return (at, (at, at + 2), noun_phrase(tree, head), head, "said") if head is not None else None
    if tree.low[at] in ("how", "what"):
        return _how(tree, at, last)
    if tree.low[at] == "from":
        return _from(tree, at, last, first)
    noun = next((i for i in range(at, min(at + 9, last)) if tree.low[i] in _ACCOUNTS and tree.is_noun(i)), None)
    if noun is None or any(
        tree.word[i] in (",", ";", ":") or tree.tag[i] in ("VBD", "VBZ", "VBP", "VB") for i in range(at, noun)
    ):
        return None
    owners = [o for o in tree.owners(noun) if o >= at]
    if owners:
        return _cue(tree, noun, (be, noun + 1), owners[0], None)
    if tree.low[at] not in ("the", "a", "an", "one"):
        return None
    stop = min(noun + 10, last)
    by = next((i for i in range(noun + 1, stop) if tree.low[i] in ("of", "from", "by")), None)
    if by is None or (by > noun + 1 and not (tree.tag[by - 1] == "VBN" and by == noun + 2)):
        return None
    head = next(iter(tree.kids(by, "pobj")), None)
    return _cue(tree, noun, (first, by + 1), head, by + 1) if head is not None else None


def _how(tree: Tree, at: int, last: int) -> _Cue | None:
    """ "That is how Roe tells it", "This was what the guide had told them"."""
    verb = next((i for i in range(at + 1, min(at + 10, last)) if tree.is_verb(i) and tree.lemma[i] in _PUT), None)
    if verb is None:
        return None
    heads = [c for c in tree.kids(verb, "nsubj") if at < c < verb]
    return _cue(tree, verb, (verb, verb + 1), heads[0], None) if heads else None


def _from(tree: Tree, at: int, last: int, first: int) -> _Cue | None:
    """ "This from the authority's hydrologist", "That's from the station"."""
    head = next(iter(tree.kids(at, "pobj")), None) or _noun_at(tree, at + 1, last)
    return _cue(tree, first, (at, at + 1), head, at + 1) if head is not None else None


def _the_figure(tree: Tree, first: int, last: int) -> _Cue | None:
    """ "The figure comes from the priest", "The advice, from the water firm, follows …", "The words are those of her
    cousin", "The claim belongs to the deputy commander", "Figure from the priest"."""
    noun = first + (tree.low[first] in ("the", "that", "this"))
    if tree.low[noun] not in _STATEMENTS or not tree.is_noun(noun):
        return None
    at = noun + 1
    at += tree.word[at] == ","
    if tree.low[at] == "from":
        return _cue(tree, noun, (noun, at + 1), next(iter(tree.kids(at, "pobj")), None), at + 1)
    verb = next((i for i in range(noun + 1, min(noun + 5, last)) if tree.is_verb(i)), None)
    if verb is None or tree.head[noun] != verb or any(tree.low[c] in cues.NEGATORS for c in tree.children[verb]):
        return None
    comes = tree.lemma[verb] in _COMING and tree.low[verb + 1] == "from"
    if comes or (tree.lemma[verb] == "belong" and tree.low[verb + 1] == "to"):
        head = next(iter(tree.kids(verb + 1, "pobj")), None)
    elif tree.lemma[verb] == "be" and tree.low[verb + 1 : verb + 3] in (["those", "of"], ["that", "of"]):
        head = next(iter(tree.kids(verb + 2, "pobj")), None)
    elif tree.lemma[verb] in ("make", "provide", "supply", "attribute", "credit", "give") and tree.kids(
        verb, "auxpass"
    ):
        to = [c for p in tree.kids(verb, "prep") if tree.low[p] == "to" for c in tree.kids(p, "pobj")]
        head = agent(tree, verb) or next(iter(to), None)
        return _cue(tree, noun, (noun, verb + 1), head, None) if head is not None and head > verb else None
    else:
        return None
    return _cue(tree, noun, (first, verb + 1), head, verb + 1) if head is not None else None


def _it_is_who(tree: Tree, first: int, last: int) -> _Cue | None:
    """ "It is a priest who tells us so"."""
    who = next((i for i in range(first + 2, min(first + 10, last - 2)) if tree.low[i] in ("who", "that")), None)
    if who is None or tree.lemma[first + 1] != "be" or not tree.is_verb(who + 1) or tree.lemma[who + 1] not in _SO:
        return None
    so = who + 2 + (tree.low[who + 2] in ("us", "them", "me"))
    head = _noun_at(tree, first + 2, who)
    return _cue(tree, who + 1, (who, so + 1), head, first + 2) if tree.low[so] in ("so", "this") else None


def _with_the_words(tree: Tree, first: int, last: int) -> _Cue | None:
    """ "“Q.” With those words Roe left the stand."."""
    if tree.low[first + 1] not in ("those", "these", "that", "this") or tree.low[first + 2] not in ("words", "word"):
        return None
    main = tree.head[first]
    heads = tree.kids(main, "nsubj") if first < main < last else []
    return _cue(tree, first + 2, (first, first + 3), heads[0], None) if heads else None


_Rule = Callable[[Tree, int, int], _Cue | None]
_RULES: dict[str, _Rule] = {
    "so": _so,
    "it": _it_is_who,
    "with": _with_the_words,
    **dict.fromkeys(sorted(_POINTERS), _that_is),
    **dict.fromkeys(["the", *sorted(_STATEMENTS)], _the_figure),
}


def _cue(tree: Tree, verb: int, span: Range, head: int | None, floor: int | None) -> _Cue | None:
    """A cue whose speaker is `head`, where that can say things; its phrase begins at `floor` at the earliest."""
    if head is not None and not says_things(tree, head):
        head, floor = _by_whom(tree, head), None
    if head is None or not says_things(tree, head) or tree.tokens[head].entity == "DATE":
        return None
    if tree.tokens[head].entity in ("GPE", "LOC") and tree.low[head - 1] == "from":
        return None  # "The news came from Paris"
    low, high = noun_phrase(tree, head)
    if floor is not None:
        low = max(low, floor)
    low, high = without_possessive(tree, (low, high))
    span = (min(span[0], verb), max(span[1], verb + 1))
    if span[0] < high and low < span[1]:
        span = (verb, verb + 1)
    force = cues.FORCE.get(tree.lemma[verb], cues.NOUN_FORCE.get(tree.lemma[verb], "said"))
    return verb, span, (low, high), head, "said" if tree.lemma[verb] in cues.NEUTRAL_DISTANCE else force


def _by_whom(tree: Tree, noun: int) -> int | None:
    """ "tests carried out in 2019 by the Bureau": who made what cannot speak."""
    return next((by for c in tree.kids(noun, "acl") if (by := agent(tree, c)) is not None), None)


def _noun_at(tree: Tree, low: int, last: int) -> int | None:
    """The head of the noun phrase that begins at `low`."""
    high = low
    while high < min(low + 8, last) and (
        tree.nominal[high] or tree.tag[high] in ("DT", "PRP$", "JJ", "POS", "CD", "PRP")
    ):
        high += 1
    return high - 1 if high > low and (tree.nominal[high - 1] or tree.tag[high - 1] == "PRP") else None


def _past_asides(tree: Tree, at: int, last: int) -> int:
    """Past ", at least,", ", at any rate,"."""
    if at < last and tree.word[at] == ",":
        end = next((i for i in range(at + 1, min(at + 6, last)) if tree.word[i] == ","), None)
        if end is not None and all(tree.low[i] in _LATE for i in range(at + 1, end)):
            return end + 1
    return at


def _behind_a_colon(tree: Tree, first: int, last: int) -> list[Saying]:
    """ "Not dead, only asleep: that was how the envoy put it"."""
    if _DASHES_AND_COLONS.isdisjoint(tree.word[first:last]):
        return []
    at = next((i for i in range(first + 3, last - 4) if tree.word[i] in _DASHES_AND_COLONS), None)
    rule = _RULES.get(tree.low[at + 1]) if at is not None and tree.low[at + 1] in _BACK else None
    cue = rule(tree, at + 1, last) if rule is not None and at is not None else None
    if cue is None or at is None:
        return []
    verb, span, source, head, force = cue
    return [Saying(verb, [span], [(first, at)], [source], head, POINTING, force)]


def _behind_a_quotation(tree: Tree, span: Range) -> Saying | None:
    """ "“Ridiculous,” was the keeper's answer"."""
    be = span[1]
    if be + 3 >= len(tree.word) or tree.lemma[be] != "be" or tree.word[be - 2] not in (",", "!", "?", "."):
        return None
    cue = _that_is(tree, be - 1, tree.bounds(be)[1])
    if cue is None:
        return None
    verb, words_of_it, source, head, force = cue
    return Saying(
        verb, [(max(be, words_of_it[0]), words_of_it[1])], [span], [source], head, POINTING, force, quoted=True
    )


def _or_so(tree: Tree, first: int, last: int) -> list[Saying]:
    """ "A boy was bitten by an otter, or so his aunt maintains.": the words before it in its sentence."""
    if "so" not in tree.low[first:last]:
        return []
    so = next(
        (i for i in range(first + 4, last - 2) if tree.low[i] == "so" and tree.low[i - 1] in ("or", ",", "–", "—")),
        None,
    )
    if so is None or (tree.low[so - 1] == "or" and tree.word[so - 2] not in (",", "–", "—", "(")):
        return []
    low = so - (tree.low[so - 1] == "or")
    verb = next((i for i in range(so + 2, min(so + 9, last)) if tree.is_verb(i) and tree.lemma[i] in _SO), None)
    if verb is None or tree.tag[verb] not in ("VBZ", "VBD", "VBP") or tree.low[so + 1] == "that":
        return []
    heads = [c for c in tree.kids(verb, "nsubj") if so < c < verb]
    if not heads or any(tree.is_verb(i) for i in range(so + 1, verb)) or not says_things(tree, heads[0]):
        return []
    if tree.word[verb + 1] not in (",", ".", "–", "—", ")", ";") or (
        tree.low[so - 1] != "or" and tree.word[verb + 1] == ","
    ):
        return []
    return [
        Saying(
            verb, [(verb, verb + 1)], [(first, low - 1)], [noun_phrase(tree, heads[0])], heads[0], POINTING, "claimed"
        )
    ]
