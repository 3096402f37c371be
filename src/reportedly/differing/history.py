"""Going back: what a conclusion changed, kept as the things that were there before, and undone newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from reportedly.differing.states import (
    ClaimState,
    FlagState,
    RecordState,
    ReportState,
    State,
    Thing,
    TollState,
    of_things,
    things,
)
from reportedly.vocabulary import Dossier, Was

Kind = Literal["report", "claim", "flag", "toll"]
_KINDS: Mapping[Kind, type[Thing]] = {"report": ReportState, "claim": ClaimState, "flag": FlagState, "toll": TollState}


def _kind(thing: Thing) -> Kind:
    return next(kind for kind, made in _KINDS.items() if isinstance(thing, made))


def replaced(event: str, before: Dossier | None, after: Dossier | None) -> tuple[Was, ...]:
    """What of `before` is another in `after`, or is not there; what is new was nothing. By kind and id."""
    old, new = (_keyed(d) for d in (before, after))
    return tuple(
        Was(event, kind, name, _json(old.get((kind, name))))
        for kind, name in sorted(old.keys() | new.keys())
        if old.get((kind, name)) != new.get((kind, name))
    )


def gone_back(now: State, changes: Iterable[Was], records: Iterable[RecordState]) -> State:
    """The state before these changes, given newest first; `records` are those written by then."""
    there: tuple[Thing, ...] = (*now.reports, *now.claims, *(now.flags or ()), *(now.tolls or ()))
    held: dict[tuple[str, str, str], Thing] = {(t.event, _kind(t), t.id): t for t in there}
    for was in changes:
        key = (was.event, was.kind, was.id)
        if was.before is None:
            held.pop(key, None)
        else:
            held[key] = msgspec.json.decode(was.before, type=_KINDS[was.kind])
    return of_things(held.values(), records)


def _keyed(dossier: Dossier | None) -> dict[tuple[Kind, str], Thing]:
    found = things(dossier) if dossier is not None else ()
    return {(_kind(t), t.id): t for t in found}


def _json(thing: Thing | None) -> str | None:
    return None if thing is None else msgspec.json.encode(thing).decode()
