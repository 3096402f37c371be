# ruff: noqa: E501 (printed lines are as long as they are)
"""A hand-made dossier of an invented collision at sea: every kind of thing the page must show, and hostile strings.

Words are found in the texts, so offsets cannot drift. `dossier()` is the whole; `large(n)` repeats it as n reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.vocabulary import (
    Attribution,
    Casualties,
    Claim,
    Copy,
    Dossier,
    Entity,
    Event,
    Failure,
    Finding,
    Flag,
    Form,
    Link,
    Origin,
    Part,
    PartKind,
    Passage,
    Place,
    Post,
    Publisher,
    Quantity,
    Reason,
    Record,
    Relation,
    Report,
    Shift,
    Span,
    Time,
    Toll,
    digest,
)

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(2)>'
OVERRIDE = "\u202eabc\u202c"
JAVASCRIPT = "javascript:alert(3)"

COURIER = """You are reading the Baltic Courier. Accept cookies to go on.

Ferry holed off Paldiski after tanker ignored warnings, coastguard says

Baltic Courier, 14 May 2024, Liis Oja

The ferry Aurelia was holed below the waterline in a collision with the tanker Corvane late on Monday, according to the Estonian coastguard.

Marika Tamm, spokeswoman for the coastguard, said on Tuesday that 31 passengers had been hurt, Radio Saare reported.

"The tanker did not answer four calls on channel 16," Tamm said. "Its owners have questions to answer."

Corvane Shipping, the tanker's owner, denied that the vessel had ignored any call.

Tamm added that there were reports that the tanker had switched off its transponder. The Courier could not independently verify the claim about the transponder.

The tanker may have been carrying up to 1,200 tonnes of fuel oil.

The port of Paldiski was a closed naval base until 1994.

Rescue boats beside the Aurelia on Tuesday. Photo: Baltic Courier

Read more: ten walks on the islands
"""

RADIO = """Aurelia: dozens hurt in collision

Radio Saare | 14.05.2024

At least 31 people were injured when a ferry and a tanker collided some 7 nautical miles north of Paldiski, the coastguard's Marika Tamm told Radio Saare.

The prime minister's office declined to comment.

An official at the health board said 28 of the injured had been taken to hospitals in Tallinn.

Ferry Aurelia hit by tanker! Fuel in the water… – @EstCoast pic.example/x — Juhan Kask (@juhan_kask) May 13, 2024

"We saw the lights go out," the ferry's captain, Peeter Saar, was quoted as saying by Delta News.
"""

MIRROR = f"""Tanker {SCRIPT} rammed ferry {IMAGE}

31 passengers had been hurt, the coastguard said, and 13 kilometres off the coast fuel was spreading {OVERRIDE} on Monday night.

