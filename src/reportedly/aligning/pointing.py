"""Who says again what somebody else said just before, in words that only point back: "The council confirmed this.",
"The driver said the same.", "The hospital confirmed the figure." Such a saying is of the claim it points at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportedly.deixis import points_back
from reportedly.vocabulary import Attribution, Report

from .lexicon import LIGHT, concept

NEAR = 300
"""Characters between what is pointed at and the pointer at most: a sentence or two."""

_AGREEING = frozenset({"confirmed", "admitted"})
_BARE = frozenset({"it", "that", "this"})
"""What a bare verb of saying may have for other reasons ("he said it himself"): only who confirms points with it."""
_END = re.compile(r"[.!?\n]\s")
_OPEN = re.compile(r"\b(?:if|unless|until|whether|when|not|never|nor)\b|n[’']t\b", re.IGNORECASE)
"""Words before it by which nobody says so: "does not blame anyone unless it says so"."""
_MUTE = frozenset({"unverified", "declined", "denied"})


def pointed(ordered: Sequence[Attribution], reports: Mapping[str, Report]) -> dict[str, str]:
    """Id of a saying -> id of the one that it says again. `ordered` is in reading order.

    It is what stands right before in the running text, of another source; for who confirms, what was said last, not far
    before. Where that itself points back, it is what it points at.
    """
    out: dict[str, str] = {}
    last: Attribution | None = None  # of whoever
    said: Attribution | None = None  # of a source
    for a in ordered:
        if not a.content or not _running(a, reports):
            continue
        # What somebody said is confirmed rather than what the page tells in between; who says so says what stands last.
        for before in (said, last) if a.stance in _AGREEING else (last,):
            if before is not None and _says_again(a, before, reports):
                out[a.id] = out.get(before.id, before.id)
                break
        last = a
        if a.stance != "own-voice":
            said = a
    return out


def _running(a: Attribution, reports: Mapping[str, Report]) -> bool:
    parts = reports[a.report].parts
    return 0 <= a.part < len(parts) and parts[a.part].kind == "body"


def _says_again(a: Attribution, before: Attribution, reports: Mapping[str, Report]) -> bool:
    if a.stance not in _AGREEING and a.stance not in {"said", "claimed"}:
        return False
    if (
        before.report != a.report
        or before.stance in _MUTE
        or a.chain[:1] == before.chain[:1]
        or a.part - before.part not in (0, 1)
    ):
        return False
    if not 0 <= a.content[0].start - before.content[-1].end <= NEAR:
        return False
    words = reports[a.report].words(a.content)
    what = points_back(words)
    if what is None:
        return a.stance in _AGREEING and _names_the_deed(a, before, words)
    if what == "figure":
        return bool(before.quantities)
    if what == "time":
        return bool(before.times)
    if a.stance in _AGREEING:
        return True
    text = reports[a.report].text
    sentence = _END.split(text[max(0, a.content[0].start - NEAR) : a.content[0].start])[-1]
    return words.casefold().strip(" .,") not in _BARE and _OPEN.search(sentence) is None


def _names_the_deed(a: Attribution, before: Attribution, words: str) -> bool:
    """Whether a definite noun is all that is confirmed, and what was said before has it: "nine prisoners were released
    … confirmed the release"."""
    low = words.casefold().split()
    if not 2 <= len(low) <= 3 or low[0] not in {"the", "this", "that", "his", "her", "their", "its"}:
        return False
    mine = {concept(t) for t in a.terms if t not in LIGHT}
    return bool(mine) and mine <= {concept(t) for t in before.terms}
