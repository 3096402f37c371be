"""Outlets that carried somebody's words, named beside the cue: "told Y", "in an interview with Y", "quoted by Y",
"in remarks carried by Y", "speaking to Y, he said"."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.attributing import nouns
from reportedly.attributing.cues import ADDRESSEE, words
from reportedly.attributing.saying import Saying, Via, hull, minus
from reportedly.attributing.sources.kinds import Votes, kind_of
from reportedly.attributing.steps.told_after import find_announced, find_told_after
from reportedly.attributing.steps.told_once import TALKS, same_talk, shed_asides
from reportedly.attributing.subjects import agent, noun_phrase
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import quoted_as

_CARRYING = words(
    """carry quote cite report relay publish reproduce broadcast air interview reach question ask approach contact
    reprint repeat transmit post record release pass excerpt show film see hear obtain review view examine read leak
    reveal disclose share circulate"""
)
"""What an outlet does with somebody's words, or with the speaker, before they stand there."""
_ASKED = words("press ask question interview challenge")
_SPEAKING = words("speak talk write respond appear reply")
_COLLEAGUES = words("colleague counterpart friend reporter journalist correspondent")
_AIR = words("radio television tv channel station programme program show podcast broadcaster")
_PRINTING = words("publish broadcast air print carry reveal obtain post run reproduce see review read hear view get")
_PROGRAMMES = words("programme program show")
_SITES = _PROGRAMMES | {"website", "site"}
_LEAKING = words("pass leak give hand send show supply forward")
_SHOWING = words("show film broadcast air record catch")
_SEEING = words("see hear obtain review view examine read get leak inspect consult cite quote")
"""What an outlet does with a paper that others wrote."""
_WRITERS = words("columnist critic commentator reporter correspondent blogger")
_SOURCES = words("source interlocutor informant")
_REMARKS = words("word remark comment statement quote declaration claim phrase")
_PIECES = words("report story article piece suggestion claim editorial column account allegation coverage")
"""What stands in an outlet and says what the outlet says."""
_PREPOSITIONS = words("by to with for on in at of via from")
_OUTLET_WORDS = nouns.OUTLETS | nouns.OUTLET_NOUNS | words("media newspapers papers")
_OUTLET_ENDINGS = ("zeitung", "blatt", "blick", "news", "papers")
_LATEST = 6
"""Sayings looked back over for the outlet that quotes somebody without saying so again."""
_REACH = 12
"""Steps up the parse from an outlet to the cue it belongs to."""
_NO_CARRIER = _COLLEAGUES | _SITES


@dataclass(frozen=True, slots=True)
class _Carrier:
    """An outlet phrase: the token it hangs on in the parse, and the words that show that it carried."""

    on: int
    head: int
    phrase: Range
    evidence: Range
    rule: str
    late: bool  # it took the words over from another


def add_steps(tree: Tree, sayings: list[Saying], votes: Votes, outlet: str | None) -> None:
    """Fill `via` of sayings whose own clause names an outlet that was told, or that carried what was said."""
    by_verb: dict[int, list[Saying]] = {}
    by_source: dict[int, list[Saying]] = {}
    for saying in sayings:
        if saying.cue:
            by_verb.setdefault(saying.verb, []).append(saying)
            quoting = quoted_as(tree, saying.verb)
            if quoting is None and tree.tag[saying.verb] == "VBG" and tree.lemma[tree.head[saying.verb]] == "quote":
                quoting = tree.head[saying.verb]  # "was quoted in Y saying"
            if quoting is not None:
                by_verb.setdefault(quoting, []).append(saying)
            if saying.head is not None:
                by_source.setdefault(saying.head, []).append(saying)
    shed_asides(tree, sayings)
    named = _sentences_of_outlets(tree, votes)
    for sentence, spoken in find_announced(tree, sayings, named).items():
        for carrier in _carriers(tree, sentence, votes, outlet, after=True)[:1]:
            for saying in spoken:
                _attach(tree, saying, carrier)
    for sentence, spoken in find_told_after(tree, sayings, named).items():
        for carrier in sorted(_carriers(tree, sentence, votes, outlet, after=True), key=lambda c: c.late):
            for saying in spoken:
                _attach(tree, saying, carrier)
    done: set[int] = set()
    last: Via | None = None
    recent: list[Saying] = []
    for saying in sorted(sayings, key=lambda s: s.verb):
        here = tree.sentence[saying.verb]
        if here in named and here not in done and saying.cue:
            done.add(here)
            for carrier in sorted(_carriers(tree, here, votes, outlet), key=lambda c: c.late):
                for owner in _owners(tree, carrier, by_verb, by_source):
                    _shorten(tree, owner, carrier)
                    _attach(tree, owner, carrier)
        for carrier in _around(tree, saying, votes, outlet) if saying.cue and not saying.via else ():
            _attach(tree, saying, carrier)
        recent = [s for s in recent[-_LATEST:] if here - tree.sentence[s.verb] <= 2]
        if not saying.via and (passed := _quoted_there(tree, saying, recent, votes, outlet)) is not None:
            saying.via.append(passed)
        if saying.cue:
            recent.append(saying)
        if last is not None and not saying.via and saying.cue and (span := same_talk(tree, saying, last)):
            saying.via.append(Via(last.mention, span, last.kind, "the same interview", last.head))
        last = next((v for v in saying.via if v.kind == "outlet"), last)


