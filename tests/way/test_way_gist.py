"""What an event is called: words of a report, by how widely they are said."""

from __future__ import annotations

from tests import factories

from reportedly.gist import gist_of


def test_without_claims_the_first_headline_names_it() -> None:
    one = factories.report("a", ("headline", "Bridge closed"), "It was closed on Monday.")
    assert gist_of([], [], [], [one]) == ("Bridge closed", None, None)


def test_without_reports_there_is_nothing_to_say() -> None:
    assert gist_of([], [], [], []) == ("", None, None)
