"""What the keys of a record, or of a file beside a report, are called: ours, common other names, and slips of the pen.

Another name counts only where ours is not there, and where no second one says something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

_OTHERS: dict[str, tuple[str, ...]] = {
    "text": ("body", "content", "articlebody", "articletext", "bodytext", "contenttext", "fulltext", "maintext"),
    "html": ("bodyhtml", "contenthtml", "rawhtml"),
    "outlet": ("publisher", "source", "sourcename", "sitename", "publication", "publishername"),
    "address": ("url", "link", "canonicalurl", "permalink", "articleurl"),
    "published": (
        *("date", "pubdate", "publishedat", "publishdate", "datepublished", "publicationdate", "publisheddate"),
        *("publishedon", "publishedtime", "dateofpublication"),
    ),
    "language": ("lang",),
    "title": ("headline",),
    "doc_id": ("docid",),
}
_TOLD = ("outlet", "address", "published", "language", "title")
_LIKE = 0.8
"""Share of letters in common, as difflib counts them, from which on a key is a slip: "publised", "outlt"."""
_PLAIN = re.compile(r"[^a-z]")
_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|article|span|a|ul|table)\b[^>]{0,200}>", re.IGNORECASE)


def known(fields: Mapping[str, object]) -> tuple[dict[str, object], tuple[str, ...]]:
    """The record with our keys beside its own, and what is to be said of those that two others name differently.

    Words with markup given as `body` or `content` are HTML; an outlet may be an object with a `name`.
    """
    out, remarks = dict(fields), []
    for ours, others in _OTHERS.items():
        if out.get(ours) is not None or (ours == "text" and out.get("html") is not None):
            continue
        found = {k: v for k in fields if _folded(k) in {*others, ours} and (v := _value(ours, fields[k])) is not None}
        values = {str(v) for v in found.values()}
        if len(values) > 1:
            named = " and ".join(f"`{k}`" for k in found)
            remarks.append(f"{named} differ, and each may be the {ours}; not used: say which as `{ours}`")
        elif found:
            value = next(iter(found.values()))
            is_html = ours == "text" and isinstance(value, str) and _MARKUP.search(value[:4000]) is not None
            out["html" if is_html else ours] = value
    return out, tuple(remarks)


def slips(fields: Mapping[str, object], beside: bool) -> Iterator[tuple[str, str]]:
    """Keys that are none of ours and nearly are, each with the one it is most like; of a file `beside` a report only
    what can be told of one."""
    ours = _TOLD if beside else tuple(_OTHERS)
    names = {name: key for key in ours for name in (_folded(key), *_OTHERS[key])}
    for key in fields:
        folded = _folded(key)
        if folded and folded not in names and (like := get_close_matches(folded, sorted(names), 1, _LIKE)):
            yield key, names[like[0]]


def _value(ours: str, value: object) -> object:
    """The value as ours; None where it is of another kind than its name says."""
    if ours == "outlet":
        value = value.get("name") if isinstance(value, dict) else value
        return None if isinstance(value, str) and re.match(r"\s*https?://", value) else value
    if ours == "address":
        return value if isinstance(value, str) and "/" in value else None
    return value


def _folded(key: str) -> str:
    return _PLAIN.sub("", key.casefold())
