"""A person's record as a sentence."""

from __future__ import annotations

from reportedly.vocabulary import Record, RelationKind, Target

NONE = "-"
"""As the value of a side or an owner: none."""

_MARKS = frozenset('"“”«»„')
_LONGEST = 90  # characters of a claim in a sentence about it

_SO: dict[RelationKind, str] = {
    "conflict": "contradict each other",
    "denies": "deny each other",
    "updates": "are an earlier and a later state of one thing",
    "precision": "are one value, told more and less exactly",
    "conversion": "are one value in two units",
    "category": "are values of two things",
    "strength": "are one thing in stronger and weaker words",
    "same": "are one value",
}


def told(record: Record) -> str:
    """What the record says, without who and why: "Ana Held and the port are one origin"."""
    one, two = (*(_name(t) for t in record.about), "", "")[:2]
    if record.about and record.about[0].kind == "toll":
        return f"the reports' figures of {one} {_not(record.value)}"
    value = record.value.partition("\n")[0]
    return {
        "merge-claims": f"{one} is the same claim as {two}",
        "split-claim": f"{two} is another claim than {one}",
        "merge-origins": f"{one} and {two} are one origin",
        "split-origin": f"{two} is another origin than {one}",
        "rename": f"{one} is called “{value}”",
        "side": f"{one} is on no side" if value == NONE else f"{one} is on the side of {value}",
        "alias": f"{one} is {two}",
        "apart": f"{one} is not {two}",
        "owner": f"{one} is of no family" if value == NONE else f"{one} is of {value}",
        "verdict": f"the verdict on {one} is: {value}",
        "background": f"{one} is background",
        "of-event": f"{one} is about the event",
        "set-aside": f"{one} is set aside",
        "relate": f"{one} denies {two}" if value == "denies" else f"{one} and {two} {_so(value)}",
        "unrelate": f"{one} and {two} {_not(value)}" if two else f"values told of {one} {_not(value)}",
        "unflag": f"the flag “{value.replace('-', ' ')}” on {one}{two and f' in {two}'} is wrong",
    }.get(record.kind, record.kind)


def kinds_of(record: Record) -> tuple[RelationKind, ...]:
    """The kinds of relation that a record makes or takes away."""
    return tuple(kind for kind in _SO if kind in record.value.split())


def _so(kinds: str) -> str:
    return " and ".join(_SO[kind] for kind in _SO if kind in kinds.split())


def _not(kinds: str) -> str:
    plain = [_SO[kind].partition(" ") for kind in _SO if kind in kinds.split()]
    return " and ".join(f"{verb} not {rest}" if verb == "are" else f"do not {verb} {rest}" for verb, _, rest in plain)


def said(record: Record) -> str:
    """The record as a reason: who says so, when, and why."""
    return f"{record.who} says that {told(record)} ({record.when[:10]}): {record.why}"


def _name(target: Target) -> str:
    if target.kind in {"claim", "saying", "flag"}:
        name = target.name if len(target.name) <= _LONGEST else target.name[: _LONGEST - 1].rstrip() + "…"
        more = f" and {len(target.sayings) - 1} more" if target.kind == "saying" and len(target.sayings) > 1 else ""
        return f"{name}{more}" if name[:1] in _MARKS and name[-1:] in _MARKS else f"“{name}”{more}"
    return f"the {target.name}" if target.kind == "toll" else target.name
