"""Names by their capitals: works on any text, parsed or not, in languages that write names so."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from .common import weight

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,:]\d+)*")
_ENDS = re.compile(r"[.!?:\n“”\"|]\s*$")

# A person named after one of these speaks on many events; the name of someone without one is likelier to be of this.
_TITLES = """
sgt sergeant lt lieutenant capt captain chief officer sheriff deputy det detective cpl corporal trooper inspector
constable commissioner superintendent coroner dr judge mayor gov governor sen senator rep president minister prime
secretary spokesman spokeswoman spokesperson general gen col colonel maj major admiral attorney prosecutor director
chairman chancellor king queen pope prince commander
"""
TITLES = frozenset(_TITLES.split())
_PLACED = frozenset({"in", "at", "near", "from", "outside", "around", "of", "off", "on", "to"})
_ROADS = "street st avenue ave road rd boulevard blvd drive lane ln way court highway hwy parkway pkwy terrace"
_STREETS = frozenset(_ROADS.split())


class Token(NamedTuple):
    """A word of a text."""

    at: int
    word: str
    folded: str  # small, without the possessive
    inside: bool  # not the first of its sentence
    joined: bool  # to the word before, by one blank

    @property
    def telling(self) -> bool:
        """Whether a capital on it may make a name."""
        return len(self.word) > 1 and not self.word[0].isdigit() and weight(self.folded) >= 0.5


@dataclass(slots=True)
class Names:
    """Runs of capitalised words, sorted; a run of several stands as its first and its last."""

    people: set[str] = field(default_factory=set)
    officials: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    capitals: set[str] = field(default_factory=set)
    streets: set[str] = field(default_factory=set)


def tokens_of(text: str) -> list[Token]:
    """The words and numbers of a text."""
    out: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        (start, until), word = match.span(), match.group()
        folded = word.casefold().removesuffix("'s").removesuffix("’s")
        gap = text[end:start][-4:]
        if gap == " ":  # most words
            out.append(Token(start, word, folded, bool(out), True))
        else:
            dot = gap.startswith(".") and bool(out) and (out[-1].folded in TITLES or len(out[-1].word) == 1)
            inside = bool(out) and (dot or not _ENDS.search(gap))
            out.append(Token(start, word, folded, inside, gap == "-" or dot))
        end = until
    return out


def names_in(tokens: list[Token], names: Names) -> None:
    """Add the names in `tokens` to `names`."""
    i = 0
    while i < len(tokens):
        if not tokens[i].word[0].isupper() or (not tokens[i].inside and not tokens[i].telling):
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and tokens[j].word[0].isupper() and tokens[j].inside and tokens[j].joined:
            j += 1
        before = tokens[i - 1].folded if i and tokens[i].inside else ""
        _sort(tokens[i:j], before, names)
        i = j


def _sort(run: list[Token], before: str, names: Names) -> None:
    official = before in TITLES or any(t.folded in TITLES for t in run[:-1])
    core = [t for t in run if t.folded not in TITLES]
    telling = [t for t in core if t.telling]
    if len(core) >= 2 and core[-1].folded in _STREETS:
        names.streets.add(" ".join(t.folded for t in core[:-1]))
    if len(core) >= 2 and telling:
        pair = f"{core[0].folded} {core[-1].folded}"
        if official:
            names.officials.add(pair)
        elif before in _PLACED or len(telling) < sum(len(t.word) > 1 for t in core):
            names.named.add(pair)
        else:
            names.people.add(pair)
    if run[0].inside or len(core) >= 2:
        names.capitals.update(t.folded for t in telling)
