"""Cards and friend halves at the counter: scanned or typed on Remedy, handed over on Done, welcomed when they come."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Role
from tests.desktop.at_cards import given_with_friend, lost, made
from tests.desktop.at_remedy import given, open_remedy, row_of, set_limit, set_rule
from tests.desktop.paper_desk import scanned, tray_at, voucher_now
from tests.desktop.stage import Stage
from tests.office.bakery import usd
from ui.pages.done import DonePage
from ui.pages.redeem import RedeemPage
from ui.pages.remedy import RemedyPage
from ui.sheets.card import CardSheet

FRIEND_MORE = usd("3.20")  # one more pastry


def with_voucher(stage: Stage, by: str = "Maya") -> RemedyPage:
    """A moment is open: made again, and a pastry next time."""
    page = open_remedy(stage, by=by)
    assert page.choosing.now is not None
    assert page.choosing.now.has_voucher()
    return page


def worth(stage: Stage, page: RemedyPage) -> Money:
    """What is chosen comes to, once the office has weighed it."""
    stage.until(lambda: page.choosing.result is not None)
    assert page.choosing.result is not None
    return page.choosing.result.value


def card_sheet(stage: Stage) -> CardSheet:
    """The sheet that asks which card."""
    stage.until(lambda: isinstance(stage.window.sheet, CardSheet))
    sheet = stage.window.sheet
    assert isinstance(sheet, CardSheet)
    return sheet


def give(stage: Stage, page: RemedyPage) -> DonePage:
    """Press the button; what was given is on Done."""
    stage.until(lambda: page.choosing.result is not None)
    stage.tap(page.bar.primary)
    stage.until(lambda: isinstance(stage.page, DonePage))
    stage.settled()
    done = stage.page
    assert isinstance(done, DonePage)
    return done


def test_chips_come_with_something_for_next_time_and_go_with_it(stage: Stage) -> None:
    page = with_voucher(stage)
    assert page.next_time.chips.isVisible()
    stage.tap(row_of(stage, "No gift"))
    stage.until(lambda: not page.next_time.chips.isVisible())


def test_one_for_a_friend_is_weighed_given_and_comes_out_too(stage: Stage) -> None:
    """P48: one tap more, two papers."""
    tray = tray_at(stage, stage.folder)
    page = with_voucher(stage)
    alone = worth(stage, page)
    stage.tap("And one for a friend")
    assert worth(stage, page) == alone + FRIEND_MORE
    give(stage, page)
    stage.until(lambda: len(tray.jobs) == 2)
    guest, friend = given(stage, page)[0].vouchers
    assert [scanned(job.pages[0]) for job in tray.jobs] == [{guest.code}, {friend.code}]
    assert voucher_now(stage, friend.code).friend_of == guest.code[-4:]
    stage.tap("The next voucher")
    assert "2 of 2" in stage.words()


def test_a_blank_card_scanned_on_remedy_becomes_the_voucher(stage: Stage) -> None:
    """P47: scan, then the one button; nothing is printed, the card is handed over."""
    tray = tray_at(stage, stage.folder)
    [(guest, friend), _] = made(stage)
    page = with_voucher(stage)
    stage.scan(guest)
    stage.until(lambda: page.next_time.chips.card.text() == f"On card ····{guest[-4:]}")
    assert page.next_time.chips.card.isChecked()
    stage.until(lambda: page.bar.primary.text() == "Make it right")
    stage.tap("And one for a friend")
    done = give(stage, page)
    assert [one.code for one in given(stage, page)[0].vouchers] == [guest, friend]
    assert done.tag.text == "It is on the card"
    assert "1 of 2" in stage.words()
    assert tray.jobs == []
    assert voucher_now(stage, guest).copies == 1


@pytest.mark.parametrize("by_key", [True, False])
def test_a_card_is_named_by_its_last_four_letters(stage: Stage, by_key: bool) -> None:
    """P47, P100: typed, or tapped letter by letter."""
    [(guest, _), _] = made(stage)
    page = with_voucher(stage)
    stage.tap("On a printed card")
    sheet = card_sheet(stage)
    assert not sheet.use.isEnabled()
    for letter in guest[-4:]:
        stage.type(letter.lower()) if by_key else stage.tap(stage.button(letter, sheet))
    assert sheet.use.isEnabled()
    stage.tap("Use this card")
    stage.until(lambda: stage.window.sheet is None)
    give(stage, page)
    assert given(stage, page)[0].vouchers[0].code == guest


def test_no_such_card_is_said_in_the_sheet(stage: Stage) -> None:
    made(stage)
    with_voucher(stage)
    stage.tap("On a printed card")
    sheet = card_sheet(stage)
    stage.type("bbbb")
    stage.tap("Use this card")
    stage.until(lambda: sheet.wrong.isVisible())
    assert sheet.wrong.text() == "No blank card ends in BBBB. Look at the card and type its last four letters again."
    stage.key(Qt.Key.Key_Backspace)
    assert not sheet.wrong.isVisible()


def test_a_card_scanned_into_the_sheet_is_taken_and_can_be_let_go_again(stage: Stage) -> None:
    [(guest, _), _] = made(stage)
    page = with_voucher(stage)
    stage.tap("On a printed card")
    card_sheet(stage)
    stage.scan(guest)
    stage.until(lambda: page.choosing.card == guest)
    assert stage.window.sheet is None
    stage.tap(f"On card ····{guest[-4:]}")
    stage.tap(card_sheet(stage).without)
    stage.until(lambda: page.choosing.result is not None)
    assert page.choosing.card is None
    assert not page.next_time.chips.card.isChecked()


def test_any_other_code_scanned_on_remedy_opens_as_ever_and_the_way_leads_back(stage: Stage) -> None:
    page = with_voucher(stage)
    key = page.choosing.moment
    stage.scan("XBBBBBBBBBBT")
    stage.until(lambda: isinstance(stage.page, RedeemPage))
    redeem = stage.page
    assert isinstance(redeem, RedeemPage)
    stage.until(lambda: redeem.panel.says.startswith("Not one of ours"))
    stage.tap("Back to the moment")
    assert (stage.page, page.choosing.moment) == (page, key)


def test_a_blank_card_scanned_on_the_counter_goes_with_the_next_moment(stage: Stage) -> None:
    """The scan of a blank card on any screen leads to giving it."""
    [(guest, friend), _] = made(stage)
    stage.sign_in("Maya")
    stage.go("counter")
    stage.scan(friend)  # either half is the card
    stage.until(lambda: isinstance(stage.page, RedeemPage) and bool(stage.page.panel.buttons))
    redeem = stage.page
    assert isinstance(redeem, RedeemPage)
    assert redeem.panel.says == (
        "Still a blank card This card is still blank, worth nothing. Give it with a moment first."
    )  # fmt: skip
    stage.until(lambda: stage.button("Give it with a moment").x() > 0)
    stage.tap("Give it with a moment")
    assert stage.page.place == "counter"
    page = open_remedy(stage)
    stage.until(lambda: page.choosing.result is not None)
    assert page.choosing.on_card == friend  # an answer with a voucher is chosen for it
    give(stage, page)
    assert guest in [one.code for one in given(stage, page)[0].vouchers]
    assert open_remedy(stage).choosing.card is None  # one card, one moment


def test_a_card_scanned_before_somebody_else_came_is_not_theirs(stage: Stage) -> None:
    [(guest, _), _] = made(stage)
    stage.sign_in("Maya")
    stage.front.keep_card(guest)
    stage.window.lock()
    assert open_remedy(stage, by="Ben").choosing.card is None


def test_a_card_from_a_moment_half_done_comes_back_to_it(stage: Stage) -> None:
    [(guest, _), _] = made(stage)
    page = open_remedy(stage, Cause.ORDER)
    stage.tap(row_of(stage, "No gift"))
    stage.until(lambda: page.choosing.result is not None)
    stage.scan(guest)  # no voucher is chosen, so that it opens
    stage.until(lambda: isinstance(stage.page, RedeemPage) and "Give it with a moment" in stage.names())
    stage.until(lambda: stage.button("Give it with a moment").x() > 0)
    stage.tap("Give it with a moment")
    stage.until(lambda: stage.page is page)
    assert page.choosing.on_card == guest


def test_a_friend_is_welcomed_as_a_new_guest(stage: Stage) -> None:
    """P48."""
    friend = given_with_friend(stage, "voucher:5.00").vouchers[1].code
    stage.sign_in("Maya")
    page = stage.go("redeem", friend)
    assert isinstance(page, RedeemPage)
    stage.until(lambda: page.panel.says == "A new guest A friend’s half of a voucher, and it is good.")
    assert page.panel.say.spoken == "Welcome. Your friend has left this for you."
    assert "Only a part" not in stage.names()  # used once
    stage.until(lambda: stage.button("Use all, $5.00", page).x() > 0)
    stage.tap("Use all, $5.00")
    stage.until(lambda: page.panel.says == "Redeemed Thank them for coming.")


def test_halves_that_are_worth_nothing_say_why(stage: Stage) -> None:
    [(guest, friend), (other, _)] = made(stage)
    stage.sign_in("Maya")
    page = with_voucher(stage)
    stage.scan(guest)
    stage.until(lambda: page.choosing.card is not None)
    give(stage, page)
    redeem = stage.go("redeem", friend)
    assert isinstance(redeem, RedeemPage)
    stage.until(lambda: redeem.panel.says.startswith("Nothing on this half The card was given without this half"))
    lost(stage)
    stage.go("redeem", other)
    stage.until(lambda: redeem.panel.says.startswith("Cancelled This card is of a stack that was lost"))
    assert "Give it with a moment" not in stage.names()


def test_a_card_given_meanwhile_is_said_and_nothing_is_given(stage: Stage) -> None:
    [(guest, _), (other, _)] = made(stage)
    page = with_voucher(stage)
    stage.scan(guest)
    stage.until(lambda: page.choosing.card is not None and page.choosing.result is not None)
    given_with_friend(stage, "voucher:CINN", card=guest)
    stage.tap(page.bar.primary)
    stage.until(lambda: any("This card was given already" in one.text() for one in stage.all(QLabel)))
    assert given(stage, page) == ()
    stage.scan(other)
    stage.until(lambda: page.choosing.card == other and page.choosing.result is not None)
    give(stage, page)


def test_the_owner_may_have_one_for_a_friend_with_each_voucher(stage: Stage) -> None:
    """It is left out by itself where with it somebody would have to say yes (P1)."""
    stage.sign_in("Maya")
    set_rule(stage, "paper.friend", "on")
    page = with_voucher(stage)
    assert page.next_time.chips.friend.isChecked()
    both = worth(stage, page)
    stage.tap("And one for a friend")
    assert worth(stage, page) + FRIEND_MORE == both
    set_limit(stage, Role.STAFF, per_remedy=both.text)
    assert with_voucher(stage).choosing.friend
    set_limit(stage, Role.STAFF, per_remedy=(both - usd("0.01")).text)
    page = with_voucher(stage)
    stage.until(lambda: page.choosing.result is not None)
    assert not page.choosing.friend
    assert page.choosing.now is not None
    assert page.choosing.now.on  # the pastry itself stays
    assert page.choosing.result is not None
    assert page.choosing.result.why is None
