"""Whose word a headline, an office, "the report" and a nameless source of two papers are."""

import pytest
from tests.factories import analysis, entity, link, report, saying
from tests.weighing.test_weighing_described import origins

HEADLINES = [
    ("Ferry ramp chain gave way, two hurt", True),
    ("Chain of ferry ramp blamed", True),
    ("Island mourns its dead", False),
    ("Chain stores report record profit", False),  # one word in common is chance
]


@pytest.mark.parametrize(("headline", "one"), HEADLINES)
def test_a_headline_is_the_word_of_the_source_whose_words_it_has(headline, one):
    r = report("r1", ("headline", headline), "The chain of the ferry ramp gave way, Oda Renn said.",
               "Nobody was to blame, Ines Vogt said.", outlet="Lark")  # fmt: skip
    a = saying(r, headline, link("Lark", "outlet"), stance="own-voice")
    b = saying(r, "The chain of the ferry ramp gave way", "Oda Renn", link("Lark", "outlet"), source="Oda Renn")
    c = saying(r, "Nobody was to blame", "Ines Vogt", link("Lark", "outlet"), source="Ines Vogt")
    found = origins(analysis(r, a, b, c, entities=[entity(r, "Oda Renn"), entity(r, "Ines Vogt")]))
    assert (found[a.id] == found[b.id]) is one


@pytest.mark.parametrize(
    ("told", "one"),
    [
        ({}, True),
        ({"stance": "confirmed"}, True),
        ({"stance": "denied"}, False),
    ],
)
def test_a_flat_headline_sums_up_no_denial(told, one):
    r = report("r1", ("headline", "Chain of ferry ramp blamed"), "The chain of the ferry ramp gave way, Oda Renn said.")
    a = saying(r, "Chain of ferry ramp blamed", link("Lark", "outlet"), stance="own-voice")
    words = "The chain of the ferry ramp gave way"
    b = saying(r, words, "Oda Renn", link("Lark", "outlet"), source="Oda Renn", **told)
    found = origins(analysis(r, a, b, entities=[entity(r, "Oda Renn")]))
    assert (found[a.id] == found[b.id]) is one


def test_a_headline_that_has_as_much_of_two_is_neithers():
    r = report("r1", ("headline", "Ramp chain: gate bolt"), "The ramp chain gave, Oda Renn said.",
               "The gate bolt broke, Ines Vogt said.", outlet="Lark")  # fmt: skip
    a = saying(r, "Ramp chain: gate bolt", link("Lark", "outlet"), stance="own-voice")
    b = saying(r, "The ramp chain gave", "Oda Renn", link("Lark", "outlet"), source="Oda Renn")
    c = saying(r, "The gate bolt broke", "Ines Vogt", link("Lark", "outlet"), source="Ines Vogt")
    assert origins(analysis(r, a, b, c, entities=[entity(r, "Oda Renn"), entity(r, "Ines Vogt")]))[a.id] is None


OFFICES = [
    ("Her office", "a pilot", True),
    ("The governor's office", "governor of Lisk", True),
    ("Renn's office", "a pilot", True),
    ("The mayor's office", "governor of Lisk", False),
    ("The ticket office", "a pilot", False),
    ("Vogt's office", "a pilot", False),
]


@pytest.mark.parametrize(("source", "role", "one"), OFFICES)
def test_an_office_speaks_for_who_holds_it(source, role, one):
    r = report("r1", f"Oda Renn said it rang. {source} said the dam held.", outlet="Lark")
    a = saying(r, "it rang", "Oda Renn", source="Oda Renn")
    b = saying(r, "the dam held", link(source.removeprefix("The ").lower(), "body"), source=source)
    found = origins(analysis(r, a, b, entities=[entity(r, "Oda Renn", "person", role)]))
    assert (found[b.id].name == "Oda Renn") is one


def test_an_office_of_two_is_neithers():
    r = report("r1", "Oda Renn and Ines Renn met. Renn's office said the dam held.", outlet="Lark")
    b = saying(r, "the dam held", link("Renn's office", "body"), source="Renn's office")
    named = [entity(r, "Oda Renn"), entity(r, "Ines Renn")]
    assert origins(analysis(r, b, entities=named))[b.id].name == "Renn's office"


