"""Who is meant where several may be: a surname of two, a calling with its owner, what a land or a seat tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

SURNAMES = [
    # of two who bear it: by "Mr" and "Mrs", else who spoke or did something last
    ("Tom Keeling and his wife, Rosa Keeling, lost their farm. Mrs Keeling said two boats sank.", "Rosa Keeling"),
    ("Tom Keeling and his wife, Rosa Keeling, lost their farm. Mr Keeling said two boats sank.", "Tom Keeling"),
    ("Lura Voss said her son, Royal Voss, was gone. “Two boats sank,” Voss said.", "Lura Voss"),
    ("Nasra Ali, the wife of the detained clerk Yusuf Ali, wept. Ali said two boats sank.", "Nasra Ali"),
    ("Sir Leo Grant chairs the bank. Moira Bell runs it. Sir Leo said two boats sank.", "Leo Grant"),
]
BODIES = [
    # a body's name ends where the title of one of its own begins
    ("Harwick Police Chief Ann Roe was away. Harwick police said two boats sank.", "Harwick police"),
    # whose ministry, whose spokesman
    (
        "The Ministry of Defence of Aurelia was silent. Valdia's defence ministry said two boats sank.",
        "Valdia's defence ministry",
    ),
    ("Spokeswoman Anja Marx opened the fair. The Plavi spokesman said two boats sank.", "Plavi"),
    (
        "Quentin Marsh, a spokesman for the docks authority, left. The docks authority spokesman said two boats sank.",
        "Quentin Marsh",
    ),
    (
        "Quentin Marsh, a spokesman for the dock authority, was late. The spokesman for the coastguard said two boats"
        " sank.",
        "coastguard",
    ),
    # what is said anew of a firm just named tells it from no other
    ("Plavi Lines will cut jobs. The Harwick-based company said two boats sank.", "Plavi Lines"),
    ("Workers left Zenda's depot. Zenda was silent. The retail giant said two boats sank.", "Zenda"),
    ("Morvane Steel shut a furnace. The steelmaker said two boats sank.", "Morvane Steel"),
    ("Harwick-based Plavi Lines bid for Zenda. The Harwick-based firm said two boats sank.", "Plavi Lines"),
    ("Tidewater police closed the road. The department said two boats sank.", "Tidewater police"),
    # a name that "which", shareholders, a depot follow is a business's
    ("“We value Qualtor,” said Mr Tan. Qualtor, which makes pumps, was silent. “Two boats sank,” he said.", "Tan"),
    ("Ann Roe called. Two boats sank, according to the Harwick affiliate WROK.", "WROK"),
]
PERSONS = [
    ("A kettle hissed. “Two boats sank,” added another aunt of Barley's, Melody Scott.", "Melody Scott"),
    ("“It was dark,” said one cook. Another, a cook named Lio Tan, said two boats sank.", "Lio Tan"),
    ("Lena Hoff, 31, was on the bus. The mother of two said two boats sank.", "Lena Hoff"),
    ("Anders Holm runs a bar. The Dane said two boats sank.", "Anders Holm"),
    ("Ann Roe lifted the cup. “Two boats sank,” said the midfielder, who scored twice.", "Ann Roe"),
    ("Senator Dee Marsh voted no. The Ohio Democrat said two boats sank.", "Dee Marsh"),
    ("England captain Rob Farr sulked. The India captain said two boats sank.", "India captain"),
    ("Mayor of Harwick Paul Hale said two boats sank.", "Paul Hale"),
    ("Chief of Detectives Dean Andrews said two boats sank.", "Dean Andrews"),
    # "he" is seldom somebody told of in what he says
    ("Sgt Tommy Hale spoke. A boy was hurt, and a 21-year-old man fled as two boats sank, he said.", "Tommy Hale"),
    ("Ann Roe saw a fox in Victoria Park. Dasha Lind sells flowers. She said two boats sank.", "Dasha Lind"),
    # a nameless friend who spoke goes on speaking; a friend is not every friend named
    ("A friend told us he was sad. Police rang his friend Omar Diab. The friend said two boats sank.", "friend"),
    ("A friend said Omar Diab and his friends shot tins. The friend said two boats sank.", "friend"),
    # who speaks is of the family, whatever the recogniser makes of her name
    (
        "Crystal Teasley said two men fired. Her husband, Michael Teasley, 40, is dead. Teasley said two boats sank.",
        "Crystal Teasley",
    ),
    # the latter of two
    ("Prime Minister Ivo Brandt and opposition leader Ida Lund met. The latter said two boats sank.", "Ida Lund"),
]


@pytest.mark.parametrize(("text", "name"), SURNAMES + BODIES + PERSONS)
def test_who_says_it(read: Read, text: str, name: str) -> None:
    report, found = read(text)
    one = next(a for a in found if "boats sank" in report.words(a.content) and a.stance != "own-voice")
    assert one.chain[0].name == name


def test_a_surname_goes_on_meaning_whom_it_meant(read: Read) -> None:
    text = (
        "Police charged Corey Vane, 27. Vane said he was asleep. Vane's brother, Tracey Vane, was shot in May.\n"
        "Vane said two boats sank."
    )
    report, found = read(text)
    one = next(a for a in found if "boats sank" in report.words(a.content) and a.stance != "own-voice")
    assert one.chain[0].name == "Corey Vane"
