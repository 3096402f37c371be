"""Whose office speaks: "her office", "the governor's office", "Renn's office" are those who hold it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportedly.vocabulary import Attribution

from .case import Case
from .officers import OFFICES

_WORD = re.compile(r"[^\W_]+")
_ENDS = re.compile(r"[,(;]|\b(?:of|for|at|in|on|from|to|with|by|near|who|whose|which|that)\b")
_POSTS_WORDS = """
mayor coroner examiner headmaster headmistress warden judge ambassador bishop
"""
POSTS = OFFICES | frozenset(_POSTS_WORDS.split())

_OFFICE = re.compile(
    r"^(?:the )?(her|his|(?:[\w-]+ )*[\w-]+)(?:['’]s?)? (?:press |private |constituency |legal )?office$", re.IGNORECASE
)
""" "her office", "the governor's office", "Renn's office"."""


def holders(case: Case) -> dict[tuple[str, str], str | None]:
    """(report, name, surname or office in small letters) -> key of the one person of the report whose it is; None for
    two."""
    out: dict[tuple[str, str], str | None] = {}
    for key, entity in sorted(case.entities.items()):
        if entity.kind != "person":
            continue
        names = {entity.name.casefold(), entity.name.casefold().split()[-1]}
        offices = {w for role in entity.roles for w in _WORD.findall(_ENDS.split(role, maxsplit=1)[0].casefold())}
        for report in {f.passage.report for f in entity.forms}:
            for word in names | (offices & POSTS):
                out[report, word] = key if out.setdefault((report, word), key) == key else None
    return out


def of_office(case: Case, a: Attribution, holders: Mapping[tuple[str, str], str | None]) -> tuple[str, str] | None:
    """Key of the person whose office speaks, and why; an office speaks for whoever holds it."""
    found = _OFFICE.match(" ".join(case.reports[a.report].words(a.source).replace("’", "'").split()))
    if found is None or not a.source:
        return None
    whose = found.group(1).casefold().removesuffix("'s").removesuffix("'")
    key = _last_person(case, a) if whose in {"her", "his"} else holders.get((a.report, whose.split()[-1]))
    return (key, f"“{found.group()}” speaks for {case.entities[key].name}") if key is not None else None


def _last_person(case: Case, a: Attribution) -> str | None:
    """Key of the person whose name stands last before a saying's source, within a paragraph or two."""
    at = a.source[0].start
    near = [
        (f.passage.start, key)
        for key, entity in sorted(case.entities.items())
        if entity.kind == "person"
        for f in entity.forms
        if f.passage.report == a.report and at - NEAR <= f.passage.start < at
    ]
    return max(near)[1] if near else None


NEAR = 400
"""Characters back to the person whom "her office" means."""
