"""Sources told by what they are: which can be found, and which named one they are."""

import pytest
from tests.factories import analysis, entity, event, link, report, saying

from reportedly.aligning import align
from reportedly.weighing import weigh


def origins(*made):
    at = event(*made)
    weighed = weigh(at, made, align(at, made))
    assert weighed == weigh(at, made[::-1], align(at, made[::-1]))
    by_id = {o.id: o for o in weighed.origins}
    return {a.id: by_id.get(a.origin or "") for a in weighed.attributions}


def nameless(source, name=None):
    r = report("r1", f"{source} said the ice had cracked twice.", outlet="Lark")
    a = saying(r, "the ice had cracked twice", link(name or source.split(" ", 1)[-1], "unnamed"), source=source)
    return origins(analysis(r, a))[a.id].reached


@pytest.mark.parametrize(
    ("before", "source", "reached"),
    [
        ("A bus left the road.", "The bus driver", True),
        ("A lorry hit the bridge.", "The lorry's driver", True),
        ("The old hotel burnt.", "The hotel owner", True),
        ("Buses stood still.", "The bus driver", False),
        ("A bus left the road.", "A bus driver", False),
        ("The bus was late, a bus driver saw.", "The bus driver", False),
        ("A bus left the road.", "The engine driver", False),
    ],
)
def test_who_drives_the_one_bus_there_is_can_be_found(before, source, reached):
    r = report("r1", f"{before} {source} said the ice had cracked twice.", outlet="Lark")
    a = saying(r, "the ice had cracked twice", link(source.split(" ", 1)[-1], "unnamed"), source=source)
    assert origins(analysis(r, a))[a.id].reached is reached


FOUND = [
    ("the civil guard", "civil guard", True),
    ("The fire brigade", "fire brigade", True),
    ("a panel of inquiry", "panel of inquiry", True),
    ("Organisers", "Organisers", True),
    ("the local authorities", "local authorities", True),
    ("His daughter", "His daughter", True),
    ("the family of Oda Renn", "family of Oda Renn", True),
    ("the medical examiner", "medical examiner", True),
    ("the driver of the bus", "driver of the bus", True),
    ("the skier's widow", "skier's widow", True),
    ("all three officers", "all three officers", True),
    ("both drivers", "both drivers", True),
    ("The captain", "captain", True),
    ("a guard", "guard", False),
    ("all five witnesses", "all five witnesses", False),
    ("both sources", "both sources", False),
    ("three officers", "three officers", False),
    ("a captain", "captain", False),
    ("The guard", "guard", False),
    ("officials", "officials", False),
    ("authorities", "authorities", False),
    ("a company", "company", False),
    ("two prosecutors", "two prosecutors", False),
    ("Residents", "Residents", False),
    ("the source", "source", False),
    ("a daughter", "daughter", False),
    ("a driver of the bus", "driver of the bus", False),
    ("relatives", "relatives", False),
    ("the witness", "witness", False),
    ("the mayor, who did not want to be named,", "mayor", False),
]


@pytest.mark.parametrize(("source", "name", "reached"), FOUND)
def test_a_description_that_fits_one_only_is_reached(source, name, reached):
    assert nameless(source, name) is reached


def test_one_bare_noun_in_two_reports_is_one_source():
    made = []
    for name in ("r1", "r2"):
        r = report(name, "The ice had cracked twice, the mountain guard corps said.", outlet=f"Paper {name}")
        a = saying(r, "The ice had cracked twice", link("civil guard", "unnamed", f"{name}#civil guard"), source="the")
        made.append(analysis(r, a))
    assert len({o.id for o in origins(*made).values()}) == 1


BARE = [
    ("company", "Vadu Cement", "Vadu Cement"),
    ("Commission", "Electoral Commission of Brenna", "Electoral Commission of Brenna"),
    ("department", "Water Department", "Water Department"),
    ("rights group", "Open Gate", "Open Gate"),
    ("company", "Water Department", "company"),
    ("court", "Vadu Cement", "court"),
]


