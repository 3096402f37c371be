"""Where a report may name a place: recognised names and capitalised runs after "in", "near" …, read from the tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.normalising.place_words import (
    ACTING,
    DIRECTIONS,
    GEOGRAPHY,
    LAND_NOUNS,
    LOCATIVE,
    NO_PLACES,
    NOT_PLACE_AFTER,
    PART_OF,
    REACHING,
    REGION_NOUNS,
    STATE_NOUNS,
    STATIVE,
    SURELY_LOCATIVE,
    TOWN_NOUNS,
    TRAVEL,
    WATER_NOUNS,
)
from reportedly.vocabulary import Annotated, Entity, Span, Token

PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
_NUMBERS = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"))


@dataclass(frozen=True, slots=True)
class Spot:
    """Tokens [first, last) that may be a place; what its surroundings say."""

    first: int
    last: int
    span: Span
    label: str  # the recogniser's vote, "" for none
    locative: bool  # stands after a preposition of place
    sure: bool  # … one that leaves little doubt
    wants: str  # "city", "region", "water" or "": the noun beside it
    actor: bool  # does what governments do, or owns what they own
    weak: bool  # nothing around it speaks of a place: a country or its seat here is rather who acts
    beside: bool  # stands before a noun ("U.S. tax law"): a country there is rather whose
    before: str = ""  # the word that puts it in its place: "in", "near", "town"
    owner: bool = False  # "Talvia's front line": the preposition before it puts something else
    reached: bool = False  # what is reached or crossed: a river may have an article
    land: int = 0  # the index after the common noun that belongs to the name ("Uvra strip"), 0 for none


def spots_of(annotated: Annotated, entities: Sequence[Entity]) -> Iterator[Spot]:
    """Possible places in reading order; runs do not overlap."""
    tokens = annotated.tokens
    taken = _other_names(entities)
    starts = [s.start for s in taken]
    for sentence in annotated.sentences:
        at = sentence.first
        while at < sentence.last:
            end = _run(tokens, at, sentence.last)
            if end == at:
                at += 1
                continue
            spot = _spot(tokens, at, end, sentence.first, sentence.last)
            if spot is not None and not _covered(spot.span, taken, starts):
                yield spot
            at = end


def _other_names(entities: Sequence[Entity]) -> list[Span]:
    """Spans of persons' names, and of bodies' names of several words: a place's name inside them is not the place."""
    spans = {
        Span(f.passage.start, f.passage.end)
        for e in entities
        for f in e.forms
        if e.kind == "person" or (e.kind in ("body", "outlet") and len(f.text.split()) > 1)
    }
    return sorted(spans)


