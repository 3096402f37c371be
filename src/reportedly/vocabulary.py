"""The nouns every stage speaks in: frozen, without behaviour beyond their own arithmetic, standard library only.

Offsets count Unicode code points of a report's text and are half-open, as in W3C TextPositionSelector.
Times are EDTF strings (ISO 8601-2), units are UCUM codes, ids are a letter and twelve hex digits of a SHA-256.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, Protocol

ClaimedBy = Literal["address", "page", "user"]
State = Literal["ok", "partial", "failed", "duplicate"]
PartKind = Literal[
    "headline", "byline", "dateline", "body", "caption", "credit", "post", "furniture", "syndication", "note"
]
SourceKind = Literal["person", "body", "outlet", "platform", "post", "document", "data", "unnamed"]
Edge = Literal["explicit", "copied", "inferred"]
Stance = Literal["said", "claimed", "confirmed", "admitted", "denied", "hedged", "unverified", "declined", "own-voice"]
Comparator = Literal["=", ">", ">=", "<", "<=", "~"]
Anchor = Literal["publication", "post", "text", "unknown"]
RelationKind = Literal["same", "conversion", "precision", "category", "conflict", "strength", "denies", "updates"]
Status = Literal[
    "corroborated",
    "corroborated-across-sides",
    "single-origin",
    "circular",
    "contested",
    "unverified",
    "own-voice",
    "not-established",
]
Severity = Literal["info", "note", "warning"]
FlagKind = Literal[
    "headline-stronger-than-words",
    "hedge-lost",
    "distancing-verb",
    "disclaimer",
    "unnamed-sources-only",
    "caption-not-of-event",
    "quote-cut-off",
    "number-without-unit",
    "date-inferred",
    "loaded-wording",
    "interview-without-outlet",
    "no-date",
    "no-publisher",
    "copied-error",
    "two-spellings",
]
TollOf = Literal["killed", "injured"]
TollBy = Literal["figure", "people", "rest", "denied", "silence"]
RecordKind = Literal[
    "merge",
    "split",
    "follow-up",
    "undo",
    "merge-claims",
    "split-claim",
    "merge-origins",
    "split-origin",
    "rename",
    "side",
    "alias",
    "apart",
    "owner",
    "verdict",
    "background",
    "of-event",
    "set-aside",
    "relate",
    "unrelate",
    "unflag",
]
TargetKind = Literal["claim", "origin", "saying", "report", "name", "outlet", "flag", "toll"]
ReviewState = Literal["applied", "overruled", "gone", "undone"]
KinKind = Literal["owner", "feed", "agency", "shows"]


def digest(letter: str, *fields: str) -> str:
    """An id: `letter` and 12 hex digits of the SHA-256 over `fields`, joined by a character no field may hold."""
    return letter + hashlib.sha256("\x1f".join(fields).encode("utf-8", "surrogatepass")).hexdigest()[:12]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) of one report's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words: the slice of `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A range of a named report's text: what a Reason points at."""

    report: str
    start: int
    end: int


# --- read --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Metadata:
    """What somebody says about a page: the user (beside the file), or the page itself. None is unknown."""

    outlet: str | None = None
    address: str | None = None
    published: str | None = None  # EDTF
    language: str | None = None  # BCP 47
    title: str | None = None
    name: str | None = None  # a record's own name (`doc_id`)


@dataclass(frozen=True, slots=True)
class Page:
    """What was read: raw bytes, kept and hashed, and the characters they stand for."""

    file: str  # the input's name as given; a record of JSON Lines is "FILE#doc_id" or "FILE:LINE"
    data: bytes
    sha256: str
    media_type: Literal["text/plain", "text/html"]
    text: str  # decoded; Report offsets lead back to it
    encoding: str
    told: Metadata
    warnings: tuple[str, ...] = ()  # e.g. "declared utf-8, decoded as windows-1251"


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read or analysed, and why; the rest goes on without it."""

    file: str
    sha256: str | None
    stage: str  # the verb that met it
    reason: str  # what was wrong, where, what to do
    state: State = "failed"


# --- clean -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Post:
    """An embedded social post's own metadata; its words are in `words`."""

    author: str | None
    handle: str | None  # with "@"
    posted: str | None  # EDTF
    address: str | None
    platform: str | None  # "Twitter", "Telegram", …
    cut_off: bool
    words: Span  # the post's text without author line and address


