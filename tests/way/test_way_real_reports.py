"""The two real reports, read where they stand: what a careful editor of the two pages must find in the dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.library import read
from reportedly.vocabulary import Attribution, Dossier

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real reports are not in the repository")


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    (found,) = read(SEEDS).dossiers
    return found


def saying(dossier: Dossier, words: str) -> Attribution:
    """The saying whose content has these words."""
    texts = {r.id: r for r in dossier.reports}
    return next(a for a in dossier.attributions if words in texts[a.report].words(a.content))


def test_a_relay_named_on_the_page_is_in_the_chain(dossier: Dossier) -> None:
    chain = [link.name for link in saying(dossier, "is now limited").chain]
    assert chain == ["Natalia Humeniuk", "Ukrainska Pravda", "Newsweek", "MSN"]
    assert [link.name for link in saying(dossier, "a drone attack").chain[:2]] == ["Igor Ivin", "Meduza"]


def test_five_appearances_of_one_post_count_once(dossier: Dossier) -> None:
    most = max(dossier.findings, key=lambda f: f.appearances)
    assert (most.appearances, most.reports, len(most.origins)) == (5, 2, 1)


def test_what_could_not_be_verified_touches_only_the_claim_it_names(dossier: Dossier) -> None:
    disclaimer = saying(dossier, "alternative transfer routes")
    touched = [a for a in dossier.attributions if disclaimer.id in a.disclaimed_by]
    assert [a.id for a in touched] == [saying(dossier, "tried to use aircraft").id]


def test_miles_and_kilometres_are_a_conversion(dossier: Dossier) -> None:
    kinds = [r.kind for c in dossier.claims for r in c.relations]
    assert kinds.count("conversion") == 2
    assert "conflict" not in kinds


def test_embedded_posts_are_sources_of_their_own(dossier: Dossier) -> None:
    posts = {link.name for a in dossier.attributions for link in a.chain if link.kind == "post"}
    assert {"Anton Gerashchenko", "NEXTA"} <= posts


CLOSING = "other matters that close a page are not told apart: of what a rule for them found 13 of 82 were any"
OTHER = [
    pytest.param("truce", marks=pytest.mark.xfail(strict=True, reason=CLOSING)),
    "sticks out of the road",
    "airfields",
]


@pytest.mark.parametrize("words", OTHER)
def test_other_matters_and_the_photo_are_not_of_the_event(dossier: Dossier, words: str) -> None:
    assert not saying(dossier, words).about_event
