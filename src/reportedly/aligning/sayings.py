"""One saying as aligning sees it, and how alike two are: shared concepts, values, polarity, strength."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.caseless import caseless
from reportedly.vocabulary import Attribution, Passage, Quantity, RelationKind, Report

from .clauses import Placed, placed
from .dated import told_at
from .figures import paired
from .happenings import HAPPENINGS, happened, none_of
from .lexicon import DENYING, LADDER, LIGHT, NUMBER_WORDS, UNITS, concept
from .negating import NOT_YET, called_false
from .negating import negated as negated_concepts
from .phrases import phrases_of
from .repelling import wholly_repelled
from .tolls import together, told
from .values import Verdict, compare_quantities, compare_times

_NO_SIGN = caseless(
    r"(?:(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )|(?<=there is )|(?<=there are )|(?<=there was )|(?<=there were ))"
    r"\bno (?:indication|sign|signs|evidence|proof|trace|suggestion|reason to believe|grounds)\b"
)
NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|non(?=[ -]))\b|n[’']t\b", re.IGNORECASE
)
_BOUND = re.compile(r"\b(?:no|not) (?:more|less|fewer|later|earlier|longer|higher|lower|bigger) than\b", re.IGNORECASE)
ADVERB = re.compile(r"\b[a-z]+ly\b")
_OWN_DEED = re.compile(r"\W*(?:that )?(?:(?:having )?[a-z]+(?:ing|ed|en)|they|he|she|it|we|I|his|her|its|their|our)\b")
"""How what somebody denies to have done himself begins."""
_ASKING = re.compile(r"\b(?:ask|asks|asked|wonder|wonders|wondered) (?:when|whether|if|who|why|how)\b", re.IGNORECASE)


ON_LADDER = 0.5
"""What it weighs that both sayings have a word of one ladder."""


@dataclass(frozen=True, slots=True)
class Saying:
    """An attribution reduced to what can be compared."""

    attribution: Attribution
    concepts: frozenset[str]
    light: frozenset[str]
    rungs: Mapping[str, frozenset[int]]  # ladder -> heights of its words
    quantities: tuple[Quantity, ...]  # counts of people under what befell them
    sums: tuple[Quantity, ...]  # counts of people side by side, taken together
    denying: bool  # said as a denial, not only in the negative
    negative: bool
    doubting: bool  # "no indication that": says less than a plain no
    family: str  # sayings of other families never align: event, background, refusal, disclaimer
    published: str | None
    passage: Passage
    identity: tuple[object, ...]
    words: str  # the content as printed
    words_of: str  # the same, nothing between its spans
    denied: frozenset[str]  # concepts said not to be so
    undone: frozenset[str]  # of these the verbs negated
    names: frozenset[str]  # concepts written as names
    happened: frozenset[str]  # happenings it tells of as having been
    none_of: frozenset[str]  # happenings it says there were none of
    points_back: bool  # calls untrue what was said just before: "This is false"
    deed_of: str | None  # key of who speaks, where it tells of that one's own deed or state: "pleaded guilty"
    repelled: bool  # says that nothing of an attack got through
    at: tuple[Placed, ...]  # its telling concepts in order, with their places in the report

    @property
    def hedged(self) -> bool:
        """Whether it is said with doubt."""
        return self.attribution.hedged or self.attribution.stance == "hedged"

    def printed(self, span: tuple[int, int]) -> str:
        """The words of the report at a span inside the content; "" where it lies outside."""
        at = 0
        for part in self.attribution.content:
            if part.start <= span[0] < part.end:
                return self.words_of[at + span[0] - part.start : at + span[1] - part.start]
            at += part.end - part.start
        return ""

    def values_against(self, other: Saying) -> list[tuple[Verdict, tuple[int, int], tuple[int, int]]]:
        """Each quantity and time here with its best counterpart there: verdict, span here, span there."""
        out: list[tuple[Verdict, tuple[int, int], tuple[int, int]]] = []
        dates = (self.published, other.published)
        # Two distances that are both the other's two are the same, whatever each report calls them.
        bare = paired(self.quantities, other.quantities)
        for q in self.quantities:
            a = replace(q, of="") if bare else q
            theirs_q = [replace(b, of="") if bare else b for b in other.quantities]
            options = [(v, b) for b in theirs_q if (v := compare_quantities(a, b, dates))]
            if options:
                verdict, b = min(options, key=lambda o: (_RANK[o[0].kind], o[1].span))
                out.append((verdict, (a.span.start, a.span.end), (b.span.start, b.span.end)))
        mine, theirs = self.attribution.times, other.attribution.times
        for t in mine:
            found = [(v, u) for u in theirs if (v := compare_times(t, u))]
            if found:
                verdict, when = min(found, key=lambda o: (_RANK[o[0].kind], o[1].span))
                out.append((verdict, (t.span.start, t.span.end), (when.span.start, when.span.end)))
        return out


PRINTED = re.compile(r"[^\W\d_]+")
_SIGNS = frozenset({"indication", "sign", "evidence", "proof", "trace", "suggestion", "reason", "ground"})

_RANK: dict[RelationKind, int] = {
    "same": 0,
    "conversion": 1,
    "precision": 2,
    "updates": 3,
    "conflict": 4,
    "strength": 5,
    "denies": 6,
    "category": 7,
}


def saying(attribution: Attribution, report: Report) -> Saying:
    """The comparable form of one attribution."""
    kept: set[str] = set()
    light: set[str] = set()
    rungs: dict[str, set[int]] = {}
    printed = report.words(attribution.content)
    doubting = _NO_SIGN.search(printed) is not None
    denying = attribution.stance == "denied" or doubting
    for term in attribution.terms:
        if not term or term[0].isdigit() or term in NUMBER_WORDS or term in UNITS or term.rstrip("s") in UNITS:
            continue
        if term in DENYING:
            denying = True
            continue
        if term in _SIGNS and doubting:
            continue
        rung = LADDER.get(term)
        if rung is not None:
            rungs.setdefault(rung[0], set()).add(rung[1])
        (light if term in LIGHT else kept).add(concept(term))
    adverbs = tuple(w for w in ADVERB.findall(printed.casefold()) if w in LADDER)  # no terms: "slightly hurt"
    for adverb in adverbs:
        rungs.setdefault(LADDER[adverb][0], set()).add(LADDER[adverb][1])
    phrases, verbs = phrases_of(printed)
    kept = (kept - verbs) | phrases
    stance = attribution.stance
    family = (
        f"declined {attribution.chain[0].key if attribution.chain else ''}"
        if stance == "declined"
        else "unverified"
        if stance == "unverified"
        else "event"
        if attribution.about_event
        else "background"
    )
    if _ASKING.search(printed):
        family = f"asked {family}"
    negated = attribution.negated and NEGATION.search(_BOUND.sub("", printed)) is not None
    untrue = called_false(attribution.content, report.text)
    negative = untrue is not None or (negated or doubting) != (stance == "denied")
    values = tuple((q.value, q.high, q.comparator, q.unit) for q in attribution.quantities)
    spans = attribution.content
    passage = Passage(attribution.report, spans[0].start, spans[-1].end) if spans else Passage(attribution.report, 0, 0)
    words = tuple(attribution.terms) or (printed,)
    days = tuple(t.edtf for t in attribution.times)
    places = placed(attribution, report)
    denied, undone = (c & kept for c in negated_concepts(spans, report.text, places, whole=stance == "denied"))
    none = frozenset[str]() if NOT_YET.search(printed) else none_of(printed)
    own_deed = stance == "denied" and _OWN_DEED.match(printed)  # he denied shooting anyone: others may have
    if len(denied) == 1 and (untrue is not None or stance == "denied") and not own_deed and " as " not in printed:
        none |= denied & HAPPENINGS
    hedged = attribution.hedged or stance == "hedged"
    deed_of = _deed_of(attribution, printed)
    identity = (family, negative, hedged, words, values, days, adverbs, deed_of)
    return Saying(
        attribution,
        frozenset(kept) or frozenset(light),
        frozenset(light),
        {ladder: frozenset(heights) for ladder, heights in sorted(rungs.items())},
        told(attribution.quantities, report, attribution.content),
        together(attribution.quantities, report.text),
        denying,
        negative,
        doubting,
        family,
        told_at(attribution, report),
        passage,
        identity,
        printed,
        "".join(s.of(report.text) for s in spans),
        denied,
        undone,
        frozenset(p.concept for p in places if p.name),
        frozenset() if negative and stance == "denied" else happened(places, spans, report.text, denied | none) & kept,
        none,
        untrue is not None and untrue.start == untrue.end,
        deed_of,
        wholly_repelled(printed),
        places,
    )


_GERUND = re.compile(r"\W*(?:having )?[a-z]+(?:ing|ed|en)\b")
_PLEA = re.compile(r"\W*(?:not )?(?:guilty|innocent)\b", re.IGNORECASE)
_OWN_THING = re.compile(r"\W*(?:his|her|their|its|my|our) (?:\w+ )?\w+\W*", re.IGNORECASE)
"""A bare thing of somebody's: "announced his retirement"."""


