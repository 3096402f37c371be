"""Who copied whom: by what the pages say of whose text it is, then by whose page it is, then by date.

Words on a page beat dates, which say when a page was put up and not who wrote it. Where both pages say that the text is
a third party's, or nothing settles it, nobody is said to have copied the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from urllib.parse import urlsplit

from reportedly.agencies import credited_agency, one_agency
from reportedly.vocabulary import Report

_NOT_WORD = re.compile(r"[\W_]+")
_NAME = r"((?:[Tt]he )?[A-Z][\w&'’.-]*(?: (?:(?:of|and|the|&) )?[A-Z][\w&'’.-]*){0,5})"
_BRACKETS = re.compile(r"[(/]([^()/\n]{2,40})[)/]")
_WHENCE = re.compile(
    rf"\b(?:from|by|on|in|at|via|of|with|[Ss]ource:|[Cc]redit:|[Cc]ourtesy) {_NAME}|^\W{{0,3}}(?:[Vv]ia|VIA) {_NAME}"
    rf"|^{_NAME} contributed"
)
# A line of the body that says whence the text is; the cleaner leaves some of them there.
_SAYS_WHENCE = re.compile(
    r"\b(?:first|originally) (?:appeared|published|posted|ran|reported) (?:on|in|by|at)\b"
    r"|\b(?:appeared|was published|ran) (?:first|originally)\b"
    r"|\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\b"
    r"|\b(?:republished|reprinted|syndicated|reproduced) (?:here )?(?:from|with|by|under|courtesy)\b"
    r"|^\W{0,3}(?:via|source|credit)\b",
    re.IGNORECASE,
)
_OFFICE_TEXT = """
staff writer writers reporter reporters correspondent editor editors desk newsroom team bureau
"""
_OFFICE = frozenset(_OFFICE_TEXT.split())
_BYLINE_CUT = re.compile(r"[,|]| - ")
_LINES = frozenset({"dateline", "byline", "syndication", "note", "credit"})
_OPENING = 80  # characters of a first paragraph in which "TOWN (Agency) —" may stand
_NAME_WORDS = 5  # of a line that is an outlet's name
_BY = re.compile(r"\W{0,3}[Bb][Yy] ")
_CLOSING = 30  # words of a last paragraph that may be a credit

Why = Literal["credit", "wire", "address", "date"]


def first_of(left: Report, right: Report, *, whole: bool = True) -> tuple[Report, Why] | None:
    """Of two reports with one text the one that had it first, and how that is known; None where nothing decides.

    Not `whole`: each has much of its own; then an agency's dateline says nothing, for it takes over others' too.
    """
    told: tuple[tuple[Why, Report | None], ...] = (
        ("credit", _credits(left, right)),
        ("wire", _wire(left, right) if whole else None),
        ("address", _home(left, right)),
    )
    for why, of in told:
        if of is not None:
            return of, why
    if _names_third(left, right) or _names_third(right, left):
        return None
    one, other = left.published, right.published
    if one and other and _surely_before(one, other):
        return left, "date"
    if one and other and _surely_before(other, one):
        return right, "date"
    return None


def _surely_before(first: str, second: str) -> bool:
    """Whether EDTF `first` is before `second` at the precision both have."""
    shared = min(len(first), len(second))
    return first[:shared] < second[:shared]


def _fold(name: str) -> str:
    return _NOT_WORD.sub(" ", name.casefold()).strip().removeprefix("the ")


def _forms(name: str | None) -> set[str]:
    """A name folded; its initials where it has several words; a host without its ending."""
    folded = _fold(name or "")
    words = folded.split()
    if len(words) < 2:
        return {folded} - {""}
    return {folded, "".join(w[0] for w in words), folded.partition(" com")[0]}


def _same(one: str, other: str) -> bool:
    return bool(_forms(one) & _forms(other))


def _credits(left: Report, right: Report) -> Report | None:
    """The report the other one says its text is from."""
    mine, its = _is_credited(left, right), _is_credited(right, left)
    if mine == its:
        return None
    return right if mine else left


def _is_credited(report: Report, other: Report) -> bool:
    """Whether `report` names the outlet or the page of `other` where a text says whence it is."""
    if other.address and report.address != other.address and other.address in report.text:
        return True
    if not other.outlet or _same(other.outlet, report.outlet or ""):
        return False
    agency = credited_agency(report)
    if agency is not None and one_agency(agency[0], other.outlet):
        return True
    padded = f" {' | '.join(_fold(line) for line in _lines(report))} "
    return any(f" {form} " in padded for form in _forms(other.outlet))


def _lines(report: Report) -> list[str]:
    """What of a report may say whose text it is."""
    lines = []
    bodies = [p.span.of(report.text) for p in report.parts if p.kind == "body"]
    first = next((p.span.start for p in report.parts if p.kind == "body"), len(report.text))
    for part in report.parts:
        words = part.span.of(report.text)
        above = part.span.start < first
        # The name of an outlet alone above the text; the cleaner takes it for a label, and some credits for furniture.
        alone = above and part.kind == "furniture" and len(words.split()) <= _NAME_WORDS
        byline = above and part.kind in {"headline", "furniture"} and _BY.match(words) is not None
        says = part.kind == "furniture" and len(words.split()) <= _CLOSING and _SAYS_WHENCE.search(words) is not None
        if part.kind in _LINES or alone or byline or says:
            lines.append(words)
    if bodies:
        opening = bodies[0][:_OPENING]
        lines.append(opening if "(" in opening[:60] else "")
    lines += [w for w in (*bodies[:1], *bodies[-3:]) if len(w.split()) <= _CLOSING and _SAYS_WHENCE.search(w)]
    return lines


def _wire(left: Report, right: Report) -> Report | None:
    """The one whose dateline names its own outlet: "TOWN (Agency) —" on the agency's own page is made to be copied."""
    mine, its = _is_wire(left), _is_wire(right)
    if mine == its:
        return None
    return left if mine else right


