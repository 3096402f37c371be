"""What a report is known by: its id."""

from __future__ import annotations

from reportedly.vocabulary import digest


def report_id(outlet: str | None, address: str | None, text: str) -> str:
    """The id of a report: the same outlet, address and text are the same report."""
    return digest("r", outlet or "", address or "", text)
