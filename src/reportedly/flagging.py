"""Which editor's flags are raised, and how severe they are: a person's switches over what the rules say.

Written KIND=STATE, parted by commas: "loaded-wording=off,quote-cut-off=warning", or "all=off,copied-error=on".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast, get_args

from reportedly.errors import UnknownName
from reportedly.vocabulary import Flag, FlagKind, Severity

ALL = "all"
STATES = ("off", "on", *get_args(Severity))

Switch = tuple[str, str]  # kind or "all"; state


def switches(text: str) -> tuple[Switch, ...]:
    """The switches written in `text`, in its order. Raises UnknownName, which lists what there is."""
    return checked(tuple(_pair(piece) for piece in text.split(",") if piece.strip()))


def checked(pairs: Iterable[Switch]) -> tuple[Switch, ...]:
    """The pairs as they are; raises UnknownName for a kind or a state that there is not."""
    out = tuple(pairs)
    for kind, state in out:
        if kind != ALL and kind not in get_args(FlagKind):
            raise UnknownName(f"no flag is of kind {kind!r}; there are: {ALL}, {', '.join(sorted(get_args(FlagKind)))}")
        if state not in STATES:
            raise UnknownName(f"flag {kind}: {state!r} is no state; write {kind}=STATE, one of {', '.join(STATES)}")
    return out


def switched(flags: Sequence[Flag], pairs: Sequence[Switch]) -> tuple[Flag, ...]:
    """The flags that stay, in their order, with the severity a person gave their kind, else the rules' own."""
    told = {kind: _state(kind, checked(pairs)) for kind in get_args(FlagKind)}
    return tuple(_as(flag, told.get(flag.kind, "on")) for flag in flags if told.get(flag.kind, "on") != "off")


def _state(kind: str, pairs: Sequence[Switch]) -> str:
    """What the last switch that names the kind, or all, says."""
    return next((state for named, state in reversed(pairs) if named in {kind, ALL}), "on")


def _as(flag: Flag, state: str) -> Flag:
    return flag if state == "on" else replace(flag, severity=cast(Severity, state))


def _pair(piece: str) -> Switch:
    kind, _, state = piece.partition("=")
    return kind.strip(), state.strip()