def _covered(span: Span, taken: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_left(starts, span.end)
    return any(s.covers(span) for s in taken[max(0, at - 6) : at])


def _run(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The end of a run of proper nouns, or of a recognised place name, that begins at `at`; a new line ends it."""
    token = tokens[at]
    if token.entity in PLACE_LABELS and token.tag not in ("DT", "IN", "POS", ",", "CC", "_SP"):
        end = at + 1
        while (
            end < stop
            and tokens[end].entity == token.entity
            and tokens[end].tag not in ("POS", ",", "CC", "SYM", "-LRB-", "_SP")
            and _beside_last(tokens, end)
        ):
            end += 1
        while (
            end < stop
            and tokens[end].tag == "NNP"
            and tokens[end].entity in ("", token.entity)
            and _beside_last(tokens, end)
        ):
            end += 1
        while end < stop and tokens[end - 1].text == "of" and _proper(tokens[end]):  # "Bay of" and "Biscay"
            end += 1
        return _particles(tokens, _hyphened(tokens, end, stop), stop)
    if not _proper(token):
        tagged = at > 0 and tokens[at - 1].text == "#" and token.text[:1].isupper() and token.text.isalpha()
        return at + 1 if tagged else at
    end = at + 1
    while end < stop and (
        (_proper(tokens[end]) and _beside_last(tokens, end))
        or (tokens[end].text == "-" and end + 1 < stop and _proper(tokens[end + 1]))
    ):
        if (
            tokens[end].entity in PLACE_LABELS
            and tokens[end - 1].entity not in PLACE_LABELS
            and tokens[at].entity == "PERSON"
        ):
            break
        end += 1
    return _particles(tokens, _hyphened(tokens, end, stop), stop)


# Between the capitals of a name in Portuguese, Spanish, French, Italian, Dutch and German: "Viana do Castelo".
_PARTICLES = frozenset(
    ("upon", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "van", "von", "der", "den", "am",
     "aan", "sur", "la", "las", "los", "le", "les", "ob", "zu")
)  # fmt: skip


def _particles(tokens: Sequence[Token], end: int, stop: int) -> int:
    """The end of the name with what one or two particles join to the capitalised word at its end."""
    at = end
    while at < stop and at - end < 2 and tokens[at].text in _PARTICLES and _beside_last(tokens, at):
        at += 1
    if at == end or at >= stop or not tokens[at].text[:1].isupper() or not _beside_last(tokens, at):
        return end
    after = at + 1
    while after < stop and _proper(tokens[after]) and _beside_last(tokens, after):
        after += 1
    return _particles(tokens, after, stop)


def _beside_last(tokens: Sequence[Token], at: int) -> bool:
    """Whether at most one blank stands between the token and the one before."""
    return tokens[at].start - tokens[at - 1].end <= 1


_INNER = frozenset(("i", "e", "el", "al", "ul", "ye", "o", "le", "la", "les", "de", "du", "sur", "sous", "en", "on",
                    "upon", "under", "by", "am", "an", "der", "le", "the"))  # fmt: skip


def _hyphened(tokens: Sequence[Token], end: int, stop: int) -> int:
    """The end with what hyphens join: "Mazar-i-Sharif", "Stratford-upon-Avon"."""
    while end + 1 < stop and tokens[end].text == "-" and tokens[end].start == tokens[end - 1].end:
        if tokens[end + 1].text[:1].isupper() and tokens[end + 1].start == tokens[end].end:
            end += 2
        elif (
            end + 3 < stop
            and tokens[end + 1].text in _INNER
            and tokens[end + 2].text == "-"
            and tokens[end + 3].text[:1].isupper()
        ):
            end += 4
        else:
            break
    return end


def _proper(token: Token) -> bool:
    return token.tag in ("NNP", "NNPS") and token.text[:1].isupper()


def _spot(tokens: Sequence[Token], first: int, last: int, low: int, high: int) -> Spot | None:
    labels = [t.entity for t in tokens[first:last]]
    label = next((x for x in labels if x in PLACE_LABELS), next((x for x in labels if x), ""))
    while first < last - 1 and (tokens[first].text.lower() == "the" or tokens[first].text in DIRECTIONS):
        first += 1
    before, k = "", first - 1
    while k >= low and (
        tokens[k].text.lower() in DIRECTIONS
        or tokens[k].text.lower() in ("nearby", "occupied", "#")
        or tokens[k].tag in ("JJ", "DT", "VBN", "RB")
    ):
        k -= 1
    before = tokens[k].text.lower() if k >= low else ""
    before_lemma = tokens[k].lemma.lower() if k >= low else ""
    wants = ""
    if before in TOWN_NOUNS or before_lemma in TOWN_NOUNS:
        wants, before = "city", "in"
    elif before == "of" and k > low and tokens[k - 1].lemma.lower() in TOWN_NOUNS | REGION_NOUNS | WATER_NOUNS:
        noun = tokens[k - 1].lemma.lower()
        wants = "city" if noun in TOWN_NOUNS else "region" if noun in REGION_NOUNS else "water"
        before = "in"
    elif before in REGION_NOUNS and before_lemma != "state":
        wants, before = "region", "in"
    elif before == "of" and k > low and tokens[k - 1].lemma.lower() in PART_OF:
        before = "near"
    elif before == "to" and tokens[tokens[k].head].lemma.lower() in TRAVEL:
        before = "into"
    elif before == "at" and k > low and tokens[k - 1].lemma.lower() in GEOGRAPHY:
        before = "near"
    elif (
        before in (",", "and", "or")
        and k > low
        and (tokens[k - 1].entity in PLACE_LABELS or (tokens[last - 1].dep == "conj" and _proper(tokens[k - 1])))
    ):
        before = _preposition(tokens, k - 1, low)
    elif before == "," and k > low + 1 and _proper(tokens[k - 1]) and tokens[k - 2].text.lower() in SURELY_LOCATIVE:
        before = "in"  # "in Varna, Bulgaria"
    head = tokens[last - 1]
    if not before or before not in LOCATIVE:
        over = tokens[head.head]
        if head.dep == "dobj" and over.lemma.lower() in REACHING and over.tag.startswith("V"):
            before = "in"  # "the quake struck Izmir", "troops left Crimea"
    if not wants and _apposed(tokens, last, high):
        wants, before = "city", "in"
    after = tokens[last].text.lower() if last < high else ""
    if after in REGION_NOUNS | WATER_NOUNS and not wants:
        wants = "region" if after in REGION_NOUNS else "water"
    if (
        last < high
        and tokens[last].text[:1].isupper()
        and after in NOT_PLACE_AFTER
        and tokens[last].tag.startswith("NN")
    ):
        return None
    if after == "time" or (last - first > 1 and tokens[last - 1].text.lower() in NOT_PLACE_AFTER | STATE_NOUNS):
        return None  # "Hawaii time", "London Bridge", "U.S. President"
    if label in _NUMBERS or (last - first == 1 and tokens[first].text.lower() in NO_PLACES and not wants):
        return None
    span = Span(tokens[first].start, tokens[last - 1].end)
    return Spot(
        first, last, span, label, before in LOCATIVE, before in SURELY_LOCATIVE or bool(wants), wants,
        _acts(tokens, last, high), not _placed(tokens, last, before, wants),
        _beside(tokens, last, wants), before, _owns(tokens, last),
        head.dep == "dobj" and tokens[head.head].lemma.lower() in ("reach", "cross"), _land(tokens, last, high),
    )  # fmt: skip


def _owns(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name is a possessive of something that is no land."""
    head = tokens[last - 1]
    if head.dep != "poss":
        return False
    near = {t.lemma.lower() for t in tokens[last : max(last, head.head + 1)]}
    return not near & (GEOGRAPHY | LAND_NOUNS)


def _land(tokens: Sequence[Token], last: int, high: int) -> int:
    """The index after a common noun of land right after the name; 0 for none."""
    if last < high and tokens[last].text.islower() and tokens[last].lemma.lower() in LAND_NOUNS:
        return last + 1
    return 0


def _apposed(tokens: Sequence[Token], last: int, high: int) -> bool:
    """ "Zhelvica, a town of 18,000": what follows the comma is a kind of place."""
    if last + 2 >= high or tokens[last].text != "," or tokens[last + 1].text.lower() not in ("a", "an", "the", "its"):
        return False
    for token in tokens[last + 2 : min(high, last + 7)]:
        if token.lemma.lower() in TOWN_NOUNS | LAND_NOUNS:
            return True
        if not token.tag.startswith(("J", "NN", "RB", "V", "HYPH")):
            return False
    return False


def _placed(tokens: Sequence[Token], last: int, before: str, wants: str) -> bool:
    """Whether the words around speak of a place: after a preposition of place, struck or entered, or with its land."""
    head = tokens[last - 1]
    over = tokens[head.head]
    if before in LOCATIVE or wants:
        return True
    if head.dep == "poss":
        near = {t.lemma.lower() for t in tokens[last : min(last + 5, head.head + 1)]}
        return bool((near | {over.lemma.lower()}) & GEOGRAPHY)
    if head.dep in ("nsubj", "nsubjpass"):
        return over.lemma.lower() in STATIVE or head.dep == "nsubjpass"
    if head.dep == "dobj":
        return over.lemma.lower() in REACHING
    if head.dep in ("appos", "npadvmod", "ROOT", "attr"):
        return True
    if head.dep in ("compound", "nmod", "amod"):
        return last >= len(tokens) or tokens[last].text != "-"
    return False


def _beside(tokens: Sequence[Token], last: int, wants: str) -> bool:
    """Whether the name is put before a noun that is no land of its own."""
    head = tokens[last - 1]
    over = tokens[head.head]
    if wants or head.head < last or head.dep not in ("compound", "nmod", "amod"):
        return False
    return over.tag.startswith("N") and over.lemma.lower() not in GEOGRAPHY


def _preposition(tokens: Sequence[Token], at: int, low: int) -> str:
    """The word before the run of names that ends at `at`: "in Kherson and Odesa" puts both in."""
    while at > low and (_proper(tokens[at]) or tokens[at].text in (",", "and", "or") or tokens[at].text in _PARTICLES):
        at -= 1
    return tokens[at].text.lower()


def _acts(tokens: Sequence[Token], last: int, high: int) -> bool:
    """Whether the name stands for those who govern there: "Moscow said", "Ukraine's foreign minister", "by Israel"."""
    head = tokens[last - 1]
    over = tokens[head.head]
    if head.dep in ("nsubj", "agent") and (over.lemma.lower() in ACTING or head.dep == "agent"):
        return True
    if head.dep == "pobj" and (over.dep == "agent" or over.text.lower() in ("by", "with", "against", "for", "between")):
        linked = tokens[over.head].lemma.lower()
        if over.text.lower() != "between" or linked not in TRAVEL | GEOGRAPHY | {"suspend", "lie", "be", "service"}:
            return True
    if head.dep in ("poss", "compound", "nmod", "amod") and not any(
        t.text in (",", "(", ";") for t in tokens[last : max(last, head.head)]
    ):
        owned = {
            over.lemma.lower(),
            *(t.lemma.lower() for t in tokens[last : min(last + 4, high)] if t.head == head.head),
        }
        return bool(owned & STATE_NOUNS)
    if head.dep == "conj" and over.dep == "nsubj":
        return tokens[over.head].lemma.lower() in ACTING
    return False
