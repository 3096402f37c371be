"""clean: a page -> a report of typed parts, each character led back to the page. Pure; decides nothing about truth."""

from __future__ import annotations

from reportedly.cleaning import html, plain
from reportedly.cleaning.identity import report_id
from reportedly.cleaning.metadata import settle
from reportedly.cleaning.parts import judge
from reportedly.vocabulary import Page, Report, State

__all__ = ["clean"]

# Kinds of parts that say something; a page without any of them is no report.
_SAYING = {"headline", "body", "caption", "post", "note"}
# Warnings that begin so say that words of the page are missing; others are worth knowing and cost nothing.
_LOSSES = ("cut at ", "lost ", "article chosen without ")


def clean(page: Page) -> Report:
    """The report on `page`: its text, in parts that are sorted, disjoint and hold every character but white space.

    Plain text stays as it is; of HTML the text that a reader sees, its blocks set apart by a blank line. `state` is
    "partial" where words were lost, "failed" where no part says anything; `reason` then tells why, and repeats the
    page's warnings. Never raises on any characters.
    """
    lay_out = html.lay_out if page.media_type == "text/html" else plain.lay_out
    text, lines, shifts, declared, *notes = lay_out(page.text)
    judged = judge(text, lines, page.told.title or declared.title)
    settled = settle(text, judged, page.told, declared)
    reasons = [*page.warnings, *notes, *settled.notes]
    state: State = "partial" if any(r.startswith(_LOSSES) for r in reasons) else "ok"
    if not any(p.kind in _SAYING for p in judged.parts):
        state = "failed"
        kinds = ", ".join(sorted({p.kind for p in judged.parts}))
        held = f"{kinds} only" if kinds else "nothing that a reader sees"
        advice = "save the page when it shows its text, or copy its words into a .txt file"
        reasons.insert(0, f"no article text found: the page holds {held}; {advice}")
    return Report(
        id=report_id(settled.outlet, settled.address, text),
        file=page.file,
        address=settled.address,
        outlet=settled.outlet,
        outlet_claimed_by=settled.outlet_claimed_by,
        shown_by=settled.shown_by,
        published=settled.published,
        published_claimed_by=settled.published_claimed_by,
        language=settled.language,
        sha256=page.sha256,
        state=state,
        reason="; ".join(dict.fromkeys(reasons)) or None,
        text=text,
        parts=judged.parts,
        shifts=shifts,
    )