@dataclass(frozen=True, slots=True)
class Part:
    """A typed stretch of a report's text. Parts are in order and do not overlap."""

    kind: PartKind
    span: Span
    post: Post | None = None
    repeats: Span | None = None  # the earlier printing of the same words; such a part asserts nothing anew
    section: str | None = None  # the heading or time stamp ("14:20") it stands under, where the page has sections


@dataclass(frozen=True, slots=True)
class Shift:
    """`length` characters from `text` of the report stand unchanged from `page` of the page."""

    text: int
    page: int
    length: int


@dataclass(frozen=True, slots=True)
class Report:
    """A cleaned text; the id hashes outlet, address and text."""

    id: str
    file: str
    address: str | None
    outlet: str | None
    outlet_claimed_by: ClaimedBy | None
    shown_by: str | None  # the site that shows another outlet's page ("MSN")
    published: str | None  # EDTF
    published_claimed_by: ClaimedBy | None
    language: str | None
    sha256: str
    state: State
    reason: str | None
    text: str
    parts: tuple[Part, ...]
    shifts: tuple[Shift, ...]  # report text -> page text; identity for plain text

    @property
    def order(self) -> tuple[str, str]:
        """What reports are taken by, a total order: by date as written, undated last, then by id."""
        return (self.published or "9999", self.id)

    def words(self, spans: Iterable[Span]) -> str:
        """The slices of the text joined by " … "."""
        return " … ".join(s.of(self.text) for s in spans)

    def opening(self, span: Span) -> str:
        """How a stretch begins: its heading, where it has one, else some of its first words."""
        line = " ".join(span.of(self.text).lstrip().split("\n", 1)[0].split())
        return line if len(line) <= 60 else f"{line[:60].rsplit(' ', 1)[0]} …"

    def only(self, spans: Sequence[Span]) -> Report:
        """The same text, its parts outside of `spans` marked as furniture: they take no part. All of it for none."""
        if not spans:
            return self
        inside = (any(s.covers(p.span) for s in spans) for p in self.parts)
        parts = (p if kept else Part("furniture", p.span) for p, kept in zip(self.parts, inside, strict=True))
        return replace(self, parts=tuple(parts))


# --- annotate ----------------------------------------------------------------------------------------------------


class Token(NamedTuple):  # made by the ten thousand: a tuple costs a third of a frozen dataclass
    """A token of a report: offsets into its text. English: tags of the Penn Treebank, ClearNLP dependency labels; other
    languages: Universal Dependencies, the tag with the verb's form ("VERB.Fin", "AUX.Inf", "VERB.PresPart")."""

    start: int
    end: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int  # index into Annotated.tokens; itself for a root
    entity: str  # "" or the recogniser's label ("PERSON", "ORG", "GPE", "DATE" …)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens [first, last) of Annotated.tokens, and the index of the part they stand in."""

    first: int
    last: int
    part: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name the recogniser found; its label is a vote, not a verdict."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """A report with tokens, sentences and names; sentences do not cross parts."""

    report: Report
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    language: str = "en"  # BCP 47: what it was parsed as


class Annotator(Protocol):
    """What `annotate` needs of a language pipeline."""

    @property
    def name(self) -> str:
        """Name and version: part of what an analysis is keyed by."""

    @property
    def language(self) -> str:
        """BCP 47 code of the language it reads."""

    def parse(self, texts: Sequence[str]) -> Iterable[tuple[tuple[Token, ...], tuple[tuple[int, int], ...]]]:
        """For each text its tokens (offsets and heads relative to that text) and sentences (token ranges)."""


# --- attribute, normalise ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Link:
    """One source in a chain, and how the step from it into the next link is known."""

    name: str  # the fullest form in the report
    key: str  # folded name; the same for every mention of this source in the report, after align in the event
    kind: SourceKind
    edge: Edge | None  # None on the last link
    rule: str | None  # which rule saw or inferred the step
    span: Span | None  # the words that show the step
    mention: Span | None = None  # where the source stands, whole noun phrase with apposition


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression; `edtf` is None where the words do not allow one."""

    span: Span
    edtf: str | None
    alternatives: tuple[str, ...]
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures."""

    span: Span
    value: float
    high: float | None  # upper end of a range
    comparator: Comparator
    unit: str  # UCUM; a counted thing as annotation: "{missile}"
    of: str  # words of the report: what is measured ("range", "land targets")


@dataclass(frozen=True, slots=True)
class Place:
    """A place name led to a gazetteer."""

    span: Span
    id: str | None  # "geonames:703448", "reportedly:black-sea"
    name: str  # the gazetteer's, else the words
    lat: float | None
    lon: float | None
    radius_m: float | None  # precision: a country's is large


@dataclass(frozen=True, slots=True)
class Form:
    """One writing of a name."""

    text: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, outlet … with every writing of its name."""

    key: str
    name: str
    kind: SourceKind
    side: str | None  # a country or camp, from the words ("Russian-installed head of …"), or the user's
    roles: tuple[str, ...]  # descriptions as printed
    forms: tuple[Form, ...]
    merged_because: tuple[str, ...]
    side_told: bool = False  # whether a person said its side: no rule doubts it


