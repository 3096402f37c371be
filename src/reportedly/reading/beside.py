"""What the user tells about a report: the fields of `NAME.meta.json` beside it, or of its own record."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reportedly.reading.keys import known, slips
from reportedly.reading.published import to_edtf
from reportedly.vocabulary import Metadata

META_SUFFIX = ".meta.json"
_FIELDS = ("outlet", "address", "published", "language", "title")
_SURROGATE = re.compile("[\ud800-\udfff]")


def told_beside(report: Path) -> tuple[Metadata, tuple[str, ...]]:
    """Metadata of the file beside `report`, and warnings; unreadable or ill-typed metadata never costs the report."""
    beside = report.with_name(report.stem + META_SUFFIX)
    try:
        if not beside.is_file():
            return Metadata(), ()
        fields = json.loads(beside.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        return Metadata(), (f"{beside.name} not used: {(error.strerror or 'unreadable').lower()}",)
    except (ValueError, RecursionError) as error:
        return Metadata(), (f"{beside.name} not used: not JSON ({error})",)
    if not isinstance(fields, dict):
        return Metadata(), (f"{beside.name} not used: it should hold one JSON object",)
    named, remarks = known(fields)
    told, warnings = told_by(named, beside.name)
    remarks += tuple(f"no key {key!r} is known; did you mean {like!r}?" for key, like in slips(fields, beside=True))
    return told, (*warnings, *(f"{beside.name}: {remark}" for remark in remarks))


def told_by(fields: Mapping[str, object], where: str) -> tuple[Metadata, tuple[str, ...]]:
    """Metadata from the known `fields`, and a warning naming `where` for each that cannot be used."""
    told, warnings = Metadata(), []
    for field in _FIELDS:
        value = fields.get(field)
        if value is None:
            continue
        if not isinstance(value, str):
            warnings.append(f"{where}: {field} should be text, not {type(value).__name__}; not used")
            continue
        value = mend(" ".join(value.split()))
        if field == "published" and value:
            edtf = to_edtf(value)
            if edtf is None:
                warnings.append(f"{where}: published {value[:60]!r} is not a date that can be read; not used")
                continue
            value = edtf
        if value:
            told = replace(told, **{field: value})
    return told, tuple(warnings)


def mend(text: str) -> str:
    """`text` with lone surrogates, which no UTF-8 file can hold, replaced by U+FFFD one for one."""
    return _SURROGATE.sub("\ufffd", text)