@pytest.mark.parametrize(("noun", "body", "expected"), BARE)
def test_a_bare_noun_is_the_only_body_it_fits(noun, body, expected):
    r = report("r1", f"{body} said the dam held. The {noun} said the water fell.", outlet="Lark")
    a = saying(r, "the dam held", link(body, "body"), source=body)
    b = saying(r, "the water fell", link(noun, "body"), source=f"The {noun}")
    found = origins(analysis(r, a, b, entities=[entity(r, body, "body"), entity(r, noun, "body")]))
    assert found[b.id].name == expected


def test_a_noun_that_two_bodies_bear_is_neither():
    r = report("r1", "Vadu Cement and Orlen Steel met. The company said the water fell.", outlet="Lark")
    b = saying(r, "the water fell", link("company", "body"), source="The company")
    named = [entity(r, "Vadu Cement", "body"), entity(r, "Orlen Steel", "body"), entity(r, "company", "body")]
    assert origins(analysis(r, b, entities=named))[b.id].name == "company"


BESIDE = [
    ("The dockers' union, the Liga Portuaria, met.", "Liga Portuaria", "union", True),
    ("Tessk, the manufacturer, met.", "Tessk", "manufacturer", True),
    ("Sol Mirado, a small bank in Orrin, met.", "Sol Mirado", "bank", True),
    ("The Liga Portuaria wrote to the dockers' union.", "Liga Portuaria", "union", False),
    ("The court, the Liga Portuaria said, met.", "Liga Portuaria", "union", False),
]


@pytest.mark.parametrize(("words", "body", "noun", "one"), BESIDE)
def test_a_noun_beside_a_bodys_name_calls_it(words, body, noun, one):
    r = report("r1", f"{words} {body} said the dam held. The {noun} said the water fell.", outlet="Lark")
    a = saying(r, "the dam held", link(body, "body"), source=body)
    b = saying(r, "the water fell", link(noun, "body"), source=f"The {noun}")
    named = [entity(r, body, "body"), entity(r, noun, "body"), entity(r, "Water Department", "body")]
    assert (origins(analysis(r, a, b, entities=named))[b.id].name == body) is one


def test_who_speaks_for_a_body_that_is_called_by_its_noun_speaks_for_it():
    r = report(
        "r1", "The union, the Liga Portuaria, met. Oda Renn, the union's secretary, said it rang.", outlet="Lark"
    )
    s = report("r2", "Liga Portuaria said the dam held. The union said the water fell.", outlet="Wren")
    a = saying(r, "it rang", "Oda Renn", source="Oda Renn, the union's secretary")
    b = saying(s, "the dam held", link("Liga Portuaria", "body"), source="Liga Portuaria")
    c = saying(s, "the water fell", link("union", "body"), source="The union")
    made = (
        analysis(r, a, entities=[entity(r, "Oda Renn", "person", "the union's secretary"), entity(r, LIGA, "body")]),
        analysis(s, b, c, entities=[entity(s, LIGA, "body"), entity(s, "union", "body")]),
    )
    assert {o.name for o in origins(*made).values()} == {LIGA}


LIGA = "Liga Portuaria"


@pytest.mark.parametrize(("source", "one"), [("The ministry", True), ("The ministry in Harwick", False)])
def test_a_bare_noun_with_a_seat_is_not_the_only_one_named(source, one):
    r = report("r1", f"The Water Ministry said the dam held. {source} said the water fell.", outlet="Lark")
    a = saying(r, "the dam held", link("Water Ministry", "body"), source="The Water Ministry")
    b = saying(r, "the water fell", link("ministry", "body"), source=source)
    seat = () if one else ("in Harwick",)
    named = [entity(r, "Water Ministry", "body"), entity(r, "ministry", "body", *seat)]
    assert (origins(analysis(r, a, b, entities=named))[b.id].name == "Water Ministry") is one


SPEAKING = [
    ("Commission's press officer", "Commission", "body", "Commission"),
    ("Oda Renn's lawyer", "Oda Renn", "person", "Oda Renn"),
    ("Observers of the Lakes League", "Lakes League", "body", "Lakes League"),
    ("Two observers of the Lakes League", "Lakes League", "body", "Two observers of the Lakes League"),
    ("an observer of the Lakes League", "Lakes League", "body", "an observer of the Lakes League"),
    ("a council lawyer", "Orrin Council", "body", "a council lawyer"),
    ("council lawyer", "Orrin Council", "body", "Orrin Council"),
    ("Oda Renn's neighbour", "Oda Renn", "person", "Oda Renn's neighbour"),
]


