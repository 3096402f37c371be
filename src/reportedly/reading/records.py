"""Reports given as records: one JSON object a line, or a JSON file that holds such objects."""

from __future__ import annotations

import json
from collections.abc import Iterator

from reportedly.reading.beside import mend, told_by
from reportedly.reading.decoding import Decoded
from reportedly.reading.keys import known, slips
from reportedly.reading.pages import failed, make_page
from reportedly.vocabulary import Failure, Metadata, Page

_NO_REPORT = (
    ".json is not a report format unless it holds an object, or an array of objects, with `text` or `html`; "
    "what is told about a report goes in NAME.meta.json"
)

_EXAMPLE = '{"text": "…", "outlet": "…", "published": "2024-06-14"}'
_TOP = 600  # characters in which a text's own headline stands, under whatever stands over it


def read_lines(file: str, data: bytes, max_characters: int) -> Iterator[Page | Failure]:
    """A page for each line of JSON Lines; a line that is none costs itself only. Page.data is the line's bytes."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        yield failed(file, data, "JSON Lines must be UTF-8; this file is UTF-16 or UTF-32")
        return
    names: set[str] = set()
    slipped: set[str] = set()
    any_line = False
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        line = raw.removesuffix(b"\r")
        if not line.strip():
            continue
        any_line = True
        yield _record_of(file, f"{file}:{number}", line, names, slipped, max_characters)
    if not any_line:
        yield failed(file, data, "the file is empty")


def read_json(file: str, data: bytes, max_characters: int) -> Iterator[Page | Failure]:
    """The reports of a `.json` file; Page.data is the record written again, keys sorted, as a file may hold several."""
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        yield failed(file, data, f"{_NO_REPORT} (this one is not JSON: {error})")
        return
    records = _items(whole)
    if not records or not all(isinstance(r, dict) and {"text", "html"} & set(known(r)[0]) for r in records):
        yield failed(file, data, _NO_REPORT)
        return
    names: set[str] = set()
    slipped: set[str] = set()
    for number, record in enumerate(records, 1):
        line = json.dumps(record, ensure_ascii=True, sort_keys=True).encode()
        yield _record_of(file, f"{file}:{number}", line, names, slipped, max_characters)


def _items(whole: object) -> list[object]:
    """The records of a JSON file: a list, one, or the items of a JSON Feed (jsonfeed.org), with its title as outlet."""
    if isinstance(whole, dict) and "jsonfeed.org" in str(whole.get("version")) and isinstance(whole.get("items"), list):
        outlet = {"outlet": whole["title"]} if isinstance(whole.get("title"), str) else {}
        return [outlet | item if isinstance(item, dict) else item for item in whole["items"]]
    return whole if isinstance(whole, list) else [whole]


def _record_of(
    file: str, where: str, line: bytes, names: set[str], slipped: set[str], max_characters: int
) -> Page | Failure:
    """`slipped`: keys of the file that were told of as slips; each is once."""
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return failed(where, line, f"not UTF-8 at byte {error.start} of the line; save the file in UTF-8")
    except (ValueError, RecursionError) as error:
        return failed(where, line, f"not JSON ({error}); each line is one object, as {_EXAMPLE}")
    if not isinstance(record, dict):
        return failed(where, line, f"a record must be an object, not {_json_name(record)}, as {_EXAMPLE}")
    near = [(key, like) for key, like in slips(record, beside=False) if key not in slipped]
    slipped |= {key for key, _ in near}
    record, remarks = known(record)
    remarks += tuple(f"no key {k!r} is known; did you mean {like!r}? (said once for this file)" for k, like in near)
    field = "html" if record.get("html") is not None and record.get("text") is None else "text"
    text = record.get(field)
    if not isinstance(text, str):
        what = "has neither `text` nor `html`" if text is None else f"`{field}` must be text, not {_json_name(text)}"
        meant = "".join(f"; did you mean {like!r} by {k!r}?" for k, like in near if like in {"text", "html"})
        return failed(where, line, what + (meant or (f"; it has {_named(record)}" if text is None else "")))
    told, warnings = told_by(record, where)
    warnings += tuple(f"{where}: {remark}" for remark in remarks)
    name, name_warnings = _name_of(record.get("doc_id"), where)
    label = where if name is None else f"{file}#{name}"
    if label in names:
        name_warnings = (*name_warnings, f"{where}: doc_id {name!r} is used before in this file")
        label = where
    names.add(label)
    mended = mend(text)
    if mended != text:
        name_warnings = (*name_warnings, f"{where}: lone surrogates replaced by U+FFFD")
    if not mended.strip():
        return failed(label, line, f"`{field}` holds no text")
    told = Metadata(told.outlet, told.address, told.published, told.language, told.title, name)
    media = "text/html" if field == "html" else "text/plain"
    decoded = Decoded(mended if media == "text/html" else _under_title(mended, told.title), "utf-8", ())
    return make_page(label, line, media, decoded, told, (*warnings, *name_warnings), max_characters)


def _named(record: dict[str, object]) -> str:
    return ", ".join(f"`{k}`" for k in list(record)[:6]) or "no keys"


def _under_title(text: str, title: str | None) -> str:
    """The text under its record's title where it does not begin with it: a headline is words of the report."""
    if not title or _folded(title) in _folded(text[: _TOP + 2 * len(title)]):
        return text
    return f"{title}\n\n{text}"


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _name_of(doc_id: object, where: str) -> tuple[str | None, tuple[str, ...]]:
    if doc_id is None:
        return None, ()
    if isinstance(doc_id, bool) or not isinstance(doc_id, str | int):
        return None, (f"{where}: doc_id should be text, not {_json_name(doc_id)}; not used",)
    name = mend(" ".join(str(doc_id).split()))
    return (name or None), ()


def _json_name(value: object) -> str:
    names = {dict: "an object", list: "an array", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
