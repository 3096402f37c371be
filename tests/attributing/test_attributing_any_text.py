"""Whatever the text: no crash, spans inside it, contents not empty, the same again, and in linear time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import grows_linearly

from reportedly.annotating import annotate
from reportedly.annotating.fake import FakeAnnotator
from reportedly.attributing import attribute
from reportedly.attributing.sayings.quotations import scan
from reportedly.vocabulary import Annotator, Attribution, Part, PartKind, Report, Span

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

_WORDS = """
said told " “ ” ' ‘ ’ '' , . : — – @ann according to reportedly claim that could not verify Ann Roe
he it they the mayor police reported as cited by citing denied declined comment « » ( ) ? ! 2019
last month I we was been is on its own account words in
"""
_PIECES = st.sampled_from([*_WORDS.split(), "\n", "\n\n", "ann's", "…", "😀"])
TEXTS = st.one_of(st.text(max_size=120), st.lists(_PIECES, max_size=60).map(" ".join))

KINDS: tuple[PartKind, ...] = ("headline", "body", "caption")


def plain(text: str) -> Report:
    """Each line a part of some kind."""
    parts: list[Part] = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        if line:
            parts.append(Part(KINDS[number % 3], Span(at, at + len(line))))
        at += len(line) + 1
    return Report("r1", "f", None, None, None, None, None, None, "en", "0", "ok", None, text, tuple(parts), ())


def check(report: Report, attributions: tuple[Attribution, ...]) -> None:
    ids = {a.id for a in attributions}
    assert len(ids) == len(attributions)
    assert list(attributions) == sorted(attributions, key=lambda a: (a.content, a.id))
    for a in attributions:
        spans = [*a.content, *a.cue, *a.source, *a.utterance, *a.stance_words, *a.outer[0], *a.outer[1]]
        spans += [s for link in a.chain for s in (link.span, link.mention) if s is not None]
        assert all(0 <= s.start < s.end <= len(report.text) for s in spans)
        assert a.content
        assert report.words(a.content).strip()
        assert all(report.parts[a.part].span.covers(s) for s in a.content)
        assert a.chain
        assert a.chain[-1].edge is None
        assert all(link.edge for link in a.chain[:-1])
        assert all(link.name and link.key for link in a.chain)
        assert set(a.denies) | set(a.disclaimed_by) <= ids - {a.id}


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_without_a_model(text: str) -> None:
    report = plain(text)
    annotated = annotate(report, FakeAnnotator())
    check(report, attribute(annotated))
    assert attribute(annotated) == attribute(annotated)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text_with_the_model(text: str) -> None:
    report = plain(text)
    check(report, attribute(annotate(report, _english())))


_LOADED: list[Annotator] = []


def _english() -> Annotator:
    pytest.importorskip("spacy")
    if not _LOADED:
        from reportedly.annotating import load

        _LOADED.append(load("en"))
    return _LOADED[0]


@pytest.mark.parametrize(
    "run", ["(", '"', "“", "'", "‘a ", "a’ ", "said ", "said, ", "he said that ", "\n", '" ', "as ", "claim that "]
)
def test_hostile_runs_take_linear_time(run: str) -> None:
    def read(length: int) -> None:
        report = plain(run * (length // len(run)))
        check(report, attribute(annotate(report, FakeAnnotator())))

    assert grows_linearly(read, 60_000)


def test_a_megabyte_of_opening_marks_is_scanned_in_linear_time() -> None:
    text = ("“" * 5_000 + "”") * 200
    assert grows_linearly(lambda length: scan(text[:length], Span(0, length)), len(text))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab s“”\"'‘’«».,\n", max_size=80))
def test_quotations_do_not_overlap(text: str) -> None:
    found = scan(text, Span(0, len(text)))
    ends = [0]
    for start, end, _, _ in found:
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)


MARKS = [
    ("“a b” c", ["“a b”"]),
    ("'a b,' c 'd e.'", ["'a b,'", "'d e.'"]),
    ("‘the miners’ hall,’ c", ["‘the miners’ hall,’"]),
    ("it's the miners' hall", []),
    ("``a b'' c", ["``a b''"]),
    ("''a b,'' c", ["''a b,''"]),
    ('"a ‘b’ c" d', ['"a ‘b’ c"']),
    ("«a b» c „d e“", ["«a b»", "„d e“"]),
    ("“a b. c", ["“a b. c"]),
    ("in the '90s and '80s", []),
]


@pytest.mark.parametrize(("text", "quotations"), MARKS)
def test_marks(text: str, quotations: list[str]) -> None:
    assert [text[s:e] for s, e, _, _ in scan(text, Span(0, len(text)))] == quotations
