"""Claims as cards, in the sections a verification desk reads them in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.overruling.words import said
from reportedly.showing.dates import in_words
from reportedly.showing.labels import AGAINST, RELATIONS, SECTIONS, SEVERITIES, STATUSES, Label, readable
from reportedly.showing.lookup import Lookup, unique
from reportedly.showing.overruled import Mark, dismissed_by, marks_of, unflagged_by
from reportedly.showing.sayings import Saying, saying
from reportedly.showing.values import Comparison, comparisons
from reportedly.vocabulary import Attribution, Claim, Finding, Flag, Reason, Status

_FEW = 4  # claims of a section up to which each has a card
_OWN_VOICE = 6  # claims of the outlets' own beyond which their section is folded


PLAIN = 2
"""Reasons that every finding has, the count and the number on the Admiralty scale: a claim without more is a row."""


@dataclass(frozen=True, slots=True)
class ShownReason:
    """A reason with links to the words that show it."""

    because: str
    score: float
    shown_by: tuple[tuple[str, str], ...]  # (anchor, words)

    @property
    def alike(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The words, each once, with the anchors of all the places they stand at."""
        groups: dict[str, list[str]] = {}
        for anchor, words in self.shown_by:
            groups.setdefault(words, []).append(anchor)
        return tuple((words, tuple(unique(anchors))) for words, anchors in groups.items())


@dataclass(frozen=True, slots=True)
class ShownFlag:
    """A flag, and where its words stand."""

    id: str
    kind: str
    severity: str
    symbol: str
    text: str
    because: str
    anchor: str | None
    where: str
    claim_anchor: str | None
    claim_text: str
    name: str  # what `review unflag` takes
    wrong: Mark | None  # who says it is, of one that is dismissed


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What stands against a claim: a denial, a conflicting claim, an origin."""

    label: Label
    anchor: str
    words: str
    who: str
    because: str
    claim: str  # its id, "" for none
    where: str  # the report of the words, "" for no words


@dataclass(frozen=True, slots=True)
class Struck:
    """A relation that was found, and a person says does not hold."""

    label: Label
    anchor: str
    words: str
    because: str
    by: Mark | None


@dataclass(frozen=True, slots=True)
class Voice:
    """All sayings of one claim that lead to the same root."""

    root: str
    root_anchor: str | None
    reached: bool
    side: str | None
    sayings: tuple[Saying, ...]
    origin: str  # its id, "" for none
    counts_to: str  # the origin's name where that is another than the root's, else ""

    @property
    def alike(self) -> tuple[tuple[Saying, ...], ...]:
        """The sayings, those in the same words and stance together."""
        groups: dict[tuple[str, str], list[Saying]] = {}
        for s in self.sayings:
            groups.setdefault((s.words, s.stance), []).append(s)
        return tuple(tuple(g) for g in groups.values())


@dataclass(frozen=True, slots=True)
class Card:
    """A claim with its finding, ready for the page."""

    id: str
    anchor: str
    text: str
    words_anchor: str | None
    where: str
    status: Status
    label: Label
    counts: tuple[tuple[int, str], ...]
    sides: tuple[str, ...]
    origins: tuple[str, ...]
    voices: tuple[Voice, ...]
    otherwise: tuple[Otherwise, ...]
    struck: tuple[Struck, ...]
    disclaimers: tuple[tuple[str, str, str], ...]  # (anchor, words, whose)
    comparisons: tuple[Comparison, ...]
    reasons: tuple[ShownReason, ...]
    joined: tuple[ShownReason, ...]  # why the sayings are one claim
    flags: tuple[ShownFlag, ...]
    lead: str  # "Denied: ", or "Denial: ", before words that all its sayings deny, "Declined: " before what all refuse
    marks: tuple[Mark, ...]  # what people overruled in it, names and verdicts left out
    names: tuple[Mark, ...]
    verdicts: tuple[Mark, ...]

    @property
    def lone(self) -> bool:
        """Whether there is no more to it than one saying: nothing against it, no value, flag or further reason."""
        more = bool(self.otherwise or self.disclaimers or self.comparisons or self.flags)
        more = more or bool(self.marks or self.names or self.verdicts)
        return self.counts[0][0] == 1 and len(self.voices) == 1 and not more and len(self.reasons) <= PLAIN


@dataclass(frozen=True, slots=True)
class Once:
    """What one source says once in one report, and nobody else anywhere."""

    root: str
    root_anchor: str | None
    reached: bool
    side: str | None
    where: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A run of cards under one heading."""

    anchor: str
    title: str
    meaning: str
    cards: tuple[Card, ...]
    folded: bool  # long and least pressing: closed until asked for

    @property
    def full(self) -> tuple[Card, ...]:
        """Those that need a card of their own."""
        return self.cards if len(self.cards) <= _FEW else tuple(c for c in self.cards if not c.lone)

    @property
    def once(self) -> tuple[Once, ...]:
        """The rest, by source and report, in order of the cards: they would bury the others."""
        shown = {c.id for c in self.full}
        groups: dict[tuple[str, str], list[Card]] = {}
        for c in self.cards:
            if c.id not in shown:
                groups.setdefault((c.voices[0].root, c.where), []).append(c)
        return tuple(
            Once(root, v.root_anchor, v.reached, v.side, where, tuple(cards))
            for (root, where), cards in groups.items()
            for v in [cards[0].voices[0]]
        )


