"""Provenance as PROV-JSON (W3C member submission of 24 April 2013): reports, sayings, claims, and who overruled what.

A saying is derived from its report, a quotation where it stands in quotation marks, and has its origin as primary
source; a copy is derived from what it repeats; a claim from its sayings. A person's record is an activity with that
person as agent; the claims, origins and reports that it bears on are influenced by it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from reportedly.overruling.words import told
from reportedly.vocabulary import Correction, Dossier, digest

_PREFIXES = {"r": "urn:reportedly:", "rv": "urn:reportedly:vocabulary:"}


def prov_json(dossiers: Sequence[Dossier], corrections: Sequence[Correction] = ()) -> str:
    """One PROV-JSON document of these events and of what people overruled; keys sorted."""
    out = _Document()
    for dossier in {d.event.id: d for d in dossiers}.values():
        _event(dossier, out)
    for correction in corrections:
        _activity(correction, out)
    return json.dumps({"prefix": _PREFIXES} | out.kinds, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


class _Document:
    """Records by kind; relations get an id of their ends, so that each stands once."""

    def __init__(self) -> None:
        self.kinds: dict[str, dict[str, dict[str, Any]]] = {}

    def add(self, kind: str, name: str, **told: str | bool | None) -> None:
        held = self.kinds.setdefault(kind, {}).setdefault(name, {})
        named = {k.replace("__", ":"): v for k, v in told.items() if v is not None}
        held |= {k: _qualified(v) if k == "prov:type" else v for k, v in named.items()}

    def relate(self, kind: str, ends: dict[str, str], what: str | None = None) -> None:
        name = "_:" + digest("p", kind, *ends.values(), what or "")
        typed: dict[str, Any] = {"prov:type": _qualified(what)} if what else {}
        self.kinds.setdefault(kind, {})[name] = {f"prov:{end}": value for end, value in ends.items()} | typed


def _qualified(name: str | bool | None) -> dict[str, Any]:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _event(d: Dossier, out: _Document) -> None:
    texts = {r.id: r for r in d.reports}
    for r in d.reports:
        out.add(
            "entity",
            f"r:{r.id}",
            prov__type="rv:report",
            rv__outlet=r.outlet,
            rv__address=r.address,
            rv__published=r.published,
            rv__sha256=r.sha256,
        )
        if r.outlet:
            agent = f"r:{digest('n', 'outlet', r.outlet)}"
            out.add("agent", agent, prov__type="prov:Organization", prov__label=r.outlet)
            out.relate("wasAttributedTo", {"entity": f"r:{r.id}", "agent": agent})
    for o in d.origins:
        named: dict[str, str | bool | None] = {"prov__label": o.name, "rv__reached": o.reached, "rv__side": o.side}
        out.add("entity", f"r:{o.id}", prov__type="rv:origin", **named)
    for copy in d.event.copies:
        if copy.directed and {copy.report, copy.of} <= set(texts):
            out.relate("wasDerivedFrom", {"generatedEntity": f"r:{copy.report}", "usedEntity": f"r:{copy.of}"})
    for a in d.attributions:
        if a.report not in texts:
            continue
        words = texts[a.report].words(a.content)
        out.add("entity", f"r:{a.id}", prov__type="rv:saying", prov__value=words, rv__stance=a.stance)
        what = "prov:Quotation" if a.quoted else None
        out.relate("wasDerivedFrom", {"generatedEntity": f"r:{a.id}", "usedEntity": f"r:{a.report}"}, what)
        if a.origin is not None:
            ends = {"generatedEntity": f"r:{a.id}", "usedEntity": f"r:{a.origin}"}
            out.relate("wasDerivedFrom", ends, "prov:PrimarySource")
    status = {f.claim: f.status for f in d.findings}
    for c in d.claims:
        out.add("entity", f"r:{c.id}", prov__type="rv:claim", prov__value=c.text, rv__status=status.get(c.id))
        for name in c.attributions:
            out.relate("wasDerivedFrom", {"generatedEntity": f"r:{c.id}", "usedEntity": f"r:{name}"})
    for review in d.reviews:
        for thing in (*review.claims, *review.origins, *review.reports) if review.state == "applied" else ():
            ends = {"influencee": f"r:{thing}", "influencer": f"r:review-{review.record.number}"}
            out.relate("wasInfluencedBy", ends)


def _activity(c: Correction, out: _Document) -> None:
    record = c.record
    activity, agent = f"r:review-{record.number}", f"r:{digest('n', 'person', record.who)}"
    out.add(
        "activity",
        activity,
        prov__type=f"rv:{record.kind}",
        prov__startTime=record.when,
        prov__endTime=record.when,
        prov__label=told(record) if record.about else " ".join((record.kind, *record.events)),
        rv__because=record.why,
        rv__state=c.state,
        rv__value=record.value or None,
    )
    out.add("agent", agent, prov__type="prov:Person", prov__label=record.who)
    out.relate("wasAssociatedWith", {"activity": activity, "agent": agent})
    if record.undoes is not None:
        ends = {"informed": activity, "informant": f"r:review-{record.undoes}"}
        out.relate("wasInformedBy", ends)
