"""Two sides of one question in other words: "Staff were paid in full", "Wages are outstanding"; "awake", "MP SNORES".

Parties contradict each other without sharing a sentence, and often without sharing a verb. The rows of `axes.tsv` are
questions that news is full of, with the words by which a saying takes one side or the other; a side in the negative is
the other one. Sayings are only set against each other where the words show that both speak of one thing: of some axes
the words name it themselves ("no shots were fired"), of others a telling word in common must, and of what persons did
also what they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from reportedly.people import is_person
from reportedly.vocabulary import RelationKind

from .claim_pairs import claims_of, few, look_back
from .elsewhere import elsewhere
from .existing import none_at_all, some
from .facing import Facing
from .lexicon import concept
from .matters import TELLING
from .negating import NOT_YET, UNREAL, of_one_only
from .sayings import Saying, one_root

LOOKED_AT = 12
"""Sayings looked back at under one key."""

SCORE = 0.6
"""How surely two sides of one question, of one thing by a word in common, are of one."""

SHORT = 24
"""Words up to which a saying is of one matter."""

NEAR = 28
"""Characters before the words of a side within which a negation bears on them, in their clause."""

FAR = 70
"""The same where the clause opens with the negation, as its subject's."""


_STATES = frozenset({"sober", "awake", "gun", "office"})
"""Questions of one person each: told of two kinds of people they are two."""


@dataclass(frozen=True, slots=True)
class Side:
    """The side of a question that a saying takes; `own`: the concepts by which it does; `share`: see `axes.tsv`."""

    axis: str
    share: str
    first: bool
    negated: bool
    own: frozenset[str]


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = "|".join(w.strip() for w in words.split(" | ") if w.strip())
    return re.compile(rf"(?<![\w’'-])(?:{parts})(?!\w)", re.IGNORECASE) if parts else None


def _rows(table: str) -> Iterator[tuple[str, str, tuple[re.Pattern[str] | None, re.Pattern[str] | None]]]:
    for line in table.splitlines():
        if line and not line.startswith("#"):
            axis, share, one, other = line.split("\t")
            yield axis, share, (_pattern(one), _pattern(other))


