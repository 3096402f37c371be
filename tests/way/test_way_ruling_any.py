"""Whatever people say, in whatever order: the dossier stays whole, and all of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.way.test_way_pipeline import check
from tests.way.test_way_ruling import WHO, heron, keep, lark, now, wren

from reportedly import ruling
from reportedly.errors import ReportedlyError
from reportedly.reviewing import undo
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Dossier, Record, Review

NAMES = ("Mara Quill", "M. Quill", "the utility", "Vell Water", "Ivo Stann", "Osk Board")
Deed = Callable[[EmbeddedStore, Dossier, int, int], Record]


def _claim(d: Dossier, n: int) -> str:
    return d.claims[n % len(d.claims)].id


def _origin(d: Dossier, n: int) -> str:
    return d.origins[n % len(d.origins)].id


def _saying(d: Dossier, n: int) -> str:
    return d.attributions[n % len(d.attributions)].id


def _name(n: int) -> str:
    return NAMES[n % len(NAMES)]


DEEDS: tuple[Deed, ...] = (
    lambda s, d, a, b: ruling.merge_claims(s, _claim(d, a), _claim(d, b), **WHO),
    lambda s, d, a, b: ruling.split_claim(s, _claim(d, a), d.claims[a % len(d.claims)].attributions[: 1 + b], **WHO),
    lambda s, d, a, b: ruling.merge_origins(s, _origin(d, a), _origin(d, b), **WHO),
    lambda s, d, a, b: ruling.split_origin(s, _origin(d, a), [_name(b)], **WHO),
    lambda s, d, a, b: ruling.alias(s, _name(a), _name(b), **WHO),
    lambda s, d, a, b: ruling.apart(s, _name(a), _name(b), **WHO),
    lambda s, d, a, b: ruling.side(s, _name(a), ("-", "north", "south")[b % 3], **WHO),
    lambda s, d, a, b: ruling.rename(s, _name(a), _name(b), **WHO),
    lambda s, d, a, b: ruling.owner(s, ("Lark", "Heron", "Wren")[a % 3], ("-", "Feather")[b % 2], **WHO),
    lambda s, d, a, b: ruling.verdict(s, _claim(d, a), ("true", "false")[b % 2], **WHO),
    lambda s, d, a, b: ruling.background(s, _claim(d, a), is_so=bool(b % 2), **WHO),
    lambda s, d, a, b: ruling.background(s, _saying(d, a), is_so=bool(b % 2), **WHO),
    lambda s, d, a, b: ruling.relate(s, _claim(d, a), _claim(d, b), ("conflict", "denies", "updates")[b % 3], **WHO),
    lambda s, d, a, b: ruling.unrelate(s, _claim(d, a), _claim(d, b), **WHO),
    lambda s, d, a, b: ruling.unflag(s, d.flags[a % len(d.flags)].id if d.flags else "f", **WHO),
    lambda s, d, a, b: ruling.set_aside(s, (_saying(d, a), "heron", "wren")[b % 3], **WHO),
)


def holds(review: Review, d: Dossier) -> None:
    """What is said to be in force is so in the dossier."""
    record, keys = review.record, {e.key: e for e in d.entities}
    entities = [keys[k] for k in review.entities]
    if record.kind == "side":
        assert {e.side for e in entities} == {None if record.value == "-" else record.value}
    elif record.kind == "rename":
        assert [e.name for e in entities] == [record.value]
    elif record.kind == "alias":
        assert len(entities) == 1
    elif record.kind in {"background", "of-event"}:
        held = set(review.sayings) or {a for c in d.claims if c.id in review.claims for a in c.attributions}
        assert record.kind == "of-event" or not all(a.about_event for a in d.attributions if a.id in held)
    elif record.kind == "set-aside":
        assert not [a for a in d.attributions if a.id in review.sayings or a.report in review.reports]
    elif record.kind in {"merge-claims", "merge-origins"}:
        assert review.claims if record.kind == "merge-claims" else review.origins
    elif record.kind in {"relate", "unrelate"}:
        one, two = (c for c in d.claims if c.id in review.claims)
        ends = ((one, two), (two, one))
        kinds = {r.kind for here, there in ends for r in here.relations if r.to == there.id}
        assert bool(kinds & set(record.value.split())) == (record.kind == "relate")
    elif record.kind == "unflag":
        assert {f.id for f in d.dismissed} >= set(review.flags)
        assert not {f.id for f in d.flags} & set(review.flags)
    elif record.kind in {"split-claim", "split-origin"}:
        assert len(review.claims if record.kind == "split-claim" else review.origins) == 2


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(DEEDS) - 1), st.integers(0, 6), st.integers(0, 6)), max_size=7))
def test_any_words_leave_a_whole_dossier_and_can_be_taken_back(told: list[tuple[int, int, int]]) -> None:
    with EmbeddedStore() as store:
        keep(store, lark(), heron(), wren())
        before = now(store)
        for kind, one, two in told:
            dossier = now(store)
            if dossier.claims and dossier.origins:
                try:
                    DEEDS[kind](store, dossier, one, two)
                except ReportedlyError:
                    continue
        after = now(store)
        check(after)
        ids = {a.id for a in after.attributions}
        assert {i for c in after.claims for i in c.attributions} <= ids
        assert {i for o in after.origins for i in o.attributions} <= ids
        assert {r.record.number for r in after.reviews} <= {r.number for r in store.reviews()}
        assert all(bool(r.because) == (r.state != "applied") for r in after.reviews)
        for review in after.reviews:
            if review.state == "applied":
                holds(review, after)
        for correction in ruling.listed(store):
            if correction.state != "undone":
                undo(store, correction.record.number, who="Ben", why="no")
        assert now(store) == before