def _deed_of(a: Attribution, printed: str) -> str | None:
    """Key of a named speaker, where the content has no subject but the speaker: "pleaded guilty", "admitted taking the
    money", "announced her retirement". What two people say so is two things."""
    if a.stance == "own-voice" or not a.chain or a.chain[0].kind not in {"person", "body"}:
        return None
    gerund = _GERUND.match(printed) if a.stance == "admitted" else None
    own = _PLEA.match(printed) or _OWN_THING.fullmatch(printed) or gerund
    return a.chain[0].key if own is not None else None


def weights(nodes: Sequence[Saying]) -> dict[str, float]:
    """How telling each concept is in this event, from 0.15 to 1: rare ones tell more, the event's own topic little."""
    seen: Counter[str] = Counter()
    for node in nodes:
        seen.update(node.concepts)
    n = max(len(nodes), 1)
    ladders = {f"={ladder}": ON_LADDER for ladder, _ in LADDER.values()}
    return ladders | {c: max(0.15, math.log(1 + n / f) / math.log(1 + n)) for c, f in sorted(seen.items())}


_DATED = caseless(
    r"day\b|night|yesterday|tomorrow|morning|evening|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[-/]\d"
)


def dayless(saying: Saying) -> bool:
    """Whether nothing in the words of a saying tells a day."""
    return _DATED.search(saying.words) is None


def one_root(left: Attribution, right: Attribution) -> bool:
    """Whether one named source stands behind both."""
    if not left.chain or not right.chain or "own-voice" in {left.stance, right.stance}:
        return False
    return left.chain[0].key == right.chain[0].key