_AXES = tuple(_rows((files("reportedly.aligning") / "axes.tsv").read_text(encoding="utf-8")))
_NO = re.compile(
    r"(?:\b(?:not|never|no|nobody|no one|none|nothing|neither|nor|"
    r"without(?! (?:bail|bond|parole|incident|warning|charge))|cannot|hardly)\b|n[’']t\b)[^.;:,]*$",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(r"(?:^|[.;:,]|\b(?:that|and|but)\b)\W*(?:no|none of|neither of)\b[^.;:,]*$", re.IGNORECASE)
_ONE_PERSON = re.compile(r"\b(?:he|she|i)\b", re.IGNORECASE)
_LIKE = re.compile(
    r"\b(?:(?:may|might|could) have|possibl[ey]|mistaken for|mistook|sound(?:s|ed|ing) like|like an?|as if|"
    r"as though)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)  # asked for before claims are made, and after
def sides(words: str) -> tuple[Side, ...]:
    """The sides that words take, of each question one at most; none of a question of which they take both."""
    out: dict[str, Side | None] = {}
    for axis, share, patterns in _AXES:
        for first, pattern in zip((True, False), patterns, strict=True):
            for match in pattern.finditer(words) if pattern else ():
                negated = _negated(words, match.start())
                if negated and share == "self" and _ONE_PERSON.search(words[: match.start()]):
                    continue  # "he was not shooting at anyone": others may have been
                own = frozenset(concept(w) for w in _WORD.findall(match.group().casefold()))
                found = Side(axis, share, first != negated, negated, own)
                before = out.setdefault(axis, found)
                if before is not None and before.first != found.first:
                    out[axis] = None
    return tuple(s for s in out.values() if s is not None)


def _negated(words: str, at: int) -> bool:
    """Whether a no bears on what stands at `at`: one near before it, or the subject's own ("no consulate staff had been
    hurt")."""
    near = _NO.search(words[max(0, at - NEAR) : at]) is not None
    return near or _NO_SUBJECT.search(words[max(0, at - FAR) : at]) is not None


@dataclass(frozen=True, slots=True)
class _Held:
    node: int
    side: Side


def by_axis(
    nodes: Sequence[Saying], of_node: Mapping[int, int], told: Sequence[Facing], weight: Mapping[str, float]
) -> list[Facing]:
    """Pairs of sayings on two sides of one question of which `told` says nothing yet; `of_node`: the claim of each."""
    taken = {claims_of(of_node, f.left, f.right) for f in told}
    held: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    best: dict[tuple[int, int], Facing] = {}
    for i, node in enumerate(nodes):
        if node.family != "event" or "?" in node.words or node.attribution.stance == "denied":
            continue
        if _is_long(node.words) or _open(node.words):
            continue
        for side in (*sides(node.words), *_existence(node, weight)):
            mine = _Held(i, side)
            keys = [(side.axis, key) for key in _keys(side, node, weight)]
            for _, other in look_back(held, keys, mine, LOOKED_AT):
                pair = claims_of(of_node, i, other.node)
                if pair[0] == pair[1] or pair in taken or pair in best or other.side.first == side.first:
                    continue
                if not _of_one(nodes[other.node], node):
                    continue
                because = f"two sides of one question ({side.axis})"
                if side.axis.startswith(_THERE_WAS) and not _named_alike(nodes[other.node], other.side, node):
                    continue
                kind = _kind(nodes[other.node], other.side, node)
                if kind == "conflict" and elsewhere(nodes[other.node].words, node.words, people=side.axis in _STATES):
                    continue
                best[pair] = Facing(other.node, i, kind, because, SCORE)
    return few(sorted(best.items()))


def _named_alike(left: Saying, mine: Side, right: Saying) -> bool:
    """Whether whoever is named to have had none of a thing is named by who says that there was some."""
    none, some_ = (right, left) if mine.first else (left, right)
    return not none.names or bool(none.names & some_.names)


def _kind(left: Saying, mine: Side, right: Saying) -> RelationKind:
    """An arrest that there was not yet, and then was, is a later state and no contradiction."""
    if mine.axis not in _LATER or left.published is None or right.published is None:
        return "conflict"
    no, yes = (left, right) if mine.negated else (right, left)
    return "updates" if (no.published or "") < (yes.published or "") else "conflict"


_LATER = frozenset({"arrest"})


def _existence(node: Saying, weight: Mapping[str, float]) -> Iterator[Side]:
    """Of each thing that a saying says there was, or was none, of: that it did."""
    none = none_at_all(node.words)
    if _AT_LAST.search(node.words) or (none and _UNTIL.search(node.words)):
        return  # "there was no alarm until four", "a pulse was regained"
    if _IN_ONE_PLACE.search(node.words):
        none = frozenset()
    for found, there_was in ((none, False), (some(node.words) - none, True)):
        for thing in sorted(found & node.concepts - node.names):
            if weight.get(thing, 0.0) >= TELLING:
                yield Side(f"{_THERE_WAS}: {thing}", "self", there_was, not there_was, frozenset())


_AT_LAST = re.compile(
    r"\b(?:eventually|finally|at last|(?:re)?gain(?:s|ed|ing)?|restor(?:es|ed|ing)|resum(?:es|ed|ing)|"
    r"later|no longer|any ?more|again)\b",
    re.IGNORECASE,
)
_THERE_WAS = "whether there was"
_UNTIL = re.compile(r"\b(?:un)?till?\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _is_long(words: str) -> bool:
    return len(_WORD.findall(words)) > SHORT


_IN_ONE_PLACE = re.compile(
    r"\b(?:found|recovered|see|saw|seen|find)\b[^.;]{0,40}? (?:on|in|inside|under|near) (?:the|his|her|their|that|a|an|"
    r"(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""No gun "was found on him or in his truck": there may have been one elsewhere."""


@lru_cache(maxsize=4096)
def _open(words: str) -> bool:
    """Whether words leave it open, or only liken one thing to another."""
    return of_one_only(words) or any(pattern.search(words) for pattern in (_LIKE, UNREAL, NOT_YET))


def _keys(side: Side, node: Saying, weight: Mapping[str, float]) -> list[str]:
    if side.share == "self":
        return [""]
    telling = {c for c in node.concepts - side.own if weight.get(c, 0.0) >= TELLING}
    if side.share == "thing":
        return sorted(telling - node.names)  # much happens in one town
    roles = {w for w in map(str.casefold, _WORD.findall(node.words)) if is_person(w)}
    return sorted((telling & node.names) | roles)


def _of_one(left: Saying, right: Saying) -> bool:
    """Whether the two may be set against each other: of two sources, and not of two names."""
    if one_root(left.attribution, right.attribution):
        return False
    return not (left.names and right.names and not left.names & right.names)
