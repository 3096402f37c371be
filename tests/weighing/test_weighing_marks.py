"""Flags raised by single words, figures and quotation marks."""

import pytest
from tests.factories import analysis, entity, event, link, report, saying

from reportedly.aligning import align
from reportedly.vocabulary import Copy, Event, digest
from reportedly.weighing import weigh


def flags(kind, *made, copies=()):
    at = Event(digest("e", "marks"), event(*made).reports, tuple(copies))
    return [f.text for f in weigh(at, made, align(at, made)).flags if f.kind == kind]


BROKEN = [
    ("“We saw the lamp go out and", ["“We saw the lamp go out and"]),
    ('He said, "leave it', ['"leave it']),
    ("“We saw the lamp go out,” he said.", []),
    ("The list ends without a stop", []),
    ("“We saw it.” Then he left", []),
]


@pytest.mark.parametrize(("words", "expected"), BROKEN)
def test_a_quotation_that_breaks_off(words, expected):
    assert flags("quote-cut-off", analysis(report("r1", words, outlet="Lark"))) == expected


FIGURES = [
    ("The rocket has a range of more than 900, the firm said.", "more than 900", "1", "range", 1),
    ("The rocket has a range of more than 900 in all, the firm said.", "more than 900", "1", "range", 0),
    ("The hospital stands by 27, it said.", "27", "1", "hospital", 0),
    ("The rocket has a range of 900 km, the firm said.", "900 km", "km", "range", 0),
]


@pytest.mark.parametrize(("words", "figure", "unit", "of", "count"), FIGURES)
def test_a_measure_without_its_unit(words, figure, unit, of, count):
    r = report("r1", words, outlet="Lark", published="2024-05-01")
    a = saying(r, words.rsplit(",", 1)[0], "Ana Petrov", quantities=[(figure, 900, "=", unit, of)])
    assert len(flags("number-without-unit", analysis(r, a, entities=[entity(r, "Ana Petrov")]))) == count


VERBS = [
    ("Ana Petrov claimed the dam was sound.", "claimed", 1),
    ("Her claim that the dam was sound was put to the firm.", "claim", 0),
]


@pytest.mark.parametrize(("words", "cue", "count"), VERBS)
def test_a_verb_keeps_its_distance_a_noun_does_not(words, cue, count):
    r = report("r1", words, outlet="Lark", published="2024-05-01")
    a = saying(r, "the dam was sound", "Ana Petrov", stance="claimed", cue=cue)
    assert len(flags("distancing-verb", analysis(r, a, entities=[entity(r, "Ana Petrov")]))) == count


@pytest.mark.parametrize(("published", "expected"), [("2024-05-01", []), (None, ["Monday"])])
def test_a_date_is_inferred_only_where_nothing_dates_the_report(published, expected):
    r = report("r1", "The dam broke on Monday.", outlet="Lark", published=published)
    a = saying(r, "The dam broke on Monday", times=[("on Monday", "2024-04-29")])
    assert flags("date-inferred", analysis(r, a)) == expected


LATER = [
    ("2024-05-01T12:00", "=", ["12"]),
    ("2024-05-02", "=", ["12"]),
    ("2024-05-02", ">=", []),
    ("2024-05-20", "=", []),  # by then they may have been counted
    ("2024-04-30", "=", []),
]


@pytest.mark.parametrize(("published", "comparator", "expected"), LATER)
def test_a_bound_that_a_later_report_drops(published, comparator, expected):
    wire = report("wire", "The flood killed at least 12 people.", outlet="Union Wire", published="2024-05-01T08:00")
    local = report("local", "The flood killed 12 people.", outlet="Valley Post", published=published)
    words = "The flood killed at least 12 people"
    a = saying(wire, words, quantities=[("at least 12", 12, ">=", "{person}", "killed")])
    b = saying(local, "The flood killed 12 people", quantities=[("12", 12, comparator, "{person}", "killed")])
    assert flags("hedge-lost", analysis(wire, a), analysis(local, b)) == expected


def test_a_bound_that_a_copy_drops_whenever_it_is_printed():
    wire = report("wire", "The flood killed at least 12 people.", outlet="Union Wire", published="2024-05-01T08:00")
    local = report("local", "The flood killed 12 people.", outlet="Valley Post", published="2024-06-01")
    words = "The flood killed at least 12 people"
    a = saying(wire, words, quantities=[("at least 12", 12, ">=", "{person}", "killed")])
    b = saying(local, "The flood killed 12 people", quantities=[("12", 12, "=", "{person}", "killed")])
    copy = Copy(local.id, wire.id, 0.9, True, ())
    assert flags("hedge-lost", analysis(wire, a), analysis(local, b), copies=[copy]) == ["12"]


