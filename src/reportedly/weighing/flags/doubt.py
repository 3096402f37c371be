"""Whether a saying carries doubt: in its words, by its stance, or because nobody stands behind it by name."""

from __future__ import annotations

import re

from reportedly.vocabulary import Attribution
from reportedly.weighing.case import Case
from reportedly.weighing.voice import is_own_voice, is_sourceless

from .nameless import keeps_name_back

_HEARSAY = re.compile(
    r"\b(?:may|might|could have|appear\w*|seem\w*|reportedly|apparently|allegedly|preliminary|unconfirmed|believed"
    r"|possibly|perhaps|probably|likely|suspected|what (?:she|he|they) took)\b",
    re.IGNORECASE,
)


def hedged(a: Attribution) -> bool:
    """ "claimed" is the outlet keeping its distance, not a doubt in the words: it cannot get lost."""
    return a.hedged or a.stance == "hedged"


def doubtful(case: Case, a: Attribution) -> bool:
    """Hedged, claimed or disclaimed; of a source whose name is kept back; or with a word of doubt in its sentence."""
    if hedged(a) or a.stance in {"claimed", "unverified"} or a.disclaimed_by:
        return True
    report = case.reports[a.report]
    if not is_own_voice(a) and is_sourceless(a):
        part = case.part(a)
        return not a.source or keeps_name_back(report.words(a.source), part.span.of(report.text) if part else "")
    return any(_HEARSAY.search(span.of(report.text)) for span in a.content)
