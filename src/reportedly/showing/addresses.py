"""Which addresses may be followed from the page: http and https ones that are what they look like."""

from __future__ import annotations

from urllib.parse import urlsplit


def followable(address: str | None) -> str | None:
    """`address` if it can be a link, else None: another scheme, no host, a user before the host, unseen characters."""
    if not address or not address.isprintable() or " " in address or "\\" in address:
        return None
    try:
        split = urlsplit(address)
        host = split.hostname
    except ValueError:
        return None
    if split.scheme.lower() not in {"http", "https"} or not host or "@" in split.netloc:
        return None
    return address
