"""The verb: one event's attributions to entities, keys and claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.vocabulary import Aligned, Analysis, Attribution, Event, Link, Report, Rulings

from .claims import cluster
from .copied import with_originals
from .entities import merge, rewrite
from .overruled import named_and_sided
from .told_relations import as_told

_NOBODY = Rulings()


def align(
    event: Event,
    analyses: Sequence[Analysis],
    aliases: Sequence[tuple[str, str]] = (),
    people: Rulings = _NOBODY,
) -> Aligned:
    """Which names are one, which sayings say the same, and how differing ones relate; over one event.

    Takes the analyses of the event's reports (others are left out), the user's (name, canonical name) pairs, and what
    people say of this event's names, claims and relations, which goes over everything.
    Gives attributions with the event-wide key in every link (names stay as each report prints them), with the outlet a
    copied passage is from before the one that repeats it, and with `claim` filled; everything is sorted and does not
    depend on input order.
    """
    members = set(event.reports)
    mine = sorted({a.report.id: a for a in analyses if a.report.id in members}.values(), key=lambda a: a.report.id)
    entities, became = merge(mine, (*aliases, *people.aliases), people.apart)
    entities = named_and_sided(entities, people)
    attributions = [rewrite(a, became) for analysis in mine for a in analysis.attributions]
    reports = {a.report.id: a.report for a in mine}
    attributions = with_originals(attributions, event, reports, _outlets(attributions, reports))
    filled, claims = cluster(event.id, attributions, reports, people.claims)
    if people.relations:
        filled, claims = as_told(filled, claims, people.relations)
    return Aligned(entities, filled, claims)


def _outlets(attributions: Sequence[Attribution], reports: Mapping[str, Report]) -> dict[str, Link]:
    """The link that publishes each report, as its chains have it; reports of an unknown outlet are left out."""
    out: dict[str, Link] = {}
    for a in attributions:
        links = [x for x in a.chain if x.kind != "platform"]
        if links and reports[a.report].outlet and a.report not in out:
            out[a.report] = links[-1]
    return out
