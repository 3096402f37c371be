"""Who published: outlets of one name, one site, one owner, one feed or one agency are one voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.families import Families, families, folded
from reportedly.hosts import host_of, site_of, widest
from reportedly.vocabulary import Kin, Publisher, Reason, Report, digest

_WORDS = {"owner": "are of one owner", "feed": "carry one feed", "agency": "are of one agency"}


@dataclass(frozen=True, slots=True)
class _Seen:
    """What tells a report's publisher."""

    report: str
    outlet: str  # as printed, else the site, else ""
    name: str  # folded, "" for none
    site: str  # the outlet's own, "" where unknown or the address is of a site that shows others' pages
    kin: Kin | None


class Voices:
    """The publishers of an event's reports; `own` are the user's rows of families.

    Reports have one publisher where their outlets bear one name, stand on one site (subdomains and country editions
    count as it), or are of one family by the tables. A host decides before a name: papers of one name stand in many
    cities. A report that names neither outlet nor address is a publisher of its own.
    """

    def __init__(self, reports: Sequence[Report], own: Sequence[Kin] = ()) -> None:
        seen = _seen(sorted(reports, key=lambda r: r.id), families(own))
        self._seen = {s.report: s for s in seen}
        group = _joined({s.report: _keys(s) for s in seen})
        members: dict[str, list[_Seen]] = defaultdict(list)
        for s in seen:
            members[group[s.report]].append(s)
        self._of = {s.report: digest("p", key) for key, of in members.items() for s in of}
        found = [
            Publisher(
                digest("p", key),
                tuple(sorted({s.outlet for s in of if s.outlet})),
                tuple(s.report for s in of),
                tuple(_reasons(of)),
            )
            for key, of in members.items()
        ]
        self.publishers = tuple(sorted(found, key=lambda p: p.id))

    def of(self, report: str) -> str:
        """The id of the publisher of a report."""
        return self._of[report]

    def shared(self, reports: Iterable[str]) -> list[Reason]:
        """Why outlets of these reports count as one publisher; nothing for those with one outlet among them."""
        members: dict[str, list[_Seen]] = defaultdict(list)
        for report in sorted(reports):
            members[self._of[report]].append(self._seen[report])
        return [reason for _, of in sorted(members.items()) for reason in _reasons(of)]


def _seen(reports: Sequence[Report], table: Families) -> list[_Seen]:
    hosts = {r.id: _own_site(r, table) for r in reports}
    sites = sorted({h for h in hosts.values() if h})
    out = []
    for r in reports:
        site = widest(hosts[r.id], sites) if hosts[r.id] else ""
        kin = table.row(r.outlet, hosts[r.id])
        outlet = r.outlet or hosts[r.id]
        out.append(_Seen(r.id, outlet, _name(r), site, kin))
    return out


def _own_site(report: Report, table: Families) -> str:
    """The site of the outlet itself; that of a page shown elsewhere, in an archive or on a platform is not its own."""
    address = report.outlet if _is_host(report) else report.address if report.shown_by is None else None
    host = host_of(address) if address else None
    if host is None:
        return ""
    row = table.by_host(host)
    return "" if row is not None and row.kind == "shows" else site_of(host)


def _is_host(report: Report) -> bool:
    """Whether the outlet is known by its host alone ("news.example.org")."""
    outlet = report.outlet or ""
    return " " not in outlet and host_of(outlet) is not None and outlet == outlet.casefold()


def _name(report: Report) -> str:
    if report.outlet is None or _is_host(report):
        return ""
    return folded(report.outlet) or report.outlet.casefold()


def _keys(s: _Seen) -> tuple[str, ...]:
    keys = [f"name {s.name}"] if s.name else []
    keys += [f"site {s.site}"] if s.site else []
    keys += [f"family {s.kin.family}"] if s.kin is not None and s.kin.family else []
    return tuple(keys) or (f"report {s.report}",)


def _joined(keys: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Report -> the least key of all that lead to one another."""
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    for held in keys.values():
        for key in held:
            ends = sorted((root(held[0]), root(key)))
            parent[ends[1]] = ends[0]
    return {report: root(held[0]) for report, held in keys.items()}


def _reasons(of: Sequence[_Seen]) -> Iterator[Reason]:
    """Why outlets of several names are one publisher, the tables' rows first."""
    if len({s.name or s.site for s in of}) < 2:
        return
    rows: dict[str, Kin] = {}
    in_family: dict[str, set[str]] = defaultdict(set)
    on_site: dict[str, set[str]] = defaultdict(set)
    for s in of:
        if s.kin is not None and s.kin.family:
            rows.setdefault(s.kin.family, s.kin)
            in_family[s.kin.family].add(s.outlet)
        elif s.site:
            on_site[s.site].add(s.outlet)
    for family, outlets in sorted(in_family.items()):
        if len(outlets) > 1:
            row = rows[family]
            source = ", ".join(x for x in (row.source, row.year) if x)
            yield Reason(f"{_listed(outlets)} {_WORDS[row.kind]}, {family} ({source}): one publisher", 1.0)
    for site, outlets in sorted(on_site.items()):
        if len(outlets) > 1:
            yield Reason(f"{_listed(outlets)} stand on one site, {site}: one publisher", 1.0)


def _listed(outlets: set[str]) -> str:
    names = sorted(outlets)
    return f"{', '.join(names[:-1])} and {names[-1]}"
