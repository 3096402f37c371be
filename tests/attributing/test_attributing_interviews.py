"""Interviews without names: whose the answers are, and that a question is nobody's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reportedly.attributing.sayings.turns import TURN

BOTH_DASHED = """# Night at the lock

Marit Osen has worked the Eider lock for twelve years. She spoke to us on her day off.

– Was the gate open when the barge came?

– It was half open. The motor had stopped on Monday.

– The port says it was repaired.

– They painted it. I saw the brush.

– Who knew?

– Everybody on the shift."""

ANSWERS_DASHED = """# "They counted twice"

He was a teller at the Hollin bank and asks us to leave his name out.

When did you see the second list?
— In April. It had the same numbers.

Whom did you show it to?
— The manager, and he locked it away.

You resigned then.
— I was asked to.

The bank did not answer our letter."""

NO_SIGNS = """# A vet on the flu in the stables

Dr Ilya Farkas looks after forty horses at Tarn.

When did you see the first case?

I saw it on 3 May. The mare had a fever for two days.

Did you report it?

I called the office at noon. They told us to wait.

What would you do now?

My advice is to close the yards.

The office did not comment."""

NAMED_WHEN_ASKED = """# A talk behind the station

The tape runs for nine minutes.

– Can we use your name?

– Bruna Castel. I have nothing to hide.

– What did you hear?

– I heard the brakes.

– And then?

– Nothing more."""

LIST = """# What the auditors found

Petra Holm presented the report on Tuesday.

– The till was short by 400 crowns.

– Nobody had signed the book.

– Two keys were missing. Where are they?

– The safe was empty."""

SERMON = """# Where did the money go?

Mayor Ola Brun promised a bridge. Does anybody see one?

Who is to blame?

The council is, and its committees.

Who will pay?

The ratepayers will, as ever."""

TALKS = [
    (
        BOTH_DASHED,
        "Marit Osen",
        ["It was half open.", "They painted it.", "I saw the brush.", "Everybody on the shift."],
    ),
    (ANSWERS_DASHED, "He", ["In April.", "It had the same numbers.", "I was asked to."]),
    (
        NO_SIGNS,
        "Ilya Farkas",
        ["I saw it on 3 May.", "I called the office at noon.", "My advice is to close the yards."],
    ),
    (NAMED_WHEN_ASKED, "Bruna Castel", ["I have nothing to hide.", "I heard the brakes."]),
]


@pytest.mark.parametrize(("text", "name", "answers"), TALKS)
def test_an_answer_is_whose_the_page_tells_above(
    read: Callable[..., Any], text: str, name: str, answers: list[str]
) -> None:
    report, found = read(text)
    roots = {report.words(a.content): a.chain[0].name for a in found}
    assert {words: roots.get(words) for words in answers} == dict.fromkeys(answers, name)


@pytest.mark.parametrize("text", [BOTH_DASHED, ANSWERS_DASHED, NO_SIGNS, NAMED_WHEN_ASKED])
def test_a_question_asserts_nothing(read: Callable[..., Any], text: str) -> None:
    report, found = read(text)
    assert not [report.words(a.content) for a in found if report.words(a.content).endswith("?")]


def test_what_a_question_passes_on_is_kept(read: Callable[..., Any]) -> None:
    report, found = read(BOTH_DASHED)
    assert ("it was repaired", "The port") in [(report.words(a.content), report.words(a.source)) for a in found]


def test_what_follows_the_talk_is_the_page_s(read: Callable[..., Any]) -> None:
    report, found = read(ANSWERS_DASHED)
    assert all(a.chain[0].name != "He" for a in found if "letter" in report.words(a.content))


@pytest.mark.parametrize("text", [LIST, SERMON])
def test_a_list_or_a_sermon_is_no_interview(read: Callable[..., Any], text: str) -> None:
    _, found = read(text)
    assert not [a.id for a in found if a.chain[0].rule == TURN]
