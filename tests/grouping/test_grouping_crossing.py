"""Reports in other languages and scripts: names by their consonants, numbers in words, kinds; joined and kept apart."""

from dataclasses import replace

import pytest
from tests.factories import analysis, report

from reportedly.grouping import group
from reportedly.grouping.crossing import across, name_keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hordiyenko", "Гордієнко"),
        ("Hordiyenko", "Гордиенко"),
        ("Kuzmic", "Кузьмича"),
        ("Kharkiv", "Харькове"),
        ("Shevchuk", "Шевчук"),
        ("Orlova", "Orlowa"),
        ("Quiroga", "Кирога"),
        ("Stojan", "Стоян"),
        ("Marta's", "Марта"),
        ("Zelionka", "Зелёнка"),
        ("Papadakis", "Παπαδάκης"),
    ],
)
def test_a_name_in_two_writings_has_a_key_in_common(one, other):
    assert set(name_keys(one)) & set(name_keys(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Marlow", "Kendry"), ("Petrov", "Орлов"), ("Ana", "Ана"), ("北京市内", "東京都内")]
)
def test_other_names_and_short_ones_have_none(one, other):
    assert not set(name_keys(one)) & set(name_keys(other))


def figures(text, language):
    return across(replace(report("x", text, published="2024-11-14"), language=language)).figures


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            "It left 40,000 homes and 1.2 million people in the dark for seventeen days.",
            "en",
            {"40000", "1200000", "17"},
        ),
        (
            "Il a privé 40 000 foyers et 1,2 million de personnes pendant dix-sept jours.",
            "fr",
            {"40000", "1200000", "17"},
        ),
        ("40.000 Haushalte, 1,2 Millionen Menschen, siebzehn Tage.", "de", {"40000", "1200000", "17"}),
        ("Без світла 40 тисяч родин, дев'ять днів.", "uk", {"40000", "9"}),
        ("In 2024 and in 1991.", "en", {"1991"}),  # the report's own year says nothing
        ("Quake of 6.1, 5:45.", "en", {"6.1", "5", "45"}),
    ],
)
def test_numbers_in_digits_and_words(text, language, found):
    assert figures(text, language) == found


@pytest.mark.parametrize(
    ("headline", "language", "kinds"),
    [
        ("Ferry sinks off Vorna", "en", {"ship"}),
        ("L'effondrement du pont de Lukovar", "fr", {"collapse"}),
        ("Пожежа на складі", "uk", {"fire"}),
        ("Sankt Veith wartet", "de", set()),
    ],
)
def test_kinds_of_happening(headline, language, kinds):
    made = replace(report("x", ("headline", headline), "Mehr dazu."), language=language)
    assert across(made).kinds == kinds


ENGLISH = (
    "Two shunted wagons of the Rapid line rolled into Lukovar station on Tuesday and hurt 63 people, Dragica Perin of "
    "the railway said. The driver, Ante Kuzmic, had left the cabin at Plavi Brod."
)
SAME = {
    "fr": "Deux wagons de la ligne Rapid ont heurté un quai de la gare de Lukovar mardi, blessant 63 personnes, selon "
    "Dragica Perin. Le conducteur, Ante Kuzmic, avait quitté la cabine à Plavi Brod.",
    "ru": "Два вагона врезались во вторник в платформу вокзала в Луковаре, пострадали 63 человека, "
    "сообщила Драгица Перин. Машинист Анте Кузмич покинул кабину на станции Плави Брод.",
}
OTHER = {
    "fr": "Un homme de 29 ans a blessé deux voyageurs à coups de couteau dans la gare de Lukovar mardi soir. Le "
    "procureur Olivier Tessier a ouvert une enquête.",
    "ru": "В Луковаре во вторник открыли новую библиотеку. На церемонии выступил мэр Оливье Тессье.",
}


def grouped(*texts):
    made = [
        analysis(
            replace(report(f"r{n}", text, outlet=f"O{n}", published="2025-01-21"), language=language, file=f"d{n}/r")
        )
        for n, (language, text) in enumerate(texts)
    ]
    return made, group(made, one_event=False)


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("language", ["fr", "ru"])
def test_names_and_numbers_join_across_languages_and_another_happening_stays_apart(language, order):
    texts = [("en", ENGLISH), (language, SAME[language]), (language, OTHER[language])]
    made, events = grouped(*texts[::order])
    names = {a.report.id: a.report.text for a in made}
    assert sorted(sorted(names[r] for r in e.reports) for e in events) == sorted(
        [sorted([ENGLISH, SAME[language]]), [OTHER[language]]]
    )


def test_the_reason_says_what_was_shared():
    _, events = grouped(("en", ENGLISH), ("fr", SAME["fr"]))
    (event,) = events
    assert any("names across languages" in r.because for r in event.reasons)


def test_english_reports_are_compared_as_ever():
    _, events = grouped(("en", ENGLISH), ("en-GB", ENGLISH.replace("63", "36").replace("Dragica", "Anna")))
    assert not any("across" in r.because for e in events for r in e.reasons)
