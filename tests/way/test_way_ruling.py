"""People overrule: what they say of claims, origins, names and outlets holds on each run, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.factories import analysis, entity, link, report, saying
from tests.happenings import page_of

import reportedly
from reportedly import ruling
from reportedly.collection import conclude_touched, place_all
from reportedly.errors import InputError, ReportedlyError, UnknownName
from reportedly.reviewing import undo
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Analysis, Claim, Dossier, Finding, Record

ONE = Settings(one_event=True)
WHO = {"who": "Ann", "why": "seen in the court file"}


def lark() -> Analysis:
    r = report(
        "lark",
        "The Osk reservoir wall cracked at dawn, engineer Mara Quill said.",
        "Pumps had failed twice this spring, according to Vell Water.",
        "The dam was built by convicts, the Lark was told by historian Ivo Stann.",
        outlet="Lark",
        published="2025-04-02",
    )
    return analysis(
        r,
        saying(r, "The Osk reservoir wall cracked at dawn", "Mara Quill", source="engineer Mara Quill", cue="said"),
        saying(r, "Pumps had failed twice this spring", link("Vell Water", "body"), source="Vell Water"),
        saying(r, "The dam was built by convicts", "Ivo Stann", source="historian Ivo Stann"),
        entities=[
            entity(r, "Mara Quill", "person", "engineer"),
            entity(r, "Vell Water", "body"),
            entity(r, "Ivo Stann", "person", "historian"),
        ],
    )


def heron() -> Analysis:
    r = report(
        "heron",
        "The Osk reservoir wall cracked at dawn, M. Quill told the council.",
        "A breach opened in the barrage before sunrise, the utility said.",
        outlet="Heron",
        published="2025-04-03",
    )
    return analysis(
        r,
        saying(r, "The Osk reservoir wall cracked at dawn", "M. Quill", source="M. Quill", cue="told"),
        saying(r, "A breach opened in the barrage before sunrise", link("the utility", "body"), source="the utility"),
        entities=[entity(r, "M. Quill", "person"), entity(r, "the utility", "body")],
    )


def wren() -> Analysis:
    r = report(
        "wren",
        "Nobody had inspected the Osk reservoir wall since autumn, Vell Water said.",
        "Pumps had failed twice this spring, it added.",
        outlet="Wren",
        published="2025-04-04",
    )
    body = link("Vell Water", "body")
    return analysis(
        r,
        saying(r, "Nobody had inspected the Osk reservoir wall since autumn", body, source="Vell Water", cue="said"),
        saying(r, "Pumps had failed twice this spring", body, source="it"),
        entities=[entity(r, "Vell Water", "body")],
    )


def keep(store: EmbeddedStore, *made: Analysis) -> None:
    store.keep([(page_of(a), a) for a in made], [], "engine")
    place_all(store, ONE)
    conclude_touched(store, ONE)


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore() as opened:
        keep(opened, lark(), heron(), wren())
        yield opened


def now(store: EmbeddedStore) -> Dossier:
    conclude_touched(store, ONE)
    ((_, dossier),) = store.dossiers()
    return dossier


def claim(store: EmbeddedStore, words: str) -> Claim:
    dossier = now(store)
    (found,) = (c for c in dossier.claims if any(words in said(dossier, a) for a in c.attributions))
    return found


def said(dossier: Dossier, name: str) -> str:
    a = next(a for a in dossier.attributions if a.id == name)
    return next(r for r in dossier.reports if r.id == a.report).words(a.content)


def finding(store: EmbeddedStore, words: str) -> Finding:
    held = claim(store, words).id
    return next(f for f in now(store).findings if f.claim == held)


def state(store: EmbeddedStore, record: Record) -> tuple[str, str]:
    (found,) = (x for x in ruling.listed(store) if x.record.number == record.number)
    return found.state, found.because


def origin(store: EmbeddedStore, name: str) -> str:
    return next(o.id for o in now(store).origins if o.name == name)


def told(store: EmbeddedStore, words: str) -> list[str]:
    return [r.because for r in finding(store, words).reasons if r.because.startswith("Ann says")]


WALL, BREACH, PUMPS, CONVICTS, NOBODY = "wall cracked", "breach", "Pumps", "convicts", "inspected"


def test_two_claims_made_one_and_taken_back(store: EmbeddedStore) -> None:
    before = now(store)
    assert finding(store, WALL).appearances == 2
    done = ruling.merge_claims(store, claim(store, BREACH).id, claim(store, WALL).id, **WHO)
    assert claim(store, WALL).id == claim(store, BREACH).id
    assert finding(store, WALL).appearances == 3
    (why,) = told(store, WALL)
    assert "is the same claim as “The Osk reservoir wall cracked at dawn”" in why
    assert why.endswith(": seen in the court file")
    assert state(store, done) == ("applied", "")
    undo(store, done.number, who="Ben", why="two things")
    assert now(store) == before
    assert state(store, done)[0] == "undone"


def test_a_merge_holds_for_what_comes_later(store: EmbeddedStore) -> None:
    with EmbeddedStore() as later:
        keep(later, lark(), heron())
        ruling.merge_claims(later, claim(later, BREACH).id, claim(later, WALL).id, **WHO)
        keep(later, wren())
        assert claim(later, WALL).id == claim(later, BREACH).id
        assert finding(later, WALL).appearances == 3


def test_a_saying_taken_out_of_a_claim_though_its_words_are_the_same(store: EmbeddedStore) -> None:
    whole = claim(store, WALL)
    out = next(a for a in now(store).attributions if a.id in whole.attributions and a.chain[0].name == "M. Quill")
    done = ruling.split_claim(store, whole.id, [out.id], **WHO)
    alone = [c for c in now(store).claims if c.attributions == (out.id,)]
    assert len(alone) == 1
    assert state(store, done) == ("applied", "")
    undo(store, done.number, who="Ben", why="the same")
    assert whole in now(store).claims


def test_two_sources_made_one_origin_and_one_made_two(store: EmbeddedStore) -> None:
    ruling.merge_claims(store, claim(store, BREACH).id, claim(store, WALL).id, **WHO)
    assert len(finding(store, WALL).origins) == 2
    done = ruling.merge_origins(store, origin(store, "the utility"), origin(store, "Mara Quill"), **WHO)
    assert finding(store, WALL).status == "single-origin"
    assert any("the utility and Mara Quill are one origin" in r for r in told(store, WALL))
    parted = ruling.split_origin(store, origin(store, "Mara Quill"), ["the utility"], **WHO)
    assert len(finding(store, WALL).origins) == 2
    assert state(store, done) == ("overruled", f"record {parted.number} says otherwise")
    undo(store, parted.number, who="Ben", why="no")
    assert len(finding(store, WALL).origins) == 1


def test_origins_merged_to_and_fro_end(store: EmbeddedStore) -> None:
    one, other = origin(store, "the utility"), origin(store, "Mara Quill")
    ruling.merge_origins(store, one, other, **WHO)
    ruling.split_origin(store, origin(store, "Mara Quill"), ["the utility"], **WHO)
    parted = next(o.id for o in now(store).origins if o.name == "the utility")
    ruling.merge_origins(store, origin(store, "Mara Quill"), parted, **WHO)
    assert {o.name for o in now(store).origins} == {"the utility", "Vell Water", "Ivo Stann"}


def test_names_that_are_one_and_names_that_are_not(store: EmbeddedStore) -> None:
    ruling.alias(store, "the utility", "Vell Water", **WHO)
    assert {e.name for e in now(store).entities} >= {"Vell Water"}
    assert "the utility" not in {e.name for e in now(store).entities}
    quill = ruling.apart(store, "M. Quill", "Mara Quill", **WHO)
    assert {"M. Quill", "Mara Quill"} <= {e.name for e in now(store).entities}
    assert len(finding(store, WALL).origins) == 2
    assert state(store, quill) == ("applied", "")
    again = ruling.alias(store, "M. Quill", "Mara Quill", **WHO)
    now(store)
    assert state(store, quill) == ("overruled", f"record {again.number} says otherwise")
    assert len(finding(store, WALL).origins) == 1


def test_an_alias_may_be_a_name_that_nobody_prints(store: EmbeddedStore) -> None:
    done = ruling.alias(store, "the utility", "Osk Utility Board", **WHO)
    assert "Osk Utility Board" in {e.name for e in now(store).entities}
    assert state(store, done) == ("applied", "")
    gone = ruling.alias(store, "the harbour master", "Osk Utility Board", **WHO)
    now(store)
    assert state(store, gone)[0] == "gone"


def test_an_alias_of_an_alias_is_one_of_the_last(store: EmbeddedStore) -> None:
    ruling.alias(store, "the utility", "Vell Water", **WHO)
    ruling.alias(store, "Vell Water", "Ivo Stann", **WHO)
    assert {e.name for e in now(store).entities if e.kind != "outlet"} == {"Mara Quill", "Ivo Stann"}


def test_a_side_told_is_the_origins_and_the_later_word_holds(store: EmbeddedStore) -> None:
    first = ruling.side(store, "Vell Water", "the company", **WHO)
    assert finding(store, PUMPS).sides == ("the company",)
    later = ruling.side(store, "Vell Water", "the state", **WHO)
    assert finding(store, PUMPS).sides == ("the state",)
    assert state(store, first) == ("overruled", f"record {later.number} says otherwise")
    ruling.side(store, "Vell Water", "-", **WHO)
    assert finding(store, PUMPS).sides == ()
    assert any("Vell Water is on no side" in r for r in told(store, PUMPS))


def test_names_shown_otherwise(store: EmbeddedStore) -> None:
    done = ruling.rename(store, "the utility", "Osk Utility Board", **WHO)
    assert "Osk Utility Board" in {e.name for e in now(store).entities}
    assert state(store, done) == ("applied", "")
    named = ruling.rename(store, claim(store, WALL).id, "the crack", **WHO)
    (review,) = (r for r in now(store).reviews if r.record.number == named.number)
    assert review.claims == (claim(store, WALL).id,)
    assert claim(store, WALL).text == "The Osk reservoir wall cracked at dawn"


def test_an_owner_makes_two_outlets_one_publisher(store: EmbeddedStore) -> None:
    assert finding(store, WALL).publishers == 2
    ruling.owner(store, "Lark", "Feather Group", **WHO)
    ruling.owner(store, "the Heron", "Feather Group", **WHO)
    assert finding(store, WALL).publishers == 1
    assert any("of one owner, Feather Group (Ann, 20" in r.because for r in finding(store, WALL).reasons)
    ruling.owner(store, "Heron", "-", **WHO)
    assert finding(store, WALL).publishers == 2


def test_a_verdict_changes_no_count_and_no_status(store: EmbeddedStore) -> None:
    before = finding(store, WALL)
    ruling.verdict(store, before.claim, "misleading", page="https://desk.example/osk", **WHO)
    assert finding(store, WALL) == before
    (review,) = now(store).reviews
    assert (review.claims, review.record.value) == ((before.claim,), "misleading\nhttps://desk.example/osk")


def test_background_and_back(store: EmbeddedStore) -> None:
    held = claim(store, CONVICTS)
    assert held.about_event
    first = ruling.background(store, held.id, **WHO)
    assert not claim(store, CONVICTS).about_event
    later = ruling.background(store, held.attributions[0], is_so=False, **WHO)
    assert claim(store, CONVICTS).about_event
    assert state(store, first)[0] == "overruled"
    assert state(store, later) == ("applied", "")


def test_a_report_or_a_saying_set_aside_counts_nowhere_and_is_listed(store: EmbeddedStore) -> None:
    pumps = claim(store, PUMPS)
    done = ruling.set_aside(store, pumps.attributions[1], **WHO)
    assert finding(store, PUMPS).appearances == 1
    assert state(store, done) == ("applied", "")
    whole = ruling.set_aside(store, "wren", **WHO)
    dossier = now(store)
    assert len(dossier.reports) == 3
    wren_id = wren().report.id
    assert not [a for a in dossier.attributions if a.report == wren_id]
    assert not [f for f in dossier.flags if f.passage.report == wren_id]
    (review,) = (r for r in dossier.reviews if r.record.number == whole.number)
    assert review.reports == (wren_id,)
    undo(store, whole.number, who="Ben", why="it was real")
    undo(store, done.number, who="Ben", why="so was this")
    assert finding(store, PUMPS).appearances == 2


def test_what_it_was_bound_to_is_gone_and_that_is_said(store: EmbeddedStore) -> None:
    verdict = ruling.verdict(store, claim(store, NOBODY).id, "unproven", **WHO)
    side = ruling.side(store, "the utility", "the state", **WHO)
    ruling.set_aside(store, "wren", **WHO)
    now(store)
    assert state(store, verdict)[0] == "gone"
    assert "in the event no more" in state(store, verdict)[1]
    store.forget_inputs()  # as `build` does: then only one report comes back
    store.note(page_of(lark()))
    place_all(store, ONE)
    now(store)
    assert state(store, side) == ("gone", "no event of the store has the utility (any more)")
    assert state(store, verdict)[0] == "gone"
    assert len(store.reviews()) == 3


def test_a_saying_cut_otherwise_by_a_later_program_is_found_by_its_place(store: EmbeddedStore) -> None:
    done = ruling.verdict(store, claim(store, BREACH).id, "true", **WHO)
    made = heron()
    last = made.attributions[1]
    cut = replace(last, id="a000000000001", content=(replace(last.content[0], start=last.content[0].start + 2),))
    store.keep([(page_of(made), replace(made, attributions=(made.attributions[0], cut)))], [], "engine 2")
    place_all(store, ONE)
    now(store)
    assert state(store, done) == ("applied", "")


def read_anew(store: EmbeddedStore, made: Analysis, at: int, terms: tuple[str, ...]) -> None:
    """A later program reads other words in one saying of a report."""
    sayings = list(made.attributions)
    sayings[at] = replace(sayings[at], terms=terms)
    store.keep([(page_of(made), replace(made, attributions=tuple(sayings)))], [], "engine 2")
    place_all(store, ONE)


def test_a_merge_into_a_claim_that_is_cut_by_now_holds(store: EmbeddedStore) -> None:
    done = ruling.merge_claims(store, claim(store, BREACH).id, claim(store, WALL).id, **WHO)
    read_anew(store, heron(), 0, terms=("something", "unlike"))
    assert finding(store, WALL).appearances == 3
    assert state(store, done) == ("applied", "")


def test_a_word_on_names_takes_no_merge_or_split_back(store: EmbeddedStore) -> None:
    merged = ruling.merge_claims(store, claim(store, BREACH).id, claim(store, WALL).id, **WHO)
    traced = ruling.merge_origins(store, origin(store, "the utility"), origin(store, "Mara Quill"), **WHO)
    split = ruling.split_claim(store, claim(store, PUMPS).id, claim(store, PUMPS).attributions[:1], **WHO)
    ruling.alias(store, "the utility", "Vell Water", **WHO)
    ruling.apart(store, "M. Quill", "Mara Quill", **WHO)
    ruling.side(store, "Mara Quill", "the council", **WHO)
    now(store)
    assert [state(store, r) for r in (merged, traced, split)] == [("applied", "")] * 3
    last = ruling.split_claim(store, claim(store, WALL).id, [breach(store)], **WHO)
    ruling.alias(store, "the utility", "Ivo Stann", **WHO)
    now(store)
    assert state(store, merged) == ("overruled", f"record {last.number} says otherwise")


def breach(store: EmbeddedStore) -> str:
    dossier = now(store)
    return next(a.id for a in dossier.attributions if BREACH in said(dossier, a.id))


def test_a_person_is_heard_on_every_run(store: EmbeddedStore) -> None:
    ruling.merge_claims(store, claim(store, BREACH).id, claim(store, WALL).id, **WHO)
    ruling.side(store, "Vell Water", "the company", **WHO)
    corrected = now(store)
    store.forget_inputs()
    for made in (wren(), heron(), lark()):
        store.note(page_of(made))
    place_all(store, ONE)
    assert now(store).claims == corrected.claims
    assert now(store).findings == corrected.findings
    assert now(store).reviews == corrected.reviews


def test_from_python(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "s.sqlite") as kept:
        keep(kept, lark(), heron())
        ruling.side(kept, "Vell Water", "the company", **WHO)
    reading = reportedly.load(tmp_path / "s.sqlite")
    (row,) = reading.rows("reviews")
    assert (row["told"], row["state"]) == ("Vell Water is on the side of the company", "applied")
    assert {o["side"] for o in reading.rows("origins")} == {None, "the company"}
    with pytest.raises(InputError, match="make one with"):
        reportedly.load(tmp_path / "gone.sqlite")


WRONG: list[tuple[Callable[[EmbeddedStore], object], type[ReportedlyError], str]] = [
    (lambda s: ruling.verdict(s, "c000000000000", "false", **WHO), UnknownName, "no claim 'c0"),
    (lambda s: ruling.verdict(s, "c", "false", **WHO), UnknownName, "all begin with 'c'"),
    (lambda s: ruling.verdict(s, claim(s, WALL).id, " ", **WHO), InputError, "1 to 200 characters"),
    (lambda s: ruling.verdict(s, claim(s, WALL).id, "x", page="desk", **WHO), InputError, "https://"),
    (lambda s: ruling.verdict(s, claim(s, WALL).id, "x", who="Ann", why=" "), InputError, "say why"),
    (lambda s: ruling.merge_claims(s, claim(s, WALL).id, claim(s, WALL).id, **WHO), InputError, "one already"),
    (lambda s: ruling.split_claim(s, claim(s, PUMPS).id, [], **WHO), InputError, "at least one saying"),
    (
        lambda s: ruling.split_claim(s, claim(s, PUMPS).id, claim(s, WALL).attributions, **WHO),
        InputError,
        "not in claim",
    ),
    (lambda s: ruling.split_origin(s, origin(s, "Vell Water"), ["Ivo"], **WHO), UnknownName, "its root: Vell Water"),
    (lambda s: ruling.alias(s, "the utility", "Utility", **WHO), InputError, "one name as it is"),
    (lambda s: ruling.side(s, "?", "x", **WHO), InputError, "is no name"),
    (lambda s: ruling.owner(s, "!", "x", **WHO), InputError, "no outlet's name"),
    (lambda s: ruling.set_aside(s, claim(s, WALL).id, **WHO), InputError, "name a report, or one saying"),
    (lambda s: ruling.set_aside(s, "gone.txt", **WHO), UnknownName, "no event or report"),
    (lambda s: ruling.set_aside(s, now(s).event.id, **WHO), UnknownName, "is an event"),
]


@pytest.mark.parametrize(("deed", "kind", "says"), WRONG)
def test_errors_teach_and_change_nothing(
    store: EmbeddedStore, deed: Callable[[EmbeddedStore], object], kind: type[ReportedlyError], says: str
) -> None:
    before = now(store)
    with pytest.raises(kind, match=says):
        deed(store)
    assert (now(store), store.reviews()) == (before, ())
