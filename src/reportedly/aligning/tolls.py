"""Counts of people under what befell them: the dead, the hurt, the missing, the ill, in whatever words they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.caseless import caseless
from reportedly.people import PEOPLE, is_person
from reportedly.vocabulary import Comparator, Quantity, Report, Span

from .lexicon import OUTCOMES, concept
from .values import things

_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[,;:.!?\n\d()]")

LIVING = PEOPLE | {"1"}
_NOUNS = {"body": "kill", "corpse": "kill", "fatality": "kill", "death": "kill", "injury": "injure",
          "admission": "admit", "hospitalisation": "admit", "hospitalization": "admit"}  # fmt: skip
_NO_ILLNESS = re.compile(
    r"\b(?:cartridge|bullet|shell|court|legal|criminal|civil|test|murder|fraud|rape|theft|asylum|corruption|abuse|glass|"
    r"display|pillow|suit|brief|cold) ?cases?\b|\bcases? against\b"
)
"""Cases of which nobody is ill."""
_VERBS = frozenset({"fall", "fell", "die", "be", "become", "remain", "get", "collapse"})
"""What stands where the noun should in "More than 200 fall ill": headlines leave "people" out."""

SHOWN = {"kill": "dead", "injure": "injured", "miss": "missing", "rescue": "rescued", "arrest": "arrested",
         "evacuate": "evacuated", "infect": "infected", "treat": "treated", "admit": "admitted"}  # fmt: skip

_ADDED = frozenset({"new", "further", "additional", "more", "extra"})
"""Words by which a count is one of what came on top: no total."""

_NTH_WORDS = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_ORDINALS = {word: number for number, word in enumerate(_NTH_WORDS.split(), 2)}
_NTH = caseless(
    r"\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,4}(?:st|nd|rd|th))"
    r" (?:dead )?(body|victim|death|fatality|corpse|casualty)\b"
)
_NTH_DIED = caseless(
    r"\b(?:a|the) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,4}(?:st|nd|rd|th))"
    r" ((?:[a-z]+ ){1,4})(?:died|dies|killed|dead)\b"
)
_AND_ONE = re.compile(
    r" and (?:a|an|one) (?:[\w-]+ ){0,3}"
    r"(man|woman|child|boy|girl|baby|teenager|toddler|passenger|worker|guard|officer|soldier)\b"
)
_PLURAL = re.compile(
    r"(?:several |a few )?(?:dozens?|scores|(?:tens of |hundreds of )?(?:hundred|thousand|million)s?)\b"
)
_BETWEEN = re.compile(r"(?:,| and|, and| plus) ?")
_SUMMED = LIVING | {"boy", "girl", "baby", "teenager", "toddler"}


_AND_OTHERS = re.compile(r"\b(?:[Hh]e|[Ss]he|I|[A-Z][^\W\d_]+) and $")
_OTHERS = re.compile(r"\b(?:others|companions|colleagues|comrades|friends|classmates|workmates|teammates|neighbours)\b")


def is_living(counted: str) -> bool:
    """Whether a counted noun, singular, is of people, or "1": nothing says what is counted."""
    return counted == "1" or is_person(counted)


def noun(q: Quantity) -> str:
    """What a count counts, singular; "1" where it does not say."""
    return q.unit.strip("{}").casefold()


def outcome(q: Quantity, text: str) -> str | None:
    """What befell the people a count counts: "kill" for "14 persons are confirmed dead", "12 bodies", "Dead: 12"."""
    counted = noun(q)
    if not (q.unit == "1" or q.unit.startswith("{")):
        return None
    if counted in _NOUNS:
        return _NOUNS[counted]
    if counted == "case" and _NO_ILLNESS.search(text[q.span.start : q.span.end + 24].casefold()):
        return None
    ahead = text[max(0, q.span.start - 40) : q.span.start]
    if _AN_AGE.search(ahead) or _ATTEMPTED.search(ahead):
        return None
    around = text[max(0, q.span.start - 40) : q.span.end + 40].casefold()
    if counted == "life" or _LIVES.search(text[q.span.start : q.span.end].casefold()):
        return "kill" if {"lose", "claim", "cost", "kill"} & {concept(w) for w in _WORD.findall(around)} else None
    if not is_living(counted) and counted not in _VERBS and concept(counted) not in OUTCOMES:
        return None
    of = [found for w in _WORD.findall(q.of.casefold()) if (found := concept(w)) in OUTCOMES]
    named = [*of, *sorted(things(q) & OUTCOMES)]
    if _RESCUERS.search(text[q.span.start : q.span.end + 48]):
        named = [n for n in named if n != "rescue"]
    if named:
        return named[0]
    after = _ANOTHER_OBJECT.split(_STOP.split(text[q.span.end : q.span.end + 60])[0])[0]
    words = [w.casefold() for w in _WORD.findall(after)[:5]]
    for word in words:
        # "31 survivors walking off the rescue boat" were not rescued by that boat for all the words say.
        if word != "rescue" and (found := concept(word)) in OUTCOMES:
            return found
    if _PAID.search(after.casefold()):
        return "kill"
    if {"hospital", "hospitals"} & set(words) and {"taken", "in", "to", "remain"} & set(words):
        return "admit"
    ends = r"[.;!?\n,]| and " if _SUBJECT.match(after) else r"[.;!?\n]"
    before = re.split(ends, text[max(0, q.span.start - 60) : q.span.start])[-1]
    before = _RESCUERS.sub("", before)
    for word in reversed(list(_WORD.finditer(before))[-5:]):
        if (found := concept(word.group().casefold())) in OUTCOMES:
            return None if _NEXT_CLAUSE.match(before, word.end()) else found
    return None


_NEXT_CLAUSE = re.compile(r"(?: [a-z]+ly)?,? (?:and|but|while) $")
""" "She died and two men underwent surgery": what befell the one did not befall the others."""
_AN_AGE = re.compile(
    r"\b(?:aged?|at (?:the )?age(?: of)?) $|\b(?:die[sd]|passe[sd] away|(?<!the )(?<!of )dead)\b[^.;,]{0,24} at $",
    re.IGNORECASE,
)
""" "Dies in prison at 77"."""


_RESCUERS = caseless(
    r"\brescue (?:crews?|teams?|workers?|units?|services?|vehicles?|boats?|vessels?|personnel|staff|helicopters?|dogs?|"
    r"divers?|experts?|specialists?|operations?|efforts?|missions?|attempts?|equipment|works?|bids?)\b"
)
"""Who rescues is not rescued."""
_ANOTHER_OBJECT = re.compile(
    r"\b(?:and|before|after|while) (?=[a-z]+ing (?:at least |more than |about |up to |another |an?|the|\d|dozens|"
    r"scores|several|one|two|three|four|five|six|seven|eight|nine|ten|others|him|her|them))|"
    r"\b(?:that|which)\b"
)
""" "Trapping five people and injuring 40", "two men held in a shooting that wounded five": what befell the others
did not befall the first."""
_LIVES_ON = re.compile(
    r"\b(?:transported|taken|treated|airlifted|surviv(?:ed|es)|stable|recovering|grazed|discharged|condition|injur(?:y|ies)|"
    r"wound(?:ed|s)?)\b"
)
_NAMED = re.compile(r"[^,;]{0,48}?\b(?:identified|named)\b")
_ATTEMPTED = re.compile(r"\battempted (?:murder|killing|homicide)s? [^.;,]{0,12}$")
_SUBJECT = re.compile(r"\s*(?:is|are|was|were|has|have|had|remain|remains)\b")
""" "One woman is dead, two people are in hospital": what is said of the one is not said of the others."""
_DIED = re.compile(r"\b(?:died|dead|dies|succumbed|body|death)\b")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)")
_LIVED = 140
"""Characters after "a fourth victim" in which it is told that he lives."""
_LIVES = re.compile(r" lives?$")
_PAID = re.compile(r"\b(?:p(?:aid|ay|ays|aying) (?:for it )?with|lost|lose|losing) (?:their|his|her) li(?:fe|ves)\b")
_OF_WHOLE = re.compile(r" of (?:(?:the|its|their|his|her|all|these|those|some|about|nearly) ){0,2}")


def told(quantities: Sequence[Quantity], report: Report, content: Sequence[Span]) -> tuple[Quantity, ...]:
    """The quantities, counts of people under what befell them: "14 persons … dead", "12 bodies" -> persons, "dead".

    A count said to come on top ("12 new cases") is of "new" ones; a number that is told by an ordinal ("a third body")
    is added; men, women and children counted side by side are one toll. The whole
    of which a part is counted is left out.
    """
    # "two of the four exits": four is what there are, not what is told of them
    quantities = [
        q
        for n, q in enumerate(quantities)
        if not (n and _OF_WHOLE.fullmatch(report.text[quantities[n - 1].span.end : q.span.start]))
    ]
    out: list[Quantity] = []
    quantities = [_rounded(q, report.text) for q in quantities]
    for q in quantities:
        span = next((s for s in content if s.covers(q.span)), None)
        words = report.text[span.start : span.end] if span else ""
        shifted = replace(q, span=Span(q.span.start - span.start, q.span.end - span.start)) if span else q
        found = outcome(shifted, words) if span else None
        if found is None:
            thing = concept(noun(q))
            # "cartridge cases" are no cases of an illness
            known = q.unit.startswith("{") and not is_living(noun(q)) and thing not in {noun(q), "infect"}
            out.append(replace(q, unit=f"{{{thing}}}") if known else q)
        else:
            of = SHOWN.get(found, found)
            out.append(replace(q, unit="{person}", of=f"new {of}" if _is_added(shifted, words) else of))
    return _summed(out, quantities, report.text) + _nth(quantities, report.text, content)


def _rounded(q: Quantity, text: str) -> Quantity:
    """ "Hundreds" are no thousand: a plural that only bounds says where a count ends as well, an order higher."""
    if q.comparator != ">=" or q.high is not None or not _PLURAL.match(text[q.span.start : q.span.end].casefold()):
        return q
    return replace(q, high=10 * q.value)


def _is_added(q: Quantity, text: str) -> bool:
    """Whether the count is of further ones: "26 new cases", "two more bodies", "a further 12"; never "more than"."""
    near = [w.casefold() for w in _WORD.findall(text[q.span.start : q.span.end + 24])][:4]
    before = [w.casefold() for w in _WORD.findall(text[max(0, q.span.start - 16) : q.span.start])][-1:]
    added = any(w in _ADDED and near[i + 1 : i + 2] != ["than"] for i, w in enumerate(near[:3]))
    return added or before in (["further"], ["additional"], ["another"])


def _summed(counts: Sequence[Quantity], printed: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """ "Three men and two children died", "two men and a woman": what befell them is counted once for all."""
    out: list[Quantity] = []
    for q, raw in zip(counts, printed, strict=True):
        last = out[-1] if out else None
        befell = q.unit == "{person}" and q.of in SHOWN.values() and noun(raw) in _SUMMED - {"1", "person"}
        if befell and q.comparator == "=" and q.high is None and (more := _AND_ONE.match(text, raw.span.end)):
            q = replace(q, value=q.value + 1, span=Span(q.span.start, more.end()))  # noqa: PLW2901
        beside = last is not None and 0 <= q.span.start - last.span.end <= 6
        if beside and last is not None and befell and _of_two_sexes(last, raw):
            last = out[-1] = replace(last, unit=q.unit, of=q.of)  # "10 women, 7 men wounded"
        if last is not None and befell and beside and last.unit == q.unit and last.of == q.of:
            between = _BETWEEN.fullmatch(text[last.span.end : q.span.start])
            if between and last.comparator == q.comparator == "=" and last.high is None and q.high is None:
                out[-1] = replace(last, value=last.value + q.value, span=Span(last.span.start, q.span.end))
                continue
        out.append(q)
    return tuple(out)


def _of_two_sexes(a: Quantity, b: Quantity) -> bool:
    """Whether men are counted beside women, or children beside them."""
    nouns = noun(a), noun(b)
    return nouns[0] != nouns[1] and set(nouns) <= _SEXES and a.comparator == "=" and a.high is None


_SEXES = frozenset({"man", "woman", "boy", "girl", "child", "male", "female", "adult"})


def together(quantities: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """Counts of people side by side taken as one: "152 passengers and six crew" are 158 people, "he and eleven
    others" twelve."""
    out: list[Quantity] = []
    for q in quantities:
        with_one = _AND_OTHERS.search(text, max(0, q.span.start - 24), q.span.start)
        others = _OTHERS.search(text, q.span.start, q.span.end + 12)
        if with_one and others and q.comparator in {"=", "~"} and q.high is None:
            span = Span(with_one.start(), q.span.end)
            out.append(Quantity(span, q.value + 1, None, q.comparator, "{person}", q.of))
    for a, b in pairwise(quantities):
        people = all(is_person(noun(q)) and q.comparator in {"=", "~"} and q.high is None for q in (a, b))
        if people and noun(a) != noun(b) and _BETWEEN.fullmatch(text[a.span.end : b.span.start]):
            about: Comparator = "=" if a.comparator == b.comparator == "=" else "~"
            span = Span(a.span.start, b.span.end)
            out.append(Quantity(span, a.value + b.value, None, about, "{person}", a.of if a.of == b.of else ""))
    return tuple(out)


def _nth(printed: Sequence[Quantity], text: str, content: Sequence[Span]) -> tuple[Quantity, ...]:
    """ "A third body was found" says that there are three."""
    out: list[Quantity] = []
    for span in content:
        died = (
            m
            for m in _NTH_DIED.finditer(text, span.start, span.end)
            if any(w in PEOPLE or is_person(w) for w in m.group(2).casefold().split())
        )
        for match in (*_NTH.finditer(text, span.start, span.end), *died):
            which, of = match.group(1).casefold(), match.group(2).casefold()
            where = Span(match.start(), match.end())
            if any(q.span.start < where.end and where.start < q.span.end for q in printed):
                continue
            rest = _SENTENCE_END.split(text[where.end : min(span.end, where.end + _LIVED)])[0]
            if _NAMED.match(rest):
                continue  # the third whose name is known
            if of in {"victim", "casualty"} and _LIVES_ON.search(rest) and not _DIED.search(rest):
                continue
            number = _ORDINALS.get(which) or int(re.sub(r"\D", "", which))
            told_of = "injured" if of == "casualty" else "dead"
            out.append(Quantity(where, float(number), None, "=", "{person}", told_of))
    return tuple(out)
