"""What an event follows up on and what follows up on it, by the records that name it."""

from __future__ import annotations

from reportedly.vocabulary import Event


def follows_up(event: Event) -> list[tuple[str, str]]:
    """(id, reason) of the events this one follows up on, in order of writing."""
    return [(r.events[1], r.why) for r in event.records if r.kind == "follow-up" and r.events[0] == event.id]


def followed_up(event: Event) -> list[tuple[str, str]]:
    """(id, reason) of the events that follow up on this one, in order of writing."""
    return [(r.events[0], r.why) for r in event.records if r.kind == "follow-up" and r.events[1] == event.id]
