"""What an outlet says that it was told, and not by whom: "The Lark has learned", "we understand"."""

from __future__ import annotations

import re

from reportedly.vocabulary import Attribution
from reportedly.weighing.case import Case

_LEARNT = re.compile(r"\b(?:understands?|learn(?:ed|t|s)|been told|hears|heard|can reveal)\b", re.IGNORECASE)


def own_learning(case: Case, a: Attribution) -> bool:
    """Whether the source is the report's own outlet, and the cue says that it learnt it."""
    report = case.reports[a.report]
    outlet = (report.outlet or "").casefold()
    source = report.words(a.source).casefold().removeprefix("the ")
    ours = source in {"we", "this newspaper", "this paper"} or (bool(source) and source in outlet)
    return ours and _LEARNT.search(report.words(a.cue)) is not None
