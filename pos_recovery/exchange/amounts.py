"""Amounts as tills write them: $1,188.00, -$7.00, ($33.62), 11.880,00. The decimal mark is decided per column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..domain.errors import Refusal
from ..domain.money import Currency, Money, currency

_DOLLARS = frozenset(re.findall("...", "USDCADAUDNZDMXNHKDSGDTWDARSCLPCOPUYUBBDBSDBZDFJDJMDNADTTDXCDLRDGYD"))
_SIGNS = {
    "$": _DOLLARS,
    "US$": frozenset({"USD"}),
    "C$": frozenset({"CAD", "NIO"}),
    "CA$": frozenset({"CAD"}),
    "A$": frozenset({"AUD"}),
    "AU$": frozenset({"AUD"}),
    "NZ$": frozenset({"NZD"}),
    "R$": frozenset({"BRL"}),
    "€": frozenset({"EUR"}),
    "£": frozenset({"GBP", "EGP", "GIP", "FKP", "SHP", "SYP", "LBP"}),
    "¥": frozenset({"JPY", "CNY"}),
    "円": frozenset({"JPY"}),
    "kr": frozenset({"DKK", "NOK", "SEK", "ISK"}),
    "kr.": frozenset({"DKK", "ISK"}),
    "zł": frozenset({"PLN"}),
    "Kč": frozenset({"CZK"}),
    "Ft": frozenset({"HUF"}),
    "lei": frozenset({"RON", "MDL"}),
    "₹": frozenset({"INR"}),
    "Rs": frozenset({"INR", "PKR", "LKR", "NPR", "MUR"}),
    "₺": frozenset({"TRY"}),
    "₩": frozenset({"KRW"}),
    "₪": frozenset({"ILS"}),
    "฿": frozenset({"THB"}),
    "₱": frozenset({"PHP"}),
    "₫": frozenset({"VND"}),
    "₴": frozenset({"UAH"}),
    "₦": frozenset({"NGN"}),
    "S/": frozenset({"PEN"}),
    "R": frozenset({"ZAR"}),
    "Fr.": frozenset({"CHF"}),
}
_BLANKS = str.maketrans("", "", " \u00a0\u202f\u2009\t")
_FORM = re.compile(r"(\(?)(-?)([^0-9(),.-]{0,4}\.?)(-?)([0-9][0-9.,'’]{0,20})([^0-9(),.-]{0,4}\.?)(-?)(\)?)", re.ASCII)
_SWISS = re.compile("(?<=[0-9])['’](?=[0-9]{3})", re.ASCII)
_GROUPS = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Written:
    """An amount taken apart: negative or not, the digits with their marks, the sign or code of a currency beside it."""

    negative: bool
    body: str
    sign: str


def take_apart(text: str) -> Written | None:
    """The parts of an amount's text, None when it is no amount. Exponents, other scripts' digits and NaN are none."""
    match = _FORM.fullmatch(text.translate(_BLANKS)[:60])
    if match is None:
        return None
    opened, early, before, late, body, after, trailing, closed = match.groups()
    minuses = len(early) + len(late) + len(trailing) + len(opened)
    if len(opened) != len(closed) or minuses > 1 or (before and after):
        return None
    sign = before or after
    if sign and not _currencies(sign):
        return None
    return Written(minuses == 1, _SWISS.sub("", body), sign)


def _currencies(sign: str) -> frozenset[str]:
    """The ISO codes that a sign or a code beside an amount can mean; none for any other word."""
    if sign in _SIGNS or sign.lower() in _SIGNS:
        return _SIGNS.get(sign) or _SIGNS[sign.lower()]
    try:
        return frozenset({currency(sign).code})
    except Refusal:
        return frozenset()


def sign_fits(sign: str, shop: Currency) -> bool:
    """Whether a sign ($, €, kr) or an ISO code beside an amount can mean the shop's currency."""
    return not sign or sign == shop.symbol or shop.code in _currencies(sign)


def decimal_votes(bodies: Iterable[str], digits: int) -> set[str]:
    """Which decimal marks, "," or ".", the amounts of one column prove; "?" when one could be read both ways.

    `1.234` alone proves nothing: 1 and 234 thousandths, or 1234. A currency without decimals has no decimal mark.
    """
    return {vote for body in bodies if (vote := _vote(body, digits))}


def _vote(body: str, digits: int) -> str | None:
    marks = [char for char in body if char in ",."]
    if not marks or digits == 0:
        return None
    if len(set(marks)) == 2:
        return marks[-1] if marks.count(marks[-1]) == 1 else None
    if len(marks) > 1:
        return {",": ".", ".": ","}[marks[0]] if _GROUPS.fullmatch(body) else None
    before, after = re.split("[.,]", body)
    if len(after) != 3 or len(before) > 3 or before.startswith("0"):
        return marks[0]
    return "?"


def value(written: Written, decimal: str, currency: Currency) -> Money | None:
    """The amount, read with that decimal mark; None when it does not fit it, or has digits the currency has not.

    More decimals than the currency has are taken when they are zeros (`12.5000`), never rounded.
    """
    group = "," if decimal == "." else "."
    whole, _, fraction = written.body.partition(decimal)
    if currency.digits == 0 and _GROUPS.fullmatch(written.body):
        whole, fraction = re.sub("[.,]", "", written.body), ""
    elif group in whole:
        if not (match := _GROUPS.fullmatch(whole)) or match[1] != group:
            return None
        whole = whole.replace(group, "")
    kept = fraction[: currency.digits].ljust(currency.digits, "0")
    if (
        not whole.isdigit()
        or len(whole) > 9
        or (fraction and not fraction.isdigit())
        or fraction[currency.digits :].strip("0")
    ):
        return None
    units = int(whole + kept)
    return Money(-units if written.negative else units, currency)
