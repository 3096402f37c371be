"""The verb: one event's attributions to entities, keys and claims."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.vocabulary import Aligned, Analysis, Event

from .claims import cluster
from .entities import merge, rewrite


def align(event: Event, analyses: Sequence[Analysis], aliases: Sequence[tuple[str, str]] = ()) -> Aligned:
    """Which names are one, which sayings say the same, and how differing ones relate; over one event.

    Takes the analyses of the event's reports (others are left out) and the user's (name, canonical name) pairs.
    Gives attributions with the event-wide key and name in every link and with `claim` filled; everything is sorted
    and does not depend on input order.
    """
    members = set(event.reports)
    mine = sorted({a.report.id: a for a in analyses if a.report.id in members}.values(), key=lambda a: a.report.id)
    entities, became = merge(mine, aliases)
    attributions = [rewrite(a, became) for analysis in mine for a in analysis.attributions]
    filled, claims = cluster(event.id, attributions, {a.report.id: a.report for a in mine})
    return Aligned(entities, filled, claims)
