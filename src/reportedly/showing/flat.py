"""The same rows without nesting: for spreadsheets and databases."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from reportedly.showing.tables import Row, tables
from reportedly.vocabulary import Correction, Dossier, Failure

Cell = str | int | float | None

COLUMNS: dict[str, tuple[str, ...]] = {
    "events": ("id", "gist", "when_edtf", "place_id", "place", "lat", "lon", "radius_m", "reports"),
    "reports": (
        *("id", "event", "file", "address", "outlet", "outlet_claimed_by", "shown_by", "published"),
        *("published_claimed_by", "language", "sha256", "state", "reason", "text"),
    ),
    "parts": (
        *("report", "part_index", "kind", "start", "end", "text", "section"),
        *("author", "handle", "posted", "address", "platform", "cut_off"),
    ),
    "copies": ("report", "copy_of", "share", "directed"),
    "attributions": (
        *("id", "event", "report", "outlet", "published", "part", "start", "end", "content", "cue", "source", "stance"),
        *("root", "root_kind", "chain", "publisher", "disclaimed", "about_event", "negated", "hedged", "quoted"),
        *("claim", "origin"),
    ),
    "links": ("attribution", "position", "name", "key", "kind", "edge", "rule", "start", "end", "words"),
    "denials": ("attribution", "denies"),
    "disclaimers": ("attribution", "disclaimed_by"),
    "times": ("attribution", "report", "start", "end", "text", "edtf", "alternatives", "anchor"),
    "quantities": ("attribution", "report", "start", "end", "text", "value", "high", "comparator", "unit", "measured"),
    "places": ("attribution", "report", "start", "end", "text", "id", "name", "lat", "lon", "radius_m"),
    "claims": ("id", "event", "text", "report", "start", "end", "about_event"),
    "findings": ("claim", "status", "appearances", "reports", "publishers", "origins", "against", "sides"),
    "finding_origins": ("claim", "origin", "stands"),
    "relations": ("claim", "to_claim", "kind", "because"),
    "reasons": ("about", "id", "position", "because", "score"),
    "origins": ("id", "event", "name", "kind", "reached", "side", "names"),
    "entities": ("event", "key", "name", "kind", "side", "roles", "merged_because"),
    "forms": ("event", "entity", "text", "report", "start", "end"),
    "casualties": (
        "event",
        "what",
        "value",
        "comparator",
        "sure",
        "relation",
        "because",
        "dismissed",
        "dismissed_because",
    ),
    "tolls": ("event", "what", "report", "value", "comparator", "by", "sure", "because", "start", "end", "words"),
    "shares": ("event", "report", "own", "start", "end", "told_in"),
    "flags": ("id", "event", "kind", "severity", "report", "start", "end", "text", "because", "claim"),
    "failures": ("file", "sha256", "stage", "reason", "state"),
    "reviews": (
        *("number", "kind", "state", "because", "told", "who", "when", "why", "undoes", "events", "moved", "about"),
        *("other", "value", "page"),
    ),
    "review_effects": ("review", "kind", "id"),
}
"""Table name -> its columns, in order."""


def _joined(values: Sequence[str]) -> str:
    return "; ".join(values)


def _spans(spans: Sequence[Row]) -> str:
    return " … ".join(s["text"] for s in spans)


def _reports(row: Row, out: dict[str, list[Row]]) -> None:
    for n, part in enumerate(row["parts"]):
        words = row["text"][part["start"] : part["end"]]
        out["parts"].append({"report": row["id"], "part_index": n, "text": words} | part)
    for copy in row["copies"]:
        out["copies"].append({"report": row["id"], "copy_of": copy["of"]} | copy)
    out["reports"].append(row)


def _attributions(row: Row, reports: dict[str, Row], out: dict[str, list[Row]]) -> None:
    report = reports.get(row["report"], {})
    chain = row["chain"]
    publisher = next((link["name"] for link in reversed(chain) if link["kind"] == "outlet"), None)
    content = row["content"]
    out["attributions"].append(
        row
        | {
            "outlet": report.get("outlet"),
            "published": report.get("published"),
            "start": content[0]["start"] if content else None,
            "end": content[-1]["end"] if content else None,
            "content": _spans(content),
            "cue": _spans(row["cue"]),
            "source": _spans(row["source"]),
            "root": chain[0]["name"] if chain else None,
            "root_kind": chain[0]["kind"] if chain else None,
            "chain": " → ".join(link["name"] for link in chain),
            "publisher": publisher,
            "disclaimed": bool(row["disclaimed_by"]),
        }
    )
    for n, link in enumerate(chain):
        span = link["span"] or {"start": None, "end": None, "text": None}
        out["links"].append(
            link
            | {
                "attribution": row["id"],
                "position": n,
                "words": span["text"],
                "start": span["start"],
                "end": span["end"],
            }
        )
    here = {"attribution": row["id"], "report": row["report"]}
    out["denials"] += [here | {"denies": i} for i in row["denies"]]
    out["disclaimers"] += [here | {"disclaimed_by": i} for i in row["disclaimed_by"]]
    out["times"] += [here | t | {"alternatives": _joined(t["alternatives"])} for t in row["times"]]
    out["quantities"] += [here | q | {"measured": q["of"]} for q in row["quantities"]]
    out["places"] += [here | p for p in row["places"]]


def _reasons(about: str, row: Row, key: str, out: dict[str, list[Row]]) -> None:
    for n, reason in enumerate(row[key]):
        out["reasons"].append(
            {"about": about, "id": row["id"], "position": n, "because": reason["because"], "score": reason["score"]}
        )


def _reviews(row: Row, out: dict[str, list[Row]]) -> None:
    names = [t["name"] for t in row["about"]]
    told = {"about": _joined(names[:1]), "other": _joined(names[1:])}
    out["reviews"].append(row | told | {k: _joined(row[k]) for k in ("events", "moved")})
    for kind in ("claims", "origins", "entities", "sayings", "reports", "flags"):
        ids = sorted({i for held in row["in_force"] for i in held[kind]})
        out["review_effects"] += [{"review": row["number"], "kind": kind, "id": i} for i in ids]


def flat_tables(
    dossiers: Sequence[Dossier], failures: Sequence[Failure] = (), corrections: Sequence[Correction] = ()
) -> dict[str, list[tuple[Cell, ...]]]:
    """Table name -> rows of cells in the order of `COLUMNS[name]`. Lists are joined with "; ", chains with " → "."""
    nested = tables(dossiers, failures, corrections)
    out: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for row in nested["events"]:
        where = row["where"] or {}
        out["events"].append(
            where
            | {
                "id": row["id"],
                "gist": row["gist"],
                "when_edtf": row["when"],
                "place_id": where.get("id"),
                "place": where.get("name"),
                "reports": len(row["reports"]),
            }
        )
        _reasons("event", row, "reasons", out)
        for c in row["casualties"]:
            here = {"event": row["id"], "what": c["what"]}
            out["casualties"].append(c | here)
            for t in c["tolls"]:
                ends = {"start": t["words"][0]["start"], "end": t["words"][-1]["end"]} if t["words"] else {}
                shown = {"because": _joined(t["because"]), "words": _spans(t["words"])}
                out["tolls"].append(t | ends | shown | here)
        for s in row["shares"]:
            here = {"event": row["id"], "report": s["report"], "own": s["own"]}
            out["shares"] += [span | here | {"told_in": row["id"]} for span in s["spans"]]
            out["shares"] += [e | here | {"own": False, "told_in": e["event"]} for e in s["elsewhere"]]
    reports = {r["id"]: r for r in nested["reports"]}
    for row in nested["reports"]:
        _reports(row, out)
    for row in nested["attributions"]:
        _attributions(row, reports, out)
    for row in nested["claims"]:
        out["claims"].append(row)
        out["findings"].append(
            row
            | {
                "claim": row["id"],
                "origins": len(row["origins"]),
                "against": len(row["against"]),
                "sides": _joined(row["sides"]),
            }
        )
        for stands, key in (("for", "origins"), ("against", "against")):
            out["finding_origins"] += [{"claim": row["id"], "origin": o, "stands": stands} for o in row[key]]
        out["relations"] += [r | {"claim": row["id"], "to_claim": r["to"]} for r in row["relations"]]
        _reasons("finding", row, "reasons", out)
        _reasons("claim", row, "joined_because", out)
    for row in nested["origins"]:
        out["origins"].append(row | {"names": _joined(row["names"])})
        _reasons("origin", row, "reasons", out)
    for row in nested["entities"]:
        lists = {k: _joined(row[k]) for k in ("roles", "merged_because")}
        out["entities"].append(row | lists)
        out["forms"] += [f | {"event": row["event"], "entity": row["key"]} for f in row["forms"]]
    for row in nested["reviews"]:
        _reviews(row, out)
    out["flags"] = nested["flags"]
    out["failures"] = nested["failures"]
    return {name: [tuple(_cell(row.get(c)) for c in COLUMNS[name]) for row in out[name]] for name in COLUMNS}


def _cell(value: object) -> Cell:
    if isinstance(value, bool):
        return int(value)
    return value if value is None or isinstance(value, str | int | float) else str(value)


def _guarded(cell: Cell) -> Cell:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def csv_files(
    dossiers: Sequence[Dossier], failures: Sequence[Failure] = (), corrections: Sequence[Correction] = ()
) -> dict[str, str]:
    """File name -> CSV (RFC 4180, header line, CRLF): the flat tables, one row a chain link in links.csv."""
    out = {}
    for name, rows in flat_tables(dossiers, failures, corrections).items():
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\r\n")
        writer.writerow(COLUMNS[name])
        writer.writerows([_guarded(c) for c in row] for row in rows)
        out[f"{name}.csv"] = buffer.getvalue().encode("utf-8", "replace").decode("utf-8")
    return out
