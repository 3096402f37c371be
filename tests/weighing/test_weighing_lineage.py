"""Details that reports share, what is wrong of them, and what that shows: tables of sentences of many kinds of news."""

import pytest
from benchmarks.simulator.misprints import KINDS, misprints
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import analysis, entity, event, link, report, saying
from tests.weighing.test_weighing_flag_words import flags, page
from tests.weighing.test_weighing_origins import one_claim

from reportedly.aligning import align
from reportedly.vocabulary import Event, digest
from reportedly.weighing import weigh
from reportedly.weighing.case import Case
from reportedly.weighing.lineage import Lineage


def pages(*texts, dates=None):
    """Each text by an outlet of its own, a day after the one before."""
    return [
        page(text, name=f"r{i}", outlet=f"Outlet {chr(65 + i)}", published=(dates or {}).get(i, f"2024-05-{i + 1:02}"))
        for i, text in enumerate(texts)
    ]


def lineage(*reports):
    made = [analysis(r) for r in reports]
    at = Event(digest("e", "lineage"), event(*made).reports, ())
    return Lineage.of(Case.of(at, list(reports), align(at, made)))


AGES = [
    ("The skipper, Ivo Marsh, 51, swam ashore.", "51"),
    ("The skipper, Ivo Marsh (51), swam ashore.", "51"),
    ("The skipper, Ivo Marsh (aged 51), swam ashore.", "51"),
    ("Ivo Marsh, aged 51, swam ashore.", "51"),
    ("Ivo Marsh is 51 years old.", "51"),
    ("Ivo Marsh, who is 51, swam ashore.", "51"),
    ("Ivo Marsh, who turned 51 when the ferry season began, swam ashore.", "51"),
    ("The 51-year-old retired skipper Ivo Marsh swam ashore.", "51"),
    ("The 51-year-old skipper, Ivo Marsh, swam ashore.", "51"),
    ("Ivo Marsh, a 51-year-old skipper, swam ashore.", "51"),
    ("Ivo Marsh, the 51-year-old skipper, swam ashore.", "51"),
    ("Ivo Marsh died at sea at the age of 51.", "51"),
    ("Ivo Marsh has died aged 51.", "51"),
    ("On Monday, 51 boats left.", None),
    ("In May 2024, 51 boats left.", None),
    ("Ivo Marsh, 51.4 seconds behind, came second.", None),
    ("Platform Two, 51, was closed.", None),
    ("Ivo Marsh scored 51 points.", None),
    ("He met Ivo Marsh on 51 occasions.", None),
    ("Ivo Marsh, 250, is a ship.", None),
]


@pytest.mark.parametrize(("words", "age"), AGES)
def test_ages_are_read_in_the_ways_papers_print_them(words, age):
    found = lineage(page(words)).matters
    assert [t.value for m in found for t in m.told] == ([age] if age else [])


def test_a_family_of_one_name_has_an_age_each():
    found = lineage(page("Ana Marsh, 30, and Ivo Marsh, 51, swam ashore."), page("Ivo Marsh, 51, slept.", name="r2"))
    assert sorted((m.what, len(m.told)) for m in found.matters) == [("the age of Marsh", 1), ("the age of Marsh", 2)]


def test_a_title_is_no_given_name():
    texts = "Nurse Zita Koll, 29, was first there.", "Every nurse knows Nurse Koll, 29.", "Ms Koll, 29, wept."
    found = lineage(*pages(*texts)).matters
    assert [len(m.told) for m in found] == [3]


A, B = "Judge Olena Prisk, 61, was robbed.", "The judge, Olena Prisk (67), was robbed."
WRONG_AGES = [
    ((A, A, B, "Olena Prisk is 67, not 61, her son said."), 1),
    ((A, A, B, "Prisk was 67, not 61."), 1),
    ((A, A, "A tortoise was 67, not 61 years old."), 0),
    ((A, A, B, B, B, B), 1),  # four against two
    ((A, B, A, B), 1),  # as many, but put right since
    ((B, A, A), 0),
    ((A, A, B), 0),
    ((A, A, "Olena Prisk, 62, was robbed."), 0),  # a birthday
    ((A, A, A), 0),
]


@pytest.mark.parametrize(("texts", "carried"), WRONG_AGES)
def test_an_age_is_wrong_where_something_tells(texts, carried):
    assert len(flags("copied-error", *pages(*texts))) == carried


