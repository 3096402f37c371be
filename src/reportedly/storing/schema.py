"""The tables of the embedded store, as the steps that lead from each version to the next.

A new store takes all steps, an older one those it has not taken; a test holds that both end alike.
"""

from __future__ import annotations

import sqlite3

_FIRST = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE pages (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE analyses (
  input TEXT PRIMARY KEY,            -- digest of file, bytes, media type and what the user told
  engine TEXT NOT NULL,              -- program, pipeline and gazetteer that made it
  file TEXT NOT NULL, sha256 TEXT NOT NULL, told TEXT NOT NULL,
  report TEXT, published TEXT, analysis TEXT, failure TEXT
);
CREATE INDEX analyses_report ON analyses (report);
CREATE TABLE inputs (
  input TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT,
  added TEXT NOT NULL,               -- UTC; chain of custody, never part of an export
  failure TEXT                       -- of reading; of analysis it stands in analyses
);
CREATE TABLE dossiers (key TEXT NOT NULL, event TEXT PRIMARY KEY, dossier TEXT NOT NULL);
CREATE VIEW v_reports AS
  SELECT a.report AS id, a.file, a.sha256,
    json_extract(a.analysis, '$.report.outlet') AS outlet, json_extract(a.analysis, '$.report.published') AS published,
    json_extract(a.analysis, '$.report.state') AS state, json_extract(a.analysis, '$.report.reason') AS reason,
    json_extract(a.analysis, '$.report.text') AS text
  FROM analyses a JOIN inputs USING (input) WHERE a.report IS NOT NULL GROUP BY a.report HAVING a.file = min(a.file);
CREATE VIEW v_events AS
  SELECT event AS id, json_extract(dossier, '$.gist') AS gist, json_extract(dossier, '$.when') AS "when",
    json_array_length(dossier, '$.reports') AS reports FROM dossiers;
CREATE VIEW v_claims AS
  SELECT json_extract(c.value, '$.id') AS id, d.event, json_extract(c.value, '$.text') AS text,
    json_extract(f.value, '$.status') AS status, json_extract(f.value, '$.appearances') AS appearances,
    json_extract(f.value, '$.reports') AS reports, json_extract(f.value, '$.publishers') AS publishers,
    json_array_length(f.value, '$.origins') AS origins
  FROM dossiers d, json_each(d.dossier, '$.claims') c, json_each(d.dossier, '$.findings') f
  WHERE json_extract(f.value, '$.claim') = json_extract(c.value, '$.id');
"""

# Events that are kept instead of found anew on each run. What version 1 had found stays as it was: its reports wait
# to be placed where they were, so that no event changes its id.
_SECOND = """
CREATE TABLE pending (
  report TEXT PRIMARY KEY,           -- new, changed or gone: to be placed, or its event to be concluded anew
  event TEXT                         -- where it must go; NULL: where it fits
) WITHOUT ROWID;
CREATE TABLE placed (
  number INTEGER PRIMARY KEY AUTOINCREMENT,  -- in order of placing; never used again
  report TEXT NOT NULL UNIQUE,
  event TEXT NOT NULL,               -- as placed, or as split out since
  now TEXT NOT NULL,                 -- where merges have led that event
  placement TEXT NOT NULL,           -- as written when the report came
  features BLOB NOT NULL             -- what later reports are compared with
);
CREATE INDEX placed_now ON placed (now);
CREATE TABLE postings (
  key INTEGER PRIMARY KEY,           -- 64 bits of a hash
  held BLOB NOT NULL                 -- numbers of reports, four bytes each, in order of placing
);
CREATE TABLE records (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL,
  events TEXT NOT NULL, reports TEXT NOT NULL,  -- JSON arrays
  who TEXT NOT NULL, at TEXT NOT NULL, why TEXT NOT NULL, undoes INTEGER
);
CREATE INDEX records_kind ON records (kind);
CREATE TABLE named (                 -- by event, the records that name it
  event TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (event, number)
) WITHOUT ROWID;
CREATE TABLE touched (               -- to be aligned and weighed anew
  event TEXT PRIMARY KEY
) WITHOUT ROWID;
CREATE INDEX inputs_file ON inputs (file);
ALTER TABLE analyses ADD COLUMN state TEXT;
UPDATE analyses SET state = json_extract(analysis, '$.report.state') WHERE analysis IS NOT NULL;
CREATE INDEX analyses_partial ON analyses (input) WHERE state = 'partial';
CREATE VIEW v_placements AS
  SELECT number, report, now AS event, json_extract(placement, '$.event') AS placed_in,
    json_extract(placement, '$.because.because') AS because, json_extract(placement, '$.because.score') AS score
  FROM placed;
DROP VIEW IF EXISTS v_failures;
CREATE VIEW v_failures AS
  SELECT i.file, i.sha256, json_extract(coalesce(i.failure, a.failure), '$.stage') AS stage,
    json_extract(coalesce(i.failure, a.failure), '$.state') AS state,
    json_extract(coalesce(i.failure, a.failure), '$.reason') AS reason
  FROM inputs i LEFT JOIN analyses a USING (input) WHERE coalesce(i.failure, a.failure) IS NOT NULL
  UNION ALL SELECT a.file, a.sha256, 'clean', 'partial', json_extract(a.analysis, '$.report.reason')
  FROM analyses a JOIN inputs USING (input) WHERE a.state = 'partial'
  UNION ALL SELECT a.file, a.sha256, 'group', 'duplicate', 'repeats ' || f.file
  FROM analyses a JOIN inputs USING (input)
  JOIN (SELECT a2.report, min(a2.file) AS file FROM analyses a2 JOIN inputs USING (input) GROUP BY a2.report) f
    USING (report) WHERE a.file > f.file;
INSERT INTO pending SELECT a.report, min(r.event) FROM analyses a JOIN inputs USING (input)
  LEFT JOIN (SELECT m.value AS report, d.event FROM dossiers d, json_each(d.dossier, '$.event.reports') m) r
    USING (report) WHERE a.report IS NOT NULL GROUP BY a.report;
"""

# People's words on what stands in an event, and what each conclusion changed: the state before is what is kept, so that
# a store of an earlier version can go back to where it was when it was brought up.
_THIRD = """
ALTER TABLE records ADD COLUMN about TEXT NOT NULL DEFAULT '[]';
ALTER TABLE records ADD COLUMN value TEXT NOT NULL DEFAULT '';
CREATE TABLE history (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                  -- UTC
  record INTEGER NOT NULL,           -- the last record written by then
  event TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,  -- of what changed: a report, claim, flag or toll
  before TEXT                        -- as it was, JSON; NULL: not there
);
CREATE INDEX history_at ON history (at);
CREATE VIEW v_reviews AS
  SELECT number, kind, json_extract(about, '$[0].name') AS about, json_extract(about, '$[1].name') AS other, value, who,
    at AS "when", why, undoes FROM records WHERE at <> '';
"""

# A report that tells of several happenings is a member of several events: "r0123456789ab", "r0123456789ab.1" …
_FOURTH = """
DROP VIEW v_placements;
ALTER TABLE placed RENAME COLUMN report TO member;
ALTER TABLE placed ADD COLUMN report TEXT NOT NULL DEFAULT '';
UPDATE placed SET report = member;
CREATE INDEX placed_report ON placed (report);
CREATE INDEX placed_further ON placed (report) WHERE member <> report;
CREATE VIEW v_placements AS
  SELECT number, report, now AS event, json_extract(placement, '$.event') AS placed_in,
    json_extract(placement, '$.because.because') AS because, json_extract(placement, '$.because.score') AS score,
    json_extract(placement, '$.number') AS happening
  FROM placed;
"""

# Flags and tolls are in the history from here on: an earlier program would not know them there.
_FIFTH = "DELETE FROM history WHERE kind IN ('flag', 'toll')"

STEPS = (_FIRST, _SECOND, _THIRD, _FOURTH, _FIFTH)
"""Step i leads from version i to version i + 1."""


def upgrade(db: sqlite3.Connection, version: int) -> None:
    """Take the steps from `version` on; inside the caller's transaction, so that a kill leaves the old store."""
    for step in STEPS[version:]:
        for statement in step.split(";\n"):
            if statement.strip():
                db.execute(statement)
    db.execute(f"PRAGMA user_version = {len(STEPS)}")