def counted(number: int, one: str, many: str | None = None) -> tuple[int, str]:
    """(number, noun in the right number)."""
    return number, one if number == 1 else many or one + "s"


def counts_of(finding: Finding) -> tuple[tuple[int, str], ...]:
    """The funnel: appearances, reports, publishers, origins."""
    return (
        counted(finding.appearances, "appearance"),
        counted(finding.reports, "report"),
        counted(finding.publishers, "publisher"),
        counted(len(finding.origins), "origin"),
    )


def shown_reasons(reasons: Sequence[Reason], lookup: Lookup) -> tuple[ShownReason, ...]:
    """Reasons with their passages linked; those of the same words are one, with the passages and the weight of all."""
    same: dict[str, list[Reason]] = {}
    for r in reasons:
        same.setdefault(in_words(r.because), []).append(r)
    return tuple(
        ShownReason(
            because,
            max(r.score for r in group),
            tuple(
                (anchor, lookup.words(p))
                for p in dict.fromkeys(p for r in group for p in r.shown_by)
                if (anchor := lookup.link(p)) is not None
            ),
        )
        for because, group in same.items()
    )


def shown_flag(flag: Flag, lookup: Lookup) -> ShownFlag:
    """A flag with its words linked."""
    claim = lookup.claims.get(flag.claim or "")
    return ShownFlag(
        lookup.anchor(flag.id),
        readable(flag.kind),
        flag.severity,
        next(symbol for name, symbol, _ in SEVERITIES if name == flag.severity),
        lookup.words(flag.passage) or flag.text,
        flag.because,
        lookup.link(flag.passage),
        lookup.label(flag.passage.report),
        lookup.anchor(claim.id) if claim else None,
        claim.text if claim else "",
        flag.id,
        unflagged_by(flag.id, lookup),
    )


def finding_of(claim: Claim, lookup: Lookup) -> Finding:
    """The claim's finding; one that counts nothing where none was made."""
    found = lookup.findings.get(claim.id)
    if found is not None:
        return found
    reports = unique(a.report for a in lookup.sayings(claim))
    return Finding(claim.id, "unverified", len(claim.attributions), len(reports), 0, (), (), (), ())


def _voices(claim: Claim, lookup: Lookup) -> tuple[Voice, ...]:
    groups: dict[tuple[str, str], list[Saying]] = {}
    sides: dict[tuple[str, str], str | None] = {}
    for a in lookup.sayings(claim):
        if not a.chain:
            continue
        shown = saying(a, lookup)
        key = (shown.root, a.origin or "")
        groups.setdefault(key, []).append(shown)
        sides[key] = lookup.side(a)
    return tuple(
        Voice(
            root,
            group[0].root_anchor,
            group[0].root_reached,
            sides[root, origin],
            tuple(group),
            origin,
            lookup.origins[origin].name if origin in lookup.origins and lookup.origins[origin].name != root else "",
        )
        for (root, origin), group in groups.items()
    )


def _otherwise(claim: Claim, finding: Finding, lookup: Lookup) -> tuple[Otherwise, ...]:
    out: dict[tuple[str, str], Otherwise] = {}

    def add(kind: Label, anchor: str, words: str, who: str, because: str, claim: str = "", report: str = "") -> None:
        where = lookup.label(report) if report else ""
        out.setdefault((anchor, kind.words), Otherwise(kind, anchor, words, who, because, claim, where))

    for relation in claim.relations:
        other = lookup.claims.get(relation.to)
        if relation.kind in AGAINST and other is not None and other.id != claim.id:
            who = unique(lookup.name(lookup.root(a)) for a in lookup.sayings(other))
            kind = RELATIONS[relation.kind]
            report = other.passage.report
            add(kind, lookup.anchor(other.id), other.text, ", ".join(who), in_words(relation.because), other.id, report)
    related = {anchor for anchor, _ in out}
    for a in lookup.in_order({d.id: d for i in claim.attributions for d in lookup.deniers.get(i, ())}.values()):
        if a.claim != claim.id and (a.claim is None or lookup.anchor(a.claim) not in related):
            who_denies = lookup.name(lookup.root(a))
            add(RELATIONS["denies"], lookup.anchor(a.id), lookup.content(a), who_denies, "", a.claim or "", a.report)
    if not out:  # an origin stands against it, and nothing says by which words: its name only
        for origin in (lookup.origins[i] for i in finding.against if i in lookup.origins):
            first = next((lookup.attributions[i] for i in origin.attributions if i in lookup.attributions), None)
            anchor = lookup.entity_anchor(lookup.root(first).key) if first else None
            add(RELATIONS["conflict"], anchor or lookup.anchor(claim.id), "", origin.name, "")
    return tuple(out.values())


