"""Sources of which two say one thing: both stand behind it, and neither bears the other out."""

import pytest
from tests.factories import analysis, entity, link, report, saying
from tests.weighing.test_weighing_origins import one_claim

from reportedly.weighing import weigh

KNOWN = (
    ("Olive Growers' League", "body"),
    ("Ministry of Water", "body"),
    ("Tessa Orme", "person"),
    ("Paul Dray", "person"),
    ("Ministry of Health and Welfare", "body"),
)
SOURCES = [
    ("Tessa Orme and Paul Dray", "Tessa Orme", {"Tessa Orme", "Paul Dray"}),
    ("coach Tessa Orme and her captain Paul Dray", "Tessa Orme", {"Tessa Orme", "Paul Dray"}),
    ("both the League and the Ministry of Water", "League", {"Olive Growers' League", "Ministry of Water"}),
    ("the Ministry of Water and Paul Dray", "Ministry of Water", {"Ministry of Water", "Paul Dray"}),
    ("the Ministry of Health and Welfare", "Ministry of Health and Welfare", {"Ministry of Health and Welfare"}),
    ("Tessa Orme, coach and mother", "Tessa Orme", {"Tessa Orme"}),
    ("the coach and mother Tessa Orme", "Tessa Orme", {"Tessa Orme"}),
    ("Tessa Orme and her dog", "Tessa Orme", {"Tessa Orme"}),
    ("Tessa Orme", "Tessa Orme", {"Tessa Orme"}),
]


@pytest.mark.parametrize(("source", "root", "expected"), SOURCES)
def test_who_stands_behind_what_two_say(source, root, expected):
    known = report("r0", *(f"{name} spoke." for name, _ in KNOWN), outlet="Lark", published="2024-05-01")
    kinds = dict(KNOWN)
    others = [saying(known, f"{name} spoke", link(name, kind)) for name, kind in KNOWN]
    joint = report("r1", f"The well is dry, said {source}.", outlet="Wren", published="2024-05-02")
    told = saying(joint, "The well is dry", link(root, kinds.get(root, "body")), source=source)
    made = [
        analysis(known, *others, entities=[entity(known, name, kind) for name, kind in KNOWN]),
        analysis(joint, told),
    ]
    at, aligned = one_claim(made)
    weighed = weigh(at, made, aligned)
    names = {o.name for o in weighed.origins if told.id in o.attributions}
    assert names == expected
    (finding,) = weighed.findings
    assert finding.status in {"not-established", "single-origin"}
