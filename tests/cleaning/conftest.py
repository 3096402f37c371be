"""What holds of every report, and how tests make pages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from reportedly.cleaning import clean
from reportedly.vocabulary import Metadata, Page, Report

Make = Callable[..., Report]


def page_of(text: str, html: bool = False, told: Metadata | None = None, warnings: tuple[str, ...] = ()) -> Page:
    data = text.encode("utf-8", "surrogatepass")
    media = "text/html" if html else "text/plain"
    sha = hashlib.sha256(data).hexdigest()
    return Page("a.html" if html else "a.txt", data, sha, media, text, "utf-8", told or Metadata(), warnings)


def check(report: Report, page: Page) -> None:
    """The invariants: every character but white space in exactly one part, and each led back to the page."""
    end = 0
    for part in report.parts:
        assert end <= part.span.start < part.span.end <= len(report.text)
        assert not report.text[end : part.span.start].strip()
        assert part.span.of(report.text).strip()
        end = part.span.end
        assert (part.post is not None) == (part.kind == "post")
        if part.post is not None:
            assert part.span.start <= part.post.words.start <= part.post.words.end <= part.span.end
        if part.repeats is not None:
            assert part.kind == "furniture"
            assert part.repeats.end <= part.span.start
    assert not report.text[end:].strip()
    at = place = 0
    for shift in report.shifts:
        assert shift.length > 0
        assert at <= shift.text
        assert place <= shift.page
        at, place = shift.text + shift.length, shift.page + shift.length
        assert report.text[shift.text : at] == page.text[shift.page : place]
    if page.media_type == "text/plain":
        assert report.text == page.text
    if report.state == "failed":
        assert report.reason


@pytest.fixture
def cleaned() -> Make:
    """Clean a text or HTML and check the invariants on the way."""

    def make(text: str, html: bool = False, told: Metadata | None = None, warnings: tuple[str, ...] = ()) -> Report:
        page = page_of(text, html, told, warnings)
        report = clean(page)
        check(report, page)
        return report

    return make


@pytest.fixture
def kinds(cleaned: Make) -> Callable[..., list[tuple[str, str]]]:
    """The parts of a text as (kind, words)."""

    def make(text: str, html: bool = False, told: Metadata | None = None) -> list[tuple[str, str]]:
        report = cleaned(text, html, told)
        return [(p.kind, p.span.of(report.text)) for p in report.parts]

    return make
