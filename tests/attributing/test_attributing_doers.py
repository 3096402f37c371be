"""Who says what a participle, an infinitive or a writing says, and who stands behind a closing quotation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

SOURCES = [
    # whoever gives a writing to the public says what it says
    ("Ada Finn issued a statement saying that the dyke had held.", "that the dyke had held", "Ada Finn"),
    (
        "The harbour union released a film that says the crane was never checked.",
        "the crane was never checked",
        "The harbour union",
    ),
    ("The ministry posted a notice warning that the water was unsafe.", "that the water was unsafe", "The ministry"),
    # an outlet prints another's letter; footage shows
    ("The Morning Post published a letter saying that the dyke had held.", "that the dyke had held", "a letter"),
    # the participle behind a comma is the main verb's, not the noun's beside it
    (
        "Ada Finn defended the young engineer, saying that nobody had warned him.",
        "that nobody had warned him",
        "Ada Finn",
    ),
    (
        "Ada Finn said the new lock would be a burden on the town, noting that its gates leak.",
        "that its gates leak",
        "Ada Finn",
    ),
    # who is made to say it
    ("The leak led Ada Finn to say that the tests had been skipped.", "that the tests had been skipped", "Ada Finn"),
    # behind a closing quotation
    ("“The sea took it,” wrote another.", "“The sea took it,”", "another"),
    (
        "“The sea took it,” said Ada Finn, a pilot who heads the harbour group Clear the Bar.",
        "“The sea took it,”",
        "Ada Finn, a pilot",
    ),
    # an aside between subject and verb
    ("Ada Finn, exasperated, finally replied: “The sea took it.”", "“The sea took it.”", "Ada Finn"),
    # a verb with a tense is not the infinitive's: it goes on behind the content
    ("Ada Finn vowed to keep the bridge open and praised the crew.", "to keep the bridge open", "Ada Finn"),
    # why P is so is said as well
    (
        "The old lock is better, Ada Finn said, because it never leaks.",
        "The old lock is better … because it never leaks.",
        "Ada Finn",
    ),
    # a fraction of those asked
    ("One in five said that the ferry was late.", "that the ferry was late", "One in five"),
]


@pytest.mark.parametrize(("text", "content", "source"), SOURCES)
def test_who_says_it(read: Read, text: str, content: str, source: str) -> None:
    report, found = read(text)
    by_content = {" … ".join(s.of(report.text) for s in a.content): report.words(a.source) for a in found if a.source}
    assert by_content[content.removeprefix("that ")].startswith(source)


def test_a_clause_on_the_cue_is_not_what_it_says(read: Read) -> None:
    report, found = read("As the minister went through his speech, Ada Finn railed at the delay of the lock.")
    assert not [a for a in found if a.source and report.words(a.content).startswith("As ")]
