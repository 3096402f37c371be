"""One saying as aligning sees it, and how alike two are: shared concepts, values, polarity, strength."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from reportedly.vocabulary import Attribution, Passage, Quantity, RelationKind, Report, Time

from .dated import told_at
from .figures import OPPOSED, SURE, Evidence, paired, weigh_figures
from .lexicon import DENYING, LADDER, LIGHT, NUMBER_WORDS, OUTCOMES, PARTICLES, PHRASES, UNITS, concept
from .polarity import happens, missing_thing, predicate_opposed
from .tolls import told
from .values import Verdict, bounds, compare_places, compare_quantities, compare_times, things

_NO_SIGN = re.compile(
    r"(?:(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )|(?<=there is )|(?<=there are )|(?<=there was )|(?<=there were ))"
    r"\bno (?:indication|sign|signs|evidence|proof|trace|suggestion|reason to believe|grounds)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly)\b|n[’']t\b", re.IGNORECASE
)
_ANSWERING = re.compile(
    r"\b(?:play(?:s|ed)? down|den(?:y|ies|ied)|dismiss(?:es|ed)?|reject(?:s|ed)?|disput(?:e|es|ed)|refut(?:e|es|ed))\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:no|not) (?:more|less|fewer|later|earlier|longer|higher|lower|bigger) than\b", re.IGNORECASE)
_BIDDING = re.compile(
    r"\b(?:told|asked|urged|ordered|advised|instructed|warned|invited) (?:not )?to\b|^\W*(?:please )?"
    r"(?:lock|keep|stay|close|shut|open|leave|remain|avoid|do not|don[’']t)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:ask|asks|asked|wonder|wonders|wondered) (?:when|whether|if|who|why|how)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Saying:
    """An attribution reduced to what can be compared."""

    attribution: Attribution
    concepts: frozenset[str]
    light: frozenset[str]
    rungs: Mapping[str, frozenset[int]]  # ladder -> heights of its words
    quantities: tuple[Quantity, ...]  # counts of people under what befell them
    denying: bool  # said as a denial, not only in the negative
    negative: bool
    doubting: bool  # "no indication that": says less than a plain no
    family: str  # sayings of other families never align: event, background, refusal, disclaimer
    published: str | None
    passage: Passage
    identity: tuple[object, ...]
    words: str  # the content as printed
    words_of: str  # the same, nothing between its spans

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


_LEMMAS = {
    "explosion": ("blow",), "collapse": ("give", "cave"), "begin": ("break",), "resign": ("step", "stand"),
    "cancel": ("call",), "close": ("shut",), "shootdown": ("shoot", "bring"), "fail": ("break",),
    "sink": ("turn", "roll", "keel"), "extinguish": ("put",), "kill": ("lose", "pass"), "rise": ("go",),
    "fall": ("go",),
}  # fmt: skip
_POINT = timedelta(minutes=45)
_PRINTED = re.compile(r"[^\W\d_]+")
_SIGNS = frozenset({"indication", "sign", "evidence", "proof", "trace", "suggestion", "reason", "ground"})

FAINT = 0.14
"""Likeness below which nothing else about a pair is looked at: no bonus lifts it to where it is remembered."""

WHOLE = 5
"""Concepts at which a content is a sentence rather than a fragment."""

DENYING_LIKENESS = 0.5
"""Likeness at which a denial, or another thing measured, is linked to what it stands against."""

CLEAR = 14
"""Words up to which what a saying in the negative negates is clear."""

ON_LADDER = 0.5
"""What it weighs that both sayings have a word of one ladder."""

POINTED = 2
"""Concepts up to which "There was no siren" says that and nothing else."""

BRIEF = 3
"""Concepts up to which a denial only points at what the same report says at length."""

RELATED_DOUBT = 0.42
"""Likeness at which a plain denial and a "no sign of it" are of one thing."""

HELD_WHOLE = 0.35
"""Likeness at which a denial whose every telling word the other has denies it."""

HALF = 0.5
"""Share of a short denial that what it points at must have."""

DENIED = 0.7
"""Share of a negative saying that the other must hold for the one to deny the other."""

ONE_OCCASION = 0.8
"""Likeness at which two times that exclude each other contradict; below it they are of two occasions."""

ALONE = 0.7
"""What sharing a single concept is worth: enough beside an agreeing figure, not by itself."""

TELLING = 0.4
"""Weight from which a concept in common says that two short sayings are about one thing."""

SHORT = 4
"""Concepts up to which a saying is about one thing only."""

CLAUSE = 6
"""Concepts up to which a time of day in a saying is surely that of the thing in common."""

SAME_ROOT = 0.06
"""What one source behind both adds to their likeness: people repeat themselves more than they contradict others."""

MUCH = 4
"""Concepts in common from which one source's two sayings are taken for the same said again in other words."""

