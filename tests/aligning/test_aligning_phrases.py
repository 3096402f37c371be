"""Verbs with a particle are of another class than the verb alone."""

import pytest

from reportedly.aligning.phrases import phrases_of


@pytest.mark.parametrize(
    ("words", "classes"),
    [
        ("The depot blew up at noon", {"explosion"}),
        ("The wind blew all night", set()),
        ("The stand gave way under the crowd", {"collapse"}),
        ("She gave the jury a letter", set()),
        ("The chairman stepped down", {"resign"}),
        ("Two men lost their lives", {"kill"}),
        ("A quarrel broke out", {"begin"}),
        ("The match was called off", {"cancel"}),
        ("", set()),
    ],
)
def test_class(words, classes):
    assert phrases_of(words)[0] == classes


def test_the_verb_alone_is_left_out():
    assert "blow" in phrases_of("The depot blew up")[1]
