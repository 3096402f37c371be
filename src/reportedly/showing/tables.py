"""Dossiers as rows: the JSON Lines contract. Each `text` beside offsets is that slice of the report's text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from math import isfinite
from typing import Any

from reportedly.overruling.words import told
from reportedly.showing.followups import followed_up, follows_up
from reportedly.vocabulary import (
    Attribution,
    Casualties,
    Claim,
    Correction,
    Dossier,
    Entity,
    Failure,
    Finding,
    Flag,
    Link,
    Origin,
    Passage,
    Place,
    Quantity,
    Reason,
    Relation,
    Report,
    Span,
    Time,
    digest,
)

Row = dict[str, Any]


class _Texts:
    """Report texts by id; what lies outside one has no words."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._texts = {r.id: r.text for r in reports}

    def words(self, report: str, start: int, end: int) -> str:
        return self._texts.get(report, "")[start:end]

    def span(self, report: str, span: Span) -> Row:
        return {"start": span.start, "end": span.end, "text": self.words(report, span.start, span.end)}

    def spans(self, report: str, spans: Sequence[Span]) -> list[Row]:
        return [self.span(report, s) for s in spans]

    def passage(self, p: Passage) -> Row:
        return {"report": p.report, "start": p.start, "end": p.end}


def _report(r: Report, d: Dossier, texts: _Texts) -> Row:
    parts = []
    for part in r.parts:
        row: Row = {"kind": part.kind, "start": part.span.start, "end": part.span.end}
        if part.post is not None:
            row |= {
                "author": part.post.author,
                "handle": part.post.handle,
                "posted": part.post.posted,
                "address": part.post.address,
                "platform": part.post.platform,
                "cut_off": part.post.cut_off,
            }
        elif part.kind == "post":
            row |= {"author": None, "handle": None, "posted": None, "address": None, "platform": None, "cut_off": False}
        if part.section is not None:
            row["section"] = part.section
        if part.repeats is not None:
            row["repeats"] = {"start": part.repeats.start, "end": part.repeats.end}
        parts.append(row)
    return {
        "id": r.id,
        "event": d.event.id,
        "events": [d.event.id],
        "file": r.file,
        "address": r.address,
        "outlet": r.outlet,
        "outlet_claimed_by": r.outlet_claimed_by,
        "shown_by": r.shown_by,
        "published": r.published,
        "published_claimed_by": r.published_claimed_by,
        "language": r.language,
        "sha256": r.sha256,
        "state": r.state,
        "reason": r.reason,
        "text": r.text,
        "parts": parts,
        "copies": [
            {
                "of": c.of,
                "share": round(c.share, 4),
                "directed": c.directed,
                "kind": c.kind,
                "passages": [
                    {"here": texts.passage(here) | {"text": texts.words(here.report, here.start, here.end)}}
                    | {"there": texts.passage(there) | {"text": texts.words(there.report, there.start, there.end)}}
                    for here, there in zip(c.shown_by[::2], c.shown_by[1::2], strict=True)
                ],
            }
            for c in sorted(d.event.copies, key=lambda c: (c.of, c.report))
            if c.report == r.id
        ],
    }


def _united(rows: Sequence[Row], own: dict[str, str]) -> Row:
    """The rows that a report has in several events as one; `own` tells of which its own happening is."""
    first, *others = sorted(rows, key=lambda r: (r["event"] != own.get(r["id"]), r["event"]))
    copies = [c for row in (first, *others) for c in row["copies"]]
    return first | {"events": [r["event"] for r in (first, *others)], "copies": copies}


def _unread(f: Failure) -> Row:
    """A row of `reports` for an input that gave none of its own."""
    nothing: Row = {"events": []} | dict.fromkeys(
        ("event", "address", "outlet", "outlet_claimed_by", "shown_by", "published", "published_claimed_by", "language")
    )
    return nothing | {
        "id": digest("r", f.state, f.file, f.sha256 or "", f.reason),
        "file": f.file,
        "sha256": f.sha256,
        "state": f.state,
        "reason": f.reason,
        "text": "",
        "parts": [],
        "copies": [],
    }


