"""Which two origins are opposed parties, though no country or camp is printed for them: by what they are to one
another, or by what one is printed saying of the other.

A union and the employer, the prosecution and the defence, the opposition and the government: where two such agree, the
one has no reason to follow the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from reportedly.vocabulary import Attribution, Passage, Reason

from .case import Case
from .evidence import words_about
from .origins import Traced

_ROLES = """
labour: union unions unionist striker strikers shop-steward
employer: company employer employers management operator airline firm corporation manufacturer
prosecution: prosecutor prosecutors prosecution
defence: defence defense defendant accused
claimant: plaintiff plaintiffs claimant claimants complainant
respondent: defendant defendants respondent
opposition: opposition dissident dissidents
government: government minister ministry cabinet premier president
rebels: rebel rebels separatist separatists insurgent insurgents guerrilla guerrillas militants
forces: army military troops police government ministry minister
tenant: tenant tenants
landlord: landlord landlords landlady
inmate: inmate inmates prisoner prisoners detainee detainees
prison: prison corrections jail penitentiary warden warders
protest: protester protesters demonstrator demonstrators marchers
order: police constabulary gendarmerie
"""
ROLES: dict[str, frozenset[str]] = {
    name: frozenset(members.split()) for name, members in (row.split(":") for row in _ROLES.strip().splitlines())
}
_OPPOSED = (
    ("labour", "employer"),
    ("prosecution", "defence"),
    ("claimant", "respondent"),
    ("opposition", "government"),
    ("rebels", "forces"),
    ("tenant", "landlord"),
    ("inmate", "prison"),
    ("protest", "order"),
)
_TOLD = {
    "labour": "a union",
    "employer": "an employer",
    "prosecution": "the prosecution",
    "defence": "the defence",
    "claimant": "who claims",
    "respondent": "who is sued",
    "opposition": "the opposition",
    "government": "the government",
    "rebels": "rebels",
    "forces": "the state's forces",
    "tenant": "a tenant",
    "landlord": "a landlord",
    "inmate": "inmates",
    "prison": "the prison",
    "protest": "who protests",
    "order": "the police",
}
_OTHER = """
european african soviet credit rugby football cricket customs athletic banking international former
"""
_OTHER_UNIONS = frozenset(_OTHER.split())
"""Words by which a union is none of workers, and a minister none of the day's government."""

_ACCUSING = re.compile(
    r"\b(?:accused|accuses|accusing|blamed|blames|blaming|sued|sues|suing|denounced|denounces|condemned|condemns"
    r"|filed (?:a )?(?:suit|complaint|lawsuit) against|took .{0,20}to court)\b",
    re.IGNORECASE,
)
BEFORE, AFTER = 60, 40
"""Characters between an accusing verb and the names of who accuses and who is accused."""

SHOWN_OF = 8
"""Sayings of an origin whose words about it are looked at."""


def by_role(case: Case, left: Sequence[Attribution], right: Sequence[Attribution]) -> str | None:
    """How two sources are opposed by what they are, in words; None where their words do not show it."""
    mine, theirs = _roles(case, left), _roles(case, right)
    for one, other in _OPPOSED:
        if (one in mine and other in theirs) or (other in mine and one in theirs):
            if {one, other} <= mine or {one, other} <= theirs:
                return None  # "the rebels' former minister": its own words have both
            return f"{_TOLD[one]} and {_TOLD[other]}"
    return None


def _roles(case: Case, sayings: Sequence[Attribution]) -> frozenset[str]:
    words = frozenset[str]().union(*(words_about(case, a) for a in sayings[:SHOWN_OF] if a.chain))
    if words & _OTHER_UNIONS:
        return frozenset()
    return frozenset(name for name, members in ROLES.items() if words & members)


