"""Who a colon in a headline lets speak, and what only shouts before one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

HEADLINES = [
    ("Port Orso fire: Two dead as warehouse burns", set()),
    ("PORT ORSO INFERNO: Two dead as warehouse burns", set()),
    ("KILLER WAVE: dam bosses slept as water drowned village", set()),
    ("FBI: Suspect acted alone in bank robbery", {"FBI"}),
    ("Mayor: City will rebuild the bridge", {"Mayor"}),
    ("Police: Three arrested after riot", {"Police"}),
    ("QUAY FIRE: 'HERO' PORTER WAS LOCKED IN – COUSIN", {"COUSIN"}),
    ("Quay Street: rents are 'theft', say tenants", {"tenants"}),
    ("Norway: Two climbers die in avalanche", set()),
    ("Kenya: Fatal crash on coast road", set()),
    ("Peru: Ukraine broke its promise on grain", {"Peru"}),
    ("Supply route crippled by strike: Ukraine", {"Ukraine"}),
]


@pytest.mark.parametrize(("headline", "sources"), HEADLINES)
def test_a_headline_label(read: Callable[..., Any], headline: str, sources: set[str]) -> None:
    report, found = read(f"# {headline}\n\nIt happened on Monday, and nobody was hurt.")
    said = {report.words(a.source) for a in found if report.parts[a.part].kind == "headline" and a.source}
    assert said == sources


QUOTED = [
    (
        "# 'We had nine minutes': ferry fire survivors return",
        "The ferry burned on Monday. “We had nine minutes and no boats,” said skipper Ilse Brandt.",
        ("'We had nine minutes'", ["Ilse Brandt"], "inferred"),
    ),
    (
        "# 'We had nine minutes': skipper Brandt breaks silence",
        "The ferry burned on Monday. “We had nine minutes and no boats,” said skipper Ilse Brandt.",
        ("'We had nine minutes'", ["Ilse Brandt"], "explicit"),
    ),
    (
        "# Our mayor 'slept on the stairs' for a week",
        "Ulrich Penn moved out. His sister, Dora Penn, said that he had slept on the stairs since May.",
        ("Our mayor 'slept on the stairs' for a week", ["Dora Penn"], "inferred"),
    ),
    (
        "# Flood warning came late, engineer says",
        "The river rose on Friday. Tomas Rill, an engineer at the dam, said the flood warning came very late.",
        ("Flood warning came late", ["Tomas Rill"], "explicit"),
    ),
    ("# Reading 'The Long Night' again", "The novel is out. Its author, Ana Sol, said she was glad.", None),
]


@pytest.mark.parametrize(("headline", "body", "expected"), QUOTED)
def test_quoted_words_of_a_headline_have_the_speaker_of_the_text(
    read: Callable[..., Any], headline: str, body: str, expected: tuple[str, list[str], str] | None
) -> None:
    report, found = read(f"{headline}\n\n{body}")
    said = [
        (report.words(a.content), [k.name for k in a.chain[:-1]], a.chain[0].edge)
        for a in found
        if report.parts[a.part].kind == "headline" and a.stance != "own-voice"
    ]
    assert said == ([expected] if expected else [])


LABELS = [
    ("Deputy mayor Ann Roe: “The pier is closed.” She left at once.", "Ann Roe", "“The pier is closed.”"),
    ("Statement from Varga Rovers: “We are looking into it.”", "Varga Rovers", "“We are looking into it.”"),
    (
        "The crowd left. A club official on the phone: “Wait for the report.”",
        "club official",
        "“Wait for the report.”",
    ),
    ("The motto over the door: “Nobody sleeps here.”", None, None),
]


@pytest.mark.parametrize(("text", "source", "content"), LABELS)
def test_a_label_before_a_quotation(
    read: Callable[..., Any], text: str, source: str | None, content: str | None
) -> None:
    report, found = read(f"# News\n\n{text}")
    said = [(a.chain[0].name, report.words(a.content)) for a in found if a.stance != "own-voice"]
    assert said == ([(source, content)] if source else [])


def test_a_post_pasted_in_marks_is_the_posts_whatever_leads_to_it(read: Callable[..., Any]) -> None:
    report, found = read(
        "# News\n\nThen the singer's sister replied:\n\n> @annroe: “leave our gran out of it. she never called.”"
    )
    said = [(a.chain[0].name, report.words(a.content)) for a in found if report.parts[a.part].kind == "post"]
    assert said == [("@annroe", "“leave our gran out of it."), ("@annroe", "she never called.”")]


def test_what_a_body_asks_on_its_own_page_is_its_own_voice(read: Callable[..., Any]) -> None:
    _, found = read(
        "# Recall of kettles\n\nThe Kettle Authority asks owners to stop using them. Dr Ann Roe said it was urgent.",
        outlet="Kettle Authority",
    )
    assert [a.stance for a in found if a.part == 1] == ["own-voice", "said"]
