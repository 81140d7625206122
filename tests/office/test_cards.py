"""Cards printed in advance: worth nothing until one is given with a moment, then vouchers like any (P47)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest

from pos_recovery.documents.card_words import card_words
from pos_recovery.domain.card import CardState
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.cards import StackView
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.vouchers import VoucherState
from pos_recovery.domain.voucher_code import last_four, make_code
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import Changed, MakeCards, PrintVoucher, TakePaper, VoidCards
from pos_recovery.office.paper_words import fixed_words
from pos_recovery.store import cards
from tests.documents.eyes import Eyes
from tests.office.bakery import Counter, staff_of, where
from tests.office.conftest import Refused
from tests.office.rush import give_card_at_once

Made = tuple[StackView, list[tuple[str, str]]]
Make = Callable[..., Made]


@pytest.fixture
def make(shop: Counter, tmp_path: Path) -> Make:
    """Makes a stack: `make(8, by="Ines")` gives it and the two codes of each card, which stand on paper only."""

    def made(cards_wanted: int = 2, by: str = "Rita", request: uuid.UUID | None = None) -> Made:
        asked = MakeCards(actor=shop.staff[by], count=cards_wanted, file=tmp_path / "cards.pdf", request_id=request)
        stack = shop.office.cards.make(asked).receipt.stack
        with shop.office._room.look() as look:
            found = cards.of_stack(look.reading, stack.id)
        return stack, [(card.code, card.friend_code) for card in found]

    return made


def void(shop: Counter, stack: uuid.UUID, by: str = "Ines") -> StackView:
    return shop.office.cards.void(VoidCards(actor=shop.staff[by], batch=stack)).receipt


def draw(shop: Counter, draws: list[bytes]) -> None:
    """The next codes are drawn from these bytes, and from chance again after them."""
    room = shop.office._room
    chance = room.ports.codes.chance

    class Drawn:
        def chance(self, count: int) -> bytes:
            return draws.pop(0) if count == 16 and draws else chance(count)

    room.ports = replace(room.ports, codes=Drawn())


def counts(stack: StackView) -> tuple[int, int, int]:
    return stack.blank, stack.given, stack.void


def test_a_stack_is_a_file_and_cards_with_two_codes_each(shop: Counter, make: Make, tmp_path: Path) -> None:
    stack, pairs = make(11)
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")
    assert (stack.count, counts(stack), stack.made_by) == (11, (11, 0, 0), "Rita")
    codes = [code for pair in pairs for code in pair]
    assert len(set(codes)) == 22
    assert all(code.startswith("X") for code in codes)  # a practice shop's
    assert shop.office.cards.stacks(shop.rita) == (stack,)
    assert shop.money() == ("0.00", "0.00", "640.00")


@pytest.mark.parametrize("language", ["es", "de"])
def test_cards_speak_the_shops_language(shop: Counter, make: Make, tmp_path: Path, language: str) -> None:
    shop.set("language", language)
    make(1)
    said = " ".join(Eyes().words((tmp_path / "cards.pdf").read_bytes()))
    fixed, own = fixed_words(shop.office._room, language), card_words(language)
    assert fixed is not None
    for words in (" ".join(fixed.goods), " ".join(fixed.friend), own.what, own.until, own.once, fixed.one_use):
        assert words in said


def test_a_blank_card_is_worth_nothing_anywhere(shop: Counter, make: Make, refused: Refused, tmp_path: Path) -> None:
    """P47: both halves, on every road a voucher may go."""
    _, [(guest, friend), _] = make()
    office, file = shop.office, tmp_path / "no.pdf"
    roads: list[Callable[[str], object]] = [
        shop.show,
        shop.redeem,
        lambda code: shop.redeem(code, "1.00"),
        shop.cancel,
        shop.reissue,
        shop.undo_redeem,
        office.vouchers.on_the_till,
        lambda code: office.vouchers.paper(TakePaper(actor=shop.rita, code=code, paper=Paper.A6)),
        lambda code: office.vouchers.print(PrintVoucher(actor=shop.rita, code=code, file=file, paper="a6")),
        lambda code: shop.log(after_voucher=code),
    ]
    for code in (guest, friend):
        for road in roads:
            with refused("voucher-blank"):
                road(code)
        card = office.cards.show(code)
        assert (card.state, card.friend_half, card.made_by) == (CardState.BLANK, code == friend, "Rita")
    assert not file.exists()
    assert shop.money() == ("0.00", "0.00", "640.00")


def test_looking_at_blank_cards_is_no_guessing(shop: Counter, make: Make, refused: Refused) -> None:
    """P46: a stack looked through at a market must not make the counter rest."""
    _, pairs = make(12)
    for guest, _ in pairs:
        with refused("voucher-blank"):
            shop.show(guest)
    assert shop.show(shop.voucher("CINN")).state is VoucherState.OPEN


@pytest.mark.parametrize(
    "typed", [lambda code: code, lambda code: code[-4:].lower(), lambda code: f" {code[-4:-2]}-{code[-2:]}"]
)
def test_a_card_given_with_a_moment_is_a_voucher_like_any(
    shop: Counter, make: Make, refused: Refused, typed: Callable[[str], str]
) -> None:
    stack, [(guest, friend), _] = make()
    moment = shop.log(shop.staff["Maya"])
    given = shop.give("voucher:CINN", by=shop.staff["Maya"], moment=moment, card=typed(guest))
    [voucher] = given.vouchers
    assert (voucher.code, voucher.on_card, voucher.friend_of) == (guest, True, None)
    seen = shop.show(guest)
    assert (seen.state, seen.what, seen.moment, seen.issued_by) == (VoucherState.OPEN, "Cinnamon bun", moment, "Maya")
    assert seen.copies == 1  # the card itself: a print would be Copy 2
    assert shop.money() == ("0.00", "0.85", "639.15")
    with refused("voucher-blank") as facts:  # the other half was not given with it
        shop.redeem(friend)
    assert facts["state"] == "half"
    assert shop.office.cards.show(friend).state is CardState.GIVEN
    with refused("voucher-used"):
        shop.office.cards.show(guest)
    assert shop.redeem(guest).redeemed.text == "3.20"
    assert [counts(one) for one in shop.office.cards.stacks(shop.rita)] == [(1, 1, 0)]
    assert stack.count == 2


def test_the_friend_half_scanned_means_its_card(shop: Counter, make: Make) -> None:
    _, [(guest, friend), _] = make()
    assert shop.give("voucher:CINN", card=friend).vouchers[0].code == guest


def test_both_halves_are_given_together(shop: Counter, make: Make) -> None:
    """P47, P48."""
    _, [(guest, friend), _] = make()
    given = shop.give("voucher:CINN", card=last_four(guest), friend=True)
    assert [(one.code, one.friend_of) for one in given.vouchers] == [(guest, None), (friend, last_four(guest))]
    assert shop.show(friend).friend_of == last_four(guest)
    assert shop.redeem(friend).new_guest
    assert shop.show(guest).state is VoucherState.OPEN


def test_of_several_vouchers_the_first_becomes_the_card(shop: Counter, make: Make) -> None:
    _, [(guest, friend), _] = make()
    given = shop.give("comp:FLAT", "voucher:CINN*2", "voucher:10.00", card=guest, friend=True)
    codes = [one.code for one in given.vouchers]
    assert (codes[0], codes[-1], len(set(codes))) == (guest, friend, 4)
    assert [one.on_card for one in given.vouchers] == [True, False, False, True]


def test_which_card_is_not_guessed(shop: Counter, make: Make, refused: Refused) -> None:
    """Nothing is given when the card is not clear, and nothing of the moment changes."""
    _, [(guest, friend), (other, _)] = make()
    voucher, moment = shop.voucher("10.00"), shop.log()
    twin = make_code(b"\x00" * 16, practice=True)
    practice_of_a_real_shop = make_code(b"\x11" * 16, practice=False)
    shop.give("voucher:CINN", card=other)
    for typed, code in (
        ("BBBB", "voucher-mistyped"), (last_four(friend), "voucher-mistyped"), (last_four(voucher), "voucher-mistyped"),
        (last_four(other), "voucher-mistyped"), (other, "voucher-used"), (voucher, "voucher-unknown"),
        (twin, "voucher-unknown"), (practice_of_a_real_shop, "voucher-practice"), ("", "voucher-mistyped"),
        ("4006381333931", "voucher-mistyped"), (guest[:-1], "voucher-mistyped"), ("ẞẞ", "voucher-mistyped"),
    ):  # fmt: skip
        with refused(code):
            shop.give("voucher:CINN", moment=moment, card=typed)
    for wanted in ("sorry", "comp:FLAT"):
        with refused("usage"):
            shop.give(wanted, moment=moment, card=guest)
    assert shop.office.moments.show(shop.rita, moment).remedies == ()
    assert shop.give("voucher:CINN", moment=moment, card=guest).vouchers[0].code == guest


def test_a_card_given_before_says_when_and_by_whom(shop: Counter, make: Make, refused: Refused) -> None:
    _, [(guest, friend), _] = make()
    shop.give("voucher:CINN", by=shop.staff["Maya"], card=guest)
    shop.redeem(guest)
    for code in (guest, friend):
        with refused("voucher-used") as facts:
            shop.give("voucher:CINN", card=code)
        assert facts == {"state": "card-given", "at": "2026-11-12T14:32:00-05:00", "by": "Maya"}


def test_four_letters_on_two_blank_cards_are_asked_for_again(shop: Counter, make: Make, refused: Refused) -> None:
    """Two of 400 cards end alike more often than not."""
    bytes_of: dict[str, bytes] = {}
    for number in count():
        drawn = sha256(bytes([number % 256, number // 256])).digest()[:16]
        end = last_four(make_code(drawn, practice=True))
        if end in bytes_of:
            break
        bytes_of[end] = drawn
    draw(shop, [bytes_of[end], b"\x01" * 16, drawn, b"\x02" * 16])
    _, [(first, _), (second, _)] = make(2)
    assert (last_four(first), last_four(second), first == second) == (end, end, False)
    with refused("ambiguous-id") as facts:
        shop.give("voucher:CINN", card=end)
    assert facts == {"state": "cards", "id": end, "found": 2}
    shop.give("voucher:CINN", card=first)
    assert shop.give("voucher:CINN", card=end).vouchers[0].code == second  # one blank card ends like that now


def test_given_at_two_counters_at_once_one_wins(shop: Counter, make: Make, shop_folder: Path) -> None:
    _, [(guest, friend), _] = make()
    moments = [shop.log() for _ in range(4)]
    answers = give_card_at_once([shop_folder] * 4, guest, moments, friend=True)
    assert sorted(answers) == ["done", *["voucher-used"] * 3]
    assert shop.money() == ("0.00", "1.70", "638.30")
    assert (shop.redeem(guest).new_guest, shop.redeem(friend).new_guest) == (False, True)


def test_a_lost_stack_is_void_and_what_was_given_stays_good(shop: Counter, make: Make, refused: Refused) -> None:
    """P47: lost blanks cost nothing."""
    stack, [(given, _), (guest, friend), _] = make(3)
    shop.goto("2026-11-13T08:00:00-05:00")
    kept, _ = make(1)
    shop.give("voucher:CINN", card=given)
    assert counts(void(shop, stack.id)) == (0, 1, 2)
    for code in (guest, friend):
        for road in (shop.redeem, shop.cancel, shop.reissue, shop.show):
            with refused("voucher-cancelled") as facts:
                road(code)
            assert facts == {"state": "lost-stack"}
        with refused("voucher-cancelled"):
            shop.give("voucher:CINN", card=code)
        assert shop.office.cards.show(code).state is CardState.VOID
    with refused("voucher-mistyped"):
        shop.give("voucher:CINN", card=last_four(guest))
    with refused("already-closed"):
        void(shop, stack.id)
    assert [counts(one) for one in shop.office.cards.stacks(shop.rita)] == [(0, 1, 2), (1, 0, 0)]
    assert shop.redeem(given).redeemed.text == "3.20"
    assert shop.money() == ("0.85", "0.00", "639.15")
    assert shop.office.cards.find(kept.id.hex[-8:]) == kept.id


def test_a_stack_nobody_made_is_said(shop: Counter, refused: Refused) -> None:
    for text in ("12345678", "no stack", str(uuid.uuid4())):
        with refused("unknown-item") as facts:
            void(shop, shop.office.cards.find(text))
        assert facts["state"] == "stack"


@pytest.mark.parametrize("name", ["Maya", "Tom"])
def test_cards_are_made_and_voided_by_managers(shop: Counter, make: Make, refused: Refused, name: str) -> None:
    stack, [(guest, _), _] = make(by="Ines")
    for road in (lambda: make(by=name), lambda: void(shop, stack.id, name)):
        with refused("not-allowed"):
            road()
    with refused("not-allowed"):
        shop.office.cards.stacks(shop.staff[name])
    assert shop.give("voucher:CINN", by=shop.staff[name], card=guest).vouchers  # and given by anybody


@pytest.mark.parametrize("wanted", [0, -1, 401])
def test_a_stack_has_1_to_400_cards(shop: Counter, make: Make, refused: Refused, wanted: int, tmp_path: Path) -> None:
    with refused("usage"):
        make(wanted)
    assert not (tmp_path / "cards.pdf").exists()


def test_a_file_that_cannot_be_written_makes_no_cards(shop: Counter, refused: Refused, tmp_path: Path) -> None:
    with refused("file-unwritable"):
        shop.office.cards.make(MakeCards(actor=shop.rita, count=3, file=tmp_path / "no" / "folder" / "cards.pdf"))
    assert shop.office.cards.stacks(shop.rita) == ()


def test_the_same_request_again_makes_no_second_stack(shop: Counter, make: Make, tmp_path: Path) -> None:
    """P91: and leaves the first file alone, whose cards are the ones we know."""
    request = uuid.uuid4()
    first, _ = make(2, request=request)
    paper = (tmp_path / "cards.pdf").read_bytes()
    assert make(2, request=request)[0] == first
    assert (tmp_path / "cards.pdf").read_bytes() == paper
    assert len(shop.office.cards.stacks(shop.rita)) == 1
    give = uuid.uuid4()
    moment = shop.log()
    card = make(1)[1][0][0]
    again = [shop.give("voucher:CINN", moment=moment, card=card, friend=True, request=give) for _ in range(2)]
    assert again[0] == again[1]


def test_no_new_voucher_gets_the_code_of_a_card_nor_a_card_that_of_a_voucher(shop: Counter, make: Make) -> None:
    """The same letters on two papers would be one of them worth another's."""
    _, [(guest, friend), _] = make()
    voucher = shop.voucher("CINN")

    def drawn(code: str) -> bytes:
        nibbles = {letter: place for place, letter in enumerate("BCDFGHJKLNPRSTVX")}
        return bytes.fromhex("".join(f"{nibbles[letter]:x}" for letter in code[1:11]) + "0" * 22)

    assert make_code(drawn(guest), practice=True) == guest
    draw(shop, [drawn(guest), drawn(friend), drawn(voucher), b"\x37" * 16])
    fresh = shop.voucher("CINN")
    assert fresh == make_code(b"\x37" * 16, practice=True)
    draw(shop, [drawn(voucher), drawn(guest), drawn(friend)])
    _, [(card, half)] = make(1)
    assert not {card, half} & {voucher, guest, friend, fresh}


