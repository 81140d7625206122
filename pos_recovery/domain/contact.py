"""How a customer is known again: one written form of an e-mail address, and keyed digests that name nobody."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from enum import StrEnum

from .errors import Refusal
from .text import clean

_ADDRESS_MOST = 254  # RFC 5321, 4.5.3.1, with its erratum 1690
_LOCAL_MOST = 64


class Known(StrEnum):
    """By what a customer is known again. `till` is the till's own customer number."""

    PHONE = "phone"
    EMAIL = "email"
    TILL = "till"


def email_form(text: str) -> str:
    """The one form in which an e-mail address is compared: NFKC, trimmed, case folded; dots and +tags are kept.

    Refusal `usage` for what cannot be an address.
    """
    form = clean(text, _ADDRESS_MOST + 1)
    for _ in range(2):  # folding can undo NFKC and the other way round (Unicode 3.13, D147)
        form = unicodedata.normalize("NFKC", form).casefold()
    form = unicodedata.normalize("NFKC", form).strip()
    local, at, domain = form.rpartition("@")
    whole = bool(at) and 0 < len(local) <= _LOCAL_MOST and len(form) <= _ADDRESS_MOST
    if not whole or "@" in local or any(char.isspace() for char in form) or not _is_domain(domain):
        raise Refusal("usage", what=f"'{text.strip()[:40]}' is no e-mail address such as ana@example.com")
    return form


def _is_domain(text: str) -> bool:
    labels = text.split(".")
    return len(labels) > 1 and all(0 < len(label) <= 63 and label.strip("-") == label for label in labels)


def match_key(shop_key: str, kind: Known, form: str) -> str:
    """HMAC-SHA-256 of kind NUL form under the shop's own key: 64 hexadecimal digits.

    Two shops never share a digest, and nobody without the key can try out all phone numbers. `form` is what
    `email_form` or the phone's E.164 form gives, or a till's customer number by `till_form`.
    """
    return hmac.new(shop_key.encode(), f"{kind}\0{form}".encode(), hashlib.sha256).hexdigest()


def till_form(format_name: str, customer: str) -> str:
    """A till's customer number beside the name of the till: numbers of two tills are not compared.

    A format's first word is the till ("square-items" and "square-transactions" tell of the same customers).
    """
    return f"{format_name.partition('-')[0]}\0{customer}"
