"""Outlets that are one voice: by name, site and family; the table itself; the user's rows; never without a reason."""

import pytest
from tests.factories import analysis, entity, link, report, saying
from tests.weighing.test_weighing_origins import one_claim

from reportedly.errors import InputError
from reportedly.families import families, parsed, shipped
from reportedly.hosts import site_of
from reportedly.reading import read_families
from reportedly.vocabulary import Kin
from reportedly.weighing import weigh
from reportedly.weighing.publishers import Voices

OWN = (
    Kin(("Lark", "The Morning Lark"), ("lark.example",), "Vogel Verlag", "owner", "vogel.example, about", "2026"),
    Kin(("Wren",), ("wren.example",), "Vogel Verlag", "owner", "vogel.example, about", "2026"),
    Kin(("Crow (Aldmoor)",), ("crow.example",), "Vogel Verlag", "owner", "vogel.example, about", "2026"),
    Kin(("Gazer",), ("gazer.example",), "", "shows", "", ""),
)


def published(*rows):
    """(outlet, address) each to a report."""
    return [report(f"r{n}", "Rain.", outlet=outlet, address=address) for n, (outlet, address) in enumerate(rows)]


def together(*rows):
    """Which reports, by number, have one publisher."""
    made = published(*rows)
    voices = Voices(made, OWN)
    numbers = {r.id: n for n, r in enumerate(made)}
    return sorted(sorted(numbers[r] for r in p.reports) for p in voices.publishers), voices, made


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        (("Lark", None), ("The Lark", None), True),
        (("Lark", None), ("Wren", None), True),
        (("Lark", None), ("THE MORNING LARK", None), True),
        (("Lark", "https://www.lark.example/a"), ("Owl", "https://owl.example/b"), False),
        # The user's word for a name holds whatever the host.
        (("Lark", None), ("Wren", "https://wren-of-kendry.example/b"), True),
        # In the shipped table a host decides before a name: another paper of that name.
        (("BBC", None), ("BBC News", None), True),
        (("BBC", None), ("BBC News", "https://bbc-of-kendry.example/b"), False),
        # A name in brackets is known by its host alone.
        (("Lark", None), ("Crow", None), False),
        (("Lark", None), ("Crow", "https://crow.example/b"), True),
        # The address is of a site that shows others' pages: the name tells.
        (("Lark", None), ("Wren", "https://gazer.example/wren"), True),
        (("Owl", "https://gazer.example/1"), ("Finch", "https://gazer.example/2"), False),
        # No row: one site all the same.
        (("Owl", "https://owl.example/a"), (None, "https://fr.owl.example/b"), True),
        (("Owl", "https://owl.example/a"), ("owl.example", None), True),
        (("Owl Sport", "https://sport.owl.example/a"), ("Owl", "https://owl.example/b"), True),
        (("Owl", "https://owl.com.tr/a"), ("Finch", "https://finch.com.tr/b"), False),
        ((None, None), (None, None), False),
        (("Сова", None), ("Sova", None), True),
    ],
)
def test_one_publisher_or_two(left, right, one):
    groups, _, _ = together(left, right)
    assert groups == ([[0, 1]] if one else [[0], [1]])


def test_a_page_shown_elsewhere_is_not_of_the_site_that_shows_it():
    made = [
        report("a", "Rain.", outlet="Owl", address="https://hub.example/1", shown_by="Hub"),
        report("b", "Rain.", outlet="Finch", address="https://hub.example/2", shown_by="Hub"),
    ]
    assert len(Voices(made, OWN).publishers) == 2


def test_order_of_reports_changes_nothing():
    rows = [("Lark", None), ("Wren", None), ("Owl", "https://owl.example/a"), (None, "https://en.owl.example/b")]
    made = published(*rows)
    assert Voices(made, OWN).publishers == Voices(made[::-1], OWN).publishers


def test_the_reason_names_the_outlets_the_family_and_the_source():
    _, voices, made = together(("Lark", None), ("Wren", None), ("Owl", "https://owl.example/a"))
    (reason,) = voices.shared([r.id for r in made])
    assert reason.because == "Lark and Wren are of one owner, Vogel Verlag (vogel.example, about, 2026): one publisher"
    assert voices.shared([made[0].id, made[2].id]) == []


