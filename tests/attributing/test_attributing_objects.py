"""Where the object of a verb of saying ends, what stands before a cue without being said, and what nobody says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reportedly.annotating import annotate
from reportedly.attributing import attribute

Read = Callable[..., Any]

ONE_SAYING = [
    (
        "Media titan Rupert Gale announced his engagement to former model Jerry Hall.",
        "his engagement to former model Jerry Hall",
    ),
    ("The board criticised him for not doing more to help raise wages.", "him for not doing more to help raise wages"),
    (
        "The chairman announced four votes for Gale, 31 for Roe and two abstentions.",
        "four votes for Gale, 31 for Roe and two abstentions",
    ),
    (
        "The minister was referring to Hale's account in 2008 of coming under fire.",
        "Hale's account in 2008 of coming under fire",
    ),
    ("The senator dismissed the bill to cap rents as theatre.", "the bill to cap rents as theatre"),
    ("He talks about taxes at every single one of his rallies.", "taxes"),
    ("Two men died at the port, in what the army called an accident.", "what … an accident"),
    ("The mayor promised new pumps by spring.", "new pumps by spring"),
    (
        "As the flood waters rose last night, the governor proposed a curfew for three districts.",
        "a curfew for three districts",
    ),
    ("Asked if the road was “safe enough for all,” half of those polled said yes.", "yes"),
    (
        "In a memoir published in 2015, Roe described how, growing up, he changed his name.",
        "how, growing up, he changed his name.",
    ),
    (
        "If the dam fails, the report says, two villages will be under water.",
        "If the dam fails … two villages will be under water.",
    ),
    (
        "Checks will be needed, said the agency's head, if crews are to fly.",
        "Checks will be needed … if crews are to fly.",
    ),
    ("“Nonsense,” fired back the chairwoman.", "“Nonsense,”"),
    ("He shot back: “You were never there.”", "“You were never there.”"),
    ("The rise does not surprise the pollster Ann Roe: “It was overdue.”", "“It was overdue.”"),
    ("Fans were quick to point out that the shirt had been worn before.", "the shirt had been worn before"),
    ("The mayor was sacked for saying that the dam was safe.", "the dam was safe"),
    ("There was no deer, according to a farmer, Ann Roe, who saw it.", "There was no deer"),
    ("The road will close in May. That’s according to the county engineer.", "The road will close in May."),
    (
        "The lawyer told the court her client, a father of three, had “lost everything”.",
        "her client, a father of three, had “lost everything”",
    ),
    ("Not one of the alarms had been tested, inspectors discovered.", "Not one of the alarms had been tested"),
    ("Roe, on a visit, spoke of the lack of pumps, the want of wood.", "the lack of pumps, the want of wood"),
]
TWO_SAYINGS = [
    (
        "Councillor Bree Allard said the plan was a gift to developers, and accused colleagues of hiding the cost.",
        ["the plan was a gift to developers", "colleagues of hiding the cost"],
    ),
    (
        "The minister announced plans to close four courts, a move that lawyers called reckless.",
        ["plans to close four courts", "that … reckless"],
    ),
]
OWN_VOICE = [
    ("Roe beamed as she noted how warm it was.", "Roe beamed"),
    ("The deal, which she called a disaster, was signed in May.", "The deal … was signed in May."),
]
NOTHING = [
    "The decision was taken without asking the residents.",
    "There is no way of knowing what was in store.",
    "She is expected to plead guilty.",
    "He is now host of “The Late Show with Ann Roe.”",
    "He claimed asylum in 2015.",
    "# 'It's a miracle': Family found after nine days at sea",
]
ON_REQUEST = [
    ("The union refused to call off the strike.", "The union", "to call off the strike"),
    ("Asked whether the road was safe, Roe shrugged.", "", "the road was safe"),
    ("The mayor distanced herself from the plan.", "The mayor", "the plan"),
    ("Her criticism of the plan was heard.", "Her", "the plan"),
    ("Roe left the club in May, citing the cost of steel.", "Roe", "the cost of steel"),
]


@pytest.mark.parametrize(("text", "content"), ONE_SAYING)
def test_one_saying(read: Read, text: str, content: str) -> None:
    report, found = read(text)
    assert content in [report.words(a.content) for a in found if a.source]


@pytest.mark.parametrize(("text", "contents"), TWO_SAYINGS)
def test_two_sayings_of_one_sentence(read: Read, text: str, contents: list[str]) -> None:
    report, found = read(text)
    assert [report.words(a.content) for a in found if a.source] == contents


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_says_it(read: Read, text: str) -> None:
    report, found = read(text)
    assert not [report.words(a.content) for a in found if a.source and a.stance != "own-voice"]


@pytest.mark.parametrize(("text", "own"), OWN_VOICE)
def test_what_stays_the_pages_own(read: Read, text: str, own: str) -> None:
    report, found = read(text)
    assert own in [report.words(a.content) for a in found if a.stance == "own-voice"]


def test_marks_of_two_styles_close_each_other(read: Read) -> None:
    report, found = read('Roe is getting help. "It is a long process,” said Ann Hale. "Some will tire."')
    assert [report.words(a.source) for a in found if a.source] == ["Ann Hale"]


def test_a_tally_is_no_transcript(read: Read) -> None:
    _, found = read("Roe and Hale are level.\nRoe: 2,316.\nHale: 1,501.")
    assert not [a for a in found if a.source]


def test_who_is_told_is_no_saying_of_the_paper_that_tells_it(read: Read) -> None:
    text = "The driver accused of helping was told by his handler that she was ill, according to an indictment."
    report, found = read(text)
    assert [report.words(a.content) for a in found] == ["she was ill"]


@pytest.mark.parametrize(("text", "source", "content"), ON_REQUEST)
def test_on_request(read: Read, english: Any, text: str, source: str, content: str) -> None:
    report, _ = read(text)
    marked = attribute(annotate(report, english), attitudes=True)
    assert (source, content) in [(report.words(a.source), report.words(a.content)) for a in marked if a.cue]