def _is_wire(report: Report) -> bool:
    held = " ".join(p.span.of(report.text) for p in report.parts if p.kind == "dateline")
    return any(_forms(name) & _forms(report.outlet) for name in _BRACKETS.findall(held))


def _home(left: Report, right: Report) -> Report | None:
    """Where both give one address (a copy that names its original as canonical): the one whose outlet it names."""
    if not left.address or not right.address or _bare(left.address) != _bare(right.address):
        return None
    mine, its = _is_home(left), _is_home(right)
    if mine == its:
        return None
    return left if mine else right


def _bare(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return (parts.hostname or "").removeprefix("www.") + parts.path.rstrip("/")


def _is_home(report: Report) -> bool:
    if report.outlet_claimed_by == "address":
        return True
    host = _bare(report.address or "").partition("/")[0].replace("-", "").replace(".", "")
    name = _fold(report.outlet or "").replace(" ", "")
    return bool(name) and name in host


def _names_third(report: Report, other: Report) -> bool:
    """Whether `report` says that its text is somebody's who is the outlet of neither."""
    known = _forms(report.outlet) | _forms(other.outlet) | _forms(report.shown_by) | _forms(other.shown_by)
    agency = credited_agency(report)
    names = [*_named(report), *([agency[0]] if agency is not None else [])]
    return any(not _forms(name) & known for name in names)


def _named(report: Report) -> Iterator[str]:
    """Names that dateline, byline and credit give for whose text it is; an office is nobody's name."""
    for part in report.parts:
        words = part.span.of(report.text)
        names: list[str] = []
        if part.kind == "dateline":
            names = _BRACKETS.findall(words)
        elif part.kind == "syndication":
            names = [n for found in _WHENCE.findall(words) for n in found if n]
        elif part.kind == "byline":  # "By Ann Lee, Associated Press"
            names = [n for n in _BYLINE_CUT.split(words)[1:] if n.strip()[:1].isupper()]
        for name in names:
            folded = set(_fold(name).split())
            if folded and not folded & _OFFICE and not any(c.isdigit() for c in name):
                yield name