def test_a_paper_that_takes_its_age_back_shows_which_is_wrong():
    sorry = page(
        "We gave a wrong age for Ms Prisk. We regret it.", name="r9", outlet="Outlet A", published="2024-05-09"
    )
    assert flags("copied-error", *pages(A, A, B), sorry) == ["Judge Olena Prisk, 61"]


DAYS = [
    ("It sank on Tuesday, 14 March 2023.", None),
    ("It sank on Wednesday, 14 March 2023.", "Wednesday"),
    ("It sank on Monday 14 March 2022.", None),
    ("The court sat on Friday, March 15, 2024.", None),
    ("The court sat on Thursday, March 15, 2024.", "Thursday"),
    ("The vote is on 2 June (Sunday).", None),
    ("The vote is on 2 June (Monday).", "Monday"),
    ("The strike began on Friday 3 May.", None),
    ("The strike began on Saturday 3 May.", "Saturday"),
    ("The strike began on Saturday the 3rd of May.", "Saturday"),
    ("The factory opened on Tuesday 14 November.", None),  # half a year off: of which year is not told
    ("It sank on Friday, 31 February 2023.", None),
]


@pytest.mark.parametrize(("words", "wrong"), DAYS)
def test_a_weekday_that_the_date_does_not_have(words, wrong):
    assert [w.value for w in lineage(page(words)).wrong] == ([wrong] if wrong else [])


MEASURES = [
    ("The pipe is 1,000 km (620 miles) long.", False),
    ("The pipe is 1,000 km (400 miles) long.", True),
    ("The pipe is 1,000 km (1,000 miles) long.", True),
    ("He fell 10 metres (30 feet).", False),
    ("He fell 10 metres (3 feet).", True),
    ("A mile (2 km) of rope was found: 1 mile (2 km).", False),
    ("The barrel held 45 litres (10 gallons).", False),
    ("The field of 40 hectares (99 acres) burned.", False),
    ("The field of 40 hectares (16 acres) burned.", True),
    ("The parcel weighed 5 kg (11 pounds).", False),
    ("The parcel weighed 5 kg (2 pounds).", True),
    ("Winds of 120 km/h (75 mph) were measured.", False),
    ("Winds of 120 km/h (190 mph) were measured.", True),
    ("He paid 5 pounds (6 dollars) for 20 miles (3 hours).", False),
    ("The pipe is 1,000 km (about 620 miles) long.", False),
]


@pytest.mark.parametrize(("words", "wrong"), MEASURES)
def test_a_measure_turned_wrongly(words, wrong):
    assert bool(lineage(page(words)).wrong) is wrong


COUNTS = [
    (("Thieves copied 4,200 records.", "Data of 4,200 patients were stolen.", "Thieves have 4,200 patients' data."), 1),
    (
        (
            "The storm cut off 12,000 households.",
            "The storm cut off 12,000 people.",
            "12,000 residents sat in the dark.",
        ),
        1,
    ),
    (("The clinic gave 640 doses.", "The clinic treated 640 people.", "At the clinic 640 people were treated."), 1),
    (("The fair drew 640 people.", "The fair drew 640 visitors.", "Some 640 guests came."), 0),
    (("There were 640 cases.", "There are 640 patients.", "The flu has 640 patients."), 0),  # one each
    (("They took 12 cars.", "They took 12 people.", "They arrested 12 people."), 0),  # small numbers meet by chance
    (("Thieves copied 4,200 records of 4,200 patients.", "4,200 patients lost data.", "4,200 patients lost it."), 0),
    (("4,200 patients lost data.", "Data of 4,200 patients were stolen."), 0),
]


@pytest.mark.parametrize(("texts", "carried"), COUNTS)
def test_a_figure_of_things_told_of_people(texts, carried):
    found = flags("copied-error", *pages(*texts, dates={2: "2024-05-03"}))
    assert bool(found) == bool(carried)


PUT_RIGHT = "A correction: we gave 1931 for the mill. It is of 1913."
RIGHTS = [
    (("An old mill of 1931 burned.", "The mill, 93 years old, burned.", PUT_RIGHT), 1),
    (("An old mill of 1931 burned.", "The mill burned 93 years ago.", PUT_RIGHT), 1),
    (("An old mill of 1931 burned.", "The mill, 94 years old, burned.", PUT_RIGHT), 0),
    (("An old mill of 1931 burned.", "A man, 93 years old, saw it.", PUT_RIGHT), 0),
]


