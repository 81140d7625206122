"""The block of the settings for what stands on a voucher's paper."""

from __future__ import annotations

from pos_recovery.domain.views.paper import PaperTitle

LOGO = "Your logo"
LOGO_NONE = "A PNG or JPEG picture. Black and white on a receipt, in colour on a card"
LOGO_SET = "On every voucher; black and white on a receipt"
CHOOSE_LOGO, REMOVE_LOGO = "Choose a picture", "Remove"
CHOOSE_TITLE, KINDS = "Choose your logo", "Pictures (*.png *.jpg *.jpeg)"

TITLES: dict[PaperTitle, tuple[str, str]] = {
    PaperTitle.GOODS: ("Title for something to enjoy", "The next one is on us."),
    PaperTitle.MONEY: ("Title for an amount", "Next time, this is on us."),
    PaperTitle.BETTER: ("Title when something was put right too", "We owe you a better one."),
    PaperTitle.FRIEND: ("Title for a friend", "And one for a friend."),
}
TITLE_SUB = "Empty: ours, in the language of the shop"
LINE, LINE_SUB, LINE_HINT = "A line of your own", "Small, below everything else", "Closed on Mondays."
SAVER, SAVER_SUB = "Save ink on cards", "White above the seam, the words in dark"
