"""Reports of one happening come together, others stay apart, and the figures of the benchmark are right."""

import json
from pathlib import Path

import pytest
from benchmarks.event_rows import page_of, read_rows
from benchmarks.grouping import main, scores
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import analysis, report

from reportedly.grouping import group
from reportedly.vocabulary import digest

FERRY = (
    "The ferry Sveta Marta rolled over off the island of Vorna on Thursday morning with 38 people aboard, the "
    "coast guard said. Captain Ante Kuzmic radioed that water was coming through the stern door. Lifeboats from "
    "Lukovar picked up 17 people. The Sveta Marta was built in 1991 and sailed for Plavi Brod Lines.",
    "Seventeen people were saved when the Sveta Marta, a ferry of Plavi Brod Lines, capsized near Vorna, "
    "according to the coast guard in Lukovar. The captain, Ante Kuzmic, had reported water at the stern door. Of "
    "38 aboard, 21 are missing.",
    "Divers reached the wreck of the Sveta Marta off Vorna on Friday. The ferry sank with 38 aboard. Ante Kuzmic,"
    " who commanded the Plavi Brod vessel, was questioned in Lukovar about its stern door.",
)
MINE = (
    "A methane explosion at the Karsk coal mine killed nine miners on Thursday, the governor of Tarvas, Lena "
    "Orlova, said. The blast tore through the Zapad shaft at 700 metres. Rescue teams from Tarvas brought up 40 "
    "miners.",
    "Nine miners died in the Zapad shaft of the Karsk mine after methane exploded, Lena Orlova, Tarvas's "
    "governor, told reporters. Forty others were brought up by rescue teams. The shaft at 700 metres had been "
    "inspected in April.",
)


def reports():
    made = []
    for topic, texts in (("ferry", FERRY), ("mine", MINE)):
        for i, text in enumerate(texts):
            r = report(
                f"{topic}{i}", ("headline", text.split(".")[0]), text, outlet=f"O{i}", published=f"2024-11-1{4 + i}"
            )
            made.append(analysis(r))
    return made


def members(made, events):
    names = {a.report.id: a.report.file for a in made}
    return sorted(sorted(names[r] for r in e.reports) for e in events)


def test_two_happenings():
    made = reports()
    events = group(made, one_event=False)
    assert members(made, events) == [["ferry0", "ferry1", "ferry2"], ["mine0", "mine1"]]
    for event in events:
        assert event.id == digest("e", event.reports[0])
        assert len(event.reasons) == len(event.reports)
        assert any("joined: like report" in r.because for r in event.reasons)


def test_one_event_when_told():
    made = reports()
    (event,) = group(made, one_event=True)
    assert len(event.reports) == 5
    assert group([], one_event=True) == group([], one_event=False) == ()


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(5)))
def test_order_does_not_matter(order):
    made = reports()
    assert group([made[i] for i in order], one_event=False) == group(made, one_event=False)


def test_a_copy_joins_its_original_whatever_its_date():
    made = reports()
    late = analysis(report("copy", FERRY[0], outlet="Late", published="2026-01-01"))
    events = group([*made, late], one_event=False)
    event = next(e for e in events if late.report.id in e.reports)
    assert made[0].report.id in event.reports
    assert [c.report for c in event.copies] == [late.report.id]
    assert any("shares" in r.because and r.shown_by for r in event.reasons)


def test_the_same_kind_of_thing_elsewhere_is_another_event():
    one = analysis(
        report("a", "Police in Marlow said Dean Foster, 24, was shot on Elm Road on Tuesday.", published="2024-05-01")
    )
    two = analysis(
        report("b", "Police in Kendry said Luis Ortega, 31, was shot on Mill Lane on Tuesday.", published="2024-05-01")
    )
    assert len(group([one, two], one_event=False)) == 2


def test_empty_reports_stand_alone():
    made = [analysis(report(f"e{i}", "")) for i in range(3)]
    assert len(group(made, one_event=False)) == 3


GOLD, SAID = list("aabbbc"), list("xxxyyz")


