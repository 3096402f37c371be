"""What a page costs: no more for each report, and for each character, the more there are."""

from __future__ import annotations

from dataclasses import replace

from sample_dossier import dossier, large
from tests.growth import grows_linearly

from reportedly.showing import page


def test_forty_reports_cost_eight_times_five_and_stay_small() -> None:
    assert grows_linearly(lambda reports: page(large(reports)), 40)
    assert len(page(large(40)).encode()) < 3_000_000


def test_a_million_odd_characters_cost_no_more_each() -> None:
    d = dossier()

    def odd(times: int) -> str:
        text = d.reports[0].text + "(\u202e\u0430é\n" * times
        return page(replace(d, reports=(replace(d.reports[0], text=text), *d.reports[1:])))

    assert grows_linearly(odd, 200_000)
    assert "\u202e" not in odd(1_000)
