"""A telephone number is compared in one form, however it was written (FORMATS section 6)."""

from __future__ import annotations

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.exchange.phone import phone_form


@pytest.mark.parametrize(
    ("typed", "country", "form"),
    [
        ("912 345 678", "PT", "+351912345678"),
        ("00351 912-345-678", "PT", "+351912345678"),
        ("'+351912345678", "US", "+351912345678"),
        ("(202) 555-0101", "US", "+12025550101"),
        ("+44 (0) 7700 900123", None, "+447700900123"),
        ("９１２３４５６７８", "pt", "+351912345678"),
        ("٩١٢٣٤٥٦٧٨", "PT", "+351912345678"),
        ("912345678 ext. 3", "PT", "+351912345678"),
    ],
)
def test_ways_to_write_a_number_have_one_form(typed: str, country: str | None, form: str) -> None:
    assert phone_form(typed, country) == form


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("555-0101", "US"),  # nobody knows which town
        ("1.71392E+11", "US"),  # a spreadsheet lost its digits
        ("912345678", None),
        ("912345678", "XX"),
        ("ana@example.com", "PT"),
        ("", "PT"),
        ("9" * 500, "PT"),
    ],
)
def test_what_is_no_whole_number_is_refused(typed: str, country: str | None) -> None:
    with pytest.raises(Refusal) as refused:
        phone_form(typed, country)
    assert refused.value.code == "usage"


def test_without_a_country_it_says_how_to_write_it() -> None:
    with pytest.raises(Refusal) as refused:
        phone_form("912345678", None)
    assert "country code" in str(refused.value.facts["what"])
