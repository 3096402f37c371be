"""A follow-up through the store: linked on both sides, shown on the page, in the terminal and in the export."""

from __future__ import annotations

import json

import pytest
from tests.factories import analysis, report
from tests.happenings import keep, partition

from reportedly.collection import dossiers_of
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
