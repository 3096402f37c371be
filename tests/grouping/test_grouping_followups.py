"""What comes after a happening is an event of its own, linked; updates of the same days are not."""

from dataclasses import replace

import pytest
from tests.factories import analysis, report

from reportedly.grouping import group, stories
from reportedly.grouping.stages import stage_of
from reportedly.vocabulary import Event, Record

SHOT = (
    "Police found Colin Brathwaite, 41, dying of a gunshot wound outside Dray's garage in Mill Road, Aldmoor. "
    "Inspector Moira Tallis said two shots were heard."
)
ARREST = (
    "A man of 29 was arrested over the death of Colin Brathwaite, the mechanic shot outside Dray's garage in Mill "
    "Road, Aldmoor. Inspector Moira Tallis said a weapon had been found."
)
COURT = (
    "Dean Morley, 29, was convicted of shooting the mechanic Colin Brathwaite outside Dray's garage in Mill Road, "
    "Aldmoor. Inspector Moira Tallis had told the court of two shots."
)

VERDICT = (
    "Jurors in Aldmoor found Dean Morley guilty on Friday of the murder of Colin Brathwaite outside Dray's garage in "
    "Mill Road. The mechanic had died of two shots. Inspector Moira Tallis thanked them."
)


def made(*rows):
    return [
        analysis(
            report(f"r{n}", ("headline", headline), text, outlet=f"O{n}", published=published),
        )
        for n, (headline, text, published) in enumerate(rows)
    ]


def grouped(*rows):
    reports = made(*rows)
    events = group(reports, one_event=False)
    of = {r: e.id for e in events for r in e.reports}
    return [of[a.report.id] for a in reports], events, reports


@pytest.mark.parametrize(
    ("later", "linked"),
    [
        (("Man arrested over Mill Road shooting", ARREST, "2024-03-05"), False),
        (("Man arrested over Mill Road shooting", ARREST, "2024-05-20"), False),  # late, but nothing that comes after
        (("Suspect in court over Mill Road shooting", COURT, "2024-03-08"), False),  # the same week
        (("Dean Morley guilty of Mill Road murder", COURT, "2024-12-02"), True),
        (("Hundreds at funeral of Colin Brathwaite", ARREST, "2024-03-20"), True),
        (("Mill Road remembers Colin Brathwaite a year on", ARREST, "2025-03-04"), True),
        (("Dean Morley guilty of Mill Road murder", COURT, None), False),  # without dates nothing is later
    ],
)
def test_what_comes_after_founds_its_own_event_and_is_linked(later, linked):
    put, events, reports = grouped(("Man shot dead in Mill Road", SHOT, "2024-03-04"), later)
    assert (put[0] != put[1]) == linked
    began = stories(events)
    assert began[put[1]] == put[0]
    if linked:
        (record,) = next(e for e in events if e.id == put[1]).records
        assert (record.kind, record.events, record.reports) == ("follow-up", (put[1], put[0]), (reports[1].report.id,))
        assert record in next(e for e in events if e.id == put[0]).records
        (reason,) = next(e for e in events if e.id == put[1]).reasons
        (shown,) = reason.shown_by
        assert put[0] in reason.because
        assert reports[1].report.text[shown.start : shown.end] in {"guilty", "funeral", "a year on"}


def test_reports_of_one_verdict_are_one_event_and_one_months_after_the_trial_another():
    put, events, _ = grouped(
        ("Man shot dead in Mill Road", SHOT, "2024-03-04"),
        ("Trial over Mill Road shooting opens", COURT, "2024-10-14"),
        ("Court told of two shots in Mill Road", COURT.replace("convicted", "accused"), "2024-10-16"),
        ("Dean Morley guilty of Mill Road murder", VERDICT, "2024-12-20"),
    )
    assert put[1] == put[2]
    assert len({put[0], put[1], put[3]}) == 3
    assert set(stories(events).values()) == {put[0]}


@pytest.mark.parametrize(
    ("headline", "body", "kind"),
    [
        ("Jury convicts man of murder", "x", "trial"),
        ("Man shot dead", "A court heard of it.", None),  # the headline tells of nothing of the kind
        (None, "The inquest into the fire opened on Monday. Six people died.", "inquiry"),
        (None, "Six people died. The inquest opens on Monday.", None),
        ("Ten years after the flood", "x", "anniversary"),
        ("Two months later than planned", "x", "anniversary"),
        ("Courtney Ash wins", "x", None),
    ],
)
def test_stages(headline, body, kind):
    parts = [("headline", headline)] if headline else []
    found = stage_of(report("r", *parts, body))
    assert (found.kind if found else None) == kind


def test_a_stage_in_another_language():
    verdict = replace(report("r", ("headline", "Суд вынес приговор водителю"), "x"), language="ru")
    assert stage_of(verdict).kind == "trial"


def test_stories_end_where_records_lead_in_a_circle():
    def event(name, earlier):
        return Event(name, (), (), (), (Record(1, "follow-up", (name, earlier), (), "reportedly", "", ""),))

    assert stories([event("a", "b"), event("b", "a")]) == {"a": "b", "b": "a"}
    assert stories([event("a", "gone")]) == {"a": "gone"}