SAME_ROOT_MUCH = 0.18
"""What one source adds there."""

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
    doubting = _NO_SIGN.search(report.words(attribution.content)) is not None
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
    phrases, verbs = _phrases(report.words(attribution.content))
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
    if _ASKING.search(report.words(attribution.content)):
        family = f"asked {family}"
    negated = attribution.negated and _NEGATION.search(_BOUND.sub("", report.words(attribution.content))) is not None
    negative = (negated or doubting) != (stance == "denied")
    values = tuple((q.value, q.high, q.comparator, q.unit) for q in attribution.quantities)
    spans = attribution.content
    passage = Passage(attribution.report, spans[0].start, spans[-1].end) if spans else Passage(attribution.report, 0, 0)
    words = tuple(attribution.terms) or (report.words(spans),)
    days = tuple(t.edtf for t in attribution.times)
    hedged = attribution.hedged or stance == "hedged"
    identity = (family, negative, hedged, words, values, days)
    return Saying(
        attribution,
        frozenset(kept) or frozenset(light),
        frozenset(light),
        {ladder: frozenset(heights) for ladder, heights in sorted(rungs.items())},
        told(attribution.quantities, report, attribution.content),
        denying,
        negative,
        doubting,
        family,
        told_at(attribution, report),
        passage,
        identity,
        report.words(attribution.content),
        "".join(s.of(report.text) for s in spans),
    )


def _phrases(words: str) -> tuple[set[str], set[str]]:
    """The classes of verbs with a particle ("blew up", "gave way") in the words, and the concepts of these verbs."""
    if PARTICLES.isdisjoint(_PRINTED.findall(words.casefold())):
        return set(), set()
    found: set[str] = set()
    verbs: set[str] = set()
    for name, pattern in PHRASES:
        for match in pattern.finditer(words):
            found.add(name)
            verbs |= {concept(verb) for verb in (match.group().casefold().split()[0], *_LEMMAS.get(name, ()))}
    return found, verbs - found


def weights(nodes: Sequence[Saying]) -> dict[str, float]:
    """How telling each concept is in this event, from 0.15 to 1: rare ones tell more, the event's own topic little."""
    seen: Counter[str] = Counter()
    for node in nodes:
        seen.update(node.concepts)
    n = max(len(nodes), 1)
    ladders = {f"={ladder}": ON_LADDER for ladder, _ in LADDER.values()}
    return ladders | {c: max(0.15, math.log(1 + n / f) / math.log(1 + n)) for c, f in sorted(seen.items())}


@dataclass(frozen=True, slots=True)
class Match:
    """How alike two sayings are, in [0, 1]; `apart` where they must not be one claim, with the relation and why."""

    score: float
    apart: bool = False
    kind: RelationKind | None = None
    because: str = ""
    valued: bool = False  # what sets them apart is a figure or a time


def match(left: Saying, right: Saying, weight: Mapping[str, float]) -> Match:
    """Compare two sayings of one event: words first, then what figures and clock times show of their own."""
    found = _match(left, right, weight)
    if left.family == right.family and found.kind not in {"denies", "conflict"}:
        because = _on_predicate(left, right)
        if because is not None:
            denied = "denied" in {left.attribution.stance, right.attribution.stance}
            return Match(max(found.score, DENYING_LIKENESS), True, "denies" if denied else "conflict", because)
    return _update(found, left, right)


