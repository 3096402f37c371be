"""The marks by which what `reportedly` itself writes is known again: a store or a dossier is no report."""

from __future__ import annotations

STORE = 0x7265706F
"""SQLite's application id of a store: "repo"; tells `file` and us whose database it is."""
GENERATOR = "reportedly"
"""What a dossier's page names as its generator."""
