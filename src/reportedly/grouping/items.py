"""The items of a page: what stands under each heading or time stamp, or each point of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.vocabulary import Report

_STAMP = re.compile(r"\D{0,12}\d{1,2}[:.h]\d{2}\D{0,12}")

_MARKED = re.compile(
    r"[•●▪■◆*·–—-]\s|\d{1,2}[.)]\s"  # a point of a list
    r"|[A-Z][^.:!?\n]{2,50}(?::|\s[—–])\s"  # "Mill Lane: …", "KENDRY — …"
    r"|(?!(?:It|He|She|They|There|We|You|I|This|That|These|Here|Good|Nobody|No)\b)"
    r"[A-Z][\w’'-]+(?: [\w’'-]+){1,5}\. (?=[A-Z])"  # "House fire. A blanket …"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:At|Around|Shortly|Just)\s(?:about\s|after\s|before\s)?\d"
    r"|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?\s\d|\d{1,2}[:.]\d\d"
)
"""How a paragraph begins that is an item by itself, in columns of them."""

_NEW = re.compile(
    r"(?:[A-Z][\w’'-]+\.?\s){1,3}[A-Z][\w’'-]+(?:\s\(\d\d\)|,\s(?:\d\d\b|aged?\b|of\b|from\b))"  # "Ann Orr, 34, of …"
    r"|(?:An?|Two|Three|Four|Five|Several|Officers|Police|Deputies|Firefighters|Crews|Thieves|Burglars|Vandals|Someone)\s"
)
"""How one begins where no sign marks it."""

LABEL = 4
"""Words of the longest line that is a heading where a page of several happenings sets it between paragraphs."""

_OF_THE_PAGE = re.compile(
    r"\b(?:advert|read|more|share|related|photos?|pictures?|image|getty|reuters|subscribe|sign|video|watch|comments?|email|click"
    r"|print|follow|copyright|loading|by)\b|advert|©",
    re.IGNORECASE,
)
"""Words of lines that pages set between paragraphs as well."""

MARKED, LISTED = 0.4, 0.6
"""Share of a page's paragraphs that begin so, for it to be such a column."""


@dataclass(frozen=True, slots=True)
class Item:
    """Indices of the report's parts, in order; the heading or time stamp, none for what stands before the first."""

    heading: str | None
    parts: tuple[int, ...]
    opening: bool = False  # whether it is a point of a list


def items_of(report: Report, *, listed: bool) -> list[Item]:
    """The page's items, in order, every part in one; `listed`: a paragraph by itself may be one."""
    items = _headed(report)
    if not listed:
        return items
    items = [piece for item in items for piece in _labelled(report, item)]
    bodies = [i for i, p in enumerate(report.parts) if p.kind == "body"]
    opening = {i for i in bodies if _begins(report, i, _MARKED)}
    if len(opening) < max(2, MARKED * len(bodies)):
        opening = {i for i in bodies if _begins(report, i, _NEW)}
        if len(opening) < max(2, LISTED * len(bodies)):
            return items
    return [piece for item in items for piece in _cut(item, opening)]


def is_live(items: Sequence[Item]) -> bool:
    """Whether all headings are times of day."""
    headings = [item.heading for item in items if item.heading is not None]
    return bool(headings) and all(_STAMP.fullmatch(h) for h in headings)


def _begins(report: Report, at: int, pattern: re.Pattern[str]) -> bool:
    after_place = at > 0 and report.parts[at - 1].kind == "dateline"
    return after_place or pattern.match(report.parts[at].span.of(report.text)) is not None


def _headed(report: Report) -> list[Item]:
    """Cut before each heading, and each time stamp; the same words twice are two headings."""
    sections = {p.section for p in report.parts if p.section is not None}
    begins: list[tuple[int, str | None]] = [(0, None)]
    heading: tuple[int, str] | None = None
    for i, part in enumerate(report.parts):
        if part.section is None:
            words = " ".join(part.span.of(report.text).split())[:80]
            if part.kind in {"headline", "furniture"} and words in sections:
                heading = (i, words)
        elif heading is not None and heading[1] == part.section:
            begins.append(heading)
            heading = None
        elif part.section != begins[-1][1]:
            begins.append((i, part.section))
    ends = [at for at, _ in begins[1:]] + [len(report.parts)]
    found = [Item(words, tuple(range(at, end))) for (at, words), end in zip(begins, ends, strict=True)]
    return [item for item in found if item.parts]


def _labelled(report: Report, item: Item) -> list[Item]:
    """An item cut before each line of few words between two paragraphs: a heading too short to look like one."""
    bodies = [i for i in item.parts if report.parts[i].kind == "body"]
    cuts: list[tuple[int, str]] = []
    for at in item.parts:
        words = report.parts[at].span.of(report.text).strip()
        if (
            report.parts[at].kind == "furniture"
            and bodies
            and bodies[0] < at < bodies[-1]
            and len(words.split()) <= LABEL
            and words[0].isupper()
            and words[-1].isalpha()
            and not _OF_THE_PAGE.search(words)
        ):
            cuts.append((at, words))
    ends = [at for at, _ in cuts] + [item.parts[-1] + 1]
    first = replace(item, parts=tuple(range(item.parts[0], ends[0])))
    return [first, *(Item(words, tuple(range(at, end))) for (at, words), end in zip(cuts, ends[1:], strict=True))]


def _cut(item: Item, opening: set[int]) -> list[Item]:
    """An item cut before each paragraph that opens one, but for the first under a heading."""
    inside = [i for i in item.parts if i in opening]
    cuts = inside[item.heading is not None :]
    ends = [*cuts, item.parts[-1] + 1]
    first = Item(item.heading, tuple(range(item.parts[0], ends[0])), item.heading is not None and bool(cuts))
    pieces = [Item(item.heading, tuple(range(at, end)), True) for at, end in zip(cuts, ends[1:], strict=True)]
    return [first, *pieces] if first.parts else pieces
