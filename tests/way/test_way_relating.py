"""People overrule how claims stand to one another, and flags: kept to on each run, known again by words, taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from tests.factories import analysis, entity, link, report, saying
from tests.happenings import page_of
from tests.way.test_way_ruling import WHO, claim, finding, keep, now, state, told

from reportedly import ruling
from reportedly.collection import place_all
from reportedly.differing import difference, of_dossiers
from reportedly.errors import InputError, ReportedlyError, UnknownName
from reportedly.reviewing import undo
from reportedly.settings import Settings
from reportedly.showing import jsonl, page, why
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Analysis, Finding, Flag

ONE = Settings(one_event=True)
CRACKED, PUMPS, GUARDS = "cracked at dawn", "Pumps", "guards"


def lark(more: str = "") -> Analysis:
    r = report(
        f"lark{more}",
        "The Osk reservoir wall cracked at dawn, engineer Mara Quill said.",
        "Pumps had failed twice this spring, according to Vell Water.",
        "The shameful neglect went on for years, the Lark was told by historian Ivo Stann.",
        *([more] if more else []),
        outlet="Lark",
        published="2025-04-02",
    )
    return analysis(
        r,
        saying(r, "The Osk reservoir wall cracked at dawn", "Mara Quill", source="engineer Mara Quill", cue="said"),
        saying(r, "Pumps had failed twice this spring", link("Vell Water", "body"), source="Vell Water"),
        saying(r, "The shameful neglect went on for years", "Ivo Stann", source="historian Ivo Stann"),
        entities=[entity(r, "Mara Quill", "person"), entity(r, "Vell Water", "body"), entity(r, "Ivo Stann", "person")],
    )


def heron() -> Analysis:
    r = report(
        "heron",
        "Osk Council denied that the Osk reservoir wall cracked at dawn.",
        "Forty guards were sent to the pumps, the council said.",
        outlet="Heron",
        published="2025-04-03",
    )
    body = link("Osk Council", "body")
    return analysis(
        r,
        saying(r, "the Osk reservoir wall cracked at dawn", body, source="Osk Council", cue="denied", stance="denied"),
        saying(r, "Forty guards were sent to the pumps", body, source="the council", cue="said"),
        entities=[entity(r, "Osk Council", "body")],
    )


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore() as opened:
        keep(opened, lark(), heron())
        yield opened


def ends(store: EmbeddedStore) -> tuple[str, str]:
    """The claim that the wall cracked, and the denial of it."""
    denial = next(c for c in now(store).claims if any(r.kind == "denies" for r in c.relations + c.dismissed))
    other = next(r.to for r in denial.relations + denial.dismissed if r.kind == "denies")
    one, two = sorted((denial.id, other), key=lambda c: finding_of(store, c).origins != ())
    return one, two


def finding_of(store: EmbeddedStore, name: str) -> Finding:
    return next(f for f in now(store).findings if f.claim == name)


def a_flag(store: EmbeddedStore) -> Flag:
    return next(f for f in now(store).flags if f.kind == "loaded-wording")


def test_a_denial_that_is_none_contests_nothing(store: EmbeddedStore) -> None:
    before = now(store)
    one, two = ends(store)
    assert {finding_of(store, one).status, finding_of(store, two).status} == {"contested"}
    done = ruling.unrelate(store, one, two, **WHO)
    after = now(store)
    assert {finding_of(store, c).status for c in (one, two)} == {"single-origin"}
    assert not any(finding_of(store, c).against for c in (one, two))
    assert not [a for a in after.attributions if a.denies]
    assert state(store, done) == ("applied", "")
    for name in (one, two):
        (gone,) = next(c for c in after.claims if c.id == name).dismissed
        assert gone.kind == "denies"
    change = difference(of_dossiers([before]), of_dossiers([after], ruling.listed(store)))
    assert [(c.fields, c.records) for c in change.claims_changed] == [(("status", "against"), (1,))] * 2
    undo(store, done.number, who="Ben", why="it does")
    assert now(store) == before


def test_it_is_struck_out_where_it_stood_with_who_when_and_why(store: EmbeddedStore) -> None:
    one, two = ends(store)
    ruling.unrelate(store, one, two, **WHO)
    html, text = page(now(store)), " ".join(why(now(store), one).split())
    card = html[html.index(f'id="{one}"') :].partition("</article>")[0]
    assert '<s><span class="rel">✕ denies</span>' in card
    assert "Who says otherwise" not in card
    assert 'href="#review-1">✎ dismissed by Ann' in card
    assert "Dismissed ✕ denies" in text
    assert "(record 1): seen in the court file" in text
    assert '"dismissed": [{"because"' in jsonl([now(store)])["claims.jsonl"]


def test_two_claims_that_contradict_by_a_persons_word(store: EmbeddedStore) -> None:
    before = now(store)
    pumps, guards = claim(store, PUMPS).id, claim(store, GUARDS).id
    done = ruling.relate(store, pumps, guards, "conflict", **WHO)
    assert finding(store, PUMPS).status == finding(store, GUARDS).status == "contested"
    assert any("Osk Council says otherwise: Ann says so (" in r.because for r in finding(store, PUMPS).reasons)
    assert any("contradict each other" in r for r in told(store, PUMPS))
    later = ruling.unrelate(store, guards, pumps, **WHO)
    assert finding(store, PUMPS).status == "single-origin"
    assert state(store, done) == ("overruled", f"record {later.number} says otherwise")
    again = ruling.relate(store, guards, pumps, "denies", **WHO)
    assert finding(store, PUMPS).status == "contested"
    assert [state(store, r)[0] for r in (done, later, again)] == ["overruled", "applied", "applied"]
    for number in (again.number, later.number, done.number):
        undo(store, number, who="Ben", why="no")
    assert now(store) == before


def test_another_kind_found_later_is_shown(store: EmbeddedStore) -> None:
    pumps, guards = claim(store, PUMPS).id, claim(store, GUARDS).id
    ruling.relate(store, pumps, guards, "conflict", **WHO)
    now(store)
    ruling.unrelate(store, pumps, guards, kind="conflict", **WHO)
    ruling.relate(store, pumps, guards, "updates", **WHO)
    assert {r.kind for r in claim(store, PUMPS).relations if r.to == guards} == {"updates"}


def test_a_flag_that_is_wrong_here(store: EmbeddedStore) -> None:
    before, flag = now(store), a_flag(store)
    done = ruling.unflag(store, flag.id, **WHO)
    after = now(store)
    assert flag not in after.flags
    assert after.dismissed == (flag,)
    assert state(store, done) == ("applied", "")
    html = page(after)
    assert "Dismissed by people" in html
    assert f'<li class="flag" id="{flag.id}"><s>' in html
    assert flag.id not in jsonl([after])["flags.jsonl"]
    assert after.findings == before.findings
    with pytest.raises(InputError, match="dismissed already; to have it back: reportedly review undo 1"):
        ruling.unflag(store, flag.id, **WHO)
    undo(store, done.number, who="Ben", why="it is")
    assert now(store) == before


@pytest.mark.parametrize("founder_saved_anew", [True, False])
def test_a_page_saved_anew_is_known_by_its_words(founder_saved_anew: bool) -> None:
    """Another sentence on the page: other ids of the report, its sayings, and, where it founded it, of the event."""
    first, second = (lark(), heron()) if founder_saved_anew else (heron(), lark())
    with EmbeddedStore() as store:
        keep(store, first, second)
        flagged, related = ruling.unflag(store, a_flag(store).id, **WHO), ruling.unrelate(store, *ends(store), **WHO)
        store.forget_inputs()  # as `build` does
        anew = lark("The gates stayed shut.")
        store.keep([(page_of(anew), anew)], [], "engine")
        store.note(page_of(heron()))
        place_all(store, ONE)
        dossier = now(store)
        assert {r.id for r in dossier.reports} == {anew.report.id, heron().report.id}
        assert [state(store, r) for r in (flagged, related)] == [("applied", "")] * 2
        assert {f.kind for f in dossier.dismissed} == {"loaded-wording"}
        assert {finding_of(store, c).status for c in ends(store)} == {"single-origin"}


def test_words_of_pages_that_are_all_gone_hold_where_somebody_says_them_again() -> None:
    with EmbeddedStore() as store:
        keep(store, lark())
        verdict = ruling.verdict(store, claim(store, CRACKED).id, "false", **WHO)
        short = ruling.rename(store, claim(store, PUMPS).id, "the pumps", **WHO)
        store.forget_inputs()
        keep(store, heron())
        assert [state(store, r)[0] for r in (verdict, short)] == ["gone", "gone"]  # heron has it denied
        keep(store, lark("The gates stayed shut."))
        assert [state(store, r)[0] for r in (verdict, short)] == ["applied", "applied"]


def test_a_flag_is_gone_where_its_words_are(store: EmbeddedStore) -> None:
    done = ruling.unflag(store, a_flag(store).id, **WHO)
    store.forget_inputs()
    plain = report("lark2", "The neglect went on for years, historian Ivo Stann said.", outlet="Lark")
    made = analysis(plain, saying(plain, "The neglect went on for years", "Ivo Stann", source="historian Ivo Stann"))
    keep(store, made)
    assert state(store, done) == ("gone", "no such flag is raised on “shameful” any more")


def test_claims_that_are_one_by_now(store: EmbeddedStore) -> None:
    pumps, guards = claim(store, PUMPS).id, claim(store, GUARDS).id
    done = ruling.relate(store, pumps, guards, "conflict", **WHO)
    ruling.merge_claims(store, pumps, guards, **WHO)
    now(store)
    assert state(store, done) == ("gone", "the two are one claim by now")
    assert finding(store, PUMPS).status != "contested"


WRONG: list[tuple[Callable[[EmbeddedStore], object], type[ReportedlyError], str]] = [
    (lambda s: ruling.unrelate(s, claim(s, PUMPS).id, claim(s, GUARDS).id, **WHO), InputError, "nothing is shown"),
    (lambda s: ruling.unrelate(s, *ends(s), kind="conflict", **WHO), InputError, "denies and no conflict is shown"),
    (lambda s: ruling.unrelate(s, claim(s, PUMPS).id, **WHO), InputError, "between the values of"),
    (lambda s: ruling.unrelate(s, ends(s)[0], **WHO), InputError, r"is related to c\w+ \(denies\): name one"),
    (lambda s: ruling.relate(s, *ends(s), "denies", **WHO), InputError, "shown so as it is"),
    (lambda s: ruling.relate(s, *ends(s), "rival", **WHO), InputError, "write one of: conflict, denies"),
    (lambda s: ruling.relate(s, ends(s)[0], ends(s)[0], "conflict", **WHO), InputError, "one already"),
    (lambda s: ruling.unflag(s, "f000000000000", **WHO), UnknownName, "no flag 'f0"),
    (lambda s: ruling.unflag(s, a_flag(s).id, who="Ann", why=" "), InputError, "say why"),
]


@pytest.mark.parametrize(("deed", "kind", "says"), WRONG)
def test_errors_teach_and_change_nothing(
    store: EmbeddedStore, deed: Callable[[EmbeddedStore], object], kind: type[ReportedlyError], says: str
) -> None:
    before = now(store)
    with pytest.raises(kind, match=says):
        deed(store)
    assert (now(store), store.reviews()) == (before, ())


def test_a_saying_that_denies_in_its_own_report_does_so_no_more() -> None:
    both = report("wren", "The gate was open, Mara Quill said.", "Osk Council denied it.", outlet="Wren")
    first = saying(both, "The gate was open", "Mara Quill", source="Mara Quill", cue="said")
    body = link("Osk Council", "body")
    denial = saying(both, "it", body, source="Osk Council", cue="denied", stance="denied")
    with EmbeddedStore() as store:
        keep(store, analysis(both, first, replace(denial, denies=(first.id,))))
        held = {a.id: a.claim for a in now(store).attributions}
        one, two = held[first.id], held[denial.id]
        assert None not in {one, two}
        assert one != two
        ruling.unrelate(store, one, two, **WHO)
        assert not any(a.denies for a in now(store).attributions)
        assert {f.status for f in now(store).findings} == {"single-origin"}
