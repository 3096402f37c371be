"""Speech inside speech: whose words reach the page through whose mouth."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

INSIDE_QUOTATIONS = [
    ("“Marta Vale says it is not safe,” Hugo Brandt said.", "it is not safe", ["Marta Vale", "Hugo Brandt"]),
    ("“My supervisor told me I would never sail again,” Ida Kovacs said.",
     "I would never sail again", ["My supervisor", "Ida Kovacs"]),
    ("“The man on the phone told me to stay where I was,” said Ida Kovacs.",
     "to stay where I was", ["The man on the phone", "Ida Kovacs"]),
    ("The mayor Hugo Brandt resigned. “He told me he was tired,” his sister Lena Brandt said.",
     "he was tired", ["Hugo Brandt", "Lena Brandt"]),
    ("Ida Kovacs spoke first. “Marta Vale says it is not safe,” she said.", "it is not safe",
     ["Marta Vale", "Ida Kovacs"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speakers"), INSIDE_QUOTATIONS)
def test_who_is_passed_on_in_a_quotation(read: Read, text: str, words: str, speakers: list[str]) -> None:
    report, attributions = read(text)
    chains = {report.words(a.content).strip(",.”"): [link.name for link in a.chain] for a in attributions}
    assert chains[words] == [*speakers, "Harbour Gazette"]


WHOLE = [
    "“My girl asked me if we would sink,” Ida Kovacs said.",
    "“They told me to paint it over,” Ida Kovacs said.",
    "“If anyone tells you it was easy, do not believe it,” Ida Kovacs said.",
    "“Our captain called for help,” Ida Kovacs said.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_passes_nothing_on_stays_whole(read: Read, text: str) -> None:
    _, attributions = read(text)
    assert [[link.name for link in a.chain] for a in attributions] == [["Ida Kovacs", "Harbour Gazette"]]


LIGHT = [
    ("Ida Kovacs said she had learnt of the leak from a letter.", "she had learnt of the leak from a letter"),
    ("Ida Kovacs said the crew had asked for the log twice.", "the crew had asked for the log twice"),
]


@pytest.mark.parametrize(("text", "words"), LIGHT)
def test_what_one_learns_of_or_asks_for_is_no_saying(read: Read, text: str, words: str) -> None:
    report, attributions = read(text)
    assert [report.words(a.content) for a in attributions] == [words]


BESIDE = [
    ("Ida Kovacs said she had gone home and been told by a nurse that the ward was full.",
     {"she had gone home": ["Ida Kovacs"], "the ward was full": ["a nurse", "Ida Kovacs"]}),
    ("A neighbour said that Hugo Brandt is at sea, and that his wife told her that he will be back on Monday.",
     {"Hugo Brandt is at sea": ["A neighbour"], "he will be back on Monday": ["his wife", "A neighbour"]}),
    ("“She was kind. She said that the road was shut and I turned round,” Ida Kovacs said.",
     {"“She was kind": ["Ida Kovacs"], "the road was shut and I turned round": ["She", "Ida Kovacs"]}),
    ("A neighbour said she heard Hugo Brandt say the lock was broken.",
     {"the lock was broken": ["Hugo Brandt", "A neighbour"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chains"), BESIDE)
def test_what_stands_beside_a_saying_inside_another(read: Read, text: str, chains: dict[str, list[str]]) -> None:
    report, attributions = read(text)
    found = {report.words(a.content).strip(",.”"): [link.name for link in a.chain[:-1]] for a in attributions}
    assert found == chains