def _struck(claim: Claim, lookup: Lookup) -> tuple[Struck, ...]:
    return tuple(
        Struck(
            RELATIONS[r.kind],
            lookup.anchor(r.to),
            lookup.claims[r.to].text if r.to != claim.id else "",
            r.because,
            dismissed_by(claim.id, r.to, r.kind, lookup),
        )
        for r in claim.dismissed
        if r.to in lookup.claims
    )


def card(claim: Claim, lookup: Lookup) -> Card:
    """One claim made ready."""
    finding = finding_of(claim, lookup)
    sayings = lookup.sayings(claim)
    marks = marks_of(claim.id, lookup)
    ruled = {said(r.record) for r in lookup.reviews_of.get(claim.id, ())}  # they stand over the claim
    disclaimers = {
        i: (lookup.anchor(i), lookup.content(d), lookup.label(d.report))
        for a in sayings
        for i in a.disclaimed_by
        if (d := lookup.attributions.get(i)) is not None
    }
    return Card(
        id=claim.id,
        anchor=lookup.anchor(claim.id),
        text=lookup.words(claim.passage) or claim.text,
        words_anchor=lookup.link(claim.passage),
        where=lookup.label(claim.passage.report),
        status=finding.status,
        label=STATUSES[finding.status],
        counts=counts_of(finding),
        sides=finding.sides,
        origins=tuple(lookup.origins[o].name for o in finding.origins if o in lookup.origins),
        voices=_voices(claim, lookup),
        otherwise=_otherwise(claim, finding, lookup),
        struck=_struck(claim, lookup),
        disclaimers=tuple(disclaimers[i] for i in sorted(disclaimers)),
        comparisons=tuple(comparisons(claim, lookup)),
        reasons=shown_reasons([r for r in finding.reasons if r.because not in ruled], lookup),
        joined=shown_reasons([r for r in claim.reasons if r.because not in ruled], lookup) if len(sayings) > 1 else (),
        flags=tuple(shown_flag(f, lookup) for f in lookup.dossier.flags if f.claim == claim.id),
        lead=_lead(sayings, claim.text),
        marks=tuple(m for m in marks if m.kind not in {"rename", "verdict"}),
        names=tuple(m for m in marks if m.kind == "rename"),
        verdicts=tuple(m for m in marks if m.kind == "verdict"),
    )


_NO = re.compile(r"\W*(?:not|no|never|nobody|nothing|none|neither)\b", re.IGNORECASE)


def _lead(sayings: Sequence[Attribution], text: str) -> str:
    """Words that all sayings deny, or refuse, must not read as asserted; those that hold their own no ("not guilty",
    "we never met") must not read as denied."""
    stances = {a.stance for a in sayings}
    if stances == {"denied"}:
        return "Denial: " if all(a.negated for a in sayings) or _NO.match(text) else "Denied: "
    return "Declined: " if stances == {"declined"} else ""


def ranked(claims: Sequence[Claim], lookup: Lookup) -> list[Claim]:
    """Claims with the most widely reported first; ties in the order of the first report's words."""
    order = {r: n for n, r in enumerate(lookup.reports)}

    def key(claim: Claim) -> tuple[int, int, int, int, int, str]:
        f = finding_of(claim, lookup)
        place = order.get(claim.passage.report, len(order))
        return (-len(f.origins), -f.publishers, -f.appearances, place, claim.passage.start, claim.id)

    return sorted(claims, key=key)


def sections(lookup: Lookup) -> tuple[Section, ...]:
    """The event's claims by status, in reading order, empty sections left out; then the background."""
    claims = ranked(lookup.dossier.claims, lookup)
    out = []
    for name, title, statuses in SECTIONS:
        cards = tuple(card(c, lookup) for c in claims if c.about_event and finding_of(c, lookup).status in statuses)
        if cards:
            folded = name == "own-voice" and len(cards) > _OWN_VOICE
            out.append(Section(lookup.section(name), title, STATUSES[statuses[-1]].meaning, cards, folded))
    return tuple(out)


def background(lookup: Lookup) -> tuple[Card, ...]:
    """Claims about other things than the event: history, other events, general description."""
    return tuple(card(c, lookup) for c in ranked(lookup.dossier.claims, lookup) if not c.about_event)