def _sentences_of_outlets(tree: Tree, votes: Votes) -> set[int]:
    """The sentences with an outlet's name or noun: only there can one have carried anything."""
    at = set(votes.outlets.at) if votes.outlets is not None else set()
    at.update(tree.with_low({w for w in tree.lows if w in _OUTLET_WORDS or w.endswith(_OUTLET_ENDINGS)}))
    return {tree.sentence[i] for i in at}


def _attach(tree: Tree, saying: Saying, carrier: _Carrier) -> None:
    held = any(a <= carrier.head < b for a, b in saying.content)
    piece = carrier.on in (saying.head, saying.verb) and tree.lemma[carrier.on] in _PIECES
    piece = piece and tree.lemma[carrier.evidence[0]] not in _SEEING  # "a report seen by Y" is another's
    if not held and piece and tree.is_noun(carrier.on):  # "a report in Y that P": Y says so
        saying.source, saying.head = [carrier.phrase], carrier.head
    elif not held and not any(v.mention == carrier.phrase for v in saying.via):
        saying.via.append(Via(carrier.phrase, carrier.evidence, "outlet", carrier.rule, carrier.head))


def _owners(
    tree: Tree, carrier: _Carrier, by_verb: dict[int, list[Saying]], by_source: dict[int, list[Saying]]
) -> list[Saying]:
    """The sayings an outlet phrase belongs to: of the first cue, or the first who speaks, above it in the parse; with
    the participles that go on for the same speaker ("told Y that P, adding that Q")."""
    found: list[Saying] = []
    node = carrier.on
    for _ in range(_REACH):
        if node in by_verb:
            found = by_verb[node]
            break
        if node in by_source:
            return by_source[node]
        if tree.head[node] == node:
            break
        node = tree.head[node]
    before = [s for s in by_verb.get(tree.head[node], ()) if found and _tells(tree, node) and s.verb < node]
    found = [*found, *before]  # "denied P, telling Y: “Q.”"
    for saying in list(found):
        for other in by_source.get(saying.head, ()) if saying.head is not None else ():
            follows = other.verb > saying.verb and tree.tag[other.verb] == "VBG"
            if follows and tree.sentence[other.verb] == tree.sentence[saying.verb]:
                found = [*found, other]
    return found


def _shorten(tree: Tree, saying: Saying, carrier: _Carrier) -> None:
    """Cut "…, words carried by Y" off the content that the parse gave it to."""
    low = carrier.evidence[0]
    noun = tree.head[low] if tree.dep[low] == "acl" else low
    start = tree.left[noun]
    apposed = tree.lemma[noun] in _REMARKS and start > 0 and tree.word[start - 1] == "," and saying.verb < start
    if apposed:
        saying.content = minus(saying.content, [(start - 1, tree.right[noun] + 1)])


def _tells(tree: Tree, verb: int) -> bool:
    return tree.tag[verb] == "VBG" and tree.dep[verb] == "advcl" and tree.lemma[verb] == "tell"


