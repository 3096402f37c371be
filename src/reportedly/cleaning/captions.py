"""Captions and credits: a line cut into the picture's description, whose picture it is, and the description again."""
# ruff: noqa: E501 - tables of phrases and patterns, one theme a line

from __future__ import annotations

import re
from itertools import pairwise

from reportedly.cleaning.lines import trimmed
from reportedly.cleaning.words import capitalised, ends_sentence, is_name, words_in
from reportedly.vocabulary import PartKind, Span

# Bodies whose names stand under pictures: agencies and archives of the trade.
_AGENCIES = (
    r"Getty(?: Images)?|AFP|AP(?: Photo)?|Associated Press|Reuters|REUTERS|EPA|EFE|ANSA|DPA|dpa|PA(?: Wire| Media| Images)?|Shutterstock|Alamy|Bloomberg"
    r"|Anadolu(?: Agency)?|Xinhua|TASS|Sputnik|NurPhoto|SOPA Images|Zuma(?: Press)?|ZUMA|Handout|HANDOUT|Supplied|Courtesy|Pool|Press Association"
)
_PICTURE = (
    r"(?:Photo(?:s|graph|graphs|graphy)?|Picture|Pictures|Pic|Pics|Image|Images|Credit|Credits|Video|Illustration|Graphic|Map|Foto|Bild|PHOTO|IMAGE|CREDIT|PIC|"
    r"Photo credit|Photo Credit|Picture credit|Image credit|Image Credit|Image source|Photo by|Screenshot|Screengrab|Screen grab|Still|Footage|Photo courtesy(?: of)?|Picture courtesy(?: of)?|Image courtesy(?: of)?|Foto|Photographer|Photo by)"
)
_AGENCY_WHOLE = frozenset(
    ("Getty Images", "AP Photo", "PA Wire", "PA Media", "PA Images", "Anadolu Agency", "SOPA Images")
)
_AGENCY_NAMES = frozenset(_AGENCIES.replace("(?:", "|").replace(")?", "").split("|"))
# Where a credit begins, wherever in the line it stands.
_STARTS = re.compile(
    rf"(?<![\wÃÂ])[©ⓒ]|\([Cc]\)\s|[\[(]\s?(?:{_PICTURE})\s?(?:by\b|credit|:|/|—|–)|[\[(](?:{_AGENCIES})\b|\b{_PICTURE}\s?(?:[Cc]redit|[Ss]ource)?(?:\s?:|\s?/|\sby\s|\s©|,\s|(?<=courtesy of)\s)"
    rf"|\b(?:AP Photo|REUTERS|AFP|via (?:{_AGENCIES}))\b|[\[(][A-Z][\w'’.-]{{1,20}}(?: [A-Z][\w'’.-]{{0,20}}){{0,3}}\s?/\s?[A-Z]"
)
_SUPPLIED = re.compile(
    r"[(\[](?:[Ss]upplied|[Hh]andout|[Cc]ourtesy|[Pp]rovided|[Ff]ile|SUPPLIED)(?:\s?[:/]\s?[^()\[\]]{1,40})?[)\]]\W{0,2}$"
)
_ARCHIVE = re.compile(
    r"\((?:[A-Z][\w.'’-]{0,20} ){1,4}(?:file|archives?|photo|handout|pool|via [A-Z]\w{1,20})\)\W{0,2}$"
)
_VIA = re.compile(r"(?<=[.!?”\"’]\s)(?:[A-ZÀ-Ý][\w.'’-]{0,20}\s){1,4}via\s[A-ZÀ-Ý][\w.'’ -]{1,40}$")
_SLASHED = re.compile(
    r"(?:^|(?<=[.!?”\"’]\s))(?:[A-ZÀ-Ý][\w'’.-]{0,20}\s){0,4}[A-ZÀ-Ý][\w'’.-]{0,20}\s?/\s?[A-ZÀ-Ý][\w'’ ./&-]{1,60}$"
)
_CAPTION = re.compile(
    r"(?:\[(?:photo|image|picture|video)\]|(?:on|in) the (?:photo|picture|image)\s?:|(?:image|media|photo|picture) caption\b|caption\s?[:,]|file (?:photo|image|picture|photograph|pic)\b|pictured\b|in this (?:\w{1,12} ){0,3}(?:photo|image|picture|photograph|frame|still|handout)\b"
    r"|(?:an? )?(?:file|archive|undated|aerial|satellite|handout) (?:photo|image|picture|photograph|footage)\b|(?:above|below|left|right|top)\s?:|FILE\s?[-–—]|representational (?:image|photo|picture)\b|(?:image|photo|picture) (?:used )?(?:is )?for (?:representation|illustration|representative)|(?:illustrative|illustration|stock|representative) (?:photo|image|picture)\b|a still (?:from|image))",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"pictured\b[^:,.]{0,80}\b(?:is|are|was|were)\b", re.IGNORECASE)
