"""Doubt that gets lost from report to report, or from a report to its headline: short reports the whole way."""

import json
from pathlib import Path

import pytest

from reportedly.collection import add, dossiers_of
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore

LIKELY = (
    "told as likely: what else was done, or leaving out who said a plain thing, looks to the table like a lost doubt"
)


def cases():
    text = (Path(__file__).parent / "lost_hedges.txt").read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        wanted, *reports = [line for line in block.splitlines() if not line.startswith("#")] or [""]
        if wanted:
            known = [pytest.mark.xfail(strict=True, reason=LIKELY)] if wanted[0] == "~" else []
            yield pytest.param(wanted[2:], reports, wanted[0] == "+", id=reports[-1][:60], marks=known)


@pytest.mark.parametrize(("kind", "reports", "raised"), list(cases()))
def test_a_doubt_that_is_lost_or_kept(kind, reports, raised, tmp_path):
    for number, line in enumerate(reports):
        head, *parts = line.split(" | ")
        outlet, published = head.split(", ")
        (tmp_path / f"{number}.txt").write_text("\n\n".join(parts), encoding="utf-8")
        told = {"outlet": outlet, "published": published}
        (tmp_path / f"{number}.meta.json").write_text(json.dumps(told), encoding="utf-8")
    with EmbeddedStore() as store:
        add(store, [tmp_path], Settings(one_event=True), isolated=False)
        (dossier,) = dossiers_of(store)
    last = {r.id for r in dossier.reports if r.outlet == reports[-1].split(", ")[0]}
    found = [f for f in dossier.flags if f.kind == kind and (not raised or f.passage.report in last)]
    assert bool(found) is raised