@dataclass(frozen=True, slots=True)
class Attribution:
    """One saying: content, cue, source, and the chain from the source nearest the fact to the publisher."""

    id: str
    report: str
    part: int  # index into Report.parts
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    utterance: tuple[Span, ...]  # the outermost content as printed: the whole quotation or that-clause
    outer: tuple[tuple[Span, ...], tuple[Span, ...]]  # outermost source and cue (equal to the above unless nested)
    chain: tuple[Link, ...]
    stance: Stance
    stance_words: tuple[Span, ...]
    denies: tuple[str, ...] = ()
    disclaimed_by: tuple[str, ...] = ()
    about_event: bool = True
    terms: tuple[str, ...] = ()  # folded lemmas of the content words, in order
    negated: bool = False  # the content's main predicate is negated
    hedged: bool = False  # the content is modal ("may", "possible")
    quoted: bool = False  # content in quotation marks
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[Place, ...] = ()
    claim: str | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """How many people a report's words say were killed, or injured and not killed.

    `by`: a figure said of it; people told of one by one; the rest of those harmed when the killed are taken away; words
    that deny it ("no one was hurt"); silence, where the report tells what befell people and nothing of this.
    """

    report: str
    what: TollOf
    value: int
    comparator: Comparator
    by: TollBy
    sure: float  # share of such readings that are exact, in [0, 1]
    because: tuple[str, ...]  # what speaks for and against the reading, in words
    spans: tuple[Span, ...]  # the words that tell it, those read first


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that stands on one report alone: what the first seam hands over and the store keeps."""

    report: Report
    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]
    tolls: tuple[Toll, ...] = ()  # at most one of each kind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A gazetteer's row for a name."""

    id: str
    name: str
    lat: float
    lon: float
    radius_m: float
    country: str  # ISO 3166 alpha-2, "" for none
    population: int
    kind: Literal["city", "region", "country", "sea", "feature"]


class Gazetteer(Protocol):
    """Where `normalise` looks places up."""

    def look_up(self, name: str) -> Sequence[Candidate]:
        """Rows for a name or alternative name, compared folded (case, accents), largest population first."""


