"""Whether the words of a page say that the outlet's own people were there."""

import pytest
from tests.factories import analysis, entity, event, link, report, saying

from reportedly.aligning import align
from reportedly.weighing import weigh
from reportedly.weighing.reporters import own_eyes

SEEN = [
    ("Our correspondent saw smoke over the mill.", True),
    ("At eleven our reporter counted 210.", True),
    ("A Heron photographer saw the gates close.", True),
    ("The Heron compared eleven more forms.", True),
    ("A Heron reporter was turned back at the ford.", True),
    ("Nine carts in, two out, counted by our Mirela from the roof.", True),
    ("Mirela saw it.", True),
    ("We've been to the ford: nobody there.", True),
    ("Our estimate from the roof: 300.", True),
    ("This newspaper visited the hall on Monday.", True),
    ("Our reporter Ines Vald saw flames on both sides of the road.", True),
    ("Water is running down the street, our reporter Nils Okke sees from the roof.", True),
    ("The office was dark when we called.", True),
    ("A photographer of the Heron flew over the reef on Friday.", True),
    ("Her film, which the Heron has seen, runs for three minutes.", True),
    ("A letter of October, which Vald showed us, deals with invoices.", True),
    ("We compared the video with pictures of June.", True),
    ("When this reporter reached the ford, it was closed.", True),
    ("A television crew saw him leave.", True),
    ("Our crew saw smoke.", True),
    ("The Heron has seen no paper that shows it.", False),
    ("The crew saw smoke.", False),
    ("A rescue team counted nine boats.", False),
    ("The forensic team examined the van.", False),
    ("The company showed its books.", False),
    ("The hall was full.", False),
    ("“Our reporter saw it,” the mayor joked.", False),
    ("Our readers saw it first.", False),
    ("The reporter was told to leave.", False),
    ("A witness saw the gates close.", False),
    ("We were told that nobody was hurt.", False),
    ("The Heron asked the ministry for its figures.", False),
    ("A heron saw us.", False),
]


@pytest.mark.parametrize(("words", "seen"), SEEN)
def test_words_that_say_so(words, seen):
    page = f"{words} Later our Mirela went home."
    assert own_eyes(words, page, "Morning Heron") is seen


def test_a_paragraph_is_of_who_was_there_and_the_next_is_not():
    r = report(
        "r1", "About forty people stood in line. Our reporter counted more.", "The hall was sold.", outlet="Heron"
    )
    told = analysis(r, saying(r, "About forty people stood in line"), saying(r, "The hall was sold"))
    at = event(told)
    weighed = weigh(at, [told], align(at, [told]))
    reached = {o.id for o in weighed.origins if o.reached}
    assert {r.words(a.content): a.origin in reached for a in weighed.attributions} == {
        "About forty people stood in line": True,
        "The hall was sold": False,
    }


def test_what_a_source_says_beside_a_reporter_stays_the_sources():
    r = report("r1", "Our reporter counted forty. The hall was full, Ana Petrov said.", outlet="Heron")
    told = analysis(
        r, saying(r, "The hall was full", link("Ana Petrov"), source="Ana Petrov"), entities=[entity(r, "Ana Petrov")]
    )
    at = event(told)
    assert [o.name for o in weigh(at, [told], align(at, [told])).origins] == ["Ana Petrov"]
