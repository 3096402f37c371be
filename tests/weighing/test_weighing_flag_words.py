"""Flags told by the words of a page: tables of sentences that raise one, and of others that do not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import analysis, event, report

from reportedly.aligning import align
from reportedly.vocabulary import Event, digest
from reportedly.weighing import weigh
from reportedly.weighing.flags.nameless import keeps_name_back
from reportedly.weighing.prose import quotations, sentences


def flags(kind, *reports):
    made = [analysis(r) for r in reports]
    at = Event(digest("e", "words"), event(*made).reports, ())
    return [f.text for f in weigh(at, made, align(at, made)).flags if f.kind == kind]


def page(*parts, name="r1", outlet="Lark", published="2024-05-08"):
    return report(name, *parts, outlet=outlet, published=published)


LEANING = [
    ("The council failed to warn anybody.", ["failed to warn"]),
    ("The talks failed to reach an agreement.", []),
    ("The minister refused to be drawn.", ["refused to be drawn"]),
    ("The bank refused to lend.", []),
    ("The junta and its cronies met.", ["junta"]),
    ("The training regime change of the swimmers paid off.", []),
    ("So-called experts were asked.", ["So-called"]),
    ("The vet has, of course, been asked.", ["of course"]),
    ("The golf course was closed.", []),
    ("It was a night of horror.", ["night of horror"]),
    ("It was a night of music.", []),
    ("He called it “a night of horror”.", []),
    ('He called it "a sham".', []),
    ("The brave nurse went back.", ["brave"]),
    ("They braved the cold.", []),
    ("The prize is worth a pound (!).", ["(!)"]),
    ("The lorry slammed into the wall.", []),
    ("The lorry slammed into the wall. The so-called driver fled.", ["slammed", "so-called"]),
    ("The National Liberation Front met.", []),
    ("A poisoned dog was found.", []),
    ("The goalkeeper saved a penalty.", []),
    ("Sadly, the bridge fell.", ["Sadly"]),
    ("The dictator left by night.", ["dictator"]),
    ("Police neutralised three militants.", ["neutralised"]),
    ("The acid was neutralised with lime.", []),
    ("The hero nurse went back.", ["hero"]),
    ("The hero of the book goes back.", []),
    ("The council met in a mob museum.", []),
    ("The neighbours complained about the 'heat'. It was a sham.", ["'heat'", "sham"]),
    ("The neighbours complained about the 'heat'.", []),
    ("The neighbours spoke of the 'heat'. It was a sham.", ["sham"]),
]


@pytest.mark.parametrize(("words", "expected"), LEANING)
def test_words_of_the_reporter_that_lean(words, expected):
    assert flags("loaded-wording", page(words)) == expected


HEADLINES = [("Lorry smashes into bakery", 1), ("Lorry hits bakery", 0), ("“Massacre”, says union", 0)]


@pytest.mark.parametrize(("words", "count"), HEADLINES)
def test_a_headline_leans_by_its_verb_alone(words, count):
    assert len(flags("loaded-wording", page(("headline", words), "A lorry ran into a bakery."))) == count


NAMES_KEPT_BACK = [
    ("a railway dispatcher who asked not to be named", "", True),
    ("two people with knowledge of the talks", "", True),
    ("witnesses", "", True),
    ("Residents reached by telephone", "", True),
    ("Videos posted online", "", True),
    ("Military bloggers", "", True),
    ("some readers", "", True),
    ("The official", "A senior official told Lark so. He asked for his name to be withheld. The official left.", True),
    ("The official", "The official asked for the mayor's name to be withheld.", False),
    ("The official", "A senior official told Lark so. The official left.", False),
    ("the coastguard", "", False),
    ("a panel of inquiry", "", False),
    ("his daughter", "", False),
    ("Captain Brandt's lawyer", "", False),
    ("Observers of the Lakes Conference", "", False),
    ("No group", "", False),
    ("Both sides", "", False),
    ("Watch", "", False),
    ("", "", False),
]


@pytest.mark.parametrize(("phrase", "around", "expected"), NAMES_KEPT_BACK)
def test_a_phrase_keeps_the_name_back(phrase, around, expected):
    assert keeps_name_back(phrase, around) is expected


DISTANCE = [
    ("The firm claims that nothing leaked.", ["claims"]),
    ("The firm denied claims that something leaked.", []),
    ("The firm rejected the claim that something leaked.", []),
    ("The fire claimed three lives.", []),
    ("The guards insisted no shot was fired.", ["insisted"]),
    ("The guards insisted on a search.", []),
    ("Until May the office maintained that the pump worked.", ["maintained"]),
    ("The city maintained the pump.", []),
    ("He gave the number without evidence.", ["without evidence"]),
    ("He left without a word.", []),
    ("She said: “They claim that nothing leaked.”", []),
    ("It denied an alleged theft of copper.", ["alleged"]),
]


@pytest.mark.parametrize(("words", "expected"), DISTANCE)
def test_words_that_keep_their_distance(words, expected):
    assert flags("distancing-verb", page(words)) == expected


DISCLAIMERS = [
    ("Lark could not independently verify the number.", 1),
    ("The claims could not be confirmed.", 1),
    ("We do not know who filmed it.", 1),
    ("The cause was not known.", 0),
    ("How many were on board is unclear.", 0),
    ("“We could not verify it,” the minister said.", 0),
    ("Police confirmed the number.", 0),
]


@pytest.mark.parametrize(("words", "count"), DISCLAIMERS)
def test_an_outlet_that_could_not_verify(words, count):
    assert len(flags("disclaimer", page(words))) == count


CAPTIONS = [
    (("caption", "The bridge before the collapse. File photo"), 1),
    (("caption", "The bridge at Orlo (Archive)"), 1),
    (("caption", "The bridge at Orlo in March 2019"), 1),
    (("furniture", "PHOTO: The bridge at Orlo in snow. (Archive, winter 2018)"), 1),
    (("caption", "The bridge at Orlo on Tuesday"), 0),
    (("caption", "The bridge at Orlo on 7 May 2024"), 0),
    (("caption", "The archive at Orlo burns on Tuesday"), 0),
    (("furniture", "READ ALSO: Orlo bridge in 2018"), 0),
]


@pytest.mark.parametrize(("part", "count"), CAPTIONS)
def test_a_picture_of_another_day(part, count):
    assert len(flags("caption-not-of-event", page("The bridge at Orlo fell.", part))) == count


def test_a_credit_tells_the_year_of_its_picture_once():
    parts = (
        "The bridge fell.",
        ("caption", "The bridge at Orlo in the evening"),
        ("credit", "Photo: A. Ruel, May 2019"),
    )
    assert flags("caption-not-of-event", page(*parts)) == ["The bridge at Orlo in the evening"]


def test_a_picture_of_december_in_a_report_of_january_may_be_of_the_event():
    r = page("Snow fell.", ("caption", "Snow at Orlo, 30 December 2023"), published="2024-01-02")
    assert flags("caption-not-of-event", r) == []


DATES = [
    (None, "It fell on Tuesday.", ["Tuesday"]),
    (None, "It fell in May 2019.", []),
    (None, "It fell at noon.", ["at noon"]),
    (None, "The lift stopped at 4.15 p.m. with six inside.", ["at 4.15 p.m."]),
    (None, "On the night in question the depot was lit. It has stood since 1998.", ["On the night in question"]),
    (None, "The vote was lost. It was counted that evening.", ["that evening"]),
    (None, "It closed at eight o'clock in the morning.", ["at eight o'clock in the morning"]),
    (None, "On 4 May 2023 it fell, at noon.", []),
    (None, "At noon, two of the three dissented; on 4 May 2023 it was law.", []),
    (None, "It costs at seven shops less than at two.", []),
    ("2024-05-13", "It fell at noon.", []),
    ("2024-05-12", "Last week it fell.", ["Last week"]),  # a Sunday
    ("2024-05-13", "Last week it fell.", []),
]


@pytest.mark.parametrize(("published", "words", "expected"), DATES)
def test_a_day_left_open(published, words, expected):
    assert flags("date-inferred", page(words, published=published)) == expected


def test_a_weekday_in_a_report_of_a_fortnight_later():
    first = page("The bridge fell.", name="r1", published="2024-05-06")
    late = page("On Monday it creaked.", name="r2", outlet="Wren", published="2024-05-18")
    assert flags("date-inferred", first, late) == ["Monday"]


INTERVIEWS = [
    ("She said so in an interview.", 1),
    ("She said so in an interview with Radio Orlo.", 0),
    ("She told foreign journalists that it fell.", 1),
    ("She told reporters that it fell.", 0),
]


@pytest.mark.parametrize(("words", "count"), INTERVIEWS)
def test_an_interview_nobody_held(words, count):
    assert len(flags("interview-without-outlet", page(words))) == count


@pytest.mark.parametrize(("outlet", "count"), [(None, 1), ("Lark", 0)])
def test_questions_and_answers_without_a_publisher(outlet, count):
    turns = ("– Did it creak?", "– It creaked.", "– Since when?", "– Since May.")
    assert len(flags("interview-without-outlet", page(*turns, outlet=outlet))) == count


FIGURES = [
    ("The strip is at no place wider than 20.", ["20"]),
    ("The strip is no wider than 20 km.", []),
    ("It was 41 degrees in the yard.", ["41"]),
    ("It was 41 degrees Celsius in the yard.", []),
    ("Ten million gone.", ["Ten million"]),
    ("Ten million euros gone.", []),
    ("Ten million people came.", []),
]


@pytest.mark.parametrize(("words", "expected"), FIGURES)
def test_figures_without_a_unit(words, expected):
    assert flags("number-without-unit", page(words)) == expected


WHOLE = "“The roof came down at six, but nobody stood under it,” Ana Ruel told us."
QUOTED = [
    ("“The roof came down at six,” Ana Ruel said.", 1),
    ("“The roof came down at six, but nobody stood under it,” Ana Ruel said.", 0),
    ("Ana Ruel saw that “the roof came down at six”.", 0),  # a fragment shown as one
    ("“The roof was old and wet,” Ana Ruel said.", 0),
]


@pytest.mark.parametrize(("words", "count"), QUOTED)
def test_a_quotation_that_another_report_prints_further(words, count):
    whole, other = page(WHOLE, name="r1"), page(words, name="r2", outlet="Wren", published="2024-05-09")
    assert len(flags("quote-cut-off", whole, other)) == count


LIMITED = [
    (
        "“There is no danger at present loads, but I would not promise that for a full hall,” said Ida Rehm.",
        "no danger",
        1,
    ),
    ("“He had a record without blemish, though one lapse was grave,” said Ida Rehm.", "without blemish", 1),
    ("“It may be a larger leak, and we will look,” said Ida Rehm.", "a larger leak", 1),
    ("“They could build it here if the bank agrees,” said Ida Rehm.", "build it here", 1),
    ("“This is not a complete success,” said Ida Rehm.", "a complete success", 1),
    ("“I would call it mindless, except that it took them three hours,” said Ida Rehm.", "took them three hours", 0),
    ("“We are very pleased with the new hall,” said Ida Rehm.", "very pleased", 0),
    ("“There is no danger,” said Ida Rehm.", "no danger", 0),
    ("“It was a hard year. But we are through,” said Ida Rehm.", "a hard year", 0),
    ("“The hall was built by my father in the spring,” said Ida Rehm.", "my father", 0),
]


@pytest.mark.parametrize(("whole", "fragment", "count"), LIMITED)
def test_a_fragment_without_what_takes_it_back(whole, fragment, count):
    first = page(whole, name="r1")
    second = page(f"Ida Rehm spoke of “{fragment}”.", name="r2", outlet="Wren", published="2024-05-09")
    assert len(flags("quote-cut-off", first, second)) == count


def test_a_fragment_whose_limit_the_report_tells_is_whole():
    first = page("“There is no danger at present loads, but I would not promise that for long,” she said.", name="r1")
    second = page(
        "There is “no danger” at present loads, she said, and would promise no more.", name="r2", outlet="Wren"
    )
    assert flags("quote-cut-off", first, second) == []


def test_the_name_of_a_song_is_no_quotation():
    whole = page("They sang “Walk On The Long Water” and went home.", name="r1")
    other = page("They sang “And Walk On The Long Water Till Dawn” together.", name="r2", outlet="Wren")
    assert flags("quote-cut-off", whole, other) == []


def test_a_sentence_left_out_of_the_middle_or_after():
    whole = page("“There were slips, of some 60 votes, and they will be put right. Why, we do not know.”", name="r1")
    middle = page("“There were slips, and they will be put right,” she said.", name="r2", outlet="Wren")
    assert flags("quote-cut-off", whole, middle) == []  # fewer than four words in a row at its head
    after = page(
        "“And they will be put right,” she said. “There were slips, of some 60 votes.”", name="r3", outlet="Jay"
    )
    assert len(flags("quote-cut-off", whole, after)) == 2


SPELLINGS = [
    ("In Orlo Maria Kestler spoke.", "In Orlo Maria Kesler spoke.", ["Maria Kesler"]),
    ("In Orlo Torvild Aske spoke.", "In Orlo Thorvald Aaske spoke.", ["Thorvald Aaske"]),
    ("In Orlo Maria Kestler spoke.", "In Orlo Mario Brandt spoke.", []),
    ("At the Interior Ministry it burned.", "At the Interior Minister it burned.", []),
    ("In Orlo Maria Kestler spoke.", "In Orlo Maria Kestlers spoke.", []),
]


@pytest.mark.parametrize(("usual", "rare", "expected"), SPELLINGS)
def test_a_name_spelt_otherwise(usual, rare, expected):
    made = [page(usual, name=f"r{i}", outlet=f"Outlet {i}", published=f"2024-05-0{i}") for i in (1, 2, 4)]
    odd = page(rare, name="r9", outlet="Wren", published="2024-05-03")
    assert flags("two-spellings", *made, odd) == expected


def test_a_misspelling_taken_over_by_another_outlet():
    made = [page("In Orlo Maria Kestler spoke.", name=f"r{i}", outlet=f"Outlet {i}") for i in (1, 2, 4)]
    first = page("In Orlo Maria Kesler spoke.", name="r5", outlet="Wren", published="2024-05-01T08:00")
    later = page("In Orlo Maria Kesler left.", name="r6", outlet="Jay", published="2024-05-01")
    assert flags("two-spellings", *made, first, later) == ["Maria Kesler"]
    assert flags("copied-error", *made, first, later) == ["Maria Kesler"]


AGES = [
    ("The driver (34, not 43 as in our last) is home.", ["Olla Brandt, 43"]),
    ("The driver, Olla Brandt, 34, is home.", []),  # one against three: it may as well be the slip
    ("The driver is home.", []),
]


@pytest.mark.parametrize(("words", "expected"), AGES)
def test_an_age_taken_over_and_put_right(words, expected):
    first = page("The driver, Olla Brandt, 43, was hurt.", name="r1", outlet="Wire", published="2024-05-01")
    copied = page("Police have met Olla Brandt, 43.", name="r2", outlet="Jay", published="2024-05-02")
    right = page("Our colleague Olla Brandt is 34 years old.", name="r3", outlet="Union", published="2024-05-03")
    late = page(words, name="r4", outlet="Jay", published="2024-05-04")
    if "Brandt" in words:
        right = page("Olla Brandt, 43, is at home.", name="r3", outlet="Union", published="2024-05-03")
    assert flags("copied-error", first, copied, right, late) == expected


CORRECTIONS = [
    ("A correction: we gave 1968 as the year in which the dam was built. It was 1986.", 1),
    ("The dam was built in 1986. It was rebuilt in 1968.", 0),
    ("A correction: we gave 1968 as the year of a treaty. It was 1986.", 0),
]


@pytest.mark.parametrize(("words", "count"), CORRECTIONS)
def test_a_number_taken_over_and_corrected(words, count):
    first = page("The dam of 1968 broke.", name="r1", outlet="Wire", published="2024-05-01")
    copied = page("An old dam, built in 1968, broke.", name="r2", outlet="Jay", published="2024-05-02")
    late = page(words, name="r3", outlet="Wren", published="2024-05-04")
    assert len(flags("copied-error", first, copied, late)) == count


def test_two_people_of_one_report_are_two():
    both = page("In Orlo Maria Kestler and her sister Marla Kestler spoke.", name="r1")
    one = page("In Orlo Marla Kestler spoke.", name="r2", outlet="Wren")
    assert flags("two-spellings", both, one) == []


@given(st.text(alphabet="ab. !?\n\"'“”‘’«», ", max_size=80))
def test_sentences_and_quotations_lie_within_and_apart(text):
    for found in (sentences(text, 0, len(text)), quotations(text, 0, len(text))):
        assert all(a.end <= b.start for a, b in pairwise(found))
        assert all(0 <= s.start < s.end <= len(text) for s in found)
    kept = "".join(s.of(text) for s in sentences(text, 0, len(text)))
    assert "".join(kept.split()) == "".join(text.split())
