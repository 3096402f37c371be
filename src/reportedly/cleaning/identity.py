"""What a report is known by: its id, and the host its address names."""

from __future__ import annotations

from urllib.parse import urlsplit

from reportedly.vocabulary import digest


def report_id(outlet: str | None, address: str | None, text: str) -> str:
    """The id of a report: the same outlet, address and text are the same report."""
    return digest("r", outlet or "", address or "", text)


def host_of(address: str) -> str | None:
    """The host of an address without its "www." or "m.", None where it names none. Nothing is looked up."""
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
