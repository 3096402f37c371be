"""Plain text for a terminal, without a last line end: no colour needed, no control character of a page gets through."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from reportedly.errors import UnknownName
from reportedly.showing.cards import Card, ShownReason, background, card, sections
from reportedly.showing.dates import spoken
from reportedly.showing.followups import followed_up, follows_up
from reportedly.showing.lookup import Lookup
from reportedly.showing.sayings import Saying
from reportedly.showing.visible import plain, quotation_marks
from reportedly.vocabulary import Dossier

WIDTH = 80
_WHOLE = 0.995


def _columns(text: str) -> int:
    """Cells a terminal needs: wide East Asian characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> Iterator[str]:
    """`text` broken at blanks to `width` cells, `first` before line one and `rest` before the others."""
    rest = " " * _columns(first) if rest is None else rest
    lead, line = first, ""
    for word in plain(text).split():
        joined = f"{line} {word}" if line else word
        if line and _columns(lead) + _columns(joined) > width:
            yield lead + line
            lead, line = rest, word
        else:
            line = joined
    yield (lead + line).rstrip()


def _counts(c: Card) -> str:
    return " → ".join(f"{n} {words}" for n, words in c.counts)


def _chain(s: Saying) -> str:
    out = ""
    for step in s.steps:
        out += step.name + (f" ─({step.edge})→ " if step.edge else "")
    return out


def quoted(words: str) -> str:
    """`words` in the quotation marks they do not use."""
    before, after = quotation_marks(words)
    return f"{before}{words}{after}"


def why(dossier: Dossier, claim_id: str, width: int = WIDTH) -> str:
    """One claim as a tree: each root, what it says, by which chain, who says otherwise, and the reasons.

    `claim_id` may be shortened to any beginning that only one claim has; UnknownName otherwise.
    """
    found = [c for c in dossier.claims if c.id == claim_id] or [
        c for c in dossier.claims if claim_id and c.id.startswith(claim_id)
    ]
    if len(found) != 1:
        known = ", ".join(c.id for c in found or dossier.claims)
        what = "several claims begin so" if found else "no such claim"
        raise UnknownName(f"{what}: {claim_id!r}. In this event: {known or 'none'}")
    c = card(found[0], Lookup(dossier))
    lines = [*wrapped(c.lead + quoted(c.text), width)]
    lines += wrapped(f"{c.label.symbol} {c.label.words} · {_counts(c)} · {c.id}", width, "  ")
    for mark in c.names:
        lines += wrapped(f"named {quoted(mark.value)} by {mark.who}, {mark.when}: {mark.why}", width, "  ")
    for mark in c.verdicts:
        lines += wrapped(f"verdict of {mark.who}, {mark.when}: {mark.value}: {mark.why}", width, "  ")
    for mark in c.marks:
        told = f"✎ overruled by {mark.who}, {mark.when} (record {mark.number}): {mark.what}: {mark.why}"
        lines += wrapped(told, width, "  ", "    ")
    if c.sides:
        lines += wrapped(f"sides: {', '.join(c.sides)}", width, "  ")
    lines.append("")
    for n, voice in enumerate(c.voices):
        last = n == len(c.voices) - 1
        branch, stem = ("└─ ", "   ") if last else ("├─ ", "│  ")
        note = "".join(
            x for x in (f" [{voice.side}]" if voice.side else "", "" if voice.reached else " (cold trail, counts zero)")
        )
        note += f"  {voice.origin}" if voice.origin else ""
        note += f", counted with {voice.counts_to}" if voice.counts_to and len(c.voices) > 1 else ""
        lines += wrapped(voice.root + note, width, branch, stem)
        for s in voice.sayings:
            lines += wrapped(f"{s.label.symbol} {s.label.words}: {quoted(s.words)}", width, stem + "  ", stem + "    ")
            lines += wrapped(_chain(s), width, stem + "    ", stem + "      ")
            lines += wrapped(f"{s.report_label}, {s.part}  {s.id}", width, stem + "    ", stem + "      ")
    if c.otherwise:
        lines += ["", "Otherwise"]
        for o in c.otherwise:
            lines += wrapped(
                f"{o.label.symbol} {o.label.words}: {o.who}{f': {quoted(o.words)}' if o.words else ''}  {o.claim}",
                width,
                "  ",
                "    ",
            )
            for more in (o.where, o.because):
                if more:
                    lines += wrapped(more, width, "    ")
    if c.struck:
        lines += ["", "Dismissed"]
        for x in c.struck:
            by = f", by {x.by.who}, {x.by.when} (record {x.by.number}): {x.by.why}" if x.by else ""
            what = f": {quoted(x.words)}" if x.words else ""
            lines += wrapped(f"{x.label.symbol} {x.label.words}{what}: {x.because}{by}", width, "  ", "    ")
    if c.disclaimers:
        lines += ["", "Disclaimers"]
        for _, words, where in c.disclaimers:
            lines += wrapped(f"? {quoted(words)} ({where})", width, "  ", "    ")
    if c.comparisons:
        lines += ["", "Values"]
        for k in c.comparisons:
            values = "; ".join(f"{quoted(v.words)}{f' = {v.normal}' if v.normal else ''} ({v.where})" for v in k.values)
            other = f"  {k.other}" if k.other else ""
            lines += wrapped(f"{k.label.symbol} {k.label.words}: {k.because}{other}", width, "  ", "    ")
            if values:
                lines += wrapped(values, width, "    ")
    if c.reasons:
        lines += ["", f"Why {c.label.words.lower()}"]
        for r in c.reasons:
            shown = "".join(f" {quoted(words)}" + (f" ×{len(at)}" if len(at) > 1 else "") for words, at in r.alike)
            lines += wrapped(f"- {r.because}{_weight(r)}{shown}", width, "  ", "    ")
    if c.joined:
        lines += ["", "Why these sayings are one claim"]
        for r in c.joined:
            lines += wrapped(f"- {r.because}{_weight(r)}", width, "  ", "    ")
    if c.flags:
        lines += ["", "Flags"]
        for f in c.flags:
            lines += wrapped(f"{f.symbol} {f.kind}: {quoted(f.text)}: {f.because}  {f.name}", width, "  ", "    ")
    return "\n".join(lines)


