"""Terminal, notebook, dates, picture, runs."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_dossier import SCRIPT, dossier, large

from reportedly.errors import UnknownName
from reportedly.showing import claim_html, claims_text, dossier_html, dossiers_html, events_text, matrix, why
from reportedly.showing.cards import card
from reportedly.showing.dates import DAY, spoken, stretch
from reportedly.showing.fulltext import _Mark, _runs
from reportedly.showing.lookup import Lookup
from reportedly.showing.picture import picture
from reportedly.showing.places import places
from reportedly.showing.timeline import timeline
from reportedly.units import printed
from reportedly.vocabulary import Link, Span, Stance


@pytest.mark.parametrize("width", [40, 80, 120])
def test_text_keeps_to_the_width_and_prints_no_control_character(width: int) -> None:
    d = dossier()
    d = replace(d, gist="red \x1b[31m\u202eword")
    for text in (claims_text(d, width), events_text([d], width), *(why(d, c.id, width) for c in d.claims)):
        assert "\x1b" not in text
        assert "\u202e" not in text
        for line in text.splitlines():
            assert len(line) <= width or " " not in line.strip()[: width // 2], line


def test_why_shows_chain_words_counts_and_reasons() -> None:
    d = dossier()
    text = why(d, d.claims[1].id, 200)
    for words in (
        "Marika Tamm ─(explicit)→ Radio Saare ─(explicit)→ Baltic Courier ─(inferred)→ NewsHub",
        "“31 passengers had been hurt”",
        "3 appearances → 3 reports → 3 publishers → 1 origin",
        "all lead to one speaker",
        "7 [nmi_i] = 12.964 km",
        "─(copied)→",
    ):
        assert words in text


def test_why_takes_a_unique_beginning_and_lists_what_there_is() -> None:
    d = dossier()
    name = d.claims[0].id
    assert why(d, name[:9]) == why(d, name)
    for wrong in ("c", "", "nothing"):
        with pytest.raises(UnknownName, match=name):
            why(d, wrong)


def test_claims_and_events_list_everything() -> None:
    d = dossier()
    assert all(c.id in claims_text(d) for c in d.claims)
    assert d.event.id in events_text([d])
    assert events_text([]) == "No events."


def test_notebook_html_is_escaped_and_small() -> None:
    d = large(40)
    for html in (dossier_html(d), claim_html(d.claims[1], d), dossiers_html([d] * 12), dossiers_html([])):
        assert "<script" not in html
        assert "<img" not in html
    assert len(dossier_html(d)) < 20_000
    assert SCRIPT.replace("<", "&lt;").replace(">", "&gt;") in claim_html(d.claims[5], d)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-05-13", "Mon 13 May 2024"),
        ("2024-05", "May 2024"),
        ("2024", "2024"),
        ("2024-05-13~", "about Mon 13 May 2024"),
        ("2024-05-13?", "perhaps Mon 13 May 2024"),
        ("2024-05-13T08:10", "Mon 13 May 2024, 08:10"),
        ("2024-05-13T08:10:30Z", "Mon 13 May 2024, 08:10 UTC"),
        ("2024-05-13T08:10+03:00", "Mon 13 May 2024, 08:10 UTC+03:00"),
        ("2024-05-13/2024-05-19", "Mon 13 May 2024 – Sun 19 May 2024"),
        ("2024-05-13T22:00/2024-05-13T23:30", "Mon 13 May 2024, 22:00–23:30"),
        ("../1994", "until 1994"),
        ("2022-02/..", "from Feb 2022"),
        ("2024-05-XX", "2024-05-XX"),
        ("2024-21", "2024-21"),
        ("2024-13-45", "2024-13-45"),
        ("nonsense", "nonsense"),
        ("", ""),
        (None, ""),
    ],
)
def test_dates_are_said_in_words(edtf: str | None, words: str) -> None:
    assert spoken(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "days", "grain", "approximate"),
    [
        ("2024-05-13", 1, "day", False),
        ("2024-02", 29, "month", False),
        ("2023", 365, "year", False),
        ("2024-05-XX", 31, "month", True),
        ("2024-05-13T10:00Z", 0, "moment", False),
        ("2024-05-13/2024-05-19", 7, "interval", False),
        ("2024-05-13~/2024-05-14", 2, "interval", True),
        ("9999-12", 31, "month", False),
    ],
)
def test_dates_cover_stretches(edtf: str, days: float, grain: str, approximate: bool) -> None:
    got = stretch(edtf)
    assert got is not None
    assert ((got.end - got.start) / DAY, got.grain, got.approximate) == (days, grain, approximate)


@given(st.text(alphabet="0123456789-T:Z+/.~?X% ", max_size=30))
@settings(max_examples=300, deadline=None)
def test_no_date_string_raises(text: str) -> None:
    spoken(text)
    got = stretch(text)
    assert got is None or isinstance(got.approximate, bool)


def test_timeline_keeps_kinds_of_precision_apart_and_publication_times() -> None:
    rows = timeline(Lookup(dossier())).rows
    assert {r.what for r in rows} == {"happened", "spoken", "posted", "published"}
    assert any(r.approximate for r in rows)
    assert any(r.precision == "an interval" for r in rows)
    assert not any("1994" in r.edtf for r in rows)  # background
    assert all(r.x is None or 0 <= r.x <= 320 for r in rows)


def test_map_lists_all_places_and_keeps_them_inside() -> None:
    got = places(Lookup(dossier()))
    assert [s.name for s in got.spots] == ["Paldiski", "Tallinn", "coast"]
    for s in got.spots:
        assert s.x is not None
        assert s.y is not None
        assert 0 <= s.x <= got.width
        assert 0 <= s.y <= got.height


@pytest.mark.parametrize("reports", [3, 9, 40])
def test_picture_flows_left_to_right_and_boxes_do_not_overlap(reports: int) -> None:
    d = large(reports) if reports != 3 else dossier()
    got = picture(Lookup(d))
    assert got == picture(Lookup(d))
    at = {n.name: n for n in got.nodes}
    for a, b, _, _ in got.rows:
        if a in at and b in at:
            assert at[a].x < at[b].x
    boxes = [(n.x, n.y) for n in got.nodes]
    for n, (x, y) in enumerate(boxes):
        assert x + got.box <= got.width
        assert 0 <= y <= got.height - got.tall
        assert not [1 for x2, y2 in boxes[n + 1 :] if x == x2 and abs(y - y2) < got.tall]


def test_picture_of_sources_that_quote_each_other_is_drawn() -> None:
    d = dossier()
    a, b = Link("A", "a", "outlet", "explicit", None, None), Link("B", "b", "outlet", "explicit", None, None)
    first, second, *rest = d.attributions
    d = replace(
        d,
        attributions=(
            replace(first, chain=(a, replace(b, edge=None))),
            replace(second, chain=(b, replace(a, edge=None))),
            *rest,
        ),
    )
    got = picture(Lookup(d))
    assert {("A", "B"), ("B", "A")} <= {(x, y) for x, y, _, _ in got.rows}
    assert len(got.arrows) == len(got.rows)


@given(
    st.text(min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=12),
)
@settings(max_examples=200, deadline=None)
def test_runs_keep_every_character_and_every_mark(text: str, pairs: list[tuple[int, int]]) -> None:
    marks = [_Mark(Span(a, b), n, f"m{n}") for n, (a, b) in enumerate(pairs)]
    runs = _runs(text, 0, len(text), marks, [])
    assert "".join(r.text for r in runs) == text
    position = 0
    for run in runs:
        expected = {m.classes for m in marks if m.span.start <= position < min(m.span.end, len(text))}
        assert set(run.classes.split()) == expected
        position += len(run.text)


def test_no_private_word_of_this_machine_in_the_templates() -> None:
    folder = Path(__file__).parents[2] / "src" / "reportedly" / "showing" / "templates"
    for file in sorted(folder.iterdir()):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"https?://", text), file.name


def test_a_matrix_of_very_many_sources_keeps_all_marks_in_few_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    lookup = Lookup(large(30))
    whole = matrix.by_report(lookup)
    monkeypatch.setattr(matrix, "_CELLS", 150)
    small = matrix.by_report(lookup)
    assert len(small.columns) == 15 < len(whole.columns)
    assert small.columns[-1].name == "16 others"
    for one, other in zip(whole.rows, small.rows, strict=True):
        assert len(other.cells) == len(small.columns)
        assert sorted(m.anchor for c in one.cells for m in c) == sorted(m.anchor for c in other.cells for m in c)


def test_labels_of_close_places_are_not_written_over_each_other() -> None:
    d = dossier()
    near = tuple(
        replace(a, places=tuple(replace(p, id=f"x:{n}{m}", lat=59.4, lon=24.1) for m, p in enumerate(a.places)))
        for n, a in enumerate(d.attributions)
    )
    heights = [s.label_y for s in places(Lookup(replace(d, attributions=near))).spots]
    assert len(heights) == 3
    assert min(abs(a - b) for n, a in enumerate(heights) for b in heights[n + 1 :]) >= 15


@pytest.mark.parametrize("name", ["Ub", "Saint-Germain-en-Laye", "The Free and Hanseatic Town of Upper Kelmar"])
def test_labels_of_places_lie_within_the_drawing(name: str) -> None:
    d = dossier()
    corners = [(59.0, 24.0), (59.0, 26.0), (60.0, 24.0), (60.0, 26.0), (59.5, 25.0)]
    first = next(p for a in d.attributions for p in a.places)
    put = tuple(
        replace(first, id=f"x:{n}", name=name, lat=lat, lon=lon, radius_m=0.0) for n, (lat, lon) in enumerate(corners)
    )
    told = next(a for a in d.attributions if a.about_event)
    found = places(Lookup(replace(d, attributions=(replace(told, places=put),))))
    assert len(found.spots) == len(corners)
    for s in found.spots:
        long = 7.5 * len(f"{s.number} {s.name}")
        start = s.label_x - long if s.leftward else s.label_x
        assert 0 <= start <= start + long <= found.width
        assert 10 <= s.label_y <= found.height - 5


def test_words_that_name_nobody_stand_in_brackets_and_outlets_have_no_partys_side():
    told = dossier()
    lookup = Lookup(told)
    hearsay = Link("was reported", "was reported", "unnamed", "explicit", "nobody named", None)
    assert lookup.name(hearsay) == "(was reported)"
    assert lookup.name(replace(hearsay, rule="described", name="a nurse", key="a nurse")) == "a nurse"
    sided = next(a for a in told.attributions if (o := lookup.origins.get(a.origin or "")) is not None and o.side)
    assert lookup.side(sided) == lookup.origins[sided.origin or ""].side
    outlet = Link("Valley Post", "valley post", "outlet", None, None, None)
    assert lookup.side(replace(sided, chain=(outlet,))) is None


@pytest.mark.parametrize(
    ("unit", "number", "words"),
    [
        ("{person}", 1, "person"),
        ("{person}", 3, "people"),
        ("{body}", 4, "bodies"),
        ("{hospital}", 2, "hospitals"),
        ("{church}", 2, "churches"),
        ("{boss}", 2, "bosses"),
        ("{troops}", 2, "troops"),
        ("{fireman}", 2, "firemen"),
        ("{aircraft}", 5, "aircraft"),
        ("{USD}", 5, "USD"),
        ("a", 1, "year"),
        ("a", 2, "years"),
        ("km", 1, "km"),
        ("1", 1, ""),
    ],
)
def test_units_agree_with_their_number(unit: str, number: float, words: str) -> None:
    assert printed(unit, number) == words


@pytest.mark.parametrize(
    ("stance", "negated", "words", "lead"),
    [
        ("denied", False, "taking the money", "Denied: "),
        ("denied", False, "not guilty", "Denial: "),
        ("denied", True, "we never met", "Denial: "),
        ("declined", False, "to comment", "Declined: "),
        ("said", True, "we never met", ""),
    ],
)
def test_a_denial_in_its_own_words_is_not_shown_as_denied(stance: Stance, negated: bool, words: str, lead: str) -> None:
    d = dossier()
    claim = replace(d.claims[0], text=words)
    theirs = tuple(
        replace(a, stance=stance, negated=negated) if a.id in claim.attributions else a for a in d.attributions
    )
    assert card(claim, Lookup(replace(d, attributions=theirs))).lead == lead