def test_a_finding_counts_a_family_once_and_says_so():
    made = []
    for n, outlet in enumerate(("Lark", "Wren", "Owl")):
        r = report(f"r{n}", "The dam broke at dawn.", outlet=outlet, published=f"2024-05-0{n + 1}")
        made.append(
            analysis(r, saying(r, "The dam broke at dawn", link("Ana Petrov")), entities=[entity(r, "Ana Petrov")])
        )
    at, aligned = one_claim(made)
    weighed = weigh(at, made, aligned, OWN)
    (finding,) = weighed.findings
    assert (finding.reports, finding.publishers) == (3, 2)
    assert [r.because for r in finding.reasons if "one owner" in r.because] == [
        "Lark and Wren are of one owner, Vogel Verlag (vogel.example, about, 2026): one publisher"
    ]
    assert sorted(p.outlets for p in weighed.publishers) == [("Lark", "Wren"), ("Owl",)]
    (plain,) = weigh(at, made, aligned).findings
    assert plain.publishers == 3


def test_reporters_of_one_owner_who_saw_it_are_one_origin():
    made = []
    for n, outlet in enumerate(("Lark", "Wren")):
        r = report(f"r{n}", "Our reporter saw how the dam broke at dawn.", outlet=outlet, published=f"2024-05-0{n + 1}")
        seen = saying(r, "the dam broke at dawn")
        made.append(analysis(r, seen, entities=[entity(r, outlet, "outlet")]))
    at, aligned = one_claim(made)
    (apart,) = weigh(at, made, aligned).findings
    (one,) = weigh(at, made, aligned, OWN).findings
    assert (len(apart.origins), len(one.origins)) == (2, 1)
    assert any(r.because.endswith("one voice") for r in one.reasons)


def test_the_users_rows_replace_and_take_out():
    (row,) = parsed("host,family\nbbc.co.uk,-\n", "mine.csv")
    assert families().by_host("news.bbc.co.uk").family == "BBC"
    assert not families((row,)).by_host("news.bbc.co.uk").family
    (row,) = parsed("outlet;family\nBBC News;Kroll\n", "mine.csv")
    assert families((row,)).by_name("bbc news").family == "Kroll"
    assert families((row,)).by_name("bbc news").source == "mine.csv"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no rows"),
        ("name\tfamily\nLark\tVogel\n", "no column is called 'name'"),
        ("outlet\thost\nLark\tlark.example\n", "a family, and an outlet or a host, are needed"),
        ("outlet\tfamily\nLark\t\n", "mine.tsv, line 2: give an outlet or a host, and the family"),
        ("# mine\n\noutlet\tfamily\tkind\nLark\tVogel\tbird\n", "line 4: kind 'bird'; it is one of owner, feed"),
        ("host\tfamily\nhttp:/lark\tVogel\n", "'http:/lark' is no host"),
    ],
)
def test_a_wrong_table_says_what_to_write(tmp_path, text, said):
    path = tmp_path / "mine.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_families(path)
    assert said in str(error.value)


def test_a_table_that_cannot_be_read(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read_families(tmp_path / "none.tsv")
    (tmp_path / "latin.tsv").write_bytes(b"outlet\tfamily\nLark\tK\xf6nig\n")
    with pytest.raises(InputError, match="not UTF-8"):
        read_families(tmp_path / "latin.tsv")


def test_the_shipped_table_is_sourced_and_does_not_contradict_itself():
    rows = shipped()
    assert len(rows) > 300
    names, hosts = {}, {}
    for row in rows:
        assert row.source
        assert row.year.isdigit()
        assert row.family or row.kind == "shows"
        for host in row.hosts:
            assert hosts.setdefault(host, row) is row, host
            assert host == site_of(host) or families().by_host(host) is row
        for name in row.names:
            assert names.setdefault(name.casefold(), row) is row, name


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("www.lark.example", "lark.example"),
        ("en.lark.com.tr", "lark.com.tr"),
        ("aa.com.tr", "aa.com.tr"),
        ("edition.uk.lark.example", "lark.example"),
        ("tz.de", "tz.de"),
        ("ici.lark.example", "ici.lark.example"),
    ],
)
def test_editions_of_a_site(host, site):
    assert site_of(host) == site