def at_odds(case: Case, traced: Traced) -> dict[tuple[str, str], Reason]:
    """Pairs of origins, each sorted, of which one is printed denying, accusing or suing the other; and the reason."""
    out: dict[tuple[str, str], Reason] = {}
    filled = {a.id: a for a in traced.attributions}
    for a in traced.attributions:
        for denied in a.denies if a.stance == "denied" and a.origin is not None else ():
            other = filled.get(denied)
            if other is not None and other.origin is not None and other.origin != a.origin and a.origin is not None:
                pair = (min(a.origin, other.origin), max(a.origin, other.origin))
                names = (traced.by_id[a.origin].name, traced.by_id[other.origin].name)
                shown = tuple(Passage(x.report, x.content[0].start, x.content[-1].end) for x in (a, other) if x.content)
                out.setdefault(pair, Reason(f"{names[0]} is printed denying what {names[1]} says", 0.9, shown))
    _denied(case, traced, out)
    _accused(case, traced, out)
    return out


def _denied(case: Case, traced: Traced, out: dict[tuple[str, str], Reason]) -> None:
    """Who denies, as a denial, a claim of another's in whatever report."""
    of_claim: dict[str, list[Attribution]] = defaultdict(list)
    for a in traced.attributions:
        if a.claim and a.origin is not None and traced.by_id[a.origin].reached:
            of_claim[a.claim].append(a)
    for claim in case.claims:
        denying = [a for a in of_claim[claim.id] if a.stance == "denied"]
        for relation in claim.relations if denying else ():
            if relation.kind != "denies" or relation.to == claim.id:
                continue
            for a in denying[:SHOWN_OF]:
                for b in of_claim[relation.to][:SHOWN_OF]:
                    if a.origin != b.origin and a.origin and b.origin and b.stance != "denied":
                        pair = (min(a.origin, b.origin), max(a.origin, b.origin))
                        because = (
                            f"{traced.by_id[a.origin].name} is printed denying what {traced.by_id[b.origin].name} says"
                        )
                        out.setdefault(pair, Reason(because, 0.9, relation.shown_by))


def _accused(case: Case, traced: Traced, out: dict[tuple[str, str], Reason]) -> None:
    named: Mapping[str, list[str]] = defaultdict(list)
    for origin in traced.origins:
        names = set(origin.names if origin.reached and origin.kind in {"person", "body"} else ())
        if origin.kind == "person":
            names |= {name.split()[-1] for name in names if " " in name}
        for name in sorted(names):
            if len(name) > 2 and name[0].isupper():
                named[name].append(origin.id)
    whose = {name: ids[0] for name, ids in sorted(named.items()) if len(ids) == 1}
    if len(set(whose.values())) < 2:
        return
    for _, report in sorted(case.reports.items()):
        for verb in _ACCUSING.finditer(report.text):
            start = max(0, verb.start() - BEFORE)
            before = re.split(r"[.!?\n]\s", report.text[start : verb.start()])[-1]
            after = re.split(r"[.!?\n]\s", report.text[verb.end() : verb.end() + AFTER])[0]
            if re.search(r"\b(?:not|never|by)\b", before[-12:]) or after.startswith(" by "):
                continue
            one, other = _last(before, whose), _first(after, whose)
            if one is not None and other is not None and one != other:
                shown = (Passage(report.id, start, min(len(report.text), verb.end() + AFTER)),)
                accuser, accused = traced.by_id[one].name, traced.by_id[other].name
                because = f"{accuser} is printed accusing {accused}"
                out.setdefault((min(one, other), max(one, other)), Reason(because, 0.8, shown))


def _last(words: str, whose: Mapping[str, str]) -> str | None:
    found = [(m.end(), m.end() - m.start(), name) for name in whose for m in _printed(name, words)]
    return whose[max(found)[2]] if found else None


def _first(words: str, whose: Mapping[str, str]) -> str | None:
    found = [(m.start(), m.start() - m.end(), name) for name in whose for m in _printed(name, words)]
    return whose[min(found)[2]] if found else None


def _printed(name: str, words: str) -> list[re.Match[str]]:
    return list(re.finditer(rf"\b{re.escape(name)}\b", words)) if name in words else []