def _around(tree: Tree, saying: Saying, votes: Votes, outlet: str | None) -> list[_Carrier]:
    """ "Y published a letter in which she warned", "Y's columnist, Ann Roe, wrote": Y prints what is said."""
    if (seen := _which_it_saw(tree, saying, votes, outlet)) is not None:
        return [seen]
    node = saying.verb
    printed = False
    for _ in range(_REACH):
        above = tree.head[node]
        if above == node:
            break
        if tree.dep[node] == "relcl" and (talk := _in_which(tree, above, saying, votes, outlet)) is not None:
            return [talk]
        printed = printed or tree.dep[node] in ("relcl", "acl")
        if printed and tree.is_verb(above) and tree.dep[node] == "dobj":
            by = tree.kids(above, "nsubj") if tree.lemma[above] in _PRINTING else []
            named = next((n for who in by if (n := _named(tree, who, votes, outlet)) is not None), None)
            if named is None or saying.head in by:
                return []
            return [_Carrier(above, named[0], named[1], (named[1][0], above + 1), "printed by an outlet", True)]
        if tree.lemma[above] in _SHOWING and saying.head in tree.kids(above, "dobj"):  # "television showed him telling"
            for who in tree.kids(above, "nsubj"):
                if (named := _named(tree, who, votes, outlet)) is not None:
                    span = (named[1][0], above + 1)
                    return [_Carrier(above, named[0], named[1], span, "shown by an outlet", True)]
        node = above
    for noun in [saying.head, tree.head[saying.head]] if saying.head is not None else []:
        writes = tree.lemma[noun] in _WRITERS and tree.lemma[saying.verb] in ("write", "report")
        if writes or tree.lemma[noun] in _SOURCES:
            for owner in tree.owners(noun):
                named = _named(tree, owner, votes, outlet)
                if named is not None:
                    return [_Carrier(noun, named[0], named[1], (named[1][0], noun + 1), "an outlet's own", True)]
    return []


def _which_it_saw(tree: Tree, saying: Saying, votes: Votes, outlet: str | None) -> _Carrier | None:
    """ "The report, which Y has seen, says P", "in a letter which Y published she says P": Y."""
    beside = [n for p in tree.kids(saying.verb, "prep") if tree.low[p] == "in" for n in tree.kids(p, "pobj")]
    for paper in [saying.head, *beside] if saying.head is not None else []:
        if not tree.nominal[paper] or (tree.lemma[paper] not in nouns.DOCUMENTS and paper == saying.head):
            continue
        for verb in tree.kids(paper, "relcl"):
            which = any(tree.low[c] in ("which", "that") for c in tree.kids(verb, "dobj"))
            if tree.lemma[verb] not in _SEEING | _PRINTING or not which or tree.kids(verb, "neg"):
                continue
            for who in tree.kids(verb, "nsubj"):
                if (named := _named(tree, who, votes, outlet)) is not None:
                    span = (named[1][0], verb + 1)
                    return _Carrier(saying.verb, named[0], named[1], span, "seen by an outlet", True)
    return None


def _in_which(tree: Tree, noun: int, saying: Saying, votes: Votes, outlet: str | None) -> _Carrier | None:
    """ "gave an interview to Y in which she said P", "Y spoke to a guard who said P": Y had it first."""
    above = tree.head[noun]
    if tree.lemma[noun] in TALKS and saying.head != noun:
        for prep in tree.kids(noun, "prep") + tree.kids(above, "prep", "dative"):
            for to in tree.kids(prep, "pobj") if tree.low[prep] in ("to", "with", "for") else ():
                if (named := _named(tree, to, votes, outlet)) is not None:
                    return _Carrier(
                        saying.verb, named[0], named[1], (prep, named[1][1]), "interview with an outlet", False
                    )
    which = [c for p in tree.kids(saying.verb, "prep") if tree.low[p] == "in" for c in tree.kids(p, "pobj")]
    to = tree.head[noun]  # the parse may hang the clause on the outlet
    if (
        tree.dep[noun] == "pobj"
        and any(tree.low[c] == "which" for c in which)
        and tree.low[to] in ("to", "with", "for")
    ):
        talks = [tree.head[to], *tree.kids(tree.head[to], "dobj")]
        named = _named(tree, noun, votes, outlet) if any(tree.lemma[t] in TALKS for t in talks) else None
        if named is not None:
            return _Carrier(saying.verb, named[0], named[1], (to, named[1][1]), "interview with an outlet", False)
    if saying.head != noun:
        return None
    meets = above if tree.dep[noun] == "dobj" and tree.lemma[above] in _ASKED | {"reach", "contact", "meet"} else None
    if (
        tree.dep[noun] == "pobj"
        and tree.low[above] in ("to", "with")
        and tree.lemma[tree.head[above]] in ("speak", "talk")
    ):
        meets = tree.head[above]
    who = next(iter(tree.kids(meets, "nsubj")), None) if meets is not None else None
    named = _named(tree, who, votes, outlet) if who is not None else None
    if meets is None or named is None:
        return None
    return _Carrier(saying.verb, named[0], named[1], (named[1][0], meets + 1), "interview with an outlet", False)