def _match(left: Saying, right: Saying, weight: Mapping[str, float]) -> Match:
    shared = left.concepts & right.concepts
    score = _likeness(left, right, weight)
    if left.family != right.family:
        return Match(score, score >= FAINT)
    telling = any(weight[c] >= TELLING for c in shared)
    slight = min(len(left.concepts), len(right.concepts)) <= 2
    figures = weigh_figures(left.quantities, right.quantities, (left.published, right.published), telling, slight)
    times = _clock_evidence(left, right, telling)
    brief = telling and (left.denying or right.denying) and left.attribution.report == right.attribution.report
    if score < FAINT and not (figures.floor or times.floor or brief):
        return _stronger(left, right, weight, score) or Match(score)
    valued = left.values_against(right)
    verdicts = [v for v, _, _ in valued]
    kinds = {v.kind for v in verdicts}
    agreeing = bool(kinds & {"same", "conversion"})
    score = min(1.0, score + _one_outcome(left, right))
    if left.negative != right.negative:
        return _opposite(left, right, weight, score)
    if left.negative and left.doubting != right.doubting and score >= RELATED_DOUBT:
        return Match(score, True, "strength", "“no sign of it” says less than “it is not so”")
    score = max(score, figures.floor, times.floor)
    for evidence in (figures, times):
        if evidence.against is not None and evidence.floor <= OPPOSED:
            return Match(score, True, evidence.against.kind, evidence.against.because, valued=True)
    counted = {q.span.start for q in left.quantities}
    for kind in ("conflict", "updates"):
        against = [v for v, a, _ in valued if v.kind == kind and a[0] in counted]
        if against and figures.floor < SURE:
            return Match(score, True, against[0].kind, against[0].because, valued=True)
    if "category" in kinds and not agreeing and all(v.kind == "category" for v in verdicts) and figures.floor < SURE:
        said = next(v.because for v in verdicts if v.kind == "category")
        measured = telling and not any(q.unit == "1" or q.unit.startswith("{") for q in left.quantities)
        return Match(
            score, True, "category" if score >= (0.25 if measured else DENYING_LIKENESS) else None, said, valued=True
        )
    if figures.floor < SURE:
        stronger = _stronger(left, right, weight, score)
        if stronger is not None:
            return stronger
    if "conflict" in kinds and figures.floor < SURE:
        # Times that exclude each other: the same kind of thing, on another occasion.
        late = next(v for v in verdicts if v.kind == "conflict")
        return Match(score, True, "conflict" if score >= ONE_OCCASION else None, late.because, valued=True)
    score += _agreement(left, valued)
    if one_root(left.attribution, right.attribution):
        score += SAME_ROOT if len(shared) < MUCH else SAME_ROOT_MUCH
    return Match(min(1.0, score * _place_factor(left, right)))


_ACCUSED = re.compile(
    r"\b(?:we|i)(?: have| had)? (?:did|do|was|were|am|are|had|have|never|would|could)\b", re.IGNORECASE
)


def _on_predicate(left: Saying, right: Saying) -> str | None:
    """Why two short sayings are opposed by their predicate, whatever else their words are; None where they are not."""
    if any(_BIDDING.search(s.words) or (s.negative and len(_PRINTED.findall(s.words)) > CLEAR) for s in (left, right)):
        return None  # what people are told to do is not so yet; of a long sentence anything may be in the negative
    if predicate_opposed(left.concepts, right.concepts, (left.negative, right.negative)):
        return "the one says of the same thing what excludes the other"
    if left.negative == right.negative:
        return None
    no, yes = (left, right) if left.negative else (right, left)
    if no.attribution.stance == "denied" or len(no.concepts) > POINTED or _NEGATION.search(yes.words):
        return None
    thing = missing_thing(no.words)
    if thing is not None and thing in no.concepts and happens(thing, yes.concepts, yes.light):
        return "the one says that there was none of what the other says there was"
    return None


def _update(found: Match, left: Saying, right: Saying) -> Match:
    if found.kind != "updates":
        return found
    return replace(found, kind=updating(left, right, (left.published, right.published)))


def updating(left: Saying, right: Saying, dates: tuple[str | None, str | None]) -> RelationKind:
    """Of two counts printed on `dates`, the later the higher: whether it replaces the earlier.

    It does where it is of the same source, or of another day. Two sources who count differently on one day contradict
    each other, and so does what nobody named counts within the next day, or says with doubt.
    """
    if one_root(left.attribution, right.attribution):
        return "updates"
    own = "own-voice" in {left.attribution.stance, right.attribution.stance}
    unsure = any(s.hedged or (s.attribution.chain and s.attribution.chain[0].kind == "unnamed") for s in (left, right))
    first, second = (d or "" for d in dates)
    timed = "T" in first and "T" in second
    days = [bounds(d if timed else d[:10]) for d in (first, second) if d]
    if len(days) < 2 or days[0] is None or days[1] is None:
        return "updates"
    apart = abs(days[0][0] - days[1][0])
    if unsure:
        return "conflict" if apart <= timedelta(days=1) else "updates"
    return "conflict" if not own and not timed and apart < timedelta(days=1) else "updates"


