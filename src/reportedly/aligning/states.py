"""Stages that a matter goes through, one after another: arrested, charged, released; missing, found; on, called off.

Two sayings of which each tells another stage of one matter do not contradict each other: the one is the later. Which of
them is, the words do not have to tell. The stages are rows of `states.tsv`. Whose stages they are must be shown by the
words: a telling word in common that is none of the stage's own, and of a person an age or what he is; two sayings that
name different people are of two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from reportedly.caseless import caseless
from reportedly.people import is_person

from .claim_pairs import claims_of, few, look_back
from .facing import Facing
from .lexicon import OUTCOMES, concept
from .matters import TELLING
from .sayings import Saying
from .values import things

LOOKED_AT = 12
"""Sayings looked back at under one key."""

SCORE = 0.5
"""How surely two stages of one matter, of one whom a word in common shows, are of one."""

SHORT = 22
"""Words up to which a saying is of one matter."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a matter that a saying tells; `own`: the concepts by which it does."""

    matter: str
    personal: bool  # whether it is a person who goes through it
    height: int
    name: str
    own: frozenset[str]


def _rows(table: str) -> Iterator[tuple[str, bool, int, str, re.Pattern[str]]]:
    height: dict[str, int] = defaultdict(int)
    for line in table.splitlines():
        if not line or line.startswith("#"):
            continue
        matter, kind, stage, words = line.split("\t")
        parts = "|".join(w.strip() for w in words.split(" | "))
        yield (
            matter,
            kind == "person",
            height[matter],
            stage,
            re.compile(rf"(?<![\w’'-])(?:{parts})(?!\w)", re.IGNORECASE),
        )
        height[matter] += 1


_STAGES = tuple(_rows((files("reportedly.aligning") / "states.tsv").read_text(encoding="utf-8")))
_NOT = re.compile(
    r"(?:\b(?:not|never|no|nobody|none|nor|without|neither|cannot|hardly|deny|denies|denied)\b|n[’']t\b)[^.;:,]{0,24}$",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:if|unless|should|must|would|could|might|may|want\w*|demand\w*|urge[sd]?|call(?:s|ed)? for|ask(?:s|ed)?|"
    r"refuse[sd]?|details|information|video|footage|statements?|names?|documents?|results|after|before|until|"
    r"until he|when|whether|fear\w*)\b[^.;:,]{0,40}$",
    re.IGNORECASE,
)
_NOUNS = frozenset(
    ["strike", "walkout", "boycott", "blockade", "siege", "protest", "unrest", "curfew", "fast", "talks", "work"]
)
"""What goes through a stage and is printed among its words."""
_AGED = caseless(r"\b(?:aged|of|[a-z]+,) (\d{1,2})\b(?! per| %|[.,:]\d)|\b(\d{1,2})-year-old")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)  # asked for before claims are made, and after
def stages(words: str) -> tuple[Stage, ...]:
    """The stages that words tell as reached, one of each matter at most: of two that they tell, the later in print."""
    out: dict[str, Stage] = {}
    for matter, personal, height, name, pattern in _STAGES:
        for match in pattern.finditer(words):
            before = words[: match.start()]
            if _NOT.search(before) or _UNREAL.search(before):
                continue
            own = frozenset(concept(w) for w in _WORD.findall(match.group().casefold()) if w not in _NOUNS)
            if matter in out and out[matter].height != height:
                out[matter] = Stage(matter, personal, -1, "", own)  # it tells of two: nothing is known
                break
            out[matter] = Stage(matter, personal, height, name, own | (out[matter].own if matter in out else set()))
    return tuple(s for s in out.values() if s.height >= 0)


@dataclass(frozen=True, slots=True)
class _Held:
    node: int
    stage: Stage
    roles: frozenset[str]


def by_stage(
    nodes: Sequence[Saying], of_node: Mapping[int, int], told: Sequence[Facing], weight: Mapping[str, float]
) -> list[Facing]:
    """Pairs of sayings of two stages of one matter, of which `told` says nothing yet; `of_node`: the claim of each."""
    taken = {claims_of(of_node, f.left, f.right) for f in told}
    held: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    best: dict[tuple[int, int], Facing] = {}
    for i, node in enumerate(nodes):
        if node.family != "event" or "?" in node.words or len(_WORD.findall(node.words)) > SHORT:
            continue
        found = stages(node.words)
        roles = _roles(node) if any(s.personal for s in found) else frozenset[str]()
        several = any(q.value > 1 and things(q) & OUTCOMES for q in node.quantities)
        for stage in found:
            if several and stage.matter == "health":
                continue  # "nine of the eleven dead": nobody's state, but a toll
            mine = _Held(i, stage, roles)
            keys = _keys(mine, node, weight)
            for _, other in look_back(held, keys, mine, LOOKED_AT):
                pair = claims_of(of_node, i, other.node)
                if pair[0] == pair[1] or pair in taken or pair in best:
                    continue
                if other.stage.height == stage.height or not _of_one(nodes[other.node], other, node, mine, weight):
                    continue
                because = f"two stages of one matter: {other.stage.name}, {stage.name}"
                best[pair] = Facing(other.node, i, "updates", because, SCORE)
    return few(sorted(best.items()))


def _keys(held: _Held, node: Saying, weight: Mapping[str, float]) -> list[tuple[str, str]]:
    telling = sorted(c for c in node.concepts - held.stage.own if weight.get(c, 0.0) >= TELLING)
    return [(held.stage.matter, word) for word in sorted({*telling, *held.roles})]


def _roles(node: Saying) -> frozenset[str]:
    """What the persons a saying tells of are, and how old: "driver", "=34"."""
    nouns = {w for w in map(str.casefold, _WORD.findall(node.words)) if is_person(w)}
    ages = {f"={m.group(1) or m.group(2)}" for m in _AGED.finditer(node.words)} if nouns else frozenset[str]()
    return frozenset(nouns | ages)


def _of_one(left: Saying, a: _Held, right: Saying, b: _Held, weight: Mapping[str, float]) -> bool:
    """Whether two stages are of one: what is shared is none of their own words."""
    own = a.stage.own | b.stage.own
    shared = {c for c in left.concepts & right.concepts if weight.get(c, 0.0) >= TELLING} - own
    apart = bool(left.names) and bool(right.names) and not left.names & right.names
    if not a.stage.personal:
        return bool(shared) and not apart
    ages = [{r for r in x.roles if r.startswith("=")} for x in (a, b)]
    if ages[0] and ages[1] and not ages[0] & ages[1]:
        return False
    if a.stage.matter == "health":  # where several are hurt, only a name, an age, or what somebody is tells whose state
        one = bool(left.at and right.at) and left.at[0].concept == right.at[0].concept
        told = (shared if one else frozenset[str]()) | (a.roles & b.roles) | (left.names & right.names)
        return bool(told - _ANYBODY) and not apart
    return bool(shared | (a.roles & b.roles)) and not apart


_ANYBODY_WORDS = """
person people man men woman women boy boys girl girls child children victim victims others police officer officers
passenger passengers student students worker workers resident residents patient patients civilian civilians gunman
suspect friend friends family families
"""
_ANYBODY = frozenset(_ANYBODY_WORDS.split())
"""Of whom an event has several; and whoever did it."""