def _carriers(tree: Tree, sentence: int, votes: Votes, outlet: str | None, *, after: bool = False) -> list[_Carrier]:
    """The outlets that a sentence says carried words; `after`: those of the sentence before it."""
    first, last = tree.sentences[sentence].first, tree.sentences[sentence].last
    found: list[_Carrier] = []
    for at in range(first, last):
        if tree.lemma[at] in ADDRESSEE and tree.is_verb(at):
            found += _told(tree, at, votes, outlet)
        elif tree.low[at] in _PREPOSITIONS and tree.tag[at] in ("IN", "TO", "RP"):
            found += _by_preposition(tree, at, votes, outlet, after=after)
    if after:
        found += _reporting(tree, first, last, votes, outlet)
    return found


def _reporting(tree: Tree, first: int, last: int, votes: Votes, outlet: str | None) -> list[_Carrier]:
    """ "…, reports Y": the outlet that reports the words of the sentence before."""
    for at in range(first, last):
        if tree.lemma[at] in ("report", "write", "carry", "cite", "quote") and tree.is_verb(at):
            for who in tree.kids(at, "nsubj") or [c for c in tree.kids(at, "dobj", "attr", "dep") if c > at]:
                if (named := _named(tree, who, votes, outlet)) is not None:
                    span = (min(at, named[1][0]), max(at + 1, named[1][1]))
                    return [_Carrier(at, named[0], named[1], span, "told in the next sentence", True)]
    return []


def _told(tree: Tree, verb: int, votes: Votes, outlet: str | None) -> list[_Carrier]:
    for child in tree.kids(verb, "dobj", "dative"):
        if child < verb:
            continue
        for noun in (child, *(n for p in tree.kids(child, "prep") for n in tree.kids(p, "pobj") if _on(tree, p))):
            named = _named(tree, noun, votes, outlet)
            if named is not None:
                return [_Carrier(verb, named[0], named[1], (verb, named[1][1]), "told an outlet", False)]
    return []


def _on(tree: Tree, prep: int) -> bool:
    return tree.low[prep] in ("on", "of", "at", "from")


def _by_preposition(tree: Tree, prep: int, votes: Votes, outlet: str | None, *, after: bool = False) -> list[_Carrier]:
    """One outlet after "by", "to", "with" …, where what it hangs on makes it a carrier."""
    above = tree.head[prep]
    low = tree.low[prep]
    for noun in tree.kids(prep, "pobj"):
        head = noun
        airs = tree.lemma[noun] in _PROGRAMMES
        if tree.lemma[noun] in _COLLEAGUES:  # "our colleagues of Y"
            inner = [n for p in tree.kids(noun, "prep") if _on(tree, p) for n in tree.kids(p, "pobj")]
            head = inner[0] if inner else noun
        elif tree.lemma[noun] in _NO_CARRIER and not (low == "on" and tree.owners(noun) and airs):
            continue
        rule = _rule(tree, low, above, head)
        if low == "in" and tree.lemma[noun] == "column" and (paper := _before_column(tree, noun, votes)) is not None:
            head, rule = paper, "said in an outlet"  # "in his Lantern column"
        if low == "on" and airs and tree.is_verb(above):
            rule = "said on an outlet"  # "on Radio 4's Today programme"
        if after and not rule and low == "to" and tree.lemma[above] in _LEAKING and tree.is_verb(above):
            rule = "told in the next sentence"  # "She passed the letter to Y"
        if after and not rule and (low == "from" or (low == "by" and tree.lemma[above] in _CARRYING)):
            rule = "told in the next sentence"
        named = _named(tree, head, votes, outlet) if rule else None
        if named is None or (tree.low[above] == "according" and named[0] == head):
            continue
        head, phrase = named
        start = above if low == "by" or tree.lemma[above] in TALKS | _SPEAKING else prep
        if tree.lemma[above] in TALKS and above > 0 and tree.dep[above] == "pobj":
            start = tree.head[above]
        evidence = (min(start, prep), phrase[1])
        evidence = evidence if evidence[1] - evidence[0] <= 15 else (prep, phrase[1])
        beside = low == "by" and tree.dep[above] in ("acl", "relcl") and quoted_as(tree, above) is None
        return [_Carrier(tree.head[above] if beside else above, head, phrase, evidence, rule, low == "by")]
    return []