Captain Saar told Delta News that the tanker had its transponder switched off.
Harbour master Ene Põld admitted that the radar was out of service between 22:00 and 23:30.
"""


def at(report: Report, words: str, nth: int = 1) -> Span:
    """Where the words stand for the nth time."""
    start = -1
    for _ in range(nth):
        start = report.text.index(words, start + 1)
    return Span(start, start + len(words))


def _report(file: str, text: str, kinds: Sequence[tuple[PartKind, str]], **fields: object) -> Report:
    parts, begin = [], 0
    for kind, words in kinds:
        start = text.index(words, begin)
        begin = start + len(words)
        parts.append(Part(kind, Span(start, begin)))
    values: dict[str, object] = {
        "address": None,
        "outlet": None,
        "outlet_claimed_by": None,
        "shown_by": None,
        "published": None,
        "published_claimed_by": None,
        "language": "en",
        "sha256": digest("", file, text).ljust(64, "0"),
        "state": "ok",
        "reason": None,
    }
    values.update(fields)
    return Report(
        id=digest("r", file, text),
        file=file,
        text=text,
        parts=tuple(parts),
        shifts=(Shift(0, 0, len(text)),),
        **values,  # type: ignore[arg-type]
    )


def _paragraphs(text: str) -> list[str]:
    return [p for p in text.strip("\n").split("\n\n") if p.strip()]


_C = _paragraphs(COURIER)
courier = _report(
    "courier.html",
    COURIER,
    [
        ("furniture", _C[0]),
        ("headline", _C[1]),
        ("byline", _C[2]),
        *[("body", p) for p in _C[3:10]],
        ("caption", "Rescue boats beside the Aurelia on Tuesday."),
        ("credit", "Photo: Baltic Courier"),
        ("furniture", _C[11]),
    ],
    address="https://courier.example/2024/05/14/ferry?x=1&y=2",
    outlet="Baltic Courier",
    outlet_claimed_by="address",
    shown_by="NewsHub",
    published="2024-05-14",
    published_claimed_by="page",
)
_R = _paragraphs(RADIO)
_radio = _report(
    "radio.txt",
    RADIO,
    [("headline", _R[0]), ("byline", _R[1]), *[("body", p) for p in _R[2:5]], ("post", _R[5]), ("body", _R[6])],
    address="https://saare.example/uudised/14",
    outlet="Radio Saare",
    outlet_claimed_by="user",
    published="2024-05-14T08:10+03:00",
    published_claimed_by="user",
)
radio = replace(
    _radio,
    parts=tuple(
        replace(
            p,
            post=Post(
                "Juhan Kask",
                "@juhan_kask",
                "2024-05-13",
                "https://social.example/juhan_kask/1",
                "Twitter",
                True,
                at(_radio, "Ferry Aurelia hit by tanker! Fuel in the water…"),
            ),
        )
        if p.kind == "post"
        else p
        for p in _radio.parts
    ),
)
_M = _paragraphs(MIRROR)
mirror = _report(
    "mirror <b>.txt",
    MIRROR,
    [("headline", _M[0]), ("body", _M[1]), ("body", _M[2])],
    address=JAVASCRIPT,
    outlet=f"Mirror {IMAGE}",
    outlet_claimed_by="page",
    state="partial",
    reason=f"cut at 2,000,000 characters {SCRIPT}",
)
REPORTS = (courier, radio, mirror)

_ESTONIA = "Estonia"
COURIER_LINK = Link("Baltic Courier", "baltic courier", "outlet", "inferred", "showing-site", None)
HUB = Link("NewsHub", "newshub", "platform", None, None, None)
RADIO_LINK = Link("Radio Saare", "radio saare", "outlet", None, None, None)
MIRROR_LINK = Link(f"Mirror {IMAGE}", "mirror", "outlet", None, None, None)


def _part(report: Report, span: Span) -> int:
    return next(n for n, p in enumerate(report.parts) if p.span.covers(span))


def _say(
    report: Report,
    content: str | Sequence[str],
    cue: str | None,
    source: str | None,
    chain: Sequence[Link],
    stance: str = "said",
    **more: object,
) -> Attribution:
    contents = tuple(at(report, c) for c in ([content] if isinstance(content, str) else content))
    cues = (at(report, cue),) if cue else ()
    sources = (at(report, source),) if source else ()
    return Attribution(
        id=digest("a", report.id, str(contents), str(chain)),
        report=report.id,
        part=_part(report, contents[0]),
        content=contents,
        cue=cues,
        source=sources,
        utterance=contents,
        outer=(sources, cues),
        chain=tuple(chain),
        stance=stance,  # type: ignore[arg-type]
        stance_words=cues if stance != "own-voice" else (),
        **more,  # type: ignore[arg-type]
    )


def _tamm(edge_words: Span | None) -> Link:
    return Link("Marika Tamm", "marika tamm", "person", "explicit", "cue", edge_words)


def _attributions() -> dict[str, Attribution]:
    c, r, m = REPORTS
    a: dict[str, Attribution] = {}
    guard = Link("Estonian coastguard", "estonian coastguard", "body", "explicit", "cue", at(c, "according to"))
    a["holed"] = _say(
        c,
        "The ferry Aurelia was holed below the waterline in a collision with the tanker Corvane late on Monday",
        "according to",
        "the Estonian coastguard",
        [guard, COURIER_LINK, HUB],
        times=(Time(at(c, "late on Monday"), "2024-05-13", ("2024-05-06",), "publication"),),
        claim="c1",
        origin="o1",
    )
    a["hurt"] = _say(
        c,
        "31 passengers had been hurt",
        "said on Tuesday",
        "Marika Tamm, spokeswoman for the coastguard",
        [
            _tamm(at(c, "said on Tuesday")),
            Link("Radio Saare", "radio saare", "outlet", "explicit", "clause-final", at(c, "Radio Saare reported")),
            COURIER_LINK,
            HUB,
        ],
        times=(Time(at(c, "on Tuesday"), "2024-05-14", (), "publication"),),
        quantities=(Quantity(at(c, "31"), 31, None, "=", "{passenger}", "passengers"),),
        claim="c2",
        origin="o1",
    )
    a["calls"] = _say(
        c,
        '"The tanker did not answer four calls on channel 16,"',
        "Tamm said",
        "Tamm",
        [_tamm(at(c, "Tamm said")), COURIER_LINK, HUB],
        quoted=True,
        negated=True,
        quantities=(Quantity(at(c, "four"), 4, None, "=", "{call}", "calls"),),
        claim="c3",
        origin="o1",
    )
    a["denial"] = _say(
        c,
        "the vessel had ignored any call",
        "denied",
        "Corvane Shipping, the tanker's owner,",
        [Link("Corvane Shipping", "corvane shipping", "body", "explicit", "cue", at(c, "denied")), COURIER_LINK, HUB],
        "denied",
        denies=(a["calls"].id,),
        claim="c4",
        origin="o2",
    )
    a["transponder"] = _say(
        c,
        "the tanker had switched off its transponder",
        "reports",
        "reports",
        [
            Link("reports", "unnamed:reports", "unnamed", "explicit", "nested", at(c, "there were reports")),
            _tamm(at(c, "Tamm added")),
            COURIER_LINK,
            HUB,
        ],
        "hedged",
        claim="c5",
        origin="o3",
        places=(),
    )
    a["disclaimer"] = _say(
        c,
        "the claim about the transponder",
        "could not independently verify",
        "The Courier",
        [COURIER_LINK, HUB],
        "unverified",
    )
    a["transponder"] = replace(a["transponder"], disclaimed_by=(a["disclaimer"].id,))
    a["fuel"] = _say(
        c,
        "The tanker may have been carrying up to 1,200 tonnes of fuel oil.",
        None,
        None,
        [COURIER_LINK, HUB],
        "own-voice",
        hedged=True,
        quantities=(Quantity(at(c, "up to 1,200 tonnes"), 1200, None, "<=", "t", "fuel oil"),),
        claim="c6",
    )
    a["history"] = _say(
        c,
        "The port of Paldiski was a closed naval base until 1994.",
        None,
        None,
        [COURIER_LINK, HUB],
        "own-voice",
        about_event=False,
        times=(Time(at(c, "until 1994"), "../1994", (), "text"),),
        claim="c7",
    )
    a["injured"] = _say(
        r,
        "At least 31 people were injured when a ferry and a tanker collided some 7 nautical miles north of Paldiski",
        "told Radio Saare",
        "the coastguard's Marika Tamm",
        [_tamm(at(r, "told Radio Saare")), RADIO_LINK],
        quantities=(
            Quantity(at(r, "At least 31"), 31, None, ">=", "{person}", "people"),
            Quantity(at(r, "some 7 nautical miles"), 7, None, "~", "[nmi_i]", "north of Paldiski"),
        ),
        places=(Place(at(r, "Paldiski"), "geonames:589580", "Paldiski", 59.35667, 24.05306, 5000.0),),
        claim="c2",
        origin="o1",
    )
    a["comment"] = _say(
        r,
        "declined to comment",
        "declined",
        "The prime minister's office",
        [
            Link(
                "The prime minister's office",
                "prime ministers office",
                "body",
                "explicit",
                "refusal",
                at(r, "declined to comment"),
            ),
            RADIO_LINK,
        ],
        "declined",
        claim="c8",
        origin="o4",
    )
    a["hospital"] = _say(
        r,
        "28 of the injured had been taken to hospitals in Tallinn",
        "said",
        "An official at the health board",
        [
            Link("An official at the health board", "unnamed:health", "unnamed", "explicit", "cue", at(r, "said")),
            RADIO_LINK,
        ],
        quantities=(Quantity(at(r, "28"), 28, None, "=", "{person}", "injured"),),
        places=(Place(at(r, "Tallinn"), "geonames:588409", "Tallinn", 59.43696, 24.75353, 12000.0),),
        claim="c9",
        origin="o5",
    )
    kask = Link("Juhan Kask", "post:juhan_kask", "post", "explicit", "embed", at(r, "Juhan Kask (@juhan_kask)"))
    a["post"] = _say(
        r,
        "Ferry Aurelia hit by tanker!",
        None,
        "@EstCoast",
        [
            Link("Estonian coastguard", "estonian coastguard", "body", "inferred", "handle", at(r, "@EstCoast")),
            kask,
            RADIO_LINK,
        ],
        claim="c1",
        origin="o1",
    )
    a["lights"] = _say(
        r,
        '"We saw the lights go out,"',
        "was quoted as saying",
        "the ferry's captain, Peeter Saar,",
        [
            Link("Peeter Saar", "peeter saar", "person", "explicit", "quoted-by", at(r, "was quoted as saying")),
            Link("Delta News", "delta news", "outlet", "explicit", "by-outlet", at(r, "by Delta News")),
            RADIO_LINK,
        ],
        quoted=True,
        claim="c10",
        origin="o6",
    )
    a["mirror"] = _say(
        m,
        ["31 passengers had been hurt", "13 kilometres off the coast fuel was spreading"],
        "the coastguard said",
        "the coastguard",
        [
            Link("Estonian coastguard", "estonian coastguard", "body", "explicit", "cue", at(m, "the coastguard said")),
            Link("Radio Saare", "radio saare", "outlet", "copied", "copy", None),
            MIRROR_LINK,
        ],
        quantities=(
            Quantity(at(m, "31"), 31, None, "=", "{passenger}", "passengers"),
            Quantity(at(m, "13 kilometres"), 13, None, "=", "km", "off the coast"),
        ),
        times=(Time(at(m, "Monday night"), "2024-05-13T18:00/2024-05-14T06:00", (), "unknown"),),
        places=(Place(at(m, "coast"), None, "coast", 59.46, 24.05, 30000.0),),
        claim="c2",
        origin="o1",
    )
    a["saar"] = _say(
        m,
        "the tanker had its transponder switched off",
        "told Delta News",
        "Captain Saar",
        [
            Link("Peeter Saar", "peeter saar", "person", "explicit", "told", at(m, "told Delta News")),
            Link("Delta News", "delta news", "outlet", "inferred", "told-outlet", None),
            MIRROR_LINK,
        ],
        claim="c5",
        origin="o6",
    )
    a["radar"] = _say(
        m,
        "the radar was out of service between 22:00 and 23:30",
        "admitted",
        "Harbour master Ene Põld",
        [Link("Ene Põld", "ene pold", "person", "explicit", "cue", at(m, "admitted")), MIRROR_LINK],
        "admitted",
        times=(Time(at(m, "between 22:00 and 23:30"), "2024-05-13T22:00~/2024-05-13T23:30~", (), "unknown"),),
        claim="c11",
        origin="o7",
    )
    a["headline"] = _say(m, f"Tanker {SCRIPT} rammed ferry {IMAGE}", None, None, [MIRROR_LINK], "own-voice", claim="c6")
    return a


def _here(report: Report, span: Span) -> Passage:
    return Passage(report.id, span.start, span.end)


def dossier() -> Dossier:
    """Three reports, seventeen sayings, eleven claims, every status."""
    c, r, m = REPORTS
    event = "e" + digest("", c.id)
    a = _attributions()
    names = {f"c{n}": digest("c", event, str(n)) for n in range(1, 12)}
    origins = {f"o{n}": digest("o", event, str(n)) for n in range(1, 8)}
    a = {k: replace(v, claim=v.claim and names[v.claim], origin=v.origin and origins[v.origin]) for k, v in a.items()}

    def claim(
        name: str,
        of: str,
        members: Sequence[str],
        relations: Sequence[Relation] = (),
        about: bool = True,
        because: str = "same content words",
    ) -> Claim:
        first = a[of]
        report = next(x for x in REPORTS if x.id == first.report)
        span = first.content[0]
        return Claim(
            names[name],
            event,
            span.of(report.text),
            _here(report, span),
            tuple(sorted(a[k].id for k in members)),
            about,
            tuple(relations),
            (Reason(because, 0.9, (_here(report, span),)),),
        )

    claims = (
        claim("c1", "holed", ["holed", "post"]),
        claim(
            "c2",
            "hurt",
            ["hurt", "injured", "mirror"],
            [
                Relation(
                    names["c2"],
                    "precision",
                    "at least 31 holds 31",
                    (_here(c, at(c, "31")), _here(r, at(r, "At least 31"))),
                ),
                Relation(
                    names["c2"],
                    "conversion",
                    "7 [nmi_i] = 12.964 km; 13 km rounds it",
                    (_here(r, at(r, "some 7 nautical miles")), _here(m, at(m, "13 kilometres"))),
                ),
                Relation(names["c9"], "category", "injured and taken to hospital are not the same count", ()),
            ],
        ),
        claim(
            "c3", "calls", ["calls"], [Relation(names["c4"], "denies", "denied that the vessel had ignored any call")]
        ),
        claim("c4", "denial", ["denial"], [Relation(names["c3"], "denies", "denied")]),
        claim("c5", "transponder", ["transponder", "saar"]),
        claim("c6", "fuel", ["fuel", "headline"]),
        claim("c7", "history", ["history"], about=False),
        claim("c8", "comment", ["comment"]),
        claim("c9", "hospital", ["hospital"], [Relation(names["c2"], "conflict", f"28 < 31 {SCRIPT}")]),
        claim("c10", "lights", ["lights"]),
        claim("c11", "radar", ["radar"]),
    )

    def finding(
        name: str, status: str, counts: tuple[int, int, int], for_: str, against: str, sides: str, why: str
    ) -> Finding:
        return Finding(
            names[name],
            status,  # type: ignore[arg-type]
            *counts,
            tuple(origins[o] for o in for_.split()),
            tuple(origins[o] for o in against.split()),
            tuple(s for s in sides.split(",") if s),
            (Reason(why, 0.8, (_here(c, at(c, "according to")),)),),
        )

    findings = (
        finding("c1", "corroborated-across-sides", (2, 2, 2), "o1 o2", "", "Estonia,owner", "both sides say it"),
        finding("c2", "circular", (3, 3, 3), "o1", "", "Estonia", f"all lead to one speaker {SCRIPT}"),
        finding("c3", "contested", (1, 1, 1), "o1", "o2", "Estonia", "the owner denies it"),
        finding("c4", "contested", (1, 1, 1), "o2", "o1", "owner", "the coastguard says otherwise"),
        finding("c5", "not-established", (2, 2, 2), "o6", "", "", "nothing shows that they did not share one source"),
        finding("c6", "own-voice", (2, 2, 2), "", "", "", "asserted without a source"),
        finding("c7", "own-voice", (1, 1, 1), "", "", "", "background"),
        finding("c8", "single-origin", (1, 1, 1), "o4", "", "", "one body"),
        finding("c9", "unverified", (1, 1, 1), "", "", "", "one nameless official: a cold trail"),
        finding("c10", "single-origin", (1, 1, 1), "o6", "", "", "one person, through one relay"),
        finding("c11", "corroborated", (1, 1, 1), "o7", "", "", "an admission against interest"),
    )

    def origin(name: str, title: str, kind: str, reached: bool, side: str | None, who: Sequence[str]) -> Origin:
        return Origin(
            origins[name],
            event,
            title,
            kind,  # type: ignore[arg-type]
            reached,
            side,
            (title,),
            tuple(sorted(a[k].id for k in who)),
            (Reason("the same speaker", 1.0, ()),),
        )

    entities = (
        Entity(
            "marika tamm",
            "Marika Tamm",
            "person",
            _ESTONIA,
            ("spokeswoman for the coastguard",),
            (
                Form("Marika Tamm", _here(c, at(c, "Marika Tamm"))),
                Form("Tamm", _here(c, at(c, "Tamm", 2))),
                Form("Marika Tamm", _here(r, at(r, "Marika Tamm"))),
            ),
            ("surname Tamm stands alone after Marika Tamm in the same report",),
        ),
        Entity(
            "estonian coastguard",
            "Estonian coastguard",
            "body",
            _ESTONIA,
            (),
            (Form("Estonian coastguard", _here(c, at(c, "Estonian coastguard"))),),
            (),
        ),
        Entity(
            "corvane shipping",
            "Corvane Shipping",
            "body",
            "owner",
            ("the tanker's owner",),
            (Form("Corvane Shipping", _here(c, at(c, "Corvane Shipping"))),),
            (),
        ),
        Entity(
            "peeter saar",
            "Peeter Saar",
            "person",
            None,
            ("the ferry's captain",),
            (
                Form("Peeter Saar", _here(r, at(r, "Peeter Saar"))),
                Form("Captain Saar", _here(m, at(m, "Captain Saar"))),
            ),
            ("title Captain and surname agree",),
        ),
        Entity(
            "ene pold",
            f"Ene Põld {SCRIPT}",
            "person",
            None,
            ("Harbour master",),
            (Form("Ene Põld", _here(m, at(m, "Ene Põld"))),),
            (),
        ),
    )
    flags = (
        Flag(
            digest("f", "1"),
            "headline-stronger-than-words",
            "warning",
            _here(c, at(c, "Ferry holed off Paldiski after tanker ignored warnings")),
            "Ferry holed off Paldiski after tanker ignored warnings",
            "the body has one party's word for it",
            names["c3"],
        ),
        Flag(digest("f", "2"), "no-date", "note", Passage(m.id, 0, 6), "Tanker", "the page gives no date", None),
        Flag(
            digest("f", "3"),
            "disclaimer",
            "info",
            _here(c, at(c, "could not independently verify")),
            "could not independently verify",
            "covers the transponder only",
            names["c5"],
        ),
    )
    return Dossier(
        Event(
            event,
            tuple(x.id for x in REPORTS),
            (Copy(m.id, r.id, 0.42, True, (_here(m, at(m, "had been hurt")), _here(r, at(r, "were injured")))),),
            (Reason("same vessel, same night", 0.93, ()),),
            (
                Record(1, "follow-up", (event, digest("e", "launch")), (c.id,), "reportedly", "", f"later {SCRIPT}"),
                Record(2, "follow-up", (digest("e", "inquiry"), event), (m.id,), "reportedly", "", "an inquiry"),
            ),
        ),
        a["holed"].content[0].of(c.text),
        "2024-05-13",
        Place(at(r, "Paldiski"), "geonames:589580", "Paldiski", 59.35667, 24.05306, 5000.0),
        REPORTS,
        tuple(sorted(a.values(), key=lambda x: x.id)),
        entities,
        claims,
        (
            origin(
                "o1",
                "Estonian coastguard",
                "body",
                True,
                _ESTONIA,
                ["holed", "hurt", "calls", "injured", "post", "mirror"],
            ),
            origin("o2", "Corvane Shipping", "body", True, "owner", ["denial"]),
            origin("o3", "reports", "unnamed", False, None, ["transponder"]),
            origin("o4", "The prime minister's office", "body", True, None, ["comment"]),
            origin("o5", "An official at the health board", "unnamed", False, None, ["hospital"]),
            origin("o6", "Peeter Saar", "person", True, None, ["lights", "saar"]),
            origin("o7", "Ene Põld", "person", True, None, ["radar"]),
        ),
        findings,
        flags,
        (
            Failure(f"broken {SCRIPT}.html", "0" * 64, "read", f"not text: {IMAGE}"),
            Failure("gone.txt", None, "read", "empty file"),
        ),
        tuple(Publisher(digest("p", x.id), (x.outlet or x.file,), (x.id,)) for x in REPORTS),
        (
            Casualties("killed", 0, "=", 0.96, None, "", (Toll(r.id, "killed", 0, "=", "silence", 0.96, (), ()),)),
            Casualties(
                "injured",
                None,
                "=",
                0.6,
                "conflict",
                "2 and 3: no order in time explains it",
                (
                    Toll(r.id, "injured", 2, "=", "figure", 0.85, ("told once",), (at(r, "were injured"),)),
                    Toll(m.id, "injured", 3, ">=", "people", 0.7, (), (at(m, "had been hurt"),)),
                ),
            ),
        ),
    )


def large(reports: int = 40) -> Dossier:
    """The same event told by many reports: each with its own ids, claims shared."""
    one = dossier()
    all_reports: list[Report] = []
    sayings: list[Attribution] = []
    for n in range(reports):
        base = one.reports[n % 3]
        new = replace(
            base,
            id=digest("r", base.id, str(n)),
            file=f"{n}-{base.file}",
            outlet=f"Outlet {n}",
            text=base.text,
        )
        all_reports.append(new)
        for s in one.attributions:
            if s.report == base.id:
                link = replace(s.chain[-1], name=f"Outlet {n}", key=f"outlet {n}")
                sayings.append(
                    replace(
                        s,
                        id=digest("a", s.id, str(n)),
                        report=new.id,
                        chain=(*s.chain[:-1], link),
                        denies=(),
                        disclaimed_by=(),
                    )
                )
    first = {r.file.partition("-")[2]: r for r in reversed(all_reports)}
    new_id = {r.id: first[r.file].id for r in one.reports}

    def moved(passage: Passage) -> Passage:
        return replace(passage, report=new_id[passage.report])

    return replace(
        one,
        event=replace(one.event, reports=tuple(r.id for r in all_reports), copies=()),
        reports=tuple(all_reports),
        casualties=tuple(
            replace(c, tolls=tuple(replace(t, report=new_id[t.report]) for t in c.tolls)) for c in one.casualties
        ),
        publishers=tuple(Publisher(digest("p", x.id), (x.outlet or x.file,), (x.id,)) for x in all_reports),
        attributions=tuple(sorted(sayings, key=lambda s: s.id)),
        claims=tuple(
            replace(
                c,
                passage=moved(c.passage),
                attributions=tuple(sorted(s.id for s in sayings if s.claim == c.id)),
                relations=tuple(replace(x, shown_by=tuple(moved(p) for p in x.shown_by)) for x in c.relations),
                reasons=tuple(replace(x, shown_by=tuple(moved(p) for p in x.shown_by)) for x in c.reasons),
            )
            for c in one.claims
        ),
        origins=tuple(
            replace(o, attributions=tuple(sorted(s.id for s in sayings if s.origin == o.id))) for o in one.origins
        ),
        entities=tuple(
            replace(e, forms=tuple(replace(f, passage=moved(f.passage)) for f in e.forms)) for e in one.entities
        ),
        findings=tuple(
            replace(f, reasons=tuple(replace(x, shown_by=tuple(moved(p) for p in x.shown_by)) for x in f.reasons))
            for f in one.findings
        ),
        flags=tuple(replace(f, passage=moved(f.passage)) for f in one.flags),
    )
