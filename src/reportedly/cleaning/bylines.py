"""Bylines: who wrote, for which outlet, when, in the many orders these are printed."""

# ruff: noqa: E501 - patterns stay whole

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.caseless import caseless
from reportedly.cleaning.byline_words import BY, LABELS, MEDIA, ROLES, UPDATED
from reportedly.cleaning.dates import TIME_ALONE, Dated, find_dates
from reportedly.cleaning.words import bare, is_name, words_in

_SEPARATORS = re.compile(r"\s[-–—]\s|[|·•,;/\n]|\s—|\s{2,}")
_BY = re.compile(rf"\s{{0,3}}(?:{BY})[:\s]\s{{0,3}}", re.IGNORECASE)
_LABEL = re.compile(rf"\b(?:{LABELS})\b\s?[:.]?", re.IGNORECASE)
_UPDATED = re.compile(rf"\b(?:{UPDATED})\b", re.IGNORECASE)
_ROLE = caseless(rf"\b(?:{ROLES})\b")
_AGO = re.compile(
    r"\b(?:\d{1,3}\s?(?:minutes?|hours?|days?|mins?|hrs?|weeks?|months?)\sago|(?:an?|one) (?:hour|day|minute|week) ago"
    r"|\d{1,3}\s?[hdw](?=$|\s[•·|]))",
    re.IGNORECASE,
)
# "Jane Doe for the Harbour Post"
_FOR = re.compile(
    r"\s[Ff](?:or|OR)\s(?=[Tt]he |THE |[A-Z])(?P<the>the |THE )?(?P<outlet>[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4})$"
)
_HANDLE = re.compile(r"@\w[\w.]{1,40}|\S{1,60}@\S{1,60}")
_NEWSROOM = re.compile(
    r"\s(?:[Nn]ewsroom|[Nn]ews [Dd]esk|[Nn]ewsdesk|[Ww]eb [Dd]esk|[Oo]nline [Dd]esk|staff|desk|team|reporters?)$"
)
_DESK = re.compile(
    r"(?:[Ff]rom |[Bb]y )?(?:[Oo]ur |[Aa] )?(?:[\w'’&-]{1,20} ){0,4}(?:[Cc]orrespondents?|[Rr]eporters?|[Bb]ureau|[Nn]ewsdesk|[Dd]esk|[Nn]ewsroom|[Ww]riter|[Ee]ditor|[Ss]taff|[Aa]gencies)"
    r"(?:,? (?:in|at) [A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20}){0,2})?"
)
_PLACED = re.compile(
    r"(?:[A-ZÀ-Ý][\w.'’-]{1,20} ){2,4}(?:and (?:[A-ZÀ-Ý][\w.'’-]{1,20} ){2,3})?in [A-ZÀ-Ý][\w.'’-]{1,20}(?: [A-ZÀ-Ý][\w.'’-]{1,20}){0,2}"
)
_EMPLOYERS = frozenset(("university", "institute", "college", "school", "foundation", "centre", "center", "academy"))
_CREDITED = re.compile(
    r"(?i:exclusive|posted|published|written|compiled|hosted|presented|reported|report|words|story)\s(?i:by)\s[A-ZÀ-Ý]"
)
_LONGEST = 260


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says. `outlets` may be the outlet's name, the likeliest first; a `sure` one needs no witness."""

    sure: str | None
    outlets: tuple[str, ...]
    published: Dated | None
    updated: Dated | None
    role: bool  # a part of it is an office ("Transport correspondent")
    by: bool  # it names an author or says when; without either it is only a name on a line


def has_media_word(name: str) -> bool:
    """Whether a name holds a word that names of papers, stations and agencies are made of."""
    return any(w.strip(".,'’").lower() in MEDIA for w in name.split())


