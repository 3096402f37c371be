"""Reports made of a few words, and the pipelines to read them with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reportedly.annotating import annotate, load
from reportedly.annotating.fake import FakeAnnotator
from reportedly.attributing import attribute
from reportedly.vocabulary import Annotator, Attribution, Part, Post, Report, Span

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]


def make_report(text: str, **fields: object) -> Report:
    """A report whose paragraphs are body parts; a first line "# …" is its headline; "> @handle: …" is a post."""
    parts: list[Part] = []
    at = 0
    for line in text.split("\n"):
        if line.startswith("# "):
            parts.append(Part("headline", Span(at + 2, at + len(line))))
        elif line.startswith("> @") and ": " in line:
            words = at + line.index(": ") + 2
            handle = line[2 : line.index(": ")]
            post = Post(None, handle, None, None, None, False, Span(words, at + len(line)))
            parts.append(Part("post", Span(at + 2, at + len(line)), post))
        elif line.strip():
            parts.append(Part("body", Span(at, at + len(line))))
        at += len(line) + 1
    base = Report(
        "r1", "f", None, "Harbour Gazette", "user", None, "2024-05-03", "user", "en", "0", "ok", None, text, (), ()
    )
    return replace(base, **{"parts": tuple(parts), **fields})  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def english() -> Annotator:
    pytest.importorskip("spacy")
    return load("en")


@pytest.fixture(scope="session")
def read(english: Annotator) -> Read:
    def reading(text: str, **fields: object) -> tuple[Report, tuple[Attribution, ...]]:
        report = make_report(text, **fields)
        return report, attribute(annotate(report, english))

    return reading


@pytest.fixture(scope="session")
def read_plainly() -> Read:
    """The same with the annotator that has no model."""

    def reading(text: str, **fields: object) -> tuple[Report, tuple[Attribution, ...]]:
        report = make_report(text, **fields)
        return report, attribute(annotate(report, FakeAnnotator()))

    return reading