def _opposite(left: Saying, right: Saying, weight: Mapping[str, float], score: float) -> Match:
    """The one says in the negative what the other says: a denial where it is said as one, else a contradiction."""
    # Of a fragment nothing can be said to be denied, nor by a sentence that is mostly about something else.
    negative, positive = (left, right) if left.negative else (right, left)
    if _ANSWERING.search(positive.words) or (
        negative.attribution.stance != "denied" and _NEGATION.search(positive.words)
    ):
        return Match(score, True)  # what it says in the negative may be just this
    shared = left.concepts & right.concepts
    held = math.fsum(weight[c] for c in shared) / (math.fsum(weight[c] for c in negative.concepts) or 1.0)
    firm = score >= DENYING_LIKENESS and len(shared) > 1 and held >= DENIED
    # A short denial that holds nothing else denies even what says more besides.
    firm = firm or (score >= HELD_WHOLE and len(shared) > 1 and held >= 0.95)
    if negative.denying and left.attribution.report == right.attribution.report and len(negative.concepts) <= BRIEF:
        # "He denied any fault": what a report has denied in two words it has said in more.
        firm = firm or (held >= HALF and any(weight[c] >= TELLING and c not in LADDER for c in shared))
    # "We did not wait for three hours": the one thing said, and the figure with it, is the other's.
    figured = any(v.kind in {"same", "precision"} for v, _, _ in left.values_against(right))
    firm = firm or (held >= 0.95 and figured and any(weight[c] >= TELLING for c in shared))
    if not firm:
        return Match(score, True)
    if negative.denying or _ACCUSED.search(negative.words):
        return Match(score, True, "denies", "the one asserts what the other denies")
    return Match(score, True, "conflict", "the one says in the negative what the other asserts")


def _clock_evidence(left: Saying, right: Saying, telling: bool) -> Evidence:
    """Two short sayings that give a time of day to one thing: at one time they are one claim, at two they conflict."""
    if not telling or min(len(left.concepts), len(right.concepts)) > SHORT:
        return Evidence()
    mine, theirs = _clocks(left), _clocks(right)
    if mine and theirs:
        # A time without a day was laid on the day of the report: it is of the day that the other prints.
        mine, theirs = [_on_day(left, t, right, theirs) for t in mine], [_on_day(right, t, left, mine) for t in theirs]
    found = [v for a in mine for b in theirs if (v := compare_times(a, b))]
    if any(v.kind in {"same", "precision"} for v in found):
        return Evidence(floor=SURE)
    if max(len(left.concepts), len(right.concepts)) > CLAUSE:
        return Evidence()
    days = {(t.edtf or "")[:10] for t in (*mine, *theirs)}
    # Another day is another occasion.
    return Evidence(OPPOSED, 0.0, found[0]) if found and len(days) == 1 else Evidence()


_DATED = re.compile(
    r"day\b|night|yesterday|tomorrow|morning|evening|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[-/]\d",
    re.IGNORECASE,
)


def dayless(saying: Saying) -> bool:
    """Whether nothing in the words of a saying tells a day."""
    return _DATED.search(saying.words) is None


def _on_day(saying: Saying, time: Time, other: Saying, others: Sequence[Time]) -> Time:
    if time.edtf is None or not dayless(saying) or dayless(other):
        return time
    day, own = (others[0].edtf or "").removeprefix("../")[:10], time.edtf.removeprefix("../")[:10]
    return replace(time, edtf=time.edtf.replace(own, day)) if len(day) == len(own) == 10 else time


def _clocks(saying: Saying) -> list[Time]:
    """The times of day, a stretch of hours ("since midnight") left out: it holds much that is not one thing."""
    out = []
    for t in saying.attribution.times:
        span = bounds(t.edtf) if t.edtf is not None and "T" in t.edtf else None
        if span is not None and span[1] - span[0] <= _POINT:
            out.append(t)
    return out


