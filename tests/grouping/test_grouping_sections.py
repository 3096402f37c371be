"""Round-ups are placed by their own part; pages that follow one happening through the day stay whole."""

import hashlib

import pytest

from reportedly.annotating import load
from reportedly.grouping import group
from reportedly.grouping.sections import elsewhere, own_part, set_apart
from reportedly.pipeline import examine
from reportedly.vocabulary import Analysis, Metadata, Page

FERRY = (
    "The ferry Sveta Marta sank off the island of Vorna with 38 people aboard, the coast guard in Lukovar said. "
    "Captain Ante Kuzmic was rescued."
)
MINE = (
    "Nine miners were killed by a methane blast in the Zapad shaft of the Karsk mine, the governor of Tarvas, Lena "
    "Orlova, said. Rescue teams brought up 42 miners."
)
ROUND_UP = f"""Morning briefing: what happened overnight

Here is what you need to know this morning.

Ferry sinks off Vorna

{FERRY}

Mine explosion in Karsk

{MINE}
"""
LIVE = f"""Ferry sinks off Vorna: live updates

17:40
{FERRY}

16:05
Divers from Plavi Brod reached the ferry, said Dragica Perin of the rescue centre. Josip Hanzek spoke to relatives.

15:10
The ship left Lukovar at noon, Marin Belas said.
"""


def examined(name, text, published="2024-11-14"):
    data = text.encode()
    told = Metadata(outlet=name.title(), published=published, language="en")
    done = examine(
        Page(f"{name}/a.txt", data, hashlib.sha256(data).hexdigest(), "text/plain", text, "utf-8", told),
        load("fake"),
        None,
    )
    assert isinstance(done, Analysis)
    return done


def test_sections_of_another_happening_are_told_apart():
    made = examined("herald", ROUND_UP)
    assert elsewhere(made.report) == ("Mine explosion in Karsk",)
    left = " ".join(p.span.of(made.report.text) for p in own_part(made).report.parts)
    assert "Sveta Marta" in left
    assert "Zapad" not in left


@pytest.mark.parametrize("text", [LIVE, FERRY, f"Ferry sinks off Vorna\n\n{FERRY}\n\n{MINE}"])
def test_a_page_of_one_happening_stays_whole(text):
    made = examined("herald", text)
    assert elsewhere(made.report) == ()
    assert own_part(made) is made is set_apart(made)


def test_what_other_sections_say_is_background():
    made = examined("herald", ROUND_UP)
    apart = set_apart(made)
    sections = {made.report.parts[a.part].section for a in apart.attributions if not a.about_event}
    assert [a.id for a in apart.attributions] == [a.id for a in made.attributions]
    assert sections == {"Mine explosion in Karsk"}


def test_a_round_up_joins_by_its_own_part_and_draws_nothing_together():
    ferry = examined("courier", "Ferry sinks off Vorna with 38 aboard\n\n" + FERRY.replace("sank", "went down"))
    mine = examined("post", "Blast kills nine in Karsk mine\n\n" + MINE.replace("brought up", "saved"))
    late = examined(
        "wire", "Karsk mine blast: shaft had been checked\n\n" + MINE.replace("Nine", "The nine"), "2024-11-15"
    )
    round_up = examined("herald", ROUND_UP)
    events = group([ferry, mine, round_up, late], one_event=False)
    of = {r: e for e in events for r in e.reports}
    assert of[round_up.report.id] is of[ferry.report.id]
    assert of[late.report.id] is of[mine.report.id]
    assert of[ferry.report.id] is not of[mine.report.id]
    told = [r.because for r in of[round_up.report.id].reasons if "kept apart" in r.because]
    assert len(told) == 1
    assert "“Mine explosion in Karsk”" in told[0]
