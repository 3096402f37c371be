"""A report of plain text as the user's own words give it, for benchmarks that have no page to clean."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.vocabulary import Part, Report, Shift, digest


def plain_report(
    name: str,
    file: str,
    text: str,
    parts: Sequence[Part],
    *,
    outlet: str | None,
    published: str | None,
    address: str | None = None,
    sha256: str | None = None,
) -> Report:
    """An English report whose text is its page, character for character; `name` is its id, `published` is EDTF."""
    return Report(
        id=name,
        file=file,
        address=address,
        outlet=outlet,
        outlet_claimed_by="user",
        shown_by=None,
        published=published,
        published_claimed_by="user",
        language="en",
        sha256=sha256 or digest("s", text),
        state="ok",
        reason=None,
        text=text,
        parts=tuple(parts),
        shifts=(Shift(0, 0, len(text)),),
    )
