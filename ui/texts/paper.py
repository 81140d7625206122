"""The block of the settings for what stands on a voucher's paper."""

from __future__ import annotations

from pos_recovery.domain.views.paper import PaperTitle

from ..language import tr

LOGO = tr("Your logo")
LOGO_NONE = tr("A PNG or JPEG picture. Black and white on a receipt, in colour on a card")
LOGO_SET = tr("On every voucher; black and white on a receipt")
CHOOSE_LOGO, REMOVE_LOGO = tr("Choose a picture"), tr("Remove")
CHOOSE_TITLE, KINDS = tr("Choose your logo"), tr("Pictures (*.png *.jpg *.jpeg)")

TITLES: dict[PaperTitle, tuple[str, str]] = {
    PaperTitle.GOODS: (tr("Title for something to enjoy"), tr("The next one is on us.")),
    PaperTitle.MONEY: (tr("Title for an amount"), tr("Next time, this is on us.")),
    PaperTitle.BETTER: (tr("Title when something was put right too"), tr("We owe you a better one.")),
    PaperTitle.FRIEND: (tr("Title for a friend"), tr("And one for a friend.")),
}
TITLE_SUB = tr("Empty: ours, in the language of the shop")
LINE, LINE_SUB, LINE_HINT = tr("A line of your own"), tr("Small, below everything else"), tr("Closed on Mondays.")
SAVER, SAVER_SUB = tr("Save ink on cards"), tr("White above the seam, the words in dark")
