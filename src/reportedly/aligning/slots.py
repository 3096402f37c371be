"""What a value of a saying is a value of: what it counts or measures, and the words of its clause.

Two values can only be set against each other where they fill the same slot: the dead of an event, the tonnes that left
a tank, the time at which an alarm sounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.people import is_person
from reportedly.vocabulary import Quantity, Span, Time

from .clauses import Placed, clause_of
from .dated import corrects
from .lexicon import concept
from .measures import in_base, way
from .sayings import Saying, dayless
from .scope import counts_the_doer, place, scope, sentence, still_counted
from .tolls import SHOWN, is_living, noun

OF_NAME = 40
"""Characters before an age within which the name stands whose age it is."""

PART_BEFORE, PART_AFTER = 40, 80
"""Characters before and after a count in which words make it a part of another."""

_AGED = 48
"""Characters after "a 16-year-old" within which the noun stands."""

_LOWER = re.compile(r"[ -](?=[a-z])")
_PART_BEFORE = re.compile(
    r"(?:\b(?:all but|except(?: for)?|including|among (?:them|the)|of (?:the|those|these|whom|them)|other|another|"
    r"remaining|first|last|than|additional|extra|further)\s+|\bnot )$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\W{0,2}(?:more|others?|further|additional|new)\b(?! than)|"
    r"(?: [^\W\d_]+){1,4}? (?:in hospitals?|on the (?:way|table|spot|scene)|at the (?:scene|spot))\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:\b[A-Z][^\W\d_]+|\b(?i:him|her|them|himself|herself|themselves)|"
    r"\b(?i:his|her|their|my|the|an?|one) (?:[a-z-]+ )?"
    r"(?:husband|wife|mother|father|brother|sister|son|daughter|parents|partner|friend|colleague|uncle|aunt|cousin|"
    r"grandmother|grandfather|man|woman|boy|girl|child|driver|pilot|captain|officer|gunman|suspect|teacher|baby)),? "
    r"(?:and|along with|together with|with|besides|as well as) (?:at least |about |some |up to |the )?$"
)
"""Somebody counted beside the others: "her husband and six children", "Ros and two crewmen"."""
_AMONG_OTHERS = re.compile(r"\b(?:with|alongside) (?:at least |about |some |up to )?$", re.IGNORECASE)
_OTHER = re.compile(r" (?:(?:[a-z]+ )?other|remaining|surviving) [a-z]", re.IGNORECASE)
_AND_SELF = re.compile(
    r"[^,;:]{0,80}?,? (?:and (?:then )?(?:later )?(?:shot |killed |fatally shot |turned the gun on )?"
    r"(?:him|her|them)sel(?:f|ves)\b|before (?:taking (?:his|her|their) own li(?:fe|ves)|"
    r"(?:[a-z]+ly )?(?:killing|shooting|turning|hanging)[^,;:]{0,30} (?:him|her|them)sel(?:f|ves)))"
)
"""Whoever did it is not counted: "killed three people and then himself"."""
_OVER = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in (
        ("until now", "so far|thus far|to date|until now|up to now|since"),
        (
            "of a year",
            "(?:this|for the|over the) (?:season|year|month|week|quarter)|year to date|"
            "(?:a|per) (?:year|month|week|day)|annually|monthly|yearly|daily",
        ),
        ("still", r"still|remain(?:s|ing|ed)?|initially|originally|at first"),
        ("of all", "career|all-time|in history|lifetime"),
        ("each", "each|every|apiece|per (?:person|head|household)|on average"),
        (
            "of several",
            r"(?:in|over|during|for) (?:his|her|its|their|the) (?:(?:past|last|previous|first|final) )?[a-z]+ "
            r"(?:seasons|years|games|operations|matches|months|weeks|terms|raids|races|tours)",
        ),
    )
)
"""Words by which a figure is of a longer stretch than what happened."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?: [A-Za-z]|$)")
"""A count that is printed as years are, "In this Dec. 31, 2016 file photo visitors …": counts have a comma."""
_A_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b(?!,\d)")
_HURT = frozenset({"injured", "treated", "admitted"})
_HOW_BADLY = re.compile(
    r"\b(?:seriously|critically|severely|slightly|lightly|badly|gravely|still)\b|"
    r"\b(?:critical|serious|stable|fair|grave|good)(?: but [a-z]+)? condition\b|"
    r"\b(?:serious|minor|severe|critical|light|life-threatening|threatening) (?:gunshot |head |burn )?(?:injur|wound)",
    re.IGNORECASE,
)
"""Where some of the hurt are told of by how badly they are."""
_THOSE_WHO = re.compile(r"[^.,;:]{0,16} (?:who|whom|that|whose)\b")
""" "The four men who were wounded" are told from others."""
_OF_ITS_DAY = re.compile(r"['’]s? +(?!(?:been|is|was)\b)[a-z]")
""" "Saturday's incident" was on Saturday, and not what is told of it."""
_JOINING = re.compile(r"(?:,| and|, and| plus) ?")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)")
_OF_WHOLE = re.compile(
    r"\W{0,2}(?:of|among|out of) (?:the|them|those|these|whom|its|their|our|his|her|\d|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)",
    re.IGNORECASE,
)
_NOT_ONE = re.compile(r"\bnot (?:a |any )?$", re.IGNORECASE)
_SPOT = re.compile(
    r"\b(?:in hospital|(?:in|at|on|from) (?:the|a|an|her|his|their|our|this|that|one) (?:[^\W\d_]+ )?"
    r"(?:hospital|ward|scene|spot|cell|carriage|wagon|street|table|ambulance|room|car|bus|house))\b",
    re.IGNORECASE,
)
"""Where a count is of those found in one place and not of all: "two persons with wounds were seen in the hospital"."""
_ANYBODY = frozenset(
    {"", "person", "people", "man", "woman", "life", "victim", "body", "corpse", "civilian", "resident", "individual"}
)
_SEEING = re.compile(r"\b(?:see|sees|saw|seen|seeing|watched|noticed|photographed|filmed|met)\b", re.IGNORECASE)
_ONE_SEX = frozenset({"man", "woman", "boy", "girl", "male", "female"})
_FORECAST = re.compile(
    r"\b(?:could|may|might|feared|intended to|meant to|expected to|likely to|would|will|threatens to)\b"
)  # no capitals: "14 May"
_STAMP = re.compile(r":\s")
"""What stands behind the hour of an entry: "10:43 p.m.: Police say …"."""
_RELATIVE = re.compile(r"\b(?:before|after|until|since)\b[^,;.]*", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:most recent|latest|separate|first|second|third|previous|unrelated|similar|other|another) (?:[a-z]+ )?"
    r"(?:shooting|attack|crash|accident|incident|blast|explosion|fire|collision|quake|tremor|raid|strike|stabbing|"
    r"robbery|alarm|call|flight|match|game|train|bus|drone)s?\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:shootings|crashes|accidents|stabbings|collisions|incidents|drownings|homicides|robberies)\b", re.IGNORECASE
)
_OF_A_NAME, _ONE_WORD = 4, 16
"""Words that a name has at most, and characters from the beginning of one to that of the next."""
_ONE_BY_ONE = re.compile(
    r"[^.;]{0,80}(?:,|;| and) (?:one|another|two|three|a (?:second|third|fourth)|the (?:others?|rest|second|third))"
    r"(?: (?:also|had|was|were|is))? (?:[a-z]+ed|hit|fell|struck|lay|went|came|burst|sank|broke|landed)\b"
)
"""Several of a kind told of one after the other: "two bombs fell on the airstrip, one hit a school"."""
_TOLLS = frozenset(SHOWN.values())


