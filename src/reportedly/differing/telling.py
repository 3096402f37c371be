"""A difference as text for a terminal and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from typing import Any

import msgspec

from reportedly.differing.changes import Alone, Changed, Difference, Flagged
from reportedly.differing.states import ClaimState, FlagState, RecordState, ReportState
from reportedly.showing import quoted, wrapped
from reportedly.showing.dates import spoken
from reportedly.showing.labels import SECTIONS, SEVERITIES, STATUSES, readable

_WIDTH = 80
_NAMES = {"origins": "origins", "against": "says otherwise", "sides": "sides"}
_AT = {str(status): n for n, (_, _, statuses) in enumerate(SECTIONS) for status in statuses}
_GRAVE = {severity: n for n, (severity, _, _) in enumerate(SEVERITIES)}


def as_json(found: Difference) -> str:
    """One JSON object, keys sorted; empty lists where nothing differs."""
    rows: dict[str, Any] = msgspec.to_builtins(found)
    for name in ("claims_appeared", "claims_went"):
        for row in rows[name]:
            row["sayings_in"] = row.pop("with_")
    return json.dumps(rows, ensure_ascii=False, sort_keys=True, indent=1)


def as_text(found: Difference, width: int = _WIDTH) -> str:
    """A line that sums up, then what came, went, changed, and who overruled what; one line where nothing differs."""
    unknown = [f"Flags are not compared: the {name} state was kept without any." for name in found.flags_unknown]
    if not found:
        return "\n".join(["No difference.", *unknown])
    lines = [*wrapped(_summed(found), width)]
    for title, reports, sign in (("came", found.reports_came, "+"), ("went", found.reports_went, "-")):
        if reports:
            lines += ["", f"Reports that {title} ({len(reports)})"]
            for report in reports:
                lines += wrapped(_report(report), width, f"  {sign} ", "    ")
    if found.reports_moved:
        lines += ["", f"Reports that stand in another event ({len(found.reports_moved)})"]
        for moved in found.reports_moved:
            lines += wrapped(f"{_report(moved.new)}: {moved.old.event} → {moved.new.event}", width, "  ~ ", "    ")
    if found.tolls_changed:
        lines += ["", f"Killed and injured ({len(found.tolls_changed)})"]
        for t in found.tolls_changed:
            told = f"{t.what}: {t.old or 'none told of'} → {t.new or 'none told of'} · {t.event}"
            lines += wrapped(told, width, "  ~ ", "    ")
    if found.claims_changed:
        lines += ["", f"Claims that changed ({len(found.claims_changed)})"]
        for changed in sorted(found.claims_changed, key=lambda c: ("status" not in c.fields, _rank(c.new))):
            lines += wrapped(quoted(changed.new.text), width, "  ~ ", "    ")
            for line in _changed(changed):
                lines += wrapped(line, width, "    ", "      ")
    for title, claims, sign in (("appeared", found.claims_appeared, "+"), ("went", found.claims_went, "-")):
        if claims:
            lines += ["", f"Claims that {title} ({len(claims)})"]
            for alone in sorted(claims, key=lambda a: _rank(a.claim)):
                lines += wrapped(quoted(alone.claim.text), width, f"  {sign} ", "    ")
                lines += wrapped(_alone(alone, sign), width, "    ")
    came, went = ({r.id for r in reports} for reports in (found.reports_came, found.reports_went))
    lines += _flags("Flags raised", found.flags_raised, came, "came", width, "  + ")
    lines += _flags("Flags gone", found.flags_gone, went, "went", width, "  - ")
    if found.flags_changed:
        lines += ["", f"Flags weighed otherwise ({len(found.flags_changed)})"]
        for weighted in found.flags_changed:
            flag, was = weighted.new, weighted.old
            lines += wrapped(_flag(flag), width, "  ~ ", "    ")
            lines += wrapped(f"{flag.id} · {flag.where}; {was.severity} → {flag.severity}", width, "    ")
    for line in unknown:
        lines += ["", *wrapped(line, width)]
    for title, records in (
        ("People's records", found.records),
        ("Records that only the old has", found.records_missing),
    ):
        if records:
            lines += ["", f"{title} ({len(records)})"]
            for record in records:
                lines += wrapped(_record(record), width, "  ", "     ")
    return "\n".join(lines)


def _rank(claim: ClaimState) -> tuple[bool, int, int, int, str]:
    """Claims in the order of the page's sections: background last, in a section those that most stands behind first."""
    return (not claim.about_event, _AT.get(claim.status, 0), -len(claim.origins), -claim.publishers, claim.id)