def test_giving_a_card_is_told_to_the_journal_and_kept_in_it(shop: Counter, make: Make) -> None:
    """Cards, blanks and void ones are rebuilt from the journal like every row."""
    stack, [(guest, _), _] = make()
    shop.give("voucher:CINN", card=guest, friend=True)
    void(shop, stack.id)
    assert shop.office.upkeep.verify().entries
    with shop.office._room.store.read() as reading:
        told = reading.connection.exec_driver_sql("SELECT body FROM journal").fetchall()
    assert not any(guest in str(row[0]) for row in told)


def test_trying_codes_as_cards_makes_the_counter_rest(shop: Counter, refused: Refused) -> None:
    """P46: it must not be a way around the ten tries."""
    moment = shop.log()
    for number in range(10):
        with refused("voucher-unknown"):
            shop.give("voucher:CINN", moment=moment, card=make_code(bytes([number]) * 16, practice=True))
    with refused("counter-rests"):
        shop.give("voucher:CINN", moment=moment, card=make_code(b"\xee" * 16, practice=True))


def test_what_changes_is_told_to_the_screens(shop: Counter, make: Make, tmp_path: Path) -> None:
    asked = MakeCards(actor=shop.rita, count=1, file=tmp_path / "cards.pdf")
    assert shop.office.cards.make(asked).changed == Changed.VOUCHERS


def test_the_terrace_knows_of_cards_made_at_the_counter(shop: Counter, make: Make, shop_folder: Path) -> None:
    """A counter that is open all day counts no cards before, and must still draw no code of them."""
    with open_office(where(shop_folder, shop.clock)) as office:
        other = Counter(office, shop.clock, staff_of(office))
        other.voucher("CINN")
        _, [(guest, _), _] = make()
        with pytest.raises(Refusal) as told:
            other.show(guest)
        assert told.value.code == "voucher-blank"
        assert other.give("voucher:CINN", card=guest).vouchers[0].code == guest
