"""Whose word a saying is: officers, owners of documents, short names of an opening."""

import pytest
from tests.factories import analysis, entity, event, link, report, saying

from reportedly.aligning import align
from reportedly.weighing import weigh
from reportedly.weighing.officers import speaks_for_body
from reportedly.weighing.owners import nameless


def origins(*made):
    at = event(*made)
    weighed = weigh(at, made, align(at, made))
    again = weigh(at, made[::-1], align(at, made[::-1]))
    assert weighed == again
    names = {o.id: o.name for o in weighed.origins}
    return {a.id: names.get(a.origin or "") for a in weighed.attributions}, weighed


OFFICES = [
    ("spokeswoman for Plavi Lines", True),
    ("the coastguard's duty commander", True),
    ("its chair", True),
    ("plant director", True),
    ("an analyst with the Baltic Forum", False),
    ("a retired nurse", False),
]


@pytest.mark.parametrize(("role", "expected"), OFFICES)
def test_offices(role, expected):
    assert speaks_for_body(role) is expected


def officer(role, body="Dalmar Coastguard", before="The Dalmar Coastguard said the hull was cold."):
    r = report("r1", before, f"Ana Petrov, {role}, said divers went down twice.", outlet="Lark")
    a = saying(r, "the hull was cold", link(body, "body"), source=f"The {body}")
    b = saying(r, "divers went down twice", "Ana Petrov", source=f"Ana Petrov, {role}")
    found, _ = origins(analysis(r, a, b, entities=[entity(r, body, "body"), entity(r, "Ana Petrov", "person", role)]))
    return found[b.id]


VOICES = [
    ("spokeswoman for the Dalmar Coastguard", "Dalmar Coastguard"),
    ("the coastguard's duty commander", "Dalmar Coastguard"),
    ("its commander", "Dalmar Coastguard"),
    ("who heads the Dalmar Coastguard", "Dalmar Coastguard"),
    ("spokeswoman for the Red Harbour Trust", "Ana Petrov"),
    ("a diver hired by the island", "Ana Petrov"),
]


@pytest.mark.parametrize(("role", "expected"), VOICES)
def test_an_officers_word_is_the_bodys(role, expected):
    assert officer(role) == expected


def test_a_command_of_the_army_is_not_the_state():
    role = "spokeswoman for Morvia's southern command"
    assert officer(role, body="Morvia", before="The Morvia said the hull was cold.") == "Ana Petrov"


NAMES = [
    ("Two port officials", True),
    ("a guard", True),
    ("Several people close to the probe", True),
    ("Two Rivers Council", False),
    ("A. Petrov", False),
    ("police", False),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_what_is_no_name(name, expected):
    assert nameless(name) is expected


def test_data_of_an_office_is_its_word():
    r = report("r1", "Gusts swept the bay, according to data from the Tide Office. Waves broke, the Tide Office said.")
    a = saying(r, "Gusts swept the bay", link("data", "data"), source="data from the Tide Office")
    b = saying(r, "Waves broke", link("Tide Office", "body"))
    found, _ = origins(analysis(r, a, b, entities=[entity(r, "Tide Office", "body"), entity(r, "data", "data")]))
    assert found[a.id] == found[b.id] == "Tide Office"


def lead(quotation, extra=""):
    r = report(
        "r1", f"A night porter says{extra} his warnings were ignored.", f"“{quotation},” said Ivo Lasic.", outlet="Lark"
    )
    a = saying(r, "his warnings were ignored", link("A night porter", "unnamed"), source="A night porter")
    b = saying(r, f"“{quotation},”", "Ivo Lasic", source="Ivo Lasic", quoted=True)
    made = analysis(r, a, b, entities=[entity(r, "Ivo Lasic"), entity(r, "A night porter", "unnamed")])
    found, _ = origins(made)
    return found[a.id]


def test_a_leads_nameless_speaker_is_named_by_the_quotation_after_it():
    assert lead("I wrote it down three times") == "Ivo Lasic"


def test_who_asked_not_to_be_named_stays_without_a_name():
    assert lead("I wrote it down three times", ", asking not to be named,") == "A night porter"


def test_another_persons_view_of_it_names_nobody():
    assert lead("The hotel has rules for that") == "A night porter"


def test_counts_do_not_count_a_body_and_its_spokesman_twice():
    made = []
    for name, kind, outlet in (("Dalmar Coastguard", "body", "Lark"), ("Ana Petrov", "person", "Wren")):
        r = report(outlet, f"Divers found the bell of the lost ferry, {name} said.", outlet=outlet)
        roles = ["spokeswoman for the Dalmar Coastguard"] if kind == "person" else []
        a = saying(r, "Divers found the bell of the lost ferry", link(name, kind))
        made.append(analysis(r, a, entities=[entity(r, name, kind, *roles)]))
    _, weighed = origins(*made)
    (finding,) = weighed.findings
    assert len(finding.origins) == 1
    assert (finding.reports, finding.publishers, finding.status) == (2, 2, "single-origin")


SAID_IN = [
    ("The Tide Office said in a written statement the pier held.", "statement", True),
    ("The Tide Office said on Monday the statement was old.", "statement", False),
    ("The Tide Office said via a short message the pier held.", "message", True),
]


@pytest.mark.parametrize(("first", "noun", "one"), SAID_IN)
def test_the_paper_is_of_who_said_so_in_it_and_not_of_who_spoke_of_it(first, noun, one):
    r = report("r1", first, f"The {noun} adds that waves broke.", outlet="Lark")
    content = first.split(f"{noun} ", 1)[1].removesuffix(".")
    a = saying(r, content, link("Tide Office", "body"), source="The Tide Office", cue="said")
    b = saying(r, "waves broke", link(noun, "document"), source=f"The {noun}")
    found, _ = origins(analysis(r, a, b, entities=[entity(r, "Tide Office", "body")]))
    assert (found[b.id] == "Tide Office") is one
