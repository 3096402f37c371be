"""What keeps a clause open, and which clauses tell one matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import analysis, event, report, saying

from reportedly.aligning import align
from reportedly.vocabulary import Event, digest
from reportedly.weighing.case import Case
from reportedly.weighing.flags.care import KINDS, care_in, lies_ahead, told_as_sure
from reportedly.weighing.flags.matters import Matters
from reportedly.weighing.flags.nameless import nobody_to_ask
from reportedly.weighing.flags.stems import in_order, stem, stems, with_figures

KEPT_OPEN = [
    ("The pump may have failed", "possibility"),
    ("Perhaps the pump failed", "possibility"),
    ("The vote could have been rigged", "possibility"),
    ("A possible leak was reported", "possibility"),
    ("A wolf probably killed the sheep", "likelihood"),
    ("The bill is likely to pass", "likelihood"),
    ("The gate appeared to be open", "appearance"),
    ("Apparently nobody looked", "appearance"),
    ("five of them with what she took for burns", "appearance"),
    ("He is believed to be in Lisbon", "belief"),
    ("Three are feared dead", "belief"),
    ("The boy was thought to have run away", "belief"),
    ("The envoy allegedly took gifts", "hearsay"),
    ("The tenor has reportedly left", "hearsay"),
    ("The list, said to be secret, was printed", "hearsay"),
    ("Preliminary findings point elsewhere", "early word"),
    ("The record is subject to ratification", "early word"),
    ("According to first information the train was late", "early word"),
    ("Tests suggest a virus", "inference"),
    ("The tracks point to a bear", "inference"),
    ("It is unclear who fired", "question"),
    ("Arson cannot be ruled out", "question"),
    ("He would like to keep the yard", "plan"),
    ("The bank is considering a sale", "plan"),
    ("There was as yet no sign that records had been copied", "absence"),
    ("Inspectors have found no evidence of a leak", "absence"),
    ("The museum has no proof that the vase is genuine", "absence"),
    ("One sample gave a doubtful result for rabies", "question"),
    ("The ministry is awaiting confirmation from a second laboratory", "question"),
    ("Results are still pending, the clinic said", "question"),
    ("The pass stays shut until at least Sunday", "bound"),
    ("Trains will run again on Monday at the earliest", "bound"),
    ("The cast comes off no earlier than June", "bound"),
]
FLAT = [
    "The Reserve raised its rate by half a point to 9 per cent",
    "The pass stays shut until Sunday",
    "Results were published in the spring",
    "No train left before noon",
    "She waited for her test",
    "The pump failed on Tuesday",
    "In May the council met",
    "The gates were open",
    "The train was eleven minutes late",
    "Nine houses burned down",
    "The minister resigned",
    "Sugar prices rose by a tenth",
    "He was born in Lisbon",
    "The judge sent him to prison for six years",
    "The drug halves the number of attacks",
    "Supposed to arrive at six, the ship sank at four",
    "The firm sold its yard to a rival",
]


ONE_THING = [
    ("Two miners were killed", "the death of two miners"),
    ("The explosion was heard far off", "A blast shook the quay"),
    ("thieves took it", "the theft"),
    ("Nine were wounded", "the injured"),
    ("rents rose", "an increase in rents"),
]
OTHER_THINGS = [
    ("The school closed", "close to the school"),
    ("They fired the coach", "The coach was hurt"),
    ("The road is shut", "The road is wet"),
    ("rents rose", "rents fell"),
    ("He was shot", "He was arrested"),
]


@pytest.mark.parametrize(("one", "other"), ONE_THING)
def test_words_of_two_desks_for_one_thing(one, other):
    assert {s for s in stems(one) if s.endswith("=")} & stems(other)


@pytest.mark.parametrize(("one", "other"), OTHER_THINGS)
def test_words_for_other_things(one, other):
    assert not {s for s in stems(one) if s.endswith("=")} & stems(other)


@pytest.mark.parametrize(("words", "kind"), KEPT_OPEN)
def test_words_that_keep_a_thing_open(words, kind):
    assert kind in {c.kind for c in care_in(words)}


@pytest.mark.parametrize("words", FLAT)
def test_words_that_keep_nothing_open(words):
    assert care_in(words) == ()


@given(st.text(alphabet="may have been said to plan if x9.,'", max_size=80))
def test_care_leads_to_words_of_the_clause(words):
    for found in care_in(words):
        assert found.kind in KINDS
        assert found.words in words
        assert set(found.next) <= {*with_figures(words), ""}


AHEAD = [
    ("The bank may sell its yard", True),
    ("The bank may have sold its yard", False),
    ("The bank would like to sell its yard", True),
    ("The bank probably sold its yard", False),
    ("The storm could reach the coast", True),
]


@pytest.mark.parametrize(("words", "expected"), AHEAD)
def test_what_has_not_come_about(words, expected):
    assert any(lies_ahead(c, words) for c in care_in(words)) is expected


@pytest.mark.parametrize(
    ("words", "expected"), [("It will sell", True), ("It sold", False), ("A sale is imminent", True)]
)
def test_what_is_told_as_sure(words, expected):
    assert told_as_sure(words) is expected


ASKED = [
    ("a person familiar with the talks", True),
    ("a doctor who asked not to be named", True),
    ("sources", True),
    ("a reader", True),
    ("social media posts", True),
    ("officials", False),
    ("rescuers", False),
    ("a passenger", False),
    ("the fire service", False),
    ("Ada Horn, a spokeswoman", False),
]


@pytest.mark.parametrize(("source", "expected"), ASKED)
def test_a_source_whom_nobody_can_ask(source, expected):
    assert nobody_to_ask(source) is expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("closing", "closed", True),
        ("orders", "ordering", True),
        ("burned", "burns", True),
        ("poisoned", "poisoning", True),
        ("bus", "buses", True),
        ("sale", "sailed", False),
        ("minister", "minute", False),
    ],
)
def test_forms_of_a_word_are_one(one, other, same):
    assert (stem(one) == stem(other)) is same


@given(st.text(max_size=60))
def test_stems_are_those_in_order(words):
    assert stems(words) == frozenset(in_order(words))


MATTERS = [
    ("The fire broke out in the mill's drying room", "A fire broke out in the drying room of the mill", True),
    ("The fire broke out in the mill's drying room", "Nobody was in the mill's offices", False),
    ("The court fined Orsine 40 million euros", "Orsine was fined 40 million euros by the court", True),
    ("The court fined Orsine 40 million euros", "The court fined Orsine 12 million euros", False),
    ("Two schools closed", "Two roads closed", False),
]


@pytest.mark.parametrize(("here", "there", "same"), MATTERS)
def test_clauses_that_tell_one_matter(here, there, same):
    a, b = report("a", here, outlet="Lark"), report("b", there, outlet="Wren")
    counted = [("40", 40, "=", "EUR", ""), ("12", 12, "=", "EUR", "")]
    first = saying(a, here, quantities=[q for q in counted if q[0] in here])
    second = saying(b, there, quantities=[q for q in counted if q[0] in there])
    made = [analysis(a, first), analysis(b, second)]
    at = Event(digest("e", "matters"), event(*made).reports, ())
    case = Case.of(at, [a, b], align(at, made))
    matters = Matters(case)
    (clause,) = matters.by_saying[next(x.id for x in case.attributions if x.report == a.id)]
    assert bool(matters.like(clause)) is same
