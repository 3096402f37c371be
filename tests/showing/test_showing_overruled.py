"""What people overruled, on the page and in the exports: who, when, why, and what it bears on."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sample_dossier import dossier
from tests.factories import analysis, entity, link, report, saying
from tests.happenings import page_of

from reportedly.collection import conclude_touched, place_all
from reportedly.overruling import place_of
from reportedly.settings import Settings
from reportedly.showing import claim_reviews, csv_files, jsonl, page, prov_json, reviews_text, why, write_sqlite
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Correction, Dossier, Passage, Record, RecordKind, Review, Target

SAMPLE: Dossier = dossier()
CLAIM = SAMPLE.claims[0]
SAID = next(a for a in SAMPLE.attributions if a.id == CLAIM.attributions[0])
BOUND = Target("claim", CLAIM.text, CLAIM.attributions[:1], (place_of(SAID),))
OF_REPORT = Target("report", "Radio Saare", (), (Passage(SAMPLE.reports[1].id, 0, 0),))
HOSTILE = '<b onmouseover="x()">Ann</b>'


def record(number: int, kind: RecordKind, *about: Target, value: str = "", who: str = "Ann") -> Record:
    return Record(number, kind, ("e1",), (), who, "2024-05-20T09:00:00Z", "the harbour log", None, about, value)


RECORDS = (
    record(1, "verdict", BOUND, value="misleading\nhttps://desk.example/aurelia"),
    record(2, "rename", BOUND, value="the hull"),
    record(3, "of-event", BOUND, who=HOSTILE),
    record(4, "set-aside", OF_REPORT),
    record(5, "side", Target("name", "Nobody"), value="the owners"),
)
REVIEWS = (
    *(Review(r, "applied", "", claims=(CLAIM.id,)) for r in RECORDS[:3]),
    Review(RECORDS[3], "applied", "", reports=(SAMPLE.reports[1].id,)),
    Review(RECORDS[4], "gone", "no source of the event is called so"),
)
OVERRULED = replace(SAMPLE, reviews=REVIEWS)
UNDO = Record(6, "undo", (), (), "Ben", "2024-05-21T10:00:00Z", "it was so", 5)
CORRECTIONS = (
    *(Correction(r.record, r.state, r.because, (r,)) for r in REVIEWS),
    Correction(UNDO, "applied", ""),
)


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_page_marks_what_was_changed_and_by_whom() -> None:
    html = page(OVERRULED)
    card = html[html.index(f'id="{CLAIM.id}"') :].partition("</article>")[0]
    assert "misleading : verdict of Ann, Mon 20 May 2024 the harbour log published" in text(card)
    assert "the hull named by Ann, Mon 20 May 2024" in text(card)
    assert "✎ overruled by" in text(card)
    assert 'href="https://desk.example/aurelia"' in card
    assert CLAIM.text in text(card)
    assert "Set aside by Ann, Mon 20 May 2024: the harbour log" in text(html)
    assert "does not apply any more no source of the event is called so" in text(html)
    for number in range(1, 6):
        assert html.count(f'id="review-{number}"') == 1
    assert 'href="#review-1"' in card


def test_nothing_a_person_writes_runs() -> None:
    assert "<b onmouseover" not in page(OVERRULED)
    bad = replace(REVIEWS[0], record=record(1, "verdict", BOUND, value="false\njavascript:alert(1)"))
    assert "javascript:alert(1)" not in page(replace(SAMPLE, reviews=(bad,)))


def test_a_page_nobody_corrected_says_nothing_of_it() -> None:
    assert "Overruled by people" not in page(SAMPLE)
    assert "Overruled by people" in page(OVERRULED)


def test_a_claim_with_a_word_on_it_has_a_card_of_its_own() -> None:
    html = page(OVERRULED)
    assert re.search(rf'<article class="card [^"]*" id="{CLAIM.id}"', html)


def test_the_terminal_tells_it_too() -> None:
    listed = reviews_text(CORRECTIONS)
    assert "1. the verdict on" in listed
    assert "does not apply any more: no source of the event is called so" in listed
    assert "6. record 5 was taken back (by Ben, 2024-05-21T10:00:00Z): it was so" in listed
    assert reviews_text(()) == "Nobody has corrected anything."
    assert "misleading" in why(OVERRULED, CLAIM.id)


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in jsonl([OVERRULED], (), CORRECTIONS)["reviews.jsonl"].splitlines()]


def test_json_lines() -> None:
    found = rows()
    assert [r["number"] for r in found] == [1, 2, 3, 4, 5, 6]
    assert (found[0]["value"], found[0]["page"]) == ("misleading", "https://desk.example/aurelia")
    assert found[0]["in_force"][0]["claims"] == [CLAIM.id]
    assert found[0]["about"][0]["places"][0]["report"] == SAID.report
    assert (found[4]["state"], found[4]["in_force"]) == ("gone", [])
    assert found[5]["undoes"] == 5


def test_flat_tables(tmp_path: Path) -> None:
    files = csv_files([OVERRULED], (), CORRECTIONS)
    listed = list(csv.DictReader(io.StringIO(files["reviews.csv"], newline="")))
    assert [r["state"] for r in listed] == ["applied"] * 4 + ["gone", "applied"]
    assert listed[4]["about"] == "Nobody"
    write_sqlite([OVERRULED], tmp_path / "x.sqlite", (), CORRECTIONS)
    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as db:
        effects = db.execute("SELECT kind, id FROM review_effects WHERE review = 1").fetchall()
    assert effects == [("claims", CLAIM.id)]


def test_provenance_has_each_record_as_an_activity_of_an_agent() -> None:
    document = json.loads(prov_json([OVERRULED], CORRECTIONS))
    assert set(document["activity"]) == {f"r:review-{n}" for n in range(1, 7)}
    person = {name for name, a in document["agent"].items() if a["prov:label"] == "Ann"}
    acted = [x for x in document["wasAssociatedWith"].values() if x["prov:agent"] in person]
    assert {x["prov:activity"] for x in acted} == {f"r:review-{n}" for n in (1, 2, 4, 5)}
    influenced = {(x["prov:influencee"], x["prov:influencer"]) for x in document["wasInfluencedBy"].values()}
    assert (f"r:{CLAIM.id}", "r:review-1") in influenced
    assert not [x for x in influenced if x[1] == "r:review-5"]
    assert [x["prov:informant"] for x in document["wasInformedBy"].values()] == ["r:review-5"]


def test_every_end_of_a_relation_is_a_thing_of_the_document() -> None:
    document = json.loads(prov_json([OVERRULED], CORRECTIONS))
    known = {name for kind in ("entity", "agent", "activity") for name in document[kind]}
    kinds = [k for k in document if k.startswith("was")]
    assert {"wasDerivedFrom", "wasAttributedTo", "wasAssociatedWith", "wasInfluencedBy"} <= set(kinds)
    ends = {v for k in kinds for x in document[k].values() for end, v in x.items() if end != "prov:type"}
    assert ends <= known
    whats = {x["prov:type"]["$"] for x in document["wasDerivedFrom"].values() if "prov:type" in x}
    assert whats == {"prov:PrimarySource", "prov:Quotation"}


@pytest.mark.parametrize("of", [SAMPLE, replace(OVERRULED, reviews=REVIEWS[1:])])
def test_without_a_verdict_there_is_no_claimreview(of: Dossier) -> None:
    assert json.loads(claim_reviews([of]))["@graph"] == []


def test_claimreview_is_the_persons() -> None:
    (node,) = json.loads(claim_reviews([OVERRULED]))["@graph"]
    assert (node["@type"], node["author"]["name"], node["datePublished"]) == ("ClaimReview", "Ann", "2024-05-20")
    assert node["reviewRating"]["alternateName"] == "misleading"
    assert node["url"] == "https://desk.example/aurelia"
    assert node["claimReviewed"] == node["itemReviewed"]["text"] == CLAIM.text
    assert node["itemReviewed"]["appearance"]
    gone = replace(REVIEWS[0], state="overruled")
    assert json.loads(claim_reviews([replace(SAMPLE, reviews=(gone,))]))["@graph"] == []


GULL = report("gull", "A guard was shot in the leg at the Harl dam, nurse Ida Moen said.", outlet="Gull")
TERN = report("tern", "A guard was shot at Harl dam, Ida Moen told the Tern.", outlet="Tern")
SKUA = report("skua", "Shots hit the leg of a guard at the Harl dam, wrote the Dam Board.", outlet="Skua")


@pytest.mark.parametrize(
    ("rated", "appears", "elsewhere", "authors"),
    [
        ("A guard was shot in the leg at the Harl dam", ["Gull", "Skua"], ["Tern"], ["Dam Board", "Ida Moen"]),
        ("A guard was shot at Harl dam", ["Gull", "Skua", "Tern"], [], ["Dam Board", "Ida Moen"]),
        ("Shots hit the leg of a guard at the Harl dam", ["Skua"], ["Gull", "Tern"], ["Dam Board"]),
    ],
)
def test_an_appearance_is_of_the_words_that_were_rated(
    rated: str, appears: list[str], elsewhere: list[str], authors: list[str]
) -> None:
    body = link("Dam Board", "body")
    made = [
        analysis(r, saying(r, words, who), entities=[entity(r, who if isinstance(who, str) else who.name)])
        for r, words, who in (
            (GULL, "A guard was shot in the leg at the Harl dam", "Ida Moen"),
            (TERN, "A guard was shot at Harl dam", "Ida Moen"),
            (SKUA, "Shots hit the leg of a guard at the Harl dam", body),
        )
    ]
    with EmbeddedStore() as store:
        one = Settings(one_event=True)
        store.keep([(page_of(a), a) for a in made], [], "engine")
        place_all(store, one)
        conclude_touched(store, one)
        ((_, found),) = store.dossiers()
    ids = tuple(a.id for a in found.attributions)
    whole = replace(found.claims[0], attributions=ids, text="words of a late report")
    about = Target("claim", rated, ids, tuple(place_of(a) for a in found.attributions))
    review = Review(record(1, "verdict", about, value="false"), "applied", "", claims=(whole.id,))
    (node,) = json.loads(claim_reviews([replace(found, claims=(whole,), reviews=(review,))]))["@graph"]
    claim = node["itemReviewed"]
    assert node["claimReviewed"] == claim["text"] == rated
    assert sorted(x["publisher"]["name"] for x in claim["appearance"]) == appears
    assert sorted(x["publisher"]["name"] for x in claim.get("subjectOf", [])) == elsewhere
    assert sorted(x["name"] for x in claim["author"]) == authors
    for article in (*claim["appearance"], *claim.get("subjectOf", [])):
        (quoted,) = article["hasPart"]
        assert quoted["text"] in next(r.text for r in (GULL, TERN, SKUA) if r.outlet == article["publisher"]["name"])
