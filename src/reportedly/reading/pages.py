"""How a Page and a Failure of this stage are made: hashed, cut at the limit, never without a reason."""

from __future__ import annotations

import hashlib
from typing import Literal

from reportedly.reading.decoding import Decoded
from reportedly.vocabulary import Failure, Metadata, Page


def failed(file: str, data: bytes | None, reason: str) -> Failure:
    """A Failure of `read`; `data`, where there is any, is hashed so that the file can be known again."""
    return Failure(file, None if data is None else hashlib.sha256(data).hexdigest(), "read", reason)


def make_page(
    file: str,
    data: bytes,
    media_type: str,
    decoded: Decoded,
    told: Metadata,
    warnings: tuple[str, ...],
    max_characters: int,
) -> Page | Failure:
    """The page of `data`, or a Failure where its text holds nothing but white space."""
    text, notes = decoded.text, (*decoded.warnings, *warnings)
    if not text or text.isspace():
        return failed(file, data, "the file is empty" if not data else "the file holds nothing but white space")
    if len(text) > max_characters:
        notes = (*notes, f"cut at {max_characters:,} characters of {len(text):,}")
        text = text[:max_characters]
    media: Literal["text/plain", "text/html"] = "text/html" if media_type == "text/html" else "text/plain"
    return Page(file, data, hashlib.sha256(data).hexdigest(), media, text, decoded.encoding, told, notes)
