"""Captions that tell of something else than the event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.vocabulary import Part, Report

from .look import Found, Look, at

_KEPT = re.compile(
    r"(?i:\b(?:file|library|stock|archive|archival|undated) "
    r"(?:photo(?:graph)?|pic(?:ture)?|image|footage|shot|video)s?\b)"
    r"|[(\[](?:[\w .'’-]{1,30}[ /])?(?:[Ff]iles?|FILE|[Aa]rchives?|ARCHIVE|[Ll]ibrary|[Ss]tock)\b[^()\[\]]{0,40}[)\]]"
    r"|\b(?:Archives?|FILE|File)\s?(?:[-–—:/]|$)|\bfrom (?:the|our) archives?\b"
    r"|\b(?:representative|representational|illustrative|symbolic) (?:photo|image|picture)\b|\bfor illustration\b",
)
_OF_ANOTHER = re.compile(
    r"\b(?:last (?:summer|winter|spring|autumn|fall|year|month|season|century)|earlier this (?:year|month|season)"
    r"|(?:\w+ )(?:years?|months) (?:ago|before|earlier)|in (?:earlier|happier|better|former) (?:days|times"
    r"|years)|in its heyday"
    r"|before the (?:\w+ )?(?:collapse|fire|flood|crash|explosion|attack|war|disaster|storm|accident|strike"
    r"|earthquake|blast|sinking"
    r"|outbreak|scandal|closure|shelling|landslide|riots?)|of the same (?:type|class|series|model|kind)"
    r"|(?:similar|sister) (?:ship|ferry|vessel|aircraft|plane|train|tram|bus|model|bridge|plant|drug|type)"
    r"|during an? (?:exercise|drill|training|(?:earlier|previous) \w+)|at an? (?:\w+ )?(?:fair|show|exhibition|gala)"
    r"|at an? (?:earlier|previous) \w+|(?:an|the) (?:earlier|previous) (?:protest|flood|fire|storm|crash|match"
    r"|race|game|visit"
    r"|occasion|march|strike|attack|outbreak|eruption)|at (?:its|his|her|their|the) (?:opening|launch"
    r"|inauguration|christening)"
    r"|from another \w+|(?:filmed|taken|shot|recorded) for an? (?:earlier|other|previous|different) \w+"
    r"|under construction|on an? (?:earlier|previous) (?:occasion|day|visit)|undated)\b",
    re.IGNORECASE,
)
"""Words that set a picture apart from the day or the thing of its report."""
_YEAR = re.compile(r"(?<![\d©.,/])(?<!© )(?<!\(c\) )(?:19|20)\d\d(?![\d.,]\d|\d)")
_PICTURE = re.compile(
    r"[\[(]?(?:photos?|photographs?|pictures?|pics?|images?|pictured|file photo|file footage|illustrations?|footage"
    r"|caption)\s?[:\]]",
    re.IGNORECASE,
)


_SHORT = 45
"""Words up to which a paragraph that opens with "Photo:" is a caption, and no gallery."""
_MOST = 3
"""Flags of one report, after which the editor has understood."""


def captions(look: Look) -> Iterator[Found]:
    """One flag a caption: kept on file, of another year, or of what is background to the report."""
    case = look.case
    background = {(a.report, a.part) for a in case.attributions if not a.about_event}
    for report_id, report in sorted(case.reports.items()):
        parts, raised = report.parts, 0
        for number, part in enumerate(parts):
            if part.repeats is not None or not _is_caption(report, part, parts[number - 1].kind if number else ""):
                continue
            end = _with_credit(report, parts, number)
            words = report.text[part.span.start : end]
            because = _why(words, report.published)
            if because is None and (report_id, number) in background:
                because = "the picture's caption is of another day or matter"
            if because is not None and raised < _MOST:
                raised += 1
                yield "caption-not-of-event", "note", at(report, part.span), because, None


_SHOWS = re.compile(
    r"(?:our|the|this) (?:photo(?:graph)?|picture|image|illustration)s? (?:\w+ )?(?:shows?|is of|was taken)\b",
    re.IGNORECASE,
)


def told_pictures(look: Look) -> Iterator[Found]:
    """A sentence of the text that tells what the picture shows: "Our photograph shows a sister ship"."""
    for report, own in look.own("body"):
        for sentence in own.sentences:
            words = sentence.of(report.text)
            because = _why(words, report.published) if _SHOWS.match(words) else None
            if because is not None:
                yield "caption-not-of-event", "note", at(report, sentence), because, None


def _is_caption(report: Report, part: Part, before: str) -> bool:
    """A caption, or a line that says it is one ("PHOTO: …") and was taken for a credit or for the page's furniture."""
    if part.kind == "caption":
        return True
    if part.kind not in {"credit", "furniture", "body"} or (part.kind == "credit" and before == "caption"):
        return False
    match = _PICTURE.match(report.text, part.span.start, part.span.end)
    if part.kind == "body" and match is not None:
        return len(part.span.of(report.text).split()) <= _SHORT and not match.group().casefold().startswith("photos")
    return match is not None and len(report.text[match.end() : part.span.end].split()) >= 5


def _with_credit(report: Report, parts: Sequence[Part], number: int) -> int:
    """Where the caption ends, the credit right after it taken in: it may tell the day or the archive."""
    end = parts[number].span.end
    following = parts[number + 1] if number + 1 < len(parts) else None
    if following is None or following.kind != "credit":
        return end
    return end if report.text[end : following.span.start].strip("\n\r\t []()|-–—.·") else following.span.end


def _why(words: str, published: str | None) -> str | None:
    kept = _KEPT.search(words)
    if kept is not None:
        return f"the picture is not of this day: “{kept.group().strip()}”"
    other = _OF_ANOTHER.search(words)
    if other is not None:
        return f"the picture is of another time or thing: “{other.group()}”"
    if published is not None and published[:4].isdigit():
        # A picture of December in a report of January may well be of the event.
        near = {published[:4]} | ({str(int(published[:4]) - 1)} if published[5:7] in {"01", "02"} else set())
        years = [m.group() for m in _YEAR.finditer(words)]
        if years and not near & set(years):
            return f"the picture is of {years[0]}, the report of {published[:4]}"
    return None