def is_office(name: str) -> bool:
    """Whether a name ends like an office of a newsroom ("Crime Reporter")."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    return last in {"reporter", "correspondent", "editor", "writer", "staff", "desk", "analyst"}


def read_byline(text: str) -> Byline | None:
    """`text` as a byline, None where a word of it does not fit."""
    if len(text) > _LONGEST or words_in(text) > 34:
        return None
    dates = list(find_dates(text))
    segments: list[str] = []
    rest = text
    for dated in reversed(dates):
        rest = rest[: dated.span.start] + "\n" + rest[dated.span.end :]
    ago = _AGO.search(rest) is not None
    rest = _AGO.sub("\n", rest)
    clock = TIME_ALONE.search(rest)
    rest = TIME_ALONE.sub("\n", rest)
    by = _BY.match(rest) is not None
    authors = 0
    outlets: list[str] = []
    roles = 0
    for segment in _segments(rest):
        match = _BY.match(segment)
        name = segment[match.end() :].strip() if match else segment
        outlet = _FOR.search(name)
        named = outlet is not None and (outlet["the"] or has_media_word(outlet["outlet"]))
        if outlet is not None and named and is_name(name[: outlet.start()], 5):
            outlets.append(outlet["outlet"].title() if outlet["outlet"].isupper() else outlet["outlet"])
            name = name[: outlet.start()]
            by = True
            if not match:
                continue
        if match:
            authors += 1
            by = True
            if not _is_authors(name):
                return None
            continue
        segments.append(name)
        if not is_name(name, 7) and not _is_authors(name):
            if _ROLE.search(name) and words_in(name) <= 9:
                roles += 1
                continue
            return None
        if _ROLE.search(name):
            roles += 1
            newsroom = _NEWSROOM.sub("", name)
            if newsroom != name and newsroom.lower() != "news" and is_name(newsroom):
                outlets.append(newsroom)
            elif has_media_word(name):
                outlets.append(name)
            continue
        outlets.append(name)
    labelled = _LABEL.search(text) is not None
    if not (by or dates or clock or labelled or roles or ago):
        return None
    if not (dates or clock or ago) and text.rstrip().endswith((".", "!", "?")):
        return None
    if labelled and not (by or dates or clock or ago):
        return None
    published = updated = None
    for dated in dates:
        if not dated.readings:
            continue
        if _UPDATED.search(text[max(0, dated.span.start - 30) : dated.span.start + 10]):
            updated = updated or dated
        else:
            published = published or dated
    sure = _around_date(text, dates)
    if sure is None and len(outlets) > 1 and not by:
        # "Author, Outlet, date": the author stands first.
        outlets = outlets[1:] + outlets[:1]
    named = by or bool(dates) or clock is not None or labelled or ago
    return Byline(sure, tuple(dict.fromkeys(outlets)), published, updated, roles > 0, named)


def _segments(text: str) -> Iterator[str]:
    for raw in _SEPARATORS.split(text):
        segment = _LABEL.sub(" ", _HANDLE.sub(" ", raw)).strip(" .:()[]-–—*_>\t")
        segment = " ".join(segment.split())
        segment = segment.removesuffix(" on").removesuffix(" at").removeprefix("and ").removeprefix("AND ")
        if segment and segment.lower() not in {"on", "at", "and", "in", "from"}:
            yield segment


def _is_authors(name: str) -> bool:
    """Whether the words are names, roles or bodies: "Jane Doe and John Roe in Geneva", "staff and agencies"."""
    if words_in(name) > 14 or not name:
        return False
    for part in re.split(r"\s(?:and|in|with|for|of|at|from)\s|\s?&\s?|,\s?", name):
        words = part.strip(" .")
        if words and not is_name(words, 6) and not _ROLE.search(words):
            return False
    return True


def _around_date(text: str, dates: list[Dated]) -> str | None:
    """The outlet of "OUTLET date AUTHOR": names on both sides of the date, with nothing but blanks between."""
    for dated in dates:
        before, after = text[: dated.span.start], text[dated.span.end :]
        if not before.endswith(" ") or not after.startswith(" "):
            continue
        left, right = before.strip(), after.strip()
        if _SEPARATORS.search(left) or _BY.match(left) or _LABEL.search(left):
            continue
        right = right.removeprefix("By ").removeprefix("by ")
        if is_name(left, 6) and is_name(right.replace(",", " "), 8):
            return left
    return None


def is_names(text: str) -> bool:
    """Whether a line is one name or more ("Jane Doe, John Roe and Ann Poe")."""
    bare_names = text.replace("(now)", "").replace("(earlier)", "")
    parts = [p.strip() for p in re.split(r",|\sand\s|\s&\s", bare_names)]
    return len(text) <= 160 and all(p and is_name(p, 5) and p[-1] not in "?!:" for p in parts)


def is_author_line(text: str) -> bool:
    """Whether a short line is "By Somebody" and nothing else, wherever it stands."""
    match = _BY.match(text)
    if match is None or words_in(text) > 9 or len(text) > 120:
        return False
    return is_name(text[match.end() :].replace(",", " "), 8) and bare(text).startswith(("by ", "von ", "par "))


def is_credited(text: str) -> bool:
    """Whether a short line tells who made the page ("EXCLUSIVE by Ann Roe", "Posted by Ann Roe on the Noticeboard")."""
    return words_in(text) <= 16 and len(text) <= 120 and _CREDITED.match(text) is not None


def is_desk_line(text: str) -> bool:
    """Whether a short line names an office or a correspondent and nothing else ("From our correspondent in Geneva")."""
    return words_in(text) <= 7 and len(text) <= 80 and _DESK.fullmatch(text.strip()) is not None


def is_placed_name(text: str) -> bool:
    """Whether a short line is one name, or an office, and where it is ("Jane Doe in Geneva")."""
    return words_in(text) <= 8 and len(text) <= 80 and text[-1] != "." and _PLACED.fullmatch(text.strip()) is not None


def named_pair(text: str) -> tuple[str, str] | None:
    """Author and outlet of a line that holds both and no more ("Jane Doe | Harbour Post"), None for any other."""
    cells = [c.strip() for c in re.split(r"\s[|•·/–—-]\s|,\s", text)]
    if len(cells) != 2 or len(text) > 100 or not is_name(cells[0], 4) or not is_name(cells[1], 6):
        return None
    return (cells[0], cells[1]) if len(cells[0].split()) >= 2 and cells[0][-1] not in ".?!" else None


def is_handled_name(text: str) -> bool:
    """Whether a line is a name and the handle or address of the person ("Jane Doe @janedoe")."""
    rest = _HANDLE.sub(" ", text)
    return rest != text and words_in(rest) <= 5 and is_name(rest.strip(" |·•,()-"), 5)


def starts_by(text: str) -> bool:
    """Whether a line begins with "By" or a word of that kind, and so has its author."""
    return _BY.match(text) is not None


def is_employer(name: str) -> bool:
    """Whether a name is of a place where authors work who are no reporters."""
    return not _EMPLOYERS.isdisjoint(name.lower().split())