def test_scores_by_hand():
    found = scores(GOLD, SAID)
    # BCubed precision: a,a,b in x: 2/3, 2/3, 1/3; b,b in y: 1, 1; c in z: 1.
    assert found["bcubed_p"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 3) / 6, abs=1e-4)
    assert found["bcubed_r"] == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6, abs=1e-4)
    assert (found["pair_p"], found["pair_r"]) == (0.5, 0.5)
    assert scores(GOLD, GOLD)["bcubed_f1"] == scores(GOLD, GOLD)["pair_f1"] == 1.0


def rows():
    return [
        {
            "doc_id": f"{topic}{i}",
            "text": text,
            "title": text.split(".")[0],
            "date": f"2024-11-1{4 + i}",
            "outlet": "O",
            "address": None,
            "event_id": topic,
        }
        for topic, texts in (("f", FERRY), ("m", MINE))
        for i, text in enumerate(texts)
    ]


def run_benchmark(tmp_path, capsys, gold_rows, *options):
    gold, out = tmp_path / "gold.jsonl", tmp_path / "out.jsonl"
    gold.write_text("\n".join(json.dumps(r) for r in gold_rows), encoding="utf-8")
    assert main(["--gold", str(gold), "--predictions", str(out), "--no-comparisons", *options]) == 0
    predicted = {r["doc_id"]: r["cluster"] for r in map(json.loads, out.read_text(encoding="utf-8").splitlines())}
    shown = [json.loads(x) for x in capsys.readouterr().out.splitlines() if x.startswith("{")]
    return predicted, {(x["system"], x["part"]): x for x in shown}


def test_the_benchmark_runs(tmp_path, capsys):
    predicted, shown = run_benchmark(tmp_path, capsys, rows(), "--words-only")
    assert len(predicted) == 5
    assert shown["reportedly", "all"]["bcubed_f1"] == 1.0


def test_rows_of_one_text_get_an_answer_each(tmp_path, capsys):
    twice = [*rows(), {**rows()[0], "doc_id": "again"}]
    predicted, _ = run_benchmark(tmp_path, capsys, twice, "--words-only")
    assert predicted["again"] == predicted["f0"]


def test_the_later_half_is_scored_in_the_groups_all_got(tmp_path, capsys):
    junk = {**rows()[0], "doc_id": "j", "text": "Sign in. Create an account.", "event_id": "j", "junk": True}
    _, shown = run_benchmark(tmp_path, capsys, [*rows(), junk], "--words-only", "--half", "later")
    ((system, part),) = shown
    assert (system, part) == ("reportedly", "from 2024-11-15")  # days 14 14 15 15 16: three reports are left


def test_without_event_ids_there_are_predictions_and_no_scores(tmp_path, capsys):
    unknown = [{k: v for k, v in r.items() if k != "event_id"} for r in rows()]
    predicted, shown = run_benchmark(tmp_path, capsys, unknown, "--words-only")
    assert len(predicted) == 5
    assert not shown


def test_a_folder_of_folders_is_gold_and_does_not_tell_the_answer(tmp_path):
    for name, texts in (("ferry", FERRY), ("mine", MINE)):
        (tmp_path / name).mkdir()
        for i, text in enumerate(texts):
            (tmp_path / name / f"{i}.txt").write_text(text, encoding="utf-8")
    made = read_rows(tmp_path)
    assert {(r["doc_id"], r["event_id"]) for r in made} >= {("ferry/0.txt", "ferry"), ("mine/1.txt", "mine")}
    assert {page_of(r).file.rpartition("/")[0] for r in made} == {""}


SHARED = Path(__file__).parents[3] / "shared" / "data" / "events"


@pytest.mark.skipif(not (SHARED / "mixed.jsonl").exists(), reason="the event collections are not here")
@pytest.mark.parametrize(("name", "floor"), [("mixed", 0.938), ("ecbplus", 0.942), ("incidents", 0.947)])
def test_grouping_by_words_alone_does_not_fall_below_the_floor(name, floor, tmp_path, capsys):
    with (SHARED / f"{name}.jsonl").open(encoding="utf-8") as lines:
        some = [json.loads(line) for line in lines][:400]
    _, shown = run_benchmark(tmp_path, capsys, some, "--words-only")
    assert shown["reportedly", "all"]["bcubed_f1"] >= floor
