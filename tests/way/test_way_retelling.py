"""Reports that tell another's matter in other words, led the whole way from pages."""

from __future__ import annotations

import json
from itertools import combinations, pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reportedly.collection import add, dossiers_of
from reportedly.retelling import _longest_increasing
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Attribution, Dossier

AGENCY = """Kiln roof falls on night shift at Orvane brickworks

TASSEL, May 3 (Northern Wire) - The roof of a kiln at the Orvane brickworks fell in on Tuesday night and
buried nine workers, the county fire chief said.

Seven were dug out by midnight, two of them with broken legs, said the chief, Maude Ibberline. A dog found the
eighth under a conveyor.

The ninth, a 19-year-old apprentice, had gone out for a cigarette and walked home, Ibberline said.

The works' manager said the roof had been inspected in March and passed. Two masons said bricks had been
falling since Easter.

The county closed the works and the lane beside it.
"""
RETOLD = """Nine under the rubble: brickworks roof collapses

In Orvane nine labourers were buried when a kiln's roof came down on Tuesday night.

By midnight seven had been pulled from the rubble, two with fractured legs. The eighth was discovered by a dog
below a conveyor belt.

Number nine, an apprentice aged 19, was not there at all: he had left for a cigarette and walked home.

In March the roof had passed an inspection. Masons tell of bricks that fell since Easter.

The works and a lane next to it have been closed.
"""
APART = """"We dug with our hands": a night in Orvane

I live across the lane. At ten I heard a long slide, then nothing, then men shouting names.

My brother and I climbed over the fence. Somebody's boot stuck out of the bricks, and we dug with our hands
till the engines came.

A woman from the canteen brought tea. The dog sat down by the conveyor and would not move, and that is how
they found old Piet.

Everybody in the lane has known for weeks that bricks fell there.
"""


def dossier(folder: Path, pages: dict[str, tuple[str, str | None]]) -> Dossier:
    for name, (text, published) in pages.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        told = {"outlet": name.title(), "language": "en"} | ({"published": published} if published else {})
        (folder / f"{name}.meta.json").write_text(json.dumps(told), encoding="utf-8")
    with EmbeddedStore() as store:
        add(store, [folder], Settings(one_event=True), isolated=False)
        (found,) = dossiers_of(store)
    return found


def test_a_rewriting_retells_and_an_account_of_ones_own_does_not(tmp_path: Path) -> None:
    pages = {"wire": (AGENCY, "2029-05-03"), "tabloid": (RETOLD, "2029-05-04"), "neighbour": (APART, "2029-05-05")}
    found = dossier(tmp_path, pages)
    names = {r.id: Path(r.file).stem for r in found.reports}
    assert [(names[c.report], names[c.of], c.kind, c.directed) for c in found.event.copies] == [
        ("tabloid", "wire", "retold", True)
    ]
    (copy,) = found.event.copies
    words = {r.id: r.text for r in found.reports}
    shown = [words[p.report][p.start : p.end] for p in copy.shown_by]
    assert any("broken legs" in w for w in shown[1::2])
    assert any("fractured legs" in w for w in shown[::2])


def test_what_a_retelling_says_itself_has_the_origin_of_what_it_retells(tmp_path: Path) -> None:
    found = dossier(tmp_path, {"wire": (AGENCY, "2029-05-03"), "tabloid": (RETOLD, "2029-05-04")})
    texts = {r.id: r.text for r in found.reports}
    origins = {o.id: o.name for o in found.origins}
    (cigarette,) = [a for a in found.attributions if "aged 19" in texts[a.report] and "he had left" in _words(a, texts)]
    assert origins.get(cigarette.origin or "") is not None
    assert all(f.origins for f in found.findings if f.claim == cigarette.claim)


def _words(a: Attribution, texts: dict[str, str]) -> str:
    return " ".join(texts[a.report][s.start : s.end] for s in a.content)


def test_without_dates_nobody_is_said_to_be_first(tmp_path: Path) -> None:
    found = dossier(tmp_path, {"wire": (AGENCY, None), "tabloid": (RETOLD, None)})
    assert [(c.kind, c.directed) for c in found.event.copies] == [("retold", False)]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=9))
def test_the_longest_run_is_as_long_as_the_longest_of_all(pairs: list[tuple[int, int]]) -> None:
    pairs = sorted(set(pairs), key=lambda p: (p[0], -p[1]))
    found = _longest_increasing(pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))
    assert set(found) <= set(pairs)
    rising = (
        n
        for n in range(len(pairs) + 1)
        for some in combinations(pairs, n)
        if all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(some))
    )
    assert len(found) == max(rising, default=0)
