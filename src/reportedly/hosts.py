"""Hosts of addresses: which are one site. Nothing is looked up."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

# Second-level names under a country that are nobody's site: "com" in "aa.com.tr".
_REGISTRIES = frozenset({"ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "ne", "net", "nom", "or", "org"})
_EDITIONS = frozenset({"www", "m", "amp", "mobile", "edition", "arabic", "english", "espanol"})


def host_of(address: str) -> str | None:
    """The host of an address without its "www." or "m.", None where it names none."""
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname
    except ValueError:
        return None
    if not host or "." not in host or " " in host:
        return None
    for prefix in ("www.", "m.", "amp.", "mobile."):
        if host.startswith(prefix) and host.count(".") >= 2:
            host = host.removeprefix(prefix)
    return host


def site_of(host: str) -> str:
    """The host without what tells a site's editions apart: "fr.", "www.", "edition."; "aa.com.tr" stays as it is."""
    labels = host.casefold().strip(".").split(".")
    while len(labels) > 2 and (labels[0] in _EDITIONS or (len(labels[0]) == 2 and labels[0].isalpha())):
        if len(labels) == 3 and labels[1] in _REGISTRIES and len(labels[2]) == 2:
            break
        labels = labels[1:]
    return ".".join(labels)


def widest(host: str, others: Iterable[str]) -> str:
    """The shortest of `others` that is `host` or a parent of it; `host` itself where none is."""
    own = parents(host)
    return min((o for o in others if o in own), key=lambda o: (len(o), o), default=host)


def parents(host: str) -> tuple[str, ...]:
    """The host and its parents of two labels and more, nearest first."""
    labels = host.split(".")
    return tuple(".".join(labels[start:]) for start in range(len(labels) - 1))
