"""The verb: claims to origins, findings and flags."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.vocabulary import Aligned, Analysis, Event, Kin, Rulings, Weighed

from .case import Case
from .findings import find
from .flags import flags
from .lineage import Lineage
from .origins import trace
from .overruled import overruled

_NOBODY = Rulings()


def weigh(
    event: Event,
    analyses: Sequence[Analysis],
    aligned: Aligned,
    families: Sequence[Kin] = (),
    people: Rulings = _NOBODY,
) -> Weighed:
    """What stands behind each claim of one event: origins, status and reasons; and the flags.

    Takes the analyses of the event's reports, what `align` made of them, the user's rows of publisher families, and
    what people say of this event's origins, which goes over everything.
    Gives the attributions with `origin` filled (None for an outlet's own voice), one Finding per claim, and the
    publishers, all sorted by id; independent of input order.
    """
    case = Case.of(event, [a.report for a in analyses], aligned, families)
    traced = overruled(case, trace(case, Lineage.of(case)), people.origins)
    findings = find(case, traced)
    return Weighed(traced.attributions, traced.origins, findings, flags(case, traced, findings), case.voices.publishers)
