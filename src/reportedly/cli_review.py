"""`reportedly review`: what a person corrects, each with a name and a reason, each to be taken back."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from typing import TypedDict

import msgspec

from reportedly import reviewing, ruling
from reportedly.collection import conclude_touched, settings_of
from reportedly.errors import InputError
from reportedly.showing import record_text, reviews_text
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Record

Opener = Callable[[argparse.Namespace], EmbeddedStore]
Deed = Callable[[EmbeddedStore, argparse.Namespace], Record]

_ID = "id, or its first characters"
NOT_UNDERSTOOD = 2


def add_review(parser: argparse.ArgumentParser, open_store: Opener) -> None:
    """Give the command its kinds of correction. A further kind is a line here and a function."""
    kinds = parser.add_subparsers(metavar="CORRECTION")
    parser.set_defaults(run=lambda _: _which(parser))

    def kind(name: str, deed: Deed, about: str) -> argparse.ArgumentParser:
        one = kinds.add_parser(name, help=about, description=about[0].upper() + about[1:] + ".")
        one.add_argument("--because", required=True, metavar="WORDS", help="the reason, kept with the record")
        one.add_argument("--by", default=_login(), metavar="NAME", help="who corrects (default: the login name)")
        _takes_store(one)
        one.set_defaults(run=lambda options: _review(open_store, deed, options))
        return one

    def of_names(name: str, deed: Deed, about: str) -> argparse.ArgumentParser:
        one = kind(name, deed, about)
        one.add_argument("--event", metavar="EVENT", help="in this event only (default: wherever the name is met)")
        return one

    two = kind("merge", _merge, "make one of two events, claims or origins")
    two.add_argument("one", metavar="ONE", help=f"what goes into the other: event, claim or origin by {_ID}")
    two.add_argument("into", metavar="INTO", help="what stays")
    out = kind("split", _split, "take reports out of an event, or sayings out of a claim or an origin")
    out.add_argument("whole", metavar="WHOLE", help=f"event, claim or origin by {_ID}")
    out.add_argument("parts", metavar="PART", nargs="+", help="report or its file; saying; of an origin also a name")
    named = of_names("rename", _rename, "show a claim or a source under another name")
    named.add_argument("what", metavar="WHAT", help="claim id, or a source's name")
    named.add_argument("name", metavar="NAME")
    sided = of_names("side", _side, "say on which side a source stands")
    sided.add_argument("name", metavar="NAME")
    sided.add_argument("side", metavar="SIDE", help="country or camp; '-' for none")
    same = of_names("alias", _alias, "say that two names are of one source")
    same.add_argument("name", metavar="NAME")
    same.add_argument("of", metavar="OF", help="the name to show")
    other = of_names("apart", _apart, "say that two names are not of one source")
    other.add_argument("name", metavar="NAME")
    other.add_argument("other", metavar="OTHER")
    owned = of_names("owner", _owner, "say which family an outlet is of")
    owned.add_argument("outlet", metavar="OUTLET")
    owned.add_argument("family", metavar="FAMILY", help="'-' for none")
    rated = kind("verdict", _verdict, "give a claim a verdict; no count changes by it")
    rated.add_argument("claim", metavar="CLAIM")
    rated.add_argument("rating", metavar="RATING", help="true, false, misleading, unproven, or words of your own")
    rated.add_argument("--page", default="", metavar="ADDRESS", help="where the verdict is published")
    kind("background", _background, "say that a claim or a saying is background").add_argument("what", metavar="WHAT")
    kind("event", _of_event, "say that a claim or a saying is about the event").add_argument("what", metavar="WHAT")
    kind("set-aside", _set_aside, "leave a report or a saying out of all counts").add_argument("what", metavar="WHAT")
    stands = kind("relate", _relate, "say how two claims stand to one another")
    stands.add_argument("claim", metavar="CLAIM")
    stands.add_argument("other", metavar="OTHER")
    stands.add_argument("kind", metavar="RELATION", choices=ruling.RELATIONS, help=", ".join(ruling.RELATIONS))
    loose = kind(
        "unrelate",
        _unrelate,
        "say that what is shown between two claims, or figures of the killed or injured, does not hold",
    )
    loose.add_argument("claim", metavar="CLAIM", help=f"{_ID}; or killed, injured: of the reports' figures of them")
    loose.add_argument("other", metavar="OTHER", nargs="?", help="left out: between the values of the one claim")
    loose.add_argument("--kind", default="", metavar="RELATION", help="this one only (default: all that is shown)")
    loose.add_argument("--event", metavar="EVENT", help="of killed, injured: where several events have such figures")
    kind("unflag", _unflag, "say that a flag is wrong where it stands").add_argument("flag", metavar="FLAG", help=_ID)
    back = kind("undo", _undo, "take a record back")
    back.add_argument("record", metavar="RECORD", type=int, help="its number: reportedly review list")
    every = kinds.add_parser("list", help="list what people corrected, and whether it is in force")
    every.add_argument("--json", action="store_true", help="one JSON object a line")
    _takes_store(every)
    every.set_defaults(run=lambda options: _list(open_store, options))


def _which(parser: argparse.ArgumentParser) -> int:
    """No correction was named: those there are."""
    parser.print_help(sys.stderr)
    return NOT_UNDERSTOOD


def _takes_store(one: argparse.ArgumentParser) -> None:
    """`--store` behind the correction as well; left out there, what stands before the correction holds."""
    one.add_argument("--store", default=argparse.SUPPRESS, metavar="FILE")


def _review(open_store: Opener, deed: Deed, options: argparse.Namespace) -> int:
    with open_store(options) as store:
        record = deed(store, options)
        conclude_touched(store, settings_of(store))
        (now,) = ruling.listed(store, only=record.number)
        near = ruling.near(store, record) if now.state != "applied" else {}
    print(record_text(record))
    if now.state != "applied":
        print(f"   but it is not in force: {now.because}")
    for name, like in near.items():
        known = f"; did you mean {' or '.join(repr(n) for n in like)}?" if like else "; see: reportedly why CLAIM"
        print(f"nobody is called {name!r} in any event{known}", file=sys.stderr)
    return 0


def _list(open_store: Opener, options: argparse.Namespace) -> int:
    with open_store(options) as store:
        found = ruling.listed(store)
    if options.json:
        for one in found:
            print(msgspec.json.encode(one, order="sorted").decode())
    else:
        print(reviews_text(found))
    return 0


class _Said(TypedDict):
    who: str
    why: str


def _said(options: argparse.Namespace) -> _Said:
    return {"who": options.by, "why": options.because}


def _merge(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    names = (options.one, options.into)
    for kind, deed in ((ruling.is_claim, ruling.merge_claims), (ruling.is_origin, ruling.merge_origins)):
        if all(map(kind, names)):
            return deed(store, *names, **_said(options))
        if any(map(kind, names)):
            told = " and ".join(f"{n!r} {_meant(n)}" for n in names)
            raise InputError(f"{told}; merge two events, two claims, or two origins, each by its id")
    return reviewing.merge(store, *names, **_said(options))


def _meant(name: str) -> str:
    """What a name is read as, by its first letter."""
    kinds = {
        "c": "a claim's",
        "o": "an origin's",
        "a": "a saying's",
        "f": "a flag's",
        "e": "an event's",
        "r": "a report's",
    }
    return f"is {kinds[name[:1]]} id" if ruling.is_id(name) else "is no id"


def _split(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    if ruling.is_claim(options.whole):
        return ruling.split_claim(store, options.whole, options.parts, **_said(options))
    if ruling.is_origin(options.whole):
        return ruling.split_origin(store, options.whole, options.parts, **_said(options))
    return reviewing.split(store, options.whole, options.parts, **_said(options))


def _rename(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.rename(store, options.what, options.name, event=options.event, **_said(options))


def _side(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.side(store, options.name, options.side, event=options.event, **_said(options))


def _alias(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.alias(store, options.name, options.of, event=options.event, **_said(options))


def _apart(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.apart(store, options.name, options.other, event=options.event, **_said(options))


def _owner(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.owner(store, options.outlet, options.family, event=options.event, **_said(options))


def _verdict(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.verdict(store, options.claim, options.rating, page=options.page, **_said(options))


def _background(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.background(store, options.what, **_said(options))


def _of_event(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.background(store, options.what, is_so=False, **_said(options))


def _set_aside(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.set_aside(store, options.what, **_said(options))


def _relate(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.relate(store, options.claim, options.other, options.kind, **_said(options))


def _unrelate(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.unrelate(
        store, options.claim, options.other, kind=options.kind, event=options.event, **_said(options)
    )


def _unflag(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return ruling.unflag(store, options.flag, **_said(options))


def _undo(store: EmbeddedStore, options: argparse.Namespace) -> Record:
    return reviewing.undo(store, options.record, **_said(options))


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user: a container, a service
        return "somebody"
