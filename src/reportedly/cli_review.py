"""`reportedly review`: a person's corrections, each with a name and a reason, each to be taken back."""

from __future__ import annotations

import argparse
import getpass
from collections.abc import Callable

from reportedly.collection import conclude_touched, settings_of
from reportedly.reviewing import merge, split, undo
from reportedly.showing import record_text
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Record

Opener = Callable[[argparse.Namespace], EmbeddedStore]
Deed = Callable[[EmbeddedStore, argparse.Namespace], Record]


def add_review(parser: argparse.ArgumentParser, open_store: Opener) -> None:
    """Give the command its kinds of correction. A further kind is a line here and a function."""
    kinds = parser.add_subparsers(required=True, metavar="CORRECTION")

    def kind(name: str, deed: Deed, about: str) -> argparse.ArgumentParser:
        one = kinds.add_parser(name, help=about, description=about[0].upper() + about[1:] + ".")
        one.add_argument("--because", required=True, metavar="WORDS", help="the reason, kept with the record")
        one.add_argument("--by", default=_login(), metavar="NAME", help="who corrects (default: the login name)")
        one.add_argument("--store", default=parser.get_default("store"), metavar="FILE")
        one.set_defaults(run=lambda options: _review(open_store, deed, options))
        return one

    two = kind("merge", _merge, "let the reports of one event stand in another")
    two.add_argument("event", metavar="EVENT", help="event that goes into the other; its id leads there")
    two.add_argument("into", metavar="INTO", help="event that stays")
    out = kind("split", _split, "take reports out of an event, as an event of their own")
    out.add_argument("event", metavar="EVENT")
    out.add_argument("reports", metavar="REPORT", nargs="+", help="report id, or the name of its file")
    back = kind("undo", _undo, "take a merge or split back")
    back.add_argument("record", metavar="RECORD", type=int, help="its number: reportedly events --why")


def _review(open_store: Opener, deed: Deed, options: argparse.Namespace) -> int:
    with open_store(options) as store:
        record = deed(store, options)
        conclude_touched(store, settings_of(store))
    print(record_text(record))
    return 0


def _merge(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return merge(store, options.event, options.into, who=options.by, why=options.because)


def _split(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return split(store, options.event, options.reports, who=options.by, why=options.because)


def _undo(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return undo(store, options.record, who=options.by, why=options.because)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user: a container, a service
        return "somebody"