def _link(link: Link, report: str, texts: _Texts) -> Row:
    return {
        "name": link.name,
        "key": link.key,
        "kind": link.kind,
        "edge": link.edge,
        "rule": link.rule,
        "span": texts.span(report, link.span) if link.span else None,
        "mention": texts.span(report, link.mention) if link.mention else None,
    }


def _time(t: Time, report: str, texts: _Texts) -> Row:
    return texts.span(report, t.span) | {"edtf": t.edtf, "alternatives": list(t.alternatives), "anchor": t.anchor}


def _number(value: float) -> float | int | None:
    """Whole numbers as integers; JSON has no infinity."""
    if not isfinite(value):
        return None
    return int(value) if abs(value) < 1e15 and value == int(value) else value


def _quantity(q: Quantity, report: str, texts: _Texts) -> Row:
    return texts.span(report, q.span) | {
        "value": _number(q.value),
        "high": None if q.high is None else _number(q.high),
        "comparator": q.comparator,
        "unit": q.unit,
        "of": q.of,
    }


def _place(p: Place, report: str, texts: _Texts) -> Row:
    return texts.span(report, p.span) | _where(p)


def _where(p: Place) -> Row:
    return {"id": p.id, "name": p.name, "lat": p.lat, "lon": p.lon, "radius_m": p.radius_m}


def _attribution(a: Attribution, d: Dossier, reports: dict[str, Report], texts: _Texts) -> Row:
    report = reports.get(a.report)
    part = report.parts[a.part].kind if report and 0 <= a.part < len(report.parts) else "body"
    return {
        "id": a.id,
        "event": d.event.id,
        "report": a.report,
        "part": part,
        "part_index": a.part,
        "content": texts.spans(a.report, a.content),
        "cue": texts.spans(a.report, a.cue),
        "source": texts.spans(a.report, a.source),
        "utterance": texts.spans(a.report, a.utterance),
        "chain": [_link(link, a.report, texts) for link in a.chain],
        "stance": a.stance,
        "stance_words": texts.spans(a.report, a.stance_words),
        "denies": list(a.denies),
        "disclaimed_by": list(a.disclaimed_by),
        "about_event": a.about_event,
        "negated": a.negated,
        "hedged": a.hedged,
        "quoted": a.quoted,
        "claim": a.claim,
        "origin": a.origin,
        "times": [_time(t, a.report, texts) for t in a.times],
        "quantities": [_quantity(q, a.report, texts) for q in a.quantities],
        "places": [_place(p, a.report, texts) for p in a.places],
    }


def _reasons(reasons: Sequence[Reason], texts: _Texts) -> list[Row]:
    return [
        {"because": r.because, "score": round(r.score, 4), "shown_by": [texts.passage(p) for p in r.shown_by]}
        for r in reasons
    ]


def _relations(relations: Sequence[Relation], texts: _Texts) -> list[Row]:
    return [
        {"to": r.to, "kind": r.kind, "because": r.because, "shown_by": [texts.passage(p) for p in r.shown_by]}
        for r in relations
    ]


def _claim(c: Claim, finding: Finding | None, texts: _Texts) -> Row:
    words = texts.words(c.passage.report, c.passage.start, c.passage.end)
    return {
        "id": c.id,
        "event": c.event,
        "text": words,
        "report": c.passage.report,
        "start": c.passage.start,
        "end": c.passage.end,
        "attributions": list(c.attributions),
        "status": finding.status if finding else "unverified",
        "about_event": c.about_event,
        "appearances": finding.appearances if finding else len(c.attributions),
        "reports": finding.reports if finding else 0,
        "publishers": finding.publishers if finding else 0,
        "origins": list(finding.origins) if finding else [],
        "against": list(finding.against) if finding else [],
        "sides": list(finding.sides) if finding else [],
        "relations": _relations(c.relations, texts),
        "dismissed": _relations(c.dismissed, texts),
        "reasons": _reasons(finding.reasons if finding else (), texts),
        "joined_because": _reasons(c.reasons, texts),
    }