@pytest.mark.parametrize(("source", "name", "kind", "expected"), SPEAKING)
def test_nameless_officers_and_lawyers_speak_for_who_is_named(source, name, kind, expected):
    r = report("r1", f"{name} met reporters. {source} said the vote was sound.", outlet="Lark")
    a = saying(r, "the vote was sound", link(source, "unnamed"), source=source)
    assert origins(analysis(r, a, entities=[entity(r, name, kind)]))[a.id].name == expected


ORDERS = [
    ("Orrin's Water Board", "Water Board of Orrin", True),
    ("Brenna's election commission", "Electoral Commission of Brenna", True),
    ("Water Board of Lisk", "Water Board of Orrin", False),
]


@pytest.mark.parametrize(("one", "other", "same"), ORDERS)
def test_a_bodys_name_in_another_order(one, other, same):
    r = report("r1", f"{one} said the dam held. {other} said the water fell.", outlet="Lark")
    a, b = saying(r, "the dam held", link(one, "body")), saying(r, "the water fell", link(other, "body"))
    found = origins(analysis(r, a, b, entities=[entity(r, one, "body"), entity(r, other, "body")]))
    assert (found[a.id] == found[b.id]) is same


@pytest.mark.parametrize(("role", "same"), [("Mrs", True), ("a cook", False)])
def test_a_given_name_with_a_title_is_the_only_one_who_bears_it(role, same):
    r = report("r1", "Ines Morrow said it rang. Mrs Ines said it burnt.", outlet="Lark")
    a, b = saying(r, "it rang", link("Ines Morrow")), saying(r, "it burnt", link("Ines"))
    found = origins(analysis(r, a, b, entities=[entity(r, "Ines Morrow"), entity(r, "Ines", "person", role)]))
    assert (found[a.id] == found[b.id]) is same


HEADS = [
    ("district secretary", "district government", True),
    ("The head of the district", "district hospital", False),
    ("federation secretary", "Federation of Rowing of Brenna", True),
    ("Fire service duty officer", "fire service", True),
    ("a police officer", "police", False),
    ("Minister", "Water Ministry", False),
    ("the General Staff's spokesman, Colonel", "Morvian General Staff", True),
    ("Duty officer", "fire service", True),
    ("Justice Minister", "government", False),
    ("its head of operations", "fire service", True),
    ("the head of communications", "fire service", True),
    ("the head of research at Orrin Hospital", "fire service", False),
    ("Director-General", "Lakes Fisheries Fund", True),
    ("secretary general", "Lakes Fisheries Fund", True),
]


@pytest.mark.parametrize(("role", "body", "speaks"), HEADS)
def test_an_office_names_its_body_by_the_noun_that_only_it_bears(role, body, speaks):
    r = report("r1", f"The {body} said the hull was cold. Ana Petrov said divers went down twice.", outlet="Lark")
    a = saying(r, "the hull was cold", link(body, "body"), source=f"The {body}")
    b = saying(r, "divers went down twice", "Ana Petrov", source="Ana Petrov")
    named = [entity(r, body, "body"), entity(r, "Ana Petrov", "person", role)]
    assert (origins(analysis(r, a, b, entities=named))[b.id].name == body) is speaks


def test_where_a_body_speaks_is_the_body():
    r = report("r1", "Two died, the civil guard said. The civil guard post said four had.", outlet="Lark")
    a = saying(r, "Two died", link("civil guard", "unnamed"), source="the civil guard")
    b = saying(r, "four had", link("civil guard post", "document"), source="The civil guard post")
    found = origins(analysis(r, a, b))
    assert found[a.id] == found[b.id]
    assert found[a.id].reached


LEADS = [
    ("The director of Orrin Rail", ("Bela Tam", True), True),
    ("The owner of a farm", ("Bela Tam", True), False),
    ("The director of Orrin Rail", ("Bela Tam", False), False),
]


