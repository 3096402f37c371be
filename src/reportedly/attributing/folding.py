"""Folded words, for comparing names and terms: ASCII, lower case, letters and digits only."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_WORD = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` transliterated to ASCII, lower case, words joined by one blank; may be empty."""
    plain = text if text.isascii() else anyascii(text)
    return " ".join(_WORD.findall(plain.lower().replace("'s ", " ").replace("'", "")))
