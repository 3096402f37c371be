"""Figures that do not say of what, or in what unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.caseless import Caseless, caseless
from reportedly.vocabulary import Quantity, Report, Span
from reportedly.weighing.prose import ASSERTING

from .look import Found, Look, at

_MEASURED = """
range speed height depth length distance weight temperature reading readings read level levels meter gauge pressure
concentration dose altitude width radius wind gust gusts
"""
MEASURED = frozenset(_MEASURED.split())
"""What is given in units: a bare number after one of these leaves its unit out."""

_FIGURE = r"(?P<number>-?\d{1,4}(?:[.,]\d{1,3})?)(?!\w|[.,:]\d|\s?(?:%|°|per\b|percent\b))"
_MINUS = _FIGURE.replace("-?", "(?:minus |plus |-)")
_END = (
    r"(?! in (?:all|total|number)\b)(?=[.,;:!?)]|$|\s(?:was|were|has|have|had|for|in|at|on|by|and|or|when|as"
    r"|but|tore|after"
    r"|before|during|overnight|from|near|outside"
    r"|inside|while)\b)"
)
"""What may follow a figure that has no unit."""
_SOME = r"(?:about |around |some |up to |more than |over |nearly |almost |only |a record )?"
_WIDER = re.compile(
    r"\b(?:wider|narrower|longer|shorter|higher|lower|deeper|taller|thicker|thinner|faster|slower|heavier"
    r"|lighter|hotter"
    rf"|warmer|colder|farther|further|louder) than {_FIGURE}{_END}"
)
_READING = caseless(
    r"\b(?:winds?|gusts?|temperatures?|readings?|levels?|concentrations?|doses?|speeds?|depths?|heights?"
    r"|lengths?|ranges?"
    r"|meters?|gauges?|thermometers?|pressures?|waves?)(?: of [a-z]{3,15})?"
    r" (?:of|at|reache[ds]|reach|hit|climbed to|rose to|fell to|dropped to|stood at|was|were|showed|read"
    r"|measured|had read"
    rf"|reads|up to|peaked at|touched|topped|exceeded|passed) {_SOME}{_FIGURE}{_END}",
)
"""A measure and its figure: "winds of 140", "the temperature reached 44"."""
_GRADED = re.compile(
    r"levels? of (?:danger|alert|alarm|risk|threat|warning|hazard|readiness|difficulty)", re.IGNORECASE
)
"""What is told in grades."""
_WEATHER = caseless(
    rf"\b(?:it (?:is|was|has been|had been|got to|reached)|down to|up to) {_MINUS}{_END}",
)
_OUTSIDE = caseless(
    r"\bit (?:is|was|has been|had been|got to|reached|can be) (?P<number>\d{2}) (?=(?:in|at|outside|by|on) )",
)
_HEAT = re.compile(
    r"\b(?:heat\w*|hot|hotter|cold|frost|freez\w+|degrees?|temperatures?|thermometer|sun|snow|weather)\b|°", re.I
)
_DOING = re.compile(
    rf"\b(?:was|were|is|been) (?:doing|going|driving|travelling|flying|sailing"
    rf"|clocked) (?:at )?{_SOME}{_FIGURE}{_END}"
)
_CHANGED = caseless(
    r"\b(?:profits?|sales|turnover|revenues?|output|prices?|rents?|takings|exports|imports|shares?|stocks?"
    r"|income|wages"
    r"|debts?|loss(?:es)?) (?:\w+ )?(?:rose|fell|grew|climbed|dropped|shrank|sank|jumped|went up|went down"
    r"|(?:is|are|was|were)"
    rf" (?:up|down)) (?:by )?{_FIGURE}{_END}",
)
_ROSE = caseless(
    r"\b(?P<what>[a-z]{3,20}) (?:(?:have|has|had) )?(?:rose|fell|grew|climbed|dropped|shrank|sank|jumped"
    r"|slipped|gained|lost"
    r"|slid|surged|plunged|risen|fallen|grown|gone up|gone down|went up|went down|(?:is|are|was|were"
    r"|been) (?:up|down)) by "
    rf"{_SOME}{_FIGURE}{_END}",
)
"""By how much, of anything that is no count of people or things: "withdrawals were up by 20", "oil rose by 3"."""
_IN_ONES = re.compile(
    r"(?:numbers?|tolls?|totals?|counts?|members?|membership|population|staff|workforce|attendance|majority"
    r"|lead|cases|deaths"
    r"|injured|dead|seats?|places?|headcount|it|they|he|she|points?|ranks?|average|score|index|magnitude|who"
    r"|that|which)",
    re.IGNORECASE,
)
_WEIGHS = caseless(
    r"\b(?:weigh(?:s|ed|ing)|measur(?:es|ed|ing)|costs?(?! of)|lasted|is worth|are worth|was worth|were worth"
    r"|stretch(?:es|ed) for"
    rf"|is priced at|are priced at|sold for|bought for|sells for|went for|fined"
    r"|paid|raised|collected|gathered|earned|spent|saved|donated|pledged)"
    rf" {_SOME}{_FIGURE}(?=[.;:!?)]|,\s|$|\s(?:on|for|from|so far|since|in|at|by|with)\b)",
)
"""A weight, a size or a price and its figure: "the jaw weighs 4", "a seat costs 40"."""
_BEHIND = re.compile(
    rf"\b(?:is|was|were|are|stood|finished|came in|home) {_SOME}{_FIGURE} (?:behind|ahead|adrift|clear"
    rf"|off the (?:pace|lead))\b"
)
_TURNOUT = caseless(
    r"\b(?:turnout|approval|support|unemployment|inflation|interest|humidity|occupancy|voltage|blood pressure"
    r"|price|bill|fare"
    r"|wage|salary|rent|fee|fine|takings|collection|damage|losses)"
    r"(?: (?:in|at|on|of|for|among|from) (?:the |this |last )?\w+(?: \w+)?)?"
    rf" (?:was|is|were|stood at|stands at|reached|hit|came to|fell to|rose to|amounted to) {_SOME}{_FIGURE}{_END}",
)
"""What is told in per cent or in money, and its bare figure: "turnout was 112"."""
_RATE = caseless(
    r"\b(?:carry|carries|handles?|produces?|pumps?|processes|makes?|delivers?|treats?|carried|handled|produced|pumped"
    rf"|processed|made|delivered|treated) {_SOME}{_FIGURE} (?:a|an|per|each|every) (?:day|hour|week|month"
    rf"|minute|year|second)\b",
)
_TIMED = caseless(
    r"\b(?:ran|swam|rowed|cycled|finished|clocked|timed|watch(?:es)?|stopwatch|clock|chip|odometer|scales?)"
    r"(?: (?:it|the \w+|her \w+|his \w+))? (?:in|said|showed|says|read|gave) (?P<number>\d{1,4}\.\d{1,3})(?![\w.])"
    rf"(?!\s?(?:s|sec\w*|min\w*|hours?|km|kilomet\w+|miles?|m|metres?|meters?|kg|seconds?)\b){_END}",
)
_BASELESS = caseless(
    r"\b(?:(?:is|are|was|were|be|been) (?:up|down)|(?:has|have|had) (?:risen|fallen|grown|dropped|increased"
    r"|gone up)|rose|fell|grew"
    r"|dropped|jumped|soared|increased|increase of|decrease of|drop of|rise of|fall of|improved|up|down)"
    r" (?:by |about |around |some |nearly |almost |over |more than )*(?P<number>\d[\d.,]*\s?(?:%|per cent"
    r"|percent))(?=\s?[.!;,]|$)",
)
"""A share of change that ends its clause; what it is a change from may stand elsewhere in the sentence."""
_BASE = re.compile(
    r"\b(?:than|from|compared|against|since|over|year|month|week|quarter|after|versus|vs|in (?:19|20)\d\d|last"
    r"|previous"
    r"|annual\w*|yesterday|today|\w+day|between|votes?|poll|rates?|interest|shares?|index|stocks?|following"
    r"|on the)\b",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"\b(?P<number>-?\d{2,3}(?:\.\d)?)\s?(?:(?:degrees?|DEGREES?|deg)\b(?!\s?[CFK]\b|\s?(?:Celsius|Fahrenheit"
    r"|centigrade|Kelvin"
    r"|CELSIUS|of|north|south|east|west|angle))|°(?!\s?[CFKNSEW]))"
)
_SCALE = re.compile(r"\b(?:celsius|fahrenheit|centigrade|kelvin)\b|°\s?[CF]\b|\bdeg\.? [CF]\b", re.IGNORECASE)
_NUMBER = (
    r"(?:\d[\d.,]{0,9}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|a hundred|hundreds of|dozens of)"
)
_MILLIONS = caseless(
    rf"(?<![$€£¥₹₽₩\w.,])(?P<number>(?:{_NUMBER}\s){{1,3}}(?:thousand|million|billion|trillion|mln|bln|mn|bn))"
    r"(?=\s?[.!?]|\s(?:gone|lost|missing|stolen|vanished|wasted|short|owed|unpaid|too much)\b)",
)
_SUM = caseless(
    r"\b(?:offer|bid|fee|fine|deal|contract|price|sum|loan|debt|budget|bill|ransom|prize|grant|settlement"
    r"|damages|reward|salary"
    r"|bonus|stake|investment|cheque|check|profits?|loss|losses|turnover|revenues?|worth|valued at"
    r"|valued? the [\w ]{3,40} at"
    r"|sold for|bought for|cost(?:s|ing)?|paid|pays?|owe[ds]?|invest(?:ed|s)?|raised|fined)"
    r" (?:of |at )?(?:about |around |some |up to |more than |over |nearly |almost |only |at least |a )?"
    rf"(?<![$€£¥₹₽₩\w.,])(?P<number>(?:{_NUMBER}\s){{1,3}}(?:thousand|million|billion|trillion|mln|bln|mn|bn))"
    r"(?=\s?[.!?;,)]|\s(?:for|to|from|on|in|by|over|was|were|is|has|had|and|but|a year|per|gone|lost)\b)",
)
"""A sum and nothing of which money: "an offer of 18 million for the keeper"."""
_MONEY = re.compile(
    r"[$€£¥₹₽₩]|\b(?:dollars?|euros?|pounds?|crowns?|francs?|rupees?|yen|yuan|pesos?|lei|kuna"
    r"|dinars?)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}\.[0-5]\d")


_PART = re.compile(r"\b(?:half|third|quarter|fifth|sixth|tenth|part)s?\b", re.IGNORECASE)


def bare_numbers(look: Look) -> Iterator[Found]:
    """A measure without its unit: "a range of more than 900"."""
    for a in look.case.attributions:
        report = look.case.reports[a.report]
        for q in a.quantities:
            if q.unit != "1":
                continue
            bare = not report.text[q.span.end : q.span.end + 2].strip()[:1].isalpha()
            printed = q.span.of(report.text)
            hour = printed.isalpha() and _AT_HOUR.search(report.text, max(0, q.span.start - 12), q.span.start)
            if _PART.search(printed) or hour:
                continue
            if (bare and set(q.of.casefold().split()) & MEASURED) or _fraction(q, report):
                because = "a measure is printed without its unit"
                yield "number-without-unit", "note", at(report, q.span), because, a.claim


_AT_HOUR = re.compile(r"\b(?:at|by|before|after|since|until|past|about) $")
"""Before an hour told in a word: "stood at 4.1 metres at six"."""
_SCORE = re.compile(
    r"\b(?:danger|alert|risk|magnitude|richter|ph|index|score[ds]?|rat(?:io|ed|ing)|version|update|average[ds]?|category|level)\b",
    re.I,
)
"""What is counted in points, or has no unit by its nature."""


def _fraction(q: Quantity, report: Report) -> bool:
    """A number with decimals is measured, not counted; one that may be an hour is left."""
    printed = q.span.of(report.text)
    if _SCORE.search(report.text, max(0, q.span.start - 25), q.span.start):
        return False
    return q.value != int(q.value) and "." in printed and not _CLOCK.search(printed) and printed[-1].isdigit()


_NO_UNIT = "a measure is printed without its unit"
_ABOUT = (
    (_WIDER, _NO_UNIT),
    (_READING, _NO_UNIT),
    (_WEATHER, "degrees of which scale is not said"),
    (_OUTSIDE, "degrees of which scale is not said"),
    (_DOING, _NO_UNIT),
    (_CHANGED, "the words do not say of what this is the sum"),
    (_ROSE, "the words do not say in what, or of what this is a share"),
    (_WEIGHS, _NO_UNIT),
    (_BEHIND, _NO_UNIT),
    (_TURNOUT, _NO_UNIT),
    (_SUM, "the words do not say of which money this is the sum"),
    (_RATE, "the words do not say of what"),
    (_TIMED, _NO_UNIT),
    (_BASELESS, "the words do not say of what this is a share, or since when"),
    (_DEGREES, "degrees of which scale is not said"),
    (_MILLIONS, "the words do not say of what this is the sum"),
)


_DIGIT_OR_SUM = re.compile(r"\d|[mb]illion|thousand", re.IGNORECASE)
"""What stands in all of these."""


def bare_measures(look: Look) -> Iterator[Found]:
    """By what stands around a figure: "wider than 20", "41 degrees", "ten million gone", "winds of 140"."""
    for _, report in sorted(look.case.reports.items()):
        for part in report.parts:
            if part.kind not in ASSERTING | {"post"} or part.repeats is not None:
                continue
            if _DIGIT_OR_SUM.search(report.text, part.span.start, part.span.end) is None:
                continue
            for pattern, because in _ABOUT:
                for match in pattern.finditer(report.text, part.span.start, part.span.end):
                    if not _told_around(report, part.span, pattern, match):
                        where = at(report, Span(*match.span("number")))
                        yield "number-without-unit", "note", where, because, None


_COUNTED = re.compile(
    r"\b(?:crowds?|number(?:s|ed|ing)?|toll|turnout|attendance|audience|population|membership|total|count(?:s"
    r"|ed)?)\b",
    re.IGNORECASE,
)


def _told_around(report: Report, part: Span, pattern: re.Pattern[str] | Caseless, match: re.Match[str]) -> bool:
    """Whether the words around tell what the figure is of."""
    if pattern is _MILLIONS:
        if _COUNTED.search(report.text, max(part.start, match.start() - 50), match.start()):
            return True
        return (
            _MONEY.search(report.text, max(part.start, match.start() - 60), min(part.end, match.end() + 12)) is not None
        )
    if pattern is _SUM:
        return _MONEY.search(report.text, part.start, part.end) is not None
    if pattern is _ROSE:
        before = report.text[max(part.start, match.start() - 40) : match.start()]
        return _IN_ONES.fullmatch(match["what"]) is not None or _COUNTED.search(before) is not None
    if pattern is _READING and _GRADED.match(match.group()):
        return True
    if pattern in (_DEGREES, _WEATHER):
        return _SCALE.search(report.text, part.start, part.end) is not None
    if pattern is _OUTSIDE:
        return not _HEAT.search(report.text) or _SCALE.search(report.text, part.start, part.end) is not None
    if pattern is _BASELESS:
        start = max(report.text.rfind(". ", part.start, match.start()), part.start)
        stop = report.text.find(". ", match.end(), part.end)
        whole = report.text[start : match.start("number")] + report.text[match.end() : stop if stop >= 0 else part.end]
        return _BASE.search(whole) is not None
    year = match["number"]
    return len(year) == 4 and year.isdigit() and year[:2] in {"19", "20"}