@dataclass(frozen=True, slots=True)
class Slot:
    """A value and what it is of."""

    value: Quantity | Time
    realm: str  # a base unit, "people", "count", "clock", "day"
    noun: str  # the counted thing; of people, and of a toll, "" or "person" where it is anybody
    outcome: str | None  # what befell the people counted
    near: frozenset[str]  # concepts of its clause
    doing: frozenset[str] = field(default=frozenset(), kw_only=True)  # those in a verb's form
    names: frozenset[str]  # those written as names
    named: frozenset[str] = field(default=frozenset(), kw_only=True)  # all names of the saying
    far: frozenset[str]  # concepts of the whole saying, names apart
    whole: bool  # not a part of, or an addition to, another count
    laid: bool = False  # a time of day laid on the day of its report for want of another
    dated: bool = False  # a time of day whose day is told
    seen: bool = False  # what somebody saw for himself
    doubtful: bool = False  # said with doubt, or of what may yet be
    nth: bool = False  # told by an ordinal: "a third body was found"
    words: str = ""  # as printed
    corrects: bool = False  # said to correct an earlier figure
    along: str = ""  # which way a length is measured, where the words tell
    beside: bool = False  # one of several counts of people side by side: "five children and three adults"
    over: frozenset[str] = frozenset()  # the stretch it was counted over, where that is not the event: "so far"
    some: bool = False  # a toll of some of those there were: of one spot, of one hospital's patients
    one_sex: bool = False  # a count of men, or of women, who may be some of the people
    others: bool = False  # a count of those besides somebody told of before
    doer: bool = False  # a toll said to include whoever did it
    whose: frozenset[str] = frozenset()  # the name that stands next before it, of whom or what it may be
    another: bool = False  # told of another of its kind: "the most recent shooting"
    several: bool = False  # a toll of several happenings: "after shootings"
    years: frozenset[str] = frozenset()  # years told beside a toll
    place: str = ""  # the name of the place where those of a toll are told to have been
    when: tuple[Time, ...] = ()  # the days beside a toll on which it befell them

    @property
    def money(self) -> bool:
        """Whether it is a sum of money."""
        if not isinstance(self.value, Quantity) or not self.value.unit.startswith("{"):
            return False
        return self.value.unit[1:].partition("}")[0].isupper()  # "{USD}", "{USD}/{share}"


