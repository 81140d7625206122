"""What stands on a voucher besides the code: in the shop's language, with the shop's own words."""

from __future__ import annotations

from pos_recovery.domain.remedy import VoucherForm
from pos_recovery.domain.views.paper import PaperTitle, PaperWords
from pos_recovery.domain.views.vouchers import VoucherRecord

from .backroom import Backroom, Look
from .giving import price_list
from .pack import MOST_BYTES
from .voucher_views import what
from .wording import title_at_issue

_ENGLISH = "en"
_read: dict[str, dict[str, PaperWords]] = {}


def fixed_words(room: Backroom, language: str) -> PaperWords | None:
    """The words of one of the five languages; None for English, which the paper speaks by itself."""
    if language == _ENGLISH:
        return None
    folder = str(room.resources)
    if folder not in _read:
        from pos_recovery.exchange.paper_words import read_paper_words

        _read[folder] = read_paper_words(room.ports.files.read(room.resources / "words" / "paper.toml", MOST_BYTES))
    return _read[folder][language]


def title_of(voucher: VoucherRecord) -> PaperTitle:
    """Which title stands on a voucher; those from before titles have the one of what they give."""
    if voucher.title is not None:
        return PaperTitle(voucher.title)
    if voucher.friend_of_id is not None:
        return PaperTitle.FRIEND
    return title_at_issue(VoucherForm(voucher.form), better=False)


def good_for(look: Look, voucher: VoucherRecord, words: PaperWords | None) -> str:
    """What it is good for, in the paper's language."""
    if words is None or voucher.form != VoucherForm.CATEGORY:
        return what(look, voucher)
    return words.choice.format(what=voucher.label)


def says_no_alcohol(look: Look, voucher: VoucherRecord) -> bool:
    """Whether the paper says so (P19): where what it is good for would leave the choice of something alcoholic."""
    if voucher.form == VoucherForm.ITEM or not look.settings.flag("no-alcohol.vouchers"):
        return False
    wanted = None if voucher.form == VoucherForm.MONEY else voucher.label.casefold()
    menu = price_list(look).menu.values()
    return any([item.alcohol for item in menu if wanted is None or item.category.casefold() == wanted])