def _rule(tree: Tree, low: str, above: int, noun: int) -> str:
    """Why a preposition shows that the outlet behind it carried the words; "" where it does not."""
    if low == "by":
        passive = tree.tag[above] == "VBN" and tree.lemma[above] in _CARRYING
        beside = passive and (tree.dep[above] != "ROOT" or _as_saying(tree, above))
        return "quoted by an outlet" if beside or quoted_as(tree, above) is not None else ""
    if tree.lemma[above] in TALKS and not tree.is_verb(above):
        return "interview with an outlet" if low in ("with", "to", "for", "on") else ""
    if tree.is_verb(above):
        spoken = tree.lemma[above] in _SPEAKING and (tree.tag[above] == "VBG" or tree.dep[above] == "relcl")
        if low == "to":
            return "told an outlet"
        air = any(tree.low[c] in _AIR for c in tree.children[noun])
        if low == "on" and (air or (tree.low[noun] in _AIR and tree.tag[noun].startswith("NNP"))):
            return "said on an outlet"
        if low in ("on", "in") and tree.lemma[above] in ("quote", "cite") and tree.tag[above] == "VBN":
            return "quoted by an outlet"
        asked = tree.lemma[above] in _ASKED and tree.tag[above] == "VBN"
        if (low in ("with", "on", "for") and spoken) or (low in ("on", "in") and asked):
            return "interview with an outlet"
        if low == "in" and tree.tag[noun].startswith("NNP"):
            return "said in an outlet"
        return ""
    if low == "on" and tree.lemma[above] in _AIR and tree.tag[noun].startswith("NNP"):
        return "said on an outlet"  # "on the programme Desk on Channel Nine"
    return "said in an outlet" if low == "in" and tree.tag[noun].startswith("NNP") else ""


def _before_column(tree: Tree, column: int, votes: Votes) -> int | None:
    at = votes.outlets.at if votes.outlets is not None else {}
    return next((c for c in tree.children[column] if c in at and c < column), None)


def _as_saying(tree: Tree, quoting: int) -> bool:
    """ "was quoted by Y as saying": whether a saying hangs on the quoting verb."""
    last = tree.bounds(quoting)[1]
    return any(
        tree.tag[i] == "VBG" and quoted_as(tree, i) == quoting for i in range(quoting + 1, min(last, quoting + 25))
    )


def _named(tree: Tree, head: int, votes: Votes, outlet: str | None) -> tuple[int, Range] | None:
    """Head and phrase of an outlet that is not the page's own: the noun itself or who owns it ("Y's reporter")."""
    owners = tree.owners(head)
    for candidate in [*owners, head]:
        phrase = noun_phrase(tree, candidate)
        if candidate in owners and tree.low[phrase[1] - 1] in ("'s", "’s"):
            phrase = (phrase[0], phrase[1] - 1)
        if phrase[1] <= phrase[0] or any(tree.word[i] in ('"', "“", "”", "''") for i in range(*phrase)):
            continue
        if kind_of(tree, candidate, phrase, votes, outlet) == "outlet":
            ours = outlet is not None and votes.outlets is not None and votes.outlets.ours(candidate, phrase)
            return None if ours else (candidate, phrase)
    return None


def _quoted_there(tree: Tree, saying: Saying, recent: list[Saying], votes: Votes, outlet: str | None) -> Via | None:
    """ "According to the weekly, … “P,” he is quoted as saying": quoted by nobody named, right after an outlet spoke or
    carried his words, somebody is quoted by that outlet."""
    quoting = quoted_as(tree, saying.verb)
    quoting = saying.verb if quoting is None and tree.lemma[saying.verb] == "quote" else quoting
    if quoting is None or tree.lemma[quoting] != "quote" or not saying.cue or saying.parent is not None:
        return None
    if not tree.kids(quoting, "auxpass") or agent(tree, quoting) is not None:
        return None
    for before in reversed(recent):
        if tree.part(before.verb) < tree.part(saying.verb) - 1:
            break
        span = (hull(saying.cue)[0], saying.verb + 1)
        carried = next((v for v in before.via if v.kind == "outlet"), None)
        if carried is not None:
            return Via(carried.mention, span, "outlet", "quoted by the outlet before", carried.head)
        named = _named(tree, before.head, votes, outlet) if before.head is not None else None
        if named is not None and before.head != saying.head:
            return Via(named[1], span, "outlet", "quoted by the outlet before", named[0])
    return None
