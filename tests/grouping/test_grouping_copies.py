"""Who repeats whom: shares, direction, and what is left out."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import analysis, report

from reportedly.grouping import group
from reportedly.grouping.corrections import Corrections
from reportedly.grouping.events import take
from reportedly.grouping.features import features
from reportedly.grouping.index import MemoryIndex
from reportedly.grouping.junk import is_junk
from reportedly.grouping.placing import place
from reportedly.vocabulary import Copy

WORDS = [f"{a}{b}" for a in ("ma", "ti", "ro", "lu", "se", "ka") for b in ("ner", "lop", "vist", "dan", "quel", "bram")]


def prose(seed, count=120):
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(count)) + "."


def make(name, *paragraphs, **more):
    return analysis(report(name, *paragraphs, **more))


def copies(made):
    return [c for event in group(made, one_event=True) for c in event.copies]


def ids(made):
    return {a.report.id: a.report.file for a in made}


def found(made):
    names = ids(made)
    return [(names[c.report], names[c.of], c.directed) for c in copies(made)]


def test_the_later_repeats_the_earlier():
    made = [make("a", prose(1), published="2024-05-01"), make("b", prose(1), prose(2), published="2024-05-02")]
    assert found(made) == [("b", "a", True)]
    (copy,) = copies(made)
    assert 0.4 < copy.share < 0.6


def test_without_dates_nobody_is_first():
    assert [x[2] for x in found([make("a", prose(1)), make("b", prose(1))])] == [False]


def test_a_day_known_only_to_the_month_gives_no_direction():
    made = [make("a", prose(1), published="2024-05"), make("b", prose(1), published="2024-05-02")]
    assert [x[2] for x in found(made)] == [False]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("dateline", "VORNA (AP) —"),
        ("syndication", "This article first appeared on Associated Press."),
        ("byline", "By Ann Lee, Associated Press"),
        ("credit", "Associated Press"),
    ],
)
def test_a_credit_beats_a_date(kind, words):
    made = [
        make("wire", prose(1), outlet="Associated Press", published="2024-05-02"),
        make("paper", (kind, words), prose(1), outlet="The Lark", published="2024-05-01"),
    ]
    assert found(made) == [("paper", "wire", True)]


def test_an_agency_that_takes_over_sentences_of_a_notice_is_no_original_for_its_dateline():
    notice = make("notice", *TAKEN, prose(1, 60), outlet="Rail Office", published="2024-05-01T08:00")
    agency = make(
        "wire",
        ("dateline", "VARN (Associated Press) —"),
        *OWN,
        *TAKEN,
        outlet="Associated Press",
        published="2024-05-01T09:00",
    )
    assert found([notice, agency]) == [("wire", "notice", True)]


def test_all_copies_of_a_wire_lead_to_it():
    made = [
        make("wire", prose(1), outlet="Wire", published="2024-05-01"),
        *[make(f"p{i}", prose(1), prose(10 + i), outlet=f"P{i}", published="2024-05-02") for i in range(5)],
    ]
    assert found(made) == sorted(
        ((f"p{i}", "wire", True) for i in range(5)),
        key=lambda x: next(a.report.id for a in made if a.report.file == x[0]),
    )


def test_a_text_from_two_texts_leads_to_both():
    made = [
        make("a", prose(1), published="2024-05-01"),
        make("b", prose(2), published="2024-05-01"),
        make("c", prose(1), prose(2), published="2024-05-02"),
    ]
    assert {(x[0], x[1]) for x in found(made)} == {("c", "a"), ("c", "b")}


@pytest.mark.parametrize("kind", ["furniture", "post", "caption", "credit", "note"])
def test_only_the_body_counts(kind):
    made = [make("a", (kind, prose(1)), prose(2), outlet="A"), make("b", (kind, prose(1)), prose(3), outlet="B")]
    assert found(made) == []


def test_a_quotation_shared_is_no_copy():
    quote = prose(9, 15)
    assert found([make("a", prose(1), quote), make("b", prose(2), quote)]) == []


TAKEN = (
    "The harbour railway in Tolmark was closed on Friday after two wagons left the rails near the Skarv bridge.",
    "Nobody aboard was hurt, and the tank held, though it took the firemen of Tolmark until noon to be sure of it.",
)
OWN = (
    "We have asked for a second track since our first issue, and nobody at the ministry has ever answered us at all.",
    "A kiosk keeper in Skarv told this paper that her window shook so much that two jars fell down from a shelf.",
    "Those who want to know how money is spent here may read again what we wrote in spring about a certain car park.",
    "The inquiry, when there is one, will find that it was the weather, as it always has been in our dear Tolmark.",
)


@pytest.mark.parametrize(
    ("taken", "is_copy"),
    [
        (TAKEN, True),
        # synonyms and a turned clause
        (
            (
                "The harbour line in Tolmark was shut on Friday after two wagons left the rails by the Skarv bridge.",
                "Nobody aboard was injured, and the tank held, though it took the firemen until noon to be sure of it.",
            ),
            True,
        ),
        (TAKEN[:1], False),  # one sentence of an agency's, or of an official notice
        (("Two wagons came off the rails by the bridge of Skarv, and the line has been closed.",), False),
    ],
)
def test_sentences_taken_over_into_a_text_of_ones_own(taken, is_copy):
    agency = make("agency", *TAKEN, prose(1, 60), outlet="Agency", published="2024-05-01")
    paper = make("paper", *OWN[:2], *taken, *OWN[2:], outlet="Lark", published="2024-05-02")
    assert found([agency, paper]) == ([("paper", "agency", True)] if is_copy else [])


@pytest.mark.parametrize(
    ("one", "other", "is_copy"),
    [
        ("Ada Lomul", "Ada Lomul", True),
        ("Ada Lomul", "Ada Fenger", False),  # a form filled in anew: the first name alone is equal
    ],
)
def test_half_a_name_vouches_for_nobody(one, other, is_copy):
    def form(name, town):
        return (
            f"The night went badly for the crews who had been called out to the quay by {name}, who keeps the light.",
            f"It was {name} who had seen the smoke from {town}, and {name} who ran to wake whoever slept in the boats.",
        )

    made = [make("a", *form(one, "Varn Hill"), outlet="A"), make("b", *form(other, "Varn Hill"), outlet="B")]
    assert bool(found(made)) == is_copy


@pytest.mark.parametrize(
    "tail",
    [
        "About the Varn Port Office: the Varn Port Office was set up to keep the quays, publishes its accounts "
        "every year and answers to the ministry of waterways, which appoints two of the seven members of its board.",
        "Lomul Works is a leading provider of cranes to ports and yards. Founded in a shed by two sisters, it employs "
        "some hundred people today at four sites and serves customers in thirty countries around the world.",
        "© Copyright 2024 Varn Radio Inc. Used under licence. All rights reserved. This material may not be published, "
        "broadcast, rewritten or given on in any way without the leave of Varn Radio, its owners and their heirs.",
    ],
)
def test_what_a_body_says_of_itself_is_no_copy(tail):
    made = [make("a", tail, prose(1, 50), outlet="A"), make("b", tail, prose(2, 50), outlet="B")]
    assert found(made) == []


@pytest.mark.parametrize(("share", "joins"), [(0.2, False), (0.5, True)])
def test_what_is_mostly_text_of_its_own_joins_no_event_for_its_copying(share, joins):
    old, new = make("old", prose(1), published="2019-05-01"), make("new", prose(2), published="2024-05-02")
    index, corrections = MemoryIndex(), Corrections()
    (first,) = take(old, index, corrections)
    copy = Copy(new.report.id, old.report.id, share, True, ())
    placed = place(new.report.id, features(new), {}, [(copy, 0)], index, corrections)
    assert (placed.event == first.event, placed.copies) == (joins, (copy,))


def test_house_boilerplate_is_no_copy():
    tail = prose(99, 60)
    made = [make(f"r{i}", prose(i, 60), tail, outlet="Lark", published=f"2024-05-0{i + 1}") for i in range(6)]
    assert found(made) == []


def test_doors_take_no_part():
    door = (
        "Sign in or subscribe to read this. Already have an account? Log in with your email address and password. "
        "Register for digital access. Forgot your password? Reset your password here. Terms of Service."
    )
    made = [make("a", door), make("b", door)]
    assert all(is_junk(a.report) for a in made)
    assert found(made) == []


def test_passages_are_the_same_words_on_both_sides():
    made = [make("a", prose(1), published="2024-05-01"), make("b", prose(5, 30), prose(1), published="2024-05-02")]
    text = {a.report.id: a.report.text for a in made}
    (copy,) = copies(made)
    assert copy.shown_by
    for here, there in zip(copy.shown_by[::2], copy.shown_by[1::2], strict=True):
        assert (here.report, there.report) == (copy.report, copy.of)
        assert text[here.report][here.start : here.end] == text[there.report][there.start : there.end]


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)))
def test_order_does_not_matter(order):
    made = [make(f"r{i}", prose(i % 3), prose(20 + i, 60), published=f"2024-05-0{i % 2 + 1}") for i in range(6)]
    assert copies([made[i] for i in order]) == copies(made)


def test_a_report_given_twice_is_no_copy_of_itself():
    a = make("a", prose(1))
    assert copies([a, a]) == []
