"""Copies through the whole way: an agency's text in two papers, the agency's own page not among the reports."""

from __future__ import annotations

import json
from pathlib import Path

from reportedly.library import read

STORY = (
    "A crack was found in the dam above Hernau on Monday, and four hundred people were told to leave their homes.\n\n"
    "Ada Kell, the water board's engineer, told reporters that the gates would stay open until Friday.\n\n"
    "Buses took families to a school in Vorna, where the Red Cross had set up beds for the night.\n"
)


def test_two_papers_with_an_absent_agencys_text_are_no_two_origins(tmp_path: Path) -> None:
    for day, outlet in enumerate(("Alder Ledger", "Brindle Post"), 1):
        file = tmp_path / f"{outlet}.txt"
        file.write_text(f"Dam cracks above Hernau\n\nHERNAU (MPA) — {STORY}", encoding="utf-8")
        told = {"outlet": outlet, "published": f"2024-05-0{day}", "language": "en"}
        file.with_suffix(".meta.json").write_text(json.dumps(told), encoding="utf-8")
    (dossier,) = read(tmp_path).dossiers
    (copy,) = dossier.event.copies
    assert not copy.directed
    assert all("MPA" in {link.name for link in a.chain} for a in dossier.attributions)
    assert max(len(f.origins) for f in dossier.findings) <= 1
    assert not {f.status for f in dossier.findings} & {"corroborated", "corroborated-across-sides"}
