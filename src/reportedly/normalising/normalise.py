"""An attribution's values: times, quantities and places of its content; and the report's names as entities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from reportedly.normalising.anchors import part_anchor, report_anchor
from reportedly.normalising.entries import entry_anchors
from reportedly.normalising.measured import Parse
from reportedly.normalising.names import entities_of
from reportedly.normalising.places import find_places
from reportedly.normalising.quantities import find_quantities
from reportedly.normalising.times import Memory, elapsed, find_times
from reportedly.vocabulary import Annotated, Attribution, Entity, Gazetteer, Part, Place, Quantity, Span, Time

_Value = TypeVar("_Value", Time, Quantity, Place)
# Only here does "the same day" count from what was told before, and lets later words count from it.
_FLOWING = frozenset(("headline", "body", "note"))
_READ = "en"  # the one language whose numbers, times and places these rules read; of others only names are taken
_LEAD = 3  # paragraphs in which a report tells on which day it happened


def normalise(
    annotated: Annotated, attributions: Sequence[Attribution], gazetteer: Gazetteer | None
) -> tuple[tuple[Attribution, ...], tuple[Entity, ...]]:
    """The attributions with `times`, `quantities` and `places` filled, and the entities of the report.

    A value belongs to an attribution when its words lie inside the content (the part of it that does, for a content
    broken by its cue). Without a gazetteer places keep their words and have no id. Of a report in another language than
    English only the entities are given: rules of one language would make wrong values of another's words.
    """
    report = annotated.report
    if annotated.language != _READ:
        return tuple(attributions), entities_of(annotated, attributions)
    anchor, parse = report_anchor(report), Parse(annotated.tokens)
    times: list[Time] = []
    quantities: list[Quantity] = []
    memory, paragraphs = Memory(), 0
    entries = entry_anchors(report, anchor)
    entry = anchor
    for n, part in enumerate(report.parts):
        if n in entries and entries[n] is not entry:
            entry, memory = entries[n], Memory()  # of another entry's day nothing is remembered
        own = _heard(part, memory)
        base = entries.get(n, anchor)
        found, left = find_times(report.text, part_anchor(part, base), part.span.start, part.span.end, own)
        if part.kind in _FLOWING:
            paragraphs += part.kind == "body"
            memory = left
            if memory.event is None and paragraphs <= _LEAD and n not in entries:
                memory = replace(memory, event=memory.first)
        times.extend(found)
        dated = [t.span for t in found if not elapsed(t.span.of(report.text))]
        quantities.extend(find_quantities(report.text, part.span.start, part.span.end, dated, parse))
    entities = entities_of(annotated, attributions)
    places = find_places(annotated, gazetteer, entities)
    return tuple(_filled(a, times, quantities, places) for a in attributions), entities


def _filled(
    a: Attribution, times: Sequence[Time], quantities: Sequence[Quantity], places: Sequence[Place]
) -> Attribution:
    own = _within(times, a.content), _within(quantities, a.content), _within(places, a.content)
    if own == (a.times, a.quantities, a.places):  # none in most: what is made anew costs
        return a
    return replace(a, times=own[0], quantities=own[1], places=own[2])


def _heard(part: Part, memory: Memory) -> Memory:
    """What the words of a part may count from: a post knows nothing of the page, a caption the day of the event."""
    if part.kind in _FLOWING:
        return memory
    return Memory(event=memory.event, day=memory.event) if part.kind == "caption" else Memory()


def _within(values: Sequence[_Value], content: Sequence[Span]) -> tuple[_Value, ...]:
    """Values whose words lie wholly in one span of the content."""
    if len(content) == 1:
        start, end = content[0].start, content[0].end
        return tuple(v for v in values if start <= v.span.start and v.span.end <= end)
    return tuple(v for v in values if any(c.covers(v.span) for c in content))
