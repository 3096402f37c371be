"""Who is one and who is not, over an event."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import analysis, entity, link, report, saying
from tests.factories import fold as folded

from reportedly.aligning.entities import merge
from reportedly.aligning.names import fold, person_tokens, same_given, same_surname
from reportedly.vocabulary import Form, Part, Passage, Post, Span

ONE = [
    ("Natalia Humenska", "Nataliya Gumenska"),
    ("Volodymyr Petrenko", "Vladimir Petrenko"),
    ("J. Maddox", "Jane Maddox"),
    ("Mr John Smith Jr", "John Smith"),
    ("Ljerka Vidmar", "Lyerka Vidmar"),
    ("José García", "Jose Garcia"),
    ("Rufa Banko-Tiste", "Banko-Tiste"),
    ("Kim Yon-su", "Kim Yon Su"),
]
TWO = [
    ("Anna Maddox", "Jane Maddox"),
    ("Igor Ivanov", "Sergei Ivanov"),
    ("Maria Berg", "Maria Berger-Holm"),
    ("Li Wei", "Li Na"),
    ("Olena Kovalenko", "Oleh Kovalenko"),
]


def people(*names):
    return [
        analysis(r := report(f"r{i}", f"{name} spoke."), entities=[entity(r, name)]) for i, name in enumerate(names)
    ]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_one_person(left, right):
    entities, _ = merge(people(left, right))
    assert len(entities) == 1
    assert entities[0].merged_because


@pytest.mark.parametrize(("left", "right"), TWO)
def test_namesakes_stay_apart(left, right):
    entities, became = merge(people(left, right))
    assert len(entities) == 2
    assert len({e.key for e in entities}) == 2
    assert len(became) == 2


def test_a_surname_alone_joins_its_only_bearer():
    entities, _ = merge(people("Dario Lukic", "Lukic"))
    assert [e.name for e in entities] == ["Dario Lukic"]


def test_a_surname_of_two_bearers_joins_neither():
    entities, _ = merge(people("Dario Lukic", "Ana Lukic", "Lukic"))
    assert len(entities) == 3


def test_an_initial_of_two_bearers_joins_neither():
    entities, _ = merge(people("Jane Maddox", "John Maddox", "J. Maddox"))
    assert len(entities) == 3


def test_what_nobody_names_is_never_merged():
    r1, r2 = report("r1", "Officials spoke."), report("r2", "Officials spoke.")
    entities, became = merge(
        [analysis(r, entities=[entity(r, "officials", "unnamed")]) for r in (r1, r2)], [("officials", "the officials")]
    )
    assert len(entities) == 2
    assert became[r1.id, "officials"].key != became[r2.id, "officials"].key


def test_initials_of_a_body():
    r1, r2 = report("r1", "SES said."), report("r2", "The State Emergency Service said.")
    entities, _ = merge(
        [
            analysis(r1, entities=[entity(r1, "SES", "body")]),
            analysis(r2, entities=[entity(r2, "State Emergency Service", "body")]),
        ]
    )
    assert [e.name for e in entities] == ["State Emergency Service"]


def test_initials_that_two_bodies_have_join_neither():
    made = []
    for i, name in enumerate(["SES", "State Emergency Service", "Southern Electric Supply"]):
        r = report(f"r{i}", name)
        made.append(analysis(r, entities=[entity(r, name, "body")]))
    assert len(merge(made)[0]) == 3


def test_a_person_and_a_body_of_one_name_stay_apart():
    r1, r2 = report("r1", "Lincoln Ward"), report("r2", "Lincoln Ward")
    entities, _ = merge(
        [
            analysis(r1, entities=[entity(r1, "Lincoln Ward", "person")]),
            analysis(r2, entities=[entity(r2, "Lincoln Ward", "body")]),
        ]
    )
    assert len({e.key for e in entities}) == 2


def test_a_handle_is_its_author():
    text = "Boat lost — Mira Dell (@mdell)"
    r1 = report("r1", ("post", text), post=Post("Mira Dell", "@mdell", None, None, None, False, Span(0, 9)))
    r2 = report("r2", "Seen by @mdell.")
    entities, _ = merge(
        [
            analysis(r1, entities=[entity(r1, "Mira Dell", "post")]),
            analysis(r2, entities=[entity(r2, "@mdell", "post")]),
        ]
    )
    assert [e.name for e in entities] == ["Mira Dell"]


def test_the_users_aliases_win():
    entities, _ = merge(people("Anna Maddox", "Jane Maddox"), [("Anna Maddox", "Jane Maddox")])
    assert [e.name for e in entities] == ["Jane Maddox"]


def test_an_alias_is_met_in_any_writing_and_gives_the_name_to_show():
    one, two = report("r1", "The Harbour Trust, or HT, paid."), report("r2", "The quay fund paid.")
    trust = replace(entity(one, "Harbour Trust", "body"), forms=tuple(Form(t, Passage(one.id, 0, 2)) for t in ("HT",)))
    made = [analysis(one, entities=[trust]), analysis(two, entities=[entity(two, "quay fund", "body")])]
    entities, _ = merge(made, [("HT", "Quay Fund"), ("the quay fund", "Quay Fund")])
    assert [e.name for e in entities] == ["Quay Fund"]


def test_links_without_an_entity_become_one():
    r = report("r1", "The dam broke, police said.", outlet="Daily Lark")
    a = saying(r, "The dam broke", link("police", "body"))
    entities, became = merge([analysis(r, a)])
    assert {e.name for e in entities} == {"police", "Daily Lark"}
    assert became[r.id, folded("police")].kind == "body"


@given(st.permutations(range(6)))
def test_order_does_not_matter(order):
    made = people("Dario Lukic", "Lukic", "D. Lukic", "Ana Petrov", "A. Petrov", "Dario Lukić")
    assert merge([made[i] for i in order]) == merge(made)


@given(st.text(max_size=40), st.text(max_size=40))
def test_names_of_any_letters_do_not_break(left, right):
    a, b = person_tokens(left), person_tokens(right)
    if a and b:
        assert (same_surname(a[-1], b[-1]) is None) == (same_surname(b[-1], a[-1]) is None)
        assert (same_given(a[:-1], b[:-1]) is None) == (same_given(b[:-1], a[:-1]) is None)
    assert fold(fold(left)) == fold(left) or "'" in left or "the" in fold(left)


def test_parts_of_a_post_without_handle_are_no_trouble():
    r = report("r1", ("post", "Words"))
    assert r.parts[0] == Part("post", Span(0, 5), Post(None, None, None, None, None, False, Span(0, 5)))
    assert merge([analysis(r)]) == ((), {})


def bodies(*names):
    return [
        analysis(r := report(f"r{i}", f"{name} spoke."), entities=[entity(r, name, "body")])
        for i, name in enumerate(names)
    ]


BODIES = [
    # names, how many entities
    (("Dalmar Coastguard", "Coastguard"), 1),
    (("Dalmar Coastguard", "Vestan Coastguard", "Coastguard"), 3),
    (("Helvar Systems AG", "Helvar"), 1),
    (("National Weather Office", "National Health Board", "National"), 3),
    (("Morvian General Intelligence Directorate", "Morvian Intelligence"), 1),
    (("Ukrainian military intelligence", "@DI_Ukraine"), 1),
    (("Ukraine", "Ukraine Railways"), 2),
    (("Brasov Council", "Council of Elders"), 2),
    (("Dzhalkoy", "Dzhalkoi"), 1),
    (("US Pacific Command", "U.S. Pacific Command"), 1),
    (("South Korea's military", "South Korean military"), 1),
    (("South Korean military", "North Korean military"), 2),
    (("French police", "German police"), 2),
]


@pytest.mark.parametrize(("names", "count"), BODIES)
def test_short_and_other_names_of_bodies(names, count):
    entities, _ = merge(bodies(*names))
    assert len(entities) == count, entities
    assert all(e.merged_because for e in entities if count == 1)


def test_a_surname_taken_for_a_body_is_the_person():
    r = report("r1", "Natalia Humenska spoke. Humenska left.")
    made = analysis(r, entities=[entity(r, "Natalia Humenska"), entity(r, "Humenska", "body")])
    assert [e.name for e in merge([made])[0]] == ["Natalia Humenska"]


@pytest.mark.parametrize(
    ("kinds", "roles", "expected"),
    [
        (("body", "body", "person"), (), "body"),
        (("person", "body"), ("baker",), "person"),
        (("outlet", "outlet", "person"), (), "outlet"),
        (("outlet", "body", "person"), (), "body"),
        (("body", "unnamed"), (), "body"),
        (("person", "unnamed"), (), "person"),
    ],
)
def test_one_name_is_of_one_kind(kinds, roles, expected):
    made = [
        analysis(r := report(f"r{i}", "Orlen Lisk spoke."), entities=[entity(r, "Orlen Lisk", kind, *roles)])
        for i, kind in enumerate(kinds)
    ]
    entities, _ = merge(made)
    assert [e.kind for e in entities] == [expected]


def test_a_surname_taken_for_a_body_is_its_only_bearer():
    full, bare = report("r1", "Dario Lukic spoke."), report("r2", "Lukic spoke.")
    entities, _ = merge(
        [
            analysis(full, entities=[entity(full, "Dario Lukic")]),
            analysis(bare, entities=[entity(bare, "Lukic", "body")]),
        ]
    )
    assert [e.name for e in entities] == ["Dario Lukic"]


def merged(*named):
    """Entities of one name each, a report apiece: (name, kind, roles …)."""
    made = []
    for n, (name, kind, *roles) in enumerate(named):
        r = report(f"r{n}", f"{name} spoke.")
        made.append(analysis(r, entities=[entity(r, name, kind, *roles)]))
    return [(e.name, e.kind) for e in merge(made)[0]]


SHORT = [
    # a firm's short name, taken for a person
    ([("Vesna", "person"), ("Vesna Air", "body")], [("Vesna Air", "body")]),
    ([("Vesna", "person", "spokesman"), ("Vesna Air", "body")], [("Vesna Air", "body")]),
    ([("Talcoro", "person"), ("Minera Talcoro", "body")], [("Minera Talcoro", "body")]),
    ([("Vesna", "person", "the pilot"), ("Vesna Air", "body")], [("Vesna", "person"), ("Vesna Air", "body")]),
    (
        [("Vesna", "person"), ("Ana Vesna", "person"), ("Vesna Air", "body")],
        [("Ana Vesna", "person"), ("Vesna Air", "body")],
    ),
    # a name before "of": the same where only one goes on so
    ([("National Eel Fund", "body"), ("National Eel Fund of Orrin", "body")], [("National Eel Fund of Orrin", "body")]),
    ([("Ministry of Eel", "body"), ("Ministry of Eel in Harwick", "body")], [("Ministry of Eel in Harwick", "body")]),
    (
        [("Ministry of Water", "body"), ("Ministry of Water of Orrin", "body"), ("Ministry of Water of Lisk", "body")],
        [("Ministry of Water", "body"), ("Ministry of Water of Lisk", "body"), ("Ministry of Water of Orrin", "body")],
    ),
    ([("National Ox", "body"), ("National Ox Fund", "body")], [("National Ox", "body"), ("National Ox Fund", "body")]),
    # words that papers set before a name
    ([("so-called Fish Council", "body"), ("Fish Council", "body")], [("Fish Council", "body")]),
    ([("embattled Sol Mirado", "body"), ("Sol Mirado", "body")], [("Sol Mirado", "body")]),
    # where something is, is nobody's role
    ([("ministry", "body", "in Harwick"), ("Harwick", "body")], [("Harwick", "body"), ("ministry", "body")]),
    # a team before its coach's name is no role of his; "the bank" of one report is not another's
    ([("Cardinals", "body"), ("Ole Brandt", "person", "Cardinals")], [("Cardinals", "body"), ("Ole Brandt", "person")]),
    ([("bank", "body"), ("Sol Mirado", "body", "a bank")], [("Sol Mirado", "body"), ("bank", "body")]),
    ([("caterer", "body"), ("Sol Mirado", "body", "the caterer")], [("Sol Mirado", "body")]),
    # what somebody owns is not they
    ([("Fenta", "body"), ("Fenta's ethics panel", "body")], [("Fenta", "body"), ("Fenta's ethics panel", "body")]),
    ([("Fenta's", "body"), ("Fenta", "body")], [("Fenta", "body")]),
    # legal forms, seats, and what stands before a person's name
    ([("Orlen Steel Ltd", "body"), ("Orlen Steel", "body")], [("Orlen Steel Ltd", "body")]),
    ([("Harwick-based Orlen", "body"), ("Orlen", "body")], [("Orlen", "body")]),
    ([("head of a union DWG Ole Brandt", "person"), ("Ole Brandt", "person")], [("Ole Brandt", "person")]),
    ([("CLOSE Ole Brandt", "person"), ("Ole Brandt", "person")], [("Ole Brandt", "person")]),
    ([("Ole Brandt Ole Brandt", "person"), ("Ole Brandt", "person")], [("Ole Brandt", "person")]),
    ([("Jo Ole Brandt", "person"), ("Ole Brandt", "person")], [("Jo Ole Brandt", "person"), ("Ole Brandt", "person")]),
    # capitals alone do not name
    ([("SOL MIRADO BANK", "body"), ("Sol Mirado Bank", "body")], [("Sol Mirado Bank", "body")]),
]  # fmt: skip


@pytest.mark.parametrize(("named", "expected"), SHORT)
def test_short_long_and_leaning_names_of_bodies(named, expected):
    assert sorted(merged(*named)) == sorted(expected)