def slots_of(
    saying: Saying, words: Sequence[Placed], text: str, names_told: frozenset[str] = frozenset()
) -> tuple[Slot, ...]:
    """The slots of a saying, in order of print. `words` are its concepts, `text` is the report's; `names_told`: what
    the event's sayings write as names, by which the first word of one is known for a name."""
    printed = {q.span.start: q for q in saying.attribution.quantities}
    clocks = [t for t in saying.attribution.times if t.edtf is not None]
    everything = sorted([*(q.span for q in saying.quantities), *(t.span for t in clocks)])
    if words and words[0].concept in names_told and text[words[0].start].isupper():
        words = [replace(words[0], name=True), *words[1:]]
    far = frozenset(p.concept for p in words if not p.name)
    out: list[Slot] = []
    for span in everything:
        clause = clause_of(span, [s for s in everything if not s.overlaps(span)], saying.attribution.content, text)
        inside = [p for p in words if clause.start <= p.start < clause.end]
        near = frozenset(p.concept for p in inside if not span.start <= p.start < span.end)
        if not near:  # "Dead: 12", "NAME (party): 212 votes": the label is all there is
            inside = _of_main_clause(words, saying.attribution.content, text)
            near = frozenset(p.concept for p in inside if not span.start <= p.start < span.end)
        names = frozenset(p.concept for p in inside if p.name)
        for q in (q for q in saying.quantities if q.span == span):
            if q.of == "age":  # his whose name comes just before
                since = max((o.end for o in everything if o.end <= span.start), default=0)  # the age of another
                names = frozenset(
                    p.concept for p in words if p.name and p.start >= since and 0 < span.start - p.start < OF_NAME
                )
            slot = _counted(q, printed.get(span.start, q), near, names, clause.of(text), text)
            other = _ANOTHER.search(" ".join(sentence(span, text))) is not None
            slot = replace(slot, another=other)
            slot = replace(slot, whose=_name_before(span, words), doing=frozenset(p.concept for p in inside if p.doing))
            if slot.outcome is not None:
                slot = _scoped(slot, saying, text)
            else:
                slot = replace(slot, when=tuple(t for t in clocks if _beside(t, span, text)))
            out.append(replace(slot, far=far, nth=span.start not in printed, beside=_side_by_side(q, printed, text)))
        for time in (t for t in clocks if t.span == span):
            laid = dayless(saying) and saying.published is not None and saying.published[:10] in (time.edtf or "")
            dated = not laid and (time.anchor == "text" or not dayless(saying))
            realm = "clock" if "T" in (time.edtf or "") else "day"
            own = not _OF_ITS_DAY.match(text, span.end) and not _STAMP.match(text, span.end)
            doing = frozenset(p.concept for p in inside if p.doing)
            other = _ANOTHER.search(" ".join(sentence(span, text))) is not None
            out.append(Slot(time, realm, "", None, near, names, far, own, laid, dated, doing=doing, another=other))
    hedged = saying.hedged or _FORECAST.search(saying.words) is not None
    mends = corrects(saying.words)
    named = frozenset(p.concept for p in words if p.name)
    over = frozenset(name for name, told in _OVER if told.search(saying.words))
    return _totals(
        replace(s, doubtful=hedged, words=s.value.span.of(text), corrects=mends, named=named, over=over) for s in out
    )


