"""What one says and another bears out, in words that only point back: short reports the whole way."""

import json
from pathlib import Path

import pytest

from reportedly.collection import add, dossiers_of
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore


def cases():
    for line in (Path(__file__).parent / "borne_out.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, text = line.split(" | ", 1)
            status, origins = head.split()
            yield pytest.param(status, int(origins), text, id=text[:60])


@pytest.mark.parametrize(("status", "origins", "text"), list(cases()))
def test_what_another_bears_out_has_two_origins(status, origins, text, tmp_path):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    told = {"outlet": "Harl Gazette", "published": "2024-03-04"}
    (tmp_path / "a.meta.json").write_text(json.dumps(told), encoding="utf-8")
    with EmbeddedStore() as store:
        add(store, [tmp_path], Settings(one_event=True), isolated=False)
        (dossier,) = dossiers_of(store)
    first = min(dossier.attributions, key=lambda a: a.content[0])
    (finding,) = [f for f in dossier.findings if f.claim == first.claim]
    assert (finding.status, len(finding.origins)) == (status, origins)
