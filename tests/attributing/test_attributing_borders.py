"""One table: where a saying ends, what is none, and what its source and cue look like; each construction several
times over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

SAID = [
    # the reporter's own words on what was said end it
    ("The club admitted money had been lost, a week after the auditor left.", "The club", "money had been lost"),
    ("The clerk said the vault was empty, two days before the raid.", "The clerk", "the vault was empty"),
    ("The nurse said the ward was full, a claim the trust disputes.", "The nurse", "the ward was full"),
    ("Holt told the inquiry he was asleep, an account that two porters contradict.", "Holt", "he was asleep"),
    ("The cook said the lid was off, a detail that also stands in the log.", "The cook", "the lid was off"),
    # what is said in an infinitive
    ("The porter said not to wait.", "The porter", "not to wait"),
    ("Her uncle said to leave the keys on the step.", "Her uncle", "to leave the keys on the step"),
    # the occasion is not what is said
    ("Asked whether the pier was safe, Mayor Holt said it was.", "Mayor Holt", "it was"),
    ("The spokesman, asked about the leak, said nothing was wrong.", "The spokesman, asked about the leak",
     "nothing was wrong"),
    # a doing inside what is said is no saying of its own
    ("The porter told us his wife had been calling for water.", "The porter", "his wife had been calling for water"),
    ("The consul said the envoy spoke about tulips.", "The consul", "the envoy spoke about tulips"),
    ("The aide said she had mentioned the letter.", "The aide", "she had mentioned the letter"),
    ("His sister said he was apologising for it.", "His sister", "he was apologising for it"),
    # the source with the clause that describes it
    ("Mara Quist, who keeps the inn, said the tide came in.", "Mara Quist, who keeps the inn", "the tide came in"),
    ("A porter who asked not to be named said the gate was open.", "A porter who asked not to be named",
     "the gate was open"),
    # a source before an aside over which the parse loses it
    ("Chris Lund (a Vermont Democrat so young he has been taken for a page) says he was lost in May.",
     "Chris Lund (a Vermont Democrat so young he has been taken for a page)", "he was lost in May"),
    ("At Cove West, where it costs new members $70,000 to sign up, Jay Petri, the club's 78-year-old president and "
     "general manager, suggested that the rivals were badly run.",
     "Jay Petri, the club's 78-year-old president and general manager", "the rivals were badly run"),
    # an object runs on
    ("Holt warned against voices of hate rising again.", "Holt", "voices of hate rising again"),
    ("The envoy refers to those reefs as islands.", "The envoy", "those reefs as islands"),
    ("Holt praised the driver at a press conference in Hanford.", "Holt", "the driver"),
    # the claim that P, and what its owner adds
    ("The union rejected the guild's claim that pay had doubled, saying it had not.", "the guild", "pay had doubled"),
    # a verb the lemmatizer gets wrong
    ("The guild hopes that the ferry will sail in May.", "The guild", "the ferry will sail in May"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content"), SAID)
def test_where_a_saying_ends(read: Read, text: str, source: str, content: str) -> None:
    report, attributions = read(text)
    found = [(report.words(a.source), report.words(a.content)) for a in attributions if a.stance != "own-voice"]
    assert (source, content) in found
    assert len(found) == 1 or "rejected" in text


SILENT = [
    "The report cites the mayor's driver.",
    "The petition cites three engineers and the coroner.",
    "Possibly.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_saying(read: Read, text: str) -> None:
    _, attributions = read(text)
    assert [a.stance for a in attributions] == ["own-voice"]


@pytest.mark.parametrize(
    "text",
    [
        "She played a voice message said to be from the harbour master.",
        "The memo, said to have been written by Ines Okoro, is undated.",
    ],
)
def test_said_to_be_is_hearsay(read: Read, text: str) -> None:
    _, attributions = read(text)
    hearsay = [a for a in attributions if a.stance != "own-voice"]
    assert [(a.stance, a.source) for a in hearsay] == [("hedged", ())]


PARTED = [
    (
        "The league said that its people had left the hall at noon and that it had no opinion on the count.",
        ["its people had left the hall at noon", "it had no opinion on the count"],
    ),
    ("The mayor said the dyke held and that nobody had called her.", ["the dyke held", "nobody had called her"]),
    ("The club said the roof leaked and the floor was wet.", ["the roof leaked and the floor was wet"]),
    ("She said that the dog that bit her and that car were gone.", ["the dog that bit her and that car were gone"]),
    ('"I know that he left and that she stayed," said Ada Finn.', ['"I know that he left and that she stayed,"']),
]


@pytest.mark.parametrize(("text", "contents"), PARTED)
def test_clauses_with_their_own_that_are_one_saying_each(read: Read, text: str, contents: list[str]) -> None:
    report, found = read(text)
    assert [report.words(a.content) for a in found if a.source] == contents