def test_a_bound_dropped_in_a_quotation_is_its_speakers():
    wire = report("wire", "The flood killed at least 12 people.", outlet="Union Wire", published="2024-05-01T08:00")
    local = report("local", "“The flood killed 12 people.”", outlet="Valley Post", published="2024-05-01T09:00")
    words = "The flood killed at least 12 people"
    a = saying(wire, words, quantities=[("at least 12", 12, ">=", "{person}", "killed")])
    told = [("12", 12, "=", "{person}", "killed")]
    b = saying(local, "“The flood killed 12 people.”", "Ana Ruel", quoted=True, quantities=told)
    assert flags("hedge-lost", analysis(wire, a), analysis(local, b)) == []


HEADLINES = [
    ("Flood cripples valley", "The flood cut the valley road.", 1),
    ("Flood cripples valley", "The flood crippled the valley road.", 0),
    ("Flood cuts valley road", "The flood cut the valley road.", 0),
]


@pytest.mark.parametrize(("headline", "body", "count"), HEADLINES)
def test_a_headline_that_leans_where_its_report_does_not(headline, body, count):
    r = report("r1", ("headline", headline), body, outlet="Lark", published="2024-05-01")
    made = analysis(r, saying(r, headline), saying(r, body.rstrip(".")))
    assert len(flags("headline-stronger-than-words", made)) == count


@pytest.mark.parametrize(("comparator", "count"), [("~", 1), ("<", 1), ("=", 0), (">=", 0)])
def test_a_headline_with_a_plain_figure(comparator, count):
    r = report("r1", ("headline", "500 flee flood"), "Some 500 people left.", outlet="Lark", published="2024-05-01")
    made = analysis(
        r,
        saying(r, "500 flee flood", quantities=[("500", 500, "=", "{person}", "flee")]),
        saying(r, "Some 500 people left", quantities=[("Some 500", 500, comparator, "{person}", "left")]),
    )
    assert len(flags("headline-stronger-than-words", made)) == count


@pytest.mark.parametrize(("source", "count"), [("witnesses", 1), ("the coastguard", 0)])
def test_a_headline_over_a_nameless_source(source, count):
    body = f"A dam warden opened the gate, {source} said."
    r = report("r1", ("headline", "Dam warden opened gate"), body, outlet="Lark", published="2024-05-01")
    below = saying(r, "A dam warden opened the gate", link(source, "unnamed"), source=source)
    made = analysis(r, saying(r, "Dam warden opened gate"), below)
    assert len(flags("headline-stronger-than-words", made)) == count


@pytest.mark.parametrize(("hedged", "count"), [(True, 1), (False, 0)])
def test_doubt_lost_on_the_way_through_another_outlet(hedged, count):
    words = "the warden may have opened the gate" if hedged else "the warden had opened the gate"
    wire = report("wire", f"Ana Ruel said {words}.", outlet="Union Wire", published="2024-05-01T08:00")
    local = report("local", "The warden opened the gate, Union Wire reports.", outlet="Post", published="2024-05-02")
    a = saying(wire, words, "Ana Ruel", hedged=hedged, stance="hedged" if hedged else "said")
    b = saying(local, "The warden opened the gate", link("Union Wire", "outlet"))
    assert len(flags("hedge-lost", analysis(wire, a), analysis(local, b))) == count


WORDS = [
    ("A terrorist raid on the port failed.", 1),
    ("The doomed vessel left at six.", 1),
    ("The Palestine Liberation Organisation met.", 0),
    ("The ship left at six.", 0),
]


@pytest.mark.parametrize(("words", "count"), WORDS)
def test_words_that_lean(words, count):
    assert len(flags("loaded-wording", analysis(report("r1", words, outlet="Lark")))) == count


def test_copies_of_one_text_do_not_outvote_two_reports_of_their_own():
    wire = report(
        "wire", "The mate, Ansel Urrebe, was taken off first.", outlet="Union Wire", published="2024-05-01T08:00"
    )
    one = report("one", "The mate, Ansel Urrebe, was taken off first.", outlet="Post", published="2024-05-01T09:00")
    two = report("two", "The mate, Ansel Urrebe, was taken off first.", outlet="Bell", published="2024-05-01T10:00")
    own = report("own", "They buried Ansel Urrabe in Holm.", outlet="Lark", published="2024-05-04")
    other = report("other", "A street may be named after Ansel Urrabe.", outlet="Wren", published="2024-05-05")
    copies = [Copy(x.id, wire.id, 1.0, True, ()) for x in (one, two)]
    made = [analysis(r) for r in (wire, one, two, own, other)]
    assert flags("copied-error", *made, copies=copies) == ["Ansel Urrebe", "Ansel Urrebe"]
    assert flags("two-spellings", *made, copies=copies) == ["Ansel Urrebe"]
