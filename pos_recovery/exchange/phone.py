"""Telephone numbers as people write them, in the one form in which they are compared: E.164."""

from __future__ import annotations

import unicodedata

from ..domain.errors import Refusal
from ..domain.text import clean

_MOST = 60


def phone_form(text: str, country: str | None) -> str:
    """`+351912345678` from any way to write it; without a country code it is a number of `country` (ISO 3166).

    An extension is left out: it is another person's desk at the same number. Refusal `usage` for what cannot be a
    whole number (ITU-T E.164: country code and up to 15 digits), such as a local number without its area code.
    """
    # 0.1 s and 3 MB at its first use: only those who type a number pay for it.
    import phonenumbers

    plain = unicodedata.normalize("NFKC", clean(text, _MOST)).strip().removeprefix("'").strip()
    try:
        number = phonenumbers.parse(plain, country.upper() if country else None)
    except phonenumbers.NumberParseException as wrong:
        raise _no_number(text, country) from wrong
    # Not `is_valid_number`: its tables trail behind new ranges, and every demo number would be refused.
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise _no_number(text, country)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _no_number(text: str, country: str | None) -> Refusal:
    hint = "" if country else "; write it with + and the country code"
    return Refusal("usage", what=f"'{text.strip()[:40]}' is no whole phone number{hint}")
