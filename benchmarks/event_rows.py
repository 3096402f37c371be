"""Reports whose events are known, in one form: read from a file, and led through the product's own way or not."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.plain_reports import plain_report
from reportedly.cleaning import clean
from reportedly.errors import InputError
from reportedly.reading import read
from reportedly.reading.records import read_lines
from reportedly.running import run
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Failure, Page, Part, Report, Span, digest

Row = dict[str, Any]
"""doc_id, text, title, date, outlet, address, event_id; `junk` true is led through and not scored."""


def read_rows(path: Path, limit: int | None = None) -> list[Row]:
    """The rows of a JSON Lines file; of a folder the reports in its folders, each of which is an event."""
    if path.is_dir():
        return [_row_in(path, page) for page in read([path]) if isinstance(page, Page)][:limit]
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines][:limit]


def _row_in(folder: Path, page: Page) -> Row:
    """A row of a report in a folder; it keeps its page, but not where it stood, for that would tell the event."""
    told = page.told
    name = Path(page.file).relative_to(folder).as_posix()
    row = {"doc_id": name, "text": page.text, "title": told.title, "date": told.published, "outlet": told.outlet}
    hidden = replace(page, file=f"gold.jsonl#{name.replace('/', ' ')}")
    return {**row, "address": told.address, "event_id": name.partition("/")[0], "page": hidden}


def analyses_of(rows: Sequence[Row], workers: int) -> dict[str, Analysis]:
    """doc_id -> what the product makes of it: read, clean, annotate, attribute, normalise.

    What cannot be analysed is grouped by its words alone where there are any, as `add` would leave it out and a scorer
    wants an answer for each report.
    """
    pages = {p.file: (row, p) for row in rows for p in [page_of(row)]}
    found: dict[str, Analysis] = {}
    for done, (page, outcome) in enumerate(run([p for _, p in pages.values()], Settings(workers=workers)), 1):
        row = pages[page.file][0]
        found[row["doc_id"]] = Analysis(plain(row), (), ()) if isinstance(outcome, Failure) else outcome
        if done % 100 == 0:
            print(f"{done}/{len(pages)} analysed", file=sys.stderr)
    return dict(_unalike((row["doc_id"], found[row["doc_id"]]) for row in rows))


def cleaned(row: Row) -> Report:
    """The report the product's reading and cleaning make of a row."""
    return clean(page_of(row))


def words_of(rows: Sequence[Row]) -> dict[str, Analysis]:
    """doc_id -> title and paragraphs as they stand, without cleaning or parse: what grouping has for a language that
    nothing here parses."""
    return {row["doc_id"]: Analysis(plain(row), (), ()) for row in rows}


def _unalike(found: Iterator[tuple[str, Analysis]]) -> Iterator[tuple[str, Analysis]]:
    """With ids of their own: rows of one outlet, address and text are one report to the product, two to a scorer."""
    seen: set[str] = set()
    for name, analysis in found:
        report = analysis.report
        if report.id in seen:
            report = replace(report, id=digest("r", report.id, name))
        seen.add(report.id)
        yield name, replace(analysis, report=report)


def page_of(row: Row) -> Page:
    """The page `read` makes of a row: `date` is when it was published, and a title told is its headline."""
    if isinstance(page := row.get("page"), Page):
        return page
    record = {k: row.get(k) for k in ("doc_id", "text", "title", "outlet", "address")}
    record |= {"published": row.get("date"), "language": "en"}
    made = next(read_lines("gold.jsonl", json.dumps(record).encode(), sys.maxsize))
    if isinstance(made, Failure):
        raise InputError(made.reason)
    return made


def plain(row: Row) -> Report:
    """A report of title and paragraphs, without cleaning."""
    title = (row.get("title") or "").strip()
    body = str(row["text"])
    text = f"{title}\n\n{body}" if title else body
    start = len(text) - len(body)
    parts = [Part("headline", Span(0, len(title)))] if title else []
    for line in body.split("\n"):
        if line.strip():
            parts.append(Part("body", Span(start, start + len(line))))
        start += len(line) + 1
    return plain_report(
        digest("r", row["doc_id"]),
        f"gold.jsonl#{row['doc_id']}",
        text,
        parts,
        outlet=row.get("outlet"),
        published=row.get("date"),
        address=row.get("address"),
    )


def later_half(rows: Sequence[Row]) -> tuple[str, list[Row]]:
    """The median day of the rows that are scored and have a date, and those of that day or after it."""
    days = sorted(row["date"][:10] for row in rows if row.get("date") and not row.get("junk"))
    if not days:
        raise InputError("no row has a date: there is no later half")
    half = days[len(days) // 2]
    return half, [row for row in rows if not row.get("junk") and (row.get("date") or "")[:10] >= half]