def _origin(o: Origin, texts: _Texts) -> Row:
    return {
        "id": o.id,
        "event": o.event,
        "name": o.name,
        "kind": o.kind,
        "reached": o.reached,
        "side": o.side,
        "names": list(o.names),
        "attributions": list(o.attributions),
        "reasons": _reasons(o.reasons, texts),
    }


def _event(d: Dossier, texts: _Texts) -> Row:
    return {
        "id": d.event.id,
        "reports": list(d.event.reports),
        "gist": d.gist,
        "when": d.when,
        "where": _where(d.where) if d.where else None,
        "reasons": _reasons(d.event.reasons, texts),
        "follow_up_of": [{"event": earlier, "because": because} for earlier, because in follows_up(d.event)],
        "followed_up_by": [{"event": later, "because": because} for later, because in followed_up(d.event)],
        "publishers": [
            {
                "id": p.id,
                "outlets": list(p.outlets),
                "reports": list(p.reports),
                "because": [r.because for r in p.reasons],
            }
            for p in d.publishers
        ],
        "casualties": [_casualties(c, texts) for c in d.casualties],
        "shares": [
            {
                "report": s.report,
                "own": s.own,
                "spans": [{"start": x.start, "end": x.end} for x in s.spans],
                "elsewhere": [{"event": e.event, "start": e.span.start, "end": e.span.end} for e in s.elsewhere],
            }
            for s in d.event.shares
        ],
    }


def _casualties(c: Casualties, texts: _Texts) -> Row:
    return {
        "what": c.what,
        "value": c.value,
        "comparator": c.comparator,
        "sure": c.sure,
        "relation": c.relation,
        "because": c.because,
        "dismissed": c.dismissed,
        "dismissed_because": c.dismissed_because,
        "tolls": [
            {
                "report": t.report,
                "value": t.value,
                "comparator": t.comparator,
                "by": t.by,
                "sure": t.sure,
                "because": list(t.because),
                "words": [texts.span(t.report, s) for s in t.spans],
            }
            for t in c.tolls
        ],
    }


def _entity(e: Entity, d: Dossier, texts: _Texts) -> Row:
    return {
        "key": e.key,
        "event": d.event.id,
        "name": e.name,
        "kind": e.kind,
        "side": e.side,
        "roles": list(e.roles),
        "forms": [
            texts.passage(f.passage) | {"text": texts.words(f.passage.report, f.passage.start, f.passage.end)}
            for f in e.forms
        ],
        "merged_because": list(e.merged_because),
    }


def _flag(f: Flag, d: Dossier, texts: _Texts) -> Row:
    return texts.passage(f.passage) | {
        "id": f.id,
        "event": d.event.id,
        "kind": f.kind,
        "severity": f.severity,
        "text": texts.words(f.passage.report, f.passage.start, f.passage.end),
        "because": f.because,
        "claim": f.claim,
    }


def _failure(f: Failure) -> Row:
    return {"file": f.file, "sha256": f.sha256, "stage": f.stage, "reason": f.reason, "state": f.state}