@pytest.mark.parametrize(("texts", "carried"), RIGHTS)
def test_a_year_may_be_counted_back_to(texts, carried):
    assert len(flags("copied-error", *pages(*texts))) == carried


SPELT = [
    (("Marek Tolvai",) * 4, ("Marek Tolvei",) * 2, 1),  # a misspelling
    (("Marek Tolvai",) * 5, ("Marek Tolvay",) * 2, 1),  # a rare transliteration among many
    (("Marek Tolvai",) * 2, ("Marek Tolvay",) * 2, 0),  # house styles
    (("Giannis Tolvas",) * 3, ("Yiannis Tolvas",) * 2, 0),
    (("Greece",) * 4, ("Greek",) * 2, 0),
    (("Germany",) * 4, ("German",) * 2, 0),
]


@pytest.mark.parametrize(("usual", "rare", "carried"), SPELT)
def test_a_rare_spelling_is_an_error_where_chance_does_not_give_it_twice(usual, rare, carried):
    texts = [f"In Orlo the papers of {name} were read." for name in (*usual, *rare)]
    assert len(flags("copied-error", *pages(*texts))) == carried


# --- what errors show of a claim's sources ------------------------------------------------------------------------

RIGHT = "“Ivo Marsh is 57, not 51,” his son said."
SAID = "Ivo Marsh, 51, left the wheel before the boat struck"


def claimed(*rows, byline=""):
    """One claim told by each (source or None for own words, words before); a last report corrects its age."""
    made = []
    for i, (who, before) in enumerate(rows):
        parts = [("byline", byline)] if byline else []
        r = report(f"r{i}", *parts, f"{before}{SAID}.", outlet=f"Outlet {chr(65 + i)}", published=f"2024-05-0{i + 1}")
        chain = [link(who)] if who else []
        made.append(
            analysis(r, saying(r, f"{before}{SAID}", *chain), entities=[entity(r, x.name, x.kind) for x in chain])
        )
    if not byline:
        made.append(analysis(report("r8", RIGHT, outlet="Outlet Z", published="2024-05-08")))
    at, aligned = one_claim(made)
    return weigh(at, made, aligned).findings[0]


def test_what_an_outlet_says_with_anothers_error_it_has_from_there():
    finding = claimed(("Zita Koll", ""), (None, ""))
    assert (len(finding.origins), finding.status) == (1, "circular")
    assert any("share an error" in r.because and "57, not 51" in r.because for r in finding.reasons)


def test_two_who_only_say_so_with_one_error_are_one_trail():
    finding = claimed(("Zita Koll", ""), ("Boris Hahn", ""))
    assert len(finding.origins) == 1
    assert any("both have the same error" in r.because for r in finding.reasons)


def test_an_error_never_makes_one_of_two_eye_witnesses():
    assert len(claimed(("Zita Koll", "I saw it: "), ("Boris Hahn", "I saw it too: ")).origins) == 2


def test_without_an_error_nothing_is_shown():
    made = claimed(("Zita Koll", ""), ("Boris Hahn", ""), byline="By the desk")
    assert len(made.origins) == 2


def test_one_reporter_in_two_papers_is_one_pair_of_eyes():
    saw = "Our reporter saw that "
    assert len(claimed((None, saw), (None, saw), byline="By Nadia Fenn").origins) == 1
    assert len(claimed((None, saw), (None, saw), byline="By Herald staff").origins) == 2


@given(st.permutations(range(5)))
def test_the_order_in_which_reports_come_changes_nothing(order):
    made = pages(A, A, B, "Olena Prisk is 67, not 61.", "Marek Tolvei left on Saturday 3 May.")
    found = flags("copied-error", *made)
    assert flags("copied-error", *[made[i] for i in order]) == found


# --- the simulator's misprints ------------------------------------------------------------------------------------


def test_misprints_tell_the_truth():
    made = misprints(24, 5)
    assert made[:6] == misprints(6, 5)
    assert {m.history.kind for m in made} == {f"misprint, {k}" for k in KINDS}
    for m in made:
        papers = [r.outlet for r in m.history.reports]
        assert m.carriers <= set(papers[1:])
        assert 1 <= len(m.carriers) <= 2
