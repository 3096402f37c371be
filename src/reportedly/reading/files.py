"""Which files a selection names, in an order that depends on their names alone; and their bytes."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from reportedly.errors import InputError
from reportedly.reading.beside import META_SUFFIX
from reportedly.vocabulary import Failure

_SPLIT = "split it, or copy the report out of it"
# No report is a gigabyte; a file that large is a disk image or an archive, and reading it would end the run.
_MAX_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the selection: its name as given, its path, why it cannot be read where that is plain already, and
    whether it was given by its own name, not found in a folder or by a pattern."""

    name: str
    path: Path
    problem: str | None = None
    named: bool = False


def find(inputs: Sequence[str | Path]) -> Iterator[Found]:
    """Files of `inputs`, each name once. Raises InputError when there is none at all."""
    seen: set[str] = set()
    for given in inputs:
        for found in _expand(given):
            if found.name not in seen:
                seen.add(found.name)
                yield found
    if not seen:
        raise InputError("nothing to read: " + ("; ".join(_nothing(i) for i in inputs) or "no input was given"))


def _nothing(given: str | Path) -> str:
    """Why an input that names nothing does, and what to do."""
    if Path(given).is_dir():
        return f"no file is in the folder {str(given)!r}; save the pages there, as .html or .txt"
    return f"no file matches {str(given)!r}; name a file, a folder, or a pattern such as 'tonight/*.html'"


def _missing(path: Path) -> str:
    """What to say of a path that is not there: the name most like it where it should be, or the folder that is not."""
    what = "no such file or folder"
    try:
        names = [n for n in os.listdir(path.parent) if not n.startswith(".")]
    except OSError:
        return f"{what}: there is no folder {str(path.parent)!r}"
    like = get_close_matches(path.name, names, 1, _LIKE)
    return f"{what}; did you mean {_printable(str(path.with_name(like[0])))!r}?" if like else what


_LIKE = 0.7
"""Share of letters in common, as difflib counts them, from which on a name is offered for a mistyped one."""


def load(found: Found) -> bytes | Failure:
    """The bytes of a file, or why they cannot be had."""
    try:
        status = found.path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Failure(found.name, None, "read", "not a regular file (a pipe, socket or device)")
        if status.st_size > _MAX_BYTES:
            return Failure(found.name, None, "read", f"{status.st_size:,} bytes: larger than any report; {_SPLIT}")
        return found.path.read_bytes()
    except OSError as error:
        return Failure(found.name, None, "read", _why(error))


def _expand(given: str | Path) -> Iterator[Found]:
    name, path = _printable(str(given)), Path(given)
    try:
        if path.is_dir():
            yield from _folder(name.rstrip("/") or "/", path, ())
        elif os.path.lexists(path):
            yield Found(name, path, named=True)
        elif isinstance(given, str) and glob.has_magic(given):
            stems: dict[Path, frozenset[str]] = {}
            for match in sorted(glob.glob(given, recursive=True)):
                folder = Path(match).parent
                if folder not in stems:
                    stems[folder] = _stems(_listed(folder))
                if not _hidden_or_beside(Path(match).name, stems[folder]) and not os.path.isdir(match):
                    yield Found(_printable(match), Path(match))
        elif "\0" not in name:
            yield Found(name, path, _missing(path))
    except (OSError, ValueError) as error:  # a name too long, or with a NUL
        yield Found(name, path, str(error))


_DEEPEST = 100
"""Folders within folders that are entered: beyond is a trap, or a mistake."""


def _folder(name: str, folder: Path, above: tuple[tuple[int, int], ...]) -> Iterator[Found]:
    """Files below `folder`. `above` are the folders on the way here, so that a link back to one of them ends there."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda e: os.fsencode(e.name))
    except OSError as error:
        yield Found(name, folder, _why(error))
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        return
    if len(above) >= _DEEPEST:
        yield Found(name, folder, f"folders nested deeper than {_DEEPEST}: name the inner folder itself")
        return
    stems = _stems(e.name for e in entries)
    for entry in entries:
        path, label = Path(entry.path), f"{name}/{_printable(entry.name)}"
        if _hidden_or_beside(entry.name, stems):
            continue
        try:
            is_folder = entry.is_dir()
        except OSError as error:
            yield Found(label, path, _why(error))
            continue
        if is_folder:
            yield from _folder(label, path, (*above, here))
        else:
            yield Found(label, path)


def _listed(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:  # entered and not listed: what was matched in it by its full name is read all the same
        return []


def _stems(names: Iterable[str]) -> frozenset[str]:
    """The names of a folder without their endings: taken once for all of it, as each file asks for them."""
    return frozenset(n.rpartition(".")[0] for n in names)


def _hidden_or_beside(name: str, stems: frozenset[str]) -> bool:
    """A hidden file, or one that only tells about a report that is there: among the `stems` of its folder."""
    return name.startswith(".") or (name.endswith(META_SUFFIX) and name.removesuffix(META_SUFFIX) in stems)


def _printable(name: str) -> str:
    """A name that can be written as UTF-8, whatever bytes the file system holds."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _why(error: OSError) -> str:
    what = (error.strerror or type(error).__name__).lower()
    return f"{what}; let yourself read it (chmod u+r), or copy it" if isinstance(error, PermissionError) else what
