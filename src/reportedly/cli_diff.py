"""`reportedly diff`: what differs between two stores, two exports, or a store now and then."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reportedly.differing import State, as_json, as_text, difference, gone_back, of_correction, of_dossiers, of_folder
from reportedly.errors import InputError, UnknownName
from reportedly.ruling import listed
from reportedly.storing import FLAGS_BEGUN, EmbeddedStore

DIFFERENT = 4
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z?)?")


def add_diff(command: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    command.add_argument("old", nargs="?", metavar="OLD", help="a store, or a folder exported as jsonl")
    command.add_argument("new", nargs="?", metavar="NEW", help="the same (default: the store)")
    command.add_argument(
        "--since", metavar="TIME", help="the store then: 2026-11-21, 2026-11-21T14:00 (UTC), yesterday"
    )
    command.add_argument("--before", type=int, metavar="RECORD", help="the store before a person's record was written")
    command.add_argument("--as", dest="form", choices=("text", "json"), default="text", help="default: %(default)s")
    command.add_argument("--exit-code", action="store_true", help=f"exit with {DIFFERENT} where anything differs")
    command.set_defaults(run=_diff)


def _diff(options: argparse.Namespace) -> int:
    then = [x for x in (options.old, options.since, options.before) if x is not None]
    if len(then) != 1:
        raise InputError("say what to compare with: OLD, --since TIME, or --before RECORD, one of them")
    if options.old is not None:
        old, new = _state(options.old), _state(options.new or options.store)
    else:
        new = _state(options.store)
        old = _then(options, new)
    found = difference(old, new)
    print(as_json(found) if options.form == "json" else as_text(found))
    return DIFFERENT if found and options.exit_code else 0


def _state(name: str) -> State:
    """The state of a folder of JSON Lines, or of a store's file."""
    if Path(name).is_dir():
        return of_folder(name)
    if not Path(name).exists():
        raise InputError(f"{name!r}: no such store or folder; make one with: reportedly export --as jsonl -o DIR")
    if not Path(name).is_file():
        raise InputError(
            f"{name!r} is neither a store nor a folder; export one with: reportedly export --as jsonl -o DIR"
        )
    with EmbeddedStore(name) as store:
        return of_dossiers((d for _, d in store.dossiers()), listed(store))


def _then(options: argparse.Namespace, now: State) -> State:
    """The store as it was."""
    with EmbeddedStore(options.store) as store:
        records = [of_correction(c) for c in listed(store)]
        flags_from = store.fact(FLAGS_BEGUN) or ""
        if options.before is None:
            since = moment(options.since, datetime.now(UTC))
            back = gone_back(now, store.history(since=since), [r for r in records if r.when < since])
            return back if since >= flags_from else replace(back, flags=None, tolls=None)
        if options.before not in {r.number for r in records}:
            there = ", ".join(str(r.number) for r in records) or "none"
            raise UnknownName(
                f"no record {options.before} of a person; there are: {there}; see: reportedly review list"
            )
        earlier = [r for r in records if r.number < options.before]
        back = gone_back(now, store.history(record=options.before), earlier)
        (written,) = (r.when for r in records if r.number == options.before)
        return back if written >= flags_from else replace(back, flags=None, tolls=None)


def moment(told: str, now: datetime) -> str:
    """A time as the store writes them: of a day its beginning. Raises InputError where it cannot be read."""
    if told == "today":
        told = f"{now:%Y-%m-%d}"
    if told == "yesterday":
        told = f"{now - timedelta(days=1):%Y-%m-%d}"
    if not _TIME.fullmatch(told):
        raise InputError(f"{told!r}: write a time as 2026-11-21, 2026-11-21T14:00, today or yesterday")
    try:
        found = datetime.fromisoformat(told.removesuffix("Z"))
    except ValueError as error:
        raise InputError(f"{told!r}: {error}") from None
    return f"{found:%Y-%m-%dT%H:%M:%SZ}"
