"""Cues set off behind what they report, read from the words where the parse lost them: "P, figures from the bureau
show", "P, its sponsor, Corvane, disclosed in a filing", "P, tweeted Ann Roe", "It is, Roe told the paper, a find".

A comma, a noun phrase and a reporting verb (or the two the other way round) behind a clause with a verb of its own is
the oldest form of reporting clause there is (Quirk et al. 1985, §14.29); a parser takes its noun for one more
apposition, and its verb for a noun or a participle, more often the longer the clause before it.
"""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying, hull
from reportedly.attributing.sayings.speaking import TIMES, is_personal, says_things
from reportedly.attributing.sayings.starting import breaks_off, goes_on, starts_at
from reportedly.attributing.tree import FINITE, Range, Tree

CLOSING = "reporting-verb, closing"
_SAYING = words(
    """says said say tells told tell reports reported report writes wrote write claims claimed claim states stated adds
    added warns warned warn announces announced announce confirms confirmed confirm insists insisted insist argues
    argued argue notes noted note admits admitted admit discloses disclosed disclose suggests suggested suggest
    indicates indicated indicate informs informed inform reveals revealed reveal tweets tweeted alleges alleged allege
    testified explains explained explain acknowledges acknowledged acknowledge concedes conceded estimates estimated
    estimate maintains maintained maintain predicts predicted predict stresses stressed cautions cautioned e-mailed
    emailed quipped recalls recalled recounted complained mused emphasised emphasized concluded believes believed
    believe understands understand understood hears hear heard learns learned learnt"""
)
HEARING = words("understands understand understood hears hear heard learns learned learnt")
"""What newsrooms and courts do with what they are told."""
_FINDING = words("finds found established establishes held ruled rules determined ascertained")
_SHOWING = words("shows show showed suggests suggest suggested indicates indicate indicated reveals reveal revealed")
_FORMS = _SAYING | _FINDING | _SHOWING
_NOUN_LIKE = frozenset(w for w in _FORMS if w.endswith("s")) | words("show suggest indicate reveal")
MANY = words("report claim estimate")
"""Nouns as well: verbs behind somebody more than one ("local media report"), and where they were printed, said."""
_MEDIA = words("media press police")
_BODIES_FINDING = nouns.BODIES | nouns.DOCUMENTS | words("judge jury magistrate auditor ombudsman study coroner")
_SHOWN_BY = (
    nouns.DATA
    | nouns.DOCUMENTS
    | words(
        """gauge gauges meter meters sensor sensors telemetry tally count comparison map test tests scan scans reading
    instruments monitor monitors x-ray samples sample experiment trial counter satellite radar seismograph
    thermometer check checks model models simulation"""
    )
)
_PHRASE = words("""DT PDT PRP$ JJ JJR JJS NN NNS NNP NNPS CD POS IN HYPH VBN VBG CC '' `` -LRB- -RRB- FW RBS RBR NFP""")
_INSIDE = words("of for from at in on to and & with")
"""Prepositions and conjunctions inside the name of who speaks."""
OPENS_PHRASE = frozenset(("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "PDT", "JJS", "VBN"))
_AUX = words("has have had 's ’s since also later now then already further again only just have")
_SUBORDINATE = words("when after before while as since although though because if once until unless")
_REACH = 26
"""Words between the comma and the verb, at most."""
_TAIL = 24
"""Words behind the cue, at most."""


def find_closing(tree: Tree, quoted: list[bool], found: list[Saying]) -> list[Saying]:
    """`found`, with those sayings added whose cue is set off by a comma behind what it reports, and in place of those
    that took nothing of it. One pass over the words that can be such a verb."""
    known: dict[int, list[Saying]] = {}
    for saying in found:
        known.setdefault(saying.verb, []).append(saying)
    new: dict[int, Saying] = {}
    word = tree.word
    for verb in [i for i in tree.with_low(_FORMS) if not quoted[i]]:
        first, last = tree.bounds(verb)
        if (
            verb - first < 4
            or "," not in word[first:verb]
            or not _is_verb(tree, verb, last)
            or any(_holds(tree, s, verb, first) for s in known.get(verb, ()))
        ):
            continue
        told = _phrase_and_verb(tree, verb, first, last) or _verb_and_phrase(tree, verb, first, last)
        if told is not None:
            new[verb] = told
    return [s for s in found if s.verb not in new] + [new[verb] for verb in sorted(new)]


def _is_verb(tree: Tree, at: int, last: int) -> bool:
    """Whether a form is a verb: tagged so, or a noun by its tag where the sentence ends with it."""
    if tree.verbal[at]:
        return True
    closes = not any(tree.word[i][:1].isalnum() for i in range(at + 1, last))
    if tree.low[at] in MANY:
        return closes or tree.low[at + 1] in ("in", "on", "from")
    return tree.word[at] in _NOUN_LIKE and closes


def _holds(tree: Tree, saying: Saying, verb: int, first: int) -> bool:
    """Whether a saying already has words before its verb, or a clause behind it."""
    if not saying.content:
        return False
    low, high = hull(saying.content)
    before = first <= low < verb and saying.source != [] and saying.source[0][0] > low
    return before or any(tree.tag[i] in FINITE for i in range(verb + 1, high))


def _phrase_and_verb(tree: Tree, verb: int, first: int, last: int) -> Saying | None:
    """ "P, NP V.", "P, NP, NP, V in a filing."."""
    end = verb
    while end - 1 > first and (tree.low[end - 1] in _AUX or tree.tag[end - 1] == "RB"):
        end -= 1
    comma = _phrase_from(tree, first, end)
    if comma is None:
        comma = _described_from(tree, first, end)
    if comma is None:
        return None
    head = head_of(tree, comma + 1, end)
    if head is None or not _may_say(tree, verb, head):
        return None
    if tree.low[verb] in MANY and not tree.verbal[verb] and not are_several(tree, head):
        return None
    return _saying(tree, verb, head, (comma + 1, end), (end, verb + 1), (first, last))


def _verb_and_phrase(tree: Tree, verb: int, first: int, last: int) -> Saying | None:
    """ "P, V NP.", "It would, V NP, Q"."""
    if tree.word[verb - 1] != "," or verb + 1 >= last or tree.low[verb] in _FINDING | _SHOWING:
        return None
    end = verb + 1
    while end < last and end - verb < _REACH and in_phrase(tree, end) and tree.tag[end] not in ("VBG", "VBN"):
        end += 1
    while end > verb + 1 and tree.tag[end - 1] in ("IN", "CC"):
        end -= 1
    if end == verb + 1 or tree.tag[verb + 1] not in OPENS_PHRASE:
        return None
    if any(c < verb for c in tree.kids(verb, "nsubj")) and not breaks_off(tree, verb - 1):
        return None  # "The skipper, reached at sea, told another story"
    cut = next((i for i in range(verb + 2, end) if tree.tag[i] == "IN" and tree.low[i] not in ("of", "for", "&")), end)
    head = head_of(tree, verb + 1, cut)
    if head is None or not says_things(tree, head):
        return None
    return _saying(tree, verb, head, (verb + 1, cut), (verb, verb + 1), (first, last))


def _saying(tree: Tree, verb: int, head: int, source: Range, cue: Range, sentence: Range) -> Saying | None:
    first, last = sentence
    low, high = min(source[0], cue[0]), max(source[1], cue[1])
    stop = _tail(tree, verb, high, last)
    if stop is None:
        return None
    middle = stop < last and tree.word[stop] == "," and stop + 2 < last
    told = (starts_at(tree, first, low, head, middle=middle), low - 1)
    whole = any(tree.tag[i] in FINITE for i in range(*told))
    if middle:
        if goes_on(tree, told[0], low - 1, stop + 1):
            return _made(tree, verb, cue, [told, (stop + 1, last)], source, head)
        return None
    if not whole or told[1] - told[0] < 3 or not _complete(tree, *told):
        return None
    return _made(tree, verb, cue, [told], source, head)


def _made(tree: Tree, verb: int, cue: Range, content: list[Range], source: Range, head: int) -> Saying:
    force = cues.FORCE.get(tree.lemma[verb], "said")
    return Saying(verb, [cue], content, [source], head, CLOSING, force)


def _complete(tree: Tree, low: int, high: int) -> bool:
    """Whether words are a clause, and not only one that stands beside the cue: "When the ice went, Roe said"."""
    if tree.low[low] in _SUBORDINATE or tree.tag[low] in ("WRB", "WP"):
        return sum(tree.tag[i] in FINITE for i in range(low, high)) > 1 and "," in tree.word[low:high]
    return not breaks_off(tree, high)


def _phrase_from(tree: Tree, first: int, end: int) -> int | None:
    """The comma before the noun phrase that ends at `end`, with one apposition in it at most."""
    at = end - 1
    aside = tree.word[at] == ","
    at -= aside
    comma = _back(tree, first, at)
    if comma is None or comma == at:
        return None
    if aside:
        if tree.tag[comma + 1] not in OPENS_PHRASE:
            return None
        outer = _back(tree, first, comma - 1)
        if outer is None or outer == comma - 1:
            return None
        comma = outer
    return comma if tree.tag[comma + 1] in OPENS_PHRASE or (comma + 2 == end and is_personal(tree, end - 1)) else None


def _described_from(tree: Tree, first: int, end: int) -> int | None:
    """The comma before a noun phrase for somebody with a clause that tells who that is: "P, a man who saw it told"."""
    comma = next((i for i in range(end - 1, max(first, end - _REACH), -1) if tree.word[i] == ","), None)
    if comma is None or tree.tag[comma + 1] not in OPENS_PHRASE:
        return None
    who = next((i for i in range(comma + 2, end - 1) if tree.low[i] in ("who", "whose")), None)
    if who is None or not all(in_phrase(tree, i) for i in range(comma + 1, who)):
        return None
    inside = range(who + 1, end)
    told = any(tree.tag[i] in FINITE for i in inside) and all(tree.word[i] not in _SIGNS for i in inside)
    return comma if told and says_things(tree, who - 1) else None


_SIGNS = words('; : — – “ ” "')


def are_several(tree: Tree, head: int) -> bool:
    """Whether a noun is of more than one, or of the press or the police."""
    return tree.tag[head] in ("NNS", "NNPS") or tree.low[head] in _MEDIA


def _back(tree: Tree, first: int, at: int) -> int | None:
    """The comma to the left of a stretch that can stand in one noun phrase."""
    for i in range(at, max(first + 1, at - _REACH), -1):
        if tree.word[i] == ",":
            return i
        if not (in_phrase(tree, i) or is_personal(tree, i)):
            return None
    return None


def in_phrase(tree: Tree, at: int) -> bool:
    """Whether a word can stand inside the noun phrase for who speaks."""
    tag = tree.tag[at]
    if tag in ("IN", "CC"):
        return tree.low[at] in _INSIDE
    if tag == "PRP":
        return tree.low[at] in ("them", "us") and tree.low[at - 1] == "of"
    return tag in _PHRASE and tree.word[at] not in (",", ";", ":", "“", "”", '"')


def head_of(tree: Tree, low: int, high: int) -> int | None:
    """The head of a noun phrase by its words: its last noun before a preposition, a comma or "who"; a name's last
    word."""
    stop = next(
        (i for i in range(low + 1, high) if tree.tag[i] in ("IN", "WP", "WP$", "VBN") or tree.word[i] == ","), high
    )
    while stop > low + 1 and not (tree.nominal[stop - 1] or is_personal(tree, stop - 1)):
        stop -= 1
    head = stop - 1
    return head if tree.nominal[head] or is_personal(tree, head) else None


def _may_say(tree: Tree, verb: int, head: int) -> bool:
    if tree.low[head] in TIMES:
        return False
    form = tree.low[verb]
    if form in _SHOWING and (tree.low[head] in _SHOWN_BY or tree.lemma[head] in _SHOWN_BY):
        return True
    if form in _FINDING:
        return tree.lemma[head] in _BODIES_FINDING or tree.tokens[head].entity == "ORG"
    if form in HEARING:
        return tree.lemma[head] in HEARERS or tree.tokens[head].entity == "ORG" or tree.proper[head]
    return form in _SAYING and (says_things(tree, head) or tree.low[head] in _MEDIA)


HEARERS = nouns.OUTLET_NOUNS | words("court inquest tribunal hearing jury inquiry we paper")


def _tail(tree: Tree, verb: int, high: int, last: int) -> int | None:
    """Where what tells how, where or to whom it was said ends: at the sentence's end, or at a comma behind which it
    goes on; None where the verb takes something of its own behind it."""
    at = high
    told = tree.lemma[verb] in cues.ADDRESSEE
    if at < last and tree.word[at][:1].isalnum():
        opener = tree.tag[at]
        hearer = told and (opener in OPENS_PHRASE or tree.low[at] in ("him", "her", "them", "us", "me"))
        dated = tree.low[at] in TIMES or tree.low[at] in ("this", "last", "late", "earlier", "later", "early")
        to_whom = tree.low[at] == "to" and tree.tag[at + 1 : at + 2] != ["VB"]
        if not (opener in ("IN", "RB") or hearer or dated or to_whom or opener == "VBG") or tree.low[at] == "that":
            return None
    clause = False
    for i in range(at, min(last, at + _TAIL)):
        if tree.word[i] == ",":
            return i
        if tree.word[i] in (";", ":", "—", "–", "“", '"'):
            return None
        clause = clause or tree.low[i] in ("after", "before", "when", "as", "while", "which", "who", "where")
        if tree.low[i] == "that" and tree.tag[i] == "IN":
            return None
        if tree.tag[i] in FINITE and not clause:
            return None
    return last if last - at <= _TAIL else None