class Meaning(Protocol):
    """Where texts that mean alike, in whatever languages, point alike."""

    def directions(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """For each text a vector of length 1; the cosine of two tells how alike they mean. The same on every run."""


# --- group, align, weigh -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, in words, with the passages that show it; score in [0, 1]."""

    because: str
    score: float
    shown_by: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """`report` repeats `of`; share: the part of its words found there; not `directed` where either may be first.

    "copied": in its words. "retold": in other words, the same things in the same order; share: of its sayings.
    """

    report: str
    of: str
    share: float
    directed: bool
    shown_by: tuple[Passage, ...]  # pairs, alternating: here, there
    kind: Literal["copied", "retold"] = "copied"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An event a report was near to and did not join: its likest report there, how likely, and why not."""

    event: str
    report: str
    score: float  # in [0, 1], of the event
    because: str


@dataclass(frozen=True, slots=True)
class Target:
    """What a person's row is bound to, in what stays the same from run to run: sayings and their places, or a name.

    A claim or an origin is the one that holds most of the sayings it had; a report is a place of no length in it; a
    flag is the place of its words; a toll ("killed", "injured") is the places of the figures.
    """

    kind: TargetKind
    name: str  # what it was called then: words of the claim, the source's name
    sayings: tuple[str, ...] = ()  # attribution ids
    places: tuple[Passage, ...] = ()  # of each saying its content, first to last character
    denied: bool = False  # of a claim: whether all its sayings deny these words


@dataclass(frozen=True, slots=True)
class Record:
    """A correction of where reports were put, a link between events, or a person's word on what stands in one.

    Records are only added: an undo is one too. Of two that cannot both hold the later does.
    """

    number: int  # in the order of writing, from 1; 0 before it is written
    kind: RecordKind
    events: tuple[str, ...]  # merge: (merged, into); split: (from, new); follow-up: (later, earlier); else where
    reports: tuple[str, ...]  # split: the members taken out; follow-up, merge of ours: the member that shows it
    who: str  # a person, or "reportedly"
    when: str  # UTC, of a person's deed; "" for ours, which must be the same on every run
    why: str
    undoes: int | None = None  # undo: the record it takes back
    about: tuple[Target, ...] = ()  # what a word on claims, origins, names is bound to; of merges: (this, into that)
    # rename: the name; side, owner: "-" for none; verdict: the rating and, after a line end, a page; relate, unrelate:
    # kinds of relation, parted by blanks, and of tolls the figures; unflag: the kind of flag.
    value: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A person's record in one event: whether it is in force there, and what it bears on by now."""

    record: Record
    state: (
        ReviewState  # overruled: by a later record; gone: what it was bound to is not there (never undone: not asked)
    )
    because: str  # why it is not in force; "" where it is
    claims: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()  # keys
    sayings: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's record, and how it stands by now in the whole store."""

    record: Record
    state: ReviewState
    because: str  # why it is not in force; "" where it is
    reviews: tuple[Review, ...] = ()  # one for each event that it concerns; none for merges and splits of events


@dataclass(frozen=True, slots=True)
class Was:
    """A report, claim, flag or toll of an event as it was before a conclusion changed it: how a store goes back."""

    event: str
    kind: Literal["report", "claim", "flag", "toll"]
    id: str
    before: str | None  # JSON; None: it was not there


@dataclass(frozen=True, slots=True)
class Regroup:
    """A person's word on which sayings belong together; each acts on what the earlier ones made."""

    how: Literal["merge", "split", "background", "of-event"]
    of: tuple[str, ...]  # attribution ids: the claim or origin that holds most of them is meant
    other: tuple[str, ...] = ()  # merge: those of the one it goes into; else: those to be taken out


@dataclass(frozen=True, slots=True)
class Relating:
    """A person's word on how two claims stand to one another, or (`other` empty) the values within one."""

    how: Literal["relate", "unrelate"]
    of: tuple[str, ...]  # attribution ids: the claim that holds most of them is meant
    other: tuple[str, ...]
    kinds: tuple[RelationKind, ...]
    because: str  # who says so, when, and why


@dataclass(frozen=True, slots=True)
class Rulings:
    """What people say of one event's names, claims and origins, conflicts settled: what align and weigh keep to."""

    aliases: tuple[tuple[str, str], ...] = ()  # (name, what to call it)
    apart: tuple[tuple[str, str], ...] = ()  # names that are not of one
    names: tuple[tuple[str, str], ...] = ()  # (name, what to show it as)
    sides: tuple[tuple[str, str | None], ...] = ()  # (name, side or None)
    claims: tuple[Regroup, ...] = ()
    origins: tuple[Regroup, ...] = ()
    relations: tuple[Relating, ...] = ()


def member_of(report: str, number: int) -> str:
    """What of a report is a member of an event: the report itself (0), or one of its parts on other happenings (from
    1), as "r0123456789ab.1"."""
    return f"{report}.{number}" if number else report


def report_of(member: str) -> str:
    """The report of a member."""
    return member.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a report was put when it came, and why. Written once and never changed: corrections are Records.

    A report that tells of several happenings is put in several places, its own first; `of` are the stretches of its
    text that stand here, none for a report that is put whole.
    """

    report: str
    event: str
    because: Reason
    refused: tuple[Refusal, ...] = ()  # the nearest events it did not join, nearest first
    copies: tuple[Copy, ...] = ()  # with reports placed before it, in either direction
    records: tuple[Record, ...] = ()  # what its coming says of events: a follow-up, a merge
    number: int = 0  # of the happenings it tells of, 0 its own
    of: tuple[Span, ...] = ()

    @property
    def member(self) -> str:
        """What of the report was put here."""
        return member_of(self.report, self.number)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a placed report, or a part of one, stands by now."""

    report: str  # the member
    event: str  # as placed, or as split out since
    now: str  # where merges have led that event


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where a stretch of a report that is not of this event is told of."""

    event: str
    span: Span


@dataclass(frozen=True, slots=True)
class Share:
    """Of a report that tells of several happenings the stretches that are of this event, in order of the text."""

    report: str
    spans: tuple[Span, ...]
    elsewhere: tuple[Elsewhere, ...]  # in order of the text
    own: bool  # whether this is what the report itself is about


@dataclass(frozen=True, slots=True)
class Event:
    """Reports of one happening; the id hashes the founding report's id, and never changes."""

    id: str
    reports: tuple[str, ...]  # in order of placing; one may be in several events
    copies: tuple[Copy, ...]
    reasons: tuple[Reason, ...] = ()
    records: tuple[Record, ...] = ()  # in force, that name it
    shares: tuple[Share, ...] = ()  # of the reports that it does not have whole


@dataclass(frozen=True, slots=True)
class Relation:
    """How one claim, or one value within a claim, stands to another."""

    to: str  # claim id; the claim itself for values within it
    kind: RelationKind
    because: str  # with the arithmetic
    shown_by: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """Sayings of the same thing; its text is words of a report."""

    id: str
    event: str
    text: str
    passage: Passage
    attributions: tuple[str, ...]
    about_event: bool
    relations: tuple[Relation, ...]
    reasons: tuple[Reason, ...]  # why these sayings are one claim
    dismissed: tuple[Relation, ...] = ()  # relations that were found, and a person says do not hold


@dataclass(frozen=True, slots=True)
class Casualties:
    """How many an event killed, or injured, by all its reports' words together, and how these relate.

    `value` is None where the reports' readings are not sure enough to name one.
    """

    what: TollOf
    value: int | None
    comparator: Comparator
    sure: float  # in [0, 1]: of the reading that stands best, given or not
    relation: Literal["same", "precision", "updates", "conflict"] | None  # None where fewer than two reports tell it
    because: str
    tolls: tuple[Toll, ...]  # each report's, in the dossier's order; those from silence too
    dismissed: Literal["same", "precision", "updates", "conflict"] | None = None  # found, and a person says it is none
    dismissed_because: str = ""


@dataclass(frozen=True, slots=True)
class Aligned:
    """What `align` gives: entities over the event, attributions with their keys and claims, and the claims."""

    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Kin:
    """An outlet and the family it is of: outlets of one family are one voice when publishers are counted."""

    names: tuple[str, ...]  # writings of its name
    hosts: tuple[str, ...]  # its sites, without "www."
    family: str  # "" says: of none
    kind: KinKind  # why one voice; "shows" is a site that shows other publishers' pages
    source: str  # who says so
    year: str  # as of when, "" unknown


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who published some of an event's reports: one outlet, or several that are one voice, and why."""

    id: str
    outlets: tuple[str, ...]  # as the reports give them
    reports: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where chains meet: counts once. A cold trail has reached=False and counts zero."""

    id: str
    event: str
    name: str
    kind: SourceKind
    reached: bool
    side: str | None
    names: tuple[str, ...]
    attributions: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What stands behind a claim, counted at four depths, with the reasons in reading order."""

    claim: str
    status: Status
    appearances: int
    reports: int
    publishers: int
    origins: tuple[str, ...]
    against: tuple[str, ...]
    sides: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """Something an editor should look at."""

    id: str
    kind: str
    severity: Severity
    passage: Passage
    text: str
    because: str
    claim: str | None


@dataclass(frozen=True, slots=True)
class Weighed:
    """What `weigh` gives."""

    attributions: tuple[Attribution, ...]
    origins: tuple[Origin, ...]
    findings: tuple[Finding, ...]
    flags: tuple[Flag, ...]
    publishers: tuple[Publisher, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """One event, whole: what `show` shows and the exports write. Everything sorted; reports by published, then id."""

    event: Event
    gist: str  # words of a report
    when: str | None  # EDTF
    where: Place | None
    reports: tuple[Report, ...]
    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    origins: tuple[Origin, ...]
    findings: tuple[Finding, ...]
    flags: tuple[Flag, ...]
    failures: tuple[Failure, ...]
    publishers: tuple[Publisher, ...] = ()
    casualties: tuple[Casualties, ...] = ()  # of the killed, then of the injured; none where no report tells of either
    reviews: tuple[Review, ...] = ()  # what people said of this event, by number
    dismissed: tuple[Flag, ...] = ()  # flags that were raised, and a person says are wrong here