REPORTS = [
    ("The Safety Board's final report came out.", "The report", True),
    ("A report by the Safety Board came out.", "The 48-page report", True),
    ("A survey published by the Safety Board came out.", "The survey", True),
    ("A report by the Safety Board came out, and one more report of the Weather Office.", "The report", False),
    ("The Safety Board reported to the ministry.", "The report", False),
    ("A report by the Safety Board came out.", "A second report", False),
    ("The Safety Board's bus passed.", "The report", False),
]


@pytest.mark.parametrize(("before", "source", "one"), REPORTS)
def test_the_report_is_that_of_whoever_has_one(before, source, one):
    r = report("r1", f"{before} {source} says the bolt was loose.", outlet="Lark")
    noun = source.split(" ", 1)[1]
    a = saying(r, "the bolt was loose", link(noun, "document"), source=source)
    named = [entity(r, "Safety Board", "body"), entity(r, "Weather Office", "body")]
    assert (origins(analysis(r, a, entities=named))[a.id].name == "Safety Board") is one


NAMELESS = [
    (
        "person familiar with the talks",
        "the talks had failed on Sunday night",
        "the talks had failed Sunday night",
        True,
    ),
    ("person familiar with the talks", "the talks had failed on Sunday night", "two cows were sold in Orrin", False),
    ("reports", "the talks had failed on Sunday night", "the talks had failed on Sunday night", False),
]


@pytest.mark.parametrize(("name", "left", "right", "one"), NAMELESS)
def test_nameless_sources_described_alike_that_say_the_same_are_one(name, left, right, one):
    made, ids = [], []
    for n, (outlet, words) in enumerate((("Lark", left), ("Wren", right))):
        r = report(f"r{n}", f"A {name} said {words}.", outlet=outlet, published=f"2024-05-0{n + 1}")
        a = saying(r, words, link(name, "unnamed"), link(outlet, "outlet"), source=f"A {name}")
        made.append(analysis(r, a))
        ids.append(a.id)
    found = origins(*made)
    assert (found[ids[0]] == found[ids[1]]) is one
    assert not found[ids[0]].reached


TITLES = [
    ("its integrity officer", True),
    ("Vainu's technical director", True),
    ("chief financial officer", True),
    ("a police officer", False),
    ("a technical student at Vainu", False),
]


@pytest.mark.parametrize(("role", "one"), TITLES)
def test_officers_of_a_department_speak_for_the_body(role, one):
    r = report("r1", "Vainu Ferries said the hull was cold. Ana Petrov said divers went down twice.", outlet="Lark")
    a = saying(r, "the hull was cold", link("Vainu Ferries", "body"), source="Vainu Ferries")
    b = saying(r, "divers went down twice", "Ana Petrov", source="Ana Petrov")
    named = [entity(r, "Vainu Ferries", "body"), entity(r, "Ana Petrov", "person", role)]
    assert (origins(analysis(r, a, b, entities=named))[b.id].name == "Vainu Ferries") is one


@pytest.mark.parametrize(("beside", "one"), [("The owner, Sol Mirado, met.", True), ("Sol Mirado met.", False)])
def test_the_company_is_the_one_that_something_says_is_a_firm(beside, one):
    r = report("r1", f"{beside} Liga Portuaria met. The company said the water fell.", outlet="Lark")
    b = saying(r, "the water fell", link("company", "body"), source="The company")
    named = [entity(r, name, "body") for name in ("Sol Mirado", "Liga Portuaria", "company")]
    assert (origins(analysis(r, b, entities=named))[b.id].name == "Sol Mirado") is one


SEATS = [
    ("Mayor", "Lisk Town Hall", True),
    ("mayor of Lisk", "Lisk Town Hall", True),
    ("mayor of Orrin", "Lisk Town Hall", False),
    ("former mayor of Lisk", "Lisk Town Hall", False),
    ("the ambassador", "Talvian embassy", True),
    ("headteacher", "Orrin Primary School", True),
    ("Mayor", "Lisk Concert Hall", False),
]


@pytest.mark.parametrize(("role", "body", "one"), SEATS)
def test_an_office_speaks_for_the_only_seat_of_its_kind(role, body, one):
    r = report("r1", f"{body} said the hull was cold. Ana Petrov said divers went down twice.", outlet="Lark")
    a = saying(r, "the hull was cold", link(body, "body"), source=body)
    b = saying(r, "divers went down twice", "Ana Petrov", source="Ana Petrov")
    named = [entity(r, body, "body"), entity(r, "Ana Petrov", "person", role)]
    assert (origins(analysis(r, a, b, entities=named))[b.id].name == body) is one
