"""Verbs of saying that report nothing said, and clauses of a cue that the parse lost behind a day or a noun."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reportedly.annotating import annotate
from reportedly.attributing import attribute

NOTHING_SAID = [
    "He asked for his surname not to be used because his employer forbids interviews.",
    "She did not want her name published.",
    "The trader asked us not to give his name.",
    "The source requested anonymity because the talks are private.",
    "A board member insisted on anonymity.",
    "The judge dismissed the jury on Friday.",
    "The club dismissed its coach on Friday.",
    "Police have questioned a 40-year-old man.",
    "The union did not mention the bridge.",
    "The ruling does not accuse anyone.",
    "The authors do not claim this.",
    "The council found a new site for the market.",
    "The panel found two men in the cellar.",
    "The inspector found the door locked.",
    "The owner gave the house as a gift.",
    "An earlier version gave the number of schools as 12.",
    "The council approved the budget on Monday.",
    "The runner claimed gold in the marathon on Sunday.",
    "United claimed a 2-1 win over Marle.",
    "The firm claimed the top spot in the rankings.",
    "Please note that the hall closes at six.",
    "It is enough to say the road was shut.",
    "The board is considering whether to sell.",
    "It was a good result considering he had been ill.",
    "The workers did not return to the plant.",
    "The patient did not respond to treatment.",
    "He told the man she had hired to wait.",
    "This means they will be without two players.",
    "The attack highlighted the risk of leaving doors open.",
    "The generals who ruled Marland fled.",
    "He pointed a gun at the driver.",
    "Neighbours called the police at noon.",
    "He never considered leaving the race.",
    "It is hard to imagine that the town will recover.",
    "When the shots rang out, the older girl saw.",
    "When they left the house, a man offered.",
    "The victims could not identify the man.",
    "Two victims failed to identify their attackers.",
    "One passenger declined to be taken to hospital.",
    "The rain threatens to flood the valley.",
    "# Oskar Lindqvist: from clerk to minister",
    "# Oskar Lindqvist: seven things to know",
]
SAID = [
    (
        "The mechanic, who asked that his name not be printed, said the brakes had failed.",
        "The mechanic, who asked that his name not be printed",
        "the brakes had failed",
    ),
    (
        "Two teachers, who declined to be identified, described the meeting as tense.",
        "Two teachers, who declined to be identified",
        "the meeting as tense",
    ),
    (
        "A minister cited by the agency said that the talks would resume in June.",
        "A minister cited by the agency",
        "the talks would resume in June",
    ),
    ("The parents asked that his name not be used.", "The parents", "his name not be used"),
    ("The envoy dismissed the witness as a fantasist.", "The envoy", "the witness as a fantasist"),
    ("The court found the lease was void.", "The court", "the lease was void"),
    ("Tests found the water contained lead.", "Tests", "the water contained lead"),
    ("The coroner gave the cause of death as drowning.", "The coroner", "the cause of death as drowning"),
    ("The ministry acknowledged on Thursday errors in the count.", "The ministry", "errors in the count"),
    ("The minister admitted for the first time that the dam had leaked.", "The minister", "the dam had leaked"),
    (
        "The airline has acknowledged for the first time it lost three engines this year.",
        "The airline",
        "it lost three engines this year",
    ),
    (
        "A nurse who asked for her name to be withheld told the paper that beds were short.",
        "A nurse who asked for her name to be withheld",
        "that beds were short",
    ),
    ("Court records state that he threatened a boy with a knife.", "Court records", "he threatened a boy with a knife"),
    ("The driver died at the scene, the reports state.", "the reports", "The driver died at the scene"),
    ("The suspect tells a judge he had nothing to do with it.", "The suspect", "he had nothing to do with it"),
    (
        "An agent alleged in a complaint that although the man was under a court order, he bought five guns.",
        "An agent",
        "although the man was under a court order, he bought five guns",
    ),
    ("The court ruled the plan was illegal.", "The court", "the plan was illegal"),
    ("Doctors determined the wound was old.", "Doctors", "the wound was old"),
    ("An official spoke of fraud on condition of anonymity.", "An official", "fraud"),
    ("He insisted, on condition of anonymity, that the vote was fair.", "He", "the vote was fair"),
    ("The minister highlighted the risk of fire.", "The minister", "the risk of fire"),
    ("She pointed to a lack of staff.", "She", "a lack of staff"),
    ("The dam leaked for years, an inquiry found.", "an inquiry", "The dam leaked for years"),
    ("Most tenants pay too much, researchers found.", "researchers", "Most tenants pay too much"),
    ('"Take mine," she offered.', "she", '"Take mine,"'),
    ("The union threatened to strike.", "The union", "to strike"),
    ("The firm failed to respond to questions.", "The firm", "to respond to questions"),
    (
        "Some 2,000 people filled the square, organisers said, to oppose the bill.",
        "organisers",
        "Some 2,000 people filled the square … to oppose the bill.",
    ),
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_nothing_was_said(read: Callable[..., Any], text: str) -> None:
    _, found = read(text)
    assert [a.stance for a in found] == ["own-voice"]


@pytest.mark.parametrize(("text", "source", "content"), SAID)
def test_something_was(read: Callable[..., Any], text: str, source: str, content: str) -> None:
    report, found = read(text)
    assert [(report.words(a.source), report.words(a.content)) for a in found if a.source] == [(source, content)]


def test_gold_that_marks_attitudes_has_what_was_not_said_too(read: Callable[..., Any], english: Any) -> None:
    report, found = read("The union did not mention the bridge.")
    assert not [a for a in found if a.source]
    marked = attribute(annotate(report, english), attitudes=True)
    assert [report.words(a.source) for a in marked if a.source] == ["The union"]
