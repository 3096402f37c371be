"""What people think, want or back without saying so: found on request, and only then."""

from __future__ import annotations

import pytest
from tests.attributing.conftest import make_report

from reportedly.annotating import annotate
from reportedly.attributing import attribute
from reportedly.vocabulary import Annotator

ATTITUDES = [
    ("The union backs the strike.", "The union", "the strike"),
    ("Ines Okoro supports the new pier and the tram.", "Ines Okoro", "the new pier and the tram"),
    ("The guild defended the toll, a relic of the war.", "The guild", "the toll"),
    ("I think the tide will turn.", "I", "the tide will turn"),
    ("The pier seems safe to most of the town.", "", "The pier … safe to most of the town"),
    ("The mayor appeared to have lost his notes.", "", "The mayor … to have lost his notes"),
    ("The inn is considered a landmark.", "", "The inn … a landmark"),
    ("The bridge is seen as a folly by the guild.", "the guild", "The bridge … a folly"),
    ("The board wants to sell the yard.", "The board", "to sell the yard"),
]


@pytest.mark.parametrize(("text", "source", "content"), ATTITUDES)
def test_attitudes_on_request(english: Annotator, text: str, source: str, content: str) -> None:
    report = make_report(text)
    annotated = annotate(report, english)
    found = [a for a in attribute(annotated, attitudes=True) if a.cue]
    assert [(report.words(a.source), report.words(a.content)) for a in found] == [(source, content)]
    assert [a for a in attribute(annotated) if a.cue] == []