def _of_main_clause(words: Sequence[Placed], content: Sequence[Span], text: str) -> list[Placed]:
    """The concepts of a saying but for those of a clause that only tells when: "At 1:37, before the shooting started,
    he called"."""
    beside = [m.span() for span in content for m in _RELATIVE.finditer(text, span.start, span.end)]
    kept = [p for p in words if not any(low <= p.start < high for low, high in beside)]
    return kept or list(words)


def _scoped(slot: Slot, saying: Saying, text: str) -> Slot:
    """The toll, with how much it is of and the years told beside it."""
    span, chain = slot.value.span, saying.attribution.chain
    of = scope(span, text, slot.outcome or "", chain[0].name if chain else "")
    before, after = sentence(span, text)
    years = frozenset(_A_YEAR.findall(f"{before} {after}"))
    return replace(
        slot,
        whole=slot.whole and of != "other",
        some=of == "some",
        doer=counts_the_doer(span, text),
        several=_SEVERAL.search(before + after) is not None,
        years=years,
        place=place(span, text),
        when=() if still_counted(span, text) else tuple(t for t in saying.attribution.times if _beside(t, span, text)),
    )


def _name_before(span: Span, words: Sequence[Placed]) -> frozenset[str]:
    """The name, of a word or more, that stands last before a value in its saying."""
    named = [p for p in words if p.name and p.start < span.start][-_OF_A_NAME:]
    out: list[Placed] = []
    for p in reversed(named):
        if out and out[-1].start - p.start > _ONE_WORD:
            break
        out.append(p)
    return frozenset(p.concept for p in out)


def _beside(time: Time, span: Span, text: str) -> bool:
    """Whether a time that can be laid on a calendar stands in one sentence with another value."""
    first, second = sorted((time.span, span))
    return time.edtf is not None and not _SENTENCE_END.search(text, first.end, second.start)


