"""read: files and records -> pages. The only stage that opens files; it decides nothing about meaning.

`read` yields a `Page` for what could be read and a `Failure`, with the reason, for what could not; nothing is lost and
nothing raises but an `InputError` when a selection as a whole holds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.reading.aliases import read_aliases
from reportedly.reading.beside import META_SUFFIX, told_beside
from reportedly.reading.decoding import NotText, decode, looks_like_html
from reportedly.reading.families import read_families
from reportedly.reading.feeds import looks_like_feed, read_feed
from reportedly.reading.files import Found, find, load
from reportedly.reading.own_files import own_kind
from reportedly.reading.pages import failed, make_page
from reportedly.reading.records import read_json, read_lines
from reportedly.settings import Settings
from reportedly.vocabulary import Failure, Page

__all__ = ["read", "read_aliases", "read_families"]

_TEXT = {".txt", ".md", ".text"}
_HTML = {".html", ".htm", ".xhtml"}
_RECORDS = {".jsonl", ".ndjson"}
_TABLES = {".csv", ".tsv"}
_LINE = '{"text": "…", "outlet": "…", "published": "2024-06-14"}, in a file .jsonl'
_DEFAULTS = Settings()


def read(inputs: Sequence[str | Path], settings: Settings = _DEFAULTS) -> Iterator[Page | Failure]:
    """Pages and failures of `inputs`, in the order given and by file name within a folder or glob.

    Each input is a file, a folder (recursively; hidden files and what `reportedly` itself wrote skipped) or a glob.
    `NAME.meta.json` beside `NAME.ext` is what the user tells about it. Decoded text longer than
    `settings.max_characters` is cut, with a warning on the page.

    Raises `InputError` (at the first step of the iteration) when nothing at all matches.
    """
    for found in find(inputs):
        yield from _read_one(found, settings)


def _read_one(found: Found, settings: Settings) -> Iterator[Page | Failure]:
    name, suffix = found.name, found.path.suffix.lower()
    if found.problem is not None:
        yield failed(name, None, found.problem)
        return
    data = load(found)
    if isinstance(data, Failure):
        yield data
        return
    if own := own_kind(found.path, data):
        if found.named:  # what a folder or pattern happens to hold of ours is no report, and no failure either
            yield failed(name, data, f"{own}, no report")
        return
    if suffix in _RECORDS:
        yield from read_lines(name, data, settings.max_characters)
        return
    if found.path.name.endswith(META_SUFFIX):
        yield failed(name, data, f"a {META_SUFFIX} file tells about a report beside it, and there is none of that name")
        return
    if suffix == ".json":
        yield from read_json(name, data, settings.max_characters)
        return
    if suffix not in {*_TEXT, *_HTML} and looks_like_feed(data):
        yield from read_feed(name, data, settings.max_characters)
        return
    if suffix in _TABLES:
        yield failed(name, data, f"a table ({suffix}) is no report; write each of its rows as a line of JSON: {_LINE}")
        return
    told, warnings = told_beside(found.path)
    try:
        html = suffix in _HTML or (suffix not in _TEXT and looks_like_html(data))
        decoded = decode(data, html)
    except NotText as reason:
        yield failed(name, data, str(reason))
        return
    media = "text/html" if html or (suffix not in _TEXT and looks_like_html(decoded.text)) else "text/plain"
    yield make_page(name, data, media, decoded, told, warnings, settings.max_characters)
