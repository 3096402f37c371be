"""Invented happenings told by several reports each: what tests of placing take in and put in order."""

from __future__ import annotations

from tests import factories

from reportedly.collection import conclude_touched, place_all
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Analysis, Metadata, Page

_TOLD = {
    "ferry": (
        "The ferry Sveta Marta rolled over off the island of Vorna on Thursday with 38 people aboard, the coast guard "
        "said. Captain Ante Kuzmic radioed that water was coming through the stern door.",
        "Seventeen people were saved when the Sveta Marta, a ferry of Plavi Brod Lines, capsized near Vorna. The "
        "captain, Ante Kuzmic, had reported water at the stern door. Of 38 aboard, 21 are missing.",
        "Divers reached the wreck of the Sveta Marta off Vorna on Friday. Ante Kuzmic, who commanded the Plavi Brod "
        "vessel with 38 aboard, was questioned about its stern door.",
    ),
    "mine": (
        "A methane explosion at the Karsk coal mine killed nine miners, the governor of Tarvas, Lena Orlova, said. "
        "The blast tore through the Zapad shaft at 700 metres.",
        "Nine miners died in the Zapad shaft of the Karsk mine after methane exploded at 700 metres, Lena Orlova, "
        "governor of Tarvas, told reporters. The coal mine was closed.",
    ),
    "bridge": (
        "The Alder Street bridge in Kendry closed on Monday after engineer Ruth Vaneck found cracks in two cables. "
        "Some 4,200 cars a day must go by Mill Lane.",
        "Cracks in two cables shut the Alder Street bridge, Kendry council said. Ruth Vaneck, the engineer, had "
        "inspected it. Drivers were sent to Mill Lane, 4,200 of them a day.",
        "Kendry will spend nine months mending the Alder Street bridge, whose cables Ruth Vaneck found cracked; "
        "shops on Mill Lane complain of 4,200 cars a day.",
    ),
}


def happenings() -> list[Analysis]:
    """Eight reports of three happenings, a day apart, by date; then a long one of the first, and its copy."""
    texts = [(f"{name}{i}", text) for i in range(3) for name, told in _TOLD.items() for text in told[i : i + 1]]
    made = [
        factories.report(name, text, outlet=f"{name.title()} Courier", published=f"2024-11-{10 + day}")
        for day, (name, text) in enumerate(texts)
    ]
    copied = " ".join(_TOLD["ferry"])
    made.append(factories.report("long", copied, outlet="The Long Read", published="2024-11-21"))
    made.append(factories.report("copy", copied, outlet="The Later Read", published="2024-11-22"))
    return [factories.analysis(r) for r in made]


def page_of(analysis: Analysis) -> Page:
    """A page the analysis could have been made from."""
    report = analysis.report
    data = report.text.encode()
    return Page(report.file, data, report.sha256, "text/plain", report.text, "utf-8", Metadata(outlet=report.outlet))


def keep(store: EmbeddedStore, *analyses: Analysis) -> None:
    """What `add` does when pages have been analysed: keep, place, conclude."""
    store.keep([(page_of(a), a) for a in analyses], [], "engine")
    place_all(store, Settings())
    conclude_touched(store, Settings())


def partition(store: EmbeddedStore) -> dict[str, list[str]]:
    """The files of each event's reports."""
    return {d.event.id: sorted(r.file for r in d.reports) for _, d in store.dossiers()}
