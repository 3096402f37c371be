"""Which sentences of a report tell of casualties, and how much their figures weigh."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.caseless import caseless
from reportedly.normalising.casualties.cells import Cell, sentences
from reportedly.normalising.casualties.groups import full_names
from reportedly.normalising.casualties.mentions import Mention, mentions_of
from reportedly.vocabulary import PartKind, Report

HEADLINE, LEAD, TOP, BODY, RECALLED = 3.0, 2.5, 2.0, 1.0, 0.3
"""Weights of a figure by where it stands: a headline sums up, the third paragraph may already tell of one victim only,
what was "last year" is most often another event (and else is told again without it)."""

_TOP = 3  # sentences of the body that sum up
_READ = ("headline", "body", "caption")
_RECALLED = re.compile(
    r"\b(?:last (?:year|month|summer|spring|fall|autumn|winter|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)|(?:years?|months|decades?) (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
_HAPPENINGS = "shootings|stabbings|killings|homicides|attacks|incidents|crashes|accidents|collisions|fires"
_ELSEWHERE = caseless(
    r"\b(?:so far this year|this year|year to date|separate|unrelated|previous(?:ly)?|in an? (?:similar|earlier)"
    r"|another (?:shooting|stabbing|incident|attack|crash|collision|fire|case|accident)|nationwide|on average"
    r"|every (?:day|year)|a year|per year|summer of|(?:violent|bloody|deadly) (?:night|weekend|day|week)"
    r"|(?:weekend|overnight) (?:gunfire|violence)"
    rf"|(?:{_HAPPENINGS})\s(?:across|citywide|around|throughout|since|over|this)"
    rf"|(?:weekend|overnight|citywide|separate|other|recent|unrelated) (?:{_HAPPENINGS}))\b"
)
_RUMOURED = caseless(
    r"\b(?:rumou?r(?:s|ed)?|hoax|(?:false|unfounded|baseless|debunked|fake|viral) (?:claims?|reports?|posts?|messages?)"
    r"|(?:claims?|posts?|messages?|stor(?:y|ies)) (?:that|of|saying) [^.]{0,120}"
    r"(?:social (?:media|networks)|circulat|spread|went (?:a?round|viral)|untrue|false))\b"
)
"""What goes round without anybody to answer for it is no figure of the report that tells of it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, what it tells, how much that weighs; `elsewhere`: it sums up several happenings, or other ones, or
    tells what is rumoured."""

    weight: float
    cells: tuple[Cell, ...]
    mentions: tuple[Mention, ...]
    elsewhere: bool

    @property
    def headline(self) -> bool:
        """Whether it stands in a headline."""
        return self.weight == HEADLINE


def tell(report: Report) -> list[Told]:
    """The sentences of headline, body and captions, in order."""
    parts = [p for p in report.parts if p.kind in _READ and p.repeats is None]
    cut = [(p.kind, cells) for p in parts for cells in sentences(report.text, p.span.start, p.span.end)]
    surnames = frozenset(name for _, cells in cut for name in full_names(cells))
    told: list[Told] = []
    above = 0
    for kind, cells in cut:
        words = report.text[cells[0].start : cells[-1].end]
        weight = RECALLED if _RECALLED.search(words) else _weight(kind, above)
        above += kind == "body"
        told.append(Told(weight, cells, tuple(mentions_of(cells, surnames)), _set_apart(words)))
    return told


def _set_apart(words: str) -> bool:
    return bool(_ELSEWHERE.search(words) or _RUMOURED.search(words))


def _weight(kind: PartKind, above: int) -> float:
    if kind == "headline":
        return HEADLINE
    if kind == "body" and above < _TOP:
        return TOP if above else LEAD
    return BODY