_LABEL = re.compile(r"(?:image|media|photo|picture)? ?caption\s?[,:]?", re.IGNORECASE)
_COURTESY = re.compile(
    r"(?:[Cc]ourtesy(?: ?:| of|(?= [A-Z]))|(?:[A-Z][a-z]+ )?[Ff]ootage (?:by|from)(?= [A-Z])) (?P<name>[^\n.]{2,60})"
)
_ONLY_LABEL = re.compile(
    r"(?:handout|supplied|courtesy(?: photo)?|stock (?:photo|image)|screen ?grab|via \w{1,20})", re.IGNORECASE
)
_SOURCE_THEN_CAPTION = re.compile(
    r"(?P<credit>(?:Image|Media|Photo) (?:copyright|source|credit),? .{1,80}?)(?= (?:Image|Media|Photo) caption\b)"
)
_ALL_BY = re.compile(
    r"All (?:photo(?:graph)?s|pictures|images)(?:\s?:| by| courtesy of| from| ©)? (?P<name>[^\n]{3,60})"
)
_LONGEST = 1500


def is_credit(text: str) -> bool:
    """Whether a whole line says only whose picture it is."""
    text = text.strip()
    if text in _AGENCY_WHOLE:
        return True
    if words_in(text) > 16 or len(text) > 160:
        return False
    if _CAPTION.match(text):
        return False
    whole = _ALL_BY.fullmatch(text)
    if whole is not None:
        return is_name(whole["name"].replace("/", " "), 5) and not ends_sentence(text)
    owner = _COURTESY.fullmatch(text)
    if owner is not None:
        return is_name(" ".join(owner["name"].split()[-2:])) or words_in(owner["name"]) <= 4
    match = _STARTS.match(text)
    if match is not None:
        rest = text[match.end() :].strip(" :)]/")
        return not (ends_sentence(rest) and words_in(rest) >= 5) and (
            text[0] in "©ⓒ(["
            or (
                words_in(rest) <= 8
                and (
                    is_name(rest.replace("/", " ").replace(",", " ").replace(" on ", " ").replace(" via ", " "), 9)
                    or "/" in rest
                    or words_in(rest) <= 3
                )
            )
        )
    return bool(_SLASHED.match(text) and not ends_sentence(text)) or bool(_ONLY_LABEL.fullmatch(text.split("/")[0]))


def is_caption(text: str) -> bool:
    """Whether a line calls itself the description of a picture."""
    if len(text) > _LONGEST or words_in(text) > 80 or _CAPTION.match(text) is None:
        return False
    # "Pictured in the report is a crack": a sentence about a picture, not under one.
    return not (_ABOUT.match(text) and ends_sentence(text))


def is_label(text: str) -> bool:
    """Whether a line only says that a caption follows ("Image caption,")."""
    return len(text) <= 24 and _LABEL.fullmatch(text) is not None


def cut(text: str, span: Span, sure: bool) -> list[tuple[PartKind, Span, Span | None]]:
    """A line with a credit in it as (kind, span, earlier printing) in order; [] where it holds none.

    `sure` says the line is known to be a caption (markup, or its own label), so that a weaker sign of a credit will do.
    """
    words = span.of(text)
    if len(words) > _LONGEST:
        return []
    labelled = _labelled(words, span.start)
    if labelled:
        return labelled
    start = _credit_start(words, sure)
    if start is None:
        return []
    caption = trimmed(text, Span(span.start, span.start + start))
    if caption is not None and words_in(caption.of(text)) > 90:
        return []
    again = _again(words, start, caption.of(text)) if caption is not None else None
    end = _credit_end(words, start) if again is None else again
    if caption is None and end == len(words) and not is_credit(words):
        return []
    pieces: list[tuple[PartKind, Span, Span | None]] = []
    if caption is not None:
        pieces.append(("caption", caption, None))
    credit = trimmed(text, Span(span.start + start, span.start + end))
    if credit is not None:
        pieces.append(("credit", credit, None))
    rest = trimmed(text, Span(span.start + end, span.end))
    if rest is not None and again is None and not sure and words_in(rest.of(text)) >= 12:
        return []  # a name in brackets inside running text
    if rest is not None:
        repeated = caption if again is not None else None
        pieces.append(("furniture" if repeated else "caption", rest, repeated))
    return pieces


