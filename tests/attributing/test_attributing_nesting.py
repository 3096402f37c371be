"""Speech inside speech: whose words reach the page through whose mouth."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attributing.saying import Saying, stands_under
from reportedly.attributing.sayings.nesting import nest
from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

INSIDE_QUOTATIONS = [
    ("“Marta Vale says it is not safe,” Hugo Brandt said.", "it is not safe", ["Marta Vale", "Hugo Brandt"]),
    ("“My supervisor told me I would never sail again,” Ida Kovacs said.",
     "I would never sail again", ["My supervisor", "Ida Kovacs"]),
    ("“The man on the phone told me to stay where I was,” said Ida Kovacs.",
     "to stay where I was", ["man on the phone", "Ida Kovacs"]),
    ("The mayor Hugo Brandt resigned. “He told me he was tired,” his sister Lena Brandt said.",
     "he was tired", ["Hugo Brandt", "Lena Brandt"]),
    ("“My husband reckons he was framed,” Ida Kovacs said.", "he was framed", ["My husband", "Ida Kovacs"]),
    ("Ida Kovacs spoke first. “Marta Vale says it is not safe,” she said.", "it is not safe",
     ["Marta Vale", "Ida Kovacs"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speakers"), INSIDE_QUOTATIONS)
def test_who_is_passed_on_in_a_quotation(read: Read, text: str, words: str, speakers: list[str]) -> None:
    report, attributions = read(text)
    chains = {report.words(a.content).strip(",.”"): [link.name for link in a.chain] for a in attributions}
    assert chains[words] == [*speakers, "Harbour Gazette"]


WHOLE = [
    "Ida Kovacs said investigators believed the letter was forged.",
    "“My husband hopes it was a mistake,” Ida Kovacs said.",
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
     {"she had gone home": ["Ida Kovacs"], "the ward was full": ["nurse", "Ida Kovacs"]}),
    ("A neighbour said that Hugo Brandt is at sea, and that his wife told her that he will be back on Monday.",
     {"Hugo Brandt is at sea": ["neighbour"], "he will be back on Monday": ["his wife", "neighbour"]}),
    ("“She was kind. She said that the road was shut and I turned round,” Ida Kovacs said.",
     {"“She was kind": ["Ida Kovacs"], "the road was shut and I turned round": ["She", "Ida Kovacs"]}),
    ("A neighbour said she heard Hugo Brandt say the lock was broken.",
     {"the lock was broken": ["Hugo Brandt", "neighbour"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chains"), BESIDE)
def test_what_stands_beside_a_saying_inside_another(read: Read, text: str, chains: dict[str, list[str]]) -> None:
    report, attributions = read(text)
    found = {report.words(a.content).strip(",.”"): [link.name for link in a.chain[:-1]] for a in attributions}
    assert found == chains


TOLD = [
    ("The father says the mother had been told by the midwife it would be simple.",
     "it would be simple", ["midwife", "mother", "father"]),
    ("Ida Kovacs said she had been warned by a clerk that the log was gone.",
     "the log was gone", ["clerk", "Ida Kovacs"]),
    ("The court was told by prosecutors that the van was hired.", "the van was hired", ["prosecutors"]),
    ("One of them said a colleague had been told by the bursar “to leave the page out”.",
     "to leave the page out", ["bursar", "colleague", "One of them"]),
    ("Hugo Brandt said he had heard from a cousin that the bell was sold.",
     "the bell was sold", ["cousin", "Hugo Brandt"]),
    ("Ida Kovacs says she heard the mayor say at a wedding, “Get me the harbour vote.”",
     "Get me the harbour vote", ["mayor", "Ida Kovacs"]),
    ("Hugo Brandt spoke on Monday. He said the pier was shut. Staff had told him the key was lost.",
     "the key was lost", ["Staff", "Hugo Brandt"]),
    ("A man held there reportedly told a friend that he was beaten.", "he was beaten",
     ["man", "friend"]),
    ("Ida Kovacs said a porter had told her sister that the ward was closed.", "the ward was closed",
     ["porter", "her sister", "Ida Kovacs"]),
    ("Ida Kovacs said a porter had told her that the ward was closed.", "the ward was closed",
     ["porter", "Ida Kovacs"]),
    ("Through her lawyer, Ida Kovacs said that she had never met him.", "she had never met him",
     ["Ida Kovacs", "her lawyer"]),
    ("The agency quoted a pilot as saying a clerk had admitted that the log was gone.", "the log was gone",
     ["clerk", "pilot", "agency"]),
    ("Hugo Brandt says a porter told his nurses that the ward was closed.", "the ward was closed",
     ["porter", "his nurses", "Hugo Brandt"]),
    ("The minutes say a porter told his nurses that the ward was closed.", "the ward was closed",
     ["porter", "minutes"]),
    ("Prosecutors said the driver told police that the ward was closed.", "the ward was closed",
     ["driver", "police", "Prosecutors"]),
    ("Ida Kovacs said she rang the clinic and was told that the ward was closed.", "the ward was closed",
     ["clinic", "Ida Kovacs"]),
    ("Ida Kovacs said the family were told by a nurse that the ward was closed.", "the ward was closed",
     ["nurse", "Ida Kovacs"]),
    ("The minutes record the auditor, Hugo Brandt, as telling the board that the weight was wrong.",
     "the weight was wrong", ["Hugo Brandt", "minutes"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speakers"), TOLD)
def test_who_was_told_passes_it_on(read: Read, text: str, words: str, speakers: list[str]) -> None:
    report, attributions = read(text)
    chains = {report.words(a.content).strip(",.“”"): [link.name for link in a.chain] for a in attributions}
    assert chains[words] == [*speakers, "Harbour Gazette"]


PARTED = [
    ("She had been assured by her lawyers, Ida Kovacs said, that the film was destroyed.",
     "the film was destroyed", ["her lawyers", "Ida Kovacs"]),
    ("Hugo Brandt resigned. He had been warned by the auditors, he said, that the fund was empty.",
     "the fund was empty", ["auditors", "Hugo Brandt"]),
    ("Hugo Brandt said it was safe. Ida Kovacs shook her head. “It was never safe.”",
     "“It was never safe.”", ["Ida Kovacs"]),
    ("Ida Kovacs has just stepped out. “We have a deal.”", "“We have a deal.”", ["Ida Kovacs"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speakers"), PARTED)
def test_words_set_off_from_who_speaks(read: Read, text: str, words: str, speakers: list[str]) -> None:
    report, attributions = read(text)
    chains = {report.words(a.content): [link.name for link in a.chain] for a in attributions}
    assert chains[words] == [*speakers, "Harbour Gazette"]


UNMARKED = [
    ("“They told us it was full,” Ida Kovacs said. “They said come back on Monday.”", "come back on Monday",
     ["They", "Ida Kovacs"]),
    ("“A steward said leave it for the cleaners,” Ida Kovacs said.", "leave it for the cleaners",
     ["steward", "Ida Kovacs"]),
    ("“My son rang. He said, I can see the harbour lights,” Ida Kovacs said.", "I can see the harbour lights",
     ["My son", "Ida Kovacs"]),
    ("“The guard goes, ‘Not today,’” Ida Kovacs said.", "Not today", ["guard", "Ida Kovacs"]),
    ("“She went out, had some tea and came home,” Ida Kovacs said.", "She went out, had some tea and came home",
     ["Ida Kovacs"]),
    ("“Everyone says it was the heater,” Ida Kovacs said.", "it was the heater", ["Everyone", "Ida Kovacs"]),
    ("“Nobody says it was the heater,” Ida Kovacs said.", "Nobody says it was the heater", ["Ida Kovacs"]),
    ("“There was a girl who kept telling us it was safe,” Ida Kovacs said.", "it was safe", ["girl", "Ida Kovacs"]),
    ("“I understand from the bank that the loan was closed,” Ida Kovacs said.", "the loan was closed",
     ["bank", "Ida Kovacs"]),
    ("Ida Kovacs said the firm had understood from the bank that the loan was closed.", "the loan was closed",
     ["bank", "Ida Kovacs"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speakers"), UNMARKED)
def test_speech_without_marks_inside_speech(read: Read, text: str, words: str, speakers: list[str]) -> None:
    report, attributions = read(text)
    chains = {report.words(a.content).strip(",.“”‘’"): [link.name for link in a.chain] for a in attributions}
    assert chains[words] == [*speakers, "Harbour Gazette"]


COPULAR = [
    ("What the mayor told them was that the road was safe.", "the road was safe", ["mayor"]),
    ("“What the mayor says is that the road was safe,” Ida Kovacs said.", "the road was safe",
     ["mayor", "Ida Kovacs"]),
    ("Ida Kovacs said the trust's advice was that the road was safe.", "the road was safe", ["trust", "Ida Kovacs"]),
    ("Ida Kovacs spoke to us. Her advice to visitors was to wait until May.", "to wait until May", ["Ida Kovacs"]),
    ("The problem was that the road was icy.", "The problem was that the road was icy", []),
    ("What matters is that the road was icy.", "What matters is that the road was icy", []),
    ("The firm's answer would be that the road was icy.", "The firm's answer would be that the road was icy", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speakers"), COPULAR)
def test_sayings_told_with_be(read: Read, text: str, words: str, speakers: list[str]) -> None:
    report, attributions = read(text)
    chains = {report.words(a.content).strip(",.“”"): [link.name for link in a.chain] for a in attributions}
    assert chains[words] == [*speakers, "Harbour Gazette"]


NO_LONGER = [
    ("Some swear they heard bells, and others, according to the group Clear Air, say it was quiet.",
     "they heard bells", ["Some"]),
    ("Ida Kovacs spoke first. Her reply, due on Friday, will argue that the board knew in June, Ida Kovacs said.",
     "Her reply, due on Friday, will argue that the board knew in June", ["Ida Kovacs"]),
    ("Drivers learned of the lockout in a text message sent at dawn, Ida Kovacs said.",
     "Drivers learned of the lockout in a text message sent at dawn", ["Ida Kovacs"]),
    ("The firm has rejected the claims of a miner, according to whom the water came from above.",
     "the water came from above", ["miner"]),
    ("Ida Kovacs told the Harbour Gazette that a clerk told the Harbour Gazette that the plant was shut.",
     "the plant was shut", ["clerk", "Ida Kovacs"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speakers"), NO_LONGER)
def test_what_is_somebody_elses_or_not_said_yet(read: Read, text: str, words: str, speakers: list[str]) -> None:
    report, attributions = read(text)
    chains = {report.words(a.content).strip(",.“”"): [link.name for link in a.chain[:-1]] for a in attributions}
    assert chains[words] == speakers


BEHIND = [
    ("Ida Kovacs joined in, telling us that it was late. “He said it was never safe.”", "it was never safe",
     ["He", "Ida Kovacs"]),
    ("Ida Kovacs has written to us. Her letter is four lines long. “You were warned. It was never safe.”",
     "It was never safe", ["Ida Kovacs"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speakers"), BEHIND)
def test_quotations_behind_their_speaker(read: Read, text: str, words: str, speakers: list[str]) -> None:
    report, attributions = read(text)
    chains = {report.words(a.content).strip(",.“”"): [link.name for link in a.chain[:-1]] for a in attributions}
    assert chains[words] == speakers


AROUND_THEIR_OWN_VERB = [
    "On its Twitter account, Norrland Ferries said, “All boats may be late today.”",
    'On its own account, Norrland Ferries said, "All boats may be late today.\n"Crews look into it. "',
    "On its Facebook account, Norrland Ferries wrote, “All boats may be late today.”",
    "On her Instagram account, Norrland Ferries wrote that all boats may be late today.",
]


@pytest.mark.parametrize("text", AROUND_THEIR_OWN_VERB)
def test_words_around_the_verb_they_stand_under_make_no_ring(read: Read, text: str) -> None:
    # each stood inside the other, and the search for the outermost never ended
    report, attributions = read(text)
    chains = {report.words(a.content).strip(",.”"): [link.name for link in a.chain] for a in attributions}
    said = next(words for words in chains if words.lower() == "all boats may be late today")
    assert chains[said] == ["Norrland Ferries", "Harbour Gazette"]


def _saying(verb: int, parent: Saying | None = None) -> Saying:
    return Saying(verb, [(verb, verb + 1)], [(verb + 1, verb + 9)], [], None, "reporting-verb", parent=parent)


def test_a_saying_stands_under_itself_and_all_around_it() -> None:
    outer = _saying(0)
    middle = _saying(1, outer)
    inner = _saying(2, middle)
    assert all(stands_under(inner, s) for s in (inner, middle, outer))
    assert not stands_under(outer, inner)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(1, 12)), max_size=12))
def test_nested_sayings_have_an_outermost(where: list[tuple[int, int, int]]) -> None:
    """Whatever holds whose cue: following `parent` ends."""
    found = [Saying(v, [(v, v + 1)], [(low, low + n)], [], None, "reporting-verb") for v, low, n in where]
    for saying in nest(found):
        node, steps = saying, 0
        while node.parent is not None:
            node, steps = node.parent, steps + 1
            assert steps <= len(found)
