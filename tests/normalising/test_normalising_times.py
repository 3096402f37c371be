"""Time expressions: words, EDTF, alternatives, anchor. Published Friday 31 March 2023 unless a row says otherwise."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.normalising import calendar_words, openers, times
from reportedly.normalising.edtf import add_months, day, read
from reportedly.normalising.lexing import read_words
from reportedly.normalising.time_frame import Anchoring, Frame
from reportedly.normalising.times import find_times

FRIDAY = Anchoring(read("2023-03-31"), "publication")

# sentence; each expected: "words | edtf | alternatives" with "-" for none
ROWS = [
    # weekdays
    ("The mayor resigned on Friday.", ["Friday | 2023-03-31"]),
    ("A lorry overturned on Tuesday near the tunnel.", ["Tuesday | 2023-03-28"]),
    ("The storm made landfall late on Monday.", ["late on Monday | 2023-03-27"]),
    ("The dam burst early on Sunday.", ["early on Sunday | 2023-03-26"]),
    ("Fans clashed on Saturday night.", ["Saturday night | 2023-03-25 | 2023-03-25/2023-03-26"]),
    ("The vote on Thursday afternoon failed.", ["Thursday afternoon | 2023-03-30T12:00/2023-03-30T18:00 | 2023-03-30"]),
    ("The court sat last Monday.", ["last Monday | 2023-03-20 | 2023-03-27"]),
    ("The strike began last Friday.", ["last Friday | 2023-03-24"]),
    ("Talks resume next Tuesday.", ["next Tuesday | 2023-04-04"]),
    ("The jury will return on Monday.", ["Monday | 2023-04-03 | 2023-03-27"]),
    ("The club is due to name a coach on Wednesday.", ["Wednesday | 2023-04-05 | 2023-03-29"]),
    ("Monday's quake cracked walls.", ["Monday | 2023-03-27"]),
    ("The bank expects an answer by Thursday.", ["by Thursday | ../2023-03-30"]),
    ("Schools stay shut until Wednesday.", ["until Wednesday | ../2023-04-05 | 2023-03-29"]),
    ("She has been missing since Tuesday.", ["since Tuesday | 2023-03-28/.."]),
    ("Rain fell from Monday to Thursday.", ["from Monday to Thursday | 2023-03-27/2023-03-30"]),
    ("The Sunday Times printed the letter.", []),
    ("Shops cut prices on Black Friday.", []),
    ("She reads the Sunday Telegraph.", []),
    ("He plays on Mondays.", []),
    ("The final is this Saturday.", ["this Saturday | 2023-04-01"]),
    # days with dates
    ("It sank on Monday, March 20.", ["Monday, March 20 | 2023-03-20"]),
    ("It sank late on Monday, March 20, officials said.", ["late on Monday, March 20 | 2023-03-20"]),
    ("The treaty was signed on 24 February 2022.", ["24 February 2022 | 2022-02-24"]),
    ("The treaty was signed on February 24, 2022, in the capital.", ["February 24, 2022 | 2022-02-24"]),
    ("The treaty was signed on Feb. 24, 2022.", ["Feb. 24, 2022 | 2022-02-24"]),
    ("On the 5th of March 2021 the bank failed.", ["the 5th of March 2021 | 2021-03-05"]),
    ("The mine closed on 3rd August 1987.", ["3rd August 1987 | 1987-08-03"]),
    ("He was born on 2 May.", ["2 May | 2022-05-02 | 2023-05-02"]),
    ("The pipe froze on 12 December.", ["12 December | 2022-12-12"]),
    ("The ship left on March 3 with grain.", ["March 3 | 2023-03-03"]),
    ("The election will be held on 5 April.", ["5 April | 2023-04-05"]),
    ("The ceremony on 5 April is open to all.", ["5 April | 2022-04-05 | 2023-04-05"]),
    ("Wednesday, April 5, is the deadline.", ["Wednesday, April 5 | 2023-04-05"]),
    ("Logged 2023-03-20 by the harbour master.", ["2023-03-20 | 2023-03-20"]),
    ("Logged 2023-03-20T21:40Z by the buoy.", ["2023-03-20T21:40Z | 2023-03-20T21:40Z"]),
    ("Dated 20/03/2023 and stamped.", ["20/03/2023 | 2023-03-20"]),
    ("Dated 3/20/2023 and stamped.", ["3/20/2023 | 2023-03-20"]),
    ("Dated 3/4/2023 and stamped.", ["3/4/2023 | 2023-03-04 | 2023-04-03"]),
    ("Dated 20.03.2023 and stamped.", ["20.03.2023 | 2023-03-20"]),
    ("The fair ran on 20–23 March 2022.", ["20–23 March 2022 | 2022-03-20/2022-03-23"]),
    ("The fair ran March 20-23.", ["March 20-23 | 2023-03-20/2023-03-23"]),
    ("It rained between 20 and 23 March.", ["between 20 and 23 March | 2023-03-20/2023-03-23"]),
    ("Sales ran from 28 February to 3 March 2020.", ["from 28 February to 3 March 2020 | 2020-02-28/2020-03-03"]),
    ("Around March 20 the fever broke out.", ["Around March 20 | 2023-03-20~"]),
    ("On New Year's Eve a hall burned.", ["New Year's Eve | 2022-12-31"]),
    ("On Christmas Day 2019 the ferry sank.", ["Christmas Day 2019 | 2019-12-25"]),
    ("On the night of 20 March sirens rang.", ["the night of 20 March | 2023-03-20 | 2023-03-20/2023-03-21"]),
    ("In the early hours of Monday a roof fell.", ["the early hours of Monday | 2023-03-27"]),
    ("Born February 30, 2020, says the forged card.", ["February 30, 2020 | -"]),
    # months, years, longer
    ("Prices rose in February.", ["February | 2023-02"]),
    ("The bridge opened in September.", ["September | 2022-09"]),
    ("The bridge opened in June 2019.", ["June 2019 | 2019-06"]),
    ("The inquest opened last August.", ["last August | 2022-08"]),
    ("The inquest opened last February.", ["last February | 2023-02 | 2022-02"]),
    ("Inflation peaked in mid-March.", ["mid-March | 2023-03"]),
    ("The law has applied since January.", ["since January | 2023-01/.."]),
    ("He may go; soldiers march on.", []),
    ("March said the plan failed.", []),
    ("April Jones and May Lin won.", []),
    ("The unit merged in 2019.", ["2019 | 2019"]),
    ("It has belonged to the state since 2014.", ["since 2014 | 2014/.."]),
    ("The plant runs until 2035.", ["until 2035 | ../2035"]),
    ("Between 2014 and 2018 the lake shrank.", ["Between 2014 and 2018 | 2014/2018"]),
    ("From 2014 to 2018 he sat in jail.", ["From 2014 to 2018 | 2014/2018"]),
    ("The 2014-2018 survey found less.", ["2014-2018 | 2014/2018"]),
    ("The 2019 election was close.", ["2019 | 2019"]),
    ("A budget for 2022/23 was passed.", ["2022/23 | 2022/2023"]),
    ("In the 1990s mills closed.", ["1990s | 199X"]),
    ("In the '80s mills thrived.", ["80s | 198X"]),
    ("Since the nineties it rusts.", ["Since the nineties | 199X/.."]),
    ("A palace of the 19th century burned.", ["19th century | 18XX"]),
    ("The third quarter of 2022 was weak.", ["third quarter of 2022 | 2022-35"]),
    ("In Q3 2022 sales fell.", ["Q3 2022 | 2022-35"]),
    ("The first half of 2021 was dry.", ["first half of 2021 | 2021-40"]),
    ("They led after the third quarter.", []),
    ("The drought of summer 2018 returned.", ["summer 2018 | 2018-22"]),
    ("The fires of last summer returned.", ["last summer | 2022-22"]),
    ("Around 2014 the herd vanished.", ["Around 2014 | 2014~"]),
    ("About 2000 people came.", []),
    ("In 2000 people gathered.", []),
    ("Workers got 2000 euros.", []),
    ("Early 2019 brought frost.", ["Early 2019 | 2019"]),
    # relative
    ("The jet vanished yesterday.", ["yesterday | 2023-03-30"]),
    ("The jet vanished yesterday evening.", ["yesterday evening | 2023-03-30T18:00/2023-03-31T00:00 | 2023-03-30"]),
    ("The jet returns today.", ["today | 2023-03-31"]),
    ("The match kicks off tonight.", ["tonight | 2023-03-31"]),
    ("The match is tomorrow.", ["tomorrow | 2023-04-01"]),
    ("He fled the day before yesterday.", ["the day before yesterday | 2023-03-29"]),
    ("Shells fell overnight.", ["overnight | 2023-03-30/2023-03-31"]),
    ("Shells fell last night.", ["last night | 2023-03-30 | 2023-03-30/2023-03-31"]),
    ("Trams stopped this morning.", ["this morning | 2023-03-31"]),
    ("The fault appeared two days ago.", ["two days ago | 2023-03-29"]),
    ("The fault appeared a week ago.", ["a week ago | 2023-03-24~"]),
    ("The fault appeared three months ago.", ["three months ago | 2022-12"]),
    ("The fault appeared twenty-five years ago.", ["twenty-five years ago | 1998"]),
    ("The fault appeared several months ago.", ["several months ago | -"]),
    ("The fault appeared a few days ago.", ["a few days ago | -"]),
    ("It began last week.", ["last week | 2023-03-20/2023-03-26 | 2023-03-24/2023-03-31"]),
    ("It ends next week.", ["next week | 2023-04-03/2023-04-09 | 2023-03-31/2023-04-07"]),
    ("It rained all this week.", ["this week | 2023-03-27/2023-04-02"]),
    ("It happened earlier this week.", ["earlier this week | 2023-03-27/2023-04-02 | 2023-03-27/2023-03-31"]),
    ("It happened earlier this month.", ["earlier this month | 2023-03 | 2023-03-01/2023-03-31"]),
    ("The rate rose last month.", ["last month | 2023-02"]),
    ("The rate rose last year.", ["last year | 2022"]),
    ("The rate falls later this year.", ["later this year | 2023 | 2023-03-31/2023-12-31"]),
    ("The rate fell late last year.", ["late last year | 2022"]),
    ("Two bathers drowned over the weekend.", ["the weekend | 2023-03-25/2023-03-26"]),
    ("Two bathers drowned last weekend.", ["last weekend | 2023-03-25/2023-03-26"]),
    ("Losses grew over the past two weeks.", ["the past two weeks | 2023-03-17/2023-03-31"]),
    ("Losses grew in the last three years.", ["the last three years | 2020-03-31/2023-03-31"]),
    ("Losses grew in the past year.", ["the past year | 2022-03-31/2023-03-31"]),
    ("Last year's harvest rotted.", ["Last year | 2022"]),
    ("He denied it at the time.", ["at the time | -"]),
    # told before
    ("She fell on 3 March 2022 and died the same day.", ["3 March 2022 | 2022-03-03", "the same day | 2022-03-03"]),
    ("She fell on 3 March 2022 and died the next day.", ["3 March 2022 | 2022-03-03", "the next day | 2022-03-04"]),
    ("She fell on 3 March 2022 and died two days later.", ["3 March 2022 | 2022-03-03", "two days later | 2022-03-05"]),
    ("She fell ill the same day.", ["the same day | -"]),
    (
        "He was shot on 3 May 2021; the previous day he had voted.",
        ["3 May 2021 | 2021-05-03", "the previous day | 2021-05-02"],
    ),
    ("It opened in 2012 and shut the following year.", ["2012 | 2012", "the following year | 2013"]),
    # clocks
    ("The train left at 6:40 a.m. on Tuesday.", ["6:40 a.m. on Tuesday | 2023-03-28T06:40"]),
    ("The train left on Tuesday at 21:40 local time.", ["Tuesday at 21:40 local time | 2023-03-28T21:40"]),
    ("The train left at 6pm on Thursday.", ["6pm on Thursday | 2023-03-30T18:00"]),
    ("The quake struck at 0400 GMT on 20 March.", ["0400 GMT on 20 March | 2023-03-20T04:00Z"]),
    ("The quake struck at noon on Monday.", ["noon on Monday | 2023-03-27T12:00"]),
    (
        "It struck shortly before 6 a.m. on Tuesday.",
        ["shortly before 6 a.m. on Tuesday | 2023-03-28T05:45/2023-03-28T06:00 | 2023-03-28T05:30/2023-03-28T06:00"],
    ),
    (
        "On Tuesday a bus fell; rescuers came at 7:15 p.m.",
        ["Tuesday | 2023-03-28", "7:15 p.m. | 2023-03-28T19:15 | 2023-03-31T19:15"],
    ),
    ("The bus fell at 7:15 a.m. near the mill on Tuesday.", ["7:15 a.m. | 2023-03-28T07:15", "Tuesday | 2023-03-28"]),
    ("The bus fell at 7:15 a.m., the driver said.", ["7:15 a.m. | 2023-03-31T07:15 | 2023-03-30T07:15"]),
    (
        "On Tuesday a bus fell. He wrote at six: 'Help.'",
        ["Tuesday | 2023-03-28", "six | 2023-03-28T06:00 | 2023-03-28T18:00, 2023-03-31T06:00, 2023-03-31T18:00"],
    ),
    ("A bus fell at around 6 this morning.", ["around 6 this morning | 2023-03-31T06:00"]),
    ("The toll stands at six.", []),
    ("The rate stayed at 6.", []),
    (
        "He rang at 5:58 on Tuesday and again two minutes later.",
        ["5:58 on Tuesday | 2023-03-28T05:58 | 2023-03-28T17:58", "two minutes later | 2023-03-28T06:00"],
    ),
    (
        "He rang at 05:58 (04:58 UTC) on Tuesday; the boat sank at 06:10.",
        [
            "05:58 (04:58 UTC) on Tuesday | 2023-03-28T05:58+01:00",
            "06:10 | 2023-03-28T06:10+01:00 | 2023-03-31T06:10+01:00",
        ],
    ),
    ("The alarm rose at 06:21 on Tuesday, that is 23 minutes later.", ["06:21 on Tuesday | 2023-03-28T06:21"]),
    ("All wagons had burned by Wednesday of last week.", ["by Wednesday of last week | ../2023-03-22"]),
    ("Families could return on Saturday at the earliest.", ["Saturday at the earliest | 2023-04-01/.."]),
    ("Findings will come by the end of September.", ["by the end of September | ../2023-09-30"]),
    ("We expect nothing before the weekend.", ["before the weekend | ../2023-03-31"]),
    ("They have begged for seals since autumn.", ["since autumn | 2022-23/.."]),
    (
        "It burned on Tuesday and roads were closed for most of the day.",
        ["Tuesday | 2023-03-28", "most of the day | 2023-03-28 | 2023-03-31"],
    ),
    ("It burned on Tuesday; roads opened at dusk.", ["Tuesday | 2023-03-28", "dusk | 2023-03-28 | 2023-03-31"]),
    (
        "Polls open from 9 a.m. to 5 p.m. on Thursday.",
        ["from 9 a.m. to 5 p.m. on Thursday | 2023-04-06T09:00/2023-04-06T17:00"],
    ),
    ("They won 3:1 and ran 2:04:35.", []),
    ("The ratio was 4.30 and the price 21.40 dollars.", []),
    ("The Midnight Sun festival returns.", []),
    # the clock in words
    (
        "On Tuesday the goalkeeper was hurt at half past nine.",
        [
            "Tuesday | 2023-03-28",
            "half past nine | 2023-03-28T09:30 | 2023-03-28T21:30, 2023-03-31T09:30, 2023-03-31T21:30",
        ],
    ),
    (
        "Trading stopped at a quarter to four in the afternoon on Monday.",
        ["a quarter to four in the afternoon on Monday | 2023-03-27T15:45"],
    ),
    (
        "The jury came back at twenty past three.",
        ["twenty past three | 2023-03-31T03:20 | 2023-03-31T15:20, 2023-03-30T03:20, 2023-03-30T15:20"],
    ),
    ("The anthem began at ten minutes to noon on Sunday.", ["ten minutes to noon on Sunday | 2023-03-26T11:50"]),
    ("The court voted five to four.", []),
    ("Three to five matches were lost.", []),
    ("Half past winners returned.", []),
    ("Profit fell by a quarter to six million euros.", []),
    ("The lead grew from ten to 20.", []),
    ("The team went from twenty past champions to none.", []),
    # timetables, and what has been put off
    ("Talks on the tariff resume on Tuesday.", ["Tuesday | 2023-04-04 | 2023-03-28"]),
    ("The exhibition opens on Saturday.", ["Saturday | 2023-04-01 | 2023-03-25"]),
    ("The semi-final has been moved to Sunday.", ["Sunday | 2023-04-02 | 2023-03-26"]),
    ("The verdict was postponed until Wednesday.", ["until Wednesday | ../2023-04-05 | 2023-03-29"]),
    ("The pool remains closed until Thursday.", ["until Thursday | ../2023-04-06 | 2023-03-30"]),
    ("Clinics will stay closed on Thursday.", ["Thursday | 2023-04-06 | 2023-03-30"]),
    ("It may take until Tuesday to count the ballots.", ["until Tuesday | ../2023-04-04 | 2023-03-28"]),
    ("The rally was held until Wednesday.", ["until Wednesday | ../2023-03-29"]),
    ("Prices opened lower on Monday.", ["Monday | 2023-03-27"]),
    # from then on, and from whom
    ("Tickets will be sold from Monday.", ["from Monday | 2023-04-03/.. | 2023-03-27"]),
    ("Vaccinations are given from 1 p.m. today.", ["from 1 p.m. today | 2023-03-31T13:00/.."]),
    ("The letter from Monday was read out.", ["Monday | 2023-03-27"]),
    ("We want the ballots counted TODAY.", ["TODAY | 2023-03-31"]),
    ("Snow fell on Wednesday morning.", ["Wednesday morning | 2023-03-29T06:00/2023-03-29T12:00 | 2023-03-29"]),
]


def told(sentence: str, anchoring: Anchoring = FRIDAY) -> list[str]:
    times, _ = find_times(sentence, anchoring)
    return [
        " | ".join([t.span.of(sentence), t.edtf or "-", *([", ".join(t.alternatives)] if t.alternatives else [])])
        for t in times
    ]


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=[r[0][:50] for r in ROWS])
def test_expression(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("published", "sentence", "expected"),
    [
        ("2023-03-27", "It broke on Friday.", "Friday | 2023-03-24"),
        ("2024-02-29", "It broke a year ago.", "a year ago | 2023"),
        ("2023-01-02", "It broke last month.", "last month | 2022-12"),
        ("2023-01-02", "It broke on 30 December.", "30 December | 2022-12-30"),
        ("2023-01-02", "It broke in November.", "November | 2022-11"),
        ("2023-01-02", "It broke last winter.", "last winter | 2021-24"),
        ("2023-10-10", "It broke last summer.", "last summer | 2023-22"),
        ("2023-04-02", "It broke over the weekend.", "the weekend | 2023-04-01/2023-04-02"),
        ("2023-03-31T09:30:00Z", "It broke yesterday.", "yesterday | 2023-03-30"),
        ("2023-03", "It broke on Friday.", "Friday | -"),
        ("2023-03", "It broke last month.", "last month | 2023-02"),
        ("2023", "It broke last year.", "last year | 2022"),
        (None, "It broke on Friday.", "Friday | -"),
        (None, "It broke on 3 March.", "3 March | -"),
        (None, "It broke on 3 March 2020.", "3 March 2020 | 2020-03-03"),
    ],
)
def test_anchor_decides(published: str | None, sentence: str, expected: str) -> None:
    assert told(sentence, Anchoring(read(published), "publication")) == [expected]


def test_anchor_is_told() -> None:
    words = "On 3 March 2020 he left; he came back yesterday; a few days ago he wrote."
    times, _ = find_times(words, FRIDAY)
    assert [t.anchor for t in times] == ["text", "publication", "unknown"]
    posted, _ = find_times("Saw smoke at 21:40", Anchoring(read("2023-03-20"), "post"))
    assert [(t.edtf, t.anchor) for t in posted] == [("2023-03-20T21:40", "post")]


def test_a_date_merely_named_gives_years_only() -> None:
    loose = Anchoring(read("2023-03-20"), "text", firm=False)
    assert told("It sank late on Monday, March 20.", loose) == ["late on Monday, March 20 | 2023-03-20"]
    assert told("It sank yesterday, on Friday, last week.", loose) == [
        "yesterday | -",
        "Friday | 2023-03-17 | 2023-03-24",
        "last week | -",
    ]


def test_overnight_belongs_to_the_time_told_in_its_sentence() -> None:
    assert told("They said on Monday that shells fell overnight.")[1] == "overnight | 2023-03-26/2023-03-27"
    assert (
        told("They said earlier this month that shells fell overnight.")[1] == "overnight | - | 2023-03-30/2023-03-31"
    )


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    times, _ = find_times(text, FRIDAY)
    ends = 0
    for time in times:
        assert 0 <= ends <= time.span.start < time.span.end <= len(text)
        ends = time.span.start


PIECES = [
    "Monday",
    "March",
    "20",
    "2023",
    ",",
    "to",
    "between",
    "and",
    "the",
    "night",
    "of",
    "last",
    "two",
    "weeks",
    "ago",
    "at",
    "6:40",
    "a.m.",
    "since",
    "-",
    "early",
    "in",
    "May",
    "overnight",
    "1990s",
    "next",
    "day",
    "same",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_order_of_calendar_words_is_read(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for time in find_times(text, FRIDAY)[0]:
        assert time.span.of(text).strip() == time.span.of(text) != ""
        assert time.edtf is None or time.edtf[:4].strip("./X0123456789") == ""


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(-60, 60))
def test_months_are_added_within_the_calendar(day: date, count: int) -> None:
    there = add_months(day, count)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == count


@pytest.mark.parametrize("run", ["(" * 200_000, "1" * 200_000, "March " * 20_000, "1-" * 60_000, "a" * 200_000])
def test_hostile_runs_are_read_in_linear_time(run: str) -> None:
    assert isinstance(find_times(run, FRIDAY)[0], tuple)


def _known_words() -> set[str]:
    """Every word that the rules of times know, and a few they do not."""
    tables = [v for module in (calendar_words, times) for v in vars(module).values()]
    known = {w for table in tables if isinstance(table, dict | frozenset | set | tuple) for w in table}
    return {w for w in known if isinstance(w, str) and w} | {"council", "9", "21:40", "2019", "20/03/2023", "'", '"'}


@pytest.mark.parametrize("opener", sorted(openers._AFTER))
def test_after_what_begins_no_time_no_rule_finds_one(opener: str) -> None:
    today = read("2023-03-31")
    frame = Frame(Anchoring(today, "publication"), day(today.first), today, True, None, today, today)
    for second in sorted(_known_words()):
        for third in ("time", "day", "week", "noon", "five", "9", "half", "-", "weekend", "ago", "march", "the"):
            for before in ("earlier", "since", "at"):
                words = read_words(f"{before} {opener} {second} {third} later")
                if not openers.may_begin(words, 1):
                    assert times._expression(words, 1, frame) is None, [w.text for w in words]