@pytest.mark.parametrize(("source", "next_one", "one"), LEADS)
def test_the_office_of_a_lead_is_that_of_who_is_quoted_next(source, next_one, one):
    name, quoted = next_one
    r = report("r1", f"{source} admitted that a bolt was loose.", f"“It rang,” {name} told them.", outlet="Lark")
    rail = report("r2", "Trains run, Orrin Rail said.", outlet="Wren")
    post = source.removeprefix("The ")
    a = saying(r, "a bolt was loose", link(post, "unnamed"), source=source, cue="admitted")
    b = saying(r, "It rang", link(name), source=name, quoted=quoted)
    c = saying(rail, "Trains run", link("Orrin Rail", "body"), source="Orrin Rail")
    made = (
        analysis(r, a, b, entities=[entity(r, name)]),
        analysis(rail, c, entities=[entity(rail, "Orrin Rail", "body")]),
    )
    assert (origins(*made)[b.id].name == "Orrin Rail") is one


def test_a_chief_executive_is_of_no_inspectorate():
    r = report("r1", "The Finance Inspectorate said no. Chief executive Ana Petrov said yes to it all.", outlet="Lark")
    a = saying(r, "no", link("Finance Inspectorate", "body"), source="The Finance Inspectorate")
    b = saying(r, "yes to it all", "Ana Petrov", source="Chief executive Ana Petrov")
    named = [entity(r, "Finance Inspectorate", "body"), entity(r, "Ana Petrov", "person", "Chief executive")]
    assert origins(analysis(r, a, b, entities=named))[b.id].name == "Ana Petrov"


def headline(*told):
    words = "Bridge at Orrin shut after crack found"
    r = report(
        "r1",
        ("headline", words),
        "The bridge at Orrin was shut after a crack was found, said the roads office. Buses will go by Brenna.",
        outlet="Lark",
    )
    first = saying(r, words)
    rest = [
        saying(r, "The bridge at Orrin was shut after a crack was found", link(n, "body"), cue="said") for n in told
    ]
    found = origins(analysis(r, first, *rest, entities=[entity(r, n, "body") for n in told]))
    return found[first.id]


def test_a_headline_in_the_papers_own_words_is_the_word_of_who_says_it_below():
    assert headline("roads office").name == "roads office"
    assert headline() is None


@pytest.mark.parametrize(("text", "reached"), [("It stands by the hospital.", True), ("It stands by a wood.", False)])
def test_the_staff_of_a_hospital_told_of_are_its_word(text, reached):
    r = report("r1", f"{text} Hospital staff said five had died.", outlet="Lark")
    a = saying(r, "five had died", link("Hospital staff", "unnamed"), source="Hospital staff")
    assert origins(analysis(r, a))[a.id].reached is reached


def test_a_noun_that_two_writings_of_one_name_bear_is_that_one():
    r = report("r1", "The Electoral Commission of Brenna met. The Commission said the vote was sound.", outlet="Lark")
    b = saying(r, "the vote was sound", link("Commission", "body"), source="The Commission")
    names = ("Electoral Commission of Brenna", "Brenna Election Commission", "Commission")
    found = origins(analysis(r, b, entities=[entity(r, n, "body") for n in names]))
    assert found[b.id].name in names[:2]


STATES = [
    (("Ministry of Defence of Dremland",), "Ministry of Defence of Dremland"),
    (("Dremland's defence ministry",), "Dremland's defence ministry"),
    (("Ministry of Defence of Dremland", "Dremland's interior ministry"), "Dremland"),
    (("Ministry of Defence of Auvarra",), "Dremland"),
]


@pytest.mark.parametrize(("bodies", "expected"), STATES)
def test_a_state_speaks_through_the_only_body_that_speaks_for_it(bodies, expected):
    r = report("r1", f"{' and '.join(bodies)} met. Dremland said the water fell. The dam held.", outlet="Lark")
    said = [saying(r, "The dam held", link(b, "body"), source=b) for b in bodies]
    a = saying(r, "the water fell", link("Dremland", "body"), source="Dremland")
    found = origins(analysis(r, *said, a, entities=[entity(r, n, "body") for n in (*bodies, "Dremland")]))
    assert found[a.id].name == expected
