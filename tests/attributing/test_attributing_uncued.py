"""Speech without a cue of its own: behind whom it is told of, in entries by the hour, as points of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reportedly.vocabulary import Part, Span

Read = Callable[..., Any]

TOLD_OF = [
    ('Marta Quist had brought a stool. "I have stood here since five. My feet are cold."', "Marta Quist", 2),
    ('The goalkeeper, Iven Dahl, would not say who pushed him. "I saw boots. Ask them."', "Iven Dahl", 2),
    ('She has farmed at Orle for thirty years. "The well was never dry before."', "She", 1),
    ('The farmer refused to be drawn. "Ask the council. They know."', "The farmer", 2),
    ('What did it cost, he was asked. "Less than the bridge."', "he", 1),
    ('Another reader: "The siren was late."', "Another reader", 1),
    (
        'While the miller says he "heard nothing", Captain Rosa Lind saw the flash. "It was blue. It came twice."',
        "Lind",
        2,
    ),
]
IN_THE_ACT = [
    ('"Nobody asked us." Marta Quist shook her head.', "Marta Quist"),
    ("“The pump was never mended.” The farmer shrugged.", "The farmer"),
    ("«I counted seven shots.» She laughed.", "She"),
]
NOT_IN_THE_ACT = [
    "“The pump was never mended.” The farmer lives in Orle.",
    "“The pump was never mended.” The wind shook the trees.",
]
NOBODY_S = [
    'The sign over the gate has gone. "Closed until further notice," it read.',
    "The bridge was finished in 1911. It was called the “Lady of Tarn”.",
]
POINTS = [
    ("The panel found:", "The panel", "– The valve was open.\n– Nobody had the key."),
    (
        "The court published its ruling on Monday, 80 pages long.\n\nIn short:",
        "The court",
        "– The sale was void. The buyer keeps nothing.\n– The clerk acted alone.",
    ),
    ("The inspectors' main findings:", "The inspectors", "— Two of six pumps had stopped.\n— The log was blank."),
]


def _said(read: Read, text: str, **fields: object) -> list[tuple[str, str]]:
    report, found = read(text, **fields)
    return [(report.words(a.source), report.words(a.content)) for a in found if a.source]


@pytest.mark.parametrize(("text", "source", "sentences"), TOLD_OF)
def test_a_quotation_is_whose_the_sentence_before_tells_of(read: Read, text: str, source: str, sentences: int) -> None:
    report, found = read(text)
    by = [report.words(a.source) for a in found if a.quoted and not report.words(a.content).startswith('he "')]
    assert len(by) == sentences
    assert all(source in words for words in by)


@pytest.mark.parametrize(("text", "source"), IN_THE_ACT)
def test_a_quotation_is_whose_gesture_follows_it(read: Read, text: str, source: str) -> None:
    assert [who for who, _ in _said(read, text)] == [source]


@pytest.mark.parametrize("text", NOT_IN_THE_ACT)
def test_what_follows_is_no_gesture(read: Read, text: str) -> None:
    assert _said(read, text) == []


@pytest.mark.parametrize("marks", ["“”", "«»", '""', "‘’"])
def test_quotation_marks_of_any_language_have_their_cue(read: Read, marks: str) -> None:
    assert _said(read, f"{marks[0]}Nobody was hurt in the fire,{marks[1]} said Marta Quist.") == [
        ("Marta Quist", f"{marks[0]}Nobody was hurt in the fire,{marks[1]}")
    ]


@pytest.mark.parametrize("text", NOBODY_S)
def test_a_thing_is_not_told_of(read: Read, text: str) -> None:
    _, found = read(text)
    assert not [a.id for a in found if a.chain[0].kind == "person"]


@pytest.mark.parametrize(("lead", "source", "points"), POINTS)
def test_points_of_a_list_are_whose_the_lead_in_tells(read: Read, lead: str, source: str, points: str) -> None:
    said = _said(read, f"{lead}\n\n{points}")
    sentences = [s.strip(" –—") for line in points.split("\n") for s in line.strip(".").split(". ")]
    assert [(by, words.strip(".")) for by, words in said] == [(source, s) for s in sentences]


def test_a_list_that_nobody_leads_in_is_the_page_s_own(read: Read) -> None:
    assert not _said(read, "What you need:\n\n– A torch with batteries.\n– The boots dry in an hour.")


ENTRY = "Harbour master Jon Vale at the lock: four boats have sunk. Two are still tied up."


@pytest.mark.parametrize(("section", "spoken"), [("08:55", 2), ("The losses", 0)])
def test_an_entry_by_the_hour_begins_with_who_tells_it(read: Read, section: str, spoken: int) -> None:
    part = Part("body", Span(0, len(ENTRY)), section=section)
    said = _said(read, ENTRY, parts=(part,))
    assert len([words for by, words in said if by.startswith("Harbour master Jon Vale")]) == spoken


ABOVE = [
    (
        "Brenda Hollis says after all her years on the street, nothing had prepared her for it.\n"
        "“I opened the door and the water came in over my boots.”\nPolice cleared the road by noon.",
        "Brenda Hollis",
    ),
    (
        "Karl Mora says it was the third leak this year.\n“We ring and ring and nobody from the firm comes out.”",
        "Karl Mora",
    ),
    ("He remembers the first winter best.\n“There was ice on the inside of every window in the house.”", "He"),
    ("Mara Holt moved here in 1990.\n“Nobody told us about the pipes and nobody came to look.”", "Mara Holt"),
    ("The pier closed at six, she said.\n“It went down so slowly, with all the lamps lit.” Holm said.", "Holm"),
    ("“We will trace the van,” Tarn police Maj. Ann Roe said.", "Maj. Ann Roe"),
    ("“It began as a quarrel between cousins,” Orvale Police Sgt. Ali Pillow said on Monday.", "Sgt. Ali Pillow"),
]
NEWSWIRE = [
    ("`` We were glad to have it over with,'' Ford says.\n`` I wanted nothing to distract from the team.''", 2),
    ("The clerk was brief. She called it a `` storm in a cup'' and left.\n`` Ask me in May.''", 2),
    ("`` Everyone was polite, `` said Juror No. 8.\nThe panel had no view.", 0),
]
LINES = [
    ('"It is hard.\nI want to get out, " Moe said by telephone.', ["Moe", "Moe"]),
    ("`` We put riders first.\nWe mean it.\nThere is no more to say,'' Roe said.\nThe bank fell.", ["Roe"] * 3),
    ("Roe said: “The dam is safe.\nThe lake is full.\nOle Dahl said the gate had jammed twice.", ["Roe", "", "Dahl"]),
]
NOT_ABOVE = [
    "The bridge was shut.\n“We had no warning at all and nobody rang us about it.”\nThe bank will be shored up.",
    "The court sat until nine.\n“There was no attempt to brake at any time before that bend.”",
]


@pytest.mark.parametrize(("text", "source"), ABOVE)
def test_a_paragraph_of_quotation_is_whose_the_one_above_tells_of(read: Read, text: str, source: str) -> None:
    report, found = read(text)
    assert [source in report.words(a.source) for a in found if report.words(a.content)[:1] == "“"] == [True]


@pytest.mark.parametrize("text", NOT_ABOVE)
def test_a_paragraph_about_a_thing_gives_no_speaker(read: Read, text: str) -> None:
    _, found = read(text)
    assert {a.stance for a in found} == {"own-voice"}


@pytest.mark.parametrize(("text", "quoted"), NEWSWIRE)
def test_newswire_prints_its_opening_mark_apart(read: Read, text: str, quoted: int) -> None:
    report, found = read(text)
    assert sum(report.words(a.content).endswith("''") for a in found if a.source) == quoted


@pytest.mark.parametrize(("text", "speakers"), LINES)
def test_a_quotation_printed_a_line_a_sentence_closes_where_its_mark_stands(
    read: Read, text: str, speakers: list[str]
) -> None:
    report, found = read(text)
    told = [report.words(a.source) for a in sorted(found, key=lambda a: a.content[0].start)]
    assert all(name in source for name, source in zip(speakers, told, strict=False))
    assert len(told) >= len(speakers)
