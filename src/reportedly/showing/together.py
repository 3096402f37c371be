"""Why the reports of an event stand together, for a terminal: joins, what was nearly joined, copies, corrections."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.overruling.words import told
from reportedly.showing.dates import spoken
from reportedly.showing.overruled import STATES
from reportedly.showing.terminal import WIDTH, quoted, wrapped
from reportedly.vocabulary import Copy, Correction, Dossier, Placement, Record, Report


def together_text(
    dossier: Dossier,
    placements: Sequence[Placement],
    records: Sequence[Record],
    only: str | None = None,
    width: int = WIDTH,
) -> str:
    """The event's reports in the order in which they came, each with why it is here and what it was near to; then
    copies, and the records that name the event. `only` one report's, where its id is given."""
    names = {r.id: _named(r) for r in dossier.reports}
    lines = [*wrapped(quoted(dossier.gist), width)]
    lines += wrapped(
        f"{dossier.event.id}  ·  {spoken(dossier.when) or 'no date'}  ·  {len(names)} reports", width, "  "
    )
    for placement in placements:
        if only is not None and placement.report != only:
            continue
        lines += ["", *wrapped(f"{placement.report}  {names.get(placement.report, '')}", width, "", "  ")]
        why = placement.because.because.removeprefix(f"report {placement.report} ")
        lines += wrapped(f"{_told(why, names)} ({placement.because.score:.2f})", width, "  + ", "    ")
        for refused in placement.refused:
            near = f"{refused.report} {names.get(refused.report, '')}".strip()
            lines += wrapped(
                f"did not join {refused.event} ({refused.score:.2f}), likest to {near}: {refused.because}",
                width,
                "  - ",
                "    ",
            )
    copied = [c for c in dossier.event.copies if only is None or only in {c.report, c.of}]
    if copied:
        lines += ["", "Copies"]
        for c in copied:
            known = "" if c.directed else " (which was first is not known)"
            verb = ("follows" if c.kind == "retold" else "repeats" if c.directed else "shares its text with") + known
            line = f"{names.get(c.report, c.report)} {verb} {names.get(c.of, c.of)}: {c.share:.0%}"
            lines += wrapped(line, width, "  ", "    ")
            lines += _side_by_side(c, dossier, width)
    told = [r for r in records if only is None or not r.reports or only in r.reports]
    if told:
        lines += ["", "Records (to take one back: reportedly review undo NUMBER)"]
        for record in told:
            lines += wrapped(record_text(record), width, "  ", "    ")
    return "\n".join(lines)


def _side_by_side(copy: Copy, dossier: Dossier, width: int) -> list[str]:
    """The longest copied words, as the one prints them and, where it differs, the other."""
    texts = {r.id: r.text for r in dossier.reports}
    pairs = zip(copy.shown_by[::2], copy.shown_by[1::2], strict=True)
    longest = max(pairs, key=lambda p: (p[0].end - p[0].start, -p[0].start), default=None)
    if longest is None:
        return []
    here, there = (texts.get(p.report, "")[p.start : p.end] for p in longest)
    lines = list(wrapped(quoted(here), width, "    | ", "    | "))
    return lines if here == there else [*lines, *wrapped(quoted(there), width, "    : ", "    : ")]


def record_text(record: Record) -> str:
    """A record in a sentence, with the number that `review undo` takes."""
    first, second = (*record.events, "", "")[:2]
    what = (
        told(record)
        if record.about
        else {
            "merge": f"{first} was merged into {second}",
            "split": f"{', '.join(record.reports)} split out of {first}, as {second}",
            "follow-up": f"{first} follows up {second}",
            "undo": f"record {record.undoes} was taken back",
        }[record.kind]
    )
    by = f"by {record.who}, {record.when}" if record.when else "found by the program"
    return f"{record.number}. {what} ({by}): {record.why}"


def reviews_text(corrections: Sequence[Correction], width: int = WIDTH) -> str:
    """What people corrected: each record, and where it is not in force, why."""
    lines: list[str] = []
    for c in corrections:
        lines += wrapped(record_text(c.record), width, "", "   ")
        if c.state != "applied":
            lines += wrapped(f"{STATES[c.state]}: {c.because}", width, "   ")
    return "\n".join(lines) or "Nobody has corrected anything."


def _named(report: Report) -> str:
    return " · ".join(x for x in (report.outlet, spoken(report.published), report.file) if x)


def _told(why: str, names: dict[str, str]) -> str:
    """The reason with each report's outlet beside its id."""
    for report, name in names.items():
        outlet = name.split(" · ")[0]
        why = why.replace(f"report {report}", f"report {report} ({outlet})")
    return why
