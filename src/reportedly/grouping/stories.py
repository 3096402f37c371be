"""An event with all that follows up on it: a story."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.vocabulary import Event


def stories(events: Iterable[Event]) -> dict[str, str]:
    """Event id -> the id of the event its story began with, along the follow-ups and merges in force."""
    known = list(events)
    records = [r for e in known for r in e.records]
    leads = {r.events[0]: r.events[1] for r in records if r.kind == "merge"}

    def now(event: str) -> str:
        while event in leads:
            event = leads[event]
        return event

    earlier = {now(r.events[0]): now(r.events[1]) for r in records if r.kind == "follow-up"}
    out: dict[str, str] = {}
    for event in known:
        root, seen = event.id, {event.id}
        while (root in earlier) and earlier[root] not in seen:
            root = earlier[root]
            seen.add(root)
        out[event.id] = root
    return out