def _likeness(left: Saying, right: Saying, weight: Mapping[str, float]) -> float:
    """Weighed Jaccard, and how much of the shorter saying is in the longer; two shared concepts at least.

    Containment counts half for a whole sentence and less for a fragment: "a drone attack" is in everything said of
    one.
    """
    shared = left.concepts & right.concepts
    least = min(2, len(left.concepts), len(right.concepts))
    if len(shared) < least or not shared:
        return 0.0
    # fsum: the same sum whatever order a set is walked in.
    common = math.fsum(weight[c] for c in shared)
    a, b = (math.fsum(weight[c] for c in x.concepts) for x in (left, right))
    contained, jaccard = common / min(a, b), common / (a + b - common)
    if len(shared) == 1:
        # One word in common, be it the only one, needs the light words around it to agree as well.
        every = (left.concepts | left.light) | (right.concepts | right.light)
        both = (left.concepts | left.light) & (right.concepts | right.light)
        if both == every and len(every) == 1:
            # Nothing but one word left of either: the printed words must bear it out.
            mine, theirs = (set(_PRINTED.findall(x.words.casefold())) for x in (left, right))
            return 0.4 + 0.6 * len(mine & theirs) / (len(mine | theirs) or 1)
        return 1.0 if both == every else ALONE * len(both) / len(every)
    share = 0.5 * min(1.0, min(len(left.concepts), len(right.concepts)) / WHOLE)
    return share * contained + (1 - share) * jaccard


def _one_outcome(left: Saying, right: Saying) -> float:
    """What it adds that both count the dead, the hurt, the missing: that count is what is asserted."""
    mine = frozenset[str]().union(*(things(q) for q in left.quantities))
    theirs = frozenset[str]().union(*(things(q) for q in right.quantities))
    return 0.25 if mine & theirs & OUTCOMES else 0.0


def _agreement(left: Saying, valued: Sequence[tuple[Verdict, tuple[int, int], tuple[int, int]]]) -> float:
    """What agreeing figures add: much for a measure, less for a count, little for a small one."""
    by_start = {q.span.start: q for q in left.quantities}
    best = 0.0
    for verdict, span, _ in valued:
        q = by_start.get(span[0])
        if q is None or verdict.kind not in {"same", "conversion"}:
            continue
        counted = q.unit == "1" or q.unit.startswith("{")
        # Small counts agree by chance; a measure, or a large count, of the same thing hardly does.
        best = max(best, 0.3 if not counted else 0.05 if q.value < 10 else 0.12 if q.value < 100 else 0.22)
    return best


def one_root(left: Attribution, right: Attribution) -> bool:
    """Whether one named source stands behind both."""
    if not left.chain or not right.chain or "own-voice" in {left.stance, right.stance}:
        return False
    return left.chain[0].key == right.chain[0].key


def _place_factor(left: Saying, right: Saying) -> float:
    """Sayings set in places that exclude each other are less alike."""
    mine, theirs = left.attribution.places, right.attribution.places
    if not mine or not theirs:
        return 1.0
    kinds = {v.kind for a in mine for b in theirs if (v := compare_places(a, b))}
    return 0.8 if kinds == {"conflict"} else 1.0


def _stronger(left: Saying, right: Saying, weight: Mapping[str, float], score: float) -> Match | None:
    """Whether the two say more and less of one thing: the same, but for words on two rungs of one ladder."""
    if left.negative or right.negative:
        return None
    for ladder in sorted(set(left.rungs) & set(right.rungs)):
        if not left.rungs[ladder] & right.rungs[ladder]:
            score = max(score, _likeness(_on_ladder(left, ladder), _on_ladder(right, ladder), weight))
            return Match(min(1.0, score), True, "strength", _ladder_words(left, right, ladder))
    return None


def _on_ladder(saying: Saying, ladder: str) -> Saying:
    """The saying with a ladder's words as one concept: what is told to be damaged here and destroyed there."""
    others = {c for c in saying.concepts if LADDER.get(c, ("", 0))[0] != ladder}
    others -= {concept(t) for t in saying.attribution.terms if LADDER.get(t, ("", 0))[0] == ladder}
    return replace(saying, concepts=frozenset({*others, f"={ladder}"}))


def _ladder_words(left: Saying, right: Saying, ladder: str) -> str:
    def strongest(node: Saying) -> str:
        at = [t for t in node.attribution.terms if LADDER.get(t) == (ladder, max(node.rungs[ladder]))]
        # As printed: the word of the text that begins as the lemma does.
        stem = at[0][: max(3, len(at[0]) - 2)]
        return next((w for w in _PRINTED.findall(node.words) if w.casefold().startswith(stem)), at[0])

    weak, strong = sorted((left, right), key=lambda n: max(n.rungs[ladder]))
    return f"“{strongest(weak)}” says less than “{strongest(strong)}”"