def _totals(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """Of several tolls of one kind in a saying the later and smaller are parts: "63 were hurt, nine by projectiles"."""
    out: list[Slot] = []
    most: dict[str, float] = {}
    for slot in slots:
        if slot.outcome is not None and isinstance(slot.value, Quantity):
            before = most.setdefault(slot.outcome, slot.value.value)
            out.append(replace(slot, whole=slot.whole and slot.value.value >= before))
        else:
            out.append(slot)
    return tuple(out)


def _counted(q: Quantity, raw: Quantity, near: frozenset[str], names: frozenset[str], clause: str, text: str) -> Slot:
    if q.value == 1 and _NOT_ONE.search(text[max(0, q.span.start - 12) : q.span.start]):
        q = replace(q, value=0.0)
    based = in_base(q.value, q.unit)
    if not based.counted:
        # "the eleven-year-old record", "a 24-year-old": whose age it is stands after it, not before
        words = text[q.span.start : q.span.end].casefold()
        before = q.of == "age" and words.endswith("old") and "-" in words
        whose = _whose(text, q.span.end) if before else ""
        along = way(text, q.span.end) if based.dimension == "m" else ""
        return Slot(q, based.dimension, whose, None, near, names, near, not before or bool(whose), along=along)
    outcome = q.of if q.unit == "{person}" and q.of in _TOLLS else None
    thing = noun(raw)
    one = text[q.span.start : q.span.end].casefold() == "one"  # of those told of before
    living = outcome is not None or (thing != "1" and (is_living(thing) or is_person(concept(thing))))
    whole = (
        (q.value == 0 or not _is_part(q.span, text))
        and not q.of.startswith("new ")
        and not (outcome and _SPOT.search(clause))
        and not ((outcome in _HURT or (living and outcome is None)) and _HOW_BADLY.search(clause))
        and not _YEAR.match(text[q.span.start : q.span.end])
        and not (outcome is None and (_ONE_BY_ONE.match(text, q.span.end) or (q.value == 1 and thing != "1" and one)))
    )
    counted = "" if thing == "1" else concept(thing)
    return Slot(
        value=q,
        realm="people" if living else "count",
        noun=_whom("" if outcome and q.value > raw.value else counted, thing, outcome),
        outcome=outcome,
        near=near - {counted},
        names=names,
        far=near,
        whole=whole,
        seen=_SEEING.search(clause) is not None,
        one_sex=thing in _ONE_SEX,
        others="other" in text[q.span.start : q.span.end].casefold(),
    )


def _whose(text: str, start: int) -> str:
    """The person whose age stands before: "boy" of "a 16-year-old delivery boy"; "" where it is no person's."""
    words = [w.casefold() for w in _LOWER.split(text[start : start + _AGED])[1:4]]
    return next((w for w in words if is_person(w)), "")


def _whom(counted: str, thing: str, outcome: str | None) -> str:
    """What a count counts; of a toll "" where that is anybody: the workers dead are some of the dead."""
    if counted in _ANYBODY:
        return "" if outcome or not counted else "person"
    return "" if outcome and (counted == outcome or not (is_living(counted) or is_living(thing))) else counted


def _side_by_side(q: Quantity, printed: Mapping[int, Quantity], text: str) -> bool:
    """Whether another count of people stands right before or after this one."""
    others = (o.span for o in printed.values() if o.span != q.span and is_person(noun(o).rsplit(" ", 1)[-1]))
    gaps = ((text[q.span.end : o.start], text[o.end : q.span.start]) for o in others)
    return any(_JOINING.fullmatch(gap) for pair in gaps for gap in pair)


def _is_part(span: Span, text: str) -> bool:
    before, after = text[max(0, span.start - PART_BEFORE) : span.start], text[span.end : span.end + PART_AFTER]
    number, _, rest = text[span.start : span.end].partition(" ")
    counted = " " + rest if number and rest else ""
    if _OF_WHOLE.match(counted or after) or _PART_BEFORE.search(before) or _PART_AFTER.match(after):
        return True
    if _OTHER.match(counted + after) or ("others" in counted and _AMONG_OTHERS.search(before)):
        return True
    if before.casefold().endswith("the ") and _THOSE_WHO.match(after):
        return True
    return bool(_BESIDE.search(before) or _AND_SELF.match(_SENTENCE_END.split(after)[0]))
