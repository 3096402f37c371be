"""When a report that fits an event tells of something later that only recalls it: a happening of its own, linked.

A trial, a funeral, an inquiry's findings, an anniversary. An update of the same days (an arrest next morning, a toll
that rises) is the same event, and so is what tells of nothing that comes after.
"""

from __future__ import annotations

from reportedly.vocabulary import Passage, Reason, Record, digest, report_of

from .features import Features

SOON = 8
"""Days from an event's first report within which all that fits it is the event itself."""

STAGE_LASTS = 21
"""Days between reports of one stage: a trial's days are one happening, its opening and a verdict months on are two."""

_WORDS = {
    "trial": "court proceedings",
    "funeral": "a farewell to the dead",
    "inquiry": "what an inquiry found",
    "anniversary": "an anniversary",
}


def follows(shown: Features, founder: Features, nearest: Features) -> bool:
    """Whether a report that fits an event is of something later that recalls it.

    `founder` is the event's first report, `nearest` its member most like this one. Without dates nothing is later.
    """
    if shown.stage is None or shown.day is None or founder.day is None or shown.day - founder.day < SOON:
        return False
    if founder.stage is None or founder.stage.kind != shown.stage.kind:
        return True
    return nearest.day is not None and shown.day - nearest.day > STAGE_LASTS


def founded(member: str, shown: Features, founder: Features, earlier: str, like: str) -> tuple[Reason, Record]:
    """Why `member` founds an event of its own, and the record that it follows up on event `earlier`.

    `like` says what makes it like the report there. Needs what `follows` has found.
    """
    if shown.stage is None or shown.day is None or founder.day is None:
        raise ValueError(f"{member} tells of nothing that comes after")
    report = report_of(member)
    days = shown.day - founder.day
    why = f"it tells of {_WORDS[shown.stage.kind]} {days} days after the first report there; {like}"
    reason = Reason(
        f"report {report} is the first of its event, which follows up on {earlier}: {why}",
        1.0,
        (Passage(report, shown.stage.words.start, shown.stage.words.end),),
    )
    return reason, Record(0, "follow-up", (digest("e", member), earlier), (member,), "reportedly", "", why)
