"""What excludes what: predicates in the negative, things there were none of."""

from __future__ import annotations

import pytest

from reportedly.aligning.lexicon import concept
from reportedly.aligning.polarity import happens, missing_thing, predicate_opposed


def of(words: str) -> frozenset[str]:
    return frozenset(concept(w) for w in words.split())


@pytest.mark.parametrize(
    ("left", "right", "negatives"),
    [
        ("resident warn", "town warn", (True, False)),
        ("villager alert", "population warn", (True, False)),
        ("soup warm", "meal cold", (False, False)),
        ("milk chilled", "milk warm", (False, False)),
        ("milk chilled", "milk chilled", (True, False)),
        ("driver sober", "driver drunk", (False, False)),
        ("exit locked", "door open", (False, False)),
        ("protester armed", "protester unarmed", (False, False)),
        ("ward evacuate", "ward evacuate", (True, False)),
        ("council consult", "council consult", (False, True)),
        ("clinic license", "clinic unlicensed", (False, False)),
        ("well contaminated", "water clean", (False, False)),
    ],
)
def test_opposed_by_the_predicate(left: str, right: str, negatives: tuple[bool, bool]) -> None:
    assert predicate_opposed(of(left), of(right), negatives)
    assert predicate_opposed(of(right), of(left), negatives[::-1])


@pytest.mark.parametrize(
    ("left", "right", "negatives"),
    [
        ("minister warn", "union warn", (True, False)),
        ("driver sober", "witness drunk", (False, False)),
        ("soup warm", "engine cold", (False, False)),
        ("milk chilled", "milk warm", (True, False)),
        ("milk warm", "meal warm", (False, False)),
        ("door open", "window open", (True, False)),
        ("bridge length", "bridge width", (True, False)),
        ("alert harbour storm vessel pier crane", "harbour close crane storm vessel pier alert", (True, False)),
    ],
)
def test_not_opposed(left: str, right: str, negatives: tuple[bool, bool]) -> None:
    assert not predicate_opposed(of(left), of(right), negatives)


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("There was no siren,", "alarm"),
        ("No ambulance.", "ambulance"),
        ("no shots were fired", "shot"),
        ("We got no letter from the bank", "letter"),
        ("No evacuation order was given", "order"),
        ("“No text message came”", "message"),
        ("There were no lifeboats on the deck", "lifeboat"),
    ],
)
def test_what_there_was_none_of(words: str, thing: str) -> None:
    assert missing_thing(words) == concept(thing)


@pytest.mark.parametrize("words", ["Nothing was said", "Northern lights", "The siren was not heard", "", "n" * 100_000])
def test_nothing_said_to_be_missing(words: str) -> None:
    assert missing_thing(words) is None


def test_a_thing_that_did_what_such_things_do() -> None:
    assert happens("alarm", of("nine siren sound dam"), frozenset())
    assert not happens("alarm", of("siren village broken"), frozenset())
    assert not happens("letter", of("siren sound"), frozenset())
