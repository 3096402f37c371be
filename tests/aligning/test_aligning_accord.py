"""Values of two claims that agree in other words, or only look alike; nothing here is ever in dispute."""

from __future__ import annotations

import pytest
from tests import factories

from reportedly.aligning.accord import MOST, accord
from reportedly.aligning.sayings import saying, weights
from reportedly.annotating import annotate
from reportedly.attributing import attribute
from reportedly.normalising import normalise
from reportedly.vocabulary import Annotator

ROWS = [
    ("The tunnel lies 60 km north of Ostrel.", "Ostrel is 37 miles from the tunnel.", {"conversion"}),
    ("The Gorran dam was built in 1968.", "The Gorran dam is 56 years old.", {"conversion"}),
    ("The leak sickened scores of pupils.", "The leak sent 112 pupils to hospital.", {"precision"}),
    ("Four rioters were killed at the Gorran gate.", "Nine rioters were hurt at the Gorran gate.", {"category"}),
    ("Forty inmates escaped over the wall.", "Some 40 inmates climbed the wall.", {"same"}),
    ("The siren sounded at 9.30 p.m. at the quarry.", "The quarry siren sounded at half past nine.", {"same"}),
    # an open bound allows much, one day has room for much, and what excludes the other is not told here
    ("Seas of four metres were running.", "Divers see nothing below 10 metres.", set()),
    ("Schools stay shut on Friday.", "The gates were opened early on Friday.", set()),
    ("The raid killed nine guards at Brell.", "The raid killed four guards at Brell.", set()),
    ("The blast broke 12 windows.", "The mayor has 12 grandchildren.", set()),
]


def kinds(pipeline: Annotator, *sentences: str) -> list[str]:
    nodes = []
    for n, words in enumerate(sentences):
        report = factories.report(f"r{n}", words, outlet=f"The Lantern {n}", published="2024-05-02")
        annotated = annotate(report, pipeline)
        sayings, _ = normalise(annotated, attribute(annotated), None)
        nodes.append(saying(sayings[0], report))
    return [f.kind for f in accord(nodes, {n: n for n in range(len(nodes))}, [], weights(nodes))]


@pytest.mark.parametrize(("left", "right", "wanted"), ROWS)
def test_two_claims(left: str, right: str, wanted: set[str], pipeline: Annotator) -> None:
    assert set(kinds(pipeline, left, right)) == wanted
    assert set(kinds(pipeline, right, left)) == wanted


def test_a_claim_is_given_few_of_them(pipeline: Annotator) -> None:
    many = [f"The tunnel at Ostrel, its {n}th report says, is 37 miles long." for n in range(3, 12)]
    assert len(kinds(pipeline, "The tunnel at Ostrel is 60 km long.", *many)) <= 3 * MOST
