"""show: dossiers as a page, tables, text. Decides nothing; what is shown as said is always words of a report."""

from reportedly.showing.claimreview import claim_reviews
from reportedly.showing.database import write_sqlite
from reportedly.showing.flat import csv_files
from reportedly.showing.notebook import claim_html, dossier_html, dossiers_html
from reportedly.showing.page import page
from reportedly.showing.prov import prov_json
from reportedly.showing.tables import jsonl, tables
from reportedly.showing.terminal import claims_text, events_text, quoted, why, wrapped
from reportedly.showing.together import record_text, reviews_text, together_text

__all__ = [
    "claim_html",
    "claim_reviews",
    "claims_text",
    "csv_files",
    "dossier_html",
    "dossiers_html",
    "events_text",
    "jsonl",
    "page",
    "prov_json",
    "quoted",
    "record_text",
    "reviews_text",
    "tables",
    "together_text",
    "why",
    "wrapped",
    "write_sqlite",
]