def _flags(title: str, flags: Sequence[Flagged], reports: Set[str], did: str, width: int, sign: str) -> Iterator[str]:
    """Each flag, the gravest first; of reports that came or went as a whole the warnings, and the number of others."""
    if not flags:
        return
    yield from ("", f"{title} ({len(flags)})")
    told = [f for f in flags if f.flag.severity == "warning" or f.flag.report not in reports]
    for one in sorted(told, key=lambda f: (_GRAVE[f.flag.severity], f.flag.kind, f.flag.where, f.flag.id)):
        yield from wrapped(_flag(one.flag), width, sign, "    ")
        yield from wrapped(f"{one.flag.id} · {one.flag.where}{_by(one.records)}", width, "    ")
    if more := len(flags) - len(told):
        kinds = Counter(readable(f.flag.kind) for f in flags if f not in told)
        named = ", ".join(f"{kind} ({n})" for kind, n in sorted(kinds.items(), key=lambda k: (-k[1], k[0])))
        what = "note or remark" if more == 1 else "notes and remarks"
        yield from wrapped(f"{more} {what} on reports that {did}: {named}", width, sign, "    ")


def _flag(flag: FlagState) -> str:
    symbol = next(symbol for severity, symbol, _ in SEVERITIES if severity == flag.severity)
    words = f" {quoted(flag.text)}" if flag.text else ""
    return f"{symbol} {readable(flag.kind)}{words}: {flag.because}"


def _summed(found: Difference) -> str:
    counts = (
        (len(found.reports_came), "report came", "reports came"),
        (len(found.reports_went), "report went", "reports went"),
        (len(found.reports_moved), "report stands elsewhere", "reports stand elsewhere"),
        (len(found.claims_appeared), "claim appeared", "claims appeared"),
        (len(found.claims_went), "claim went", "claims went"),
        (len(found.claims_changed), "claim changed", "claims changed"),
        (len(found.tolls_changed), "toll changed", "tolls changed"),
        (len(found.flags_raised), "flag raised", "flags raised"),
        (len(found.flags_gone), "flag gone", "flags gone"),
        (len(found.flags_changed), "flag weighed otherwise", "flags weighed otherwise"),
        (len(found.records), "record of a person", "records of people"),
        (len(found.records_missing), "record only in the old", "records only in the old"),
    )
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts if n)


def _report(report: ReportState) -> str:
    return " · ".join(x for x in (report.outlet, spoken(report.published), report.file, report.id) if x)


def _counts(claim: ClaimState) -> str:
    return f"{claim.appearances} → {claim.reports} → {claim.publishers} → {len(claim.origins)}"


def _status(claim: ClaimState) -> str:
    found = {str(name): label.words for name, label in STATUSES.items()}
    return found.get(claim.status, claim.status)


def _alone(alone: Alone, sign: str) -> str:
    claim = alone.claim
    who = f" · {', '.join(claim.origins)}" if claim.origins else ""
    line = f"{claim.id}  {_status(claim)} · {_counts(claim)}{who}"
    if alone.with_ is not None:
        line += f"; its sayings {'were in' if sign == '+' else 'are in'} {alone.with_}"
    return line + _by(alone.records)


def _changed(changed: Changed) -> Iterator[str]:
    old, new, fields = changed.old, changed.new, set(changed.fields)
    yield new.id + (f" (was {old.id})" if old.id != new.id else "") + _by(changed.records)
    if "status" in fields:
        yield f"status: {_status(old)} → {_status(new)}"
    if fields & {"appearances", "reports", "publishers"} or len(old.origins) != len(new.origins):
        yield f"appearances → reports → publishers → origins: {_counts(old)}, now {_counts(new)}"
    for field, words in _NAMES.items():
        if field in fields:
            yield f"{words}: {_parted(getattr(old, field), getattr(new, field))}"
    if "about_event" in fields:
        yield "now about the event" if new.about_event else "now background"
    if "text" in fields:
        yield f"words: {quoted(old.text)} → {quoted(new.text)}"


def _parted(old: Sequence[str], new: Sequence[str]) -> str:
    """What is new with a plus, what is gone with a minus."""
    came, went = [n for n in new if n not in old], [n for n in old if n not in new]
    told = [*(f"+ {n}" for n in dict.fromkeys(came)), *(f"- {n}" for n in dict.fromkeys(went))]
    return ", ".join(told) or "counted otherwise"


def _by(records: Sequence[int]) -> str:
    if not records:
        return ""
    return f"; by record{'' if len(records) == 1 else 's'} {', '.join(map(str, records))}"


def _record(record: RecordState) -> str:
    return f"{record.number}. {record.told} (by {record.who}, {record.when}): {record.why}"
