"""A follow-up through the store: linked on both sides, shown on the page, in the terminal and in the export."""

from __future__ import annotations

import json

import pytest
from tests.bridges import mill, roof
from tests.factories import analysis, report
from tests.happenings import keep, page_of, partition

from reportedly.collection import conclude_touched, dossiers_of
from reportedly.errors import UnknownName
from reportedly.reviewing import merge, undo
from reportedly.settings import Settings
from reportedly.showing import events_text, jsonl, page
from reportedly.storing import EmbeddedStore

CRASH = (
    "The night train from Valmire to Corvane came off the rails near Bresque and four people died, among them the "
    "driver, Mathieu Ferrand. Rapides du Sud closed the line."
)
COURT = (
    "A court in Valmire found Rapides du Sud guilty over the night train to Corvane that came off the rails near "
    "Bresque, where four people died. The widow of the driver, Mathieu Ferrand, wept."
)
MADE = [
    analysis(report("crash", ("headline", "Night train derails near Bresque"), CRASH, published="2024-02-06")),
    analysis(report("court", ("headline", "Rapides du Sud guilty over Bresque"), COURT, published="2025-03-11")),
]


@pytest.mark.parametrize("batches", [(MADE,), (MADE[:1], MADE[1:])])
def test_both_events_show_the_link(batches) -> None:
    with EmbeddedStore() as store:
        for batch in batches:
            keep(store, *batch)
        events = {names[0]: event for event, names in partition(store).items()}
        assert set(events) == {"crash", "court"}
        dossiers = dossiers_of(store)
        rows = {r["id"]: r for r in map(json.loads, jsonl(dossiers)["events.jsonl"].splitlines())}
        (back,) = rows[events["court"]]["follow_up_of"]
        (on,) = rows[events["crash"]]["followed_up_by"]
        assert (back["event"], on["event"]) == (events["crash"], events["court"])
        assert "court proceedings 399 days after" in back["because"] == on["because"]
        assert rows[events["crash"]]["follow_up_of"] == rows[events["court"]]["followed_up_by"] == []
        told = events_text(dossiers)
        assert f"follows up on {events['crash']}" in told
        assert f"followed up by {events['court']}" in told
        html = page(dossiers)
        assert f'<dt>Follows up on</dt><dd><a href="#{events["crash"]}">' in html
        assert f'<dt>Followed up by</dt><dd><a href="#{events["court"]}">' in html
        (alone,) = (d for d in dossiers if d.event.id == events["court"])
        assert f"<dt>Follows up on</dt><dd>{events['crash']} " in page(alone)


def links(store: EmbeddedStore) -> list[tuple[str, str]]:
    """(later, earlier), as either end tells them; both ends must agree."""
    rows = [json.loads(line) for line in jsonl(dossiers_of(store))["events.jsonl"].splitlines()]
    back = sorted((r["id"], f["event"]) for r in rows for f in r["follow_up_of"])
    assert back == sorted((f["event"], r["id"]) for r in rows for f in r["followed_up_by"])
    return back


def test_a_link_the_program_found_can_be_taken_back_for_good() -> None:
    with EmbeddedStore() as store:
        keep(store, *MADE)
        ((court, _),) = links(store)
        (found,) = store.naming(court)
        assert (found.kind, found.who) == ("follow-up", "reportedly")
        undo(store, found.number, who="ed", why="another line")
        conclude_touched(store, Settings())
        assert links(store) == []
        store.forget_inputs()  # as `build` does: what it finds then goes by another number
        for made in MADE:
            store.note(page_of(made))
        keep(store)
        assert links(store) == []
        assert {r.kind for r in store.naming(court)} == {"follow-up", "undo"}
        with pytest.raises(UnknownName, match="reportedly events --why"):
            undo(store, 99, who="ed", why="no such record")


def test_a_link_is_told_with_the_ids_of_the_day() -> None:
    with EmbeddedStore() as store:
        keep(store, mill("2024-01-05"), roof("2024-01-06"), *MADE)
        standing = {
            a.report.file: store.standing(a.report.id)[0] for a in (mill("2024-01-05"), roof("2024-01-06"), *MADE)
        }
        mill_, roof_, crash, court = standing.values()
        assert len(set(standing.values())) == 4
        assert links(store) == [(court, crash)]
        merge(store, crash, roof_, who="ed", why="one night")
        conclude_touched(store, Settings())
        assert links(store) == [(court, roof_)]
        again = merge(store, roof_, mill_, who="ed", why="one night")  # of a chain, the last
        conclude_touched(store, Settings())
        assert links(store) == [(court, mill_)]
        undo(store, again.number, who="ed", why="two nights")
        conclude_touched(store, Settings())
        assert links(store) == [(court, roof_)]
        merge(store, court, roof_, who="ed", why="one story")  # no event follows up on itself
        conclude_touched(store, Settings())
        assert links(store) == []
