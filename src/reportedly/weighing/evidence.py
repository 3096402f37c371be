"""What kind of knowing stands behind a saying: an eyewitness, an office, a record. Words of the language, as data."""

from __future__ import annotations

import re
from typing import Literal

from reportedly.vocabulary import Attribution, Entity

from .case import Case
from .reporters import own_eyes

Knowing = Literal["eyewitness", "inspection", "official", "record", "other"]

_WITNESS = """
witness eyewitness survivor bystander onlooker resident neighbour neighbor passenger villager motorist driver
deckhand crew crewman sailor local shopkeeper farmer tourist patient nurse paramedic victim rescuer volunteer fisherman
diver
"""
WITNESS = frozenset(_WITNESS.split())
_OFFICE = """
minister ministry spokesman spokeswoman spokesperson president governor mayor police officer general commander chief
official authority agency department council government army navy military coastguard prosecutor commissioner director
inspector secretary administration service office embassy court company operator union
"""
OFFICE = frozenset(_OFFICE.split())

_LOOKING = """
observer observation monitor monitoring inspectorate inspector inspection laboratory lab observatory survey coroner
examiner seismologist surveyor
"""
LOOKING = frozenset(_LOOKING.split())
"""Bodies that go and look, or measure, for themselves."""

_SPOKEN = frozenset(
    {"statement", "letter", "release", "email", "post", "tweet", "message", "speech", "interview", "caption", "press"}
)
"""Documents that are their owner's word rather than a record of something."""

_KEPT = """
log logs logbook recorder recorders register registers scoresheet scorebook minutes ledger cctv footage recording
recordings transcript telemetry seismogram tachograph
"""
KEPT = frozenset(_KEPT.split())
"""Records that somebody keeps, or a machine takes down, as things happen."""

_SAW = re.compile(
    r"\b(?:i|we) (?:saw|heard|felt|watched|smelled|smelt|counted|ran|was|were|looked|noticed|woke)\b|\bmy own eyes\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")


def reporter_was_there(case: Case, a: Attribution) -> bool:
    """Whether the outlet says its own people saw it: of its own words, anywhere in their paragraph ("our correspondent
    counted 210"); of a source's, in their sentence."""
    part = case.part(a)
    if part is None or part.kind not in {"body", "headline"} or not a.content:
        return False
    report = case.reports[a.report]
    if a.stance == "own-voice":
        return own_eyes(part.span.of(report.text)[:PARAGRAPH], report.text, report.outlet)
    start = max(part.span.start, a.content[0].start - 120)
    text = report.text[start : a.content[-1].end]
    # Only the sentence of the content counts, not the one before it.
    lead = a.content[0].start - start
    stop = max(text.rfind(mark, 0, lead) for mark in (". ", "! ", "? ", "\n"))
    return own_eyes(text[stop + 1 :][:600], report.text, report.outlet)


_SEEN = re.compile(
    r"(?:\b(?:i|we)|^\W*(?:that )?(?:he|she|they)) (?:had |have )?(?:also |just |only )?"
    r"(?:saw|seen|heard|watched|smelled|smelt|counted|noticed|felt) (?!(?:that|of|about|from|it said)\b)",
    re.IGNORECASE,
)
_STOOD = re.compile(
    r"(?:\b(?:i|we)|^\W*(?:that )?(?:he|she|they)) (?:was |were |had been )?(?:just |only |still )?"
    r"(?:stood|standing|sat|sitting|lay|lying|knelt|kneeling|was|were) (?:just |only |about |some |not |less than )?"
    r"(?:(?:\w+ ){1,3}(?:yards?|met(?:re|er)s?|feet|foot|steps?|paces?|rows?|tables?|seats?) (?:from|away"
    r"|behind|off|ahead)"
    r"|next to|beside|right behind|right in front of|in front of|at the (?:window|door|gate|rail|bar|wheel|next)"
    r"|in the (?:doorway|door|queue|front row|next room)|on the (?:balcony|platform|bridge wing|deck|pavement)"
    r"|there when)\b",
    re.IGNORECASE,
)
_DID = re.compile(
    r"\b(?:when|as|after|before) (?:i|we|he|she) (?:cut|opened|closed|shut|locked|unlocked|pulled|carried"
    r"|lifted|checked"
    r"|got there|looked|passed|walked past|drove past|woke|ran out|came in|went in)\b",
    re.IGNORECASE,
)


def saw_it(case: Case, a: Attribution) -> bool:
    """Whether a person's own words tell what they perceived themselves: "I saw the wall go", "she heard two shots", "I
    stood a yard from it", "whole when she cut them"; not what they heard of. So an outlet's own people."""
    root = a.chain[0] if a.chain else None
    if root is None:
        return False
    if a.stance == "own-voice":
        return reporter_was_there(case, a)
    if root.kind not in {"person", "post"}:
        return False
    words = case.words(a)
    return any(pattern.search(words) is not None for pattern in (_SEEN, _STOOD, _DID))


PARAGRAPH = 2000
"""Characters of a paragraph that are looked at."""


def knowing(case: Case, a: Attribution) -> Knowing:
    """How the root of the saying knows, from the words about it."""
    if not a.chain:
        return "other"
    root = a.chain[0]
    if root.kind in {"data", "document"}:
        return "record" if _is_record(root.name) else "other"
    if root.kind == "outlet" and reporter_was_there(case, a):
        return "eyewitness"
    if root.kind != "outlet" and _SAW.search(case.words(a)):
        return "eyewitness"
    words = _described(case, a, case.entities.get(root.key))
    if words & LOOKING and root.kind in {"body", "outlet", "unnamed"}:
        return "inspection"
    # A page that is a body's own word is told by that body.
    if root.kind == "body" or words & OFFICE or (a.stance == "own-voice" and a.origin is not None):
        return "official"
    return "eyewitness" if words & WITNESS else "other"


def _is_record(name: str) -> bool:
    """Whether a document or data is a record: one with an owner ("Pictures by Lumen Imaging", not "a statement"), or
    one that is kept, or taken down by a machine, as things happen ("the radar log", "the data recorder")."""
    words = set(_WORD.findall(name.casefold()))
    owned = any(w[0].isupper() for w in name.split()[1:])
    return (owned and not words & _SPOKEN) or bool(words & KEPT)


def words_about(case: Case, a: Attribution) -> frozenset[str]:
    """Folded words by which the root of a saying is described, plurals cut as well; `a` has a chain."""
    return _described(case, a, case.entities.get(a.chain[0].key))


def _described(case: Case, a: Attribution, entity: Entity | None) -> frozenset[str]:
    """Folded words of the source phrase and of the printed roles, plurals cut."""
    report = case.reports[a.report]
    printed = " ".join((report.words(a.source), *(entity.roles if entity else ()), a.chain[0].name)).casefold()
    words = set(_WORD.findall(printed))
    singular = {w[:-1] for w in words if w.endswith("s")} | {w[:-3] + "y" for w in words if w.endswith("ies")}
    return frozenset(words | singular)
