"""The whole way holds its promises on anything: every span is in the text, every id refers, counts only shrink."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.annotating import load
from reportedly.library import Reading, read
from reportedly.pipeline import assemble, conclude, examine
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Dossier, Failure, Metadata, Page

EXAMPLES = Path(__file__).parents[2] / "examples"
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
BLNS = Path(__file__).parents[3] / "shared" / "data" / "hostile" / "blns"

TOLD = Metadata()

PIECES = [
    "The mayor said on Monday that the dam had failed.",
    "“We were told nothing,” said Ana Brandt. “Nobody came.”",
    "Officials denied it, Radio Norra reported.",
    "according to the ministry",
    "“Unclosed, she said",
    "More than 1,500 miles, or about 2,400 km",
    "— Jo Ek (@jo_ek) March 3, 2024",
    "could not be independently verified",
    "\u202eabc\u202c",
    "\x00",
    "((((((((((",
    "Reuters: ",
    "\n\n",
    "\n",
    "’s",
    "''",
    "<p>",
]


def page(text: str, name: str = "a.txt", html: bool = False) -> Page:
    data = text.encode("utf-8", "surrogatepass")
    kind = "text/html" if html else "text/plain"
    return Page(name, data, hashlib.sha256(data).hexdigest(), kind, text, "utf-8", Metadata(language="en"))  # type: ignore[arg-type]


def check(dossier: Dossier) -> None:
    """What must hold of any dossier."""
    texts = {r.id: r.text for r in dossier.reports}
    attributions = {a.id: a for a in dossier.attributions}
    assert len(attributions) == len(dossier.attributions)
    claims = {c.id for c in dossier.claims}
    origins = {o.id for o in dossier.origins}
    for a in dossier.attributions:
        text = texts[a.report]
        values = [x.span for x in (*a.times, *a.quantities, *a.places)]
        for span in (*a.content, *a.cue, *a.source, *a.utterance, *a.stance_words, *values):
            assert 0 <= span.start < span.end <= len(text)
        assert a.content
        assert a.chain
        assert a.chain[-1].edge is None
        assert all(link.edge is not None for link in a.chain[:-1])
        assert {*a.denies, *a.disclaimed_by} <= attributions.keys()
        assert a.claim is None or a.claim in claims
        assert a.origin is None or a.origin in origins
    for c in dossier.claims:
        where = c.passage
        assert texts[where.report][where.start : where.end] == c.text
        assert c.attributions
        assert {r.to for r in c.relations} <= claims
    for f in dossier.findings:
        assert f.claim in claims
        assert f.appearances >= f.reports >= f.publishers >= 0
        assert {*f.origins, *f.against} <= origins
        assert f.reasons
        for reason in f.reasons:
            assert all(0 <= p.start < p.end <= len(texts[p.report]) for p in reason.shown_by)
    assert sorted(f.claim for f in dossier.findings) == sorted(claims)
    for flag in dossier.flags:
        where = flag.passage
        assert texts[where.report][where.start : where.end] == flag.text
    assert not dossier.gist or any(dossier.gist in text for text in texts.values())


def whole(texts: list[str], html: bool = False) -> tuple[Dossier, ...]:
    outcomes = [examine(page(t, f"{n}.txt", html), load("fake"), None) for n, t in enumerate(texts)]
    analyses = [o for o in outcomes if isinstance(o, Analysis)]
    for o in outcomes:
        if isinstance(o, Failure):
            assert o.stage == "clean", o.reason  # no text to read is an answer; a fault in a later verb is not
    chosen = Settings(one_event=True)
    return tuple(conclude(e, analyses, chosen) for e in assemble(analyses, chosen))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=12).map(" ".join), max_size=3))
def test_any_texts_give_a_dossier_that_holds(texts: list[str]) -> None:
    for dossier in whole(texts):
        check(dossier)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([*PIECES, "<div>", "</p>", "<script>", "<!--", "&amp;", "<h1>"]), max_size=15))
def test_any_markup_gives_a_dossier_that_holds(pieces: list[str]) -> None:
    for dossier in whole(["".join(pieces)], html=True):
        check(dossier)


@pytest.mark.skipif(not BLNS.is_dir(), reason="the collection of naughty strings is not here")
def test_naughty_strings_give_dossiers_that_hold() -> None:
    lines = [line for line in json.loads((BLNS / "blns.json").read_text(encoding="utf-8")) if line]
    assert lines
    for dossier in whole([f"The mayor said {line} was wrong.\n\n“{line}” said Ana Brandt." for line in lines]):
        check(dossier)


@pytest.fixture(scope="module")
def examples() -> Reading:
    return read(EXAMPLES)


def test_every_example_is_one_event_and_holds(examples: Reading) -> None:
    folders = [{f.name} for f in sorted(EXAMPLES.iterdir()) if f.is_dir()]
    found = [{Path(r.file).parent.name for r in d.reports} for d in examples.dossiers]
    assert sorted(found, key=min) == folders
    for dossier in examples.dossiers:
        check(dossier)
    assert examples.failures == ()


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real reports are not in the repository")
def test_the_real_reports_hold() -> None:
    (dossier,) = read(SEEDS).dossiers
    check(dossier)


def test_a_page_without_a_report_is_listed_with_its_kind() -> None:
    text = "Page not found\n\nSorry, the page you are looking for does not exist. Check the address or try again later."
    page = Page("gone.txt", text.encode(), hashlib.sha256(text.encode()).hexdigest(), "text/plain", text, "utf-8", TOLD)
    outcome = examine(page, load("en"), None)
    assert isinstance(outcome, Failure)
    assert outcome.reason == "an error page and no report; save the page when it shows its text"
