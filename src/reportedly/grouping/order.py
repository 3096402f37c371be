"""The order in which reports are placed."""

from __future__ import annotations

from reportedly.vocabulary import Report


def reading_order(report: Report) -> tuple[str, str]:
    """A total order: by date as written, undated last, then by id."""
    return (report.published or "9999", report.id)