def _labelled(words: str, start: int) -> list[tuple[PartKind, Span, Span | None]]:
    """ "Image source, X Image caption, Y": the labels say which is which, and the caption comes second."""
    match = _SOURCE_THEN_CAPTION.match(words)
    if match is None:
        return []
    pieces: list[tuple[PartKind, Span, Span | None]] = [("credit", Span(start, start + match.end("credit")), None)]
    caption = trimmed(words, Span(match.end("credit"), len(words)))
    if caption is not None:
        pieces.append(("caption", Span(start + caption.start, start + caption.end), None))
    return pieces


def _credit_start(words: str, sure: bool) -> int | None:
    for match in _STARTS.finditer(words):
        start, sign = match.start(), match.group()
        before = words[:start].rstrip()
        if sign[0] in "([" and words[start + 1 : match.end()].strip() in _AGENCY_NAMES:
            # "CITY (AP) — …" is a dateline; under a picture the agency ends the line or the caption comes again.
            close = words.find(")" if sign[0] == "(" else "]", match.end())
            rest = words[close + 1 :].strip(" .") if close >= 0 else "?"
            if not 4 <= words_in(before) <= 45 or (rest and not before.startswith(rest[:20])):
                continue
            if sign[0] == "[" and not sure:
                continue  # a digest names its source like this
        if sign[0] in "©ⓒ([" or sign == "AP Photo":
            return start
        # A word such as "Image" or "Reuters" is a credit only where a new sentence begins, and what follows is a name.
        rest = words[match.end() :].strip(" .)]")
        opens = not before or ends_sentence(before) or before[-1] in "|·—–-"
        if opens and words_in(rest) <= 12 and (sure or capitalised(rest) or "/" in rest):
            return start
    supplied = _SUPPLIED.search(words[-60:])
    if supplied is not None:
        return max(0, len(words) - 60) + supplied.start()
    archive = _ARCHIVE.search(words[-120:])
    if archive is not None:
        return max(0, len(words) - 120) + archive.start()
    via = _VIA.search(words[-120:]) if sure or words_in(words) <= 60 else None
    if via is not None:
        return max(0, len(words) - 120) + via.start()
    slashed = _SLASHED.search(words[-160:]) if sure or words_in(words) <= 60 else None
    return None if slashed is None else max(0, len(words) - 160) + slashed.start()


def _again(words: str, start: int, caption: str) -> int | None:
    """Where the caption is printed a second time after the credit."""
    opening = caption[:24]
    at = words.find(opening, start + 1) if len(caption) >= 12 else -1
    if at < 0:
        return None
    rest, whole = " ".join(words[at:].split()), " ".join(caption.split())
    return at if rest.startswith(whole[: len(rest)]) or whole.startswith(rest.rstrip("….")) else None


def _credit_end(words: str, start: int) -> int:
    """A bracket closes the credit; otherwise it runs on while names do, and at most to the line's end."""
    if words[start] in "([":
        close = words.find(")" if words[start] == "(" else "]", start)
        if close >= 0:
            return close + 1
    rest = words[start:]
    if words_in(rest) <= 14:
        return len(words)
    # A long rest: the sentence after the credit begins at the first capitalised word that a lower-case one follows.
    position = start
    tokens = list(re.finditer(r"\S+", words[start:]))
    for here, after in pairwise(tokens[1:]):
        if (
            capitalised(here.group())
            and after.group()[0].islower()
            and after.group() not in {"of", "and", "via", "for", "the"}
        ):
            return start + here.start()
        position = start + after.end()
    return max(position, len(words))