def _weight(reason: ShownReason) -> str:
    """The weight of a reason, where it is not a whole one: as on the page."""
    return f" (weight {reason.score:.2f})" if reason.score < _WHOLE else ""


def claims_text(dossier: Dossier, width: int = WIDTH) -> str:
    """All claims of an event by status, one or two lines each, with the id that `why` takes."""
    lookup = Lookup(dossier)
    lines = [*wrapped(quoted(dossier.gist), width)]
    lines += wrapped(
        f"{dossier.event.id}  ·  {spoken(dossier.when) or 'no date'}  ·  "
        f"{dossier.where.name if dossier.where else 'no place'}  ·  {counted(len(dossier.reports), 'report')}",
        width,
    )
    for s in sections(lookup):
        lines += ["", f"{s.title} ({len(s.cards)})"]
        lines += _listed(s.full, width)
        for once in s.once:
            lines += wrapped(f"said once: {once.root}, {once.where}", width, "  ")
            for c in once.cards:
                lines += wrapped(f"{c.lead}{quoted(c.text)} {c.id}", width, f"    {c.label.symbol} ", "      ")
    if rest := background(lookup):
        lines += ["", f"Background ({len(rest)})", *_listed(rest, width)]
    if dossier.failures:
        lines += ["", f"Could not be read ({len(dossier.failures)})"]
        for f in dossier.failures:
            lines += wrapped(f"{f.file}: {f.reason}", width, "  ", "    ")
    return "\n".join(lines)


def _listed(cards: Sequence[Card], width: int) -> list[str]:
    lines: list[str] = []
    for c in cards:
        lines += wrapped(c.lead + quoted(c.text), width, f"  {c.label.symbol} ", "    ")
        who = ", ".join(dict.fromkeys(v.root for v in c.voices))
        lines += wrapped(f"{c.id}  {_counts(c)}  ·  {who}", width, "    ")
    return lines


def events_text(dossiers: Sequence[Dossier], width: int = WIDTH) -> str:
    """All events, two or three lines each."""
    lines: list[str] = []
    for d in dossiers:
        lines += wrapped(quoted(d.gist), width)
        about = sum(c.about_event for c in d.claims)
        lines += wrapped(
            f"{d.event.id}  ·  {spoken(d.when) or 'no date'}  ·  {d.where.name if d.where else 'no place'}  ·  "
            f"{counted(len(d.reports), 'report')}  ·  {counted(about, 'claim')}  ·  {counted(len(d.flags), 'flag')}",
            width,
            "  ",
        )
        for what, ids in (("follows up on", follows_up(d.event)), ("followed up by", followed_up(d.event))):
            if ids:
                lines += wrapped(f"{what} {', '.join(id_ for id_, _ in ids)}", width, "  ")
        lines.append("")
    return "\n".join(lines[:-1]) if lines else "No events."


def counted(n: int, noun: str) -> str:
    """A number with its noun."""
    return f"{n} {noun}{'' if n == 1 else 's'}"
