"""Rumour histories of known truth, written out as reports, read by the product, and scored by origins counted."""
