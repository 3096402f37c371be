"""normalise: a report's attributions with the values of their content, by the right anchor."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import factories

from reportedly.normalising import normalise
from reportedly.normalising.anchors import report_anchor
from reportedly.vocabulary import Annotated, Attribution, Link, Part, Post, Span


def saying(key: str, part: int, *content: Span) -> Attribution:
    link = Link("The Lantern", "the lantern", "outlet", None, None, None)
    return Attribution(key, "r1", part, content, (), (), (), ((), ()), (link,), "own-voice", ())


def span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def test_values_lie_inside_the_content(read: Callable[..., Annotated]) -> None:
    text = "Crews said on Friday that 12 barges sank last week, the harbour master wrote at noon on 3 March 2023."
    first = saying("a1", 0, span(text, "12 barges sank last week"))
    second = saying("a2", 0, span(text, "12 bar"), span(text, "at noon on 3 March 2023"))
    (one, two), _ = normalise(read(text), (first, second), None)
    assert [(t.edtf, t.anchor) for t in one.times] == [("2023-03-20/2023-03-26", "publication")]
    assert [(q.value, q.unit, q.of) for q in one.quantities] == [(12.0, "{barge}", "barges sank")]
    assert [t.edtf for t in two.times] == ["2023-03-03T12:00"]
    assert two.quantities == ()


def test_a_post_counts_from_its_own_date(read: Callable[..., Annotated]) -> None:
    text = "Fire broke out yesterday.\n\nSaw flames yesterday — Ines Faro (@inesfaro) March 20, 2023"
    body, words = span(text, "Fire broke out yesterday."), span(text, "Saw flames yesterday")
    whole = Span(words.start, len(text))
    post = Post("Ines Faro", "@inesfaro", "2023-03-20", None, None, False, words)
    annotated = read(text, parts=(Part("body", body), Part("post", whole, post)))
    (told, posted), _ = normalise(annotated, (saying("a1", 0, body), saying("a2", 1, words)), None)
    assert [(t.edtf, t.anchor) for t in told.times] == [("2023-03-30", "publication")]
    assert [(t.edtf, t.anchor) for t in posted.times] == [("2023-03-19", "post")]


def test_without_a_publication_date_the_text_must_name_one(read: Callable[..., Annotated]) -> None:
    text = "A hall burned on Friday, March 3."
    line = "LISBON, 4 March 2023 (Lantern) —"
    both = f"{line}\n\n{text}"
    parts = (Part("dateline", Span(0, len(line))), Part("body", span(both, text)))
    for words, given_parts, expected in ((both, parts, "2023-03-03"), (text, (), None)):
        annotated = read(words, published=None, parts=given_parts)
        (only,), _ = normalise(annotated, (saying("a1", 0, span(words, text)),), None)
        assert [t.edtf for t in only.times] == [expected]
    assert report_anchor(read(both, published=None, parts=parts).report).kind == "text"


def test_a_clock_time_counts_from_the_day_of_the_event(read: Callable[..., Annotated]) -> None:
    told = "A bus fell off a bridge on Tuesday, the mayor said on Thursday."
    asides = "A lorry had fallen there on 3 May 2021."
    clock = "The alarm rang at 6:20 a.m., the mayor said on Thursday."
    text = f"{told}\n\n{asides}\n\n{clock}"
    sayings = [
        saying(f"a{n}", n, span(text, words)) for n, words in enumerate((told, asides, "The alarm rang at 6:20 a.m."))
    ]
    (_, _, rung), _ = normalise(read(told, asides, clock), sayings, None)
    assert [(t.edtf, t.anchor) for t in rung.times] == [("2023-03-28T06:20", "text")]
    assert rung.times[0].alternatives == ("2021-05-03T06:20", "2023-03-31T06:20")


def entries(stamps: tuple[str, ...], bodies: tuple[str, ...]) -> tuple[str, tuple[Part, ...]]:
    """The text of a page of entries under their stamps, and its parts."""
    text, parts = "", []
    for stamp, body in zip(stamps, bodies, strict=True):
        parts.append(Part("furniture", Span(len(text), len(text) + len(stamp))))
        text += f"{stamp}\n\n"
        parts.append(Part("body", Span(len(text), len(text) + len(body))))
        text += f"{body}\n\n"
    return text.rstrip(), tuple(parts)


@pytest.mark.parametrize(
    ("stamps", "days"),
    [
        (("Saturday 07:40", "Friday 22:15"), ("2023-04-01", "2023-03-31")),
        (("1 April, 07:40", "31 March, 22:15"), ("2023-04-01", "2023-03-31")),
        (("UPDATE 4/1 7:40 a.m.", "UPDATE 3/31 10:15 p.m."), ("2023-04-01", "2023-03-31")),
        (("Friday 31 March", "Thursday 30 March"), ("2023-03-31", "2023-03-30")),
        (("Saturday's weather", "Friday's tides"), ("2023-03-31", "2023-03-31")),
        (("Saturday 07:40", "Photos"), ("2023-03-31", "2023-03-31")),
    ],
)
def test_the_entries_of_a_page_count_from_their_own_stamps(
    stamps: tuple[str, ...], days: tuple[str, ...], read: Callable[..., Annotated]
) -> None:
    bodies = ("Two more boats were found this morning.", "A wall fell this morning.")
    text, parts = entries(stamps, bodies)
    sayings = [saying(f"a{n}", n, span(text, body)) for n, body in enumerate(bodies)]
    told, _ = normalise(read(text, parts=parts), sayings, None)
    assert [t.edtf for a in told for t in a.times] == list(days)


def test_paragraphs_that_open_with_a_stamp_are_entries(read: Callable[..., Annotated]) -> None:
    bodies = (
        "UPDATE 4/1 7:40 a.m.: Two more boats were found this morning.",
        "UPDATE 3/31 10:15 p.m.: The wall gave way at 6:20 p.m. sharp.",
    )
    text = "\n\n".join(bodies)
    sayings = [
        saying("a1", 0, span(text, "found this morning")),
        saying("a2", 1, span(text, "gave way at 6:20 p.m. sharp")),
    ]
    told, _ = normalise(read(*bodies), sayings, None)
    assert [t.edtf for a in told for t in a.times] == ["2023-04-01", "2023-03-31T18:20"]


def test_an_undated_report_takes_weekdays_from_the_post_it_shows(read: Callable[..., Annotated]) -> None:
    body, words = "Fire broke out on Thursday.", "Saw flames — Ines Faro (@inesfaro) March 31, 2023"
    text = f"{body}\n\n{words}"
    post = Post("Ines Faro", "@inesfaro", "2023-03-31", None, None, False, span(text, "Saw flames"))
    parts = (Part("body", span(text, body)), Part("post", span(text, words), post))
    (told,), _ = normalise(read(body, words, published=None, parts=parts), (saying("a1", 0, span(text, body)),), None)
    assert [(t.edtf, t.alternatives, t.anchor) for t in told.times] == [("2023-03-30", ("2023-04-06",), "text")]


def test_it_gives_the_same_twice(read: Callable[..., Annotated]) -> None:
    annotated = read("Ann Roe, mayor of Genoa, said 40 boats and two tugs left on Monday.", "Roe said so at 6 p.m.")
    sayings = tuple(saying(f"a{n}", n, p.span) for n, p in enumerate(annotated.report.parts))
    assert normalise(annotated, sayings, None) == normalise(annotated, sayings, None)
    assert normalise(annotated, sayings[::-1], None)[1] == normalise(annotated, sayings, None)[1]


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_text_without_tokens_is_normalised(text: str) -> None:
    report = factories.report("r", text)
    (only,), _ = normalise(Annotated(report, (), (), ()), (saying("a1", 0, Span(0, len(text))),), None)
    for value in (*only.times, *only.quantities, *only.places):
        assert 0 <= value.span.start < value.span.end <= len(text)
