"""What statuses, stances, edges and kinds are called on the page: a symbol and words, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportedly.vocabulary import Edge, PartKind, RelationKind, Severity, SourceKind, Stance, Status


@dataclass(frozen=True, slots=True)
class Label:
    """A symbol, the words beside it, and one sentence that says what it means."""

    symbol: str
    words: str
    meaning: str


STATUSES: dict[Status, Label] = {
    "corroborated-across-sides": Label(
        "●●",
        "Corroborated across sides",
        "Independent origins on opposing sides say it.",
    ),
    "corroborated": Label("●●", "Corroborated", "Two or more origins, shown not to depend on one another."),
    "single-origin": Label("●", "Single origin", "One origin, however many reports repeat it."),
    "circular": Label("↻", "Circular", "Several reports, one origin, and at least one report does not say so."),
    "contested": Label("≠", "Contested", "An origin denies it, or gives a value that cannot be reconciled."),
    "not-established": Label(
        "○○", "Independence not established", "Two or more named roots; nothing shows that they do not share a source."
    ),
    "unverified": Label("?", "Unverified", "Only disclaimed sayings, or sources nobody names: cold trails count zero."),
    "own-voice": Label("¶", "Own voice", "Asserted by outlets without naming a source."),
}

# The order in which a verification desk wants them: what holds, what is disputed, what only looks like much; then what
# hangs on one source. With a heading and an id for each section.
SECTIONS: tuple[tuple[str, str, tuple[Status, ...]], ...] = (
    ("stands", "What stands", ("corroborated-across-sides", "corroborated")),
    ("contested", "Contested", ("contested",)),
    ("circular", "Circular", ("circular",)),
    ("not-established", "Independence not established", ("not-established",)),
    ("single-origin", "Single origin", ("single-origin",)),
    ("unverified", "Unverified", ("unverified",)),
    ("own-voice", "The outlets’ own voice", ("own-voice",)),
)

STANCES: dict[Stance, Label] = {
    "said": Label("●", "says", "The source is said to say it."),
    "claimed": Label("◌", "claims", "The outlet keeps its distance."),
    "confirmed": Label("✓", "confirms", "The source confirms it."),
    "admitted": Label("◆", "admits", "The source admits it."),
    "denied": Label("✕", "denies", "The source denies it."),
    "hedged": Label("~", "hedges", "May, could have, possible, appears."),
    "unverified": Label("?", "could not verify", "The outlet says that it could not verify it."),
    "declined": Label("–", "declines", "No comment, no answer, no claim of responsibility."),
    "own-voice": Label("¶", "own voice", "The outlet asserts it itself."),
}

EDGES: dict[Edge, str] = {
    "explicit": "words on the page say so",
    "copied": "the text is another report’s text",
    "inferred": "a rule says so, not the page",
}

KINDS: dict[SourceKind, str] = {
    "person": "person",
    "body": "body",
    "outlet": "outlet",
    "platform": "site",
    "post": "post",
    "document": "document",
    "data": "data",
    "unnamed": "unnamed: a cold trail",
}

RELATIONS: dict[RelationKind, Label] = {
    "same": Label("=", "same", "Equal values."),
    "conversion": Label("⇄", "conversion", "One is the other in another unit, rounded."),
    "precision": Label("⊃", "precision", "One contains the other."),
    "category": Label("∥", "category", "They measure different things."),
    "conflict": Label("≠", "conflict", "They cannot both be right."),
    "strength": Label("≷", "strength", "One is worded more strongly than the other."),
    "denies": Label("✕", "denies", "One denies the other."),
    "updates": Label("↑", "updates", "A later figure or state of the same."),
}

AGAINST: frozenset[RelationKind] = frozenset({"conflict", "denies"})

PARTS: dict[PartKind, str] = {
    "headline": "Headline",
    "byline": "Byline",
    "dateline": "Dateline",
    "body": "Body",
    "caption": "Caption",
    "credit": "Credit",
    "post": "Embedded post",
    "furniture": "Page furniture",
    "syndication": "Syndication line",
    "note": "Editor’s note",
}

SEVERITIES: tuple[tuple[Severity, str, str], ...] = (
    ("warning", "▲", "Warnings"),
    ("note", "△", "Notes"),
    ("info", "·", "For information"),
)

CLAIMED_BY: dict[Literal["address", "page", "user"], str] = {
    "address": "by the address it was fetched from",
    "page": "claimed by the page itself",
    "user": "given beside the file",
}

COMPARATORS = {"=": "", ">": "more than ", ">=": "at least ", "<": "less than ", "<=": "at most ", "~": "about "}


def readable(kind: str) -> str:
    """A machine's name as words: "headline-stronger-than-words" -> "headline stronger than words"."""
    return kind.replace("-", " ").replace("_", " ")