def _correction(c: Correction, texts: _Texts) -> Row:
    return {
        "number": c.record.number,
        "kind": c.record.kind,
        "state": c.state,
        "because": c.because,
        "told": told(c.record) if c.record.about else "",
        "who": c.record.who,
        "when": c.record.when,
        "why": c.record.why,
        "undoes": c.record.undoes,
        "events": list(c.record.events),
        "moved": list(c.record.reports),
        "value": c.record.value.partition("\n")[0],
        "page": c.record.value.partition("\n")[2] or None,
        "about": [
            {"kind": t.kind, "name": t.name, "sayings": list(t.sayings), "places": [texts.passage(p) for p in t.places]}
            for t in c.record.about
        ],
        "in_force": [
            {
                "claims": list(r.claims),
                "origins": list(r.origins),
                "entities": list(r.entities),
                "sayings": list(r.sayings),
                "reports": list(r.reports),
                "flags": list(r.flags),
            }
            for r in c.reviews
            if r.state == "applied"
        ],
    }


def tables(
    dossiers: Sequence[Dossier], failures: Sequence[Failure] = (), corrections: Sequence[Correction] = ()
) -> dict[str, list[Row]]:
    """Table name -> rows sorted by id: reports, attributions, claims, origins, events, entities, flags, failures, and
    reviews by number.

    Keys, nesting and types are the export contract's; further fields may stand beside. An event given twice is one.
    An input that failed, or repeats another, is a row of `reports` as well: its state and reason, and no text.
    """
    once = list({d.event.id: d for d in dossiers}.values())
    out: dict[str, list[Row]] = {
        name: []
        for name in (
            "reports",
            "attributions",
            "claims",
            "origins",
            "events",
            "entities",
            "flags",
            "failures",
            "reviews",
        )
    }
    own = {s.report: d.event.id for d in once for s in d.event.shares if s.own}
    parted: dict[str, list[Row]] = {s.report: [] for d in once for s in d.event.shares}
    for d in once:
        texts = _Texts(d.reports)
        reports = {r.id: r for r in d.reports}
        findings = {f.claim: f for f in d.findings}
        told = [_report(r, d, texts) for r in d.reports]
        out["reports"] += [row for row in told if row["id"] not in parted]
        for row in told:
            if row["id"] in parted:
                parted[row["id"]].append(row)
        out["attributions"] += [_attribution(a, d, reports, texts) for a in d.attributions]
        out["claims"] += [_claim(c, findings.get(c.id), texts) for c in d.claims]
        out["origins"] += [_origin(o, texts) for o in d.origins]
        out["events"].append(_event(d, texts))
        out["entities"] += [_entity(e, d, texts) for e in d.entities]
        out["flags"] += [_flag(f, d, texts) for f in d.flags]
    out["reports"] += [_united(rows, own) for rows in parted.values()]
    failed = list(dict.fromkeys([*(f for d in dossiers for f in d.failures), *failures]))
    out["failures"] = [_failure(f) for f in failed]
    out["reports"] += [_unread(f) for f in failed if f.state in {"failed", "duplicate"}]
    out["reviews"] = [_correction(c, _Texts(())) for c in sorted(corrections, key=lambda c: c.record.number)]
    for name, rows in out.items():
        if name == "reviews":
            continue
        if name == "entities":
            rows.sort(key=lambda r: (r["key"], r["event"]))
        elif name == "failures":
            rows.sort(key=lambda r: (r["file"], r["sha256"] or "", r["stage"], r["reason"]))
        else:
            rows.sort(key=lambda r: r["id"])
    return out


def jsonl(
    dossiers: Sequence[Dossier], failures: Sequence[Failure] = (), corrections: Sequence[Correction] = ()
) -> dict[str, str]:
    """File name -> JSON Lines: one object a line, keys sorted, real characters (a lone surrogate stays escaped)."""
    found = tables(dossiers, failures, corrections)
    return {f"{name}.jsonl": "".join(_line(row) for row in rows) for name, rows in found.items()}


def _line(row: Row) -> str:
    text = json.dumps(row, ensure_ascii=False, sort_keys=True, allow_nan=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # UTF-8 has no lone surrogates; JSON can escape them, so offsets stay true
        text = json.dumps(row, ensure_ascii=True, sort_keys=True, allow_nan=False)
    # Legal inside JSON strings, but line ends to many readers that split text by lines.
    return text.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"
