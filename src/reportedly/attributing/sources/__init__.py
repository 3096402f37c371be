"""Who a source is: its full name in the report, its kind, whom a pronoun or an office means."""
