"""Which of two reports was published first, as far as their dates tell."""

from __future__ import annotations

from datetime import date

from reportedly.vocabulary import Report

SOON = 3
"""Days within which a doubt is hardly settled, and a figure not yet a new count."""


def order(report: Report) -> tuple[str, str]:
    """By publication; a day without an hour is taken to end with it, no date comes last."""
    published = report.published
    return (published if published and "T" in published else f"{published or ''}~", report.id)


def later(one: Report, other: Report) -> bool:
    """Whether the one is surely published after the other."""
    size = min(len(one.published or ""), len(other.published or ""))
    return size > 0 and (one.published or "")[:size] > (other.published or "")[:size]


def soon(one: Report, other: Report) -> bool:
    """Whether few days lie between them, or none that is known."""
    try:
        days = date.fromisoformat((other.published or "")[:10]) - date.fromisoformat((one.published or "")[:10])
    except ValueError:
        return True
    return abs(days.days) <= SOON
